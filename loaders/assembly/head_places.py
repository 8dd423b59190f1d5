"""Where a meeting was held and whom to ask, as the lines of a head tell it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.assembly.body_names import mixed_case
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import Passage, fold
from loaders.reading import Paragraph, Reading

if TYPE_CHECKING:
    from loaders.assembly.heads import Found

__all__ = ["columns_of", "contact", "held", "place", "venue"]

_COLUMN = re.compile(r"\t+| {2,}|\n| \| ")


def venue(paragraph: Paragraph, found: Found) -> None:
    """ "Venue: …", up to the next label of the line."""
    if match := grammar().rule("meetings.venue").search(paragraph.text):
        venue = grammar().rule("heads.next_label").regex.split(match["venue"])[0].strip(" .,;")
        found.set("venue", venue, paragraph.whole)


def held(paragraph: Paragraph, found: Found) -> None:
    match = grammar().rule("meetings.held_in").search(paragraph.text)
    if match:
        venue = _bare(match["venue"])
        if venue and not grammar().rule("heads.online").match(venue):
            found.set("venue", venue, paragraph.span(match.start("venue"), match.end("venue")))


def place(reading: Reading, paragraph: Paragraph, found: Found) -> None:
    """A place behind the date of a sentence, or in a column or line of its own."""
    g = grammar()
    text = paragraph.text
    if g.rule("meetings.contact").search(text) or g.rule("heads.roll_begins").match(text):
        return
    dated = [d.end for d in paragraph.dates] + [t.end for t in paragraph.times]
    for end in sorted(dated, reverse=True):
        match = g.rule("heads.place_after").match(text[: _line_end(reading, paragraph, end)], end)
        if match and not g.rule("heads.body_end").search(match["venue"]):
            venue = _bare(match["venue"])
            found.set("venue", venue, paragraph.span(match.start("venue"), match.end("venue")))
            return
    if dated and (behind := _behind_all(text, max(dated))):
        # "3 MAY 2031 10.00 A.M. THE OLD SCHOOL HURN": a head whose lines were run together
        found.set("venue", _bare(text[slice(*behind)]), paragraph.span(*behind))
        return
    for piece in columns_of(reading, paragraph):
        match = g.rule("heads.place").match(mixed_case(piece.text))
        if match and not g.rule("bodies.name").regex.fullmatch(mixed_case(piece.text)):
            start, end = match.span("venue")
            found.set("venue", piece.text[start:end].strip(" ,."), piece.span(start, end))
            return


def _behind_all(text: str, end: int) -> tuple[int, int] | None:
    """Where a place stands that is all that a head says behind its day and hour."""
    start = len(text) - len(text[end:].lstrip(" .,;:–-"))
    match = grammar().rule("heads.place").match(mixed_case(text[start:]))
    if match is None or grammar().rule("bodies.name").regex.fullmatch(mixed_case(text[start:])):
        return None
    return start + match.start("venue"), start + match.end("venue")


def _bare(venue: str) -> str:
    """A place without the article before it and the stop behind it."""
    return _in_the_room(grammar().rule("heads.article").regex.sub("", venue).strip(" ,."))


def _in_the_room(venue: str) -> str:
    """A place without the means by which others took part: "Corn Hall and via video link"."""
    match = grammar().rule("heads.and_afar").search(venue)
    return venue[: match.start()].strip(" ,.;") if match and match.start() > 3 else venue


def _line_end(reading: Reading, paragraph: Paragraph, position: int) -> int:
    """Where the printed line that ``position`` stands in ends, within the paragraph's text."""
    text, offsets = paragraph.text, paragraph.passage.offsets
    for index in range(position, len(text) - 1):
        if (
            text[index] == " "
            and "\n" in reading.document.text[offsets[index] : offsets[index + 1]]
        ):
            return index
    return len(text)


def columns_of(reading: Reading, paragraph: Paragraph) -> Iterator[Passage]:
    """The columns of a head line as printed."""
    whole = paragraph.whole
    raw = reading.document.text[whole.start : whole.end]
    start = 0
    for gap in [*_COLUMN.finditer(raw), None]:
        end = gap.start() if gap else len(raw)
        piece = fold(reading.document.text, whole.start + start, whole.start + end)
        if piece:
            yield piece
        start = gap.end() if gap else end


def contact(paragraph: Paragraph, position: int, found: Found) -> None:
    text = paragraph.text
    g = grammar()
    email = g.rule("meetings.email").search(text)
    if email:
        found.set("contact_email", email.group().rstrip("."), paragraph.whole)
    phone = g.rule("meetings.phone").search(text)
    if phone:
        found.set("contact_phone", phone.group().strip(), paragraph.whole)
    words = g.rule("heads.place_ends").regex.split(text[position:])[0].strip(" :-–.")
    words = g.rule("heads.courtesy").regex.sub("", words)
    words = g.rule("heads.contact_team").regex.sub("", words)
    if words and len(words) < 60 and not g.rule("heads.no_contact").match(words):
        found.set("contact", words, paragraph.whole)
