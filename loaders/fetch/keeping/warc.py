"""All pages in one WARC (ISO 28500), each followed by a metadata record with its origin."""

from __future__ import annotations

import hashlib
import io
import os
import uuid
from pathlib import Path
from typing import Any

from loaders.fetch.faults import FetchError
from loaders.fetch.keeping.provenance import Provenance

__all__ = ["NAME", "WarcKeeper"]

NAME = "records.warc.gz"
_SPACE = uuid.UUID("0c7c1f3e-7f2b-5f0a-9b57-6f1f6b0f7a51")
# The body is kept as it is after decoding, so these would no longer be true of it.
_OF_TRANSFER = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection"})


class WarcKeeper:
    """Appends to ``records.warc.gz``. What was written after the last ``mark`` is cut off again,
    because a crash may have left half a record there. A place is the offset of a record."""

    def __init__(self, into: Path, mark: str) -> None:
        from warcio.warcwriter import WARCWriter

        path = into / NAME
        kept = int(mark or 0)
        size = path.stat().st_size if path.exists() else 0
        if size < kept:
            raise FetchError(
                f"{path} is shorter than it was ({size} bytes in place of {kept})",
                "Put the whole file back, or fetch into another folder.",
            )
        self._file: Any = path.open("r+b" if path.exists() else "w+b")
        if size > kept:
            self._file.truncate(kept)
        self._file.seek(kept)
        self._writer = WARCWriter(self._file, gzip=True)
        if not kept:
            about = {"software": "folkmoot", "format": "WARC File Format 1.1"}
            self._writer.write_record(self._writer.create_warcinfo_record(NAME, about))

    def keep(self, name: str, body: bytes, provenance: Provenance, earlier: str = "") -> str:
        from warcio.statusandheaders import StatusAndHeaders

        offset = self._file.seek(0, os.SEEK_END)
        page_id = _record_id(provenance.url, provenance.retrieved, provenance.digest)
        sent = [(k.title(), v) for k, v in provenance.headers if k not in _OF_TRANSFER]
        sent.append(("Content-Length", str(len(body))))
        self._write("response", provenance, page_id, body, {
            "http_headers": StatusAndHeaders(f"{provenance.status} OK", sent, "HTTP/1.1"),
        })  # fmt: skip
        self._write("metadata", provenance, _record_id(page_id), provenance.as_json().encode(), {
            "warc_content_type": "application/json",
        }, page_id)  # fmt: skip
        self._file.flush()
        os.fsync(self._file.fileno())
        return str(offset)

    def body(self, place: str) -> bytes | None:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed

        try:
            self._file.seek(int(place))
            for record in ArchiveIterator(self._file):
                return bytes(record.content_stream().read())
        except (ArchiveLoadFailed, OSError, ValueError):
            return None
        finally:
            self._file.seek(0, os.SEEK_END)
        return None

    def also(self, place: str, url: str) -> None:
        return  # what is in a WARC is not changed

    def mark(self) -> str:
        return str(self._file.seek(0, os.SEEK_END))

    def close(self) -> None:
        self._file.close()

    def _write(
        self, kind: str, provenance: Provenance, record_id: str, body: bytes,
        more: dict[str, Any], refers_to: str = "",
    ) -> None:  # fmt: skip
        headers = {
            "WARC-Record-ID": record_id,
            "WARC-Date": provenance.retrieved,
        }
        if refers_to:
            headers["WARC-Refers-To"] = refers_to
        record = self._writer.create_warc_record(
            provenance.url, kind, payload=io.BytesIO(body), length=None,
            warc_headers_dict=headers, **more,
        )  # fmt: skip
        self._writer.write_record(record)


def _record_id(*parts: str) -> str:
    digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()
    return f"<urn:uuid:{uuid.uuid5(_SPACE, digest)}>"
