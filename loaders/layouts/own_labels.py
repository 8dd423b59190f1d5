"""The labels of a page that has words of its own for them: "Text of minutes:", "Notes:", "Attachments:".

Such a word may stand in any text. That it is a label shows where it comes again, item after item, and
says that what was said stands behind it; beside it the others are labels too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from ontology.record import Span

if TYPE_CHECKING:
    from loaders.layouts.page import Page

__all__ = ["Opening", "Within", "labels_within", "own_labels", "own_openings"]

_FEWEST = 2
"""Times that a label for what was said stands on a page."""
_BARS = 2
"""Lines that bars close, so that the page is a table whose labels may stand within its rows."""
_SAME = {
    "told": "minutes",
    "decided": "decision",
    "asked": "recommendation",
    "papers": "supporting documents",
    "why": "reasons for decision",
    "aim": "purpose",
}
"""The groups of ``layout.own_label`` and the label of any page that says the same."""


class Opening(NamedTuple):
    """A label with which a line opens: what it says, and where in the line what it labels begins."""

    name: str
    end: int


class Within(NamedTuple):
    """A label within a text: where it stands, where what it labels begins, what it says, and where its words end."""

    start: int
    end: int
    name: str
    words_end: int


def _same(match: re.Match[str]) -> str:
    return next(name for group, name in _SAME.items() if match[group])


def own_labels(page: Page) -> dict[int, str]:
    """Index of line -> the usual label that says the same; none where no label for what was said comes again."""
    rule = grammar().rule("layout.own_label")
    found = {
        index: match
        for index, line in enumerate(page.lines)
        if len(line.text) < 50 and (match := rule.match(line.text))
    }
    times = Counter(match["label"].casefold() for match in found.values())
    sure = {
        index: match
        for index, match in found.items()
        if match["colon"] or times[match["label"].casefold()] >= _FEWEST
    }
    told = Counter(m["label"].casefold() for m in sure.values() if m["told"])
    if max(told.values(), default=0) < _FEWEST:
        return {}
    return {index: _same(match) for index, match in sure.items()}


def own_openings(page: Page) -> dict[int, Opening]:
    """Index of line -> its label, for lines that go on behind one, on a page that has labels of its own; or
    whose lines open with one for what was said again and again."""
    rule = grammar().rule("layout.own_label_within").regex
    found = {
        index: match
        for index, line in enumerate(page.lines)
        if index not in page.labels
        and (match := rule.match(line.text))
        and match["label"][0].isupper()
    }
    told = Counter(match["label"].casefold() for match in found.values() if match["told"])
    lines = any(label in _SAME.values() for label in own_labels(page).values())
    if not lines and max(told.values(), default=0) <= _FEWEST:
        return {}
    return {index: Opening(_same(match), match.end()) for index, match in found.items()}


def labels_within(page: Page, row: Span) -> list[Within]:
    """The labels in a stretch of the text, in order."""
    every = page.kept("labels_within", _all_within)
    first, stop = (bisect_left(every, at, key=_place) for at in (row.start, row.end))
    return every[first:stop]


def _place(label: Within) -> int:
    return label.start


def _all_within(page: Page) -> list[Within]:
    rule = grammar().rule("layout.inline_label").regex
    known = [
        Within(match.start(), match.end(), match["label"].lower(), match.end("label"))
        for match in rule.finditer(page.text, page.start, page.end)
    ]
    if any(page.role(label.name) == "minutes" for label in known):
        return known
    return sorted([*known, *_own_within(page)])


def _own_within(page: Page) -> list[Within]:
    """Labels in the page's own words within the rows of its table."""
    if sum(line.text.endswith("|") for line in page.lines) < _BARS:
        return []
    rule = grammar().rule("layout.own_label_within").regex
    found = [
        match
        for match in rule.finditer(page.text, page.start, page.end)
        if match["label"][0].isupper()
    ]
    told = Counter(match["label"].casefold() for match in found if match["told"])
    if max(told.values(), default=0) < _FEWEST:
        return []
    return [Within(m.start(), m.end(), _same(m), m.end("label")) for m in found]
