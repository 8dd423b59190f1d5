"""A resolution as it is read: its marker and the clauses behind it."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.reading import Paragraph


@dataclass(frozen=True, slots=True)
class Marker:
    """A word of decision: where it stands, the printed verb, and who acts where that is said."""

    start: int
    end: int
    verb: str
    body: str = ""
    unanimous: bool = False
    firm: bool = True
    """Whether the marker alone makes a decision (capitals, "it was resolved"), or only with its words."""


@dataclass(slots=True)
class Clause:
    """The operative words of one decision."""

    paragraph: Paragraph
    start: int
    end: int
    ordinal: str = ""
    parent: str = ""
    verb: str = ""
    """The verb at the head of a part, where the stem names only the body ("(i) approved the budget")."""

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end].strip()


@dataclass(slots=True)
class Resolution:
    """A marker with the clauses that follow it."""

    paragraph: Paragraph
    marker: Marker | None
    verb: str
    body: str = ""
    unanimous: bool = False
    clauses: list[Clause] = field(default_factory=list)
    stem: str = ""
    firm: bool = True
    awaited: str = ""
    """The number that stood alone on its line, whose part follows."""
    inner: str = ""
    """The last number of a list within the last clause, whose parts are no decisions of their own."""
