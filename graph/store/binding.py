"""Giving the variables of a query a value, as RDF terms and never as pasted text.

A VALUES block is put at the beginning of every group in which the variable occurs. That gives the
same answers on every engine (a variable bound only at the top is not seen inside a UNION's or a
sub-select's FILTER), and lets each group be answered from its index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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


def bind(sparql: str, bindings: Mapping[str, Term]) -> str:
    """``sparql`` with ``bindings`` (variable name without "?" → term) in every group that uses them.

    Raises ``QueryError`` for an unbalanced brace, a variable that the query does not use, or a
    term that cannot stand in a query (a blank node or a triple).
    """
    if not bindings:
        return sparql
    values = {name.lstrip("?$"): _written(name, term) for name, term in bindings.items()}
    inserts: dict[int, list[str]] = {}
    stack: list[tuple[int, bool, set[str]]] = []
    used: set[str] = set()
    keyword = ""
    for match in _tokens(sparql):
        kind = match.lastgroup
        if kind == "open":
            stack.append((match.end(), keyword not in _NO_GROUP, set()))
            keyword = ""
        elif kind == "close":
            if not stack:
                raise QueryError("unbalanced '}' in the query")
            place, group, names = stack.pop()
            if group and names:
                inserts[place] = sorted(names)
            if stack:
                stack[-1][2].update(names)
            keyword = ""
        elif kind == "variable":
            name = match.group()[1:]
            if name in values:
                used.add(name)
                if stack:
                    stack[-1][2].add(name)
        elif kind == "name":
            keyword = match.group().lower()
    if missing := sorted(set(values) - used):
        raise QueryError(f"the query has no variable ?{missing[0]} to bind")
    parts, last = [], 0
    for place in sorted(inserts):
        parts.append(sparql[last:place])
        parts += [f" VALUES ?{name} {{ {values[name]} }} " for name in inserts[place]]
        last = place
    return "".join([*parts, sparql[last:]])


def _tokens(sparql: str) -> Iterator[re.Match[str]]:
    return (m for m in _TOKEN.finditer(sparql) if m.lastgroup not in ("comment", "iri", "string"))


def _written(name: str, term: Term) -> str:
    if not isinstance(term, NamedNode | Literal):
        raise QueryError(
            f"?{name.lstrip('?$')} cannot be bound to {term}: give an IRI or a literal"
        )
    return str(term)
