"""Titles on pages that lost their blank lines: short lines between what ends and what begins."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import no_title

__all__ = ["gapless", "stands_alone"]

_GAPS = 0.05
"""Share of a page's lines that a blank one may stand before, on pages that have lost them."""
_LONGEST, _WORDS, _SHORT = 120, 16, 9
"""Characters and words of a title; its words where no capitals tell it."""
_TOLD = 30
"""Characters of a line that tells something."""


def gapless(page: Page) -> bool:
    """Whether hardly a blank line stands between the lines of a page."""
    return page.kept("gapless", _gapless)


def _gapless(page: Page) -> bool:
    gaps = sum(line.gap > 0 for line in page.lines[1:])
    return gaps < _GAPS * len(page.lines)


def stands_alone(page: Page, index: int) -> bool:
    """Whether a line of a page without gaps is a title: what stands before it ends there, it tells
    nothing, and a sentence, a label or what is asked of the meeting begins below it."""
    if not gapless(page) or index + 1 >= len(page.lines) or not index:
        return False
    g = grammar()
    line, below = page.lines[index].text, page.lines[index + 1].text
    text = g.rule("layout.file_marker").regex.sub("", line).strip()
    if not 4 <= len(text) <= _LONGEST or len(text.split()) > _WORDS or not _ends(page, index - 1):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘") or text[-1] in ".:;,!–-":
        return False
    if "|" in text or not re.search(r"[^\W\d_]{3}", text):
        return False
    if no_title(text, "list_marker", "button", "not_title_start"):
        return False
    told = g.rule("titles.narrated").search(text) or g.rule("layout.sentence_verb").search(text)
    if told or g.rule("layout.leads_to").search(page.lines[index - 1].text):
        return False
    if text != line:
        return True
    role = page.role(page.labels.get(index + 1, ""))
    if role is not None or g.rule("layout.preamble_line").match(below):
        return True
    if text.isupper():
        return not below.isupper()
    capitalised = _capitalised(text)
    if index + 1 in page.labels:
        # "Additional documents:" stands below titles, and within what was said
        return capitalised
    return _tells(below) and (capitalised or len(text.split()) <= _SHORT)


def _ends(page: Page, index: int) -> bool:
    """Whether nothing goes on behind a line: it ends a sentence, or the papers of an item."""
    text = page.lines[index].text
    closed = text[-1] in ".!?”\"'’" or grammar().rule("layout.file_marker").search(text) is not None
    return closed and not text.endswith((" Cllr.", " Mr.", " No."))


def _tells(text: str) -> bool:
    """Whether a line below is a sentence or begins one."""
    return len(text) >= _TOLD and text[0].isupper() and " " in text and text[-1] != ";"


def _capitalised(text: str) -> bool:
    long = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 4]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.7 * len(long)
