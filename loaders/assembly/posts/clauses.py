"""Holders by the parts of a clause: who, a verb of office, and the office, whatever stands between them."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.clause_words import (
    before_verb,
    denied,
    end_of,
    same_subject,
    way_to_office,
    without_employer,
)
from loaders.assembly.posts.holding import Held, chain, hold
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import MeetingReading, Paragraph, Reading

__all__ = ["clauses"]

_WHOLE = ("leaving", "in_own_words", "now_instead", "from_to", "title_is")
"""Rules for all that stands between a person and an office."""
_FAR = 160
"""Characters within which an office and its holder stand."""


def clauses(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """State the holders that the sentences of a paragraph tie to offices which are not ``used`` yet."""
    if not paragraph.posts or not paragraph.people:
        return
    last: list[NameMention] = []
    for start, end in sentences(paragraph.passage):
        people = [n for n in paragraph.people if start <= n.outer < end and n.bracket != (0, 0)]
        here = start
        for post in sorted(paragraph.posts, key=lambda p: p.start):
            if not start <= post.start < end or post.start < here:
                continue
            if post.start in used and not _leaves(paragraph, people, post):
                continue
            owns = paragraph.text[post.end : post.end + 2] in ("’s", "'s")
            if owns and not grammar().rule("tenure.its_duties").match(paragraph.text, post.end):
                continue
            row = chain(paragraph, post.start)
            here = max(p.end for p in row)
            before = paragraph.text[max(start, post.start - 60) : post.start]
            if grammar().rule("tenure.of_years").match(paragraph.text, here) and (
                grammar().rule("tenure.may_be_over").search(before)
            ):
                continue
            holders = _behind(paragraph, people, post, start, last) or _ahead(
                paragraph, people, post, here
            )
            if not holders:
                # the second of a row may be held where the first no longer is
                here = max(p.end for p in row if p.start == post.start)
            for holder in holders:
                for one in row:
                    hold(reading, meeting, paragraph, holder, one, held, rule="posts.clause")
                    used.add(one.start)
        last = people if people else last


def _behind(
    paragraph: Paragraph,
    people: list[NameMention],
    post: PostMention,
    start: int,
    last: list[NameMention],
) -> list[NameMention]:
    """Who stands before an office and is said to hold it."""
    text = paragraph.text
    g = grammar()
    before = [n for n in people if n.outer < post.start]
    while before and g.rule("posts.in_place_of").search(text, start, before[-1].outer):
        # "took over from Mr Orr as Clerk": whose place it was
        before.pop()
    if not before:
        said = before_verb(text[start : post.start])
        alone = len(last) == 1 and said is not None and said.strip() in ("He", "She", "They")
        return last if alone else []
    person = before[-1]
    end = end_of(person)
    if not 0 < post.start - end <= _FAR:
        return []
    gap = text[end : post.start]
    lead = text[start : person.outer]
    if g.rule("tenure.supposed").search(lead):
        return []
    made = g.rule("held.makes").search(lead) and g.rule("tenure.article").regex.fullmatch(gap[1:])
    given = g.rule("tenure.giver").search(lead) and way_to_office(gap) or made
    if given and not denied(lead[-60:]):
        return _row_before(paragraph, before, post.plural)
    if any(g.rule(f"tenure.{name}").regex.fullmatch(gap) for name in _WHOLE):
        return [person]
    if g.rule("tenure.acts_as").search(gap):
        return [person]
    left = before_verb(gap)
    if left is not None and left.rstrip().endswith(" and") and g.rule("tenure.object").search(lead):
        # "takes it on from Mr Orr and becomes Clerk": whoever the sentence is about
        first = [
            n for n in before[:-1] if not g.rule("tenure.object").search(text[start : n.outer])
        ]
        return first[-1:]
    such = g.rule("tenure.as_such").match(text, max(p.end for p in chain(paragraph, post.start)))
    if such and g.rule("tenure.being_such").search(gap) and not denied(gap):
        return [person]
    if "had been" in gap and text[post.start].islower():
        # told of another time or body
        return []
    several = post.plural or g.rule("tenure.several").search(gap) is not None
    if left is None:
        if g.rule("tenure.given_to_them").search(gap) and not denied(gap):
            return [person]
        aside = text[post.end : post.end + 1] == "," and not denied(gap)
        if aside and g.rule("tenure.parenthetical").regex.fullmatch(gap):
            return [person]
        listed = g.rule("tenure.appointments").match(text)
        if listed and g.rule("tenure.to_office").regex.fullmatch(gap):
            return [person]
        if _second(paragraph, person, gap):
            return [person]
        nominated = g.rule("tenure.nominated").regex.fullmatch(gap)
        if nominated and g.rule("tenure.in_succession").match(text, post.end):
            return [person]
        return _row_before(paragraph, before, several) if _beside(paragraph, end, post) else []
    stop = max(p.end for p in chain(paragraph, post.start))
    if " as the " in gap and g.rule("tenure.meanwhile").match(text, stop):
        # "came in as the Clerk was speaking"
        return []
    if not same_subject(left) or g.rule("tenure.doubted").search(lead):
        return []
    return _row_before(paragraph, before, several)


def _leaves(paragraph: Paragraph, people: list[NameMention], post: PostMention) -> bool:
    """Whether an office that somebody else is given has a holder who is about to leave it."""
    g = grammar()
    leaving, going = g.rule("tenure.leaving").regex, g.rule("tenure.going")
    beside = g.rule("tenure.beside_office").regex
    gaps = [paragraph.text[end_of(n) : post.start] for n in people if n.outer < post.start]
    return any(
        leaving.fullmatch(gap) or beside.fullmatch(gap) and going.search(gap) for gap in gaps
    )


def _second(paragraph: Paragraph, person: NameMention, gap: str) -> bool:
    """Whether the verb of the clause before serves this one too: "Ann Pell was elected Chair and Ben Orr
    Vice-Chair"."""
    g = grammar()
    text = paragraph.text
    if not g.rule("tenure.right_before").regex.fullmatch(gap):
        return False
    before = [p for p in paragraph.posts if p.end < person.outer]
    if not before or not g.rule("tenure.and_another").regex.fullmatch(
        text, before[-1].end, person.outer
    ):
        return False
    first = [n for n in paragraph.people if n.outer < before[-1].start]
    shared = before[-1].body and g.rule("posts.its_vice_chair").match(text, before[-1].end)
    if not first or shared:
        # "Chair of the Parks Panel and Councillor Orr Vice-Chair": of the same body
        return False
    made = g.rule("held.makes").search(text, 0, first[-1].outer)
    said = before_verb(text[end_of(first[-1]) : before[-1].start])
    return made is not None or said is not None


def _ahead(
    paragraph: Paragraph, people: list[NameMention], post: PostMention, end: int
) -> list[NameMention]:
    """Who stands behind an office and is said to hold it."""
    text = paragraph.text
    g = grammar()
    lead = text[max(0, post.start - 80) : post.start]
    if g.rule("posts.not_now").search(lead):
        return []
    near = [n for n in people if end < n.outer <= end + _FAR]
    found = (_held_by(paragraph, people, post, end, person) for person in near[:2])
    return next((row for row in found if row), [])


def _held_by(
    paragraph: Paragraph,
    people: list[NameMention],
    post: PostMention,
    end: int,
    person: NameMention,
) -> list[NameMention]:
    """Somebody behind an office whom the words between make its holder, with those who hold it too."""
    text = paragraph.text
    g = grammar()
    lead = text[max(0, post.start - 80) : post.start]
    gap = text[end : person.outer]
    fronted = g.rule("tenure.fronted").search(lead) and not denied(lead[-60:])
    if fronted and g.rule("tenure.fronted_end").regex.fullmatch(gap):
        # "Acting up as Clerk this week, Ann Pell": whoever it is that the sentence is about
        return [person]
    offered = g.rule("tenure.offers").search(lead)
    if offered and g.rule("tenure.offered_to").regex.fullmatch(gap) and not denied(lead):
        # an offer is no office until it is accepted
        only = offered.group().startswith("offer")
        accepted = g.rule("tenure.accepted").match(text, end_of(person))
        return [person] if not only or accepted else []
    if gap in (" ", ", ") and g.rule("tenure.as_its").search(lead) and not denied(lead):
        return [person]
    succeeded = g.rule("tenure.succeeded_as").search(lead)
    if succeeded and g.rule("tenure.by_holder").regex.fullmatch(gap):
        return [person]
    words = without_employer(paragraph, end, person.outer)
    if g.rule("tenure.beside_holder").regex.fullmatch(words) and (
        words != gap or words not in (", ", " (", " - ", " – ", " ")
    ):
        if words.strip() == "" or not _own(paragraph, people, post, person):
            return []
        return _row_behind(paragraph, people, person) if post.plural else [person]
    if not g.rule("tenure.to_holder").regex.fullmatch(gap) or denied(
        re.sub(r", [^,.;]*, ", " ", gap)
    ):
        return []
    seat = g.rule("tenure.seat_before").search(lead) or gap.startswith(("’", "'"))
    if g.rule("tenure.needs_seat").search(gap) and not seat:
        return []
    return _row_behind(paragraph, people, person)


def _own(
    paragraph: Paragraph, people: list[NameMention], post: PostMention, person: NameMention
) -> bool:
    """Whether a person behind an office is its holder: the office is not the one named before's, and
    the person not that of an office behind."""
    text = paragraph.text
    before = [n for n in people if n.outer < post.start]
    taken = before and text[end_of(before[-1]) : post.start] in (", ", " (", " - ", " – ")
    other = any(
        text[end_of(person) : p.start] in (", ", " (", " - ", " – ") for p in paragraph.posts
    )
    return not taken and not other


def _beside(paragraph: Paragraph, end: int, post: PostMention) -> bool:
    """Whether an office stands beside a person, but for the person's employer: "Ann Pell of the Upland
    Trust, Clerk"; and nobody else right behind it."""
    text = paragraph.text
    words = without_employer(paragraph, end, post.start)
    one_of = words in (", a ", ", an ") and re.search(r" (?:of|at|for) (?:the )?[A-Z]", post.name)
    if one_of and text[post.end : post.end + 1] in (",", ".", ";", ")", ""):
        # "Ann Pell, a Director of Upland Homes Ltd,"
        return True
    if words == text[end : post.start] and not grammar().rule("tenure.since").search(words):
        # nothing was left out: the rules for what stands side by side have looked at it
        return False
    going = grammar().rule("tenure.going").search(words) is not None
    if denied(words) and not going or going and post.kind not in ("officer", ""):
        return False
    if not grammar().rule("tenure.beside_office").regex.fullmatch(words):
        return False
    stop = max(p.end for p in chain(paragraph, post.start))
    behind = without_employer(paragraph, stop, len(text))[:3]
    return not any(
        text[stop : n.outer].strip() in (",", "(", ":", "-", "–", "") or behind[:1] == "("
        for n in paragraph.people
        if stop <= n.outer <= stop + 3
    )


def _row_before(
    paragraph: Paragraph, people: list[NameMention], several: bool
) -> list[NameMention]:
    """The last of some people; where an office is said to be that of ``several``, with those whom
    "and" joins to it."""
    row = [people[-1]]
    rule = grammar().rule("tenure.row").regex
    for other in reversed(people[:-1]) if several else ():
        if not rule.fullmatch(without_employer(paragraph, end_of(other), row[0].outer)):
            break
        row.insert(0, other)
    return row


def _row_behind(
    paragraph: Paragraph, people: list[NameMention], first: NameMention
) -> list[NameMention]:
    """Somebody, with those whom "and" joins behind."""
    rule = grammar().rule("tenure.row").regex
    row = [first]
    for other in people:
        if other.outer > first.outer and rule.fullmatch(
            without_employer(paragraph, end_of(row[-1]), other.outer)
        ):
            row.append(other)
    return row
