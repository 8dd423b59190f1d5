"""Decisions and recommendations of the meeting, from its resolutions and its implicit acts."""

from __future__ import annotations

from loaders.assembly.decisions.acts import RULE, acted, besides
from loaders.assembly.decisions.house import HOUSE, by_house
from loaders.assembly.decisions.implicit import behind, implicit
from loaders.assembly.decisions.lone import LONE, accordingly, lone_marker
from loaders.assembly.decisions.minutes import TITLED
from loaders.assembly.decisions.ours import by_us, first_person
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.papers import paper_recommendation
from loaders.assembly.decisions.passives import PARTICIPLE, is_within
from loaders.assembly.decisions.recommended import put_forward, recommended_by
from loaders.assembly.decisions.records import metadata, plain, unmarked
from loaders.assembly.decisions.resolved import decide
from loaders.assembly.decisions.responses import heard_of
from loaders.assembly.decisions.thinned import as_printed, recommendations_as_printed, thinned
from loaders.assembly.decisions.tracked import tracked
from loaders.assembly.decisions.verdicts import ROW, decided_in_rows
from loaders.assembly.resolutions import Clause, Resolution, read_resolutions
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

__all__ = ["assemble", "outcomes_of"]


_TOLD = {
    "decisions.entry",
    "decisions.elliptic",
    "decisions.implicit",
    "decisions.unmarked",
    "decisions.record",
    HOUSE,
    RULE,
}
"""Rules that find a decision without a resolution, whose recommendations are told apart."""
_LONE = {LONE, TITLED}
"""Rules of decisions that are told in a word."""
_IN_A_LIST = {PARTICIPLE, RULE}
"""Rules of decisions beside which the other parts of a list are decisions too."""
_STRIPPED = {"stripped", "run-on", "item", "decision", "issue", "numbered"}


def assemble(reading: Reading) -> None:
    """Decision and Recommendation facts of every item."""
    if reading.segmentation.form in ("report", "roster", "agenda"):
        paper_recommendation(reading)
        return
    if reading.layout.name == "page" and reading.segmentation.page:
        # it tells of no business: what was decided is told by the records of the meetings
        tracked(reading)
        return
    for meeting in reading.meetings:
        ours = first_person(meeting)
        for item in meeting.items:
            _item(reading, meeting, item, ours=ours)


def _labelled(item: ItemReading) -> bool:
    return any(p.part is not None and p.part.labelled for p in item.acts)


def _says_decision(group: list[Paragraph]) -> bool:
    return all(p.part is not None and p.part.labelled for p in group)


def _item(
    reading: Reading, meeting: MeetingReading, item: ItemReading, *, ours: bool
) -> None:  # fmt: skip
    made: dict[str, Decision] = {}
    item = thinned(item)
    minutes = item.minutes
    if reading.layout.name == "decision" and not item.acts:
        # a record that lost its labels keeps its decision among what comes first
        minutes = [p for p in item.preamble if p.text]
    for group, is_decision in ((item.decision, True), (minutes, False)):
        if not group:
            continue
        bare = is_decision or reading.layout.name in _STRIPPED or not _labelled(item)
        labelled = is_decision and _says_decision(group)
        we_act = labelled or ours and not grammar().rule("decided.others_speak").search(item.title)
        resolutions = read_resolutions(group, bare=bare, labelled=labelled, ours=we_act)
        taken = heard_of(item, group)
        for resolution in resolutions:
            clauses = _clauses(resolution)
            for place, clause in enumerate(clauses):
                taken.add(id(clause.paragraph))
                if _is_stem(clauses, place):
                    continue
                stem = _stem_of(clauses, place) or _lead_of(resolution)
                decide(reading, meeting, item, resolution, clause, made, stem)
            taken.add(id(resolution.paragraph))
            if not made:
                lone_marker(meeting, item, resolution, made)
        if we_act:
            others = [p for p in group if id(p) not in taken]
            by_us(meeting, item, others, made, labelled=labelled)
        for resolution in resolutions:
            behind(meeting, item, resolution, made)
        if is_decision and not made:
            unmarked(meeting, item, group, made)
        for paragraph in group:
            if id(paragraph) not in taken:
                implicit(reading, meeting, item, paragraph, made, is_decision)
        decided_in_rows(meeting, item, [p for p in group if id(p) not in taken], made)
        if made:
            besides(meeting, item, [p for p in group if id(p) not in taken], made)
        else:
            acted(meeting, item, group, made)
        if not made:
            accordingly(meeting, item, resolutions, made)
        if is_decision:
            by_house(meeting, item, [p for p in group if id(p) not in taken], made)
        if (
            is_decision
            and all(d.rule in _IN_A_LIST for d in made.values())
            and _says_decision(group)
            and not grammar().rule("decided.nothing").search(item.title)
        ):
            untold = [
                p
                for p in group
                if not (p.part and p.part.house) and not any(is_within(d, p) for d in made.values())
            ]
            plain(meeting, item, untold, made, counted=bool(made))
    _said_twice(made)
    as_printed(made, item, reading)
    metadata(reading, item, made)
    for decision in made.values():
        if "recommended" in decision.outcomes and decision.rule in _TOLD:
            recommended_by(reading, meeting, decision)
        reading.add(decision)
    put_forward(reading, meeting, item, made.values())
    recommendations_as_printed(item, reading)


def _said_twice(made: dict[str, Decision]) -> None:
    """A word alone ("Decision: Approved") that the minutes say in full is no decision of its own."""
    word = grammar().rule("decisions.word_alone")
    alone = {k for k, d in made.items() if d.rule in _LONE or word.match(d.text)}
    # each row of a table speaks of another application
    alone -= {k for k, d in made.items() if d.rule == ROW}
    full = {o for k, d in made.items() if k not in alone for o in d.outcomes}
    for key in alone:
        decision = made[key]
        told = decision.rule not in _LONE and full - {"noted", "confirmed"}
        if told or full & set(decision.outcomes):
            del made[key]


def _is_stem(clauses: list[Clause], place: int) -> bool:
    """Whether a part only leads to the parts below it ("(2) That Cabinet be recommended to:")."""
    clause = clauses[place]
    following = clauses[place + 1] if place + 1 < len(clauses) else None
    if following is None or not clause.ordinal or following.parent != clause.ordinal:
        return False
    text = clause.text
    if grammar().rule("decisions.parent_stands").search(text):
        return False
    return (
        text.endswith((":", ":-", "–", "-", " to", " that"))
        or grammar().rule("decisions.stem").match(text) is not None
    )


def _stem_of(clauses: list[Clause], place: int) -> str:
    """The words of the part above that lead to this one, or ''."""
    parent = clauses[place].parent
    for before in range(place - 1, -1, -1) if parent else ():
        if clauses[before].ordinal == parent:
            return clauses[before].text if _is_stem(clauses, before) else ""
    return ""


def _lead_of(resolution: Resolution) -> str:
    """The words before all parts, where they say to whom these are recommended."""
    stem = resolution.stem
    return stem if "recommended" in outcomes_of(stem, "", "") else ""


def _clauses(resolution: Resolution) -> list[Clause]:
    if resolution.clauses:
        return [c for c in resolution.clauses if re.search(r"\w", c.text)]
    return []
