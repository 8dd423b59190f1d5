"""``/read/…``: the text of a document, with the words that state facts marked in it."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from folkmoot.web.explorer.addresses import address, reading_address
from folkmoot.web.explorer.cells import Binding, Cell, binding_text
from folkmoot.web.explorer.facts import facts_of
from folkmoot.web.explorer.kinds import kind_of
from folkmoot.web.explorer.quotes import quotes_of
from folkmoot.web.http.problem import problem
from folkmoot.web.questions import question
from folkmoot.web.service import Service
from folkmoot.web.state import pages_of, service_of
from graph.store.binding import bind

__all__ = ["Piece", "evidence_page", "pieces", "read_page"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and the fact that it states."""

    start: int
    end: int
    fact: Cell
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between two boundaries of marks. ``asked``: it belongs to the words asked for, of which
    ``first`` begins."""

    text: str
    facts: tuple[Mark, ...] = ()
    asked: bool = False
    first: bool = False


async def evidence_page(request: Request, service: Service, iri: str) -> Response:
    """A piece of evidence: to its words in the text."""
    rows = await service.pool.rows(bind(question("thing/selector"), {"it": NamedNode(iri)}))
    for row in rows:
        place = reading_address(
            row["document"]["value"], service.base, row["start"]["value"], row["end"]["value"]
        )
        if place:
            return RedirectResponse(place, 303, {"Vary": "Accept"})
    return problem(request, 404, f"The place of {iri} is not known.")


async def read_page(request: Request) -> Response:
    """The text of a document; ``from`` and ``to`` mark words in it."""
    service = service_of(request)
    key = request.path_params["document"]
    iri = f"{service.base}/document/{key}"
    try:
        node = {"it": NamedNode(iri)}
        start, end = (int(request.query_params.get(name, -1)) for name in ("from", "to"))
    except ValueError:
        return problem(request, 400, "The address is not that of words in a document.")
    facts = await facts_of(service, iri)
    if facts is None:
        return problem(request, 404, "There is no such document.", "Search for its name.")
    name = facts.one("dct", "title") or key
    digest = facts.one("fm", "digest")
    text = await asyncio.to_thread(stored_text, service.settings.graph, digest)
    rows = await service.pool.rows(bind(question("document/marks"), node))
    marks = _marks(rows, service.base)
    if start >= 0 and end < 0:
        end = max((mark.end for mark in marks if mark.start == start), default=start)
    stated = [mark for mark in marks if (mark.start, mark.end) == (start, end)]
    content = {
        "title": name, "iri": iri, "document": address(iri, service.base), "name": name,
        "pieces": pieces(text, marks, start, end) if text is not None else None,
        "stated": stated, "start": start, "end": end,
        "quotes": await quotes_of(service, _first_fact(rows, start, end)) if text is None else [],
        "source": facts.one("dct", "source"),
    }  # fmt: skip
    return pages_of(request).response(request, "read.html", content)


def pieces(text: str, marks: Sequence[Mark], start: int = -1, end: int = -1) -> list[Piece]:
    """``text`` cut wherever a mark, or the words ``start``..``end``, begin or end.

    The pieces put together are the text again; each has all the marks that cover it.
    """
    length = len(text)
    spans = [mark for mark in marks if 0 <= mark.start < mark.end <= length]
    asked = 0 <= start < end <= length
    bounds = {0, length} | {mark.start for mark in spans} | {mark.end for mark in spans}
    bounds |= {start, end} if asked else set()
    cuts = sorted(bounds)
    begins: dict[int, list[Mark]] = {}
    for mark in spans:
        begins.setdefault(mark.start, []).append(mark)
    found: list[Piece] = []
    covering: list[Mark] = []
    for one, next_one in zip(cuts, cuts[1:], strict=False):
        covering = [mark for mark in covering if mark.end > one] + begins.get(one, [])
        within = asked and start <= one < end
        found.append(Piece(text[one:next_one], tuple(covering), within, asked and one == start))
    return found


def stored_text(graph: str, digest: str) -> str | None:
    """The text of a document as it was read, from the catalogue beside the store; None where
    there is no catalogue or not this document."""
    from folkmoot.building import catalogue_path
    from folkmoot.workers import unpack

    path = catalogue_path(graph) if Path(graph).is_dir() else None
    if path is None or not path.is_file() or not digest:
        return None
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            row = db.execute(
                "SELECT record FROM reading WHERE digest = ? AND record IS NOT NULL LIMIT 1",
                (digest,),
            ).fetchone()
    except sqlite3.Error:
        return None
    return str(json.loads(unpack(row[0]))["document"]["text"]) if row else None


def _marks(rows: Sequence[Binding], base: str) -> list[Mark]:
    found: dict[tuple[int, int, str], Mark] = {}
    for row in rows:
        fact = row["fact"]["value"]
        place = (int(row["start"]["value"]), int(row["end"]["value"]), fact)
        kind = kind_of([row["class"]["value"]])
        if place not in found or kind.iri:
            words = Cell(binding_text(row, "name") or fact, address(fact, base))
            found[place] = Mark(place[0], place[1], words, kind.one)
    return list(found.values())


def _first_fact(rows: Sequence[Any], start: int, end: int) -> str:
    for row in rows:
        if (int(row["start"]["value"]), int(row["end"]["value"])) == (start, end):
            return str(row["fact"]["value"])
    return str(rows[0]["fact"]["value"]) if rows else "urn:none"
