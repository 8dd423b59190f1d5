"""``folkmoot verify``: every piece of evidence checked against its document again."""

from __future__ import annotations

from collections import Counter

import click

from folkmoot.cli.output import FINDINGS, as_json, as_table, warn
from folkmoot.cli.place import graph_option, opened


@click.command()
@graph_option
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
@click.option("--quiet", is_flag=True, help="Print only what was lost.")
def command(graph: str, as_data: bool, quiet: bool) -> None:
    """Read the documents again and check that the words of every fact are there.

    Where a file has gone, the text that was kept when it was read is checked instead. Words that
    stand elsewhere in a changed document are found by their surroundings. Exits with 1 if any
    are lost.
    """
    from folkmoot.building import catalogue_path
    from folkmoot.verifying import verify
    from graph.catalogue import Catalogue

    path = catalogue_path(graph)
    catalogue = Catalogue(path) if path is not None and path.exists() else None
    with opened(graph) as one:
        checked = list(verify(one.store, catalogue))
    if catalogue is not None:
        catalogue.close()
    total: Counter[str] = Counter()
    for document in checked:
        total += document.counts
    if as_data:
        rows = [
            {
                "document": document.document,
                "name": document.name,
                "against": document.against,
                "counts": dict(sorted(document.counts.items())),
                "lost": [{"annotation": x.annotation, "words": x.words} for x in document.lost],
            }
            for document in checked
        ]
        click.echo(as_json({"total": dict(sorted(total.items())), "documents": rows}))
    elif not quiet:
        against = Counter(document.against for document in checked)
        click.echo(as_table(["evidence", "pieces"], sorted(total.items())))
        click.echo("\n" + as_table(["checked against", "documents"], sorted(against.items())))
    for document in checked:
        for lost in document.lost:
            words = " ".join(lost.words.split())
            warn(f"{document.name}: not there any more: “{words[:160]}” ({lost.annotation})")
    if total["lost"]:
        raise click.exceptions.Exit(FINDINGS)
