"""Whose portfolio a passage speaks of."""

from __future__ import annotations

from functools import cached_property

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.registry import fold_name
from ontology.record import Holding

_FAR = 8
"""How many paragraphs back the portfolio may have been named."""


class Matter:
    """An item, or the text outside the items, as a place in which portfolios are spoken of."""

    def __init__(
        self,
        reading: Reading,
        meeting: MeetingReading,
        paragraphs: list[Paragraph],
        item: ItemReading | None = None,
    ) -> None:
        self.reading = reading
        self.meeting = meeting
        self.paragraphs = paragraphs
        self.item = item

    @cached_property
    def title(self) -> list[Paragraph]:
        if self.item is None or self.item.section.title is None:
            return []
        return self.reading.split(self.item.section.title)

    @cached_property
    def titled(self) -> str:
        """The portfolio that the item's title names, or ''."""
        for paragraph in self.title:
            for post in paragraph.posts:
                if post.portfolio and post.kind == "portfolio":
                    return post.portfolio
            match = grammar().rule("portfolios.title").search(paragraph.text)
            if match is None:
                continue
            named = next(group for group in match.groups() if group).strip()
            known = self._known.get(fold_name(named))
            if known or not named.isupper():
                return known or named
        return ""

    @cached_property
    def _known(self) -> dict[str, str]:
        """The portfolios of the document, by their folded names."""
        offices = self.reading.posts.offices.values()
        return {fold_name(o.portfolio): o.portfolio for o in offices if o.portfolio}

    @cached_property
    def first(self) -> str:
        """The portfolio of the title, else the first that the matter names."""
        if self.titled:
            return self.titled
        for paragraph in self.paragraphs:
            for post in paragraph.posts:
                if post.portfolio and post.kind == "portfolio":
                    return post.portfolio
        return ""

    def named(self, words: str) -> str:
        """The document's portfolio of these words, else the words as they are."""
        return self._known.get(fold_name(words), words)

    def portfolio_at(self, place: int, position: int) -> str:
        """The portfolio meant at ``position`` of the paragraph at ``place``: the one named last
        before it, or held by the member named last; '' where somebody else was."""
        found = self._last_named(self.paragraphs[place], position)
        for back in range(place - 1, max(-1, place - _FAR), -1):
            if found is not None:
                break
            found = self._last_named(self.paragraphs[back], len(self.paragraphs[back].text))
        return self.titled if found is None else found

    def _last_named(self, paragraph: Paragraph, position: int) -> str | None:
        """The portfolio of the last post or person before ``position``; '' for somebody without
        one, None where nobody is named."""
        named: list[PostMention | NameMention] = [*paragraph.posts, *paragraph.people]
        alone = list(
            grammar().rule("portfolios.portfolio_named").finditer(paragraph.text, 0, position)
        )
        if alone and not any(m.start > alone[-1].start() for m in named if m.start < position):
            return self.named(alone[-1]["portfolio"])
        for mention in sorted((m for m in named if m.start < position), key=_start, reverse=True):
            if isinstance(mention, NameMention):
                held = self.held_by(self.reading.name(paragraph, mention))
                if held:
                    return held
                behind = (p for p in paragraph.posts if 0 <= p.start - mention.end <= 12)
                if any(p.portfolio for p in behind):
                    continue
                officer = self.reading.name(paragraph, mention) in self.reading.roll().officers
                if officer and mention is max((n for n in named if n.start < position), key=_start):
                    return ""
            elif mention.kind == "portfolio" and mention.portfolio and not mention.plural:
                return mention.portfolio
            elif mention.kind == "officer" and not mention.generic and position - mention.end < 60:
                return ""
        return None

    def held_by(self, person: str) -> str:
        """The one portfolio that the document states a person to hold, or ''."""
        posts = {f.post for f in self.reading.stated(Holding) if f.person == person}
        held = {o.portfolio for o in self.reading.posts.offices.values() if o.name in posts}
        held.discard("")
        return next(iter(held)) if len(held) == 1 else ""


def _start(mention: PostMention | NameMention) -> int:
    return mention.start
