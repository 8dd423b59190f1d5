"""Passages: text with its white space folded, each character mapped back to the document.

Records are hard-wrapped, spaced with no-break spaces and split by extraction tools, so rules never
look at raw text: they look at a Passage, and its offsets lead back to the words as printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from ontology.record import Span

_SPACE = re.compile(r"\s+")
_LONGEST = 8
"""Characters before a full stop within which an abbreviation begins."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Folded ``text``; ``offsets[i]`` is where its i-th character stands in the document."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The document's span of ``text[start:end]``, without white space at either end."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start >= end:
            raise ValueError("empty stretch of a passage")
        first, last = self.offsets[start], self.offsets[end - 1]
        if last < first:
            # the columns of a table, read one after the other
            first, last = min(self.offsets[start:end]), max(self.offsets[start:end])
        return Span(first, last + 1)

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The part ``text[start:end]`` as a passage of its own, trimmed."""
        stop = len(self.text) if end is None else end
        while start < stop and self.text[start] == " ":
            start += 1
        while stop > start and self.text[stop - 1] == " ":
            stop -= 1
        return Passage(self.text[start:stop], self.offsets[start:stop])

    @property
    def whole(self) -> Span:
        """The document's span of the passage. Raises ``ValueError`` if it is empty."""
        return self.span(0, len(self.text))

    def __bool__(self) -> bool:
        return bool(self.text)


def fold(text: str, start: int = 0, end: int | None = None) -> Passage:
    """Fold runs of white space in ``text[start:end]`` to single spaces, and trim."""
    stop = len(text) if end is None else end
    raw = text[start:stop]
    flat = " ".join(raw.split())
    bare = raw.strip()
    if len(flat) == len(bare):
        # every white space is one character: nothing moves
        begin = start + len(raw) - len(raw.lstrip())
        return Passage(flat, range(begin, begin + len(flat)))
    pieces: list[str] = []
    offsets: list[int] = []
    position = start
    for match in _SPACE.finditer(text, start, stop):
        if match.start() > position:
            pieces.append(text[position : match.start()])
            offsets.extend(range(position, match.start()))
        if pieces:
            pieces.append(" ")
            offsets.append(match.start())
        position = match.end()
    if position < stop:
        pieces.append(text[position:stop])
        offsets.extend(range(position, stop))
    elif pieces and pieces[-1] == " ":
        pieces.pop()
        offsets.pop()
    return Passage("".join(pieces), tuple(offsets))


def folded(text: str) -> str:
    """``text`` with runs of white space folded to one space, trimmed."""
    return _SPACE.sub(" ", text).strip()


def join(parts: list[Passage]) -> Passage:
    """One passage of several, a space between them (mapped to the end of the one before)."""
    text: list[str] = []
    offsets: list[int] = []
    for part in parts:
        if not part:
            continue
        if text:
            text.append(" ")
            offsets.append(offsets[-1] + 1)
        text.append(part.text)
        offsets.extend(part.offsets)
    return Passage("".join(text), tuple(offsets))


def sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """Bounds of the sentences of a passage; abbreviations and initials do not end one."""
    return iter(_bounds(passage.text))


def sentence_at(passage: Passage, position: int) -> tuple[int, int]:
    """Bounds of the sentence that holds a place of a passage; of the whole where it stands between two."""
    whole = (0, len(passage.text))
    return next(((s, e) for s, e in sentences(passage) if s <= position < e), whole)


def abbreviated(text: str, stop: int, start: int = 0) -> bool:
    """Whether the full stop at ``stop`` belongs to an abbreviation or an initial that begins after ``start``."""
    return (
        grammar().rule("wording.abbreviation").search(text, max(start, stop - _LONGEST), stop + 1)
        is not None
    )


@lru_cache(maxsize=2_000)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Bounds of sentences, kept because every family of facts asks for those of the same texts."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in grammar().rule("wording.sentence_end").finditer(text):
        if abbreviated(text, match.start(), start):
            continue
        found.append((start, match.end()))
        start = match.end() + 1
    if start < len(text):
        found.append((start, len(text)))
    return tuple(found)
