"""From a path, ``:memory:`` or an address to a store."""

from __future__ import annotations

from pathlib import Path

from graph.store.embedded import EmbeddedStore
from graph.store.interface import Store, StoreError

__all__ = ["MEMORY", "is_server", "open_store", "store_folder"]

MEMORY = ":memory:"


def is_server(place: str | Path) -> bool:
    """Whether ``place`` is the address of a SPARQL server."""
    return str(place).startswith(("http://", "https://"))


def store_folder(place: str | Path) -> Path:
    """The folder of the quads within a graph's folder."""
    return Path(place) / "store"


def open_store(place: str | Path, *, read_only: bool = False) -> Store:
    """Open a graph's store: ``:memory:``, the graph's folder, or a server's address.

    Raises ``StoreError`` where there is no graph to read, or it cannot be opened.
    """
    if str(place) == MEMORY:
        return EmbeddedStore()
    if is_server(place):
        from graph.store.server import ServerStore

        return ServerStore(str(place))
    folder = store_folder(place)
    if read_only and not folder.is_dir():
        raise StoreError(f"there is no graph in {place}; make one with: folkmoot build SOURCE")
    return EmbeddedStore(folder, read_only=read_only)
