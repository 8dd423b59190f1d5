"""The heads of attendance tables: what their columns hold, what a heading above them says of all."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.attendance.headings import heading_at
from loaders.assembly.attendance.table_cells import RollCell, RollLine, column_kind
from loaders.assembly.motions.vote_cells import side_of
from loaders.grammar import grammar

__all__ = ["header", "heading_above", "lists_all", "named", "own_head"]


def header(lines: Sequence[RollLine], here: int) -> tuple[list[str] | None, int]:
    """The kinds of the columns that a header at ``here`` names, and the line behind it."""
    cells = lines[here][1]
    if any(side_of(c.words) in ("for", "against") for c in cells) and len(cells) > 2:
        # who voted how, and which of them was away
        return None, here
    if len(cells) > 1:
        kinds = [column_kind(c) for c in cells]
        good = "name" in kinds and (all(kinds) or {"status", "substitute"} & set(kinds))
        return ([k or "other" for k in kinds], here + 1) if good else (None, here)
    kinds = []
    after = here
    while (
        after < len(lines)
        and len(lines[after][1]) == 1
        and (kind := column_kind(lines[after][1][0]))
    ):
        kinds.append(kind)
        after += 1
    if len(kinds) < 2 or kinds.count("name") != 1 or kinds[0] == "status":
        return None, here
    return kinds, after


def named(kinds: Sequence[str], cells: Sequence[RollCell]) -> dict[str, RollCell]:
    """The cells by the kinds of their columns: of several of no kind, the first that names an office."""
    found = dict(zip(reversed(kinds[: len(cells)]), reversed(cells), strict=False))
    offices = (
        cell
        for kind, cell in zip(kinds, cells, strict=False)
        if kind == "other" and any(cell.start <= p.start < cell.end for p in cell.paragraph.posts)
    )
    if office := next(offices, None):
        found["other"] = office
    return found


def own_head(cells: Sequence[RollCell]) -> str:
    """The status of all in a table whose first column is headed by it: "In attendance | Designation"."""
    if len(cells) < 2 or any(column_kind(cell) != "other" for cell in cells[1:]):
        return ""
    heading = heading_at(cells[0].words)
    if heading is None or heading.words != cells[0].words.strip(" :*"):
        return ""
    says = "in-attendance" if heading.says == "members" else heading.says
    return says if says in ("present", "in-attendance", "apologies", "absent") else ""


def heading_above(lines: Sequence[RollLine], here: int) -> str:
    """The status that a heading right above the table gives to those in it, or ''."""
    if not here:
        return ""
    heading = heading_at(lines[here - 1][1][0].words)
    if heading is None or len(lines[here - 1][1]) > 1:
        return ""
    if heading.says in ("members", "title"):
        return "present"
    return heading.says if heading.says in ("present", "in-attendance", "apologies") else ""


def lists_all(heading: str) -> bool:
    """Whether a heading is one of all who were there, officers among them ("Attendees")."""
    return grammar().rule("rolls.says_all_there").match(heading.strip(" :*")) is not None
