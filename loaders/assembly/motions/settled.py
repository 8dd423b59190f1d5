"""What became of a motion, where no sentence about it says so: votes printed above its mover, a resolution
beside the names, the greater number, an act done upon it."""

from __future__ import annotations

from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.unmoved import Loose
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import Paragraph

__all__ = ["settle"]


def settle(acts: list[Paragraph], drafts: list[Draft], loose: list[Loose]) -> None:
    """Give motions the votes and results that stand beside them; ``loose``: words of result that no
    motion has taken."""
    _before(drafts)
    _earlier(drafts, loose)
    _by_number(drafts)
    _by_resolution(acts, drafts)
    _by_act(acts, drafts)


def _before(drafts: list[Draft]) -> None:
    """Votes printed above the words that name the mover are that motion's."""
    for vote, moved in zip(drafts, drafts[1:], strict=False):
        near = moved.start[0] - vote.end[0] <= 4
        if near and not (vote.mover or vote.amendment) and moved.mover and not moved.counted:
            moved.voters, moved.counts = vote.voters, vote.counts
            moved.spans += vote.spans
            moved.result = moved.result or vote.result
            vote.voters, vote.counts = {}, {}
    drafts[:] = [d for d in drafts if d.mover or d.counted or d.amendment]


def _earlier(drafts: list[Draft], loose: list[Loose]) -> None:
    """ "It was agreed to renew it. (Prop: Cllr Pell; Sec: Cllr Orrell)": the resolution that stands
    right before the names of those who moved it."""
    for number, draft in enumerate(drafts):
        if draft.result or draft.counted or not (draft.mover and draft.seconder):
            continue
        since = drafts[number - 1].end if number else (0, 0)
        near = [
            (result, span) for place, result, span in loose
            if since <= place < draft.start and draft.start[0] - place[0] <= 1
        ]  # fmt: skip
        if near and near[-1][0] != "withdrawn":
            draft.result = near[-1][0]
            draft.spans.append(near[-1][1])


def _by_number(drafts: list[Draft]) -> None:
    """The greater number prevails, where the text counts a vote and says no more of it."""
    for draft in drafts:
        votes, against = draft.counts.get("for"), draft.counts.get("against")
        if {"for", "against"} <= draft.voters.keys():
            votes = len(draft.voters["for"]) if votes is None else votes
            against = len(draft.voters["against"]) if against is None else against
        if votes is None or against is None or votes == against:
            continue
        if draft.result == "carried" and votes < against and not draft.amendment:
            # what was then resolved was another thing
            draft.result = "lost"
        if draft.result:
            continue
        if draft.mover or not draft.voters:
            draft.result = "carried" if votes > against else "lost"


def _by_resolution(acts: list[Paragraph], drafts: list[Draft]) -> None:
    """ "Moved by Cllr Pell, seconded by Cllr Orr and" / "That it be let": a page has lost its RESOLVED."""
    g = grammar()
    for draft in drafts:
        place, end = draft.end
        if draft.result or not draft.seconder or place + 1 >= len(acts):
            continue
        here, below = acts[place], acts[place + 1]
        behind = g.rule("motions.and_so").match(here.text, end)
        if behind and g.rule("motions.resolution_below").match(below.text):
            draft.result = "carried"
            draft.spans.append(below.whole)


def _by_act(acts: list[Paragraph], drafts: list[Draft]) -> None:
    """ "The press were excluded on the motion of the Chair": what the sentence tells as done was carried."""
    g = grammar()
    for draft in drafts:
        place, first = draft.start
        text = acts[place].text
        if draft.result or draft.amendment or not g.rule("motions.upon").match(text, first):
            continue
        bounds = (b for b in sentences(acts[place].passage) if b[0] <= first < b[1])
        start, end = next(bounds, (first, first))
        pieces = ((start, first), (draft.end[1], end))
        for begin, stop in pieces:
            match = g.rule("motions.done_upon").regex.search(text, begin, stop)
            if match is not None:
                lead = g.rule("motions.before_act").match(text[begin:stop])
                words = (begin + (lead.end() if lead else 0), stop)
                draft.result = "carried"
                draft.spans.append(acts[place].span(*match.span()))
                draft.text = text[slice(*words)].strip(" .,;:")
                draft.text_span = acts[place].span(*words)
                break
