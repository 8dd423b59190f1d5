"""Times the packaged questions on a generated graph: about one thing, and about everything.

    python -m benchmarks.queries.run --graph FOLDER               from the store on disk
    python -m benchmarks.queries.run --graph FOLDER --in-memory   as `serve --in-memory` has it
    python -m benchmarks.queries.run --nquads FILE                loaded here, rules and all
    python -m benchmarks.queries.run --server URL                 of a SPARQL server
    python -m benchmarks.queries.run --rdflib FILE                by rdflib, in memory

load.py makes the folder. A server or a file must hold what rules and summaries add as well
(`python -m benchmarks.queries.run --graph FOLDER --dump FILE` writes all of it).

Each question is asked in a process of its own that is ended after --seconds (neither Oxigraph nor
rdflib can stop a query). "one" gives the parameters that make it a question about one thing, body
or council; "all" gives only those that must be given. Times are of the whole answer, in
milliseconds: the first asking, the median of --rounds more (warm), and the processor's time of that
median, which tells more on a machine that others use as well (of a server: that of the client).
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BASE = "https://w3id.org/folkmoot/id/quarrelby-0003-borough-council"
MEETING = f"{BASE}/body/overview-and-scrutiny-committee/meeting"
ONE = {
    "council": BASE,
    "body": f"{BASE}/body/overview-and-scrutiny-committee",
    "person": f"{BASE}/person/ada-barrow",
    "document": "https://w3id.org/folkmoot/id/document/0000005d3ed9bb3f98ab",
    "portfolio": f"{BASE}/portfolio/housing",
    "owner": f"{BASE}/post/head-of-housing-services",
    "post": f"{BASE}/post/cabinet-member-for-housing",
    "report": f"{BASE}/report/r-2-1",
    "to": f"{BASE}/body/cabinet",
    "start": f"{BASE}/post/head-of-housing-services",
    "end": f"{BASE}/portfolio/housing",
    "as_at": "2016-06-01",
    "since": "2016-01-01",
    "words": "glass",
    "title": "Kerbside Glass 12",
    "year": "2016",
}
"""Values of the generated graph for parameters, by name."""

SCOPES = ("council", "body", "person", "portfolio", "owner", "report", "post", "document", "to")


def cases(pack: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """``(query, scope, parameters)`` for each question, about one thing and about everything."""
    from queries.packs import all_queries

    for query in all_queries(pack=pack):
        if query.pack == "facts":
            continue
        required = {p.name: _value(p.name, p.example) for p in query.parameters if p.required}
        if not any(name in SCOPES for name in required):
            yield query.id, "all", required
        about = [p.name for p in query.parameters if p.name in SCOPES]
        if about:
            name = "body" if "body" in about else about[0]
            yield query.id, f"one {name}", required | {name: _value(name, "")}


def _value(name: str, example: str) -> str:
    return ONE.get(name, example)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--graph", type=Path, help="the folder of a graph on disk")
    parser.add_argument("--in-memory", action="store_true", help="load that graph first")
    parser.add_argument("--nquads", type=Path, metavar="FILE", help="load this file instead")
    parser.add_argument("--server", metavar="URL", help="ask this SPARQL server instead")
    parser.add_argument("--rdflib", type=Path, metavar="FILE", help="load this file into rdflib")
    parser.add_argument("--dump", type=Path, metavar="FILE", help="only write the graph to FILE")
    parser.add_argument("--pack", default="")
    parser.add_argument("--only", nargs="*", default=[], metavar="PACK/NAME")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the times here as well")
    given = parser.parse_args()
    store = _opened(given)
    if given.dump:
        _dump(store, given.dump)
        return
    ask = _Here(store, given.rounds, given.seconds)
    found = []
    for name, scope, parameters in cases(given.pack):
        if given.only and name not in given.only:
            continue
        row = {"query": name, "scope": scope} | ask(name, parameters)
        found.append(row)
        print(
            f"{row['query']:45} {row['scope']:14} {row['rows']!s:>7} rows"
            f" {row['first']!s:>9} first {row['warm']!s:>9} warm {row['cpu']!s:>9} cpu"
            f" {row['why']}",
            flush=True,
        )
        if given.json:
            given.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def _opened(given: argparse.Namespace) -> Any:
    from graph.store.embedded import EmbeddedStore

    if given.server:
        from graph.store.server import ServerStore

        return ServerStore(given.server, timeout=given.seconds)
    if given.rdflib:
        from benchmarks.queries.rdflib_store import RdflibStore

        return RdflibStore(given.rdflib.read_bytes())
    if given.nquads:
        return _loaded(given.nquads)
    if given.in_memory:
        from folkmoot.web.workers.stem import load

        start = time.perf_counter()
        store = EmbeddedStore.over(load(str(given.graph / "store")))
        print(f"loaded in {time.perf_counter() - start:.0f} s", file=sys.stderr)
        return store
    return EmbeddedStore(given.graph / "store", read_only=True)


def _dump(store: Any, file: Path) -> None:
    from pyoxigraph import RdfFormat, serialize

    with file.open("wb") as out:
        serialize(store.quads(), output=out, format=RdfFormat.N_QUADS)


class _Here:
    """Asks in a forked child, which has the store of this process, and ends it when it is late."""

    def __init__(self, store: Any, rounds: int, seconds: float) -> None:
        self.store, self.rounds, self.seconds = store, rounds, seconds
        self.context = multiprocessing.get_context("fork")

    def __call__(self, name: str, parameters: dict[str, str]) -> dict[str, Any]:
        ours, theirs = self.context.Pipe()
        child = self.context.Process(target=self._ask, args=(theirs, name, parameters))
        child.start()
        if ours.poll(self.seconds):
            found: dict[str, Any] = ours.recv()
        else:
            why = f"over {self.seconds:.0f} s"
            found = {"rows": None, "first": None, "warm": None, "cpu": None, "why": why}
            child.kill()
        child.join()
        return found

    def _ask(self, pipe: Any, name: str, parameters: dict[str, str]) -> None:
        from queries.packs import find
        from queries.runner import ask

        query, times, cpu, rows = find(name), [], [], 0
        try:
            for _ in range(self.rounds + 1):
                start, busy = time.perf_counter(), time.process_time()
                rows = sum(1 for _ in ask(query, self.store, parameters))
                times.append(round(1000 * (time.perf_counter() - start), 1))
                cpu.append(round(1000 * (time.process_time() - busy), 1))
            warm, used = (round(statistics.median(one[1:]), 1) for one in (times, cpu))
            pipe.send({"rows": rows, "first": times[0], "warm": warm, "cpu": used, "why": ""})
        except Exception as error:
            why = f"{type(error).__name__}: {error}".splitlines()[0]
            pipe.send({"rows": None, "first": None, "warm": None, "cpu": None, "why": why})


def _loaded(file: Path) -> Any:
    """The quads of a file in memory, with what rules and summaries add."""
    from graph.rules import run_rules
    from graph.store.embedded import EmbeddedStore
    from graph.summaries import summarise

    store = EmbeddedStore()
    store.load(file.read_bytes())
    run_rules(store)
    summarise(store)
    return store


if __name__ == "__main__":
    main()
