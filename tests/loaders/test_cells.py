"""Lines are cut into cells in one way, whichever table they stand in."""

from __future__ import annotations

import pytest

from loaders.cells import cells_of, running, under


@pytest.mark.parametrize(
    ("line", "cells", "columns"),
    [
        ("Cllr Ann Bell | Present", ["Cllr Ann Bell", "Present"], [0, 1]),
        ("| Cllr Ann Bell   |  Present |", ["Cllr Ann Bell", "Present"], [0, 1]),
        ("Bell |  | x", ["Bell", "", "x"], [0, 1, 2]),
        ("Bell      For", ["Bell", "For"], [0, 10]),
        ("Bell\tFor", ["Bell", "For"], [0, 8]),
        ("Cllr\u00a0Ann Bell", ["Cllr\u00a0Ann Bell"], [0]),
        ("", [], []),
        ("| |", [""], [0]),
    ],
)
def test_a_line_is_cut(line: str, cells: list[str], columns: list[int]) -> None:
    found = cells_of(line)
    assert [line[c.start : c.end] for c in found] == cells
    assert [c.column for c in found] == columns


def test_cells_keep_their_places_in_the_text() -> None:
    text = "Votes\nBell      For\n\nMarsh     Against\n"
    assert [text[c.start : c.end] for c in running(text, 6, len(text))] == [
        "Bell", "For", "Marsh", "Against",
    ]  # fmt: skip


def test_a_cell_belongs_to_the_nearest_head() -> None:
    heads, row = cells_of("Member          For     Against"), cells_of("Ann Bell                 x")
    assert [under(heads, cell) for cell in row] == [0, 2]
