"""The page of a thing, and the same as RDF: one address for both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from folkmoot.web.explorer import quotes
from folkmoot.web.explorer.addresses import address, iri_of_path
from folkmoot.web.explorer.cells import Cell, binding_text
from folkmoot.web.explorer.facts import Facts, facts_of
from folkmoot.web.explorer.kinds import Kind, kind_of
from folkmoot.web.explorer.meetings import agenda, around, attendance
from folkmoot.web.explorer.reading import evidence_page
from folkmoot.web.explorer.sections import sections, show
from folkmoot.web.explorer.spans import strip_of
from folkmoot.web.explorer.terms import terms
from folkmoot.web.explorer.wording import cut, named
from folkmoot.web.http.conditional import etag, unchanged
from folkmoot.web.http.problem import problem, problem_of, wants_page
from folkmoot.web.http.streamed import Streamed
from folkmoot.web.questions import question
from folkmoot.web.service import Service
from folkmoot.web.state import pages_of, service_of
from graph.store.binding import bind
from queries.protocol.errors import ProtocolError
from queries.protocol.formats import GRAPHS, by_name
from queries.protocol.negotiation import choose, parse_accept

__all__ = ["inverse_links", "thing_at_path", "thing_by_iri"]

_SHOWN = 20
_IN_TIME = frozenset({"person", "post", "portfolio", "organisation", "report"})
"""Kinds of things that come back at one meeting after another."""


async def thing_at_path(request: Request) -> Response:
    """``/id/…``: the page of the thing with the same path, or its RDF; ``.ttl`` and the like ask
    for one form of it."""
    service = service_of(request)
    path = request.url.path.removeprefix("/id/")
    stem, dot, ending = path.rpartition(".")
    form = by_name(ending) if dot else None
    if form is not None and form in GRAPHS:
        return await _rdf(request, service, iri_of_path(stem, service.base), form.name)
    return await _thing(request, service, iri_of_path(path, service.base))


async def thing_by_iri(request: Request) -> Response:
    """``/thing?iri=``: for things whose IRIs lie elsewhere."""
    service = service_of(request)
    iri = request.query_params.get("iri", "")
    if address(iri, service.base).startswith("/id/"):
        return RedirectResponse(address(iri, service.base), 301)
    if not (form := request.query_params.get("format", "")):
        return await _thing(request, service, iri)
    return await _rdf(request, service, iri, form)


async def inverse_links(request: Request) -> Response:
    """``/links?iri=&property=``: everything that points to a thing by a property."""
    service = service_of(request)
    iri, name = (request.query_params.get(key, "") for key in ("iri", "property"))
    try:
        query = bind(question("thing/from"), {"it": NamedNode(iri), "property": NamedNode(name)})
    except ValueError:
        return problem(request, 400, "The address names no thing.", "Go back and follow the link.")
    rows = await service.pool.rows(query)
    links = [_link(row, "from", "name", service.base) for row in rows]
    term = terms().name(name)
    content = {
        "title": term.inverse or term.label, "links": links, "thing": address(iri, service.base),
        "iri": iri, "heading": (term.inverse or f"{term.label} (from there)").capitalize(),
    }  # fmt: skip
    return pages_of(request).response(request, "links.html", content)


@dataclass(frozen=True)
class Inverse:
    """The things that point here by one property; ``more`` leads to all of them."""

    heading: str
    number: int
    links: tuple[Cell, ...]
    more: str


async def _thing(request: Request, service: Service, iri: str) -> Response:
    if not wants_page(request):
        form = choose(parse_accept(request.headers.get("accept", "*/*")), GRAPHS)
        if form is None:
            offered = ", ".join(one.media_types[0] for one in GRAPHS)
            error = ProtocolError(406, "No such form of it.", f"There are text/html, {offered}.")
            return problem_of(request, error)
        return await _rdf(request, service, iri, form.name)
    tag = etag(service.state, "page", request.url, service.index.ready)
    if (same := unchanged(request, tag)) is not None:
        return same
    try:
        found = await facts_of(service, iri)
        query = bind(question("thing/inverse"), {"it": NamedNode(iri)})
    except ValueError:
        return _unknown(request, service, iri)
    inverse = await service.pool.rows(query)
    if found is None:
        if not inverse:
            return _unknown(request, service, iri)
        found = Facts(iri.rpartition("/")[2], (), ())
    kind = kind_of(found.classes)
    if kind.key in ("evidence", "unread"):
        return await evidence_page(request, service, iri)
    content = await _content(service, iri, kind, found, inverse)
    here = address(iri, service.base)
    alternates = ", ".join(
        f'<{_other(here, form.name)}>; rel="alternate"; type="{form.media_types[0]}"'
        for form in GRAPHS
    )
    headers = {"Link": alternates, "ETag": tag, "Cache-Control": "no-cache"}
    return pages_of(request).response(request, "thing.html", content, headers=headers)


async def _content(
    service: Service, iri: str, kind: Kind, found: Facts, inverse: list[dict[str, Any]]
) -> dict[str, Any]:
    node = {"it": NamedNode(iri)}
    here = address(iri, service.base)
    shown = [await show(service, section, iri) for section in sections(kind.key)]
    appears = bind(question("thing/appears"), node)
    seen = await service.pool.rows(appears) if kind.key in _IN_TIME else []
    sources = await service.pool.rows(bind(question("thing/sources"), node))
    moments = quotes.moments(seen, service.base)
    content: dict[str, Any] = {
        "iri": iri,
        "here": here,
        "kind": kind,
        "kinds": [terms().name(one).label for one in found.classes],
        "found": found,
        "sections": shown,
        "moments": moments,
        "strip": strip_of(moments),
        "sources": [_link(row, "graph", "name", service.base) for row in sources if "name" in row],
        "inverse": [
            await _inverse(service, iri, row)
            for row in inverse
            if row["property"]["value"] not in terms().quiet
        ],
        "quotes": await quotes.quotes_of(service, iri),
        "alternates": [(form.name, _other(here, form.name)) for form in GRAPHS],
        "agenda": None,
    }
    if kind.key == "meeting":
        content |= {
            "agenda": await agenda(service, iri),
            "attendance": await attendance(service, iri),
            "around": await around(service, iri),
        }
    return content


async def _inverse(service: Service, iri: str, row: dict[str, Any]) -> Inverse:
    name, number = row["property"]["value"], int(row["n"]["value"])
    query = bind(question("thing/from"), {"it": NamedNode(iri), "property": NamedNode(name)})
    some = await service.pool.rows(query.replace("LIMIT 1000", f"LIMIT {_SHOWN}"))
    term = terms().name(name)
    return Inverse(
        term.inverse or f"{term.label} (from there)",
        number,
        tuple(_link(one, "from", "name", service.base) for one in some),
        "/links?" + urlencode({"iri": iri, "property": name}) if number > _SHOWN else "",
    )


async def _rdf(request: Request, service: Service, iri: str, form: str) -> Response:
    tag = etag(service.state, "rdf", iri, form)
    if (same := unchanged(request, tag)) is not None:
        return same
    try:
        node = {"it": NamedNode(iri)}
    except ValueError:
        return _unknown(request, service, iri)
    if not await service.pool.rows(bind(question("thing/known"), node)):
        return _unknown(request, service, iri)
    job = {
        "query": bind(question("thing/describe"), node), "graphs": form,
        "limit": service.settings.max_rows,
    }  # fmt: skip
    headers = {"Vary": "Accept", "ETag": tag, "Cache-Control": "no-cache"}
    return Streamed(request, service, job, headers)


def _unknown(request: Request, service: Service, iri: str) -> Response:
    """404, with what has a similar name."""
    words = " ".join(iri.replace("#", "/").rstrip("/").split("/")[-1:]).replace("-", " ")
    near = service.index.search(words, limit=8) or _any_word(service, words)
    if not wants_page(request):
        advice = "Near it: " + " ".join(one.iri for one in near[:3]) if near else "Search for it."
        return problem(request, 404, f"Nothing is known of {iri}.", advice)
    content = {
        "iri": iri, "words": words,
        "near": [(Cell(one.label, address(one.iri, service.base)), kind_of([one.kind]).one)
                 for one in near],
    }  # fmt: skip
    return pages_of(request).response(request, "unknown.html", content, status=404)


def _any_word(service: Service, words: str) -> list[Any]:
    longest = sorted(words.split(), key=len, reverse=True)[:2]
    return [one for word in longest if len(word) > 3 for one in service.index.search(word, limit=5)]


def _link(row: dict[str, Any], node: str, name: str, base: str) -> Cell:
    iri = row[node]["value"]
    if row[node]["type"] != "uri":
        return Cell(binding_text(row, name) or iri)
    words = binding_text(row, name) or iri.removeprefix(base + "/")
    return Cell(cut(named(words)), address(iri, base))


def _other(here: str, form: str) -> str:
    return f"{here}&format={form}" if "?" in here else f"{here}.{form}"
