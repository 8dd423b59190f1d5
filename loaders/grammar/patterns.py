"""Regular expressions behind a gate: the functions of ``re``, run only where a match can be.

Modules that look at the words of a record say ``from loaders.grammar import patterns as re``. What
they find is what ``re`` finds; a pattern whose needs (``loaders.grammar.gate``) a text does not meet
is not run on it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from re import DOTALL, IGNORECASE, MULTILINE, VERBOSE, I, Match, S, error, escape
from typing import Any, Protocol

from loaders.grammar import compiled, starts
from loaders.grammar.gate import Needs, held, needs, texts

__all__ = [
    "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "Find", "FindAll", "GrammarError", "Match",
    "Pattern", "S", "compile", "error", "escape", "findall", "finditer", "fullmatch", "match", "search",
    "split", "sub",
]  # fmt: skip

_END = sys.maxsize
_PATIENCE = 3000
"""Texts on which a pattern is simply run before its needs are worked out: one short document is
read sooner without."""
_SHORT = 24
"""Below this length running the expression costs less than asking the gate."""


class GrammarError(ValueError):
    """A grammar file that cannot be used; the message names file and entry."""


class Find(Protocol):
    """``search``, ``match`` and ``fullmatch``: text, and the bounds within which to look."""

    def __call__(self, text: str, start: int = 0, end: int = _END, /) -> Match[str] | None: ...


class FindAll(Protocol):
    """``finditer``: text, and the bounds within which to look."""

    def __call__(self, text: str, start: int = 0, end: int = _END, /) -> Iterator[Match[str]]: ...


class Pattern:
    """A regular expression with its gate; methods as those of ``re.Pattern``.

    It is compiled when it is first run: to compile all that are known takes longer than to read a
    document, which asks for half of them. ``search``, ``match`` and ``finditer`` are bound anew when
    the needs are known: to the expression's own where there is nothing to ask. ``name`` is what an
    error calls it; it raises GrammarError where it is run and cannot be compiled.
    """

    __slots__ = (
        "_asked", "_needs", "_watched", "finditer", "flags", "fullmatch", "match", "name", "pattern",
        "plain", "search",
    )  # fmt: skip
    search: Find
    match: Find
    fullmatch: Find
    finditer: FindAll
    plain: re.Pattern[str]

    def __init__(self, pattern: str, flags: int = 0, name: str = "") -> None:
        self.pattern = pattern
        self.flags = flags
        self.name = name
        self._asked = 0
        self._needs: Needs | None = None
        self._watched: list[Callable[[], None]] = []
        self.fullmatch = self._first_fullmatch
        self.search = self._first_search
        self.match = self._first_match
        self.finditer = self._first_finditer

    def __getattr__(self, asked: str) -> re.Pattern[str]:
        """``plain``, the one attribute that is not there from the beginning."""
        if asked != "plain":
            raise AttributeError(asked)
        try:
            self.plain = compiled.compile(self.pattern, self.flags)
        except error as wrong:
            raise GrammarError(f"pattern {self.name or self.pattern}: {wrong}") from None
        return self.plain

    def _first_fullmatch(self, text: str, start: int = 0, end: int = _END) -> Match[str] | None:
        self.fullmatch = self.plain.fullmatch
        return self.fullmatch(text, start, end)

    def _first_search(self, text: str, start: int = 0, end: int = _END) -> Match[str] | None:
        self._count()
        return self.plain.search(text, start, end)

    def _first_match(self, text: str, start: int = 0, end: int = _END) -> Match[str] | None:
        self._count()
        return self.plain.match(text, start, end)

    def _first_finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[Match[str]]:
        self._count()
        return self.plain.finditer(text, start, end)

    def _count(self) -> None:
        """When one pattern was asked often, all those that were asked somewhat are worked out: what
        is known of texts begins anew each time that there are new words to look for."""
        self._asked += 1
        if self._asked >= _PATIENCE:
            for pattern in _patterns.values():
                if pattern._needs is None and pattern._asked > _PATIENCE // 5:
                    pattern.learn()
            if self._needs is None:
                self.learn()

    def learn(self) -> None:
        """Work out what a text must hold, and ask for it from now on."""
        self._needs, runs_far = needs(self.pattern, self.flags)
        self.plain = starts.compile(self.pattern, self.flags)
        self.search = self.plain.search
        self.match = self.plain.match
        self.finditer = self.plain.finditer
        if self._needs:
            self.search = _gated(self.plain.search, self._needs)
            self.finditer = _gated_finditer(self.plain.finditer, self._needs)
            if runs_far:
                self.match = _gated(self.plain.match, self._needs)
        for bound in self._watched:
            bound()

    def watch(self, bound: Callable[[], None]) -> None:
        """Call ``bound`` now and whenever the methods are bound anew."""
        self._watched.append(bound)
        bound()

    def barred(self, text: str) -> bool:
        """Whether the text lacks what every match needs."""
        if self._needs is None:
            self._count()
        if not self._needs or len(text) < _SHORT:
            return False
        has = held(text)
        return any(not has & bits for bits in self._needs)

    def findall(self, text: str, start: int = 0, end: int = _END) -> list[Any]:
        return [] if self.barred(text) else self.plain.findall(text, start, end)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        return [text] if self.barred(text) else self.plain.split(text, maxsplit)

    def sub(self, new: str | Callable[[Match[str]], str], text: str, count: int = 0) -> str:
        return text if self.barred(text) else self.plain.sub(new, text, count)


def _gated(find: Find, needed: Needs) -> Find:
    first, others = needed[0], needed[1:]
    known = texts

    def gated(text: str, start: int = 0, end: int = _END) -> Match[str] | None:
        if len(text) >= _SHORT:
            has = known.get(text)
            if has is None:
                has = held(text)
            if not has & first:
                return None
            for bits in others:
                if not has & bits:
                    return None
        return find(text, start, end)

    return gated


def _gated_finditer(find: FindAll, needed: Needs) -> FindAll:
    first, others = needed[0], needed[1:]
    known = texts

    def gated(text: str, start: int = 0, end: int = _END) -> Iterator[Match[str]]:
        if len(text) >= _SHORT:
            has = known.get(text)
            if has is None:
                has = held(text)
            if not has & first:
                return iter(())
            for bits in others:
                if not has & bits:
                    return iter(())
        return find(text, start, end)

    return gated


_patterns: dict[tuple[str, int], Pattern] = {}
_flagless: dict[str, Pattern] = {}


def compile(pattern: str, flags: int = 0, name: str = "") -> Pattern:
    """The pattern, kept for good: those of a grammar are few and come again for ever."""
    found = _flagless.get(pattern) if not flags else _patterns.get((pattern, flags))
    if found is None:
        found = _patterns[(pattern, int(flags))] = Pattern(pattern, int(flags), name)
        if not flags:
            _flagless[pattern] = found
    return found


def search(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    if not flags and (found := _flagless.get(pattern)) is not None:
        return found.search(text)
    return compile(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    if not flags and (found := _flagless.get(pattern)) is not None:
        return found.match(text)
    return compile(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    return compile(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> Iterator[Match[str]]:
    return compile(pattern, flags).finditer(text)


def findall(pattern: str, text: str, flags: int = 0) -> list[Any]:
    return compile(pattern, flags).findall(text)


def split(pattern: str, text: str, maxsplit: int = 0, flags: int = 0) -> list[Any]:
    return compile(pattern, flags).split(text, maxsplit)


def sub(
    pattern: str, new: str | Callable[[Match[str]], str], text: str, count: int = 0, flags: int = 0
) -> str:
    return compile(pattern, flags).sub(new, text, count)
