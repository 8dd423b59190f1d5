"""JSON: finds out which of the civic formats it is and hands it to its reader."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from loaders.readers.columns import field_of, role_of
from loaders.readers.page import Cell, PageBuilder
from loaders.readers.unreadable import Unreadable
from ontology.record import Document, Source

__all__ = ["read_json"]

_ADVICE = (
    "Folkmoot reads Popolo, OParl, Open Civic Data and lists of objects with names of councillors "
    "or meetings; export it as one of these or as CSV."
)


def read_json(
    text: str, source: Source, digest: str, notes: Sequence[str] = ()
) -> list[Document | Unreadable]:
    """One document of a JSON file or of JSON lines."""
    found = list(notes)
    try:
        value = _load(text, found)
    except (ValueError, RecursionError) as error:
        reason = f"the JSON is broken ({str(error)[:100]})"
        return [Unreadable(source.name, source.path, reason, "Fetch or copy it again.", digest)]
    page = PageBuilder()
    if not _lay_out(value, page):
        reason = "JSON of a kind that is not known here"
        return [Unreadable(source.name, source.path, reason, _ADVICE, digest)]
    return [page.build(source, "json", digest, found)]


def _load(text: str, notes: list[str]) -> Any:
    """The value of the JSON, or the list of the values of its lines."""
    try:
        return json.loads(text)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
        values: list[Any] = []
        for line in lines:
            try:
                values.append(json.loads(line))
            except ValueError:
                continue
        if len(values) < 2 or 2 * len(values) < len(lines):
            raise
        if len(values) < len(lines):
            notes.append(f"{len(lines) - len(values)} of {len(lines)} lines are no JSON")
        return values


def _lay_out(value: Any, page: PageBuilder) -> bool:
    from loaders.readers.records.oparl import lay_out_oparl, oparl_objects
    from loaders.readers.records.popolo import lay_out_popolo, popolo_of

    objects = oparl_objects(value)
    if objects:
        return lay_out_oparl(objects, page)
    popolo = popolo_of(value)
    if popolo:
        return lay_out_popolo(popolo, page)
    return _lay_out_list(value, page)


def _lay_out_list(value: Any, page: PageBuilder) -> bool:
    """A flat list of objects whose keys are headings that are known, as a table."""
    if isinstance(value, dict):
        lists = [v for v in value.values() if isinstance(v, list)]
        value = lists[0] if len(lists) == 1 else [value]
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    heads = list(dict.fromkeys(key for row in rows[:50] for key in row if isinstance(key, str)))
    role = role_of(heads)
    if not role:
        return False
    kept = [head for head in heads if field_of(head) != "private"]
    table = page.new_table()
    page.row(table, 0, [Cell(head, i, header=True) for i, head in enumerate(kept)], role)
    for number, row in enumerate(rows, start=1):
        cells = [
            Cell(plain(row.get(head)), i, place=f"$[{number - 1}]") for i, head in enumerate(kept)
        ]
        page.row(table, number, cells, role)
    return True


def plain(value: Any) -> str:
    """A scalar as text on one line; '' for null, objects and lists."""
    if value is None or isinstance(value, (dict, list)):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).encode("utf-8", "replace").decode("utf-8").split())
