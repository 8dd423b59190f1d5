"""Writing rows of terms in the formats that people and programs want.

``json``, ``xml`` and ``tsv`` are the W3C's formats for SPARQL results; ``csv`` is the W3C's too,
but for cells that a spreadsheet would take for a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, BinaryIO, Final
from xml.sax.saxutils import escape

from pyoxigraph import Literal, NamedNode

from graph.store import Solutions, Term
from graph.store.serialising import serialise_rows
from graph.store.values import value
from graph.terms import XSD
from queries.header import Query
from queries.runner import shown

__all__ = ["FORMATS", "guarded", "plain", "write"]

Row = tuple[Term | None, ...]
Writer = Callable[[Sequence[str], Iterable[Row], BinaryIO, Query | None], None]

_NUMBERS: Final = {XSD.integer, XSD.decimal, XSD.double, XSD.float}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write(
    form: str,
    columns: Sequence[str],
    rows: Iterable[Row],
    out: BinaryIO,
    query: Query | None = None,
) -> int:
    """Write ``rows`` to ``out`` as one of FORMATS; gives how many there were.

    ``query`` gives headings and titles to the formats for readers. Raises ``KeyError`` for an
    unknown format.
    """
    count = 0

    def counted() -> Iterator[Row]:
        nonlocal count
        for row in rows:
            count += 1
            yield row

    FORMATS[form](columns, counted(), out, query)
    return count


def plain(term: Term | None) -> str:
    """A term as a reader wants it: the text of a literal, the IRI of a node; nothing is ""."""
    if term is None:
        return ""
    return term.value if isinstance(term, Literal | NamedNode) else str(term)


def guarded(term: Term | None) -> str:
    """A term for a spreadsheet: text that begins like a formula gets an apostrophe before it."""
    text = plain(term)
    is_number = isinstance(term, Literal) and term.datatype in _NUMBERS
    return f"'{text}" if text.startswith(_FORMULA) and not is_number else text


def _csv(columns: Sequence[str], rows: Iterable[Row], out: BinaryIO, query: Query | None) -> None:
    with _text(out) as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow(map(guarded, row))


def _standard(form: str) -> Writer:
    def written(
        columns: Sequence[str], rows: Iterable[Row], out: BinaryIO, query: Query | None
    ) -> None:
        out.write(serialise_rows(Solutions(tuple(columns), rows), form))

    return written


def _md(columns: Sequence[str], rows: Iterable[Row], out: BinaryIO, query: Query | None) -> None:
    places = shown(columns, query)
    with _text(out) as text:
        text.write(f"| {' | '.join(_heading(columns[at], query)[0] for at in places)} |\n")
        text.write("|" + "---|" * len(places) + "\n")
        for row in rows:
            text.write(f"| {' | '.join(_md_cell(row[at]) for at in places)} |\n")


def _md_cell(term: Term | None) -> str:
    words = escape(" ".join(plain(term).split()))
    for sign in "\\|`*_[]":
        words = words.replace(sign, f"\\{sign}")
    return words


def _html(columns: Sequence[str], rows: Iterable[Row], out: BinaryIO, query: Query | None) -> None:
    from importlib.resources import files

    from jinja2 import Environment

    template = files("queries").joinpath("templates", "results.html").read_text(encoding="utf-8")
    places = shown(columns, query)
    page = (
        Environment(autoescape=True, trim_blocks=False)
        .from_string(template)
        .render(
            title=query.question if query else "Results",
            description=query.description if query else "",
            cannot_see=query.cannot_see if query else "",
            headings=[_heading(columns[at], query) for at in places],
            rows=[[_html_cell(columns, row, at) for at in places] for row in rows],
        )
    )
    out.write(page.encode())


def _html_cell(columns: Sequence[str], row: Row, at: int) -> dict[str, Any]:
    """The cell's words, and where the node that they name can be found."""
    node = columns[at].removesuffix("_name")
    beside = row[columns.index(node)] if node != columns[at] and node in columns else row[at]
    link = beside.value if isinstance(beside, NamedNode) else ""
    term = row[at]
    return {
        "text": plain(term),
        "link": link if link.startswith(("http://", "https://")) and plain(term) else "",
        "number": isinstance(term, Literal) and term.datatype in _NUMBERS,
    }


def _heading(name: str, query: Query | None) -> tuple[str, str]:
    for column in query.columns if query else ():
        if column.name == name:
            return column.heading, column.meaning
    return name.removesuffix("_name").replace("_", " "), ""


def _parquet(
    columns: Sequence[str], rows: Iterable[Row], out: BinaryIO, query: Query | None
) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    kept = list(rows)
    arrays = [_array([row[at] for row in kept]) for at in range(len(columns))]
    pq.write_table(pa.table(dict(zip(columns, arrays, strict=True))), out)


def _array(terms: list[Term | None]) -> Any:
    """A column of one type where all its values are of one; of text otherwise."""
    from datetime import date

    import pyarrow as pa

    kinds = {t.datatype if isinstance(t, Literal) else None for t in terms if t is not None}
    values = [value(term) for term in terms]
    try:
        if kinds == {XSD.integer}:
            return pa.array(values, pa.int64())
        if kinds == {XSD.boolean}:
            return pa.array(values, pa.bool_())
        if kinds == {XSD.date}:
            return pa.array([v and date.fromisoformat(v) for v in values], pa.date32())
        if kinds and kinds <= {XSD.integer, XSD.decimal, XSD.double}:
            return pa.array([None if v is None else float(v) for v in values], pa.float64())
    except (ValueError, TypeError, pa.ArrowInvalid):
        pass
    return pa.array([None if term is None else plain(term) for term in terms], pa.string())


class _text(io.TextIOWrapper):
    """``out`` as UTF-8 text with line ends as written; leaving it flushes, but closes nothing."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__(out, encoding="utf-8", newline="")

    def __exit__(self, *_: object) -> None:
        self.flush()
        self.detach()


FORMATS: Final[dict[str, Writer]] = {
    "csv": _csv, "tsv": _standard("tsv"), "json": _standard("json"), "xml": _standard("xml"),
    "md": _md, "html": _html, "parquet": _parquet,
}  # fmt: skip
"""The writers by the name of their format."""
