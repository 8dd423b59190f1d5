"""Pages that lost marks and lines: every item one long line that opens with its title."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.layouts.stripped import fronts, listed
from loaders.layouts.titles import split_title, titlelike
from loaders.sections import ItemSection, Line, MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["RunOnLayout"]

_LONG = 140
_TITLE_WORDS = 18


@dataclass(frozen=True, slots=True)
class _Opening:
    """A line that opens an item. ``title`` is None where it was lost; ``rest``: what was said."""

    index: int
    title: Span | None
    rest: Span


class RunOnLayout:
    """``Petitions Councillor Pell presented …`` on a line, a gap, and the next item."""

    name = "run-on"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        total = sum(len(line.text) for line in page.lines)
        long = [line for line in page.lines if len(line.text) >= _LONG]
        if page.pipe_lines or page.labels or sum(len(line.text) for line in long) < 0.8 * total:
            return 0.0, ("the lines are no longer than paragraphs are",)
        if len(page.kept("headings", numbered_headings)) > 2:
            return 0.1, ("numbered headings",)
        label = grammar().rule("layout.inline_label")
        if sum(label.search(line.text) is not None for line in long) > 1:
            return 0.2, ("labels within the lines: the table layout reads them",)
        openings = page.kept("run_on_openings", openings_of)
        titled = [opening for opening in openings if opening.title]
        if len(long) < 3 or len(titled) < 4 or len(titled) < 0.5 * len(long):
            return 0.1, (f"{len(titled)} long lines that open with a title",)
        return 0.78, (f"{len(titled)} long lines that open with their titles",)

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        openings = page.kept("run_on_openings", openings_of)
        first = openings[0].index if openings else len(page.lines)
        front = next((i for i in range(first) if _listed(page.lines[i].text)), first)
        meeting.head = [
            _headed(line) for i, line in enumerate(page.lines[:front]) if i not in page.page_kinds
        ]
        if front < first:
            meeting.front = [Span(page.lines[front].start, page.lines[first - 1].end)]
        for place, opening in enumerate(openings):
            stop = openings[place + 1].index if place + 1 < len(openings) else len(page.lines)
            item = ItemSection(title=opening.title)
            end = page.lines[stop - 1].end
            inner = _lettered(page, Span(opening.rest.start, end))
            if not inner:
                item.parts = _parts(page, opening.rest, end)
            meeting.items += [item, *inner]
        return Segmentation([meeting], joined=True)


def openings_of(page: Page) -> list[_Opening]:
    """The lines that open items, in order.

    Where most lines have titles each of the others is an item that lost its own; where few have, they
    go on with the item above, unless they say what the agenda asked for.
    """
    lines = page.lines
    first = _business(page)
    found = [_title(page, i) for i in range(first, len(lines))]
    own = sum(opening is not None for opening in found) >= 0.6 * len(found)
    asked = grammar().rule("layout.preamble_line")
    openings: list[_Opening] = []
    for index, opening in zip(range(first, len(lines)), found, strict=True):
        line = lines[index]
        if opening is not None:
            openings.append(opening)
        elif line.gap and (own or not openings or asked.match(line.text)):
            openings.append(_Opening(index, None, line.span))
    return openings


def _business(page: Page) -> int:
    """The first line behind the meeting's head."""
    heads = grammar().rule("meetings.head_line")
    for index, line in enumerate(page.lines):
        head = index in page.page_kinds or heads.match(line.text)
        if not head and not _listed(line.text):
            return index
    return len(page.lines)


def _headed(line: Line) -> Span:
    """A line of the head without the kind of page that was joined to it ("Agenda and minutes")."""
    kinds = (k for k in grammar().words("layout.page_kinds") if line.text.startswith(k + " "))
    longest = max(kinds, key=len, default="")
    return Span(line.start + len(longest) + bool(longest), line.end)


def _listed(text: str) -> bool:
    """Whether a line is or opens a list of those who were there."""
    chair = grammar().rule("layout.chair_line").match(text)
    return bool(chair) or fronts(text) or listed(text)


def _title(page: Page, index: int) -> _Opening | None:
    """The item that a line opens with its title; None for a line that only tells."""
    g = grammar()
    line = page.lines[index]
    if g.rule("layout.teller").match(line.text) or not _starts(line):
        return None
    return _split(page, index, line.span)


def _split(page: Page, index: int, span: Span) -> _Opening | None:
    """A title and what was said behind it; None where a stretch does not open with one."""
    g = grammar()
    title, rest = split_title(page.text, span, told=True, colons=False)
    if title is None or rest is None:
        return None
    words = page.text[title.start : title.end]
    if not any(ch.isalpha() for ch in words):
        # "1. Agreed that …": the number of a part
        return None
    if not titlelike(words) or len(words.split()) > _TITLE_WORDS or words[-1] in ",;":
        return None
    told = ("layout.run_on_told", "layout.meeting_closed", "titles.unfinished")
    if any(g.rule(name).search(words) for name in told):
        return None
    return _Opening(index, title, rest)


def _starts(line: Line) -> bool:
    """Whether a line begins as titles do: with a capital or a figure, and asking for nothing."""
    return (line.text[0].isupper() or line.text[0].isdigit()) and not line.text.startswith("To ")


def _lettered(page: Page, rest: Span) -> list[ItemSection]:
    """The items that letters count within a line: "(a) Bus services Councillor Pell moved … (b) …"."""
    rule = grammar().rule("layout.lettered_within").regex
    chain: list[tuple[int, str]] = []
    for match in rule.finditer(page.text, rest.start, rest.end):
        if match["letter"] == chr(ord("a") + len(chain)) and (chain or match.start() == rest.start):
            chain.append((match.start("letter"), match["letter"]))
    items: list[ItemSection] = []
    for place, (at, letter) in enumerate(chain):
        last = place + 1 == len(chain)
        end = rest.end if last else page.text.rindex("(", at, chain[place + 1][0])
        opening = _split(page, place, Span(at + len("a) "), len(page.text[:end].rstrip())))
        if opening is None or opening.title is None:
            return []
        item = ItemSection(opening.title, letter, Span(at, at + 1))
        item.parts = _parts(page, opening.rest, opening.rest.end)
        items.append(item)
    return items


def _parts(page: Page, rest: Span, end: int) -> list[Part]:
    """The agenda's words at the head of what stands behind a title, and what was said."""
    asked = grammar().rule("layout.agenda_words").regex.match(page.text, rest.start, rest.end)
    parts: list[Part] = []
    start = rest.start
    if asked is not None:
        parts.append(
            Part("preamble", Span(rest.start, asked.start() + len(asked.group().rstrip())))
        )
        start = asked.end()
    if page.text[start:end].strip():
        raw = page.text[start:end]
        parts.append(Part("minutes", Span(start + len(raw) - len(raw.lstrip()), end)))
    return parts
