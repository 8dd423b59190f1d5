"""What a clerk's notes tell before whoever moved it: "Tolley £340, Bell £515. Accept Tolley - prop ST, sec CP"."""

from __future__ import annotations

from loaders.assembly.decisions.minutes import about_minutes
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.passives import is_within
from loaders.assembly.decisions.wording import key_of, told_verb, trim
from loaders.assembly.motions.draft import Draft
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

__all__ = ["noted_down"]

RULE = "motions.noted-down"
_WORDS = 2
"""Words that say what was moved, at least."""


def noted_down(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph],
    drafts: list[Draft],
) -> None:  # fmt: skip
    """Keep what stands right before mover and seconder, where these are put behind it in shorthand: whoever
    notes so notes only what was carried, or says that it was not."""
    for draft in drafts:
        if not draft.mover or draft.amendment or draft.result in ("lost", "withdrawn"):
            continue
        if draft.text or draft.candidate or not (draft.seconder or draft.result):
            continue
        place, at = draft.start
        paragraph = acts[place]
        if not _behind(paragraph, at, carried=draft.result == "carried"):
            continue
        known = reading.stated(Decision, item.id)
        if any(is_within(decision, p) for decision in known for p in acts[place : place + 2]):
            if any(is_within(decision, paragraph) for decision in known):
                draft.result = draft.result or "carried"
            continue
        if any("confirmed" in decision.outcomes for decision in known):
            draft.result = draft.result or "carried"
        elif where := _moved(acts, place, at, whole=about_minutes(item)):
            _keep(reading, meeting, item, where, draft, paragraph)


def _behind(paragraph: Paragraph, at: int, *, carried: bool) -> bool:
    """Whether the words about the mover are put behind what was moved: in the shorthand of notes, or, of what was
    ``carried``, in whole words."""
    g, begin = grammar(), max(0, at - 1)
    if g.rule("house.moved_behind").match(paragraph.text, begin):
        return True
    before = paragraph.text[:at].rstrip(" ,:–-")
    within = before[-1:].isalnum() and not before[-1:].isdigit() or before[-1:] == ")"
    label = grammar().rule("house.vote_label").search(before)
    told = g.rule("house.moved_by_behind").match(paragraph.text, begin)
    return carried and within and label is None and told is not None


def _moved(
    acts: list[Paragraph], place: int, at: int, *, whole: bool
) -> tuple[Paragraph, int, int] | None:
    """Where the words that were moved stand: the last sentence before the mover, or the ``whole``, in the
    paragraph or above it."""
    g = grammar()
    paragraph = acts[place]
    before = paragraph.text[:at].rstrip(" -–—(,;:.[")
    if not before and place and paragraph.gap < 2:
        paragraph = acts[place - 1]
        before = paragraph.text.rstrip(" -–—(,;:.[")
    if not before:
        return None
    bounds = list(sentences(paragraph.passage.cut(0, len(before))))
    start, _ = bounds[0 if whole else -1]
    if lister := g.rule("layout.list_marker").match(before[start:]):
        start += lister.end()
    words = before[start:]
    shall = g.rule("house.shall").search(words)
    told = not shall and g.rule("house.past").search(words) is not None
    done = shall or g.rule("house.told_verb").search(words)
    told = told or (not done and g.rule("house.came_in").match(words) is not None)
    if len(words.split()) < _WORDS or told or g.rule("decisions.narrative").match(words):
        return None
    return paragraph, start, len(before)


def _keep(
    reading: Reading, meeting: MeetingReading, item: ItemReading, where: tuple[Paragraph, int, int],
    draft: Draft, moving: Paragraph,
) -> None:  # fmt: skip
    paragraph, start, end = where
    lead = grammar().rule("house.moved_lead").match(paragraph.text, start)
    begin = lead.end() if lead and lead.end() < end else start
    words = trim(paragraph.text[begin:end])
    if key_of(words) in {key_of(d.text) for d in reading.stated(Decision, item.id)}:
        draft.result = draft.result or "carried"
        return
    verb = told_verb(words)
    draft.result = draft.result or "carried"
    reading.add(
        Decision(
            item=item.id, evidence=tuple(sorted({paragraph.span(start, end), *draft.spans}))[:3],
            text=words, outcomes=outcomes_of(words, verb, item.title), verb=verb, body=meeting.body,
            unanimous="unan" in moving.text, meeting=meeting.id, rule=RULE,
        )
    )  # fmt: skip
