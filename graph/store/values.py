"""From RDF terms to Python values, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pyoxigraph import Literal, NamedNode

from graph import terms as t
from graph.store.binding import bind
from graph.store.interface import QueryError, Solutions, Store, Term
from graph.terms import XSD

__all__ = ["bind", "select", "term", "value"]

_INTEGERS = {
    XSD.integer, XSD.int, XSD.long, XSD.nonNegativeInteger, XSD.positiveInteger,
}  # fmt: skip


def value(one: Term | None) -> Any:
    """A term as a Python value: int, bool, float, Decimal, or str.

    An IRI is its string; a date stays in its ISO form, so that it can be printed and compared.
    """
    if one is None:
        return None
    if not isinstance(one, Literal):
        return one.value if hasattr(one, "value") else str(one)
    kind = one.datatype
    try:
        if kind in _INTEGERS:
            return int(one.value)
        if kind == XSD.boolean:
            return one.value in ("true", "1")
        if kind == XSD.decimal:
            return Decimal(one.value)
        if kind in (XSD.double, XSD.float):
            return float(one.value)
    except (ValueError, ArithmeticError):
        return one.value
    return one.value


def term(one: Any) -> Term:
    """A Python value as a term: a term stays, ``scheme://…`` strings are IRIs, others literals."""
    if isinstance(one, bool):
        return t.boolean(one)
    if isinstance(one, int):
        return t.integer(one)
    if isinstance(one, float | Decimal):
        return t.number(float(one))
    if isinstance(one, date):
        return Literal(one.isoformat(), datatype=XSD.date)
    if isinstance(one, str):
        return NamedNode(one) if one.startswith(("http://", "https://", "urn:")) else t.text(one)
    found: Term = one
    return found


def select(
    store: Store, sparql: str, bindings: Mapping[str, Any] | None = None
) -> Iterator[dict[str, Any]]:
    """The rows of a SELECT as dicts of Python values. Raises ``QueryError`` for another form."""
    bound = {name: term(one) for name, one in (bindings or {}).items()}
    result = store.query(sparql, bound)
    if not isinstance(result, Solutions):
        raise QueryError("a SELECT query is wanted here")
    for row in result:
        yield dict(zip(result.variables, map(value, row), strict=True))
