"""Reports to a meeting: a head (council, body, date, title, whose report), numbered sections."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title, titlelike
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_HEAD = 8
"""Lines within which the head of a report stands."""
_SHEET = 3
"""Labels that make a front sheet."""


class PaperLayout:
    """``Report of: <Post>`` near the head, and no minutes of its own."""

    name = "paper"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        labels = any(label == "minutes" for label in page.labels.values())
        if labels or any(grammar().rule("layout.record_front").match(x.text) for x in page.lines):
            return 0.0, ("the page holds minutes",)
        sections = sum(bool(re.match(r"\d+\.(?:\d+)?\s+[A-Z]", line.text)) for line in page.lines)
        by = self._by(page)
        if by is not None and any(
            h.weight >= 2 for h in page.kept("headings", numbered_headings) if h.index < by
        ):
            return 0.1, ("the business of a meeting stands above 'Report of'",)
        if by is not None:
            sheet = grammar().rule("reports.sheet_part")
            labelled = sum(bool(sheet.match(line.text)) for line in page.lines)
            if sections < 2 and labelled >= _SHEET:
                return 0.9, (f"a report's head and {labelled} labels of its front sheet",)
            if sections < 2:
                return 0.2, ("a report's head, but no numbered sections",)
            return 0.92, (f"a report's head and {sections} numbered paragraphs",)
        if self._led(page) is not None:
            return 0.94, ("a title, and below it whose report it is and to whom",)
        own = sum(bool(grammar().rule("reports.section").match(line.text)) for line in page.lines)
        if self._titled(page) is None or own < 2:
            return 0.0, ("no 'Report of' near the head",)
        return 0.84, (f"a report's title and {own} sections that reports have",)

    def _by(self, page: Page) -> int | None:
        rule = grammar().rule("reports.paper_by")
        for index, line in enumerate(page.lines[:30]):
            if rule.match(line.text):
                return index
        return None

    def _titled(self, page: Page) -> int | None:
        """The last of the first lines that say what report it is, to whom and under which number."""
        rule = grammar().rule("reports.paper_title")
        section = grammar().rule("reports.section")
        found = None
        for index, line in enumerate(page.lines[:14]):
            if section.match(line.text):
                break
            if rule.match(line.text):
                found = index
        return found

    def _led(self, page: Page) -> int | None:
        """The line right below a title, above parts with letters or names of their own, that says whose
        report it is and to whom: "Report of the Clerk to the Panel, 4 March 2031"."""
        g = grammar()
        heads = g.rule("meetings.head_line")
        section, part = g.rule("reports.section"), g.rule("reports.paper_part")
        for index, line in enumerate(page.lines[1:_HEAD], 1):
            above = page.lines[index - 1].text
            if not g.rule("reports.paper_led").match(line.text) or heads.match(above):
                continue
            below = page.lines[index + 1 :]
            parts = sum(bool(part.match(x.text) or section.match(x.text)) for x in below)
            return index if parts > 1 and titlelike(above) else None
        return None

    def segment(self, page: Page) -> Segmentation:
        led = self._led(page)
        by = self._by(page) if led is None else led
        if by is None:
            return self._plain(page)
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
        # "Title:" below a line that says whose report it is labels what that report lists
        item.title = _subject(page, min(by + 8, len(page.lines)) if led is None else led)
        if item.title is None and title_line is not None:
            item.title = clean_title(page.text, title_line.span)
        if led is not None:
            line = page.lines[led]
            to = grammar().rule("reports.paper_led").match(line.text)
            meeting.head.append(Span(line.start + (to.start("to") if to else 0), line.end))
            _take_number(page, led, item)
        item.fields["report of"] = page.lines[by].span
        item.parts.append(Part("preamble", Span(page.lines[by].start, page.lines[-1].end)))
        meeting.items.append(item)
        return Segmentation([meeting], form="report", quoted=quoted_stretches(page))

    def _plain(self, page: Page) -> Segmentation:
        head = (self._titled(page) or 0) + 1
        meeting = MeetingSection(head=[line.span for line in page.lines[:head]])
        meeting.items.append(_plain_item(page, min(head, len(page.lines) - 1)))
        return Segmentation([meeting], form="report", quoted=quoted_stretches(page))


def _plain_item(page: Page, head: int) -> ItemSection:
    """The item of a report without ``Report of:``; its subject is the title, where it is labelled."""
    item = ItemSection(parts=[Part("preamble", Span(page.lines[head].start, page.lines[-1].end))])
    item.title = _subject(page, head)
    return item


def _take_number(page: Page, stop: int, item: ItemSection) -> None:
    """The number that a line above ``stop`` gives the report on the agenda: "Lamps Panel    Agenda item 9"."""
    for line in page.lines[:stop]:
        if match := grammar().rule("reports.agenda_place").search(line.text):
            item.number = match["number"]
            item.number_span = Span(*(line.start + at for at in match.span("number")))


def _subject(page: Page, stop: int) -> Span | None:
    """What the report is about, where a label before line ``stop`` says so."""
    subject = grammar().rule("reports.paper_subject")
    for line in page.lines[:stop]:
        if match := subject.match(line.text):
            return clean_title(page.text, Span(line.start + match.start("title"), line.end))
    return None


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
