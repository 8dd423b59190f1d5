"""Seconders, and the motions before them that they second."""

from __future__ import annotations

from loaders.assembly.actors import actor_at, subjects, who_presides
from loaders.assembly.motions.draft import REACH, Draft, amends
from loaders.assembly.motions.voices import row_from
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

__all__ = ["give_seconders"]

_OPENING = 40
"""Characters of a sentence within which its subject is named."""
_VERB = 80
"""Characters behind the subject within which its verb stands."""


def give_seconders(
    reading: Reading, acts: list[Paragraph], place: int, drafts: list[Draft]
) -> None:
    """Give the seconders named in a paragraph to the motions before them."""
    paragraph = acts[place]
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
        elif not open_drafts and not _ahead(paragraph, place, (start, end, name), drafts):
            _put_before(reading, acts, place, (start, end, name), drafts)


def _ahead(
    paragraph: Paragraph, place: int, told: tuple[int, int, str], drafts: list[Draft]
) -> bool:
    """ "With the consent of his seconder, Councillor Orr, Councillor Pell withdrew it": the mover is named behind."""
    start, end, name = told
    stop = next(b for _, b in sentences(paragraph.passage) if start < b)
    for draft in drafts:
        if (place, end) <= draft.start < (place, stop) and not draft.seconder:
            if draft.mover != name:
                draft.seconder = name
                draft.spans.append(paragraph.span(start, end))
            return True
    return False


def _put_before(
    reading: Reading, acts: list[Paragraph], place: int, told: tuple[int, int, str],
    drafts: list[Draft],
) -> None:  # fmt: skip
    """ "Councillor Pell sought approval. Councillor Orr seconded": whoever put what somebody seconds, in
    whatever words, where no motion is open: who stands first in the sentence, or opens the one before."""
    at, end, name = told
    paragraph = acts[place]
    bounds = list(sentences(paragraph.passage))
    number = next((n for n, (_, stop) in enumerate(bounds) if at < stop), 0)
    above = [(place, *bounds[n]) for n in (number, number - 1) if 0 <= n < len(bounds)]
    if number == 0 and place and paragraph.gap < 2:
        above.append((place - 1, *list(sentences(acts[place - 1].passage))[0]))
    g = grammar()
    for here, start, stop in above:
        words = acts[here]
        limit = min(stop, at) if here == place else stop
        if g.rule("motions.had_seconded").regex.search(words.text, start, stop):
            return
        opening = [s for s in subjects(reading, words) if start <= s[0] < limit and s[2] != name]
        if not opening or opening[0][0] - start > _OPENING:
            continue
        first, last, mover = opening[0]
        puts = g.rule("motions.puts_it").regex.search(words.text, last, min(limit, last + _VERB))
        if puts is None or any((here, first) <= d.start < (place, at) for d in drafts):
            return
        draft = Draft(mover, name, amends(words.text, first, puts.end()))
        draft.start, draft.moved = (here, first), (here, puts.end())
        draft.end, draft.second = (place, end), (place, at)
        drafts.append(draft)
        return
