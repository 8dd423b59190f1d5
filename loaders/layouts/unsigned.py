"""Minutes that tell each item on its heading's line with no sign between: "8) Planning 31/0042 porch. No objection."

Where most of a page's numbered lines surely do so, the title of the others ends by the way in which the page writes
its titles.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.names import words as names
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import told_from, unfinished

__all__ = ["unsigned_titles"]

_FEWEST, _SHARE = 3, 0.5
"""Lines that surely run on so, and their share among the numbered ones, that make it the page's way."""
_LINES = 5
"""Numbered lines that a page has at least."""
_LONGEST, _WORDS = 70, 8
"""Characters and words of such a title."""
_CODES = 3
"""People whose initials the page gives, where initials alone end a title."""
_CODED = re.compile(r"[a-z] ?\(([A-Z][A-Za-z]{0,2}[A-Z])\)")
_CODE = re.compile(r" (?=([A-Z][A-Za-z]{0,2}[A-Z])(?![\w’'&/-]))")
_COLUMNS = re.compile(r"\t| {3}|\|")
_OPENS = re.compile(r" (?=[A-Z\d(£“\"])")
_SIGN = re.compile(r" [-–—] |[:.] |  ")
_ENTRY = re.compile(r" [A-Z][\w’'-]*(?=[ .])")
_BEGINS = ("titles.nothing_behind", "titles.done_behind", "titles.somebody_behind")
"""What may go on behind usual business that is no more of its title."""


def unsigned_titles(page: Page) -> dict[int, int]:
    """Index of line -> where in the text the telling begins, for the numbered lines that go on with it."""
    return page.kept("unsigned", _found)


def _found(page: Page) -> dict[int, int]:
    lines = list(_counted(page))
    if len(lines) < _LINES or not all(_tells(page, index, flat) for index, _, flat in lines[1:-1]):
        return {}
    codes = _codes(page)
    sure: dict[int, int] = {}
    for index, _, flat in lines:
        if (end := _sure_end(flat, codes)) is not None:
            sure[index] = end
    if len(sure) < max(_FEWEST, _SHARE * len(lines)):
        return {}
    titles = [flat[: sure[index]] for index, _, flat in lines if index in sure]
    small = _in_small_letters(titles)
    found: dict[int, int] = {}
    for index, start, flat in lines:
        end = sure.get(index)
        if end is None:
            end = _end_by_case(flat) if small else _end_by_capitals(flat)
        if end is not None:
            found[index] = start + end + 1
    return found


def _counted(page: Page) -> Iterator[tuple[int, int, str]]:
    """The lines whose numbers count up one by one: index, where the words begin, and the words."""
    rule = grammar().rule("layout.number_title")
    last: list[int] = []
    for index, line in enumerate(page.lines):
        match = rule.match(line.text)
        if match is None:
            continue
        here = [int(figure) for figure in re.findall(r"\d+", match["number"])]
        steps = [b - a for a, b in zip(last, here, strict=False)]
        if last and (steps.count(1) != 1 or any(step not in (0, 1) for step in steps)):
            continue
        last = here
        flat = line.text[match.start("title") :]
        if _COLUMNS.search(flat):
            return
        yield index, line.start + match.start("title"), flat


def _tells(page: Page, index: int, flat: str) -> bool:
    """Whether a line has more on it than a title, or nothing stands below it."""
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    number = below is None or below.text[0].isdigit() or below.text[0] in "(["
    return number or below is None or len(flat) > _LONGEST or flat[-1] in ".!?"


def _codes(page: Page) -> frozenset[str]:
    found = frozenset(match[1] for line in page.lines for match in _CODED.finditer(line.text))
    return found if len(found) >= _CODES else frozenset()


def _sure_end(flat: str, codes: frozenset[str]) -> int | None:
    """Where a title ends beyond doubt, with no sign behind it: before initials of the page's key, behind usual
    business, before a sentence."""
    places = [match.start() for match in _CODE.finditer(flat, 0, _LONGEST) if match[1] in codes][:1]
    if (usual := _usual_end(flat)) is not None:
        places.append(usual)
    told = told_from(flat)
    if told is not None and flat[told - 1 : told].isalnum() and flat[told : told + 1] == " ":
        places.append(told)
    ends = [place for place in places if 3 < place <= _LONGEST and not unfinished(flat[:place])]
    end = min(ends, default=None)
    # a sign before that place ends the title: "Mins of 11 Feb - read and signed, prop RD"
    return None if end is not None and _SIGN.search(flat, 0, end) else end


def _usual_end(flat: str) -> int | None:
    """Where the longest usual business at the head of a line ends, if something else begins right behind it."""
    standard = grammar().rule("headings.standard").regex
    places = [match.start() for match in re.finditer(r"(?<=[\w’']) ", flat[:_LONGEST])]
    for end in reversed(places):
        if not standard.fullmatch(flat[:end]):
            continue
        return end if _begins(flat, end) else None
    return None


def _begins(flat: str, end: int) -> bool:
    """Whether what stands at ``end``, behind usual business, goes on with no title: it says that there was none, or
    what was done, or is an entry, a figure or somebody's name."""
    if any(grammar().rule(name).match(flat, end) for name in _BEGINS):
        return True
    if _ENTRY.match(flat, end) is None:
        return _OPENS.match(flat, end) is not None
    if grammar().rule("titles.entry_begins").match(flat, end):
        return True
    return re.split(r"[ .]", flat[end + 1 :], maxsplit=1)[0] in names().given


def _in_small_letters(titles: list[str]) -> bool:
    """Whether titles of several words are written in small letters behind their first."""
    several = [title for title in titles if " " in title]
    small = [title for title in several if not re.search(r" [A-Z]", title)]
    return len(small) >= 2 and 3 * len(small) >= 2 * len(several)


def _end_by_case(flat: str) -> int | None:
    """Where behind small letters a capital or a figure begins what was said: "Play area RoSPA had been"."""
    for match in _OPENS.finditer(flat, 0, _LONGEST):
        before = flat[: match.start()]
        last = before.rpartition(" ")[2]
        if re.search(r"[.;:,]", before) or len(before.split()) > _WORDS:
            return None
        if (last.islower() or last == before) and not unfinished(before) and len(before) > 3:
            return match.start()
    nil = grammar().rule("titles.nothing_behind").search(flat, 0, _LONGEST)
    return nil.start() if nil and not unfinished(flat[: nil.start()]) else None


def _end_by_capitals(flat: str) -> int | None:
    """Where the sentence begins that goes on in small letters, behind a title in capitalised words: "Market Square
    Bollards had been": its first word is the last that has a capital."""
    small = grammar().rule("titles.small_behind").search(flat, 0, _LONGEST)
    if small is None or re.search(r"[.;:,]", flat[: small.start()]):
        return None
    before = flat[: small.start()].rpartition(" ")[0]
    return len(before) if len(before) > 3 and not unfinished(before) else None
