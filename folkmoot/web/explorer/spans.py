"""Where tenures and meetings lie in time, as places of a drawing in per cent of its width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from folkmoot.web.explorer.cells import Table
from folkmoot.web.explorer.quotes import Moment
from folkmoot.web.explorer.wording import day

__all__ = ["Spans", "Strip", "spans_of", "strip_of"]

_LEFT, _WIDTH = 2.0, 96.0


@dataclass(frozen=True)
class Spans:
    """``rows``: (name, left, width); ``ticks``: (left, year)."""

    rows: tuple[tuple[str, float, float], ...]
    ticks: tuple[tuple[float, int], ...]


@dataclass(frozen=True)
class Strip:
    """``dots``: (left, radius, words); ``ticks``: (left, year)."""

    dots: tuple[tuple[float, float, str], ...] = ()
    ticks: tuple[tuple[float, int], ...] = ()


def spans_of(answer: Table) -> Spans | None:
    """The rows with a first and a last day; None where fewer than two have them."""
    if "first" not in answer.names or "last" not in answer.names:
        return None
    first, last = answer.names.index("first"), answer.names.index("last")
    found = []
    for row in answer.rows:
        begin, end = _date(row.cells[first].iso), _date(row.cells[last].iso)
        if begin and end:
            found.append((row.cells[0].text, begin, end))
    if len(found) < 2:
        return None
    scale = _Scale([one for _, *ends in found for one in ends])
    rows = tuple(
        (name, scale.place(begin), max(1.2, round(scale.place(end) - scale.place(begin), 2)))
        for name, begin, end in found
    )
    return Spans(rows, scale.years())


def strip_of(moments: Sequence[Moment]) -> Strip:
    """The meetings as dots; the more was said, the larger."""
    dated = [(one, found) for one in moments if (found := _date(one.date))]
    if not dated:
        return Strip()
    scale = _Scale([found for _, found in dated])
    dots = tuple(
        (
            scale.place(found),
            min(9.0, 3.5 + len(one.facts) ** 0.5),
            f"{day(one.date)}: {one.meeting.text}",
        )
        for one, found in dated
    )
    return Strip(dots, scale.years())


class _Scale:
    """From a day to its place; begins and ends a little outside the days."""

    def __init__(self, days: Sequence[date]) -> None:
        margin = max(20, (max(days) - min(days)).days // 20)
        self._first = min(days).toordinal() - margin
        self._length = max(days).toordinal() + margin - self._first

    def place(self, one: date) -> float:
        return round(_LEFT + _WIDTH * (one.toordinal() - self._first) / self._length, 2)

    def years(self) -> tuple[tuple[float, int], ...]:
        first = date.fromordinal(self._first).year + 1
        last = date.fromordinal(self._first + self._length).year
        step = max(1, (last - first) // 10)
        return tuple((self.place(date(year, 1, 1)), year) for year in range(first, last + 1, step))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
