"""Items within an item: what was said under it stands below titles with letters or dotted numbers."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import split_title, titlelike
from loaders.sections import ItemSection, Part, Segmentation
from ontology.record import Span

__all__ = ["cut_subitems"]

_WORDS = 12
_SHORT = 6
"""Words of a title up to which no blank line is needed between it and what was said."""
_HEAD = 1500
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
            for place, part in enumerate(item.parts):
                if part.role != "minutes" or place + 1 < len(item.parts):
                    continue
                inner = (
                    _dotted(page, item, part, numbers)
                    or _lettered(page, item, part)
                    or _missed(page, item, part, numbers)
                )
                if inner:
                    begin = inner[0].start
                    told = page.text[part.span.start : begin].rstrip()
                    item.parts[place:] = (
                        [Part(part.role, Span(part.span.start, part.span.start + len(told)), part.labelled)]
                        if told
                        else []
                    )  # fmt: skip
                    items += inner
        meeting.items = items


def _dotted(page: Page, item: ItemSection, part: Part, numbers: set[str]) -> list[ItemSection]:
    """ "5.1 Chairman's Report. 5.1.1 Village Green. …" within item 5."""
    own = item.number.rstrip(".")
    if not own.isdigit():
        return []
    rule = grammar().rule("layout.dotted_within")
    marks: list[_Mark] = []
    for match in rule.finditer(page.text, part.span.start, part.span.end):
        number = match["number"]
        if number.split(".")[0] != own or number in numbers:
            continue
        if _follows(marks[-1].number if marks else own, number):
            marks.append(_Mark(match.start("number"), number, match.start("title")))
    return _sections(page, part, marks)


def _missed(page: Page, item: ItemSection, part: Part, numbers: set[str]) -> list[ItemSection]:
    """The one item between this and the next by number that opens in the midst of a line."""
    own = item.number.rstrip(".")
    if not own.isdigit() or str(int(own) + 1) in numbers or str(int(own) + 2) not in numbers:
        return []
    for match in (
        grammar().rule("titles.flowed_number").finditer(page.text[: part.span.end], part.span.start)
    ):
        if match["number"] == str(int(own) + 1) and page.text[match.end("number")] == ".":
            mark = _Mark(match.start("number"), match["number"], match.start("title"))
            return _sections(page, part, [mark], least=1)
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
    rule = grammar().rule("layout.lettered_line")
    opens = grammar().rule("decisions.opens_list")
    lines = [line for line in page.lines if part.span.start <= line.start < part.span.end]
    for counted in (tuple("abcdefghijklmnop"), grammar().words("layout.roman")):
        marks: list[_Mark] = []
        for place, line in enumerate(lines):
            match = rule.match(line.text)
            if (
                match is None
                or len(marks) >= len(counted)
                or match["letter"] != counted[len(marks)]
            ):
                continue
            if place and opens.search(lines[place - 1].text):
                return []
            marks.append(
                _Mark(line.start + match.start("letter"), match["letter"], line.start + match.start("title"))
            )  # fmt: skip
        if len(marks) > 1 and all(_headed(page, mark) for mark in marks):
            found = _sections(page, part, marks)
            # elsewhere letters count the parts of one item: its witnesses, motions, minutes
            return found if _small_council(page) or _decided(page, found) else []
    return []


def _decided(page: Page, sections: list[ItemSection]) -> bool:
    """Whether each of the lettered parts has a resolution of its own."""
    rule = grammar().rule("layout.resolves_within")
    texts = ([page.text[p.span.start : p.span.end] for p in one.parts] for one in sections)
    return all(any(rule.search(text) for text in told) for told in texts)


def _small_council(page: Page) -> bool:
    """Whether the page's head names a parish, town or community council."""
    head = page.text[page.start : page.start + _HEAD]
    return grammar().rule("layout.small_council_head").search(head) is not None


def _headed(page: Page, mark: _Mark) -> bool:
    """Whether a lettered line is a title alone with a text below, or a title, a colon and a text."""
    for place, line in enumerate(page.lines):
        if line.start <= mark.start < line.end:
            words = page.text[mark.title : line.end]
            title, colon, told = words.partition(":")
            if colon and told.strip():
                return titlelike(title)
            below = page.lines[place + 1] if place + 1 < len(page.lines) else None
            if below is None or words[-1] in ";,":
                return False
            if (words[-1] == "." or not below.gap) and len(words.split()) > _SHORT:
                return False
            return len(below.text) >= _TEXT and not re.match(r"\(?[a-z]{1,4}[.)]\s", below.text)
    return False


def _sections(page: Page, part: Part, marks: list[_Mark], *, least: int = 2) -> list[ItemSection]:
    """The items that the marks open, if there are as many as ``least`` and each has a title."""
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
        words = page.text[title.start : title.end]
        alone = rest is not None or words == page.text[mark.title : head].strip(" .:-–")
        told_all = any(
            grammar().rule(name).search(words)
            for name in (
                "titles.told",
                "titles.whole_sentence",
                "layout.actor",
                "layout.actor_tells",
            )
        )
        if not alone or told_all or not titlelike(words) or len(words.split()) > _WORDS:
            return []
        section = ItemSection(title=title, number=mark.number)
        section.number_span = Span(mark.start, mark.start + len(mark.number))
        begin = rest.start if rest else head
        told = page.text[begin:end]
        if told.strip():
            lead = len(told) - len(told.lstrip())
            section.parts.append(
                Part(part.role, Span(begin + lead, begin + len(told.rstrip(" \n\t(*_"))), part.labelled)
            )  # fmt: skip
        found.append(section)
    return found
