"""The heads of the sides in a recorded vote: "For (3):", "Those voting against the motion were"."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.attendance.roll_rows import line_breaks
from loaders.assembly.motions.votes import number_of
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading

__all__ = ["SIDES", "Head", "heads_in"]

SIDES = ("for", "against", "abstain", "absent")


@dataclass(slots=True)
class Head:
    side: str
    place: int
    start: int
    end: int
    count: int | None
    object: str
    below: bool
    """Whether nothing stands behind it in its paragraph, so that the names may stand below."""
    soft: bool = False
    """Whether only the names behind it show that it is a head: "For the amendment Councillors Pell"."""


def heads_in(reading: Reading, acts: list[Paragraph], place: int, position: int) -> list[Head]:
    """The heads of sides in a paragraph from ``position``."""
    text = acts[place].text
    breaks = set(line_breaks(reading, acts[place]))
    found: list[Head] = []
    for side in SIDES:
        for match in grammar().rule(f"votes.side_{side}").finditer(text, position):
            if grammar().rule("votes.called_for").regex.search(text, 0, match.start()):
                continue
            told = match["n"] or match["n2"]
            below = match.end() >= len(text)
            before = (
                None
                if told
                else grammar().rule("votes.number_before").regex.search(text, 0, match.start())
            )
            counts = match["lead"][:4].casefold() == "vote" and not match["sep"].strip(" ")
            counts = counts and text[match.end() :].lstrip()[:1].isupper()
            if counts and grammar().rule("votes.so_many").regex.search(text, 0, match.start()):
                # "8 votes were cast for Councillor Pell": for whom, not by whom
                continue
            # "2 against (Councillors Pell and Orrell)"
            counted = before and match.group().endswith("(")
            marked = match["sep"].strip(" (,") or match["loud"] or match["lead"]
            plain = not (marked or told or counted)
            alone = match.start() - 1 in breaks and match.end() - 1 in breaks
            opens = alone or not text[: match.start()].strip(" •*–-(|")
            led = opens or text[: match.start()].rstrip()[-1:] in ":;("
            if (";" in match["sep"] and not opens) or ("," in match["sep"] and not led):
                # "voted in favour; Councillors Pell and Orrell voted against"
                continue
            soft = plain and not (opens and (below or match.end() - 1 in breaks))
            begins = text[match.start()].isupper() or "," in match["sep"]
            begins = begins and (opens or text[: match.start()].rstrip()[-1:] in ".:;)]")
            if soft and not (begins and _titled(acts[place], match.end())):
                continue
            if not opens and below and not match["sep"].strip(" ("):
                continue
            start = match.start()
            if before:
                # "1 abstention – Councillor West"
                told, start = before["n"], before.start("n")
            count = number_of(told) if told else None
            if below and count is None and place + 1 < len(acts) and _none(acts[place + 1]):
                count = 0
            found.append(
                Head(side, place, start, match.end(), count, match["what"] or "", below, soft)
            )
    found.sort(key=lambda head: (head.start, -head.end))
    if found and grammar().rule("votes.speakers").regex.search(text, 0, found[0].start):
        return []
    kept: list[Head] = []
    for head in found:
        if not kept or head.start >= kept[-1].end:
            kept.append(head)
    told = [head for head in kept[:-1] if head.count is not None and not head.below]
    if kept and kept[-1].below and told and kept[0].start > 0:
        # "there were 5 votes for, 3 against and 1 abstention:" counts, and heads no list
        kept.pop()
    return kept


def _none(paragraph: Paragraph) -> bool:
    """Whether a paragraph says that nobody is on the side above it."""
    return grammar().rule("vote_words.none_line").regex.fullmatch(paragraph.text) is not None


def _titled(paragraph: Paragraph, position: int) -> bool:
    """Whether titled names, or an office of members, stand at a place."""
    lead = grammar().rule("votes.office_lead").regex.match(paragraph.text, position)
    start = lead.end() if lead else position
    titled = grammar().rule("names.trigger").regex.match(paragraph.text, start)
    return titled is not None or start in paragraph.post_at
