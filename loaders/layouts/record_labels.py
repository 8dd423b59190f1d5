"""The labels of decision records: what they say in other words, which share a line, where a list has titles."""

from __future__ import annotations

from functools import cache

from loaders.cells import cells_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.sections import Line, PartRole

__all__ = [
    "BANNER",
    "FORM_FIELDS",
    "MEETINGS",
    "TEXT_FIELDS",
    "block_opens",
    "form_labels",
    "labels_apart",
    "listed_titles",
    "opens_at",
    "usual_label",
]

TEXT_FIELDS: dict[str, PartRole] = {
    "decision": "decision", "decisions": "decision", "content": "decision",
    "purpose": "preamble", "reasons for the decision": "reasons",
    "reason for decision": "reasons", "reasons for decision": "reasons",
    "options": "options", "alternative options considered": "options",
    "decision made": "decision", "resolution": "decision", "other": "preamble",
    "accompanying documents": "preamble",
}  # fmt: skip
"""Labels whose text stands below them, and what it is."""


FORM_FIELDS = {
    "title": "title", "maker": "decision maker", "date": "date of decision",
    "key": "is key decision?", "author": "report author", "decision": "decision",
    "reasons": "reasons for decision", "options": "alternative options considered",
    "callin": "is subject to call in?", "other": "other",
}  # fmt: skip
"""The parts of ``decisions.form_label`` and the labels of record pages that say the same."""


_OTHER_WORDS = ("title", "maker", "date", "key", "decision", "reasons")
"""The parts of ``FORM_FIELDS`` that ``record_labels`` has other words for."""
BANNER = 15
"""Lines of the site's own that may stand above what a page says that it is."""

MEETINGS = ("decided at meeting", "made at meeting", "related meeting", "relevant meeting")
"""Labels of the meeting at which it was decided."""


def usual_label(label: str) -> str:
    """The label that says the same as one in other words, both in small letters."""
    return _usual_labels().get(label, label)


@cache
def _usual_labels() -> dict[str, str]:
    words = grammar().words
    return {
        same: FORM_FIELDS[part] for part in _OTHER_WORDS for same in words(f"record_labels.{part}")
    }


def opens_at(page: Page, index: int) -> int:
    """The line at which the record opens whose first label is at ``index``: its day and number stand above."""
    above = grammar().rule("decisions.above_record")
    while index and above.match(page.lines[index - 1].text):
        index -= 1
    return index


def block_opens(page: Page, index: int) -> int:
    """The line behind a gap at which the block of labels begins that holds line ``index``."""
    while index and not page.lines[index].gap:
        index -= 1
    return index


def listed_titles(page: Page, keys: dict[int, tuple[re.Match[str], str]]) -> list[int]:
    """The numbered titles above the labels of a list: "1. Lease of the barn (ref: 2214)"; none but where
    they count on and most have labels right below."""
    rule = grammar().rule("decisions.listed_title")
    found: list[int] = []
    for index, line in enumerate(page.lines):
        match = rule.match(line.text) if index not in keys else None
        told = match and (match["ref"] or index + 1 in keys)
        if match and told and int(match["number"]) == len(found) + 1:
            found.append(index)
    labelled = sum(index + 1 in keys for index in found)
    return found if len(found) > 1 and 2 * labelled > len(found) else []


def labels_apart(page: Page) -> Page:
    """The page with the labels that share a line, "Key decision: No     Date: 3 May 2031", on lines of their own."""
    rules = tuple(grammar().rule(f"decisions.{name}") for name in ("record_label", "further_label"))
    lines: list[Line] = []
    for line in page.lines:
        cells = cells_of(line.text)
        begins = [
            cell.start for n, cell in enumerate(cells)
            if not n or any(rule.match(line.text[cell.start : cell.end]) for rule in rules)
        ]  # fmt: skip
        if len(begins) < 2 or not any(rule.match(line.text) for rule in rules):
            lines.append(line)
            continue
        for begin, end in zip(begins, [*begins[1:], len(line.text)], strict=True):
            words = line.text[begin:end].rstrip(" \t\u00a0|")
            start = line.start + begin
            lines.append(Line(start, start + len(words), words, line.gap if not begin else 0))
    if len(lines) == len(page.lines):
        return page
    apart = Page(page.document, page.start, page.end)
    apart.lines = lines
    return apart


def form_labels(page: Page) -> dict[int, tuple[re.Match[str], str]]:
    """The labels of a printed form; each counts once, where it first stands."""
    rule = grammar().rule("decisions.form_label")
    banner = grammar().rule("decisions.form_banner")
    found: dict[int, tuple[re.Match[str], str]] = {}
    seen: set[str] = set()
    for index, line in enumerate(page.lines):
        says = banner.match(line.text) if index < BANNER else None
        if says and "decision maker" not in seen:
            seen.add("decision maker")
            found[index] = (says, "decision maker")
            continue
        match = rule.match(line.text)
        # "Reasons for the / decision: To keep …" is one label, broken over two lines
        if match is None or line.text[0].islower():
            continue
        name = next(to for part, to in FORM_FIELDS.items() if match[part])
        if name == "other" or name not in seen:
            seen.add(name)
            found[index] = (match, name)
    return found
