"""The lint refuses what is slow or undeclared, and lets the rest through."""

from __future__ import annotations

import pytest

from graph.headers import HeaderError
from queries.header import Query, parse
from queries.lint import lint

HEADER = """#+ question: What?
#+ description: All of it.
#+ cannot see: The rest.
#+ parameters: {parameters}
#+ columns: {{fact: the fact's IRI}}
#+ tags: [a, b]
PREFIX fm: <https://w3id.org/folkmoot#>
SELECT ?fact WHERE {{ {where} }}
"""


def made(where: str, parameters: str = "{}") -> Query:
    return parse(HEADER.format(where=where, parameters=parameters), "test", "query")


def checks(where: str, parameters: str = "{}") -> set[str]:
    return {finding.check for finding in lint(made(where, parameters))}


BODY = "{body: {type: iri}}"
NEEDED = "{body: {type: iri, required: true}}"


@pytest.mark.parametrize(
    ("where", "parameters", "wrong"),
    [
        ("GRAPH ?g { ?fact a fm:Decision }", "{}", set()),
        ("GRAPH ?g { ?fact a fm:Decision } FILTER NOT EXISTS { GRAPH ?g { ?fact fm:item ?i } }", "{}", {"forbidden"}),
        ("GRAPH ?g { ?fact a fm:Decision } MINUS { GRAPH ?g { ?fact fm:item ?i } }", "{}", {"forbidden"}),
        ("SERVICE <http://example.org/> { ?fact a fm:Decision }", "{}", {"forbidden", "graph"}),
        ("?fact a fm:Decision", "{}", {"graph"}),
        ("GRAPH ?g { ?fact a fm:Decision . ?fact fm:item+ ?other }", "{}", {"path"}),
        ("GRAPH ?g { ?fact (fm:item|fm:meeting)* ?other }", "{}", {"path"}),
        ("GRAPH ?g { ?fact fm:item+ ?body }", NEEDED, set()),
        ("GRAPH ?g { ?fact fm:item+ ?body }", BODY, {"path"}),
        ("GRAPH ?g { ?fact fm:item+ fm:Decision }", "{}", set()),
        ("GRAPH ?g { ?fact fm:start ?n } FILTER(?n > 1+1 && ?n * 2 > 3)", "{}", set()),
        ("GRAPH ?g { ?fact a fm:Decision }", BODY, {"parameters"}),
        ("GRAPH ?g { ?fact fm:body ?body } FILTER(?who != ?body)", BODY, {"parameters"}),
        ("GRAPH ?g { ?fact fm:body ?b } FILTER(?b = ?body)", BODY, set()),
        ("GRAPH ?g { ?fact a fm:Decision } OPTIONAL { GRAPH ?g { ?fact fm:item ?i . ?i fm:meeting ?m } }", "{}", {"optional"}),
        ("GRAPH ?g { ?fact a fm:Decision } OPTIONAL { GRAPH ?g { ?fact fm:item/fm:meeting ?m } }", "{}", {"optional"}),
        ("GRAPH ?g { ?fact a fm:Decision } OPTIONAL { GRAPH ?g { ?fact fm:item ?i } }", "{}", set()),
        ("{ SELECT ?fact WHERE { GRAPH ?g { ?fact a fm:Decision } } LIMIT 5 }", "{}", {"limit"}),
        ("GRAPH ?g { ?fact a fm:Decision", "{}", {"syntax"}),
        ("GRAPH ?g { ?fact a fm:Decision } # FILTER NOT EXISTS, MINUS, SERVICE", "{}", {"syntax"}),
        ('GRAPH ?g { ?fact fm:text "MINUS SERVICE EXISTS" }', "{}", set()),
        ("VALUES (?a ?b) { (1 2) } GRAPH ?g { ?fact fm:start ?a } FILTER(?b > 1)", "{}", set()),
    ],
)  # fmt: skip
def test_lint(where: str, parameters: str, wrong: set[str]) -> None:
    assert checks(where, parameters) == wrong


def test_columns_must_be_those_selected() -> None:
    query = parse(
        HEADER.format(where="GRAPH ?g { ?fact a fm:Decision }", parameters="{}").replace("{fact:", "{other:"),
        "test", "query",
    )  # fmt: skip
    assert [finding.check for finding in lint(query)] == ["columns"]


@pytest.mark.parametrize(
    "key", ["question", "description", "cannot see", "parameters", "columns", "tags"]
)
def test_no_part_of_the_header_may_be_missing(key: str) -> None:
    lines = HEADER.format(where="GRAPH ?g { ?fact a fm:Decision }", parameters="{}").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith(f"#+ {key}:"))
    with pytest.raises(HeaderError, match=key):
        parse(kept, "test", "query")


@pytest.mark.parametrize(
    "header",
    [
        "SELECT * WHERE {}",
        "#+ [not a mapping",
        "#+ question: a: b: c",
        HEADER.format(where="", parameters="{x: {type: colour}}"),
        HEADER.format(where="", parameters="{x: {type: iri, colour: red}}"),
        HEADER.format(where="", parameters="[x]"),
    ],
)
def test_bad_headers_say_so(header: str) -> None:
    with pytest.raises(HeaderError, match="query"):
        parse(header, "test", "query")
