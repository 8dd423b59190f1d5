"""Decisions that only a carried motion words: what was moved, quoted or told, and its numbered parts."""

from __future__ import annotations

from dataclasses import replace

from loaders.assembly.decisions import outcomes_of
from loaders.assembly.decisions.passives import is_within
from loaders.assembly.decisions.recommended import recommended_by
from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.quoted import parts_of
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision, Span

__all__ = ["decided"]

_NEAR = 80
"""Characters before and behind the mover within which an amendment is named so."""
_SAME = 0.75
"""Share of the longer words of a motion that a resolution has too, where it is of the same."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_OF_IT = ("motion", "motions", "amendment", "proposal", "recommendation", "recommendations")
"""Words by which a decision speaks of what was moved."""
_TOLD_BESIDES = ("decisions.act", "decisions.further", "decisions.implicit", "decisions.passive")
"""Rules of decisions that sentences tell without a marker, also of what was done besides."""


def decided(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    acts: list[Paragraph],
    drafts: list[Draft],
) -> None:
    """A carried motion whose operative words the record prints nowhere else is a decision all the same."""
    if not item.title or item.section.truncated:
        return
    carried = [d for d in drafts if d.result == "carried" and d.spans and not d.amendment]
    mains = [d for d in drafts if not d.amendment]
    if not carried and mains and all(d.result == "lost" for d in mains):
        # the amendment stands in place of the motion that fell
        carried = [d for d in drafts if d.result == "carried" and d.spans]
    carried = _as_amended(acts, drafts, carried)
    known = reading.stated(Decision, item.id)
    if known and (item.decision and item.minutes):
        return
    printed = [d for d in carried if _printed(reading, meeting, item, acts, drafts, d, known)]
    worded = [d for d in carried if d.text and d not in printed]
    carried = [d for d in carried if d.mover]
    if worded:
        known = _without_declared(reading, known)
    for draft in worded:
        first, carries = draft.spans[0].start, max(span.start for span in draft.spans)
        # what was moved meanwhile ("that the question be put") ends before this one was carried
        behind = (d for d in carried if d.start > draft.start)
        after = next((d for d in behind if not d.spans or d.spans[0].start > carries), None)
        last = after.spans[0].start if after is not None and after.spans else 10**12
        same = [f for f in known if not (_besides(f, draft) or _further(reading, f))]
        if any(s.start < last and first < s.end for f in same for s in f.evidence):
            continue
        if any(_says_so(f, draft) for f in known):
            continue
        moved = draft.text_span
        if moved and any(moved.meets(s) for f in known for s in f.evidence):
            continue
        signed = grammar().rule("minutes.they").match(draft.text)
        if signed and any("confirmed" in f.outcomes for f in known):
            # "The minutes were taken as read. Proposed … that they be signed"
            continue
        spans = {*draft.spans, *([draft.text_span] if draft.text_span else [])}
        made = _decision(meeting, item, tuple(sorted(spans))[:4], draft.text)
        if verb := _put_forward(acts, drafts, draft):
            made = replace(made, verb=verb, outcomes=("recommended",))
        reading.add(made)
        if verb or "recommended" in made.outcomes and "recommend" in made.text.lower():
            recommended_by(reading, meeting, made)
    if not worded and not printed and _entries(reading, meeting, item, acts, carried, known):
        return
    if reading.segmentation.page == "votes":
        _above(reading, meeting, item, acts, drafts, known)
        return
    if worded or printed or known or not any(not d.amendment for d in carried):
        # an amendment is not what the item's title speaks of
        return
    if grammar().rule("vote_words.minutes").search(item.title) is None:
        # a title names a matter, and does not say what was carried of it
        return
    evidence = tuple(sorted(set(carried[-1].spans)))[:3]
    # what is carried of minutes, their title says: they stand
    told = _decision(meeting, item, evidence, item.title)
    reading.add(replace(told, outcomes=("confirmed",), inferred=True))


def _as_amended(acts: list[Paragraph], drafts: list[Draft], carried: list[Draft]) -> list[Draft]:
    """The carried motions, but in the place of one an amendment that says all that is then carried."""
    found = []
    for draft in carried:
        after = next((d.start for d in drafts if not d.amendment and d.start > draft.start), None)
        whole = [
            d
            for d in drafts
            if d.amendment
            and d.result == "carried"
            and d.text
            and draft.start < d.start
            and (after is None or d.start < after)
            and grammar().rule("motions.edits").match(d.text) is None
            and not _adds(acts, d)
        ]
        found.append(draft if draft.amendment or not whole else whole[-1])
    return found


def _adds(acts: list[Paragraph], draft: Draft) -> bool:
    """Whether what is moved is called an addition, beside which the motion stands."""
    place, at = draft.start
    words = acts[place].text[max(0, at - _NEAR) : at + _NEAR]
    return grammar().rule("motions.addition").search(words) is not None


def _without_declared(reading: Reading, known: list[Decision]) -> list[Decision]:
    """The decisions but those that only declare the vote's outcome: "The Chair declared the motion carried, and the
    application approved" decides no more than the motion says."""
    rule = grammar().rule("motions.declared_so")
    for fact in (declared := [f for f in known if rule.match(f.text)]):
        reading.drop(fact)
    return [fact for fact in known if fact not in declared]


def _besides(known: Decision, draft: Draft) -> bool:
    """Whether a decision that is told behind a carried motion is of something else: of its words none is moved, or
    the motion has the body resolve what the decision does not say."""
    if grammar().rule("motions.resolves").search(draft.text):
        return not _says_so(known, draft)
    if known.rule not in _TOLD_BESIDES or not draft.text:
        return False
    words = set(_WORD.findall(known.text.lower()))
    return not words & {*_WORD.findall(draft.text.lower()), *_OF_IT}


def _further(reading: Reading, known: Decision) -> bool:
    """Whether it is said of a resolution that it came on top of what was carried: "it was further RESOLVED"."""
    start = min(span.start for span in known.evidence)
    before = reading.document.text[max(0, start - _NEAR) : start]
    return grammar().rule("motions.further").search(before) is not None


def _says_so(known: Decision, draft: Draft) -> bool:
    """Whether a resolution says in nearly the same words what was moved."""
    moved, said = (set(_WORD.findall(text.lower())) for text in (draft.text, known.text))
    return (
        known.rule == "decisions.resolution"
        and bool(moved)
        and len(moved & said) >= _SAME * len(moved)
    )


def _put_forward(acts: list[Paragraph], drafts: list[Draft], draft: Draft) -> str:
    """The verb of "It was RECOMMENDED accordingly" behind a motion that was carried, or ''."""
    rule = grammar().rule("motions.put_forward")
    stop = next((d.start[0] for d in drafts if d.start > draft.start), len(acts))
    for paragraph in acts[draft.start[0] : max(stop, draft.start[0] + 1)]:
        if match := rule.search(paragraph.text):
            return match["verb"]
    return ""


def _decision(
    meeting: MeetingReading, item: ItemReading, evidence: tuple[Span, ...], text: str,
    ordinal: str = "", rule: str = "motions.carried",
) -> Decision:  # fmt: skip
    return Decision(
        item=item.id,
        evidence=evidence,
        text=text,
        outcomes=outcomes_of(text, "carried", item.title),
        verb="carried",
        ordinal=ordinal,
        body=meeting.body,
        meeting=meeting.id,
        rule=rule,
    )


def _printed(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph],
    drafts: list[Draft], draft: Draft, known: list[Decision],
) -> bool:  # fmt: skip
    """A carried motion printed in numbered parts is a decision for each of them."""
    if not draft.text.endswith(":") and grammar().rule("motions.resolves").search(draft.text):
        # it words what was resolved to its end: a list below is of something else
        return False
    after = next((d for d in drafts if d.start > draft.start and not d.amendment), None)
    last = after.start[0] if after is not None else len(acts)
    fallen = {d.start[0] for d in drafts if d.amendment and d.result != "carried"}
    parts = [
        part
        for part in parts_of(acts, draft.start[0], last)
        if not _of_amendment(acts, part.paragraph, fallen)
    ]
    if not parts:
        return False
    if any(is_within(decision, part.paragraph) for part in parts for decision in known):
        # the parts are read as a resolution already
        return True
    for part in parts:
        text = part.paragraph.text[part.start : part.end]
        span = part.paragraph.span(part.start, part.end)
        evidence = tuple(sorted({span, draft.spans[-1]}))
        reading.add(_decision(meeting, item, evidence, text, part.ordinal))
    return True


def _of_amendment(acts: list[Paragraph], part: Paragraph, fallen: set[int]) -> bool:
    """Whether a part stands in the list of an amendment that fell, right below whoever moved it or below the
    words "and the following be inserted:"."""
    marker = grammar().rule("layout.list_marker")
    place = next(i for i, paragraph in enumerate(acts) if paragraph is part) - 1
    while place >= 0 and marker.match(acts[place].text):
        place -= 1
    return bool({place, place - 1} & fallen) and acts[max(place, 0)].text.endswith((":", ":-"))


def _above(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph],
    drafts: list[Draft], known: list[Decision],
) -> None:  # fmt: skip
    """What a page of votes prints above the mover of a carried motion: "(1) That the budget be set"."""
    clause = grammar().rule("motions.clause_above")
    begin = 0
    for draft in drafts:
        stop = draft.start[0]
        found = [(p, m) for p in acts[begin:stop] if (m := clause.match(p.text))]
        begin = stop + 1
        if draft.result != "carried" or draft.amendment:
            continue
        for paragraph, match in found:
            if any(is_within(decision, paragraph) for decision in known):
                continue
            words = paragraph.text[match.end() :].rstrip(" .;").removesuffix("; and").rstrip(" .;")
            evidence = tuple(sorted({paragraph.whole, draft.spans[-1]}))
            ordinal = match["ordinal"] or ""
            reading.add(_decision(meeting, item, evidence, words, ordinal))


def _entries(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph],
    carried: list[Draft], known: list[Decision],
) -> bool:  # fmt: skip
    """Entries of an item ("(ii) To approve the schedule. Proposed by …, seconded by … and agreed"),
    each carried for itself: what stands before the mover is what was carried."""
    found = False
    for draft in carried:
        paragraph = acts[draft.start[0]]
        marker = grammar().rule("layout.list_marker").match(paragraph.text)
        begin = marker.end() if marker else 0
        before = paragraph.text[begin : draft.start[1]]
        words = before.strip(" .,;:–-(")
        if any(is_within(decision, paragraph) for decision in known):
            continue
        if marker is None and grammar().rule("motions.entry_before").match(before) is None:
            continue
        if len(words.split()) < (3 if marker else 2):
            continue
        text = grammar().rule("vote_words.motion_lead").regex.sub("", words)
        ordinal = list_ordinal(marker)
        reading.add(
            _decision(meeting, item, (paragraph.whole,), text, ordinal, rule="motions.entry")
        )
        found = True
    return found
