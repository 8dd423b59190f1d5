"""An answer while it comes: what a worker has sent so far, kept until the client takes it."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from typing import Any, Final

__all__ = ["SMALL", "Answer", "Failure"]

SMALL: Final = 256 * 1024
"""Bytes up to which an answer is held back, so that its length and its end are known at once."""

_IN_MEMORY: Final = 4 * 1024 * 1024
_PIECE: Final = 256 * 1024


class Failure(Exception):
    """A query that gave no (whole) answer: an HTTP status, what happened, what to do next."""

    def __init__(self, status: int, detail: str, advice: str = "") -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.advice = advice


class Answer:
    """Filled by the pool, read by one client.

    A worker must not wait for a slow client, so that what is not yet taken is kept here: in
    memory at first, then in a temporary file.
    """

    def __init__(self) -> None:
        self.head: dict[str, Any] = {}
        self.end: dict[str, Any] = {}
        self.failure: Failure | None = None
        self.complete = False
        self.size = 0
        self._kept = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 closed by close()
        self._taken = 0
        self._news = asyncio.Event()

    # -- the pool's side -------------------------------------------------------------------

    def add(self, data: bytes) -> None:
        """More of the body."""
        self._kept.seek(self.size)
        self._kept.write(data)
        self.size += len(data)
        self._news.set()

    def finish(self, end: dict[str, Any]) -> None:
        """The body is whole."""
        self.end = end
        self.complete = True
        self._news.set()

    def fail(self, failure: Failure) -> None:
        """There will be no more."""
        self.failure = failure
        self._news.set()

    # -- the client's side -----------------------------------------------------------------

    async def begin(self) -> None:
        """Wait until the answer is whole, has failed, or is too large to be held back.

        Raises ``Failure`` where nothing of it has to be sent yet.
        """
        while not (self.complete or self.failure or self.size > SMALL):
            await self._wait()
        if self.failure:
            raise self.failure

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body as it comes. Raises ``Failure`` where it breaks off."""
        while True:
            if self._taken < self.size:
                self._kept.seek(self._taken)
                data = self._kept.read(_PIECE)
                self._taken += len(data)
                yield data
            elif self.failure:
                raise self.failure
            elif self.complete:
                return
            else:
                await self._wait()

    async def whole(self) -> bytes:
        """The whole body. Raises ``Failure``."""
        return b"".join([piece async for piece in self.pieces()])

    def close(self) -> None:
        """Let go of what was kept."""
        self._kept.close()

    async def _wait(self) -> None:
        self._news.clear()
        await self._news.wait()
