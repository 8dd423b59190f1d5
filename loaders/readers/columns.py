"""What the columns of a table mean, by their headings: columns.yaml beside this module."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from loaders.grammar import grammar

__all__ = ["are_lists", "field_of", "fields_of", "heads_in", "is_heading", "role_of", "side_of"]

_FOLD = re.compile(r"[\s_-]+")
_HEAD_GAP = re.compile(r"\s*\|\s*|\t\s*| {2,}")
_LONGEST = 5
"""Words of a heading."""
_WORDS = 20
"""Words of a line that is all headings."""
_DECIDED = frozenset(("decision", "decisions"))


@dataclass(frozen=True, slots=True)
class _Kind:
    role: str
    all: frozenset[str]
    any: frozenset[str]
    also: frozenset[str]
    only: int


def field_of(heading: str) -> str:
    """The field that a column heading stands for, '' for one that is not known.

    A heading in two languages ("Aelod / Member") is known by either.
    """
    known = _fields()
    found = known.get(_folded(heading), "")
    if not found and " / " in heading:
        found = next((f for part in heading.split(" / ") if (f := known.get(_folded(part)))), "")
    return found or _whole_name(_folded(heading), known)


def is_heading(words: str) -> bool:
    """Whether a column may be headed so, in either of two languages."""
    parts = [part.strip(" .?:#") for part in (words, *words.split(" / "))]
    return bool(field_of(words)) or any(
        map(grammar().rule("columns.other_head").regex.fullmatch, parts)
    )


def heads_in(line: str) -> list[list[str]]:
    """The ways in which a line is headings of columns and nothing else, those with the most of them first.

    Only where a single space keeps them apart is there more than one.
    """
    cells = [cell for cell in _HEAD_GAP.split(line.strip()) if cell]
    if len(cells) > 1:
        return [cells] if all(map(is_heading, cells)) else []
    words = line.split()
    ways: list[dict[int, list[str]]] = [{} for _ in words] + [{0: []}]
    if not 1 < len(words) <= _WORDS or not line[0].isupper():
        return []
    for start in range(len(words) - 1, -1, -1):
        for size in range(1, min(_LONGEST, len(words) - start) + 1):
            head = " ".join(words[start : start + size])
            if ways[start + size] and head[0].isupper() and is_heading(head):
                for count, behind in ways[start + size].items():
                    ways[start].setdefault(count + 1, [head, *behind])
    return [ways[0][count] for count in sorted(ways[0], reverse=True) if count > 1]


def _whole_name(heading: str, known: dict[str, str]) -> str:
    """``name`` for the two headings of given name and surname that were made one, else ''."""
    words = heading.split(" ")
    cuts = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)))
    both = ("given_name", "family_name")
    return "name" if any((known.get(a), known.get(b)) == both for a, b in cuts) else ""


def fields_of(headings: Sequence[str]) -> dict[str, int]:
    """Field -> the first column (0-based) whose heading stands for it."""
    found: dict[str, int] = {}
    for column, heading in enumerate(headings):
        field = field_of(heading)
        if field == "title" and "title" in found:
            # "Item | Decision": what was decided stands beside what it was about
            field = "outcome" if _folded(heading) in _DECIDED else ""
        if field:
            found.setdefault(field, column)
    return found


def role_of(headings: Sequence[str]) -> str:
    """The kind of table that has these headings (``attendance``, ``votes`` …), '' for none."""
    return _role(tuple(headings))


def are_lists(headings: Sequence[str]) -> bool:
    """Whether each heading heads a list of people of its own ("Present", "Apologies")."""
    folded = [_folded(heading) for heading in headings]
    return len(folded) > 1 and len(set(folded)) == len(folded) and set(folded) <= _lists()


def side_of(vote: str) -> str:
    """``for``, ``against``, ``abstain`` or ``absent`` for a vote as printed, '' for others."""
    return _sides().get(_folded(vote), "")


@lru_cache(maxsize=1024)
def _role(headings: tuple[str, ...]) -> str:
    found = frozenset(fields_of(headings))
    for kind in _kinds():
        if kind.only and len([h for h in headings if h.strip()]) != kind.only:
            continue
        if kind.all <= found and (not kind.any or kind.any & found):
            if kind.also and not kind.also & found:
                continue
            return kind.role
    return ""


def _folded(heading: str) -> str:
    return _FOLD.sub(" ", heading.lower()).strip(" :.?*")


@cache
def _load() -> dict[str, object]:
    import yaml

    text = files("loaders.readers").joinpath("columns.yaml").read_text("utf-8")
    loaded: dict[str, object] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


@cache
def _sides() -> dict[str, str]:
    table = _load()["sides"]
    assert isinstance(table, dict)
    return {_folded(str(word)): str(side) for side, words in table.items() for word in words}


@cache
def _lists() -> frozenset[str]:
    heads = _load()["lists"]
    assert isinstance(heads, list)
    return frozenset(_folded(str(head)) for head in heads)


@cache
def _fields() -> dict[str, str]:
    table = _load()["fields"]
    assert isinstance(table, dict)
    return {_folded(str(h)): str(field) for field, heads in table.items() for h in heads}


@cache
def _kinds() -> tuple[_Kind, ...]:
    kinds = _load()["tables"]
    assert isinstance(kinds, list)
    return tuple(
        _Kind(
            kind["role"],
            frozenset(kind["all"]),
            frozenset(kind.get("any", ())),
            frozenset(kind.get("also", ())),
            int(kind.get("only", 0)),
        )
        for kind in kinds
    )
