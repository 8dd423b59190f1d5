"""``folkmoot ask``: a question in plain words."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from folkmoot.cli.output import FINDINGS, as_json, warn
from folkmoot.cli.place import graph_option, opened
from folkmoot.cli.query import (
    answer_question,
    format_option,
    limit_option,
    output_option,
    packs_option,
    stated_option,
)  # fmt: skip

if TYPE_CHECKING:
    from queries.asking import Understood


@click.command()
@click.argument("words", nargs=-1, required=True)
@graph_option
@format_option
@output_option
@stated_option
@limit_option
@click.option("--pack", default="", help="Only questions of this pack.")
@click.option(
    "--json", "as_data", is_flag=True, help="Say what was understood as JSON; run nothing."
)
@click.option("--quiet", "-q", is_flag=True, help="No remarks on standard error.")
@packs_option
def command(
    words: tuple[str, ...], graph: str, form: str, output: str, stated_only: bool,
    limit: int | None, pack: str, as_data: bool, quiet: bool, folders: Sequence[Path],
) -> None:  # fmt: skip
    """Find the packaged question that fits WORDS, and run it.

    Names of people, bodies, portfolios, posts, reports and councils are recognised as the graph
    has them. Where several questions fit, the best five are listed and nothing is run.

    Example: folkmoot ask "Who holds the Housing portfolio?"
    """
    from queries.asking import understand
    from queries.packs import all_queries

    queries = [q for q in all_queries(folders, pack) if q.pack != "facts"]
    with opened(graph) as one:
        found = understand(" ".join(words), queries, one.store)
        if as_data:
            click.echo(as_json(_described(found)))
            return
        if not found.sure or any(n.iris[0] in found.given[0].values() for n in found.unclear):
            _list(found, graph)
            raise click.exceptions.Exit(FINDINGS)
        query, given = found.queries[0][0], found.given[0]
        if not quiet:
            values = "".join(f"; {name}: {value}" for name, value in given.items())
            warn(f"understood as {query.id}: {query.question}{values}")
        answer_question(query, one.store, given, form, output, stated_only, limit, quiet=quiet)


def _list(found: Understood, graph: str) -> None:
    """The questions that may be meant, and how to ask each of them."""
    if not found.queries:
        warn("no question fits these words; see: folkmoot query list")
        return
    for name in found.unclear:
        some = ", ".join(name.iris[:3]) + (" …" if len(name.iris) > 3 else "")
        warn(f"{name.words!r} is the name of {len(name.iris)} things: {some}")
    warn("which of these is meant?")
    for (query, _), given in zip(found.queries, found.given, strict=True):
        params = "".join(f" -p {shlex.quote(f'{k}={v}')}" for k, v in given.items())
        click.echo(f"{query.question}\n  folkmoot query run {query.id} -g {graph}{params}")


def _described(found: Understood) -> dict[str, object]:
    return {
        "sure": found.sure,
        "queries": [
            {
                "name": query.id,
                "question": query.question,
                "score": round(score, 2),
                "parameters": given,
            }
            for (query, score), given in zip(found.queries, found.given, strict=True)
        ],
        "parameters": found.given[0] if found.given else {},
        "names": [{"words": n.words, "class": n.of, "iris": list(n.iris)} for n in found.names],
    }
