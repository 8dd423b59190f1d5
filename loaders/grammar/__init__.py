"""The grammar: patterns and word lists are TOML files beside this module, with their examples.

A file holds ``[words]`` (lists), ``[patterns.NAME]`` tables (``pattern``, optional ``flags``,
``needs`` = literals of which the text must hold one, ``examples`` with the match marked ⟦so⟧ and
``counterexamples``). ``{{NAME}}`` inside a pattern stands for another pattern or, for a word list,
an alternation of its words, longest first. Examples run as tests (tests/loaders/test_grammar.py).
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from loaders.grammar.patterns import Pattern, compile

_REFERENCE = re.compile(r"\{\{([\w.]+)\}\}")
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}


class GrammarError(ValueError):
    """A grammar file that cannot be used; the message names file and entry."""


class Rule:
    """A compiled pattern with its prefilter literals."""

    __slots__ = ("name", "needs", "outcome", "regex")

    def __init__(
        self, name: str, regex: Pattern, needs: tuple[str, ...] = (), outcome: str = ""
    ) -> None:
        self.name = name
        self.regex = regex
        self.needs = needs
        self.outcome = outcome

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Matches in ``text``; none at once where no needed literal is there."""
        if self.needs:
            for literal in self.needs:
                if literal in text:
                    break
            else:
                return iter(())
        return self.regex.finditer(text, start, sys.maxsize if end is None else end)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match from ``start``, or None."""
        if self.needs:
            for literal in self.needs:
                if literal in text:
                    break
            else:
                return None
        return self.regex.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at ``start``, or None."""
        return self.regex.match(text, start)


class Grammar:
    """All files of one folder of grammar, compiled as they are asked for."""

    def __init__(self, tables: dict[str, dict[str, Any]]) -> None:
        self._tables = tables
        self._rules: dict[str, Rule] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._families: dict[tuple[str, str], tuple[Rule, ...]] = {}

    def words(self, name: str) -> tuple[str, ...]:
        """The word list ``file.NAME``. Raises GrammarError where there is none."""
        found = self._words.get(name)
        if found is None:
            table, _, key = name.partition(".")
            try:
                listed = self._tables[table]["words"][key]
            except KeyError:
                raise GrammarError(f"grammar has no word list {name}") from None
            found = tuple(listed.split() if isinstance(listed, str) else listed)
            self._words[name] = found
        return found

    def entry(self, name: str) -> dict[str, Any]:
        """The raw table of the pattern ``file.NAME``. Raises GrammarError where there is none."""
        table, _, key = name.partition(".")
        try:
            found: dict[str, Any] = self._tables[table]["patterns"][key]
        except KeyError:
            raise GrammarError(f"grammar has no pattern {name}") from None
        return found

    def names(self, table: str) -> tuple[str, ...]:
        """Names of a file's patterns, in the file's order."""
        return tuple(self._tables[table].get("patterns", {}))

    def files(self) -> tuple[str, ...]:
        return tuple(sorted(self._tables))

    def _expand(self, text: str, table: str, seen: tuple[str, ...]) -> str:
        def replace(match: re.Match[str]) -> str:
            key = match[1]
            where, _, name = key.rpartition(".")
            where = where or table
            full = f"{where}.{name}"
            held = self._tables.get(where, {})
            if name in held.get("words", {}):
                ordered = sorted(held["words"][name], key=lambda word: (-len(word), word))
                return "(?:" + "|".join(re.escape(w).replace(r"\ ", " ") for w in ordered) + ")"
            if full in seen:
                raise GrammarError(f"grammar pattern {full} refers to itself")
            if name in held.get("patterns", {}):
                return (
                    f"(?:{self._expand(held['patterns'][name]['pattern'], where, (*seen, full))})"
                )
            raise GrammarError(f"grammar {table}: nothing called {key}")

        return _REFERENCE.sub(replace, text)

    def rule(self, name: str) -> Rule:
        """The compiled pattern ``file.NAME``. Raises GrammarError for a broken one."""
        found = self._rules.get(name)
        if found is None:
            entry = self.entry(name)
            flags = 0
            for letter in entry.get("flags", ""):
                flags |= _FLAGS[letter]
            try:
                regex = compile(
                    self._expand(entry["pattern"], name.partition(".")[0], (name,)), flags
                )
            except re.error as error:
                raise GrammarError(f"grammar pattern {name}: {error}") from None
            found = self._rules[name] = Rule(
                name, regex, tuple(entry.get("needs", ())), str(entry.get("outcome", ""))
            )
        return found

    def rules(self, table: str, prefix: str = "") -> tuple[Rule, ...]:
        """All compiled patterns of a file whose names begin with ``prefix``, in the file's order."""
        found = self._families.get((table, prefix))
        if found is None:
            found = self._families[table, prefix] = tuple(
                self.rule(f"{table}.{name}")
                for name in self.names(table)
                if name.startswith(prefix)
            )
        return found


@cache
def grammar() -> Grammar:
    """The grammar that ships with Folkmoot."""
    tables: dict[str, dict[str, Any]] = {}
    for file in sorted(resources.files(__name__).iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml"):
            try:
                tables[file.name[:-5]] = tomllib.loads(file.read_text(encoding="utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise GrammarError(f"grammar file {file.name}: {error}") from None
    return Grammar(tables)
