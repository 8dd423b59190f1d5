"""``folkmoot facts``: the facts of documents, each with the words that state it."""

from __future__ import annotations

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

    facts: list[dict[str, Any]] = []
    unreadable = False
    for read in records(files, council):
        if isinstance(read, tuple):
            facts += facts_of_record(read[1], kinds or KINDS)
        else:
            unreadable = True
            warn(read)
    if form == "json":
        click.echo(as_json(facts))
    else:
        rows = [_row(fact) for fact in facts]
        click.echo(
            as_csv(_SHOWN, rows) if form == "csv" else as_table(_SHOWN, rows), nl=form == "table"
        )
    if unreadable:
        raise click.exceptions.Exit(UNREADABLE)


def _row(fact: dict[str, Any]) -> list[Any]:
    fields = {name: value for name, value in fact.items() if name not in _SHOWN}
    said = "; ".join(f"{name}: {_flat(value)}" for name, value in fields.items())
    return [said if name == "fields" else fact.get(name) for name in _SHOWN]


def _flat(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
