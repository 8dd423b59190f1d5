"""Recommendations: what is put forward to another body, and to which."""

from __future__ import annotations

from loaders.assembly.resolutions import Clause, Resolution
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Reading
from ontology.record import Decision, Recommendation, Span

_SHOUTED = {
    "COUNCIL": "Council",
    "CABINET": "Cabinet",
    "EXECUTIVE": "Executive",
    "FULL COUNCIL": "Full Council",
}


def recommend(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    resolution: Resolution,
    clause: Clause,
    text: str,
    span: Span,
    stem: str,
) -> None:
    """The recommendation that a decision of outcome recommended carries, and to whom."""
    lead = ""
    if resolution.marker is not None:
        lead = resolution.paragraph.text[resolution.marker.start : resolution.marker.end + 80]
    to = ""
    for words in (text[:160], stem, resolution.stem, lead):
        if to := _put_to(words, meeting.body):
            break
    operative = _operative(text)
    reading.add(
        Recommendation(
            item=item.id,
            evidence=(span,),
            text=operative,
            to=to,
            ordinal=clause.ordinal,
            meeting=meeting.id,
            rule="decisions.recommendation",
        )  # fmt: skip
    )


def recommended_by(reading: Reading, meeting: MeetingReading, decision: Decision) -> None:
    """The recommendation of a decision told without a resolution ("To recommend to … . Agreed.")."""
    reading.add(
        Recommendation(
            item=decision.item,
            evidence=decision.evidence,
            text=_operative(decision.text),
            to=_put_to(decision.text[:160], meeting.body),
            ordinal=decision.ordinal,
            meeting=meeting.id,
            rule="decisions.recommendation",
        )  # fmt: skip
    )


def _put_to(words: str, own: str) -> str:
    """The body or post that words of recommending name, unless it is the body that recommends."""
    found = list(grammar().rule("decisions.recommended_to").finditer(words))
    # a word of recommending says to whom, rather than the subject before it
    found.sort(
        key=lambda match: "ecommend" not in match.group() and "RECOMMEND" not in match.group()
    )
    for match in found:
        to = match["to"].strip()
        if to != own:
            return _SHOUTED.get(to, to)
    return ""


def _operative(text: str) -> str:
    cut = grammar().rule("decisions.recommending").match(text)
    return text[cut.end() :] if cut and len(text) - cut.end() > 8 else text
