"""Comings and goings: who left or joined, at what time, for which item."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from loaders.annotators.dates import find_times
from loaders.annotators.names import NameMention
from loaders.assembly.actors import holder_named
from loaders.assembly.attendance.rows import after, row_to
from loaders.assembly.attendance.sentence import Sentence
from loaders.assembly.item_numbers import item_numbered
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph


def item_of(meeting: MeetingReading, item: ItemReading | None, words: str) -> ItemReading | None:
    """The item that a movement concerns: the one named by its number, else the one it is told under."""
    named = grammar().rule("attendance.item_number").search(words)
    if named:
        return item_numbered(meeting, named["n"]) or item
    return item


def assemble(told: Sentence) -> None:
    """Attendance facts of a sentence about leaving and joining."""
    paragraph, start, end = told.paragraph, told.start, told.end
    if _line(told) or grammar().rule("attendance.another_occasion").search(told.words):
        return
    found: list[tuple[int, int, str, str, list[NameMention]]] = []
    for status in ("left", "joined"):
        for verb in grammar().rule(f"attendance.{status}").finditer(paragraph.text, start, end):
            place = (verb["place"] or "").lower()
            if status == "joined" and _from_afar(paragraph, verb, end):
                continue
            people = _who(paragraph, start, verb, status, whole=bool(place))
            if not people and _by_office(told, verb, status, whole=bool(place)):
                continue
            if people and _corrected(paragraph, people[0]):
                continue
            if people and place != "chair" and _moves(told, verb, people[0], whole=bool(place)):
                found.append((verb.start(), verb.end(), status, place, people))
    found.sort(key=lambda f: f[0])
    for number, (_, stop, status, _, people) in enumerate(found):
        reach = found[number + 1][0] if number + 1 < len(found) else end
        at = _time(paragraph, people[0].outer, start, stop, reach, first=number == 0)
        back = ""
        if status == "left" and (away := _away(told.text, stop, reach)):
            at, back = away
        where = _where(told, told.text[stop:reach])
        if where is False:
            continue
        item = where.id if where else ""
        apart = _times_apart(paragraph, people, stop, reach)
        for place_in_row, person in enumerate(people):
            when = apart[place_in_row] if apart else at
            told.state(told.name(person), status, "movement", item=item, at=when)
            if back:
                told.state(told.name(person), "joined", "movement", item=item, at=back)
        if at:
            _further(told, status, item, stop, reach)


def _further(told: Sentence, status: str, item: str, start: int, reach: int) -> None:
    """ "… entered at 6.50 pm and Councillor Orr at 6.55 pm": each with an hour of his own."""
    link, near = (grammar().rule(f"attendance.{n}").regex for n in ("elided_mover", "to_time"))
    times = [t for t in told.paragraph.times if start <= t.start < reach]
    for before, after_it in pairwise(times):
        for person in told.people:
            stop = max(person.stop, person.end)
            joined = before.end <= person.outer and link.fullmatch(
                told.text, before.end, person.outer
            )
            if joined and near.fullmatch(told.text, stop, after_it.start):
                told.state(told.name(person), status, "movement", item=item, at=after_it.value)


def _by_office(told: Sentence, verb: re.Match[str], status: str, *, whole: bool) -> bool:
    """ "The Director of Place, who had to go at 7.50 pm": an office, where its holder is known."""
    text = told.text
    link = grammar().rule("attendance.to_verb").regex
    for post in told.paragraph.posts:
        if not told.start <= post.start or not link.fullmatch(text, post.end, verb.start()):
            continue
        moves = grammar().rule("attendance.moves").regex
        timed = any(0 <= t.start - verb.end() <= 12 for t in told.paragraph.times)
        if "to " in verb.group() and not timed:
            return False
        if not (whole or timed or moves.match(text, verb.end(), told.end)):
            return False
        name = holder_named(told.reading, told.paragraph, post)
        where = _where(told, text[verb.end() : told.end]) if name else False
        if where is False:
            return False
        at = _time(told.paragraph, post.start, told.start, verb.end(), told.end, first=True)
        told.state(name, status, "movement", item=where.id if where else "", at=at)
        return True
    return False


def _line(told: Sentence) -> bool:
    """ "Left at 7.35 pm: Councillor A": a line that says of those it names that they came or went."""
    match = grammar().rule("attendance.movement_line").match(told.words)
    if match is None or not told.people or told.item is None or match["late"]:
        return False
    row = told.group_from(told.start + match.end())
    if not row or row[0].outer - told.start - match.end() > 4:
        return False
    at = ""
    if match["time"]:
        hour, minute = (int(part) for part in match["time"].replace(".", ":").split(":"))
        # without a half of the day those from one to eight are of the evening
        late = match["half"] in ("p", "P") or (match["half"] is None and hour < 9)
        at = f"{hour % 12 + 12 * late if hour < 13 else hour:02d}:{minute:02d}"
    for person in row:
        when = at or next(
            (t.value for t in told.paragraph.times if 0 <= t.start - person.end < 8), ""
        )
        status = "left" if match["left"] else "joined"
        told.state(told.name(person), status, "movement", item=told.item.id, at=when)
    return True


def _from_afar(paragraph: Paragraph, verb: re.Match[str], end: int) -> bool:
    """Whether "joined the meeting by video link" says how somebody was there, and not when they came."""
    how = re.compile(r",? ?").match(paragraph.text, verb.end())
    assert how is not None
    line, this = grammar().rule("attendance.by_line"), grammar().rule("attendance.for_this")
    if line.match(verb.group()) and this.search(paragraph.text, verb.start(), end):
        # "dialled in for this item"
        return True
    rule = grammar().rule("attendance.remotely").regex
    found = rule.match(paragraph.text, how.end(), end)
    timed = (
        grammar().rule("roll_words.at_time").match(paragraph.text, found.end()) if found else None
    )
    if found and grammar().rule("attendance.for_one_item").regex.match(paragraph.text, found.end()):
        return False
    return (
        found is not None
        and timed is None
        and not any(found.end() <= t.start < end for t in paragraph.times)
    )


def _away(text: str, start: int, end: int) -> tuple[str, str] | None:
    """From when to when somebody was out of the room, where both times stand behind the verb."""
    match = grammar().rule("attendance.away_between").regex.match(text, start, end)
    if match is None:
        return None
    half = match["half"] or ""
    if not half:
        return hour_of(match["gone"]), hour_of(match["back"])
    times = [
        find_times(f"{match[name]} {own}")
        for name, own in (("gone", match["gone_half"] or half), ("back", half))
    ]
    return (times[0][0].value, times[1][0].value) if all(times) else None


def hour_of(printed: str) -> str:
    """An hour without its half of the day: those from one to eight are of the evening."""
    hour, minute = (int(part) for part in printed.replace(".", ":").split(":"))
    return f"{hour + 12 if hour < 9 else hour:02d}:{minute:02d}"


def _corrected(paragraph: Paragraph, person: NameMention) -> bool:
    """Whether it is told of other minutes: "to correct the time at which Councillor Pell left"."""
    return grammar().rule("attendance.corrected").search(paragraph.text[: person.outer]) is not None


def _who(
    paragraph: Paragraph, start: int, verb: re.Match[str], status: str, *, whole: bool
) -> list[NameMention]:
    """Who is the subject of a verb of moving: the row of names before it, or whom it goes on about."""
    text = paragraph.text
    link = grammar().rule("attendance.to_verb").regex
    before = [n for n in paragraph.people if n.end <= verb.start()]
    for mention in reversed(before):
        if mention.outer < start:
            break
        if any(
            link.fullmatch(text, place, verb.start())
            for place in after(paragraph, mention)
            if place <= verb.start()
        ):
            aside = "(" in text[mention.end : verb.start()]
            return [mention] if aside else _row(paragraph, mention, start)
    if not before:
        return []
    last = before[-1]
    chain = grammar().rule("attendance.goes_on").regex
    clause = (
        text[max(last.stop, last.end) : verb.start()]
        if last.stop <= verb.start()
        else text[last.end : verb.start()]
    )
    match = chain.search(clause)
    # in brackets it is said of an entry of a list, which states it itself
    came = status == "joined" and (whole or not clause.rstrip().endswith("("))
    timed = any(0 <= t.start - verb.end() <= 12 for t in paragraph.times)
    aside = clause.rstrip().endswith("(")
    left = status == "left" and (whole or (timed and not aside))
    told = match and (match["pronoun"] or came or left)
    same = last.outer >= start or bool(
        match and match["pronoun"] and len({n.surname for n in before}) == 1
    )
    if told and same and len(clause) < 280:
        return _row(paragraph, last, start) if last.outer >= start else [last]
    return []


def _row(paragraph: Paragraph, last: NameMention, start: int) -> list[NameMention]:
    """Those who went together with ``last``: the row of names up to it, within its clause."""
    return row_to(paragraph, last, start, links="roll_words.comma_links")


def _moves(told: Sentence, verb: re.Match[str], person: NameMention, *, whole: bool) -> bool:
    """Whether it is the meeting that was left or joined, not a group, a debate or a house."""
    behind = [t for t in told.paragraph.times if verb.end() - 1 <= t.start < told.end]
    if "to leave" in verb.group():
        return bool(behind)
    if whole:
        return True
    timed = any(t.start <= verb.end() + 12 for t in behind) or any(
        told.start <= t.start and 0 <= person.outer - t.end <= 4 for t in told.paragraph.times
    )
    if grammar().rule("roll_words.article_end").search(verb.group().rstrip()):
        return False
    timed = timed or bool(grammar().rule("attendance.bare_time").match(told.text, verb.end()))
    moves = grammar().rule("attendance.moves").regex
    return timed or moves.match(told.text, verb.end(), told.end) is not None


def _time(
    paragraph: Paragraph, subject: int, start: int, stop: int, reach: int, *, first: bool
) -> str:
    """The time said of a movement, behind its verb or before its subject."""
    text = paragraph.text
    near = grammar().rule("attendance.to_time").regex
    for time in paragraph.times:
        if stop - 1 <= time.start < reach and (
            near.fullmatch(text, stop, time.start)
            or (time.start < stop + 60 and grammar().rule("roll_words.at_about").search(text[stop - 2 : time.start]))
        ):  # fmt: skip
            return time.value
    for time in paragraph.times:
        if (
            first
            and start <= time.start
            and time.end <= subject
            and grammar().rule("attendance.time_lead").regex.fullmatch(text, time.end, subject)
        ):
            return time.value
    bare = grammar().rule("attendance.bare_time").regex.match(text, stop, reach)
    return hour_of(bare["time"]) if bare else ""


def _times_apart(
    paragraph: Paragraph, people: list[NameMention], stop: int, reach: int
) -> list[str]:
    """The time of each of several people ("at 7.15 and 7.20 p.m. respectively"), or none."""
    times = [t.value for t in paragraph.times if stop - 1 <= t.start < reach]
    apart = len(people) > 1 and "respectively" in paragraph.text[stop:reach]
    return times if apart and len(times) == len(people) else []


def _where(told: Sentence, tail: str) -> ItemReading | Literal[False] | None:
    """The item left or joined; False where a declaration only says what will be done."""
    g = grammar()
    meeting, item, sentence = told.meeting, told.item, _declared(told)
    where = item_of(meeting, item, tail)
    if item is None or not g.rule("attendance.declares").search(sentence):
        return where
    if g.rule("attendance.would_leave").search(sentence):
        return False
    from loaders.assembly.declarations import target_of

    named = target_of(told.reading, meeting, item, sentence)
    if named:
        return next((i for i in meeting.items if i.id == named[0]), where)
    if g.rule("attendance.title_interests").search(item.title):
        return False
    return where


def _declared(told: Sentence) -> str:
    """The words of a sentence, with those of the one before it where that one declares an interest and
    this one goes on about whoever did ("He left the room …")."""
    g = grammar()
    if g.rule("attendance.declares").search(told.words) or not g.rule(
        "attendance.goes_on_about"
    ).match(told.words):
        return told.words
    before = max((s for s, e in sentences(told.paragraph.passage) if e <= told.start), default=-1)
    lead = told.text[before : told.start] if before >= 0 else ""
    return f"{lead}{told.words}" if g.rule("attendance.declares").search(lead) else told.words
