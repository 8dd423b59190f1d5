"""``folkmoot validate``: a graph, or RDF files, against the SHACL shapes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

import click

from folkmoot.cli.output import FINDINGS, UNREADABLE, as_json, fail, warn

if TYPE_CHECKING:
    from graph.validation import GraphReport, Portion

_FEW = 12
"""Graphs up to which starting other processes takes longer than it saves."""


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--graph", "-g", envvar="FOLKMOOT_GRAPH", metavar="PATH|URL",
    help="The graph: a folder, or the address of a SPARQL server.  [default: folkmoot-graph, "
    "unless FILEs are given]",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["human", "json", "junit", "ttl"]),
    default="human", show_default=True,
)  # fmt: skip
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--shapes", multiple=True, type=click.Path(), metavar="FILE",
              help="More shapes (Turtle), for rules of your own; may be repeated.")  # fmt: skip
@click.option("--notes", is_flag=True, help="Show what is only worth knowing as well (sh:Info).")
@click.option("--workers", type=click.IntRange(1), help="Processes [default: one for each core].")
@click.option("--quiet", is_flag=True, help="Print findings only, no summary.")
def command(
    files: tuple[str, ...], graph: str | None, form: str, shapes: tuple[str, ...], notes: bool,
    workers: int | None, quiet: bool,
) -> None:  # fmt: skip
    """Check a graph, named graph by named graph, or RDF FILEs.

    Each finding names the shape, the node, what is wrong, and where the words stand. The exit
    code is 1 where there is a violation; warnings and notes alone give 0.
    """
    from graph.store import QueryError, StoreError

    unreadable = False

    def portions(stack: ExitStack) -> Iterator[Portion]:
        nonlocal unreadable
        from graph.store import open_store
        from graph.validation import file_portions, store_portions

        for file in files:
            try:
                yield from file_portions(file)
            except (OSError, ValueError) as error:
                unreadable = True
                warn(f"{file}: {error.strerror}" if isinstance(error, OSError) else error)
        if graph or not files:
            store = open_store(graph or "folkmoot-graph", read_only=True)
            stack.callback(store.close)
            yield from store_portions(store)

    reports: list[GraphReport] = []
    with ExitStack() as stack:
        try:
            for report in _reports(portions(stack), shapes, workers):
                reports.append(report)
                if form == "human":
                    _show(report, notes)
        except (StoreError, QueryError) as error:
            raise fail(error) from error
    _finish(reports, form, quiet)
    if any(report.count("violation") for report in reports):
        raise click.exceptions.Exit(FINDINGS)
    if unreadable:
        raise click.exceptions.Exit(UNREADABLE)


def _reports(
    portions: Iterator[Portion], shapes: tuple[str, ...], workers: int | None
) -> Iterator[GraphReport]:
    """The reports in the order of the graphs: in this process where there are few."""
    from graph.validation import Shapes, check, check_portions, merged

    try:
        loaded = Shapes(shapes)
    except OSError as error:
        raise fail(f"{error.filename}: {error.strerror}", UNREADABLE) from error
    except ValueError as error:
        raise fail(error, UNREADABLE) from error
    first = list(islice(portions, _FEW + 1))
    if len(first) <= _FEW or workers == 1:
        yield from check(chain(first, portions), loaded)
        return
    from folkmoot.pool import spread

    tasks = chain(first, portions)
    work = partial(check_portions, more=shapes)
    yield from merged(report for _, report in spread(work, tasks, _died, workers))


def _died(portion: Portion) -> GraphReport:
    raise fail(f"checking {portion.graph or portion.title} used up the memory", 4)


def _show(report: GraphReport, notes: bool) -> None:
    from graph.validation.report import as_lines

    for line in as_lines(report, notes=notes):
        click.echo(line)


def _finish(reports: list[GraphReport], form: str, quiet: bool) -> None:
    from graph.validation import report as written

    match form:
        case "json":
            click.echo(as_json(written.as_data(reports)))
        case "junit":
            click.echo(written.as_junit(reports), nl=False)
        case "ttl":
            click.echo(written.as_turtle(reports), nl=False)
        case _ if not quiet:
            click.echo(written.summary(reports))
