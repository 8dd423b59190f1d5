"""Whom the printed name of an owner means: initials of one known person, the last word of one known body."""

from __future__ import annotations

from loaders.assembly.actors import bearer_of
from loaders.assembly.short_names import full_name
from loaders.grammar import grammar
from loaders.reading import Reading

__all__ = ["meant"]


def meant(reading: Reading, who: tuple[str, ...]) -> tuple[str, ...]:
    """The owners: initials as the one person whose they can be, a short name as the whole of it."""
    found: list[str] = []
    for name in who:
        codes = grammar().rule("action_words.codes").regex.fullmatch(name)
        known = tuple(bearer_of(reading, code) for code in _codes(name)) if codes else ()
        found += known if known and all(known) else (full_name(reading, name),)
    return tuple(dict.fromkeys(found))


def _codes(name: str) -> list[str]:
    return grammar().rule("action_words.cell_joint").regex.split(name)
