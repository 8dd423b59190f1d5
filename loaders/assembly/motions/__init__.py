"""Motions and amendments: mover, seconder, result, counted and named votes."""

from __future__ import annotations

from loaders.assembly.decisions import outcomes_of
from loaders.assembly.motions.divisions import divide
from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.moved import drafts_of
from loaders.assembly.motions.results import Fate
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision, Motion, Span

__all__ = ["assemble"]

_SPANS = 6
_CLOSE = 3
"""Characters between the lines of a list of votes."""
_SECONDED = re.compile(r"(?i)second|eiliw")
_TELLING = re.compile(r"(?i)mov|prop|second|motion|nominat|\bvot|\bfor\b|against|cynig")


def assemble(reading: Reading) -> None:
    """Motion facts of every item, and the decisions that only a carried motion words."""
    if reading.segmentation.form in ("report", "roster"):
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            acts = _acts(item)
            if not any(_TELLING.search(p.text) for p in acts):
                continue
            drafts = _motions(reading, acts)
            _decided(reading, meeting, item, acts, drafts)
            for draft in drafts:
                # a vote of which neither motion nor outcome is told says nothing
                if draft.spans and (draft.mover or draft.result):
                    reading.add(_fact(meeting, item, draft))


def _fact(meeting: MeetingReading, item: ItemReading, draft: Draft) -> Motion:
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
        told = any(_SECONDED.search(p.text) for p in item.minutes)
        if told and any(_SECONDED.search(p.text) for p in item.decision):
            return item.minutes
        return sorted([*item.decision, *item.minutes], key=lambda p: p.whole.start)
    return item.told


def _motions(reading: Reading, acts: list[Paragraph]) -> list[Draft]:
    drafts = drafts_of(reading, acts)
    fate = Fate(reading, acts, drafts)
    fate.follow()
    divide(reading, acts, drafts, fate.rivals)
    kept: list[Draft] = []
    for draft in drafts:
        if _told_again(kept, draft):
            continue
        if draft.mover and draft.weak and not (draft.seconder or draft.result or draft.counted):
            continue
        if not (draft.mover or draft.voters or (draft.amendment and draft.result)):
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


def _wording(acts: list[Paragraph], draft: Draft) -> None:
    """The words that were moved: behind the mover, behind the seconder, or quoted in the next paragraph."""
    if not draft.mover:
        return
    rule = grammar().rule("motions.wording")
    for place, position in (draft.moved, draft.end):
        match = rule.match(acts[place].text, position)
        if match and len(match["t"].split()) > 1:
            draft.text = match["t"].strip(" .;,:”’'")
            draft.text_span = acts[place].span(match.start("t"), match.end("t"))
            return
    between = grammar().rule("motions.before_wording")
    for place, position in (draft.end, draft.moved):
        if place + 1 >= len(acts) or not between.match(acts[place].text, position):
            continue
        match = grammar().rule("motions.quoted_wording").match(acts[place + 1].text)
        if match:
            draft.text = match["t"].strip(" .;”")
            draft.text_span = acts[place + 1].span(match.start("t"), match.end("t"))
            return


def _decided(
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
    known = reading.stated(Decision, item.id)
    if known and (item.decision and item.minutes):
        return
    worded = [d for d in carried if d.text]
    carried = [d for d in carried if d.mover]
    for draft in worded:
        after = next((d for d in drafts if d.start > draft.start and not d.amendment), None)
        first = draft.spans[0].start
        last = after.spans[0].start if after is not None and after.spans else 10**12
        if any(first <= s.start < last for f in known for s in f.evidence):
            continue
        spans = {*draft.spans, *([draft.text_span] if draft.text_span else [])}
        reading.add(
            Decision(
                item=item.id,
                evidence=tuple(sorted(spans))[:4],
                text=draft.text,
                outcomes=outcomes_of(draft.text, "carried", item.title),
                verb="carried",
                body=meeting.body,
                meeting=meeting.id,
                rule="motions.carried",
            )  # fmt: skip
        )
    if not worded and _entries(reading, meeting, item, acts, carried, known):
        return
    if worded or known or not carried:
        return
    about_minutes = bool(re.search(r"(?i)\bminutes?\b", item.title))
    appointed = bool(re.search(r"(?i)\b(?:elect|appoint|co-opt|fill|vacanc)", item.title))
    last_one = carried[-1]
    reading.add(
        Decision(
            item=item.id,
            evidence=tuple(sorted(set(last_one.spans)))[:3],
            text=item.title,
            outcomes=("confirmed",)
            if about_minutes
            else ("appointed",)
            if appointed
            else ("approved",),
            verb="carried",
            body=meeting.body,
            inferred=True,
            meeting=meeting.id,
            rule="motions.carried",
        )  # fmt: skip
    )


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
        words = paragraph.text[begin : draft.start[1]].strip(" .;:–-(")
        whole = paragraph.whole
        if any(whole.start <= s.start < whole.end for f in known for s in f.evidence):
            continue
        if marker is None or len(words.split()) < 3:
            continue
        text = re.sub(r"^(?:To|That) (?:the )?", "", words)
        reading.add(
            Decision(
                item=item.id,
                evidence=(whole,),
                text=text,
                outcomes=outcomes_of(text, "carried", item.title),
                verb="carried",
                ordinal=marker["pa"] or marker["da"] or "",
                body=meeting.body,
                meeting=meeting.id,
                rule="motions.entry",
            )  # fmt: skip
        )
        found = True
    return found
