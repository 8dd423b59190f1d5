"""``folkmoot facts``: the facts of documents, each with the words that state it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import Any

import click

from folkmoot.cli.output import UNREADABLE, as_csv, as_json, as_table, warn
from folkmoot.facts import KINDS, facts_of_record

_SHOWN = ("document", "kind", "fields", "evidence", "start", "end")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "table"]),
    default="json",
    show_default=True,
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="Only this kind; may be repeated.",
)
@click.option(
    "--council", default="", help="Whose records they are, where the documents do not say."
)
def command(files: tuple[str, ...], form: str, kinds: tuple[str, ...], council: str) -> None:
    """Print the facts that each FILE states, with the words that state them.

    FILE may be a directory or an archive. Offsets count in what `folkmoot text FILE` prints.
    """
    from folkmoot.reading import records

    unreadable = False

    def found() -> Iterator[dict[str, Any]]:
        nonlocal unreadable
        for read in records(files, council):
            if isinstance(read, tuple):
                yield from facts_of_record(read[1], kinds or KINDS)
            else:
                unreadable = True
                warn(read)

    if form == "json":
        _print_json(found())
    elif form == "csv":
        click.echo(as_csv(_SHOWN, map(_row, found())), nl=False)
    else:
        click.echo(as_table(_SHOWN, [_row(fact) for fact in found()]))
    if unreadable:
        raise click.exceptions.Exit(UNREADABLE)


def _print_json(facts: Iterator[dict[str, Any]]) -> None:
    """One JSON array, written fact by fact, so that it may be longer than memory."""
    opening = "["
    for fact in facts:
        click.echo(f"{opening}\n{indent(as_json(fact), '  ')}", nl=False)
        opening = ","
    click.echo("[]" if opening == "[" else "\n]")


def _row(fact: dict[str, Any]) -> list[Any]:
    fields = {name: value for name, value in fact.items() if name not in _SHOWN}
    said = "; ".join(f"{name}: {_flat(value)}" for name, value in fields.items())
    return [said if name == "fields" else fact.get(name) for name in _SHOWN]


def _flat(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
