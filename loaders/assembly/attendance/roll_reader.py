"""Goes through the paragraphs of a roll in their order and keeps which heading they stand under."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.rolls import read_roll
from loaders.assembly.attendance.affiliations import masked, reach, without_parties
from loaders.assembly.attendance.headings import (
    is_list_end,
    is_membership,
    is_paired,
    tells,
    untold,
)
from loaders.assembly.attendance.headings_told import (
    headings_within,
    opens_within,
)
from loaders.assembly.attendance.keys import Key, key_of, without_codes
from loaders.assembly.attendance.marks import Legend, legend_of, legends_within, stood_in_below
from loaders.assembly.attendance.non_members import officers_sent
from loaders.assembly.attendance.office_headings import office_heading
from loaders.assembly.attendance.roll_headings import UnderHeadings
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
from loaders.assembly.attendance.side_by_side import Columns
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading


class RollReader(UnderHeadings):
    """Goes through paragraphs in their order and reads the lists that stand under their headings."""

    def __init__(
        self,
        reading: Reading,
        meeting: MeetingReading,
        item: ItemReading | None = None,
        kind: str = "",
    ) -> None:
        super().__init__(reading, item, kind)
        self.meeting = meeting
        self.rows: list[Row] = []
        self.legends: list[Legend] = []
        self.key: Key = {}
        self.surnames = False
        self.glued = False

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
                self.go_under("apologies", paragraph.whole)
            self.paired = True
            return
        first = self.opening(text, below)
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
            self.close()
            return
        if first is None:
            first = office_heading(paragraph, self.status) if self.item is None else None
        if first is None and self.status and another(self.meeting, paragraph, self.heading):
            self.close()
            return
        run_in = False
        if first is None and not self.status:
            run_in = opens_here
            unnamed = self.item is None and not self.blocked
            if unnamed and (opens(text) or unheaded(self.reading, self.meeting, paragraph)):
                self.go_under("present", paragraph.span(0, min(10, len(text))))
            elif not run_in:
                return
        if first is None and self.item is not None and self.opens_substitutes(paragraph):
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
            self.take_heading(heading, paragraph)
            if heading.end < stop:
                self._list(paragraph, heading.end, stop, led=True)

    def open_by(self, told: Paragraph) -> None:
        """Open a list of those present that has no heading: what its marks mean is told elsewhere."""
        self.go_under("present", told.whole)
        if (legend := legend_of(told)) is not None:
            self.legends.append(legend)

    def take_list(self, paragraph: Paragraph, start: int) -> None:
        """Read the rest of a paragraph, from ``start`` on, as a list under the heading so far."""
        self._list(paragraph, start, len(paragraph.text), led=True)

    def take_columns(self, columns: Columns, headed: Paragraph) -> None:
        """Read lists that stand side by side under the headings of one line."""
        for heading, under in zip(columns.heads, columns.under, strict=True):
            self.take_heading(heading, headed)
            for paragraph, start, stop in under:
                self._list(paragraph, start, stop, led=True)

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
        self.legends += legends_within(paragraph, start, end)
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
