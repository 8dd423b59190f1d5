"""People: a survey of all mentions before anything else, and the Person facts at the end."""

from __future__ import annotations

from loaders.annotators.names import NameMention, words
from loaders.annotators.people import read_list
from loaders.assembly import attendance
from loaders.assembly.attendance.non_members import offices_behind
from loaders.assembly.attendance.table_cells import surnames_first
from loaders.assembly.initials import adopt_initials, see_initials
from loaders.assembly.lay_people import lay_people, officers_told
from loaders.assembly.member_seats import chairs_named, own_office, seats_of
from loaders.assembly.posts.bracketed import portfolios_in_brackets
from loaders.assembly.posts.holding import paragraphs_of
from loaders.assembly.posts.profile import member_of_page
from loaders.assembly.posts.tabled import seat_tables
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import fold
from loaders.reading import Paragraph, Reading
from loaders.registry import Individual, fold_name
from ontology.record import Attendance, Holding, Person, Span

_OFFICE = 12
"""Characters between a name and the office beside it."""
_NAMING = frozenset(("attendance", "votes"))
"""Tables that name people beside a text which may name them shorter."""
_SURNAMES_FIRST = frozenset(("votes", "attendance", "committee"))
"""Kinds of pages whose rows may open with a name turned about: "Pell, Cllr Ann"."""


def survey(reading: Reading) -> None:
    """See every person and post in the document, then settle who is who."""
    if reading.segmentation.form != "profile":
        reading.rolls = attendance.survey(reading)
    portfolios_in_brackets(reading)
    seat_tables(reading)
    _seats(reading)
    listed = grammar().rule("attendance.list_lead")
    rolls = {id(row.paragraph) for row in reading.rolls if row.mentions}
    for paragraph in [*reading.all_paragraphs(), *_titles(reading), *_cells(reading)]:
        for post in paragraph.posts:
            reading.posts.see(paragraph.passage, post)
        if reading.segmentation.page in _SURNAMES_FIRST:
            surnames_first(reading, paragraph)
        for lead in listed.finditer(paragraph.text):
            # a list of those present may go on to a sentence that names those who were not
            if id(paragraph) not in rolls or (lead.start() and "polog" in lead.group()):
                _listed(paragraph, lead.end())
                break
        for mention in paragraph.people:
            sighting = reading.people.see(paragraph.passage, mention)
            see_initials(reading, paragraph, mention)
            sighting.serves = sighting.serves or _serves(paragraph, mention)
            if sighting.role == "unknown" and "CC" in mention.suffixes:
                sighting.role = "councillor"
    adopt_initials(reading, reading.all_paragraphs())
    reading.people.settle()
    reading.posts.settle()


def _serves(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether an officer's post stands behind a name, in brackets or behind a comma or a dash."""
    if mention.council:
        return False
    if any(title in words().rank for title in mention.honorifics):
        return True
    return any(offices_behind(paragraph, mention, _OFFICE))


def _seats(reading: Reading) -> None:
    """The seats of a member's own page; the names of bodies there are nobody's."""
    if reading.segmentation.page not in ("", "member"):
        return
    for meeting in reading.meetings:
        if member_of_page(reading, meeting) is None:
            continue
        paragraphs = paragraphs_of(meeting)
        seats = seats_of(reading, paragraphs)
        twins = chairs_named(paragraphs)
        for seat in seats:
            reading.seats.setdefault(id(seat.paragraph), []).append(seat)
            titled = [n for n in seat.paragraph.people if n.council or n.honorifics]
            seat.paragraph.adopt(titled)
            own_office(seat, twins)


def _titles(reading: Reading) -> list[Paragraph]:
    return [
        p
        for meeting in reading.meetings
        for item in meeting.items
        if item.section.title is not None
        for p in reading.split(item.section.title)
    ]


def _cells(reading: Reading) -> list[Paragraph]:
    """The cells of tables of people, so that a short name in the text is known for one of theirs."""
    text = reading.document.text
    return [
        Paragraph(fold(text, block.span.start, block.span.end))
        for block in reading.document.blocks
        if block.table is not None and block.role in _NAMING and block.kind != "label"
    ]


def _listed(paragraph: Paragraph, position: int) -> None:
    """Take the bare names of a list that a heading opened into the paragraph's people."""
    row, _ = read_list(paragraph.text, position, paragraph.post_at, strict=True)
    after = grammar().rule("names.or").match(paragraph.text, row[-1].stop) if row else None
    if after:
        row += read_list(paragraph.text, after.end(), paragraph.post_at, strict=True)[0]
    known = {n.start for n in paragraph.people}
    fresh = [n for n in row if n.start not in known]
    if fresh:
        paragraph.adopt([*paragraph.people, *fresh])


def _roles(reading: Reading) -> dict[str, str]:
    """What the document shows each person to be, by the posts they hold and the words used."""
    roles: dict[str, str] = {}
    for fact in reading.stated(Holding):
        employer = fact.organisation
        if employer and not grammar().rule("organisations.council_words").search(employer):
            # an officer of somebody else's: what they are to the council is not said
            continue
        office = next((o for o in reading.posts.offices.values() if o.name == fact.post), None)
        if office and office.kind == "officer":
            roles.setdefault(fact.person, "officer")
        elif (
            office
            and office.kind in ("portfolio", "elected")
            and not grammar().rule("offices.no_councillor").search(office.name)
        ):
            roles.setdefault(fact.person, "councillor")
    return roles


def _members(reading: Reading) -> set[str]:
    """Those on the lists of a council's own members, where the document calls nobody Councillor.

    A board or a forum has members who are none; so has a list of which one is titled.
    """
    if any(s.role == "councillor" for i in reading.people.individuals for s in i.sightings):
        return set()
    of_councillors = grammar().rule("bodies.of_councillors")
    own = {
        meeting.id
        for meeting in reading.meetings
        if meeting.council and of_councillors.search(f"{meeting.council}, {meeting.body}")
    }
    return {
        fact.person
        for fact in reading.facts
        if isinstance(fact, Attendance)
        and fact.meeting in own
        and fact.status in ("present", "apologies", "absent")
        and fact.rule in ("attendance.list", "attendance.table")
        and not fact.unnamed
    }


def used_names(reading: Reading) -> set[str]:
    """Names that a fact relies on: such a person must be stated, however doubtful."""
    used: set[str] = set()
    for fact in reading.facts:
        for slot in ("person", "mover", "seconder", "replaces", "asked_by"):
            if value := getattr(fact, slot, ""):
                used.add(value)
        for slot in ("voters_for", "voters_against", "voters_abstain", "presented_by", "who", "by"):
            value = getattr(fact, slot, ())
            used.update(value if isinstance(value, tuple) else (value,))
    return used


def assemble(reading: Reading) -> None:
    """One Person fact for each individual, under the fullest printed name."""
    roles = _roles(reading)
    codes = _codes(reading)
    used = used_names(reading)
    members = _members(reading)
    lay, officers = lay_people(reading), officers_told(reading)
    ward = grammar().rule("attendance.bracket_not_ward")
    party = grammar().words("attendance.parties")
    for individual in reading.people.individuals:
        if individual.ambiguous and individual.name not in used:
            continue
        if _dead_or_stranger(individual, used):
            continue
        first = individual.sightings[0]
        best = next((s for s in individual.sightings if s.mention.name == individual.name), first)
        role = "unknown"
        if any(s.role == "councillor" for s in individual.sightings):
            role = "councillor"
        role = roles.get(individual.name, role) if role == "unknown" else role
        if role == "unknown" and individual.name in members:
            role = "councillor"
        if role == "unknown":
            told = "officer" if individual.name in officers else role
            role = "lay" if individual.name in lay else told
        aliases = tuple(
            dict.fromkeys(
                s.mention.name
                for s in individual.sightings
                if fold_name(s.mention.name) != fold_name(individual.name)
            )
        )
        aliases += tuple(c for c, n in codes.items() if n == individual.name and c not in aliases)
        bracketed = {"ward": "", "party": ""}
        for sighting in individual.sightings:
            words = _bracket(reading, sighting.mention.bracket, sighting.span)
            if words in party:
                bracketed["party"] = bracketed["party"] or words
            elif words and sighting.role == "councillor" and not ward.search(words):
                bracketed["ward"] = bracketed["ward"] or words
        spans = [best.outer]
        if (
            not any(h in reading.text(best.outer) for h in individual.titles)
            and first.outer != best.outer
        ):
            spans.append(first.outer)
        reading.add(
            Person(
                evidence=tuple(sorted(set(spans))),
                name=individual.name,
                role=role,
                titles=_titles_of(reading, individual),
                suffixes=tuple(s for s in individual.suffixes if s not in aliases),
                aliases=aliases,
                mentions=tuple(s.span for s in individual.sightings),
                ward=bracketed["ward"],
                party=bracketed["party"],
                rule="people.name",
            )
        )


def _titles_of(reading: Reading, individual: Individual) -> tuple[str, ...]:
    """Rank and courtesy titles; a councillor's is the role, and a provost's an office, and no title."""
    ranks = []
    if any(s.mention.council == "alderman" for s in individual.sightings):
        ranks.append("Alderman")
    if any(
        s.mention.council == "bailie" and "aili" in reading.text(s.outer).split(" ")[0]
        for s in individual.sightings
    ):
        ranks.append("Bailie")
    courtesy = (t.rstrip(".") for t in individual.titles)
    return (*ranks, *(t for t in courtesy if t.lower() not in ("messrs", "cr")))


def _codes(reading: Reading) -> dict[str, str]:
    """The initials that the document defines, with the name of whom they stand for."""
    printed = {s.mention: i.name for i in reading.people.individuals for s in i.sightings}
    return {
        code: printed[mention]
        for code, mention in reading.initial_codes.items()
        if mention in printed
    }


def _bracket(reading: Reading, bracket: tuple[int, int] | None, span: Span) -> str:
    if bracket is None:
        return ""
    after = reading.document.text[span.end : span.end + 80]
    match = re.match(r"[^()]{0,12}\(([^()]{1,60})\)", after)
    return re.sub(r"\s+", " ", match[1]).strip() if match else ""


def _dead_or_stranger(individual: Individual, used: set[str]) -> bool:
    """Somebody who is only spoken of under a bare honorific and takes no part ("Lord Nelson")."""
    if individual.name in used:
        return False
    titles = {t.lower() for t in individual.titles}
    return (
        bool(titles & {"lord", "lady", "baron", "father"})
        and not individual.given
        and not any(s.mention.council for s in individual.sightings)
    )
