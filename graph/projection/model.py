"""The table of ``model.toml``: kinds of node, relations, and the words for both."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from graph.terms import PREFIXES

__all__ = ["Bridge", "Kind", "Model", "model", "query_text"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: its short ``name``, its class, and its words in the singular and plural.

    ``rank`` is its place in the table: of a node's kinds the lowest counts.
    """

    name: str
    of: str
    words: str
    plural: str
    rank: int
    label: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Bridge:
    """A class of facts that stand between two things: ``start`` and ``end`` lead to them."""

    of: str
    start: str
    end: str
    relation: str
    words: str
    otherwise: str = ""
    by: str = ""
    worded: Mapping[str, str] = field(default_factory=dict)
    dates: tuple[str, ...] = ()

    def say(self, value: str) -> str:
        """The words for a fact whose ``by`` property has ``value`` (empty: it has none)."""
        if not value:
            return self.words
        form = self.worded.get(value) or self.worded.get("*") or self.words
        return form.replace("{}", value)


@dataclass(frozen=True, slots=True)
class Model:
    """How statements become nodes and edges (all properties and classes as full IRIs)."""

    kinds: Mapping[str, Kind]
    """By class."""
    bridges: Mapping[str, tuple[Bridge, ...]]
    """By class."""
    words: Mapping[str, str]
    properties_left_out: frozenset[str]
    texts_left_out: frozenset[str]
    unless: Mapping[str, tuple[str, ...]]

    def kind(self, name: str) -> Kind:
        """A kind by its name. Raises ``KeyError``."""
        for kind in self.kinds.values():
            if kind.name == name:
                return kind
        raise KeyError(name)

    @property
    def kind_names(self) -> tuple[str, ...]:
        """The names of all kinds, in the table's order."""
        return tuple(kind.name for kind in self.kinds.values())

    def kind_of(self, types: Collection[str]) -> Kind | None:
        """What kind of node a subject with these classes is; none where it is a relation."""
        if any(one in self.bridges for one in types):
            return None
        kinds = [self.kinds[one] for one in types if one in self.kinds]
        return min(kinds, key=lambda kind: kind.rank) if kinds else None

    def say(self, predicate: str) -> str:
        """The words for a property: the table's, else those of its name."""
        return self.words.get(predicate) or spoken(local_name(predicate))


@cache
def model() -> Model:
    """The table, read once."""
    import tomllib

    table = tomllib.loads(_here("model.toml"))
    kinds = {
        full(row["class"]): Kind(
            row["name"], full(row["class"]), row["words"], row["plural"], rank,
            full(row.get("label", "rdfs:label")), row.get("optional", False),
        )
        for rank, row in enumerate(table["kind"])
    }  # fmt: skip
    bridges: dict[str, tuple[Bridge, ...]] = {}
    for row in table["bridge"]:
        bridge = _bridge(row)
        bridges[bridge.of] = (*bridges.get(bridge.of, ()), bridge)
    return Model(
        kinds,
        bridges,
        {full(name): words for name, words in table["words"].items()},
        frozenset(map(full, table["left-out"]["properties"])),
        frozenset(map(full, table["left-out"]["texts"])),
        {full(name): tuple(map(full, others)) for name, others in table["unless"].items()},
    )


def full(name: str) -> str:
    """``fm:Meeting`` as an IRI. Raises ``KeyError`` for an unknown prefix."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def local_name(iri: str) -> str:
    """What stands after the last ``#`` or ``/``."""
    return re.split(r"[#/]", iri)[-1]


def spoken(name: str) -> str:
    """``delegatedTo`` as "delegated to"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[-_]", " ", name).lower()


@cache
def query_text(name: str) -> str:
    """One of the queries beside this module, by its file name."""
    return _here(name)


def _here(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _bridge(row: Mapping[str, Any]) -> Bridge:
    return Bridge(
        of=full(row["class"]),
        start=full(row["from"]),
        end=full(row["to"]),
        relation=row["relation"],
        words=row["words"],
        otherwise=full(row["otherwise"]) if "otherwise" in row else "",
        by=full(row["by"]) if "by" in row else "",
        worded=row.get("worded", {}),
        dates=tuple(map(full, row.get("dates", []))),
    )
