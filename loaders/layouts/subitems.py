"""Items within an item: what was said under it stands below titles with letters or dotted numbers."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.subtitles import titled_lines
from loaders.layouts.titles import split_title, titlelike
from loaders.sections import ItemSection, Part, Segmentation
from ontology.record import Span

__all__ = ["cut_subitems"]

_WORDS = 12
_LONG = 20
"""Words of a title behind a number that is sure to be an item's."""
_SHORT = 6
"""Words of a title up to which no blank line is needed between it and what was said."""
_COUNTED = re.compile(
    r"(?P<lead>\d\d(?:\d\d)?/(?=\d{3}$))?(?P<digits>\d{1,3})(?P<tail>(?<!/\d{3})/\d\d(?:\d\d)?)?"
)
"""A number that counts items, with its year before or behind it where minutes count so."""
_OWN = re.compile(r"(?P<code>[A-Z]{0,4})(?P<digits>\d{1,3})(?:/\d\d(?:\d\d)?)?")
"""The number of an item below which dotted ones may count its parts: letters, a number, the year."""
_ROW = 6
"""Numbers with a year that may be missing in a row."""
_LETTERS = "abcdefghijklmnop"
_TEXT = 40
"""Characters that what is said below a title has at least."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A number or letter within an item: where it stands, and where a title would begin."""

    start: int
    number: str
    title: int


def cut_subitems(page: Page, segmentation: Segmentation) -> None:
    """Give the titled parts of items sections of their own, behind the item that they were part of."""
    if segmentation.form != "minutes":
        return
    for meeting in segmentation.meetings:
        numbers = {item.number.rstrip(".") for item in meeting.items}
        items: list[ItemSection] = []
        for item in meeting.items:
            items.append(item)
            place = len(item.parts) - 1
            if place < 0 or item.parts[place].role != "minutes":
                continue
            part = item.parts[place]
            inner = _dotted(page, item, part, numbers) or _lettered(page, item, part)
            inner = inner or _unnumbered(page, item, part)
            if not inner:
                place = _joined(page, item)
                whole = Span(item.parts[place].span.start, part.span.end)
                part = Part(part.role, whole, part.labelled)
                inner = _missed(page, item, part, numbers)
            if inner:
                told = page.text[part.span.start : inner[0].start].rstrip(" \n\t(")
                before = Span(part.span.start, part.span.start + len(told))
                item.parts[place:] = [Part(part.role, before, part.labelled)] if told else []
                items += inner
        meeting.items = items


def _joined(page: Page, item: ItemSection) -> int:
    """The first of an item's last parts that are minutes with nothing else between them."""
    place = len(item.parts) - 1
    while place and item.parts[place - 1].role == item.parts[place].role:
        if page.text[item.parts[place - 1].span.end : item.parts[place].span.start].strip():
            break
        place -= 1
    return place


def _dotted(page: Page, item: ItemSection, part: Part, numbers: set[str]) -> list[ItemSection]:
    """ "5.1 Chairman's Report. 5.1.1 Village Green. …" within item 5; "C118.1 Kerbs" within C118/31."""
    counted = _OWN.fullmatch(item.number.rstrip("."))
    if counted is None:
        return []
    if item.title and _points(page.text[item.title.start : item.title.end]):
        return []
    code, own = counted["code"], counted["digits"]
    rule = grammar().rule("layout.dotted_within")
    marks: list[_Mark] = []
    for match in rule.finditer(page.text, part.span.start, part.span.end):
        number = match["number"]
        if match["code"] != code or number.split(".")[0] != own or code + number in numbers:
            continue
        if _follows(marks[-1].number.removeprefix(code) if marks else own, number):
            marks.append(_Mark(match.start("code"), code + number, match.start("title")))
    # where the council's own letters stand before the number, one alone is no paragraph's or sum
    return _sections(page, part, marks, least=1 if code else 2)


def _points(title: str) -> bool:
    """Whether what numbers count under a title are points of one item: what arises from minutes, letters
    received, applications for leave to build, bills to be paid."""
    return grammar().rule("layout.lists_points").match(title) is not None


def _missed(page: Page, item: ItemSection, part: Part, numbers: set[str]) -> list[ItemSection]:
    """The items between this and the next by number that open in the midst of its lines."""
    own = item.number.rstrip(".")
    wanted = _between(own, numbers)
    marks: list[_Mark] = []
    if not wanted:
        return []
    for match in (
        grammar().rule("titles.flowed_number").finditer(page.text[: part.span.end], part.span.start)
    ):
        stopped = page.text[match.end("number")] == "." or not own.isdigit()
        if len(marks) < len(wanted) and match["number"] == wanted[len(marks)] and stopped:
            marks.append(_Mark(match.start("number"), match["number"], match.start("title")))
    # of plain numbers one alone: others count what is told of
    most = _WORDS if own.isdigit() else _LONG
    return _sections(page, part, marks, least=len(wanted), most=most) if marks else []


def _between(own: str, numbers: set[str]) -> list[str]:
    """The numbers that are missing between an item's own and the next that a heading has; a plain
    number may be missed alone, one with its year ("71/31", "31/108") in a row."""
    found = _COUNTED.fullmatch(own)
    if found is None:
        return []
    lead, digits, tail = found["lead"] or "", int(found["digits"]), found["tail"] or ""
    most = _ROW if lead or tail else 1
    missing: list[str] = []
    for number in range(digits + 1, digits + most + 2):
        if f"{lead}{number}{tail}" in numbers:
            return missing
        missing.append(f"{lead}{number}{tail}")
    return []


def _follows(last: str, number: str) -> bool:
    """Whether a dotted number comes next after another: 5.1.2 after 5.1.1, 5.2 after 5.1.2, 5.1.1 after 5.1."""
    a, b = ([int(digits) for digits in text.split(".")] for text in (last, number))
    if len(b) > len(a):
        return b[:-1] == a and b[-1] == 1
    return b[:-1] == a[: len(b) - 1] and b[-1] == a[len(b) - 1] + 1


def _lettered(page: Page, item: ItemSection, part: Part) -> list[ItemSection]:
    """ "a) Use of the hall" alone on its line, with what was said of it below; i), ii) likewise."""
    if item.title is None:
        return []
    rule, run_in = (grammar().rule(f"layout.lettered_{name}") for name in ("line", "run_in"))
    opens = grammar().rule("decisions.opens_list")
    lines = [line for line in page.lines if part.span.start <= line.start < part.span.end]
    for counted in (tuple(_LETTERS), grammar().words("layout.roman"), tuple(_LETTERS.upper())):
        marks: list[_Mark] = []
        for place, line in enumerate(lines):
            match = rule.match(line.text) or run_in.match(line.text)
            if (
                match is None
                or len(marks) >= len(counted)
                or match["letter"] != counted[len(marks)]
            ):
                continue
            if (
                place
                and not (marks and lines[place - 1].text[-1] == ".")
                and opens.search(lines[place - 1].text)
            ):
                return []
            marks.append(
                _Mark(line.start + match.start("letter"), match["letter"], line.start + match.start("title"))
            )  # fmt: skip
        stopped = len(marks) > 1 and all(_stopped(page, mark) for mark in marks)
        if stopped and (found := _sections(page, part, marks)) and _decided(page, found):
            return found
        if len(marks) > 1 and all(_headed(page, mark) for mark in marks):
            found = _sections(page, part, marks)
            # elsewhere letters count the parts of one item: its witnesses, minutes
            own = page.of_small_council and not _points(
                page.text[item.title.start : item.title.end]
            )
            own = own or _decided(page, found) or _motions(page, item, found)
            return found if own else []
    return []


def _unnumbered(page: Page, item: ItemSection, part: Part) -> list[ItemSection]:
    """ "Police" alone on its line, right below "Reports", with what was said of it below; others likewise."""
    if item.title is None or page.text[item.title.end : part.span.start].strip(" \n\t.:*"):
        return []
    if _points(page.text[item.title.start : item.title.end]):
        return []
    return _sections(
        page, part, [_Mark(x.start, "", x.start) for x in titled_lines(page, part.span)]
    )


def _decided(page: Page, sections: list[ItemSection]) -> bool:
    """Whether each of the lettered parts has a resolution of its own."""
    rule = grammar().rule("layout.resolves_within")
    texts = ([page.text[p.span.start : p.span.end] for p in one.parts] for one in sections)
    return all(any(rule.search(text) for text in told) for told in texts)


def _motions(page: Page, item: ItemSection, sections: list[ItemSection]) -> bool:
    """Whether the lettered parts are the motions below "Notices of Motion": each was put or withdrawn."""
    g = grammar()
    if item.title is None or not g.rule("layout.motions_title").match(
        page.text[item.title.start : item.title.end]
    ):
        return False
    rule = g.rule("layout.moves_within")
    texts = ([page.text[p.span.start : p.span.end] for p in one.parts] for one in sections)
    return all(any(rule.search(text) for text in told) for told in texts)


def _headed(page: Page, mark: _Mark) -> bool:
    """Whether a lettered line is a title alone with a text below, or a title, a colon and a text."""
    for place, line in enumerate(page.lines):
        if line.start <= mark.start < line.end:
            words = page.text[mark.title : line.end]
            title, colon, told = words.partition(":")
            if colon and told.strip():
                # "(ii) County Cllr Orr: gritting starts": whose words they are
                return titlelike(title) and not grammar().rule("layout.speaker_title").search(title)
            below = page.lines[place + 1] if place + 1 < len(page.lines) else None
            if below is None or words[-1] in ";,":
                return False
            if (words[-1] == "." or not below.gap) and len(words.split()) > _SHORT:
                return False
            tells = len(below.text) >= _TEXT or (
                len(words.split()) < _SHORT and below.text[-1] in ".!?"
            )
            return tells and not re.match(r"\(?[a-z]{1,4}[.)]\s", below.text)
    return False


def _before_colon(text: str, start: int, end: int) -> int:
    """Where the colon stands behind which a lettered line tells something: "(a) Lamps: two mended."; or 0."""
    title, colon, told = text[start:end].partition(": ")
    telling = told[:1].islower() or told[-1:] == "."
    return start + len(title) if colon and telling and len(title.split()) < _SHORT else 0


def _stopped(page: Page, mark: _Mark) -> bool:
    """Whether a lettered line opens with a few words and a stop: "(a) Lychgate. The Clerk had asked …"."""
    end = page.text.find("\n", mark.title)
    words = page.text[mark.title : end if end > 0 else None]
    title, stop, told = words.partition(". ")
    return bool(stop and told.strip()) and len(title.split()) <= _SHORT and titlelike(title)


def _sections(
    page: Page, part: Part, marks: list[_Mark], *, least: int = 2, most: int = _WORDS
) -> list[ItemSection]:
    """The items that the marks open, if there are as many as ``least`` and each has a title of no more
    than ``most`` words."""
    if len(marks) < least:
        return []
    found: list[ItemSection] = []
    for place, mark in enumerate(marks):
        end = marks[place + 1].start if place + 1 < len(marks) else part.span.end
        stretch = page.text[mark.title : end]
        line = re.search(r"\n", stretch)
        head = mark.title + (line.start() if line else len(stretch))
        title, rest = split_title(page.text, Span(mark.title, head), told=True)
        if title is None:
            return []
        if mark.number and rest is None and (cut := _before_colon(page.text, mark.title, head)):
            title, rest = Span(mark.title, cut), Span(cut + 1, head)
        words = page.text[title.start : title.end]
        alone = rest is not None or words == page.text[mark.title : head].strip(" .:-–")
        told = ["titles.told", "titles.whole_sentence", "layout.actor_tells"]
        if rest is not None:
            # "(a) Clerk: to write" is to act; alone on its line "Clerk" heads what the clerk reported
            told.append("layout.actor")
        told_all = any(grammar().rule(name).search(words) for name in told)
        if not alone or told_all or not titlelike(words) or len(words.split()) > most:
            return []
        section = ItemSection(title=title, number=mark.number)
        if mark.number:
            section.number_span = Span(mark.start, mark.start + len(mark.number))
        begin = rest.start if rest else head
        said = page.text[begin:end].rstrip(" \n\t(*_")
        if said.strip():
            lead = len(said) - len(said.lstrip())
            section.parts.append(
                Part(part.role, Span(begin + lead, begin + len(said)), part.labelled)
            )
        found.append(section)
    return found
