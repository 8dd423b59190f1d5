"""``folkmoot review``: judge whether two names are one, with what the records say of both."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from folkmoot.cli.output import FINDINGS, as_json, as_table, fail, warn
from folkmoot.cli.place import graph_option, judgements_option, who

if TYPE_CHECKING:
    from folkmoot.reviewing import Review, Side
    from graph.identity import Judgement

_KEYS = {"s": "same", "d": "different", "u": "undecided"}
_AGAIN = "build again to act by it: folkmoot build"


@click.group(invoke_without_command=True)
@graph_option
@judgements_option
@click.pass_context
def command(context: click.Context, graph: str, judgements: Path | None) -> None:
    """Judge whether two names are the same person, body or post.

    \b
    folkmoot review list                      what is worth a look
    folkmoot review show 3f9a0c               both names side by side, with quotes
    folkmoot review ask                       one pair after the other
    folkmoot review web                       the same in the browser
    folkmoot review same 3f9a0c --why "…"     judge a pair; also: different, undecided
    folkmoot review undo 3f9a0c               take a judgement back

    Judgements go to a plain file that can be kept in git, and each build replays it.
    Without a subcommand: list.
    """
    # What is said before the subcommand holds for it.
    given = {"graph": graph, "judgements": judgements}
    context.default_map = dict.fromkeys(command.commands, given)
    if context.invoked_subcommand is None:
        context.invoke(list_pairs, **given)


@command.command("list")
@graph_option
@judgements_option
@click.option("--council", default="", help="Only names of this council: its key in the IRIs.")
@click.option("--all", "everything", is_flag=True,
              help="Also what the machine was sure of, and what people judged.")  # fmt: skip
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
def list_pairs(
    graph: str, judgements: Path | None, council: str = "", everything: bool = False,
    as_data: bool = False,
) -> None:  # fmt: skip
    """List the pairs that are worth a look: undecided ones first, then risky ones."""
    with _opened(graph, judgements) as review:
        pairs = review.pairs(council, everything=everything)
        if as_data:
            click.echo(as_json([{"id": one.id, **asdict(one)} for one in pairs]))
            return
        rows = [
            (one.id[:7], _state(review, one), "" if one.score is None else f"{one.score:.3f}",
             _called(one, 0), _called(one, 1), one.one, one.other)
            for one in pairs
        ]  # fmt: skip
        if rows:
            columns = ("id", "verdict", "score", "one", "other", "address", "other address")
            click.echo(as_table(columns, rows))
            warn(f"{len(rows)} pairs; `folkmoot review show {rows[0][0]}` has the evidence")
        else:
            warn("no pair is undecided or risky; --all lists what the machine decided")


@command.command()
@click.argument("pair", nargs=-1, required=True, metavar="ID | ONE OTHER")
@graph_option
@judgements_option
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
def show(pair: tuple[str, ...], graph: str, judgements: Path | None, as_data: bool) -> None:
    """Show both names of a pair side by side, with what speaks for and against."""
    with _opened(graph, judgements) as review:
        one = review.find(*pair)
        if as_data:
            sides = [asdict(side) for side in review.sides(one)]
            click.echo(as_json({"id": one.id, **asdict(one), "sides": sides}))
        else:
            _print(review, one)


@command.command()
@graph_option
@judgements_option
@click.option("--council", default="", help="Only names of this council: its key in the IRIs.")
@click.option("--by", default="", help="Who judges [default: git's user.name].")
def ask(graph: str, judgements: Path | None, council: str, by: str) -> None:
    """Show one pair after the other, and ask for a verdict."""
    by = who(by)
    with _opened(graph, judgements) as review:
        pairs = review.pairs(council)
        made = 0
        for number, one in enumerate(pairs, 1):
            click.echo(f"\n{number} of {len(pairs)}")
            _print(review, one)
            key = click.prompt(
                "s same, d different, u undecided (do not ask again), Enter later, q quit",
                default="", show_default=False, type=click.Choice(["s", "d", "u", "q", ""]),
                show_choices=False,
            )  # fmt: skip
            if key == "q":
                break
            if key in _KEYS:
                why = click.prompt("Why", default="", show_default=False)
                review.judge(one, _KEYS[key], by, why)
                made += 1
        warn(f"{made} judgements written to {review.file.path}" + (f"; {_AGAIN}" if made else ""))


def _judging(verdict: str) -> click.Command:
    @click.command(verdict, help=f"Judge that two names are {verdict}.")
    @click.argument("pair", nargs=-1, required=True, metavar="ID | ONE OTHER")
    @graph_option
    @judgements_option
    @click.option("--by", default="", help="Who judges [default: git's user.name].")
    @click.option("--why", default="", help="The reason, for whoever reads it later.")
    def judging(
        pair: tuple[str, ...], graph: str, judgements: Path | None, by: str, why: str
    ) -> None:
        with _opened(graph, judgements) as review:
            one = review.find(*pair)
            review.judge(one, verdict, who(by), why)
            warn(f"{one.one} and {one.other}: {verdict}; written to {review.file.path}")
            warn(_AGAIN)

    return judging


for _verdict in _KEYS.values():
    command.add_command(_judging(_verdict))


@command.command()
@click.argument("pair", nargs=-1, required=True, metavar="ID | ONE OTHER")
@graph_option
@judgements_option
def undo(pair: tuple[str, ...], graph: str, judgements: Path | None) -> None:
    """Take back what was judged of a pair; the machine decides again."""
    with _opened(graph, judgements) as review:
        one = review.find(*pair)
        if not review.undo(one):
            raise fail(f"nobody has judged {one.one} and {one.other}", FINDINGS)
        warn(f"taken out of {review.file.path}; {_AGAIN}")


@command.command()
@graph_option
@judgements_option
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
def judged(graph: str, judgements: Path | None, as_data: bool) -> None:
    """List what people have judged, and whether its names are still in the records."""
    with _opened(graph, judgements) as review:
        found = review.judged()
        missing = review.missing()
        if as_data:
            click.echo(as_json([{"id": one.id, **asdict(one)} for one in found]))
            return
        rows = [
            (one.id[:7], one.verdict, one.one, one.other, one.by, one.on, one.why,
             "; ".join(f"{address}: not in the graph" for address in one.pair if address in missing))
            for one in found
        ]  # fmt: skip
        click.echo(as_table(("id", "verdict", "one", "other", "by", "on", "why", "note"), rows))


@command.command()
@graph_option
@judgements_option
@click.option("--by", default="", help="Who judges [default: git's user.name].")
@click.option("--port", "-p", type=click.IntRange(0, 65535), default=8011, show_default=True,
              help="0: any free port.")  # fmt: skip
@click.option("--open", "show_it", is_flag=True, help="Open it in the browser.")
def web(graph: str, judgements: Path | None, by: str, port: int, show_it: bool) -> None:
    """Judge in the browser: a page on this machine alone, until Ctrl+C."""
    from folkmoot.web.review import run

    by = who(by)
    with _opened(graph, judgements) as review:

        def announce(address: str) -> None:
            warn(f"judging {graph} at {address} (Ctrl+C stops it)")
            if show_it:
                import webbrowser

                webbrowser.open(address)

        try:
            run(review, by, port, announce)
        except OSError as error:
            raise fail(f"cannot listen at port {port}: {error}; try --port 0") from error


@contextmanager
def _opened(graph: str, judgements: Path | None) -> Iterator[Review]:
    from folkmoot.reviewing import Review

    try:
        with Review(graph, judgements) as review:
            yield review
    except ValueError as error:
        raise fail(error) from error


def _state(review: Review, one: Judgement) -> str:
    return f"{one.verdict} (by {one.by})" if one.human else review.why(one) or one.verdict


def _called(one: Judgement, side: int) -> str:
    return one.labels[side] or one.pair[side].rpartition("/")[2]


def _print(review: Review, one: Judgement) -> None:
    score = "" if one.score is None else f", score {one.score:.3f}"
    click.secho(f"{one.id[:7]}  {_called(one, 0)} and {_called(one, 1)}: ", bold=True, nl=False)
    click.echo(f"{_state(review, one)}{score}")
    for words, sign in ((one.reasons_for, "+"), (one.reasons_against, "-")):
        for reason in words:
            click.echo(f"  {sign} {reason}")
    if one.human and one.why:
        click.echo(f"  {one.by}, {one.on}: {one.why}")
    _side_by_side(*review.sides(one))


def _side_by_side(one: Side, other: Side) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(show_edge=False, pad_edge=False, expand=sys.stdout.isatty())
    table.add_column("")
    for side in (one, other):
        table.add_column(escape(f"{side.label}\n{side.address}"), ratio=1, overflow="fold")
    traits = [dict(side.traits) for side in (one, other)]
    for what in dict.fromkeys([*traits[0], *traits[1]]):
        table.add_row(what, *(escape(known.get(what, "")) for known in traits))
    for i in range(max(len(one.quotes), len(other.quotes))):
        cells = []
        for side in (one, other):
            quote = side.quotes[i] if i < len(side.quotes) else None
            cells.append(
                f"[dim]{escape(quote.document)} {quote.date}[/dim]\n…{escape(quote.before)}"
                f"[bold]{escape(quote.words)}[/bold]{escape(quote.after)}…" if quote else ""
            )  # fmt: skip
        table.add_row("words" if not i else "", *cells)
    width = None if sys.stdout.isatty() else 120
    Console(width=width, highlight=False).print(table)
