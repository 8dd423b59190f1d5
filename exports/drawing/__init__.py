"""Pictures of the graph: one HTML file that works offline and quotes the words behind each line."""

from __future__ import annotations

from collections.abc import Collection, MutableMapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from exports.drawing.layout import place_all
from exports.drawing.quotes import Quotes, read_quotes

if TYPE_CHECKING:
    import networkx as nx

    from graph.store import Store

__all__ = [
    "CANVAS_LIMIT",
    "PYVIS_LIMIT",
    "Engine",
    "Picture",
    "TooLarge",
    "draw",
    "draw_network",
    "views",
]

PYVIS_LIMIT: Final = 300
"""Nodes up to which a picture goes through pyvis; above, it is drawn on our own canvas."""
CANVAS_LIMIT: Final = 150_000
"""Nodes above which no picture is written, because no browser would be glad of it."""

Engine = Literal["auto", "pyvis", "canvas"]
"""auto: pyvis up to ``PYVIS_LIMIT`` things, our own canvas above."""


class TooLarge(ValueError):
    """More nodes than a page can show; the message says how to scope the picture."""


class Picture(str):
    """The page as a string; notebooks show it in a frame of its own."""

    def _repr_html_(self) -> str:
        from html import escape

        style = "width: 100%; height: 640px; border: 1px solid #d9dde3"
        return (
            f'<iframe sandbox="allow-scripts allow-downloads" style="{style}" '
            f'srcdoc="{escape(self, quote=True)}"></iframe>'
        )


def draw(
    graph: Any,
    path: str | Path | None = None,
    entity: str | None = None,
    *,
    kinds: Collection[str] = (),
    relations: Collection[str] = (),
    depth: int = 1,
    limit: int = 150,
    title: str = "",
    engine: Engine = "auto",
    layout: MutableMapping[str, Sequence[float]] | None = None,
    view: str = "",
) -> Picture:
    """A picture as one HTML page: the whole graph, or what is within ``depth`` of ``entity``.

    ``graph`` is a Store, or anything with one as its ``store``. ``entity`` is an IRI or a label.
    The page is written to ``path``, where one is given, and returned.
    ``layout`` maps IRIs to places: known ones are kept, and it is filled with those used here.
    ``view`` names one of ``views()``, which sets kinds and depth. Raises ``Unknown`` or
    ``Ambiguous`` for the entity, ``TooLarge`` for the picture, ``ValueError`` for a kind or view
    that does not exist, or a view that needs an entity.
    """
    from graph.projection import (
        co_attendance,
        find_entity,
        model,
        neighbourhood,
        project,
        strongest,
    )

    store: Store = getattr(graph, "store", graph)
    chosen = _view(view, entity)
    notes: list[str] = []
    kinds, depth = kinds or chosen.get("kinds", ()), chosen.get("depth", depth)
    for kind in kinds:
        if kind not in model().kind_names:
            raise ValueError(f"no kind {kind!r}; there are {', '.join(model().kind_names)}")
    if entity is None or "derived" in chosen:
        network = project(store, kinds, relations)
        about = "everything" if not kinds else "only " + ", ".join(sorted(kinds))
        named = title or _whole(store)
        if "derived" in chosen:
            network, least = strongest(co_attendance(network))
            if least > 1:
                notes.append(f"Lines join those who were at {least} meetings together or more.")
    else:
        iri = find_entity(store, entity)
        beyond = chosen.get("beyond", {})
        network = neighbourhood(store, iri, depth, kinds, relations, limit, beyond)
        steps = "one step" if depth == 1 else f"{depth} steps"
        about = f"what is within {steps}"
        named = title or str(network.nodes[iri]["label"])
    if chosen:
        named, about = title or f"{chosen['title']}: {named}", chosen["words"].rstrip(".")
        network, alone = _joined(network, chosen.get("join", ()))
        if alone:
            notes.append(f"{alone} things have no relation of this kind and are not shown.")
    evidence = {one for _, data in network.nodes(data=True) for one in data["evidence"]}
    evidence |= {one for _, _, data in network.edges(data=True) for one in data["evidence"]}
    quotes = read_quotes(store, evidence)
    page = draw_network(
        network, quotes, title=named, about=about, engine=engine, layout=layout, notes=notes
    )
    if path is not None:
        Path(path).write_text(page, encoding="utf-8", newline="")
    return page


def draw_network(
    network: nx.MultiDiGraph[str],
    quotes: Quotes | None = None,
    *,
    title: str = "Graph",
    about: str = "",
    engine: Engine = "auto",
    layout: MutableMapping[str, Sequence[float]] | None = None,
    notes: Sequence[str] = (),
) -> Picture:
    """A picture of a networkx graph with the attributes that ``Projector.graph`` gives.

    ``about`` stands under the title, ``notes`` (sentences) beside the filters.
    pyvis up to ``PYVIS_LIMIT`` nodes, our own canvas above, so that no page hangs. Raises
    ``TooLarge`` above ``CANVAS_LIMIT``, or where pyvis is asked for too many.
    """
    from exports.drawing.writing import canvas_page, pyvis_page

    size = len(network)
    if size > CANVAS_LIMIT:
        raise TooLarge(
            f"{size:,} nodes are too many for one page (at most {CANVAS_LIMIT:,}); draw the "
            "neighbourhood of an entity, or only some kinds with --kind"
        )
    if engine == "pyvis" and size > 5 * PYVIS_LIMIT:
        raise TooLarge(f"{size:,} nodes would hang a page of pyvis; leave the engine to be chosen")
    found = place_all(network, layout)
    if layout is not None:
        layout.update(found.places)
    hidden = sum(data.get("hidden", 0) > 0 for _, data in network.nodes(data=True))
    if hidden:
        notes = [
            *notes,
            f"{hidden} things have neighbours that are not shown; their details say how many.",
        ]
    whole = engine == "canvas" or (engine == "auto" and size > PYVIS_LIMIT)
    page = canvas_page if whole else pyvis_page
    return Picture(page(network, found, quotes or Quotes(), title, about, " ".join(notes)))


@cache
def views() -> dict[str, dict[str, Any]]:
    """The named views: ``title``, ``words``, and what each shows."""
    import tomllib
    from importlib import resources

    text = resources.files("exports.drawing").joinpath("views.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _view(name: str, entity: str | None) -> dict[str, Any]:
    if not name:
        return {}
    if name not in views():
        raise ValueError(f"no view {name!r}; there are {', '.join(views())}")
    if "about" in views()[name] and entity is None:
        raise ValueError(f"the view {name!r} is of one {views()[name]['about']}: name it")
    return views()[name]


def _joined(network: nx.MultiDiGraph[str], join: Collection[str]) -> tuple[Any, int]:
    """A view without what stands alone in it, and how much that was.

    Things of the kinds ``join`` go as well, without being counted, where they lead to nothing.
    """
    kept = network.copy()
    centre = network.graph.get("centre")
    while ends := [
        n
        for n, data in kept.nodes(data=True)
        if n != centre and data["kind"] in join and len({*kept.succ[n], *kept.pred[n]} - {n}) < 2
    ]:
        kept.remove_nodes_from(ends)
    alone = [n for n in kept if n != centre and not kept.degree(n)]
    if len(alone) == len(kept):
        return network, 0
    kept.remove_nodes_from(alone)
    return kept, len(alone)


def _whole(store: Store) -> str:
    """What to call a picture of everything: the council, or the first and how many more."""
    from importlib import resources

    from graph.store.values import select

    query = resources.files("exports.drawing").joinpath("councils.rq").read_text(encoding="utf-8")
    names = [str(row["label"]) for row in select(store, query)]
    if not names:
        return "Graph"
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
