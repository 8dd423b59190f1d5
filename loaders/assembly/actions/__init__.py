"""Actions: undertakings and requests, with their owner and when they are due."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from loaders.assembly.actions import answers, asked, labelled, lists, resolved, tables, told
from loaders.assembly.actions.below import owned_below
from loaders.assembly.actions.deeds import Deeds
from loaders.assembly.actions.flattened import flattened
from loaders.assembly.actions.margin import kept, margin
from loaders.assembly.actions.parts import parted
from loaders.assembly.actions.ragged import Head, heads_of, ragged
from loaders.assembly.actions.row_cells import row_cells
from loaders.assembly.actions.squeezed import squeezed
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.sections import ItemSection, Part
from ontology.record import Action, Decision, Span

__all__ = ["assemble"]

_IDLE = ("member", "attendance", "committee", "plan", "bodies", "interests", "votes")
"""Kinds of pages on which nobody is asked for anything."""


def assemble(reading: Reading) -> None:
    """Action facts of every item, each thing to be done once."""
    if reading.segmentation.form == "roster" or reading.segmentation.page in _IDLE:
        return
    heads = heads_of(reading)
    has_margin = kept(reading)
    for meeting in reading.meetings:
        for item in meeting.items:
            tell = Teller(reading, meeting, item)
            rows = tables.rows(tell)
            row_cells(tell)
            flat = [*flattened(tell), *ragged(tell, heads), *squeezed(tell)]
            both = [p for p in item.decision if p not in item.told] + item.told
            parted(tell, both)
            whole = [
                span
                for known in reading.stated(Action, item.id)
                if known.rule == "actions.parts"
                for span in known.evidence
            ]
            for place, paragraph in enumerate(both):
                own = paragraph.whole
                if any(span.start <= own.start and own.end <= span.end for span in whole):
                    # all of it is told by the labels of its parts
                    continue
                below_it = both[place + 1] if place + 1 < len(both) else None
                labelled.find(tell, paragraph, both[place - 1] if place else None, below_it)
            decisions = list(reading.stated(Decision, item.id))
            for fact in decisions:
                resolved.find(tell, fact)
            owned_below(tell, both)
            decided = [span for fact in decisions for span in fact.evidence]
            forward = [fact.evidence[-1] for fact in decisions if "recommended" in fact.outcomes]
            groups = [
                p
                for p in item.decision
                if p not in item.told and not any(s.meets(p.whole) for s in decided)
            ]
            groups += reading.narrative(item)
            replies = answers.stretches(reading, item)
            opened = [reply.start for reply in replies]
            below = 0
            for place, paragraph in enumerate(groups):
                below -= 1
                if paragraph in rows or below >= 0:
                    continue
                if _heads(rows, groups, place):
                    continue
                below = lists.listed(tell, groups, place)
                if below:
                    continue
                if any(s.start <= paragraph.whole.start < s.end for s in flat):
                    continue
                told_in = told.Telling(tell, paragraph)
                deeds = Deeds(tell, paragraph)
                for start, end in sentences(paragraph.passage):
                    if deeds.closed(start, end) or _put_forward(paragraph, start, end, forward):
                        continue
                    last = told_in.last
                    told_in.sentence(start, end)
                    asked.find(tell, paragraph, start, end, last)
                    deeds.sentence(start, end, last)
                # the answers stand one behind another: only the last that began can hold it
                before = bisect_right(opened, paragraph.whole.start) - 1
                if before >= 0 and paragraph.whole.start < replies[before].end:
                    answers.promised(tell, paragraph)
            if has_margin:
                margin(tell, has_margin, flat)
        _behind(reading, meeting, heads)


def _put_forward(paragraph: Paragraph, start: int, end: int, forward: Sequence[Span]) -> bool:
    """Whether a sentence is one that another body is recommended to decide: "(a) That the plan come back in May"."""
    words = paragraph.span(start, end)
    part = grammar().rule("actions.part_that").match(paragraph.text, start)
    return part is not None and any(s.start <= words.end - 1 < s.end for s in forward)


def _behind(reading: Reading, meeting: MeetingReading, heads: Sequence[Head]) -> None:
    """The actions of tables behind the last item: sheets that say again who is to do what."""
    if not meeting.back or reading.segmentation.form == "agenda":
        return
    section = ItemSection(parts=[Part("minutes", span) for span in meeting.section.back])
    tell = Teller(reading, meeting, ItemReading("", section, "", minutes=meeting.back))
    rows = tables.rows(tell)
    flat = [*flattened(tell), *ragged(tell, heads), *squeezed(tell)]
    below = 0
    for place, paragraph in enumerate(meeting.back):
        below -= 1
        used = below >= 0 or any(s.start <= paragraph.whole.start < s.end for s in flat)
        if not used and paragraph not in rows and not _heads(rows, meeting.back, place):
            below = lists.listed(tell, meeting.back, place)


def _heads(rows: list[Paragraph], groups: list[Paragraph], place: int) -> bool:
    """Whether what stands at ``place`` is only the heading of a table."""
    return place + 1 < len(groups) and groups[place + 1] in rows
