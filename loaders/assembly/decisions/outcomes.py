"""Outcomes of decisions, by the words that say them."""

from __future__ import annotations

from functools import cache

from loaders.grammar import grammar

_FAMILIES = (
    "noted", "approved", "refused", "deferred", "referred", "delegated", "requested", "supported",
)  # fmt: skip
"""Word lists of ``acts`` whose verbs tell their outcome by themselves."""


@cache
def family_of(verb: str) -> str:
    """The outcome that a verb tells by itself, or ''."""
    low = verb.lower().removeprefix("otherwise ")
    words = grammar().words
    return next((f for f in _FAMILIES if low in (w.lower() for w in words(f"acts.{f}"))), "")


def outcomes_of(text: str, verb: str, title: str) -> tuple[str, ...]:
    """Outcome codes of operative words, by the grammar's patterns; the marker's verb decides else."""
    g = grammar()
    found: list[str] = []
    if given := g.rule("acts.giving").match(text):
        # "gave its support to the bid": the noun tells what was done
        text = text[given.end() + 1 :]
    for rule in g.rules("decisions", "outcome_"):
        if rule.outcome == "confirmed" and not g.rule("decided.minutes_meant").search(text):
            continue
        if rule.search(text):
            if rule.outcome == "agreed" and found:
                continue
            if rule.outcome == "approved" and {"confirmed", "refused"} & set(found):
                continue
            if rule.outcome in ("noted",) and "confirmed" in found:
                continue
            if rule.outcome == "requested" and {
                "deferred",
                "delegated",
                "recommended",
                "referred",
            } & set(found):
                continue
            if rule.outcome == "other" and "confirmed" in found:
                continue
            found.append(rule.outcome)
    low = verb.lower()
    if (
        not {"confirmed", "recommended", "deferred"} & set(found)
        and g.rule("decided.about_minutes").search(title)
        and (g.rule("minutes.they").match(text) or _of_meeting(text, verb))
    ):
        return ("confirmed",)
    if g.rule("decided.recommends_by_verb").search(low):
        return ("recommended",)
    if low.startswith("note") and "noted" not in found and not found:
        return ("noted",)
    if (
        not found
        and g.rule("posts.title_election").match(title)
        and g.rule("decided.name_alone").match(text)
    ):
        return ("appointed",)
    if not found:
        if low in ("noted",):
            return ("noted",)
        if low in ("approved",) or g.rule("decided.authorised").search(text):
            return ("approved",)
        return (family_of(verb) or "agreed",)
    return tuple(dict.fromkeys(found))[:2]


def _of_meeting(text: str, verb: str) -> bool:
    """Whether the words are the name and day of a meeting, whose minutes were approved."""
    words = text.lower().removeprefix(f"{verb.lower()} ")
    approved = verb.lower() in grammar().words("acts.minutes_taken")
    return approved and bool(
        grammar().rule("minutes.of_meeting").match(text[len(text) - len(words) :])
    )
