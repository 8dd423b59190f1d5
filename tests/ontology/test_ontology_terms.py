"""The ontology is complete, says what it is, and has every term that the graph is written in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ontology_lint import (
    FM,
    MAPPINGS,
    ONTOLOGY,
    VANN,
    own_terms,
    reused_terms,
    without,
    without_mapping,
)
from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, SKOS, Graph, URIRef

from ontology import generate
from ontology.terms import CODES, WORDINGS
from ontology.terms import FM as CONSTANTS

ROOT = ONTOLOGY.parent
THIS = URIRef("https://w3id.org/folkmoot")


def test_every_term_has_a_label(ontology: Graph) -> None:
    assert without(ontology, own_terms(ontology), RDFS.label) == []


def test_every_term_has_a_definition(ontology: Graph) -> None:
    assert without(ontology, own_terms(ontology), SKOS.definition) == []


def test_every_term_has_an_example(ontology: Graph) -> None:
    assert without(ontology, own_terms(ontology), SKOS.example) == []


def test_every_term_has_a_mapping_or_a_reason_for_none(ontology: Graph, mappings: Graph) -> None:
    assert without_mapping(ontology, mappings) == []


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition, SKOS.example])
def test_the_checks_notice_what_is_taken_away(ontology: Graph, predicate: URIRef) -> None:
    term = URIRef(FM + "Decision")
    less = Graph()
    for triple in ontology:
        if triple[:2] != (term, predicate):
            less.add(triple)
    assert without(less, own_terms(less), predicate) == [str(term)]


def test_the_check_of_mappings_notices_what_is_taken_away(ontology: Graph, mappings: Graph) -> None:
    term = URIRef(FM + "minuteNumber")
    less = Graph()
    for triple in ontology:
        if triple[0] != term or triple[1] not in MAPPINGS:
            less.add(triple)
    assert without_mapping(less, mappings) == [str(term)]


def test_every_reused_term_says_how_it_is_used(ontology: Graph) -> None:
    assert without(ontology, reused_terms(ontology), URIRef(VANN + "usageNote")) == []


def test_every_term_says_who_defines_it(ontology: Graph) -> None:
    assert [t for t in own_terms(ontology) if (t, RDFS.isDefinedBy, THIS) not in ontology] == []


def test_labels_are_not_used_twice_for_terms_of_one_kind(ontology: Graph) -> None:
    seen: dict[tuple[bool, str], URIRef] = {}
    for term in own_terms(ontology):
        is_class = (term, RDF.type, OWL.Class) in ontology
        label = str(ontology.value(term, RDFS.label))
        other = seen.setdefault((is_class, label), term)
        assert other == term, f"{other} and {term} are both called {label!r}"


def test_classes_begin_upper_case_and_properties_lower_case(ontology: Graph) -> None:
    for term in own_terms(ontology):
        name = term.removeprefix(FM)
        assert name[0].isupper() == ((term, RDF.type, OWL.Class) in ontology), name
        assert re.fullmatch(r"[A-Za-z]+", name)


def test_no_term_is_used_in_the_ontology_without_being_declared(
    ontology: Graph, mappings: Graph, vocabularies: Graph, shapes: Graph
) -> None:
    declared = {*own_terms(ontology)} | {
        s for s in vocabularies.subjects() if str(s).startswith(FM)
    }
    for graph in (ontology, mappings, shapes):
        used = {x for triple in graph for x in triple if isinstance(x, URIRef) and x.startswith(FM)}
        assert used - declared - {URIRef(FM)} == set()


def test_no_property_has_two_domains_or_ranges(ontology: Graph) -> None:
    """Two rdfs:domain axioms mean both at once, which is never what is meant."""
    for term in own_terms(ontology):
        assert len(list(ontology.objects(term, RDFS.domain))) <= 1, term
        assert len(list(ontology.objects(term, RDFS.range))) <= 1, term


def test_the_ontology_says_what_it_is(ontology: Graph) -> None:
    for predicate in (
        DCTERMS.title, DCTERMS.description, DCTERMS.creator, DCTERMS.license, DCTERMS.created,
        DCTERMS.modified, DCTERMS.bibliographicCitation, OWL.versionIRI, OWL.versionInfo,
        PROV.wasAttributedTo, URIRef(VANN + "preferredNamespacePrefix"),
    ):  # fmt: skip
        assert (THIS, predicate, None) in ontology, predicate
    namespace = ontology.value(THIS, URIRef(VANN + "preferredNamespaceUri"))
    assert str(namespace) == FM == generate.NAMESPACE


def test_mappings_are_no_axioms(mappings: Graph) -> None:
    """Loading them must never make a thing of ours an instance of a class of theirs."""
    axioms = {p for p in mappings.predicates() if str(p).startswith((str(RDFS), str(OWL)))}
    assert axioms == set()


def test_the_generated_files_are_what_the_ontology_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main(["--check"]) == 0, capsys.readouterr().out


def test_a_changed_ontology_makes_the_generated_files_stale(
    ontology: Graph, vocabularies: Graph
) -> None:
    more = ontology + Graph().parse(data=f"<{FM}Novelty> a <{OWL.Class}> .", format="turtle")
    text = (ONTOLOGY / "terms.py").read_text(encoding="utf-8")
    assert generate.terms_module(ontology, vocabularies) == text
    assert "Novelty: Final" in generate.terms_module(more, vocabularies)


def test_constants_are_the_terms(ontology: Graph) -> None:
    constants = {v for k, v in vars(CONSTANTS).items() if not k.startswith("_")}
    assert constants == {str(term) for term in own_terms(ontology)} - {FM + "none"}
    assert CODES["outcomes"]["noted"] == FM + "outcome-noted"
    assert WORDINGS["outcomes"]["approved as a correct record"] == "confirmed"


def _known(ontology: Graph, vocabularies: Graph) -> set[str]:
    every = {*own_terms(ontology), *vocabularies.subjects(RDF.type, None)}
    return {str(term).removeprefix(FM) for term in every}


def test_every_term_of_the_model_is_in_the_ontology(ontology: Graph, vocabularies: Graph) -> None:
    text = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    used = set(re.findall(r"\bfm:([A-Za-z][\w-]*)(?![\w{-])", text))
    assert len(used) > 100
    assert used - _known(ontology, vocabularies) - {"outcome-"} == set()


def test_every_reused_term_of_the_model_is_in_the_ontology(ontology: Graph) -> None:
    text = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    for prefix, name in re.findall(r"\b(org|foaf|prov|oa|dct|skos|schema|time):([A-Za-z]+)", text):
        term = URIRef(generate.PREFIXES[prefix] + name)
        assert term in reused_terms(ontology) or str(term) == str(SKOS.notation), term


@pytest.mark.parametrize("room", ["graph", "queries", "exports", "folkmoot"])
def test_every_term_that_the_code_uses_is_in_the_ontology(
    room: str, ontology: Graph, vocabularies: Graph
) -> None:
    known = _known(ontology, vocabularies)
    for path in sorted((ROOT / room).rglob("*")):
        if path.suffix in (".py", ".rq", ".ru", ".ttl"):
            for name in _terms_in(path):
                assert name in known, f"{path.relative_to(ROOT)} uses fm:{name}"


def _terms_in(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return set(re.findall(r"\bFM\.([A-Za-z]\w*)", text))
    text = re.sub(r"(?m)^\s*#.*$", "", text)
    return set(re.findall(r"(?<![\w:/])fm:([A-Za-z][\w-]*)", text))
