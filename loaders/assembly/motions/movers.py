"""Movers that stand before their verb: "Councillor Pell moved", "Councillor Pell's amendment"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.assembly.actors import actor_at, row_before, subjects
from loaders.assembly.motions.draft import Draft, amends, taken
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

__all__ = ["before_verbs", "bracketed", "pairs"]


def before_verbs(
    reading: Reading, paragraph: Paragraph, place: int, found: list[Draft], before: list[Draft]
) -> None:
    """Add to ``found`` the motions of a paragraph whose mover stands before a verb; ``before`` are
    those of earlier paragraphs."""
    _told(reading, paragraph, place, found)
    _conjoined(reading, paragraph, place, found)
    _withdrawn(reading, paragraph, place, found, before)
    _own(reading, paragraph, place, found, before)
    _pronouns(reading, paragraph, place, found)


def _told(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """Movers that stand before their verb: "Councillor Pell, seconded by …, moved that"."""
    text = paragraph.text
    g = grammar()
    rule = g.rule("motions.verb_moved")
    if rule.search(text) is None:
        return
    people = subjects(reading, paragraph)
    offices = {reading.post_name(p) for p in paragraph.posts}
    for start, stop, name in people:
        if taken(found, start, stop):
            continue
        said = rule.match(text, stop)
        if said is None or (said["had"] and not g.rule("motions.relative").search(text[:start])):
            # "Councillor Pell had moved" tells of another day; "the plan, which Councillor Pell had moved" does not
            continue
        between = g.rule("motions.seconded_between").search(text, 0, start)
        first = [s for s in people if between and s[1] == between.start()]
        if between and not first:
            # "Councillor Pell feared for it and, seconded by Councillor Orr, moved that": who opens the sentence
            opens = max(at for at, _ in sentences(paragraph.passage) if at <= start)
            first = [s for s in people if s[0] in (opens, opens + 4)]
        if first:
            mover = first[-1]
            draft = Draft(
                mover[2], name, amends(text, mover[0], said.end()), (place, mover[0]), (place, said.end()),
                (place, said.end()),
            )  # fmt: skip
            found.append(draft)
            continue
        weak = g.rule("motions.weak_object").match(text, said.end()) is not None or (
            said["verb"] or ""
        ).lower() in ("nominated", "proposing")
        weak = weak or name in offices or bool(said["put"] or said["would"] or said["chaired"])
        mover_of = g.rule("motions.of_motion").match(text, said.end()) is not None
        beside = g.rule("motions.seconding_beside").match(text, said.end())
        if said["verb"] in ("proposing", "moving") and not (
            beside or g.rule("vote_words.with_end").search(text[:start])
        ):
            continue
        row, first_of = row_before(reading, paragraph, stop)
        apart = ";" in paragraph.text[first_of:stop]
        joint = row[1] if len(row) == 2 and row[1] == name and not apart else ""
        along = g.rule("motions.together_with").match(text, stop)
        other = actor_at(reading, paragraph, along.end(), bare=True)[0] if along else ""
        found.append(
            Draft(
                row[0] if joint else name,
                "",
                not mover_of and amends(text, start, said.end()),
                (place, first_of if joint else start),
                (place, said.end()),
                (place, said.end()),
                joint=joint or other,
                weak=weak,
            )  # fmt: skip
        )


def pairs(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """ "Councillors Pell and Orrell proposed and seconded respectively that …"."""
    for match in grammar().rule("motions.both_verb").finditer(paragraph.text):
        row, first = row_before(reading, paragraph, match.start())
        if len(row) == 2 and not taken(found, first, match.end()):
            at = (place, match.end())
            found.append(Draft(row[0], row[1], False, (place, first), at, at))


def bracketed(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """ "The accounts were approved (Pell/Orrell)": two of the people known, and nothing else, with a stroke
    between them."""
    text = paragraph.text
    for match in grammar().rule("motions.bracket_pair").finditer(text):
        first = match.end()
        mover, end = actor_at(reading, paragraph, first, bare=True)
        slash = grammar().rule("motions.other_slashed").match(text, end)
        seconder, stop = actor_at(reading, paragraph, slash.end(), bare=True) if slash else ("", 0)
        closed = grammar().rule("motions.pair_closed").match(text, stop)
        if mover and seconder and closed and not taken(found, first, stop):
            at = (place, stop)
            done = (
                "carried"
                if grammar().rule("motions.act_before").search(text[: match.start()])
                else ""
            )
            start = (place, match.start())
            found.append(Draft(mover, seconder, False, start, at, at, weak=True, result=done))


def _own(
    reading: Reading, paragraph: Paragraph, place: int, found: list[Draft], before: list[Draft]
) -> None:
    """ "Councillor Pell's amendment, seconded by Councillor Orrell, was lost": of whom nothing else
    says that something was moved."""
    rule = grammar().rule("motions.own")
    if rule.search(paragraph.text) is None:
        return
    movers = {d.mover for d in (*before, *found)}
    for start, stop, name in subjects(reading, paragraph):
        said = rule.match(paragraph.text, stop)
        if said and name not in movers and not taken(found, start, said.end()):
            movers.add(name)
            at = (place, said.end())
            amending = said["own"].lower() == "amendment"
            found.append(Draft(name, "", amending, (place, start), at, at, weak=True))


def _conjoined(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """ "Councillor Pell feared for the trees and moved that they stay": the subject that opens the
    sentence has a second verb, nobody else being named between."""
    text = paragraph.text
    g = grammar()
    rule = g.rule("motions.and_moved")
    if rule.search(text) is None:
        return
    people = subjects(reading, paragraph)
    counted = g.rule("layout.list_marker")
    for start, end in _clauses(paragraph):
        # "• Councillor Pell feared …"
        start += marker.end() if (marker := counted.match(text[start:end])) else 0
        match = rule.search(text[:end], start)
        opening = [p for p in people if p[0] in (start, start + 4) or p[0] == start]
        if match is None or not opening or taken(found, start, match.end()):
            continue
        if g.rule("motions.thing_planned").match(text, match.end()) and not g.rule(
            "motions.voted_on"
        ).search(text, match.end()):
            # "presented his report and proposed a rise": what it says, put to no vote here
            continue
        # whose report it is that somebody introduced moves nothing, nor who is named behind a preposition
        spoken_of = g.rule("motions.spoken_of")
        between = [
            p for p in people
            if opening[-1][1] <= p[0] < match.start() and not _authored(text, start, p[0])
            and not spoken_of.search(text[start : p[0]])
        ]  # fmt: skip
        if between or not re.match(r",? (?:[a-z]+ )", text[opening[-1][1] :]):
            continue
        at = (place, match.end())
        amending = amends(text, start, match.end())
        found.append(Draft(opening[-1][2], "", amending, (place, start), at, at, weak=True))


def _clauses(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, parted where a semicolon lets another begin."""
    for start, end in sentences(paragraph.passage):
        while (stop := paragraph.text.find("; ", start, end)) >= 0:
            yield start, stop
            start = stop + 2
        yield start, end


def _authored(text: str, start: int, position: int) -> bool:
    """Whether who is named at a place is the author of a report: "introduced a report by the Clerk, …"."""
    before = text[max(start, position - 90) : position]
    return grammar().rule("motions.report_by").search(before) is not None


def _withdrawn(
    reading: Reading, paragraph: Paragraph, place: int, found: list[Draft], before: list[Draft]
) -> None:
    """Who takes a motion back has moved it, where the record says no more of it."""
    rule = grammar().rule("motions.verb_withdrew")
    for match in grammar().rule("motions.withdrawn_by").finditer(paragraph.text):
        mover, end = actor_at(reading, paragraph, match.end())
        if mover and all(d.mover != mover for d in (*before, *found)):
            at, amending = (place, end), "mendment" in match["what"]
            first = (place, match.start("what"))
            found.append(Draft(mover, "", amending, first, at, at, result="withdrawn"))
    if rule.search(paragraph.text) is None:
        return
    for start, stop, name in subjects(reading, paragraph):
        said = rule.match(paragraph.text, stop)
        open_ones = [d for d in (*before, *found) if d.mover == name and d.start < (place, start)]
        if said and not open_ones and not taken(found, start, said.end()):
            at = (place, said.end())
            found.append(
                Draft(
                    name,
                    "",
                    "amendment" in said.group(),
                    (place, start),
                    at,
                    at,
                    result="withdrawn",
                )
            )


def _pronouns(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """ "She moved that …": the person named last before, where a seconder follows."""
    text = paragraph.text
    for match in grammar().rule("motions.pronoun_moved").finditer(text):
        before = [n for n in paragraph.people if n.end < match.start()]
        if before and not taken(found, match.start(), match.end()):
            at = (place, match.end())
            found.append(
                Draft(
                    reading.name(paragraph, before[-1]),
                    "",
                    amends(text, match.start(), match.end()),
                    (place, match.start()),
                    at,
                    at,
                    weak=True,
                )  # fmt: skip
            )
