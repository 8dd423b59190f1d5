"""Decisions that ask somebody to do something: "RESOLVED: That the Head of Parks report in June"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.registry import fold_name
from ontology.record import Action, Decision, Fact

__all__ = ["asking"]

_NOBODYS = "actions.wanted"
"""The rule by which things are wanted of whomever it may concern."""
_WORDS = 5
"""Opening words by which an action is what a decision says (as ``starts`` in the facts)."""


def asking(facts: Iterable[Fact]) -> list[Fact]:
    """The facts, in which a decision that was merely agreed is a request where an action says the same."""
    facts = list(facts)
    asked = {
        (f.item, _opening(f.text))
        for f in facts
        # "That the signs be replaced" asks nobody
        if isinstance(f, Action) and f.form == "request" and (f.who or f.rule != _NOBODYS)
    }
    return [
        replace(fact, outcomes=("requested",))
        if isinstance(fact, Decision)
        and fact.outcomes == ("agreed",)
        and (fact.item, _opening(fact.text)) in asked
        else fact
        for fact in facts
    ]


def _opening(text: str) -> tuple[str, ...]:
    words = fold_name(text).replace(",", " ").replace(";", " ").split()
    return tuple(words[1:] if words[:1] == ["the"] else words)[:_WORDS]
