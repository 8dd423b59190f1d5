"""Meetings and their items in the course of being read: the paragraphs of each of their parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from loaders.annotated import Paragraph
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.paragraphs import name_goes_on
from loaders.passages import fold
from loaders.sections import ItemSection, MeetingSection, Part
from ontology.record import Document, Span

__all__ = ["ItemReading", "MeetingReading", "head_spans", "read_item"]

Splitter = Callable[[Span, Part | None], list[Paragraph]]
"""What cuts a stretch of the document, which is (of) a part, into paragraphs."""


@dataclass(slots=True)
class ItemReading:
    """An item with the paragraphs of its parts."""

    id: str
    section: ItemSection
    title: str
    preamble: list[Paragraph] = field(default_factory=list)
    decision: list[Paragraph] = field(default_factory=list)
    minutes: list[Paragraph] = field(default_factory=list)
    reasons: list[Paragraph] = field(default_factory=list)
    options: list[Paragraph] = field(default_factory=list)
    fields: list[Paragraph] = field(default_factory=list)
    numbers: tuple[str, ...] = ()
    """Agenda and minute number as stated, where the text gives one apart from the heading."""

    @property
    def known_by(self) -> tuple[str, ...]:
        """Every number that it has, of its heading or stated, without a stop behind."""
        printed = (self.section.number, self.section.minute, *self.numbers)
        return tuple(number.rstrip(".") for number in printed if number)

    @property
    def acts(self) -> list[Paragraph]:
        """What the meeting did: the decision and the minutes, in that order."""
        return [*self.decision, *self.minutes]

    @property
    def told(self) -> list[Paragraph]:
        """The minutes, or the decision where only that is printed."""
        return self.minutes or self.decision

    @property
    def all(self) -> list[Paragraph]:
        return [
            *self.preamble,
            *self.decision,
            *self.minutes,
            *self.reasons,
            *self.options,
            *self.fields,
        ]


@dataclass(slots=True)
class MeetingReading:
    """A meeting with its head lines, front matter and items."""

    id: str
    section: MeetingSection
    head: list[Paragraph]
    front: list[Paragraph]
    back: list[Paragraph]
    items: list[ItemReading]
    date: str = ""
    body: str = ""
    council: str = ""


def read_item(
    document: Document, form: str, split: Splitter, id: str, section: ItemSection
) -> ItemReading:
    """The item ``id`` with the paragraphs of its parts, as ``split`` gives them.

    ``form`` is what the document is (``Segmentation.form``).
    """
    title = ""
    if section.title is not None:
        title = _mended(fold(document.text, section.title.start, section.title.end).text)
    item = ItemReading(id, section, title)
    for part in section.parts:
        found = split(part.span, part)
        if part.role in ("reasons", "options"):
            found, act = _resumed(found, part)
            item.minutes += split(act.span, act) if act else []
        if part.role == "decision":
            item.decision += found
        elif part.role == "minutes":
            item.minutes += found
        elif part.role == "reasons":
            item.reasons += found
        elif part.role == "options":
            item.options += found
        else:
            item.preamble += found
    if (
        form == "minutes"
        and not item.minutes
        and not item.decision
        and not any(p.labelled for p in section.parts)
    ):
        told = [
            p
            for p in item.preamble
            if grammar().rule("meetings.narrative").search(p.text)
            and not p.text.startswith(("To ", "Report "))
        ]
        if told:
            item.minutes = item.preamble[item.preamble.index(told[0]) :]
            item.preamble = item.preamble[: item.preamble.index(told[0])]
    text = document.text
    for key in (
        "lead officer",
        "lead member",
        "lead director",
        "report author",
        "decision maker",
        "contact",
        "portfolio",
    ):
        if key in section.fields:
            span = section.fields[key]
            start = text.rfind("\n", 0, span.start) + 1
            if ":" not in text[start : span.start]:
                start = span.start
            item.fields += split(Span(start, span.end), None)
    return item


def head_spans(text: str, spans: list[Span]) -> list[Span]:
    """Head lines, a long line that tells of a meeting joined with the lines that it runs on to."""
    found: list[Span] = []
    for span in spans:
        if not text[span.start : span.end].strip():
            continue
        if found:
            last = text[found[-1].start : found[-1].end]
            tail = last.rsplit("\n", 1)[-1]
            near = text[found[-1].end : span.start].count("\n") == 1
            runs = len(tail) > 45 and tail.rstrip()[-1] not in ".:;" and near
            if near and name_goes_on(tail, text[span.start : span.end]):
                found[-1] = Span(found[-1].start, span.end)
                continue
            telling = grammar().rule("meetings.telling").search(last)
            line = text[span.start : span.end]
            # "… in the Corn Hall at 2.00pm" / "Committee Members"
            apart = grammar().rule("meetings.label").match(line) or _heads_roll(line)
            if runs and telling and not apart:
                found[-1] = Span(found[-1].start, span.end)
                continue
        found.append(span)
    return found


def _heads_roll(line: str) -> bool:
    """Whether a line is nothing but the heading of a list of people."""
    group = grammar().rule("rolls.group_heading").match(line)
    heading = grammar().rule("attendance.heading_line").match(line)
    return group is not None or (heading is not None and heading.end() == len(line))


def _resumed(found: list[Paragraph], part: Part) -> tuple[list[Paragraph], Part | None]:
    """Paragraphs of a part of reasons or options, and the part behind it where the body's own act begins."""
    rule = grammar().rule("decisions.resumes")
    at = next((i for i, p in enumerate(found) if i and rule.match(p.text)), 0)
    if not at:
        return found, None
    return found[:at], Part("minutes", Span(found[at].whole.start, part.span.end))


def _mended(title: str) -> str:
    """A title whose first letter was printed in a size of its own and came out parted from its word."""
    joined = re.sub(r"^([A-Z]) (?=[a-z])", r"\1", title)
    g = grammar()
    if joined != title and (
        g.rule("layout.parted_capital").match(title) or g.rule("headings.standard").match(joined)
    ):
        return joined
    return title
