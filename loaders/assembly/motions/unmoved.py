"""Votes of which nobody says who moved what: "The grant was approved by nine votes to one"."""

from __future__ import annotations

from loaders.assembly.motions.draft import Draft, Place
from loaders.assembly.motions.votes import Ballot
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["Loose", "done_then", "unmoved_vote", "voted_elsewhere"]

Loose = tuple[Place, str, Span]
"""Words of result that no motion takes: where they stand, the result, and their span."""

_NEAR = 4
"""Paragraphs within which a resolution stands before the votes that carried it."""


def unmoved_vote(
    reading: Reading, paragraph: Paragraph, ballot: Ballot, here: Place, loose: list[Loose]
) -> Draft | None:
    """The motion that a vote alone tells of, or None where it is not said that those who met voted now;
    ``here``: where the sentence with the vote ends."""
    start, end = ballot.at, here[1]
    draft = Draft(start=here, moved=here, end=here)
    told = loose[-1] if loose and here[0] - loose[-1][0][0] <= _NEAR else None
    text = paragraph.text
    said = grammar().rule("ballots.counted_result").regex.search(text, start, end)
    # "The Board agreed by six votes to three, Councillor Pell abstaining"
    both = said is not None and ballot.counts.keys() >= {"for", "against"}
    if ballot.voters and not (both and len(ballot.voters) < 2):
        if told is not None:
            # "RESOLVED …", and below it the names of those who voted for it
            _, draft.result, span = told
            draft.spans.append(span)
        return draft
    if grammar().rule("ballots.seconds").search(text) or not _taken_here(reading, text[start:end]):
        # whoever seconded did so for a mover whom the text names in a way that was not understood
        return None
    for (place, at), result, span in loose:
        if place == here[0] and start <= at < end:
            draft.result = result
            draft.spans.append(span)
            return draft
    if said is not None and ("for" in ballot.counts or "against" in ballot.counts):
        draft.result = "lost" if said["lost"] else "carried"
        draft.spans.append(paragraph.span(*said.span()))
        return _by_refusal(draft, ballot)
    if told is not None and told[1] != "withdrawn" and ballot.counts.keys() >= {"for", "against"}:
        # "RESOLVED: That …" above "(Voting: 6 for, 2 against)", unless the numbers say otherwise
        most = ballot.counts["for"] >= ballot.counts["against"]
        if most == (told[1] == "carried"):
            _, draft.result, span = told
            draft.spans.append(span)
    return draft


def _by_refusal(draft: Draft, ballot: Ballot) -> Draft:
    """What was refused by the greater number on its "for" was a motion to refuse, and carried."""
    votes, against = ballot.counts.get("for", 0), ballot.counts.get("against", 0)
    if draft.result == "lost" and votes > against:
        draft.result = "carried"
    return draft


def _taken_here(reading: Reading, sentence: str) -> bool:
    """Whether a sentence that counts votes tells of those who met, and of now."""
    g = grammar()
    content = g.rule("ballots.decided_that").search(sentence)
    # what was decided may speak of any time
    told = sentence[: content.end()] if content else sentence
    if g.rule("ballots.elsewhere").search(told) or voted_elsewhere(reading, sentence):
        return False
    taken = g.rule("ballots.taken").search(sentence) or g.rule("ballots.counted_result").search(
        sentence
    )
    return taken is not None


def voted_elsewhere(reading: Reading, sentence: str) -> bool:
    """Whether a sentence says that another body voted, or that somebody did on an earlier day."""
    g = grammar()
    if any(not _ours(reading, m["body"]) for m in g.rule("ballots.body_before").finditer(sentence)):
        return True
    return done_then(sentence)


def done_then(sentence: str) -> bool:
    """Whether a sentence tells of another day: "In July a motion by … had been lost"."""
    g = grammar()
    had = g.rule("ballots.had_done").search(sentence)
    return had is not None and g.rule("ballots.then").search(sentence) is not None


def _ours(reading: Reading, body: str) -> bool:
    """Whether a body is the one that met, by its name or by a word for any ("the Committee")."""
    if " " not in body.strip():
        own = [m.body for m in reading.meetings if m.body]
        return body not in ("Cabinet", "Executive", "Parliament", "Council") or not own or any(
            body.casefold() in name.casefold() for name in own
        )  # fmt: skip
    words = set(body.casefold().replace(",", " ").split()) - {"and", "of", "for", "the", "&"}
    return any(
        words <= set(f"{m.council} {m.body}".casefold().replace(",", " ").split())
        for m in reading.meetings
    )
