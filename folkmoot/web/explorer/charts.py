"""Bars for an answer that has a name and a number in each row."""

from __future__ import annotations

from dataclasses import dataclass

from folkmoot.web.explorer.cells import Cell, Table

__all__ = ["Bar", "Chart", "chart"]

_BARS = 30


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: ``share`` of the longest one, 0 to 100."""

    words: Cell
    number: str
    share: float


@dataclass(frozen=True)
class Chart:
    """Bars with the headings of the two columns they show; ``left`` rows have none."""

    words: str
    number: str
    bars: tuple[Bar, ...]
    left: int


def chart(answer: Table) -> Chart | None:
    """The bars of an answer; None where it has no column of numbers beside names."""
    if len(answer.rows) < 2:
        return None
    columns = range(len(answer.headings))
    numbers = [
        at for at in columns if all(_number(row.cells[at]) is not None for row in answer.rows)
    ]
    numbers = [at for at in numbers if answer.names[at] != "start"]
    words = [
        at for at in columns if at not in numbers and any(row.cells[at].text for row in answer.rows)
    ]
    if not numbers or not words or len(words) > 3:
        return None
    at, name = numbers[0], words[0]
    most = max((_number(row.cells[at]) or 0) for row in answer.rows)
    if most <= 0:
        return None
    bars = tuple(
        Bar(
            row.cells[name],
            row.cells[at].text,
            round(100 * max(0, _number(row.cells[at]) or 0) / most, 2),
        )
        for row in answer.rows[:_BARS]
    )
    return Chart(
        answer.headings[name][0], answer.headings[at][0], bars, max(0, len(answer.rows) - _BARS)
    )


def _number(shown: Cell) -> float | None:
    if not shown.number:
        return None
    try:
        return float(shown.text)
    except ValueError:
        return None
