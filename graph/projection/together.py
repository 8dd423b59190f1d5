"""Who was at the same meetings: a graph of people, from their attendances."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["co_attendance", "strongest"]

_ABSENT: Final = {"apologies", "invited"}
_KEPT: Final = 4
"""Pieces of evidence kept for one pair: two meetings, two people."""


def co_attendance(graph: nx.MultiDiGraph[str], least: int = 1) -> nx.MultiDiGraph[str]:
    """People as nodes, an edge for each two who were at ``least`` meetings together or more.

    ``graph`` has people, meetings and the relation ``attendance`` between them. Edges carry
    ``weight`` (the number of meetings) beside what the edges of a projection carry.
    """
    import networkx as nx

    there: dict[str, dict[str, dict[str, Any]]] = {}
    for person, meeting, data in graph.edges(data=True):
        is_person = graph.nodes[person]["kind"] == "person"
        if is_person and data["relation"] == "attendance" and data["value"] not in _ABSENT:
            there.setdefault(meeting, {}).setdefault(person, data)
    pairs: dict[tuple[str, str], list[str]] = {}
    for meeting in sorted(there):
        for pair in combinations(sorted(there[meeting]), 2):
            pairs.setdefault(pair, []).append(meeting)
    people: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    seen = {person for attended in there.values() for person in attended}
    people.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in seen)
    for (one, other), meetings in sorted(pairs.items()):
        if len(meetings) < least:
            continue
        facts = [there[meeting][who] for meeting in meetings for who in (one, other)]
        dates = sorted(date for data in facts for date in (data["date"], data["last"]) if date)
        count = len(meetings)
        people.add_edge(
            one,
            other,
            key="attended-together",
            predicate=facts[0]["predicate"],
            relation="attended-together",
            words=f"at {count} meetings with" if count > 1 else "at one meeting with",
            value=str(count),
            weight=count,
            fact=facts[0]["fact"],
            date=dates[0] if dates else "",
            last=dates[-1] if dates else "",
            inferred=True,
            evidence=[one for data in facts[:_KEPT] for one in data["evidence"][:1]],
            graphs=sorted({one for data in facts for one in data["graphs"]}),
        )
    return people


def strongest(people: nx.MultiDiGraph[str], each: int = 3) -> tuple[nx.MultiDiGraph[str], int]:
    """The lines of ``people`` for most meetings, at most ``each`` a person on average.

    Gives the graph and the number of meetings from which all its lines are shown: a number is
    shown in full or not at all, since who comes first within it would be chance.
    """
    weights = sorted((data["weight"] for *_, data in people.edges(data=True)), reverse=True)
    room = each * len(people)
    if len(weights) <= room:
        return people, 1
    least = min((weight for weight in weights if weight > weights[room]), default=weights[0])
    few = [edge for edge in people.edges(keys=True) if people.edges[edge]["weight"] < least]
    shown = people.copy()
    shown.remove_edges_from(few)
    return shown, least
