"""Layouts: each scores a document and cuts it into meetings, items and parts; the best is used.

A layout is an object with ``name``, ``score(page) -> (float, reasons)`` and
``segment(page) -> Segmentation``. Others can be added from outside by the entry point group
``folkmoot.layouts``.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from loaders.layouts.labelled_items import label_items
from loaders.layouts.late import cut_late_lists
from loaders.layouts.numbers_behind import number_from_behind
from loaders.layouts.pack import is_agenda, only_asked, paper_item, pieces
from loaders.layouts.page import Page
from loaders.layouts.subitems import cut_subitems
from loaders.layouts.summaries import cut_summary
from loaders.layouts.tails import keep_tails
from loaders.layouts.two_tongues import one_tongue
from loaders.sections import MeetingSection, Segmentation
from ontology.record import Document, LayoutMatch

_WHOLE = (
    "marked",
    "run-on",
    "flowed",
    "issue",
    "decision",
    "tabled",
    "role-list",
    "page",
    "votes",
    "paper",
)
"""Layouts that look at a document as one, or make several meetings of it themselves."""


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
    from loaders.layouts.described import DescribedLayout
    from loaders.layouts.flowed import FlowedLayout
    from loaders.layouts.headed import HeadedLayout
    from loaders.layouts.housed import HousedLayout
    from loaders.layouts.issue import IssueLayout
    from loaders.layouts.item import ItemLayout
    from loaders.layouts.marked import MarkedLayout
    from loaders.layouts.numbered import NumberedLayout
    from loaders.layouts.paper import PaperLayout
    from loaders.layouts.recorded_votes import RecordedVotesLayout
    from loaders.layouts.roles import RoleListLayout
    from loaders.layouts.rows import RowsLayout
    from loaders.layouts.runon import RunOnLayout
    from loaders.layouts.stripped import StrippedLayout
    from loaders.layouts.table import TableLayout
    from loaders.layouts.tabled import TabledLayout

    own: list[Layout] = [
        MarkedLayout(), IssueLayout(), DecisionLayout(), TableLayout(), BlockLayout(), ItemLayout(),
        PaperLayout(), TabledLayout(), RoleListLayout(), DescribedLayout(), RecordedVotesLayout(), RunOnLayout(), FlowedLayout(), NumberedLayout(), HousedLayout(), HeadedLayout(), StrippedLayout(), RowsLayout(),
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
    """Cut a document by the layout that fits it best; a pack's records each by the one that fits them."""
    whole = Page(document)
    match, layout = _best(whole, layouts())
    found = pieces(whole) if match.name == "paper" or match.name not in _WHOLE else [(whole, True)]
    if len(found) == 1:
        segmentation = _cut(whole, layout)
        return match, segmentation
    # a piece may be a report's front sheet, but no list of decisions or bare page
    others = tuple(o for o in layouts() if o.name == "paper" or o.name not in _WHOLE)
    meetings: list[MeetingSection] = []
    for page, record in found:
        if meetings and not record:
            meetings[0].items.append(paper_item(page))
            continue
        meetings += _cut(page, _best(page, others)[1]).meetings
    reasons = (*match.reasons, f"{len(found)} records or papers in one")
    return LayoutMatch(match.name, match.score, reasons), Segmentation(meetings)


def _best(page: Page, offered: tuple[Layout, ...]) -> tuple[LayoutMatch, Layout]:
    """The layout that fits a page best; of equal ones the earlier."""
    best: tuple[LayoutMatch, Layout] | None = None
    for layout in offered:
        match = LayoutMatch(layout.name, *layout.score(page))
        if best is None or match.score > best[0].score:
            best = (match, layout)
    assert best is not None
    return best


def _cut(page: Page, layout: Layout) -> Segmentation:
    segmentation = layout.segment(page)
    one_tongue(page, segmentation)
    keep_tails(page, segmentation)
    cut_late_lists(page, segmentation)
    number_from_behind(page, segmentation)
    cut_summary(page, segmentation)
    cut_subitems(page, segmentation)
    label_items(page, segmentation)
    if is_agenda(page):
        only_asked(segmentation)
    return segmentation
