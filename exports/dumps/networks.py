"""The graph of things for network tools: GraphML and GEXF, with attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Final
from xml.sax.saxutils import escape, quoteattr

from graph.projection import project
from graph.store import Store

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["network_graphml", "network_gexf", "write_gexf", "write_graphml"]

_NODE: Final = ("label", "kind", "date", "last", "inferred")
_EDGE: Final = (
    "relation", "words", "value", "predicate", "fact", "date", "last", "inferred", "evidence",
)  # fmt: skip
# Characters that no XML file may hold, however they are written.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write_graphml(store: Store, out: BinaryIO) -> None:
    """All things but documents and all relations between them, as GraphML."""
    network_graphml(project(store), out)


def write_gexf(store: Store, out: BinaryIO) -> None:
    """All things but documents and all relations between them, as GEXF."""
    network_gexf(project(store), out)


def network_graphml(graph: nx.MultiDiGraph[str], out: BinaryIO) -> None:
    """A projection as GraphML. Nodes are called by their IRIs; parallel edges are kept."""
    about = _about(graph)
    out.write(
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    )
    for scope, names in (("node", (*_NODE, *about)), ("edge", _EDGE)):
        for name in names:
            kind = "boolean" if name == "inferred" else "string"
            key = quoteattr(f"{scope}-{name}")
            _put(
                out, f'<key id={key} for="{scope}" attr.name={quoteattr(name)} attr.type="{kind}"/>'
            )
    _put(out, '<graph edgedefault="directed">')
    for node, data in graph.nodes(data=True):
        _put(out, f"<node id={_attribute(node)}>{_data('node', _node(data, about))}</node>")
    for n, (start, end, data) in enumerate(graph.edges(data=True)):
        ends = f"source={_attribute(start)} target={_attribute(end)}"
        _put(out, f'<edge id="e{n}" {ends}>{_data("edge", _edge(data))}</edge>')
    _put(out, "</graph>\n</graphml>")


def network_gexf(graph: nx.MultiDiGraph[str], out: BinaryIO) -> None:
    """A projection as GEXF 1.2. Nodes are called by their IRIs; parallel edges are kept."""
    about = _about(graph)
    names = {"node": (*_NODE[1:], *about), "edge": _EDGE}
    out.write(
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
        b'<graph defaultedgetype="directed" mode="static">\n'
    )
    for scope, known in names.items():
        _put(out, f'<attributes class="{scope}" mode="static">')
        for name in known:
            kind = "boolean" if name == "inferred" else "string"
            key = _attribute(f"{scope}-{name}")
            _put(out, f'<attribute id={key} title={_attribute(name)} type="{kind}"/>')
        _put(out, "</attributes>")
    _put(out, "<nodes>")
    for node, data in graph.nodes(data=True):
        values = "".join(
            _gexf("node", name, value) for name, value in _node(data, about) if name != "label"
        )
        named = f"id={_attribute(node)} label={_attribute(data['label'])}"
        _put(out, f"<node {named}><attvalues>{values}</attvalues></node>")
    _put(out, "</nodes>\n<edges>")
    for n, (start, end, data) in enumerate(graph.edges(data=True)):
        values = "".join(_gexf("edge", name, value) for name, value in _edge(data))
        ends = f"source={_attribute(start)} target={_attribute(end)}"
        ends += f" label={_attribute(data['words'])}"
        _put(out, f'<edge id="e{n}" {ends}><attvalues>{values}</attvalues></edge>')
    _put(out, "</edges>\n</graph>\n</gexf>")


def _about(graph: nx.MultiDiGraph[str]) -> tuple[str, ...]:
    """The names of the facts that any node has, apart from its own attributes."""
    names = {name for _, data in graph.nodes(data=True) for name in data["facts"]}
    return tuple(sorted(names - set(_NODE)))


def _node(data: dict[str, Any], about: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in _NODE:
        if value := _text(data[name]):
            yield name, value
    for name in about:
        if value := data["facts"].get(name, ""):
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
