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
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any

from loaders.grammar.kept import store
from loaders.grammar.patterns import Find, FindAll, GrammarError, Pattern, compile

_REFERENCE = re.compile(r"\{\{([\w.]+)\}\}")
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}


class Rule:
    """A compiled pattern with its prefilter literals.

    ``search``, ``match`` and ``finditer`` are those of ``regex``; the first and the last find nothing
    at once where the text holds none of ``needs``.
    """

    __slots__ = ("finditer", "match", "name", "needs", "outcome", "regex", "search")
    search: Find
    match: Find
    finditer: FindAll

    def __init__(
        self, name: str, regex: Pattern, needs: tuple[str, ...] = (), outcome: str = ""
    ) -> None:
        self.name = name
        self.regex = regex
        self.needs = needs
        self.outcome = outcome
        regex.watch(self._bind)

    def _bind(self) -> None:
        """Take over what the pattern offers, now and whenever it is bound anew."""
        self.match = self.regex.match
        self.search = self.regex.search
        self.finditer = self.regex.finditer
        if self.needs:
            self.search = _needing(self.regex.search, self.needs)
            self.finditer = _needing_all(self.regex.finditer, self.needs)


def _needing(find: Find, needs: tuple[str, ...]) -> Find:
    def found(text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        for literal in needs:
            if literal in text:
                return find(text, start, end)
        return None

    return found


def _needing_all(find: FindAll, needs: tuple[str, ...]) -> FindAll:
    def found(text: str, start: int = 0, end: int = sys.maxsize, /) -> Iterator[re.Match[str]]:
        for literal in needs:
            if literal in text:
                return find(text, start, end)
        return iter(())

    return found


class _Rules(dict[str, Rule]):
    """Rules by name, compiled when they are first asked for."""

    def __init__(self, compiled: Callable[[str], Rule]) -> None:
        super().__init__()
        self._compiled = compiled

    def __missing__(self, name: str) -> Rule:
        rule = self[name] = self._compiled(name)
        return rule


class Grammar:
    """All files of one folder of grammar, compiled as they are asked for.

    ``rule(name)`` gives the compiled pattern ``file.NAME``; it raises GrammarError for a broken one.
    """

    rule: Callable[[str], Rule]

    def __init__(self, tables: dict[str, dict[str, Any]]) -> None:
        self._tables = tables
        self.rule = _Rules(self._rule).__getitem__
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
                ordered = sorted(self.words(full), key=lambda word: (-len(word), word))
                return "(?:" + "|".join(re.escape(w).replace(r"\ ", " ") for w in ordered) + ")"
            if full in seen:
                raise GrammarError(f"grammar pattern {full} refers to itself")
            if name in held.get("patterns", {}):
                return (
                    f"(?:{self._expand(held['patterns'][name]['pattern'], where, (*seen, full))})"
                )
            raise GrammarError(f"grammar {table}: nothing called {key}")

        return _REFERENCE.sub(replace, text)

    def _rule(self, name: str) -> Rule:
        entry = self.entry(name)
        flags = 0
        for letter in entry.get("flags", ""):
            flags |= _FLAGS[letter]
        expanded = self._expand(entry["pattern"], name.partition(".")[0], (name,))
        regex = compile(expanded, flags, name)
        return Rule(name, regex, tuple(entry.get("needs", ())), str(entry.get("outcome", "")))

    def outcome(self, table: str, names: Iterable[str], text: str) -> str:
        """The outcome of the first of a file's patterns ``names`` found in ``text``; '' without one."""
        found = (self.rule(f"{table}.{name}") for name in names)
        return next((rule.outcome for rule in found if rule.search(text)), "")

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
    files = [f for f in resources.files(__name__).iterdir() if f.name.endswith(".toml")]
    texts = {file.name: file.read_bytes() for file in sorted(files, key=lambda f: f.name)}
    return Grammar(_tables(texts))


def _tables(texts: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    """The files' tables; parsed once for good, for the same files give the same tables."""
    kept = store("grammar", 3)
    digest = sha256(b"\0".join(b"\0".join((n.encode(), t)) for n, t in texts.items())).digest()
    found: dict[str, dict[str, Any]] | None = kept.get(digest) if kept else None
    if found is None:
        found = {}
        for name, text in texts.items():
            try:
                found[name[:-5]] = tomllib.loads(text.decode("utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise GrammarError(f"grammar file {name}: {error}") from None
        if kept:
            kept.put(digest, found)
    return found
