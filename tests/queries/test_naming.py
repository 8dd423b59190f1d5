"""From what a user gives for a parameter to the term that the query is bound to."""

from __future__ import annotations

import datetime

import pytest
from pyoxigraph import Literal, NamedNode

from graph import terms as t
from graph.store.embedded import EmbeddedStore
from queries import run
from queries.naming import ParameterError, bindings, codes, things_called
from queries.packs import UnknownQuery, find

OTTERMERE = "https://w3id.org/folkmoot/id/ottermere-borough-council"


def test_a_thing_may_be_given_by_its_name(council: EmbeddedStore) -> None:
    query = find("first/post-holders")
    by_label = bindings(query, {"person": "Jon Tarn"}, council)
    by_iri = bindings(query, {"person": f"{OTTERMERE}/person/jon-tarn"}, council)
    assert by_label == by_iri == {"person": NamedNode(f"{OTTERMERE}/person/jon-tarn")}


def test_an_alias_and_a_reference_are_names_too(council: EmbeddedStore) -> None:
    assert things_called(council, "Hale", "foaf:Person")[0].value.endswith("/person/bram-hale")
    assert things_called(council, "R/24/07", "fm:Report")[0].value.endswith("/report/r-24-07")
    assert things_called(council, "R/24/07", "foaf:Person") == []


def test_an_unknown_name_offers_those_that_are_near(council: EmbeddedStore) -> None:
    with pytest.raises(ParameterError, match="do you mean 'Jon Tarn'"):
        bindings(find("councillors/posts"), {"person": "John Tarne"}, council)


def test_a_name_that_several_things_have_needs_the_council() -> None:
    store = EmbeddedStore()
    for council in ("one", "two"):
        place = f"https://example.org/{council}"
        store.update(
            f"""INSERT DATA {{ GRAPH <{place}/doc> {{
            <{place}> a fm:Council ; rdfs:label "{council}" .
            <{place}/body/cabinet> a fm:Body ; rdfs:label "Cabinet" }} }}"""
        )
    query = find("bodies/workload")
    with pytest.raises(ParameterError, match="2 things are called 'Cabinet'"):
        bindings(query, {"body": "Cabinet"}, store)
    bound = bindings(query, {"body": "Cabinet", "council": "two"}, store)
    assert bound["body"] == NamedNode("https://example.org/two/body/cabinet")


@pytest.mark.parametrize(
    ("query", "name", "value", "term"),
    [
        ("scrutiny/promises-overdue", "as_at", "2025-03-31", t.date("2025-03-31")),
        ("scrutiny/promises-overdue", "as_at", datetime.date(2025, 3, 31), t.date("2025-03-31")),
        ("decisions/by-outcome", "year", "2024", t.integer(2024)),
        ("decisions/by-outcome", "year", 2024, t.integer(2024)),
        (
            "first/decisions",
            "outcome",
            "refused",
            NamedNode("https://w3id.org/folkmoot#outcome-refused"),
        ),
        ("first/portfolio-priorities", "mode", "direct", Literal("direct")),
        ("decisions/search", "words", ' "quoted" ', Literal('"quoted"')),
    ],
)
def test_values_become_terms(
    query: str, name: str, value: object, term: object, council: EmbeddedStore
) -> None:
    assert bindings(find(query), {name: value}, council)[name] == term


@pytest.mark.parametrize(
    ("query", "given", "message"),
    [
        ("first/decisions", {"colour": "red"}, "no parameter 'colour'"),
        ("first/decisions", {"outcome": "exploded"}, "none of noted, approved"),
        ("scrutiny/promises-overdue", {"as_at": "31 March"}, "no date"),
        ("decisions/by-outcome", {"year": "soon"}, "no whole number"),
        ("decisions/search", {}, "needs the parameter words"),
        ("decisions/search", {"words": "  "}, "needs the parameter words"),
        ("councillors/posts", {"person": "http://not an iri"}, "no IRI"),
    ],
)
def test_bad_values_say_what_to_give(
    query: str, given: dict[str, str], message: str, council: EmbeddedStore
) -> None:
    with pytest.raises(ParameterError, match=message):
        bindings(find(query), given, council)


def test_what_is_left_out_may_follow_from_what_is_given(council: EmbeddedStore) -> None:
    query = find("councillors/attendance-record")
    bound = bindings(query, {"person": "Nell Frost"}, council)
    assert bound["council"].value.endswith("/netherby-parish-council")
    with pytest.raises(ParameterError, match="give council: the graph has 2"):
        bindings(query, {}, council)
    bound = bindings(find("scrutiny/promises-overdue"), {}, council)
    assert bound["as_at"] == t.date("2024-11-20")


def test_codes_come_from_the_vocabularies() -> None:
    assert codes("outcomes")[:2] == ("noted", "approved")
    assert codes("no-such-scheme") == ()


def test_a_query_is_found_by_its_name_alone() -> None:
    assert find("portfolio-holders").id == "first/portfolio-holders"
    with pytest.raises(UnknownQuery, match="do you mean first/portfolio-holders"):
        find("portfolio-holder")
    with pytest.raises(UnknownQuery, match="several packs"):
        find("recommendations") if False else find("attendance")


def test_the_python_interface_gives_values(council: EmbeddedStore) -> None:
    table = run(council, "first/portfolio-holders", {"portfolio": "Housing"})
    row = dict(zip(table.columns, next(table.rows), strict=True))
    assert row["person_name"] == "Bram Hale"
    assert row["start"] == 449
    with pytest.raises(KeyError):
        run(council, "no-such-question")
