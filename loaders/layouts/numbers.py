"""Numbered headings: the lines that may be one, and the run of them whose numbers count up."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import cached_property

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.form_runs import filled, headings_in_run
from loaders.layouts.heading_weight import weight_of
from loaders.layouts.lettered import ended, lettered, opens_list
from loaders.layouts.number_runs import Heading, counting_up, value_of
from loaders.layouts.number_uses import (
    bracketed_items,
    counts_in_brackets,
    counts_in_columns,
    counts_paragraphs,
    is_page_number,
    is_sentence,
    opens_title,
    without_paragraphs,
)
from loaders.layouts.numbers_at_ends import numbered_behind
from loaders.layouts.page import Page
from loaders.layouts.titles import title_part, titlelike
from loaders.layouts.titles_above import titled_above, titled_points
from loaders.layouts.unsigned import unsigned_titles
from loaders.sections import Line

__all__ = ["Heading", "numbered_headings"]
_PARTS = "layout.no_numbered_title", "decisions.part_verb"  # behind the number of a part


def numbered_headings(page: Page) -> list[Heading]:
    """Numbered headings that count up, sentences and parts of resolutions left out.

    Letters and Roman numerals number the items only where nothing else does.
    """
    if titled := titled_above(page) or titled_points(page) or numbered_behind(page):
        return titled
    found = _anew(page, without_paragraphs(page, list(_Finder(page).all())))
    if len(found) < 2:
        found = ended(page) or lettered(page) or found
    if len(found) < 2 or not any(heading.weight >= 2 for heading in found):
        found = headings_in_run(page, found) or found
    return filled(page, found)


def _anew(page: Page, found: list[Heading]) -> list[Heading]:
    """The run of the headings, and those of the parts of the agenda in which the numbers begin anew."""
    rule = grammar().rule("layout.agenda_part")
    parts = [index for index, line in enumerate(page.lines) if rule.match(line.text)]
    bounds = [0, *parts, len(page.lines)]
    pieces = [
        [heading for heading in found if first <= heading.index < stop]
        for first, stop in itertools.pairwise(bounds)
    ]
    pieces = [run for piece in pieces if (run := counting_up(piece))]
    starts = [value_of(run[0].number, run[0].stop)[1] for run in pieces]
    if len(pieces) < 2 or starts.count(1) < 2 or set(starts) != {1}:
        return counting_up(found)
    return [heading for run in pieces for heading in run]


class _Finder:
    """Goes through the lines of a page, and knows when it is within a resolution or a list."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.resolving = False
        self.expected = 0
        """The number that the next part of a list would have; 0 outside of lists."""
        self.last = 0
        self.alone = 0
        """The last number that stood alone above a title."""
        self.silent = 0
        """How many headings so far have a number without the word "Item" before it."""
        self.bracketed = bracketed_items(page)
        """Whether ``1) Apologies`` is how the page numbers its items: "2) To elect …" is one then."""

    def all(self) -> Iterable[Heading]:
        rule = grammar().rule("layout.number_title")
        pair = grammar().rule("layout.number_pair")
        for index, line in enumerate(self.page.lines):
            if index in self.page.tracked or index in self.page.marked:
                continue
            two = pair.match(line.text)
            if two is not None and not self.resolving and not opens_title(two):
                yield self._pair(index, two)
                continue
            if heading := self._cell(index):
                yield heading
                continue
            match = rule.match(line.text)
            if match is None:
                if heading := self._alone(index) or self._bracketed(index):
                    yield heading
                self._pass(line)
                continue
            if (heading := self._inline(index, match)) is not None:
                self.resolving, self.expected = False, 0
                self.last = value_of(heading.number)[1]
                self.silent += not match["said"]
                yield heading

    def _pass(self, line: Line) -> None:
        """Note what a line without a number does to the list that it may stand in."""
        text = line.text
        self.resolving = opens_list(text) or (self.resolving and bool(re.match(r"[(\d•a-z]", text)))
        if text.endswith((":", ":-", ":–")):
            self.expected = 1
        elif self.expected == 1 or line.gap:
            self.expected = 0

    def _alone(self, index: int) -> Heading | None:
        page = self.page
        if index not in page.lone_numbers or index + 1 >= len(page.lines):
            return None
        nxt = page.lines[index + 1]
        if index + 1 in page.lone_numbers or not titlelike(nxt.text) or is_page_number(page, index):
            return None
        value = value_of(page.lone_numbers[index][0])[1]
        # "Decision: Noted." and the next item's number, or the number of a resolution's part
        g = grammar()
        part = any(g.rule(name).match(nxt.text) for name in _PARTS)
        if self.resolving and (part or not self.alone or value != self.alone + 1):
            return None
        self.resolving, self.alone = False, value
        return Heading(
            index, *page.lone_numbers[index], nxt.start, weight=weight_of(page, index, nxt.text),
        )  # fmt: skip

    @cached_property
    def _answers(self) -> bool:
        """Whether the page has questions Q1, Q2 and their answers A1, A2 or "A", which are no items."""
        line, reply = (grammar().rule(f"layout.{name}") for name in ("question_line", "reply_line"))
        told = [(i, m) for i, x in enumerate(self.page.lines) if (m := line.match(x.text))]
        asked, answered = ({m["n"] for _, m in told if m["letter"] == x} for x in "QA")
        below = [x for i, m in told if m["letter"] == "Q" for x in self.page.lines[i + 1 : i + 4]]
        return bool(asked & answered) or any(reply.match(x.text) for x in below)

    @cached_property
    def _paragraphs(self) -> bool:
        return counts_paragraphs(self.page)

    @cached_property
    def _in_brackets(self) -> bool:
        return counts_in_brackets(self.page)

    @cached_property
    def _columned(self) -> bool:
        return counts_in_columns(self.page)

    def _cell(self, index: int) -> Heading | None:
        """``1. | Apologies | Mr Pell | AP`` in a table of items."""
        line = self.page.lines[index]
        if "|" not in line.text or not self._columned:
            return None
        match = grammar().rule("layout.number_cell").match(line.text)
        if match is None:
            return None
        title = title_part(match["title"])
        if not titlelike(title) or grammar().rule("layout.no_numbered_title").match(title):
            return None
        return Heading(
            index, match["number"], line.start + match.start("number"),
            line.start + match.start("title"), weight=weight_of(self.page, index, title),
        )  # fmt: skip

    def _bracketed(self, index: int) -> Heading | None:
        """``(88) APOLOGIES FOR ABSENCE``"""
        g = grammar()
        line = self.page.lines[index]
        match = g.rule("layout.bracketed_number").match(line.text)
        if match is None and self._in_brackets:
            match = g.rule("layout.bracketed_title").match(line.text)
        title = title_part(match["title"]) if match and not self.resolving else ""
        if match is None or not titlelike(title) or g.rule("headings.no_item").match(title):
            return None
        return Heading(
            index, match["number"], line.start + match.start("number"),
            line.start + match.start("title"), "(", weight=weight_of(self.page, index, title),
        )  # fmt: skip

    def _pair(self, index: int, match: re.Match[str]) -> Heading:
        """A line with the minute's number and the agenda's; the agenda's is bare, or the smaller."""
        line = self.page.lines[index]
        first, second = match["first"], match["second"]
        swapped = first.isdigit() and (not second.isdigit() or int(second) > int(first))
        minute, agenda = ("second", "first") if swapped else ("first", "second")
        return Heading(
            index, match[minute], line.start + match.start(minute),
            line.start + match.start("title"),
            second=(line.start + match.start(agenda), line.start + match.end(agenda)), weight=2.0,
        )  # fmt: skip

    def _inline(self, index: int, match: re.Match[str]) -> Heading | None:
        page, line, number = self.page, self.page.lines[index], match["number"]
        if self._paragraphs and is_sentence(line.text):
            return None
        if match["said"] and self.silent > 1:
            # "Item 9 – The Treasurer" among declarations, where headings say no such word
            return None
        lead = grammar().rule("layout.title_lead").match(match["title"])
        begin = lead.end() if lead else 0
        told = unsigned_titles(page).get(index, line.end)
        title = page.text[line.start + match.start("title") + begin : told].rstrip()
        title = title_part(title if told < line.end else self._whole(index, title))
        listed = self._listed(index, number, title)
        if told == line.end and (listed or not self._heads(match, number, title)):
            return None
        return Heading(
            index, number, line.start + match.start("number"),
            line.start + match.start("title") + begin, match["stop"], weight=weight_of(page, index, title),
        )  # fmt: skip

    def _listed(self, index: int, number: str, title: str) -> bool:
        """Whether a number continues a list that a colon opened ("Members asked about:" 1. 2. 3.)."""
        if not self.expected or not number.isdigit():
            return False
        here = int(number)
        if here != self.expected:
            self.expected = 0
            return False
        follows = self.last and here == self.last + 1
        usual = grammar().rule("headings.standard").match(title)
        if usual or title.isupper() or (follows and self.page.lines[index].gap):
            self.expected = 0
            return False
        self.expected += 1
        return True

    def _heads(self, match: re.Match[str], number: str, title: str) -> bool:
        """Whether a number and what follows it can be a heading, and no part or paragraph."""
        g = grammar()
        # what is numbered with the year or the body's letters is a minute, never a part
        minute = bool(g.rule("layout.minute_number").regex.fullmatch(number) or match["minute"])
        if any(g.rule(f"layout.{no}").match(title) for no in ("no_numbered_title", "month_first")):
            return False
        if self._answers and g.rule("layout.question_number").regex.fullmatch(number):
            return False
        # "Item 3 – Councillor Pell" declares, "5) Mr Pell proposed" tells
        person = g.rule("headings.person_line").match(title)
        if person and (match["said"] or g.rule("layout.not_title").search(title[person.end() :])):
            return False
        usual = g.rule("headings.standard").match(title)
        # "2) To elect …" where the page numbers its items so
        judged = title.removeprefix("To ") if self.bracketed else title
        if match["stop"] == ")" and not usual and g.rule("layout.not_title").search(judged):
            return False
        acts = title != match["title"].rstrip(" .:") or match["title"].rstrip().endswith(":")
        if acts and (
            g.rule("layout.actor").match(title) or g.rule("headings.no_item").match(title)
        ):
            return False
        # a paragraph number (2.4.1, 12.3) or a part of a resolution is no heading
        if re.fullmatch(r"\d{1,3}\.\d{1,2}(?:\.\d+)*", number) and (
            not titlelike(title)
            or person
            or g.rule("titles.application").match(title)
            # "3.1 Bought.": a sentence to the end of its line
            or (not usual and match["title"].rstrip() == title.rstrip(".") + ".")
            or g.rule("titles.told").search(title)
            or g.rule("layout.actor_tells").match(title)
        ):
            return False
        if len(title) > 240:
            return False
        # "5) To consider …" goes on with the items, whatever item 4 listed
        onward = self.bracketed and match["stop"] == ")" and number == str(self.last + 1)
        if (
            self.resolving
            and not (onward and self.last > 1)
            and (
                g.rule("decisions.part_verb").match(title)
                or g.rule("layout.sentence_opens").match(title)
            )
        ):
            return False
        short = (match["stop"] in ("", ".") or match["said"]) and len(match["title"]) < 120
        if not titlelike(title) and not short and not (minute and len(title) < 120):
            return False
        return not g.rule("layout.no_title_line").search(title)

    def _whole(self, index: int, text: str) -> str:
        """A heading's words with those of the lines that it was wrapped on to."""
        lines = self.page.lines
        after = index + 1
        while (
            self.page.wrapped
            and after < len(lines)
            and lines[after].gap == 0
            and lines[after].text[0].islower()
            and text[-1] not in ".:;"
        ):
            text = f"{text} {lines[after].text}"
            after += 1
        return text
