"""Makes the folder of a graph from N-Quads, with what the rules infer and the summaries.

    python -m benchmarks.queries.load graph.nq FOLDER

Prints how long each step takes, in seconds.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import pyoxigraph as ox

from graph.rules import run_rules
from graph.store.embedded import EmbeddedStore
from graph.summaries import summarise

__all__ = ["load"]


def load(nquads: Path, folder: Path) -> None:
    """The store in ``folder``, which must have none yet."""
    place = folder / "store"
    place.mkdir(parents=True)
    start = time.perf_counter()
    raw = ox.Store(str(place))
    raw.bulk_load(path=str(nquads))
    raw.flush()
    print(f"load      {len(raw):>11,} quads {time.perf_counter() - start:8.1f} s", flush=True)
    del raw
    store = EmbeddedStore(place)
    for name, step in (("rules", run_rules), ("summaries", summarise)):
        start = time.perf_counter()
        step(store)
        print(f"{name:29} {time.perf_counter() - start:8.1f} s", flush=True)
    store.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("nquads", type=Path)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    load(given.nquads, given.folder)
