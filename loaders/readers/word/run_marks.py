"""What Word says of a stretch of words: that it stands out, that its font draws signs for letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from loaders.readers.word.numbering import child, value_of
from loaders.readers.word.styles import Style

__all__ = ["in_symbols", "stands_out", "symbol"]

_SIGNS = ("wingdings", "wingdings 2", "symbol")
_PRIVATE = 0xF000
"""Where in Unicode the signs of such a font lie, each at its letter's place."""


def stands_out(properties: Any, styles: Mapping[str, Style]) -> bool:
    """Whether a run is bold or underlined, by its own properties or by its style."""
    strong, line = child(properties, "b"), child(properties, "u")
    if line is not None and value_of(line) not in ("", "none"):
        return True
    if strong is not None:
        return value_of(strong) not in ("0", "false")
    return styles.get(value_of(child(properties, "rStyle")), Style()).bold


def symbol(element: Any) -> str:
    """The sign that an element names by its number."""
    try:
        code = int(value_of(element, "char"), 16)
    except ValueError:
        return ""
    drawn = value_of(element, "font").lower() in _SIGNS and code < 0x100
    return chr(code + _PRIVATE if drawn else code) if code < 0x110000 else ""


def in_symbols(properties: Any, parts: Sequence[str]) -> list[str]:
    """The text of a run: where its font draws signs for letters, those signs."""
    fonts = child(properties, "rFonts")
    names = {value_of(fonts, name).lower() for name in ("ascii", "hAnsi")} - {""}
    if not names or not names <= set(_SIGNS):
        return list(parts)
    return ["".join(chr(ord(c) + _PRIVATE) if " " < c < "\u0100" else c for c in p) for p in parts]
