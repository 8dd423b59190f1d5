"""Bytes to text: byte order marks, UTF-8, UTF-16, a declared charset, Windows-1252."""

from __future__ import annotations

import codecs
import re

__all__ = ["clean", "decode", "plain_bullets", "plain_signs"]

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]|[\x80-\x9f]+")
# A space of any width says no more than a space: every rule would have to know them all otherwise.
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000", " ")
                        | {chr(code): " " for code in range(0x2000, 0x200B)})  # fmt: skip
_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
# What Word's symbol fonts print as bullets lies in a private area of Unicode.
_SYMBOLS = dict.fromkeys(range(0xF020, 0xF100), "•")
# Ticks and crosses of Wingdings and Wingdings 2, in tables of attendance and on forms; at the head of a line
# with words behind it, a tick is a bullet.
_SIGNS = "\uf0fc\uf050\uf0fb\uf04f\uf0fe\uf052\uf0fd\uf053"
_SYMBOLS |= dict(zip(map(ord, _SIGNS), "✓✓✗✗☑☑☒☒", strict=True))
# What else stands at the head of the lines of a list, by itself: every rule would have to know them all otherwise.
_BULLETS = "●○◉❖➢▸◆◇⁃∙⦁❑❒❏⮚▫⚫"
_LISTED = re.compile(rf"^([ \t]*)[\uf0fc\uf0fb\uf0fe{_BULLETS}](?=[ \t]+[^\s|=:–-])", re.M)
_PLAIN = _SPACES | _INVISIBLE | _SYMBOLS
_DECLARED = re.compile(rb"""(?:charset\s*=\s*|encoding\s*=\s*)["']?\s*([A-Za-z0-9_.:-]{2,40})""")
# A UTF-8 lead byte and its continuation, each read as Windows-1252.
_MOJIBAKE = re.compile(
    "\u00e2\u20ac[\u02dc\u2122\u0153\u009d\u201c\u201d\u00a2\u00a6]|\u00c2[\u00a3\u00a0\u00a7\u00b7\u2018]|\u00c3[\u00a9\u00a8\u00a1\u00b1\u00b6\u00bc\u00ad\u00b3\u00aa]"
)
_MAX_SNIFF = 4096


def _windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Error handler: read the bytes that are not valid UTF-8 as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error("folkmoot-cp1252", _windows_1252)


def decode(data: bytes, declared: str = "") -> tuple[str, list[str]]:
    """The text of ``data`` and notes on what had to be guessed. Never raises.

    ``declared`` is a charset named outside the bytes (an HTTP header); one named inside them
    (``<meta charset>``, an XML declaration) is found here. A byte order mark wins over both,
    and valid UTF-8 over any other declaration.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(name, "replace")
            return text, _faults(text)
    wide = _without_mark(data)
    if wide:
        text = data.decode(wide, "replace")
        return text, [f"no byte order mark, read as {wide.upper()}", *_faults(text)]
    try:
        text = data.decode("utf-8")
        return text, _faults(text)
    except UnicodeDecodeError:
        pass
    inside = _DECLARED.search(data[:_MAX_SNIFF])
    for charset in (inside.group(1).decode("ascii") if inside else "", declared):
        text_or_none = _as_declared(data, charset)
        if text_or_none is not None:
            return text_or_none, _faults(text_or_none)
    valid = data.decode("utf-8", "ignore")
    if valid.isascii():  # no character of UTF-8 in it: the whole file is in one other encoding
        wrong = len(data) - len(valid)
        text = data.decode("cp1252", "replace")
    else:
        wrong = len(data) - len(valid.encode("utf-8"))
        text = data.decode("utf-8", "folkmoot-cp1252")
    return text, [f"{wrong} bytes were not valid UTF-8, read as Windows-1252", *_faults(text)]


def plain_signs(word: str) -> str:
    """A word with what symbol fonts print put in plain signs: "•", "✓", "✗"; a bullet of any form is "•"."""
    return "•" if len(word) == 1 and word in _BULLETS else word.translate(_SYMBOLS)


def plain_bullets(text: str) -> str:
    """``text`` with "•" for the bullets of other forms at the head of its lines."""
    return text if text.isascii() else _LISTED.sub(r"\1•", text)


def clean(text: str) -> str:
    """``text`` with ``\\n`` line ends and without control characters other than tab and form feed.

    Spaces that do not break and those of other widths become spaces, one for one; soft hyphens
    and marks without width are dropped; ticks and crosses of symbol fonts become such, their other
    signs "•". A vertical tab, Word's
    line break, becomes ``\\n``; lone surrogates become U+FFFD.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        text = _CONTROLS.sub(_control, text)
    return text if text.isascii() else plain_bullets(text).translate(_PLAIN)


def _control(match: re.Match[str]) -> str:
    char = match.group()[0]
    if char == "\x0b":
        return "\n"
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return " " if char >= "\x80" else ""


def _without_mark(data: bytes) -> str:
    """``utf-16-le`` or ``utf-16-be`` where every other byte of Latin text is NUL, else ''."""
    head = data[: _MAX_SNIFF - _MAX_SNIFF % 2]
    if len(head) < 8 or b"\x00" not in head:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    pairs = len(head) // 2
    if odd > 0.7 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.7 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return ""


def _as_declared(data: bytes, charset: str) -> str | None:
    """``data`` in a declared single- or multi-byte charset, None where it does not fit."""
    if not charset:
        return None
    try:
        name = codecs.lookup(charset).name
    except LookupError:
        return None
    if name in ("iso8859-1", "ascii", "utf-8", "latin-1"):
        return None  # on the web these mean Windows-1252, the fall back
    if name.startswith(("utf-16", "utf-32")):
        return None  # a declaration that can be read as ASCII cannot be true
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _faults(text: str) -> list[str]:
    """Notes on signs that the text was decoded wrongly before it was saved."""
    notes = []
    found = _MOJIBAKE.findall(text)
    if found:
        notes.append(
            f"{len(found)} sequences such as {found[0]!r} look wrongly decoded; kept as they are"
        )
    replaced = text.count("\ufffd")
    if replaced:
        notes.append(f"{replaced} characters are lost (U+FFFD)")
    return notes
