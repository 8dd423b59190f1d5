"""Scottish divisions: those for the motion are against the amendment, and one of them prevails."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.assembly.actors import row_before
from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.rolls import Roll
from loaders.assembly.motions.voices import name_voices, row_from, voices_from
from loaders.assembly.motions.votes import number_of, trailing_count
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["divide"]

_NUMBERED = ("votes.received", "votes.mover_votes", "votes.side_received", "votes.side_number")
"""Rules of the sides of a division with their numbers alone."""
_NEAR = 6
"""Paragraphs within which the two sides of a division stand."""


@dataclass(slots=True)
class _Side:
    """Those on one side, as far as told: their names, their number, and where."""

    names: tuple[str, ...] = ()
    count: int | None = None
    spans: list[Span] = field(default_factory=list)

    @property
    def votes(self) -> int:
        return len(self.names) if self.count is None else self.count


@dataclass(slots=True)
class _Sighting:
    place: int
    side: str
    names: tuple[str, ...]
    count: int | None
    spans: list[Span]
    by: str = ""
    """Whose motion or amendment it is, as far as the page says."""


@dataclass(slots=True)
class _Division:
    """One vote between a motion and an amendment; ``last`` is the paragraph of its last side."""

    first: int
    last: int
    sides: dict[str, _Side] = field(default_factory=dict)

    def takes(self, seen: _Sighting) -> bool:
        """Whether what is seen may belong to this vote, and to no new one."""
        side = self.sides.get(seen.side)
        if seen.place - self.last > _NEAR:
            return False
        if side is None or seen.side == "abstain":
            return True
        again = bool(side.names and seen.names) and set(side.names) != set(seen.names)
        return not again and (side.count is None or seen.count in (None, side.count))

    def add(self, seen: _Sighting) -> None:
        side = self.sides.setdefault(seen.side, _Side())
        side.names = side.names or seen.names
        side.count = seen.count if side.count is None else side.count
        side.spans += seen.spans
        self.last = max(self.last, seen.place)


def divide(reading: Reading, acts: list[Paragraph], drafts: list[Draft], rolls: list[Roll]) -> None:
    """Give each division to the motion and the amendment that it was between."""
    divided: list[Draft] = []
    aside = _between_amendments(reading, acts, drafts, divided)
    found = _divisions(reading, acts, rolls, aside)
    for number, division in enumerate(found):
        motion, amendment = _rivals(drafts, division, divided)
        if motion is None or amendment is None:
            continue
        divided.append(amendment)
        drafts[:] = [d for d in drafts if d.mover]
        _abstaining(division, motion, amendment)
        _numbered(division, motion, amendment)
        for draft, own, other in (
            (motion, "motion", "amendment"),
            (amendment, "amendment", "motion"),
        ):
            _record(draft, division, own, other)
        behind = found[number + 1].first if number + 1 < len(found) else len(acts)
        _decide(acts[division.first : behind], division, motion, amendment)


def _between_amendments(
    reading: Reading, acts: list[Paragraph], drafts: list[Draft], divided: list[Draft]
) -> set[int]:
    """Votes between two amendments, of which the lesser falls and the other is put against the motion;
    the paragraphs that tell of them."""
    places: set[int] = set()
    for place, paragraph in enumerate(acts):
        seen = [s for s in _told(reading, place, paragraph) if s.by or s.side == "abstain"]
        sides = [s for s in seen if s.side == "amendment"]
        movers = [_moved_by(drafts, s.by) for s in sides]
        if len(sides) != 2 or len(sides) < len([s for s in seen if s.side != "abstain"]):
            continue
        first, second = movers
        votes = [len(s.names) if s.count is None else s.count for s in sides]
        if first is None or second is None or first is second or votes[0] == votes[1]:
            continue
        places.add(place)
        lesser = 0 if votes[0] < votes[1] else 1
        draft = (first, second)[lesser]
        division = _Division(place, place)
        for sighting, name in ((sides[lesser], "own"), (sides[1 - lesser], "other")):
            division.sides[name] = _Side(sighting.names, sighting.count, sighting.spans)
        for sighting in seen:
            if sighting.side == "abstain":
                division.add(sighting)
        _record(draft, division, "own", "other")
        draft.result = "lost"
        divided.append(draft)
    return places


def _moved_by(drafts: list[Draft], words: str) -> Draft | None:
    """The amendment of the mover that words name ("Councillor Rae")."""
    said = set(words.casefold().split())
    own = [d for d in drafts if d.amendment and d.mover and d.mover.casefold().split()[-1] in said]
    return own[0] if len(own) == 1 else None


def _abstaining(division: _Division, motion: Draft, amendment: Draft) -> None:
    """Those of whom the text told apart that they did not vote."""
    for draft in (motion, amendment):
        names, count = draft.voters.get("abstain", ()), draft.counts.get("abstain")
        if names or count is not None:
            division.add(_Sighting(division.last, "abstain", names, count, []))


def _numbered(division: _Division, motion: Draft, amendment: Draft) -> None:
    """Numbers told apart from the names, where they are as many: "carried by 3 votes to 2"."""
    first, second = division.sides["motion"], division.sides["amendment"]
    named = {len(first.names), len(second.names)}
    for draft in (motion, amendment):
        votes, against = draft.counts.get("for"), draft.counts.get("against")
        if {votes, against} == named and first.names and second.names:
            first.count = len(first.names) if first.count is None else first.count
            second.count = len(second.names) if second.count is None else second.count


def _record(draft: Draft, division: _Division, own: str, other: str) -> None:
    draft.voters.clear()
    draft.counts.clear()
    for key, name in (("for", own), ("against", other), ("abstain", "abstain")):
        side = division.sides.get(name)
        if side is None:
            continue
        if side.names:
            draft.voters[key] = side.names
        if side.count is not None:
            draft.counts[key] = side.count
        draft.spans += side.spans


def _decide(behind: list[Paragraph], division: _Division, motion: Draft, amendment: Draft) -> None:
    """Which of the two prevailed: by the words behind the division, or else by its numbers."""
    rule = grammar().rule("votes.prevails")
    told = next((m for p in behind if (m := rule.search(p.text))), None)
    first, second = division.sides["motion"].votes, division.sides["amendment"].votes
    if told is None and first == second:
        return
    said = (told["w"] or told["w2"] or told["w3"]).lower() if told else ""
    amended = said == "amendment" if told else second > first
    amendment.result, motion.result = ("carried", "lost") if amended else ("lost", "carried")


def _rivals(
    drafts: list[Draft], division: _Division, divided: list[Draft]
) -> tuple[Draft | None, Draft | None]:
    """The motion and the amendment that a division was between."""
    before = [d for d in drafts if d.mover and d.start[0] <= division.last]
    motion = next((d for d in reversed(before) if not d.amendment), None)
    amendments = [d for d in before if d.amendment and d not in divided]
    seconded = [d for d in before if d.seconder and d.open and d not in divided]
    if not amendments and len(seconded) > 1:
        # only the vote says that the later of two motions was an amendment
        seconded[-1].amendment = True
        return seconded[-2], seconded[-1]
    # what found no seconder was not voted on
    seconded = [d for d in amendments if d.seconder]
    rivals = seconded or amendments
    return motion, rivals[-1] if rivals else None


def _divisions(
    reading: Reading, acts: list[Paragraph], rolls: list[Roll], aside: set[int]
) -> list[_Division]:
    """The votes of an item in which a motion stood against an amendment; ``aside``: paragraphs that
    tell of other votes."""
    seen = [s for s in _listed(rolls) if s.place not in aside]
    # those for and against the same proposal divide nothing
    plain = {
        p for r in rolls if not r.ballot.rivals and "against" in r.ballot.voters for p in r.covered
    }
    for place, paragraph in enumerate(acts):
        if place not in plain | aside:
            seen += _told(reading, place, paragraph)
    found: list[_Division] = []
    for sighting in sorted(seen, key=lambda s: s.place):
        if not found or not found[-1].takes(sighting):
            found.append(_Division(sighting.place, sighting.place))
        found[-1].add(sighting)
    return [d for d in found if d.sides.keys() >= {"motion", "amendment"}]


def _listed(rolls: list[Roll]) -> list[_Sighting]:
    """The sides that lists of names give."""
    found = []
    for roll in rolls:
        if not roll.ballot.rivals:
            continue
        for key, side in (("for", "motion"), ("against", "amendment"), ("abstain", "abstain")):
            names = roll.ballot.voters.get(key, ())
            count = roll.ballot.counts.get(key)
            if names or count is not None:
                spans = roll.ballot.spans if key == "for" else []
                found.append(_Sighting(roll.first[0], side, names, count, list(spans)))
    return found


def _told(reading: Reading, place: int, paragraph: Paragraph) -> list[_Sighting]:
    """The sides that a paragraph tells of, with their numbers or names."""
    g = grammar()
    seen: list[_Sighting] = []
    for told in g.rule("votes.division_told").finditer(paragraph.text):
        who = next((k for k in ("who", "who2") if told[k]), "")
        names = row_from(reading, paragraph, *told.span(who))[0] if who else ()
        side = "amendment" if "mend" in told["side"].lower() else "motion"
        spans = [paragraph.span(*told.span())]
        seen.append(_Sighting(place, side, names, number_of(told["n"]), spans))
    for name in _NUMBERED:
        for told in g.rule(name).finditer(paragraph.text):
            groups = told.groupdict()
            said = (groups["side"] or groups.get("side2") or "").lower()
            side = "amendment" if "mend" in said or "counter" in said else "motion"
            votes = number_of(groups["n"] or groups.get("n2") or "")
            seen.append(_Sighting(place, side, (), votes, [paragraph.span(*told.span())]))
    for told in g.rule("votes.named_division").finditer(paragraph.text):
        row, start = row_before(reading, paragraph, told.start())
        if row:
            side = told["side"].lower()
            spans = [paragraph.span(start, told.end())]
            seen.append(_Sighting(place, side, tuple(row), None, spans))
    found = list(g.rule("votes.division").finditer(paragraph.text))
    for number, match in enumerate(found):
        limit = found[number + 1].start() if number + 1 < len(found) else len(paragraph.text)
        others = g.rule("votes.undecided").regex.search(paragraph.text, match.end(), limit)
        limit = others.start() if others else limit
        voices, stop = voices_from(reading, paragraph, match.end(), limit)
        if match["side3"] and len(voices) < 2 and not trailing_count(paragraph.text, stop):
            # "Amendment – Bin Rounds, Minute 8": what it is about
            continue
        names = name_voices(reading, voices)
        stated = next((match[k] for k in ("n", "n2", "n3", "n4") if match[k]), "")
        stated = stated or (trailing_count(paragraph.text, stop) if names else "")
        if names or stated:
            said = match["side"] or match["side2"] or match["side3"]
            spans = [paragraph.span(match.start(), min(max(stop, match.end()), limit))]
            side = "amendment" if "mend" in said.lower() else "motion"
            count = int(stated) if stated else None
            by = match["by"] or ""
            seen.append(_Sighting(place, side, names, count, spans, by.strip()))
    if found and (others := g.rule("votes.undecided").search(paragraph.text)):
        names, stop = row_from(reading, paragraph, others.end(), len(paragraph.text))
        count = number_of(others["n"]) if others["n"] else None
        spans = [paragraph.span(others.start(), max(stop, others.end()))]
        seen.append(_Sighting(place, "abstain", names, count, spans))
    return seen
