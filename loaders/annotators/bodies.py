"""Names of bodies and organisations: found by their head word, read from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re

_BEFORE = re.compile(
    r"(?:(?P<cap>[A-ZÀ-Þ][\w’'&/]*(?:[-–][\w’']+)*)|(?P<link>and|&|of|for|the|on|in))(?P<comma>,?) $"
)


@cache
def _stop() -> frozenset[str]:
    return frozenset(grammar().words("bodies.stop"))


@cache
def _heads() -> frozenset[str]:
    return frozenset(
        [*grammar().words("bodies.head"), *(w + "s" for w in grammar().words("bodies.head"))]
    )


def name_start(text: str, position: int, limit: int = 9) -> int:
    """Where the capitalised words that end at ``position`` begin (``position`` where there are none).

    Joining words (and, of, for, the) count between capitalised words; a comma only in an enumeration
    that "and" closes; another body's head word behind "and" belongs to that other body.
    """
    start = position
    here = position
    joined = ""
    for _ in range(limit):
        match = _BEFORE.search(text, max(0, here - 45), here)
        if match is None:
            break
        if match["link"]:
            if start == position and not joined and match["link"] in ("and", "&"):
                break
            joined = match["link"]
            here = match.start()
            continue
        word = match["cap"]
        if (
            word in _stop()
            or (match["comma"] and joined not in ("", "and", "&"))
            or (match["comma"] and not _listed(text, match.end()))
        ):
            break
        if joined in ("and", "&") and word in _heads():
            break
        start = here = match.start()
        joined = ""
    return start


def _listed(text: str, position: int) -> bool:
    """Whether an enumeration that "and" closes goes on at ``position``."""
    return (
        re.match(
            r"(?:[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*, )*[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*,? (?:and|&) ",
            text[position : position + 120],
        )
        is not None
    )


def named_with(text: str, heads: re.Pattern) -> Iterator[tuple[int, int]]:
    """Bounds of the names that end with one of ``heads``, left to right, none inside another."""
    reached = 0
    for match in heads.finditer(text):
        if match.start() < reached:
            continue
        start = max(name_start(text, match.start()), reached)
        while lead := re.match(r"(?:and|&|of|for|the|on|in|,) ?", text[start : match.start()]):
            start += lead.end()
        if start < match.start():
            yield start, match.end()
            reached = match.end()
