"""``/sparql``: the SPARQL 1.1 Protocol."""

from __future__ import annotations

import hmac
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from folkmoot.web.endpoint.descriptions import service_description
from folkmoot.web.http.conditional import etag, unchanged
from folkmoot.web.http.problem import problem, problem_of, wants_page
from folkmoot.web.http.streamed import Streamed
from folkmoot.web.service import Service
from folkmoot.web.state import service_of
from queries.protocol.errors import ProtocolError
from queries.protocol.formats import DOCUMENTS, GRAPHS, SOLUTIONS, by_name
from queries.protocol.negotiation import choose, parse_accept
from queries.protocol.requests import Request as Asked
from queries.protocol.requests import read_request
from queries.protocol.safety import changes_with_time, is_dataset_given, refuse_remote_calls
from queries.protocol.updates import with_dataset

__all__ = ["sparql"]


async def sparql(request: Request) -> Response:
    """Answer a request to the endpoint."""
    service = service_of(request)
    try:
        asked = read_request(
            request.method, request.url.query, request.headers.get("content-type", ""),
            await _body(request, service.settings.max_request),
        )  # fmt: skip
        if asked.operation == "description":
            if wants_page(request):
                return RedirectResponse("/query", 303, {"Vary": "Accept"})
            return service_description(request)
        if asked.operation == "update":
            return await _update(request, service, asked)
        return _query(request, service, asked)
    except ProtocolError as error:
        return problem_of(request, error)


def formats(request: Request, name: str = "") -> dict[str, str]:
    """The formats for rows and for triples that a client wants, by short name.

    ``name`` comes from a ``format`` parameter; one that we do not know (clients send many) leaves
    it to the Accept header. Raises ``ProtocolError`` (406) where we have none that is wanted.
    """
    form = by_name(name) if name else None
    if form is not None and form not in DOCUMENTS:
        rows = form if form in SOLUTIONS else SOLUTIONS[0]
        triples = form if form in GRAPHS else GRAPHS[0]
        return {"solutions": rows.name, "graphs": triples.name}
    accept = parse_accept(request.headers.get("accept", "*/*"))
    found = {"solutions": choose(accept, SOLUTIONS), "graphs": choose(accept, GRAPHS)}
    if not any(found.values()):
        offered = ", ".join(form.media_types[0] for form in (*SOLUTIONS, *GRAPHS))
        raise ProtocolError(
            406, "None of the formats that are asked for is offered.", f"There are {offered}."
        )
    return {kind: form.name for kind, form in found.items() if form}


def _query(request: Request, service: Service, asked: Asked) -> Response:
    refuse_remote_calls(asked.text)
    wanted = formats(request, asked.format)
    job: dict[str, Any] = {
        "query": asked.text,
        "base": _address(request),
        "limit": service.settings.max_rows,
        "own_dataset": is_dataset_given(asked.text),
        **wanted,
    }
    if asked.default_graphs is not None:
        job |= {"default": asked.default_graphs, "named": asked.named_graphs or ()}
    headers = {"Vary": "Accept"}
    if request.method in ("GET", "HEAD") and not changes_with_time(asked.text):
        tag = etag(service.state, request.url.query, wanted, service.settings.max_rows)
        if (same := unchanged(request, tag)) is not None:
            return same
        headers |= {"ETag": tag, "Cache-Control": "no-cache"}
    return Streamed(request, service, job, headers)


async def _update(request: Request, service: Service, asked: Asked) -> Response:
    if not service.settings.read_write:
        return problem(
            request, 403, "This endpoint cannot be changed: it serves the graph read-only.",
            "Start it with --read-write and a --token to change the graph.",
        )  # fmt: skip
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    right = hmac.compare_digest(token.strip().encode(), service.settings.token.encode())
    if scheme.lower() != "bearer" or not right:
        return problem(
            request, 401, "An update needs the server's token.",
            "Send the header Authorization: Bearer TOKEN.", {"WWW-Authenticate": "Bearer"},
        )  # fmt: skip
    refuse_remote_calls(asked.text, update=True)
    if asked.default_graphs is not None:
        text = with_dataset(asked.text, asked.default_graphs, asked.named_graphs or ())
        asked = replace(asked, text=text)
    try:
        await service.update(asked.text, _address(request))
    except (SyntaxError, ValueError) as error:
        return problem(request, 400, str(error), "Correct the update.")
    except (RuntimeError, OSError) as error:
        return problem(request, 500, str(error))
    return Response(status_code=204)


async def _body(request: Request, limit: int) -> bytes:
    """The body. Raises ``ProtocolError`` (413) where it is larger than ``limit`` bytes."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise ProtocolError(413, f"The request is larger than {limit} bytes.", "Ask in parts.")
        parts.append(part)
    return b"".join(parts)


def _address(request: Request) -> str:
    return str(request.url.replace(query="", fragment=""))
