"""Titles that stand above the numbers of their items, ``SCHOOL MEALS`` / ``6.  The Committee noted …``, or
above points that count within them, ``School Meals`` / ``6.1 The Committee noted …`` / ``6.2 Ann Pell asked …``."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.number_runs import Heading, counting_up
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import roll_lines
from loaders.layouts.titles import titlelike
from loaders.layouts.vote_lines import vote_lines

__all__ = ["titled_above", "titled_points"]

_FEWEST = 3
"""Titled paragraphs that count up, before that is how the page sets its items."""
_LONGEST, _WORDS, _LINES = 130, 16, 3
"""Characters and words of a title's line, and the lines that it has at most."""
_ENDED, _FURTHER = ".:;!?)", 0.1
"""How a paragraph ends; the share of a run's numbers that may stand right below one."""
_PARAGRAPH = 40
"""Characters below which what stands behind a number may be a title itself, unless it is a sentence."""
_NARROW, _MOST = 60, 5
"""Characters of a title's line where a narrow column broke it, and the lines that it has at most."""
_POINT = re.compile(r"(?P<item>\d{1,3})\.(?P<point>0?[1-9])(?:\.|\))?[ \t]+(?=[^\W\d_])")


def titled_above(page: Page) -> list[Heading]:
    """The titles above numbered paragraphs, each with the number of the paragraph below it.

    None where a title has several paragraphs with numbers of their own: those count the paragraphs, not
    the items; nor where more numbers of the run stand without a title than with one.
    """
    told = [heading for i in range(len(page.lines)) if (heading := _paragraph(page, i))]
    if len(told) < _FEWEST:
        return []
    run = counting_up(told)
    titled = [(above, heading) for heading in run if (above := _title(page, heading.index))]
    if len(titled) < _FEWEST or len(titled) < 0.75 * len(run):
        return []
    # below the paragraph before, at whose end nothing goes on: one more paragraph of the same item
    headed = {heading.index for _, heading in titled}
    further = [
        h for h in run if page.lines[h.index - 1].text[-1] in _ENDED and h.index not in headed
    ]
    if len(further) > _FURTHER * len(run):
        return []
    if len({heading.number for heading in run}) < len(run):
        return []
    found = []
    for first, heading in titled:
        start = page.lines[first].start
        end = page.lines[heading.index - 1].end
        found.append(
            Heading(
                first, heading.number, heading.number_start, start, heading.stop,
                title_end=end, weight=2.0, told=heading.index,
            )
        )  # fmt: skip
    return found


def titled_points(page: Page) -> list[Heading]:
    """The titles without a number above the first points of their items (1.1, 2.1, 3.1), each with the item's.

    What a column beside the text held is a title in several lines, and blank ones may part them. None
    where the item's number stands above its points, or where a first point has no title.
    """
    found: list[Heading] = []
    last = 0
    for index, line in enumerate(page.lines):
        match = _POINT.match(line.text)
        if match is None or int(match["point"]) != 1 or not index:
            continue
        value = int(match["item"])
        if not last < value <= last + 2:
            return []
        first = _broken_title(page, index)
        if first is None:
            return []
        last = value
        found.append(
            Heading(
                first, match["item"], line.start, page.lines[first].start,
                title_end=page.lines[index - 1].end, weight=2.0, told=index,
            )
        )  # fmt: skip
    return found if len(found) >= _FEWEST else []


def _broken_title(page: Page, index: int) -> int | None:
    """The first of the lines right above ``index`` that are one title; None where none stands there."""
    first = index
    while first and index - first < _MOST:
        line = page.lines[first - 1]
        further = first < index
        close = not further or not page.lines[first].gap or line.text[-1] in ":-–"
        if not close or not _may_title(page, first - 1, goes_on=further, broken=True):
            break
        if further and len(line.text) > _NARROW:
            break
        first -= 1
    return first if first < index and page.lines[first].gap else None


def _paragraph(page: Page, index: int) -> Heading | None:
    """A line that opens with a number, behind which a sentence is told; or a number alone above one."""
    g = grammar()
    line = page.lines[index]
    if index == 0 or index in page.tracked or index in vote_lines(page):
        return None
    if index in page.lone_numbers:
        if index + 1 < len(page.lines) and _tells(page, index + 1, page.lines[index + 1].text):
            number, start = page.lone_numbers[index]
            return Heading(index, number, start, line.end)
        return None
    match = g.rule("layout.number_title").match(line.text)
    match = match or g.rule("layout.bracketed_title").match(line.text)
    if match is None or re.fullmatch(r"\d+(?:\.\d+)+", match["number"]):
        return None
    if not _tells(page, index, match["title"]):
        return None
    stop = "(" if line.text[0] == "(" else match["stop"]
    begin = line.start + match.start("number")
    return Heading(index, match["number"], begin, line.start + match.start("title"), stop)


def _tells(page: Page, index: int, text: str) -> bool:
    """Whether the words behind a number tell something, in this line or those that it runs on to."""
    after = index + 1
    while after < len(page.lines) and page.lines[after].gap == 0 and len(text) < 600:
        if text[-1] in ".:;-" and len(text) > _PARAGRAPH:
            break
        text = f"{text} {page.lines[after].text}"
        after += 1
    if text.isupper():
        return False
    g = grammar()
    verb = g.rule("titles.told").search(text) or g.rule("layout.sentence_verb").search(text)
    return text[-1] in ".:;-–,)" and (verb is not None or len(text) > 2 * _PARAGRAPH)


def _title(page: Page, index: int) -> int | None:
    """The first line of the title right above the line at ``index``; None where none stands there."""
    first = index - 1
    if not _may_title(page, first):
        return None
    capitals = page.lines[first].text.isupper()
    while (
        first
        and page.lines[first].gap == 0
        and index - first < _LINES
        and page.lines[first - 1].text.isupper() == capitals
        and _may_title(page, first - 1, goes_on=True)
    ):
        first -= 1
    # a line that goes on with what stands above it heads nothing
    return first if page.lines[first].gap or capitals else None


def _may_title(page: Page, index: int, *, goes_on: bool = False, broken: bool = False) -> bool:
    """Whether a line can be a title or, where it ``goes_on`` in the next, one of its lines; ``broken``: in a
    column, where it may break behind a colon and go on in small letters."""
    g = grammar()
    text = page.lines[index].text
    if goes_on and text[-1] in ",–-" + (":" if broken else ""):
        text = text.rstrip(" ,–-:") or text
    if broken and not goes_on and page.lines[index].gap == 0 and text[0].islower():
        text = text[0].upper() + text[1:]
    if (
        len(text) > _LONGEST
        or len(text.split()) > _WORDS
        or text[-1] in ".:;,–-"
        or not (text[0].isupper() or text[0] in "“\"'‘" or text[0].isdigit())
        or not re.search(r"[^\W\d_]{3}", text)
        or "|" in text
    ):
        return False
    if g.rule("headings.standard").match(text):
        return True
    if index in page.labels or index in page.page_kinds or index in roll_lines(page):
        return False
    return titlelike(text) and not any(
        g.rule(name).match(text)
        for name in (
            "headings.no_item",
            "headings.person_line",
            "headings.date_line",
            "layout.list_marker",
            "layout.number_title",
            "layout.not_title_start",
        )
    )
