"""Decisions that only a carried motion words: what was moved, quoted or told, and its numbered parts."""

from __future__ import annotations

from loaders.assembly.decisions import outcomes_of
from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.quoted import parts_of
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

__all__ = ["decided"]


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
    known = reading.stated(Decision, item.id)
    if known and (item.decision and item.minutes):
        return
    printed = [d for d in carried if _printed(reading, meeting, item, acts, drafts, d, known)]
    worded = [d for d in carried if d.text and d not in printed]
    carried = [d for d in carried if d.mover]
    for draft in worded:
        after = next((d for d in carried if d.start > draft.start), None)
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
    if not worded and not printed and _entries(reading, meeting, item, acts, carried, known):
        return
    if worded or printed or known or not carried:
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


def _printed(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph],
    drafts: list[Draft], draft: Draft, known: list[Decision],
) -> bool:  # fmt: skip
    """A carried motion printed in numbered parts is a decision for each of them."""
    after = next((d for d in drafts if d.start > draft.start and not d.amendment), None)
    last = after.start[0] if after is not None else len(acts)
    parts = parts_of(acts, draft.start[0], last)
    if not parts:
        return False
    said = [s for f in known for s in f.evidence]
    for part in parts:
        whole = part.paragraph.whole
        if any(whole.start <= s.start < whole.end for s in said):
            # the parts are read as a resolution already
            return True
    for part in parts:
        text = part.paragraph.text[part.start : part.end]
        span = part.paragraph.span(part.start, part.end)
        reading.add(
            Decision(
                item=item.id,
                evidence=tuple(sorted({span, draft.spans[-1]})),
                text=text,
                outcomes=outcomes_of(text, "carried", item.title),
                verb="carried",
                ordinal=part.ordinal,
                body=meeting.body,
                meeting=meeting.id,
                rule="motions.carried",
            )  # fmt: skip
        )
    return True


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
                ordinal=list_ordinal(marker),
                body=meeting.body,
                meeting=meeting.id,
                rule="motions.entry",
            )  # fmt: skip
        )
        found = True
    return found
