"""The Python interface: build, open, ask, draw, read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from folkmoot.result import Result, Row
from graph.iris import BASE, Names
from graph.store import Solutions, Store, StoreError, open_store
from graph.store.opening import MEMORY, is_server
from graph.store.values import term, value

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from exports.drawing import Picture
    from folkmoot.building import BuildReport
    from ontology.record import Document, Record

__all__ = ["Graph", "Result", "Row", "build", "open", "parse", "read"]


class Graph:
    """A graph that is open: ask it with ``query``, list its ``facts``, ``draw`` it.

    ``place`` is where it lies. ``report`` tells what a build did, where there was one. To be used
    in a ``with`` statement or closed by ``close``; one in memory is gone then.
    """

    def __init__(self, store: Store, place: str, report: BuildReport | None = None) -> None:
        self.store = store
        self.place = place
        self.report = report

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Graph {self.place}>"

    @property
    def names(self) -> Names:
        """How this graph's IRIs are made."""
        ending = "/graph/run"
        found = (graph.value for graph in self.store.graphs() if graph.value.endswith(ending))
        run = next(found, None)
        return Names(run.removesuffix(ending) if run else BASE)

    def query(self, question: str, **parameters: Any) -> Result:
        """Ask in SPARQL, or by the name of a packaged question (``"portfolios/holders"``).

        ``parameters`` are bound as RDF terms to the variables of these names; strings that are
        IRIs become IRIs, dates and numbers literals. An ASK gives one row of one bool.
        Raises ``QueryError`` for what is no SPARQL, ``KeyError`` for an unknown question.
        """
        if _is_name(question):
            from queries import run

            found = run(self.store, question, parameters)
            return Result(found.columns, found.rows)
        bound = {name: term(one) for name, one in parameters.items()}
        answer = self.store.query(question, bound)
        if isinstance(answer, bool):
            return Result(("ask",), [(answer,)])
        if isinstance(answer, Solutions):
            return Result(answer.variables, (tuple(map(value, row)) for row in answer))
        triples = ((one.subject, one.predicate, one.object) for one in answer)
        columns = ("subject", "predicate", "object")
        return Result(columns, (tuple(map(value, row)) for row in triples))

    def documents(self) -> list[tuple[str, str]]:
        """``(IRI, file name)`` of every document, by name."""
        from folkmoot.questions import documents

        return documents(self.store)

    def facts(self, document: str = "", kinds: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
        """The facts of all documents, or of one (its IRI or file name), with their evidence."""
        from folkmoot.facts import KINDS, facts_of_store

        for iri, name in self.documents():
            if document in ("", iri, name):
                yield from facts_of_store(self.store, iri, name, tuple(kinds) or KINDS)

    def quads(self) -> Iterator[Quad]:
        """All quads, as pyoxigraph has them."""
        return self.store.quads()

    def draw(
        self, path: str | Path | None = None, entity: str | None = None, **options: Any
    ) -> Picture:
        """Draw the whole graph, or what is near ``entity`` (an IRI or a label), as one HTML file.

        The other options are those of ``exports.drawing.draw``: depth, kinds, view and so on.
        """
        from exports.drawing import draw

        return draw(self.store, path, entity, **options)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()


def build(
    sources: str | Path | Sequence[str | Path],
    graph: str | Path = "folkmoot-graph",
    *,
    council: str = "",
    default_council: str = "",
    base: str = "",
    workers: int | None = None,
    fresh: bool = False,
) -> Graph:
    """Read documents into a graph and open it: a folder, ``":memory:"``, or a server's address.

    ``graph.report`` says what was read and what was not. A file that cannot be read stops
    nothing. ``council`` says whose records they are, ``default_council`` whose those are that do
    not say. Raises ``StoreError`` where the graph cannot be written.
    """
    from folkmoot.building import build as build_graph

    several = [sources] if isinstance(sources, str | Path) else list(sources)
    store = open_store(MEMORY) if str(graph) == MEMORY else None
    report = build_graph(
        several,
        graph,
        council=council,
        default_council=default_council,
        base=base,
        workers=workers,
        fresh=fresh,
        store=store,
    )
    return Graph(store or open_store(graph, read_only=True), str(graph), report)


def open(place: str | Path, mode: Literal["r", "w"] = "r") -> Graph:  # noqa: A001
    """Open a graph that was built: its folder or a server's address; ``"w"`` to change it too.

    Raises ``StoreError`` where there is none.
    """
    if str(place) == MEMORY:
        raise StoreError("a graph in memory is made by folkmoot.build(sources, ':memory:')")
    read_only = mode == "r" and not is_server(place)
    return Graph(open_store(place, read_only=read_only), str(place))


def read(path: str | Path) -> Document:
    """The document in a file. Raises ``ValueError`` where it cannot be read or holds several."""
    from folkmoot.reading import documents
    from ontology.record import Document

    found = list(documents([path]))
    good = [one for one in found if isinstance(one, Document)]
    if len(good) != 1:
        why = "; ".join(str(one) for one in found if not isinstance(one, Document))
        raise ValueError(why or f"{path} holds {len(good)} documents; use folkmoot.build")
    return good[0]


def parse(document: Document, *, council: str = "") -> Record:
    """What a document states."""
    from loaders import parse as parse_document

    return parse_document(document, council=council)


def _is_name(question: str) -> bool:
    """Whether it is the name of a packaged question and not SPARQL: one word, or two and "/"."""
    return all(part.replace("-", "").replace("_", "").isalnum() for part in question.split("/"))
