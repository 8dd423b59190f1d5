"""What stands behind a title on its line and is no part of it, yet tells of the item's report."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.sections import Segmentation
from ontology.record import Span

__all__ = ["keep_tails"]

_LONGEST = 160
"""Characters of such words at most: more of them are what was said."""


def keep_tails(page: Page, segmentation: Segmentation) -> None:
    """Keep the report's number and its author, cut from behind a title, as a field of the item:
    "Lamps - paper LP/31/12 (Ann Pell)"."""
    rule = grammar().rule("layout.report_tail")
    for meeting in segmentation.meetings:
        for item in meeting.items:
            if item.title is None:
                continue
            begin = item.title.end
            line = page.text.find("\n", begin)
            end = min((part.span.start for part in item.parts), default=page.end)
            stop = min(end, page.end if line < 0 else line)
            words = page.text[begin:stop].strip()
            if file := grammar().rule("layout.file_marker").search(words):
                # "Lamps LP/31/12 PDF 88 KB", and on the same line what was said
                words = words[: file.start()].rstrip()
            if mark := grammar().rule("layout.title_mark").search(words):
                words = words[: mark.start()]
            if 0 < len(words) <= _LONGEST and rule.match(words):
                start = page.text.index(words, begin)
                item.fields["report"] = Span(start, start + len(words))
