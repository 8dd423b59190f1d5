"""The facts of documents, in the scheme of the gold annotations, by the queries of the facts pack.

What is measured is what can be asked: the facts come out of a graph and not from the Record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from graph.store import Store
    from ontology.record import Record

__all__ = ["KINDS", "facts_of_record", "facts_of_store"]

KINDS: Final = (
    "meeting", "mentioned_meeting", "item", "person", "post", "holds", "attendance", "report",
    "decision", "recommendation", "action", "motion", "declaration", "remit", "priority",
    "scrutinises", "question", "organisation",
)  # fmt: skip
"""The kinds of facts, each a query of the pack, in the order of the annotation scheme."""

_LISTED: Final = frozenset({"voters_for", "voters_against", "voters_abstain"})
"""Columns that are lists always, as in the annotation scheme."""


@cache
def _query(name: str) -> str:
    return files("queries").joinpath("packs", "facts", f"{name}.rq").read_text(encoding="utf-8")


def facts_of_record(record: Record, kinds: Sequence[str] = KINDS) -> list[dict[str, Any]]:
    """The facts of one record, by way of a graph in memory that holds nothing else."""
    from graph.assertion import assert_record
    from graph.identity import mentions, resolve
    from graph.iris import Names
    from graph.store.embedded import EmbeddedStore

    names = Names()
    identities = resolve(mentions(record), names)[record.document.digest]
    quads = assert_record(record, identities, names)
    store = EmbeddedStore()
    store.replace(quads[0].graph_name, quads)  # type: ignore[arg-type]
    return list(
        facts_of_store(store, names.document(record.document.digest),
                       record.document.source.name, kinds)
    )  # fmt: skip


def facts_of_store(
    store: Store, document: str, name: str, kinds: Sequence[str] = KINDS
) -> Iterator[dict[str, Any]]:
    """The facts that one document (the IRI of its graph) states, in the order of its text.

    ``name`` is the file name that they are printed with.
    """
    from graph.store.values import select

    evidence: dict[str, list[dict[str, Any]]] = {}
    for row in select(store, _query("evidence"), {"document": document}):
        evidence.setdefault(row["fact"], []).append(row)
    found: list[tuple[int, int, dict[str, Any]]] = []
    for order, kind in enumerate(kinds):
        for node, fields in _merged(select(store, _query(kind), {"document": document})).items():
            words = evidence.get(node)
            if not words:
                continue
            fact = {"kind": kind, "document": name} | fields
            for column in ("evidence", "start", "end"):
                values = [row[column] for row in words]
                fact[column] = values[0] if len(values) == 1 else values
            found.append((words[0]["start"], order, fact))
    facts = [fact for _, _, fact in sorted(found, key=lambda one: one[:2])]
    if len({fact["meeting"] for fact in facts if "meeting" in fact}) < 2:
        # Only a document that records several meetings says of each fact which it belongs to.
        for fact in facts:
            fact.pop("meeting", None)
    yield from facts


def _merged(rows: Iterator[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """One dict per fact: a column with several values is a list of them, else the value; who voted
    is a list even of one."""
    merged: dict[str, dict[str, list[Any]]] = {}
    for row in rows:
        fields = merged.setdefault(row.pop("fact"), {})
        row.pop("document")
        for column, value in row.items():
            values = fields.setdefault(column, [])
            if value is not None and value not in values:
                values.append(value)
    return {
        node: {c: v if len(v) > 1 or c in _LISTED else v[0] for c, v in fields.items() if v}
        for node, fields in merged.items()
    }
