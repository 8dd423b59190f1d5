"""The data files furniture.yaml and markup.yaml, read once and made ready for matching."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loaders.readers.web.piece import Piece

__all__ = ["Rules", "rules"]

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLACE = re.compile(r"\b(?:Venue|Contact|Present)\s*:")
_ITS_MEETING = re.compile(
    r"\bMeeting of .{3,160}\b\d{4}\b.{0,30}\((?:Item|Minute|Agenda item) [^()]+\)", re.S
)
# What a page is about: an element that holds one of these is not furniture as a whole.
_SUBSTANCE = "h1, main, article, #modgov, [role=main]"


@dataclass(frozen=True)
class Rules:
    """Names in lower case; patterns compiled, whole text, case ignored."""

    tags: frozenset[str]
    aria: frozenset[str]
    furniture: frozenset[str]
    words: frozenset[str]
    phrases: re.Pattern[str]
    content: tuple[str, ...]
    blocks: dict[str, str]
    inline: dict[str, str]
    contexts: frozenset[str]
    sections: tuple[tuple[re.Pattern[str], str], ...]
    labels: tuple[tuple[re.Pattern[str], str], ...]
    cache: dict[tuple[tuple[str, ...], tuple[str, ...], str], str]

    def is_furniture(
        self, tag: str, names: tuple[str, ...], attributes: dict[str, str | None], node: Any
    ) -> bool:
        """Whether an element is to be left out with all that it holds."""
        if tag in self.tags:
            return True
        if tag == "header":
            return node.css_first("h1, h2, h3, .mgMainTitleTxt") is None
        if not attributes or tag in ("html", "body", "main", "h1", "h2", "table", "tbody", "tr"):
            return False
        role = attributes.get("role")
        if (role and role.lower() in self.aria) or (
            names and _named(names, attributes.get("class"), attributes.get("id"), self)
        ):
            return node.css_first(_SUBSTANCE) is None and not _tells(node, names)
        return False

    def named(self, piece: Piece, wanted: str = "") -> str:
        """The role that the class names of a piece, else of what encloses it, stand for."""
        key = (piece.names, piece.within, wanted)
        role = self.cache.get(key)
        if role is None:
            if len(self.cache) > 10_000:  # a page may have as many names as it likes
                self.cache.clear()
            roles = [self.blocks.get(n, "") for n in (*piece.names, *reversed(piece.within))]
            role = next((r for r in roles if r and wanted in ("", r)), "")
            self.cache[key] = role
        return role

    def is_phrase(self, text: str) -> bool:
        """Whether a link or block says only what furniture says."""
        return len(text) < 80 and self.phrases.fullmatch(text) is not None

    def section(self, label: str) -> str:
        """The role of the text below a heading such as "Minutes:", '' if it is none."""
        return _first(self.sections, label)

    def field(self, label: str) -> str:
        """The role of the value beside a label: ``venue``, ``contact`` or ``field:<label>``."""
        return _first(self.labels, label) or f"field:{bare(label)}"


def bare(label: str) -> str:
    """A label in lower case without its colon or question mark."""
    return " ".join(label.lower().split()).strip(" :?.-–")


def _first(patterns: tuple[tuple[re.Pattern[str], str], ...], label: str) -> str:
    text = bare(label)
    return next((role for pattern, role in patterns if pattern.fullmatch(text)), "")


def _named(names: tuple[str, ...], classes: str | None, identity: str | None, known: Rules) -> bool:
    if not known.furniture.isdisjoint(names):
        return True
    return _has_word(f"{classes or ''} {identity or ''}", known.words)


def _tells(node: Any, names: tuple[str, ...]) -> bool:
    """Whether a list of what can be done with a page tells of the meeting too, in words without a link:
    some sites print the meeting's name, day and place there. The page of an agenda item names its meeting
    nowhere but in a link back to it."""
    if (
        names
        and not {"mgactionlist", "mglinks"}.isdisjoint(names)
        and _ITS_MEETING.search(node.text())
    ):
        return True
    if "mgactionlist" not in names:
        return False
    linked = " ".join(link.text() for link in node.css("a, button, script, style"))
    return len(_YEAR.findall(node.text())) > len(_YEAR.findall(linked)) or (
        _PLACE.search(node.text()) is not None and _PLACE.search(linked) is None
    )


@lru_cache(maxsize=4096)
def _has_word(printed: str, words: frozenset[str]) -> bool:
    for name in printed.split():
        if name[:2].lower() != "mg" and any(w.lower() in words for w in _WORD.findall(name)):
            return True
    return False


@cache
def rules() -> Rules:
    """The rules in the data files beside this module."""
    import yaml

    def load(name: str) -> dict[str, Any]:
        text = files("loaders.readers.web").joinpath(name).read_text("utf-8")
        loaded: dict[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return loaded

    def compiled(table: dict[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile(pattern, re.I), role) for pattern, role in table.items())

    furniture, markup = load("furniture.yaml"), load("markup.yaml")
    return Rules(
        tags=frozenset(furniture["tags"]),
        aria=frozenset(furniture["roles"]),
        furniture=frozenset(furniture["names"]),
        words=frozenset(furniture["words"]),
        phrases=re.compile("|".join(f"(?:{p})" for p in furniture["phrases"]), re.I),
        content=tuple(markup["content"]),
        blocks=markup["blocks"],
        inline=markup["inline"],
        contexts=frozenset(markup["contexts"]),
        sections=compiled(markup["sections"]),
        labels=compiled(markup["labels"]),
        cache={},
    )
