"""Several nominated for one office: which motion won, and how many voted for whom."""

from __future__ import annotations

from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.votes import number_of
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

__all__ = ["contest"]


def contest(reading: Reading, acts: list[Paragraph], drafts: list[Draft]) -> None:
    """Give each of several nominations the votes that its candidate received, and its result where one
    of them is said to be elected."""
    moved = [d for d in drafts if d.mover and not d.amendment]
    candidates = [_candidate(reading, acts, moved, draft) for draft in moved]
    if len(moved) < 2 or not all(candidates) or len(set(candidates)) < len(moved):
        return
    last = max(d.end for d in moved)
    counts: dict[str, int] = {}
    won = ""
    for place, paragraph in enumerate(acts):
        for mention in paragraph.people:
            name, at = reading.name(paragraph, mention), max(mention.end, mention.stop)
            told = grammar().rule("motions.received_votes").match(paragraph.text, at)
            if told and name in candidates:
                counts.setdefault(name, number_of(told["n"]))
            elected = grammar().rule("motions.was_elected").match(paragraph.text, at)
            if elected and name in candidates and (place, mention.start) > last:
                won = won or name
                span = paragraph.span(mention.outer, elected.end())
    if not won:
        return
    for draft, name in zip(moved, candidates, strict=True):
        draft.result = "carried" if name == won else "lost"
        draft.spans.append(span)
        if name in counts:
            draft.counts.setdefault("for", counts[name])


def _candidate(reading: Reading, acts: list[Paragraph], moved: list[Draft], draft: Draft) -> str:
    """The one person besides those who moved whom the sentence of a nomination names behind it, or right
    before its bracket; '' where that is no nomination."""
    place, first = draft.start
    paragraph = acts[place]
    if draft.counted or not grammar().rule("motions.nominates").search(paragraph.text):
        return ""
    begin, end = next((b for b in sentences(paragraph.passage) if first < b[1]), (0, 0))
    later = [d.start[1] for d in moved if d.start[0] == place and d.start[1] > first]
    end = min([end, *later])
    own = {draft.mover, draft.seconder}
    named = [(n, reading.name(paragraph, n)) for n in paragraph.people]
    before = [name for n, name in named if paragraph.text[n.end : first + 1].strip()[:1] == "("]
    behind = [name for n, name in named if first < n.outer < end and name not in own]
    found = list(dict.fromkeys(before or behind))
    return found[0] if len(found) == 1 and begin <= first else ""
