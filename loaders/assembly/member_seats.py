"""The seats that a member's own page lists: a line for each body, with what the member is there."""

from __future__ import annotations

from typing import NamedTuple

from loaders.assembly.attendance.table_cells import RollCell, cell_lines
from loaders.assembly.body_names import tidy_body
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading

__all__ = ["MemberSeat", "chairs_named", "own_office", "seats_of"]

_LONGEST = 130
"""Characters of a line that names a seat."""


class MemberSeat(NamedTuple):
    """Where in its paragraph a body is named, and the office held there ((0, 0) for none but a seat).

    ``outside``: under a heading for bodies that are none of the council's.
    """

    paragraph: Paragraph
    body: tuple[int, int]
    post: tuple[int, int]
    end: int
    outside: bool


def seats_of(reading: Reading, paragraphs: list[Paragraph]) -> list[MemberSeat]:
    """The seats under the headings for committees, and for outside bodies; each list ends with the first
    line that names none."""
    g = grammar()
    heading, seats, outer = (g.rule(f"profiles.{n}") for n in ("heading", "seats", "outside"))
    head = g.rule("profiles.seat_head")
    found: list[MemberSeat] = []
    listed = outside = False
    for place, paragraph in enumerate(paragraphs):
        if heading.match(paragraph.text):
            listed = seats.match(paragraph.text) is not None
            outside = outer.search(paragraph.text) is not None
            continue
        if not listed:
            continue
        lines = [cells for _, cells in cell_lines(reading, place, paragraph)]
        rows = [cells for cells in lines if not all(head.match(cell.words) for cell in cells)]
        here = [seat for cells in rows if (seat := _seat(paragraph, cells, outside=outside))]
        listed = bool(here) or not rows
        found += here
    return found


def _seat(paragraph: Paragraph, cells: list[RollCell], *, outside: bool) -> MemberSeat | None:
    g = grammar()
    first, last = cells[0], cells[-1]
    if last.end - first.start > _LONGEST:
        return None
    rule = g.rule("profiles.seat").regex
    whole = rule.fullmatch(paragraph.text, first.start, first.end)
    if whole is None:
        return None
    post = whole.span("post") if whole["post"] else (0, 0)
    end = whole.end("post") if whole["post"] else whole.end("body")
    for cell in cells[1:]:
        # "Ditches Panel | Chair | 6 May 2031"
        role = g.rule("profiles.seat_office").regex.fullmatch(cell.words)
        if role and post == (0, 0):
            post = (cell.start + role.start("post"), cell.start + role.end("post"))
            end = cell.end
    return MemberSeat(paragraph, whole.span("body"), post, end, outside)


def chairs_named(paragraphs: list[Paragraph]) -> set[tuple[str, str]]:
    """Offices that lines of the page name with their bodies, so that a seat such as "Ditches Panel
    (Chair)" says again what "Chair of the Ditches Panel" has said."""
    found = set()
    for paragraph in paragraphs:
        for post in paragraph.posts:
            name, of, body = post.name.partition(" of ")
            if of and post.kind in ("chair", "elected") and not post.start:
                found.add((name, tidy_body(body.removeprefix("the ")).casefold()))
    return found


def own_office(seat: MemberSeat, named: set[tuple[str, str]]) -> None:
    """Let a seat's paragraph name its office as the seat does, and not where it is ``named`` already."""
    paragraph = seat.paragraph
    start, end = seat.post
    if not end:
        return
    body = tidy_body(paragraph.text[slice(*seat.body)].strip()).casefold()
    again = (paragraph.text[start:end], body) in named
    kept = [
        post
        for post in paragraph.posts
        if not (start <= post.start < end and (again or post.end < end))
    ]
    paragraph.__dict__["posts"] = kept
    paragraph.__dict__.pop("post_at", None)
