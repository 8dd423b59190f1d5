"""Names in a row within a sentence, and the stating of a fact about each."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Attendance, Span


def state(
    reading: Reading,
    meeting: MeetingReading,
    evidence: tuple[Span, ...],
    person: str,
    status: str,
    rule: str,
    *,
    item: str = "",
    at: str = "",
    replaces: str = "",
    reason: str = "",
    unnamed: bool = False,
) -> None:
    """Add one Attendance fact (``rule`` without its family)."""
    reading.add(
        Attendance(
            evidence=evidence,
            person=person,
            status=status,
            item=item,
            at=at,
            replaces=replaces,
            reason=reason,
            unnamed=unnamed,
            meeting=meeting.id,
            rule=f"attendance.{rule}",
        )
    )


def after(paragraph: Paragraph, mention: NameMention) -> list[int]:
    """Places at which a verb may follow a name: behind it, its brackets, its post."""
    g = grammar()
    text = paragraph.text
    places = {mention.end, max(mention.stop, mention.end)}
    if text[mention.end : mention.end + 1] == ")":
        # "the Director of Law (Mr Pell)"
        places.add(mention.end + 1)
    elif text[max(0, mention.outer - 1) : mention.outer] == "(":
        # "the Vice-Chairman (Mr Pell, co-opted)"
        closed = re.compile(r"[^().]{0,60}\)").match(text, mention.end)
        if closed and not any(mention.end < n.outer < closed.end() for n in paragraph.people):
            places.add(closed.end())
    post = next(
        (
            p for p in paragraph.posts
            if 0 <= p.start - mention.end <= 9
            and g.rule("roll_words.office_lead").regex.fullmatch(text[mention.end : p.start])
        ),
        None,
    )  # fmt: skip
    if post is not None:
        end = post.end + (1 if text[post.end : post.end + 1] == ")" else 0)
        places.add(end)
        if text[end : end + 1] == ",":
            places.add(end + 1)
    for place in list(places):
        # "Councillor Pell, who had proposed the motion, attended"
        aside = g.rule("roll_words.aside").match(text, place)
        body = g.rule("people_verbs.affiliated").regex.match(text, place)
        if body and not any(place < n.outer < body.end() for n in paragraph.people):
            places.add(body.end())
        if aside and not any(place < n.outer < aside.end() for n in paragraph.people):
            places.add(aside.end() - 1)
            places.add(aside.end())
    return sorted(places)


def _without_posts(paragraph: Paragraph, start: int, end: int) -> str:
    """The words between two places with brackets and posts left out."""
    kept = list(paragraph.text[start:end])
    for post in paragraph.posts:
        if start <= post.start and post.end <= end:
            # "the Director of Law (Mr Pell)": the bracket that opens before the name goes too
            open_bracket = paragraph.text[post.end : post.end + 2] == " (" and post.end + 2 == end
            stop = post.end + (2 if open_bracket else 0)
            kept[post.start - start : stop - start] = " " * (stop - post.start)
    words = re.sub(r"\([^)]*\)", "", "".join(kept))
    words = grammar().rule("attendance.body_of_one").regex.sub("", words)
    return re.sub(r"^\s?\)", "", words)


def group_from(
    paragraph: Paragraph, position: int, end: int, *, passive: bool = False
) -> list[NameMention]:
    """People named in a row from ``position`` (a list, with posts, brackets and clauses between).

    ``passive``: the row is not the subject of a verb; who is begins a clause of its own."""
    g = grammar()
    link = g.rule("attendance.between_names").regex
    clause = g.rule("attendance.clause").regex
    found: list[NameMention] = []
    here = position
    beside = g.rule("attendance.substitute_beside").regex
    bracketed = _bracketed(paragraph, position, end)
    aside: NameMention | None = None
    for mention in paragraph.people:
        if mention.outer < here or mention.outer >= end:
            continue
        between = _without_posts(paragraph, here, mention.outer)
        if found and clause.match(between):
            rest = _behind_clause(between)
            if rest is None or (aside and _joined(paragraph, aside, mention)):
                # named within the clause ("for whom Ann Bell was attending"), not in the row
                aside = mention
                continue
            between = rest
        if found and (mention.start in bracketed or beside.fullmatch(between)):
            # the substitute of the one before, behind that one's post or a dash
            here = here if mention.start in bracketed else max(mention.stop, mention.end)
            continue
        if link.fullmatch(between) is None:
            break
        if (
            found
            and passive
            and _acts(paragraph, mention, paragraph.text[here : mention.outer], end)
        ):
            break
        found.append(mention)
        here = max(mention.end, min(mention.stop or mention.end, end))
    return found


def _bracketed(paragraph: Paragraph, start: int, end: int) -> set[int]:
    """Where those begin whom brackets behind ``start`` name as somebody's substitute."""
    stands_in = grammar().rule("attendance.stands_in")
    spans = [
        m.span()
        for m in re.compile(r"\([^()]*\)").finditer(paragraph.text, start, end)
        if stands_in.search(m.group())
    ]
    return {n.start for n in paragraph.people if any(s < n.start < e for s, e in spans)}


def _joined(paragraph: Paragraph, one: NameMention, other: NameMention) -> bool:
    """Whether a name without a title of its own goes on right behind another ("by Councillors A and B")."""
    between = paragraph.text[max(one.stop, one.end) : other.outer]
    return (
        other.outer == other.start
        and grammar().rule("roll_words.next_name").regex.fullmatch(between) is not None
    )


def _behind_clause(between: str) -> str | None:
    """What stands between a clause about the last name of a row and the next; None while it runs on."""
    g = grammar()
    lead = g.rule("attendance.clause").match(between)
    onward = g.rule("attendance.goes_on_row").search(between)
    assert lead is not None
    if onward is None:
        return None
    told = between[lead.end() : onward.start()]
    if lead["tells"] and not g.rule("rolls.tells").search(told):
        return None
    return onward.group()


def _acts(paragraph: Paragraph, mention: NameMention, between: str, end: int) -> bool:
    """Whether somebody behind a semicolon, or "and", is the subject of a clause of its own."""
    if ";" not in between and not between.rstrip().endswith((",", "and")):
        return False
    verb = grammar().rule("attendance.own_clause").regex
    row = [mention, *group_from(paragraph, max(mention.stop, mention.end), end)]
    for person in row:
        if any(verb.match(paragraph.text, place, end) for place in after(paragraph, person)):
            return ";" in between or person is mention
    return False


def row_to(
    paragraph: Paragraph, last: NameMention, start: int, *, links: str = "roll_words.row_links"
) -> list[NameMention]:
    """The row of names that ends with ``last`` ("Councillors A, B and C left"); ``links``: the pattern
    of all that may stand between two of them."""
    people = [n for n in paragraph.people if start <= n.outer <= last.outer]
    row = [last]
    joint = grammar().rule(links).regex
    for mention in reversed(people[:-1]):
        reach = mention.stop if mention.end < mention.stop <= row[0].outer else mention.end
        between = _without_posts(paragraph, reach, row[0].outer)
        if joint.fullmatch(between):
            row.insert(0, mention)
        else:
            break
    return row


def within(paragraph: Paragraph, bounds: tuple[int, int] | None) -> NameMention | None:
    """The first person named within brackets, or None."""
    if bounds is None:
        return None
    return next((n for n in paragraph.people if bounds[0] <= n.outer < bounds[1]), None)


def in_brackets(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether a name stands inside the brackets of another."""
    return any(
        m.bracket and m.bracket[0] <= mention.outer < m.bracket[1]
        for m in paragraph.people
        if m is not mention
    )
