"""What was worked out from the grammar, kept from one run to the next in the user's cache.

As with Python's own bytecode, what is kept is only ever what would be worked out again: a file that
is not there, cannot be read or cannot be written changes how long a run takes and nothing else.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["Store", "folder", "store"]


class Store:
    """A file of values by key (what ``marshal`` can write), read when first asked, written at the end.

    ``most``: keys that it keeps; above this it begins anew with those of the last run.
    """

    def __init__(self, path: Path, most: int) -> None:
        self.path = path
        self._most = most
        self._new: dict[Any, Any] = {}
        self._used: set[Any] = set()
        self._held = self._read()

    def _read(self) -> dict[Any, Any]:
        try:
            found = marshal.loads(self.path.read_bytes())  # written by this user, as bytecode is
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        return found if isinstance(found, dict) else {}

    def get(self, key: Any) -> Any:
        """The value of a key, None where there is none."""
        self._used.add(key)
        return self._new.get(key, self._held.get(key))

    def put(self, key: Any, value: Any) -> None:
        self._used.add(key)
        self._new[key] = value

    def write(self) -> None:
        """Write the file anew, whole or not at all; a folder that cannot be written is left alone."""
        if not self._new:
            return
        kept = {**self._read(), **self._new}
        if len(kept) > self._most:
            kept = {key: kept[key] for key in kept if key in self._used}
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name)
            with os.fdopen(handle, "wb") as file:
                file.write(marshal.dumps(kept))
            os.replace(name, self.path)
        self._new = {}


def folder() -> Path | None:
    """The folder of what is kept, one per release of Python; None for a user without a home."""
    try:
        cache_of_user = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    release = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}"
    return cache_of_user / "folkmoot" / release


@cache
def store(name: str, most: int) -> Store | None:
    """The store of one kind of values; None where nothing can be kept."""
    place = folder()
    if place is None:
        return None
    found = Store(place / f"{name}.bin", most)
    atexit.register(found.write)
    return found
