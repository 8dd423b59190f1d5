"""``folkmoot sparql``: any SPARQL query."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from folkmoot.cli.output import as_table, fail
from folkmoot.cli.place import graph_option, opened

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from graph.store import Solutions

_FORMATS = ["table", "csv", "tsv", "json", "xml", "ttl", "nt"]


@click.command()
@click.argument("query", metavar="QUERY|@FILE|-")
@graph_option
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), help="[default: table; ttl for triples]"
)
def command(query: str, graph: str, form: str | None) -> None:
    """Run a SPARQL query: given as words, as @FILE, or on standard input ("-").

    The prefixes fm: org: foaf: prov: oa: dct: skos: schema: time: owl: rdf: rdfs: xsd: are known.
    The default graph is the union of all named graphs.
    """
    from graph.store import Solutions

    text = _text(query)
    with opened(graph) as one:
        answer = one.store.query(text)
        if isinstance(answer, bool):
            _print_bool(answer, form or "table")
        elif isinstance(answer, Solutions):
            _print_rows(answer, form or "table")
        else:
            _print_triples(list(answer), form or "ttl")


def _text(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    if query.startswith("@"):
        try:
            return Path(query[1:]).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise fail(f"cannot read the query in {query[1:]}: {error}") from error
    return query


def _print_bool(answer: bool, form: str) -> None:
    if form in ("json", "xml", "csv", "tsv"):
        from graph.store.serialising import serialise_bool

        _write(serialise_bool(answer, form))
    else:
        click.echo("true" if answer else "false")


def _print_rows(answer: Solutions, form: str) -> None:
    from graph.store.values import value

    if form in ("ttl", "nt"):
        raise fail(f"a SELECT gives rows, not triples: --format {form} is for CONSTRUCT")
    if form == "table":
        click.echo(as_table(answer.variables, [[value(one) for one in row] for row in answer]))
        return
    from graph.store.serialising import serialise_rows

    _write(serialise_rows(answer, form))


def _print_triples(triples: list[Triple], form: str) -> None:
    from pyoxigraph import RdfFormat, serialize

    from graph.terms import PREFIXES

    if form == "nt":
        _write(serialize(triples, format=RdfFormat.N_TRIPLES) or b"")
    elif form == "xml":
        _write(serialize(triples, format=RdfFormat.RDF_XML, prefixes=PREFIXES) or b"")
    elif form == "ttl":
        _write(serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"")
    elif form == "table":
        rows = [[one.subject, one.predicate, one.object] for one in triples]
        click.echo(as_table(["subject", "predicate", "object"], rows))
    else:
        raise fail(f"CONSTRUCT gives triples, not rows: --format {form} is for SELECT")


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
    sys.stdout.buffer.flush()
