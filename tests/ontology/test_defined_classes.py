"""Councillor, portfolio holder and the like follow from roles and tenures by OWL alone."""

from __future__ import annotations

import pytest
from ontology_lint import ONTOLOGY
from rdflib import OWL, RDF, RDFS, Graph, URIRef

FM = "https://w3id.org/folkmoot#"
PEOPLE = "https://example.org/id/hartsmere/person/"
_REMARKS = {RDFS.label, RDFS.isDefinedBy}
DATA = """
@base <https://example.org/id/hartsmere/> .
@prefix fm: <https://w3id.org/folkmoot#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
<person/quill> a foaf:Person ; fm:role "councillor" .
<person/pike> a foaf:Person ; fm:role "officer" .
<person/fell> a foaf:Person ; fm:role "lay" .
<person/gale> a foaf:Person ; fm:role "unknown" .
<post/cabinet-member> a org:Post ; fm:portfolio <portfolio/finance> .
<portfolio/finance> a fm:Portfolio .
<post/chair> a org:Post ; fm:holderKind "chair" .
<post/head> a org:Post ; fm:holderKind "officer" .
<tenure/1> a fm:Tenure ; org:member <person/quill> ; fm:post <post/cabinet-member> .
<tenure/2> a fm:Tenure ; org:member <person/fell> ; fm:post <post/chair> .
<tenure/3> a fm:Tenure ; org:member <person/pike> ; fm:post <post/head> .
<decision/1> a fm:Decision ; fm:keyDecision true .
<decision/2> a fm:Decision ; fm:keyDecision false .
<motion/1> a fm:Motion ; fm:amendment true .
"""


def _reasoned(data: str) -> Graph:
    """The data with all that OWL 2 RL makes follow from it and the axioms of the ontology."""
    from owlrl import DeductiveClosure, OWLRL_Semantics  # type: ignore[import-untyped]

    graph = Graph().parse(data=data, format="turtle")
    for s, p, o in Graph().parse(ONTOLOGY / "folkmoot.ttl"):
        if str(p).startswith((str(RDF), str(RDFS), str(OWL))) and p not in _REMARKS:
            graph.add((s, p, o))
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return graph


@pytest.fixture(scope="module")
def reasoned() -> Graph:
    return _reasoned(DATA)


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("Councillor", {"person/quill"}),
        ("Officer", {"person/pike"}),
        ("LayMember", {"person/fell"}),
        ("PortfolioPost", {"post/cabinet-member"}),
        ("PortfolioHolder", {"person/quill"}),
        ("ChairHolder", {"person/fell"}),
        ("KeyDecision", {"decision/1"}),
        ("Amendment", {"motion/1"}),
    ],
)
def test_a_defined_class_has_just_the_members_that_its_definition_gives(
    reasoned: Graph, name: str, members: set[str]
) -> None:
    base = "https://example.org/id/hartsmere/"
    found = {str(s).removeprefix(base) for s in reasoned.subjects(RDF.type, URIRef(FM + name))}
    assert {one for one in found if "/" in one and not one.startswith("http")} == members


def _errors(graph: Graph) -> list[str]:
    """What OWL 2 RL finds contradictory."""
    from owlrl.Namespaces import ERRNS  # type: ignore[import-untyped]

    return [str(o) for o in graph.objects(None, ERRNS.error)]


def test_the_data_contradict_nothing(reasoned: Graph) -> None:
    assert _errors(reasoned) == []


def test_a_node_that_is_two_kinds_of_thing_is_a_contradiction() -> None:
    errors = _errors(_reasoned(f"<{PEOPLE}x> a <{FM}Decision>, <{FM}Action> ."))
    assert any("disjoint" in error.lower() for error in errors)


def test_a_councillor_is_no_kind_of_person(ontology: Graph) -> None:
    """Roles are not subclasses of person: only definitions relate them."""
    for name in ("Councillor", "Officer", "LayMember", "PortfolioHolder", "ChairHolder"):
        assert list(ontology.objects(URIRef(FM + name), RDFS.subClassOf)) == []
