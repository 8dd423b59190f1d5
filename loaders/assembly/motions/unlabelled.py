"""Recorded votes whose heads the page has lost: the names alone tell how many voted on each side."""

from __future__ import annotations

from loaders.assembly.actors import Voice, name_voices, voices_from
from loaders.assembly.motions.listed_names import only_names
from loaders.assembly.motions.side_heads import SIDES
from loaders.assembly.motions.votes import Ballot
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["unlabelled"]

_NUMBERED = re.compile(r"\((?:[Tt]otal:? ?)?(\d{1,3})(?: votes?)?\)")


def unlabelled(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Lists whose heads the page has lost: two or three paragraphs of names behind the words that
    announce a recorded vote, each with its number, or else the numbers told elsewhere.

    The ballot, and the paragraph behind it.
    """
    rows: list[tuple[int, list[Voice], int | None]] = []
    here = place
    while here < len(acts) and len(rows) < 4:
        text = acts[here].text
        if not re.match(r"[A-ZÀ-Þ]", text):
            break
        numbered = list(_NUMBERED.finditer(text))
        if numbered and numbered[-1].end() >= len(text) - 1:
            begin = 0
            for match in numbered:
                row, _ = voices_from(reading, acts[here], begin, match.start())
                if len(row) != int(match[1]):
                    return None
                rows.append((here, row, int(match[1])))
                begin = match.end()
        else:
            row_names = only_names(reading, acts[here], sure=False)
            if not row_names:
                break
            rows.append((here, row_names, None))
        here += 1
    if not 2 <= len(rows) <= 3 or not _announced(acts, place):
        return None
    stated = all(count is not None for _, _, count in rows)
    if not stated and not grammar().rule("votes.announces").search(acts[place - 1].text):
        return None
    ballot = Ballot(0)
    for side, (_, names, count) in zip(SIDES, rows, strict=False):
        ballot.voters[side] = name_voices(reading, names)
        if count is not None:
            ballot.counts[side] = count
    first, last = rows[0][0], rows[-1][0]
    ballot.spans.append(Span(acts[first].whole.start, acts[last].whole.end))
    return ballot, last + 1


def _announced(acts: list[Paragraph], place: int) -> bool:
    """Whether the words before a place say that a vote was recorded."""
    return any(
        grammar().rule("votes.announces").search(acts[p].text)
        for p in range(max(0, place - 3), place)
    )
