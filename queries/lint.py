"""What a packaged query must not do: things that are slow on some engine, or that lie to a reader.

The measurements behind it are in docs/queries.md. Used by the tests, and on packs of others'
making by ``folkmoot query lint``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from queries.header import Query
from queries.tokens import Token, tokens

__all__ = ["Finding", "lint"]

FORBIDDEN = {
    "EXISTS": "FILTER (NOT) EXISTS is quadratic in Oxigraph; write OPTIONAL and FILTER(!BOUND())",
    "MINUS": "MINUS takes minutes in rdflib; write OPTIONAL and FILTER(!BOUND())",
    "SERVICE": "a packaged query asks no other server",
    "LATERAL": "LATERAL is not SPARQL 1.1",
    "FROM": "the dataset is the asker's to choose",
}
EXPRESSIONS = {"FILTER", "BIND"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a query: the name of the check, and what is wrong."""

    check: str
    message: str


@dataclass(slots=True)
class _Group:
    """A group of patterns in the query while it is being walked through."""

    kind: str
    in_graph: bool
    triples: int = 0
    predicates: list[Token] = field(default_factory=list)


def lint(query: Query) -> list[Finding]:
    """All faults of a query; an empty list for a good one."""
    found = [*_syntax(query)]
    if found:
        return found
    walked = list(tokens(query.sparql))
    return [
        *_forbidden(walked),
        *_columns(query),
        *_variables(query, walked),
        *_paths(query, walked),
        *dict.fromkeys(_groups(query, walked)),
        *_limit(query, walked),
    ]


def _syntax(query: Query) -> Iterable[Finding]:
    from graph.store import QueryError, Solutions
    from graph.store.embedded import EmbeddedStore

    try:
        result = EmbeddedStore().query(query.sparql)
    except QueryError as error:
        yield Finding("syntax", str(error))
        return
    if not isinstance(result, Solutions):
        yield Finding("syntax", "a packaged query is a SELECT")


def _columns(query: Query) -> Iterable[Finding]:
    from graph.store import Solutions
    from graph.store.embedded import EmbeddedStore

    result = EmbeddedStore().query(query.sparql)
    selected = list(result.variables) if isinstance(result, Solutions) else []
    declared = [column.name for column in query.columns]
    # A measure turns the query's rows into others, whose columns the header declares.
    if selected != declared and not query.then:
        yield Finding("columns", f"selects {selected}, but the header declares {declared}")


def _forbidden(walked: list[Token]) -> Iterable[Finding]:
    for token in walked:
        if token.word in FORBIDDEN:
            yield Finding("forbidden", FORBIDDEN[token.word])


def _variables(query: Query, walked: list[Token]) -> Iterable[Finding]:
    """Declared parameters that do not occur, and variables of filters that nothing binds."""
    occurring = {token.text[1:] for token in walked if token.kind == "variable"}
    declared = {parameter.name for parameter in query.parameters}
    for name in sorted(declared - occurring):
        yield Finding("parameters", f"?{name} is declared but does not occur in the query")
    bound: set[str] = set()
    braces = depth = 0
    values = False
    for at, token in enumerate(walked):
        values = token.word == "VALUES" or (values and token.text != "{")
        braces += {"{": 1, "}": -1}.get(token.text, 0)
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if token.kind != "variable":
            continue
        if values or walked[at - 1].word == "AS" or (braces and not depth):
            bound.add(token.text[1:])
    for name in sorted(occurring - bound - declared):
        yield Finding("parameters", f"nothing binds ?{name}; declare it as a parameter")


def _paths(query: Query, walked: list[Token]) -> Iterable[Finding]:
    """Paths of any length between two things that nothing ties down."""
    required = {f"?{p.name}" for p in query.parameters if p.required}
    for at, token in enumerate(walked[1:], 1):
        before = walked[at - 1]
        is_path = token.text in "+*" and before.end == token.start
        if not is_path or not (before.kind in ("prefixed", "iri") or before.text == ")"):
            continue
        if before.text == ")" and walked[at + 1].kind not in ("variable", "prefixed", "iri"):
            continue
        start = at
        while start and walked[start - 1].text not in "{};." and walked[start - 1].text:
            start -= 1
        ends = (walked[start], walked[at + 1])
        if all(end.kind == "variable" and end.text not in required for end in ends):
            yield Finding("path", f"the path {before.text}{token.text} begins and ends anywhere")


def _groups(query: Query, walked: list[Token]) -> Iterable[Finding]:
    """Triple patterns outside GRAPH, and OPTIONALs that Oxigraph cannot answer row by row.

    A query of one document at a time (its graph is a parameter) may have them as it likes.
    """
    graphs = {b.text[1:] for a, b in zip(walked, walked[1:], strict=False) if a.word == "GRAPH"}
    small = any(parameter.name in graphs for parameter in query.parameters)
    stack: list[_Group] = []
    keyword = ""
    depth = 0
    for token in walked:
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if token.text == "{":
            inside = keyword == "GRAPH" or bool(stack and stack[-1].in_graph)
            stack.append(_Group(keyword, inside))
            keyword = ""
        elif token.text == "}":
            group = stack.pop()
            if group.kind == "OPTIONAL" and group.triples > 1 and not small:
                yield Finding(
                    "optional",
                    "an OPTIONAL of several patterns is matched against the whole graph; write "
                    "one pattern in each, and BIND(COALESCE(?x, fm:none) AS ?y) between them",
                )
            if group.kind == "GRAPH" and stack and stack[-1].kind == "OPTIONAL":
                stack[-1].triples += group.triples
            keyword = ""
        elif token.word in ("GRAPH", "OPTIONAL", "VALUES", "UNION", "WHERE", "SELECT"):
            keyword = token.word
        elif not depth and stack and stack[-1].kind not in ("VALUES", "SELECT"):
            if keyword in ("SELECT", "GRAPH", "VALUES"):
                continue
            predicate = token.kind in ("prefixed", "iri") or token.text == "a"
            if predicate and not stack[-1].predicates:
                stack[-1].predicates.append(token)
                if not stack[-1].in_graph:
                    yield Finding("graph", f"{token.text} stands outside GRAPH ?… {{ }}")
            if predicate and token.kind == "prefixed":
                stack[-1].triples += 1


def _limit(query: Query, walked: list[Token]) -> Iterable[Finding]:
    limits = {
        number.text
        for token, number in zip(walked, walked[1:], strict=False)
        if token.word == "LIMIT"
    }
    if limits - {str(query.limit)}:
        yield Finding("limit", f"LIMIT {', '.join(sorted(limits))} is not in the header")
    if query.limit and not limits:
        yield Finding("limit", "the header has a limit that the query has not")
