"""Markdown, as static sites keep their minutes: the text without its marks, headings as blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from loaders.readers.page import PageBuilder
from ontology.record import Document, Source

__all__ = ["is_markdown", "opens_with_front_matter", "read_markdown"]

_FRONT = re.compile(r"\A\s*---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|\Z)")
_FRONT_KEY = re.compile(r"^[\w-]+:", re.M)
_TITLE = re.compile(r"^title:\s*(?P<quote>['\"]?)(?P<title>.+?)(?P=quote)\s*$", re.M)
_BOLD = re.compile(r"\*\*(?=\S)[^*\n]{1,200}?\*\*")
_ESCAPED = re.compile(r"^\s{0,3}\d{1,3}\\[.)]", re.M)
_ATX = re.compile(r"^#{1,6} +\S", re.M)
_HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<text>.*?)\s*#*$")
_ALL_BOLD = re.compile(r"^(?:\*\*|__)(?P<text>[^*]+?)(?:\*\*|__)\s*:?$")
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|tr|li|h[1-6]|td)>", re.I)
_AUTOLINK = re.compile(
    r"<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>"
)
"""An address between angle brackets, which is no tag (CommonMark 6.5)."""
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"\[(?P<text>[^\]\n]+)\]\([^)\n]*\)")
_STRONG = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(?P<text>[^*_\n]*[^\s*_])\1(?![\w*_])")
_RAISED = re.compile(r"\^(\w{1,3})\^")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_RULE = re.compile(r"^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|(?:=\s*){3,})$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")


def opens_with_front_matter(text: str) -> bool:
    """Whether a text begins with the fields of a static site's page between two rules."""
    front = _FRONT.match(text[:4096])
    return front is not None and len(_FRONT_KEY.findall(front[1])) >= 2


def is_markdown(text: str) -> bool:
    """Whether a text carries the marks of Markdown: front matter, headings, bold, escapes."""
    if opens_with_front_matter(text):
        return True
    head = text[:65536]
    marks = len(_BOLD.findall(head)) + 2 * len(_ESCAPED.findall(head)) + 2 * len(_ATX.findall(head))
    return marks >= 3


def read_markdown(text: str, source: Source, digest: str, notes: Sequence[str] = ()) -> Document:
    """The words of a Markdown text; a block for each run of lines, headings told apart.

    Of front matter only the title is kept: its date is that of the web page.
    """
    page = PageBuilder()
    if opens_with_front_matter(text) and (front := _FRONT.match(text)):
        titled = _TITLE.search(front[1])
        if titled:
            page.add(_inline(titled["title"]), "heading", "page-title", place="front matter")
        text = "\n" * text.count("\n", 0, front.end()) + text[front.end() :]
    text = _COMMENT.sub(lambda m: " " + "\n" * m.group().count("\n"), text)
    run: list[str] = []
    begun = 1
    gap = "\n\n"

    def close() -> None:
        nonlocal run
        if run:
            page.add("\n".join(run), "paragraph", place=f"line {begun}", between=gap)
        run = []

    lines = enumerate(text.split("\n"), 1)
    for number, raw in ((n, part) for n, whole in lines for part in _BREAK.split(whole)):
        line = _QUOTE.sub("", raw)
        if _RULE.match(line) or _FENCE.match(line):
            close()
            continue
        heading = _HEADING.match(line.strip()) or _ALL_BOLD.match(line.strip())
        words = _inline(heading["text"] if heading else line)
        if not words:
            close()
        elif heading:
            close()
            level = len(heading["marks"]) if "marks" in heading.groupdict() else 7
            page.add(words, "heading", level=level, place=f"line {number}")
        else:
            if not run:
                begun = number
            run.append(words)
    close()
    return page.build(source, "markdown", digest, notes)


def _inline(line: str) -> str:
    """A line without the marks of emphasis, links, escapes and stray tags."""
    line = _TAG.sub(" ", _AUTOLINK.sub(r"\1", line)).removesuffix("\\")
    line = _LINK.sub(r"\g<text>", _IMAGE.sub(" ", line))
    line = _RAISED.sub(r"\1", _STRONG.sub("", line))
    line = _EMPHASIS.sub(r"\g<text>", line)
    line = html.unescape(_ESCAPE.sub(r"\1", line)).replace("\N{NO-BREAK SPACE}", " ")
    return re.sub(
        r"[ \t]{2,}(?=\S)", lambda m: m.group() if len(m.group()) > 3 else " ", line.strip()
    )
