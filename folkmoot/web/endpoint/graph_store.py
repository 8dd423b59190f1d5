"""``/graphs``: reading whole graphs by the SPARQL 1.1 Graph Store HTTP Protocol."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from folkmoot.web.endpoint.sparql import formats
from folkmoot.web.http.conditional import etag, unchanged
from folkmoot.web.http.problem import problem, problem_of
from folkmoot.web.http.streamed import Streamed
from folkmoot.web.state import service_of
from queries.protocol.errors import ProtocolError

__all__ = ["graph_store"]


async def graph_store(request: Request) -> Response:
    """``GET /graphs?graph=IRI`` a named graph, ``GET /graphs?default`` the union of them all."""
    service = service_of(request)
    if request.method not in ("GET", "HEAD"):
        return problem(
            request, 405, "Graphs can only be read here.",
            "Change the graph by an update to /sparql, where the server allows one.",
            {"Allow": "GET, HEAD, OPTIONS"},
        )  # fmt: skip
    query = request.query_params
    named, default = query.getlist("graph"), "default" in query
    try:
        if len(named) + default != 1:
            raise ProtocolError(
                400, "One graph must be named.", "Use ?graph=IRI of a graph, or ?default."
            )
        wanted = formats(request, query.get("format", ""))
    except ProtocolError as error:
        return problem_of(request, error)
    tag = etag(service.state, "graph", request.url.query, wanted.get("graphs"))
    if (same := unchanged(request, tag)) is not None:
        return same
    job = {"graph": "" if default else named[0], **wanted}
    headers = {"Vary": "Accept", "ETag": tag, "Cache-Control": "no-cache"}
    return Streamed(request, service, job, headers)
