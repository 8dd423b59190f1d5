"""Where a document came from, as `folkmoot fetch` keeps it: a JSON file beside the document, or a
metadata record after it in a WARC."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from loaders.registers import REGISTER
from ontology.record import Source

__all__ = ["ENDING", "Origin", "origin_beside", "origin_in"]

ENDING = ".source.json"
"""What a sidecar's name has after the whole name of its document."""
_LONGEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Origin:
    """Address, date-time and licence of a document, the council system's ids, HTTP's charset."""

    url: str = ""
    retrieved: str = ""
    licence: str = ""
    ids: tuple[tuple[str, str, str], ...] = ()
    charset: str = ""

    def told_of(self, source: Source) -> Source:
        """``source`` with what is known of its origin; what it knows itself stays."""
        return replace(
            source,
            url=source.url or self.url,
            retrieved=source.retrieved or self.retrieved,
            licence=source.licence or self.licence,
            ids=source.ids or self.ids,
        )


def origin_beside(path: str, digest: str) -> Origin | None:
    """What the sidecar of a file says; None without one, or where it is of other bytes."""
    sidecar = Path(path + ENDING)
    try:
        if sidecar.stat().st_size > _LONGEST:
            return None
        return origin_in(sidecar.read_bytes(), digest)
    except OSError:
        return None


def origin_in(data: bytes, digest: str) -> Origin | None:
    """What a sidecar says of the bytes with a SHA-256; None where it speaks of others."""
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.get("digest") != f"sha256:{digest}":
        return None
    url, headers = _text(said.get("url")), said.get("headers")
    content_type = _text(headers.get("content-type")) if isinstance(headers, dict) else ""
    return Origin(
        url,
        _text(said.get("retrieved")),
        _text(said.get("licence")),
        _ids(said, url),
        content_type.lower().partition("charset=")[2].strip("\"' ;"),
    )


def _ids(said: dict[str, Any], url: str) -> tuple[tuple[str, str, str], ...]:
    """The ids that are well formed; the council system's first, the register's last."""
    listed = said.get("ids")
    found = [
        (one[0], one[1], one[2])
        for one in (listed if isinstance(listed, list) else [])
        if isinstance(one, list) and len(one) == 3 and all(isinstance(v, str) and v for v in one)
    ]
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    if host and not found:
        found.append((host, "site", host))
    council = _text(said.get("council"))
    if council:
        found.append((REGISTER, "council", council))
    return tuple(found)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
