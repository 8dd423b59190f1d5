"""``folkmoot layouts``: which layout read a document, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from folkmoot.cli.output import UNREADABLE, as_json, warn

if TYPE_CHECKING:
    from ontology.record import LayoutMatch


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_data", is_flag=True, help="Print JSON, with all layouts.")
def command(files: tuple[str, ...], as_data: bool) -> None:
    """Tell which layout reads each FILE, with its score, its reasons and the runners-up.

    FILE may be a directory or an archive. Scores run from 0 (cannot be) to 1 (surely). A low best
    score means that no layout knows the document: the next one to teach (docs/teaching.md).
    """
    from folkmoot.reading import documents
    from loaders.layouts import rank
    from ontology.record import Document

    unreadable = False
    found: list[dict[str, Any]] = []
    for document in documents(files):
        if not isinstance(document, Document):
            unreadable = True
            warn(document)
            continue
        ranked = rank(document)
        if as_data:
            first, *others = map(_match, ranked)
            found.append({"document": document.source.name} | first | {"runners_up": others})
        else:
            _print(document.source.name, ranked)
    if as_data:
        click.echo(as_json(found))
    if unreadable:
        raise click.exceptions.Exit(UNREADABLE)


def _match(match: LayoutMatch) -> dict[str, Any]:
    return {"layout": match.name, "score": round(match.score, 4), "reasons": list(match.reasons)}


def _print(name: str, ranked: list[LayoutMatch]) -> None:
    first, *others = ranked
    click.echo(f"{name}: {first.name} ({first.score:.2f})")
    for reason in first.reasons:
        click.echo(f"  because {reason}")
    for match in others:
        if match.score > 0:
            why = f": {'; '.join(match.reasons)}" if match.reasons else ""
            click.echo(f"  before {match.name} ({match.score:.2f}){why}")
