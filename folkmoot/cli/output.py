"""What the verbs share in talking to the user: tables, JSON, warnings and exit codes."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any, Final

import click

__all__ = ["FINDINGS", "UNREADABLE", "USAGE", "as_csv", "as_json", "as_table", "fail", "warn"]

FINDINGS: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3


def warn(message: object) -> None:
    """Say something on standard error."""
    click.echo(f"folkmoot: {message}", err=True)


def fail(message: object, code: int = USAGE) -> click.exceptions.Exit:
    """Say what is wrong and give the exception that ends the command with ``code``."""
    warn(message)
    return click.exceptions.Exit(code)


def as_json(value: Any) -> str:
    """JSON with two spaces, keys in the order given, letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """CSV (RFC 4180) with a header; several values of one cell are joined by "; "."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def as_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, width: int = 0) -> str:
    """A plain table for the terminal; cells are cut so that a row fits the terminal's width."""
    import shutil

    cells = [[" ".join(_cell(value).split()) for value in row] for row in rows]
    widths = [max([len(name), *(len(row[i]) for row in cells)]) for i, name in enumerate(columns)]
    if not width:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    while sum(widths) + 2 * len(widths) > width and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    lines = [columns, ["-" * w for w in widths], *cells]
    return "\n".join(
        "  ".join(_cut(cell, w).ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(one) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
