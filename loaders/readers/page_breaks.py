"""Plain text taken from print: page numbers and the running lines beside them are left out.

A number alone on its line may be an item's too: it is a page's only where the numbers count up by one
and every one but the first or last has the same running line beside it, or where the line says so
("Page 3 of 9", "- 3 -"). What stands between two halves of a sentence then no longer parts them.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

__all__ = ["without_page_breaks"]

_BARE = re.compile(r"\[?(?P<number>\d{1,4})\]?")
_SAID = re.compile(
    r"(?i:[-–—\[(]? ?page ?:?[-–]? ?(?P<page>\d{1,4})(?: ?(?:of|/) ?\d{1,4})? ?[-–—\])]?)"
    r"|[-–—] ?(?P<dashed>\d{1,4}) ?[-–—]|(?P<of>\d{1,4}) of \d{1,4}"
    r"|(?P<before>\d{1,4}) ?\| ?(?i:p ?a ?g ?e)"
)
_PAGE = r"(?i:page|p\.|pg\.?) ?(?P<number>\d{1,4})(?: ?(?:of|/) ?\d{1,4})?"
_ASIDE = (
    re.compile(rf"(?P<line>\S.*?)(?: {{2,}}|\t| ?[|•·] ?| [-–—] ){_PAGE}"),
    re.compile(rf"{_PAGE}(?: {{2,}}|\t| ?[|•·] ?| [-–—] )(?P<line>\S.*)"),
)
"""A running line with the number of its page, said to be one, behind or before it."""
_RIGHT = re.compile(r"[ \t]{20,}(?P<form>[A-Z]{1,6} ?[/.-]? ?)(?P<number>\d{1,4})\s*")
"""The letters of a body and the number of its page, set at the right margin alone."""
_MARGIN, _PAGE_LINES = "> ", 20
"""How the form of such a number begins; lines between two of them: items may bear such numbers too."""
_BESIDE = re.compile(
    r"(?:19|20)\d\d\b.*?(?: {2,}|\t|[-–—|,] *)(?i:page |p\.? ?)?(?P<number>\d{1,4})$"
)
"""The number of a page at the end of its running line, behind the year of a date."""
_ITEM = re.compile(r"\s*\d{1,3}[.)]\s+[A-Z]")
_DIGITS = re.compile(r"\d+")
_FEWEST = 2
_NEAR = 3
"""Empty lines that may stand between a page's number and its running line."""
_RUNNING = range(5, 120)
"""Characters of a running line."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A line that may be a page's number: which line, what it counts, and whether it says so itself."""

    line: int
    value: int
    sure: bool
    form: str


def without_page_breaks(text: str) -> tuple[str, list[str]]:
    """``text`` without the page numbers and running lines in it, and a note of what was left out."""
    lines = text.split("\n")
    full = [i for i, line in enumerate(lines) if line.strip()]
    gone: set[int] = set()
    for run in _runs(_numbers(lines, full)):
        beside = _beside(lines, full, run)
        if beside or all(number.sure for number in run) or _from_the_first(lines, full, run):
            gone.update(number.line for number in run)
            gone |= beside
    if not gone:
        return text, []
    kept: list[str] = []
    broken = False
    for i, line in enumerate(lines):
        if i in gone:
            broken = True
            while kept and not kept[-1].strip():
                kept.pop()
        elif not broken:
            kept.append(line)
        elif line.strip():
            if kept and not _goes_on(kept[-1], line):
                kept.append("")
            kept.append(line)
            broken = False
    words = sorted({lines[i].strip() for i in gone if not lines[i].strip().isdigit()})
    return "\n".join(kept), [f"running lines and page numbers left out: {'; '.join(words)[:120]}"]


def _from_the_first(lines: list[str], full: list[int], run: list[_Number]) -> bool:
    """Whether bare numbers begin with the text itself, whose items have numbers of another form."""
    items = sum(_ITEM.match(lines[i]) is not None for i in full)
    return run[0].line == full[0] and run[0].value > 1 and items >= _FEWEST


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence goes on from the last line of a page to the first of the next."""
    end = before.rstrip()[-1:]
    return after.strip()[0].islower() and end not in ".:;!?|" or end in ",–-"


def _numbers(lines: list[str], full: list[int]) -> list[_Number]:
    found = []
    for i in full:
        line = lines[i].strip().strip("\f*_").strip()
        if match := _BARE.fullmatch(line):
            found.append(_Number(i, int(match["number"]), False, "#"))
        elif match := _SAID.fullmatch(line):
            number = next(digits for digits in match.groups() if digits)
            found.append(_Number(i, int(number), True, _DIGITS.sub("#", line)))
        elif right := _RIGHT.fullmatch(lines[i]):
            found.append(_Number(i, int(right["number"]), True, _MARGIN + right["form"].strip()))
        elif aside := next((m for rule in _ASIDE if (m := rule.fullmatch(line))), None):
            form = " ".join(aside["line"].split())
            found.append(_Number(i, int(aside["number"]), len(form) in _RUNNING, form))
        elif len(line) in _RUNNING and (match := _BESIDE.search(line)):
            form = " ".join(line[: match.start("number")].split())
            found.append(_Number(i, int(match["number"]), True, form))
    return found


def _runs(numbers: list[_Number]) -> list[list[_Number]]:
    """Numbers of one form that count up by one through the page."""
    runs: dict[tuple[str, int], list[_Number]] = {}
    for number in numbers:
        run = runs.pop((number.form, number.value), [])
        runs[number.form, number.value + 1] = [*run, number]
    return [run for run in runs.values() if len(run) >= _FEWEST and not _of_items(run)]


def _of_items(run: list[_Number]) -> bool:
    """Whether numbers at the right margin stand too close to each other to be those of pages."""
    steps = [after.line - before.line for before, after in itertools.pairwise(run)]
    return run[0].form.startswith(_MARGIN) and min(steps) < _PAGE_LINES


def _beside(lines: list[str], full: list[int], run: list[_Number]) -> set[int]:
    """The running lines right above or below the numbers, the same at all of them but one."""
    place = {line: at for at, line in enumerate(full)}
    found: set[int] = set()
    for step in (-1, 1):
        groups: dict[str, list[int]] = {}
        for number in run:
            at = place[number.line] + step
            if 0 <= at < len(full) and abs(full[at] - number.line) <= _NEAR + 1:
                words = " ".join(lines[full[at]].split())
                if len(words) in _RUNNING and words[-1] not in ".:;,":
                    groups.setdefault(words, []).append(full[at])
        for same in groups.values():
            if len(same) >= max(_FEWEST, len(run) - 1) and _stands_nowhere_else(lines, same):
                found.update(same)
    return found


def _stands_nowhere_else(lines: list[str], same: list[int]) -> bool:
    words = lines[same[0]].split()
    return sum(line.split() == words for line in lines) <= len(same) + 1
