"""Issue pages: one matter through several meetings, the newest first."""

from __future__ import annotations

from loaders.cells import is_barred
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.item import said
from loaders.layouts.meeting_lines import MeetingLine, of_matched, rolls_below, sole_meeting
from loaders.layouts.page import Page, label_parts
from loaders.layouts.titles import no_title, split_title, titlelike
from loaders.sections import ItemSection, Line, MeetingSection, Part, Segmentation
from ontology.record import Span

_LONGEST = 140
"""Characters of a title below the head of a meeting."""


def _of_site(text: str) -> bool:
    """Whether a line above the title is the site's own: a council's name, a way about it."""
    g = grammar()
    own = g.rule("bodies.council").regex.fullmatch(text)
    return bool(own or is_barred(text) or g.rule("pages.menu").match(text))


def _may_title(page: Page, index: int, stop: int) -> bool:
    """Whether the line below a meeting's head is a title: apart from what follows, and telling nothing."""
    text = page.lines[index].text
    apart = index + 1 < stop and page.lines[index + 1].gap > 0
    if not apart or text[-1] in ".:;," or not text[0].isupper() or len(text) > _LONGEST:
        return False
    g = grammar()
    told = g.rule("titles.told").search(text) or g.rule("layout.preamble_line").match(text)
    return titlelike(text) and not told and not no_title(text, "list_marker", "not_title_start")


class IssueLayout:
    """``Meeting: dd/mm/yyyy - Body (Item n)`` opens each meeting."""

    name = "issue"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        count = len(self._heads(page))
        if not count:
            return 0.0, ("no line names a meeting and its item",)
        if page.kept("sole_meeting", sole_meeting):
            return 0.85, ("a title and, below it, its meeting and item",)
        if count == 1 and said(page) is not None:
            return 0.85, ("an agenda item that names its meeting",)
        return 0.95, (f"{count} meeting lines",)

    def _heads(self, page: Page) -> list[tuple[int, MeetingLine]]:
        rule = grammar().rule("layout.meeting_line")
        lines = enumerate(page.lines)
        found = [(i, of_matched(m)) for i, line in lines if (m := rule.match(line.text))]
        sole = page.kept("sole_meeting", sole_meeting) if not found else None
        return found or self._unlabelled(page) or ([sole] if sole else [])

    def _unlabelled(self, page: Page) -> list[tuple[int, MeetingLine]]:
        """The lines that name body, day and item without the label, on a page that says that it is about
        an issue or goes through more than one meeting: each has what was said of it below."""
        rule = grammar().rule("layout.meeting_unlabelled")
        matched = enumerate(page.lines)
        found = [(i, of_matched(m)) for i, line in matched if (m := rule.match(line.text))]
        lines = {index for index, _ in found}
        ends = len(page.lines)
        if any(index + 1 in lines or index + 1 == ends for index in lines):
            return []
        kind = grammar().rule("layout.issue_page")
        told = any(kind.match(line.text) for line in page.lines[: min(lines, default=0)])
        return found if told or len(found) > 1 else []

    def _above(self, page: Page, stop: int) -> tuple[list[Line], list[Line]]:
        """The site's own lines above the meetings, and those about the issue, of which its title is the first."""
        kind = grammar().rule("layout.issue_page")
        said = max((i for i, x in enumerate(page.lines[:stop]) if kind.match(x.text)), default=-1)
        lead = list(enumerate(page.lines[: said + 1]))
        told = list(enumerate(page.lines[said + 1 : stop], said + 1))
        while said < 0 and told and _of_site(told[0][1].text):
            lead.append(told.pop(0))
        site, general = (
            [line for i, line in lines if i not in page.page_kinds and not is_barred(line.text)]
            for lines in (lead, told)
        )
        return site, general

    def segment(self, page: Page) -> Segmentation:
        heads = self._heads(page)
        meetings: list[MeetingSection] = []
        site, general = self._above(page, heads[0][0])
        if page.kept("sole_meeting", sole_meeting):
            site, general = [*site, *general[:-1]], general[-1:]
        for place, (index, told) in enumerate(heads):
            stop = heads[place + 1][0] if place + 1 < len(heads) else len(page.lines)
            meeting = MeetingSection(head=told.around(page.lines[index]))
            item = ItemSection()
            if not place:
                meeting.front = [line.span for line in site]
                item.parts += [Part("preamble", line.span) for line in general[1:]]
            if told.item:
                at = page.lines[index].start + told.start
                item.number = told.item.rstrip(".")
                item.number_span = Span(at, at + len(item.number))
                if not grammar().rule("layout.minute_said").search(page.lines[index].text):
                    # "(Item CAB.9)": the agenda's, whatever its form
                    item.fields["item-number"] = item.number_span
            body = index + 1
            if (behind := rolls_below(page, body, stop)) > body:
                meeting.front.append(Span(page.lines[body].start, page.lines[behind - 1].end))
                body = behind
            if body < stop and body not in page.labels:
                line = page.lines[body]
                number = re.match(r"([A-Z]{0,4}\.?\d[\w./]*)\.?\s+", line.text)
                if number and number[1].rstrip(".") == item.number:
                    title, rest = split_title(page.text, Span(line.start + number.end(), line.end))
                    item.title = title
                    if rest is not None:
                        item.parts.append(Part("preamble", rest))
                    body += 1
                elif _may_title(page, body, stop):
                    # at this meeting the matter went by another name
                    item.title, rest = split_title(page.text, line.span)
                    if rest is not None:
                        item.parts.append(Part("preamble", rest))
                    body += 1
            if item.title is None and general:
                # below the heads of the meetings there may be no more than what was minuted
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
