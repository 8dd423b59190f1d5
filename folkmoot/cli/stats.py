"""``folkmoot stats``: what is in a graph, and what could not be read."""

from __future__ import annotations

from typing import Any

import click

from folkmoot.cli.output import as_json, as_table
from folkmoot.cli.place import graph_option, opened


@click.command()
@graph_option
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
@click.option("--documents", "each", is_flag=True, help="A line for each document, too.")
def command(graph: str, as_data: bool, each: bool) -> None:
    """Count what is in a graph, and say what of its documents was not read."""
    from folkmoot.questions import ask

    with opened(graph) as one:
        classes = [(row["class"], row["things"]) for row in ask(one.store, "classes")]
        readings = ask(one.store, "readings")
        unreadable = ask(one.store, "unreadable")
    totals = _totals(readings, unreadable)
    if as_data:
        things = {_short(iri): number for iri, number in classes}
        data = {"totals": totals, "things": things, "unreadable": unreadable}
        click.echo(as_json(data | {"documents": readings}))
        return
    click.echo(as_table(["things", "number", "class"], _in_plain_words(classes)))
    click.echo("\n" + as_table(["reading", "number"], totals.items()))
    if each:
        columns = ["name", "format", "layout", "score", "facts", "minutes", "claimed", "unread"]
        click.echo("\n" + as_table(columns, [[row[c] for c in columns] for row in readings]))
    if unreadable:
        rows = [[row["name"], row["reason"], row["advice"]] for row in unreadable]
        click.echo("\n" + as_table(["could not be read", "reason", "what to do"], rows))


def _totals(readings: list[dict[str, Any]], unreadable: list[dict[str, Any]]) -> dict[str, Any]:
    minutes, claimed = (sum(row[name] for row in readings) for name in ("minutes", "claimed"))
    return {
        "documents read": len(readings),
        "files that could not be read": len(unreadable),
        "facts": sum(row["facts"] for row in readings),
        "characters of minutes": minutes,
        "of them evidence of a fact": claimed,
        "percent": round(100 * claimed / minutes) if minutes else 0,
        "stretches that no rule claimed": sum(row["stretches"] for row in readings),
        "characters in them": sum(row["unread"] for row in readings),
        "items cut off by the page": sum(row["truncated"] for row in readings),
    }


def _in_plain_words(classes: list[tuple[str, Any]]) -> list[tuple[str, Any, str]]:
    """``(what they are called, how many, class)``, in the order of the explorer, the rest below."""
    from folkmoot.web.explorer.kinds import kinds

    names = {kind.iri: kind.many for kind in kinds()}
    numbers = dict(classes)
    known = [(names[iri], numbers.pop(iri), _short(iri)) for iri in names if iri in numbers]
    return known + [("", number, _short(iri)) for iri, number in numbers.items()]


def _short(iri: str) -> str:
    """An IRI with its usual prefix."""
    from graph.terms import PREFIXES

    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
