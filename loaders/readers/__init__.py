"""Readers: files, archives and standard input to Documents.

``list_sources`` says what there is, ``read_entry`` reads one of them, ``read_sources`` does both,
``read_bytes`` reads what is in memory. Nothing here raises for a bad file: it becomes an
Unreadable with its reason and what to do next, or a Document with notes.

The roles that blocks may have, where the markup says what they are:

- of a page: ``page-title`` (its <title>), ``page-kind``, ``subject``, ``section``;
- of an item: ``item-number``, ``item-title``, ``agenda-text``, ``documents``, ``decision``,
  ``minutes``, ``purpose``; ``item-table`` for the headings "No." and "Item" of the agenda;
- ``label``, and its value beside or below it: ``venue``, ``contact``, ``field:<label>``;
- of a table's cells (its headings are of kind ``label``): ``attendance``, ``attendance-summary``,
  ``votes``, ``roster``, ``memberships``, ``meetings``, ``committees``, ``organisations``,
  ``councils``, ``decision-list``, ``forward-plan``, ``actions``; a table inside the minutes of an
  item is ``minutes`` unless it is of attendance or votes;
- of a page of votes: ``vote-item``, ``vote-title``, ``vote-status``, ``vote-count``; of a member's
  page: ``terms``, ``memberships``, ``outside-bodies``; of a calendar: ``day``, ``meetings``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.readers.sources import SourceEntry, list_sources
from loaders.readers.unreadable import Unreadable
from ontology.record import Document, Source

__all__ = ["SourceEntry", "Unreadable", "list_sources", "read_bytes", "read_entry", "read_sources"]

MAX_BYTES = 256 * 1024 * 1024
"""A single file above this is not read: no council record is that long."""

MAX_TEXT = 8_000_000
"""Characters: some 4,000 printed pages. A single text above this is no record of meetings."""


def read_sources(sources: Sequence[str | Path]) -> Iterator[Document | Unreadable]:
    """All documents of ``sources`` (paths, or "-" for standard input), in a fixed order."""
    for entry in list_sources(sources):
        if isinstance(entry, Unreadable):
            yield entry
        else:
            yield from read_entry(entry)


def read_entry(entry: SourceEntry) -> list[Document | Unreadable]:
    """The documents of one entry of ``list_sources``."""
    if entry.form == "zip":
        from loaders.readers.zipped import read_zip_member

        return read_zip_member(entry)
    if entry.form == "warc":
        from loaders.readers.warc import read_warc_record

        return read_warc_record(entry)
    from loaders.readers.sidecar import origin_beside

    data = entry.data
    if data is None:
        try:
            if Path(entry.path).stat().st_size > MAX_BYTES:
                return [_too_big(entry.name, entry.path)]
            data = Path(entry.path).read_bytes()
        except OSError as error:
            reason = f"the file cannot be opened: {error.strerror or error}"
            return [Unreadable(entry.name, entry.path, reason, "Check its path and permissions.")]
    source = Source(entry.name, entry.path)
    digest = hashlib.sha256(data).hexdigest()
    origin = origin_beside(entry.path, digest) if entry.form == "file" else None
    if origin is not None:
        return _read(data, origin.told_of(source), digest, origin.charset)
    return _read(data, source, digest)


def read_bytes(
    data: bytes,
    name: str,
    *,
    url: str = "",
    path: str = "",
    retrieved: str = "",
    charset: str = "",
) -> list[Document | Unreadable]:
    """The documents in ``data``. ``url`` is where it came from, ``charset`` what HTTP declared."""
    digest = hashlib.sha256(data).hexdigest()
    return _read(data, Source(name, path, url, retrieved), digest, charset)


def _read(
    data: bytes, source: Source, digest: str, charset: str = ""
) -> list[Document | Unreadable]:
    from loaders.readers.dispatch import read

    name, path = source.name, source.path
    if not data or data.isspace():
        return [Unreadable(name, path, "the file is empty", "Fetch or save it again.", digest)]
    if len(data) > MAX_BYTES:
        return [_too_big(name, path, digest)]
    return [_of_a_meeting(one) for one in read(data, source, digest, charset)]


def _of_a_meeting(found: Document | Unreadable) -> Document | Unreadable:
    """``found``, unless its text is longer than meetings can fill: a log, or a dump of many."""
    if isinstance(found, Unreadable) or len(found.text) <= MAX_TEXT:
        return found
    return Unreadable(
        found.source.name, found.source.path,
        f"its text has {len(found.text):,} characters; more than {MAX_TEXT:,} are not read",
        "Split it into the meetings that it records.", found.digest,
    )  # fmt: skip


def _too_big(name: str, path: str, digest: str = "") -> Unreadable:
    return Unreadable(
        name, path, f"the file is larger than {MAX_BYTES // 2**20} MB",
        "Split it, or give the documents inside it one by one.", digest,
    )  # fmt: skip
