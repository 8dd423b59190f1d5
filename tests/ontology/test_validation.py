"""Checking the graphs of a store or a file: findings that lead to the words, bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from every_fact import TEXT, every_fact
from ontology_lint import FM, ONTOLOGY
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from graph.assertion import assert_record
from graph.identity import mentions, resolve
from graph.iris import Names
from graph.ledger import enter_record
from graph.store import open_store
from graph.store.interface import Store
from graph.terms import RDF
from graph.validation import (
    Finding,
    GraphReport,
    Shapes,
    check,
    check_portions,
    file_portions,
    merged,
    portions,
    store_portions,
)
from ontology.record import Record

NAMES = Names("https://example.org/id")
FMS = "https://w3id.org/folkmoot/shapes#"
XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture(scope="module")
def shapes() -> Shapes:
    return Shapes()


def _quads(record: Record) -> list[Quad]:
    identities = resolve(mentions(record), NAMES)[record.document.digest]
    return assert_record(record, identities, NAMES)


def _store(quads: Iterable[Quad]) -> Store:
    store = open_store(":memory:")
    store.load(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return store


def _check(quads: Iterable[Quad], shapes: Shapes) -> list[GraphReport]:
    return list(check(store_portions(_store(quads)), shapes))


def _name(term: object) -> str:
    return str(getattr(term, "value", term))


def _findings(quads: Iterable[Quad], shapes: Shapes) -> list[Finding]:
    return [f for report in _check(quads, shapes) for f in report.findings]


def _changed(quads: Iterable[Quad], predicate: str, value: Literal | None) -> Iterator[Quad]:
    """The quads with another value of one of our properties, or without it."""
    for quad in quads:
        if quad.predicate.value != FM + predicate:
            yield quad
        elif value is not None:
            yield Quad(quad.subject, quad.predicate, value, quad.graph_name)


def test_what_the_graph_makes_of_every_fact_conforms(shapes: Shapes) -> None:
    record = every_fact()
    quads = [*_quads(record), *enter_record(record, NAMES)]
    reports = _check(quads, shapes)
    assert [f for report in reports for f in report.findings] == []
    assert [report.title for report in reports] == ["overview-panel.txt", ""]
    assert sum(report.triples for report in reports) == len(set(quads))


def test_every_term_that_the_graph_writes_is_in_the_ontology() -> None:
    from rdflib import Graph, URIRef

    known = Graph().parse(ONTOLOGY / "folkmoot.ttl").parse(ONTOLOGY / "vocabularies.ttl")
    record = every_fact()
    used = set()
    for quad in [*_quads(record), *enter_record(record, NAMES)]:
        used.add(quad.predicate.value)
        if quad.predicate == RDF.type or _name(quad.object).startswith(FM):
            used.add(_name(quad.object))
    assert len(used) > 120
    for term in used - {RDF.type.value}:
        assert (URIRef(term), None, None) in known, term


def test_a_finding_names_the_shape_the_node_and_where_the_words_stand(shapes: Shapes) -> None:
    found = _findings(_changed(_quads(every_fact()), "outcome", None), shapes)
    assert {f.shape for f in found} == {FMS + "Decision-outcome"}
    one = next(f for f in found if f.node.endswith("/decision/report-be-noted"))
    assert one.severity == "violation"
    assert one.message == "A decision has an outcome (fm:outcome)."
    assert one.path == f"<{FM}outcome>"
    [words] = one.words
    assert words.document == "overview-panel.txt"
    assert words.exact == "That the report be noted" == TEXT[words.start : words.end]
    assert words.page == 1


def test_a_fault_in_the_evidence_leads_to_its_own_words(shapes: Shapes) -> None:
    quads = [
        q for q in _quads(every_fact())
        if not (q.predicate.value.endswith("oa#suffix") and "Gale" in _name(q.subject))
    ]  # fmt: skip
    broken = next(q for q in quads if q.predicate.value.endswith("oa#suffix"))
    quads.remove(broken)
    [finding] = _findings(quads, shapes)
    assert finding.shape == FMS + "Selector-suffix"
    [words] = finding.words
    assert _name(broken.subject).endswith(f"/evidence/{words.start}-{words.end}#quote")


def test_a_fault_in_a_node_without_evidence_leads_to_a_fact_that_speaks_of_it(
    shapes: Shapes,
) -> None:
    """The Cabinet is named only as the body that a recommendation was put to."""
    quads = [
        q for q in _quads(every_fact())
        if not (_name(q.subject).endswith("/body/cabinet") and q.predicate.value.endswith("#label"))
    ]  # fmt: skip
    found = _findings(quads, shapes)
    assert {f.shape for f in found} == {FMS + "Labelled-label"}
    assert all(f.words for f in found)


@pytest.mark.parametrize(
    ("predicate", "value", "shape"),
    [
        ("dueDate", Literal("2031-02-30", datatype=NamedNode(XSD + "date")), "dueDate"),
        ("votesFor", Literal("many", datatype=NamedNode(XSD + "integer")), "votesFor"),
        ("startTime", Literal("24:10"), "startTime"),
        ("unanimous", Literal("perhaps", datatype=NamedNode(XSD + "boolean")), "unanimous"),
    ],
)
def test_a_value_that_its_datatype_does_not_have_is_a_violation(
    predicate: str, value: Literal, shape: str, shapes: Shapes, capfd: pytest.CaptureFixture[str]
) -> None:
    found = _findings(_changed(_quads(every_fact()), predicate, value), shapes)
    assert {f.shape for f in found} == {FMS + shape}
    assert {f.value for f in found} == {value.value}
    assert capfd.readouterr() == ("", "")


def test_a_fact_without_evidence_is_a_violation_unless_a_rule_inferred_it(shapes: Shapes) -> None:
    quads = list(_changed(_quads(every_fact()), "evidence", None))
    bare = [f for f in _findings(quads, shapes) if f.shape == FMS + "Stated"]
    assert len(bare) > 20
    rule = NamedNode(NAMES.base + "/rule/test")
    inferred = [
        Quad(NamedNode(f.node), NamedNode(FM + "inferredBy"), rule, quads[0].graph_name)
        for f in bare
    ]
    assert [f for f in _findings([*quads, *inferred], shapes) if f.shape == FMS + "Stated"] == []


def test_a_decision_typed_only_by_a_defined_class_is_still_a_decision(shapes: Shapes) -> None:
    def narrowed() -> Iterator[Quad]:
        for q in _changed(_quads(every_fact()), "outcome", None):
            if q.predicate == RDF.type and q.object == NamedNode(FM + "Decision"):
                yield Quad(q.subject, q.predicate, NamedNode(FM + "KeyDecision"), q.graph_name)
            else:
                yield q

    assert {f.shape for f in _findings(narrowed(), shapes)} == {FMS + "Decision-outcome"}


RULE = """
@base <https://example.org/id/> .
@prefix fm: <https://w3id.org/folkmoot#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<graph/rule/test> {
  <c/post/mayor/held-by/quill> a fm:Tenure ; rdfs:label "Quill, Mayor" ; fm:inferredBy <rule/test> ;
    org:member <c/person/quill> ; fm:post <c/post/mayor> .
}
<graph/register/people> {
  <c/post/mayor> a org:Post ; rdfs:label "Mayor" ; fm:fromRegister <register/people> .
  PERSON
}
"""


def test_a_rules_graph_may_point_to_what_other_graphs_describe(
    shapes: Shapes, tmp_path: Path
) -> None:
    person = '<c/person/quill> a foaf:Person ; rdfs:label "Quill" ; fm:fromRegister <register/p> .'
    path = tmp_path / "rule.trig"
    path.write_text(RULE.replace("PERSON", person))
    assert [r.findings for r in check(file_portions(path), shapes)] == [(), ()]
    path.write_text(RULE.replace("PERSON", ""))
    found = [f for r in check(file_portions(path), shapes) for f in r.findings]
    assert [f.shape for f in found] == [FMS + "member"]


def test_what_another_graph_describes_need_not_be_whole_here_but_its_values_count(
    shapes: Shapes, tmp_path: Path
) -> None:
    person = '<c/person/quill> a foaf:Person ; rdfs:label "Quill" ; fm:fromRegister <register/p> .'
    path = tmp_path / "rule.trig"
    again = '<c/person/quill> rdfs:label "Quill" ; fm:ward 7 .\n}\n<graph/register'
    text = RULE.replace("PERSON", person).replace("}\n<graph/register", again)
    path.write_text(text)
    found = [f for r in check(file_portions(path), shapes) for f in r.findings]
    assert [(f.shape, f.value) for f in found] == [(FMS + "ward", "7")]


def test_a_fault_is_told_once_and_not_again_for_each_shape_within(
    shapes: Shapes, tmp_path: Path
) -> None:
    path = tmp_path / "owner.ttl"
    path.write_text(
        "@base <http://e.org/> . @prefix fm: <https://w3id.org/folkmoot#> .\n"
        '<x> fm:owner <y> . <y> <http://www.w3.org/2000/01/rdf-schema#label> "Y" .'
    )
    [report] = check(file_portions(path), shapes)
    assert [f.shape for f in report.findings] == [FMS + "owner"]


def test_a_large_ledger_is_checked_in_parts_with_the_same_findings(
    shapes: Shapes, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = every_fact()
    unread = tuple(
        replace(record.unread[0], span=type(record.unread[0].span)(i, i + 3)) for i in range(300)
    )
    ledger = list(enter_record(replace(record, unread=unread), NAMES))
    broken = [
        q for q in ledger if not (q.predicate.value == FM + "reason" and "/7" in _name(q.subject))
    ]
    whole = _check(broken, shapes)
    assert len(whole[0].findings) == 11
    monkeypatch.setattr(portions, "WHOLE", 100)
    parts = list(store_portions(_store(broken)))
    assert len(parts) > 10
    assert max(part.triples for part in parts) < 350
    assert sum(part.triples for part in parts) == len(set(broken))
    assert list(merged(check_portions(parts))) == whole


def test_a_documents_graph_is_never_taken_apart(
    shapes: Shapes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portions, "WHOLE", 100)
    [part] = store_portions(_store(_quads(every_fact())))
    assert part.triples > 700
    assert shapes.check(part).findings == ()


def test_the_same_graph_gives_the_same_findings_in_the_same_order(shapes: Shapes) -> None:
    quads = list(_changed(_quads(every_fact()), "evidence", None))
    assert _findings(quads, shapes) == _findings(reversed(quads), shapes)


@pytest.mark.parametrize(
    ("suffix", "form"),
    [(".nq", RdfFormat.N_QUADS), (".trig", RdfFormat.TRIG), (".jsonld", RdfFormat.JSON_LD)],
)
def test_files_of_quads_give_what_the_store_gives(
    suffix: str, form: RdfFormat, shapes: Shapes, tmp_path: Path
) -> None:
    quads = list(_changed(_quads(every_fact()), "outcome", None))
    path = tmp_path / f"graph{suffix}"
    path.write_bytes(serialize(quads, format=form) or b"")
    assert list(check(file_portions(path), shapes)) == _check(quads, shapes)


@pytest.mark.parametrize("suffix", [".ttl", ".nt", ".rdf"])
def test_files_of_triples_are_one_graph(suffix: str, shapes: Shapes, tmp_path: Path) -> None:
    quads = list(_changed(_quads(every_fact()), "outcome", None))
    form = RdfFormat.from_extension(suffix[1:])
    assert form is not None
    path = tmp_path / f"graph{suffix}"
    path.write_bytes(serialize((q.triple for q in quads), format=form) or b"")
    [report] = check(file_portions(path), shapes)
    assert report.graph == ""
    assert report.title == path.name
    assert report.findings == _check(quads, shapes)[0].findings


def test_a_file_that_is_not_what_its_name_says_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("<a> <b> .\n")
    with pytest.raises(ValueError, match="broken.ttl: .*line 1"):
        list(file_portions(path))
    with pytest.raises(ValueError, match="minutes.pdf: give RDF"):
        list(file_portions(tmp_path / "minutes.pdf"))
    with pytest.raises(OSError, match="absent.ttl"):
        list(file_portions(tmp_path / "absent.ttl"))


def test_shapes_of_ones_own_are_applied_as_well(tmp_path: Path) -> None:
    path = tmp_path / "own.ttl"
    path.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix fm: <https://w3id.org/folkmoot#> .
        <https://example.org/shapes#Owned> a sh:PropertyShape ; sh:targetClass fm:Action ;
          sh:path fm:owner ; sh:minCount 1 ; sh:severity sh:Warning ;
          sh:message "An action of ours has an owner." ."""
    )
    quads = list(_changed(_quads(every_fact()), "owner", None))
    found = _findings(quads, Shapes([path]))
    assert [(f.severity, f.shape) for f in found] == [
        ("warning", "https://example.org/shapes#Owned")
    ]
    path.write_text("<a> <b>")
    with pytest.raises(ValueError, match="own.ttl is not Turtle"):
        Shapes([path])
