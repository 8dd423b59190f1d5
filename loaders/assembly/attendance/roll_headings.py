"""The headings of a roll: which one its lists stand under, and what it means after those before it."""

from __future__ import annotations

from dataclasses import replace

from loaders.assembly.attendance.headings import (
    Heading,
    carried_on,
    group_heading,
    heading_at,
    of_menu,
    sent_by,
)
from loaders.assembly.attendance.headings_told import heading_told, list_told, verb_heading
from loaders.assembly.attendance.senders import Senders
from loaders.grammar import grammar
from loaders.reading import ItemReading, Paragraph, Reading
from ontology.record import Span

__all__ = ["UnderHeadings"]


class UnderHeadings:
    """The heading under which a roll is being read, and what those before it say of its list.

    ``status`` is what the heading says of the people below it, '' where none is open.
    """

    def __init__(self, reading: Reading, item: ItemReading | None, kind: str) -> None:
        self.reading = reading
        self.item = item
        self.begun = ""
        self.status = kind
        self.titled = bool(kind)
        self.heading: Span | None = item.section.title if item and kind else None
        self.before = ""
        self.carried = ""
        self.fresh = True
        self.members = False
        self.had_present = False
        self.beside_chair = False
        self.mixed = False
        self.hearing = False
        self.told = False
        self.chairs = False
        self.presiding = False
        self.blocked = False
        self.paired = False
        self.senders = Senders()
        self.strict = item is not None and not kind

    def opening(self, text: str, below: str) -> Heading | None:
        """The heading that a paragraph opens with or is, by its words or by what stands below it."""
        first = heading_at(text)
        if first is not None:
            first = carried_on(self.begun, first)
        self.begun = text if first is not None and first.end == len(text) else ""
        if (
            first is not None
            and self.strict
            and not (self.status or grammar().rule("rolls.strong").search(first.words))
        ):
            first = None
        if first is not None and not self.status and of_menu(first, text, below):
            first = None
        if (
            first is not None
            and first.words.lower() == "other members"
            and text == first.words
            and not grammar().rule("roll_words.councillor_title").match(below)
        ):
            # among the members: those who are no councillors
            first = replace(first, says="title")
        if first is None and (self.item is None or not self.strict):
            first = heading_told(text) or verb_heading(text)
        if first is None and self.item is not None and self.strict:
            first = list_told(text, below)
            if first and first.says not in ("apologies", "absent") and self._calls_councillors():
                # whoever the document does not call so is none
                first = replace(first, says="in-attendance")
            self.hearing = first is not None
            self.told = self.told or self.hearing
        if first is None and self.item is None and not self.blocked:
            first, sender = group_heading(text, below), sent_by(text, below)
            if sender and not first and self.status and self.fresh:
                self.senders.parted = True
            first = first or (None if self.status else sender)
        return first

    def _calls_councillors(self) -> bool:
        title = grammar().rule("roll_words.councillor_title")
        return title.search(self.reading.document.text) is not None

    def go_under(self, status: str, heading: Span) -> None:
        self.before = self.status
        self.titled = False
        self.status, self.heading = status, heading
        self.paired = False
        self.fresh = True
        self.mixed = False

    def close(self) -> None:
        if not self.fresh or self.item is not None:
            self.status = ""
            self.carried = ""

    def take_heading(self, heading: Heading, paragraph: Paragraph) -> None:
        """Go under a heading: what its words say, or what they mean after the headings before."""
        g = grammar()
        self.members = bool(g.rule("roll_words.of_members").search(heading.words))
        self.carried = (
            "councillor"
            if g.rule("roll_words.of_councillors").search(heading.words)
            and heading.says in ("title", "present", "members")
            else ""
        )
        says = heading.meaning(
            self.status,
            # under the title "Welcome and apologies" whoever takes the chair is no absentee
            fresh=self.fresh,
            titled=self.titled,
            had_present=self.had_present,
            presiding=self.presiding and not self.beside_chair,
        )
        bare = g.rule("roll_words.in_attendance").regex.fullmatch(heading.words) is not None
        alone = self.presiding and not self.beside_chair
        mixed = heading.says == "members" and bare and not self.had_present
        mixed = mixed or (alone and heading.goes_on)
        # "Officers: Ms Close. Online: Councillor Orr": the way they came says nothing of what they are
        mixed = mixed or (heading.says == "mode" and says == "in-attendance" and self.had_present)
        mixed, self.hearing = mixed or self.hearing, False
        self.chairs = heading.chairs and says in ("apologies", "absent")
        span = paragraph.span(heading.start, max(heading.words_end, heading.start + 1))
        self.presiding = bool(g.rule("roll_words.presides").search(heading.words))
        self.senders.under(heading, says, opens=self.status == "present" and self.fresh)
        self.go_under(says, span)
        self.mixed = mixed

    def opens_substitutes(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph announces a list of substitutions ("… were noted:")."""
        if grammar().rule("rolls.announces_substitutes").search(paragraph.text):
            self.go_under("substitute", paragraph.whole)
            return True
        return False
