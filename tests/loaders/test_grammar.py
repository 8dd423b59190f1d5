"""Grammar: examples match exactly at their marks, word lists are clean, no pattern runs away."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from limits import TooSlow, at_most

from loaders.grammar import Grammar, GrammarError, Rule, grammar, patterns

WITHOUT_EXAMPLE = Path(__file__).parent / "without_example.txt"
NAMES = [f"{file}.{name}" for file in grammar().files() for name in grammar().names(file)]
MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)


def entry(name: str) -> dict[str, Any]:
    return grammar().entry(name)


def plain(marked: str) -> str:
    return marked.replace("⟦", "").replace("⟧", "")


def marks(marked: str) -> list[tuple[int, int]]:
    """Bounds of the marked stretches, counted in the text without its marks."""
    return [
        (mark.start() - 2 * place, mark.end() - 2 * (place + 1))
        for place, mark in enumerate(MARKED.finditer(marked))
    ]


def found(rule: Rule, text: str, *, empty: bool = False) -> list[tuple[int, int]]:
    """Bounds of all matches, as the prefilter lets them through; ``empty`` only if asked for."""
    return [match.span() for match in rule.finditer(text) if empty or match.group()]


def shown(text: str, spans: list[tuple[int, int]]) -> str:
    """``text`` with its matches marked, for a failure that explains itself."""
    for start, end in reversed(spans):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


EXAMPLES = [(name, text) for name in NAMES for text in entry(name).get("examples", ())]
COUNTEREXAMPLES = [
    (name, text) for name in NAMES for text in entry(name).get("counterexamples", ())
]


@pytest.mark.parametrize("name", NAMES)
def test_pattern_compiles(name: str) -> None:
    assert grammar().rule(name).regex.plain


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_example_matches_at_its_marks_and_nowhere_else(name: str, text: str) -> None:
    assert marks(text), f"{name}: the example marks nothing: {text}"
    bare = plain(text)
    assert shown(bare, found(grammar().rule(name), bare, empty="⟦⟧" in text)) == text


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_counterexample_does_not_match(name: str, text: str) -> None:
    assert "⟦" not in text
    assert shown(text, found(grammar().rule(name), text)) == text


def test_only_listed_patterns_are_without_an_example() -> None:
    """A pattern comes with an example; the list of those without one only ever shrinks."""
    allowed = WITHOUT_EXAMPLE.read_text("utf-8").split()
    assert allowed == sorted(set(allowed))
    without = {name for name in NAMES if not entry(name).get("examples")}
    assert without - set(allowed) == set(), "give these an example beside the pattern"
    assert set(allowed) - without == set(), f"take these off {WITHOUT_EXAMPLE.name}"


KNOWN_TWICE = {"posts.stop": ["Also"]}
LISTS = [
    (file, name, words)
    for file in grammar().files()
    for name, words in grammar()._tables[file].get("words", {}).items()
]


@pytest.mark.parametrize(("file", "name", "words"), LISTS, ids=[f"{f}.{n}" for f, n, _ in LISTS])
def test_word_list_is_clean(file: str, name: str, words: str | list[str]) -> None:
    listed = words.split() if isinstance(words, str) else words
    assert listed, "an empty list matches everything"
    assert [word for word in listed if not word or word != word.strip()] == []
    twice = sorted({word for word in listed if listed.count(word) > 1})
    assert twice == KNOWN_TWICE.get(f"{file}.{name}", []), "known ones are taken off when put right"


def test_prefilters_hold_for_the_examples() -> None:
    """A needed literal that an example lacks would hide the very words that the rule is for."""
    hidden = []
    for name, text in EXAMPLES:
        rule = grammar().rule(name)
        if rule.needs and not any(literal in plain(text) for literal in rule.needs):
            hidden.append((name, text))
    assert hidden == []


BROKEN: list[tuple[dict[str, Any], str, str]] = [
    # an unknown pattern
    ({}, "t.p", "no pattern t.p"),
    # a word list that is not there
    ({"t": {"patterns": {"p": {"pattern": "{{none}}"}}}}, "t.p", "nothing called none"),
    # a pattern that holds itself
    ({"t": {"patterns": {"p": {"pattern": "a{{p}}"}}}}, "t.p", "refers to itself"),
    # a regular expression that does not compile
    ({"t": {"patterns": {"p": {"pattern": "(a"}}}}, "t.p", "t.p: "),
]  # fmt: skip


@pytest.mark.parametrize(("tables", "name", "message"), BROKEN)
def test_broken_grammar_is_named(
    tables: dict[str, Any], name: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # what is broken here must not stay behind for whoever goes through all patterns
    monkeypatch.setattr(patterns, "_patterns", dict(patterns._patterns))
    with pytest.raises(GrammarError, match=re.escape(message)):
        Grammar(tables).rule(name).search("a text")


def test_longest_word_is_tried_first() -> None:
    tables = {"t": {"words": {"w": ["Chair", "Chairman"]}, "patterns": {"p": {"pattern": "{{w}}"}}}}
    match = Grammar(tables).rule("t.p").search("the Chairman spoke")
    assert match is not None and match.group() == "Chairman"


# -- patterns that would run away on hostile text -----------------------------------------------

LENGTH = 4000
LIMIT = 2.0
"""Seconds of processor time for a pattern over one hostile text of LENGTH characters: far more than
any needs that grows with the text or its square, far less than one that grows as a power of it."""


def run_of(unit: str, length: int = LENGTH) -> str:
    return (unit * (length // len(unit) + 1))[:length]


HOSTILE = {
    "one capital": run_of("A"),
    "small letters": run_of("a"),
    "capitals and small letters": run_of("Aa"),
    "capitals and hyphens": run_of("A-"),
    "spaces": f"x{run_of(' ')}x",
    "newlines": f"x{run_of(chr(10))}x",
    "capitalised words": run_of("Alder "),
    "words in commas": run_of("Alder Brook, "),
    "words and words": run_of("Alder and Brook "),
    "words of the words": run_of("Alder of the Brook for "),
    "all capitals": run_of("ALDER BROOK "),
    "digits": run_of("1234567890"),
    "numbers": run_of("12 "),
    "dates": run_of("3 March "),
    "opening brackets": run_of("("),
    "words in brackets": run_of("(Alder) "),
    "brackets never closed": run_of("(Alder "),
    "quotation marks": run_of("“Alder” "),
    "titles": run_of("Councillor "),
    "titles and initials": run_of("Councillor A Brook, "),
    "initials": run_of("A. "),
    "full stops": run_of(". "),
    "dots": run_of("..."),
    "bars": run_of("| "),
    "dashes": run_of("- "),
    "apologies": run_of("apologies for "),
    "minutes": run_of("minutes of the "),
    "meetings": run_of("meeting of the Alder "),
    "resolutions": run_of("RESOLVED that "),
    "auxiliaries": run_of("and would also be "),
    "interests": run_of("declared a personal and "),
    "councils": run_of("Alder Council "),
    "committees": run_of("Alder and Brook Committee of "),
    "portfolios": run_of("Cabinet Member for Alder and "),
    "a sentence without end": run_of("the report which said that it had been and "),
}


KNOWN_TO_RUN_AWAY: set[str] = set()


def runs_away(regex: re.Pattern[str]) -> str:
    """The kind of hostile text that a pattern cannot get through in time, or ''."""
    for kind, text in HOSTILE.items():
        try:
            with at_most(LIMIT):
                for _ in regex.finditer(text):
                    pass
        except TooSlow:
            return kind
    return ""


@pytest.mark.parametrize("name", NAMES)
def test_pattern_does_not_run_away(name: str) -> None:
    slow_on = runs_away(grammar().rule(name).regex.plain)
    if name in KNOWN_TO_RUN_AWAY:
        assert slow_on, f"{name} is put right: take it off KNOWN_TO_RUN_AWAY"
    else:
        assert not slow_on, f"{name} takes more than {LIMIT} s over {LENGTH} of {slow_on}"


def test_the_guard_sees_a_pattern_that_runs_away() -> None:
    assert runs_away(re.compile(r"(?:[A-Z]+ ?)+\.")) == "one capital"
