"""What the server says of itself: service description, VoID, health and readiness."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from pyoxigraph import Triple
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

import folkmoot
from folkmoot.web.http.conditional import etag, unchanged
from folkmoot.web.http.problem import problem_of
from folkmoot.web.state import service_of
from folkmoot.web.workers import Failure
from queries.protocol.description import (
    DESCRIPTION_PREFIXES,
    Statistics,
    describe_dataset,
    describe_service,
)
from queries.protocol.errors import ProtocolError
from queries.protocol.formats import GRAPHS, Format
from queries.protocol.negotiation import choose, parse_accept

__all__ = ["health", "ready", "service_description", "void"]

_RDF = {
    "ttl": ox.RdfFormat.TURTLE, "jsonld": ox.RdfFormat.JSON_LD, "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
}  # fmt: skip


def service_description(request: Request) -> Response:
    """The SPARQL 1.1 Service Description."""
    service = service_of(request)
    endpoint, dataset = _places(request)
    told = describe_service(endpoint, update=service.settings.read_write, dataset=dataset)
    return _described(request, told, "service")


async def void(request: Request) -> Response:
    """``/.well-known/void``."""
    service = service_of(request)
    endpoint, dataset = _places(request)
    counted = service.index.statistics or Statistics(triples=0)
    told = describe_dataset(dataset, endpoint, service.base + "/", counted, service.index.example)
    return _described(request, told, f"void{service.index.ready}")


async def health(_: Request) -> Response:
    """``/health``: the server lives."""
    return JSONResponse({"status": "ok", "version": folkmoot.__version__})


async def ready(request: Request) -> Response:
    """``/ready``: the server can answer queries; 503 where it cannot."""
    service = service_of(request)
    try:
        await service.pool.rows("SELECT (1 AS ?one) WHERE {}")
        answers = True
    except Failure:
        answers = False
    told = {
        "status": "ready" if answers else "not ready",
        "workers": service.pool.alive,
        "search": "ready" if service.index.ready else "in the making",
    }
    return JSONResponse(told, 200 if answers else 503, {"Cache-Control": "no-store"})


def _places(request: Request) -> tuple[str, str]:
    root = f"{request.url.scheme}://{request.url.netloc}"
    return f"{root}/sparql", f"{root}/.well-known/void#dataset"


def _described(request: Request, triples: Iterable[Triple], what: str) -> Response:
    form = choose(parse_accept(request.headers.get("accept", "*/*")), GRAPHS)
    if form is None:
        offered = ", ".join(one.media_types[0] for one in GRAPHS)
        return problem_of(request, ProtocolError(406, "No such format.", f"There are {offered}."))
    return _rdf(request, triples, form, what)


def _rdf(request: Request, triples: Iterable[Triple], form: Format, what: str) -> Response:
    tag = etag(service_of(request).state, what, request.url, form.name)
    if (same := unchanged(request, tag)) is not None:
        return same
    prefixes = DESCRIPTION_PREFIXES if form.name in ("ttl", "rdf") else None
    body = ox.serialize(triples, format=_RDF[form.name], prefixes=prefixes)
    headers = {"Content-Type": form.content_type, "Vary": "Accept", "ETag": tag}
    return Response(body, headers=headers)
