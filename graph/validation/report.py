"""A check's reports written for people, scripts, CI servers and SHACL tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, Final

from graph.terms import PREFIXES, RDF, SCHEMA, XSD
from graph.validation.findings import SEVERITIES, Finding, GraphReport, Words

__all__ = ["as_data", "as_junit", "as_lines", "as_turtle", "summary"]

_SH: Final = "http://www.w3.org/ns/shacl#"
_SHAPES: Final = "https://w3id.org/folkmoot/shapes#"
_SHORT: Final = {"fms": _SHAPES, "sh": _SH, **PREFIXES}
_QUOTED: Final = 100


def as_lines(report: GraphReport, *, notes: bool = True) -> Iterator[str]:
    """One graph for people; nothing for a graph without findings. ``notes``: sh:Info as well."""
    findings = [f for f in report.findings if notes or f.severity != "info"]
    if not findings:
        return
    yield f"{report.title or 'graph'} <{report.graph}>" if report.graph else report.title
    for finding in findings:
        yield f"  {finding.severity} {short(finding.shape)}: {finding.message}"
        yield f"    node   {finding.node}"
        if finding.value:
            yield f"    value  {_cut(finding.value)}"
        for words in finding.words:
            yield f"    words  {_place(words)}: “{_cut(words.exact)}”"


def summary(reports: Sequence[GraphReport]) -> str:
    """The last line: what was looked at and how much was found."""
    counts = ", ".join(
        f"{number} {name}{'' if number == 1 else 's'}"
        for name, number in zip(("violation", "warning", "note"), _counts(reports), strict=True)
    )
    triples = sum(report.triples for report in reports)
    graphs = f"{len(reports)} graph{'' if len(reports) == 1 else 's'}"
    return f"{graphs}, {triples} triples: {counts}"


def as_data(reports: Sequence[GraphReport]) -> dict[str, Any]:
    """All of it as plain data for JSON; graphs without findings are only counted."""
    violations, warnings, notes = _counts(reports)
    return {
        "conforms": not violations,
        "graphs": len(reports),
        "triples": sum(report.triples for report in reports),
        "violations": violations,
        "warnings": warnings,
        "notes": notes,
        "findings": [
            {"graph": report.graph, "title": report.title} | asdict(finding)
            for report in reports
            for finding in report.findings
        ],
    }


def as_junit(reports: Sequence[GraphReport]) -> str:
    """JUnit XML: a test case for each graph, which fails where there is a violation."""
    from xml.etree import ElementTree as Xml

    failed = sum(1 for report in reports if report.count("violation"))
    suite = Xml.Element(
        "testsuite", name="folkmoot validate", tests=str(len(reports)), failures=str(failed),
        errors="0", skipped="0",
    )  # fmt: skip
    for report in reports:
        case = Xml.SubElement(
            suite, "testcase", classname="shacl", name=_xml(report.graph or report.title)
        )
        text = "\n".join(as_lines(report))
        if number := report.count("violation"):
            failure = Xml.SubElement(case, "failure", message=f"{number} violations")
            failure.text = _xml(text)
        elif text:
            Xml.SubElement(case, "system-out").text = _xml(text)
    Xml.indent(suite)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(suite, "unicode") + "\n"


def as_turtle(reports: Sequence[GraphReport]) -> str:
    """A sh:ValidationReport in Turtle; of complex paths only the shape's name remains."""
    import pyoxigraph as ox

    prefixes = {name: iri for name, iri in _SHORT.items() if name != "rdf"}
    found = ox.serialize(_triples(reports), format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    return (found or b"").decode()


def short(iri: str) -> str:
    """An IRI with a prefix where one of ours fits."""
    for prefix, namespace in _SHORT.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def _triples(reports: Iterable[GraphReport]) -> Iterator[Any]:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    reports = list(reports)
    node = BlankNode("report")
    conforms = "false" if _counts(reports)[0] else "true"
    yield Triple(node, RDF.type, NamedNode(f"{_SH}ValidationReport"))
    yield Triple(node, NamedNode(f"{_SH}conforms"), Literal(conforms, datatype=XSD.boolean))
    results = ((report, finding) for report in reports for finding in report.findings)
    for number, (report, finding) in enumerate(results, start=1):
        result = BlankNode(f"result{number}")
        yield Triple(node, NamedNode(f"{_SH}result"), result)
        yield Triple(result, RDF.type, NamedNode(f"{_SH}ValidationResult"))
        for name, value in _said(finding):
            yield Triple(result, NamedNode(_SH + name), value)
        if report.graph:
            yield Triple(result, SCHEMA.isPartOf, NamedNode(report.graph))


def _said(finding: Finding) -> Iterator[tuple[str, Any]]:
    from pyoxigraph import Literal

    yield "focusNode", _node(finding.node)
    yield "resultMessage", Literal(finding.message)
    if finding.path.startswith("<") and finding.path.count("<") == 1:
        yield "resultPath", _node(finding.path[1:-1])
    yield "resultSeverity", _node(_SH + finding.severity.capitalize())
    yield "sourceConstraintComponent", _node(finding.constraint)
    yield "sourceShape", _node(finding.shape)
    if finding.value:
        yield "value", _node(finding.value)


def _node(value: str) -> Any:
    from pyoxigraph import Literal, NamedNode

    if "://" in value:
        try:
            return NamedNode(value)
        except ValueError:
            pass
    return Literal(value)


def _counts(reports: Sequence[GraphReport]) -> tuple[int, int, int]:
    violations, warnings, notes = (sum(r.count(s) for r in reports) for s in SEVERITIES)
    return violations, warnings, notes


def _place(words: Words) -> str:
    page = f", page {words.page}" if words.page else ""
    return f"{words.document} {words.start}-{words.end}{page}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"


def _xml(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold."""
    return "".join(c if c in "\t\n" or c >= " " and c not in "\ufffe\uffff" else "�" for c in text)
