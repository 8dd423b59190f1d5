"""What a layout makes of a document: meetings, their items, and the parts of each item."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from ontology.record import Document, Span

PartRole = Literal["preamble", "decision", "minutes", "recommendation", "reasons", "options"]


@dataclass(slots=True)
class Part:
    """A stretch of an item's text and what it is. ``labelled``: the page said so itself; ``house``: in the way
    in which the document marks all its decisions, so that each paragraph there is one."""

    role: PartRole
    span: Span
    labelled: bool = False
    house: bool = False


@dataclass(slots=True)
class ItemSection:
    """One agenda item: where its number, title and parts stand."""

    title: Span | None = None
    number: str = ""
    number_span: Span | None = None
    minute: str = ""
    parts: list[Part] = field(default_factory=list)
    truncated: list[Span] = field(default_factory=list)
    fields: dict[str, Span] = field(default_factory=dict)
    exempt: bool = False

    @property
    def start(self) -> int:
        spans = [s for s in (self.number_span, self.title) if s] + [p.span for p in self.parts]
        return min((s.start for s in spans), default=0)


@dataclass(slots=True)
class MeetingSection:
    """One meeting that the document records: its head, front matter (present, apologies), items."""

    head: list[Span] = field(default_factory=list)
    front: list[Span] = field(default_factory=list)
    back: list[Span] = field(default_factory=list)
    outcomes: list[Span] = field(default_factory=list)
    """Lists of what was decided, apart from the items."""
    items: list[ItemSection] = field(default_factory=list)


@dataclass(slots=True)
class Segmentation:
    """The whole document as a layout sees it."""

    meetings: list[MeetingSection]
    form: str = "minutes"
    """minutes, agenda, decision-record, report, roster, profile, notice: what the document is. A profile
    describes a body, a person or plans, and tells of nothing that a meeting did."""
    quoted: list[Span] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    page: str = ""
    """member, attendance, committee, plan, tracker, bodies, petition, interests, votes: what the page is
    about, where its title says so and it is no record of a meeting."""
    lined: bool = False
    """Whether every line stands for itself."""
    joined: bool = False
    """Whether the lines within items were joined, so that acts stand in the midst of lines."""


class Line(NamedTuple):
    """A line of the text with the number of blank lines before it."""

    start: int
    end: int
    text: str
    gap: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


_RULE = re.compile(r"[-=_~*–—]{3,}")
"""A line that is only drawn: below a heading, or across the page."""
_ARROWS = "▸▾▹▿▼▲►▶◄◀⊞⊟⊕⊖➕➖⮞⮟❯＋"
_SQUARE = r"\[ ?[-+–−×▼▲▸▾►▶] ?\]"
_OPENS, _SHUTS = f"[({_ARROWS}", f"]{_ARROWS}\ufe0f"
"""The signs with which a button can begin and end."""
_BUTTON = re.compile(rf"(?:{_SQUARE}|\( ?[-+–−] ?\)|[{_ARROWS}]\ufe0f?)[ \t]*(?=[\w“\"'‘(*])")
"""What opens and shuts the text below a heading, and was kept before it: "[-] 5. Lamps"."""
_POINTS = ">»›→⇒➔➤⟶➡=-–|"
"""The signs with which an arrow can begin that a page sets before each of its labels."""
_BUTTON_BEHIND = re.compile(rf"(?:\s+{_SQUARE}|\s*[{_ARROWS}]\ufe0f?)$")


def lines_of(document: Document, start: int = 0, end: int | None = None) -> list[Line]:
    """The non-blank lines of a document (no-break spaces count as blank), drawn ones left out."""
    text = document.text
    stop = len(text) if end is None else end
    lines: list[Line] = []
    gap = 0
    position = start
    for raw in text[start:stop].split("\n"):
        stripped = raw.strip()
        if stripped and not _RULE.fullmatch(stripped):
            begin = position
            if len(raw) != len(stripped):
                begin += len(raw) - len(raw.lstrip())
            if stripped[0] in _OPENS and (button := _BUTTON.match(stripped)):
                stripped, begin = stripped[button.end() :], begin + button.end()
            if stripped[0] in _POINTS and (
                arrow := grammar().rule("house.arrowed").match(stripped)
            ):
                stripped, begin = stripped[arrow.end() :], begin + arrow.end()
            if stripped[-1] in _SHUTS:
                stripped = _BUTTON_BEHIND.sub("", stripped) or stripped
            size = len(stripped)
            lines.append(Line(begin, begin + size, stripped, gap))
            gap = 0
        elif not stripped:
            gap += 1
        position += len(raw) + 1
    return lines


BROKEN, _BREAKS = 50, 4
"""Characters of a line that may be broken within a sentence; how many of them show that lines are."""


def wrap_width(lines: list[Line]) -> int:
    """The width at which lines were broken, in characters; 0 where paragraphs stand on one line each.

    It is the longest line that another follows without a gap, where enough lines end mid-sentence
    near that width.
    """
    pairs = [
        before for before, after in zip(lines, lines[1:], strict=False)
        if after.gap == 0 and 50 <= len(before.text) <= 140
    ]  # fmt: skip
    if sum(len(line.text) > 170 for line in lines) > 0.2 * len(lines):
        return 0
    broken = sorted(len(line.text) for line in pairs if line.text[-1] not in ".:;!?|")
    if len(broken) < 3 or not goes_on(lines):
        return 0
    return broken[int(len(broken) * 0.95)] if len(broken) >= 20 else broken[-1]


def is_wrapped(lines: list[Line]) -> bool:
    """Many lines of like length that end in the middle of a sentence."""
    long = [line for line in lines if 40 <= len(line.text) <= 130]
    if len(long) < 4:
        return False
    broken = [line for line in long if line.text[-1] not in ".:;!?|”\"'’)"]
    very_long = [line for line in lines if len(line.text) > 160]
    return len(broken) >= 0.55 * len(long) and len(very_long) < 0.25 * len(long)


def goes_on(lines: list[Line]) -> bool:
    """Whether of the lines that end in no stop some go on in small letters: entries of a list, each
    on its line, never do."""
    after = [
        after.text
        for before, after in zip(lines, lines[1:], strict=False)
        if not after.gap and len(before.text) >= 40 and before.text[-1] not in ".:;!?|"
    ]
    return sum(text[0].islower() for text in after) >= max(1, 0.1 * len(after))


def breaks_sentences(lines: list[Line]) -> bool:
    """Whether lines break in the middle of sentences, though many stand whole: a page's own source
    lines kept by whatever took its text."""
    onward = [
        after
        for before, after in zip(lines, lines[1:], strict=False)
        if not after.gap
        and len(before.text) >= BROKEN
        and before.text[-1] not in ".:;!?|"
        and after.text[0].islower()
    ]
    return len(onward) >= _BREAKS
