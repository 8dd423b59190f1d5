"""The graph as it was when the server started: what the workers read while others may write."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.store import StoreError
from graph.store.opening import is_server, store_folder

__all__ = ["RDF_FILES", "Snapshot", "check", "take"]

RDF_FILES: Final = frozenset({".nq", ".trig", ".ttl", ".nt", ".rdf", ".jsonld"})


@dataclass(frozen=True, slots=True)
class Snapshot:
    """``path`` is what workers open, ``state`` tells one content from another (for ETags).

    ``own`` is set where ``path`` is a copy (by hard links) that goes away with ``drop``.
    """

    path: str
    state: str
    own: bool

    def drop(self) -> None:
        """Remove the copy."""
        if self.own:
            shutil.rmtree(Path(self.path).parent, ignore_errors=True)


def take(graph: str, store: ox.Store | None = None) -> Snapshot:
    """A snapshot of the graph in a folder, or of a file of RDF (``.nq``, ``.trig`` …).

    ``store`` is the graph's store where this process has it open for writing.
    Raises ``StoreError`` where there is nothing that can be served.
    """
    check(graph, read_write=store is not None)
    place = Path(graph)
    if place.is_file():
        return Snapshot(str(place), _state([place]), own=False)
    folder = store_folder(place)
    state = _state(path for path in folder.iterdir() if not path.name.startswith(("LOG", "LOCK")))
    try:
        source = store if store is not None else ox.Store.read_only(str(folder))
        _sweep(place)
        copy = tempfile.mkdtemp(prefix=f".serving-{os.getpid()}-", dir=place)
    except PermissionError:
        # A graph on a medium that cannot be written is served as it stands.
        return Snapshot(str(folder), state, own=False)
    except OSError as error:
        raise StoreError(f"the graph in {graph} cannot be opened: {error}") from error
    target = os.path.join(copy, "store")
    source.backup(target)
    return Snapshot(target, state, own=True)


def _sweep(place: Path) -> None:
    """Remove what servers that were killed have left behind."""
    for left in place.glob(".serving-*"):
        pid = left.name.split("-")[1]
        if pid.isdigit() and not _runs(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _state(paths: Iterable[Path]) -> str:
    digest = sha256()
    for path in sorted(paths):
        try:
            status = path.stat()
        except FileNotFoundError:
            continue  # the engine tidies its files up while it runs
        digest.update(f"{path.name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


def check(graph: str, *, read_write: bool) -> None:
    """Raise ``StoreError`` where ``graph`` cannot be served, before anything is started."""
    if is_server(graph):
        raise StoreError(f"{graph} is a server already; serve a graph's folder")
    place = Path(graph)
    if place.is_file():
        if place.suffix not in RDF_FILES:
            raise StoreError(f"{graph} is no RDF ({', '.join(sorted(RDF_FILES))}) and no folder")
        if read_write:
            raise StoreError(f"{graph} is a file; --read-write needs a graph's folder")
    elif not store_folder(place).is_dir():
        raise StoreError(f"there is no graph in {graph}; make one with: folkmoot build SOURCE")
