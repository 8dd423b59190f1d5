"""The council that only a Word file's letterhead, its logo or its properties name."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from loaders.grammar import grammar
from loaders.readers.web.site import council_named
from loaders.readers.word.numbering import local, value_of

__all__ = ["letterhead"]

_PAPER = re.compile(r"word/(?:header|footer)\d*\.xml")
_COMPANY = "docProps/app.xml"


def letterhead(
    archive: zipfile.ZipFile,
    body: Any,
    part: Callable[[str], Any],
    text_of: Callable[[Any], str],
    said: str,
) -> tuple[str, str]:
    """The council that the heads and feet of the pages name, or the words on a picture, or else the
    properties, and where; ('', '') where the first words of the file (``said``) name one or nothing does.

    Heads and feet are furniture; but many a file names its council nowhere else. ``part`` gives a part
    of the package, ``text_of`` the text of a paragraph.
    """
    papers = sorted((n for n in archive.namelist() if _PAPER.fullmatch(n)), key=_order)
    if grammar().rule("layout.issuer_said").search(said):
        return "", ""
    for place, element in [*((name, part(name)) for name in papers), ("word/document.xml", body)]:
        for words in _words(element, text_of, whole=element is not body):
            if name := council_named(" ".join(words.split())):
                return name, place
    company = next((e for e in _each(part(_COMPANY)) if local(e) == "Company"), None)
    name = council_named((company.text or "").strip()) if company is not None else ""
    return (name, _COMPANY) if name else ("", "")


def _order(name: str) -> tuple[bool, int, str]:
    """Heads before feet, each by its number."""
    return "footer" in name, len(name), name


def _each(element: Any) -> Iterator[Any]:
    return iter(()) if element is None else element.iter()


def _words(element: Any, text_of: Callable[[Any], str], *, whole: bool) -> Iterator[str]:
    """What the pictures of a part are said to show, and of a ``whole`` part its paragraphs, line by line."""
    for one in _each(element):
        if local(one) == "p" and whole:
            yield from re.split(r"[\n\t]", text_of(one))
        elif local(one) == "docPr":
            yield value_of(one, "descr")
            yield value_of(one, "title")
