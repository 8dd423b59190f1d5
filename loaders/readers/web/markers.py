"""The markers of list items: bullets, numbers, letters and Roman numerals as the list says."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Listing", "letters", "open_list", "roman", "whole_number"]

_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1", "none": "", "disc": "•",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.I)
_NUMERALS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(slots=True)
class Listing:
    """An open list: its ``style`` ("•", "1", "a", "A", "i", "I" or none) and last number."""

    style: str
    number: int
    step: int
    marker: str = ""
    """The marker that the next text of the current item is to bear."""

    def next_item(self, value: str | None) -> None:
        """Begins an item; ``value`` is the ``<li value>`` if it has one."""
        self.number += self.step
        if value:
            self.number = whole_number(value, self.number, -9999, 99999)
        self.marker = self._marker()

    def _marker(self) -> str:
        if self.style in ("", "•"):
            return self.style
        if self.style == "1" or self.number < 1:
            return f"{self.number}."
        text = letters(self.number) if self.style in "aA" else roman(self.number)
        return f"({text.upper() if self.style in 'AI' else text})"


def open_list(tag: str, attributes: dict[str, str | None]) -> Listing:
    """The list that a ``<ul>`` or ``<ol>`` opens."""
    given = attributes.get("type") or "1"
    style = "•" if tag == "ul" else given if given in "aAiI1" else "1"
    css = _LIST_STYLE.search(attributes.get("style") or "")
    if css:
        style = _STYLES.get(css.group(1).lower(), style)
    step = -1 if "reversed" in attributes else 1
    return Listing(style, whole_number(attributes.get("start"), 1, -9999, 99999) - step, step)


def letters(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa."""
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        text = chr(97 + rest) + text
    return text


def roman(number: int) -> str:
    """1 -> i, 4 -> iv; numbers above 3,999 only grow longer."""
    text = ""
    for value, sign in _NUMERALS:
        times, number = divmod(number, value)
        text += sign * times
    return text


def whole_number(text: str | None, default: int, low: int, high: int) -> int:
    """``text`` as a whole number within bounds, ``default`` where it is none."""
    try:
        return max(low, min(high, int(text or default)))
    except ValueError:
        return default
