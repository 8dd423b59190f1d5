"""The tokens of SPARQL, and all the ways in which a text can be cut into them.

SPARQL has places that can be read in two ways: ``?a<?b)…>`` is a comparison or an IRI, ``\"\"\"``
opens a long string or is an empty one beside another. A parser decides by what it expects there;
whoever looks for a keyword without parsing must therefore look at every reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["SHELTERED", "Token", "readings", "tokens"]

_STRINGS: Final = (
    r"(?:\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*+''')",
    r"(?:\"(?:[^\"\\\r\n]|\\.)*+\"|'(?:[^'\\\r\n]|\\.)*+')",
)
_ESCAPED: Final = r"\\[_~.\-!$&'()*+,;=/?\#@%]|%[0-9A-Fa-f]{2}"
_TOKEN: Final = re.compile(
    rf"""
      (?P<space>[\x20\t\r\n]++)
    | (?P<comment>\#[^\r\n]*+)
    | (?P<iri><(?:[^<>"{{}}|^`\\\x00-\x20]|\\[uU][0-9A-Fa-f]{{4,8}})*+>)
    | (?P<long>{_STRINGS[0]})
    | (?P<short>{_STRINGS[1]})
    | (?P<variable>[?$]\w++)
    | (?P<blank>_:\w[\w.\-]*+)
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    | (?P<name>(?:[^\W\d_][\w.\-·]*+)?:(?:[\w:.\-·]|{_ESCAPED})*+)
    | (?P<word>[^\W\d][\w\-]*+)
    | (?P<number>\d[\d.]*+(?:[eE][+\-]?\d++)?)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SHORT: Final = re.compile(_STRINGS[1])

SHELTERED: Final = frozenset({"comment", "iri", "long", "short", "variable", "blank", "language"})
"""Kinds of token inside which no keyword can begin, in the reading that has that token."""


@dataclass(frozen=True, slots=True)
class Token:
    """``text[start:end]`` read as ``kind``, one of the groups of the lexer."""

    kind: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of the usual reading (an IRI or a long string wherever one fits), no spaces."""
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        assert match is not None and match.lastgroup is not None  # "mark" takes any character
        if match.lastgroup not in ("space", "comment"):
            yield Token(match.lastgroup, place, match.end())
        place = match.end()


def readings(text: str) -> Iterator[Token]:
    """The tokens of every reading, each once. Every real parse consists of tokens among these."""
    waiting, seen = [0], {0}
    while waiting:
        place = waiting.pop()
        if place >= len(text):
            continue
        for token in _at(text, place):
            yield token
            if token.end not in seen:
                seen.add(token.end)
                waiting.append(token.end)


def _at(text: str, place: int) -> Iterator[Token]:
    match = _TOKEN.match(text, place)
    assert match is not None and match.lastgroup is not None
    yield Token(match.lastgroup, place, match.end())
    if match.lastgroup == "iri":
        yield Token("mark", place, place + 1)
    elif match.lastgroup == "long" and (short := _SHORT.match(text, place)):
        yield Token("short", place, short.end())
