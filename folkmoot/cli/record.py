"""``folkmoot record``: the Record of a document, the typed facts before they are a graph."""

from __future__ import annotations

import click

from folkmoot.cli.output import UNREADABLE, warn


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--json", "as_data", is_flag=True, help="Print one JSON object per document and line."
)
@click.option(
    "--council", default="", help="Whose records they are, where the documents do not say."
)
def command(files: tuple[str, ...], as_data: bool, council: str) -> None:
    """Print the Record of each FILE: the layout that read it, its facts, what was left unread."""
    from folkmoot.reading import records
    from graph.records import encode

    unreadable = False
    for read in records(files, council):
        if not isinstance(read, tuple):
            unreadable = True
            warn(read)
            continue
        document, record = read
        if as_data:
            click.echo(encode(record))
            continue
        click.echo(f"{document.source.name}: {record.layout.name} ({record.layout.score:.2f})")
        for reason in record.layout.reasons:
            click.echo(f"  because {reason}")
        for fact in record.facts:
            fields = (
                f"{name}={value!r}"
                for name in type(fact).__dataclass_fields__
                if name not in ("evidence", "mentions")
                and (value := getattr(fact, name)) not in ("", (), None, False)
            )
            click.echo(f"  {type(fact).__name__}: {', '.join(fields)}")
            for span in fact.evidence:
                words = " ".join(document.text[span.start : span.end].split())
                click.echo(f"      {span.start}-{span.end} “{words[:140]}”")
        for unread in record.unread:
            words = " ".join(document.text[unread.span.start : unread.span.end].split())
            click.echo(
                f"  unread {unread.span.start}-{unread.span.end} ({unread.reason}): “{words[:140]}”"
            )
        for note in (*document.notes, *record.notes):
            click.echo(f"  note: {note}")
    if unreadable:
        raise click.exceptions.Exit(UNREADABLE)
