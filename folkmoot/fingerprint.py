"""Which code read a document or wrote a graph, so that a change of rules is never overlooked."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["deriver_version", "reader_version", "writer_version"]


@cache
def reader_version() -> str:
    """A digest of all that decides what is kept of a document: code, grammar and word lists.

    How a page is fetched decides nothing of what is read in it.
    """
    return _digest(
        ("loaders", "ontology"),
        ("graph/records.py", "graph/identity/mentions.py"),
        without=("loaders/fetch",),
    )


@cache
def writer_version() -> str:
    """A digest of all that decides which quads a Record becomes."""
    return _digest(
        ("graph/assertion", "graph/identity"),
        ("graph/corrections.py", "graph/evidence.py", "graph/iris.py", "graph/ledger.py", "graph/provenance.py",
         "graph/terms.py", "ontology/record.py"),
    )  # fmt: skip


@cache
def deriver_version() -> str:
    """A digest of all that decides what follows from the stated quads: rules and summaries."""
    return _digest(
        ("graph/rules", "graph/summaries"),
        ("graph/consequences.py", "graph/derivation.py", "graph/sparql/label-summaries.rq",
         "graph/sparql/latest-meeting.rq"),
    )  # fmt: skip


def _digest(
    folders: tuple[str, ...], modules: tuple[str, ...] = (), without: tuple[str, ...] = ()
) -> str:
    total = hashlib.sha256()
    for folder in folders:
        for name, data in _contents(_place(folder), folder):
            if name.startswith(tuple(f"{one}/" for one in without)):
                continue
            total.update(f"{name}\0{len(data)}\0".encode())
            total.update(data)
    for module in modules:
        total.update(_place(module).read_bytes())
    return total.hexdigest()[:16]


def _place(path: str) -> Traversable:
    """A folder or module of ours: the package first, then what is in it."""
    package, _, rest = path.partition("/")
    return files(package).joinpath(*rest.split("/")) if rest else files(package)


def _contents(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    """The Python, grammar and query files of a package, by path; RDF and pages do not count."""
    found: list[tuple[str, bytes]] = []
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        name = f"{path}/{item.name}"
        if item.is_dir():
            if not item.name.startswith((".", "__")):
                found += _contents(item, name)
        elif item.name.endswith((".py", ".toml", ".yaml", ".csv", ".txt", ".rq", ".ru")):
            found.append((name, item.read_bytes()))
    return found
