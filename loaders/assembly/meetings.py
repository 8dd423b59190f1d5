"""The meeting that a document records."""

from __future__ import annotations

from collections import Counter

from loaders.assembly.acting_bodies import acting_body
from loaders.assembly.body_names import own_name
from loaders.assembly.foot import at_foot
from loaders.assembly.heads import Found, read_head
from loaders.assembly.listed_meetings import listed_meetings
from loaders.assembly.mentioned import mentioned
from loaders.assembly.record_fields import fields_of, maker_alone
from loaders.assembly.site_owner import site_owner
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from loaders.registers import place_council
from ontology.record import Meeting, Span

_PAGES = ("issue", "decision", "item", "votes")
"""Layouts of pages that name their council among the site's own lines, if at all."""


def assemble(reading: Reading, council: str) -> None:
    """Meeting facts, then mentioned meetings."""
    for meeting in reading.meetings:
        _own(reading, meeting, council)
    if reading.segmentation.form != "roster":
        for meeting in reading.meetings:
            mentioned(reading, meeting)
            if (
                reading.layout.name in ("page", "tabled", "paper")
                or reading.segmentation.page == "plan"
            ):
                listed_meetings(reading, meeting)


def _own(reading: Reading, meeting: MeetingReading, council: str) -> None:
    found = Found()
    head = _head(reading, meeting)
    head = [p for i, p in enumerate(head) if not _spans_days(p) and not _dates_letter(head, i)]
    read_head(reading, head, found)
    fields_of(reading, meeting, found)
    at_foot(reading, meeting, found)
    decided = reading.segmentation.form == "decision-record"
    if "body" not in found.values:
        acting_body(reading, meeting, found)
        if decided and found.values.get("body") not in ("Cabinet", "Executive", "Council"):
            found.values.pop("body", None)
    of_site = reading.layout.name in _PAGES and site_owner(reading)
    if "council" not in found.values and of_site:
        found.set("council", *of_site)
    if "council" not in found.values:
        _council(reading, meeting, found)
    if "council" not in found.values and meeting is not reading.meetings[0]:
        # the papers of a pack are one council's: its name stands on the first
        _inherit(reading, found)
    if council:
        found.values["council"] = council
    _closing(reading, meeting)
    if reading.segmentation.form == "roster":
        return
    if reading.segmentation.page not in ("", "votes"):
        meeting.body = found.values.get("body", "")
    if reading.segmentation.page in ("plan", "member", "bodies", "petition", "interests"):
        return
    if decided and (maker := maker_alone(reading, meeting)):
        # the record of one who decided alone tells of no meeting
        meeting.body, meeting.date = maker, found.values.get("date", "")
        return
    if decided and "body" not in found.values:
        # nor does an officer's
        return
    if not ({"date", "contact", "contact_email"} & set(found.values)) and not _met(
        reading, meeting
    ):
        # a page about a body, or about somebody: it names one and tells of no meeting
        return
    if not set(found.values) - {"council", "contact", "contact_email", "contact_phone"}:
        # a council alone says nothing of a meeting
        return
    meeting.body = found.values.get("body", "")
    meeting.date = found.values.get("date", "")
    meeting.council = found.values.get("council", "")
    if reading.segmentation.form == "profile" and not meeting.date:
        return
    if not found.spans:
        found.spans = [next(p for p in reading.all_paragraphs() if p.text).whole]
    reading.add(
        Meeting(
            id=meeting.id,
            evidence=tuple(sorted(set(found.spans))),
            inferred=found.inferred,
            council=meeting.council,
            body=meeting.body,
            date=meeting.date,
            start=found.values.get("start", ""),
            end=found.values.get("end", ""),
            venue=found.values.get("venue", ""),
            contact=found.values.get("contact", ""),
            contact_email=found.values.get("contact_email", ""),
            contact_phone=found.values.get("contact_phone", ""),
            status=found.values.get("status", ""),
            meeting=meeting.id,
            rule="meetings.head",
        )
    )


def _spans_days(paragraph: Paragraph) -> bool:
    """Whether a line gives a period ("1 March - 30 June 2031"), in which no meeting was held."""
    full = [date for date in paragraph.dates if date.full]
    return any(
        paragraph.text[one.end : other.start].strip() in ("-", "–", "—", "to", "until")
        for one, other in zip(full, full[1:], strict=False)
    )


def _dates_letter(head: list[Paragraph], place: int) -> bool:
    """Whether a line gives the day of the letter that sends the papers: "Date: …", "Dear Councillor"."""
    text, near = head[place].text, head[place + 1 : place + 4]
    label = grammar().rule("heads.label").match(text)
    dated = (label and label["date"]) or text.startswith(("Dated", "Our Ref", "Your Ref"))
    return bool(dated) and any(grammar().rule("heads.dear").match(line.text) for line in near)


def _met(reading: Reading, meeting: MeetingReading) -> bool:
    """Whether the document tells what a meeting did, or who was there."""
    if reading.layout.name not in ("stripped", "numbered", "flowed"):
        return reading.segmentation.page in ("", "votes", "attendance")
    told = grammar().rule("titles.narrated")
    return any(row.meeting is meeting for row in reading.rolls) or any(
        told.search(p.text) for item in meeting.items for p in item.all
    )


def _inherit(reading: Reading, found: Found) -> None:
    """The council of the meeting that a pack is for; the records of an issue name none."""
    own = next((f for f in reading.stated(Meeting) if f.id == reading.meetings[0].id), None)
    if own and own.council and own.evidence and reading.layout.name not in ("issue", "decision"):
        found.set("council", own.council, own.evidence[0])


def _head(reading: Reading, meeting: MeetingReading) -> list[Paragraph]:
    """The head lines, and those above the business that a layout took for something else."""
    head = [*meeting.head]
    if reading.segmentation.form == "decision-record" and len(meeting.items) == 1:
        # a record of one decision has the meeting's place among its labels
        label = grammar().rule("heads.label")
        named = ((p, label.match(p.text)) for p in meeting.items[0].preamble)
        return head + [p for p, said in named if said and (said["council"] or said["place"])]
    if reading.segmentation.form != "minutes":
        return head
    if reading.layout.name in ("stripped", "numbered", "flowed"):
        for item in meeting.items[:1]:
            if not item.title:
                head += _until_told([*item.preamble, *item.minutes][:8])
        head += _until_told(meeting.front[:4])
    return head or meeting.front[:3]


def _until_told(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The first of some paragraphs, up to the one that tells what happened or lists people."""
    found = []
    for paragraph in paragraphs:
        text = paragraph.text
        g = grammar()
        if g.rule("titles.narrated").search(text) or g.rule("attendance.front_heading").match(text):
            break
        told = g.rule("titles.told").search(text)
        held = grammar().rule("heads.held").search(text)
        if told and not (held and held.start() < told.end() + 6):
            break
        found.append(paragraph)
    return found


def _council(reading: Reading, meeting: MeetingReading, found: Found) -> None:
    """The council, where no head line names it: by its full name in the text, or its place."""
    counts: Counter[str] = Counter()
    where: dict[str, Span] = {}
    stop = set(grammar().words("meetings.not_own_council"))
    titles = [p for i in meeting.items if i.section.title for p in reading.split(i.section.title)]
    pool = [*meeting.head, *meeting.front, *titles, *(p for i in meeting.items for p in i.all)]
    for place, paragraph in enumerate(pool):
        for match in grammar().rule("bodies.council").finditer(paragraph.text):
            words = own_name(match.group())
            before = paragraph.text[: match.start()]
            if before.endswith("(") or grammar().rule("heads.belongs_to").search(before):
                # "Councillor Pell (Hexwick Borough Council)": whose member somebody is
                continue
            if words.split(" ")[0] in stop or words.isupper() and place > 4:
                continue
            if " " not in words or grammar().rule("heads.sort_only").match(words.title()):
                continue
            behind = paragraph.text[match.end() :]
            if words.endswith("Council") and grammar().rule("heads.no_body").match(behind):
                continue
            counts[words] += 3 if place < len(meeting.head) + len(titles) else 1
            where.setdefault(words, paragraph.span(match.start(), match.end()))
    if counts:
        best, votes = min(counts.items(), key=lambda kv: (-kv[1], kv[0]))
        rivals = [c for w, c in counts.items() if w != best]
        if votes >= 3 and votes > max(rivals, default=0):
            found.set("council", best, where[best])
            found.inferred = True
            return
    told = {
        match.group()
        for item in meeting.items
        for paragraph in item.all
        for match in grammar().rule("bodies.council").finditer(paragraph.text)
        if paragraph.text[match.start() - 1 : match.start()] != "("
    }
    backed = [w for w in counts if w in told and _is_backed(w, meeting)]
    if len(backed) == 1:
        found.set("council", backed[0], where[backed[0]])
        found.inferred = True
        return
    line = grammar().rule("heads.sort_line")
    sorts = {m.group().title() for p in meeting.head if (m := line.search(p.text)) is not None}
    alike = [w for w in counts if w.endswith(tuple(f" {sort}" for sort in sorts))]
    if len(alike) == 1:
        # "CITY COUNCIL" at the head, and one city council named further down
        found.set("council", alike[0], where[alike[0]])
        found.inferred = True
        return
    for paragraph in [*pool, *meeting.back]:
        for match in grammar().rule("bodies.council").finditer(paragraph.text):
            if grammar().rule("heads.issuer").search(paragraph.text[: match.start()]):
                found.set("council", match.group(), paragraph.span(*match.span()))
                return
    for paragraph in pool:
        if own := grammar().rule("heads.council_resolves").match(paragraph.text):
            found.set("council", own["council"], paragraph.span(*own.span("council")))
            found.inferred = True
            return
    named = place_council(" ".join(p.text for p in pool))
    if named:
        for paragraph in pool:
            at = paragraph.text.find(named)
            if at >= 0:
                found.set("council", named, paragraph.span(at, at + len(named)))
                found.inferred = True
                return


def _is_backed(council: str, meeting: MeetingReading) -> bool:
    """Whether the head's place or address bears a council's own name ("Hexwick Town Hall")."""
    own = grammar().rule("heads.council_words").regex.sub(" ", council).split()
    if not own:
        return False
    name = re.compile(rf"(?i)(?<![a-z]){re.escape(own[0])}(?![a-z])")
    labelled = [p.text for p in meeting.head if grammar().rule("heads.place_label").search(p.text)]
    return any(name.search(text) for text in labelled)


def _closing(reading: Reading, meeting: MeetingReading) -> None:
    """The hour at which the meeting ended, kept as read."""
    for paragraph in [*meeting.back, *(p for i in meeting.items[-2:] for p in i.minutes[-3:])]:
        if grammar().rule("heads.meeting_ended").match(paragraph.text):
            reading.claimed.append(paragraph.whole)
