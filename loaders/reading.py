"""A document in the course of being read: its paragraphs annotated, its people and posts known."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar, cast

from loaders.annotators.dates import DateMention, TimeMention, find_dates, find_times
from loaders.annotators.people import NameMention, bare_names, find_people
from loaders.annotators.posts import PostMention, find_posts
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.paragraphs import paragraphs
from loaders.passages import Passage, fold
from loaders.registry import Individual, People, Posts
from loaders.sections import (
    ItemSection,
    MeetingSection,
    Part,
    Segmentation,
    is_wrapped,
    lines_of,
    wrap_width,
)
from ontology.record import Attendance, Document, Fact, Holding, LayoutMatch, Span

F = TypeVar("F", bound=Fact)

if TYPE_CHECKING:
    from loaders.assembly.attendance.roll_rows import Row

_NARRATIVE = re.compile(
    r"\b(?:agreed to|RESOLVED|resumed|thanked|reported that|was noted|were approved|declared)\b"
    r"|^(?:D(?:ecision|ECISION)S?s?)\s?[:–-]?\s?$"
)


class Paragraph:
    """A paragraph with its annotations, found when first asked for."""

    def __init__(self, passage: Passage, part: Part | None = None, gap: int = 0) -> None:
        self.passage = passage
        self.part = part
        self.gap = gap
        """Line breaks between the paragraph and the text before it."""

    @property
    def text(self) -> str:
        return self.passage.text

    @cached_property
    def posts(self) -> list[PostMention]:
        return find_posts(self.text)

    @cached_property
    def post_at(self) -> dict[int, PostMention]:
        return {p.start: p for p in self.posts}

    @cached_property
    def people(self) -> list[NameMention]:
        titled = find_people(self.text, self.posts)
        bare = bare_names(self.text, self.posts, [(n.outer, n.end) for n in titled])
        return sorted([*titled, *bare], key=lambda n: n.start)

    @cached_property
    def dates(self) -> list[DateMention]:
        return find_dates(self.text)

    @cached_property
    def times(self) -> list[TimeMention]:
        return find_times(self.text)

    def adopt(self, mentions: list[NameMention]) -> None:
        """Take ``mentions`` for the paragraph's people, in place of what was found in it."""
        self.__dict__["people"] = sorted(mentions, key=lambda n: n.start)

    def span(self, start: int, end: int) -> Span:
        return self.passage.span(start, end)

    @cached_property
    def whole(self) -> Span:
        return self.passage.whole


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


@dataclass(slots=True)
class Known:
    """Names of people by what the facts say of them."""

    officers: set[str] = field(default_factory=set)
    members: set[str] = field(default_factory=set)
    present: set[str] = field(default_factory=set)
    attending: set[str] = field(default_factory=set)
    away: set[str] = field(default_factory=set)


class Reading:
    """Everything that the assembly of facts looks at, and the facts gathered so far."""

    def __init__(self, document: Document, layout: LayoutMatch, segmentation: Segmentation) -> None:
        self.document = document
        self.layout = layout
        self.segmentation = segmentation
        self.people = People()
        self.posts = Posts()
        self.facts: list[Fact] = []
        self._stated: dict[tuple[type[Fact], str | None], list[Fact]] = {}
        self._known = Known()
        self._counted = [0, 0]
        self.claimed: list[Span] = []
        self.rolls: list[Row] = []
        self.initial_codes: dict[str, NameMention] = {}
        self.codes: dict[str, str] = {}
        lines = [line for line in lines_of(document) if len(line.text) > 3]
        self.wrapped = is_wrapped(lines)
        self.width = wrap_width(lines_of(document))
        self.meetings: list[MeetingReading] = []
        number = 0
        for place, meeting in enumerate(segmentation.meetings):
            items = []
            for section in meeting.items:
                number += 1
                items.append(self._item(f"i{number}", section))
            self.meetings.append(
                MeetingReading(
                    f"m{place + 1}",
                    meeting,
                    [
                        Paragraph(fold(document.text, s.start, s.end))
                        for s in _head_spans(document.text, meeting.head)
                    ],
                    [p for s in meeting.front for p in self.split(s)],
                    [p for s in meeting.back for p in self.split(s)],
                    items,
                )
            )

    def split(self, span: Span, part: Part | None = None) -> list[Paragraph]:
        found = []
        for passage in paragraphs(self.document, span, wrapped=self.wrapped, width=self.width):
            start = passage.offsets[0]
            before = self.document.text[max(0, start - 40) : start]
            found.append(
                Paragraph(
                    passage,
                    part,
                    len(before) - len(before.replace("\n", ""))
                    if not before.strip()
                    else before[len(before.rstrip()) :].count("\n"),
                )
            )
        return found

    def _item(self, id: str, section: ItemSection) -> ItemReading:
        title = ""
        if section.title is not None:
            title = _mended(fold(self.document.text, section.title.start, section.title.end).text)
        item = ItemReading(id, section, title)
        for part in section.parts:
            found = self.split(part.span, part)
            if part.role in ("reasons", "options"):
                found, act = _resumed(found, part)
                item.minutes += self.split(act.span, act) if act else []
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
            self.segmentation.form == "minutes"
            and not item.minutes
            and not item.decision
            and not any(p.labelled for p in section.parts)
        ):
            told = [
                p
                for p in item.preamble
                if _NARRATIVE.search(p.text) and not p.text.startswith(("To ", "Report "))
            ]
            if told:
                item.minutes = item.preamble[item.preamble.index(told[0]) :]
                item.preamble = item.preamble[: item.preamble.index(told[0])]
        text = self.document.text
        for key in ("lead officer", "report author", "decision maker", "contact", "portfolio"):
            if key in section.fields:
                span = section.fields[key]
                start = text.rfind("\n", 0, span.start) + 1
                if ":" not in text[start : span.start]:
                    start = span.start
                item.fields += self.split(Span(start, span.end))
        return item

    def all_paragraphs(self) -> list[Paragraph]:
        """Every paragraph of the document that a layout placed, titles included."""
        found: list[Paragraph] = []
        for meeting in self.meetings:
            found += [*meeting.head, *meeting.front]
            for item in meeting.items:
                found += item.all
            found += meeting.back
        return found

    @cached_property
    def _quotations(self) -> tuple[list[int], list[int]]:
        quoted = sorted(self.segmentation.quoted, key=lambda span: span.start)
        return [s.start for s in quoted], list(accumulate((s.end for s in quoted), max))

    def is_quoted(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph stands within what the document quotes of other minutes."""
        starts, reach = self._quotations
        before = bisect_right(starts, paragraph.whole.start)
        return before > 0 and paragraph.whole.end <= reach[before - 1] + 2

    def narrative(self, item: ItemReading) -> list[Paragraph]:
        """What an item tells of its meeting; of a report, only the minutes that it quotes."""
        if self.segmentation.form != "report":
            return item.told
        return [p for p in item.preamble if self.is_quoted(p)]

    @cached_property
    def item_starts(self) -> list[int]:
        """Where the items begin, in the order of the text."""
        return sorted(i.section.start for m in self.meetings for i in m.items)

    def text(self, span: Span) -> str:
        return fold(self.document.text, span.start, span.end).text

    def add(self, fact: Fact) -> None:
        """Keep a fact; the words that state it count as read."""
        self.facts.append(fact)
        self.claimed.extend(fact.evidence)
        kind = type(fact)
        self._stated.setdefault((kind, None), []).append(fact)
        item = getattr(fact, "item", None)
        if item is not None:
            self._stated.setdefault((kind, item), []).append(fact)

    def stated(self, kind: type[F], item: str | None = None) -> list[F]:
        """The facts of one kind so far, in the order in which they were found; of one item if given."""
        return cast("list[F]", self._stated.get((kind, item), []))

    def roll(self) -> Known:
        """Who is known as officer or member, as there or away, by the facts so far."""
        holdings, attendances = self.stated(Holding), self.stated(Attendance)
        known = self._known
        if self._counted[0] < len(holdings):
            kinds = {o.name: o.kind for o in self.posts.offices.values()}
            for holding in holdings[self._counted[0] :]:
                kind = kinds.get(holding.post)
                if kind:
                    (known.officers if kind == "officer" else known.members).add(holding.person)
        for attendance in attendances[self._counted[1] :]:
            if attendance.status in ("present", "substitute"):
                known.present.add(attendance.person)
            elif attendance.status == "in-attendance":
                known.attending.add(attendance.person)
            elif attendance.status in ("apologies", "absent"):
                known.away.add(attendance.person)
        self._counted = [len(holdings), len(attendances)]
        return known

    def individual(self, paragraph: Paragraph, mention: NameMention) -> Individual | None:
        return self.people.who(paragraph.passage, mention)

    def name(self, paragraph: Paragraph, mention: NameMention) -> str:
        """The name under which a mentioned person is recorded."""
        individual = self.individual(paragraph, mention)
        return individual.name if individual else mention.name

    def holder_of(self, mention: PostMention) -> str:
        """The one person whom the document states in a post, or ''."""
        name = self.post_name(mention)
        later = grammar().words("posts.not_held")
        # The Mayor is not the Mayor-elect.
        holders = {
            f.person
            for f in self.stated(Holding)
            if f.post == name
            and (
                f.status == mention.status
                or (f.status not in later and mention.status not in later)
            )
        }
        return next(iter(holders)) if len(holders) == 1 and not mention.generic else ""

    @cached_property
    def members_are_titled(self) -> bool:
        """Whether the document calls its members Councillor (or Alderman), so that others are none."""
        return (
            sum(any(s.role == "councillor" for s in i.sightings) for i in self.people.individuals)
            >= 2
        )

    def post_name(self, mention: PostMention) -> str:
        return self.posts.name(mention)


def _head_spans(text: str, spans: list[Span]) -> list[Span]:
    """Head lines, a long line that tells of a meeting joined with the lines that it runs on to."""
    found: list[Span] = []
    for span in spans:
        if not text[span.start : span.end].strip():
            continue
        if found:
            last = text[found[-1].start : found[-1].end]
            tail = last.rsplit("\n", 1)[-1]
            runs = (
                len(tail) > 45
                and tail.rstrip()[-1] not in ".:;"
                and text[found[-1].end : span.start].count("\n") == 1
            )
            telling = re.search(r"(?i)\b(?:minutes|meeting|held|proceedings)\b", last)
            labelled = re.match(
                r"(?:Venue|Contact|Date|Time|Place|Present|PRESENT|Location)\b",
                text[span.start : span.end],
            )
            if runs and telling and not labelled:
                found[-1] = Span(found[-1].start, span.end)
                continue
        found.append(span)
    return found


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


def code_of(text: str) -> str:
    """Initials in brackets ("(FD)", "(KEl)") that stand for a person from there on, or ''."""
    match = re.fullmatch(r"[A-Z][A-Za-z]{1,3}", text.strip())
    if match and (
        match.group()[1:].islower()
        or match.group()
        in ("Con", "Lab", "Ind", "SNP", "DUP", "UUP", "SDLP", "MBE", "OBE", "CBE", "MP", "JP", "LD")
    ):
        return ""
    return match.group() if match else ""
