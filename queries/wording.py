"""The words that people ask in: which of them count, and in which form (``asking.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

__all__ = ["before_names", "opening", "possessive", "terms", "weights"]

_POSSESSIVE = re.compile(r"(\w+)['’]s\b")


def terms(words: str) -> Iterator[str]:
    """The words that count, in one form each."""
    for word in re.findall(r"[a-z0-9][a-z0-9-]*", _POSSESSIVE.sub(r"\1", words.casefold())):
        if word not in _stop():
            yield _stem(_same().get(word, word))


def opening(words: str) -> str:
    """What is wanted to know: the kind of the first question word, in one form each."""
    for word in re.findall(r"[a-z]+", words.casefold()):
        if kind := _openings().get(word):
            return f"{kind}?"
    return "?"


def possessive(words: str) -> frozenset[str]:
    """The words with an 's, as ``graph.iris.fold`` leaves them ("Orme's" is "ormes")."""
    return frozenset(f"{word}s" for word in _POSSESSIVE.findall(words.casefold()))


def before_names() -> frozenset[str]:
    """Words after which the name of a kind is the name of a thing: "at Council"."""
    return frozenset(_lists()["before names"])


def weights() -> dict[str, int]:
    """How much a word counts by where it stands in the header of a query."""
    found: dict[str, int] = _lists()["weights"]
    return found


@cache
def _lists() -> dict[str, Any]:
    import tomllib
    from importlib.resources import files

    return tomllib.loads(files("queries").joinpath("asking.toml").read_text(encoding="utf-8"))


@cache
def _same() -> dict[str, str]:
    return {other: word for word, others in _lists()["same"].items() for other in others}


@cache
def _stop() -> frozenset[str]:
    return frozenset(_lists()["stop"].split())


@cache
def _stem(word: str) -> str:
    for ending in _lists()["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return str(word.removesuffix(ending))
    return word


@cache
def _openings() -> dict[str, str]:
    return {word: kind for kind, words in _lists()["openings"].items() for word in words}
