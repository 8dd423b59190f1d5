"""Issue pages: one matter through several meetings, the newest first."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.item import said
from loaders.layouts.page import Page, label_parts
from loaders.layouts.titles import split_title
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span


class IssueLayout:
    """``Meeting: dd/mm/yyyy - Body (Item n)`` opens each meeting."""

    name = "issue"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        count = len(self._heads(page))
        if not count:
            return 0.0, ("no line names a meeting and its item",)
        if count == 1 and said(page) is not None:
            return 0.85, ("an agenda item that names its meeting",)
        return 0.95, (f"{count} meeting lines",)

    def _heads(self, page: Page) -> list[tuple[int, re.Match[str]]]:
        rule = grammar().rule("layout.meeting_line")
        return [(i, m) for i, line in enumerate(page.lines) if (m := rule.match(line.text))]

    def segment(self, page: Page) -> Segmentation:
        heads = self._heads(page)
        meetings: list[MeetingSection] = []
        general = [
            line for i, line in enumerate(page.lines[: heads[0][0]]) if i not in page.page_kinds
        ]
        for place, (index, match) in enumerate(heads):
            stop = heads[place + 1][0] if place + 1 < len(heads) else len(page.lines)
            meeting = MeetingSection(head=[page.lines[index].span])
            item = ItemSection()
            if match["item"]:
                at = page.lines[index].start + match.start("item")
                item.number = match["item"].rstrip(".")
                item.number_span = Span(at, at + len(item.number))
            body = index + 1
            if body < stop and body not in page.labels:
                line = page.lines[body]
                number = re.match(r"([A-Z]{0,4}\.?\d[\w./]*)\.?\s+", line.text)
                if number and number[1].rstrip(".") == item.number:
                    title, rest = split_title(page.text, Span(line.start + number.end(), line.end))
                    item.title = title
                    if rest is not None:
                        item.parts.append(Part("preamble", rest))
                    body += 1
            if item.title is None and general:
                item.title, _ = split_title(page.text, general[0].span)
            labelled = any(
                page.role(page.labels[j])
                for j in range(body, stop)
                if j in page.labels and page.is_label(page.labels[j])
            )
            label_parts(page, body, stop, item, "preamble" if labelled else "minutes")
            meeting.items.append(item)
            meetings.append(meeting)
        return Segmentation(meetings)
