"""WARC files (plain or gzipped) and single gzipped files."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from loaders.readers.sources import SourceEntry
from loaders.readers.unreadable import Unreadable
from loaders.readers.zipped import MAX_DEPTH, MAX_MEMBER, bomb, broken
from ontology.record import Document, Source

if TYPE_CHECKING:
    from loaders.readers.sidecar import Origin

__all__ = ["list_warc", "read_gzip", "read_warc", "read_warc_record"]

# What a page brings with it is no document.
_NOT_PAGES = (
    "image/", "font/", "audio/", "video/", "text/css", "text/javascript", "application/javascript",
    "application/x-javascript", "application/font", "text/dns",
)  # fmt: skip

_LONGEST_METADATA = 1024 * 1024

Results = list[Document | Unreadable]


def list_warc(path: Path, name: str) -> Iterator[SourceEntry | Unreadable]:
    """The pages in a WARC by the place of their record; a gzip file that is none as itself."""
    with path.open("rb") as file:
        if not is_warc(file.read(4096)):
            yield SourceEntry(str(path), name)
            return
        file.seek(0)
        pages, error = _last_captures(file)
    for offset, url in pages:
        yield SourceEntry(str(path), f"{name}!{url}", "warc", url, offset)
    if error is not None:
        yield broken(name, str(path), "WARC", error)
    elif not pages:
        yield Unreadable(name, str(path), "the WARC holds no pages", "Check what was fetched.")


def read_warc_record(entry: SourceEntry) -> Results:
    """The documents of the record at an entry's offset."""
    try:
        with open(entry.path, "rb") as file:
            return _page_at(file, entry.offset, entry.name, entry.path)
    except OSError as error:
        return [broken(entry.name, entry.path, "WARC", error)]


def read_warc(data: bytes, source: Source) -> Results:
    """The documents of a WARC in memory, up to where it breaks off."""
    found: Results = []
    pages, error = _last_captures(io.BytesIO(data))
    for offset, url in pages:
        found += _page_at(io.BytesIO(data), offset, f"{source.name}!{url}", source.path)
    if error is not None:
        found.append(broken(source.name, source.path, "WARC", error))
    empty = Unreadable(source.name, source.path, "the WARC holds no pages", "Check what it is.")
    return found or [empty]


def read_gzip(data: bytes, source: Source, depth: int) -> Results:
    """The documents of a gzipped file, which may be a WARC."""
    from loaders.readers.dispatch import read

    if is_warc(data[:4096]):
        return read_warc(data, source)
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            inner = file.read(MAX_MEMBER + 1)
    except (OSError, EOFError, zlib.error) as error:
        return [broken(source.name, source.path, "gzip file", error)]
    if len(inner) > MAX_MEMBER or depth >= MAX_DEPTH:
        return [bomb(source.name, source.path)]
    digest = hashlib.sha256(inner).hexdigest()
    if not inner or inner.isspace():
        return [
            Unreadable(source.name, source.path, "the file is empty", "Fetch it again.", digest)
        ]
    return read(inner, source, digest, depth=depth + 1)


def is_warc(head: bytes) -> bool:
    """Whether bytes begin a WARC, gzipped or not."""
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 16)
        except zlib.error:
            return False
    return head.startswith(b"WARC/")


def _last_captures(file: IO[bytes]) -> tuple[list[tuple[int, str]], Exception | None]:
    """Offset and address of each page, and the fault at which the WARC breaks off.

    Of a page that was fetched again later, because it had changed, the last capture counts.
    """
    pages: dict[str, tuple[str, list[int]]] = {}
    fault: Exception | None = None
    try:
        for record, offset in _records(file):
            if not _is_page(record):
                continue
            url, day = _header(record, "WARC-Target-URI"), _header(record, "WARC-Date")
            known = pages.get(url)
            if known is None or known[0] < day:
                pages[url] = day, [offset]
            elif known[0] == day:
                known[1].append(offset)
    except _faults() as error:
        fault = error
    return sorted((o, url) for url, (_, offsets) in pages.items() for o in offsets), fault


def _page_at(file: IO[bytes], offset: int, name: str, path: str) -> Results:
    """The documents of the record at an offset."""
    try:
        file.seek(offset)
        records = _records(file)
        for record, _ in records:
            return _page(record, records, name, path)
    except _faults() as error:
        return [broken(name, path, "WARC", error)]
    return [broken(name, path, "WARC", ValueError("there is no record"))]


def _origin(record: Any, records: Iterator[tuple[Any, int]], digest: str) -> Origin | None:
    """What `folkmoot fetch` says of a page in the metadata record that follows it."""
    from loaders.readers.sidecar import origin_in

    faults: tuple[type[Exception], ...] = (StopIteration, *_faults())
    try:
        after, _ = next(records)
        if after.rec_type != "metadata":
            return None
        if _header(after, "WARC-Refers-To") != _header(record, "WARC-Record-ID"):
            return None
        return origin_in(after.content_stream().read(_LONGEST_METADATA), digest)
    except faults:
        return None


def _records(file: IO[bytes]) -> Iterator[tuple[Any, int]]:
    """Each record with its offset, unread."""
    from warcio.archiveiterator import ArchiveIterator

    records = ArchiveIterator(file)
    for record in records:
        yield record, records.offset  # get_record_offset() would read the record first


def _faults() -> tuple[type[Exception], ...]:
    from warcio.exceptions import ArchiveLoadFailed

    return (ArchiveLoadFailed, OSError, EOFError, zlib.error, ValueError, KeyError, IndexError)


def _header(record: Any, name: str) -> str:
    return record.rec_headers.get_header(name) or ""


def _is_page(record: Any) -> bool:
    """Whether a record is what a server sent for a document: no redirect, no picture."""
    if record.rec_type not in ("response", "resource"):
        return False
    url = _header(record, "WARC-Target-URI").lower().split("?")[0]
    if url.startswith("dns:") or url.endswith("/robots.txt"):
        return False
    media_type = _http(record, "Content-Type") or _header(record, "Content-Type")
    return not _status(record).startswith("3") and not media_type.lower().startswith(_NOT_PAGES)


def _http(record: Any, name: str) -> str:
    return (record.http_headers.get_header(name) or "") if record.http_headers else ""


def _status(record: Any) -> str:
    return str(record.http_headers.get_statuscode() or "") if record.http_headers else ""


def _page(record: Any, records: Iterator[tuple[Any, int]], name: str, path: str) -> Results:
    from loaders.readers.dispatch import read

    data = record.content_stream().read(MAX_MEMBER + 1)
    if len(data) > MAX_MEMBER:
        return [bomb(name, path)]
    digest = hashlib.sha256(data).hexdigest()
    status = _status(record)
    if status[:1] in ("4", "5"):
        advice = (
            "Fetch it again later, or by another way (the council's XML service, a saved page)."
        )
        return [Unreadable(name, path, f"the server answered HTTP {status}", advice, digest)]
    if not data or data.isspace():
        return [Unreadable(name, path, "the page is empty", "Fetch it again.", digest)]
    url, retrieved = _header(record, "WARC-Target-URI"), _header(record, "WARC-Date")
    content_type = _http(record, "Content-Type").lower()
    charset = content_type.partition("charset=")[2].strip("\"' ;")
    source = Source(name, path, url, retrieved)
    missing = getattr(record.raw_stream, "limit", 0)
    origin = None if missing else _origin(record, records, digest)
    found = read(data, origin.told_of(source) if origin else source, digest, charset)
    if not missing:
        return found
    note = f"the WARC breaks off: {missing} bytes of the page are missing"
    return [replace(d, notes=(*d.notes, note)) if isinstance(d, Document) else d for d in found]
