"""Akoma Ntoso 3.0: the minutes of each meeting, as far as the graph states them.

Items are sections; what was decided, moved, asked and undertaken under them are paragraphs, with
the people and bodies as references to their IRIs. The discussion in between is not in the graph.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from graph.iris import slug
from graph.projection import project
from graph.store import Store

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["write_minutes"]

_PARTS: Final = ("report", "motion", "decision", "recommendation", "action", "question")
_TAGS: Final = {"person": "person", "post": "role"}
_ORGANISED: Final = {"body", "council", "organisation"}
_CLASSES: Final = {"person": "Person", "post": "Role"}
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_minutes(store: Store, folder: Path) -> list[Path]:
    """A file for each meeting with a date, named by its body and date; gives the files."""
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("exports.dumps", "."), autoescape=True, trim_blocks=False
    )
    template = environment.get_template("akomantoso.html")
    graph = project(store)
    written = []
    for meeting, data in graph.nodes(data=True):
        date = data["facts"].get("startDate", "").split("; ")[0]
        if data["kind"] != "meeting" or not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
            continue
        minutes = _Minutes(graph, meeting, date)
        if not minutes.items and not minutes.attendance:
            continue  # known by its date only
        file = folder / f"{date}-{slug(minutes.author['label'])}-{_mark(meeting)}.xml"
        text = template.render(minutes.values())
        file.write_text(_ILLEGAL.sub("\ufffd", text), encoding="utf-8")
        written.append(file)
    return written


class _Minutes:
    """One meeting, as the template shows it."""

    def __init__(self, graph: nx.MultiDiGraph[str], meeting: str, date: str) -> None:
        self.graph, self.meeting, self.date = graph, meeting, date
        self.references: dict[str, dict[str, str]] = {}
        bodies = self._ends(meeting, "body") or self._ends(meeting, "council") or [meeting]
        self.author = self._reference(bodies[0])
        self.attendance = self._attendance()
        self.items = [self._item(item) for item in self._items()]

    def values(self) -> dict[str, Any]:
        return {
            "work": "/akn/gb/doc/minutes" + urlsplit(self.meeting).path,
            "date": self.date,
            "author": self.author,
            "title": self.graph.nodes[self.meeting]["label"],
            "attendance": self.attendance,
            "items": self.items,
            "references": [self.references[iri] for iri in sorted(self.references)],
        }

    def _attendance(self) -> list[tuple[str, list[dict[str, str]]]]:
        found: dict[str, dict[str, None]] = {}
        for who, _, data in self.graph.in_edges(self.meeting, data=True):
            if data["relation"] == "attendance" and self.graph.nodes[who]["kind"] == "person":
                found.setdefault(data["value"] or "attended", {})[who] = None
        return [
            (
                status.replace("-", " ").capitalize(),
                [self._reference(who) for who in sorted(people)],
            )
            for status, people in sorted(found.items())
        ]

    def _items(self) -> list[str]:
        items = {
            item
            for item, _, data in self.graph.in_edges(self.meeting, data=True)
            if data["relation"] == "meeting" and self.graph.nodes[item]["kind"] == "item"
        }
        return sorted(items, key=self._place)

    def _place(self, node: str) -> tuple[str, int, str]:
        """Where a thing first stands in its documents."""
        evidence = self.graph.nodes[node]["evidence"]
        document, _, place = evidence[0].rpartition("/") if evidence else ("", "", "0")
        start = place.partition("-")[0]
        return (document, int(start) if start.isdigit() else 0, node)

    def _item(self, item: str) -> dict[str, Any]:
        facts = self.graph.nodes[item]["facts"]
        under = {
            node
            for node, _, data in self.graph.in_edges(item, data=True)
            if data["relation"] == "item" and self.graph.nodes[node]["kind"] in _PARTS
        }
        section = f"sec_{slug(_last(item))}"
        return {
            "id": section,
            "number": facts.get("minuteNumber") or facts.get("number") or "",
            "title": self.graph.nodes[item]["label"],
            "parts": [
                self._part(node, f"{section}__para_{n}")
                for n, node in enumerate(sorted(under, key=self._place), 1)
            ],
        }

    def _part(self, node: str, name: str) -> dict[str, Any]:
        data = self.graph.nodes[node]
        links: dict[str, dict[str, None]] = {}
        for _, other, edge in self.graph.out_edges(node, data=True):
            if edge["relation"] not in ("item", "meeting"):
                links.setdefault(edge["words"], {})[other] = None
        return {
            "id": name,
            "kind": data["kind"],
            "number": data["facts"].get("ordinal", ""),
            "text": data["facts"].get("text") or data["label"],
            "links": [
                (words.capitalize(), [self._reference(other) for other in sorted(others)])
                for words, others in sorted(links.items())
            ],
        }

    def _ends(self, node: str, relation: str) -> list[str]:
        edges = self.graph.out_edges(node, data=True)
        return sorted(other for _, other, data in edges if data["relation"] == relation)

    def _reference(self, iri: str) -> dict[str, str]:
        if iri not in self.references:
            data = self.graph.nodes[iri]
            kind = data["kind"]
            self.references[iri] = {
                "iri": iri,
                "id": f"{kind}_{slug(_last(iri))}-{_mark(iri)}",
                "label": data["label"],
                "kind": _CLASSES.get(kind, "Organization" if kind in _ORGANISED else "Concept"),
                "tag": _TAGS.get(kind, "organization" if kind in _ORGANISED else "concept"),
            }
        return self.references[iri]


def _last(iri: str) -> str:
    return iri.rpartition("/")[2]


def _mark(iri: str) -> str:
    """A few letters that tell things of the same name apart."""
    from hashlib import sha256

    return sha256(iri.encode()).hexdigest()[:6]
