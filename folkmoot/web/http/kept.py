"""Small answers that were given before: the graph being served does not change, so they hold."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final

__all__ = ["Kept"]

_LARGEST: Final = 64 * 1024
"""Bytes above which an answer is not kept."""

Headers = list[tuple[bytes, bytes]]


@dataclass
class Kept:
    """The answers used last, up to ``room`` bytes.

    A key must name all that an answer depends on, the state of the graph among it: an update makes
    other keys, and what is kept under the old ones is never asked for again.
    """

    room: int = 32 * 1024 * 1024
    _answers: OrderedDict[str, tuple[Headers, bytes]] = field(default_factory=OrderedDict)
    _size: int = 0

    def get(self, key: str) -> tuple[Headers, bytes] | None:
        """The headers and the body."""
        found = self._answers.get(key)
        if found is not None:
            self._answers.move_to_end(key)
        return found

    def put(self, key: str, headers: Headers, body: bytes) -> None:
        """Keep an answer, and let go of those that were not used for longest."""
        if len(body) > min(_LARGEST, self.room) or key in self._answers:
            return
        self._answers[key] = (headers, body)
        self._size += len(body)
        while self._size > self.room:
            _, (_, dropped) = self._answers.popitem(last=False)
            self._size -= len(dropped)
