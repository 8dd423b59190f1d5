"""What follows for a motion from the rest of its item: that it was carried, and how many names a side has."""

from __future__ import annotations

from loaders.assembly.motions.draft import Draft
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, Paragraph, Reading
from ontology.record import Decision

__all__ = ["conclude"]

_WORD = re.compile(r"[a-zà-þ]{4,}")
_ABOVE = 1
"""Paragraphs above a mover in which what was resolved upon the motion may stand."""


def conclude(
    reading: Reading, item: ItemReading, acts: list[Paragraph], drafts: list[Draft]
) -> None:
    """Say of each motion what its item shows and no sentence tells."""
    for draft in drafts:
        _number(draft)
    _resolved(reading, item, acts, drafts)


def _number(draft: Draft) -> None:
    """Those whose names are listed are as many as their names; one who asked that a vote be recorded
    may not have been alone."""
    for side, names in draft.voters.items():
        if side not in draft.asked and names:
            draft.counts.setdefault(side, len(names))


def _resolved(
    reading: Reading, item: ItemReading, acts: list[Paragraph], drafts: list[Draft]
) -> None:
    """A motion that was seconded, and of which nothing else is told, was carried where the item goes on
    to say what was resolved."""
    known = [f for f in reading.stated(Decision, item.id) if not f.rule.startswith("motions.")]
    mains = [d for d in drafts if d.mover and not d.amendment]
    amended = any(d.amendment and d.result == "carried" for d in drafts)
    undecided = [d for d in mains if d.seconder and not d.result and not d.unput]
    if not known or not undecided or amended:
        return
    told: list[tuple[Draft, Decision]] = []
    for draft in undecided:
        begin, end = _stretch(acts, mains, draft)
        here = [f for f in known if any(begin <= s.start < end for s in f.evidence)]
        if here and not any(_against(draft, f) for f in here):
            told.append((draft, here[0]))
    election = grammar().rule("vote_words.election")
    for draft, decision in told:
        elected = election.search(item.title) or election.search(decision.text)
        if elected and len(undecided) > 1 and not _named(draft, decision, undecided):
            # one of several that were nominated
            continue
        draft.result = "carried"
        draft.spans.append(decision.evidence[0])


def _against(draft: Draft, decision: Decision) -> bool:
    """Whether a decision may be another than the one that was moved: a refusal, or a debate put off."""
    if "deferred" in decision.outcomes:
        return not _words(draft.text) & _words(decision.text)
    return "refused" in decision.outcomes


def _stretch(acts: list[Paragraph], mains: list[Draft], draft: Draft) -> tuple[int, int]:
    """The places of the document at which what was resolved upon a motion may stand: from behind the
    motion before it, at most a paragraph above, to the next."""
    number = mains.index(draft)
    place, first = draft.start
    begin = acts[max(0, place - _ABOVE)].whole.start
    if number:
        begin = max(begin, _at(acts, mains[number - 1].end))
    after = mains[number + 1] if number + 1 < len(mains) else None
    return begin, _at(acts, after.start) if after else acts[-1].whole.end + 1


def _at(acts: list[Paragraph], place: tuple[int, int]) -> int:
    offsets = acts[place[0]].passage.offsets
    return offsets[min(place[1], len(offsets) - 1)]


def _named(draft: Draft, decision: Decision, rivals: list[Draft]) -> bool:
    """Whether the words of a decision are nearer to those of a motion than to its rivals'."""
    words = _words(decision.text)
    scores = {id(d): len(words & _words(d.text)) for d in rivals}
    own = scores.pop(id(draft))
    return own > max(scores.values(), default=0)


def _words(text: str) -> set[str]:
    """What the longer words of a text begin with."""
    return {word[:5] for word in _WORD.findall(text.casefold())}
