"""Registers of UK authorities: names and places by which a council may be recognised."""

from __future__ import annotations

import re
from functools import cache

from loaders.registers.register import (
    REGISTER,
    Authority,
    authorities,
    authorities_at,
    authority,
    find_authorities,
    similar_names,
)  # fmt: skip

__all__ = [
    "REGISTER", "Authority", "authorities", "authorities_at", "authority", "council_in",
    "find_authorities", "place_council", "places", "similar_names",
]  # fmt: skip


def council_in(ids: tuple[tuple[str, str, str], ...]) -> str:
    """The name of the council whose code is among a document's ids ('' where none is)."""
    for host, kind, code in ids:
        if host == REGISTER and kind == "council":
            found = authority(code)
            return found.name if found else ""
    return ""


@cache
def places() -> dict[str, str]:
    """Place (``Rotherham``) -> official name of its council, for places of one council only."""
    found: dict[str, list[str]] = {}
    for one in authorities():
        found.setdefault(one.place, []).append(one.name)
    return {place: names[0] for place, names in found.items() if len(set(names)) == 1}


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(places(), key=lambda p: (-len(p), p))
    return re.compile(
        r"(?<![\w’'-])(?:" + "|".join(re.escape(p) for p in ordered) + r")(?![\w’'-])"
    )


# "Robert Preston" and "L. Poole" are people
_NAMED = re.compile(r"(?:\b[A-Z][a-z’'-]+|\b[A-Z]\.?) $")
_OTHER_THING = re.compile(
    r" (?:Road|Street|Lane|Avenue|Way|Hospital|University|College|School|Airport|[Cc]arriages?)\b"
)
_OFTEN = 3
"""How often a text names its council's place, where it does not speak of "the Hexwick Partnership"."""


def place_council(text: str) -> str:
    """The place of the one UK council that a text keeps naming ('' where none or several do).

    A place named in passing, as the home of an applicant or of another authority, is not enough.
    """
    counts: dict[str, int] = {}
    joined: set[str] = set()
    for match in _pattern().finditer(text):
        after = text[match.end() : match.end() + 30]
        before = text[max(0, match.start() - 20) : match.start()]
        if _NAMED.search(before) or _OTHER_THING.match(after):
            continue
        if after.startswith(" Partnership"):
            joined.add(match.group())
        counts[match.group()] = counts.get(match.group(), 0) + 1
    if not counts:
        return ""
    ordered = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    if len(ordered) > 1 and ordered[0][1] < 2 * ordered[1][1]:
        return ""
    place, count = ordered[0]
    return place if count >= _OFTEN or place in joined else ""
