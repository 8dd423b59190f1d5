"""No line of the ontology can go without a test that notices.

Each line of the Turtle files is taken out in turn, in memory: what is left is either no Turtle any
more, or it says something else, so that ``test_the_generated_files_are_what_the_ontology_says``
fails (docs/terms.md and docs/shapes.md hold all that the files state).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from ontology_lint import ONTOLOGY
from rdflib import Graph, URIRef
from rdflib.plugins.parsers.notation3 import BadSyntax

from ontology.generate import load
from ontology.reference import axioms, described, shapes_page, terms_page

FILES = ("folkmoot.ttl", "vocabularies.ttl", "mappings.ttl", "shapes.ttl")


def blocks(name: str) -> Iterator[tuple[str, list[str]]]:
    """The prefixes of a file, and the lines of each of its statements (a blank line ends one)."""
    text = (ONTOLOGY / name).read_text(encoding="utf-8")
    parts = [part.splitlines() for part in text.split("\n\n")]
    head = "\n".join(line for line in parts[0] if line.startswith("@"))
    for part in parts:
        lines = [line for line in part if line.strip() and not line.startswith(("@", "#"))]
        if lines:
            yield head, lines


def said(head: str, lines: list[str]) -> list[str] | None:
    """What the pages say of these statements; None where they are no Turtle."""
    try:
        graph = Graph().parse(data="\n".join([head, *lines]), format="turtle")
    except (BadSyntax, IndexError):  # rdflib runs beyond the end of some broken texts
        return None
    subjects = sorted({s for s in graph.subjects() if isinstance(s, URIRef)})
    return [*axioms(graph), *(line for one in subjects for line in described(graph, one))]


@pytest.mark.parametrize("name", FILES)
def test_no_line_of_the_ontology_can_go_unnoticed(name: str) -> None:
    tried, unnoticed = 0, []
    for head, lines in blocks(name):
        whole = said(head, lines)
        assert whole, lines[0]
        for at, line in enumerate(lines):
            tried += 1
            if said(head, lines[:at] + lines[at + 1 :]) == whole:
                unnoticed.append(line)
    assert tried > 60
    assert unnoticed == []


def test_the_pages_hold_what_is_said_of_every_term() -> None:
    """What the test above compares is what stands in the pages."""
    graph, shapes = load("folkmoot.ttl", "mappings.ttl"), load("shapes.ttl")
    values = load("vocabularies.ttl")
    page = terms_page(load("folkmoot.ttl"), values, load("mappings.ttl"))
    for source, text in ((graph, page), (values, page), (shapes, shapes_page(shapes))):
        for subject in {s for s in source.subjects() if isinstance(s, URIRef)}:
            assert "\n".join(described(source, subject)[1:]) in text, subject
        assert all(line in text for line in axioms(source))
