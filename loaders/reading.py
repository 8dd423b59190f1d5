"""A document in the course of being read: its paragraphs annotated, its people and posts known."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar, cast

from loaders.annotated import Paragraph
from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.label_columns import rejoined
from loaders.lost_breaks import parted
from loaders.meetings import ItemReading, MeetingReading, head_spans, read_item
from loaders.paragraphs import paragraphs, row_starts
from loaders.passages import Passage, fold
from loaders.posts_registry import Posts
from loaders.registry import Individual, People
from loaders.said_twice import head_in_english, in_english, says_twice
from loaders.sections import (
    Part,
    Segmentation,
    breaks_sentences,
    goes_on,
    is_wrapped,
    lines_of,
    wrap_width,
)
from ontology.record import Attendance, Document, Fact, Holding, LayoutMatch, Span

__all__ = ["ItemReading", "Known", "MeetingReading", "Paragraph", "Reading"]

F = TypeVar("F", bound=Fact)

if TYPE_CHECKING:
    from loaders.assembly.attendance.roll_rows import Row
    from loaders.assembly.member_seats import MemberSeat


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
        self.seats: dict[int, list[MemberSeat]] = {}
        """On a member's own page: the seats that a paragraph lists, by its id()."""
        self.initial_codes: dict[str, NameMention] = {}
        self.codes: dict[str, str] = {}
        lines = lines_of(document)
        self.wrapped = is_wrapped([line for line in lines if len(line.text) > 3]) and goes_on(lines)
        self.width = wrap_width(lines)
        self.broken = breaks_sentences(lines)
        self.row_starts = row_starts(document)
        if segmentation.lined:
            self.row_starts |= {line.start for line in lines}
        self.said_twice = says_twice(document.text)
        self.meetings: list[MeetingReading] = []
        number = 0
        for place, meeting in enumerate(segmentation.meetings):
            items = []
            for section in meeting.items:
                number += 1
                items.append(
                    read_item(document, segmentation.form, self.split, f"i{number}", section)
                )
            self.meetings.append(
                MeetingReading(
                    f"m{place + 1}",
                    meeting,
                    [Paragraph(self._folded(s)) for s in head_spans(document.text, meeting.head)],
                    rejoined(document.text, [p for s in meeting.front for p in self.split(s)]),
                    [p for s in meeting.back for p in self.split(s)],
                    items,
                )
            )

    def _folded(self, span: Span) -> Passage:
        """A stretch of the document as one passage, without what stands there in another language too."""
        passage = fold(self.document.text, span.start, span.end)
        return (self.said_twice and head_in_english(passage)) or passage

    def split(self, span: Span, part: Part | None = None) -> list[Paragraph]:
        found = []
        passages = paragraphs(
            self.document, span, wrapped=self.wrapped, width=self.width, broken=self.broken,
            rows=self.row_starts,
        )  # fmt: skip
        if self.segmentation.joined:
            passages = [piece for passage in passages for piece in parted(passage)]
        if self.said_twice:
            passages = [said for passage in passages if (said := in_english(passage))]
        for passage in passages:
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

    def all_paragraphs(self) -> list[Paragraph]:
        """Every paragraph of the document that a layout placed, titles of items left out."""
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
        if self.segmentation.form == "decision-record":
            # what was said stands among the labels of the record
            return [*item.preamble, *item.told]
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

    def replace(self, fact: Fact, by: Fact) -> None:
        """Put ``by``, of the same kind and item, in the place of a fact: more of it is known now."""
        self.claimed.extend(by.evidence)
        item = getattr(fact, "item", None)
        for held in (
            self.facts,
            self._stated.get((type(fact), None), []),
            self._stated.get((type(fact), item), []) if item is not None else [],
        ):
            held[:] = [by if each is fact else each for each in held]

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

    def roll_of(self, meeting: MeetingReading) -> Known:
        """The same, but as there or away only who was so at one of several meetings."""
        known = self.roll()
        here = [f for f in self.stated(Attendance) if f.meeting == meeting.id]
        present, attending, away = (
            {f.person for f in here if f.status in statuses}
            for statuses in (
                ("present", "substitute"), ("in-attendance",), ("apologies", "absent"),
            )
        )  # fmt: skip
        return Known(known.officers, known.members, present, attending, away)

    def drop(self, fact: Fact) -> None:
        """Take back a fact that what was read later contradicts."""
        for held in (
            self.facts,
            self._stated.get((type(fact), None), []),
            self._stated.get((type(fact), getattr(fact, "item", None)), []),
        ):
            held[:] = [each for each in held if each is not fact]

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
