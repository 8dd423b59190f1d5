"""Every packaged query is asked of the fixture graph and compared with its expected rows.

To write the expected rows anew after a change that was meant (and read them before committing):
``FOLKMOOT_WRITE_EXPECTED=1 pytest tests/queries/test_packs.py``.
"""

from __future__ import annotations

import io
import os
import random
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from graph.store.embedded import EmbeddedStore
from queries.header import Parameter, Query
from queries.lint import lint
from queries.naming import ParameterError
from queries.packs import all_queries
from queries.results import write
from queries.runner import ask
from tests.queries.conftest import EXPECTED, FIXTURES, finished, loaded

QUERIES = list(all_queries())
PACKS = [query for query in QUERIES if query.pack != "facts"]
OPTIONAL = [(q, p) for q in PACKS for p in q.parameters if not p.required]


def ids(value: object) -> str:
    return value.id if isinstance(value, Query) else getattr(value, "name", "")


def as_csv(query: Query, store: EmbeddedStore, given: dict[str, str], **switches: object) -> str:
    out = io.BytesIO()
    answer = ask(query, store, given, **switches)
    write("csv", answer.columns, answer.rows, out)
    # The base says nothing and makes the files hard to read.
    return (
        out.getvalue().decode().replace("https://w3id.org/folkmoot/id/", "B/").replace("\r\n", "\n")
    )


@pytest.mark.parametrize("query", PACKS, ids=ids)
def test_query_answers_as_expected(query: Query, council: EmbeddedStore) -> None:
    found = as_csv(query, council, query.examples)
    file = EXPECTED / query.pack / f"{query.name}.csv"
    if os.environ.get("FOLKMOOT_WRITE_EXPECTED"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, encoding="utf-8", newline="")
    expected = file.read_text(encoding="utf-8")
    assert len(expected.splitlines()) > 1, "a query whose expected rows are none is not tested"
    assert found == expected


def test_every_expected_file_belongs_to_a_query() -> None:
    known = {query.id for query in PACKS}
    files = {f"{file.parent.name}/{file.stem}" for file in EXPECTED.glob("*/*.csv")}
    assert files == known


@pytest.mark.parametrize(("query", "parameter"), OPTIONAL, ids=ids)
def test_optional_parameter_narrows_the_answer(
    query: Query, parameter: Parameter, council: EmbeddedStore
) -> None:
    everything = set(ask(query, council, query.examples).rows)
    given = query.examples | {parameter.name: parameter.example}
    some = set(ask(query, council, given).rows)
    assert some, "the example must have an answer"
    if "SUM(" not in query.sparql and "COUNT(" not in query.sparql:
        assert some <= everything
    assert (
        list(ask(query, council, query.examples | {parameter.name: _elsewhere(parameter)}).rows)
        == []
    )


def _elsewhere(parameter: Parameter) -> str:
    """A value that nothing in the graph has."""
    match parameter.type:
        case "iri":
            return "https://example.org/nothing"
        case "integer":
            return "1799"
        case "code":
            return {"outcomes": "supported", "meeting-relations": "earlier", "priority-modes": "influence",
                    "response-kinds": "noted"}[parameter.scheme]  # fmt: skip
        case _:
            return "nothing is called so"


@pytest.mark.parametrize("query", QUERIES, ids=ids)
def test_query_passes_the_lint(query: Query) -> None:
    assert lint(query) == []


@pytest.mark.parametrize("query", PACKS, ids=ids)
def test_header_is_worth_reading(query: Query) -> None:
    assert query.question.endswith("?")
    assert query.description.endswith(".")
    assert query.cannot_see.endswith(".")
    assert len(query.tags) >= 2
    for parameter in query.parameters:
        assert parameter.example, f"{parameter.name} has no example"
        assert parameter.description
    if any(column.name == "quote" for column in query.columns):
        assert {"start", "document_name", "document"} <= {column.name for column in query.columns}


def test_there_are_as_many_queries_as_promised() -> None:
    packs = {query.pack for query in PACKS}
    assert len(PACKS) >= 60
    assert sum(query.pack == "first" for query in PACKS) >= 14
    assert packs == {
        "first", "scrutiny", "councillors", "decisions", "reports-and-officers", "interests",
        "bodies", "network", "record-quality", "data-officers",
    }  # fmt: skip


def test_quotes_stand_in_their_documents(council: EmbeddedStore) -> None:
    """The first words quoted are those that stand at "start" in the text of the document."""
    checked = 0
    for query in PACKS:
        for row in ask(query, council, query.examples).dicts():
            if row.get("quote") and row.get("start") is not None:
                stem = row["document_name"].rpartition(".")[0]
                text = (FIXTURES / "texts" / f"{stem}.txt").read_text(encoding="utf-8")
                first = row["quote"].partition(" … ")[0]
                assert text[row["start"] :].startswith(first), (query.id, row["fact"])
                checked += 1
    assert checked > 100


def test_answers_do_not_depend_on_the_order_of_loading() -> None:
    files = sorted(FIXTURES.glob("*.trig"))
    random.Random(5).shuffle(files)
    other = finished(loaded(files))
    for query in PACKS:
        expected = (EXPECTED / query.pack / f"{query.name}.csv").read_text(encoding="utf-8")
        assert as_csv(query, other, query.examples) == expected, query.id


def test_answers_are_the_same_from_disk(tmp_path) -> None:
    store = EmbeddedStore(tmp_path / "store")
    finished(loaded(sorted(FIXTURES.glob("*.trig")), store))
    for query in PACKS:
        expected = (EXPECTED / query.pack / f"{query.name}.csv").read_text(encoding="utf-8")
        assert as_csv(query, store, query.examples) == expected, query.id
    store.close()


def test_stated_only_is_the_dataset_without_the_rules() -> None:
    """The switch must give what a graph gives in which no rule was ever run."""
    from graph.summaries import summarise

    with_rules = finished(loaded(sorted(FIXTURES.glob("*.trig"))))
    without = loaded(sorted(FIXTURES.glob("*.trig")))
    summarise(without)
    differing = set()
    for query in PACKS:
        stated = as_csv(query, with_rules, query.examples, stated=True)
        assert stated == as_csv(query, without, query.examples), query.id
        if stated != as_csv(query, with_rules, query.examples):
            differing.add(query.id)
    assert "first/portfolio-holders" in differing
    assert "councillors/attendance" in differing
    assert "data-officers/inferred" in differing


TWICE = """
@prefix fm: <https://w3id.org/folkmoot#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://example.org/c/> .
"""
TENURE = """
GRAPH :%(graph)s {
  :%(graph)s rdfs:label "%(graph)s.txt" .
  :post org:postIn :council, :body ; fm:portfolio :parks ; fm:holderKind "chair" ; rdfs:label "Chair" .
  :parks rdfs:label "Parks" . :ada rdfs:label "Ada Pike" .
  :held a fm:Tenure ; fm:post :post ; org:member :ada ; fm:evidence :%(graph)s-e %(seen)s .
  :%(graph)s-e oa:hasTarget :%(graph)s-t . :%(graph)s-t oa:hasSelector :%(graph)s-s .
  :%(graph)s-s oa:exact "Ada Pike, Chair" ; oa:start 3 .
}
"""


def test_a_day_is_known_where_only_some_documents_are_dated(tmp_path: Path) -> None:
    """An aggregate over a value that is missing once must not lose the others."""
    seen = {"one": '; fm:seenOn "2024-03-01"^^xsd:date', "two": "",
            "three": '; fm:seenOn "2024-09-01"^^xsd:date'}  # fmt: skip
    file = tmp_path / "twice.trig"
    file.write_text(TWICE + "".join(TENURE % {"graph": g, "seen": s} for g, s in seen.items()))
    store = loaded([file])
    base = "https://example.org/c/"
    for name, given in {
        "first/post-holders": {}, "first/portfolio-holders": {},
        "councillors/posts": {"person": f"{base}ada"}, "bodies/chairs": {"body": f"{base}body"},
    }.items():  # fmt: skip
        query = next(q for q in PACKS if q.id == name)
        (row,) = ask(query, store, given).dicts()
        assert (row["first_seen"], row["last_seen"]) == ("2024-03-01", "2024-09-01"), name


def test_a_limit_can_be_lowered_and_lifted(council: EmbeddedStore) -> None:
    query = next(q for q in PACKS if q.id == "first/declarations")
    everything = list(ask(query, council, limit=0).rows)
    assert len(everything) == 5
    assert list(ask(query, council, limit=2).rows) == everything[:2]


def test_parameters_are_terms_and_never_pasted(council: EmbeddedStore) -> None:
    query = next(q for q in PACKS if q.id == "decisions/search")
    evil = 'glass" } GRAPH ?g { ?s ?p ?o } #'
    assert list(ask(query, council, {"words": evil}).rows) == []
    by_name = next(q for q in PACKS if q.id == "councillors/posts")
    with pytest.raises(ParameterError):
        ask(by_name, council, {"person": "<x> } DROP ALL #"})


def test_a_row_is_made_of_terms(council: EmbeddedStore) -> None:
    query = next(q for q in PACKS if q.id == "first/meetings")
    row = next(ask(query, council).rows)
    assert isinstance(row[0], Literal)
    assert isinstance(row[-1], NamedNode)
