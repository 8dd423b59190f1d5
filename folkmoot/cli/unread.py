"""``folkmoot unread``: the sentences that no rule claimed, commonest wording first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from folkmoot.cli.output import UNREADABLE, as_json, as_table, fail, warn
from folkmoot.cli.place import graph_option, opened

if TYPE_CHECKING:
    from folkmoot.unread import Group, Sentence


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@graph_option
@click.option("--top", type=click.IntRange(0), default=25, show_default=True,
              help="How many wordings to list; 0 for all.")  # fmt: skip
@click.option("--words", type=click.IntRange(0), default=6, show_default=True,
              help="How many first words make a wording; 0 for the whole sentence.")  # fmt: skip
@click.option("--json", "as_data", is_flag=True, help="Print JSON, with every place.")
@click.pass_context
def command(
    context: click.Context, sources: tuple[str, ...], graph: str, top: int, words: int,
    as_data: bool,
) -> None:  # fmt: skip
    """List the text of minutes that no rule claimed, the commonest wording first.

    Names, posts, dates and numbers are replaced, so that sentences of one wording count together:
    what stands at the top is the rule to write next (docs/teaching.md). SOURCES (files, folders,
    archives) are read; without any, the ledger of a graph is asked.
    """
    from folkmoot.unread import grouped, in_graph

    given = context.get_parameter_source("graph") is click.core.ParameterSource.COMMANDLINE
    if sources and given:
        raise fail("name either SOURCES or --graph, not both")
    unreadable: list[object] = []
    if sources:
        sentences = list(_of_files(sources, unreadable))
    else:
        with opened(graph) as one:
            sentences = list(in_graph(one.store))
    groups = grouped(sentences, words)
    shown = groups[:top] if top else groups
    teachable = sum(len(group.sentences) for group in groups)
    if as_data:
        totals = {"unread": len(sentences), "unclaimed": teachable, "wordings": len(groups)}
        click.echo(as_json(totals | {"groups": [_data(group) for group in shown]}))
    else:
        _print(shown)
        warn(
            f"{teachable} unclaimed sentences in {len(groups)} wordings, {len(shown)} shown; "
            f"{len(sentences) - teachable} places where the page itself leaves text out"
        )
    if unreadable:
        raise click.exceptions.Exit(UNREADABLE)


def _of_files(sources: tuple[str, ...], unreadable: list[object]) -> Iterator[Sentence]:
    from folkmoot.reading import records
    from folkmoot.unread import in_record

    for read in records(sources):
        if isinstance(read, tuple):
            yield from in_record(*read)
        else:
            unreadable.append(read)
            warn(read)


def _print(groups: list[Group]) -> None:
    rows = []
    for group in groups:
        first = group.sentences[0]
        place = f"{first.document} {first.start}-{first.end}"
        rows.append((len(group.sentences), group.documents, group.pattern, first.words, place))
    click.echo(as_table(("times", "documents", "wording", "for example", "place"), rows))


def _data(group: Group) -> dict[str, Any]:
    return {
        "wording": group.pattern,
        "times": len(group.sentences),
        "documents": group.documents,
        "sentences": [
            {"document": one.document, "start": one.start, "end": one.end, "item": one.item,
             "words": one.words}
            for one in group.sentences
        ],
    }  # fmt: skip
