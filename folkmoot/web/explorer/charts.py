"""Bars for an answer that has a name and a number in each row."""

from __future__ import annotations

from dataclasses import dataclass

from folkmoot.web.explorer.cells import Cell, Table

__all__ = ["Bar", "Chart", "chart"]

_BARS = 30
_NO_MEASURE = {"start", "step", "community", "year", "ordinal", "number", "layout_score"}
"""Columns of numbers that count nothing: as bars they would say what is not so."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: ``share`` of the longest one, 0 to 100."""

    words: Cell
    number: str
    share: float


@dataclass(frozen=True)
class Chart:
    """Bars with the headings of the two columns they show; ``left`` rows have none.

    ``words`` is empty where a bar is named by several columns together.
    """

    words: str
    number: str
    bars: tuple[Bar, ...]
    left: int

    @property
    def title(self) -> str:
        """What the bars show: "Meetings by body", or the number alone."""
        return f"{self.number} by {self.words[:1].lower()}{self.words[1:]}" if self.words else self.number  # fmt: skip


def chart(answer: Table) -> Chart | None:
    """The bars of an answer; None where it has no column of numbers beside names."""
    if len(answer.rows) < 2:
        return None
    columns = range(len(answer.headings))
    numbers = [
        at for at in columns if all(_number(row.cells[at]) is not None for row in answer.rows)
    ]
    numbers = [at for at in numbers if answer.names[at] not in _NO_MEASURE]
    words = [
        at for at in columns if at not in numbers and any(row.cells[at].text for row in answer.rows)
    ]
    if not numbers or not words or len(words) > 3:
        return None
    at, name = numbers[0], words[0]
    labels = [row.cells[name] for row in answer.rows]
    heading = answer.headings[name][0]
    if len({label.text for label in labels}) < len(labels):
        # One name in several rows: all their names tell them apart, or nothing does.
        heading = ""
        labels = [
            Cell(" · ".join(row.cells[one].text for one in words if row.cells[one].text))
            for row in answer.rows
        ]
        if len({label.text for label in labels}) < len(labels):
            return None
    most = max((_number(row.cells[at]) or 0) for row in answer.rows)
    if most <= 0:
        return None
    bars = tuple(
        Bar(
            label,
            row.cells[at].text,
            round(100 * max(0, _number(row.cells[at]) or 0) / most, 2),
        )
        for label, row in list(zip(labels, answer.rows, strict=True))[:_BARS]
    )
    return Chart(heading, answer.headings[at][0], bars, max(0, len(answer.rows) - _BARS))


def _number(shown: Cell) -> float | None:
    if not shown.number:
        return None
    try:
        return float(shown.text)
    except ValueError:
        return None
