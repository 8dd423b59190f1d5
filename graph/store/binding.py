"""Giving the variables of a query a value, as RDF terms and never as pasted text.

A VALUES block is put at the beginning of every group in which the variable occurs. That gives the
same answers on every engine (a variable bound only at the top is not seen inside a UNION's or a
sub-select's FILTER), and lets each group be answered from its index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode

from graph.store.interface import QueryError, Term

__all__ = ["bind"]

_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
        |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<open>\{)
    | (?P<close>\})
    | (?P<name>[A-Za-z_][\w.-]*:?[\w.-]*)
    """,
    re.VERBOSE | re.DOTALL,
)
# A brace after one of these opens data or a template, not a group of patterns.
_NO_GROUP = {"values", "construct", "insert", "delete", "data"}

_Kind = OneOf["group", "template", "subselect"]


@dataclass
class _Brace:
    """An open brace: where its inside begins, what it opens, which bound variables are in it."""

    place: int
    kind: _Kind
    names: set[str] = field(default_factory=set)
    empty: bool = True


def bind(sparql: str, bindings: Mapping[str, Term]) -> str:
    """``sparql`` with ``bindings`` (variable name → term) in every group that uses them.

    Raises ``QueryError`` for an unbalanced brace, a variable that the query does not use, or a
    term that cannot stand in a query (a blank node or a triple).
    """
    if not bindings:
        return sparql
    values = {name.lstrip("?$"): _written(name, term) for name, term in bindings.items()}
    inserts = _places(sparql, set(values))
    parts, last = [], 0
    for place in sorted(inserts):
        parts.append(sparql[last:place])
        parts += [f" VALUES ?{name} {{ {values[name]} }} " for name in sorted(inserts[place])]
        last = place
    return "".join([*parts, sparql[last:]])


def _places(sparql: str, wanted: set[str]) -> dict[int, set[str]]:
    """Where each group begins that uses wanted variables, with their names."""
    inserts: dict[int, set[str]] = {}
    stack: list[_Brace] = []
    used: set[str] = set()
    keyword = ""
    for match in _tokens(sparql):
        kind, word = match.lastgroup, match.group()
        if kind == "open":
            inner: _Kind = "template" if keyword in _NO_GROUP else "group"
            if stack:
                stack[-1].empty = False
                inner = "template" if stack[-1].kind == "template" else inner
            stack.append(_Brace(match.end(), inner))
            keyword = ""
            continue
        if kind == "close":
            if not stack:
                raise QueryError("unbalanced '}' in the query")
            brace = stack.pop()
            if brace.kind == "group" and brace.names:
                inserts[brace.place] = brace.names
            if stack:
                stack[-1].names |= brace.names
            keyword = ""
        elif kind == "variable" and word[1:] in wanted:
            used.add(word[1:])
            if stack:
                stack[-1].names.add(word[1:])
        elif kind == "name":
            keyword = word.lower()
            if keyword == "select" and stack and stack[-1].empty:
                # "{ SELECT …": nothing may stand before it; its own WHERE is a group.
                stack[-1].kind = "subselect"
        if stack:
            stack[-1].empty = False
    if missing := sorted(wanted - used):
        raise QueryError(f"the query has no variable ?{missing[0]} to bind")
    return inserts


def _tokens(sparql: str) -> Iterator[re.Match[str]]:
    return (m for m in _TOKEN.finditer(sparql) if m.lastgroup not in ("comment", "iri", "string"))


def _written(name: str, term: Term) -> str:
    if not isinstance(term, NamedNode | Literal):
        raise QueryError(
            f"?{name.lstrip('?$')} cannot be bound to {term}: give an IRI or a literal"
        )
    return str(term)
