"""Votes: the numbers on each side, and the names."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.assembly.actors import actor_at, holder_named, row_before
from loaders.assembly.motions.voices import row_from
from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Span

SIDES = ("for", "against", "abstain")
_PAIRED = ("headed", "to", "plain", "lettered", "bracket_score")
"""Patterns that give the numbers of both sides at once."""
_CODE = re.compile(r"[A-Z]{2,4}\b")
_TOLD = (("for", "voted_for"), ("against", "voted_against"), ("abstain", "abstained"))


@dataclass(slots=True)
class Ballot:
    """The votes that a paragraph tells of."""

    at: int
    counts: dict[str, int] = field(default_factory=dict)
    voters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    """The sides of which only those are named who asked that their votes be recorded."""
    rivals: bool = False
    """Whether the sides are those of the motion and of the amendment against it."""


def number_of(words: str) -> int:
    """The number that a word or numeral says; none and nil are 0, "an" is 1."""
    low = words.lower()
    if low.isdigit():
        return int(low)
    g = grammar()
    if low in {w.lower() for w in g.words("votes.none")}:
        return 0
    if low in g.words("votes.single"):
        return 1
    return g.words("votes.numbers").index(low) + 1


def ballot_of(reading: Reading, paragraph: Paragraph, start: int, end: int) -> Ballot | None:
    """The votes told of within ``start``..``end`` of a paragraph, or None."""
    g = grammar()
    text = paragraph.text
    if not g.rule("vote_words.voting").search(text, start, end):
        return None
    ballot = Ballot(start)
    _told(reading, paragraph, start, end, ballot)
    if not ballot.voters:
        _single(reading, paragraph, start, end, ballot)
    _counts(paragraph, start, end, ballot)
    _behind_counts(reading, paragraph, start, end, ballot)
    if ballot.counts and g.rule("votes.voted").search(text[start:end]):
        # "six voted in favour and Councillor Pell voted against"
        for side in ballot.voters.keys() - ballot.counts.keys():
            if not g.rule("votes.asks_record").search(text[start:end]):
                ballot.counts[side] = len(ballot.voters[side])
    return ballot if ballot.counts or ballot.voters else None


def trailing_count(text: str, position: int) -> str:
    """The number printed behind a list of names that ends at ``position``, in brackets or not, or ''."""
    g = grammar()
    inside = g.rule("vote_words.count_end").search(
        g.rule("vote_words.joined_end").regex.sub("", text[:position])
    )
    if inside:
        return inside[1]
    match = g.rule("vote_words.count_behind").match(text, position)
    return match[1] if match else ""


def counted(text: str, position: int) -> int:
    """Where a list of names that ends at ``position`` ends with the number behind it."""
    match = grammar().rule("vote_words.count_behind").match(text, position)
    return match.end() if match else position


def _told(reading: Reading, paragraph: Paragraph, start: int, end: int, ballot: Ballot) -> None:
    """ "Councillors A and B voted against and Councillor C abstained"."""
    g = grammar()
    for side, name in _TOLD:
        for match in g.rule(f"votes.{name}").finditer(paragraph.text, start, end):
            row, first = _voters_before(reading, paragraph, start, match.start(), known=False)
            if row:
                ballot.voters[side] = tuple(dict.fromkeys([*ballot.voters.get(side, ()), *row]))
                ballot.spans.append(paragraph.span(first, match.end()))
                if g.rule("votes.own_record").search(paragraph.text[start:end]):
                    ballot.asked.add(side)
    _elliptic(reading, paragraph, start, end, ballot)
    for match in grammar().rule("votes.recorded_behind").finditer(paragraph.text, start, end):
        names, stop = row_from(reading, paragraph, match.end(), end)
        side = "against" if match["against"] else "abstain"
        if names and side not in ballot.voters:
            ballot.voters[side] = names
            ballot.asked.add(side)
            ballot.spans.append(paragraph.span(match.start(), min(stop, end)))


def _elliptic(reading: Reading, paragraph: Paragraph, start: int, end: int, ballot: Ballot) -> None:
    """ "Councillors A and B for; Councillor C against": where both sides are told so."""
    text = paragraph.text
    found: dict[str, tuple[list[str], Span]] = {}
    apart = False
    g = grammar()
    decided = g.rule("vote_words.result").search(text, start, end)
    for side in SIDES:
        if side in ballot.voters or (side == "abstain" and not found):
            continue
        for match in grammar().rule(f"votes.named_{side}").finditer(text, start, end):
            if side != "abstain" and match["were"] and not decided:
                # those who spoke in favour voted only where a vote is told of
                continue
            row, first = _voters_before(reading, paragraph, start, match.start())
            if row and side not in found:
                found[side] = (row, paragraph.span(first, match.end()))
                # "carried with Councillor Pell against" tells of one side only
                alone = g.rule("vote_words.with_end").search(text[start:first])
                apart = apart or bool(decided and alone)
    # "five voting for it and Councillor Pell against": as many on the one side, and by name on the other
    numbered = {s for s in SIDES if g.rule(f"votes.{s}").search(text[start:end])}
    if apart or len(found.keys() | ballot.voters.keys() | (numbered if found else set())) > 1:
        for side, (row, span) in found.items():
            ballot.voters[side] = tuple(dict.fromkeys(row))
            ballot.spans.append(span)


def _voters_before(
    reading: Reading, paragraph: Paragraph, start: int, position: int, *, known: bool = True
) -> tuple[list[str], int]:
    """Those named in the row that ends at ``position``, with an office at its end, or all of them
    in the bracket that is open there; ``known``: or by surnames that others bear not."""
    text = paragraph.text
    office = next((p for p in paragraph.posts if p.end == position), None)
    if office is not None and office.kind in ("elected", "chair"):
        joined = grammar().rule("vote_words.office_joined").search(text[start : office.start])
        holder = holder_named(reading, paragraph, office) if joined else ""
        if joined and holder:
            row, first = _voters_before(reading, paragraph, start, start + joined.start())
            if row:
                return [*row, holder], first
    row, first = row_before(reading, paragraph, position)
    opened = text.rfind("(", start, position)
    if not row and opened >= 0 and text.find(")", opened, position) < 0:
        names, stop = row_from(reading, paragraph, opened + 1, position)
        if len(names) > 1 and stop >= position:
            return list(names), opened + 1
    if not row and known:
        return _surnames_before(reading, text, start, position)
    return row, first


def _surnames_before(
    reading: Reading, text: str, start: int, position: int
) -> tuple[list[str], int]:
    """Those named by surnames alone in the row that ends at ``position``, and where it begins."""
    row: list[str] = []
    here = position
    while match := grammar().rule("vote_words.surname_end").search(text[start:here]):
        bearers = reading.people.surnamed(match[1])
        if len(bearers) != 1:
            break
        row.insert(0, bearers[0].name)
        here = start + match.start()
        if text[here : here + 1] in ":;.(" or not match.start():
            break
    return row, here


def _behind_counts(
    reading: Reading, paragraph: Paragraph, start: int, end: int, ballot: Ballot
) -> None:
    """ "2 against (Councillors Pell and Orrell)": as many names behind a number as it says."""
    text = paragraph.text
    for side, count in list(ballot.counts.items()):
        if side in ballot.voters or not count:
            continue
        for match in grammar().rule(f"votes.{side}").finditer(text, start, end):
            within = re.search(r"\((?=[A-Z])", match.group())
            behind = grammar().rule("votes.names_behind").match(text, match.end())
            lead = match.start() + within.end() if within else behind.end() if behind else 0
            if not lead or number_of(match["a"] or match["b"]) != count:
                continue
            code = _CODE.match(text, lead)
            if code and code.group() not in reading.codes:
                continue
            names, stop = row_from(reading, paragraph, lead, match.end() if within else end)
            if len(names) == count:
                ballot.voters[side] = names
                ballot.spans.append(paragraph.span(match.start(), min(stop, end)))
                break


def _single(reading: Reading, paragraph: Paragraph, start: int, end: int, ballot: Ballot) -> None:
    """A line that is one member's vote: "Councillor Pell – For"."""
    g = grammar()
    text = paragraph.text
    if start or len(text) > 90 or g.rule("votes.one_vote").search(text) is None:
        return
    name, stop = actor_at(reading, paragraph, 0, bare=True)
    match = g.rule("votes.one_vote").match(text, stop) if name else None
    if match is None and name:
        bracketed = re.compile(r"[^()|]{0,40}").match(text, stop)
        match = g.rule("votes.one_vote").match(text, bracketed.end() if bracketed else stop)
    if match is None:
        return
    side = next(side for side in SIDES if match[side])
    ballot.voters[side] = (name,)
    ballot.spans.append(paragraph.span(0, len(text)))


def _counts(paragraph: Paragraph, start: int, end: int, ballot: Ballot) -> None:
    """Numbers on each side, by "9 votes to 4" or side by side."""
    g = grammar()
    text = paragraph.text[start:end]
    found: dict[str, int] = {}
    spans: list[tuple[int, int]] = []
    match = next((m for n in _PAIRED if (m := g.rule(f"votes.{n}").search(text))), None)
    if match:
        found["for"], found["against"] = number_of(match["a"]), number_of(match["b"])
        if third := match["c"] or match.groupdict().get("d"):
            found["abstain"] = number_of(third)
        headed = "third" in match.re.groupindex
        if not headed and g.rule("votes.result").search(text) and found["for"] > found["against"]:
            # "lost by 30 votes to 27": the greater number is against
            found["for"], found["against"] = found["against"], found["for"]
        spans.append(match.span())
    if equal := g.rule("votes.equal").search(text):
        found.setdefault("for", number_of(equal["e"]))
        found.setdefault("against", number_of(equal["e"]))
        spans.append(equal.span())
    for side in SIDES:
        if side in found:
            continue
        hit = _apart(g.rule(f"votes.{side}"), text, spans)
        if hit:
            found[side] = number_of(hit["a"] or hit["b"])
            spans.append(hit.span())
    if set(found) == {"for"} and not g.rule("vote_words.voted").search(text) and not _lone(text):
        return
    if set(found) == {"for"} and not g.rule("vote_words.told").search(text) and not _lone(text):
        return
    for side, value in found.items():
        ballot.counts.setdefault(side, value)
    if spans:
        first, last = min(s for s, _ in spans), max(e for _, e in spans)
        if first < last:
            ballot.spans.append(paragraph.span(start + first, start + last))


def _apart(rule: Rule, text: str, taken: list[tuple[int, int]]) -> re.Match[str] | None:
    """The first match that shares no number with what another side has taken."""
    position = 0
    while hit := rule.search(text, position):
        over = [end for start, end in taken if start < hit.end() and hit.start() < end]
        if not over:
            return hit
        position = max(over)
    return None


def _lone(text: str) -> bool:
    return bool(grammar().rule("vote_words.counted_line").regex.fullmatch(text.strip()))
