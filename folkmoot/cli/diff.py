"""``folkmoot diff``: two versions of a meeting's record, fact by fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from folkmoot.cli.output import FINDINGS, UNREADABLE, as_json, fail
from folkmoot.cli.place import graph_option
from folkmoot.facts import KINDS

if TYPE_CHECKING:
    from folkmoot.versions import Change

_SIGNS = {"added": ("+", "green"), "removed": ("-", "red"), "changed": ("~", "yellow")}


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@graph_option
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS),
              help="Only this kind of fact; may be repeated.")  # fmt: skip
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
def command(old: str, new: str, graph: str, kinds: tuple[str, ...], as_data: bool) -> None:
    """Compare two versions of a meeting's minutes, fact by fact.

    OLD and NEW are files (draft and signed minutes, say), or names of documents of the graph.
    It prints what was changed, added and removed, each with its words; layout, line breaks and
    order do not count. Exit code 1 where a fact differs, 0 where none does.
    """
    from folkmoot.versions import compare, summary

    wanted = kinds or KINDS
    changes = compare(_facts(old, graph, wanted), _facts(new, graph, wanted))
    if as_data:
        click.echo(as_json([asdict(change) for change in changes]))
    else:
        for change in changes:
            _print(change)
        click.echo(f"{old} → {new}: {summary(changes)}")
    if changes:
        raise click.exceptions.Exit(FINDINGS)


def _facts(name: str, graph: str, kinds: Sequence[str]) -> list[dict[str, Any]]:
    """The facts of a file, or of a document of the graph by that name."""
    from folkmoot.facts import facts_of_record
    from folkmoot.reading import records

    if not Path(name).exists():
        return _of_graph(name, graph, kinds)
    found: list[dict[str, Any]] = []
    for read in records([name], ""):
        if not isinstance(read, tuple):
            raise fail(read, UNREADABLE)
        found += facts_of_record(read[1], kinds)
    return found


def _of_graph(name: str, graph: str, kinds: Sequence[str]) -> list[dict[str, Any]]:
    from folkmoot.api import open as open_graph
    from graph.store import StoreError

    try:
        with open_graph(graph) as one:
            if name in {known for pair in one.documents() for known in pair}:
                return list(one.facts(name, kinds))
    except StoreError as error:
        raise fail(f"there is no file {name}, and {error}") from error
    raise fail(f"there is no file {name}, and no document of that name in {graph}")


def _print(change: Change) -> None:
    sign, colour = _SIGNS[change.state]
    click.secho(f"{sign} {change.kind}: {change.title}", fg=colour)
    for name, (before, after) in change.fields.items():
        click.echo(f"    {name}: {_shown(before)} → {_shown(after)}")
    if change.state != "changed":
        fact = change.after or change.before or {}
        evidence = fact.get("evidence", "")
        for words in evidence if isinstance(evidence, list) else [evidence]:
            click.echo(f"    «{' '.join(str(words).split())}»")


def _shown(value: Any) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return str(value)
