"""Printed minutes: a head, who was present, then items with their number and title on one line."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.applied_for import applied_for
from loaders.layouts.capital_titles import capitals_end
from loaders.layouts.front import front_matter
from loaders.layouts.heading_marks import heading_levels
from loaders.layouts.number_uses import matters
from loaders.layouts.numbers import Heading, numbered_headings
from loaders.layouts.page import Page, label_parts
from loaders.layouts.run_in import (
    acts_behind,
    outcomes_behind,
    part_act,
    part_title,
    tells_in_line,
)
from loaders.layouts.side_titles import side_titles
from loaders.layouts.stripped import fronts, titles_of
from loaders.layouts.title_lines import title_lines
from loaders.layouts.titles import clean_title, split_title, title_part
from loaders.layouts.unnumbered import before_numbers, between_numbers
from loaders.layouts.unsigned import unsigned_titles
from loaders.sections import ItemSection, Line, MeetingSection, Part, Segmentation
from ontology.record import Span

_LONGEST = 120
"""Characters of a line that is all title, though it may hold a verb."""
_TITLED_ABOVE = 0.71
"""The score of a page whose titles stand above the numbers of its items, at least."""
_SURELY = 3
"""Headings whose colon surely ends the title before it is taken for the page's way of setting them."""


class NumberedLayout:
    """``12. Title`` (or ``*460 Title``, ``A1Title``, ``F01:05/24 Title``) at the head of a line."""

    name = "numbered"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        headings = page.kept("headings", numbered_headings)
        if len(headings) < 2:
            front = grammar().rule("attendance.front_heading")
            fronted = any(front.match(line.text) for line in page.lines[:40])
            if headings and fronted:
                return 0.62, ("printed minutes: a list of those present and one numbered heading",)
            early = any(fronts(line.text) for line in page.lines[:12])
            if early and not page.labels and not titles_of(page):
                return 0.58, ("printed minutes: a list of those present, and no headings",)
            if headings or fronted:
                return 0.35, ("printed minutes with hardly any numbered heading",)
            return 0.1, ("no numbered headings",)
        if files := self._files_elsewhere(page, headings):
            return 0.3, (f"{files} titles with a file behind them, none of them numbered",)
        lost = len(titles_of(page))
        if lost > 3 * len(headings):
            return 0.3, (
                f"{len(headings)} numbered headings among {lost} lines that read like titles",
            )
        score = 0.6 + min(0.02 * len(headings), 0.2)
        if headings[0].told is not None:
            # titles that stand above the numbers would be read without these
            score = max(score, _TITLED_ABOVE)
        return score, (f"{len(headings)} numbered headings in order",)

    def _files_elsewhere(self, page: Page, headings: list[Heading]) -> int:
        """How many lines bear an agenda's files, where no numbered line does: the numbers are then
        those of a resolution's parts. 0 for one such line, which may be a paper of an item, and where
        usual business is numbered: the files are then listed below the items, or apart from them."""
        if sum(heading.weight >= 2 for heading in headings) > 1:
            return 0
        numbered = {heading.index for heading in headings}
        marker = grammar().rule("layout.file_marker")
        bearing = {i for i, line in enumerate(page.lines) if marker.search(line.text)}
        return len(bearing) if len(bearing) > 1 and not bearing & numbered else 0

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        headings = page.kept("headings", numbered_headings)
        first = headings[0].index if headings else self._body(page)
        early = before_numbers(page, first, numbered=len(headings) > 1)
        end_rule = grammar().rule("attendance.back_heading")
        stop_all = len(page.lines)
        for index in range(first, len(page.lines)):
            later = any(heading.index > index for heading in headings)
            if end_rule.match(page.lines[index].text) and not later:
                stop_all = index
                break
        front_matter(page, meeting, early[0].index if early else first)
        between = between_numbers(page, headings, stop_all)
        headings = sorted([*headings, *between], key=lambda heading: heading.index)
        every = _told_behind_colons(page, headings)
        lines = [h.index for h in headings]
        told = tells_in_line(page, headings, stop_all) or outcomes_behind(page, lines)
        acts = {} if told else acts_behind(page, headings)
        capitals = {} if told else capitals_end(page, headings)
        told = told or unsigned_titles(page)
        for place, heading in enumerate(early):
            until = early[place + 1].index if place + 1 < len(early) else first
            meeting.items.append(self._item(page, heading, until))
        if not headings and first < len(page.lines):
            for begin, stop in matters(page, first):
                item = ItemSection()
                label_parts(page, begin, stop, item, "minutes")
                meeting.items.append(item)
        if stop_all < len(page.lines):
            meeting.back = [Span(page.lines[stop_all].start, page.lines[-1].end)]
        for place, heading in enumerate(headings):
            if heading.index >= stop_all:
                break
            stop = headings[place + 1].index if place + 1 < len(headings) else stop_all
            item = self._item(page, heading, min(stop, stop_all), every=every)
            if heading.index in told:
                part_title(page, item, told[heading.index])
            elif heading.index in acts:
                part_act(page, item, acts[heading.index])
            elif heading.index in capitals:
                part_title(page, item, capitals[heading.index])
            meeting.items.append(item)
        return Segmentation([meeting])

    def _body(self, page: Page) -> int:
        """Where the narrative begins in minutes without headings: a numbered paragraph or an act.

        A page that opens with what somebody said or did was cut out of its meeting, and has no head."""
        narrative = grammar().rule("decisions.narrative")
        if page.lines and page.lines[0].text.endswith(".") and narrative.match(page.lines[0].text):
            return 0
        started = False
        for index, line in enumerate(page.lines):
            started = started or fronts(line.text)
            told = re.match(r"\d{1,3}(?:\.\d{1,3})+\s", line.text) or narrative.match(line.text)
            marked = grammar().rule("decisions.marker_line").match(line.text) and not fronts(
                line.text
            )
            if started and (told or marked or index in page.labels):
                return index
        return len(page.lines)

    def _item(self, page: Page, heading: Heading, stop: int, *, every: bool = False) -> ItemSection:
        item = ItemSection(number=heading.number)
        if heading.number:
            end = heading.number_start + len(heading.number)
            item.number_span = Span(heading.number_start, end)
        if heading.told is not None:
            _below_title(page, heading, heading.told, stop, item)
            return item
        body = heading.index + 1
        line = page.lines[heading.index]
        if heading.title_start > line.end:
            line = page.lines[body]
            body += 1
        end = heading.title_end or line.end
        if heading.second:
            item.fields["item-number"] = Span(*heading.second)
        begin = heading.title_start
        if heading.title_end is None:
            beside = page.kept("side_titles", side_titles).get(body - 1, 0)
            first, body = body - 1, min(beside, stop) or title_lines(page, body, stop)
            if case := applied_for(page, first, body, stop):
                begin, body = page.lines[case[0]].start, case[1]
            end = page.lines[body - 1].end
        if body < stop and (
            named := grammar().rule("layout.item_alone").match(page.lines[body].text)
        ):
            at = page.lines[body].start
            item.fields["item-number"] = Span(at + named.start("item"), at + named.end("item"))
            if named["rest"]:
                whose = Span(at + named.start("rest"), at + named.end("rest"))
                item.parts.append(Part("preamble", whose))
            body += 1
        whole = _whole_line(page, heading, line, end)
        title, rest = split_title(page.text, Span(begin, end), told=not whole, every=every)
        item.title = title or clean_title(page.text, Span(begin, end))
        if item.title and (sentence := _sentence(page, item.title)):
            # a sentence with a number is what was said, not only what it is called
            begin, rest = item.title.start, Span(begin, end)
            item.title = Span(begin, begin + sentence.end("title")) if sentence["title"] else None
            if item.title is None:
                item.number, item.number_span = "", None
        if rest is not None:
            item.parts.append(Part("minutes", rest))
        labelled = any(
            j in page.labels and page.role(page.labels[j]) == "minutes" for j in range(body, stop)
        )
        label_parts(page, body, stop, item, "preamble" if labelled else "minutes")
        _join(page, item)
        return item


def _join(page: Page, item: ItemSection) -> None:
    """Make one part of what was said on the title's line and of the line that it runs on to."""
    if len(item.parts) < 2:
        return
    first, second = item.parts[:2]
    between = page.text[first.span.end : second.span.start]
    runs = not between.strip() and between.count("\n") == 1
    said = page.text[first.span.start : first.span.end].rstrip()
    # what stands beside it is a column of its own
    runs = runs and "   " not in said.strip()
    if runs and first.role == second.role and not second.labelled and said[-1:] not in ".:;!?)":
        item.parts[:2] = [Part(first.role, Span(first.span.start, second.span.end))]


def _whole_line(page: Page, heading: Heading, line: Line, end: int) -> bool:
    """Whether a line is a title to its end, whatever verb it holds: the document marks it as a heading,
    or its number stands above it; it ends no sentence, and does not open with usual business."""
    text = page.text[heading.title_start : end]
    marked = heading.index in heading_levels(page) or line.start > page.lines[heading.index].start
    if not marked or len(text) > _LONGEST or text[-1] in ".!?;":
        return False
    return not grammar().rule("headings.standard").match(title_part(text))


def _below_title(page: Page, heading: Heading, told: int, stop: int, item: ItemSection) -> None:
    """Give an item its title and, from behind the number in line ``told`` on, what was said."""
    span = Span(heading.title_start, heading.title_end or page.lines[heading.index].end)
    # a column's title goes on behind the blank lines in it
    parted = re.search(r"\n\s*\n", page.text[span.start : span.end])
    title, rest = (None, None) if parted else split_title(page.text, span)
    item.title = title or clean_title(page.text, span)
    if rest is not None:
        item.parts.append(Part("preamble", rest))
    begin = heading.number_start + len(heading.number)
    line = page.lines[told]
    if re.match(r"\.\d", page.text[begin : line.end]):
        # "6.1 The Board noted …": the number of a point is part of what was said
        label_parts(page, told, stop, item, "minutes")
        return
    if begin >= line.end or not re.search(r"\w", page.text[begin : line.end]):
        label_parts(page, told + 1, stop, item, "minutes")
        return
    label_parts(page, told, stop, item, "minutes")
    for part in item.parts:
        if part.span.start == line.start:
            lead = re.match(r"[\s.):\]*–-]*", page.text[begin : line.end])
            part.span = Span(begin + (lead.end() if lead else 0), part.span.end)


def _told_behind_colons(page: Page, headings: list[Heading]) -> bool:
    """Whether the headings of a page part title and what was said by a colon: most that have one do so
    beyond doubt, and they are no few."""
    colon = grammar().rule("titles.colon")
    sure = some = 0
    for heading in headings:
        line = page.lines[heading.index]
        title = line.text[heading.title_start - line.start :]
        if match := colon.search(title):
            ends = len(title_part(title))
            some += match.start() <= ends
            sure += match.start() == ends
    return sure >= _SURELY and 2 * sure >= some


def _sentence(page: Page, title: Span) -> re.Match[str] | None:
    """The sentence that stands behind a number and tells all of an item; None for a title."""
    flat = re.sub(r"\s", " ", page.text[title.start : title.end])
    return grammar().rule("titles.whole_sentence").match(flat)
