"""The graph as a page holds it: typed arrays for what is drawn, chunks for what is read."""

from __future__ import annotations

import base64
import gzip
import json
import tomllib
from array import array
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from exports.drawing.layout import Layout
from exports.drawing.quotes import Quotes
from graph.projection import model

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["FAINT", "page_data", "palette"]

FAINT: Final = {
    "attendance", "voterFor", "voterAgainst", "voterAbstain", "decidedBy", "council", "postIn",
}  # fmt: skip
"""Relations that join everything to everything; drawn lighter in a full picture."""

_CHUNK: Final = 512
_PLAIN: Final = 1_500
"""Up to so many nodes the chunks stay plain JSON, above they are packed."""
_QUOTES: Final = 6
"""Quotes shown for one thing; the rest are in the graph."""
_LONG: Final = 600
"""Letters of a quote or value that are shown."""


@cache
def palette() -> dict[str, dict[str, Any]]:
    """Shape, colour, outline and size of each kind of node."""
    text = resources.files("exports.drawing").joinpath("palette.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def page_data(
    graph: nx.MultiDiGraph[str], found: Layout, quotes: Quotes, title: str = ""
) -> dict[str, Any]:
    """What the page's scripts read (see ``page/data.js``). Nodes and edges in the graph's order."""
    nodes = list(graph.nodes)
    number = {node: i for i, node in enumerate(nodes)}
    node_data = [graph.nodes[node] for node in nodes]
    edges = [(number[a], number[b], data) for a, b, data in graph.edges(data=True)]
    kinds = [name for name in model().kind_names if any(d["kind"] == name for d in node_data)]
    relations = sorted({data["relation"] for _, _, data in edges})
    words = sorted({data["words"] for _, _, data in edges})
    dates = sorted(
        {
            one
            for data in [*node_data, *(d for _, _, d in edges)]
            for one in (data["date"], data["last"])
            if one
        }
    )
    documents = sorted(quotes.documents)
    reader = _Details(quotes, {iri: i for i, iri in enumerate(documents)})
    pack = _packed if len(nodes) > _PLAIN else _plain
    day = {date: i for i, date in enumerate(dates)} | {"": -1}
    kind_number, relation_number = _numbers(kinds), _numbers(relations)
    word_number = _numbers(words)
    return {
        "title": title,
        "n": len(nodes),
        "m": len(edges),
        "spacing": found.spacing,
        "centre": number.get(graph.graph.get("centre", ""), -1),
        "dates": dates,
        "kinds": [_kind(name) for name in kinds],
        "relations": relations,
        "faint": [int(name in FAINT) for name in relations],
        "words": words,
        "labels": [_short(data["label"], 160) for data in node_data],
        "documents": [
            {"title": quotes.documents[iri].title, "source": quotes.documents[iri].source}
            for iri in documents
        ],
        "node": {
            "kind": _array("B", [kind_number[data["kind"]] for data in node_data]),
            "x": _array("f", [found.places[node][0] for node in nodes]),
            "y": _array("f", [found.places[node][1] for node in nodes]),
            "first": _array("h", [day[data["date"]] for data in node_data]),
            "last": _array("h", [day[data["last"]] for data in node_data]),
            "inferred": _array("B", [int(data["inferred"]) for data in node_data]),
        },
        "edge": {
            "from": _array("I", [a for a, _, _ in edges]),
            "to": _array("I", [b for _, b, _ in edges]),
            "relation": _array("H", [relation_number[d["relation"]] for _, _, d in edges]),
            "words": _array("H", [word_number[d["words"]] for _, _, d in edges]),
            "first": _array("h", [day[d["date"]] for _, _, d in edges]),
            "last": _array("h", [day[d["last"]] for _, _, d in edges]),
            "inferred": _array("B", [int(d["inferred"]) for _, _, d in edges]),
        },
        "details": {
            "size": _CHUNK,
            "nodes": _chunks([reader.node(node, graph.nodes[node]) for node in nodes], pack),
            "edges": _chunks([reader.edge(d) for _, _, d in edges], pack),
        },
        "iris": pack(nodes),
    }  # fmt: skip


class _Details:
    def __init__(self, quotes: Quotes, documents: dict[str, int]) -> None:
        self._quotes = quotes
        self._documents = documents

    def node(self, iri: str, data: dict[str, Any]) -> dict[str, Any]:
        facts = [[name, _short(text, _LONG)] for name, text in data["facts"].items()]
        return {
            "iri": iri,
            "facts": facts,
            "evidence": self._evidence(data["evidence"]),
            "hidden": data.get("hidden", 0),
        }

    def edge(self, data: dict[str, Any]) -> dict[str, Any]:
        return {"fact": data["fact"], "evidence": self._evidence(data["evidence"])}

    def _evidence(self, iris: Sequence[str]) -> list[list[Any]]:
        shown = [self._quotes.by_evidence[i] for i in iris if i in self._quotes.by_evidence]
        return [
            [
                _short(q.exact, _LONG),
                q.prefix,
                q.suffix,
                self._documents.get(q.document, -1),
                q.page,
            ]
            for q in shown[:_QUOTES]
        ]


def _kind(name: str) -> dict[str, Any]:
    kind = model().kind(name)
    return {"name": name, "words": kind.words, "plural": kind.plural, **palette()[name]}


def _numbers(names: Sequence[str]) -> dict[str, int]:
    return {name: i for i, name in enumerate(names)}


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _array(kind: str, values: Sequence[float]) -> str:
    packed = array(kind, values)
    if packed.itemsize > 1 and array("H", [1]).tobytes() != b"\x01\x00":
        packed.byteswap()  # browsers read typed arrays little end first
    return base64.b64encode(packed.tobytes()).decode()


def _chunks(rows: list[Any], pack: Any) -> list[Any]:
    return [pack(rows[at : at + _CHUNK]) for at in range(0, len(rows), _CHUNK)]


def _plain(value: Any) -> Any:
    return value


def _packed(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(text, 6, mtime=0)).decode()
