"""Which words a pattern cannot do without, and which of them a text holds.

A rule looks at thousands of paragraphs and matches in few. What it needs is read from the parsed
expression itself: every match of ``agreed (?:to|that) report`` holds "agreed" and "report". Each
such word is a bit; a text is split into tokens once, the bits of each token are remembered, and the
text's bits are theirs together. A pattern whose needs the text does not meet is not run at all, so
that the cost grows with the text and not with the number of rules.

Needs are conservative: letters are compared without case, and where nothing can be said for certain
nothing is needed. ``tests/loaders/test_gate.py`` checks that no match is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import reduce
from operator import or_
from typing import Any

Needs = tuple[int, ...]
"""Bit sets; of each a text must hold one bit."""

DIGIT = "\\d"
"""Stands among the literals for any decimal digit."""

_LONGEST = 8
"""Characters of a literal that are looked for; a longer one is cut, which only asks for less."""
_MANY = 400
"""A choice among more literals than this says too little for its price."""
_KEPT = 3
"""How many needs of one pattern are asked."""
_LONG = 20_000
"""A text of more characters holds nearly every word: it is not looked at."""
_ALL = -1

_bits: dict[str, int] = {DIGIT: 1}


def _flat(text: str) -> str:
    """Without case, in whatever way ``re`` ignores it: dotted and dotless i are one to it."""
    return (
        text.casefold() if text.isascii() else text.replace("İ", "i").casefold().replace("ı", "i")
    )


class _Tokens(dict[str, int]):
    """Bits of each token seen, found when it is first asked for."""

    def __missing__(self, token: str) -> int:
        flat = _flat(token)
        found = 0
        size = len(flat)
        known = _bits.get
        for start in range(size):
            for end in range(start + 1, min(size, start + _LONGEST) + 1):
                found |= known(flat[start:end], 0)
        if any(map(str.isdecimal, token)):
            found |= 1
        if size <= 40:
            if len(self) > 100_000:
                self.clear()
            self[token] = found
        return found


_tokens = _Tokens()
texts: dict[str, int] = {}
"""Bits of the texts looked at of late; for those who ask often."""


def held(text: str) -> int:
    """The bits that ``text`` holds."""
    found = texts.get(text)
    if found is None:
        if len(text) > _LONG:
            return _ALL
        found = reduce(or_, map(_tokens.__getitem__, text.split()), 0)
        if len(texts) > 4_000:
            texts.clear()
        texts[text] = found
    return found


def needs(pattern: str, flags: int = 0) -> tuple[Needs, bool]:
    """What every match of ``pattern`` holds, empty where that cannot be told; and whether a try at
    one place may run far before it fails, so that it pays to ask first even there."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern, flags)
    except (ImportError, AttributeError):
        # The parser is no public part of Python: without it every pattern is simply run.
        return (), False
    clauses = sorted({c for c in _clauses(parsed) if len(c) <= _MANY}, key=_likelihood)
    kept = [clause for clause in clauses[:_KEPT] if _likelihood(clause)[0] < 0.9]
    return tuple(map(_bit_set, kept)), bool(kept) and _runs_far(parsed)


def _runs_far(items: Any) -> bool:
    """Whether the first thing that a parsed sequence takes in can be long."""
    for operation, argument in items:
        name = str(operation)
        if name == "SUBPATTERN":
            return _runs_far(argument[3])
        if name == "BRANCH":
            return any(map(_runs_far, argument[1]))
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            if argument[1] > 3 or _runs_far(argument[2]):
                return True
            if argument[0]:
                return False
        elif name not in ("AT", "ASSERT", "ASSERT_NOT"):
            return False
    return False


def _bit_set(clause: Iterable[str]) -> int:
    for literal in clause:
        if literal not in _bits:
            _bits[literal] = 1 << len(_bits)
            texts.clear()
            _tokens.clear()
    return reduce(or_, (_bits[literal] for literal in clause))


def _likelihood(clause: Set[str]) -> tuple[float, list[str]]:
    """How likely a paragraph holds one of the literals, roughly; then their order."""
    likely = 0.0
    for literal in clause:
        if literal == DIGIT:
            likely += 0.5
        elif len(literal) == 1:
            likely += 0.6 if literal in ",.-" else 0.3
        else:
            likely += (0.5, 0.2, 0.06, 0.03, 0.015)[min(len(literal), 6) - 2]
    return likely, sorted(clause)


def _clauses(items: Any, before: str = "") -> list[frozenset[str]]:
    """Sets of literals of each of which every match of a parsed sequence holds one.

    ``before`` are the characters right before it: the parser takes common ones out of a choice.
    """
    found: list[frozenset[str]] = []
    run: list[str] = [before]

    def close() -> None:
        for piece in "".join(run).split():
            if len(piece) > 1 or not piece.isalnum():
                found.append(frozenset((piece[:_LONGEST],)))
        run.clear()

    def walk(sequence: Any) -> None:
        for operation, argument in sequence:
            name = str(operation)
            if name == "LITERAL":
                run.append(_flat(chr(argument)))
            elif name == "IN":
                characters = _characters(argument)
                if characters is not None and len(characters) == 1 and DIGIT not in characters:
                    run.append(next(iter(characters)))
                else:
                    close()
                    if characters and not any(c != DIGIT and c.isalnum() for c in characters):
                        found.append(characters)
            elif name == "SUBPATTERN":
                walk(argument[3])
            elif name == "ATOMIC_GROUP":
                walk(argument)
            elif name == "AT" or name == "ASSERT_NOT":
                pass
            elif name == "ASSERT":
                found.extend(_clauses(argument[1]))
            elif name == "BRANCH":
                words = "".join(run).rsplit(" ", 1)
                close()
                choice = _choice(argument[1], words[-1])
                if choice:
                    found.append(choice)
            elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
                close()
                if argument[0] > 0:
                    found.extend(_clauses(argument[2]))
            else:
                close()

    walk(items)
    close()
    return found


def _choice(alternatives: Sequence[Any], before: str) -> frozenset[str] | None:
    """The least likely needs of all alternatives together, or None where one needs nothing."""
    chosen: set[str] = set()
    for alternative in alternatives:
        clauses = _clauses(alternative, before)
        if not clauses:
            return None
        chosen |= min(clauses, key=_likelihood)
    short = sorted(chosen, key=len)
    return frozenset(
        literal
        for place, literal in enumerate(short)
        if not any(other in literal for other in short[:place])
    )


def _characters(members: Any) -> frozenset[str] | None:
    """The characters of a small class, digits as one; None where it is large or negated."""
    found: set[str] = set()
    for operation, argument in members:
        name = str(operation)
        if name == "LITERAL":
            character = _flat(chr(argument))
            found.add(DIGIT if character.isdecimal() else character)
        elif (
            name == "RANGE"
            and chr(argument[0]).isdecimal()
            and chr(argument[1]).isdecimal()
            or name == "CATEGORY"
            and str(argument) == "CATEGORY_DIGIT"
        ):
            found.add(DIGIT)
        else:
            return None
    if any(len(c) != 1 or c.isspace() for c in found if c != DIGIT):
        return None
    return frozenset(found)
