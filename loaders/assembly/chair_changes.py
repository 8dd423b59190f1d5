"""Who is in the chair at a place in the minutes: the chair changes hands during a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading

__all__ = ["chair_now"]


@dataclass(frozen=True, slots=True)
class _Change:
    """``person`` takes the chair at an offset: in the items ``within`` alone, if any, else from
    there on."""

    offset: int
    person: str
    within: frozenset[str] = frozenset()


_KNOWN: WeakKeyDictionary[Reading, list[_Change]] = WeakKeyDictionary()


def chair_now(reading: Reading, paragraph: Paragraph, position: int) -> str:
    """Who took the chair before ``position`` of a paragraph, or for its item; '' where nobody did
    since the meeting began."""
    changes = _KNOWN.get(reading)
    if changes is None:
        # While the changes are read, the chair is whoever the meeting began with.
        _KNOWN[reading] = []
        changes = _KNOWN[reading] = sorted(_changes(reading), key=lambda one: one.offset)
    if not changes:
        return ""
    here = paragraph.span(position, position + 1).start
    item = _item_at(reading, here)
    now = ""
    for change in changes:
        if change.offset > here:
            break
        if not change.within or item in change.within:
            now = change.person
    return now


def _changes(reading: Reading) -> Iterator[_Change]:
    rule = grammar().rule("posts.takes_chair")
    for meeting in reading.meetings:
        for place, item in enumerate(meeting.items):
            for paragraph in item.all:
                for match in rule.finditer(paragraph.text):
                    person = _who(reading, paragraph, match.start())
                    if person:
                        within = _scope(meeting, place, match)
                        offset = paragraph.span(match.start(), match.end()).end
                        yield _Change(offset, person, within)


def _who(reading: Reading, paragraph: Paragraph, end: int) -> str:
    """The person, or the one holder of the office, named right before a place."""
    for mention in reversed(paragraph.people):
        tail = grammar().rule("names.aside").match(paragraph.text, mention.end)
        if end in (mention.end, mention.stop, tail.end() if tail else mention.end):
            return reading.name(paragraph, mention)
    for post in paragraph.posts:
        if post.end == end:
            return reading.holder_of(post)
    return ""


def _scope(meeting: MeetingReading, place: int, match: re.Match[str]) -> frozenset[str]:
    """The ids of the items for which somebody takes the chair; none: from here on."""
    if match["this"]:
        return frozenset((meeting.items[place].id,))
    if match["next"]:
        return frozenset(item.id for item in meeting.items[place + 1 : place + 2])
    if not match["items"]:
        return frozenset()
    wanted = _numbers(match["items"])
    return frozenset(item.id for item in meeting.items if not wanted.isdisjoint(item.known_by))


def _numbers(words: str) -> set[str]:
    found: set[str] = set()
    for part in grammar().rule("wording.parted").regex.split(words):
        first, last = (grammar().rule("marks.range").regex.split(part) + [""])[:2]
        found.add(first)
        if first.isdigit() and last.isdigit():
            found.update(str(n) for n in range(int(first), int(last) + 1))
    return found


def _item_at(reading: Reading, offset: int) -> str:
    found = ""
    for meeting in reading.meetings:
        for item in meeting.items:
            if item.section.start <= offset:
                found = item.id
    return found
