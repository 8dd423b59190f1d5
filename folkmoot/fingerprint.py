"""Which code read a document or wrote a graph, so that a change of rules is never overlooked."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["reader_version", "writer_version"]


@cache
def reader_version() -> str:
    """A digest of all that decides what is kept of a document: code, grammar and word lists."""
    return _digest(("loaders", "ontology"), ("graph/records.py", "graph/identity/mentions.py"))


@cache
def writer_version() -> str:
    """A digest of all that decides which quads a Record becomes."""
    return _digest(("graph", "ontology"))


def _digest(packages: tuple[str, ...], modules: tuple[str, ...] = ()) -> str:
    total = hashlib.sha256()
    for package in packages:
        for name, data in _contents(files(package), package):
            total.update(f"{name}\0{len(data)}\0".encode())
            total.update(data)
    for module in modules:
        package, _, path = module.partition("/")
        total.update(files(package).joinpath(*path.split("/")).read_bytes())
    return total.hexdigest()[:16]


def _contents(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    """The Python, grammar and query files of a package, by path; RDF and pictures do not count."""
    found: list[tuple[str, bytes]] = []
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        name = f"{path}/{item.name}"
        if item.is_dir():
            if not item.name.startswith((".", "__")):
                found += _contents(item, name)
        elif item.name.endswith((".py", ".toml", ".yaml", ".csv", ".txt", ".rq", ".ru")):
            found.append((name, item.read_bytes()))
    return found
