"""For whom an office is held: what stands beside the office, its holder, or the clause that brings them in."""

from __future__ import annotations

from loaders.annotators.organisations import OrganisationMention
from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.affiliated import foreign, meant_by_its, named, organisation_beside
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentence_at
from loaders.reading import MeetingReading, Paragraph

__all__ = ["employer"]

_NEAR = 60
"""Characters within which those who come for one organisation follow each other."""


def employer(
    meeting: MeetingReading, paragraph: Paragraph, person: NameMention, post: PostMention
) -> str:
    """The organisation for which somebody holds an office; '' for those who met, or where none is told."""
    if not paragraph.post_at.get(post.start):
        return organisation_beside(meeting, paragraph, post)
    beside = organisation_beside(meeting, paragraph, post) or _shared(meeting, paragraph, post)
    if beside:
        return beside
    start, end = sentence_at(paragraph.passage, person.outer)
    known = [o for o in named(meeting, paragraph) if start <= o.start and o.end <= end]
    office = _by_office(meeting, paragraph, post)
    if office is not None:
        return office
    found = _by_person(paragraph, known, person, post, end)
    found = found or _by_clause(paragraph, known, person, post, start)
    return foreign(meeting, found.name) if found else ""


def _shared(meeting: MeetingReading, paragraph: Paragraph, post: PostMention) -> str:
    """That of the office before, where one possessive owns both: "the Trust's Clerk and Treasurer"."""
    g = grammar()
    joins = g.rule("offices.joins_two").regex
    for other in paragraph.posts:
        if joins.fullmatch(paragraph.text, other.end, post.start):
            own = g.rule("offices.owner_before").search(paragraph.text[: other.start])
            return organisation_beside(meeting, paragraph, other) if own else ""
    return ""


def _by_office(meeting: MeetingReading, paragraph: Paragraph, post: PostMention) -> str | None:
    """By what stands right before the office, "its" or "the Trust's", or behind it: "there"; None where nothing does."""
    g = grammar()
    text = paragraph.text
    lead = text[max(0, post.start - 40) : post.start]
    behind = text[post.start : post.end]
    if g.rule("employers.own_one").search(lead) or g.rule("employers.there").match(text, post.end):
        owner = meant_by_its(meeting, paragraph, post.start)
        return owner.name if owner else None
    that = g.rule("employers.that_one").search(lead) or g.rule("employers.that_one").search(behind)
    if that is None:
        return None
    what = that["what"].casefold()
    before = [o for o in named(meeting, paragraph) if o.end <= post.start]
    ends = [o for o in before if o.name.casefold().endswith(what) or what in _kinds(o)]
    if ends:
        return foreign(meeting, ends[-1].name)
    return "" if what in ("council", "authority") else None


def _kinds(one: OrganisationMention) -> tuple[str, ...]:
    """The words by which an organisation may be called, by its form."""
    if one.form == "council":
        return ("council", "authority", "body")
    if one.form == "company":
        return ("company", "firm", "contractor", "operator", "developer", "provider", "body")
    if one.form == "committee":
        return ("body",)
    return (
        "body", "trust", "charity", "organisation", "provider", "operator", "company", "force",
        "service", "association", "agency",
    )  # fmt: skip


def _by_person(
    paragraph: Paragraph,
    known: list[OrganisationMention],
    person: NameMention,
    post: PostMention,
    end: int,
) -> OrganisationMention | None:
    """By what stands behind the holder ("of the Trust"), or behind a row of holders ("both of the Trust")."""
    g = grammar()
    text = paragraph.text
    reach = max(person.stop, person.end)
    for one in known:
        if person.end < one.start and g.rule("employers.with_person").regex.fullmatch(
            text, person.end, one.start
        ):
            return one
    here = max(reach, post.end)
    for _ in range(4):
        for one in known:
            if here <= one.start and g.rule("employers.all_of").regex.fullmatch(
                text, here, one.start
            ):
                return one
        # the next of a row
        onward = [n for n in paragraph.people if here < n.outer < min(end, here + 12)]
        if not onward or not re.fullmatch(
            r"\)?,? (?:and |with )?(?:the )?", text[here : onward[0].outer]
        ):
            return None
        here = max(onward[0].stop, onward[0].end)
        beside = [p for p in paragraph.posts if here < p.start <= here + 4]
        here = max((p.end for p in beside), default=here)
    return None


def _by_clause(
    paragraph: Paragraph,
    known: list[OrganisationMention],
    person: NameMention,
    post: PostMention,
    start: int,
) -> OrganisationMention | None:
    """By the organisation for which a clause brings somebody in: "From the Trust, Ann Pell, Clerk",
    "the Trust sent its Chair, and with her Ann Pell (Clerk)"."""
    g = grammar()
    text = paragraph.text
    begin = min(person.outer, post.start)
    if post.kind not in ("officer", "chair", ""):
        return None
    before = [o for o in known if o.end <= begin]
    for one in before:
        bracket = text[one.end : one.end + 2] == " (" and ")" not in text[one.end : begin]
        if bracket and begin > one.end:
            # "Upland Rail (Ann Pell, Station Manager; Ben Orr, Clerk)"
            return one
        opened = text[start : one.start] in ("", "The ", "the ")
        entry = g.rule("employers.entry").search(text[: one.start]) is not None
        if (opened or entry) and one is before[-1]:
            # "Upland Rail - Ann Pell, Station Manager"
            first = _first(paragraph, one.end)
            if g.rule("employers.entry_of").regex.fullmatch(text, one.end, first):
                return one
        sends = opened and g.rule("employers.sends").match(text, one.end)
        lead = g.rule("employers.before_person").search(text[start : one.start])
        comes = lead and g.rule("employers.comes_for").regex.fullmatch(
            text, one.end, _first(paragraph, one.end)
        )
        if sends or comes:
            return before[-1] if before[-1].start > one.start and _nearer(text, before[-1]) else one
    return None


def _nearer(text: str, one: OrganisationMention) -> bool:
    """Whether a later organisation is one that somebody comes for too."""
    return grammar().rule("employers.before_person").search(text[: one.start]) is not None


def _first(paragraph: Paragraph, position: int) -> int:
    """Where the first person or office behind a place begins, with the words right before it."""
    places = [n.outer for n in paragraph.people if n.outer >= position]
    places += [p.start for p in paragraph.posts if p.start >= position]
    first = min(places, default=position)
    article = re.compile(r"(?:its|the|their|both|an?|our) $").search(
        paragraph.text, max(0, first - 6), first
    )
    return article.start() if article else first
