"""Comparing words with the titles of items, whatever their case, signs and small words."""

from __future__ import annotations

from functools import cache, lru_cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading

__all__ = ["fold", "telling", "title_parts", "titled"]

_PARTS = re.compile(r" [-–—/] |: | \(")


@cache
def _common() -> frozenset[str]:
    return frozenset(grammar().words("interests.common"))


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Words for comparing: lower case, letters and digits."""
    return re.sub(r"[^a-z0-9 ]", "", text.lower().replace("&", "and").replace("-", " ")).strip()


@lru_cache(maxsize=20_000)
def telling(text: str) -> frozenset[str]:
    """The words of a title or phrase that tell it from others, singular."""
    return frozenset(
        word.removesuffix("s")
        for word in fold(text).split()
        if (len(word) > 3 or word.isdigit()) and word not in _common()
    )


@lru_cache(maxsize=20_000)
def title_parts(title: str) -> tuple[str, ...]:
    """A whole title and the parts of it that stand alone, for comparing."""
    return tuple(fold(part) for part in (title, *_PARTS.split(title)))


def titled(meeting: MeetingReading, item: ItemReading, title: str) -> str:
    """The one other item whose title, or a part of it that stands alone, these words are, or ''."""
    folded = fold(title)
    found = [i.id for i in meeting.items if i.id != item.id and folded in title_parts(i.title)]
    return found[0] if len(folded) > 3 and len(found) == 1 else ""
