"""Packaged questions and pictures, done in a worker like any other query."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import pyoxigraph as ox

from folkmoot.web.workers.refusal import Refused
from graph.store import QueryError
from graph.store.embedded import EmbeddedStore

if TYPE_CHECKING:
    from folkmoot.web.workers.evaluate import Out
    from queries.asking import Known

__all__ = ["answer", "draw", "understand"]

_NAMES: dict[int, Known] = {}
"""The names of this worker's one store, which does not change."""


def answer(store: ox.Store, job: dict[str, Any], out: Out) -> None:
    """Ask the packaged question ``job["pack"]`` with the parameters ``job["given"]``."""
    from queries.naming import ParameterError
    from queries.packs import UnknownQuery, find
    from queries.results import write
    from queries.runner import ask

    limit, form = job.get("limit") or 0, job["format"]
    try:
        query = find(job["pack"])
        found = ask(query, EmbeddedStore.over(store), job["given"], stated=job.get("stated", False))
        rows = _Limited(found.rows, limit)
        out.head(kind="solutions", format=form, variables=list(found.columns))
        number = write(form, found.columns, rows, cast("BinaryIO", out), query)
    except UnknownQuery as error:
        raise Refused(404, str(error)) from error
    except (ParameterError, QueryError) as error:
        raise Refused(400, str(error)) from error
    full = rows.cut or bool(found.limit and number >= found.limit)
    note = f"Only the first {number} rows are shown." if full else ""
    out.end(rows=number, truncated=full, note=note)


def understand(store: ox.Store, job: dict[str, Any], out: Out) -> None:
    """The packaged questions that the words ``job["understand"]`` may ask, as JSON."""
    from queries.asking import LEAST, known_names
    from queries.asking import understand as understood
    from queries.packs import all_queries

    queries = [query for query in all_queries() if query.pack != "facts"]
    if id(store) not in _NAMES:
        _NAMES[id(store)] = known_names(EmbeddedStore.over(store))
    found = understood(job["understand"], queries, EmbeddedStore.over(store), _NAMES[id(store)])
    told = {
        "queries": [
            {"id": query.id, "given": given}
            for (query, score), given in zip(found.queries, found.given, strict=True)
            if score >= LEAST
        ],
        "sure": found.sure,
    }
    out.head(kind="understood", format="json")
    out.write(json.dumps(told).encode())
    out.end(rows=1)


def draw(store: ox.Store, job: dict[str, Any], out: Out) -> None:
    """The picture of what is around ``job["draw"]``, as one page."""
    from exports import draw as draw_page

    try:
        page = draw_page(
            EmbeddedStore.over(store), entity=job["draw"], depth=job["depth"], limit=150
        )
    except (LookupError, ValueError) as error:
        raise Refused(404, str(error)) from error
    out.head(kind="page", format="html")
    out.write(page.encode())
    out.end(rows=1)


class _Limited:
    """The first ``limit`` rows (0: all); ``cut`` tells afterwards whether there were more."""

    def __init__(self, rows: Iterator[Any], limit: int) -> None:
        self._rows = rows
        self._limit = limit
        self.cut = False

    def __iter__(self) -> Iterator[Any]:
        for number, row in enumerate(self._rows):
            if self._limit and number == self._limit:
                self.cut = True
                return
            yield row
