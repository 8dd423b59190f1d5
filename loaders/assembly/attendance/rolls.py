"""Lists of those present, absent and in attendance: found before all else, stated at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.annotators.names import NameMention
from loaders.annotators.rolls import read_roll
from loaders.assembly.attendance.headings import (
    Heading,
    about,
    heading_at,
    heading_told,
    headings_within,
    is_list_end,
    is_membership,
    tells,
)
from loaders.assembly.attendance.tables import Cell, Columns, cells_of, columns_of, status_in
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Span


@dataclass(slots=True)
class Row:
    """A stretch of a paragraph that lists people under a heading."""

    meeting: MeetingReading
    item: ItemReading | None
    paragraph: Paragraph
    start: int
    end: int
    status: str
    heading: Span
    mentions: list[NameMention] = field(default_factory=list)
    replaces: NameMention | None = None
    """Whom the substitute of a row of a table stands in for."""
    came: list[tuple[str, str, tuple[Span, ...]]] = field(default_factory=list)
    """Name, time and evidence of those whose bracket tells when they came."""


def line_breaks(reading: Reading, paragraph: Paragraph) -> list[int]:
    """Places of a paragraph at which a line or a column of the page ends."""
    text, offsets = paragraph.text, paragraph.passage.offsets
    source = reading.document.text
    found = []
    for place in range(len(text) - 1):
        if text[place] == " ":
            space = source[offsets[place] : offsets[place + 1]]
            if "\n" in space or "\t" in space or len(space) >= 3:
                found.append(place)
    return found


def survey(reading: Reading) -> list[Row]:
    """The rows of all rolls of the document. Their names become their paragraphs' people."""
    rows: list[Row] = []
    for meeting in reading.meetings:
        front = _Rolls(reading, meeting)
        for paragraph in [*meeting.head, *meeting.front]:
            front.take(paragraph)
        rows += front.rows
        back = _Rolls(reading, meeting)
        for paragraph in meeting.back:
            back.take(paragraph)
        rows += back.rows
        seen = bool(front.rows or back.rows)
        for item in meeting.items:
            kind = about(item.title)
            if not kind and seen:
                continue
            within = _Rolls(reading, meeting, item, kind)
            for paragraph in item.acts or item.preamble:
                within.take(paragraph)
            rows += within.rows
            seen = seen or any(r.status == "present" for r in within.rows)
    return rows


class _Rolls:
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
        self.status = kind
        self.heading: Span | None = item.section.title if item and kind else None
        self.before = ""
        self.carried = ""
        self.fresh = True
        self.members = False
        self.had_present = False
        self.mixed = False
        self.presiding = False
        self.blocked = False
        self.surnames = False
        self.strict = item is not None and not kind
        self.columns: Columns | None = None

    def take(self, paragraph: Paragraph) -> None:
        """Read a paragraph: a heading, a heading with its list, a list, or neither."""
        text = paragraph.text
        if self._in_table(paragraph):
            return
        first = heading_at(text)
        if (
            first is not None
            and self.strict
            and not (self.status or grammar().rule("rolls.strong").search(first.words))
        ):
            first = None
        if first is None and self.item is None:
            first = heading_told(text)
        if self.item is None and is_membership(text) and not (self.status and self.fresh):
            self.blocked = True
            self.status = ""
            return
        if first is None and self.item is None and is_list_end(text):
            self._close()
            return
        if first is None and not self.status:
            if self.item is None and self._opens(text):
                self._set("present", paragraph.span(0, min(10, len(text))))
            else:
                return
        if first is None and self.item is not None and self._substitutions(paragraph):
            return
        headings = [first] if first else []
        if first or self.item is None:
            headings += headings_within(text, first.end if first else 0)
        reach = headings[0].start if headings else len(text)
        if not first and reach > 0:
            self._list(paragraph, 0, reach)
        for place, heading in enumerate(headings):
            stop = headings[place + 1].start if place + 1 < len(headings) else len(text)
            self._under(heading, paragraph)
            if heading.end < stop:
                self._list(paragraph, heading.end, stop, led=True)

    def _in_table(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph is a row of an attendance table, which is then read."""
        cells = cells_of(paragraph)
        if len(cells) > 1 and (columns := columns_of(paragraph)):
            self.columns = columns
            self.heading = paragraph.whole
            return True
        if self.columns is None or not cells:
            self.columns = None
            return False
        by = {cell.column: cell for cell in cells}
        name = by.get(self.columns.name)
        member = self._named_in(paragraph, name)
        if name is None or member is None:
            return True
        status = by.get(self.columns.status) if self.columns.status is not None else None
        said = status_in(paragraph.text[status.start : status.end]) if status else ""
        other = by.get(self.columns.substitute) if self.columns.substitute is not None else None
        instead = self._named_in(paragraph, other)
        said = said or ("apologies" if instead else "")
        if said == "present" and any(
            p.kind == "officer" and p.start >= name.end for p in paragraph.posts
        ):
            said = "in-attendance"
        if said:
            self._add(paragraph, name, said, member)
        if instead is not None and other is not None:
            self._add(paragraph, other, "substitute", instead, replaces=member)
        _adopt(paragraph, [m for m in (member, instead) if m is not None])
        return True

    def _named_in(self, paragraph: Paragraph, cell: Cell | None) -> NameMention | None:
        """The person whom a cell names, or None."""
        if cell is None:
            return None
        roll = read_roll(
            paragraph.text, cell.start, paragraph.posts, vouched=True, surnames=True, end=cell.end
        )
        return roll.mentions[0] if roll.mentions else None

    def _add(
        self, paragraph: Paragraph, cell: Cell, status: str, mention: NameMention,
        replaces: NameMention | None = None,
    ) -> None:  # fmt: skip
        self.rows.append(
            Row(self.meeting, self.item, paragraph, cell.start, cell.end, status, paragraph.whole,
                [mention], replaces)
        )  # fmt: skip
        self.had_present = self.had_present or status == "present"

    def _opens(self, text: str) -> bool:
        opens = grammar().rule("rolls.opens").match(text)
        return bool(opens) and not tells(text) and not self.blocked

    def _set(self, status: str, heading: Span) -> None:
        self.before = self.status
        self.status, self.heading = status, heading
        self.fresh = True
        self.mixed = False

    def _close(self) -> None:
        if not self.fresh or self.item is not None:
            self.status = ""
            self.carried = ""

    def _under(self, heading: Heading, paragraph: Paragraph) -> None:
        """Go under a heading: what its words say, or what they mean after the headings before."""
        says = heading.says
        self.members = bool(
            re.search(r"(?i)\b(?:members|councillors|cllrs|aldermen)\b", heading.words)
        )
        self.carried = (
            "councillor"
            if re.search(r"(?i)\b(?:councillors|cllrs)\b", heading.words)
            and says in ("title", "present", "members")
            else ""
        )
        mixed = False
        if says == "mode":
            says = self.status if self.status in ("present", "in-attendance") else "present"
        elif says == "title":
            keep = self.status if self.fresh or self.status in ("apologies", "absent") else ""
            says = keep or "present"
            if says == "in-attendance" and not self.had_present:
                says = "present"
        elif says == "members":
            bare = re.fullmatch(r"(?i)in attendance\b.*", heading.words) is not None
            mixed = bare and not self.had_present
            says = (
                "in-attendance" if (self.had_present and not self.presiding) or bare else "present"
            )
        elif (
            says == "present"
            and re.match(r"(?i)chair", heading.words)
            and self.status in ("apologies", "absent")
        ):
            says = self.status
        span = paragraph.span(heading.start, max(heading.words_end, heading.start + 1))
        self.presiding = bool(re.search(r"(?i)presiding|in the chair", heading.words))
        self._set(says, span)
        self.mixed = mixed

    def _list(self, paragraph: Paragraph, start: int, end: int, *, led: bool = False) -> None:
        """Read the sentences between ``start`` and ``end`` that are lists."""
        text = paragraph.text
        if grammar().rule("attendance.not_people").match(text[start:end].strip()):
            return
        for first, last in sentences(paragraph.passage.cut(start, end)):
            begin = start + (len(text[start:end]) - len(text[start:end].lstrip(" "))) + first
            stop = min(
                end, start + last + (len(text[start:end]) - len(text[start:end].lstrip(" ")))
            )
            if tells(text[begin:stop]):
                if led and first == 0:
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
        bare = _bare_surnames(text[start:end])
        surnames = bare > 1 or (bare == 1 and (self.members or bool(self.carried) or self.surnames))
        self.surnames = self.surnames or bare > 1
        roll = read_roll(
            text, start, paragraph.posts, breaks=breaks, carried=self.carried, vouched=True,
            surnames=surnames, end=end,
        )  # fmt: skip
        mentions = [m for m in roll.mentions if not _in_relative(text, start, m)]
        if (
            self.item is not None
            and not led
            and not _is_list(text, start, end, mentions, paragraph)
        ):
            return
        if not mentions and not paragraph.posts:
            return
        self.carried = roll.carried or (self.carried if mentions else "")
        assert self.heading is not None
        if mentions:
            self.fresh = False
        status = self.status
        if len(mentions) == 1 and grammar().rule("attendance.takes_chair").match(
            text, max(mentions[0].stop, mentions[0].end)
        ):
            status = "present"
        row = Row(self.meeting, self.item, paragraph, start, end, status, self.heading, mentions)
        if self.mixed:
            members = [m for m in mentions if m.council]
            others = [m for m in mentions if not m.council]
            if members:
                self.rows.append(
                    Row(
                        self.meeting,
                        self.item,
                        paragraph,
                        start,
                        end,
                        "present",
                        self.heading,
                        members,
                    )
                )
            row.mentions = others
            if not others and members:
                row.status = "present"
        self.rows.append(row)
        if row.status == "present" and mentions:
            self.had_present = True
        _adopt(paragraph, mentions)

    def _substitutions(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph announces a list of substitutions ("… were noted:")."""
        if grammar().rule("rolls.announces_substitutes").search(paragraph.text):
            self._set("substitute", paragraph.whole)
            return True
        return False


def _bare_surnames(text: str) -> int:
    """How many surnames a list holds, if it holds names only (one misfit among four is let pass)."""
    flat = re.sub(r"\([^()]*\)", "", text).strip(" .;")
    parts = [p for p in re.split(r"\s*(?:,|;|\band\b|&)\s*", flat) if p]
    stop = set(grammar().words("names.stop"))
    bare = [p for p in parts if re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+", p) and p not in stop]
    named = [
        p for p in parts
        if p not in bare and re.fullmatch(r"(?:[A-Z][\w.’'-]* ){1,3}[A-ZÀ-Þ][\w’'-]+", p)
    ]  # fmt: skip
    misfits = len(parts) - len(bare) - len(named)
    return len(bare) if bare and (not misfits or len(parts) >= 4 * misfits + 1) else 0


def _in_relative(text: str, start: int, mention: NameMention) -> bool:
    """Whether a name stands in a clause about the entry before ("whose place was taken by …")."""
    clause = max(text.rfind(mark, start, mention.outer) for mark in (";", "(", ")"))
    return (
        re.search(r"\b(?:whose|for whom)\b[^;]*$", text[max(start, clause) : mention.outer])
        is not None
    )


def _is_list(
    text: str, start: int, end: int, mentions: Iterable[NameMention], paragraph: Paragraph
) -> bool:
    """Whether hardly anything but names stands between ``start`` and ``end``."""
    rest = list(text)
    mentions = list(mentions)
    if not mentions and not any(start <= p.start < end for p in paragraph.posts):
        return False
    for mention in mentions:
        rest[mention.outer : mention.stop] = " " * (mention.stop - mention.outer)
    for post in paragraph.posts:
        rest[post.start : post.end] = " " * (post.end - post.start)
    words = re.findall(r"[A-Za-z][\w’'-]+", re.sub(r"\([^()]*\)", " ", "".join(rest[start:end])))
    words = [w for w in words if w not in ("and", "the", "with", "also", "for", "from", "both")]
    if not mentions:
        return not words
    return mentions[0].outer - start <= 40 and len(words) <= 3 + 4 * len(mentions)


def _adopt(paragraph: Paragraph, mentions: list[NameMention]) -> None:
    """The row's names replace what was read of the same words before; those in brackets stay."""
    if not mentions:
        return
    taken = [(m.outer, m.end) for m in mentions]
    kept = [
        n for n in paragraph.people
        if not any(s < n.end and n.outer < e for s, e in taken)
    ]  # fmt: skip
    paragraph.adopt([*kept, *mentions])
