"""Rows of rolls: a stretch of a paragraph that lists people, and how to tell that it does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.annotators.names import NameMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Span


@dataclass(slots=True)
class Row:
    """A stretch of a paragraph that lists people under a heading."""

    meeting: MeetingReading
    item: ItemReading | None
    paragraph: Paragraph
    start: int
    end: int
    status: str
    heading: Span
    mentions: list[NameMention] = field(default_factory=list)
    told: tuple[Paragraph, int, int] | None = None
    """Of a table: the cell that says whether the person was there."""
    gone: tuple[Paragraph, NameMention] | None = None
    """Of a table: whom the person stood in for."""
    role: tuple[Paragraph, int, int] | None = None
    """Of a table: the cell that says who the person is. The status may then be ''."""
    came: list[tuple[str, str, tuple[Span, ...]]] = field(default_factory=list)
    """Name, time and evidence of those whose bracket tells when they came."""


def line_breaks(reading: Reading, paragraph: Paragraph) -> list[int]:
    """Places of a paragraph at which a line or a column of the page ends."""
    text, offsets = paragraph.text, paragraph.passage.offsets
    source = reading.document.text
    found = []
    for place in range(len(text) - 1):
        if text[place] == " ":
            space = source[offsets[place] : offsets[place + 1]]
            # what stands further up the page comes next where columns are read one after the other
            turned = offsets[place + 1] < offsets[place]
            if turned or "\n" in space or "\t" in space or len(space) >= 3:
                found.append(place)
    return found


def bare_surnames(text: str) -> int:
    """How many surnames a list holds, if it holds names only (one misfit among four is let pass)."""
    g = grammar()
    flat = re.sub(r"\([^()]*\)", "", text).strip(" .;")
    parts = [p for p in g.rule("roll_words.words_joined").regex.split(flat) if p]
    stop = set(g.words("names.stop"))
    bare = [p for p in parts if re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+", p) and p not in stop]
    named = [
        p for p in parts
        if p not in bare and g.rule("roll_words.whole_name").regex.fullmatch(p)
    ]  # fmt: skip
    areas = {*bare} & {*g.words("roll_words.area")}
    if named and areas and 2 * len(areas) >= len(bare):
        # "Ann Pell, Roads and Parks": what they are in charge of
        return 0
    misfits = len(parts) - len(bare) - len(named)
    return len(bare) if bare and (not misfits or len(parts) >= 4 * misfits + 1) else 0


def in_relative(text: str, start: int, mention: NameMention) -> bool:
    """Whether a name stands in a clause about the entry before ("whose place was taken by …")."""
    clause = max(text.rfind(mark, start, mention.outer) for mark in (";", "(", ")"))
    return (
        grammar().rule("roll_words.whose_place").search(text[max(start, clause) : mention.outer])
        is not None
    )


def in_cells(text: str, mentions: Sequence[NameMention]) -> list[NameMention]:
    """The entries of a row between bars without what only its later cells could name.

    Beside a name a cell says what its bearer is: "Head of Care, Aspen Hospice" names nobody, unless a
    name opens it or a title says so.
    """
    kept = []
    for mention in mentions:
        bar = text.rfind("|", 0, mention.outer)
        beside = bar >= 0 and any(m.outer < text.index("|") for m in mentions)
        opened = any(not text[bar + 1 : m.outer].strip() for m in mentions if m.outer > bar)
        if not beside or opened or mention.council or mention.honorifics:
            kept.append(mention)
    return kept


def is_list(
    text: str, start: int, end: int, mentions: Iterable[NameMention], paragraph: Paragraph
) -> bool:
    """Whether hardly anything but names stands between ``start`` and ``end``."""
    rest = list(text)
    mentions = list(mentions)
    if not mentions and not any(start <= p.start < end for p in paragraph.posts):
        return False
    for mention in mentions:
        rest[mention.outer : mention.stop] = " " * (mention.stop - mention.outer)
    for post in paragraph.posts:
        rest[post.start : post.end] = " " * (post.end - post.start)
    words = re.findall(r"[A-Za-z][\w’'-]+", re.sub(r"\([^()]*\)", " ", "".join(rest[start:end])))
    joining = grammar().words("roll_words.joining")
    words = [w for w in words if w not in joining]
    if not mentions:
        return not words
    return mentions[0].outer - start <= 40 and len(words) <= 3 + 4 * len(mentions)


def adopt(paragraph: Paragraph, mentions: list[NameMention]) -> None:
    """The row's names replace what was read of the same words before; those in brackets stay."""
    if not mentions:
        return
    taken = [(m.outer, m.end) for m in mentions]
    kept = [
        n for n in paragraph.people
        if not any(s < n.end and n.outer < e for s, e in taken)
    ]  # fmt: skip
    paragraph.adopt([*kept, *mentions])


def were_present(rows: Iterable[Row], mentions: Sequence[NameMention]) -> bool:
    """Whether those named are among the present of ``rows``, though the absent were listed since."""
    known = {m.surname for row in rows if row.status == "present" for m in row.mentions}
    return bool(mentions) and all(m.surname in known for m in mentions)


def beside(text: str, one: NameMention, other: NameMention) -> bool:
    """Whether two names are the cells of one row, with no more than a reason in the cell between them."""
    between = text[max(one.stop, one.end) : other.outer]
    titled = other.outer < other.start and one.outer < one.start
    return not between.strip(" |") or (
        titled and re.fullmatch(r"[^,;.]{2,40}", between) is not None
    )
