"""What is made from the headers: the page of the documentation and the packs as Turtle."""

from __future__ import annotations

import rdflib
from rdflib.namespace import RDF, RDFS, SH
from rdflib.plugins.sparql import prepareQuery

from queries.document import FILE, page
from queries.packs import all_queries
from queries.publish import turtle


def test_the_documentation_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == page(), "run: python -m queries.document"


def test_the_documentation_names_every_query() -> None:
    text = page()
    for query in all_queries():
        assert f"### {query.id}\n" in text
        assert query.question in text


def test_the_packs_are_turtle_that_rdflib_reads_and_can_run() -> None:
    graph = rdflib.Graph().parse(
        data=turtle(endpoint="https://example.org/sparql"), format="turtle"
    )
    nodes = set(graph.subjects(RDF.type, SH.SPARQLExecutable))
    assert len(nodes) == len([query for query in all_queries() if query.pack != "facts"])
    for node in nodes:
        prepareQuery(str(graph.value(node, SH.select)))
        assert graph.value(node, RDFS.comment)


def test_parameters_are_described_by_the_name_of_their_variable() -> None:
    graph = rdflib.Graph().parse(data=turtle(pack="scrutiny"), format="turtle")
    node = next(
        n
        for n in graph.subjects(RDF.type, SH.SPARQLExecutable)
        if str(n).endswith("scrutiny/promises-overdue")
    )
    paths = {
        str(graph.value(p, SH.path)).rpartition("#")[2] for p in graph.objects(node, SH.parameter)
    }
    assert paths == {"as_at", "body", "owner"}


def test_the_turtle_is_the_same_every_time() -> None:
    assert turtle() == turtle()
