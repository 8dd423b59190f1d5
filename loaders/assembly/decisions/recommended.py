"""Recommendations: what is put forward to another body, and to which."""

from __future__ import annotations

from collections.abc import Collection

from loaders.assembly.body_names import mixed_case
from loaders.assembly.decisions.clauses import PUT_FORWARD
from loaders.assembly.decisions.spoken import recommended_in
from loaders.assembly.decisions.wording import span_of, trim
from loaders.assembly.resolutions import Clause, Resolution
from loaders.assembly.resolutions.markers import not_own
from loaders.assembly.resolutions.parts import lister_start, split_parts
from loaders.grammar import grammar
from loaders.passages import folded, sentences
from loaders.reading import ItemReading, MeetingReading, Reading
from ontology.record import Decision, Recommendation, Span


def _spoken(to: str) -> str:
    """A body whose name is printed in capitals, as it is otherwise written."""
    if not to.isupper() or (" " not in to and to.capitalize() not in grammar().words("bodies.own")):
        # as it is, or initials
        return to
    return mixed_case(to)


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
    # a verb of the part's own, which its words leave out: "(3) recommended to the Board that …"
    own = clause.paragraph.text[max(0, clause.start - 120) : clause.start] if clause.verb else ""
    for words in (own, text[:160], stem, resolution.stem, lead):
        if to := _put_to(words, meeting.body):
            break
    if not to and clause.ordinal and grammar().rule("decisions.own_business").match(text):
        return
    for evidence, words, ordinal in _parts(clause, text, span):
        reading.add(
            Recommendation(
                item=item.id,
                evidence=(evidence,),
                text=words,
                to=to,
                ordinal=ordinal,
                meeting=meeting.id,
                rule="decisions.recommendation",
            )  # fmt: skip
        )


def _parts(clause: Clause, text: str, span: Span) -> list[tuple[Span, str, str]]:
    """What is recommended, and each part of it where they run on: "to recommend to Cabinet that (a) … and (b) …"."""
    operative = _operative(text)
    whole = [(span, operative, clause.ordinal)]
    if not operative.startswith("("):
        return whole
    inner = split_parts(clause.paragraph, clause.start, clause.end) or []
    if len(inner) < 2:
        return whole
    stops = [*(lister_start(clause.paragraph.text, part.start) for part in inner[1:]), clause.end]
    return [
        (span_of(clause.paragraph, part.start, stop), trim(clause.paragraph.text[part.start : stop]), part.ordinal)
        for part, stop in zip(inner, stops, strict=True)
    ]  # fmt: skip


def recommended_by(reading: Reading, meeting: MeetingReading, decision: Decision) -> None:
    """The recommendation of a decision told without a resolution ("To recommend to … . Agreed.")."""
    reading.add(
        Recommendation(
            item=decision.item,
            evidence=decision.evidence,
            text=_operative(decision.text),
            to=_put_to(decision.text[:160], meeting.body) or _told_to(reading, decision),
            ordinal=decision.ordinal,
            meeting=meeting.id,
            rule="decisions.recommendation",
        )  # fmt: skip
    )


def put_forward(
    reading: Reading, meeting: MeetingReading, item: ItemReading, made: Collection[Decision]
) -> None:
    """Recommendations told in a sentence, or with which something is referred, that no decision told."""
    rule = grammar().rule("decisions.put_forward")
    for decision in made:
        urged = grammar().rule("decisions.urged").match(decision.text)
        if urged and "recommended" not in decision.outcomes and urged["to"] != meeting.body:
            reading.add(
                Recommendation(
                    item=item.id,
                    evidence=decision.evidence,
                    text=urged["what"],
                    to=urged["to"],
                    meeting=meeting.id,
                    rule="decisions.put-forward",
                )  # fmt: skip
            )
    known = [s for d in made if "recommended" in d.outcomes for s in d.evidence]
    for paragraph in item.acts:
        for start, end in sentences(paragraph.passage):
            for match in rule.finditer(paragraph.text, start, end):
                span = paragraph.span(match.start(), end)
                to = match["to"] or match["refer"] or match["be"] or match["asked"]
                told = any(s.meets(span) for s in known)
                if told or to == meeting.body or not_own(paragraph.text, *match.span()):
                    continue
                reading.add(
                    Recommendation(
                        item=item.id,
                        evidence=(span,),
                        text=match["what"],
                        to=_spoken(to),
                        meeting=meeting.id,
                        rule="decisions.put-forward",
                    )  # fmt: skip
                )


def _told_to(reading: Reading, decision: Decision) -> str:
    """To whom the sentence that tells the decision says that it is put, or ''."""
    words = folded(reading.text(decision.evidence[0]))
    found = (grammar().rule(f"clauses.{name}").search(words) for name in PUT_FORWARD)
    named = (m.groupdict() for m in found if m)
    to = next((to for m in named if (to := m.get("first") or m["to"])), "") or recommended_in(words)
    return _spoken(to)


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
            return _spoken(to)
    return ""


def _operative(text: str) -> str:
    if put := grammar().rule("decisions.be_put_forward").match(text):
        return text[put.end() :]
    if thing := grammar().rule("decisions.put_forward_thing").match(text):
        return thing["what"]
    cut = grammar().rule("decisions.recommending").match(text)
    return text[cut.end() :] if cut and len(text) - cut.end() > 8 else text
