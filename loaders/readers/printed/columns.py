"""Columns of running text that a file draws line by line across the page."""

from __future__ import annotations

from loaders.readers.printed.type import Line

__all__ = ["unzipped"]

_LINES = 5  # fewer side by side are a table
_LETTERS = 24  # a line of running text is as long as this on average


def unzipped(lines: list[Line]) -> list[Line]:
    """The lines with columns of running text one after the other, left before right."""
    out: list[Line] = []
    run: list[tuple[Line, int]] = []
    for line in lines:
        cut = _gutter(line, run[-1] if run else None)
        if not cut and run:
            out += _parted(run)
            run = []
            cut = _gutter(line, None)
        if cut:
            run.append((line, cut))
        else:
            out.append(line)
    return out + _parted(run)


def _gutter(line: Line, before: tuple[Line, int] | None) -> int:
    """The index of the word that begins the right column, 0 where there is none."""
    wanted = before[0].words[before[1]].x0 if before else None
    for i, (a, b) in enumerate(zip(line.words, line.words[1:], strict=False), start=1):
        gap = b.x0 - a.x1
        if wanted is None and gap > 1.2 * line.size:
            return i
        if wanted is not None and abs(b.x0 - wanted) < 3 and gap > 0.5 * line.size:
            return i
    return 0


def _parted(run: list[tuple[Line, int]]) -> list[Line]:
    left = [Line(line.words[:cut], line.y, line.size, line.bold) for line, cut in run]
    right = [Line(line.words[cut:], line.y, line.size, line.bold, line.cut) for line, cut in run]
    letters = min(sum(len(n.text) for n in side) / max(len(run), 1) for side in (left, right))
    if len(run) < _LINES or letters < _LETTERS:
        return [line for line, _ in run]
    return left + right
