"""Recorded votes told one by one: a name and a vote by turns, in cells, on lines or in a sentence."""

from __future__ import annotations

from itertools import islice

from loaders.annotators.name_reading import read_name
from loaders.assembly.motions.voices import Voice, name_voices
from loaders.assembly.motions.vote_cells import names_in, printed, side_of
from loaders.assembly.motions.votes import Ballot
from loaders.cells import running
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["pairs_of", "told_in_turn"]

_LONGEST = 90


def pairs_of(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """The ballot that names and votes give by turns from ``place`` on, and the paragraph behind it."""
    return (
        _paired(reading, acts, place)
        or _lettered(reading, acts, place)
        or _by_line(reading, acts, place)
    )


def _by_line(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """A paragraph for each member, with the vote behind the name: "Pell – Yes"."""
    vote = grammar().rule("votes.said_vote")
    found: dict[str, list[Voice]] = {}
    here = place
    while here < len(acts) and len(acts[here].text) < _LONGEST:
        paragraph = acts[here]
        name = next((n for n in paragraph.people if n.outer == 0), None)
        name = name or read_name(paragraph.text, 0, posts=paragraph.post_at)
        said = vote.match(paragraph.text, name.end) if name else None
        if name is None or said is None or paragraph.text[said.end() :].strip(" .;,|"):
            break
        side = next(s for s in ("for", "against", "abstain") if said[s])
        found.setdefault(side, []).append((paragraph, name))
        here += 1
    if here < place + 2:
        return None
    span = Span(acts[place].whole.start, acts[here - 1].whole.end)
    return printed(reading, acts, place, found, span)


def told_in_turn(
    reading: Reading, paragraph: Paragraph, position: int
) -> tuple[Ballot, int, int] | None:
    """The ballot of a sentence such as "Cllr Pell (For), Cllr Orrell (Against)", and its bounds."""
    text = paragraph.text
    vote = grammar().rule("votes.said_vote")
    if vote.search(text, position) is None:
        return None
    for mention in paragraph.people:
        if mention.outer < position:
            continue
        found: dict[str, list[Voice]] = {}
        here, end = mention.outer, 0
        while True:
            name = next((n for n in paragraph.people if here in (n.outer, n.start)), None)
            name = name or read_name(text, here, posts=paragraph.post_at)
            said = vote.match(text, name.end) if name else None
            if name is None or said is None:
                break
            side = next(s for s in ("for", "against", "abstain") if said[s])
            found.setdefault(side, []).append((paragraph, name))
            end = said.end()
            gap = grammar().rule("vote_words.between_pairs").match(text, end)
            here = gap.end() if gap else end
        if sum(map(len, found.values())) > 1:
            ballot = Ballot(mention.outer)
            ballot.voters = {side: name_voices(reading, who) for side, who in found.items()}
            ballot.spans.append(paragraph.span(mention.outer, end))
            return ballot, mention.outer, end
    return None


def _paired(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """A name and a vote, by turns, each in a cell or on a line of its own."""
    text = reading.document.text
    begin, limit = acts[place].whole.start, acts[-1].whole.end
    # most places hold no vote: cells are looked for two by two, as long as they pair
    cells = running(text, begin, min(limit, begin + 12_000))
    two = list(islice(cells, 2))
    rule = grammar().rule("votes.pair_head")
    headed = len(two) > 1 and all(rule.match(text[c.start : c.end]) for c in two)
    if headed:
        two = list(islice(cells, 2))
    found: dict[str, list[Voice]] = {}
    end, pairs = begin, 0
    label = grammar().rule("vote_words.cell_label")
    while len(two) > 1:
        name, vote = (
            cell._replace(start=said.end()) if (said := label.match(text, cell.start)) else cell
            for cell in two
        )
        side = side_of(text[vote.start : vote.end])
        if not side or side_of(text[name.start : name.end]):
            break
        names = names_in(reading, text, name.start, name.end)
        if len(names) != 1:
            break
        found.setdefault(side, []).extend(names)
        end, pairs = vote.end, pairs + 1
        two = list(islice(cells, 2))
    if pairs < (2 if headed else 3) or not found.keys() - {"absent"}:
        return None
    return printed(reading, acts, place, found, Span(begin, end))


def _lettered(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """A line for each member, with a letter for the vote at its end: F, A, Ab or Y, N, A."""
    text = reading.document.text
    begin, limit = acts[place].whole.start, acts[-1].whole.end
    rule = grammar().rule("votes.letter_line")
    rows: list[tuple[list[Voice], str]] = []
    here = end = begin
    while here < limit:
        stop = text.find("\n", here, limit)
        stop = limit if stop < 0 else stop
        match = rule.regex.fullmatch(text, here, stop)
        names = names_in(reading, text, *match.span("name")) if match else []
        if match is not None and len(names) == 1:
            rows.append((names, match["letter"].lower()))
            end = stop
        elif text[here:stop].strip():
            break
        here = stop + 1
    letters = {letter for _, letter in rows}
    if len(rows) < 3 or not letters & {"f", "y"}:
        return None
    # an A beside Y and N abstains, beside F it is against
    sides = {
        "f": "for",
        "y": "for",
        "n": "against",
        "a": "abstain" if "y" in letters else "against",
    }
    found: dict[str, list[Voice]] = {}
    for names, letter in rows:
        found.setdefault(sides.get(letter, "abstain"), []).extend(names)
    return printed(reading, acts, place, found, Span(begin, end))
