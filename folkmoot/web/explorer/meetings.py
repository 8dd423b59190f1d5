"""What a meeting's page has beside the usual: the agenda with its business, and who was there."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from folkmoot.web.explorer.addresses import address
from folkmoot.web.explorer.cells import Cell, binding_text
from folkmoot.web.explorer.kinds import kind_of
from folkmoot.web.explorer.terms import terms
from folkmoot.web.questions import question
from folkmoot.web.service import Service
from graph.store.binding import bind

__all__ = ["Business", "Item", "agenda", "around", "attendance"]

_LISTED = ("report", "motion", "decision", "recommendation", "action", "question", "declaration")


@dataclass
class Business:
    """Something under an item."""

    kind: str
    words: Cell
    outcomes: list[str] = field(default_factory=list)


@dataclass
class Item:
    """An agenda item with its business."""

    words: Cell
    number: str
    truncated: bool
    exempt: bool
    business: dict[str, Business] = field(default_factory=dict)


async def agenda(service: Service, iri: str) -> list[Item]:
    """The items of a meeting, in the order of the document."""
    rows = await service.pool.rows(bind(question("meeting/agenda"), {"it": NamedNode(iri)}))
    items: dict[str, Item] = {}
    for row in rows:
        node = row["item"]["value"]
        items.setdefault(
            node,
            Item(
                Cell(row["item_name"]["value"], address(node, service.base)),
                binding_text(row, "number"),
                binding_text(row, "truncated") == "true",
                binding_text(row, "exempt") == "true",
            ),
        )
    rows = await service.pool.rows(bind(question("meeting/business"), {"it": NamedNode(iri)}))
    for row in rows:
        node = row["item"]["value"]
        if node not in items:
            continue
        item = items[node]
        kind = kind_of([row["class"]["value"]])
        if kind.key not in _LISTED:
            continue
        fact = row["fact"]["value"]
        business = item.business.setdefault(
            fact, Business(kind.one, Cell(row["fact_name"]["value"], address(fact, service.base)))
        )
        outcome = binding_text(row, "outcome")
        if outcome and outcome not in business.outcomes:
            business.outcomes.append(outcome)
    return list(items.values())


async def attendance(service: Service, iri: str) -> list[tuple[str, list[tuple[Cell, str, Cell]]]]:
    """(how, [(who, at what time or for whom, the fact)]) in the order of the vocabulary."""
    rows = await service.pool.rows(bind(question("meeting/attendance"), {"it": NamedNode(iri)}))
    groups: dict[str, dict[str, tuple[Cell, str, Cell]]] = {}
    for row in rows:
        who = Cell(row["who_name"]["value"], address(row["who"]["value"], service.base))
        instead = binding_text(row, "instead_name")
        more = [binding_text(row, "at"), f"for {instead}" if instead else "",
                f"during “{binding_text(row, 'item_name')}”" if "item" in row else ""]  # fmt: skip
        fact = row["fact"]["value"]
        groups.setdefault(row["status"]["value"], {}).setdefault(
            fact, (who, ", ".join(filter(None, more)), Cell("words", address(fact, service.base)))
        )
    order = list(terms().codes.get("attendance-statuses", {}))
    placed = sorted(groups, key=lambda code: order.index(code) if code in order else len(order))
    return [
        (terms().code("attendance-statuses", code).capitalize(), list(groups[code].values()))
        for code in placed
    ]


async def around(service: Service, iri: str) -> dict[str, Cell | None]:
    """The meetings of the same body just before and just after."""
    rows = await service.pool.rows(bind(question("meeting/around"), {"it": NamedNode(iri)}))
    found: dict[str, Cell | None] = {"before": None, "after": None}
    for row in rows:
        when, mine = row["date"]["value"], row["mine"]["value"]
        place = Cell(when, address(row["meeting"]["value"], service.base), iso=when)
        if when < mine:
            found["before"] = place
        elif when > mine and found["after"] is None:
            found["after"] = place
    return found
