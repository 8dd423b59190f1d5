"""Decisions that a document marks in a way of its own, so that no word of deciding need stand in them:
"Outcome / The fee be kept.", "-> fees frozen", "RES 31/12 The lease is renewed."."""

from __future__ import annotations

from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.wording import key_of, span_of, told_verb, trim
from loaders.assembly.resolutions.parts import counted_alone, list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph
from ontology.record import Decision

__all__ = ["HOUSE", "by_house"]

HOUSE = "decisions.house"
"""Rule of a decision that is known by where it stands."""
_OTHERS = (
    "decisions.end",
    "decisions.vote_alone",
    "house.nothing",
    "house.moved",
    "acts.by_a_body",
)
"""Patterns of paragraphs among them that are none."""


def by_house(
    meeting: MeetingReading, item: ItemReading, group: list[Paragraph], made: dict[str, Decision]
) -> None:
    """Keep each paragraph of the parts so marked of which no other rule has told."""
    part = None
    if grammar().rule("decided.nothing").search(item.title):
        return
    for place, paragraph in enumerate(group):
        if paragraph.part is None or not paragraph.part.house:
            continue
        # behind the first, what was said may follow
        opens, part = paragraph.part is not part, paragraph.part
        if not any(_tells(decision, paragraph) for decision in made.values()):
            counted = counted_alone(group, place)
            _keep(meeting, item, paragraph, made, counted, opens=opens)


def _tells(decision: Decision, paragraph: Paragraph) -> bool:
    """Whether the words of a decision stand in a paragraph, its marker perhaps elsewhere."""
    return any(span.meets(paragraph.whole) for span in decision.evidence)


def _keep(
    meeting: MeetingReading, item: ItemReading, paragraph: Paragraph, made: dict[str, Decision],
    counted: re.Match[str] | None, *, opens: bool,
) -> None:  # fmt: skip
    g = grammar()
    text = paragraph.text
    lister = g.rule("layout.list_marker").match(text) or counted
    begin = lister.end() if lister else 0
    if any(g.rule(name).match(text, begin) for name in _OTHERS) or text.rstrip().endswith(":"):
        return
    ordinal = list_ordinal(lister)
    first = opens or bool(lister and lister.end())
    for start, end in sentences(paragraph.passage):
        start = max(start, begin)
        if start >= end:
            continue
        lead = g.rule("wording.that_article").match(text, start)
        at = lead.end() if lead and lead.end() < end else start
        words = trim(text[at:end].rstrip("."))
        if not words or not _decides(text[start:end], first=first):
            return
        verb = told_verb(words)
        made[key_of(words)] = Decision(
            item=item.id, evidence=(span_of(paragraph, start, end),), text=words, ordinal=ordinal if first else "",
            outcomes=outcomes_of(words, verb, item.title), verb=verb, body=meeting.body,
            meeting=meeting.id, rule=HOUSE,
        )  # fmt: skip
        first = False


def _decides(sentence: str, *, first: bool) -> bool:
    """Whether a sentence says what shall be, and not how things are or went; behind the ``first`` one,
    only what says so by its form."""
    g = grammar()
    if g.rule("house.shall").search(sentence):
        told = g.rule("house.past").search(sentence)
        return not told or told.start() > g.rule("house.shall").search(sentence).start()  # type: ignore[union-attr]
    if not first:
        # "Day fixed for 4 May. Budget agreed."
        return g.rule("spoken.verbless").match(sentence) is not None
    return not g.rule("house.past").search(sentence) and not g.rule("decisions.narrative").match(
        sentence
    )
