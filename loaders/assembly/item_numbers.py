"""The item that a number names: agenda number, minute number, reference, or place on the page."""

from __future__ import annotations

from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading

__all__ = ["item_numbered"]

_LETTERED = re.compile(r"(?P<number>\d{1,3})[. ]?\(?(?P<letter>[a-zA-Z]|[ivx]{1,4})\)?")
_PARTS = re.compile(r"\((?:[a-z]{1,4}|\d{1,2})\)$")
_DIGITS = re.compile(r"\d+")


def item_numbered(meeting: MeetingReading, number: str) -> ItemReading | None:
    """The item of that agenda or minute number, or None; 6(b) and 6.1 may be parts of 6.

    Where the page prints its items without numbers, the fifth is agenda item 5.
    """
    flat = number.rstrip(".,/")
    whole = _PARTS.sub("", flat)
    parent = whole.split(".")[0] if whole.count(".") == 1 else whole
    if any(i.section.number.startswith(f"{parent}.") for i in meeting.items):
        # its items are numbered 3.1, 3.2: what bears the first figure is a heading over them
        parent = whole
    return (
        _known_by(meeting, flat)
        or _part_of(meeting, flat)
        or _known_by(meeting, whole)
        or _known_by(meeting, parent)
        or _by_head(meeting, whole)
        or _by_count(meeting, whole)
        or _by_place(meeting, whole)
    )


def _known_by(meeting: MeetingReading, number: str) -> ItemReading | None:
    """The first item that has exactly that number; 04 is 4."""
    wanted = number.lower().lstrip("0")
    for item in meeting.items:
        if wanted and wanted in (own.lower().lstrip("0") for own in item.known_by):
            return item
    return None


def _part_of(meeting: MeetingReading, number: str) -> ItemReading | None:
    """The lettered part of an item that a number and a letter name: "6ii", "6(b)", "6 b"."""
    parted = _LETTERED.fullmatch(number)
    if parted is None:
        return None
    within = False
    for item in meeting.items:
        own = item.section.number.rstrip(".").lower()
        if own == parted["letter"].lower() and within:
            return item
        within = own == parted["number"] or (within and own.isalpha())
    return None


def _by_head(meeting: MeetingReading, number: str) -> ItemReading | None:
    """The one item whose number a lettered one begins: P18 for P18:06/31."""
    head = number.lower()
    if head.isdigit() or not head[-1:].isdigit():
        return None
    found = {
        id(item): item
        for item in meeting.items
        for own in item.known_by
        if own.lower().startswith(head) and not own[len(head) : len(head) + 1].isalnum()
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _by_count(meeting: MeetingReading, number: str) -> ItemReading | None:
    """The one item whose number has that count beside the letters or the year of all: 58 for C.58, 6 for
    FC25/006."""
    if not number.isdigit():
        return None
    coded = [(n, item) for item in meeting.items for n in item.known_by if not n.isdigit()]
    place = _counting([n for n, _ in coded])
    if place is None:
        return None
    found = {id(i): i for n, i in coded if int(_DIGITS.findall(n)[place]) == int(number)}
    return next(iter(found.values())) if len(found) == 1 else None


def _counting(numbers: list[str]) -> int | None:
    """Which of the figures in numbers of one shape counts up, where the others are the same in all."""
    shapes = {_DIGITS.sub("#", number).lower() for number in numbers}
    if len(shapes) != 1 or "#" not in next(iter(shapes)):
        return None
    columns = list(zip(*(map(int, _DIGITS.findall(number)) for number in numbers), strict=True))
    if len(columns) == 1:
        return 0
    varying = [place for place, figures in enumerate(columns) if len(set(figures)) > 1]
    return varying[0] if len(varying) == 1 else None


def _by_place(meeting: MeetingReading, number: str) -> ItemReading | None:
    """The item at that place, where the page prints items without numbers and none speaks against."""
    titled = [i for i in meeting.items if i.title]
    if not number.isdigit() or not 1 < int(number) <= len(titled) or len(titled) < 3:
        return None
    if any(i.section.number or i.section.minute for i in titled):
        return None
    stated = [(place, n) for place, i in enumerate(titled, 1) for n in i.numbers[:1]]
    return titled[int(number) - 1] if all(n == str(place) for place, n in stated) else None
