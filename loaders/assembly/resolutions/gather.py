"""Resolutions gathered from the paragraphs of an item, in order."""

from __future__ import annotations

from loaders.assembly.resolutions.acting import acting_subject
from loaders.assembly.resolutions.dividing import divide, infinitives, part, series
from loaders.assembly.resolutions.further import further_acts
from loaders.assembly.resolutions.lost_markers import (
    asks_below,
    in_quotation,
    is_preamble_to,
    lost,
    moved_below_names,
    opens_list,
    subjunctive,
)
from loaders.assembly.resolutions.markers import find_marker, operative
from loaders.assembly.resolutions.model import Clause, Marker, Resolution
from loaders.assembly.resolutions.nesting import sibling
from loaders.assembly.resolutions.parts import (
    clause_end,
    counted_alone,
    list_ordinal,
    lister_start,
    parent_stands,
    split_from,
    split_parts,
)
from loaders.assembly.resolutions.taking import (
    add_part,
    continues,
    counted_acts,
    run_in_acts,
    take,
)
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph


def read_resolutions(
    paragraphs: list[Paragraph], *, bare: bool, labelled: bool = False, ours: bool = False
) -> list[Resolution]:
    """All resolutions of an item's paragraphs, in order.

    ``bare``: the page lost its markers, so "That …" and "To <verb> …" stand for a resolution.
    ``labelled``: the page says that they are the decision, so nothing there is what was proposed.
    ``ours``: those who met write of themselves, so that "we agreed" is their act.
    """
    found: list[Resolution] = []
    current: Resolution | None = None
    g = grammar()
    for place, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if not text:
            continue
        marker = find_marker(paragraph, labelled=labelled, ours=ours)
        moved = marker is not None and g.rule("resolutions.moved_by").match(text)
        if g.rule("decisions.end").match(text) and not moved:
            current = None
            continue
        lister = g.rule("layout.list_marker").match(text)
        if lister is None and current is not None:
            lister = g.rule("decisions.bare_number").match(text) or counted_alone(paragraphs, place)
        if (
            marker is not None
            and current is not None
            and lister
            and lister.end() > 0
            and marker.start > lister.end() + 3
            and not marker.verb.isupper()
            and not sibling(current, list_ordinal(lister), text[lister.end() :])
        ):
            marker = None
        if marker is not None:
            if (
                current is not None
                and (current.clauses or current.marker is None)
                and lister
                and continues(current, lister)
                and marker.start <= lister.end() + 1
                and not marker.body
            ):
                # a verb at the head of a part is the part's own ("1. Noted the report")
                add_part(current, paragraph, lister, keep_verb=marker)
                continue
            told = run_in_acts(paragraph) if marker.verb.isupper() else None
            if told is not None and marker.start >= len(told.stem):
                # "The Board (i) NOTED it; (ii) RECOMMENDED …": each part has its own
                found.append(told)
                current = None
                continue
            resolution = _open(paragraph, marker)
            if resolution is not None:
                found.append(resolution)
                current = resolution
                _more(found, paragraph, resolution, ours=ours)
            continue
        if current is not None:
            if take(current, paragraph, lister, paragraphs, place):
                continue
            current = None
        last = text[_last_sentence(paragraph) :]
        if number := g.rule("resolutions.paragraph_number").match(last):
            last = last[number.end() :]
        if asks_below(paragraphs, place):
            continue
        head = g.rule("decisions.body_noted_list").match(last)
        announced = None
        if head is None and opens_list(paragraphs, place):
            head = announced = g.rule("decisions.announces_list").match(last)
            which = g.rule("resolutions.which_resolved").match(last)
            if which and not g.rule("acts.told_of").search(last):
                head = announced = which
        if head:
            current = Resolution(
                paragraph,
                None,
                head["verb"] or head.groupdict().get("verb2") or "",
                head.groupdict().get("body") or "",
                stem=text,
                firm=bool(announced or g.rule("resolutions.no_decision").match(text)),
            )
            found.append(current)
            continue
        if listed := run_in_acts(paragraph):
            found.append(listed)
            continue
        if by_body := acting_subject(paragraphs, place):
            current = by_body
            found.append(current)
            continue
        if counted_acts(paragraphs, place):
            current = Resolution(paragraph, None, "", stem=":")
            found.append(current)
            add_part(current, paragraph, g.rule("layout.list_marker").match(text))
            continue
        if labelled and (counted := counted_alone(paragraphs, place)):
            # below "Decision reached:"
            current = Resolution(paragraph, None, "", stem=":")
            found.append(current)
            add_part(current, paragraph, counted)
            continue
        if place and g.rule("motions.headed").match(paragraphs[place - 1].text.strip()):
            # what was moved, whatever became of it
            continue
        if bare and not labelled and in_quotation(paragraphs, place):
            # what another body had resolved, printed in full
            continue
        if bare and moved_below_names(paragraphs, place):
            continue
        if bare and lost(paragraphs, place):
            current = Resolution(paragraph, None, "")
            found.append(current)
            add_part(current, paragraph, lister)
            continue
        gone = bare and (
            g.rule("decisions.bare_stem").match(text)
            or g.rule("decisions.marker_gone").search(text)
        )
        if gone and opens_list(paragraphs, place):
            current = Resolution(paragraph, None, "", stem=":")
            found.append(current)
            continue
        if bare:
            match = g.rule("decisions.bare").match(text)
            if match is None and subjunctive(paragraphs, place):
                start = operative(text, 0)
                found.append(
                    Resolution(
                        paragraph, None, "", clauses=[Clause(paragraph, start, len(text), "")]
                    )
                )
                continue
            if match and (labelled or not is_preamble_to(paragraphs, place)):
                start = operative(text, match.start("that"))
                resolution = Resolution(paragraph, None, "")
                ordinal = re.sub(r"[^\w]", "", match["marker"] or "")
                if not ordinal and _is_stem(text[start:]):
                    resolution.stem = text[start:]
                else:
                    resolution.clauses += _bare_parts(paragraph, start, ordinal)
                found.append(resolution)
                current = resolution
    return [r for r in found if r.clauses or (r.marker and r.marker.firm)]


def _last_sentence(paragraph: Paragraph) -> int:
    return [start for start, _ in sentences(paragraph.passage)][-1]


def _bare_parts(paragraph: Paragraph, start: int, ordinal: str) -> list[Clause]:
    """The clause of a paragraph without a marker, or its parts where they run on in it: "1. That … 2. That …"."""
    whole = Clause(paragraph, start, len(paragraph.text), ordinal)
    if not ordinal:
        return split_parts(paragraph, start, len(paragraph.text)) or [whole]
    further = split_from(paragraph, start, ordinal)
    if not further:
        return [whole]
    whole.end = lister_start(paragraph.text, further[0].start)
    last = further[-1]
    last.end = max(last.start, min(last.end, clause_end(paragraph, last.start)))
    return [whole, *further]


def _open(paragraph: Paragraph, marker: Marker) -> Resolution | None:
    g = grammar()
    text = paragraph.text
    resolution = Resolution(
        paragraph, marker, marker.verb, marker.body, marker.unanimous, firm=marker.firm
    )
    start = operative(text, marker.end)
    if start >= len(text) or not re.search(r"\w", text[start:]):
        return resolution
    put_to = g.rule("resolutions.recommending").search(text[marker.end : start])
    # "agreed to recommend to Cabinet that (a) …": all parts are recommended
    lead = marker.end if put_to else start
    parts = split_parts(paragraph, start, len(text))
    if parts and parent_stands(text[start : lister_start(text, parts[0].start)]):
        # the parts are conditions of, or reasons for, the one decision before them
        resolution.clauses.append(Clause(paragraph, start, len(text)))
        return resolution
    if parts:
        resolution.stem = text[lead : parts[0].start]
        last = parts[-1]
        last.end = max(last.start, min(last.end, clause_end(paragraph, last.start)))
        resolution.clauses += parts
        return resolution
    tail = text[start:]
    named = tail.strip(" :-–").removeprefix("THE ").removeprefix("the ")
    if (
        g.rule("bodies.name").regex.fullmatch(named) or named in ("COUNCIL", "CABINET", "EXECUTIVE")
    ) and len(tail) < 90:
        resolution.stem = text[lead:]
        return resolution
    if g.rule("resolutions.sums_below").search(tail):
        resolution.clauses.append(Clause(paragraph, start, len(text)))
        return resolution
    if _is_stem(tail) or g.rule("decisions.vote_alone").match(text[marker.end :]):
        resolution.stem = text[lead:] if _is_stem(tail) else ""
        return resolution
    end = clause_end(paragraph, start)
    resolution.clauses.append(Clause(paragraph, start, end))
    for rule in ("decisions.and_that", *series(text[start:end])):
        part(resolution, rule)
    if text[marker.end : start].strip(" ,:–-").lower().endswith("to"):
        infinitives(resolution)
    if len(resolution.clauses) > 1:
        return resolution
    if marker.verb.isupper():
        shouted = g.rule("decisions.shouted_next")
        again = list(shouted.finditer(text, start, resolution.clauses[-1].end))
        if not again:
            # "NOTED the report and asked that it be sent"
            again = list(further_acts(text, start, resolution.clauses[-1].end))
        divide(resolution, again)
    else:
        divide(resolution, list(further_acts(text, start, resolution.clauses[-1].end)))
    if marker.body and not marker.verb.isupper():
        before = g.rule("decisions.done_before").search(text[: marker.start])
        if before:
            first = Clause(paragraph, *before.span("what"), verb=before["verb"])
            resolution.clauses.insert(0, first)
    return resolution


def _is_stem(words: str) -> bool:
    """Whether operative words only say who acts, or that a list follows."""
    ends = words.rstrip().endswith((":", "-", "–", "to", "that"))
    return ends and grammar().rule("decisions.stem").match(words) is not None


def _more(
    found: list[Resolution], paragraph: Paragraph, resolution: Resolution, *, ours: bool
) -> None:
    """Further markers in the same paragraph, behind the operative words of the first."""
    position = resolution.clauses[-1].end if resolution.clauses else len(paragraph.text)
    while position < len(paragraph.text):
        marker = find_marker(paragraph, position, ours=ours)
        if marker is None or not marker.firm:
            return
        other = _open(paragraph, marker)
        if other is None or not other.clauses:
            return
        found.append(other)
        position = other.clauses[-1].end
