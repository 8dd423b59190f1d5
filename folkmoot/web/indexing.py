"""The search index and the counts of a snapshot: made by a process of its own when serving starts.

A file of SQLite with full-text search, accents folded; it lies beside the snapshot and goes away
with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from queries.protocol.description import Statistics

__all__ = ["OVERVIEWS", "Found", "Index"]

_SCHEMA: Final = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT NOT NULL, label TEXT NOT NULL,
  kind TEXT NOT NULL, weight INTEGER NOT NULL, UNIQUE (iri, label));
CREATE INDEX thing_kind ON thing (kind, label COLLATE NOCASE);
CREATE VIRTUAL TABLE words USING fts5 (
  label, more, content='', tokenize="unicode61 remove_diacritics 2");
CREATE TABLE overview (name TEXT PRIMARY KEY, rows TEXT NOT NULL);
CREATE TABLE counted (what TEXT NOT NULL, iri TEXT NOT NULL, number INTEGER NOT NULL);
"""


_COUNCIL: Final = "https://w3id.org/folkmoot#Council"


OVERVIEWS: Final = (
    "home/meetings", "home/councils", "home/gaps", "home/shares", "home/unread", "home/unreadable",
)  # fmt: skip
"""Questions over the whole graph whose answers are kept with the index."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found: its IRI, its label, and the class it was found under."""

    iri: str
    label: str
    kind: str


class Index:
    """The index of one snapshot, while it is made and after."""

    def __init__(self, store: str) -> None:
        self._store = store
        self._folder = tempfile.TemporaryDirectory(prefix="folkmoot-index-")
        self._path = Path(self._folder.name) / "index.sqlite"
        self._db: sqlite3.Connection | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._watching: asyncio.Task[None] | None = None
        self.statistics: Statistics | None = None
        self._councils: dict[str, str] = {}
        self.example = ""

    @property
    def ready(self) -> bool:
        """Whether it can be searched."""
        return self._db is not None

    async def start(self) -> None:
        """Begin to make it; ``ready`` tells when it is there."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "folkmoot.web.indexing", self._store, str(self._path)
        )
        self._watching = asyncio.create_task(self._watch())

    async def wait(self) -> None:
        """Wait until it is made, or its making has failed."""
        if self._watching:
            await self._watching

    def close(self) -> None:
        """Stop making it, let go of it."""
        if self._watching:
            self._watching.cancel()
        if self._process and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
        if self._db:
            self._db.close()
            self._db = None
        self._folder.cleanup()

    def search(self, words: str, kinds: tuple[str, ...] = (), limit: int = 50) -> list[Found]:
        """What has all ``words`` (or words that begin so) in its names, the weightiest first."""
        if self._db is None:
            return []
        terms = ["".join(c if c.isalnum() else " " for c in word) for word in words.split()]
        wanted = " ".join(f'"{part}"*' for term in terms for part in term.split())
        if not wanted:
            return []
        among = f"AND thing.kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
        rows = self._db.execute(
            "SELECT thing.iri, thing.label, thing.kind FROM words "
            "JOIN thing ON thing.id = words.rowid "
            f"WHERE words MATCH ? {among} "
            "ORDER BY thing.weight, bm25(words, 3.0, 1.0), LENGTH(thing.label), "
            "thing.label, thing.iri LIMIT ?",
            (wanted, *kinds, limit * 3),
        )
        found: dict[str, Found] = {}
        for iri, label, kind in rows:
            found.setdefault(iri, Found(iri, label, kind))
        return list(found.values())[:limit]

    def overview(self, name: str) -> list[dict[str, Any]] | None:
        """The rows of one of OVERVIEWS; None while they are not yet there."""
        if self._db is None:
            return None
        row = self._db.execute("SELECT rows FROM overview WHERE name = ?", (name,)).fetchone()
        found: list[dict[str, Any]] = json.loads(row[0])["results"]["bindings"]
        return found

    def count(self, kind: str) -> int:
        """How many things there are of a class (its IRI)."""
        counted = dict(self.statistics.classes) if self.statistics else {}
        return counted.get(kind, 0)

    def things(self, kind: str, offset: int, limit: int) -> list[Found] | None:
        """The things of a class by name; None while the index is not yet there."""
        if self._db is None:
            return None
        rows = self._db.execute(
            "SELECT iri, MIN(label), kind FROM thing WHERE kind = ? GROUP BY iri "
            "ORDER BY MIN(label) COLLATE NOCASE, iri LIMIT ? OFFSET ?",
            (kind, limit, offset),
        )
        return [Found(*row) for row in rows]

    def council_of(self, iri: str, base: str) -> str:
        """The name of the council that a thing belongs to, by its IRI; empty where there is but
        one council, or none."""
        key = iri.removeprefix(base + "/").partition("/")[0]
        council = f"{base}/{key}"
        if len(self._councils) < 2 or council == iri:
            return ""
        return self._councils.get(council, "")

    async def _watch(self) -> None:
        assert self._process is not None
        if await self._process.wait() == 0:
            self._db = sqlite3.connect(f"file:{self._path}?mode=ro", uri=True)
            self.statistics = self._statistics(self._db)
            self._councils = dict(
                self._db.execute("SELECT iri, label FROM thing WHERE kind = ?", (_COUNCIL,))
            )
            row = self._db.execute("SELECT iri FROM thing ORDER BY weight, iri LIMIT 1").fetchone()
            self.example = str(row[0]) if row else ""

    @staticmethod
    def _statistics(db: sqlite3.Connection) -> Statistics:
        def counted(what: str) -> list[tuple[str, int]]:
            rows = db.execute(
                "SELECT iri, number FROM counted WHERE what = ? ORDER BY number DESC, iri", (what,)
            )
            return [(str(iri), int(number)) for iri, number in rows]

        properties = counted("property")
        return Statistics(
            triples=sum(number for _, number in properties),
            classes=counted("class"),
            properties=properties,
            graphs=[iri for iri, _ in counted("graph")],
        )


def make(store: str, path: str) -> None:
    """Make the index of the graph at ``store`` in a new file at ``path``."""
    import pyoxigraph as ox

    from folkmoot.web.explorer.kinds import searchable
    from folkmoot.web.questions import question
    from folkmoot.web.workers.stem import open_graph
    from graph.store.binding import bind

    with contextlib.suppress(OSError):
        os.nice(10)
    graph = open_graph(store)
    db = sqlite3.connect(path)
    db.executescript(_SCHEMA)

    def rows(name: str, **values: ox.NamedNode) -> Iterator[ox.QuerySolution]:
        found = graph.query(bind(question(name), values), use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        return iter(found)

    for weight, kind in enumerate(searchable()):
        for row in rows("index/labels", kind=ox.NamedNode(kind)):
            thing, label, more = row["thing"], row["label"].value, row["more"]
            added = db.execute(
                "INSERT OR IGNORE INTO thing (iri, label, kind, weight) VALUES (?, ?, ?, ?)",
                (thing.value, label, kind, weight),
            )
            if added.rowcount:
                words = more.value if more is not None else ""
                db.execute(
                    "INSERT INTO words (rowid, label, more) VALUES (?, ?, ?)",
                    (added.lastrowid, label, words),
                )
    for name in OVERVIEWS:
        found = graph.query(question(name), use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        said = found.serialize(format=ox.QueryResultsFormat.JSON) or b""
        db.execute("INSERT INTO overview VALUES (?, ?)", (name, said.decode()))
    for what in ("class", "property", "graph"):
        for row in rows(f"index/{what}"):
            db.execute(
                "INSERT INTO counted VALUES (?, ?, ?)",
                (what, row["iri"].value, int(row["n"].value)),
            )
    db.commit()
    db.close()


if __name__ == "__main__":
    make(sys.argv[1], sys.argv[2])
