"""Kinds of interest that a line of their own tells of those who are listed below it: "Prejudicial interests:"."""

from __future__ import annotations

from loaders.assembly.declarations.kinds import kind_of
from loaders.assembly.declarations.said import Said
from loaders.grammar import grammar
from loaders.reading import Reading

__all__ = ["under_kinds"]


def under_kinds(reading: Reading, found: list[Said], begin: int, title: str) -> None:
    """Give those of ``found`` of whom no kind is told the kind of the nearest such line above them, from
    ``begin`` of the document on, or else of the ``title`` of their item."""
    text, rule = reading.document.text, grammar().rule("interests.kind_heading")
    for said in found:
        first = min(span.start for span in said.spans)
        if said.kind or first <= begin:
            continue
        lines = text[begin:first].splitlines()
        heads = (line for line in reversed(lines) if rule.regex.fullmatch(line.strip()))
        said.kind = kind_of(next(heads, ""))
        if not said.kind and said.rule != "interests.declared":
            said.kind = kind_of(title) if rule.regex.fullmatch(title) else ""
