"""Motions and amendments: mover, seconder, result, counted and named votes."""

from __future__ import annotations

from loaders.assembly.motions.concluded import conclude
from loaders.assembly.motions.contests import contest
from loaders.assembly.motions.decided import decided
from loaders.assembly.motions.divisions import divide
from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.moved import drafts_of
from loaders.assembly.motions.noted_down import noted_down
from loaders.assembly.motions.results import Fate
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Motion, Span

__all__ = ["assemble", "motion_fact"]

_SPANS = 6
_CLOSE = 3
"""Characters between the lines of a list of votes."""


def assemble(reading: Reading) -> None:
    """Motion facts of every item, and the decisions that only a carried motion words."""
    if reading.segmentation.form in ("report", "roster"):
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            acts = _acts(item)
            if not any(grammar().rule("vote_words.moving").search(p.text) for p in acts):
                continue
            drafts = _motions(reading, acts, item.title)
            decided(
                reading,
                meeting,
                item,
                acts,
                [d for d in drafts if d.mover or d.voters or d.amendment],
            )
            noted_down(reading, meeting, item, acts, drafts)
            conclude(reading, item, acts, drafts)
            for draft in drafts:
                # a vote of which neither motion nor outcome is told says nothing
                if draft.spans and (draft.mover or draft.result):
                    reading.add(motion_fact(meeting, item, draft))


def motion_fact(meeting: MeetingReading, item: ItemReading, draft: Draft) -> Motion:
    """The Motion that a draft tells of."""
    return Motion(
        item=item.id,
        evidence=_together(draft.spans),
        mover=draft.mover,
        seconder=draft.seconder,
        result=draft.result,
        amendment=draft.amendment,
        votes_for=draft.counts.get("for"),
        votes_against=draft.counts.get("against"),
        votes_abstain=draft.counts.get("abstain"),
        voters_for=draft.voters.get("for", ()),
        voters_against=draft.voters.get("against", ()),
        voters_abstain=draft.voters.get("abstain", ()),
        meeting=meeting.id,
        rule="motions.moved",
    )


def _together(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order; where they are many, those that stand close are one."""
    found: list[Span] = []
    many = len(set(spans)) > _SPANS
    for span in sorted(set(spans)):
        if many and found and span.start - found[-1].end <= _CLOSE:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found[:_SPANS])


def _acts(item: ItemReading) -> list[Paragraph]:
    """The minutes; with the decision before them where only that tells who moved."""
    if item.minutes and item.decision:
        told = any(grammar().rule("vote_words.seconding").search(p.text) for p in item.minutes)
        if told and any(
            grammar().rule("vote_words.seconding").search(p.text) for p in item.decision
        ):
            return item.minutes
        return sorted([*item.decision, *item.minutes], key=lambda p: p.whole.start)
    return item.told


def _motions(reading: Reading, acts: list[Paragraph], title: str) -> list[Draft]:
    drafts = drafts_of(reading, acts)
    fate = Fate(reading, acts, drafts)
    fate.follow()
    divide(reading, acts, drafts, fate.rolls)
    contest(reading, acts, drafts, title)
    kept: list[Draft] = []
    for draft in drafts:
        if _told_again(kept, draft) or _told_in_full(acts, kept, draft):
            continue
        if draft.mover and draft.weak and not (draft.seconder or draft.result or draft.counted):
            continue
        told = draft.result and (draft.amendment or draft.counts)
        if not (draft.mover or draft.voters or told):
            continue
        _wording(acts, draft)
        kept.append(draft)
    return kept


def _told_again(kept: list[Draft], draft: Draft) -> bool:
    """Whether the last motion of the same two people, then undecided, comes again with its result;
    what the repetition says is given to it."""
    for known in reversed(kept):
        pair = (known.mover, known.seconder) == (draft.mover, draft.seconder)
        if not pair or not draft.seconder or known.amendment != draft.amendment:
            continue
        if known.result or known.counted:
            return False
        known.result, known.counts, known.voters = draft.result, draft.counts, draft.voters
        known.spans += draft.spans
        return True
    return False


def _told_in_full(acts: list[Paragraph], kept: list[Draft], draft: Draft) -> bool:
    """Whether a motion of which the decision names no more than the mover and what became of it comes again in
    the minutes, with its seconder; what the minutes say is given to it."""
    part = acts[draft.start[0]].part
    for known in kept:
        summary = acts[known.start[0]].part
        parted = part is not None and summary is not None and part.role != summary.role
        if parted and known.mover == draft.mover and draft.seconder and not known.seconder:
            known.seconder = draft.seconder
            known.spans += draft.spans
            known.moved, known.end = draft.moved, draft.end
            return True
    return False


def _wording(acts: list[Paragraph], draft: Draft) -> None:
    """The words that were moved: behind the mover, behind the seconder, or quoted in the next paragraph."""
    g = grammar()
    if not draft.mover:
        return
    rule = g.rule("motions.wording")
    for place, position in (draft.moved, draft.end):
        match = rule.match(acts[place].text, position)
        # "proposed acceptance": a noun says what should become of what the item is about
        if match and (len(match["t"].split()) > 1 or g.rule("motions.in_a_word").match(match["t"])):
            draft.text = match["t"].strip(" .;,:”’'")
            draft.text_span = acts[place].span(match.start("t"), match.end("t"))
            return
    place, position = draft.start
    before = g.rule("motions.wording_before").search(acts[place].text[:position])
    if before:
        draft.text = before["t"].strip(" ,")
        draft.text_span = acts[place].span(*before.span("t"))
        return
    above = acts[place - 1] if place else None
    if above and (label := g.rule("motions.labelled_above").match(above.text)):
        draft.text = label["t"]
        draft.text_span = above.span(*label.span("t"))
        return
    between = g.rule("motions.before_wording")
    for place, position in (draft.end, draft.moved):
        if place + 1 >= len(acts) or not between.match(acts[place].text, position):
            continue
        match = g.rule("motions.quoted_wording").match(acts[place + 1].text)
        if match:
            draft.text = match["t"].strip(" .;”")
            draft.text_span = acts[place + 1].span(match.start("t"), match.end("t"))
            return
