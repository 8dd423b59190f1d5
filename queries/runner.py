"""Asking a packaged question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.store import QueryError, Solutions, Store, Term
from graph.store.values import value
from queries.header import Query
from queries.naming import bindings
from queries.rewriting import limited, stated_only

__all__ = ["Answer", "ask", "prepare", "shown"]


@dataclass(frozen=True)
class Answer:
    """The rows that a question was answered with.

    ``columns`` in the query's order; each row holds a term or None for each of them, and can be
    run through once. ``bound`` are the terms that the parameters were given.
    """

    query: Query
    columns: tuple[str, ...]
    rows: Iterator[tuple[Term | None, ...]]
    bound: Mapping[str, Term]
    limit: int = 0
    """How many rows at most the query was let to find; 0: all."""

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return self.rows

    def values(self) -> Iterator[tuple[Any, ...]]:
        """The rows as Python values (an IRI is its string, a date its ISO form)."""
        return (tuple(map(value, row)) for row in self.rows)

    def dicts(self) -> Iterator[dict[str, Any]]:
        """The rows as dicts of Python values by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.values())


def ask(
    query: Query,
    store: Store,
    given: Mapping[str, Any] | None = None,
    *,
    stated: bool = False,
    limit: int | None = None,
) -> Answer:
    """Ask ``query`` of ``store`` with the parameters ``given``.

    ``stated`` leaves out what rules inferred. ``limit`` takes the place of the query's own limit
    (0: all rows). Raises ``ParameterError`` and ``QueryError``.
    """
    bound = bindings(query, given or {}, store)
    result = store.query(prepare(query, stated=stated, limit=limit), bound)
    if not isinstance(result, Solutions):
        raise QueryError(f"{query.id} is no SELECT")
    columns, rows = result.variables, iter(result)
    if query.then:
        from queries.network import MEASURES

        columns, rows = MEASURES[query.then](columns, rows, bound)
    most = query.limit if limit is None else limit
    return Answer(query, tuple(columns), rows, bound, most)


def prepare(query: Query, *, stated: bool = False, limit: int | None = None) -> str:
    """The SPARQL of ``query`` with the two switches applied (see rewriting.py)."""
    sparql = query.sparql
    if limit is not None and query.limit:
        sparql = limited(sparql, query.limit, limit)
    return stated_only(sparql) if stated else sparql


def shown(columns: Sequence[str], query: Query | None = None) -> tuple[int, ...]:
    """The places of the columns for a reader: without the IRIs of things that are named beside."""
    meanings = {column.name: column.meaning for column in query.columns} if query else {}
    return tuple(
        at
        for at, name in enumerate(columns)
        if f"{name}_name" not in columns and "IRI" not in meanings.get(name, "")
    )
