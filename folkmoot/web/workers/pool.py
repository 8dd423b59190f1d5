"""The server's side of the workers: hands out jobs, stops what takes too long, replaces the dead.

Two lanes: ``public`` for whoever asks the endpoint, ``pages`` for the explorer's own small
queries, so that a slow query of one visitor does not hold up the pages of another.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from signal import SIGABRT, SIGKILL
from typing import Any, Final, Literal

from folkmoot.web.settings import Settings
from folkmoot.web.workers import wire
from folkmoot.web.workers.answer import Answer, Failure

__all__ = ["Lane", "Pool"]

Lane = Literal["public", "pages"]
_MEMORY_SIGNALS: Final = (SIGABRT, SIGKILL)
_STARTING: Final = 60.0


@dataclass
class _Worker:
    pid: int
    lane: Lane
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


class Pool:
    """Workers over the store (or the file of RDF) at ``path``."""

    def __init__(self, path: str, settings: Settings, *, in_memory: bool) -> None:
        self._settings = settings
        self._given = {"path": path, "in_memory": in_memory, "max_memory": settings.max_memory}
        self._idle: dict[Lane, asyncio.Queue[_Worker]] = {
            "public": asyncio.Queue(), "pages": asyncio.Queue(),
        }  # fmt: skip
        self._waiting: dict[Lane, int] = {"public": 0, "pages": 0}
        self._alive: dict[int, _Worker] = {}
        self._deaths: dict[int, asyncio.Future[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._spawning = asyncio.Lock()
        self._up: asyncio.Future[None] | None = None
        self._closing = False

    # -- life ------------------------------------------------------------------------------

    async def start(self) -> None:
        """Start the stem and the workers. Raises ``RuntimeError`` where the graph won't open."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._stem = subprocess.Popen(  # noqa: ASYNC220 it lives as long as the pool
            [sys.executable, "-m", "folkmoot.web.workers.stem", str(theirs.fileno()),
             json.dumps(self._given)],
            pass_fds=[theirs.fileno()],
        )  # fmt: skip
        theirs.close()
        ours.setblocking(False)
        self._control = ours
        loop = asyncio.get_running_loop()
        self._up = loop.create_future()
        loop.add_reader(ours, self._hear)
        await self._up
        public = [self._spawn("public") for _ in range(self._settings.workers)]
        await asyncio.gather(*public, self._spawn("pages"))

    async def close(self) -> None:
        """End the stem and with it all workers."""
        self._closing = True
        asyncio.get_running_loop().remove_reader(self._control)
        self._control.close()
        for task in list(self._tasks):
            task.cancel()
        for worker in self._alive.values():
            worker.writer.close()
        try:
            await asyncio.to_thread(self._stem.wait, 10)
        except subprocess.TimeoutExpired:
            self._stem.kill()

    @property
    def alive(self) -> int:
        """How many workers there are."""
        return len(self._alive)

    # -- asking ----------------------------------------------------------------------------

    @contextlib.asynccontextmanager
    async def ask(self, job: dict[str, Any], lane: Lane = "public") -> AsyncIterator[Answer]:
        """The answer to a job, from when it begins to come.

        Raises ``Failure``: 503 where no worker becomes free, and whatever the query fails with
        before there is something to send. Leaving the block early stops the query.
        """
        worker = await self._free(lane)
        answer = Answer()
        task = asyncio.create_task(self._fetch(worker, job, answer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            await answer.begin()
            yield answer
        finally:
            task.cancel()
            answer.close()

    async def table(
        self, query: str, lane: Lane = "pages", limit: int = 0
    ) -> tuple[list[str], list[dict[str, Any]]]:
        """The columns and rows of a SELECT, as SPARQL JSON has them. Raises ``Failure``."""
        job = {"query": query, "solutions": "json", "limit": limit}
        async with self.ask(job, lane) as answer:
            found = json.loads(await answer.whole())
            return found["head"]["vars"], found["results"]["bindings"]

    async def rows(self, query: str, lane: Lane = "pages", limit: int = 0) -> list[dict[str, Any]]:
        """The rows of a SELECT as SPARQL JSON has them. Raises ``Failure``."""
        return (await self.table(query, lane, limit))[1]

    async def _free(self, lane: Lane) -> _Worker:
        patience = self._settings.patience
        try:
            async with asyncio.timeout(patience):
                return await self._idle[lane].get()
        except TimeoutError:
            raise Failure(
                503,
                f"The server was busy with other queries for {patience:g} seconds.",
                "Try again in a little while.",
            ) from None

    async def _fetch(self, worker: _Worker, job: dict[str, Any], answer: Answer) -> None:
        """Send the job and take in what comes; the worker is free again, or it is killed."""
        done = False
        try:
            async with asyncio.timeout(self._settings.timeout):
                worker.writer.write(wire.message(wire.JOB, job))
                await worker.writer.drain()
                while not done:
                    kind, data = await wire.receive_async(worker.reader)
                    if kind == wire.DATA:
                        answer.add(data)
                    elif kind == wire.HEAD:
                        answer.head = json.loads(data)
                    else:
                        done = True
                        said = json.loads(data)
                        if kind == wire.END:
                            answer.finish(said)
                        else:
                            answer.fail(self._explained(said["status"], said["detail"]))
        except TimeoutError:
            limit = self._settings.timeout
            answer.fail(
                Failure(
                    504,
                    f"The query was stopped after {limit:g} seconds, the limit of this server.",
                    "Ask for less: begin with the most selective pattern, add a LIMIT.",
                )
            )
        except (asyncio.IncompleteReadError, ConnectionError, OSError):
            answer.fail(await self._cause_of_death(worker))
        finally:
            if done and not self._closing:
                self._idle[worker.lane].put_nowait(worker)
            else:
                self._discard(worker)

    def _explained(self, status: int, detail: str) -> Failure:
        if status == 507:
            return self._out_of_memory()
        advice = {
            400: "Correct the query; the line and column are counted from 1.",
            406: "Ask for another format in the Accept header.",
        }
        return Failure(status, detail[:1].upper() + detail[1:], advice.get(status, ""))

    def _out_of_memory(self) -> Failure:
        return Failure(
            507,
            f"The query needed more than {self._settings.max_memory} MB, the limit of this server.",
            "Ask for less: no ORDER BY or DISTINCT over everything, a LIMIT, fewer columns.",
        )

    async def _cause_of_death(self, worker: _Worker) -> Failure:
        try:
            ended = await asyncio.wait_for(asyncio.shield(self._deaths[worker.pid]), 5)
        except (TimeoutError, KeyError):
            ended = 0
        if ended in _MEMORY_SIGNALS:
            return self._out_of_memory()
        return Failure(
            500, "The process that evaluated the query died.", "Please report the query."
        )

    # -- workers ---------------------------------------------------------------------------

    async def _spawn(self, lane: Lane) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        ours.setblocking(False)
        async with self._spawning:
            socket.send_fds(self._control, [b'{"fork": 1}'], [theirs.fileno()])
        theirs.close()
        reader, writer = await asyncio.open_connection(sock=ours, limit=4 * 1024 * 1024)
        try:
            async with asyncio.timeout(_STARTING):
                _, data = await wire.receive_async(reader)
        except (asyncio.IncompleteReadError, TimeoutError) as error:
            writer.close()
            raise RuntimeError(f"a worker could not open {self._given['path']}") from error
        worker = _Worker(json.loads(data)["pid"], lane, reader, writer)
        self._alive[worker.pid] = worker
        self._deaths[worker.pid] = asyncio.get_running_loop().create_future()
        self._idle[lane].put_nowait(worker)

    def _discard(self, worker: _Worker) -> None:
        """Kill a worker that is busy with what nobody wants, and start another in its place."""
        self._alive.pop(worker.pid, None)
        worker.writer.close()
        if self._closing:
            return
        self._say({"kill": worker.pid})
        task = asyncio.create_task(self._spawn(worker.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _say(self, order: dict[str, Any]) -> None:
        # Without a stem there are no workers either: they die with it.
        with contextlib.suppress(OSError):
            self._control.send(json.dumps(order).encode())

    def _hear(self) -> None:
        try:
            data = self._control.recv(4096)
        except BlockingIOError:
            return
        if not data:
            asyncio.get_running_loop().remove_reader(self._control)
            if self._up and not self._up.done():
                self._up.set_exception(RuntimeError(f"{self._given['path']} could not be opened"))
            return
        said = json.loads(data)
        if "up" in said and self._up:
            self._up.set_result(None)
        elif "dead" in said and (death := self._deaths.pop(said["dead"], None)):
            # Kept for a while: the one who asked may not have noticed yet.
            death.set_result(said["signal"])
            self._deaths[said["dead"]] = death
            asyncio.get_running_loop().call_later(30, self._deaths.pop, said["dead"], None)
