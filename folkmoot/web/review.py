"""Judging pairs of names in the browser: an application of its own, for one person on one machine.

It listens on the loopback alone, answers to that name alone, and takes a judgement only with the
token of its own forms, so that no other page in the browser can judge.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from folkmoot.web.headers import Headers
from folkmoot.web.pages import POLICY
from folkmoot.web.server import listen

if TYPE_CHECKING:
    from folkmoot.reviewing import Review

__all__ = ["create_review", "run"]

_HOST = "127.0.0.1"
_MOST = 100_000
"""Bytes of a form; a reason is shorter."""


def run(review: Review, by: str, port: int, announce: Callable[[str], None]) -> bool:
    """Serve the pages until interrupted; see ``folkmoot.web.server.listen``."""
    return listen(create_review(review, by), _HOST, port, announce)


def create_review(review: Review, by: str) -> Starlette:
    """The application: ``review``'s pairs, judged by ``by``."""
    pages = _Pages(review, by)
    assets = Path(__file__).with_name("assets")
    return Starlette(
        routes=[
            Route("/", pages.pairs),
            Route("/pair/{id}", pages.pair),
            Route("/pair/{id}", pages.judge, methods=["POST"]),
            Route("/judged", pages.judged),
            Route("/build", pages.build, methods=["POST"]),
            Mount("/assets", StaticFiles(directory=assets)),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=[_HOST, "localhost"]),
            Middleware(Headers, cors=False),
        ],
        exception_handlers={HTTPException: pages.problem},
    )


class _Pages:
    def __init__(self, review: Review, by: str) -> None:
        self.review, self.by = review, by
        self.token = secrets.token_urlsafe(24)
        self.changed = False
        self.environment = Environment(
            loader=PackageLoader("folkmoot.web"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip

    def page(self, name: str, content: dict[str, Any], status: int = 200) -> HTMLResponse:
        words = {
            "by": self.by, "token": self.token, "changed": self.changed,
            "file": self.review.file.path, "graph": self.review.graph, **content,
        }  # fmt: skip
        body = self.environment.get_template(f"review/{name}").render(words)
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        return HTMLResponse(body, status, headers)

    async def problem(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return self.page("problem.html", {"said": error.detail}, error.status_code)

    async def pairs(self, request: Request) -> Response:
        """What is worth a look; with ``?all=1`` everything."""
        everything = request.query_params.get("all") == "1"
        pairs = self.review.pairs(everything=everything)
        shown = [(one, self.review.why(one)) for one in pairs[:2000]]
        return self.page(
            "list.html",
            {"pairs": shown, "count": len(pairs), "everything": everything, "tab": "pairs"},
        )

    async def judged(self, request: Request) -> Response:
        """What people have judged."""
        found, missing = self.review.judged(), self.review.missing()
        return self.page("judged.html", {"pairs": found, "missing": missing, "tab": "judged"})

    async def pair(self, request: Request) -> Response:
        """Both names side by side."""
        one = self._find(request)
        following = [other.id for other in self.review.pairs() if other.pair != one.pair]
        content = {
            "one": one, "why": self.review.why(one), "sides": self.review.sides(one),
            "next": following[0] if following else "", "left": len(following), "tab": "pairs",
        }  # fmt: skip
        return self.page("pair.html", content)

    async def judge(self, request: Request) -> Response:
        """Take a verdict, or take one back, and go on to the next pair."""
        form = await self._form(request)
        one = self._find(request)
        verdict = form.get("verdict", "")
        try:
            if verdict == "undo":
                self.review.undo(one)
            else:
                self.review.judge(one, verdict, form.get("by", ""), form.get("reason", ""))
        except ValueError as error:
            raise HTTPException(400, str(error)) from error
        self.by, self.changed = form.get("by", "") or self.by, True
        following = self.review.pairs()
        place = "/judged" if verdict == "undo" else f"/pair/{following[0].id}" if following else "/"
        return RedirectResponse(place, 303)

    async def build(self, request: Request) -> Response:
        """Build again with the judgements as they are, and show what that did."""
        from folkmoot.building import build
        from graph.store import StoreError

        await self._form(request)
        try:
            report = await asyncio.to_thread(
                build, [], self.review.graph, judgements=self.review.file.path
            )
        except (StoreError, ValueError) as error:
            raise HTTPException(
                409,
                f"The graph could not be built ({error}). Stop what else uses it, and try again.",
            ) from error
        self.changed = False
        self.review.renew()
        return self.page("built.html", {"report": report, "tab": "built"})

    def _find(self, request: Request) -> Any:
        try:
            return self.review.find(request.path_params["id"])
        except ValueError as error:
            raise HTTPException(404, str(error)) from error

    async def _form(self, request: Request) -> dict[str, str]:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > _MOST:
                raise HTTPException(413, "That is too long.")
        fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        form = {name: values[0] for name, values in fields.items()}
        if not secrets.compare_digest(form.get("token", ""), self.token):
            raise HTTPException(403, "This form is not of this page; load the page again.")
        return form
