"""The shapes: well-formed, named, and each of them catches what it is there for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ontology_lint import ONTOLOGY
from rdflib import RDF, SH, Graph, Literal, URIRef

from graph.validation import Finding, Shapes, check, file_portions

INVALID = sorted((ONTOLOGY / "examples" / "invalid").glob("*.ttl"))
VALID = sorted(
    p
    for p in (ONTOLOGY / "examples" / "valid").iterdir()
    if p.suffix in (".ttl", ".trig", ".jsonld")
)
FMS = "https://w3id.org/folkmoot/shapes#"
CONSTRAINTS = {
    "minCount", "maxCount", "datatype", "minLength", "pattern", "in", "class", "node", "nodeKind",
    "or", "minInclusive", "maxInclusive", "lessThan", "lessThanOrEquals",
}  # fmt: skip


@pytest.fixture(scope="module")
def checker() -> Shapes:
    return Shapes()


def _named(shapes: Graph) -> set[URIRef]:
    found = {*shapes.subjects(RDF.type, SH.NodeShape), *shapes.subjects(RDF.type, SH.PropertyShape)}
    return {shape for shape in found if isinstance(shape, URIRef)}


def _constraints(shapes: Graph, shape: URIRef) -> set[str]:
    return {name for name in CONSTRAINTS if (shape, SH[name], None) in shapes}


def _findings(path: Path, checker: Shapes) -> list[Finding]:
    return [f for report in check(file_portions(path), checker) for f in report.findings]


def _pairs(findings: list[Finding]) -> set[tuple[str, str]]:
    ending = "ConstraintComponent"
    return {
        (f.shape.removeprefix(FMS), f.constraint.rpartition("#")[2].removesuffix(ending))
        for f in findings
    }


def _header(path: Path) -> tuple[str, str, set[str]]:
    """The shape, whether it must ``fail`` or ``be noted``, and the constraints, of an example."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    match = re.fullmatch(r"# fms:(\S+) must (fail|be noted): (.+)", first)
    assert match, f"{path.name} does not say which shape must fail"
    return match[1], match[2], set(match[3].split(", "))


def test_the_shapes_pass_the_shapes_for_shapes(shapes: Graph) -> None:
    import pyshacl

    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def test_no_constraint_is_of_a_kind_that_these_tests_do_not_know(shapes: Graph) -> None:
    about = {
        "path", "property", "severity", "message", "targetClass", "targetSubjectsOf",
        "targetObjectsOf", "alternativePath", "inversePath",
    }  # fmt: skip
    used = {str(p).removeprefix(str(SH)) for p in shapes.predicates() if str(p).startswith(str(SH))}
    assert used - about == CONSTRAINTS


def test_every_shape_that_can_fail_has_a_name_a_message_and_a_severity(shapes: Graph) -> None:
    assert len(_named(shapes)) > 250
    for shape in _named(shapes) - {URIRef(FMS + "Agent")}:
        if _constraints(shapes, shape):
            message = shapes.value(shape, SH.message)
            assert isinstance(message, Literal) and message.language == "en", shape
            assert str(message).endswith("."), shape
            assert shapes.value(shape, SH.severity) in (SH.Violation, SH.Warning, SH.Info), shape
    # What a node or property shape refers to by sh:property is named as well.
    assert all(isinstance(o, URIRef) for o in shapes.objects(None, SH.property))


def test_every_class_and_property_has_a_shape(ontology: Graph, shapes: Graph) -> None:
    from ontology_lint import FM, own_terms
    from rdflib import OWL

    aimed = {o for p in (SH.targetClass, SH.targetSubjectsOf) for o in shapes.objects(None, p)}
    free = {"correctedFrom", "correctedTo", "setting", "correctedProperty"}
    for term in own_terms(ontology):
        kinds = set(ontology.objects(term, RDF.type))
        defined = (term, OWL.equivalentClass, None) in ontology
        if kinds & {OWL.AnnotationProperty, OWL.NamedIndividual} or defined:
            continue
        if term.removeprefix(FM) not in free | {"Rule"}:
            assert term in aimed, f"no shape for {term}"


@pytest.mark.parametrize("path", INVALID, ids=lambda p: p.stem)
def test_an_invalid_example_fails_by_just_the_shape_that_it_names(
    path: Path, checker: Shapes
) -> None:
    shape, verb, constraints = _header(path)
    found = [f for f in _findings(path, checker) if (f.severity == "info") == (verb == "be noted")]
    assert _pairs(found) == {(shape, one) for one in constraints}


def test_every_constraint_of_every_shape_has_an_invalid_example(shapes: Graph) -> None:
    expected = {
        (shape.removeprefix(FMS), name[0].upper() + name[1:])
        for shape in _named(shapes) - {URIRef(FMS + "Agent")}
        for name in _constraints(shapes, shape)
    }
    shown = {(shape, one) for path in INVALID for shape, _, all_ in [_header(path)] for one in all_}
    assert shown == expected


@pytest.mark.parametrize("path", VALID, ids=lambda p: p.name)
def test_a_valid_example_conforms(path: Path, checker: Shapes) -> None:
    assert _findings(path, checker) == []


def test_the_evidence_of_the_valid_examples_slices_their_text() -> None:
    text = (ONTOLOGY / "examples" / "valid" / "overview-panel.txt").read_text(encoding="utf-8")
    oa = "http://www.w3.org/ns/oa#"
    checked = 0
    for path in (p for p in VALID if p.suffix == ".ttl"):
        graph = Graph().parse(path)
        for selector in graph.subjects(RDF.type, URIRef(oa + "TextQuoteSelector")):
            start, end = (int(str(graph.value(selector, URIRef(oa + n)))) for n in ("start", "end"))
            assert text[start:end] == str(graph.value(selector, URIRef(oa + "exact")))
            assert text[:start].endswith(str(graph.value(selector, URIRef(oa + "prefix"))))
            assert text[end:].startswith(str(graph.value(selector, URIRef(oa + "suffix"))))
            checked += 1
    assert checked > 30


def test_every_class_that_a_document_states_is_in_a_valid_example(ontology: Graph) -> None:
    from ontology_lint import own_terms
    from rdflib import OWL, Dataset

    shown: set[object] = set()
    for path in VALID:
        if path.suffix != ".jsonld":
            data = Dataset(default_union=True).parse(path)
            shown |= set(data.objects(None, RDF.type))
    for term in own_terms(ontology):
        if (term, RDF.type, OWL.Class) in ontology:
            defined = (term, OWL.equivalentClass, None) in ontology
            assert term in shown or defined or term.endswith("Identifier"), term
