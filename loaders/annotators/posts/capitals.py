"""Offices printed in capitals, read as if they were in mixed case."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re


def in_mixed_case(text: str) -> str:
    """Stretches of capitals that name an office, in mixed case; every character keeps its place."""
    g = grammar()
    office = g.rule("posts.office_in_capitals")
    if not office.search(text):
        return text

    def lower(match: re.Match[str]) -> str:
        words = match.group()
        if not office.search(words):
            return words
        mixed = re.sub(r"[A-Z’']+", lambda m: m.group()[0] + m.group()[1:].lower(), words)
        return g.rule("posts.small_words").regex.sub(lambda m: m.group().lower(), mixed)

    return g.rule("posts.capitals").regex.sub(lower, text)
