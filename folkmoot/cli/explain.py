"""``folkmoot explain``: the words that state a fact or speak of an entity."""

from __future__ import annotations

from dataclasses import asdict

import click

from folkmoot.cli.output import FINDINGS, as_json, fail, warn
from folkmoot.cli.place import graph_option, opened


@click.command()
@click.argument("thing", nargs=-1, required=True, metavar="THING...")
@graph_option
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="Pieces of evidence to show.",
)
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
def command(thing: tuple[str, ...], graph: str, limit: int, as_data: bool) -> None:
    """Show the words that state THING, or speak of it, in their context.

    THING is the IRI of a fact or an entity, or words of its label ("Marion Ring").
    """
    from folkmoot.explaining import Explanation, explain, find_things

    words = " ".join(thing)
    with opened(graph) as one:
        iri, others = words, []
        if not words.startswith(("http://", "https://")):
            found = find_things(one.store, words)
            if not found:
                raise fail(f"nothing in {graph} is called {words!r}", FINDINGS)
            iri, others = found[0][0], found[1:]
        explanation: Explanation | None = explain(one.store, iri, limit)
    if explanation is None:
        raise fail(f"{iri} is not in {graph}", FINDINGS)
    if as_data:
        click.echo(as_json(asdict(explanation)))
    else:
        _print(explanation)
    if others:
        warn(f"{len(others)} more things are called so; name one by its IRI:")
        for other, label in others[:9]:
            warn(f"  {label}  {other}")


def _print(explanation: object) -> None:
    from folkmoot.explaining import Explanation

    assert isinstance(explanation, Explanation)
    click.secho(explanation.label or explanation.thing, bold=True)
    click.echo(f"  {explanation.thing}")
    for name, values in explanation.properties:
        if name not in ("label", "nameAsPrinted", "rule"):
            click.echo(f"  {name}: {'; '.join(values)}")
    last = ""
    for one in explanation.words:
        page = f", page {one.page}" if one.page is not None else ""
        place = f"{one.name}{page}, characters {one.start} to {one.end}"
        heading = f"{one.kind}: {one.label}" + (f" ({one.relation})" if one.relation else "")
        if heading != last:
            click.echo(f"\n{heading}")
            last = heading
        click.echo(f"  {place}")
        before, words, after = (_folded(text) for text in (one.before, one.words, one.after))
        click.echo(f"    …{before}" + click.style(f"«{words}»", bold=True) + f"{after}…")
    if explanation.more:
        click.echo(
            f"\n… and {explanation.more} more: --limit {explanation.more + len(explanation.words)}"
        )


def _folded(text: str) -> str:
    """White space as single spaces, also at the ends."""
    folded = " ".join(text.split())
    return (
        (" " if text[:1].isspace() else "")
        + folded
        + (" " if folded and text[-1:].isspace() else "")
    )
