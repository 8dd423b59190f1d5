"""A paragraph and what stands in it: people, posts, dates and times, found when first asked for."""

from __future__ import annotations

from functools import cached_property

from loaders.annotators.dates import DateMention, TimeMention, find_dates, find_times
from loaders.annotators.people import NameMention, bare_names, find_people
from loaders.annotators.posts import PostMention, find_posts
from loaders.passages import Passage
from loaders.sections import Part
from ontology.record import Span

__all__ = ["Paragraph"]


class Paragraph:
    """A paragraph with its annotations, found when first asked for."""

    def __init__(self, passage: Passage, part: Part | None = None, gap: int = 0) -> None:
        self.passage = passage
        self.part = part
        self.gap = gap
        """Line breaks between the paragraph and the text before it."""

    @property
    def text(self) -> str:
        return self.passage.text

    @cached_property
    def posts(self) -> list[PostMention]:
        return find_posts(self.text)

    @cached_property
    def post_at(self) -> dict[int, PostMention]:
        return {p.start: p for p in self.posts}

    @cached_property
    def people(self) -> list[NameMention]:
        titled = find_people(self.text, self.posts)
        bare = bare_names(self.text, self.posts, [(n.outer, n.end) for n in titled])
        return sorted([*titled, *bare], key=lambda n: n.start)

    @cached_property
    def dates(self) -> list[DateMention]:
        return find_dates(self.text)

    @cached_property
    def times(self) -> list[TimeMention]:
        return find_times(self.text)

    def adopt(self, mentions: list[NameMention]) -> None:
        """Take ``mentions`` for the paragraph's people, in place of what was found in it."""
        self.__dict__["people"] = sorted(mentions, key=lambda n: n.start)

    def take_posts(self, mentions: list[PostMention]) -> None:
        """Take ``mentions`` for the paragraph's posts, in place of what was found in it."""
        self.__dict__["posts"] = sorted(mentions, key=lambda p: p.start)
        self.__dict__.pop("post_at", None)

    def span(self, start: int, end: int) -> Span:
        return self.passage.span(start, end)

    @cached_property
    def whole(self) -> Span:
        return self.passage.whole
