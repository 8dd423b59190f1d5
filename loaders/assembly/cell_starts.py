"""Where the cells of a line begin: behind bars, dashes, brackets and stops, and behind gaps and line breaks."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading

__all__ = ["broken_at", "cell_starts"]


def broken_at(reading: Reading, paragraph: Paragraph, place: int) -> bool:
    """Whether the space at ``place`` is printed as a gap or as the end of a line."""
    offsets = paragraph.passage.offsets
    if not 0 <= place < len(offsets) - 1 or paragraph.text[place] != " ":
        return False
    gap = reading.document.text[offsets[place] : offsets[place + 1]]
    return len(gap) > 1 or "\t" in gap or "\n" in gap


def cell_starts(reading: Reading, paragraph: Paragraph) -> list[int]:
    """Where the cells of a paragraph begin, in order."""
    text = paragraph.text
    starts = {0}
    for match in grammar().rule("interest_cells.parting").finditer(text):
        starts.add(match.end())
    starts |= {place + 1 for place in range(len(text)) if broken_at(reading, paragraph, place)}
    return sorted(s for s in starts if s < len(text))
