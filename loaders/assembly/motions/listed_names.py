"""Those listed on a side of a vote: whether words are names and nothing else, and whether they are people's."""

from __future__ import annotations

from loaders.assembly.motions.side_heads import heads_in
from loaders.assembly.motions.voices import Voice, voices_from
from loaders.assembly.motions.votes import trailing_count
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

__all__ = ["is_known", "only_names", "persons"]


_CODE = re.compile(r"[A-Z]{2,3}")
"""Initials for which the document gives no name."""


def is_known(reading: Reading, voice: Voice) -> bool:
    """Whether somebody listed has a title there, or bears a surname that is known."""
    if isinstance(voice, str):
        return bool(voice)
    _, mention = voice
    return mention.outer < mention.start or any(
        i.surname == mention.surname for i in reading.people.individuals
    )


def only_names(reading: Reading, paragraph: Paragraph, *, sure: bool) -> list[Voice]:
    """The names of a paragraph that holds nothing else, or none. ``sure``: the place calls for
    names, so that surnames nobody has been seen to bear will do."""
    g = grammar()
    text = paragraph.text
    begin = g.rule("votes.before_names").regex.match(text)
    start = begin.end() if begin else 0
    if not g.rule("vote_words.name_begins").match(text[start:]) or len(text) > 2000:
        return []
    if any(heads_in(reading, [paragraph], 0, 0)) or g.rule("motions.carried").search(text):
        return []
    row, stop = voices_from(reading, paragraph, start, len(text))
    if not row or not g.rule("votes.behind_names").regex.fullmatch(text, stop):
        return []
    if len(row) == 1 and trailing_count(text, stop) not in ("", "1"):
        # "Councillor Pell – 5 votes" is a candidate
        return []
    titled = not isinstance(row[0], str) and row[0][1].outer < row[0][1].start
    if sure or titled or all(is_known(reading, voice) for voice in row if voice):
        return persons(row)
    return []


def persons(row: list[Voice]) -> list[Voice]:
    """A row of names without "None" and its like."""
    nobody = grammar().rule("votes.nobody").regex
    return [
        v for v in row
        if isinstance(v, str) or not (nobody.fullmatch(v[1].name) or _CODE.fullmatch(v[1].name))
    ]  # fmt: skip
