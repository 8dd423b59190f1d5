"""Scottish divisions: those for the motion are against the amendment, and one of them prevails."""

from __future__ import annotations

from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.voices import row_from
from loaders.assembly.motions.votes import Ballot, number_of, trailing_count
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["divide"]


def divide(
    reading: Reading, acts: list[Paragraph], drafts: list[Draft], rivals: list[Ballot]
) -> None:
    """A Scottish division: those for the motion are against the amendment, and one of them prevails."""
    motion = next((d for d in reversed(drafts) if not d.amendment and d.mover), None)
    amendment = next((d for d in reversed(drafts) if d.amendment and d.mover), None)
    if motion is None or amendment is None:
        return
    sides: dict[str, tuple[tuple[str, ...], int | None, Span]] = {}
    for ballot in rivals[-1:]:
        for key, side in (("motion", "for"), ("amendment", "against")):
            if names := ballot.voters.get(side, ()):
                sides[key] = (names, ballot.counts.get(side) or len(names), ballot.spans[0])
    for paragraph in acts:
        found = list(grammar().rule("votes.division").finditer(paragraph.text))
        for told in grammar().rule("votes.division_told").finditer(paragraph.text):
            side = "amendment" if "mend" in told["side"].lower() else "motion"
            named = row_from(reading, paragraph, *told.span("who"))[0] if told["who"] else ()
            sides[side] = (named, number_of(told["n"]), paragraph.span(*told.span()))
        for place, match in enumerate(found):
            limit = found[place + 1].start() if place + 1 < len(found) else len(paragraph.text)
            names, stop = row_from(reading, paragraph, match.end(), limit)
            stated = (
                match["n"]
                or match["n2"]
                or match["n3"]
                or match["n4"]
                or (names and trailing_count(paragraph.text, stop))
            )
            if names or stated:
                span = paragraph.span(match.start(), min(max(stop, match.end()), limit))
                said = match["side"] or match["side2"] or match["side3"]
                side = "amendment" if "mend" in said.lower() else "motion"
                sides[side] = (names, int(stated) if stated else None, span)
    if set(sides) != {"motion", "amendment"}:
        return
    drafts[:] = [d for d in drafts if d.mover]
    for draft, own, other in ((motion, "motion", "amendment"), (amendment, "amendment", "motion")):
        draft.voters.clear()
        draft.counts.clear()
        for key, side in (("for", own), ("against", other)):
            names, count, span = sides[side]
            if names:
                draft.voters[key] = names
            if count is not None:
                draft.counts[key] = count
            draft.spans.append(span)
    won = re.search(
        r"(?i)the (?P<w>motion|amendment)(?: by [^.]{3,60}?)? (?:was |were |is |having been |being |therefore |accordingly |thereupon |then |declared |duly )*(?:became|becoming|carried|prevailed|approved)",
        " ".join(p.text for p in acts),
    )
    if won:
        amended = won["w"].lower() == "amendment"
        amendment.result, motion.result = ("carried", "lost") if amended else ("lost", "carried")
        return
    more, fewer = sides["motion"], sides["amendment"]
    first, second = more[1] or len(more[0]), fewer[1] or len(fewer[0])
    if first != second:
        motion.result, amendment.result = (
            ("carried", "lost") if first > second else ("lost", "carried")
        )
