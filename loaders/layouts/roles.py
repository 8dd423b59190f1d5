"""Lists of who holds which post, and profiles: no meeting at all."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_PROFILE = 4
"""Headings that only a page about a member or a body has, from which on it is taken for one."""
_NAMED = 12
"""Lines among which such a page is named."""


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
        if profile := self._profile(page):
            return 0.75, (f"{profile} headings of a page about a member or a committee",)
        return 0.0, ("not a list of posts and people",)

    def _profile(self, page: Page) -> int:
        """How many headings say that the page describes a member or a body; 0 where it has minutes."""
        rule = grammar().rule("layout.profile_heading")
        found = sum(len(line.text) < 90 and bool(rule.match(line.text)) for line in page.lines)
        record = any(role == "minutes" for role in map(page.role, page.labels.values()))
        front = any(grammar().rule("layout.record_front").match(x.text) for x in page.lines)
        return 0 if record or front or found < _PROFILE else found

    def segment(self, page: Page) -> Segmentation:
        if not page.lines or _tabled(page):
            return Segmentation([], form="roster")
        if self._profile(page):
            return self._described(page)
        item = ItemSection(parts=[Part("minutes", Span(page.lines[0].start, page.lines[-1].end))])
        return Segmentation([MeetingSection(items=[item])], form="roster")

    def _described(self, page: Page) -> Segmentation:
        """A page about a member or a body: its name as the head, and each line for itself."""
        rule = grammar().rule("layout.profile_heading")
        meeting = MeetingSection()
        first = 0
        for line in page.lines[:_NAMED]:
            heading = rule.match(line.text)
            if line.text.endswith((".", ":")) or (heading and ":" not in line.text):
                break
            if first not in page.page_kinds and not heading:
                meeting.head.append(line.span)
            first += 1
        parts = [Part("minutes", line.span) for line in page.lines[first:]]
        meeting.items.append(ItemSection(parts=parts))
        return Segmentation([meeting])


def _tabled(page: Page) -> bool:
    """Whether the page has a table of people."""
    return any(
        b.role in ("roster", "memberships", "attendance", "votes") for b in page.document.blocks
    )


def _records(page: Page) -> bool:
    """Whether the page tells of items or acts, so that its tables are part of a record."""
    if any(b.role == "item-title" for b in page.document.blocks):
        return True
    marker = grammar().rule("decisions.marker_line")
    if any(marker.match(line.text) for line in page.lines):
        return True
    return len(page.kept("headings", numbered_headings)) > 1
