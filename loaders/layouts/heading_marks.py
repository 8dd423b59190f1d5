"""Lines that the document's own marks make headings, with their levels."""

from __future__ import annotations

from loaders.layouts.page import Page

__all__ = ["heading_levels"]


def heading_levels(page: Page) -> dict[int, int]:
    """Index of line -> level, for the lines that are headings by the marks of a page or Word file."""
    return page.kept("heading_levels", _find)


def _find(page: Page) -> dict[int, int]:
    blocks = [b for b in page.document.blocks if b.kind == "heading" and b.role != "page-title"]
    levels: dict[int, int] = {}
    place = 0
    for index, line in enumerate(page.lines):
        while place < len(blocks) and blocks[place].span.end <= line.start:
            place += 1
        if place < len(blocks) and blocks[place].span.start <= line.start:
            levels[index] = blocks[place].level
    return levels
