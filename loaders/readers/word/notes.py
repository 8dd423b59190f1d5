"""What a Word document says in notes at the foot of its pages or at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from loaders.readers.word.numbering import local, value_of

__all__ = ["read_notes"]

_KINDS = ("footnote", "endnote")


def read_notes(part: Callable[[str], Any], text_of: Callable[[Any], str]) -> dict[str, list[str]]:
    """The paragraphs of each note by its kind and number ("footnote 2"); none of the lines that part notes
    from the text. ``part`` gives a part of the package, ``text_of`` the text of a paragraph."""
    found: dict[str, list[str]] = {}
    for kind in _KINDS:
        root = part(f"word/{kind}s.xml")
        for note in root if root is not None else ():
            if local(note) != kind or value_of(note, "type") not in ("", "normal"):
                continue
            paragraphs = [text_of(p) for p in note if local(p) == "p"]
            found[f"{kind} {value_of(note, 'id')}"] = [text for text in paragraphs if text]
    return found
