"""Apologies told in sentences: for absence, for lateness, received, sent, noted."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.annotators.posts import PostMention
from loaders.annotators.rolls import read_roll
from loaders.assembly.attendance.headings import about
from loaders.assembly.attendance.rows import after, group_from, in_brackets, row_to, within
from loaders.assembly.attendance.sentence import Sentence
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

_LISTED = 2
"""Bullets in a sentence that make a list of it."""


def assemble(told: Sentence) -> None:
    """Attendance facts of a sentence about apologies."""
    if grammar().rule("attendance.for_a_thing").search(told.text, told.start, told.end):
        return
    _received(told)
    _late(told)
    _given(told)


def survey(paragraph: Paragraph) -> None:
    """Take into a paragraph's people those whom a row of apologies names without title."""
    if "polog" not in paragraph.text and "eason" not in paragraph.text:
        return
    text = paragraph.text
    for match in grammar().rule("attendance.apologies").finditer(text):
        stop = re.compile(r"[.;](?= [A-Z]|$)").search(text, match.end())
        end = stop.start() if stop else len(text)
        roll = read_roll(text, match.end(), paragraph.posts, vouched=True, end=end)
        fresh = [
            m for m in roll.mentions
            if m.given and not any(n.outer < m.end and m.outer < n.end for n in paragraph.people)
            and not any(p.start < m.end and m.start < p.end for p in paragraph.posts)
        ]  # fmt: skip
        if fresh:
            paragraph.adopt([*paragraph.people, *fresh])


def _late(told: Sentence) -> None:
    """ "Lateness was notified by Councillor A"."""
    for match in grammar().rule("attendance.lateness").finditer(told.text, told.start, told.end):
        for mention in told.group_from(match.end()):
            told.state(told.name(mention), "late", "apologies")


def _received(told: Sentence) -> None:
    """ "Apologies were received from A and B, and for lateness from C"."""
    g = grammar()
    text, paragraph, end = told.text, told.paragraph, told.end
    rule = g.rule("attendance.apologies").regex
    late = g.rule("attendance.late_after").regex
    for match in rule.finditer(text, told.start, end):
        why = (match["why"] or match["why2"] or match["why3"] or match["why4"] or "").lower()
        received_by = g.rule("attendance.received_by").search(match.group())
        if "having to leave" in why or received_by:
            continue
        status = "late" if "late" in why else "apologies"
        if entries := _entries(told, match.end()):
            for mention, stop in entries:
                note = text[max(mention.end, mention.stop) : stop].strip()
                noted = g.rule("absences.late").search(note)
                told.state(told.name(mention), "late" if noted else status, "apologies")
            continue
        people = told.group_from(match.end(), passive=True)
        cut = late.search(text, match.end(), end)
        again = rule.search(text, match.end(), end)
        if again and (not cut or again.start() < cut.start()):
            people = [n for n in people if n.outer < again.start()]
        standing_in = _standing_in(paragraph, people, end)
        for mention in people:
            if mention.start in standing_in or in_brackets(paragraph, mention):
                continue
            if g.rule("attendance.place_taken").search(text, match.end(), mention.outer):
                continue
            if text[: mention.outer].endswith((" – ", " - ")) and _stands_in(
                paragraph, mention, end
            ):
                continue
            said = "late" if cut and mention.outer >= cut.start() else status
            told.state(
                told.name(mention), said, "apologies", reason=_reason(paragraph, mention.bracket)
            )
        _posts(told, match.end(), people, status)


def _entries(told: Sentence, begin: int) -> list[tuple[NameMention, int]]:
    """Who is absent, where bullets part those listed in a sentence: the first one named behind each, and where that
    entry ends; what else it says is of why, how late, or who came instead."""
    marks = [
        m.start() for m in grammar().rule("absences.bullet").finditer(told.text, begin, told.end)
    ]
    if len(marks) < _LISTED:
        return []
    bounds = zip(marks, [*marks[1:], told.end], strict=True)
    first = ((next((n for n in told.people if a <= n.outer < b), None), b) for a, b in bounds)
    return [(mention, stop) for mention, stop in first if mention is not None]


def _reason(paragraph: Paragraph, bracket: tuple[int, int] | None) -> str:
    """What stands in brackets behind a name, where it says why and names no post or person."""
    if bracket is None or within(paragraph, bracket) is not None:
        return ""
    if any(bracket[0] <= post.start < bracket[1] for post in paragraph.posts):
        return ""
    words = paragraph.text[bracket[0] : bracket[1]]
    return words if grammar().rule("attendance.reason").search(words) else ""


def _posts(told: Sentence, position: int, people: list[NameMention], status: str) -> None:
    """Posts among those who apologise, named without their holders."""
    g = grammar()
    text, paragraph, reading = told.text, told.paragraph, told.reading
    here = max((max(n.stop, n.end) for n in people), default=position)
    for post in paragraph.posts if people else ():
        # "from the Mayor, the Leader of the Council and Councillor Pell"
        before = text[position : post.start] if position <= post.start < people[0].outer else None
        beside = before is None or g.rule("roll_words.absent_next").match(text[post.end :])
        if beside and not (before is not None and _another_post(paragraph, post.end)):
            break
        if post.generic or not g.rule("roll_words.only_joined").regex.fullmatch(before or ""):
            break
        if g.rule("attendance.takes_chair").match(text, post.end):
            # "from the Mayor and the Deputy Mayor took the chair"
            _presides(told, post)
            break
        holder = reading.holder_of(post)
        told.state(holder or reading.post_name(post), status, "apologies", unnamed=not holder)
        position = post.end
    for post in paragraph.posts:
        if not here <= post.start < told.end or post.generic or post.kind == "chair":
            continue
        between = text[here : post.start]
        if people and between.strip() == "/":
            # "Deputy Leader/Cabinet Member for Parks"
            here = post.end
            continue
        if not g.rule("roll_words.only_joined").regex.fullmatch(between):
            return
        if g.rule("attendance.takes_chair").match(text, post.end):
            _presides(told, post)
            return
        if people and "," in between and "and" not in between:
            # in apposition to the last person
            here = post.end
            continue
        if re.match(r"\s?[,(]", text[post.end :]) and any(
            0 <= n.outer - post.end <= 3 for n in paragraph.people
        ):
            return
        holder = reading.holder_of(post)
        name = holder or reading.post_name(post)
        told.state(name, status, "apologies", unnamed=not holder)
        here = post.end


def _presides(told: Sentence, post: PostMention) -> None:
    holder = told.reading.holder_of(post)
    name = holder or told.reading.post_name(post)
    told.state(name, "present", "apologies", unnamed=not holder)


def _another_post(paragraph: Paragraph, end: int) -> bool:
    """Whether a further post, and no name, follows the one that ends here."""
    link = grammar().rule("roll_words.list_joint").match(paragraph.text[end:])
    return link is not None and end + link.end() in paragraph.post_at


def _standing_in(paragraph: Paragraph, people: list[NameMention], end: int) -> set[int]:
    """Where those begin who are named only as another's substitute."""
    text = paragraph.text
    found: set[int] = set()
    for mention in people:
        inner = within(paragraph, mention.bracket)
        if inner is not None:
            found.add(inner.start)
        for place in after(paragraph, mention):
            lead = grammar().rule("attendance.with_substitute").regex.match(text, place, end)
            other = lead and next(
                (n for n in paragraph.people if lead.end() <= n.outer <= lead.end() + 1), None
            )
            if not other:
                continue
            row = [other, *group_from(paragraph, max(other.stop, other.end), end)]
            for place_in_row, one in enumerate(row):
                said = [grammar().rule("attendance.as_substitute").regex.match(text, stop, end)
                        for stop in after(paragraph, one)]  # fmt: skip
                if not any(said):
                    continue
                joined = text[max(other.stop, other.end) : one.outer]
                if place_in_row == 0 or (lead and "with" in lead.group() and ";" not in joined):
                    found.update(n.start for n in row[: place_in_row + 1])
                else:
                    found.update(
                        n.start for n in row_to(paragraph, one, 0, links="roll_words.comma_links")
                        if ";" in text[mention.end : n.outer]
                    )  # fmt: skip
                break
    return found


def _stands_in(paragraph: Paragraph, mention: NameMention, end: int) -> bool:
    """Whether somebody behind the dash of an absent member's entry is told to stand in."""
    rule = grammar().rule("attendance.as_substitute").regex
    return any(rule.match(paragraph.text, place, end) for place in after(paragraph, mention))


def _behind(told: Sentence, mention: NameMention) -> int:
    """Where the verb of a person stands: behind the name, its bracket, the post, the bracket's end."""
    places = [place for place in after(told.paragraph, mention) if place <= told.end]
    return max(places, default=mention.end)


def _next_ones(told: Sentence, stop: int, end: int) -> bool:
    """Whether somebody named between a name and what is told is whom it is told of, and not merely
    whom the first one told: "Moss stood in for Dray, and Toll would be late"."""
    other = next((n for n in told.people if stop < n.outer < end), None)
    return other is not None and not grammar().rule("attendance.told_another").search(
        told.text[stop : other.outer]
    )


def _own_row(told: Sentence, row: list[NameMention]) -> list[NameMention]:
    """Of a row of names those of the last clause: "Moss stood in for Szabo, and Tolley would be late"."""
    g = grammar()
    before = told.text[told.start : row[-1].outer]
    if not g.rule("rolls.tells").search(before) and not g.rule("roll_words.sent_by").match(before):
        return row
    for place in range(len(row) - 1, 0, -1):
        between = told.text[max(row[place - 1].stop, row[place - 1].end) : row[place].outer]
        if re.search(r"[,;] ?and\b|;", between):
            return row[place:]
    return row


def _of_absentees(told: Sentence) -> bool:
    """Whether a sentence stands before the items, or under one that is about who is away."""
    return told.item is None or about(told.item.title) == "apologies"


def _given(told: Sentence) -> None:
    """ "Councillors A and B sent their apologies", "was unable to attend", "would be late"."""
    text, end, g = told.text, told.end, grammar()
    for mention in told.people:
        stop = _behind(told, mention)
        if late := g.rule("attendance.be_late").regex.match(text, stop, end):
            if _next_ones(told, stop, late.end()):
                continue
            status = "late"
        elif unable := g.rule("attendance.unable").regex.match(text, stop, end):
            if g.rule("attendance.spoken_by_another").regex.match(text, unable.end(), end):
                continue
            status = "apologies"
        elif said := g.rule("attendance.gave_apologies").regex.match(text, stop, end):
            tail = said["tail"]
            if g.rule("attendance.sorry").search(said.group()) and not _of_absentees(told):
                continue
            if g.rule("roll_words.and_left").match(text, said.end() - len(tail or "")):
                continue
            if "polog" not in said.group() or (
                g.rule("roll_words.leaves").search(tail) and "late" not in tail
            ):
                continue
            status = (
                "late"
                if g.rule("roll_words.comes_late").search(tail) or "late" in said.group()
                else "apologies"
            )
        elif absent := g.rule("attendance.was_absent").regex.match(text, stop, end):
            status = "apologies" if absent["with"] else "absent"
        else:
            continue
        row = row_to(told.paragraph, mention, told.start, links="roll_words.apology_links")
        row = _own_row(told, row)
        if like := g.rule("attendance.likewise").regex.match(text, stop, end):
            row = [*row, *told.group_from(like.end())]
        for person in row:
            told.state(told.name(person), status, "apologies")
