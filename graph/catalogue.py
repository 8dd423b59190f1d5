"""What a graph was built from: which entries were read, what they stated, who is who in them.

An SQLite file in the graph's folder. It holds no fact that the sources do not; deleting it only
means that all of them are read again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["Catalogue", "Entry", "Reading", "Unread"]

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS entry (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, path TEXT NOT NULL,
  stamp TEXT NOT NULL, reader TEXT NOT NULL, build INTEGER NOT NULL, UNIQUE (source, key));
CREATE TABLE IF NOT EXISTS reading (
  entry INTEGER NOT NULL REFERENCES entry (id), place INTEGER NOT NULL, name TEXT NOT NULL,
  digest TEXT NOT NULL, council TEXT NOT NULL, record BLOB, mentions BLOB,
  reason TEXT NOT NULL, advice TEXT NOT NULL, PRIMARY KEY (entry, place)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS reading_digest ON reading (digest, name);
CREATE INDEX IF NOT EXISTS reading_council ON reading (council, digest, name);
CREATE TABLE IF NOT EXISTS identity (digest TEXT PRIMARY KEY, slice BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS written (digest TEXT PRIMARY KEY, signature TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS council (
  key TEXT PRIMARY KEY, signature TEXT NOT NULL, findings BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS derived (
  part TEXT PRIMARY KEY, signature TEXT NOT NULL, latest TEXT NOT NULL, rules TEXT NOT NULL,
  quads BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

# Of several files with the same bytes, the one whose name sorts first speaks for the document.
_CHOSEN: Final = """
reading WHERE record IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM reading AS other WHERE other.digest = reading.digest AND other.record IS NOT NULL
  AND (other.name, other.entry, other.place) < (reading.name, reading.entry, reading.place))
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, or one member of an archive, as it was found. ``stamp`` changes when it does."""

    source: str
    key: str
    path: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One document that was read: its record and mentions, packed, and its council's key."""

    name: str
    digest: str
    council: str
    record: bytes
    mentions: bytes


@dataclass(frozen=True, slots=True)
class Unread:
    """One file, or part of one, that could not be read."""

    name: str
    path: str
    digest: str
    reason: str
    advice: str


class Catalogue:
    """The catalogue in ``path``; None keeps it in memory."""

    def __init__(self, path: Path | None = None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(str(path) if path else ":memory:")
        self._db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;" + _SCHEMA)

    # -- entries ---------------------------------------------------------------------------

    def begin(self) -> int:
        """A number for this build, to tell entries seen in it from those that are gone."""
        (last,) = self._db.execute("SELECT COALESCE(MAX(build), 0) FROM entry").fetchone()
        return int(last) + 1

    def unchanged(self, entry: Entry, reader: str, build: int) -> bool:
        """Whether the entry was read before, as it is now and by this reader; marks it as seen."""
        row = self._db.execute(
            "SELECT id FROM entry WHERE source = ? AND key = ? AND stamp = ? AND reader = ?",
            (entry.source, entry.key, entry.stamp, reader),
        ).fetchone()
        if row:
            self._db.execute("UPDATE entry SET build = ? WHERE id = ?", (build, row[0]))
        return row is not None

    def enter(
        self, entry: Entry, reader: str, build: int, readings: Iterable[Reading | Unread]
    ) -> None:
        """Put what was read from an entry in the place of what was there before."""
        self._db.execute(
            "DELETE FROM reading WHERE entry IN "
            "(SELECT id FROM entry WHERE source = ? AND key = ?)",
            (entry.source, entry.key),
        )
        self._db.execute(
            "DELETE FROM entry WHERE source = ? AND key = ?", (entry.source, entry.key)
        )
        self._changed()
        number = self._db.execute(
            "INSERT INTO entry (source, key, path, stamp, reader, build) VALUES (?, ?, ?, ?, ?, ?)",
            (entry.source, entry.key, entry.path, entry.stamp, reader, build),
        ).lastrowid
        for place, one in enumerate(readings):
            row: tuple[object, ...]
            if isinstance(one, Reading):
                row = (number, place, one.name, one.digest, one.council, one.record, one.mentions)
                why = ("", "")
            else:
                row = (number, place, one.name, one.digest, "", None, None)
                why = (one.reason, one.advice)
            self._db.execute("INSERT INTO reading VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row + why)

    def forget_unseen(self, sources: Iterable[str], build: int) -> int:
        """Forget the entries of ``sources`` that this build has not seen; how many there were."""
        gone = 0
        for source in sources:
            self._db.execute(
                "DELETE FROM reading WHERE entry IN "
                "(SELECT id FROM entry WHERE source = ? AND build <> ?)", (source, build),
            )  # fmt: skip
            gone += self._db.execute(
                "DELETE FROM entry WHERE source = ? AND build <> ?", (source, build)
            ).rowcount
        if gone:
            self._changed()
        return gone

    # -- documents -------------------------------------------------------------------------

    def councils(self) -> list[str]:
        """The keys of all councils that have documents."""
        rows = self._db.execute(
            "SELECT DISTINCT council FROM reading WHERE record IS NOT NULL ORDER BY council"
        )
        return [key for (key,) in rows]

    def mentions(self, council: str) -> Iterator[tuple[str, bytes]]:
        """``(digest, packed mentions)`` of each document of one council."""
        yield from self._db.execute(
            f"SELECT digest, mentions FROM {_CHOSEN} AND council = ? ORDER BY digest", (council,)
        )

    def mentions_of(self, digest: str) -> bytes | None:
        """The packed mentions of one document."""
        row = self._db.execute(
            f"SELECT mentions FROM {_CHOSEN} AND digest = ?", (digest,)
        ).fetchone()
        return bytes(row[0]) if row else None

    def documents(self) -> Iterator[tuple[str, str]]:
        """``(digest, name)`` of every document, each once, by digest."""
        yield from self._db.execute(f"SELECT digest, name FROM {_CHOSEN} ORDER BY digest")

    def read_of(self, council: str) -> Iterator[tuple[str, str, str]]:
        """``(digest, name, reader)`` of each document of one council: on these alone its mentions
        and records depend."""
        yield from self._db.execute(
            f"SELECT digest, name, (SELECT reader FROM entry WHERE entry.id = reading.entry) "
            f"FROM {_CHOSEN} AND council = ? ORDER BY digest", (council,),
        )  # fmt: skip

    def unwritten(self, council: str) -> bool:
        """Whether a document of the council is not, or not wholly, in the graph."""
        row = self._db.execute(
            "SELECT 1 FROM reading LEFT JOIN written USING (digest) WHERE council = ? "
            "AND record IS NOT NULL AND COALESCE(signature, '') = '' LIMIT 1", (council,),
        ).fetchone()  # fmt: skip
        return row is not None

    def record(self, digest: str) -> bytes | None:
        """The packed record of a document."""
        row = self._db.execute(f"SELECT record FROM {_CHOSEN} AND digest = ?", (digest,)).fetchone()
        return bytes(row[0]) if row else None

    def paths(self, digest: str) -> list[tuple[str, str]]:
        """``(path, name)`` of each file that had these bytes when it was read."""
        return list(
            self._db.execute(
                "SELECT entry.path, reading.name FROM reading "
                "JOIN entry ON entry.id = reading.entry "
                "WHERE reading.digest = ? ORDER BY reading.name, entry.path", (digest,),
            )
        )  # fmt: skip

    def unread(self) -> list[Unread]:
        """What could not be read, by name."""
        rows = self._db.execute(
            "SELECT DISTINCT name, path, digest, reason, advice FROM reading "
            "JOIN entry ON entry.id = reading.entry WHERE record IS NULL "
            "ORDER BY name, path, digest, reason"
        )
        return [Unread(*row) for row in rows]

    # -- what is in the graph --------------------------------------------------------------

    def identities(self, digest: str) -> bytes | None:
        """The packed slice of the identity map for a document."""
        row = self._db.execute("SELECT slice FROM identity WHERE digest = ?", (digest,)).fetchone()
        return bytes(row[0]) if row else None

    def keep_identities(self, slices: Iterable[tuple[str, bytes]]) -> None:
        """Keep slices of the identity map, in the place of earlier ones."""
        self._db.executemany("INSERT OR REPLACE INTO identity VALUES (?, ?)", slices)

    def findings(self, council: str) -> tuple[str, bytes] | None:
        """What a council was last resolved from, and the packed findings of that."""
        row = self._db.execute(
            "SELECT signature, findings FROM council WHERE key = ?", (council,)
        ).fetchone()
        return (str(row[0]), bytes(row[1])) if row else None

    def all_findings(self) -> Iterator[tuple[str, bytes]]:
        """``(council, packed findings)`` of every council, by key."""
        yield from self._db.execute("SELECT key, findings FROM council ORDER BY key")

    def keep_findings(self, council: str, signature: str, findings: bytes) -> None:
        """Keep a council's findings, in the place of earlier ones."""
        self._db.execute(
            "INSERT OR REPLACE INTO council VALUES (?, ?, ?)", (council, signature, findings)
        )

    def forget_councils(self, but: Iterable[str]) -> int:
        """Forget the findings of all other councils than these; how many there were."""
        kept = set(but)
        gone = [key for (key,) in self._db.execute("SELECT key FROM council") if key not in kept]
        self._db.executemany("DELETE FROM council WHERE key = ?", [(key,) for key in gone])
        return len(gone)

    def signature(self, digest: str) -> str | None:
        """What a document's named graph was written from; empty while it is being written."""
        row = self._db.execute(
            "SELECT signature FROM written WHERE digest = ?", (digest,)
        ).fetchone()
        return str(row[0]) if row else None

    def sign(self, signatures: Iterable[tuple[str, str]]) -> None:
        """Note what named graphs are written from."""
        self._db.executemany("INSERT OR REPLACE INTO written VALUES (?, ?)", signatures)

    def gone(self) -> list[str]:
        """The documents that are in the graph but in no source any more."""
        rows = self._db.execute(
            "SELECT digest FROM written WHERE digest NOT IN "
            "(SELECT digest FROM reading WHERE record IS NOT NULL) ORDER BY digest"
        )
        return [digest for (digest,) in rows]

    def forget_documents(self, digests: Iterable[str]) -> None:
        """Forget that documents are in the graph."""
        for digest in digests:
            self._db.execute("DELETE FROM written WHERE digest = ?", (digest,))
            self._db.execute("DELETE FROM identity WHERE digest = ?", (digest,))

    def signatures(self) -> Iterator[tuple[str, str, str]]:
        """``(council, digest, signature)`` of every document, by council and digest."""
        yield from self._db.execute(
            f"SELECT council, digest, COALESCE((SELECT signature FROM written "
            f"WHERE written.digest = reading.digest), '') FROM {_CHOSEN} ORDER BY council, digest"
        )

    # -- what follows ----------------------------------------------------------------------

    def derived(self) -> dict[str, str]:
        """``{part: signature}``: of what parts of the graph it was worked out what follows, and
        from what."""
        return dict(self._db.execute("SELECT part, signature FROM derived"))

    def followed(self, part: str) -> bytes | None:
        """The packed N-Quads that follow from a part."""
        row = self._db.execute("SELECT quads FROM derived WHERE part = ?", (part,)).fetchone()
        return bytes(row[0]) if row else None

    def keep_followed(
        self, part: str, signature: str, latest: str, rules: Iterable[str], quads: bytes
    ) -> None:
        """Keep what follows from a part: the day of its latest meeting, the rules that inferred
        something, and the packed N-Quads."""
        self._db.execute(
            "INSERT OR REPLACE INTO derived VALUES (?, ?, ?, ?, ?)",
            (part, signature, latest, " ".join(rules), quads),
        )

    def forget_followed(self, part: str) -> None:
        """Forget what followed from a part."""
        self._db.execute("DELETE FROM derived WHERE part = ?", (part,))

    def latest_meeting(self) -> str:
        """The day of the latest meeting of all parts (ISO); empty where none is known."""
        (day,) = self._db.execute("SELECT COALESCE(MAX(latest), '') FROM derived").fetchone()
        return str(day)

    def fruitful_rules(self) -> set[str]:
        """The names of the rules that inferred something in some part."""
        rows = self._db.execute("SELECT DISTINCT rules FROM derived")
        return {name for (names,) in rows for name in names.split()}

    # -- the rest --------------------------------------------------------------------------

    def state(self) -> str:
        """A number that changes with every entry that is entered or forgotten."""
        return self.setting("state") or "0"

    def _changed(self) -> None:
        self.keep_setting("state", str(int(self.state()) + 1))

    def setting(self, name: str) -> str:
        """A setting of the graph, such as its base; empty where it is not set."""
        row = self._db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def commit(self) -> None:
        """Make what was entered lasting."""
        self._db.commit()

    def close(self) -> None:
        """Commit, and let go of the file."""
        self._db.commit()
        self._db.close()
