"""Offices that are only the reason of a declared interest: "Ald. Pell - Trustee of Hurn Baths" holds none here."""

from __future__ import annotations

from collections.abc import Iterable

from ontology.record import Declaration, Fact, Holding, Post, Span

__all__ = ["without_reasons"]


def without_reasons(facts: Iterable[Fact]) -> list[Fact]:
    """The facts but for the seats outside (of no kind that a council has) whose one mention opens the reason of
    an interest, and for who holds them."""
    facts = list(facts)
    reasons = [(f.evidence, f.reason) for f in facts if isinstance(f, Declaration) and f.reason]
    seats = {
        fact.name: fact
        for fact in facts
        if isinstance(fact, Post)
        and not fact.holder_kind
        and any(_within(fact, spans) and why.startswith(fact.name) for spans, why in reasons)
    }
    elsewhere = {
        fact.post
        for fact in facts
        if isinstance(fact, Holding)
        and fact.post in seats
        and not any(_within(fact, spans) for spans, _ in reasons)
    }
    gone = seats.keys() - elsewhere
    return [
        fact
        for fact in facts
        if not (isinstance(fact, Post) and fact.name in gone)
        and not (isinstance(fact, Holding) and fact.post in gone)
    ]


def _within(fact: Fact, spans: Iterable[Span]) -> bool:
    return all(
        any(whole.start <= span.start and span.end <= whole.end for whole in spans)
        for span in fact.evidence
    )
