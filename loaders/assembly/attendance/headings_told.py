"""Headings of rolls within a paragraph ("… Officers: …") or told in a sentence ("There were present")."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.annotators.roll_places import name_begins
from loaders.assembly.attendance.headings import Heading, heading_at, is_entry, status_of
from loaders.grammar import grammar

__all__ = ["heading_told", "headings_within", "list_told", "opens_within", "verb_heading"]


def verb_heading(text: str) -> Heading | None:
    """A sentence whose verb opens a list ("The meeting was attended by …"), or None."""
    match = grammar().rule("rolls.verb_heading").match(text)
    if match is None:
        return None
    says = "present" if match["members"] else "in-attendance"
    return Heading(0, len(match.group().rstrip()), match.end(), says, match.group().rstrip(" :–-"))


def headings_within(text: str, start: int, breaks: Sequence[int] = ()) -> list[Heading]:
    """Headings with a colon further on in a paragraph that begins a roll; ``breaks`` end its lines."""
    plain = grammar().rule("rolls.plain_within")
    found = []
    for place in breaks:
        if (
            place >= start
            and (opened := heading_at(text[place + 1 :]))
            and _marked(opened, text[place + 1 : place + 1 + opened.end])
        ):
            found.append(opened.moved(place + 1))
    inner = list(grammar().rule("rolls.heading_within").finditer(text, start))
    inner += grammar().rule("rolls.capitals_within").finditer(text, start)
    for match in inner:
        # a word of the list before it may belong to the names ("… Lead Officers:")
        words = match["words"]
        if any(known.start < match.end() and match.start() < known.end for known in found):
            continue
        shown = words.isupper() or (words[0].isupper() and plain.search(words))
        if shown and (said := status_of(words)):
            found.append(
                Heading(
                    match.start("words"),
                    match.start() + len(match.group().rstrip()),
                    match.end(),
                    said,
                    words,
                )
            )
    return sorted(found, key=lambda heading: heading.start)


def _marked(heading: Heading, words: str) -> bool:
    """Whether a heading at the head of a line shows by its colon, or those who are away by a dash."""
    away = heading.says in ("apologies", "absent")
    return ":" in words[heading.start :] or (away and words.rstrip().endswith(("-", "–", "—")))


def opens_within(text: str) -> bool:
    """Whether a line that began with something else goes on to a roll ("… at 10.30am Present: …")."""
    return grammar().rule("rolls.opens_within").search(text) is not None


def heading_told(text: str) -> Heading | None:
    """A sentence that opens a list ("There were present:"), or None."""
    match = grammar().rule("rolls.heading_told").match(text)
    if match is None or (
        match.end() < len(text) and not match.group().rstrip().endswith((":", "-", "–"))
    ):
        return None
    if not match["before"] and not text[0].islower() and match["words"] == "there":
        return None
    words = match["words"]
    says = status_of(words)
    if grammar().rule("roll_words.also_there").search(match.group()):
        says = "in-attendance" if says in ("present", "members") else says
    elif says == "members" or words == "there":
        says = "present"
    return Heading(
        match.start("words"), match.start() + len(match.group().rstrip()), match.end(), says, words
    )


def list_told(text: str, below: str) -> Heading | None:
    """The same within an item, alone on its line above somebody: "There attended:" of those who were heard."""
    found = heading_told(text) if text.endswith((":", ":-", ":–")) else None
    if found is None or found.end < len(text) or not (name_begins(below, 0) or is_entry(below)):
        return None
    return found
