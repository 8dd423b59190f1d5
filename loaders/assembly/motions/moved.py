"""Who moved and who seconded: the drafts of an item's motions, in order."""

from __future__ import annotations

from loaders.assembly.actors import actor_at, subjects, who_presides
from loaders.assembly.motions.draft import REACH, Draft, amends, taken
from loaders.assembly.motions.forms import formed
from loaders.assembly.motions.movers import before_verbs, bracketed, pairs
from loaders.assembly.motions.seconders import give_seconders
from loaders.assembly.motions.spoken_of import moved_again
from loaders.assembly.motions.tables import tabled
from loaders.assembly.motions.unmoved import done_then
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

__all__ = ["drafts_of"]


def drafts_of(reading: Reading, acts: list[Paragraph]) -> list[Draft]:
    """The motions moved in an item's paragraphs, with their seconders."""
    drafts: list[Draft] = []
    told = grammar().rule("motions.tells_of_motions")
    for place, paragraph in enumerate(acts):
        if not told.search(paragraph.text):
            continue
        here = _moves(reading, paragraph, place, drafts)
        fresh = sorted(
            (d for d in here if not (_then(paragraph, d) or moved_again(reading, acts, drafts, d))),
            key=lambda d: d.start,
        )
        drafts += fresh
        give_seconders(reading, acts, place, drafts)
    drafts.sort(key=lambda d: d.start)
    tabled(reading, acts, drafts)
    formed(reading, acts, drafts)
    for number, draft in enumerate(drafts):
        draft.seconder = draft.seconder or draft.joint
        if draft.spans:
            # a row of a table
            continue
        before = drafts[number - 1].end[0] + 1 if number else 0
        draft.amendment = draft.amendment or _headed(acts[before : draft.start[0]]) == "amendment"
        _spans(acts, draft)
    return drafts


def _then(paragraph: Paragraph, draft: Draft) -> bool:
    """Whether a motion was moved on another day, and is only told of."""
    at = draft.start[1]
    start, end = next(b for b in sentences(paragraph.passage) if at < b[1])
    behind = draft.end[1] if draft.end[0] == draft.start[0] else draft.moved[1]
    if grammar().rule("motions.moved_then").match(paragraph.text, behind) and start < at:
        # "the motion proposed by Councillor Pell at the last meeting"
        return True
    return done_then(paragraph.text[start:end])


def _headed(above: list[Paragraph]) -> str:
    """What the nearest line that is such a heading says of the words below it: a motion, an amendment, or ''."""
    head = grammar().rule("motions.headed")
    found = (match for p in reversed(above[-REACH:]) if (match := head.match(p.text.strip())))
    return next((match["sort"].lower() for match in found), "")


def _spans(acts: list[Paragraph], draft: Draft) -> None:
    if draft.start[0] == draft.end[0]:
        draft.spans.insert(0, acts[draft.start[0]].span(draft.start[1], draft.end[1]))
        return
    draft.spans.insert(0, acts[draft.start[0]].span(draft.start[1], draft.moved[1]))
    if draft.second is not None:
        draft.spans.append(acts[draft.end[0]].span(draft.second[1], draft.end[1]))


def _moves(reading: Reading, paragraph: Paragraph, place: int, before: list[Draft]) -> list[Draft]:
    text = paragraph.text
    found: list[Draft] = []
    g = grammar()
    for match in (*g.rule("motions.both_by").finditer(text), *g.rule("motions.row").finditer(text)):
        mover, end = actor_at(reading, paragraph, match.end(), bare=True)
        link = g.rule("motions.other_joined").match(text, end)
        if mover and link and not taken(found, match.start(), end):
            seconder, stop = actor_at(reading, paragraph, link.end(), bare=True)
            if seconder:
                found.append(
                    Draft(
                        mover, seconder, False, (place, match.start()), (place, end), (place, stop)
                    )
                )
    pairs(reading, paragraph, place, found)
    for match in g.rule("motions.both_slashed").finditer(text):
        mover, end = actor_at(reading, paragraph, match.end(), bare=True)
        slash = g.rule("motions.other_slashed").match(text, end)
        seconder, stop = actor_at(reading, paragraph, slash.end(), bare=True) if slash else ("", 0)
        if mover and seconder:
            first, at = (place, match.end()), (place, stop)
            found.append(Draft(mover, seconder, False, first, at, at, result="carried"))
    bracketed(reading, paragraph, place, found)
    for match in g.rule("motions.moved_by").finditer(text):
        if (
            g.rule("motions.had_before").search(text, 0, match.start())
            and "been " in text[: match.start()][-12:]
        ):
            continue
        mover, end = actor_at(reading, paragraph, match.end(), bare=True)
        seat = g.rule("motions.from_chair").search(text, match.start(), len(text))
        if seat and seat.start("seat") == match.end():
            mover, end = who_presides(reading, paragraph, *seat.span("seat")), seat.end("seat")
        if bracket := g.rule("motions.seconded_bracket").regex.search(text, match.end(), end):
            # no office or ward of the mover's
            end = bracket.start()
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if not mover or taken(found, start, end):
            continue
        if g.rule("votes.mover_votes").match(text, match.start()):
            continue
        known = match["of"] or " in the name" in match.group()
        known = known and not re.search(r"\b(?:an?|further) \w*$", text[: match.start()])
        if known and any(d.mover == mover for d in (*before, *found)):
            # "to approve the motion by Councillor Pell" speaks of what was moved already
            continue
        amendment = "mendment" in match.group().lower() or amends(
            text, match.start(), match.start()
        )
        weak = bool(match["of"]) or bool(g.rule("motions.put_weakly").search(match.group()))
        if "been " in match.group() and g.rule("motions.had_before").search(text, 0, match.start()):
            # "the motion had been proposed by": nothing is moved here unless more is told of it
            weak = True
        draft = Draft(mover, "", amendment, (place, start), (place, end), (place, end), weak=weak)
        if slash := g.rule("motions.other_slashed").match(text, end):
            # "Moved: Councillor Pell / Councillor Orrell"
            draft.seconder, stop = actor_at(reading, paragraph, slash.end(), bare=True)
            draft.end = (place, stop if draft.seconder else end)
        elif g.rule("motions.joint_by").regex.search(text, match.start(), end):
            link = g.rule("motions.other_joined").match(text, end)
            draft.joint, stop = (
                actor_at(reading, paragraph, link.end(), bare=True) if link else ("", 0)
            )
            draft.moved = draft.end = (place, stop if draft.joint else end)
        found.append(draft)
    for match in g.rule("motions.with_proposing").finditer(text):
        mover, end = actor_at(reading, paragraph, match.end())
        if mover:
            found.append(
                Draft(mover, "", False, (place, match.start()), (place, end), (place, end))
            )
    before_verbs(reading, paragraph, place, found, before)
    _beside_seconders(reading, paragraph, place, found)
    return found


def _beside_seconders(
    reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]
) -> None:
    """ "A proposal to refuse by Councillor Pell, seconded by …": whoever stands right before the words
    about a seconder has moved, in whatever words, where nobody else in the sentence has."""
    text = paragraph.text
    rule = grammar().rule("motions.seconded_next")
    if rule.search(text) is None:
        return
    for start, end in sentences(paragraph.passage):
        for first, stop, name in subjects(reading, paragraph):
            if not start <= first < end:
                continue
            match = rule.match(text, stop)
            if match is None or match.end() > end or taken(found, first, stop):
                continue
            if any(start <= d.start[1] < end and not d.seconder for d in found):
                continue
            seconder, last = actor_at(reading, paragraph, match.end(), bare=True)
            if seconder and seconder != name:
                amending = bool(
                    grammar().rule("motions.of_amendment").search(text[start:first])
                ) or amends(text, first, last)
                at = (place, last)
                found.append(Draft(name, seconder, amending, (place, first), at, at))
