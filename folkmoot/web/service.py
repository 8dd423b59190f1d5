"""What stands behind the pages and the endpoint: the snapshot, the workers, the index."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from folkmoot.web.http.kept import Kept
from folkmoot.web.indexing import Index
from folkmoot.web.questions import question
from folkmoot.web.settings import Settings
from folkmoot.web.snapshot import Snapshot, take
from folkmoot.web.workers import Pool
from graph.iris import BASE
from graph.store import StoreError
from graph.store.binding import bind
from graph.store.opening import store_folder
from graph.terms import PREFIXES

__all__ = ["Service"]

_BASES = (
    ("SELECT ?it WHERE { GRAPH ?it { ?run a fm:Run } } LIMIT 1", "/graph/run"),
    ("SELECT ?it WHERE { ?it a fm:Document } LIMIT 1", "/document/"),
)


class Service:
    """One graph being served. ``base`` is where the IRIs of its things begin."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.base = BASE
        self.pool: Pool
        self.index: Index
        self.snapshot: Snapshot
        self.kept = Kept()
        self._store: ox.Store | None = None
        self._renewing = asyncio.Lock()
        self._closing: set[asyncio.Task[None]] = set()

    @property
    def state(self) -> str:
        """Stands for the content of the graph: another content, another state."""
        return self.snapshot.state

    async def start(self) -> None:
        """Open the graph. Raises ``StoreError`` where it cannot be served."""
        if self.settings.read_write:
            folder = store_folder(self.settings.graph)
            try:
                self._store = ox.Store(str(folder))
            except OSError as error:
                raise StoreError(f"{folder} cannot be written: {error}") from error
        await self._open()

    async def close(self) -> None:
        """Let go of everything."""
        self.index.close()
        await self.pool.close()
        self.snapshot.drop()
        for task in list(self._closing):
            task.cancel()
            await task
        if self._store is not None:
            self._store.flush()

    async def overview(self, name: str) -> list[dict[str, Any]]:
        """The rows of a question over the whole graph, from the index once it is made."""
        kept = self.index.overview(name)
        return kept if kept is not None else await self.pool.rows(question(name))

    async def things(self, kind: str, offset: int, limit: int) -> list[tuple[str, str]]:
        """(IRI, label) of the things of a class by name, from the index once it is made."""
        found = self.index.things(kind, offset, limit)
        if found is not None:
            return [(one.iri, one.label) for one in found]
        query = bind(question("thing/list"), {"kind": ox.NamedNode(kind)})
        rows = await self.pool.rows(f"{query}\nLIMIT {limit} OFFSET {offset}")
        return [(row["it"]["value"], row["name"]["value"]) for row in rows]

    async def update(self, sparql: str, base_iri: str) -> None:
        """Change the graph and let all later queries see the change.

        Raises ``SyntaxError``, ``ValueError`` or ``RuntimeError`` with the engine's words.
        """
        assert self._store is not None
        store = self._store
        async with self._renewing:
            await asyncio.to_thread(store.update, sparql, base_iri=base_iri, prefixes=PREFIXES)
            await asyncio.to_thread(store.flush)
            old = (self.pool, self.snapshot, self.index)
            await self._open()
            task = asyncio.create_task(_retire(*old, after=self.settings.timeout))
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)

    async def _open(self) -> None:
        snapshot = await asyncio.to_thread(take, self.settings.graph, self._store)
        in_memory = self.settings.in_memory or not snapshot.own and not Path(snapshot.path).is_dir()
        pool = Pool(snapshot.path, self.settings, in_memory=in_memory)
        try:
            await pool.start()
        except RuntimeError as error:
            await pool.close()
            snapshot.drop()
            raise StoreError(str(error)) from error
        self.snapshot, self.pool = snapshot, pool
        self.index = Index(snapshot.path)
        await self.index.start()
        self.base = await self._find_base()

    async def _find_base(self) -> str:
        for query, ending in _BASES:
            for row in await self.pool.rows(query):
                return str(row["it"]["value"]).rsplit(ending, 1)[0]
        return BASE


async def _retire(pool: Pool, snapshot: Snapshot, index: Index, *, after: float) -> None:
    """Close what an update has made old, once its last queries must have ended."""
    index.close()
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(after)
    await pool.close()
    snapshot.drop()
