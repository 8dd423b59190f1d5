"""A sentence that may tell of attendance, with where it stands, and the facts stated by the whole of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.rows import group_from, row_to, state
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Span

__all__ = ["Sentence", "sentences_of"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The stretch ``start``..``end`` of a paragraph's text; ``whole`` is where it stands printed.

    ``item`` is None for what is told before or after the items.
    """

    reading: Reading
    meeting: MeetingReading
    item: ItemReading | None
    paragraph: Paragraph
    start: int
    end: int
    whole: Span

    @property
    def text(self) -> str:
        """The text of the whole paragraph, in which the places count."""
        return self.paragraph.text

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.start : self.end]

    @property
    def people(self) -> list[NameMention]:
        """The people who are named in it."""
        return [n for n in self.paragraph.people if self.start <= n.outer < self.end]

    def group_from(self, position: int, *, passive: bool = False) -> list[NameMention]:
        """People named in a row from ``position``; ``passive`` as for ``rows.group_from``."""
        return group_from(self.paragraph, position, self.end, passive=passive)

    def row_to(self, last: NameMention) -> list[NameMention]:
        """The row of names that ends with ``last``."""
        return row_to(self.paragraph, last, self.start)

    def name(self, mention: NameMention) -> str:
        """The name under which somebody is recorded."""
        return self.reading.name(self.paragraph, mention)

    def state(self, person: str, status: str, rule: str, **more: Any) -> None:
        """Add an Attendance fact that the sentence states; ``more`` as for ``rows.state``."""
        state(self.reading, self.meeting, (self.whole,), person, status, rule, **more)


def sentences_of(
    reading: Reading, meeting: MeetingReading, item: ItemReading | None, paragraph: Paragraph
) -> list[Sentence]:
    """The sentences of a paragraph."""
    return [
        Sentence(reading, meeting, item, paragraph, start, end, paragraph.span(start, end))
        for start, end in sentences(paragraph.passage)
    ]
