"""Pages of one file: template, style and scripts together, and a policy that lets nothing in."""

from __future__ import annotations

import base64
import hashlib
import math
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from exports.drawing.layout import Layout
from exports.drawing.pagedata import FAINT, page_data, palette
from exports.drawing.quotes import Quotes

if TYPE_CHECKING:
    import networkx as nx
    from jinja2 import Environment

__all__ = ["canvas_page", "pyvis_page"]

_COMMON: Final = ("data", "shapes", "labels", "filters", "search", "details", "table", "shell")
_NOSCRIPT: Final = 300


def canvas_page(
    graph: nx.MultiDiGraph[str], found: Layout, quotes: Quotes, title: str, about: str, note: str
) -> str:
    """The graph on our own canvas, for any number of nodes."""
    scripts = [_script(_COMMON + ("canvas_view",)), _START["canvas"]]
    return _render(
        scripts,
        title=title,
        about=about,
        note=note,
        lines=_lines(graph),
        graph=page_data(graph, found, quotes, title),
    )


def pyvis_page(
    graph: nx.MultiDiGraph[str], found: Layout, quotes: Quotes, title: str, about: str, note: str
) -> str:
    """The graph through pyvis and vis-network, for some 300 nodes at most.

    pyvis's own template is not used: it loads from other hosts and lets markup through. Node ids
    are ``n0``, ``n1`` …, nodes and edges are set directly (``add_edge`` drops parallel ones).
    """
    import json

    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    net.nodes, net.edges = _pyvis_nodes(graph, found), _pyvis_edges(graph)
    net.set_options(json.dumps(_OPTIONS))
    scripts = [_vis_network(), _script(_COMMON + ("canvas_view", "vis_view")), _START["vis"]]
    net.templateEnv = _environment()
    net.path = "page.html"
    net.templateEnv.globals.update(
        _page(
            scripts,
            title=title,
            about=about,
            note=note,
            lines=_lines(graph),
            graph=page_data(graph, found, quotes, title),
        )
    )
    page: str = net.generate_html()
    return page


_START: Final = {
    "canvas": "folkmoot.start(folkmoot.CanvasView);",
    "vis": "folkmoot.start(folkmoot.VisView);",
}
_OPTIONS: Final[dict[str, Any]] = {
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 250, "hideEdgesOnDrag": False},
    "nodes": {"borderWidth": 1, "borderWidthSelected": 3, "chosen": False},
    "edges": {
        "smooth": False,
        "chosen": False,
        "width": 1,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
    },
}


def _pyvis_nodes(graph: nx.MultiDiGraph[str], found: Layout) -> list[dict[str, Any]]:
    from graph.projection import model

    nodes = []
    for i, node in enumerate(graph):
        data = graph.nodes[node]
        look = palette()[data["kind"]]
        colour = {"background": look["colour"], "border": look["line"]}
        nodes.append(
            {
                "id": f"n{i}",
                "shape": look["shape"],
                "size": round(min(look["size"], look["size"] * found.spacing / 30), 2),
                "color": {**colour, "highlight": colour, "hover": colour},
                "x": found.places[node][0],
                "y": found.places[node][1],
                "title": f"{data['label']} ({model().kind(data['kind']).words.lower()})",
            }
        )
    return nodes


def _pyvis_edges(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    number = {node: i for i, node in enumerate(graph)}
    seen: dict[tuple[int, int], int] = {}
    edges: list[dict[str, Any]] = []
    full = graph.number_of_edges() > 150
    least = min((weight for *_, weight in graph.edges(data="weight", default=1)), default=1)
    for i, (start, end, data) in enumerate(graph.edges(data=True)):
        a, b = number[start], number[end]
        count = seen.get((min(a, b), max(a, b)), 0)
        seen[min(a, b), max(a, b)] = count + 1
        # Of several lines between the same two nodes each but the first is bent, to either side.
        bend = "curvedCW" if (count % 2 == 1) == (a < b) else "curvedCCW"
        edges.append(
            {
                "id": f"e{i}",
                "from": f"n{a}",
                "to": f"n{b}",
                "title": data["words"],
                "width": round(1 + math.log2(data.get("weight", 1) / least), 2),
                "dashes": bool(data["inferred"]),
                "color": {"color": "#a05a1e" if data["inferred"] else "#7d8693"},
                "faint": full and data["relation"] in FAINT,
                "arrows": {"to": {"enabled": not full and "weight" not in data}},
                "smooth": {"enabled": True, "type": bend, "roundness": 0.12 * ((count + 1) // 2)}
                if count
                else False,
            }
        )
    return edges


def _lines(graph: nx.MultiDiGraph[str]) -> list[str]:
    """The first relations as sentences, for browsers without script."""
    lines: list[str] = []
    for start, end, data in graph.edges(data=True):
        if len(lines) >= _NOSCRIPT:
            break
        when = f" ({data['date']})" if data["date"] else ""
        lines.append(
            f"{graph.nodes[start]['label']} – {data['words']} – {graph.nodes[end]['label']}{when}"
        )
    return lines


def _render(scripts: list[str], **values: Any) -> str:
    return _environment().get_template("page.html").render(_page(scripts, **values))


def _page(scripts: list[str], **values: Any) -> dict[str, Any]:
    """The values of the template; only our own style and scripts are let through unescaped."""
    from markupsafe import Markup

    style = _read("page.css")
    policy = "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(_hash(script) for script in scripts),
            f"style-src {_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    # Style and scripts are files of ours; nothing from a document is ever part of them.
    return {
        "policy": Markup(policy),  # noqa: S704
        "style": Markup(style),  # noqa: S704
        "scripts": [Markup(script) for script in scripts],  # noqa: S704
        **values,
    }


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader

    return Environment(
        loader=PackageLoader("exports.drawing", "page"), autoescape=True, keep_trailing_newline=True
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _script(names: tuple[str, ...]) -> str:
    script = "\n".join(_read(f"{name}.js") for name in names)
    if "</" + "script" in script.lower():
        raise AssertionError("a script of ours would end its own element")
    return script


@cache
def _read(name: str) -> str:
    return resources.files("exports.drawing.page").joinpath(name).read_text(encoding="utf-8")


@cache
def _vis_network() -> str:
    """vis-network as pyvis carries it (Apache-2.0 or MIT, its notice is in the file)."""
    import pyvis

    folder = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2"
    return (folder / "vis-network.min.js").read_text(encoding="utf-8")
