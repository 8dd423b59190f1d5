"""Minutes whose items have neither numbers nor usual headings, known by how each of them is decided."""

from __future__ import annotations

from collections import Counter

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.front import front_matter, head_end
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page, label_parts
from loaders.layouts.roll_lines import roll_lines
from loaders.layouts.titles import clean_title, split_title
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["HousedLayout"]

_WORDS = 14
"""Words of a title at most."""
_FEWEST = 2
_BULLET = re.compile(r"(?:[*•·◦▪■□●○]|[-–—](?= ))\s*")


class HousedLayout:
    """A title, what was said, ``-> what was decided``; or a title and the same labels below each."""

    name = "housed"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        marks = _marks(page)
        if len(marks) < _FEWEST:
            return 0.0, ("decisions are not marked in a way of the document's own",)
        titles = page.kept("housed", _titles)
        numbered = page.kept("headings", numbered_headings)
        if len(numbered) >= _FEWEST and 2 * len(numbered) >= len(titles):
            return 0.0, ("items are numbered",)
        if len(titles) < _FEWEST:
            return 0.0, ("no titles above the decisions that are marked",)
        return 0.57, (f"{len(marks)} decisions marked alike, below {len(titles)} titles",)

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        titles = page.kept("housed", _titles)
        front_matter(page, meeting, titles[0])
        stop_all = len(page.lines)
        back = grammar().rule("attendance.back_heading")
        for index in range(titles[-1] + 1, len(page.lines)):
            if back.match(page.lines[index].text):
                meeting.back = [Span(page.lines[index].start, page.lines[-1].end)]
                stop_all = index
                break
        for index, stop in zip(titles, [*titles[1:], stop_all], strict=True):
            item = ItemSection()
            line = page.lines[index]
            bullet = _BULLET.match(line.text)
            span = Span(line.start + (bullet.end() if bullet else 0), line.end)
            item.title, rest = split_title(page.text, span)
            item.title = item.title or clean_title(page.text, span)
            if rest is not None:
                item.parts.append(Part("minutes", rest))
            label_parts(page, index + 1, stop, item, "minutes")
            meeting.items.append(item)
        return Segmentation([meeting])


def _marks(page: Page) -> list[int]:
    return [index for index, opened in page.opened.items() if opened.house]


def _titles(page: Page) -> list[int]:
    """The lines that are titles: those right above a label, where most are; else those of the one form
    that the first line of what stands above the marks has."""
    marks = sorted(_marks(page))
    stretches = _stretches(page, marks)
    above = _above_labels(page, stretches)
    if len(above) >= max(_FEWEST, 0.7 * len(stretches)):
        return above
    firsts = [next((i for i in stretch if _titlelike(page, i)), None) for stretch in stretches]
    forms = Counter(_form(page, i) for i in firsts[1:] if i is not None)
    if not forms:
        return []
    form = forms.most_common(1)[0][0]
    early = [i for i in stretches[0] if _form(page, i) == form and _titlelike(page, i)]
    # lines one below the other are the head's
    early = [i for i in early if i + 1 not in early]
    later = range(marks[0], len(page.lines))
    return early + [
        i
        for i in later
        if _form(page, i) == form and _titlelike(page, i) and i not in roll_lines(page)
    ]


def _stretches(page: Page, marks: list[int]) -> list[range]:
    """The lines above each mark, behind the one before it; none where two follow each other."""
    first = head_end(page)
    first = first if first < marks[0] else 0
    found: list[range] = []
    for before, mark in zip([first - 1, *marks], marks, strict=False):
        begin = before + 1
        opened = page.opened.get(before)
        if opened is not None and opened.house and opened.begin >= len(page.lines[before].text):
            # what stands below a label is what it opens
            begin += 1
        while begin < mark and page.lines[begin].text[0].islower():
            begin += 1
        if begin < mark and any(
            page.lines[i].gap or _titlelike(page, i) for i in range(begin, mark)
        ):
            found.append(range(begin, mark))
    return found


def _above_labels(page: Page, stretches: list[range]) -> list[int]:
    """The titles of the stretches whose first label stands right below one; of the first stretch, which
    may hold labels of the meeting itself, the one above a label that opens the others too."""
    found: list[int] = []
    opens: set[str] = set()
    for stretch in stretches[1:]:
        label = next((i for i in (*stretch, stretch.stop) if i in page.marked), stretch.stop)
        if label - 1 in stretch and not page.opened[label].line and _titlelike(page, label - 1):
            found.append(label - 1)
            opens.add(page.lines[label].text.casefold())
    for i in reversed((*stretches[0], stretches[0].stop) if stretches else ()):
        if (
            page.lines[i].text.casefold() in opens
            and i - 1 in stretches[0]
            and _titlelike(page, i - 1)
        ):
            return [i - 1, *found]
    return found


def _titlelike(page: Page, index: int) -> bool:
    """Whether a line can be a title: short, without a stop, and telling nothing."""
    if index in page.marked or index in page.pipe_lines or index in page.page_kinds:
        return False
    text = _BULLET.sub("", page.lines[index].text, count=1)
    if not text or len(text.split()) > _WORDS or text[-1] in ".,;:?–-" or text[0].islower():
        return False
    g = grammar()
    rules = ("headings.no_item", "headings.date_line", "layout.list_marker", "layout.button")
    return (
        "|" not in text
        and re.search(r"[^\W\d_]{3}", text) is not None
        and not any(g.rule(name).match(text) for name in rules)
        and not g.rule("layout.sentence_verb").search(text)
    )


def _form(page: Page, index: int) -> tuple[str, bool, bool]:
    """How a line is set: its bullet, whether it is in capitals, and whether it stands apart."""
    line = page.lines[index]
    bullet = _BULLET.match(line.text)
    sign = bullet.group().strip() if bullet else ""
    return sign, line.text.isupper(), bool(line.gap)
