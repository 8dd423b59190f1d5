"""Organisations whose names hold no head: told by what stands beside them ("Tidal Wave, a charity")."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.names import words
from loaders.annotators.organisation_words import OrganisationMention, stop_words, word_set
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["firm_of_bearer", "told_organisations"]

_FORMS = ("company", "partner", "regulator", "other")
_BEFORE = 120
"""Characters before a name within which what it is said to be is looked for."""


def told_organisations(text: str, barred: list[tuple[int, int]]) -> Iterator[OrganisationMention]:
    """Names that the words beside them say to be a charity's, a firm's, or those of whoever is paid.

    ``barred``: bounds of people's names and posts, of which such a name holds nothing.
    """
    g = grammar()
    for match in g.rule("organisations.known_plain").finditer(text):
        yield OrganisationMention(*match.span("name"), match["name"], "partner")
    behind, before = g.rule("organisations.told_behind"), g.rule("organisations.told_before")
    paid, office = g.rule("organisations.told_paid"), g.rule("organisations.told_office")
    spoken, doing = g.rule("organisations.told_spoken"), g.rule("organisations.told_doing")
    sums = _sums(text)
    if not sums and all(
        rule.regex.barred(text) for rule in (behind, before, paid, office, spoken, doing)
    ):
        return
    for low, high in _between(len(text), barred):
        for run in g.rule("organisations.told_name").regex.finditer(text, low, high):
            start, end = _trimmed(text, *run.span())
            if end <= start or _of_person(text[start:end]):
                continue
            lead = text[max(0, start - _BEFORE) : start]
            if said := behind.match(text, end) or before.search(lead):
                form = next((form for form in _FORMS if said.groupdict().get(form)), "")
            elif " " not in text[start:end]:
                continue
            elif sums and _quoted(text, lead, end):
                form = "company"
            elif _of_council(text[start:end]):
                continue
            elif office.search(lead):
                form = "partner"
            else:
                told = paid.search(lead) or spoken.search(lead) or doing.match(text, end)
                if not told and not (sums and _paid(text, lead, end)):
                    continue
                form = ""
            yield OrganisationMention(start, end, text[start:end], form)


def _sums(text: str) -> bool:
    """Whether a text lists sums: what several quoted, or what was paid to whom."""
    g = grammar()
    if text.count("£") > 1 and g.rule("organisations.told_prices").search(text):
        return True
    several = len(re.findall(r"\d\.\d\d(?!\d)", text)) > 1
    return several and g.rule("organisations.told_payments").search(text) is not None


def _quoted(text: str, lead: str, end: int) -> bool:
    """Whether a name that ends at ``end`` stands before its price in a sentence about quotes."""
    g = grammar()
    if not g.rule("organisations.told_price").match(text, end):
        return False
    return g.rule("organisations.told_prices").search(lead.rpartition(". ")[2]) is not None


def _paid(text: str, lead: str, end: int) -> bool:
    """Whether a sum stands behind a name that opens an entry of a list of payments."""
    g = grammar()
    opens = g.rule("organisations.told_entry").search(lead) is not None
    return opens and g.rule("organisations.told_sum").match(text, end) is not None


def firm_of_bearer(text: str, end: int, surname: str) -> OrganisationMention | None:
    """The firm behind a person's name that bears it too: "Mr Pell of Pell Orrell Planning"; or those whom
    he speaks for: "of the Mill Path Users"."""
    many = grammar().rule("organisations.told_many").match(text, end)
    if many is not None:
        return OrganisationMention(*many.span("name"), many["name"], "")
    match = grammar().rule("organisations.told_of_firm").match(text, end)
    if match is None or surname not in re.findall(r"[\w’'-]+", match["name"]):
        return None
    start, stop = _trimmed(text, *match.span("name"))
    name = text[start:stop]
    if " " not in name or surname not in name or _of_person(name):
        return None
    return OrganisationMention(start, stop, name, "company")


def _between(length: int, barred: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a text outside what is ``barred``."""
    here = 0
    for start, end in sorted(barred):
        if here < start:
            yield here, start
        here = max(here, end)
    yield here, length


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without the words at either end that belong to none, and behind its last "and":
    ``start`` == ``end`` where no word is left."""
    found = list(re.finditer(r"[^ ]+", text[start:end]))
    joint = [place for place, word in enumerate(found) if word.group() == "and"]
    found = found[joint[-1] + 1 :] if joint else found
    while found and (found[0].group() in stop_words() or found[0].group()[0].islower()):
        found.pop(0)
    kept = found if not any(word.group() in stop_words() for word in found) else []
    while kept and kept[-1].group()[0].islower():
        kept.pop()
    if not kept:
        return start, start
    return start + kept[0].start(), start + kept[-1].end()


def _of_person(name: str) -> bool:
    """Whether a name can be a person's that no rule took: "Ann Pell, the operator of the kiosk"."""
    first, *others = name.split(" ")
    initials = any(len(word.rstrip(".")) == 1 for word in (first, *others[:-1]) if word != "&")
    return initials or len(others) == 1 and first in words().given


def _of_council(name: str) -> bool:
    """Whether a name is a field of the council's work ("Adult Social Care"), or a thing."""
    if name.split(" ")[-1] in word_set("organisations.thing"):
        return True
    return grammar().rule("posts.field_of_work").search(name) is not None
