"""Keeping what was fetched: as files with a sidecar each, or in a WARC."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from loaders.fetch.keeping.provenance import Provenance
from loaders.fetch.settings import Form

__all__ = ["Keeper", "Provenance", "open_keeper"]


class Keeper(Protocol):
    """Where pages are kept. A ``place`` is what ``keep`` returned for a page."""

    def keep(self, name: str, body: bytes, provenance: Provenance, earlier: str = "") -> str:
        """Keep a page under ``name`` and give its place; ``earlier`` is where its last version is.

        When this returns, the page is on disk. Raises ``OSError``.
        """
        ...

    def body(self, place: str) -> bytes | None:
        """What is kept at a place; None where it is no longer there."""
        ...

    def also(self, place: str, url: str) -> None:
        """Note another address of the page at a place."""
        ...

    def mark(self) -> str:
        """What has to be remembered so that half-written pages can be told after a crash."""
        ...

    def close(self) -> None:
        """Let go of open files."""
        ...


def open_keeper(form: Form, into: Path, mark: str) -> Keeper:
    """The keeper of a folder. ``mark`` is what ``Keeper.mark`` gave when last asked."""
    if form == "warc":
        from loaders.fetch.keeping.warc import WarcKeeper

        return WarcKeeper(into, mark)
    from loaders.fetch.keeping.files import FileKeeper

    return FileKeeper(into)
