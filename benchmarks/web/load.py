"""Load on the endpoint: many clients at once, ours beside the plain Oxigraph server.

    python benchmarks/web/load.py --clients 50 --seconds 60
    python benchmarks/web/load.py --graph folkmoot-graph --runaway

Everything happens on loopback and stops by itself. Without ``--graph`` a graph of 100,000 quads is
made. Oxigraph's own server takes part where its command is found (``pip install oxigraph``).
The queries are some thousand different ones, so that ours gives many answers as it gave them before;
with ``--fresh`` no query is asked twice.
``--runaway`` sends a query without end every two seconds as well, which ours stops at its limit.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

BASE = "https://example.org/id/"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def main() -> None:
    """Run the load and print one line of JSON for each server."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--graph", type=Path, help="a built graph [default: 100,000 quads made here]"
    )
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--in-memory", action="store_true")
    parser.add_argument("--fresh", action="store_true", help="ask no query twice")
    parser.add_argument("--runaway", action="store_true")
    parser.add_argument("--oxigraph", default=_oxigraph())
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="folkmoot-load-") as folder:
        graph = given.graph or made(Path(folder) / "graph")
        queries = asked(graph)
        options = ["--workers", str(given.workers), "--timeout", "5"]
        options += ["--in-memory"] if given.in_memory else []
        with Ours(graph, options) as address:
            report("folkmoot serve", address, queries, given, given.runaway)
        if not given.oxigraph:
            print("the command oxigraph is not here; pip install oxigraph", file=sys.stderr)
            return
        with Theirs(given.oxigraph, graph) as address:
            # A query without end would occupy it for good: it has no part in this.
            report("oxigraph serve-read-only", address, queries, given, runaway=False)


def _oxigraph() -> str:
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.exists() else shutil.which("oxigraph") or ""


def report(name: str, address: str, queries: list[str], given: Any, runaway: bool) -> None:
    """Load one server and print what came of it."""
    warm = asyncio.run(load(address, queries, 4, 1.0, runaway=False, fresh=True))
    assert warm["answered"], "the server answers nothing"
    told = asyncio.run(load(address, queries, given.clients, given.seconds, runaway, given.fresh))
    print(json.dumps({"server": name, "clients": given.clients, **told}))


async def load(
    address: str,
    queries: list[str],
    clients: int,
    seconds: float,
    runaway: bool,
    fresh: bool = False,
) -> dict[str, Any]:
    """``clients`` connections that ask one query after the other until the time is over."""
    host, port = re.match(r"http://([^:/]+):(\d+)", address).groups()  # type: ignore[union-attr]
    times: list[float] = []
    statuses: Counter[str] = Counter()
    ends = time.perf_counter() + seconds

    async def client(number: int) -> None:
        pick = random.Random(number)
        reader = writer = None
        place = "/sparql" if "sparql" in address else "/query"
        while time.perf_counter() < ends:
            # A comment makes it another query.
            mark = f" # {number} {pick.random()}" if fresh else ""
            path = f"{place}?query={quote(pick.choice(queries) + mark)}"
            start = time.perf_counter()
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection(host, int(port))
                status = await one(reader, writer, host, path)
                statuses[str(status)] += 1
                if status == 200:
                    times.append(time.perf_counter() - start)
            except (OSError, asyncio.IncompleteReadError, ValueError) as error:
                statuses[type(error).__name__] += 1
                if writer is not None:
                    writer.close()
                reader = writer = None
        if writer is not None:
            writer.close()

    async def nuisance() -> Counter[str]:
        ended: Counter[str] = Counter()
        while time.perf_counter() < ends - 6:
            reader, writer = await asyncio.open_connection(host, int(port))
            ended[str(await one(reader, writer, host, f"/sparql?query={quote(RUNAWAY)}"))] += 1
            writer.close()
            await asyncio.sleep(2)
        return ended

    begun = time.perf_counter()
    extra = asyncio.create_task(nuisance()) if runaway else None
    await asyncio.gather(*(client(number) for number in range(clients)))
    took = time.perf_counter() - begun
    times.sort()
    told = {
        "seconds": round(took, 1),
        "answered": len(times),
        "per_second": round(len(times) / took),
        "lost": sum(n for status, n in statuses.items() if status != "200"),
        "statuses": dict(statuses),
    }
    for name, share in (("p50_ms", 0.5), ("p90_ms", 0.9), ("p99_ms", 0.99), ("max_ms", 1.0)):
        told[name] = (
            round(1000 * times[min(len(times) - 1, int(len(times) * share))], 1) if times else None
        )
    if extra is not None:
        told["runaway"] = dict(await extra)
    return told


async def one(reader: Any, writer: Any, host: str, path: str) -> int:
    """One request on an open connection: its status, when the whole body is there."""
    accept = "application/sparql-results+json"
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: {accept}\r\n\r\n".encode())
    await writer.drain()
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    if found := re.search(r"content-length: (\d+)", head):
        await reader.readexactly(int(found.group(1)))
        return status
    while (size := int((await reader.readline()).strip() or b"0", 16)) > 0:
        await reader.readexactly(size + 2)
    await reader.readline()
    return status


class Ours:
    """``folkmoot serve`` on a free port."""

    def __init__(self, graph: Path, options: list[str]) -> None:
        command = [sys.executable, "-c", "from folkmoot.cli import main; main()", "serve"]
        self._command = [*command, "--port", "0", "--graph", str(graph), *options]

    def __enter__(self) -> str:
        self._process = subprocess.Popen(self._command, stderr=subprocess.PIPE, text=True)
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if found := re.search(r"http://\S+", line):
                return found.group() + "sparql"
        raise RuntimeError("the server did not start")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.communicate(timeout=20)


class Theirs:
    """Oxigraph's own server over the same store, read-only."""

    def __init__(self, command: str, graph: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._place = f"127.0.0.1:{free.getsockname()[1]}"
        self._command = [
            command, "serve-read-only", "--location", str(graph / "store"), "--bind", self._place,
            "--union-default-graph",
        ]  # fmt: skip

    def __enter__(self) -> str:
        self._process = subprocess.Popen(self._command, stderr=subprocess.DEVNULL)
        host, port = self._place.split(":")
        for _ in range(100):
            try:
                socket.create_connection((host, int(port))).close()
                return f"http://{self._place}/query"
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("oxigraph did not start")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(20)


def made(folder: Path) -> Path:
    """A graph of 100,000 quads in 1,000 named graphs."""
    import pyoxigraph as ox

    (folder / "store").mkdir(parents=True)
    store = ox.Store(str(folder / "store"))
    node = ox.NamedNode
    label, date = node("http://www.w3.org/2000/01/rdf-schema#label"), node(BASE + "date")
    at, kind = node(BASE + "at"), node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

    def quads() -> Any:
        for n in range(1000):
            graph, meeting = node(f"{BASE}document/{n}"), node(f"{BASE}meeting/{n}")
            yield ox.Quad(meeting, kind, node(BASE + "Meeting"), graph)
            yield ox.Quad(meeting, label, ox.Literal(f"Meeting {n}"), graph)
            yield ox.Quad(meeting, date, ox.Literal(f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}"), graph)
            for m in range(32):
                item = node(f"{BASE}meeting/{n}/item/{m}")
                yield ox.Quad(item, at, meeting, graph)
                yield ox.Quad(item, kind, node(BASE + "Item"), graph)
                yield ox.Quad(item, label, ox.Literal(f"Item {m} of meeting {n}"), graph)

    store.bulk_extend(quads())
    store.flush()
    return folder


def asked(graph: Path) -> list[str]:
    """Queries about one thing each: the subjects of the graph and what is around them."""
    import pyoxigraph as ox

    store = ox.Store.read_only(str(graph / "store"))
    rows = store.query("SELECT DISTINCT ?s { GRAPH ?g { ?s a ?c . FILTER(isIRI(?s)) } } LIMIT 2000")
    subjects = [row["s"].value for row in rows]  # type: ignore[union-attr]
    point = "SELECT ?p ?o WHERE {{ <{0}> ?p ?o }}"
    around = (
        "SELECT DISTINCT ?from ?name WHERE {{ ?from ?p <{0}> . OPTIONAL {{ ?from "
        "<http://www.w3.org/2000/01/rdf-schema#label> ?name }} }} LIMIT 50"
    )
    return [form.format(one) for one in subjects for form in (point, around)]


if __name__ == "__main__":
    main()
