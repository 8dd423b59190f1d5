"""Content negotiation (RFC 9110 §12): which of our formats a client would rather have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from queries.protocol.formats import Format

__all__ = ["Wish", "choose", "parse_accept", "prefers_html"]


@dataclass(frozen=True, slots=True)
class Wish:
    """One part of an Accept header: a media range and its weight."""

    kind: str
    subkind: str
    weight: float

    def precision(self, media_type: str) -> int:
        """How precisely this range names ``media_type``: 0 not at all … 3 exactly."""
        kind, _, subkind = media_type.partition("/")
        if (self.kind, self.subkind) == (kind, subkind):
            return 3
        if (self.kind, self.subkind) == (kind, "*"):
            return 2
        return 1 if (self.kind, self.subkind) == ("*", "*") else 0


@lru_cache(maxsize=512)
def parse_accept(header: str) -> tuple[Wish, ...]:
    """The parts of an Accept header. Parts that make no sense are passed over; none: anything."""
    wishes = []
    for part in header.split(","):
        media, *parameters = (piece.strip() for piece in part.split(";"))
        kind, slash, subkind = media.lower().partition("/")
        if media == "*":
            kind, slash, subkind = "*", "/", "*"
        if not (kind and slash and subkind):
            continue
        wishes.append(Wish(kind, subkind, _weight(parameters)))
    return tuple(wishes) or (Wish("*", "*", 1.0),)


@lru_cache(maxsize=512)
def choose(accept: tuple[Wish, ...], formats: tuple[Format, ...]) -> Format | None:
    """The format that weighs most; the first of ``formats`` where several weigh the same.

    A format's weight is that of the range that names it most precisely. None: none will do.
    """
    best, most = None, 0.0
    for form in formats:
        weight = max(weigh(accept, media_type) for media_type in form.media_types)
        if weight > most:
            best, most = form, weight
    return best


def weigh(accept: Sequence[Wish], media_type: str) -> float:
    """The weight that ``accept`` gives to a media type, 0.0 where it is not wanted."""
    named = [(wish.precision(media_type), wish.weight) for wish in accept]
    precision = max(place for place, _ in named)
    return max(weight for place, weight in named if place == precision) if precision else 0.0


def prefers_html(accept: Sequence[Wish], formats: Sequence[Format]) -> bool:
    """Whether a page is wanted rather than any of ``formats``. A bare ``*/*`` wants data."""
    if not any(wish.precision("text/html") >= 2 for wish in accept):
        return False
    html = max(weigh(accept, "text/html"), weigh(accept, "application/xhtml+xml"))
    explicit = [
        wish.weight
        for wish in accept
        for form in formats
        for media_type in form.media_types
        if wish.precision(media_type) == 3 and media_type not in ("application/xml", "text/xml")
    ]
    return html > max(explicit, default=0.0) or (html > 0 and not explicit)


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0
