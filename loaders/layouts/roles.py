"""Lists of who holds which post: no meeting at all."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span


class RoleListLayout:
    """Lines of the form ``<Post> - <Person>`` and little else."""

    name = "role-list"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        rule = grammar().rule("posts.role_line")
        hits = sum(bool(rule.match(line.text)) for line in page.lines)
        if _tabled(page) and not _records(page):
            return 0.9, ("a table of people",)
        if hits >= 2 and hits >= 0.5 * len(page.lines):
            return 0.85, (f"{hits} of {len(page.lines)} lines tie a post to a person",)
        return 0.0, ("not a list of posts and people",)

    def segment(self, page: Page) -> Segmentation:
        if not page.lines or _tabled(page):
            return Segmentation([], form="roster")
        item = ItemSection(parts=[Part("minutes", Span(page.lines[0].start, page.lines[-1].end))])
        return Segmentation([MeetingSection(items=[item])], form="roster")


def _tabled(page: Page) -> bool:
    """Whether the page has a table of people."""
    return any(
        b.role in ("roster", "memberships", "attendance", "votes")
        and (b.table is not None or b.role == "roster")
        for b in page.document.blocks
    )


def _records(page: Page) -> bool:
    """Whether the page tells of items or acts, so that its tables are part of a record."""
    if any(b.role == "item-title" for b in page.document.blocks):
        return True
    marker = grammar().rule("decisions.marker_line")
    if any(marker.match(line.text) for line in page.lines):
        return True
    return len(page.kept("headings", numbered_headings)) > 1
