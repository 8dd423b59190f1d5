"""What a page says of a thing: its relations, the words behind it, what is around it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from exports.drawing.pagedata import palette
from exports.drawing.quotes import Quotes, read_quotes
from exports.site.addresses import Addresses
from graph.projection.model import local_name, spoken
from graph.store import Store

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Group", "Link", "Pages", "Row", "day"]

_QUOTES: Final = 40
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_AROUND: Final = 9
# What a thing is to search engines, and which facts they know by which name.
_SCHEMA: Final = {
    "person": "Person", "council": "GovernmentOrganization", "body": "GovernmentOrganization",
    "organisation": "Organization", "meeting": "Event", "report": "Report",
    "document": "DigitalDocument", "decision": "CreativeWork", "question": "Question",
    "post": "Role", "action": "Action",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a thing: its IRI, label, and page from the site's root (empty: elsewhere)."""

    iri: str
    label: str
    href: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One relation: the thing at its other end, when, and the page of the fact that states it."""

    other: Link
    when: str
    inferred: bool
    fact: str


@dataclass(frozen=True, slots=True)
class Group:
    """Relations of the same words."""

    words: str
    rows: tuple[Row, ...]


class Pages:
    """What pages say, from the projection of the graph and its store."""

    def __init__(
        self,
        store: Store,
        graph: nx.MultiDiGraph[str],
        addresses: Addresses,
        labels: dict[str, str],
    ) -> None:
        self.store, self.graph, self.addresses, self.labels = store, graph, addresses, labels

    def link(self, iri: str, when: str = "") -> Link:
        """A link to ``iri`` by its label."""
        label = self.labels.get(iri) or spoken(local_name(iri).replace("-", " "))
        if iri in self.graph:
            label = self.graph.nodes[iri]["label"]
        return Link(iri, label, self.addresses.href(iri), when)

    def outward(self, iri: str) -> list[Group]:
        """The relations that lead from ``iri`` to others, by their words."""
        edges = self.graph.out_edges(iri, data=True)
        return self._groups((other, data, data["words"]) for _, other, data in edges)

    def inward(self, iri: str) -> list[Group]:
        """The relations that lead from others to ``iri``, by their words."""
        edges = self.graph.in_edges(iri, data=True)
        return self._groups((other, data, f"{data['words']} this") for other, _, data in edges)

    def quotes(self, evidence: Iterable[str]) -> list[dict[str, Any]]:
        """The words of pieces of evidence, as pages show them."""
        wanted = list(evidence)[:_QUOTES]
        found: Quotes = read_quotes(self.store, wanted)
        shown = []
        for iri in wanted:
            quote = found.by_evidence.get(iri)
            if quote is None:
                continue
            document = found.documents.get(quote.document)
            source = document.source if document else ""
            shown.append(
                {
                    "anchor": local_name(iri),
                    "exact": quote.exact,
                    "prefix": quote.prefix,
                    "suffix": quote.suffix,
                    "title": document.title if document else "",
                    "href": self.addresses.href(quote.document),
                    # Only web addresses become links.
                    "source": source if source.startswith(("http://", "https://")) else "",
                    "page": quote.page,
                }
            )
        return shown

    def crumbs(self, iri: str) -> list[Link]:
        """The things that the IRI leads through: council, body, meeting, item."""
        found = []
        path = self.addresses.path(iri)
        parts = path.split("/")
        for end in range(1, len(parts)):
            above = self.addresses.base + "/".join(parts[:end])
            if above in self.graph:
                found.append(self.link(above))
        return found

    def labels_of(self, iri: str) -> tuple[Callable[[str], list[str]], Callable[[str], list[str]]]:
        """``out(relation)`` and ``into(relation)``: labels at the other ends, without repeats."""

        def out(relation: str) -> list[str]:
            ends = (
                o for _, o, d in self.graph.out_edges(iri, data=True) if d["relation"] == relation
            )
            return list(dict.fromkeys(self.graph.nodes[end]["label"] for end in ends))

        def into(relation: str) -> list[str]:
            ends = (
                o for o, _, d in self.graph.in_edges(iri, data=True) if d["relation"] == relation
            )
            return list(dict.fromkeys(self.graph.nodes[end]["label"] for end in ends))

        return out, into

    def picture(self, iri: str) -> dict[str, Any] | None:
        """A small picture of what is around a thing: places and looks, drawn by the template."""
        around: dict[str, bool] = {}
        for _, other, data in self.graph.out_edges(iri, data=True):
            around[other] = around.get(other, True) and data["inferred"]
        for other, _, data in self.graph.in_edges(iri, data=True):
            around[other] = around.get(other, True) and data["inferred"]
        around.pop(iri, None)
        weight = {other: -self.graph.degree(other) for other in around}
        shown = sorted(around, key=lambda other: (weight[other], other))[:_AROUND]
        if len(shown) < 2:
            return None
        height = 200 if len(shown) < 6 else 300
        nodes, lines = [], []
        for n, other in enumerate(shown):
            angle = 2 * math.pi * n / len(shown) - math.pi / 2
            # Every second one stands farther in, so that labels do not meet.
            reach = 1.0 if n % 2 == 0 or len(shown) < 6 else 0.66
            x = round(160 + reach * 118 * math.cos(angle), 1)
            y = round(height / 2 + reach * (height / 2 - 30) * math.sin(angle), 1)
            data = self.graph.nodes[other]
            nodes.append(
                {"x": x, "y": y, "look": palette()[data["kind"]], "label": _cut(data["label"], 18),
                 "href": self.addresses.href(other)}
            )  # fmt: skip
            lines.append({"x": x, "y": y, "inferred": around[other]})
        return {"height": height, "nodes": nodes, "lines": lines}

    def schema(self, iri: str) -> dict[str, Any]:
        """A thing as schema.org has it."""
        data = self.graph.nodes[iri]
        facts = data["facts"]
        out, _ = self.labels_of(iri)
        said: dict[str, Any] = {
            "@context": "https://schema.org/",
            "@type": _SCHEMA.get(data["kind"], "Thing"),
            "@id": iri,
            "name": data["label"],
            "identifier": iri,
        }
        if data["kind"] == "meeting":
            said |= {"startDate": data["date"], "location": facts.get("venue", "")}
            said["organizer"] = [{"@type": "Organization", "name": n} for n in out("body")]
        elif data["kind"] == "person":
            said["hasOccupation"] = [{"@type": "Role", "roleName": n} for n in out("holds")]
            said["memberOf"] = [{"@type": "Organization", "name": n} for n in out("sits-on")]
        else:
            said |= {"text": facts.get("text", ""), "dateCreated": data["date"]}
        return {name: value for name, value in said.items() if value}

    def _groups(self, edges: Iterable[tuple[str, dict[str, Any], str]]) -> list[Group]:
        found: dict[str, list[tuple[str, str, Row]]] = {}
        for other, data, words in edges:
            link = self.link(other)
            period = _period(data["date"], data["last"])
            # A relation between two things has a page of its own; others are said by the thing.
            fact = self.addresses.href(data["fact"]) if data["fact"] not in self.graph else ""
            row = Row(link, period, data["inferred"], fact)
            found.setdefault(words, []).append((data["date"], link.label, row))
        groups = []
        for words in sorted(found):
            rows = sorted(found[words], key=lambda one: (one[1], one[2].other.iri))
            rows.sort(key=lambda one: one[0], reverse=True)
            groups.append(Group(words, tuple(row for _, _, row in rows)))
        return groups


def day(iso: str) -> str:
    """``2025-01-14`` as "14 January 2025"; anything else as it is."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", iso)
    if not match or not 1 <= int(match[2]) <= 12:
        return iso
    return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}"


def _period(first: str, last: str) -> str:
    if not first or first == last:
        return day(first)
    return f"{day(first)} to {day(last)}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
