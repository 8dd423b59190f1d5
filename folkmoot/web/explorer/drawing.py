"""An answer as a network: two things in a row are connected."""

from __future__ import annotations

import json
from typing import Any

from folkmoot.web.explorer.cells import Table

__all__ = ["drawing"]

_NODES = 120
_NOT_DRAWN = frozenset({"document_name", "document"})


def drawing(answer: Table) -> str | None:
    """Nodes and edges of an answer as JSON for network.js; None where rows connect nothing."""
    columns = [
        at for at, name in enumerate(answer.names)
        if name not in _NOT_DRAWN and any(row.cells[at].href for row in answer.rows)
    ]  # fmt: skip
    if len(columns) < 2:
        return None
    nodes: dict[str, dict[str, Any]] = {}
    edges: dict[tuple[str, str], int] = {}
    for row in answer.rows:
        found = [(at, row.cells[at]) for at in columns if row.cells[at].href]
        for at, shown in found:
            nodes.setdefault(
                shown.href,
                {"id": shown.href, "label": shown.text, "kind": answer.headings[at][0]},
            )
        for (_, one), (_, other) in zip(found, found[1:], strict=False):
            if one.href != other.href:
                pair = (one.href, other.href)
                edges[pair] = edges.get(pair, 0) + 1
        if len(nodes) > _NODES:
            break
    if not edges:
        return None
    return json.dumps(
        {
            "nodes": list(nodes.values()),
            "edges": [{"from": a, "to": b, "n": n} for (a, b), n in edges.items()],
        }
    )
