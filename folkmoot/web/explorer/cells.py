"""From the rows of an answer to what a page shows: text, links, dates, codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from folkmoot.web.explorer.addresses import address, reading_address
from folkmoot.web.explorer.terms import terms
from folkmoot.web.explorer.wording import day, named, percent, said

__all__ = ["Cell", "Evidence", "Row", "Table", "binding_text", "cell", "table"]

Binding = Mapping[str, Mapping[str, Any]]
_NUMBERS = {"integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger"}


@dataclass(frozen=True, slots=True)
class Cell:
    """``href`` is empty for what has no page; ``iso`` is set for dates, ``number`` for numbers."""

    text: str = ""
    href: str = ""
    iso: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words behind a row, and the page that shows them in their document."""

    words: str
    document: str
    reading: str


@dataclass(frozen=True, slots=True)
class Row:
    """``fact`` is the page of the fact that the row shows, where it is one."""

    cells: tuple[Cell, ...]
    fact: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True)
class Table:
    """``headings`` are (words, meaning); ``names`` the columns behind them."""

    headings: tuple[tuple[str, str], ...] = ()
    rows: tuple[Row, ...] = ()
    names: tuple[str, ...] = field(default=())

    @property
    def with_words(self) -> bool:
        """Whether any row leads to the words that state it."""
        return any(row.fact or row.evidence for row in self.rows)


def binding_text(row: Binding, name: str) -> str:
    """The text of a binding, empty where there is none."""
    return str(row[name]["value"]) if name in row else ""


def cell(value: Mapping[str, Any] | None, base: str, node: Mapping[str, Any] | None = None) -> Cell:
    """What is shown of a value; ``node`` is the thing that it is the name of."""
    if value is None:
        return Cell()
    text = str(value["value"])
    if value["type"] == "uri":
        return Cell(_short(text, base), _link(text, base))
    if node is not None and node["type"] == "uri" and text:
        return Cell(named(text), _link(node["value"], base))
    kind = str(value.get("datatype", "")).rpartition("#")[2]
    if kind in ("date", "dateTime"):
        return Cell(day(text), iso=text)
    if kind == "boolean":
        return Cell(said(text))
    return Cell(text, number=kind in _NUMBERS)


def table(
    columns: Sequence[str],
    rows: Sequence[Binding],
    base: str,
    headings: Mapping[str, tuple[str, str]],
    codes: Mapping[str, str] | None = None,
    classes: Sequence[str] = (),
) -> Table:
    """The columns that a reader wants: ``x_name`` stands for the node ``x`` and links to it; a
    column that is empty in all rows is left out, ``fact`` becomes the row's link to the words.

    ``codes`` says of which scheme a column's codes are; ``classes`` names columns of classes.
    """
    quoted = {"quote", "document_name"} <= set(columns)
    hidden = {name.removesuffix("_name") for name in columns if name.endswith("_name")} | {"fact"}
    if quoted:
        hidden |= {"quote", "document_name", "document", "start"}
    shown = [
        name for name in columns
        if name not in hidden and (name in headings or not headings)
    ]  # fmt: skip
    filled = [name for name in shown if any(binding_text(row, name) for row in rows)]

    def show(row: Binding, name: str) -> Cell:
        value = row.get(name)
        if value and codes and name in codes:
            return Cell(terms().code(codes[name], str(value["value"])))
        if value and name in classes:
            return Cell(terms().name(str(value["value"])).label)
        if value and value["type"] == "uri" and "IRI" in headings.get(name, ("", ""))[1]:
            # A thing without a name beside it: a word that leads to its page, and no address.
            heading = headings[name][0]
            shown = cell(value, base)
            return Cell(heading.lower() if shown.href else shown.text, shown.href)
        if value and (name == "share" or name.endswith("_share")):
            return Cell(percent(str(value["value"])))
        return cell(
            value, base, row.get(name.removesuffix("_name")) if name.endswith("_name") else None
        )

    return Table(
        tuple(headings.get(name, (_heading(name), "")) for name in filled),
        tuple(
            Row(
                tuple(show(row, name) for name in filled),
                _link(binding_text(row, "fact"), base),
                _evidence(row, base) if quoted else None,
            )
            for row in rows
        ),
        tuple(filled),
    )


def _evidence(row: Binding, base: str) -> Evidence | None:
    words = binding_text(row, "quote")
    if not words:
        return None
    place = reading_address(binding_text(row, "document"), base, binding_text(row, "start"))
    return Evidence(words, binding_text(row, "document_name"), place)


def _heading(name: str) -> str:
    return name.removesuffix("_name").replace("_", " ").capitalize()


def _link(iri: str, base: str) -> str:
    return address(iri, base) if iri.startswith(("http://", "https://", "urn:")) else ""


def _short(iri: str, base: str) -> str:
    known = terms().names.get(iri)
    if known:
        return known.label
    return iri.removeprefix(base + "/")
