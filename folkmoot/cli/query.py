"""``folkmoot query``: the packaged questions."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import click

from folkmoot.cli.output import FINDINGS, UNREADABLE, as_json, as_table, fail, warn
from folkmoot.cli.place import graph_option, opened

if TYPE_CHECKING:
    from graph.store import Store
    from queries.header import Query
    from queries.runner import Answer

FORMATS = ("table", "csv", "tsv", "json", "xml", "md", "html", "parquet")

packs_option = click.option(
    "--packs", "folders", multiple=True, metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with packs of your own; may be repeated.",
)  # fmt: skip
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True
)
output_option = click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False),
    default="-",
    help="File to write; - is standard output.",
)
stated_option = click.option("--stated-only", is_flag=True, help="Leave out what rules inferred.")
limit_option = click.option(
    "--limit", type=click.IntRange(0), default=None, help="How many rows at most; 0 for all."
)


@click.group()
def command() -> None:
    """List, show and run the packaged questions.

    Example: folkmoot query run first/portfolio-holders --graph my-council
    """


@command.command("list")
@click.option("--pack", default="", help="Only this pack.")
@click.option("--tag", default="", help="Only questions with this tag.")
@click.option("--json", "as_data", is_flag=True, help="As JSON, with parameters and columns.")
@packs_option
def list_queries(pack: str, tag: str, as_data: bool, folders: Sequence[Path]) -> None:
    """List the questions that can be asked."""
    from queries.packs import all_queries

    faults: list[str] = []
    found = list(all_queries(folders, pack, tag, faults))
    if as_data:
        click.echo(as_json([_described(query) for query in found]))
    else:
        click.echo(as_table(("name", "question"), [(q.id, q.question) for q in found]))
    for fault in faults:
        warn(fault)
    if faults:
        raise click.exceptions.Exit(UNREADABLE)


@command.command()
@click.argument("name")
@click.option("--json", "as_data", is_flag=True, help="As JSON.")
@packs_option
def show(name: str, as_data: bool, folders: Sequence[Path]) -> None:
    """Show what a question answers, what it cannot see, its parameters, columns and SPARQL."""
    query = _found(name, folders)
    if as_data:
        click.echo(as_json(_described(query) | {"sparql": query.sparql}))
        return
    click.echo(f"{query.id}: {query.question}\n\n{query.description}")
    click.echo(f"Cannot see: {query.cannot_see}")
    if query.parameters:
        click.echo("\nParameters:")
        for one in query.parameters:
            optional = f"default {one.default}" if one.default else "optional"
            said = [
                (one.description or one.label).rstrip("."),
                one.example and f"such as {one.example}",
            ]
            need = "required" if one.required and not one.default else optional
            click.echo(f"  {one.name} ({one.type}, {need}): {'; '.join(filter(None, said))}")
    click.echo("\nColumns:")
    for column in query.columns:
        click.echo(f"  {column.name}: {column.meaning}")
    if query.limit:
        click.echo(f"\nThe first {query.limit:,} rows; --limit 0 gives all.")
    click.echo(f"\n{query.sparql.rstrip()}")


@command.command()
@click.argument("name")
@click.option(
    "--param",
    "-p",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter; may be repeated.",
)
@graph_option
@format_option
@output_option
@stated_option
@limit_option
@click.option("--iris", is_flag=True, help="Show the IRIs of things in the table as well.")
@click.option("--quiet", "-q", is_flag=True, help="No remarks on standard error.")
@packs_option
def run(
    name: str, params: Sequence[str], graph: str, form: str, output: str, stated_only: bool,
    limit: int | None, iris: bool, quiet: bool, folders: Sequence[Path],
) -> None:  # fmt: skip
    """Run the question NAME. A thing may be given by its name: -p person="Imogen Farrant".

    Example: folkmoot query run scrutiny/promises-overdue -p as_at=2025-03-31 --format csv
    """
    query = _found(name, folders)
    given: dict[str, str] = {}
    for pair in params:
        key, equals, value = pair.partition("=")
        if not equals:
            raise fail(f"--param {pair!r} is no NAME=VALUE")
        given[key] = value
    with opened(graph) as one:
        answer_question(query, one.store, given, form, output, stated_only, limit, iris, quiet)


@command.command("lint")
@click.argument("names", nargs=-1)
@packs_option
def lint_queries(names: Sequence[str], folders: Sequence[Path]) -> None:
    """Check questions (all, or NAMES) for what is slow, unsafe or undeclared."""
    from queries.lint import lint
    from queries.packs import all_queries

    faults = 0
    for query in [_found(name, folders) for name in names] or all_queries(folders):
        for finding in lint(query):
            faults += 1
            click.echo(f"{query.id}: {finding.check}: {finding.message}")
    if faults:
        raise click.exceptions.Exit(FINDINGS)


def answer_question(
    query: Query, store: Store, given: dict[str, str], form: str, output: str = "-",
    stated_only: bool = False, limit: int | None = None, iris: bool = False, quiet: bool = False,
) -> None:  # fmt: skip
    """Ask, and print the answer; ends the command where the question cannot be asked."""
    from graph.store import QueryError, StoreError
    from queries.naming import ParameterError
    from queries.runner import ask

    try:
        answer = ask(query, store, given, stated=stated_only, limit=limit)
        count = _print(answer, form, output, iris)
    except ParameterError as error:
        raise fail(error) from error
    except (QueryError, StoreError) as error:
        raise fail(error, UNREADABLE) from error
    if not count and not quiet:
        warn(f"no rows. What the question cannot see: {query.cannot_see}")
    if answer.limit and count >= answer.limit and not quiet:
        warn(f"these are the first {answer.limit:,}; --limit 0 gives all")


def _print(answer: Answer, form: str, output: str, iris: bool) -> int:
    from queries.results import plain, write
    from queries.runner import shown

    if form != "table":
        if form == "parquet" and output == "-" and sys.stdout.isatty():
            raise fail("parquet is not for the terminal; give --output FILE")
        with click.open_file(output, "wb") as out:
            return write(form, answer.columns, answer.rows, cast("BinaryIO", out), answer.query)
    places = range(len(answer.columns)) if iris else shown(answer.columns, answer.query)
    headings = {column.name: column.heading for column in answer.query.columns}
    named = [
        answer.columns[at] if iris else headings.get(answer.columns[at], answer.columns[at])
        for at in places
    ]
    rows = [[_printable(plain(row[at])) for at in places] for row in answer.rows]
    with click.open_file(output, "w", encoding="utf-8") as out:
        print(as_table(named, rows), file=out)
    return len(rows)


def _printable(words: str) -> str:
    """``words`` without the control characters by which a text could steer the terminal."""
    return "".join(c if c.isprintable() else " " for c in words)


def _found(name: str, folders: Sequence[Path]) -> Query:
    from queries.header import HeaderError
    from queries.packs import UnknownQuery, find

    try:
        return find(name, folders)
    except UnknownQuery as error:
        raise fail(f"{error}; see: folkmoot query list") from error
    except HeaderError as error:
        raise fail(error, UNREADABLE) from error


def _described(query: Query) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "name": query.id, "question": query.question, "description": query.description,
        "cannot_see": query.cannot_see, "tags": query.tags, "limit": query.limit,
        "parameters": [
            {key: value for key, value in asdict(one).items() if value != ""}
            for one in query.parameters
        ],
        "columns": [asdict(column) for column in query.columns],
    }  # fmt: skip
