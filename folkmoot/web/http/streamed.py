"""An answer that is sent while the worker still finds it, and stops it when nobody listens."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from folkmoot.web.http.problem import problem
from folkmoot.web.service import Service
from folkmoot.web.workers import Answer, Failure
from queries.protocol.formats import by_name

__all__ = ["Streamed"]


class Streamed(Response):
    """The answer to ``job``.

    Up to some hundred kilobytes it has a Content-Length and all is known beforehand. Beyond that
    it is chunked; where it then breaks off, words at the end say so and the connection is closed
    without the last chunk, so that no client takes a part for the whole.
    """

    def __init__(
        self, request: Request, service: Service, job: dict[str, Any], headers: Mapping[str, str],
        on_done: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._request = request
        self._pool = service.pool
        self._kept = service.kept
        self._job = job
        self._given = dict(headers)
        # The ETag stands for the graph, the request and the format; relative IRIs are resolved
        # against the address that was asked.
        given = f"{sorted(self._given.items())} {job.get('base', '')}"
        self._key = given if "ETag" in self._given else ""
        self._on_done = on_done

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._key and (found := self._kept.get(self._key)):
            headers, body = found
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": body})
            return
        sending = asyncio.create_task(self._send(scope, receive, send))
        leaving = asyncio.create_task(_left(receive))
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
            if not sending.done():
                sending.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sending
            if self._on_done:
                self._on_done()

    async def _send(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            async with self._pool.ask(self._job) as answer:
                await self._send_answer(answer, send)
        except Failure as failure:
            response = problem(self._request, failure.status, failure.detail, failure.advice)
            await response(scope, receive, send)

    async def _send_answer(self, answer: Answer, send: Send) -> None:
        form = by_name(answer.head["format"])
        assert form is not None
        headers = {"Content-Type": form.content_type, **self._given}
        if limit := self._job.get("limit"):
            headers["Folkmoot-Row-Limit"] = str(limit)
        if answer.complete:
            headers["Content-Length"] = str(answer.size)
        if answer.end.get("truncated") or answer.head.get("truncated"):
            headers["Folkmoot-Truncated"] = "true"
        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": raw})
        if answer.complete:
            # All that is known to be whole goes out in one piece.
            body = await answer.whole()
            if self._key:
                self._kept.put(self._key, raw, body)
            await send({"type": "http.response.body", "body": body})
            return
        try:
            async for piece in answer.pieces():
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        except Failure as failure:
            said = f"\n# THE ANSWER BREAKS OFF HERE ({failure.status}): {failure.detail}\n"
            await send({"type": "http.response.body", "body": said.encode(), "more_body": True})
            return
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
