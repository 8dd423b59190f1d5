"""The kinds of things that have a page (kinds.yaml)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

__all__ = ["OTHER", "Kind", "kind_named", "kind_of", "kinds", "searchable"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its key, its class (an IRI), its name for one and for many."""

    key: str
    iri: str
    one: str
    many: str
    about: str = ""
    search: bool = False


OTHER = Kind("thing", "", "Thing", "Things")
"""What has none of the classes."""


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, the first that fits first."""
    text = files("folkmoot.web.explorer").joinpath("kinds.yaml").read_text(encoding="utf-8")
    return tuple(
        Kind(
            row["key"], row["class"], row["one"], row["many"],
            row.get("about", ""), row.get("search", False),
        )
        for row in yaml.safe_load(text)
    )  # fmt: skip


def searchable() -> tuple[str, ...]:
    """The classes whose things can be searched for, the weightiest first."""
    return tuple(kind.iri for kind in kinds() if kind.search)


def kind_of(classes: Iterable[str]) -> Kind:
    """The kind of a thing by its classes."""
    has = set(classes)
    return next((kind for kind in kinds() if kind.iri in has), OTHER)


def kind_named(key: str) -> Kind | None:
    """The kind with this key."""
    return next((kind for kind in kinds() if kind.key == key), None)
