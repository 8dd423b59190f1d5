"""``/help``: what this is, and how programs can use it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from folkmoot.web.explorer.kinds import kinds
from folkmoot.web.state import pages_of, service_of
from graph.terms import PREFIXES

__all__ = ["about", "endpoint_help", "robots"]


async def about(request: Request) -> Response:
    """What the graph is and is not, in plain words."""
    return pages_of(request).response(request, "about.html", {"kinds": kinds()})


async def endpoint_help(request: Request) -> Response:
    """How to ask by program."""
    service = service_of(request)
    content = {
        "settings": service.settings, "prefixes": PREFIXES,
        "endpoint": str(request.url.replace(path="/sparql", query="")),
    }  # fmt: skip
    return pages_of(request).response(request, "endpoint.html", content)


async def robots(request: Request) -> Response:
    """Crawlers may read the pages, and leave the queries alone."""
    return PlainTextResponse(
        "User-agent: *\nDisallow: /sparql\nDisallow: /query\nDisallow: /queries/\n"
    )
