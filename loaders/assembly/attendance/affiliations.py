"""What stands beside a name of a roll: a ward glued to it, a party, whom its bearer sits for or stood in for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.annotators.names import NameMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re

_SURNAMES = ("Green", "L", "C", "Alliance")
"""Parties that are a surname, or an initial, too."""


def glued(sources: Sequence[str]) -> bool:
    """Whether the lines of a list close with a dash and a ward ("Fergus Drever-Outer Holms").

    One hyphen may be a double surname: it takes two lines in a row, one of them beyond doubt (words
    behind the dash, or a bracket before it).
    """
    ward = grammar().rule("rolls.glued_ward").regex
    lines = [line for source in sources for line in source.split("\n") if line.strip()]
    found = [len(line) < 110 and line[0].isupper() and ward.search(line) for line in lines]
    return any(
        one and other and (one["sure"] or other["sure"])
        for one, other in zip(found, found[1:], strict=False)
    )


def masked(text: str, start: int, end: int, breaks: Sequence[int]) -> tuple[str, dict[int, int]]:
    """``text`` with the glued wards of a list blanked, and where each of them begins and ends."""
    places = [start, *(b for b in breaks if start < b < end), end]
    view = text
    blanked: dict[int, int] = {}
    for first, last in zip(places, places[1:], strict=False):
        for match in grammar().rule("roll_words.party_end").finditer(text[first:last]):
            begin, stop = first + match.start(), first + match.end()
            view = view[:begin] + " " * (stop - begin) + view[stop:]
            blanked[begin] = stop
    return view, blanked


def without_parties(text: str, start: int, end: int, breaks: Sequence[int]) -> str:
    """``text`` with the parties blanked that stand in a column of a list; a party that is a surname too
    shows by the others."""
    places = [start, *(b for b in breaks if start < b < end), end]
    parties = frozenset(grammar().words("attendance.parties"))
    label = grammar().rule("roll_words.party_label")
    for last in places[1:4]:
        # "Ratepayers' Association Group    Ann Pell, Tom Orrell"
        if last < end and label.match(text[start:last].strip()):
            text = text[:start] + " " * (last - start) + text[last:]
    spans = [
        (first, last)
        for first, last in zip(places[1:], places[2:], strict=False)
        if text[first:last].strip(" ()") in parties
    ]
    sure = any(text[first:last].strip(" ()") not in _SURNAMES for first, last in spans)
    for first, last in spans:
        beside = max((place for place in places if place < first), default=start)
        if not sure and len(text[beside:first].split()) < 2:
            # a surname alone, in a list of such
            continue
        text = text[:first] + " " * (last - first) + text[last:]
    return _without_senders(text, start, end)


def _without_senders(text: str, start: int, end: int) -> str:
    """``text`` with the councils blanked that stand before each member of a row without stops ("Hurn
    Councillor Ann Pell Wold Vale Councillor Tom Orrell Hurn Councillor …").

    Only where every entry has one: what is left behind two words of a name, or behind its bracket.
    """
    g = grammar()
    first = g.rule("roll_words.sender_first").regex.match(text, start, end)
    entries = list(g.rule("roll_words.entry_title").regex.finditer(text, start, end))
    if first is None or len(entries) < 3 or entries[0].start() != first.end():
        return text
    if re.search(r"[,;|]", re.sub(r"\([^()]*\)", "", text[start:end])):
        # stops between the entries: each of them ends where it should
        return text
    blanks = [(start, first.end())]
    for entry, following in zip(entries, entries[1:], strict=False):
        name = g.rule("roll_words.two_words").regex.match(text, entry.end(), following.start())
        bracket = text.rfind(")", entry.end(), following.start()) + 1
        behind = bracket or (name.end() if name else following.start())
        if not text[behind : following.start()].strip(" -–"):
            return text
        blanks.append((behind, following.start()))
    for begin, stop in blanks:
        text = text[:begin] + " " * (stop - begin) + text[stop:]
    return text


def reach(mention: NameMention, blanked: dict[int, int]) -> NameMention:
    """The mention, with the ward that was blanked behind it or its bracket taken into its entry."""
    stop = blanked.get(max(mention.stop, mention.end))
    return replace(mention, stop=stop) if stop else mention


def tails(text: str, mention: NameMention, end: int) -> list[tuple[int, int]]:
    """Stretches behind a name that say what its bearer did: brackets, or words behind a dash or comma
    ("– as substitute for Councillor Pell", ", apologies")."""
    semicolon = text.find(";", mention.end, end)
    reach = semicolon if semicolon > 0 else end
    found = [
        m.span(1) for m in re.compile(r"\(([^()]*)\)").finditer(text, mention.end, max(reach, mention.stop))
    ]  # fmt: skip
    for place in {max(mention.stop, mention.end), *(stop + 1 for _, stop in found)}:
        lead = grammar().rule("roll_words.before_absent").match(text, place, reach)
        lead = lead or grammar().rule("roll_words.before_stand_in").match(text, place, reach)
        words = text[lead.end() : reach] if lead else ""
        rules = (
            grammar().rule(f"rolls.tail_{name}").regex for name in ("substitute", "away", "moved")
        )
        if lead and any(rule.match(words) for rule in rules):
            found.append((lead.end(), reach))
    return sorted(set(found))
