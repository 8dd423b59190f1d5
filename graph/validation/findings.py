"""What a check found: which shape, at which node, and where the words stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["SEVERITIES", "Finding", "GraphReport", "Severity", "Words"]

Severity = Literal["violation", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("violation", "warning", "info")
"""From what must be mended to what is only worth knowing."""


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """The words that a finding concerns: ``text[start:end]`` of a document.

    ``document`` is its file name (its IRI where the graph has no name for it), ``page`` counts
    from 1; 0 where it is not known.
    """

    document: str
    start: int
    end: int
    exact: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a shape.

    ``shape``, ``constraint`` and ``node`` are IRIs; ``path`` is a SPARQL property path with IRIs
    in angle brackets, ``value`` the value at fault (both empty where the fault is in none).
    """

    severity: Severity
    shape: str
    constraint: str
    node: str
    message: str
    path: str = ""
    value: str = ""
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class GraphReport:
    """What was found in one named graph; ``graph`` is empty for the default graph.

    ``title`` is the document's file name, or where the triples came from.
    """

    graph: str
    title: str
    triples: int
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """How many findings are of ``severity``."""
        return sum(1 for finding in self.findings if finding.severity == severity)
