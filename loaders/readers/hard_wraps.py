"""Plain text whose lines were broken at a width: the line breaks that only wrap become spaces.

What a typewriter, an e-mail or a program that takes text from a printed page breaks at the margin
says the same as the paragraph on one line, and is read as that. A break is taken back only where
the next word had no room left on the line, in a text whose sentences break by that rule; every
other break stays, so that lists, rolls and headings keep their lines. Where each line was made a
paragraph of its own, the empty lines between them count as breaks. The room is counted in columns
or, for text taken from print, in the widths of a proportional face.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

__all__ = ["unwrapped"]

_NARROWEST, _WIDEST = 36, 140
"""The widths, in characters, at which texts are broken."""
_ENOUGH: Final = 4
"""How many sentences must go on in the next line before they alone show a width."""
_FULL: Final = 2
"""How many full lines, one of them within a sentence, show the width of a shorter text."""
_MARKER: Final = (
    r"(?:[•▪◦*·-]|(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]"
    r"|[(\[](?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[)\]])(?=\s)"
)
_OF_A_TABLE: Final = re.compile(
    rf"\||\t|^(?!(?:{_MARKER}|[\w./-]*\d[\w./-]*|[A-Z][\w /]{{1,28}}:) {{3,}}\S+(?: {{1,2}}\S+)*$).*\S {{3,}}\S|^\W+$"
)
_HEAD: Final = re.compile(rf" *(?:(?:{_MARKER}) +|.{{1,20}}\S {{3,}}(?=\S))?")
_ROW: Final = re.compile(r".{1,20}\S {3,}\S")
_BULLET: Final = re.compile(r"[•▪◦·]\s")
_BEGINS: Final = re.compile(
    rf"{_MARKER}|[A-Z]{{0,4}}/?\d{{2,4}}/\d+\S*\s|[A-Z]\d{{1,2}}(?=[A-Z][a-z])|[A-Z]{{4,}}\b|(?:For|Against)\b"
)
_ENDS: Final = re.compile(r"[.:;!?)]$|[;,] (?:and|or)$|[.!?] {1,8}[\[(]?\d{1,4}[\])]?$")
_LABEL: Final = re.compile(
    r"[A-Z][^.:;()]{1,60}:(?= |$)|(?:For|Against|Abstain\w*|FOR|AGAINST|ABSTAIN\w*)(?: *[(–-]|$)|Seconded(?: by|:| –| -) "
)
_ASIDE: Final = re.compile(r"\(|PDF \d|\W*\w{1,3}\W*$")
_COURTESY: Final = re.compile(
    r"(?:(?:County |District )?Councillor|Cllr|Alderman|Bailie|Mr|Mrs|Miss|Ms|Dr|(?:Chief )?Superintendent|Inspector)\b"
)
_GOES_ON: Final = re.compile(
    r"(?:[,&(–-]|\b(?:and|or|of|the|to|for|by|in|with|an?|from|on|at|that))$"
)
_HYPHEN: Final = re.compile(r"[a-z]-$")
_CUT: Final = re.compile(r"(?!(?:and|or|to)\b)[a-z]")
_NARROW: Final = frozenset("fijltrI.,:;!'’‘|()[]/- ")
_WIDE: Final = frozenset("mwMW@%—")


def _columns(text: str) -> float:
    return len(text)


def _printed(text: str) -> float:
    """About the width of a line in a sans-serif face, in columns: letters are not of one width."""
    return sum(
        0.6 if char in _NARROW else 1.6 if char in _WIDE else 1.3 if char.isupper() else 1.1
        for char in text
    )  # fmt: skip


_MEASURES: Final[tuple[tuple[Callable[[str], float], float, float], ...]] = (
    (_columns, 1.0, 0.95),
    (_printed, 0.97, 0.95),
    (_columns, 1.0, 0.65),
)
"""How the width is measured; the part of it that leaves no room; the share of sentences that must
break for want of room before the measure is the text's own; the last is for pages of which a part
was broken elsewhere, and allows no longer line."""


class _Pair(NamedTuple):
    """Two lines of which the second stands right below the first."""

    before: str
    after: str

    @property
    def with_next_word(self) -> str:
        """The first line as it would have been with one more word."""
        return f"{self.before} {self.after.split(None, 1)[0]}"

    @property
    def goes_on(self) -> bool:
        """Whether a sentence certainly goes on from one to the other."""
        return (
            self.after[0].islower()
            and self.before[-1] not in ".:;!?|"
            and not _BEGINS.match(self.after)
        )

    @property
    def is_cut(self) -> bool:
        """Whether a word was cut at its hyphen."""
        return bool(_HYPHEN.search(self.before) and _CUT.match(self.after))

    @property
    def is_text(self) -> bool:
        return not (_OF_A_TABLE.search(self.before.strip()) or _OF_A_TABLE.search(self.after))


def unwrapped(text: str) -> str:
    """``text`` with a space for each newline that only wraps; unchanged where no width shows."""
    newline = "\n\n" if _is_spaced(text) else "\n"
    lines = text.split(newline)
    pairs = [_pair(above, below) for above, below in zip(lines, lines[1:], strict=False)]
    for measure, part, share in _MEASURES:
        room = _room(lines, [pair for pair in pairs if pair], measure, part, share)
        if room:
            break
    else:
        return text
    full = [pair is not None and measure(pair.with_next_word) > room for pair in pairs]
    indents = {
        _indent(below)
        for pair, below in zip(pairs, lines[1:], strict=True)
        if pair and pair.goes_on
    }
    parts = [lines[0]]
    for at, (pair, below) in enumerate(zip(pairs, lines[1:], strict=True)):
        last = not any(full[at + 1 : at + 2])
        if (
            pair
            and full[at]
            and _indent(below) in {0, *indents, _column(pair.before)}
            and not _begins(pair, last)
        ):
            parts += ["" if pair.is_cut else " ", below.lstrip()]
        else:
            parts += [newline, below]
    return "".join(parts)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _column(line: str) -> int:
    """Where the text of a line begins: behind its indent, its mark and the blanks behind that."""
    head = _HEAD.match(line)
    return head.end() if head else 0


def _is_spaced(text: str) -> bool:
    """Whether an empty line stands between all lines: each was made a paragraph of its own."""
    return "\n\n" in text and not re.search(r"\S[^\S\n]*\n[^\S\n]*\S", text.strip())


def _pair(above: str, below: str) -> _Pair | None:
    pair = _Pair(above.rstrip(), below.strip())
    return pair if pair.before.strip() and pair.after and pair.is_text else None


def _room(
    lines: list[str], pairs: list[_Pair], measure: Callable[[str], float], part: float, share: float
) -> float:
    """What a line may measure before the next word has no room; 0 where no width shows."""
    onward = sorted(
        (pair for pair in pairs if pair.goes_on), key=lambda p: measure(p.with_next_word)
    )
    if not onward:
        return 0
    least = measure(onward[int((1 - share) * len(onward))].with_next_word)
    texts = [line.strip() for line in lines if not _OF_A_TABLE.search(line.strip())]
    longest = max((line for line in texts if part * measure(line) < least), key=measure)
    room = part * measure(longest)
    if not _NARROWEST <= len(longest) <= _WIDEST:
        return 0
    longer = sum(measure(line) > room / part**2 for line in texts)
    if len(onward) >= _ENOUGH:
        return room if longer <= (share > 0.9) * 0.02 * len(lines) else 0
    full = sum(measure(pair.with_next_word) > room and not _begins(pair, False) for pair in pairs)
    return room if not longer and full >= _FULL else 0


def _begins(pair: _Pair, last: bool) -> bool:
    """Whether the second line, ``last`` of its paragraph, begins something though the first is full."""
    before, after = pair.before.lstrip(), pair.after
    if _BULLET.match(after):
        return True
    if _BEGINS.match(after) and (_ENDS.search(before) or _marked(before) and _marked(after)):
        return True
    if last and after[0].isupper() and before[-1] in ".!?" and after[-1] not in '.:;,!?)”"':
        return True  # a heading behind a sentence
    if _GOES_ON.search(before):
        return False
    if after.isupper() and not before.isupper() and not _ASIDE.match(after):
        return True  # a heading
    if _LABEL.match(after) or _ROW.match(after):
        return True
    named = _COURTESY.match(before, _column(before)) or _COURTESY.match(before.split(": ")[-1])
    return bool(named and _COURTESY.match(after))


def _marked(line: str) -> bool:
    return re.match(_MARKER, line) is not None
