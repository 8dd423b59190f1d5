"""A pattern that is tried only where a match can begin finds what it found before."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from loaders.grammar import grammar, patterns, starts

ROOT = Path(__file__).parents[2]


def spelt(pattern: str, flags: int = 0) -> str | None:
    """The characters of ASCII with which a match can begin."""
    found = starts.starts(pattern, flags)
    if found is None:
        return None
    letters = {chr(v) for kind, v in found if str(kind) == "LITERAL"}
    for kind, value in found:
        if str(kind) == "RANGE":
            letters |= set(map(chr, range(value[0], value[1] + 1)))
        if str(kind) == "CATEGORY":
            letters.add(str(value).removeprefix("CATEGORY_"))
    return " ".join(sorted(c for c in letters if c.isascii()))


@pytest.mark.parametrize(
    ("pattern", "flags", "expected"),
    [
        (r"(?<!be )\b(?:asked|requested)", 0, "a r"),
        (r"(?:the )?(?P<who>[A-C]\w+)", 0, "A B C t"),
        (r"(?:agreed)*?,? that", 0, "  , a"),
        (r"^(?=x)(?:(?i:moved)|lost)", 0, "M l m"),
        (r"kirk", re.I, "K k"),
        (r"\d{1,2}(?:st|nd)", 0, "DIGIT"),
        (r"(?:a|\w+)b", 0, "WORD a"),
        (r"[^a]b", 0, None),
        (r".b", 0, None),
        (r"a?", 0, None),
        (r"(?:a|)", 0, None),
        (r"é+", re.I, None),
    ],
)
def test_starts_of_a_pattern(pattern: str, flags: int, expected: str | None) -> None:
    assert spelt(pattern, flags) == expected


@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        ("(?:the )?kirk", re.I, "the \u212airk, a \u212aIRK"),
        ("(?:the )?session", re.I, "x \u017fe\u017fsion y"),
        ("(?:x )?ilford", re.I, "at \u0130LFORD and \u0131lford"),
        (r"(?:on )?\d+ votes", 0, "there were \u0663 votes, 12 votes"),
        (r"(?:on\s)?[\s,]+votes", 0, "there were \u2003votes"),
        (r"(?<![\w])(?P<a>[A-ZÀ-Þ]\w+)", 0, "Él a dit à Zoë, ÞÓR"),
    ],
)
def test_nothing_is_missed(pattern: str, flags: int, text: str) -> None:
    plain, quick = re.compile(pattern, flags), starts.compile(pattern, flags)
    assert starts.starts(pattern, flags)
    found = [(m.span(), m.groupdict()) for m in plain.finditer(text)]
    assert found
    assert [(m.span(), m.groupdict()) for m in quick.finditer(text)] == found
    assert quick.search(text)
    assert quick.sub("_", text) == plain.sub("_", text)
    assert (quick.pattern, quick.flags) == (pattern, plain.flags)
    assert (quick.groups, dict(quick.groupindex)) == (plain.groups, dict(plain.groupindex))


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_letters_that_re_takes_for_one_begin_alike(letter: str) -> None:
    known = {value for _, value in starts.starts(letter, re.I) or ()}
    every = "".join(map(chr, range(0x10000)))
    assert {ord(other) for other in re.findall(letter, every, re.I)} <= known


def test_every_pattern_of_the_grammar_finds_what_it_found() -> None:
    known = grammar()
    for file in known.files():
        for name in known.names(file):
            known.rule(f"{file}.{name}")
    texts = [
        line
        for path in sorted((ROOT / "samples").glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]
    some = [" ".join(texts[n : n + 12]) for n in range(0, len(texts), 12)]
    worked_out = 0
    for pattern, flags in sorted(patterns._patterns):
        worked_out += starts.starts(pattern, flags) is not None
        plain, quick = re.compile(pattern, flags), starts.compile(pattern, flags)
        for text in some:
            assert [m.regs for m in quick.finditer(text)] == [
                m.regs for m in plain.finditer(text)
            ], pattern
    assert worked_out > 0.8 * len(patterns._patterns)


def test_without_pythons_parser_patterns_are_compiled_as_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(re, "_parser")
    monkeypatch.setitem(sys.modules, "re._parser", None)
    with pytest.raises(ImportError):
        starts.starts("b")
    assert starts.compile("(?:a)?b").search("xab")
