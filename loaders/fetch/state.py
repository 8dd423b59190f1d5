"""What a folder knows of the pages in it: a small SQLite file, written after every page."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from loaders.fetch.faults import FetchError
from loaders.fetch.settings import Form

__all__ = ["NAME", "PageState", "State"]

NAME: Final = ".folkmoot-fetch.sqlite"

# A run that has not "ended" was interrupted. "own": the place is this page's, not a twin's.
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (
  number INTEGER PRIMARY KEY, task TEXT NOT NULL, started TEXT NOT NULL,
  ended TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS page (
  key TEXT PRIMARY KEY, folder TEXT NOT NULL, url TEXT NOT NULL, run INTEGER NOT NULL,
  outcome TEXT NOT NULL, reason TEXT NOT NULL, advice TEXT NOT NULL, place TEXT NOT NULL,
  digest TEXT NOT NULL, sameness TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
  retrieved TEXT NOT NULL, own INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS page_sameness ON page (folder, sameness);
CREATE INDEX IF NOT EXISTS page_place ON page (place);
"""


@dataclass(frozen=True, slots=True)
class PageState:
    """What is known of one page.

    ``run`` is the run that last asked for it and ``outcome`` how that ended (``stored``,
    ``unchanged``, ``same``, ``blocked``, ``missing``, ``robots``, ``failed``). ``place`` is where
    its content is kept, ``own`` false where that is another page's with the same content.
    ``digest`` is of the bytes, ``sameness`` of what they say.
    """

    key: str
    folder: str
    url: str
    run: int
    outcome: str
    reason: str = ""
    advice: str = ""
    place: str = ""
    digest: str = ""
    sameness: str = ""
    etag: str = ""
    modified: str = ""
    retrieved: str = ""
    own: bool = False


_COLUMNS = tuple(field.name for field in fields(PageState))


class State:
    """Opens the state of a folder for one fetch at a time.

    Raises ``FetchError`` where another fetch has it open, where it was made with another form, or
    where it cannot be read.
    """

    def __init__(self, into: Path, form: Form) -> None:
        path = into / NAME
        try:
            self._base = sqlite3.connect(path, timeout=0.2, isolation_level=None)
            # Held until the process ends, however it ends: two fetches would mix their pages.
            self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
            # What a power cut takes of this is asked for again: it is never ahead of the pages.
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.execute("BEGIN EXCLUSIVE")
            self._base.execute("COMMIT")
            self._base.executescript(_SCHEMA)
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise FetchError(
                    f"another fetch into {into} is running", "Wait for it, or take another folder."
                ) from error
            raise FetchError(f"{path} cannot be written ({error})", "Check the folder.") from error
        except sqlite3.DatabaseError as error:
            raise FetchError(
                f"{path} is damaged ({error})", "Delete it; pages are then asked for again."
            ) from error
        known = self.setting("form")
        if known and known != form:
            self.close()
            raise FetchError(
                f"{into} was filled with --format {known}",
                f"Go on with --format {known}, or fetch into another folder.",
            )
        self.keep_setting("form", form)

    def close(self) -> None:
        """Let go of the folder."""
        self._base.close()

    def setting(self, name: str) -> str:
        """A setting, '' where there is none."""
        row = self._base.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._base.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def begin(self, task: str, started: str, *, resume: bool) -> tuple[int, bool]:
        """The number of the run, and whether it goes on with one that was interrupted."""
        last = self._base.execute(
            "SELECT number, ended FROM run WHERE task = ? ORDER BY number DESC LIMIT 1", (task,)
        ).fetchone()
        if resume and last and not last[1]:
            return int(last[0]), True
        cursor = self._base.execute(
            "INSERT INTO run (task, started) VALUES (?, ?)", (task, started)
        )
        return int(cursor.lastrowid or 0), False

    def end(self, run: int, ended: str) -> None:
        """Note that everything of a run was asked for."""
        self._base.execute("UPDATE run SET ended = ? WHERE number = ?", (ended, run))

    def page(self, key: str) -> PageState | None:
        """What is known of a page."""
        return self._one("key = ?", key)

    def same(self, page: PageState) -> PageState | None:
        """Another page of the same site and folder that says the same and is kept."""
        site = page.key.partition("/")[0] + "/"
        return self._one(
            "folder = ? AND sameness = ? AND key != ? AND substr(key, 1, ?) = ? AND own",
            page.folder, page.sameness, page.key, len(site), site,
        )  # fmt: skip

    def kept_at(self, place: str) -> PageState | None:
        """The page whose own content is at a place."""
        return self._one("place = ? AND own", place)

    def keep(self, page: PageState, mark: str) -> None:
        """Keep what is known of a page, with the keeper's mark, at once."""
        values = [getattr(page, name) for name in _COLUMNS]
        self._base.execute("BEGIN")
        self._base.execute(
            f"INSERT OR REPLACE INTO page ({', '.join(_COLUMNS)}) "
            f"VALUES ({', '.join('?' for _ in _COLUMNS)})",
            values,
        )
        self.keep_setting("mark", mark)
        self._base.execute("COMMIT")

    def _one(self, where: str, *values: str | int) -> PageState | None:
        row = self._base.execute(
            f"SELECT {', '.join(_COLUMNS)} FROM page WHERE {where} ORDER BY key LIMIT 1", values
        ).fetchone()
        if row is None:
            return None
        named = dict(zip(_COLUMNS, row, strict=True))
        named["own"] = bool(named["own"])
        return PageState(**named)
