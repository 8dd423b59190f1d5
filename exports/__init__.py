"""What leaves the graph: pictures, dumps, portal bundles, linked-data sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exports.drawing import draw

__all__ = ["draw"]


def __getattr__(name: str) -> object:
    # Imported when used: networkx and igraph are heavy.
    if name == "draw":
        from exports.drawing import draw

        return draw
    raise AttributeError(name)
