"""Puts a page's lines together into paragraphs, and its columns apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.readers.page import MARGIN
from loaders.readers.printed.sides import side_limits
from loaders.readers.printed.type import Line, Word

__all__ = ["Paragraph", "goes_on", "paragraphs", "pitch_of"]

_WRAPPED = 3
"""Lines that had no room left, at least, for what is below them to tell how far lines stand apart."""

_MARKER = re.compile(
    r"(?:[•·▪◦‣o–-]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivxl]{1,6}|[A-Z]{1,5}[./-]?\d{1,4})[.):]?)"
)
_INITIAL = re.compile(r"[A-Z]\.")
_ENDS = re.compile(r"[.:;!?\u201d\"')\]]$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, what only wraps on one of them. ``heading``: in bold or larger type
    and short; ``full``: its last line has no room for another word."""

    lines: list[str]
    heading: bool
    full: bool
    last: Line
    first: Line
    owner: str = ""
    """Who stands in the margin beside it."""
    indent: int = 0

    @property
    def text(self) -> str:
        text = "\n".join(self.lines)
        return f"{text}{MARGIN}{self.owner}" if self.owner else text


def paragraphs(
    lines: list[Line], right: float = 0.0, among: Sequence[Line] = (), pitch: float = 0.0
) -> list[Paragraph]:
    """The paragraphs of one page in order. A line's columns are parted by " | ". ``right``: where lines
    end, if that is known; ``among``: all lines of the page of which these are some; ``pitch``: from line
    to line of a paragraph, if that is known."""
    if not lines:
        return []
    known = list(among) or lines
    body = Counter(round(line.size, 1) for line in known for _ in line.words).most_common(1)[0][0]
    right = right or _right_margin(known)
    pitch = pitch or pitch_of([(known, right)])
    columns = _column_starts(lines)
    beside = side_limits(lines)
    groups: list[list[Line]] = []
    limits: list[float] = []
    for line in lines:
        limit = beside.get(id(line), right)
        if groups and (
            _in_grid(groups[-1][-1], line, columns)
            or not _breaks(groups[-1], line, pitch, min(limit, limits[-1]))
        ):
            groups[-1].append(line)
            limits[-1] = min(limits[-1], limit)
        else:
            groups.append([line])
            limits.append(limit)
    return [
        Paragraph(
            _unwrapped(group, columns, limit),
            _is_heading(group, body),
            group[-1].x1 > limit - 0.04 * (limit - group[-1].x0),
            group[-1],
            group[0],
        )
        for group, limit in zip(groups, limits, strict=True)
    ]


def _unwrapped(group: list[Line], columns: set[int], right: float) -> list[str]:
    """The lines of a paragraph, joined where the next word had no room left on a line of text."""
    found = [_with_gaps(group[0], columns)]
    for before, line in zip(group, group[1:], strict=False):
        text = _with_gaps(line, columns)
        apart = _is_short(before, line, right) or _opens_label(before, line)
        if apart or "|" in found[-1] or "|" in text:
            found.append(text)
        else:
            found[-1] += f" {text}"
    return found


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether ``after``, first on its page, continues the last paragraph of the page before."""
    if before.heading or after.heading or abs(before.last.size - after.first.size) > 0.6:
        return False
    start = after.first.words[0].text
    if _ENDS.search(before.lines[-1]):
        return False
    return not (_MARKER.fullmatch(start) and not start[:1].islower())


def pitch_of(columns: Iterable[tuple[Sequence[Line], float]]) -> float:
    """The usual distance between two lines of a paragraph in columns, each with where its lines end: the
    smallest that is common below lines that had no room left, or, where there are none, below any."""
    below_full: Counter[int] = Counter()
    below_any: Counter[int] = Counter()
    size = 10.0
    for lines, right in columns:
        size = lines[0].size if lines else size
        for a, b in zip(lines, lines[1:], strict=False):
            if 0.8 * b.size < a.y - b.y < 2.2 * b.size:
                below_any[round(a.y - b.y)] += 1
                below_full[round(a.y - b.y)] += not _is_short(a, b, right)
    steps = +below_full if below_full.total() >= _WRAPPED else below_any
    if not steps:
        return 1.2 * size
    often = max(steps.values())
    return float(min(step for step, times in steps.items() if times >= 0.3 * often))


def _right_margin(lines: list[Line]) -> float:
    """Where lines of text end: four fifths of what is printed end there or before. Short lines, of which
    a list may have many, count for little."""
    ends = sorted((line.x1, sum(w.x1 - w.x0 for w in line.words)) for line in lines)
    wanted = 0.8 * sum(width for _, width in ends)
    for end, width in ends:
        wanted -= width
        if wanted <= 0:
            return end
    return ends[-1][0]


def _breaks(group: list[Line], line: Line, pitch: float, right: float) -> bool:
    """Whether a new paragraph begins with ``line``."""
    before = group[-1]
    step = before.y - line.y
    if step < -0.5 * line.size:
        return not _flows(before, line)
    if step > 1.3 * max(pitch, 0.9 * line.size):
        return True
    if abs(before.size - line.size) > 0.6 or (before.bold != line.bold and len(line.words) > 0):
        return True
    short = _is_short(before, line, right)
    ended = bool(_ENDS.search(before.text))
    first = line.words[0].text
    if len(line.words) > 1 and _INITIAL.fullmatch(first):
        marker = ended  # "B. Wren" in a list of names begins no paragraph
    else:
        marker = len(line.words) > 1 and _MARKER.fullmatch(first) is not None
    if marker and (ended or short or before.text.endswith((" and", " or", "-"))):
        return True
    indented = len(group) > 1 and line.x0 - before.x0 > 0.8 * line.size
    return ended and first[:1].isupper() and (short or indented)


def _is_short(before: Line, line: Line, right: float) -> bool:
    """Whether ``before`` had room for the first word of ``line`` to the right margin."""
    width = right - min(before.x0, line.x0)
    return before.x1 + _first_width(line) < right - 0.04 * width


def _opens_label(before: Line, line: Line) -> bool:
    """Whether a line opens with a label in bold type, behind a line that ends in the type of the text."""
    end = next((i for i, w in enumerate(line.words[:4]) if w.text.endswith(":")), None)
    return (
        end is not None
        and line.words[0].text[:1].isupper()
        and all(word.bold for word in line.words[: end + 1])
        and not before.words[-1].bold
    )


def _flows(before: Line, line: Line) -> bool:
    """Whether a sentence goes on from the foot of one column to the head of the next."""
    whole = min(len(before.text), len(line.text)) > 24 and abs(before.size - line.size) < 0.6
    return whole and not _ENDS.search(before.text) and not _MARKER.fullmatch(line.words[0].text)


def _in_grid(before: Line, line: Line, columns: set[int]) -> bool:
    """Whether two lines are rows of one table: both in columns, one close below the other."""
    return 0 < before.y - line.y < 2.6 * line.size and all(
        "|" in _with_gaps(row, columns).split() for row in (before, line)
    )


def _first_width(line: Line) -> float:
    return line.words[0].x1 - line.words[0].x0 + 0.3 * line.size


def _is_heading(group: list[Line], body: float) -> bool:
    text = sum(len(line.text) for line in group)
    stands_out = all(line.bold for line in group) or all(line.size > body + 0.9 for line in group)
    return stands_out and text < 200 and any(c.isalpha() for line in group for c in line.text)


def _column_starts(lines: list[Line]) -> set[int]:
    """The x (rounded) at which text begins after a wide gap on two lines or more."""
    starts: Counter[int] = Counter()
    for line in lines:
        for a, b in zip(line.words, line.words[1:], strict=False):
            if b.x0 - a.x1 > 0.9 * line.size:
                starts[round(b.x0 / 3)] += 1
    return {x for x, times in starts.items() if times >= 2}


def _with_gaps(line: Line, columns: set[int]) -> str:
    """The line's text; " | " where it crosses from one column to the next."""
    parts = [line.words[0].text]
    start = 0
    for i, (a, b) in enumerate(zip(line.words, line.words[1:], strict=False), start=1):
        gap = b.x0 - a.x1
        aligned = any(round(b.x0 / 3) + d in columns for d in (-1, 0, 1))
        wide = gap > 2.2 * line.size or (aligned and gap > 0.9 * line.size)
        if wide and not _stands_before(line.words[start:i]) and not _leader(a, b):
            parts.append("|")
            start = i
        elif wide:
            start = i
        parts.append(b.text)
    return " ".join(parts)


def _stands_before(words: list[Word]) -> bool:
    """A number or a label before its text is no column."""
    text = " ".join(w.text for w in words)
    return bool(_MARKER.fullmatch(text) or grammar().rule("margins.label").regex.fullmatch(text))


def _leader(a: Word, b: Word) -> bool:
    return set(a.text) <= set("._…") or set(b.text) <= set("._…")
