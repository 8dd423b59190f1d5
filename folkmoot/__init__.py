"""Folkmoot: a knowledge graph of how local government governs.

The public Python interface; the rooms behind it need not be named::

    import folkmoot

    graph = folkmoot.build(["minutes/"], "my-graph")
    graph.query("SELECT ?label WHERE { ?x a fm:Decision ; rdfs:label ?label }").to_pandas()

Everything is imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from folkmoot.api import Graph, Result, build, open, parse, read
    from graph.store import QueryError, StoreError

__all__ = [
    "Graph", "QueryError", "Result", "StoreError", "__version__", "build", "open", "parse", "read",
]  # fmt: skip

__version__ = "0.1.0"

_LAZY = {
    "Graph": "folkmoot.api", "Result": "folkmoot.api", "build": "folkmoot.api",
    "open": "folkmoot.api", "parse": "folkmoot.api", "read": "folkmoot.api",
    "QueryError": "graph.store", "StoreError": "graph.store",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'folkmoot' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
