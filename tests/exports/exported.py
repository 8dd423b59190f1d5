"""What the tests of exports share: graphs from TriG, and a page open in the browser."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, parse, serialize

from exports.dumps import write
from graph.store import Store, open_store

FIXTURES = Path(__file__).parent / "fixtures"
SHARED = Path(__file__).parents[3] / "shared"


def store_of(trig: str | Path) -> Store:
    """A store in memory with the quads of a TriG text or file."""
    text = trig.read_text(encoding="utf-8") if isinstance(trig, Path) else trig
    store = open_store(":memory:")
    store.load(serialize(parse(text, RdfFormat.TRIG), format=RdfFormat.N_QUADS) or b"")
    return store


def dumped(store: Store, name: str) -> bytes:
    """The bytes of a dump in the format ``name``."""
    out = io.BytesIO()
    write(store, name, out)
    return out.getvalue()


def canonical(quads: Iterable[Quad], *, graphs: bool) -> set[str]:
    """Statements as text, blank nodes named by what is said of them, so that equal is isomorphic."""
    plain = [q if graphs else Quad(q.subject, q.predicate, q.object) for q in quads]
    dataset = Dataset(plain)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


class Opened:
    """A page that is open in the browser, with what it asked for and what went wrong."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.troubles: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("dialog", lambda dialog: (self.troubles.append("dialog"), dialog.dismiss()))
        page.on(
            "console",
            lambda said: self.troubles.append(said.text) if said.type == "error" else None,
        )
