"""The graph of things for network tools: GraphML and GEXF, with attributes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, Final, cast
from xml.sax.saxutils import escape, quoteattr

from graph.projection import Stream
from graph.store import Store

__all__ = ["write_gexf", "write_graphml"]

_IN_MEMORY: Final = 16_000_000
"""Bytes of nodes or of edges that are held; more go through a file."""

_NODE: Final = ("label", "kind", "date", "last", "inferred")
_EDGE: Final = (
    "relation", "words", "value", "predicate", "fact", "date", "last", "inferred", "evidence",
)  # fmt: skip
# Characters that no XML file may hold, however they are written.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write_graphml(store: Store, out: BinaryIO) -> None:
    """All things but documents and all relations between them, as GraphML.

    Nodes are called by their IRIs; parallel edges are kept.
    """
    with _Parts(store, _graphml_node, _graphml_edge) as parts:
        _put(out, '<?xml version="1.0" encoding="UTF-8"?>')
        _put(out, '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">')
        for scope, names in (("node", (*_NODE, *parts.about)), ("edge", _EDGE)):
            for name in names:
                kind = "boolean" if name == "inferred" else "string"
                key = f'id={quoteattr(f"{scope}-{name}")} for="{scope}"'
                _put(out, f'<key {key} attr.name={quoteattr(name)} attr.type="{kind}"/>')
        _put(out, '<graph edgedefault="directed">')
        copyfileobj(parts.nodes, out)
        copyfileobj(parts.edges, out)
        _put(out, "</graph>\n</graphml>")


def write_gexf(store: Store, out: BinaryIO) -> None:
    """All things but documents and all relations between them, as GEXF 1.2.

    Nodes are called by their IRIs; parallel edges are kept.
    """
    with _Parts(store, _gexf_node, _gexf_edge) as parts:
        _put(out, '<?xml version="1.0" encoding="UTF-8"?>')
        _put(out, '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">')
        _put(out, '<graph defaultedgetype="directed" mode="static">')
        for scope, names in (("node", (*_NODE[1:], *parts.about)), ("edge", _EDGE)):
            _put(out, f'<attributes class="{scope}" mode="static">')
            for name in names:
                kind = "boolean" if name == "inferred" else "string"
                key = _attribute(f"{scope}-{name}")
                _put(out, f'<attribute id={key} title={_attribute(name)} type="{kind}"/>')
            _put(out, "</attributes>")
        _put(out, "<nodes>")
        copyfileobj(parts.nodes, out)
        _put(out, "</nodes>\n<edges>")
        copyfileobj(parts.edges, out)
        _put(out, "</edges>\n</graph>\n</gexf>")


class _Parts:
    """The lines of nodes and edges, each in a file of their own: the attributes that nodes have
    stand before them, and all edges after all nodes, but they come together."""

    def __init__(
        self,
        store: Store,
        node: Callable[[str, dict[str, Any]], str],
        edge: Callable[[int, str, str, dict[str, Any]], str],
    ) -> None:
        self.nodes, self.edges = _spool(), _spool()
        about: set[str] = set()
        count = 0
        for found, edges in Stream(store):
            if found:
                about |= found[1]["facts"].keys()
                _put(self.nodes, node(*found))
            for start, end, data in edges:
                _put(self.edges, edge(count, start, end, data))
                count += 1
        self.about = tuple(sorted(about - set(_NODE)))
        self.nodes.seek(0)
        self.edges.seek(0)

    def __enter__(self) -> _Parts:
        return self

    def __exit__(self, *_: object) -> None:
        self.nodes.close()
        self.edges.close()


def _spool() -> BinaryIO:
    return cast(BinaryIO, SpooledTemporaryFile(_IN_MEMORY))


def _graphml_node(node: str, data: dict[str, Any]) -> str:
    return f"<node id={_attribute(node)}>{_data('node', _node(data))}</node>"


def _graphml_edge(number: int, start: str, end: str, data: dict[str, Any]) -> str:
    ends = f"source={_attribute(start)} target={_attribute(end)}"
    return f'<edge id="e{number}" {ends}>{_data("edge", _edge(data))}</edge>'


def _gexf_node(node: str, data: dict[str, Any]) -> str:
    values = "".join(_gexf("node", *pair) for pair in _node(data) if pair[0] != "label")
    named = f"id={_attribute(node)} label={_attribute(data['label'])}"
    return f"<node {named}><attvalues>{values}</attvalues></node>"


def _gexf_edge(number: int, start: str, end: str, data: dict[str, Any]) -> str:
    values = "".join(_gexf("edge", *pair) for pair in _edge(data))
    ends = f"source={_attribute(start)} target={_attribute(end)} label={_attribute(data['words'])}"
    return f'<edge id="e{number}" {ends}><attvalues>{values}</attvalues></edge>'


def _node(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in _NODE:
        if value := _text(data[name]):
            yield name, value
    for name, value in sorted(data["facts"].items()):
        if value and name not in _NODE:
            yield name, value


def _edge(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in _EDGE:
        value = " ".join(data[name]) if name == "evidence" else _text(data[name])
        if value:
            yield name, value


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _data(scope: str, values: Iterator[tuple[str, str]]) -> str:
    return "".join(
        f"<data key={_attribute(f'{scope}-{name}')}>{escape(_clean(value))}</data>"
        for name, value in values
    )


def _gexf(scope: str, name: str, value: str) -> str:
    return f"<attvalue for={_attribute(f'{scope}-{name}')} value={_attribute(value)}/>"


def _attribute(value: str) -> str:
    return quoteattr(_clean(value), {"\n": "&#10;", "\t": "&#9;"})


def _clean(value: str) -> str:
    return _ILLEGAL.sub("\ufffd", value)


def _put(out: BinaryIO, line: str) -> None:
    out.write((line + "\n").encode())
