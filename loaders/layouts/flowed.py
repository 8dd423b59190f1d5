"""Minutes whose line breaks were lost: head, lists of people and items run on in long lines."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.front import front_matter, front_start
from loaders.layouts.number_forms import Mark, best_run, mark_of
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.layouts.title_ends import title_ends
from loaders.layouts.titles import clean_title, split_title
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_LONG = 400
_HEAD = 80
"""Characters behind a number by which usual business is told."""
_ACT = 40
"""Characters before a number in which the word of a decision may stand."""
_LINE, _SHORT = 200, 8000
"""Characters of a line that may hold several items; those of a page on which one line holds most."""
_MOST = 0.7
"""Share of titles before a colon beyond which a colon ends all of them."""
_TOP = 40
"""Lines within which the lists of a head stand."""
_AT_STOP, _COUNTED = 1.1, 0.4
"""What a number is worth in a run of items behind the end of a sentence, and where it counts votes or the like; 1 elsewhere."""
_FEW = 4
"""Numbers of a known form up to which a run of another form may be the items'."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where an item opens, with the word "Item" if it has it: its number, and where its title begins."""

    begin: int
    start: int
    number: str
    title: int


class FlowedLayout:
    """``… Present: … 1. Apologies … 2. Minutes …`` in a line or two."""

    name = "flowed"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        total = sum(len(line.text) for line in page.lines)
        long = sum(len(line.text) for line in page.lines if len(line.text) > _LONG)
        gaps = sum(line.gap > 0 for line in page.lines)
        unbroken = page.wrapped and len(page.lines) > 12 and gaps < 0.05 * len(page.lines)
        rolls = grammar().rule("rolls.heading")
        # the lists of a head that was told apart say nothing of how the items run on
        listed = sum(len(line.text) for line in page.lines[:_TOP] if rolls.match(line.text))
        longest = max((len(line.text) for line in page.lines), default=0)
        one = longest > _LINE and (
            (listed > 0 and longest >= 0.6 * (total - listed)) or longest == total
        )
        flowing = long >= 0.8 * (total - listed) or unbroken or one
        short = total <= _SHORT and longest > _LINE
        if not total or not (flowing or short) or page.pipe_lines:
            return 0.0, ("the lines are no longer than paragraphs are",)
        found = self._openings(page)
        parts = grammar().rule("titles.part_of_act")
        if 2 * sum(parts.match(page.text, o.title) is not None for o in found) > len(found):
            return 0.1, ("the numbers count what was resolved",)
        if len(found) < (2 if flowing else _FEW + 1):
            return 0.1, ("long lines without numbered items",)
        if not flowing or unbroken:
            heads = [page.text.rfind("\n", 0, o.start) + 1 for o in found]
            # a number at the end of its line stands behind an item, and opens none
            inside = sum(
                bool(page.text[h : o.start].strip())
                and (flowing or "\n" not in page.text[o.start : o.title])
                for h, o in zip(heads, found, strict=True)
            )
            own = 0 if flowing else len(page.kept("headings", numbered_headings))
            if inside < (0.5 if flowing else 0.7) * len(found) or own > 0.4 * len(found):
                return 0.1, ("items open with their lines",)
        return 0.75, (f"{len(found)} numbered items within long lines",)

    def _openings(self, page: Page) -> list[_Opening]:
        """Numbers that count up by one with a title behind each: the run that is worth most."""
        found: list[_Opening] = []
        for match in grammar().rule("titles.flowed_number").finditer(page.text):
            at = (match.start(), match.start("number"))
            here = _Opening(*at, match["number"], match.start("title"))
            if not (found and here.number == "1" and _counts_parts(page, here)):
                found.append(here)
        main = _longest(page, found)
        in_run = _in_run(page) if len(main) < _FEW else []
        if len(in_run) > len(main):
            return in_run
        if len(main) < 2:
            return main
        # what is misnumbered, or stands behind a gap in the numbers, is told by its usual words
        usual = grammar().rule("titles.flowed_usual").regex
        form = _bracketed(page, main[0])
        more = [
            o
            for o in found
            if usual.match(page.text, o.title)
            and o not in main
            and _bracketed(page, o) == form
            and not (o.start > main[0].start and _counts_parts(page, o))
        ]
        return sorted([*main, *more], key=lambda o: o.start)

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        openings = self._openings(page)
        end = page.lines[-1].end if page.lines else 0
        first = openings[0].begin if openings else end
        _cut_front(page, meeting, first)
        stops = [opening.begin for opening in openings[1:]] + [end]
        colon = grammar().rule("titles.short_colon").regex
        parted = sum(
            bool(colon.match(page.text, o.title, s)) for o, s in zip(openings, stops, strict=True)
        )
        every = parted > _MOST * len(openings)
        for opening, stop in zip(openings, stops, strict=True):
            item = ItemSection(number=opening.number)
            item.number_span = Span(opening.start, opening.start + len(opening.number))
            whole = Span(opening.title, stop)
            item.title, rest = split_title(page.text, whole, told=True, every=every)
            sooner = title_ends(page.text, opening.number, whole)
            if item.title is not None and sooner < item.title.end:
                item.title = clean_title(page.text, Span(opening.title, sooner)) or item.title
                rest = next(iter(_spans(page.text, sooner, stop)), None)
            if rest is not None:
                item.parts.append(Part("minutes", rest))
            meeting.items.append(item)
        return Segmentation([meeting])


def _longest(page: Page, found: list[_Opening]) -> list[_Opening]:
    """The run of numbers of one form, each by one more than the one before, that is worth most."""
    runs: list[tuple[float, list[_Opening]]] = []
    for place, here in enumerate(found):
        before = (0.0, list[_Opening]())
        for run in runs[:place]:
            last = run[1][-1]
            if (
                run[0] > before[0]
                and _value(last) + 1 == _value(here)
                and _bracketed(page, last) == _bracketed(page, here)
            ):
                before = run
        runs.append((before[0] + _worth(page, here), [*before[1], here]))
    return max(runs, key=lambda run: run[0], default=(0.0, []))[1]


def _value(opening: _Opening) -> int:
    return int(re.findall(r"\d+", opening.number)[0])


def _worth(page: Page, opening: _Opening) -> float:
    """How sure it is that a number opens an item, by what stands before it."""
    before = page.text[max(0, opening.begin - _ACT) : opening.begin].rstrip()
    if grammar().rule("titles.counts").search(before):
        return _COUNTED
    return _AT_STOP if before.endswith((".", "!", "?", ")", "”", '"')) else 1.0


def _cut_front(page: Page, meeting: MeetingSection, first: int) -> None:
    """Give what stands before ``first`` to the meeting's head and, from the lists of people on, to its front."""
    lines = [index for index, line in enumerate(page.lines) if line.start <= first]
    if lines and page.lines[lines[-1]].start == first and front_start(page, lines[-1]) < lines[-1]:
        front_matter(page, meeting, lines[-1])
        return
    labels = [m.start() for m in grammar().rule("titles.flowed_front").finditer(page.text[:first])]
    bounds = [*labels, first]
    meeting.head = _spans(page.text, 0, bounds[0])
    for start, stop in zip(labels, bounds[1:], strict=False):
        meeting.front += _spans(page.text, start, stop)


def _bracketed(page: Page, opening: _Opening) -> bool:
    """Whether a bracket closes the number, as one closes those of parts: "1) To note"."""
    return page.text[opening.start + len(opening.number) :][:1] == ")"


def _counts_parts(page: Page, opening: _Opening) -> bool:
    """Whether a number stands behind the word of a decision, whose parts it counts."""
    before = page.text[max(0, opening.begin - _ACT) : opening.begin].rstrip(" :-–\n")
    return grammar().rule("titles.decides").search(before) is not None


def _in_run(page: Page) -> list[_Opening]:
    """Numbers of any one form that count up within the text, with business behind one of them at least."""
    usual = grammar().rule("layout.opening_title")
    marks: list[tuple[int, Mark, float]] = []
    found: dict[int, _Opening] = {}
    for place in grammar().rule("marks.within").finditer(page.text):
        mark = mark_of(page.text[place.start() : place.end() + 1])
        if mark is None or mark.title is None:
            continue
        begin, title = place.start(), place.end()
        number = page.text[begin + mark.start : begin + mark.end]
        found[begin] = _Opening(begin, begin + mark.start, number, title)
        marks.append((begin, mark, 2.0 if usual.match(page.text[title : title + _HEAD]) else 1.0))
    run = best_run(marks)
    weighty = any(weight > 1 for place, _, weight in marks if place in run)
    return [found[place] for place in run] if weighty else []


def _spans(text: str, start: int, stop: int) -> list[Span]:
    """The stretch without white space at its ends; none where nothing else is there."""
    raw = text[start:stop]
    lead = len(raw) - len(raw.lstrip())
    return [Span(start + lead, start + len(raw.rstrip()))] if raw.strip() else []
