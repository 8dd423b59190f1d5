"""``/network``: what is connected with a thing, as a picture and as a list."""

from __future__ import annotations

from typing import Any

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from folkmoot.web.explorer.addresses import address
from folkmoot.web.explorer.facts import facts_of
from folkmoot.web.explorer.kinds import kind_named, kind_of
from folkmoot.web.explorer.terms import terms
from folkmoot.web.explorer.wording import named
from folkmoot.web.http.problem import problem
from folkmoot.web.http.streamed import Streamed
from folkmoot.web.questions import question
from folkmoot.web.service import Service
from folkmoot.web.state import pages_of, service_of
from graph.store.binding import bind

__all__ = ["network", "network_data", "picture"]

_NEIGHBOURS = 40
# A page of exports.draw brings its own scripts; in this sandbox they can reach nothing of ours.
_SANDBOX = "sandbox allow-scripts allow-downloads; frame-ancestors 'self'"


async def network(request: Request) -> Response:
    """The network around ``it``; without one, where to begin."""
    service = service_of(request)
    iri = request.query_params.get("it", "")
    content: dict[str, Any] = {"iri": iri, "around": None, "starts": []}
    if not iri:
        for kind in ("person", "body", "portfolio"):
            content["starts"] += await _starts(service, kind)
    else:
        found = await _around(service, iri)
        if found is None:
            return problem(request, 404, f"Nothing is known of {iri}.", "Search for it.")
        content["around"] = found
    return pages_of(request).response(request, "network.html", content)


async def network_data(request: Request) -> Response:
    """``/network.json?it=``: the same for network.js."""
    found = await _around(service_of(request), request.query_params.get("it", ""))
    if found is None:
        return problem(request, 404, "Nothing is known of it.")
    return JSONResponse(found)


async def picture(request: Request) -> Response:
    """``/picture?it=``: the page that ``folkmoot draw`` makes, to keep."""
    service = service_of(request)
    try:
        depth = min(3, max(1, int(request.query_params.get("depth", "1"))))
        iri = NamedNode(request.query_params.get("it", "")).value
    except ValueError:
        return problem(request, 400, "The address names no thing.")
    headers = {"Content-Security-Policy": _SANDBOX, "X-Frame-Options": "SAMEORIGIN"}
    return Streamed(request, service, {"draw": iri, "depth": depth}, headers)


async def _around(service: Service, iri: str) -> dict[str, Any] | None:
    try:
        itself = await facts_of(service, iri)
    except ValueError:
        return None
    if itself is None:
        return None
    node = {"it": NamedNode(iri)}
    rows = await service.pool.rows(bind(question("network/neighbours"), node))
    others: dict[str, dict[str, Any]] = {}
    for row in rows:
        other = row["other"]["value"]
        kind = kind_of([row["class"]["value"]])
        entry = others.setdefault(
            other,
            {"id": other, "label": named(row["name"]["value"]), "kind": kind.one, "key": kind.key,
             "page": address(other, service.base), "n": 0, "how": []},
        )  # fmt: skip
        entry["n"] += int(row["n"]["value"])
        how = terms().name(row["how"]["value"]).label
        if how not in entry["how"]:
            entry["how"].append(how)
    kept = sorted(others.values(), key=lambda one: (-one["n"], one["label"]))
    kind = kind_of(itself.classes)
    return {
        "it": {"id": iri, "label": itself.label, "kind": kind.one, "key": kind.key,
               "page": address(iri, service.base)},
        "others": kept[:_NEIGHBOURS],
        "left": max(0, len(kept) - _NEIGHBOURS),
    }  # fmt: skip


async def _starts(service: Service, key: str) -> list[dict[str, str]]:
    kind = kind_named(key)
    assert kind is not None
    found = await service.things(kind.iri, 0, 12)
    return [{"iri": iri, "name": named(label), "kind": kind.many} for iri, label in found]
