"""Errors: one JSON shape for programs, one page for people."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from folkmoot.web.state import pages_of
from queries.protocol.errors import ProtocolError, plainly
from queries.protocol.formats import GRAPHS, SOLUTIONS
from queries.protocol.negotiation import parse_accept, prefers_html

__all__ = ["problem", "problem_of", "wants_page"]


def wants_page(request: Request) -> bool:
    """Whether a person is asking, with a browser."""
    accept = parse_accept(request.headers.get("accept", "*/*"))
    return prefers_html(accept, (*SOLUTIONS, *GRAPHS))


def problem(
    request: Request,
    status: int,
    detail: str,
    advice: str = "",
    headers: Mapping[str, str] | None = None,
) -> Response:
    """``{"error": {"status", "title", "detail", "advice"}}``, or a page that says the same."""
    title = HTTPStatus(status).phrase
    sent = {"Cache-Control": "no-store", "Vary": "Accept", **(headers or {})}
    if status == 503:
        sent.setdefault("Retry-After", "5")
    if wants_page(request):
        pages = pages_of(request)
        words = {"status": status, "title": title, "detail": detail, "advice": advice}
        response: Response = pages.response(request, "error.html", words, status=status)
        response.headers.update(sent)
        return response
    error = {"status": status, "title": title, "detail": plainly(detail), "advice": advice}
    return JSONResponse({"error": error}, status, sent)


def problem_of(request: Request, error: ProtocolError) -> Response:
    """The answer to a request that ``error`` says is wrong."""
    headers = {"Allow": "GET, HEAD, POST, OPTIONS"} if error.status == 405 else None
    return problem(request, error.status, error.detail, error.advice, headers)
