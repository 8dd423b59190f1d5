"""Tables, one for each kind of thing: CSV with CSV on the Web metadata, and Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

import yaml
from pyoxigraph import Literal, NamedNode

from graph.projection.model import full, local_name
from graph.store import Solutions, Store

__all__ = ["Column", "Table", "labels_of", "read_tables", "rows", "write_csv", "write_parquet"]

SEPARATOR: Final = " | "
"""Between the values of one cell; where a value itself has one, it is written with a broken bar."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_CSVW: Final = {"text": "string", "date": "date", "integer": "integer", "truth": "boolean"}


class Column:
    """One column of a table: its name, property and type, and whether it holds several values.

    ``link`` columns hold IRIs; ``label_of`` names the link column whose labels a column holds.
    """

    def __init__(self, name: str, row: dict[str, Any], label_of: str = "") -> None:
        self.name = name
        self.property = full(row["property"])
        self.type: str = row.get("type", "text")
        self.many: bool = row.get("many", False)
        self.link: bool = row.get("link", False) and not label_of
        self.code: bool = row.get("code", False)
        self.label_of = label_of


class Table:
    """A table: its name, title, the class of its rows and its columns after ``iri``."""

    def __init__(self, name: str, row: dict[str, Any]) -> None:
        self.name = name
        self.title: str = row["title"]
        self.of = full(row["class"])
        self.columns: list[Column] = []
        for column, rule in row["columns"].items():
            self.columns.append(Column(column, rule))
            if rule.get("link") and not rule.get("plain"):
                self.columns.append(Column(f"{column}_label", rule, label_of=column))


@cache
def read_tables() -> tuple[Table, ...]:
    """The tables of ``tables.yaml``."""
    text = _data("tables.yaml")
    return tuple(Table(name, row) for name, row in yaml.safe_load(text).items())


def write_csv(store: Store, folder: Path) -> list[Path]:
    """A CSV file a table, and ``csv-metadata.json`` that says how they map to the graph.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    labels = labels_of(store)
    written, described = [], []
    for table in read_tables():
        file = folder / f"{table.name}.csv"
        count = 0
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\r\n")
            writer.writerow(["iri", *(column.name for column in table.columns)])
            for iri, values in rows(store, table, labels):
                writer.writerow([iri, *map(_cell, values)])
                count += 1
        if count:
            written.append(file)
            described.append(_described(table))
        else:
            file.unlink()
    metadata = folder / "csv-metadata.json"
    whole = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "tables": described,
    }
    metadata.write_text(json.dumps(whole, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return [*written, metadata]


def write_parquet(store: Store, folder: Path) -> list[Path]:
    """A Parquet file a table, with types. Raises ``ImportError`` where pyarrow is missing."""
    import pyarrow
    import pyarrow.parquet

    arrow = {
        "text": pyarrow.string(), "date": pyarrow.date32(), "integer": pyarrow.int64(),
        "truth": pyarrow.bool_(),
    }  # fmt: skip
    labels = labels_of(store)
    written = []
    for table in read_tables():
        fields = [pyarrow.field("iri", pyarrow.string(), nullable=False)]
        for column in table.columns:
            kind = arrow[column.type]
            fields.append(pyarrow.field(column.name, pyarrow.list_(kind) if column.many else kind))
        columns: list[list[Any]] = [[] for _ in fields]
        for iri, values in rows(store, table, labels):
            columns[0].append(iri)
            for at, (column, found) in enumerate(zip(table.columns, values, strict=True), 1):
                typed = [one for one in (_typed(v, column.type) for v in found) if one is not None]
                columns[at].append(typed if column.many else next(iter(typed), None))
        if columns[0]:
            schema = pyarrow.schema(fields)
            data = pyarrow.table(
                [pyarrow.array(c, f.type) for c, f in zip(columns, fields, strict=True)],
                schema=schema,
            )
            file = folder / f"{table.name}.parquet"
            pyarrow.parquet.write_table(data, file, compression="zstd", version="2.6")
            written.append(file)
    return written


def rows(
    store: Store, table: Table, labels: dict[str, str]
) -> Iterator[tuple[str, list[list[str]]]]:
    """``(IRI, values of each column)`` of a table, by IRI. Holds one table in memory."""
    found = store.query(_data("things-of-class.rq"), {"class": NamedNode(table.of)})
    assert isinstance(found, Solutions)
    wanted = {column.property for column in table.columns}
    things: dict[str, dict[str, set[str]]] = {}
    for thing, predicate, value in found:
        if isinstance(thing, NamedNode) and isinstance(predicate, NamedNode):
            said = things.setdefault(thing.value, {})
            if predicate.value in wanted and isinstance(value, NamedNode | Literal):
                said.setdefault(predicate.value, set()).add(value.value)
    for iri in sorted(things):
        cells = []
        for column in table.columns:
            values = sorted(things[iri].get(column.property, ()))
            if column.type != "text":
                # A date of which only the year is printed has no place in a column of dates.
                values = [one for one in values if _typed(one, column.type) is not None]
            if column.label_of:
                values = [labels.get(one, "") for one in values]
            elif column.code:
                values = [local_name(one).partition("-")[2] or one for one in values]
            cells.append(values)
        yield iri, cells


def labels_of(store: Store) -> dict[str, str]:
    """What every thing is called, by its IRI; the first by alphabet of several labels."""
    found = store.query(_data("labels.rq"))
    assert isinstance(found, Solutions)
    labels: dict[str, str] = {}
    for thing, label in found:
        if isinstance(thing, NamedNode) and isinstance(label, Literal):
            labels[thing.value] = min(labels.get(thing.value, label.value), label.value)
    return labels


def _cell(values: list[str]) -> str:
    text = SEPARATOR.join(value.replace(SEPARATOR, " ¦ ") for value in values)
    return "'" + text if text.startswith(_FORMULA) else text


def _typed(value: str, kind: str) -> Any:
    from datetime import date

    try:
        if kind == "date":
            return date.fromisoformat(value)
        if kind == "integer":
            return int(value)
    except ValueError:
        return None
    if kind == "truth":
        return {"true": True, "1": True, "false": False, "0": False}.get(value)
    return value


def _described(table: Table) -> dict[str, Any]:
    """The CSV on the Web description of one table."""
    columns: list[dict[str, Any]] = [
        {
            "name": "iri", "titles": "iri", "datatype": "anyURI", "required": True,
            "suppressOutput": True,
        }
    ]  # fmt: skip
    for column in table.columns:
        one: dict[str, Any] = {
            "name": column.name,
            "titles": column.name,
            "datatype": "anyURI" if column.link else _CSVW[column.type],
        }
        if column.many:
            one["separator"] = SEPARATOR
        if column.label_of or column.code:
            one["suppressOutput"] = True
        else:
            one["propertyUrl"] = column.property
        if column.link and not column.many:  # a template would join several values by commas
            one["valueUrl"] = f"{{+{column.name}}}"
        columns.append(one)
    return {
        "url": f"{table.name}.csv",
        "dc:title": table.title,
        "dialect": {"lineTerminators": ["\r\n", "\n"], "header": True},
        "tableSchema": {"aboutUrl": "{+iri}", "primaryKey": "iri", "columns": columns},
    }


@cache
def _data(name: str) -> str:
    return resources.files("exports.dumps").joinpath(name).read_text(encoding="utf-8")
