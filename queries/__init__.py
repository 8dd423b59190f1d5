"""The packaged questions, and what asks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["Table", "run"]


class Table(NamedTuple):
    """An answer in Python values: ``rows`` can be run through once."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def run(
    store: Store,
    name: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    stated: bool = False,
    limit: int | None = None,
) -> Table:
    """Ask the packaged question ``name`` (``pack/name``, or its name alone); see queries/runner.py.

    Raises ``UnknownQuery`` (a KeyError), ``ParameterError`` (a ValueError) and ``QueryError``.
    """
    from queries.packs import find
    from queries.runner import ask

    answer = ask(find(name), store, parameters, stated=stated, limit=limit)
    return Table(answer.columns, answer.values())
