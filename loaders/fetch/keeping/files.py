"""One file for each page, and a sidecar beside it. A file is there whole, or not at all."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from loaders.fetch.keeping.provenance import Provenance
from loaders.readers.sidecar import ENDING

__all__ = ["FileKeeper"]

_PARTIAL = ".partial-"
_EARLIER = ".earlier"


class FileKeeper:
    """Keeps pages below a folder. Earlier versions go to ``.earlier``, where nothing reads them."""

    def __init__(self, into: Path) -> None:
        self._into = into
        for left in into.glob(f"**/{_PARTIAL}*"):
            left.unlink(missing_ok=True)

    def keep(self, name: str, body: bytes, provenance: Provenance, earlier: str = "") -> str:
        path = self._into / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if earlier:
            self._set_aside(earlier)
        if path.exists() and path.read_bytes() != body:  # changed by someone else
            self._set_aside(name)
        # The sidecar first: a page without one would lose its origin, the reverse does no harm.
        _write(path.with_name(path.name + ENDING), provenance.as_json().encode())
        _write(path, body)
        _settle(path.parent)
        return name

    def body(self, place: str) -> bytes | None:
        try:
            return (self._into / place).read_bytes()
        except OSError:
            return None

    def also(self, place: str, url: str) -> None:
        sidecar = self._into / (place + ENDING)
        try:
            data = json.loads(sidecar.read_text("utf-8"))
        except (OSError, ValueError):
            return
        known = data.get("also", [])
        if url not in known and url != data.get("url"):
            data["also"] = sorted([*known, url])
            _write(sidecar, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())

    def mark(self) -> str:
        return ""

    def close(self) -> None:
        return

    def _set_aside(self, place: str) -> None:
        """Move an earlier version away, with the day on which it was last changed in its name."""
        path = self._into / place
        with suppress(FileNotFoundError):
            day = datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y%m%dT%H%M%SZ")
            for one in (path, path.with_name(path.name + ENDING)):
                aside = self._into / _EARLIER / place
                aside = aside.with_name(f"{day}-{one.name}")
                aside.parent.mkdir(parents=True, exist_ok=True)
                one.replace(aside)


def _write(path: Path, data: bytes) -> None:
    """Write a file so that after a crash it is there whole or not at all."""
    partial = path.with_name(f"{_PARTIAL}{path.name[:100]}")
    with partial.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def _settle(folder: Path) -> None:
    """Have the folder itself written, where the system can do that."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
