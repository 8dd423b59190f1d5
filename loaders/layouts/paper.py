"""Reports to a meeting: a head (council, body, date, title, whose report), numbered sections."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span


class PaperLayout:
    """``Report of: <Post>`` near the head, and no minutes of its own."""

    name = "paper"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        by = self._by(page)
        if by is None:
            return 0.0, ("no 'Report of' near the head",)
        labels = any(label == "minutes" for label in page.labels.values())
        sections = sum(bool(re.match(r"\d+\.(?:\d+)?\s+[A-Z]", line.text)) for line in page.lines)
        if labels or sections < 2:
            return 0.2, ("a report's head, but the page holds minutes or no numbered sections",)
        return 0.92, (f"a report's head and {sections} numbered paragraphs",)

    def _by(self, page: Page) -> int | None:
        rule = grammar().rule("reports.paper_by")
        for index, line in enumerate(page.lines[:30]):
            if rule.match(line.text):
                return index
        return None

    def segment(self, page: Page) -> Segmentation:
        by = self._by(page) or 0
        meeting = MeetingSection()
        item = ItemSection()
        head_rule = grammar().rule("meetings.head_line")
        title_line = None
        for index in range(by):
            line = page.lines[index]
            if head_rule.match(line.text) or index in page.page_kinds:
                meeting.head.append(line.span)
            else:
                meeting.head.append(line.span)
                title_line = line
        if title_line is not None:
            item.title = clean_title(page.text, title_line.span)
        item.fields["report of"] = page.lines[by].span
        item.parts.append(Part("preamble", Span(page.lines[by].start, page.lines[-1].end)))
        meeting.items.append(item)
        return Segmentation([meeting], form="report", quoted=quoted_stretches(page))


def quoted_stretches(page: Page, least: int = 400) -> list[Span]:
    """Quotations that open at the head of a line, hold quotations of their own, and run on for
    ``least`` characters: extracts from other minutes."""
    found: list[Span] = []
    for line in page.lines:
        if line.text[0] != "“" or (found and line.start < found[-1].end):
            continue
        depth = 0
        for position in range(line.start, len(page.text)):
            character = page.text[position]
            if character == "“" and (position == line.start or page.text[position - 1] != "\n"):
                depth += 1
            elif character == "”":
                depth -= 1
                if depth == 0:
                    if position - line.start >= least:
                        found.append(Span(line.start, position + 1))
                    break
    return found
