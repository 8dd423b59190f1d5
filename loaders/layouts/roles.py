"""Lists of who holds which post, and pages that say besides what each looks after: no meeting at all."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.described import tells_of_business
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_OFFICES = 4
"""Offices with their holders from which on a page is one about them."""
_SHARE = 0.2
"""The share of a page's lines that they make up at least."""


class RoleListLayout:
    """Lines of the form ``<Post> - <Person>`` and little else, or nothing that a meeting did."""

    name = "role-list"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        rule = grammar().rule("posts.role_line")
        hits = sum(bool(rule.match(line.text)) for line in page.lines)
        if hits >= 2 and hits >= 0.5 * len(page.lines):
            return 0.85, (f"{hits} of {len(page.lines)} lines tie a post to a person",)
        held = _offices(page)
        if held >= max(_OFFICES, _SHARE * len(page.lines)) and not _records(page):
            return 0.7, (
                f"{held} lines name an office and its holder, and none tells of a meeting",
            )
        return 0.0, ("not a list of posts and people",)

    def segment(self, page: Page) -> Segmentation:
        if not page.lines:
            return Segmentation([], form="roster")
        item = ItemSection(parts=[Part("minutes", Span(page.lines[0].start, page.lines[-1].end))])
        rule = grammar().rule("posts.role_line")
        hits = sum(bool(rule.match(line.text)) for line in page.lines)
        # a page that says more than who holds what names bodies, too
        form = "roster" if hits >= 0.5 * len(page.lines) else "profile"
        return Segmentation([MeetingSection(items=[item])], form=form, lined=form == "profile")


def _offices(page: Page) -> int:
    """How many lines are an office of members with its titled holder, or with nobody."""
    rule = grammar().rule("posts.office_line")
    return sum(rule.match(line.text) is not None for line in page.lines)


def _records(page: Page) -> bool:
    """Whether a page has what only records of meetings have: a roll, an act, numbered business."""
    g = grammar()
    rules = [g.rule("layout.record_front"), g.rule("decisions.marker_line")]
    rules += [g.rule("decisions.narrative")]
    if page.labels or tells_of_business(page):
        return True
    if any(rule.match(line.text) for line in page.lines for rule in rules):
        return True
    return len(page.kept("headings", numbered_headings)) > 1
