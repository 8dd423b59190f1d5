"""The few questions that the front door itself asks of a graph; each is a file of its own."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.store.values import select

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["ask", "documents", "question"]


@cache
def question(name: str) -> str:
    """The text of folkmoot/sparql/{name}.rq."""
    return files("folkmoot").joinpath("sparql", f"{name}.rq").read_text(encoding="utf-8")


def ask(store: Store, name: str, **bindings: Any) -> list[dict[str, Any]]:
    """The rows of one of these questions."""
    return list(select(store, question(name), bindings))


def documents(store: Store) -> list[tuple[str, str]]:
    """``(IRI, file name)`` of every document, by name."""
    return [(row["document"], row["name"]) for row in ask(store, "documents")]
