"""Finds what is printed on every page: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from loaders.readers.printed.ruled import Box
from loaders.readers.printed.type import Line

__all__ = ["PageText", "without_furniture"]

_NUMBER = re.compile(
    r"(?:(?:page|p\.?|agenda page|minute page)\s*)?[-–(\[]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–)\]]?"
    r"(?:\s*(?:of|/)\s*\d{1,4})?",
    re.I,
)
_BLANK = re.compile(
    r"[\[(*]?(?:this )?page (?:is |has been |was )?(?:left )?"
    r"(?:intentionally|deliberately) (?:left )?blank[.\])*]?"
    r"|[\[(*]?(?:intentionally|deliberately) (?:left )?blank[.\])*]?"
    r"|minute (?:item )?annex",
    re.I,
)
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_ZONE = 0.14  # of the page's height, at its top and at its foot
_DEEP = 4  # lines within a zone that may be furniture


@dataclass(slots=True)
class PageText:
    """One page: its 1-based number, its size in points, its lines, and the tables that it rules."""

    number: int
    height: float
    lines: list[Line]
    boxes: list[Box] = field(default_factory=list)


def without_furniture(pages: list[PageText]) -> list[str]:
    """Removes running heads, feet and page numbers; returns notes on what was removed.

    A line is furniture where it stands at the same height at the top or foot of several pages
    with the same words, or with a number that grows from page to page. The title at the top of
    the first page stays though later pages repeat it.
    """
    zones = [_zone_lines(page) for page in pages]
    repeated = _repeated(pages, zones)
    repeated.update(_heads_of_one_page(pages, zones))
    removed: dict[str, list[int]] = defaultdict(list)
    for page, zone in zip(pages, zones, strict=True):
        numbers = {id(line) for line in _page_numbers(page, zone)}
        kept = []
        for line in page.lines:
            key = repeated.get(id(line), "")
            if id(line) in numbers:
                continue
            if _BLANK.fullmatch(line.text):
                removed[line.text].append(page.number)
            elif key:
                removed[key].append(page.number)
            else:
                kept.append(line)
        page.lines = kept
    return [
        f"running head or foot left out on pages {_ranges(numbers)}: {text[:120]}"
        for text, numbers in removed.items()
    ]


def _zone_lines(page: PageText) -> list[tuple[Line, str]]:
    """The lines near the page's edges with the edge; the outermost few only."""
    by_place = sorted(page.lines, key=lambda line: -line.y)
    top = [line for line in by_place[:_DEEP] if line.y > page.height * (1 - _ZONE)]
    foot = [line for line in by_place[-_DEEP:] if line.y < page.height * _ZONE]
    return [(line, "top") for line in top] + [(line, "foot") for line in foot]


def _repeated(pages: list[PageText], zones: list[list[tuple[Line, str]]]) -> dict[int, str]:
    """id of each line that is furniture -> its words."""
    groups: dict[tuple[str, str], list[tuple[int, Line]]] = defaultdict(list)
    for page, zone in zip(pages, zones, strict=True):
        for line, edge in zone:
            groups[edge, _DIGITS.sub("#", line.text.casefold())].append((page.number, line))
    furniture: dict[int, str] = {}
    for found in groups.values():
        for index, (number, line) in enumerate(found):
            near = found[max(index - 6, 0) : index + 7]
            alike = {n for n, other in near if n == number or _same(number, line, n, other)}
            if _often(alike, len(pages)):
                furniture[id(line)] = found[0][1].text
    for zone in zones:
        _keep_inner(zone, furniture)
    for line, edge in zones[0]:
        same = groups[edge, _DIGITS.sub("#", line.text.casefold())]
        if edge == "top" and not _counts(same):
            furniture.pop(id(line), None)
    return furniture


def _often(numbers: set[int], count: int) -> bool:
    """Whether a line stands on enough pages, next to each other or every other one."""
    if count <= 3:
        return len(numbers) >= max(2, count - 1)
    ordered = sorted(numbers)
    return any(c - a <= 4 for a, c in zip(ordered, ordered[2:], strict=False))


def _keep_inner(zone: list[tuple[Line, str]], furniture: dict[int, str]) -> None:
    """Keeps what seems furniture but stands inside other text: two pages may begin alike."""
    for edge in ("top", "foot"):
        lines = [line for line, side in zone if side == edge]
        outer = True
        for line in lines if edge == "top" else reversed(lines):
            outer = outer and (id(line) in furniture or bool(_NUMBER.fullmatch(line.text)))
            if not outer:
                furniture.pop(id(line), None)


def _heads_of_one_page(
    pages: list[PageText], zones: list[list[tuple[Line, str]]]
) -> dict[int, str]:
    """The top line of a later page that only says what the title on the first page says.

    A record of two pages has its running head once.
    """
    if len(pages) > 3:
        return {}
    title = {w for line in pages[0].lines[:12] for w in _WORD.findall(line.text.casefold())}
    found = {}
    for page, zone in zip(pages[1:], zones[1:], strict=True):
        line = next((n for n, edge in zone if edge == "top"), None)
        words = _WORD.findall(line.text.casefold()) if line is not None else []
        if line is None or len(words) < 2 or line.text.endswith("."):
            continue
        if title.issuperset(words):
            below = max((n.y for n in page.lines if n.y < line.y), default=0.0)
            if line.y - below > 1.6 * line.size:
                found[id(line)] = line.text
    return found


def _same(page: int, line: Line, other_page: int, other: Line) -> bool:
    """Whether two lines are one running line: equal, or counting the pages."""
    if abs(line.y - other.y) > 6:
        return False
    if line.text == other.text:
        return True
    pairs = zip(_DIGITS.finditer(line.text), _DIGITS.finditer(other.text), strict=True)
    changed = [(a, b) for a, b in pairs if a.group() != b.group()]
    return len(changed) == 1 and all(
        len(a.group()) < 6
        and int(b.group()) - int(a.group()) == other_page - page
        and _counts_pages(line.text, a)
        for a, b in changed
    )


def _counts_pages(text: str, number: re.Match[str]) -> bool:
    """Whether a number in a line may be that of the page: "page 4", or at the line's edge."""
    before, after = text[: number.start()], text[number.end() :]
    if re.search(r"\b(?:page|p\.?)\s*$", before, re.I):
        return True
    return not after.strip(" -–)]") or (not before.strip(" -–([") and after[:1] not in (".", ")"))


def _counts(found: list[tuple[int, Line]]) -> bool:
    return len({line.text for _, line in found}) > 1


def _page_numbers(page: PageText, zone: list[tuple[Line, str]]) -> list[Line]:
    """Lines at the edges that are a page number and nothing else."""
    return [
        line
        for line, _ in zone
        if _NUMBER.fullmatch(line.text) and (len(line.text) > 1 or line.text.isdigit())
    ]


def _ranges(numbers: list[int]) -> str:
    """[1, 2, 3, 5] -> "1-3, 5"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)
