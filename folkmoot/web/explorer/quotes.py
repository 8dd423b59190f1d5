"""The words that state a thing, and when it appears in the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import NamedNode

from folkmoot.web.explorer.addresses import address, reading_address
from folkmoot.web.explorer.cells import Binding, Cell, binding_text
from folkmoot.web.explorer.kinds import kind_of
from folkmoot.web.explorer.wording import cut, named
from folkmoot.web.questions import question
from folkmoot.web.service import Service
from graph.store.binding import bind

__all__ = ["Moment", "Quote", "moments", "quotes_of"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document. ``reading`` is the page that shows them in it, ``own`` their own."""

    document: Cell
    before: str
    words: str
    after: str
    page: str
    reading: str
    own: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A meeting, and what was said there of the thing: (kind, words)."""

    date: str
    meeting: Cell
    facts: tuple[tuple[str, Cell], ...]


async def quotes_of(service: Service, iri: str) -> list[Quote]:
    """The words that state ``iri``, document by document."""
    rows = await service.pool.rows(bind(question("thing/evidence"), {"it": NamedNode(iri)}))
    base = service.base
    return [
        Quote(
            Cell(
                binding_text(row, "document_name") or binding_text(row, "document"),
                address(binding_text(row, "document"), base),
            ),
            binding_text(row, "prefix"),
            binding_text(row, "exact"),
            binding_text(row, "suffix"),
            binding_text(row, "page"),
            reading_address(
                binding_text(row, "document"),
                base,
                binding_text(row, "start"),
                binding_text(row, "end"),
            ),
            address(binding_text(row, "evidence"), base),
        )
        for row in rows
    ]


def moments(rows: Sequence[Binding], base: str) -> list[Moment]:
    """The rows of questions/thing/appears.rq by meeting, the latest first."""
    found = []
    for (date, meeting), several in groupby(
        rows, key=lambda row: (row["date"]["value"], row["meeting"]["value"])
    ):
        facts: dict[str, tuple[str, Cell]] = {}
        name = ""
        for row in several:
            name = name or binding_text(row, "meeting_name")
            iri = row["fact"]["value"]
            kind = kind_of([row["class"]["value"]])
            if kind.iri or iri not in facts:
                facts[iri] = (
                    kind.one,
                    Cell(cut(named(row["fact_name"]["value"])), address(iri, base)),
                )
        found.append(
            Moment(
                date, Cell(named(name or meeting), address(meeting, base)), tuple(facts.values())
            )
        )
    return found
