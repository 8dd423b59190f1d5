"""Plain text whose table cells were glued together: "Agenda ItemDecisionAction", "5 Moorings FeesThat …Clerk".

Where the heads of columns stand in one line without a space between them, so do the cells of the rows
below. The heads tell how many cells a row has; a cell begins where a capital, a number or a bracket
follows on the end of a word. Bars are put there, as between the cells of any other table.
"""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.grammar import grammar
from loaders.readers.columns import field_of, heads_in, is_heading

__all__ = ["parted"]

_HEAD = re.compile(r"(?<=[a-z.)?])(?=[A-Z])")
_HEADS = re.compile(r"[A-Z][\w '’()/&.?-]{3,150}")
_WORD_END = re.compile(
    r"(?:(?<=[a-z]{2})(?=[A-Z(£]|\d)|(?<=\d)(?=\(|[A-Z][a-z])|(?<=[.;:)%?!’”])(?=[A-Z(]|\d{1,2}[.)] ))"
)
_INITIALS = re.compile(r"\b[A-Z]\.$")
_MARKER = re.compile(r"\(?(?:(?P<number>\d{1,2})|(?P<letter>[a-z])|(?P<roman>[ivx]{1,4}))[.)]\s?")
_LONGEST = 40
"""Characters of a column's head."""


def parted(text: str) -> str:
    """``text`` with bars between the cells of rows that stand below glued heads."""
    if not _HEAD.search(text):
        return text
    lines = text.split("\n")
    count = 0
    above: tuple[int, list[str]] | None = None
    for place, line in enumerate(lines):
        if not line.strip():
            continue
        if heads := _heads(line):
            above, count = (place, heads), 0
            continue
        cuts = _cuts(line, len(above[1]) if above else count) if above or count else []
        if above and sum(cell for _, cell in cuts) == len(above[1]) - 1:
            lines[above[0]], count = " | ".join(above[1]), len(above[1])
        above = None
        count = count if cuts else 0  # a line of one cell ends the table
        if count:
            lines[place] = _with_bars(line, cuts)
    return "\n".join(lines)


def _heads(line: str) -> list[str]:
    """The heads of columns that are glued together in a line; none where it is anything else."""
    if not _HEADS.fullmatch(line.strip()):
        return []
    glued = _HEAD.split(line.strip())
    if len(glued) < 2:
        return []
    heads: list[str] = []
    for piece in glued:
        for head in [piece] if is_heading(piece) else next(iter(heads_in(piece)), [piece]):
            if heads and _translates(head, heads[-1]):
                heads[-1] += f" / {head}"
            else:
                heads.append(head)
    if any(len(head) > _LONGEST for head in heads):
        return []
    known = sum(map(is_heading, heads))
    return heads if known >= max(2, len(heads) - 1) else []


def _translates(head: str, before: str) -> bool:
    """Whether two heads of columns are one in two languages: "EnwName"."""
    welsh = grammar().rule("glued_cells.welsh_head").match
    field = field_of(head)
    return bool(field) and field == field_of(before) and bool(welsh(head)) != bool(welsh(before))


def _cuts(line: str, count: int) -> list[tuple[int, bool]]:
    """Where cells begin in a row, and where (False) only a paragraph of a cell does."""
    found = [m.start() for m in _WORD_END.finditer(line) if _ends_there(line[: m.start()])]
    act = grammar().rule("glued_cells.act").match
    begun = False
    cells: list[int] = []
    within: list[int] = []
    for at in found:
        marker = _MARKER.match(line, at)
        again = bool(marker) and not _is_first(marker)
        acts = act(line, marker.end() if marker else at) is not None
        (within if again or (acts and begun) else cells).append(at)
        begun = begun or acts
    begun = begun or any(act(line, a) for a in cells)
    if len(cells) >= count:
        # the first cells are short and the last one is; what stands between is told in sentences
        kept = [*cells[: max(count - 2, 1)], *([cells[-1]] if count > 2 else [])]
        within += [at for at in cells if at not in kept]
        cells = kept
    return sorted([*((at, True) for at in cells), *((at, False) for at in within)]) if cells else []


def _ends_there(before: str) -> bool:
    """Whether a word ends here: not the first part of a name ("McNeil"), nor an initial ("J.Smith")."""
    started = grammar().rule("glued_cells.name_started").search(before)
    return not started and not _INITIALS.search(before)


def _is_first(marker: re.Match[str] | None) -> bool:
    """Whether a marker opens a list: what one counts on stands in the cell of the one before."""
    if marker is None:
        return False
    return (marker["number"] or marker["letter"] or marker["roman"]) in ("1", "a", "i")


def _with_bars(line: str, cuts: list[tuple[int, bool]]) -> str:
    bounds = [(0, False), *cuts, (len(line), False)]
    parts = []
    for (start, opens), (end, _) in pairwise(bounds):
        between = "" if not start else " | " if opens else " "
        parts.append(between + line[start:end].strip())
    return "".join(parts)
