"""Goes through the paragraphs of a roll in their order and keeps which heading they stand under."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.rolls import read_roll
from loaders.assembly.attendance.affiliations import masked, reach, without_parties
from loaders.assembly.attendance.headings import (
    Heading,
    carried_on,
    group_heading,
    heading_at,
    is_list_end,
    is_membership,
    is_paired,
    of_menu,
    sent_by,
    tells,
    untold,
)
from loaders.assembly.attendance.headings_told import (
    heading_told,
    headings_within,
    list_told,
    opens_within,
    verb_heading,
)
from loaders.assembly.attendance.keys import Key, key_of, without_codes
from loaders.assembly.attendance.marks import Legend, legend_of, stood_in_below
from loaders.assembly.attendance.non_members import officers_sent
from loaders.assembly.attendance.office_headings import office_heading
from loaders.assembly.attendance.roll_openings import another, opens, unheaded
from loaders.assembly.attendance.roll_rows import (
    Row,
    adopt,
    bare_surnames,
    beside,
    in_cells,
    in_relative,
    is_list,
    line_breaks,
    were_present,
)
from loaders.assembly.attendance.senders import Senders
from loaders.assembly.attendance.side_by_side import Columns
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Span


class RollReader:
    """Goes through paragraphs in their order and keeps which heading they stand under."""

    def __init__(
        self,
        reading: Reading,
        meeting: MeetingReading,
        item: ItemReading | None = None,
        kind: str = "",
    ) -> None:
        self.reading = reading
        self.meeting = meeting
        self.item = item
        self.rows: list[Row] = []
        self.legends: list[Legend] = []
        self.key: Key = {}
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
        self.surnames = False
        self.glued = False
        self.paired = False
        self.senders = Senders()
        self.strict = item is not None and not kind

    def take(self, paragraph: Paragraph, below: str = "") -> None:
        """Read a paragraph: a heading, a heading with its list, a list, or neither.

        ``below`` is the text of the next one: names in it make a heading of words that could be anything.
        """
        text = paragraph.text
        if self.status and (legend := legend_of(paragraph)) is not None:
            if all(known.paragraph is not paragraph for known in self.legends):
                self.legends.append(legend)
            return
        if self.status and key_of(text):
            return
        if self.status and stood_in_below(self.rows, paragraph):
            return
        if (self.item is None or self.status) and is_paired(text):
            if self.status != "absent":
                self._set("apologies", paragraph.whole)
            self.paired = True
            return
        first = self._opening(text, below)
        if self.item is None and is_membership(text) and not (self.status and self.fresh):
            self.blocked = True
            self.status = ""
            return
        if first is None and self.told and tells(text):
            # what is told behind those who were heard
            self.told = False
            self.status = ""
            return
        opens_here = first is None and self.item is None and opens_within(text)
        if first is None and self.item is None and is_list_end(text) and not opens_here:
            self._close()
            return
        if first is None:
            first = office_heading(paragraph, self.status) if self.item is None else None
        if first is None and self.status and another(self.meeting, paragraph, self.heading):
            self._close()
            return
        run_in = False
        if first is None and not self.status:
            run_in = opens_here
            unnamed = self.item is None and not self.blocked
            if unnamed and (opens(text) or unheaded(self.reading, self.meeting, paragraph)):
                self._set("present", paragraph.span(0, min(10, len(text))))
            elif not run_in:
                return
        if first is None and self.item is not None and self._substitutions(paragraph):
            return
        first = self.senders.among_present(first)
        headings = [first] if first else []
        if first or not self.strict:
            breaks = line_breaks(self.reading, paragraph)
            headings += headings_within(text, first.end if first else 0, breaks)
        reach = headings[0].start if headings else len(text)
        if not first and reach > 0 and not run_in:
            self._list(paragraph, 0, reach)
        for place, heading in enumerate(headings):
            stop = headings[place + 1].start if place + 1 < len(headings) else len(text)
            self._under(heading, paragraph)
            if heading.end < stop:
                self._list(paragraph, heading.end, stop, led=True)

    def _opening(self, text: str, below: str) -> Heading | None:
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
            named = grammar().rule("roll_words.councillor_title")
            first = list_told(text, below, titled=bool(named.search(self.reading.document.text)))
            self.hearing = first is not None
            self.told = self.told or self.hearing
        if first is None and self.item is None and not self.blocked:
            first, sender = group_heading(text, below), sent_by(text, below)
            if sender and not first and self.status and self.fresh:
                self.senders.parted = True
            first = first or (None if self.status else sender)
        return first

    def open_by(self, told: Paragraph) -> None:
        """Open a list of those present that has no heading: what its marks mean is told elsewhere."""
        self._set("present", told.whole)
        if (legend := legend_of(told)) is not None:
            self.legends.append(legend)

    def take_list(self, paragraph: Paragraph, start: int) -> None:
        """Read the rest of a paragraph, from ``start`` on, as a list under the heading so far."""
        self._list(paragraph, start, len(paragraph.text), led=True)

    def take_columns(self, columns: Columns, headed: Paragraph) -> None:
        """Read lists that stand side by side under the headings of one line."""
        for heading, under in zip(columns.heads, columns.under, strict=True):
            self._under(heading, headed)
            for paragraph, start, stop in under:
                self._list(paragraph, start, stop, led=True)

    def _set(self, status: str, heading: Span) -> None:
        self.before = self.status
        self.titled = False
        self.status, self.heading = status, heading
        self.paired = False
        self.fresh = True
        self.mixed = False

    def _close(self) -> None:
        if not self.fresh or self.item is not None:
            self.status = ""
            self.carried = ""

    def _under(self, heading: Heading, paragraph: Paragraph) -> None:
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
        self._set(says, span)
        self.mixed = mixed

    def _list(self, paragraph: Paragraph, start: int, end: int, *, led: bool = False) -> None:
        """Read the sentences between ``start`` and ``end`` that are lists."""
        g = grammar()
        text = paragraph.text
        if g.rule("attendance.not_people").match(text[start:end].strip()):
            return
        there = g.rule("rolls.all_there")
        for first, last in sentences(paragraph.passage.cut(start, end)):
            begin = start + (len(text[start:end]) - len(text[start:end].lstrip(" "))) + first
            stop = min(
                end, start + last + (len(text[start:end]) - len(text[start:end].lstrip(" ")))
            )
            if g.rule("rolls.mover_before").search(text, start, begin):
                # "Prop. Cllr Pell, sec. Cllr Orr"
                continue
            were = there.search(text[begin:stop])
            if were and " were " in were.group() and self.status in ("apologies", "absent"):
                # "… and the Solicitor, Mr Pell, were in attendance": no more of those who were not
                continue
            lead = g.rule("rolls.received_from").regex.match(text, begin, stop)
            if tells(text[lead.end() if lead else begin : stop]):
                # "Councillor Farr; Councillor Minchin gave none": each clause for itself
                clauses = self.status in ("apologies", "absent") and ";" in text[begin:stop]
                if first == 0 and (led or self.item is None or clauses):
                    stop = untold(text, begin, stop)
                    if stop > begin:
                        self._row(paragraph, begin, stop, led=led)
                    continue
                if self.item is None and not led:
                    return
                continue
            self._row(paragraph, begin, stop, led=led)

    def _row(self, paragraph: Paragraph, start: int, end: int, *, led: bool) -> None:
        text = paragraph.text
        lead = grammar().rule("rolls.received_from").regex.match(text, start, end)
        start = lead.end() if lead else start
        breaks = [b for b in line_breaks(self.reading, paragraph) if start < b < end]
        bare = bare_surnames(text[start:end])
        if self.status == "in-attendance" and any(
            p.kind == "officer" and start <= p.start < end for p in paragraph.posts
        ):
            # "Ms L Cowie, Ward Manager, Nairn and Badenoch": places, not people
            bare = 0
        surnames = bare > 1 or (bare == 1 and (self.members or bool(self.carried) or self.surnames))
        self.surnames = self.surnames or bare > 1
        view, blanked = masked(text, start, end, breaks) if self.glued else (text, {})
        view = without_parties(view, start, end, breaks)
        view = without_codes(view, breaks, self.key)
        roll = read_roll(
            view, start, paragraph.posts, breaks=breaks, carried=self.carried, vouched=True,
            surnames=surnames, end=end,
        )  # fmt: skip
        entries = in_cells(text, roll.mentions)
        mentions = [reach(m, blanked) for m in entries if not in_relative(text, start, m)]
        if self.item is not None and not led and not is_list(text, start, end, mentions, paragraph):
            return
        if not mentions and not paragraph.posts:
            return
        self.carried = roll.carried or (self.carried if mentions else "")
        assert self.heading is not None
        self.fresh = self.fresh and not mentions
        status = self.status
        if self.chairs and were_present(self.rows, mentions):
            status = "present"
        if len(mentions) == 1 and grammar().rule("attendance.takes_chair").match(
            text, max(mentions[0].stop, mentions[0].end)
        ):
            status = "present"
        if self.paired and len(mentions) == 2 and beside(text, *mentions):
            one, other = mentions
            self.rows += [
                Row(self.meeting, self.item, paragraph, start, end, self.status, self.heading, [one]),
                Row(self.meeting, self.item, paragraph, start, end, "substitute", self.heading, [other],
                    gone=(paragraph, one)),
            ]  # fmt: skip
            adopt(paragraph, mentions)
            return
        sent = self.senders.guests(text, start, mentions)
        if status == "present" and (sent or officers_sent(paragraph, start, mentions)):
            status = "in-attendance"
        row = Row(self.meeting, self.item, paragraph, start, end, status, self.heading, mentions)
        if self.mixed:
            members = [m for m in mentions if m.council]
            others = [m for m in mentions if not m.council]
            if members:
                self.rows.append(replace(row, status="present", mentions=members))
            row.mentions = others
            if not others and members:
                row.status = "present"
        self.rows.append(row)
        if row.status == "present" and mentions:
            self.had_present = True
            self.beside_chair = self.beside_chair or not self.presiding
        adopt(paragraph, mentions)

    def _substitutions(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph announces a list of substitutions ("… were noted:")."""
        if grammar().rule("rolls.announces_substitutes").search(paragraph.text):
            self._set("substitute", paragraph.whole)
            return True
        return False
