"""Layouts: each scores a document and cuts it into meetings, items and parts; the best is used.

A layout is an object with ``name``, ``score(page) -> (float, reasons)`` and
``segment(page) -> Segmentation``. Others can be added from outside by the entry point group
``folkmoot.layouts``.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from loaders.layouts.late import cut_late_lists
from loaders.layouts.page import Page
from loaders.sections import Segmentation
from ontology.record import Document, LayoutMatch


class Layout(Protocol):
    """What a layout must offer; scores run from 0 (cannot be) to 1 (surely)."""

    name: str

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]: ...

    def segment(self, page: Page) -> Segmentation: ...


@cache
def layouts() -> tuple[Layout, ...]:
    """The layouts that ship, then those that are installed beside, in the order of their names."""
    from loaders.layouts.block import BlockLayout
    from loaders.layouts.decision import DecisionLayout
    from loaders.layouts.flowed import FlowedLayout
    from loaders.layouts.headed import HeadedLayout
    from loaders.layouts.issue import IssueLayout
    from loaders.layouts.item import ItemLayout
    from loaders.layouts.marked import MarkedLayout
    from loaders.layouts.numbered import NumberedLayout
    from loaders.layouts.paper import PaperLayout
    from loaders.layouts.roles import RoleListLayout
    from loaders.layouts.stripped import StrippedLayout
    from loaders.layouts.table import TableLayout

    own: list[Layout] = [
        MarkedLayout(), IssueLayout(), DecisionLayout(), TableLayout(), BlockLayout(), ItemLayout(),
        PaperLayout(), RoleListLayout(), FlowedLayout(), NumberedLayout(), HeadedLayout(), StrippedLayout(),
    ]  # fmt: skip
    for point in sorted(entry_points(group="folkmoot.layouts"), key=lambda p: p.name):
        own.append(point.load()())
    return tuple(own)


def rank(document: Document) -> list[LayoutMatch]:
    """How well each layout fits, best first; ties go to the earlier in the list of layouts."""
    page = Page(document)
    found = [LayoutMatch(layout.name, *layout.score(page)) for layout in layouts()]
    return sorted(found, key=lambda match: -match.score)


def segment(document: Document) -> tuple[LayoutMatch, Segmentation]:
    """Cut a document by the layout that fits it best."""
    page = Page(document)
    best: tuple[LayoutMatch, Layout] | None = None
    for layout in layouts():
        match = LayoutMatch(layout.name, *layout.score(page))
        if best is None or match.score > best[0].score:
            best = (match, layout)
    assert best is not None
    segmentation = best[1].segment(page)
    cut_late_lists(page, segmentation)
    return best[0], segmentation
