"""Those of whom a sentence says that they attended, sat, took the chair, were welcomed or are invited."""

from __future__ import annotations

from loaders.assembly.attendance.non_members import is_guest
from loaders.assembly.attendance.rows import after, state
from loaders.assembly.attendance.sentence import Sentence
from loaders.grammar import grammar
from ontology.record import Attendance

__all__ = ["attended", "in_chair", "invitations", "welcomed"]


def attended(told: Sentence) -> None:
    """ "Councillors A and B were also in attendance", "… were noted as visiting members"."""
    g = grammar()
    text, end = told.text, told.end
    if g.rule("attendance.elsewhere").search(told.words):
        return
    for match in g.rule("attendance.attended_by").finditer(text, told.start, end):
        row = told.group_from(match.end())
        # a document that calls nobody Councillor tells of members so too
        members = _of_the_body(told, match.group())
        for mention in row:
            titled = bool(mention.council) or not told.reading.members_are_titled
            member = members and titled and not is_guest(told.paragraph, mention)
            known = told.reading.roll()
            if told.name(mention) not in known.present | known.attending:
                status = "present" if member else "in-attendance"
                told.state(told.name(mention), status, "attended")
    _sat_with(told)
    _sat_as_body(told)
    _introduced(told)
    if told.item is None:
        _were_present(told)
    rule = g.rule("attendance.attended").regex
    for mention in told.people:
        found = next(
            (
                m for p in after(told.paragraph, mention)
                if (m := rule.match(text, p, end)) is not None
            ),
            None,
        )  # fmt: skip
        if found is None:
            continue
        known = told.reading.roll()
        # an aside between is about one of a row only
        aside = "," in text[max(mention.stop, mention.end) : found.start()]
        row = [mention] if aside and " were " not in found.group() else told.row_to(mention)
        if like := g.rule("attendance.likewise").regex.match(text, found.end(), end):
            row += told.group_from(like.end())
        for person in row:
            name = told.name(person)
            if any(
                f.person == name and f.status == "substitute"
                for f in told.reading.stated(Attendance)
            ):
                continue
            member = bool(found["present"]) or (
                bool(person.council)
                and (
                    bool(found["remote"])
                    or _of_the_body(told, found.group())
                    or _calls_roll(told, found.group())
                )
            )
            passing = found["remote"] or aside or found["passing"]
            if passing and name in known.present | known.attending:
                continue
            told.state(name, "present" if member else "in-attendance", "attended")


def _of_the_body(told: Sentence, said: str) -> bool:
    """Whether "also present" is said of further members: no list names those present, and nothing but
    who presides was told before."""
    listed = any(row.status == "present" and row.mentions for row in told.reading.rolls)
    return (
        not listed and grammar().rule("attendance.also_present").regex.fullmatch(said) is not None
    )


def _calls_roll(told: Sentence, said: str) -> bool:
    """Whether members "attended" in the item that tells who was there, where no list does."""
    if told.item is None or any(row.status == "present" for row in told.reading.rolls):
        return False
    g = grammar()
    return (
        g.rule("attendance.roll_item").match(told.item.title) is not None
        and g.rule("attendance.plainly_there").regex.fullmatch(said) is not None
    )


def _sat_with(told: Sentence) -> None:
    """ "With her sat Councillors A and B and Ann Hale (Clerk)": the members are present. Before the
    business also those whom the chair "was joined by"."""
    g = grammar()
    found = list(g.rule("attendance.sat_with").finditer(told.text, told.start, told.end))
    if told.item is None and g.rule("roll_words.presided").search(told.words):
        found += g.rule("attendance.joined_by").finditer(told.text, told.start, told.end)
    for match in found:
        for mention in told.group_from(match.end()):
            status = "present" if mention.council else "in-attendance"
            told.state(told.name(mention), status, "attended")


def _sat_as_body(told: Sentence) -> None:
    """ "The Sub-Committee (Councillors A, B and C) heard …": those whom brackets name sat as the body."""
    match = (
        grammar().rule("attendance.body_with_members").regex.match(told.text, told.start, told.end)
    )
    row = told.group_from(match.end()) if match else []
    if len(row) < 2 or told.reading.roll().present:
        return
    for mention in row:
        told.state(told.name(mention), "present", "attended")


def _introduced(told: Sentence) -> None:
    """ "The Chair opened the hearing and introduced Councillors A and B": they sit beside the chair."""
    match = (
        grammar()
        .rule("attendance.introduced_members")
        .regex.search(told.text, told.start, told.end)
    )
    if match is None:
        return
    chairs = [
        mention for mention in told.people if mention.council and mention.outer < match.start()
    ]
    for mention in [*chairs[-1:], *told.group_from(match.end())]:
        told.state(told.name(mention), "present", "attended")


def _were_present(told: Sentence) -> None:
    """ "The meeting was chaired by Cllr A. Cllrs B and C were present.": told before the business."""
    g = grammar()
    for match in g.rule("attendance.chaired_by").finditer(told.text, told.start, told.end):
        for mention in told.group_from(match.end())[:1]:
            told.state(told.name(mention), "present", "chair")
    rule = g.rule("attendance.were_present").regex
    for mention in told.people:
        if any(rule.match(told.text, p, told.end) for p in after(told.paragraph, mention)):
            for person in told.row_to(mention):
                member = person.council or not told.reading.members_are_titled
                told.state(told.name(person), "present" if member else "in-attendance", "attended")


def in_chair(told: Sentence) -> None:
    """ "COUNCILLOR MACKIE IN THE CHAIR": whoever takes the chair is present."""
    rule = grammar().rule("attendance.takes_chair").regex
    label = grammar().rule("attendance.chair_label")
    paragraph = told.paragraph
    for mention in told.people:
        labelled = label.search(told.text[: mention.outer]) is not None
        takes = (rule.match(told.text, place) for place in after(paragraph, mention))
        match = next((match for match in takes if match), None)
        if labelled or match:
            stop = min(told.end, max(mention.stop, mention.end) + 30)
            stop = max(stop, match.end()) if match else stop
            span = paragraph.span(mention.outer, stop)
            state(told.reading, told.meeting, (span,), told.name(mention), "present", "chair")


def invitations(told: Sentence) -> None:
    """ "The Cabinet Member for Parks, Councillor A, has been invited to attend"."""
    if told.item is None:
        return
    text, start, reading = told.text, told.start, told.reading
    many = grammar().rule("attendance.invited_many")
    for match in grammar().rule("attendance.invited").finditer(text, start, told.end):
        if many.search(text[start : match.start()].rstrip(" ,")):
            continue
        people = [n for n in told.people if n.outer < match.start()]
        posts = [p for p in told.paragraph.posts if start <= p.start < match.start()]
        if people:
            for mention in told.row_to(people[-1]):
                told.state(told.name(mention), "invited", "invited", item=told.item.id)
        elif posts:
            holder = reading.holder_of(posts[-1])
            name = holder or reading.post_name(posts[-1])
            told.state(name, "invited", "invited", item=told.item.id, unnamed=not holder)


def welcomed(told: Sentence) -> None:
    """ "The Chair welcomed A and B to the meeting", "A, joined by B": who are not members of it."""
    g = grammar()
    text, end, reading = told.text, told.end, told.reading
    known = reading.roll()
    passive = g.rule("attendance.were_welcomed").regex
    beside = g.rule("attendance.attended_beside")
    groups = [
        told.row_to(mention) for mention in told.people
        if any(passive.match(text, place, end) for place in after(told.paragraph, mention))
    ]  # fmt: skip
    groups += [told.group_from(m.end()) for m in beside.finditer(text, told.start, end)]
    for mention in {m.start: m for group in groups for m in group}.values():
        name = told.name(mention)
        if not mention.council and name not in known.present and name not in known.members:
            told.state(name, "in-attendance", "welcomed")
    for match in g.rule("attendance.welcomed").finditer(text, told.start, end):
        row = told.group_from(match.end())
        here = row and (
            g.rule("attendance.to_the_meeting").regex.match(text, row[-1].end, end)
            or match.group().startswith("welcomed")
            and g.rule("attendance.welcome_over").match(text[max(row[-1].end, row[-1].stop) : end])
        )
        if here:
            for mention in row:
                individual = reading.individual(told.paragraph, mention)
                if individual is None or any(s.mention.council for s in individual.sightings):
                    continue
                name = told.name(mention)
                listed = name in known.present or name in known.members
                if reading.members_are_titled and not listed:
                    told.state(name, "in-attendance", "welcomed")
