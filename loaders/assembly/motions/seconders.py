"""Seconders, and the motions before them that they second."""

from __future__ import annotations

from loaders.assembly.actors import actor_at, subjects, who_presides
from loaders.assembly.motions.draft import REACH, Draft, amends
from loaders.assembly.motions.voices import row_from
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

__all__ = ["give_seconders"]


def give_seconders(reading: Reading, paragraph: Paragraph, place: int, drafts: list[Draft]) -> None:
    """Give the seconders named in a paragraph to the motions before them."""
    text = paragraph.text
    g = grammar()
    told: list[tuple[int, int, str]] = []
    for match in g.rule("motions.seconded_by").finditer(text):
        name, end = actor_at(reading, paragraph, match.end(), bare=True)
        if name:
            lead = len(match.group()) - len(match.group().lstrip(" ,;."))
            told.append((match.start() + lead, end, name))
    for match in g.rule("motions.seconded_from_chair").finditer(text):
        if name := who_presides(reading, paragraph, *match.span("seat")):
            told.append((match.start(), match.end(), name))
    verb = g.rule("motions.verb_seconded")
    if g.rule("vote_words.seconding").search(text):
        for start, stop, name in subjects(reading, paragraph):
            if said := verb.match(text, stop):
                told.append((start, said.end(), name))
    for match in g.rule("motions.each_seconded").finditer(text):
        names, stop = row_from(reading, paragraph, match.end(), len(text))
        free = [d for d in drafts if not d.seconder and d.start < (place, match.start())]
        if len(names) > 1 and len(free) >= len(names):
            told = [one for one in told if not match.start() <= one[0] < stop]
            for draft, name in zip(free[-len(names) :], names, strict=True):
                draft.seconder = name
                draft.spans.append(paragraph.span(match.start(), stop))
    for start, end, name in sorted(told):
        if any(d.second == (place, start) for d in drafts):
            continue
        open_drafts = [
            d for d in drafts
            if not d.seconder and d.start <= (place, start) and place - d.start[0] <= REACH
        ]  # fmt: skip
        if open_drafts and open_drafts[-1].mover != name:
            draft = open_drafts[-1]
            if any(d.start > draft.start and d.start < (place, start) for d in drafts):
                # another motion stands between: this seconder is not the older one's
                continue
            draft.seconder, draft.second = name, (place, start)
            draft.end = max(draft.end, (place, end))
            own = text[draft.start[1] : start] if draft.start[0] == place else ""
            draft.amendment = draft.amendment or ("otion" not in own and amends(text, end, end))
        elif not open_drafts:
            _ahead(paragraph, place, (start, end, name), drafts)


def _ahead(
    paragraph: Paragraph, place: int, told: tuple[int, int, str], drafts: list[Draft]
) -> None:
    """ "With the consent of his seconder, Councillor Orr, Councillor Pell withdrew it": the mover is named behind."""
    start, end, name = told
    stop = next(b for _, b in sentences(paragraph.passage) if start < b)
    for draft in drafts:
        if (place, end) <= draft.start < (place, stop) and not draft.seconder:
            if draft.mover != name:
                draft.seconder = name
                draft.spans.append(paragraph.span(start, end))
            return
