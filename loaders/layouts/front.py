"""What stands before the business of printed minutes: the head, then who was there."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page, label_parts
from loaders.layouts.roll_lines import roll_lines, unheaded_roll
from loaders.sections import ItemSection, MeetingSection
from ontology.record import Span

__all__ = ["acts_from", "front_matter", "front_start", "head_end", "untitled"]

_HEAD_LINES = 40


def front_start(page: Page, first: int) -> int:
    """The line before ``first`` at which the list of those present begins; ``first`` without one.

    Names below something that was moved are those of a vote.
    """
    rule = grammar().rule("attendance.front_heading")
    acts = grammar().rule("layout.moved_line")
    unheaded = unheaded_roll(page)
    if unheaded and unheaded[0] < first:
        return unheaded[0]
    for index in range(first):
        if acts.search(page.lines[index].text):
            break
        if rule.match(page.lines[index].text):
            return index
    return first


def front_matter(page: Page, meeting: MeetingSection, first: int) -> None:
    """Give the lines before ``first`` to the meeting's head, and to its front from ``Present:`` on."""
    begin = front_start(page, first)
    meeting.head = [
        line.span for i, line in enumerate(page.lines[:begin])
        if i not in page.page_kinds and i not in page.pipe_lines
    ]  # fmt: skip
    acts = _business_from(page, begin + 1, first)
    if begin < first:
        meeting.front = [Span(page.lines[begin].start, page.lines[acts - 1].end)]
    if acts < first:
        untitled(page, meeting, acts, first)


def _business_from(page: Page, begin: int, stop: int) -> int:
    """The first paragraph behind the last list of people before ``stop`` that tells of business without a
    title ("The minutes of 3 May were read and signed."); ``stop`` where there is none."""
    rolls = roll_lines(page)
    taken = [i for i in range(begin - 1, stop) if i in rolls or is_roll(page.lines[i].text)]
    told, act = (
        grammar().rule(f"layout.{name}") for name in ("business_told", "act_without_title")
    )
    for index in range(max([begin, *(i + 1 for i in taken)]), stop):
        line = page.lines[index]
        if line.gap and (told.search(line.text) or act.match(line.text)):
            return index
    return stop


def is_roll(text: str) -> bool:
    """Whether a line opens a list of those present, absent or in attendance."""
    g = grammar()
    return g.rule("attendance.front_heading").match(text) is not None or any(
        rule.match(text) for rule in g.rules("attendance", "lead_")
    )


def head_end(page: Page) -> int:
    """The first line that can be business: behind the list of those present, or behind the head."""
    rule = grammar().rule("attendance.front_heading")
    for index, line in enumerate(page.lines[:_HEAD_LINES]):
        if rule.match(line.text):
            return index + 1
    heads = grammar().rule("meetings.head_line")
    usual = grammar().rule("headings.standard")
    for index, line in enumerate(page.lines):
        if usual.match(line.text) and index:
            return index
        telling = heads.match(line.text) or index in page.page_kinds or index in page.pipe_lines
        if not telling and not any(ch.isdigit() for ch in line.text) and not line.text.isupper():
            return index
    return len(page.lines)


def acts_from(page: Page, begin: int, stop: int) -> int:
    """The first line from ``begin`` on, below those present, that is an act of the meeting whose title was
    lost ("That the minutes of 3 May be approved."); ``stop`` where there is none."""
    rule = grammar().rule("layout.act_without_title")
    return next((i for i in range(begin, stop) if rule.match(page.lines[i].text)), stop)


def untitled(page: Page, meeting: MeetingSection, begin: int, stop: int) -> None:
    """Give the meeting an item without a title of what was said in the lines ``begin``..``stop``."""
    item = ItemSection()
    label_parts(page, begin, stop, item, "minutes")
    if item.parts:
        meeting.items.append(item)
