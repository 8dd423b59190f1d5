"""Declarations on a member's own page: under their heading, a line for each meeting and item."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.posts.profile import member_of_page
from loaders.assembly.told_meetings import told_meeting
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Declaration, Item

__all__ = ["on_own_page"]

_LONGEST = 400
"""Characters of a line that tells of one declaration."""


_SIGNS = re.compile(r"[\s|,:;–—-]*")
"""What may part the meeting of a line from its item."""


@dataclass(slots=True)
class _Row:
    """What a line tells: bounds of the item's title (equal where it has none), its number, and what is
    declared from ``told`` on."""

    title: tuple[int, int]
    number: str
    told: int


def on_own_page(reading: Reading, meeting: MeetingReading) -> set[int]:
    """State the declarations that a member's page lists; where the paragraphs begin that tell them."""
    if reading.segmentation.page not in ("", "member"):
        return set()
    g = grammar()
    heading, other = g.rule("interests.own_heading"), g.rule("profiles.heading")
    paragraphs = [*meeting.head, *meeting.front, *meeting.back]
    paragraphs += [p for item in meeting.items for p in item.all]
    listed = [n for n, p in enumerate(paragraphs) if heading.match(p.text)]
    subject = member_of_page(reading, meeting) if listed else None
    if subject is None:
        return set()
    person = reading.name(*subject)
    done: set[int] = set()
    for first in listed:
        at = ""
        above: Paragraph | None = None
        for paragraph in paragraphs[first + 1 :]:
            if other.match(paragraph.text) or len(paragraph.text) > _LONGEST:
                break
            held = _held(paragraph)
            if held is not None:
                date, body, start = held
                at = told_meeting(reading, meeting, date, body, paragraph.whole)
                done.add(paragraph.whole.start)
            else:
                start = 0
            row = _row(paragraph, start) if at else None
            if row is None:
                # "5. Land at Mill Lane", and what was declared on the next line
                above = paragraph if at and start == 0 else None
                continue
            _state(reading, paragraph, row, person, at, above)
            done.add(paragraph.whole.start)
            above = None
    return done


def _held(paragraph: Paragraph) -> tuple[str, str, int] | None:
    """The day and body of the meeting with which a line opens, in either order, and where it goes on."""
    text = paragraph.text
    day = next((d for d in paragraph.dates if d.full), None)
    if day is None:
        return None
    rule = grammar().rule("interests.own_meeting").regex
    lead = re.compile(r"[•·*\s-]*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?").match(text)
    if lead and day.start <= lead.end():
        behind = rule.match(text, day.end)
        return (day.value, behind["body"].strip(), behind.end()) if behind else None
    before = rule.match(text[: day.start], lead.end() if lead else 0)
    if before is None:
        return None
    return day.value, before["body"].strip(), day.end


def _row(paragraph: Paragraph, start: int) -> _Row | None:
    """The item and what was declared, behind the meeting; None where nothing is."""
    g = grammar()
    text = paragraph.text
    lead = g.rule("interests.own_item").regex.match(text, start)
    begin = lead.end() if lead else _SIGNS.match(text, start).end()  # type: ignore[union-attr]
    if begin >= len(text):
        return None
    for cut in g.rule("interests.own_cut").finditer(text, begin):
        rest = text[cut.end() : cut.end() + 120]
        if g.rule("interests.own_told").match(rest):
            number = (lead["number"] or lead["counted"] or "") if lead else ""
            return _Row((begin, cut.start()), number, cut.end())
    if g.rule("interests.own_told").match(text[begin:]):
        return _Row((begin, begin), "", begin)
    return None


def _state(
    reading: Reading, paragraph: Paragraph, row: _Row, person: str, at: str, above: Paragraph | None
) -> None:
    """State a declaration, and the item that its line names, or else the line ``above``."""
    words = paragraph.text[row.told :]
    (first, end), number, named = row.title, row.number, paragraph
    if first == end and above is not None:
        lead = grammar().rule("interests.own_item").regex.match(above.text)
        first, end, named = lead.end() if lead else 0, len(above.text), above
        number = (lead["number"] or lead["counted"] or "") if lead else ""
    title = named.text[first:end].strip(" .,:;|–-")
    item = ""
    if title:
        item = f"d{paragraph.whole.start}"
        begin = named.text.index(title, first)
        reading.add(
            Item(
                id=item, evidence=(named.span(begin, begin + len(title)),), title=title,
                number=number, meeting=at, rule="interests.own-page",
            )
        )  # fmt: skip
    reading.add(
        Declaration(
            evidence=(paragraph.whole,), person=person, item=item, interest=kind_of(words),
            withdrew=withdrawal(words), meeting=at, rule="interests.own-page",
        )
    )  # fmt: skip
