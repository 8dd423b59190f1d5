"""The sections of a kind's page: one question each, in questions/{kind}/NN-name.rq."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pyoxigraph import NamedNode

from folkmoot.web.explorer.cells import Table, table
from folkmoot.web.explorer.charts import Chart, chart
from folkmoot.web.explorer.spans import Spans, spans_of
from folkmoot.web.service import Service
from graph.headers import read_header
from graph.store.binding import bind

__all__ = ["Section", "Shown", "sections", "show"]


@dataclass(frozen=True)
class Section:
    """A question about a thing with a heading. ``form``: table, bars or tenures."""

    key: str
    heading: str
    sparql: str
    empty: str = ""
    form: str = "table"
    columns: dict[str, tuple[str, str]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shown:
    """A section with its answer, and the query that gave it."""

    section: Section
    table: Table
    query: str
    bars: Chart | None = None
    spans: Spans | None = None


@cache
def sections(kind: str) -> tuple[Section, ...]:
    """The sections of a kind, in the order of their file names."""
    folder = files("folkmoot.web.questions").joinpath(kind)
    if not folder.is_dir():
        return ()
    numbered = sorted(one.name for one in folder.iterdir() if one.name[:2].isdigit())
    return tuple(_read(kind, name, folder.joinpath(name).read_text("utf-8")) for name in numbered)


async def show(service: Service, section: Section, iri: str) -> Shown:
    """Ask a section's question about ``iri``."""
    query = bind(section.sparql, {"it": NamedNode(iri)})
    columns, rows = await service.pool.table(query)
    shown = table(columns, rows, service.base, section.columns, section.codes, section.classes)
    bars = chart(shown) if section.form == "bars" else None
    spans = spans_of(shown) if section.form == "tenures" else None
    return Shown(section, shown, query, bars, spans)


def _read(kind: str, name: str, text: str) -> Section:
    header, sparql = read_header(text, f"{kind}/{name}")
    return Section(
        key=name[3:].removesuffix(".rq"),
        heading=str(header["heading"]),
        sparql=sparql,
        empty=str(header.get("empty", "")),
        form=str(header.get("show", "table")),
        columns={str(key): (str(words), "") for key, words in header["columns"].items()},
        codes={str(key): str(scheme) for key, scheme in header.get("codes", {}).items()},
        classes=tuple(header.get("classes", ())),
    )
