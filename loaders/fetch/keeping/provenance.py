"""Where a page came from, as it is kept beside it (sidecar) or after it (WARC metadata record)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

__all__ = ["HEADERS", "Provenance"]

HEADERS = (
    "content-type", "content-language", "content-disposition", "etag", "last-modified",
)  # fmt: skip
"""The headers that matter afterwards."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """``asked`` is the address asked for where ``hops`` (status, address) led on to ``url``.

    ``retrieved`` is an ISO date-time in UTC, ``digest`` the SHA-256 of the bytes in hex, ``ids``
    (host, kind, id) what the council's system calls the page, ``also`` its other addresses.
    """

    url: str
    retrieved: str
    status: int
    headers: tuple[tuple[str, str], ...]
    digest: str
    kind: str
    asked: str = ""
    hops: tuple[tuple[int, str], ...] = ()
    licence: str = ""
    council: str = ""
    ids: tuple[tuple[str, str, str], ...] = ()
    also: tuple[str, ...] = ()

    def as_json(self) -> str:
        """The form that ``loaders.readers.sidecar`` reads; what is empty is left out."""
        data: dict[str, Any] = {
            "url": self.url,
            "asked": self.asked,
            "redirects": [{"status": status, "url": url} for status, url in self.hops],
            "also": list(self.also),
            "retrieved": self.retrieved,
            "status": self.status,
            "headers": dict(self.headers),
            "digest": f"sha256:{self.digest}",
            "kind": self.kind,
            "licence": self.licence,
            "council": self.council,
            "ids": [list(one) for one in self.ids],
        }
        kept = {name: value for name, value in data.items() if value not in ("", [], {})}
        return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
