"""The packaged questions as the pages see them (packs.yaml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from queries.header import Column, Query

__all__ = ["HIDDEN", "Pack", "chosen", "find", "heading", "listed", "title_of"]

HIDDEN = frozenset({"facts"})
"""Packs that serve the programs and not the readers."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack with its name and purpose in plain words."""

    key: str
    title: str
    about: str
    queries: tuple[Query, ...]


@cache
def listed() -> tuple[Pack, ...]:
    """The packs, in the order of packs.yaml."""
    from queries.packs import all_queries

    found: dict[str, list[Query]] = {key: [] for key in _words()["packs"]}
    for query in all_queries():
        if query.pack not in HIDDEN:
            found.setdefault(query.pack, []).append(query)
    return tuple(
        Pack(key, title_of(key), _words()["packs"].get(key, {}).get("about", ""), tuple(several))
        for key, several in found.items()
        if several
    )


def title_of(pack: str) -> str:
    """The name of a pack in plain words."""
    said = _words()["packs"].get(pack, {})
    return str(said.get("title") or pack.replace("-", " ").capitalize())


def heading(query: Query, column: Column) -> str:
    """The heading of a column in plain words."""
    plain: dict[str, dict[str, str]] = _words()["headings"]
    words = plain["all"] | plain.get(query.pack, {})
    return words.get(column.heading, column.heading.capitalize())


def find(pack: str, name: str) -> Query | None:
    """A question by its pack and name."""
    from queries.packs import UnknownQuery
    from queries.packs import find as find_query

    try:
        return find_query(f"{pack}/{name}")
    except UnknownQuery:
        return None


def chosen() -> list[Query]:
    """The questions for the first page."""
    by_id = {query.id: query for pack in listed() for query in pack.queries}
    return [by_id[name] for name in _words()["home"] if name in by_id]


@cache
def _words() -> dict[str, Any]:
    text = files("folkmoot.web.explorer").joinpath("packs.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found
