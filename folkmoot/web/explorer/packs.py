"""The packaged questions as the pages see them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from queries.header import Query

__all__ = ["HIDDEN", "chosen", "find", "listed"]

HIDDEN = frozenset({"facts"})
"""Packs that serve the programs and not the readers."""


@cache
def listed() -> tuple[tuple[str, tuple[Query, ...]], ...]:
    """(pack, its questions), by name."""
    from queries.packs import all_queries

    found: dict[str, list[Query]] = {}
    for query in all_queries():
        if query.pack not in HIDDEN:
            found.setdefault(query.pack, []).append(query)
    return tuple((pack, tuple(several)) for pack, several in sorted(found.items()))


def find(pack: str, name: str) -> Query | None:
    """A question by its pack and name."""
    from queries.packs import UnknownQuery
    from queries.packs import find as find_query

    try:
        return find_query(f"{pack}/{name}")
    except UnknownQuery:
        return None


def chosen(number: int) -> list[Query]:
    """Some questions that can be asked without filling in anything, from as many packs."""
    ready = [
        [query for query in queries if not any(p.required for p in query.parameters)]
        for _, queries in listed()
    ]
    found: list[Query] = []
    for place in range(max(map(len, ready), default=0)):
        found += [several[place] for several in ready if place < len(several)]
    return found[:number]
