"""In attendance by what they did in an item: those who address the meeting or report to it."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.guests import acts_there, is_there, let_speak, of_other_body
from loaders.assembly.attendance.headings import about
from loaders.assembly.attendance.rows import after, row_to, state
from loaders.assembly.attendance.visitors import held_to_account, speaks_for_another
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Attendance

_ELSEWHERE = ("sent_by", "met_before")
"""Patterns of ``guests`` that say before a name that its bearer wrote, or was met on another day."""


def speakers(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    """Officers who are named as they speak, people from outside who do, and those invited who come."""
    if about(item.title):
        return
    invited = {f.person for f in reading.stated(Attendance, item.id) if f.status == "invited"}
    came = {f.person for f in reading.stated(Attendance, item.id) if f.status in ("joined", "late")}
    # who is told to come late is expected, as a member is
    late = {f.person for f in reading.stated(Attendance) if f.status == "late"}
    known = reading.roll() if len(reading.meetings) == 1 else reading.roll_of(meeting)
    accountable = held_to_account(reading, meeting, item)
    seen: set[str] = set()
    for paragraph in item.told:
        row: list[NameMention] = []
        for mention in reversed(paragraph.people):
            name = reading.name(paragraph, mention)
            if name in known.away or name in known.present or name in late:
                continue
            if name in known.attending and name not in invited:
                continue
            before = paragraph.text[: mention.outer]
            if any(grammar().rule(f"guests.{name}").search(before) for name in _ELSEWHERE):
                continue
            member = name in known.members and not of_other_body(reading, name)
            outside = _is_outsider(reading, paragraph, mention, member=member)
            visits = name in accountable or _is_visitor(paragraph, mention)
            another = speaks_for_another(meeting, paragraph, mention)
            likely = name in invited or name in known.officers or outside or visits or another
            spoke = mention in row or _speaks(paragraph, mention, outside=outside, visits=visits)
            spoke = spoke or ((outside or name in invited) and is_there(paragraph, mention))
            known_there = another or (name in known.officers and name not in came)
            spoke = spoke or (known_there and acts_there(paragraph, mention))
            if not (likely and spoke) and not let_speak(paragraph, mention):
                continue
            row += row_to(paragraph, mention, 0, links="roll_words.pair_links")[:-1]
            if name not in seen:
                seen.add(name)
                stop = re.compile(r"[.;](?= |$)|$").search(paragraph.text, mention.end)
                span = paragraph.span(mention.outer, stop.end() if stop else mention.end)
                state(reading, meeting, (span,), name, "in-attendance", "speaker", item=item.id)


def _is_outsider(
    reading: Reading, paragraph: Paragraph, mention: NameMention, *, member: bool
) -> bool:
    """Whether somebody is no member: members are called Councillor here, and this person is not."""
    individual = reading.individual(paragraph, mention)
    if individual is None or individual.ambiguous or member:
        return False
    g = grammar()
    places = after(paragraph, mention)
    if any(g.rule("guests.lay_member").match(paragraph.text, place) for place in places):
        return False
    if not individual.given and not any(
        g.rule("guests.belongs").match(paragraph.text, place) for place in places
    ):
        return False
    if set(individual.titles) & set(g.words("attendance.ranks")):
        return True
    if any(s.role == "councillor" for s in individual.sightings):
        behind = max(mention.end, mention.stop)
        return g.rule("attendance.other_council").match(paragraph.text, behind) is not None
    return reading.members_are_titled and bool(mention.honorifics or mention.given)


def _is_visitor(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether the words beside a name say that its bearer speaks for a ward, and not as a member."""
    text, g = paragraph.text, grammar()
    return any(
        g.rule("attendance.visitor_beside").match(text[place:]) is not None
        for place in after(paragraph, mention)
    ) or (g.rule("attendance.visitor_before").search(text[: mention.start]) is not None)


def _speaks(
    paragraph: Paragraph, mention: NameMention, *, outside: bool, visits: bool = False
) -> bool:
    g = grammar()
    text = paragraph.text
    verbs = g.rule("people_verbs.speaks").regex
    places = after(paragraph, mention)
    bracket = text[mention.bracket[0] : mention.bracket[1]] if mention.bracket else ""
    if outside and g.rule("attendance.outsider_bracket").match(bracket):
        return True
    if outside and g.rule("attendance.member_bracket").search(bracket):
        return False
    if visits:
        beside = g.rule("attendance.visitor_beside").regex
        places += [place + m.end() for place in list(places) if (m := beside.match(text[place:]))]
        visitor = g.rule("attendance.visitor_acts").regex
        if any(visitor.match(text, place) for place in places):
            return True
    if any(verbs.match(text, place) for place in places):
        return True
    if not outside:
        return False
    acts = g.rule("attendance.outsider_acts").regex
    lead = g.rule("attendance.acts_by").regex
    before = text[max(0, mention.outer - 160) : mention.outer]
    return any(acts.match(text, place) for place in places) or lead.search(before) is not None
