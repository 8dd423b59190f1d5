"""Splits the name in one cell of a roster into titles, name, letters and nickname."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.grammar import grammar
from loaders.rosters.words import is_nobody, is_post, post_kind, suffixes, titles

__all__ = ["RosterName", "split_name"]

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]\s*$")
_NICKNAME = re.compile(r"\s*[(\[\"“']\s*([A-ZÀ-Þ][\w.-]{1,20})\s*[)\]\"”']\s+(?=\S)")
_LAST_FIRST = re.compile(r"([^,]{2,40}),\s*([^,]{1,40})")
_NAME = re.compile(r"[^\W\d_].*[^\W\d_.]\.?|[^\W\d_]")
_MAX_WORDS = 8
_PARTED = re.compile(r",\s+|\s+[-–—]\s+|\s*[|;:\n]\s*")
"""What may stand between somebody's name and office in one cell."""
_WHOSE = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:[a-z]{1,3} ){0,2}[A-ZÀ-Þ(][\w.’')-]*){1,5}")
"""A name of two words or more: "Clerk, John" is one with its halves turned."""


@dataclass(frozen=True, slots=True)
class RosterName:
    """A name as printed in a cell. ``start`` and ``end`` bound it within the cell's text.

    ``councillor``: the title says so. ``posts`` are offices printed as titles ("The Mayor"),
    ``brackets`` what stands in brackets behind the name ("Chair", "Lab").
    """

    name: str
    start: int
    end: int
    titles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    councillor: bool = False
    posts: tuple[str, ...] = ()
    brackets: tuple[str, ...] = ()


@cache
def _title() -> re.Pattern[str]:
    """A title at the start: with a space behind it, or run together with the next word."""
    words = "|".join(re.escape(title).replace(r"\ ", r"\s+") for title, _ in titles())
    return re.compile(rf"(?:{words})(?:\.\s*|\s*,\s+|\s+|(?-i:(?=[A-ZÀ-Þ][a-zà-þ])))", re.I)


@lru_cache(maxsize=16384)
def split_name(text: str) -> RosterName | None:
    """The name in ``text``; None where it names nobody, or no person."""
    start = len(text) - len(text.lstrip(" •*-\t"))
    end = len(text.rstrip(" ,;*"))
    brackets: list[str] = []
    if start >= end or is_nobody(text[start:end]):
        return None
    while (found := _BRACKETS.search(text[start:end])) and found.start() > 0:
        brackets.insert(0, found.group(1).strip())
        end = start + found.start()
    first, stop = start, end
    if _kind(text[start:end]) == "posts":
        return None
    honorifics: list[str] = []
    posts: list[str] = []
    councillor = False
    if office := _office_apart(text, start, end):
        (start, end), post = office
        posts.append(post)
    while (match := _title().match(text, start, end)) and match.end() < end:
        printed = match.group().strip(" .,")
        kind = _kind(printed)
        councillor |= kind == "councillor"
        if kind == "honorific":
            honorifics.append(printed)
        elif kind == "posts":
            posts.append(grammar().rule("rosters.the").regex.sub("", printed))
        start = match.end()
    letters: list[str] = []
    while (found := re.search(r"[\s,]+([A-Za-z]{1,5})\.?$", text[start:end])) and found.group(
        1
    ).casefold() in suffixes():
        if not found.group(1).isupper() and found.group(1) not in (
            "PhD",
            "BSc",
            "MSc",
            "Esq",
            "Jnr",
            "Snr",
            "Jr",
            "Sr",
        ):
            break
        letters.insert(0, found.group(1))
        end = start + found.start()
    name, aliases = _without_nickname(text[start:end].strip(" ,"))
    name = _first_last(name)
    if not _NAME.fullmatch(name) or len(name.split()) > _MAX_WORDS or len(name) > 80:
        return None
    if is_nobody(name):
        return None
    name = _mixed_case(name)
    return RosterName(
        name,
        first,
        stop,
        tuple(honorifics),
        tuple(letters),
        aliases,
        councillor,
        tuple(posts),
        tuple(brackets),
    )


def _office_apart(text: str, start: int, end: int) -> tuple[tuple[int, int], str] | None:
    """Where the name stands in a cell that holds an office as well, before or behind a comma, dash or bar
    ("Giles Orr, Head of Roads"; "Head of Roads - Giles Orr"), and the office; else None."""
    for parted in _PARTED.finditer(text, start, end):
        before, behind = (start, parted.start()), (parted.end(), end)
        for name, office in ((before, behind), (behind, before)):
            words = text[slice(*office)].strip()
            whose = text[slice(*name)].strip()
            told = is_post(words) and post_kind(words)
            if not told or not _WHOSE.fullmatch(whose) or (is_post(whose) and post_kind(whose)):
                continue
            first = _PARTED.split(words)[0]
            return name, first if post_kind(first) else words
    return None


def _kind(printed: str) -> str:
    folded = " ".join(printed.lower().replace(".", " ").split())
    return next((kind for title, kind in titles() if title == folded), "")


def _without_nickname(name: str) -> tuple[str, tuple[str, ...]]:
    """ "Robert [Bob] Frost" -> "Robert Frost" and "Bob Frost"."""
    found = _NICKNAME.search(name)
    if not found or not found.start():
        return name, ()
    surname = name[found.end() :].strip()
    return f"{name[: found.start()].strip()} {surname}", (f"{found.group(1)} {surname}",)


def _first_last(name: str) -> str:
    """ "Frost, Robert" -> "Robert Frost"."""
    found = _LAST_FIRST.fullmatch(name)
    return f"{found.group(2).strip()} {found.group(1).strip()}" if found else name


def _mixed_case(name: str) -> str:
    """A surname in capitals as it is usually written."""
    words = name.split()
    return " ".join(
        _capitalised(w) if grammar().rule("rosters.shouted").regex.fullmatch(w) else w
        for w in words
    )


def _capitalised(word: str) -> str:
    prefix = re.match(r"Ma?c(?=[A-Z])", word)
    parts = re.split(r"([-'’])", word[prefix.end() :] if prefix else word)
    plain = "".join(part.capitalize() for part in parts)
    if prefix:
        return prefix.group() + plain
    return re.sub(r"^Mc([a-z])", lambda m: "Mc" + m.group(1).upper(), plain)
