"""Numbers of items in forms that no list foresees: a form is told by its run.

Numbers of one form stand at the heads of lines and rise, mostly by one, each with a title behind or
below it: that tells them from references, dates and figures, whatever letters, signs or brackets they
are printed with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["Mark", "best_run", "mark_of", "roman_value"]

_STEP = 4
"""How much two numbers of a run that follow each other may differ."""
_FEWEST = 3
"""Numbers that make a run."""
_SURE = 0.6
"""Share of a run that must look like headings."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the head of a line: where in it the number stands, and where the title begins.

    ``shapes``: what else the line is printed with once a part that may count is taken out, and the
    value of that part. ``title`` is None where the line holds nothing else.
    """

    start: int
    end: int
    title: int | None
    shapes: tuple[tuple[str, int], ...]


def mark_of(text: str) -> Mark | None:
    """The number, letter or Roman numeral with which a line opens, in any form; None without one."""
    match = grammar().rule("marks.mark").match(text)
    if match is None:
        return None
    start, end = match.span("number")
    number = match["number"]
    before, behind = text[:start].strip(), match["close"].strip()
    shapes: list[tuple[str, int]] = []
    for digits in _DIGITS.finditer(number):
        rest = f"{before} {number[: digits.start()]}#{number[digits.end() :]} {behind}"
        shapes.append((rest.casefold(), int(digits.group())))
    if not shapes:
        case = "a" if number.islower() else "A"
        if len(number) == 1:
            shapes.append((f"{before} {case} {behind}", ord(number.lower()) - ord("a") + 1))
        if (value := roman_value(number.lower())) is not None:
            shapes.append((f"{before} {case} roman {behind}", value))
    title = match.start("title") if match["title"] else None
    bare = len(number) == 1 and number.isupper() and not before and not behind
    if bare and title and grammar().rule("marks.of_somebody").match(text[title:]):
        return None
    return Mark(start, end, title, tuple(shapes))


def roman_value(letters: str) -> int | None:
    """The value of a Roman numeral in small letters; None for other letters."""
    if not set(letters) <= set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def best_run(marks: Iterable[tuple[int, Mark, float]], fewest: int = _FEWEST) -> list[int]:
    """The places of the marks that make the weightiest run, in order; empty where none is a run.

    ``marks``: place, mark, and how much it is like a heading (0: not at all). Where the numbers begin
    anew (Part A, Part B) the runs of one form that follow each other are one.
    """
    forms: dict[str, list[tuple[int, int]]] = {}
    weights: dict[int, float] = {}
    for place, mark, weight in marks:
        weights[place] = weight
        for shape, value in mark.shapes:
            forms.setdefault(shape, []).append((place, value))
    best: list[int] = []
    most = 0.0
    for found in forms.values():
        run = _runs(found) if len(found) >= fewest else []
        sure = sum(weights[place] > 0 for place in run)
        total = sum(weights[place] for place in run)
        if sure >= fewest and sure >= _SURE * len(run) and total > most:
            best, most = run, total
    return best


def _runs(found: Sequence[tuple[int, int]]) -> list[int]:
    """The places of the longest rising chain of one form, and of those before and behind it."""
    chain = _rising(found)
    if not chain:
        return []
    first, last = chain[0][0], chain[-1][0]
    ahead = _rising([part for part in found if part[0] < first])
    behind = _rising([part for part in found if part[0] > last])
    # where the numbers begin anew, as those of a part do
    anew = [run if run and run[0][1] == 1 else [] for run in (ahead, behind)]
    return [place for place, _ in (*anew[0], *chain, *anew[1])]


def _rising(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of values that rise by little, mostly by one; empty for fewer than two."""
    lengths: list[int] = []
    before: list[int] = []
    reached: dict[int, int] = {}
    for here, (place, value) in enumerate(found):
        ends = [reached[v] for v in range(value - _STEP, value) if v in reached]
        ends = [end for end in ends if found[end][0] < place]
        last = max(ends, key=lambda end: lengths[end], default=-1)
        before.append(last)
        lengths.append(1 if last < 0 else lengths[last] + 1)
        if value not in reached or lengths[here] > lengths[reached[value]]:
            reached[value] = here
    if not lengths:
        return []
    chain = [max(range(len(found)), key=lambda i: (lengths[i], -i))]
    while before[chain[-1]] >= 0:
        chain.append(before[chain[-1]])
    run = [found[i] for i in reversed(chain)]
    steps = [b[1] - a[1] for a, b in zip(run, run[1:], strict=False)]
    return run if steps and 2 * steps.count(1) >= len(steps) else []
