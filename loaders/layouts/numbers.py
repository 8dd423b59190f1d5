"""Numbered headings: the lines that may be one, and the run of them whose numbers count up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import title_part
from loaders.sections import Line

__all__ = ["Heading", "numbered_headings", "titlelike"]

_BARE = ("", "(", ")")
"""Families of numbers without letters: of these only the weightiest run holds the items."""
_MINUTE = re.compile(
    r"\d{1,4}/\d{2,4}|[A-Z]{1,4}\d{0,3}[:./ -]\d{1,4}(?:[/-]\d{1,4}){0,2}|[A-Z]{2,4}/\d\d(?:-\d\d)?/\d+"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_REACH = 25
"""How far apart two numbers may be that follow each other in the page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens an item. ``second``: where its other number stands, the agenda's."""

    index: int
    number: str
    number_start: int
    title_start: int
    stop: str = ""
    second: tuple[int, int] | None = None
    title_end: int | None = None
    weight: float = 1.0


@lru_cache(maxsize=20_000)
def _value(number: str, stop: str = "") -> tuple[str, int]:
    """The family of a number (its letters and shape) and the part of it that counts up."""
    if stop in ("(", ")"):
        family, value = _value(number)
        return family + stop, value
    if code := re.fullmatch(r"([A-Z]+)(\d+)[:/].*", number):
        return code[1], int(code[2])
    if code := re.fullmatch(r"([A-Z]+[/-]\d\d(?:-\d\d|/\d\d)?[/-])(\d+)", number):
        return code[1], int(code[2])
    if dotted := re.fullmatch(r"(\d{4})[./](\d+)", number):
        return dotted[1] + ".", int(dotted[2])
    if dated := re.fullmatch(r"(\d\d/\d\d/)(\d+)", number):
        return dated[1], int(dated[2])
    digits = re.findall(r"\d+", number)
    lead = re.match(r"[A-Z]+", number)
    letters = lead.group() if lead else "/" if "/" in number else ""
    return letters, int(digits[0]) if digits else 0


def numbered_headings(page: Page) -> list[Heading]:
    """Numbered headings that count up, sentences and parts of resolutions left out.

    Letters and Roman numerals number the items only where nothing else does.
    """
    found = _counting_up(_Finder(page).all())
    if len(found) < 2:
        found = _ended(page) or _lettered(page) or found
    return found


def titlelike(text: str) -> bool:
    """Short, without a sentence's end, and telling nothing."""
    flat = text.strip()
    if len(flat) > 200 or not flat:
        return False
    if flat.endswith((".", ";")) and len(flat.split()) > 9:
        return False
    return not grammar().rule("titles.narrated").search(flat)


_SHORT_LEAD = 60
"""Characters up to which a line that names a resolution may be all there is of its lead."""


class _Finder:
    """Goes through the lines of a page, and knows when it is within a resolution or a list."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.resolving = False
        self.expected = 0
        """The number that the next part of a list would have; 0 outside of lists."""
        self.last = 0

    def all(self) -> Iterable[Heading]:
        rule = grammar().rule("layout.number_title")
        pair = grammar().rule("layout.number_pair")
        for index, line in enumerate(self.page.lines):
            if index in self.page.tracked:
                continue
            two = pair.match(line.text)
            if two is not None and not self.resolving and not _figure(two):
                yield self._pair(index, two)
                continue
            match = rule.match(line.text)
            if match is None:
                if heading := self._alone(index) or self._bracketed(index):
                    yield heading
                self._pass(line)
                continue
            if (heading := self._inline(index, match)) is not None:
                self.resolving, self.expected = False, 0
                self.last = _value(heading.number)[1]
                yield heading

    def _pass(self, line: Line) -> None:
        """Note what a line without a number does to the list that it may stand in."""
        text = line.text
        self.resolving = _opens_list(text) or (
            self.resolving and bool(re.match(r"[(\d•a-z]", text))
        )
        if text.endswith((":", ":-", ":–")):
            self.expected = 1
        elif self.expected == 1 or line.gap:
            self.expected = 0

    def _alone(self, index: int) -> Heading | None:
        page = self.page
        if index not in page.lone_numbers or index + 1 >= len(page.lines) or self.resolving:
            return None
        nxt = page.lines[index + 1]
        if index + 1 in page.lone_numbers or not titlelike(nxt.text):
            return None
        return Heading(
            index, page.lone_numbers[index], page.lone_number_starts[index], nxt.start,
            weight=_weight(page, index, nxt.text),
        )  # fmt: skip

    def _bracketed(self, index: int) -> Heading | None:
        """``(88) APOLOGIES FOR ABSENCE``"""
        line = self.page.lines[index]
        match = grammar().rule("layout.bracketed_number").match(line.text)
        if match is None or self.resolving:
            return None
        title = title_part(match["title"])
        if grammar().rule("headings.no_item").match(title) or not titlelike(title):
            return None
        return Heading(
            index, match["number"], line.start + match.start("number"),
            line.start + match.start("title"), "(", weight=_weight(self.page, index, title),
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
        page = self.page
        line = page.lines[index]
        number = match["number"]
        lead = grammar().rule("layout.title_lead").match(match["title"])
        begin = lead.end() if lead else 0
        title = title_part(self._whole(index, match["title"][begin:]))
        if self._listed(index, number, title) or not self._heads(match, number, title):
            return None
        return Heading(
            index, number, line.start + match.start("number"),
            line.start + match.start("title") + begin, match["stop"], weight=_weight(page, index, title),
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
        minute = bool(_MINUTE.fullmatch(number) or match["minute"])
        if g.rule("layout.no_numbered_title").match(title) or g.rule("layout.month_first").match(
            title
        ):
            return False
        # "Item 3 – Councillor Pell" declares, "5) Mr Pell proposed" tells
        person = g.rule("headings.person_line").match(title)
        if person and (match["said"] or g.rule("layout.not_title").search(title[person.end() :])):
            return False
        if match["stop"] == ")" and g.rule("layout.not_title").search(title):
            return False
        # a paragraph number (2.4.1, 12.3) or a part of a resolution is no heading
        if re.fullmatch(r"\d{1,3}\.\d{1,2}(?:\.\d+)*", number) and (
            not titlelike(title) or person or g.rule("titles.told").search(title)
        ):
            return False
        if len(title) > 240:
            return False
        if self.resolving and (
            g.rule("decisions.part_verb").match(title)
            or re.match(r"(?:That|To|The|A|An|In|It)\b", title)
        ):
            return False
        short = match["stop"] in ("", ".") and len(match["title"]) < 120
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


def _figure(pair: re.Match[str]) -> bool:
    """Whether the second number opens the title ("5.   20 MPH LIMITS"): only the first has a stop."""
    text = pair.string
    between = text[pair.end("first") : pair.start("second")]
    return (
        between[:1] in (".", ")") and between[1:].isspace() and text[pair.end("second")].isspace()
    )


def _weight(page: Page, index: int, title: str) -> float:
    """How much a line counts as a heading when runs of numbers compete."""
    usual = bool(grammar().rule("headings.standard").match(title))
    apart = page.lines[index].gap > 0
    return 1.0 + 1.0 * usual + 0.3 * apart + 0.3 * title.isupper()


def _ended(page: Page) -> list[Heading]:
    """Headings with the minute's number at the end of their line."""
    rule = grammar().rule("layout.title_number")
    found = []
    for index, line in enumerate(page.lines):
        match = rule.match(line.text)
        if match and titlelike(match["title"]):
            found.append(
                Heading(
                    index, match["number"], line.start + match.start("number"), line.start,
                    title_end=line.start + match.end("title"),
                )
            )  # fmt: skip
    kept = _counting_up(found)
    return kept if len(kept) > 1 else []


def _opens_list(text: str) -> bool:
    """Whether a line leads to a list of resolutions; most lines tell by their end that they do not."""
    end = text.rstrip().lower()
    if len(text) > _SHORT_LEAD and not end.endswith((":", "–", "-", "that", "to")):
        return False
    return grammar().rule("decisions.opens_list").search(text) is not None


def _lettered(page: Page) -> list[Heading]:
    """Headings A, B, C or I, II, III, from the first without a gap."""
    rule = grammar().rule("layout.letter_title")
    found: list[Heading] = []
    resolving = False
    matches = [rule.match(line.text) for line in page.lines]
    if not any(matches):
        return []
    for index, line in enumerate(page.lines):
        match = matches[index]
        if match is None:
            resolving = _opens_list(line.text) or (resolving and not line.gap)
            continue
        title = title_part(match["title"])
        bad = grammar().rule("layout.no_numbered_title").match(title) or not titlelike(title)
        if (resolving and not line.gap) or bad or len(title) > 120:
            continue
        letters = match["number"]
        count = len(found) + 1
        if letters == chr(64 + count) or (set(letters) <= set(_ROMAN) and _roman(letters) == count):
            found.append(
                Heading(
                    index, letters, line.start + match.start("number"),
                    line.start + match.start("title"),
                )
            )  # fmt: skip
    return found if len(found) > 2 else []


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _counting_up(headings: Iterable[Heading]) -> list[Heading]:
    """The weightiest run of headings whose numbers go up within their family."""
    found = list(headings)
    if not found:
        return []
    # of each heading the weightiest chain that ends there, and the heading before it
    weights: list[float] = []
    lengths: list[int] = []
    before: list[int] = []
    # of each family and value, by the printed number, the weightiest chain and where it ends
    reached: dict[tuple[str, int], dict[str, tuple[float, int]]] = {}
    for i, heading in enumerate(found):
        family, value = _value(heading.number, heading.stop)
        candidates = [
            chain
            for v in range(value - _REACH, value + 1)
            for number, chain in reached.get((family, v), {}).items()
            if v < value or number != heading.number
        ]
        # of equally weighty ones the earliest
        weight, place = max(candidates, key=lambda c: (c[0], -c[1]), default=(0.0, -1))
        weights.append(weight + heading.weight)
        lengths.append(lengths[place] + 1 if place >= 0 else 1)
        before.append(place)
        known = reached.setdefault((family, value), {})
        if weights[i] > known.get(heading.number, (0.0, 0))[0]:
            known[heading.number] = (weights[i], i)

    def chain(end: int) -> list[int]:
        members = [end]
        while before[members[-1]] >= 0:
            members.append(before[members[-1]])
        return members

    families: dict[str, int] = {}
    for i, weight in enumerate(weights):
        family = _value(found[i].number, found[i].stop)[0]
        if family not in families or weight > weights[families[family]]:
            families[family] = i
    kept = set(chain(max(range(len(found)), key=weights.__getitem__)))
    for family, end in families.items():
        if family not in (*_BARE, "/") and lengths[end] >= 2:
            kept.update(chain(end))
    return [found[i] for i in sorted(kept)]
