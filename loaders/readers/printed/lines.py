"""The words of a PDF page with their places, put together into lines.

pdfium gives the text in the order in which the file draws it, which for documents made by word
processors is the order of reading. That order is kept; only pages whose lines jump about are
sorted by place.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

from loaders.readers.encodings import plain_signs
from loaders.readers.printed.columns import unzipped
from loaders.readers.printed.type import Line, Word

__all__ = ["page_lines"]

HYPHEN = "\ufffe"
"""pdfium's sign for a hyphen at a line's end, in place of hyphen and line break."""

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\S+")
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st", "\u00ad": "",
}  # fmt: skip
_LIGATURE = re.compile("[" + "".join(_LIGATURES) + "]")
_SPACED = re.compile(r"(?:\w ){3,}\w")


class _Probe:
    """Asks pdfium for the place, size and font of characters, reusing its buffers."""

    def __init__(self, textpage: Any, turned: int, width: float, height: float) -> None:
        import pypdfium2.raw as raw

        self.raw = raw
        self.turned = turned % 360
        self.width, self.height = width, height
        self.page = textpage.raw
        self.values = [ctypes.c_double() for _ in range(4)]
        self.refs = [ctypes.byref(v) for v in self.values]
        self.name = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character begins, on the page as it is shown."""
        self.raw.FPDFText_GetCharOrigin(self.page, index, self.refs[0], self.refs[1])
        x, y = self.values[0].value, self.values[1].value
        if not self.turned:
            return x, y
        if self.turned == 90:
            return y, self.height - x
        return (self.width - x, self.height - y) if self.turned == 180 else (self.width - y, x)

    def right(self, index: int) -> float:
        """Where a character ends."""
        self.raw.FPDFText_GetCharBox(self.page, index, *self.refs)
        left, right, bottom, top = (v.value for v in self.values)
        if not self.turned:
            return right
        if self.turned == 90:
            return top
        return self.width - left if self.turned == 180 else self.width - bottom

    def size(self, index: int) -> float:
        return float(self.raw.FPDFText_GetFontSize(self.page, index))

    def bold(self, index: int) -> bool:
        if self.raw.FPDFText_GetFontWeight(self.page, index) >= 600:
            return True
        self.raw.FPDFText_GetFontInfo(
            self.page, index, self.name, len(self.name), ctypes.byref(self.flags)
        )
        name = self.name.value.lower()
        return any(mark in name for mark in (b"bold", b"black", b"heavy", b"demi"))


def page_lines(page: Any) -> list[Line]:
    """The lines of a pdfium page in the order of reading; none where it has no text."""
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        if not text.strip():
            return []
        lines = _lines(text, textpage, page)
    finally:
        textpage.close()
    return unzipped(_in_order(_same_baseline(lines)))


def _lines(text: str, textpage: Any, page: Any) -> list[Line]:
    if len(text) != textpage.count_chars():
        return _unplaced(text, page.get_height())
    turned = page.get_rotation()
    lines = _placed(text, _Probe(textpage, turned, page.get_width(), page.get_height()))
    printed = sum(1 for _ in _LINE.finditer(text))
    # Text that runs up the page comes apart into single words: take it as it comes.
    return lines if len(lines) <= 2 * printed + 4 else _unplaced(text, page.get_height())


def _placed(text: str, probe: _Probe) -> list[Line]:
    lines: list[Line] = []
    for match in _LINE.finditer(text):
        words: list[Word] = []
        heads: list[tuple[float, int]] = []
        for found in _WORD.finditer(text, match.start(), match.end()):
            start = found.start()
            for part in found.group().split(HYPHEN):
                if part:
                    x0, y = probe.origin(start)
                    words.append(Word(_plain(part), x0, probe.right(start + len(part) - 1)))
                    heads.append((y, start))
                start += len(part) + 1
                if start <= found.end():
                    _put(lines, words, heads, probe, cut=1)
                    words, heads = [], []
        _put(lines, words, heads, probe)
    return lines


def _put(
    lines: list[Line],
    words: list[Word],
    heads: list[tuple[float, int]],
    probe: _Probe,
    cut: int = 0,
) -> None:
    """Adds the words as a line, or as several where they stand on different baselines."""
    if not words:
        return
    size = probe.size(heads[0][1]) or 10.0
    start = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or abs(heads[i][0] - heads[start][0]) > max(size, 6.0) * 0.6:
            last = i == len(words)
            middle = heads[start + (i - start) // 2][1]
            bold = probe.bold(heads[start][1]) and probe.bold(middle)
            size = probe.size(middle) or size
            mixed = not bold and (probe.bold(heads[start][1]) or probe.bold(middle))
            for word, (_, index) in zip(words[start:i], heads[start:i], strict=True):
                word.bold = probe.bold(index) if mixed else bold
            lines.append(Line(words[start:i], heads[start][0], size, bold, cut if last else 0))
            start = i


def _unplaced(text: str, height: float) -> list[Line]:
    """Lines without places, one below the other, where pdfium cannot tell them."""
    lines = []
    for number, match in enumerate(_LINE.finditer(text.replace(HYPHEN, "-"))):
        words = [
            Word(_plain(w), 10.0 * i, 10.0 * i + 8) for i, w in enumerate(match.group().split())
        ]
        if words:
            lines.append(Line(words, height / 2 - 0.01 * number, 10.0))
    return lines


def _plain(word: str) -> str:
    """A word with its ligatures taken apart, the signs of symbol fonts plain, without control characters."""
    if word.isascii() and word.isprintable():
        return word
    word = plain_signs(word)
    word = _LIGATURE.sub(lambda m: _LIGATURES[m.group()], word)
    return "".join(c if c.isprintable() else "" for c in word if not "\ud800" <= c <= "\udfff")


def _same_baseline(lines: list[Line]) -> list[Line]:
    """Joins what follows in the file and stands to the right on the same baseline."""
    joined: list[Line] = []
    for line in lines:
        line.words = [w for w in line.words if w.text]
        if not line.words:
            continue
        before = joined[-1] if joined else None
        if (
            before is not None
            and abs(before.y - line.y) < 0.25 * min(before.size, line.size)
            and line.x0 > before.x1 - 1
        ):
            before.words += line.words
            before.cut = line.cut
            before.bold = before.bold and line.bold
            continue
        joined.append(line)
    for line in joined:
        text = line.text
        if (
            len(line.words) > 3
            and all(len(w.text) == 1 for w in line.words)
            and _SPACED.match(text)
        ):
            line.words = _closed_up(line)
    return joined


def _closed_up(line: Line) -> list[Word]:
    """ "M I N U T E S" as one word; a gap wider than the others parts words."""
    gaps = sorted(b.x0 - a.x1 for a, b in zip(line.words, line.words[1:], strict=False))
    usual = gaps[len(gaps) // 2]
    words = [line.words[0]]
    for word in line.words[1:]:
        if word.x0 - words[-1].x1 > 1.8 * usual + 0.5:
            words.append(word)
        else:
            words[-1] = Word(words[-1].text + word.text, words[-1].x0, word.x1)
    return words


def _in_order(lines: list[Line]) -> list[Line]:
    """The lines as they come, or by place where many of them go back up over text."""
    up = sum(
        b.y > a.y + 0.5 * a.size and b.x0 < a.x1 and a.x0 < b.x1
        for a, b in zip(lines, lines[1:], strict=False)
    )
    if len(lines) > 5 and up > 0.15 * len(lines):
        lines = sorted(lines, key=lambda line: (-round(line.y), line.x0))
        return _same_baseline(lines)
    return _margin_numbers(lines)


def _margin_numbers(lines: list[Line]) -> list[Line]:
    """Puts a column of numbers or labels, drawn before its text, beside that text."""
    if len(lines) > 1_000:  # no page of minutes has so many; the search is quadratic
        return lines
    for i in range(2, len(lines)):
        a, b = lines[i - 1], lines[i]
        if not (b.y > a.y + 0.5 * a.size and b.x0 > a.x0):
            continue
        start = i - 1
        while start > 0 and lines[start - 1].y > lines[start].y:
            start -= 1
        column = lines[start:i]
        right = max(line.x1 for line in column)
        beside = [n for n in lines[i:] if n.x0 > right - 1 and n.y >= a.y - a.size]
        if len(column) < 2 or not beside:
            continue
        levels = {round(n.y) for n in beside}
        level = sum(round(c.y) in levels or round(c.y) + 1 in levels for c in column)
        if level >= 0.6 * len(column) and sum(len(c.text) <= 12 for c in column) > len(column) / 2:
            kept = [n for n in lines[i:] if n not in beside]
            both = sorted(column + beside, key=lambda n: (-round(n.y), n.x0))
            return _same_baseline(lines[:start] + both + kept)
    return lines
