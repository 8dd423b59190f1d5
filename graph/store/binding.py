"""Giving the variables of a query a value, as RDF terms and never as pasted text.

A VALUES block is put at the beginning of every group in which the variable occurs. That gives the
same answers on every engine (a variable bound only at the top is not seen inside a UNION's or a
sub-select's FILTER), and lets each group be answered from its index. A variable that occurs in
nothing but expressions is replaced by the term itself, written as the grammar wants it: engines put
a FILTER beside the pattern that it tests only where it names no variable of another block. So is one
that names the graph of a pattern: joined with VALUES only afterwards, the pattern would be matched in
every graph first.
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
    | (?P<left>\()
    | (?P<right>\))
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
    terms = {name.lstrip("?$"): term for name, term in bindings.items()}
    values = {name: _written(name, term) for name, term in terms.items()}
    tested = _tested(sparql, set(values))
    edits = {place: (place + len(name) + 1, values[name]) for place, name in tested.items()}
    graphs: dict[int, str] = {}
    for place, names in _places(sparql, set(values) - set(tested.values()), graphs).items():
        blocks = [f" VALUES ?{name} {{ {values[name]} }} " for name in sorted(names)]
        edits[place] = (place, "".join(blocks))
    for place, name in graphs.items():
        if isinstance(terms[name], NamedNode):
            edits[place] = (place + len(name) + 1, values[name])
    parts, last = [], 0
    for place, (end, written) in sorted(edits.items()):
        parts += [sparql[last:place], written]
        last = end
    return "".join([*parts, sparql[last:]])


def _tested(sparql: str, wanted: set[str]) -> dict[int, str]:
    """Where wanted variables stand that occur in expressions only: place → name."""
    found: dict[int, str] = {}
    elsewhere: set[str] = set()
    depths, data, before = [0], False, ""
    for match in _tokens(sparql):
        kind, word = match.lastgroup, match.group()
        if kind == "variable" and word[1:] in wanted:
            found[match.start()] = word[1:]
            # VALUES lists variables in brackets, BOUND and AS take nothing but one.
            if not depths[-1] or data or before in ("as", "bound("):
                elsewhere.add(word[1:])
        depths[-1] += {"left": 1, "right": -1}.get(str(kind), 0)
        if kind == "open":
            depths.append(0)
        elif kind == "close" and len(depths) > 1:
            depths.pop()
        data = kind == "name" and word.lower() == "values" or (data and kind != "open")
        before = f"{before}(" if kind == "left" else word.lower()
    return {place: name for place, name in found.items() if name not in elsewhere}


def _places(sparql: str, wanted: set[str], graphs: dict[int, str]) -> dict[int, set[str]]:
    """Where each group begins that uses wanted variables, with their names.

    ``graphs`` is given where a wanted variable names the graph of a pattern: place → name.
    """
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
                if keyword == "graph" and stack[-1].kind == "group":
                    graphs[match.start()] = word[1:]
            keyword = ""
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
