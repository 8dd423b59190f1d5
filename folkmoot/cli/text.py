"""``folkmoot text``: the text of a document, in which all offsets count."""

from __future__ import annotations

import sys

import click

from folkmoot.cli.output import UNREADABLE, warn


@click.command()
@click.argument("file")
@click.option("--member", default="", help="Which document, by its name, where FILE holds several.")
def command(file: str, member: str) -> None:
    """Print the text of FILE exactly as the facts' offsets count it (UTF-8, nothing added)."""
    from folkmoot.reading import documents
    from ontology.record import Document

    found = list(documents([file]))
    good = [one for one in found if isinstance(one, Document)]
    if member:
        good = [
            one for one in good if member in (one.source.name, one.source.name.rpartition("!")[2])
        ]
    for one in found:
        if not isinstance(one, Document):
            warn(one)
    if len(good) > 1:
        warn(f"{file} holds {len(good)} documents; name one with --member:")
        for one in good:
            warn(f"  {one.source.name}")
        raise click.exceptions.Exit(2)
    if not good:
        if member:
            warn(f"{file} holds no document called {member}")
        raise click.exceptions.Exit(UNREADABLE)
    sys.stdout.buffer.write(good[0].text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()
