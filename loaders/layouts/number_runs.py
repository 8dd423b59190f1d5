"""Runs of item numbers: which numbers go together, and the run that counts up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["Heading", "counting_up", "value_of"]

_BARE = ("", "(", ")")
"""Families of numbers without letters: of these only the weightiest run holds the items."""
_REACH = 25
"""How far apart two numbers may be that follow each other in the page."""
_MISSED = 3
"""How many items may lack a number that is known where a page changes from one series to another."""
_PLAIN = 1.5
"""What a heading weighs more than that is neither in capitals nor usual business."""
_PLAIN_NUMBER = re.compile(r"\d{1,3}[a-z]?")
"""An agenda's number: no year, no letters before it."""
_REFERENCE = re.compile(r"[A-Z]{1,5}/\d{2,4}/\d{2,5}(?:/[A-Z]{1,4})?")
"""A code, a year and a number, as applications bear them."""
_COUNTED = 4
"""Numbers behind one year that show that it counts nothing."""
_SKELETON = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens an item. ``second``: where its other number stands, the agenda's; ``told``: the
    line with the number and what was said, where its title stands above."""

    index: int
    number: str
    number_start: int
    title_start: int
    stop: str = ""
    second: tuple[int, int] | None = None
    title_end: int | None = None
    weight: float = 1.0
    told: int | None = None


@lru_cache(maxsize=20_000)
def value_of(number: str, stop: str = "") -> tuple[str, int]:
    """The family of a number (its letters and shape) and the part of it that counts up."""
    if stop in ("(", ")"):
        family, value = value_of(number)
        return family + stop, value
    if code := re.fullmatch(r"([A-Z]+)(\d+)[:/].*", number):
        return code[1], int(code[2])
    if code := grammar().rule("layout.code_and_number").regex.fullmatch(number):
        return code[1], int(code[2])
    if code := re.fullmatch(r"(\d\d[-/]\d\d/[A-Z]+/)(\d+)", number):
        return code[1], int(code[2])
    if dotted := re.fullmatch(r"(\d{4})[./](\d+)", number):
        return dotted[1] + ".", int(dotted[2])
    if whole := re.fullmatch(r"(\d{1,3})\.0", number):
        return ".0", int(whole[1])
    if dated := re.fullmatch(r"(\d\d/\d\d/)(\d+)", number):
        return dated[1], int(dated[2])
    digits = re.findall(r"\d+", number)
    lead = re.match(r"[A-Z]+", number)
    letters = lead.group() if lead else "/" if "/" in number else ""
    return letters, int(digits[0]) if digits else 0


def counting_up(headings: Iterable[Heading]) -> list[Heading]:
    """The weightiest run of headings whose numbers go up within their family."""
    found = list(headings)
    if not found:
        return []
    counted = _counted(found)

    def valued(heading: Heading) -> tuple[str, int]:
        place = counted.get(_SKELETON.sub("#", heading.number))
        if place is None:
            return value_of(heading.number, heading.stop)
        digits = list(_SKELETON.finditer(heading.number))[place]
        rest = f"{heading.number[: digits.start()]}#{heading.number[digits.end() :]}"
        return f"/{rest}", int(digits.group())

    # of each heading the weightiest chain that ends there, and the heading before it
    weights: list[float] = []
    lengths: list[int] = []
    before: list[int] = []
    # of each family and value, by the printed number, the weightiest chain and where it ends
    reached: dict[tuple[str, int], dict[str, tuple[float, int]]] = {}
    for i, heading in enumerate(found):
        family, value = valued(heading)
        candidates = [
            chain
            for v in range(value - _REACH, value + 1)
            for number, chain in reached.get((family, v), {}).items()
            if v < value or number != heading.number
        ]
        # of equally weighty ones the earliest
        weight, place = max(candidates, key=lambda c: (c[0], -c[1]), default=(0.0, -1))
        weights.append(weight + heading.weight)
        lengths.append(lengths[place] + 1 if place >= 0 else 1)
        before.append(place)
        known = reached.setdefault((family, value), {})
        if weights[i] > known.get(heading.number, (0.0, 0))[0]:
            known[heading.number] = (weights[i], i)

    def chain(end: int) -> list[int]:
        members = [end]
        while before[members[-1]] >= 0:
            members.append(before[members[-1]])
        return members

    families: dict[str, int] = {}
    for i, weight in enumerate(weights):
        family = valued(found[i])[0]
        if family not in families or weight > weights[families[family]]:
            families[family] = i
    main = chain(max(range(len(found)), key=weights.__getitem__))
    kept = set(main)
    for family, end in families.items():
        if family not in (*_BARE, "/") and lengths[end] >= 2:
            run = chain(end)
            if not _references(found, sorted(main), run):
                kept.update(run)
    others = [chain(end)[::-1] for family, end in families.items() if family in (*_BARE, "/")]
    kept.update(_other_series(found, sorted(main), others))
    kept.update(_out_of_turn(found, sorted(main)))
    kept.update(_next_letter(found, sorted(kept)))
    return [found[i] for i in sorted(kept)]


def _references(found: list[Heading], main: list[int], run: list[int]) -> bool:
    """Whether the codes of a run are those of applications under one item, whose plain number counts:
    letters, year and number, all of them between two headings of the main run."""
    if any(_REFERENCE.fullmatch(found[i].number) is None for i in run):
        return False
    if any(_PLAIN_NUMBER.fullmatch(found[i].number) is None for i in main) or len(main) < _MISSED:
        return False
    below = {sum(i < place for i in main) for place in run}
    return len(below) == 1 and below != {0}


def _other_series(found: list[Heading], main: list[int], others: list[list[int]]) -> list[int]:
    """The headings of a page that changes from its minutes' numbers to the agenda's, or the other way:
    "71/31 ELECTION", then "6. FERRIES". They stand all before or all behind the main run, look like its
    headings, and agenda numbers go on with the count of the items before them."""
    coded = _PLAIN_NUMBER.fullmatch(found[main[0]].number) is None
    for run in others:
        other = _PLAIN_NUMBER.fullmatch(found[run[0]].number) is None
        if other == coded or len(run) < 2 or any(found[i].weight < _PLAIN for i in run):
            continue
        earlier, later = (main, run) if run[0] > main[-1] else (run, main)
        if earlier[-1] > later[0]:
            continue
        # the agenda's number of the first item behind those that bear the minutes', or of the page's first
        agenda = found[run[0] if coded else main[0]]
        told = len(earlier) if agenda is found[later[0]] else 0
        if 0 < value_of(agenda.number, agenda.stop)[1] - told <= _MISSED:
            return run
    return []


def _counted(found: list[Heading]) -> dict[str, int]:
    """Of numbers with letters or with three parts ("ER/61/31", "04/03/31") by their form: which of the
    parts counts, all others being the same. Forms of which that is not so are left out."""
    forms: dict[str, list[list[int]]] = {}
    for heading in found:
        form = _SKELETON.sub("#", heading.number)
        if form.count("#") > 1 and "/" in form:
            parts = [int(digits) for digits in _SKELETON.findall(heading.number)]
            forms.setdefault(form, []).append(parts)
    counted: dict[str, int] = {}
    for form, numbers in forms.items():
        columns = list(zip(*numbers, strict=True))
        differing = [i for i, column in enumerate(columns) if len(set(column)) > 1]
        if form == "#/#" and (differing != [1] or len(numbers) < _COUNTED):
            # "71/31" counts before its year; of "31/045" the year is the same in all
            continue
        if len(differing) == 1:
            counted[form] = differing[0]
    return counted


def _out_of_turn(found: list[Heading], main: list[int]) -> list[int]:
    """Headings taken earlier or later than their number says: the only ones with a number that the
    run lacks, printed like it, and no part of a list (whose numbers would stand beside it)."""
    values = [value_of(found[i].number, found[i].stop) for i in main]
    first, last = values[0][1], values[-1][1]
    known = {value for _, value in values}
    missing: dict[int, list[int]] = {}
    for i, heading in enumerate(found):
        family, value = value_of(heading.number, heading.stop)
        alike = family == values[0][0] and heading.stop in {found[m].stop for m in main}
        if (
            alike
            and heading.number.isalnum()
            and first - 1 <= value <= last + 1
            and value > 0
            and value not in known
        ):
            missing.setdefault(value, []).append(i)
    return [
        places[0] for value, places in missing.items()
        if len(places) == 1 and _stands_alone(found, main, places[0], value)
    ]  # fmt: skip


def _stands_alone(found: list[Heading], main: list[int], place: int, value: int) -> bool:
    """Whether no number right before or behind a heading, in the page, makes it part of a list."""
    beside = [(i, step) for i, step in ((place - 1, -1), (place + 1, 1)) if 0 <= i < len(found)]
    return not any(
        i not in main and value_of(found[i].number, found[i].stop)[1] == value + step
        for i, step in beside
    )


def _next_letter(found: list[Heading], kept: list[int]) -> list[int]:
    """ "C1" alone behind "A1" to "B2": parts named by letters, the last of them with one item."""
    if not kept or not (last := re.fullmatch(r"([A-Y])\d{1,2}", found[kept[-1]].number)):
        return []
    after = chr(ord(last[1]) + 1) + "1"
    return [i for i in range(kept[-1] + 1, len(found)) if found[i].number == after][:1]
