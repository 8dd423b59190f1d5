"""``folkmoot correct``: put a value of a fact right, with who says so and why."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from folkmoot.cli.output import FINDINGS, as_json, as_table, fail, warn
from folkmoot.cli.place import graph_option, judgements_option, opened, who

if TYPE_CHECKING:
    from folkmoot.correcting import Corrections, Statement

_AGAIN = "build again to apply it: folkmoot build"


@click.group(invoke_without_command=True)
@graph_option
@judgements_option
@click.pass_context
def command(context: click.Context, graph: str, judgements: Path | None) -> None:
    """Record a correction of a fact, or take one back.

    \b
    folkmoot correct show FACT                        what documents state, and by which property
    folkmoot correct set FACT fm:startTime 18:30      put a value right, or add one
    folkmoot correct unset FACT fm:venue              take a value away
    folkmoot correct drop FACT                        take a whole fact away: it is none
    folkmoot correct list                             all corrections, and whether they apply
    folkmoot correct undo ID                          take a correction back

    FACT is an IRI (`folkmoot explain`, the explorer and all questions give it), or its part after
    the base. Corrections go to a plain file that can be kept in git. They outlive reading the
    documents again, and are reported where the words that they concern have changed.
    Without a subcommand: list.
    """
    # What is said before the subcommand holds for it.
    given = {"graph": graph, "judgements": judgements}
    context.default_map = dict.fromkeys(command.commands, given)
    if context.invoked_subcommand is None:
        context.invoke(list_corrections, **given)


@command.command()
@click.argument("fact")
@graph_option
@judgements_option
def show(fact: str, graph: str, judgements: Path | None) -> None:
    """Show what each document states of FACT, with the properties' names and the words."""
    with _corrections(graph, judgements) as corrections:
        for statement in _stated(corrections, fact):
            click.secho(f"{statement.document}", bold=True)
            for name, value in statement.values:
                click.echo(f"  {name}  {value}")
            for quote in statement.quotes:
                click.echo(f"    «{' '.join(quote.split())}»")


def _options(function: click.decorators.FC) -> click.decorators.FC:
    for option in (
        click.option("--document", default="", help="Only as this document states it: its name."),
        click.option("--by", default="", help="Who says so [default: git's user.name]."),
        click.option("--why", default="", help="The reason, for whoever reads it later."),
        judgements_option,
        graph_option,
    ):
        function = option(function)
    return function


@command.command("set")
@click.argument("fact")
@click.argument("name", metavar="PROPERTY")
@click.argument("value")
@click.option("--before", default=None,
              help="The value to put right, where there are several.")  # fmt: skip
@_options
def set_value(
    fact: str, name: str, value: str, before: str | None, document: str, by: str, why: str,
    graph: str, judgements: Path | None,
) -> None:  # fmt: skip
    """Put a value of FACT right: PROPERTY (fm:startTime) is VALUE.

    A thing is named by its IRI or the part after the base; an outcome and the like as
    fm:outcome-noted.
    """
    _record(graph, judgements, fact, name, before, value, document, by, why)


@command.command()
@click.argument("fact")
@click.argument("name", metavar="PROPERTY")
@click.option("--before", default=None, help="The value to take away, where there are several.")
@_options
def unset(
    fact: str, name: str, before: str | None, document: str, by: str, why: str, graph: str,
    judgements: Path | None,
) -> None:  # fmt: skip
    """Take a value of FACT away: it has no PROPERTY, or not this one."""
    _record(graph, judgements, fact, name, before, "", document, by, why)


@command.command()
@click.argument("fact")
@_options
def drop(fact: str, document: str, by: str, why: str, graph: str, judgements: Path | None) -> None:
    """Take a whole fact away: the document does not state it."""
    _record(graph, judgements, fact, "rdf:type", None, "", document, by, why)


@command.command("list")
@graph_option
@judgements_option
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
def list_corrections(graph: str, judgements: Path | None, as_data: bool = False) -> None:
    """List all corrections, and what became of them in the documents as they are now."""
    with _corrections(graph, judgements) as corrections:
        found = corrections.all()
    columns = ("id", "state", "fact", "document", "property", "before", "after", "by", "on", "why")
    rows = [
        (one.correction.id[:8], one.said or one.state, one.correction.fact, one.correction.document,
         one.correction.predicate, one.correction.before, one.correction.after, one.correction.by,
         one.correction.on, one.correction.why)
        for one in found
    ]  # fmt: skip
    if as_data:
        click.echo(as_json([dict(zip(columns, row, strict=True)) for row in rows]))
    else:
        click.echo(as_table(columns, rows))
    if any(one.said for one in found):
        raise click.exceptions.Exit(FINDINGS)


@command.command()
@click.argument("identifier", metavar="ID")
@graph_option
@judgements_option
def undo(identifier: str, graph: str, judgements: Path | None) -> None:
    """Take a correction back, by its id in `folkmoot correct list`."""
    with _corrections(graph, judgements) as corrections:
        if not corrections.undo(identifier):
            raise fail(f"{identifier!r} is the id of no correction, or of several", FINDINGS)
        warn(f"taken out of {corrections.file.path}; {_AGAIN}")


def _record(
    graph: str, judgements: Path | None, fact: str, name: str, before: str | None, after: str,
    document: str, by: str, why: str,
) -> None:  # fmt: skip
    by = who(by)
    with _corrections(graph, judgements) as corrections:
        made = corrections.record(
            _stated(corrections, fact, document), name, before, after, by=by, why=why
        )
        for one in made:
            change = f"{one.predicate}: {one.before or 'nothing'} → {one.after or 'nothing'}"
            warn(f"{one.document}: {change}; id {one.id[:8]}")
        warn(f"written to {corrections.file.path}; {_AGAIN}")


def _stated(corrections: Corrections, fact: str, document: str = "") -> list[Statement]:
    found = corrections.stated(fact)
    if not found:
        raise fail(f"no document of this graph states {fact}; `folkmoot explain` gives its IRI",
                   FINDINGS)  # fmt: skip
    some = [one for one in found if document in ("", one.document)]
    if not some:
        names = ", ".join(one.document for one in found)
        raise fail(f"{document} does not state {fact}; these do: {names}", FINDINGS)
    return some


@contextmanager
def _corrections(graph: str, judgements: Path | None) -> Iterator[Corrections]:
    from folkmoot.correcting import Corrections

    with opened(graph) as one:
        try:
            corrections = Corrections(one.store, graph, judgements)
        except ValueError as error:
            raise fail(error) from error
        try:
            yield corrections
        except ValueError as error:
            raise fail(error) from error
        finally:
            corrections.close()
