"""The checks that travel with a bundle: SHACL, completeness, what was withheld."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from exports.portal.survey import ask
from exports.screening import Withheld
from graph.store import Store

__all__ = ["CHECKED_UP_TO", "check_shapes", "write_completeness", "write_withheld"]

CHECKED_UP_TO: Final = 2_000_000
"""Statements above which the shapes are not checked unless the config asks for it."""


def check_shapes(store: Store, folder: Path) -> str:
    """Check the graph against the shapes; write ``shacl.ttl`` and ``shacl.json``.

    Gives the sentence that sums it up.
    """
    from graph.validation import Shapes, check, merged, store_portions
    from graph.validation.report import as_data, as_turtle, summary

    reports = list(merged(check(store_portions(store), Shapes())))
    (folder / "shacl.ttl").write_text(as_turtle(reports), encoding="utf-8")
    data = json.dumps(as_data(reports), ensure_ascii=False, indent=1)
    (folder / "shacl.json").write_text(data + "\n", encoding="utf-8")
    return f"Checked against the SHACL shapes of the ontology: {summary(reports)}."


def write_completeness(store: Store, folder: Path) -> int:
    """What of each document was read and what was not, as CSV; gives the number of items cut
    off by their page."""
    read = ask(store, "completeness")
    _write(folder / "completeness.csv", read)
    _write(folder / "unread.csv", ask(store, "unread"))
    _write(folder / "unreadable.csv", ask(store, "unreadable"))
    return sum(int(row["truncated"] or 0) for row in read)


def write_withheld(withheld: Withheld, folder: Path) -> None:
    """What was withheld, in numbers."""
    text = json.dumps(withheld.as_data(), ensure_ascii=False, indent=1)
    (folder / "withheld.json").write_text(text + "\n", encoding="utf-8")


def _write(file: Path, rows: Iterable[dict[str, Any]]) -> None:
    rows = list(rows)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\r\n")
        if rows:
            writer.writerow(rows[0])
        writer.writerows([_cell(value) for value in row.values()] for row in rows)


def _cell(value: Any) -> str:
    text = " ".join(str(value if value is not None else "").split())
    return "'" + text if text.startswith(("=", "+", "-", "@")) else text
