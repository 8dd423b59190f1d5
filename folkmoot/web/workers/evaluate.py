"""One worker: takes a query from its channel, sends the answer as it comes, takes the next."""

from __future__ import annotations

import io
import json
import os
import socket
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Any, Final, cast

import pyoxigraph as ox
from pyoxigraph import NamedNode, RdfFormat

from folkmoot.web.workers import packed, wire
from folkmoot.web.workers.refusal import Refused
from graph.terms import PREFIXES
from queries.protocol.solutions import boolean, writer

__all__ = ["Out", "serve"]

_CHUNK: Final = 64 * 1024
_GRAPHS: Final = {
    "ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}  # fmt: skip


def serve(channel: socket.socket, store: ox.Store) -> None:
    """Answer jobs until the server closes the channel. A worker that ran out of memory ends."""
    channel.sendall(wire.message(wire.READY, {"pid": os.getpid()}))
    while True:
        try:
            _, data = wire.receive(channel)
        except (EOFError, OSError):
            return
        out = Out(channel)
        try:
            _answer(store, json.loads(data), out)
        except Refused as error:
            out.error(error.status, str(error))
        except MemoryError:
            out.error(507, "")
            os._exit(1)
        except (SyntaxError, ValueError) as error:
            out.error(400, str(error))
        except (BrokenPipeError, ConnectionResetError):
            return
        except (RuntimeError, OSError) as error:
            out.error(500, str(error))


class Out(io.RawIOBase):
    """Gathers what is sent, so that a small answer goes out in one piece; a file for writers."""

    def __init__(self, channel: socket.socket) -> None:
        super().__init__()
        self._channel = channel
        self._frames: list[bytes] = []
        self._data: list[bytes] = []
        self._size = 0

    def head(self, **content: Any) -> None:
        self._frames.append(wire.message(wire.HEAD, content))

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._data.append(bytes(data))
        self._size += len(data)
        if self._size >= _CHUNK:
            self._pack()
            self._send()
        return len(data)

    def end(self, **content: Any) -> None:
        self._pack()
        self._frames.append(wire.message(wire.END, content))
        self._send()

    def error(self, status: int, detail: str) -> None:
        self._data.clear()
        self._frames.append(wire.message(wire.ERROR, {"status": status, "detail": detail}))
        self._send()

    def _pack(self) -> None:
        if self._data:
            self._frames.append(wire.frame(wire.DATA, b"".join(self._data)))
            self._data, self._size = [], 0

    def _send(self) -> None:
        self._channel.sendall(b"".join(self._frames))
        self._frames.clear()


def _answer(store: ox.Store, job: dict[str, Any], out: Out) -> None:
    if "understand" in job:
        packed.understand(store, job, out)
    elif "graph" in job:
        _graph(store, job, out)
    elif "pack" in job:
        packed.answer(store, job, out)
    elif "draw" in job:
        packed.draw(store, job, out)
    else:
        _query(store, job, out)


def _query(store: ox.Store, job: dict[str, Any], out: Out) -> None:
    dataset: dict[str, Any] = {}
    if job.get("default") is not None:
        dataset["default_graph"] = [NamedNode(iri) for iri in job["default"]]
        dataset["named_graphs"] = [NamedNode(iri) for iri in job["named"]]
    elif not job.get("own_dataset"):
        dataset["use_default_graph_as_union"] = True
    result = store.query(job["query"], base_iri=job.get("base"), prefixes=PREFIXES, **dataset)
    limit = job.get("limit") or 0
    if isinstance(result, ox.QueryBoolean):
        form = _wanted(job, "solutions", "the answer to an ASK")
        out.head(kind="boolean", format=form)
        out.write(boolean(form, bool(result)).encode())
        out.end(rows=1)
    elif isinstance(result, ox.QuerySolutions):
        _solutions(result, _wanted(job, "solutions", "rows"), limit, out)
    else:
        _triples(result, _wanted(job, "graphs", "triples"), limit, out)


def _wanted(job: dict[str, Any], kind: str, what: str) -> str:
    form = job.get(kind)
    if not form:
        raise Refused(406, f"none of the formats that are asked for can hold {what}")
    return str(form)


def _solutions(result: ox.QuerySolutions, form: str, limit: int, out: Out) -> None:
    variables = [variable.value for variable in result.variables]
    columns = range(len(variables))
    lines = writer(form, variables)
    out.head(kind="solutions", format=form, variables=variables)
    out.write(lines.head().encode())
    rows, note = 0, ""
    for solution in result:
        if limit and rows == limit:
            note = f"Only the first {limit} rows are shown; the server gives no more."
            break
        out.write(lines.row([solution[place] for place in columns]).encode("utf-8", "replace"))
        rows += 1
    out.write(lines.tail(note).encode())
    out.end(rows=rows, truncated=bool(note), note=note)


def _triples(result: Iterable[ox.Triple], form: str, limit: int, out: Out) -> None:
    triples, note = result, ""
    if limit:
        # No RDF format can say at its end that something is missing, so it must be known first.
        several = list(islice(iter(result), limit + 1))
        if len(several) > limit:
            note = f"Only the first {limit} triples are shown; the server gives no more."
        triples = several[:limit]
    counted = _Counted(triples)
    out.head(kind="graph", format=form, truncated=bool(note), note=note)
    prefixes = PREFIXES if form in ("ttl", "rdf") else None
    ox.serialize(counted, output=cast("IO[bytes]", out), format=_GRAPHS[form], prefixes=prefixes)
    if note and form in ("ttl", "nt"):
        out.write(f"# {note}\n".encode())
    out.end(rows=counted.number, truncated=bool(note), note=note)


def _graph(store: ox.Store, job: dict[str, Any], out: Out) -> None:
    """The Graph Store Protocol: one graph, or the default graph where its name is empty."""
    form = _wanted(job, "graphs", "triples")
    if job["graph"]:
        node = NamedNode(job["graph"])
        if not store.contains_named_graph(node):
            raise Refused(404, f"there is no graph <{node.value}> here")
        quads = store.quads_for_pattern(None, None, None, node)
    else:
        quads = store.quads_for_pattern(None, None, None, None)
    triples = (quad.triple for quad in quads)
    _triples(triples if job["graph"] else _once(triples), form, 0, out)


def _once(triples: Iterator[ox.Triple]) -> Iterator[ox.Triple]:
    seen: set[ox.Triple] = set()
    for triple in triples:
        if triple not in seen:
            seen.add(triple)
            yield triple


class _Counted:
    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._triples = triples
        self.number = 0

    def __iter__(self) -> Iterator[ox.Triple]:
        for triple in self._triples:
            self.number += 1
            yield triple
