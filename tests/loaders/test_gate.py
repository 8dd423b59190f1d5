"""The gate before patterns keeps out only what cannot match."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from loaders import parse
from loaders.grammar import gate, grammar, patterns
from loaders.layouts import segment
from loaders.readers import read_sources
from loaders.reading import Reading
from ontology.record import Document

ROOT = Path(__file__).parents[2]


def learn(pattern: patterns.Pattern) -> patterns.Pattern:
    """The pattern as it is after it was asked often."""
    for _ in range(patterns._PATIENCE):
        pattern.match("x")
    assert pattern._needs is not None
    return pattern


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"agreed (?:to|that) report", [{"agreed"}, {"to", "that"}, {"report"}]),
        (r"[Cc]ouncillors? \w+", [{"councill"}]),
        (r"(?:moved|seconded) by", [{"moved", "seconded"}, {"by"}]),
        (r"(?:moved)? ?by", [{"by"}]),
        (r"(?:moved|\w+) again", [{"again"}]),
        (r"(?:vote){2,}", [{"vote"}]),
        (r"(?!lost)(?<=was )carried", [{"was"}, {"carried"}]),
        (r"\d{1,2} votes", [{gate.DIGIT}, {"votes"}]),
        (r"[^a]greed", [{"greed"}]),
        (r"(?i)R(?:ESOLVED|esolved)", [{"resolved"}]),
        (r"\(\w+\)", [{"("}, {")"}]),
        (r"[A-Z]\w+ \w+", []),
        (r"(?P<a>carried)|lost|", []),
    ],
)
def test_needs_of_a_pattern(pattern: str, needed: list[set[str]]) -> None:
    parsed = re._parser.parse(pattern)  # type: ignore[attr-defined]
    found = gate._clauses(parsed)
    assert all(clause in found for clause in needed)
    assert len(found) == len(needed)


@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        ("kirk", re.I, "the \u212airk session met in the usual place"),
        ("session", re.I, "the \u017fe\u017fsion met in the usual place, as before"),
        ("ilford", re.I, "the meeting went on at \u0130LFORD and then at \u0131lford"),
        ("Was agreed", 0, "x" * 50 + "(Was agreed)"),
        (r"\d+ votes", 0, "there were \u0663 votes for the motion as it stood"),
        (r"long words", 0, "a" * 5000 + "long words " + "b" * 30_000),
    ],
)
def test_a_match_is_never_kept_out(pattern: str, flags: int, text: str) -> None:
    gated = patterns.compile(pattern, flags)
    plain = re.compile(pattern, flags)
    learn(gated)
    assert gated._needs
    assert plain.search(text)
    assert gated.search(text)
    assert [m.span() for m in gated.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert gated.sub("_", text) == plain.sub("_", text)
    assert gated.split(text) == plain.split(text)
    assert gated.findall(text) == plain.findall(text)


def test_what_lacks_a_need_is_not_looked_at() -> None:
    gated = learn(patterns.compile(r"(\w+ )*resolved"))
    text = "word " * 2000
    assert gated.search(text) is None
    assert list(gated.finditer(text)) == []
    assert gated.sub("", text) is text
    assert gated.split(text) == [text]
    assert gated.match(text) is None


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_letters_that_re_takes_for_one_are_one(letter: str) -> None:
    every = "".join(map(chr, range(0x10000)))
    for other in re.findall(letter, every, re.I):
        assert gate._flat(letter) in gate._flat(other)


def test_no_match_in_the_samples_is_kept_out() -> None:
    """Every pattern of the grammar and of the rules, over every paragraph of the samples."""
    texts = set()
    for document in read_sources([str(ROOT / "samples")]):
        if isinstance(document, Document):
            parse(document)
            reading = Reading(document, *segment(document))
            texts |= {paragraph.text for paragraph in reading.all_paragraphs()}
    known = grammar()
    for file in known.files():
        for name in known.names(file):
            known.rule(f"{file}.{name}")
    barred = 0
    for pattern in list(patterns._patterns.values()):
        learn(pattern)
        for text in sorted(texts):
            if pattern.barred(text):
                barred += 1
                assert pattern.plain.search(text) is None, (pattern.pattern, text)
    assert barred > 10 * len(texts)


def test_without_pythons_parser_every_pattern_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(re, "_parser")
    monkeypatch.setitem(sys.modules, "re._parser", None)
    assert gate.needs("agreed that") == ((), False)


@pytest.mark.parametrize(
    ("pattern", "far"),
    [
        (r"^.{0,80}?(?:Cabinet|Leader)", True),
        (r"(?:\w+ )+resolved", True),
        (r"(?:the )?[a-z]+ resolved", True),
        (r"(?:the )?resolved", False),
        (r"\b(?:Cabinet|Leader)\b.*", False),
        (r"[A-Z]\w+ resolved", False),
    ],
)
def test_patterns_that_run_far(pattern: str, far: bool) -> None:
    assert gate.needs(pattern)[1] is far
