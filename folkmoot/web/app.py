"""The application: which address answers what."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from folkmoot.web.endpoint.descriptions import health, ready, void
from folkmoot.web.endpoint.graph_store import graph_store
from folkmoot.web.endpoint.sparql import sparql
from folkmoot.web.explorer.editor import editor, examples
from folkmoot.web.explorer.help import about, endpoint_help, robots
from folkmoot.web.explorer.home import browse, home, missing
from folkmoot.web.explorer.network import network, network_data, picture
from folkmoot.web.explorer.questions import question_list, question_page
from folkmoot.web.explorer.reading import read_page
from folkmoot.web.explorer.search import search
from folkmoot.web.explorer.things import inverse_links, thing_at_path, thing_by_iri
from folkmoot.web.headers import Headers
from folkmoot.web.http.problem import problem
from folkmoot.web.pages import Pages
from folkmoot.web.service import Service
from folkmoot.web.settings import Settings
from folkmoot.web.workers import Failure

__all__ = ["create_app"]

_EVERY = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"]


def create_app(settings: Settings) -> Starlette:
    """The application for one graph; its lifespan opens and closes the graph."""
    service = Service(settings)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await service.start()
        try:
            yield
        finally:
            await service.close()

    assets = Path(__file__).with_name("assets")
    app = Starlette(
        routes=[
            Route("/sparql", sparql, methods=_EVERY),
            Route("/sparql/", sparql, methods=_EVERY),
            Route("/graphs", graph_store, methods=_EVERY),
            Route("/.well-known/void", void),
            Route("/health", health),
            Route("/ready", ready),
            Route("/", home),
            Route("/search", search),
            Route("/browse/{kind}", browse),
            Route("/missing", missing),
            Route("/id/{path:path}", thing_at_path),
            Route("/thing", thing_by_iri),
            Route("/links", inverse_links),
            Route("/read/{document}", read_page),
            Route("/queries", question_list),
            Route("/queries/{pack}/{name}", question_page, name="question"),
            Route("/query", editor),
            Route("/query/examples.json", examples),
            Route("/network", network),
            Route("/network.json", network_data),
            Route("/picture", picture),
            Route("/about", about),
            Route("/help/endpoint", endpoint_help),
            Route("/robots.txt", robots),
            Mount("/assets", StaticFiles(directory=assets)),
        ],
        lifespan=lifespan,
        middleware=[Middleware(Headers, cors=settings.cors)],
        exception_handlers={HTTPException: _http_error, Failure: _failure, Exception: _error},
    )
    app.state.service = service
    app.state.pages = Pages(service)
    return app


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    advice = "Search for it, or begin at the first page." if error.status_code == 404 else ""
    detail = {
        404: f"There is nothing at {request.url.path}.",
        405: f"{request.method} is not possible at {request.url.path}.",
    }
    said = detail.get(error.status_code, str(error.detail))
    return problem(request, error.status_code, said, advice, error.headers)


async def _error(request: Request, error: Exception) -> Response:
    return problem(request, 500, f"Something went wrong here ({type(error).__name__}).",
                   "Please report the address of this page.")  # fmt: skip


async def _failure(request: Request, error: Exception) -> Response:
    assert isinstance(error, Failure)
    return problem(request, error.status, error.detail, error.advice)
