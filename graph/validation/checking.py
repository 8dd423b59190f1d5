"""The shapes, loaded once, and what pySHACL says of one graph by them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from graph.validation.findings import SEVERITIES, Finding, GraphReport, Severity
from graph.validation.portions import Portion
from graph.validation.words import where

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["Shapes", "check", "check_portions", "merged"]

_SH: Final = "http://www.w3.org/ns/shacl#"
_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
_BOOLEAN: Final = "http://www.w3.org/2001/XMLSchema#boolean"
_SEVERITY: Final[dict[str, Severity]] = {
    f"{_SH}Violation": "violation", f"{_SH}Warning": "warning", f"{_SH}Info": "info",
}  # fmt: skip


class Shapes:
    """The shapes of Folkmoot, and those of ``more`` (Turtle files), ready to check graphs.

    Raises ``OSError`` for a file that cannot be read and ``ValueError`` for one that is not Turtle
    or not SHACL.
    """

    def __init__(self, more: Sequence[str | Path] = ()) -> None:
        from rdflib import RDFS, Graph, URIRef

        ontology = Graph().parse(data=_own("folkmoot.ttl"), format="turtle")
        # Subclass axioms alone: a decision typed only as fm:KeyDecision is still a decision.
        self._classes = [
            triple
            for triple in ontology.triples((None, RDFS.subClassOf, None))
            if isinstance(triple[0], URIRef) and isinstance(triple[2], URIRef)
        ]
        self._shapes = Graph().parse(data=_own("shapes.ttl"), format="turtle")
        for path in more:
            data = Path(path).read_bytes()
            try:
                # Oxigraph says in which line; rdflib may raise anything.
                turtle = ox.parse(data, ox.RdfFormat.TURTLE, rename_blank_nodes=True)
                _fill(self._shapes, turtle, _Terms())
            except SyntaxError as error:
                raise ValueError(f"{path} is not Turtle: {error}") from error
        self._values = set(self._shapes.subjects(URIRef(f"{_SH}targetSubjectsOf")))
        self._judge(Graph())

    def check(self, portion: Portion) -> GraphReport:
        """What is wrong with ``portion``: worst first, then by node and shape."""
        from rdflib import Graph, URIRef

        graph = Graph(bind_namespaces="none")
        terms = _Terms()
        own = _fill(graph, ox.parse(portion.data, ox.RdfFormat.N_TRIPLES), terms)
        elsewhere = _fill(graph, ox.parse(portion.known, ox.RdfFormat.N_TRIPLES), terms)
        for triple in self._classes:
            graph.add(triple)
        report = self._judge(graph)
        found = []
        for result in report.objects(None, URIRef(f"{_SH}result")):
            node = report.value(result, URIRef(f"{_SH}focusNode"))
            shape = report.value(result, URIRef(f"{_SH}sourceShape"))
            # What another graph describes need not be whole here; only its values here count.
            if node in own and (node not in elsewhere or shape in self._values):
                found.append(self._finding(report, result, graph))
        return GraphReport(
            portion.graph, portion.title, portion.triples, tuple(sorted(found, key=_place))
        )

    def _judge(self, graph: Graph) -> Graph:
        """pySHACL's report on ``graph``."""
        import pyshacl
        from pyshacl.errors import (
            ConstraintLoadError,
            ReportableRuntimeError,
            ShapeLoadError,
            ValidationFailure,
        )
        from rdflib import Graph as RdfGraph

        with _quiet():
            try:
                _, report, text = pyshacl.validate(
                    graph, shacl_graph=self._shapes, inplace=True, max_validation_depth=30
                )
            except (ShapeLoadError, ConstraintLoadError) as error:
                raise ValueError(f"not well-formed SHACL: {error}") from error
            except (ReportableRuntimeError, ValidationFailure) as error:
                raise ValueError(f"the shapes cannot be applied: {error}") from error
        if not isinstance(report, RdfGraph):
            raise ValueError(f"the shapes cannot be applied: {text}")
        return report

    def _finding(self, report: Graph, result: Any, graph: Graph) -> Finding:
        from rdflib import URIRef

        def get(name: str) -> Any:
            return report.value(result, URIRef(_SH + name))

        shape, node, value = get("sourceShape"), get("focusNode"), get("value")
        messages = sorted(
            {str(m) for m in report.objects(result, URIRef(f"{_SH}resultMessage"))}, key=len
        )
        return Finding(
            severity=_SEVERITY.get(str(get("resultSeverity")), "violation"),
            shape=str(shape),
            constraint=str(get("sourceConstraintComponent")),
            node=str(node),
            message=messages[0] if messages else "",
            path=_path(self._shapes, self._shapes.value(shape, URIRef(f"{_SH}path"))),
            value="" if value is None or value == node else str(value),
            words=where(graph, node),
        )


def check(portions: Iterable[Portion], shapes: Shapes) -> Iterator[GraphReport]:
    """A report for each graph; ``portions`` of one graph come one after the other."""
    return merged(shapes.check(portion) for portion in portions)


def merged(reports: Iterable[GraphReport]) -> Iterator[GraphReport]:
    """One report for each graph, from those of its parts in a row."""
    for (graph, title), group in groupby(reports, key=lambda r: (r.graph, r.title)):
        parts = list(group)
        findings = sorted((f for part in parts for f in part.findings), key=_place)
        yield GraphReport(graph, title, sum(part.triples for part in parts), tuple(findings))


def check_portions(portions: Sequence[Portion], more: tuple[str, ...] = ()) -> list[GraphReport]:
    """The reports on ``portions``, for a process that loads the shapes once and is asked often."""
    shapes = _loaded(more)
    return [shapes.check(portion) for portion in portions]


@cache
def _loaded(more: tuple[str, ...]) -> Shapes:
    return Shapes(more)


def _place(finding: Finding) -> tuple[int, str, str, str, str, str]:
    severity = SEVERITIES.index(finding.severity)
    return severity, finding.node, finding.shape, finding.constraint, finding.path, finding.value


def _fill(graph: Graph, quads: Iterable[ox.Quad], terms: _Terms) -> set[Any]:
    """Add ``quads`` to ``graph``; their subjects."""
    subjects = set()
    for quad in quads:
        subject = terms[quad.subject]
        graph.add((subject, terms[quad.predicate], terms[quad.object]))
        subjects.add(subject)
    return subjects


class _Terms(dict[Any, Any]):
    """pyoxigraph's terms as rdflib's, each made once."""

    def __missing__(self, term: Any) -> Any:
        import rdflib

        made: Any
        if isinstance(term, ox.NamedNode):
            made = rdflib.URIRef(term.value)
        elif isinstance(term, ox.BlankNode):
            made = rdflib.BNode(term.value)
        elif isinstance(term, ox.Literal):
            # To rdflib a plain string and an xsd:string are two things; in RDF 1.1 they are one.
            kind = term.datatype.value
            # And it takes any word for a boolean, without saying so.
            wrong = kind == _BOOLEAN and term.value not in ("true", "false", "1", "0")
            plain = term.language or kind == _STRING or wrong
            datatype = None if plain else rdflib.URIRef(kind)
            made = rdflib.Literal(term.value, lang=term.language, datatype=datatype)
        else:
            raise ValueError(f"a triple as a value cannot be checked: {term}")
        self[term] = made
        return made


def _own(name: str) -> str:
    return files("ontology").joinpath(name).read_text(encoding="utf-8")


def _path(graph: Graph, path: Any) -> str:
    """A SHACL path as a SPARQL property path."""
    from rdflib import RDF, URIRef
    from rdflib.collection import Collection as RdfList

    if path is None:
        return ""
    if isinstance(path, URIRef):
        return f"<{path}>"
    inverse = graph.value(path, URIRef(f"{_SH}inversePath"))
    if inverse is not None:
        return "^" + _path(graph, inverse)
    either = graph.value(path, URIRef(f"{_SH}alternativePath"))
    if either is not None:
        return "(" + "|".join(_path(graph, one) for one in RdfList(graph, either)) + ")"
    if (path, RDF.first, None) in graph:
        return "/".join(_path(graph, one) for one in RdfList(graph, path))
    return "(a path of another kind)"


@contextmanager
def _quiet() -> Iterator[None]:
    """rdflib and pySHACL print what the findings say anyway."""
    loggers = [logging.getLogger(name) for name in ("rdflib.term", "pyshacl-validate")]
    before = [(logger, logger.disabled) for logger in loggers]
    for logger in loggers:
        logger.disabled = True
    try:
        yield
    finally:
        for logger, disabled in before:
            logger.disabled = disabled
