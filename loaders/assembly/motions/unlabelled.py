"""Recorded votes whose heads the page has lost: the names alone tell how many voted on each side."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.motions.listed_names import only_names, persons
from loaders.assembly.motions.side_heads import SIDES
from loaders.assembly.motions.voices import Voice, name_voices, voices_from
from loaders.assembly.motions.votes import Ballot, ballot_of
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["announced", "run_in", "unlabelled"]

_MOST = 80
"""Paragraphs that the lists of one vote may take, one name in each."""


def run_in(reading: Reading, paragraph: Paragraph, position: int) -> tuple[Ballot, int, int] | None:
    """The ballot of lists without heads that stand in one paragraph behind the words that announce
    them, each with its number, and its bounds: "as follows Pell and Orr (2) Rudd (1)"."""
    g, text = grammar(), paragraph.text
    told = g.rule("votes.announces").search(text, position)
    numbered = list(g.rule("vote_words.bracketed_count").finditer(text, told.end())) if told else []
    if told is None or len(numbered) < 2:
        return None
    lead = g.rule("votes.to_lists").match(text, told.end())
    begin = here = lead.end() if lead else told.end()
    ballot = Ballot(begin)
    for side, match in zip(("for", "against", "abstain"), numbered, strict=False):
        row, stop = voices_from(reading, paragraph, here, match.start())
        voices = persons(row)
        if len(voices) != int(match[1]) or text[stop : match.start()].strip(" ,;"):
            break
        ballot.voters[side] = name_voices(reading, voices)
        ballot.counts[side] = len(voices)
        here = match.end()
        here += len(text[here:]) - len(text[here:].lstrip(" .,;"))
    if len(ballot.voters) < 2:
        return None
    ballot.spans.append(paragraph.span(begin, here))
    return ballot, begin, here


@dataclass(slots=True)
class _Row:
    """Those who voted alike: where they stand, who they are, and how many the page says."""

    place: int
    voices: list[Voice]
    count: int | None = None


def unlabelled(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Lists whose heads the page has lost: two or three paragraphs of names behind the words that
    announce a recorded vote, each with its number, or else the numbers told elsewhere.

    The ballot, and the paragraph behind it.
    """
    if not announced(acts, place):
        return None
    rows, after = _rows(reading, acts, place)
    if len(rows) > 3:
        rows = _parted(acts, rows)
    if not 2 <= len(rows) <= 3:
        return None
    if any(row.count not in (None, len(row.voices)) for row in rows):
        return None
    stated = all(row.count is not None for row in rows)
    sides = _told_elsewhere(reading, acts, place, after, rows)
    direct = grammar().rule("votes.announces").search(acts[_leading(acts, place)].text)
    if not (stated or sides or direct):
        return None
    ballot = Ballot(0)
    for side, row in zip(sides or SIDES, rows, strict=False):
        ballot.voters[side] = name_voices(reading, row.voices)
        if row.count is not None or sides:
            ballot.counts[side] = len(row.voices)
    ballot.spans.append(Span(acts[place].whole.start, acts[after - 1].whole.end))
    return ballot, after


def _leading(acts: list[Paragraph], place: int) -> int:
    """The paragraph above a list, but for a line that only says how many were there."""
    above = place - 1
    if above > 0 and grammar().rule("vote_words.present_line").regex.fullmatch(acts[above].text):
        return above - 1
    return above


def _rows(reading: Reading, acts: list[Paragraph], place: int) -> tuple[list[_Row], int]:
    """The lists of names from ``place`` on, and the paragraph behind them."""
    g = grammar()
    rows: list[_Row] = []
    here = place
    # "the names of those voting were taken:"
    before = acts[_leading(acts, place)].text
    called = before.endswith((":", ":-", ":–", " –", " -")) and bool(
        g.rule("votes.announces").search(before)
    )
    while here < min(len(acts), place + _MOST):
        text = acts[here].text
        number = g.rule("vote_words.count").regex.fullmatch(text)
        if number and rows and rows[-1].count is None:
            rows[-1].count = int(number[1])
            here += 1
            continue
        if not g.rule("vote_words.begins").match(text):
            break
        numbered = list(g.rule("vote_words.bracketed_count").finditer(text))
        if numbered and numbered[-1].end() >= len(text) - 1:
            begin = 0
            for match in numbered:
                row, _ = voices_from(reading, acts[here], begin, match.start())
                rows.append(_Row(here, persons(row), int(match[1])))
                begin = match.end()
        else:
            names = only_names(reading, acts[here], sure=called)
            if not names:
                break
            rows.append(_Row(here, names))
        here += 1
    return rows, here


def _parted(acts: list[Paragraph], rows: list[_Row]) -> list[_Row]:
    """One name in each paragraph: those between two wider gaps voted alike."""
    close = min(acts[row.place].gap for row in rows[1:])
    found = [rows[0]]
    for row in rows[1:]:
        if acts[row.place].gap > close or found[-1].count is not None:
            found.append(row)
        else:
            found[-1] = _Row(found[-1].place, found[-1].voices + row.voices, row.count)
    return found


def _told_elsewhere(
    reading: Reading, acts: list[Paragraph], place: int, after: int, rows: list[_Row]
) -> tuple[str, ...]:
    """The sides of the rows, where the numbers told beside them are those of their names, or ()."""
    for beside in (place - 1, after):
        if beside >= len(acts):
            continue
        paragraph = acts[beside]
        told = ballot_of(reading, paragraph, 0, len(paragraph.text))
        if told is None:
            continue
        sides = tuple(side for side in SIDES if told.counts.get(side))
        if [told.counts[side] for side in sides] == [len(row.voices) for row in rows]:
            return sides
    return ()


def announced(acts: list[Paragraph], place: int) -> bool:
    """Whether the words before a place say that a vote was recorded."""
    return any(
        grammar().rule("votes.announces").search(acts[p].text)
        for p in range(max(0, place - 3), place)
    )
