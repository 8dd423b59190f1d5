"""Minutes whose items have headings and no numbers: by the document's own marks, or by how they are printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.layouts.close_lines import gapless
from loaders.layouts.front import front_matter, front_start, head_end
from loaders.layouts.heading_lines import LONGEST, may_head
from loaders.layouts.heading_marks import heading_levels
from loaders.layouts.numbers import Heading, numbered_headings
from loaders.layouts.page import Page, label_parts
from loaders.layouts.roll_lines import unheaded_roll
from loaders.layouts.run_in_titles import run_in_titles
from loaders.layouts.stripped import fronts, titles_of
from loaders.layouts.titles import clean_title, split_title
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_WORDS = 14
_SHORT_LINE = 45
_RUN_IN, _USUAL = "run in", 2
"""The style of titles that open the paragraph with what was said; how many usual ones show it."""
_CLOSE = 8
"""Words of a heading that no blank line sets off."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading's lines (``first`` up to, not with, ``after``), how it is told, and if it is usual.
    ``ends``: offsets at which the title ends and what was said begins, where they share a line; ``counted``: its
    number, where some have one."""

    first: int
    after: int
    style: str
    usual: bool
    ends: tuple[int, int] | None = None
    counted: Heading | None = None


class HeadedLayout:
    """``APOLOGIES`` / text / ``TAXI POLICY`` / text: one style of heading through the page."""

    name = "headed"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        if any(
            page.text[page.lines[i].start : page.lines[i].end].endswith(":") for i in page.labels
        ):
            return 0.0, ("labels tell the parts of items",)
        if sum(label == "minutes" for label in page.labels.values()) > 1:
            return 0.0, ("a heading that comes again is a label",)
        found = page.kept("unnumbered", self.headings)
        if len(found) < 2:
            return 0.0, ("hardly any heading without a number",)
        numbered = page.kept("headings", numbered_headings)
        above = bool(numbered) and numbered[0].told is not None
        if len(numbered) >= 2 and (above or len(numbered) >= 0.5 * len(found)):
            return 0.3, (f"{len(numbered)} headings have numbers",)
        inside = {index for heading in found for index in range(heading.first, heading.after)}
        if self._files_elsewhere(page, inside):
            return 0.4, ("titles with a file behind them that are no headings",)
        lost = len(titles_of(page))
        if lost > 2 * len(found) or (lost > len(found) and gapless(page)):
            return 0.4 if gapless(page) else 0.5, (
                f"{len(found)} headings among {lost} lines that read like titles",
            )
        usual = sum(heading.usual for heading in found)
        # a list without heading is what a page that lost its marks has, too
        fronted = not unheaded_roll(page) and front_start(page, found[0].first) < found[0].first
        if not usual and not (fronted and len(found) > 2):
            return 0.2, ("lines that may be headings, none of them usual",)
        run_in = found[0].style == _RUN_IN
        if not (fronted or run_in) and sum(line.gap > 1 for line in page.lines) > 0.3 * len(
            page.lines
        ):
            return 0.4, ("the blank lines of a page that lost its marks",)
        score = (0.66 if usual else 0.6) + min(0.01 * len(found), 0.08)
        return score, (f"{len(found)} headings without numbers, {usual} of them usual ones",)

    def _files_elsewhere(self, page: Page, inside: set[int]) -> bool:
        """Whether a line that reads like a title has a file behind it, and is none of the headings."""
        marker = grammar().rule("layout.file_marker")
        return any(
            index not in inside and marker.search(page.lines[index].text)
            for index in titles_of(page)
        )

    def headings(self, page: Page) -> list[_Heading]:
        """The headings in the page's prevailing style, and the usual ones in any."""
        start = head_end(page)
        marked = heading_levels(page)
        asks = grammar().rule("layout.agenda_verb")
        found: list[_Heading] = []
        index = start
        while index < len(page.lines):
            heading = self._heading(page, index, marked)
            below = bool(found) and found[-1].after == index
            if heading is None or (below and asks.match(page.lines[index].text)):
                # right below a title, "To receive any apologies" is what the agenda asks under it
                index += 1
                continue
            found.append(heading)
            index = heading.after
        found = self._with_doubtful(page, marked, self._prevailing(found))
        found = self._behind_rolls(page, found)
        told = [
            _Heading(one.first, one.after, _RUN_IN, one.usual, (one.end, one.told))
            for one in page.kept("run_in_titles", lambda whole: run_in_titles(whole, start))
            if one.first not in page.marked
        ]
        known = sum(heading.usual for heading in found)
        if sum(one.usual for one in told) >= _USUAL > known and len(told) >= len(found):
            return told
        return found

    def _with_doubtful(
        self, page: Page, marked: dict[int, int], found: list[_Heading]
    ) -> list[_Heading]:
        """The headings with those of their level that read like no title ("who is to mend it"), where the
        document marks its headings by their level and most of these do read so."""
        level = found[0].style if found else ""
        known = {heading.first for heading in found}
        last = max(known, default=0)
        more = [
            _Heading(index, index + 1, level, usual=False)
            for index, at in marked.items()
            if at and level == f"level {at}" and index not in known and min(known) < index < last
            if may_head(page, index, marked=True)
        ]
        if len(more) >= len(found):
            return found
        return sorted([*found, *more], key=lambda heading: heading.first)

    def _behind_rolls(self, page: Page, found: list[_Heading]) -> list[_Heading]:
        """The headings without the first where it heads one of the lists of people: another list follows
        ("Apologies", names, "In attendance")."""
        if len(found) < 3 or front_start(page, found[0].first) == found[0].first:
            return found
        lists = (fronts(page.lines[i].text) for i in range(found[0].after, found[1].first))
        return found[1:] if any(lists) else found

    def _heading(self, page: Page, index: int, marked: dict[int, int]) -> _Heading | None:
        line = page.lines[index]
        if not may_head(page, index):
            return None
        after = index + 1
        usual = bool(grammar().rule("headings.standard").match(line.text))
        if index in marked:
            return _Heading(index, after, f"level {marked[index]}", usual)
        if line.text.isupper():
            while (
                after < len(page.lines)
                and page.lines[after].gap == 0
                and page.lines[after].text.isupper()
                and not grammar().rule("headings.standard").match(page.lines[after].text)
                and may_head(page, after)
            ):
                after += 1
            return _Heading(index, after, "capitals", usual)
        if line.gap and self._short(page, index) and self._heads(page, index):
            # a usual heading tells how the others are printed
            close = after >= len(page.lines) or not page.lines[after].gap
            return _Heading(index, after, "line above its text" if close else "line apart", usual)
        if usual and (line.gap or self._ends(page, index - 1)):
            return _Heading(index, after, "usual", True)
        if self._close(page, index):
            return _Heading(index, after, "usual", False)
        return None

    def _close(self, page: Page, index: int) -> bool:
        """Whether a line without a gap parts two paragraphs as a heading does, where no line is broken."""
        line = page.lines[index]
        if line.gap or not index or page.wrapped or index + 1 >= len(page.lines):
            return False
        before, below = page.lines[index - 1].text, page.lines[index + 1]
        if before[-1] not in ".!?" or below.gap or len(line.text.split()) > _CLOSE:
            return False
        return self._short(page, index) and below.text[-1] in ".:" and below.text.count(" ") > 2

    def _ends(self, page: Page, index: int) -> bool:
        """Whether the line before could end a paragraph."""
        return index < 0 or page.lines[index].text[-1] in ".:;!?)”\"'" or not page.wrapped

    def _short(self, page: Page, index: int) -> bool:
        """Whether a line is as short as headings are; a wrapped paragraph's first line is not."""
        text = page.lines[index].text
        alone = index + 1 >= len(page.lines) or page.lines[index + 1].gap > 0
        if len(text.split()) > _WORDS or text[-1] in ".:" or text.count(",") > 2:
            return False
        if grammar().rule("layout.not_title_start").match(text):
            return False
        return alone or not page.wrapped or len(text) <= _SHORT_LINE

    def _heads(self, page: Page, index: int) -> bool:
        """Whether a text follows that the line can be the heading of."""
        if index + 1 >= len(page.lines):
            return False
        nxt = page.lines[index + 1]
        return (
            len(nxt.text) > 30
            or nxt.text[-1] in ".:"
            or bool(grammar().rule("headings.standard").match(page.lines[index].text))
        )

    def _prevailing(self, found: list[_Heading]) -> list[_Heading]:
        """The style that most headings have, the usual ones counted double, with the usual ones of all."""
        weights: Counter[str] = Counter()
        for heading in found:
            weights[heading.style] += 3 if heading.usual else 1
        marked = {style: n for style, n in weights.items() if style.startswith("level")}
        pool = marked or weights
        for style in ("capitals",):
            # one alone ("AOCB") says nothing of the others
            many = sum(heading.style == style for heading in found) > 1
            if not marked and weights[style] >= 3 and many:
                pool = {style: weights[style]}
        if not pool:
            return []
        best = max(sorted(pool), key=lambda style: pool[style])
        if marked and pool[best] < 3:
            return []
        kept = []
        for heading in found:
            if heading.style == best or (heading.usual and not marked):
                kept.append(heading)
        return kept

    def _counted(self, page: Page, found: list[_Heading]) -> list[_Heading]:
        """The few headings with a number among those without, apart from the text around them, where some of them are
        of usual business."""
        inside = {index for heading in found for index in range(heading.first, heading.after)}
        usual = grammar().rule("headings.standard")
        counted = []
        for heading in page.kept("headings", numbered_headings):
            index = heading.index
            after = page.lines[index + 1].gap if index + 1 < len(page.lines) else 1
            title = page.text[heading.title_start : page.lines[index].end].rstrip(" .:*")
            if index not in inside and page.lines[index].gap and after and len(title) < LONGEST:
                known = usual.match(title) is not None
                counted.append(_Heading(index, index + 1, "counted", known, counted=heading))
        return counted if sum(heading.usual for heading in counted) >= _USUAL else []

    def _cut(self, page: Page, heading: _Heading, span: Span) -> tuple[Span | None, Span | None]:
        """A heading's title, and what was said in its line."""
        if heading.ends is None:
            return split_title(page.text, span)
        end, told = heading.ends
        return clean_title(page.text, Span(span.start, end)), Span(told, span.end)

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        found = page.kept("unnumbered", self.headings)
        found = sorted([*found, *self._counted(page, found)], key=lambda heading: heading.first)
        first = found[0].first
        end_rule = grammar().rule("attendance.back_heading")
        stop_all = len(page.lines)
        for index in range(found[-1].after, len(page.lines)):
            if end_rule.match(page.lines[index].text):
                stop_all = index
                break
        front_matter(page, meeting, first)
        if stop_all < len(page.lines):
            meeting.back = [Span(page.lines[stop_all].start, page.lines[-1].end)]
        for place, heading in enumerate(found):
            stop = found[place + 1].first if place + 1 < len(found) else stop_all
            item = ItemSection()
            begin = heading.counted.title_start if heading.counted else 0
            begin = max(begin, page.lines[heading.first].start)
            span = Span(begin, page.lines[heading.after - 1].end)
            title, rest = self._cut(page, heading, span)
            item.title = title or clean_title(page.text, span)
            if heading.counted:
                at = heading.counted.number_start
                item.number = heading.counted.number
                item.number_span = Span(at, at + len(item.number))
            if rest is not None:
                item.parts.append(Part("minutes", rest))
            label_parts(page, heading.after, stop, item, "minutes")
            meeting.items.append(item)
        return Segmentation([meeting])
