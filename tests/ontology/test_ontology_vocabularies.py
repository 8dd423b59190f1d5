"""The value lists: complete, unambiguous, and the same in the shapes and in the fact scheme."""

from __future__ import annotations

import re

import pytest
from ontology_lint import FM, ONTOLOGY, without
from rdflib import RDF, SH, SKOS, Graph, URIRef
from rdflib.collection import Collection

from ontology.generate import concepts

SHARED = ONTOLOGY.parents[1] / "shared"


def _all(graph: Graph, kind: URIRef) -> list[URIRef]:
    return sorted(s for s in graph.subjects(RDF.type, kind) if isinstance(s, URIRef))


def test_every_concept_and_scheme_is_described(vocabularies: Graph) -> None:
    found = _all(vocabularies, SKOS.Concept)
    schemes = _all(vocabularies, SKOS.ConceptScheme)
    assert len(found) > 70
    for predicate in (SKOS.prefLabel, SKOS.definition):
        assert without(vocabularies, found + schemes, predicate) == []
    assert without(vocabularies, found, SKOS.example) == []
    for concept in found:
        assert (vocabularies.value(concept, SKOS.inScheme, any=False)) in schemes
        assert vocabularies.value(concept, SKOS.notation, any=False) is not None


def test_a_wording_leads_to_one_code(vocabularies: Graph) -> None:
    for scheme, codes in concepts(vocabularies).items():
        seen: dict[str, str] = {}
        for code, concept in codes.items():
            labels = {str(o).lower() for p in (SKOS.prefLabel, SKOS.altLabel)
                      for o in vocabularies.objects(concept, p)}  # fmt: skip
            for label in labels:
                assert seen.setdefault(label, code) == code, f"{scheme}: {label!r}"


def test_every_coded_property_names_a_scheme_that_exists(
    ontology: Graph, vocabularies: Graph
) -> None:
    schemes = set(vocabularies.subjects(RDF.type, SKOS.ConceptScheme))
    coded = dict(ontology.subject_objects(URIRef(FM + "codedIn")))
    assert set(coded.values()) == schemes


def test_the_shapes_allow_just_the_codes(
    ontology: Graph, vocabularies: Graph, shapes: Graph
) -> None:
    codes = concepts(vocabularies)
    listed: dict[URIRef, list[str]] = {}
    for shape, values in shapes.subject_objects(SH["in"]):
        path = shapes.value(shape, SH.path)
        if isinstance(path, URIRef) and path.startswith(FM):
            listed[path] = sorted(str(v) for v in Collection(shapes, values))
    for prop, scheme in ontology.subject_objects(URIRef(FM + "codedIn")):
        by_code = codes[str(scheme).removeprefix(FM)]
        assert isinstance(prop, URIRef)
        if prop in listed:
            concept_valued = str(prop) == FM + "outcome"
            expected = map(str, by_code.values()) if concept_valued else by_code
            assert listed.pop(prop) == sorted(expected), prop
        else:
            # Open lists of which even a note would say too much.
            assert str(prop).removeprefix(FM) in ("roleName", "decisionStatus")
    assert listed == {}


def test_a_code_is_the_end_of_its_concepts_name(vocabularies: Graph) -> None:
    """Queries read the code of an outcome off its IRI."""
    for code, concept in concepts(vocabularies)["outcomes"].items():
        assert concept == URIRef(f"{FM}outcome-{code}")


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold annotations are not here")
def test_every_code_of_the_gold_annotations_is_in_a_list(vocabularies: Graph) -> None:
    import yaml

    codes = concepts(vocabularies)
    scheme_of = {
        ("decision", "outcome"): "outcomes",
        ("attendance", "status"): "attendance-statuses",
        ("person", "role"): "person-roles",
        ("post", "holder_kind"): "holder-kinds",
        ("motion", "result"): "motion-results",
        ("action", "kind_of"): "action-forms",
        ("priority", "mode"): "priority-modes",
        ("mentioned_meeting", "relation"): "meeting-relations",
        ("organisation", "kind_of"): "organisation-forms",
    }
    checked = 0
    for path in sorted((SHARED / "gold").glob("*.yaml")):
        for fact in yaml.safe_load(path.read_text(encoding="utf-8"))["facts"]:
            for (kind, name), scheme in scheme_of.items():
                if fact["kind"] == kind and name in fact:
                    values = fact[name] if isinstance(fact[name], list) else [fact[name]]
                    assert set(values) <= set(codes[scheme]), (path.name, fact)
                    checked += 1
    assert checked > 100
    listed = (SHARED / "gold" / "README.md").read_text(encoding="utf-8")
    outcomes = listed[listed.index("Outcomes: ") :].split(". A decision")[0]
    named = set(re.findall(r"\b[a-z]+\b", re.sub(r"\([^)]*\)", "", outcomes)))
    assert named == set(codes["outcomes"])
