"""Lists of who holds which post: no meeting at all."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span


class RoleListLayout:
    """Lines of the form ``<Post> - <Person>`` and little else."""

    name = "role-list"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        rule = grammar().rule("posts.role_line")
        hits = sum(bool(rule.match(line.text)) for line in page.lines)
        if hits >= 2 and hits >= 0.5 * len(page.lines):
            return 0.85, (f"{hits} of {len(page.lines)} lines tie a post to a person",)
        return 0.0, ("not a list of posts and people",)

    def segment(self, page: Page) -> Segmentation:
        if not page.lines:
            return Segmentation([], form="roster")
        item = ItemSection(parts=[Part("minutes", Span(page.lines[0].start, page.lines[-1].end))])
        return Segmentation([MeetingSection(items=[item])], form="roster")
