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
from typing import Any

from loaders.grammar.gate import Needs, held, needs

__all__ = [
    "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "Match", "Pattern", "S", "compile",
    "error", "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip

_END = sys.maxsize
_PATIENCE = 150
"""Texts on which a pattern is simply run before its needs are worked out: one short document is
read sooner without."""
_SHORT = 24
"""Below this length running the expression costs less than asking the gate."""


class Pattern:
    """A compiled regular expression with its gate; methods as those of ``re.Pattern``."""

    __slots__ = ("_asked", "_fullmatch", "_match", "_needs", "_runs_far", "_search", "plain")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = re.compile(pattern, flags)
        self._search = self.plain.search
        self._match = self.plain.match
        self._fullmatch = self.plain.fullmatch
        self._asked = 0
        self._needs: Needs | None = None
        self._runs_far = True

    def _learn(self) -> Needs:
        """What a text must hold: nothing at first, worked out when the pattern is asked often."""
        self._asked += 1
        if self._asked < _PATIENCE:
            return ()
        self._needs, self._runs_far = needs(self.plain.pattern, self.plain.flags)
        return self._needs

    @property
    def pattern(self) -> str:
        return self.plain.pattern

    @property
    def flags(self) -> int:
        return self.plain.flags

    @property
    def groupindex(self) -> Any:
        return self.plain.groupindex

    def _barred(self, text: str) -> bool:
        """Whether the text lacks what every match needs."""
        need = self._needs
        if need is None:
            need = self._learn()
        if not need or len(text) < _SHORT:
            return False
        has = held(text)
        return any(not has & bits for bits in need)

    def search(self, text: str, start: int = 0, end: int = _END) -> Match[str] | None:
        need = self._needs
        if need is None:
            need = self._learn()
        if need and len(text) >= _SHORT:
            has = held(text)
            for bits in need:
                if not has & bits:
                    return None
        return self._search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> Match[str] | None:
        if self._runs_far and len(text) >= _SHORT:
            need = self._needs
            if need is None:
                need = self._learn()
            if need:
                has = held(text)
                for bits in need:
                    if not has & bits:
                        return None
        return self._match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> Match[str] | None:
        return self._fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[Match[str]]:
        need = self._needs
        if need is None:
            need = self._learn()
        if need and len(text) >= _SHORT:
            has = held(text)
            for bits in need:
                if not has & bits:
                    return iter(())
        return self.plain.finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = _END) -> list[Any]:
        return [] if self._barred(text) else self.plain.findall(text, start, end)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        return [text] if self._barred(text) else self.plain.split(text, maxsplit)

    def sub(self, new: str | Callable[[Match[str]], str], text: str, count: int = 0) -> str:
        return text if self._barred(text) else self.plain.sub(new, text, count)


_patterns: dict[tuple[str, int], Pattern] = {}
_flagless: dict[str, Pattern] = {}


def compile(pattern: str, flags: int = 0) -> Pattern:
    """The pattern, compiled once for good: those of a grammar are few and come again for ever."""
    found = _patterns.get((pattern, flags))
    if found is None:
        found = _patterns[(pattern, int(flags))] = Pattern(pattern, flags)
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
