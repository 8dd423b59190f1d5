"""Manners of filing: the same text as a Word file, a printed PDF or a page of a site."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from html import escape
from typing import Final

__all__ = ["FILES"]


def word(text: str) -> bytes:
    """A .docx file with one paragraph for each line."""
    from docx import Document

    document = Document()
    for line in text.split("\n"):
        if line.strip():
            document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def printed(text: str) -> bytes:
    """A PDF with a running head and numbered pages, its lines broken at the margin."""
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    left, right, top, bottom, step = 60, 535, 780, 60, 13
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    page, y = 0, 0

    def turn() -> None:
        nonlocal page, y
        if page:
            canvas.showPage()
        page, y = page + 1, top
        canvas.setFont("Helvetica", 8)
        canvas.drawString(left, 815, "Minutes of Meeting")
        canvas.drawString(290, 30, f"Page {page}")
        canvas.setFont("Helvetica", 10)

    turn()
    for line in text.translate(str.maketrans("’‘“”–—•\t", "''\"\"--- ")).split("\n"):
        row = ""
        for word_ in [*line.split(), None]:
            longer = f"{row} {word_}".strip() if word_ else row
            if word_ is None or stringWidth(longer, "Helvetica", 10) > right - left:
                if y < bottom:
                    turn()
                canvas.drawString(left, y, row)
                y -= step
                row = word_ or ""
            else:
                row = longer
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _page(tag: str, text: str, parted: str) -> bytes:
    paragraphs = (
        "<br>\n".join(escape(line) for line in part.split("\n") if line.strip())
        for part in re.split(parted, text)
    )
    body = "\n".join(f"<{tag}>{words}</{tag}>" for words in paragraphs if words)
    return f"<!DOCTYPE html><html><head><title>Minutes</title></head><body><div>{body}</div></body></html>".encode()


FILES: Final[dict[str, tuple[str, Callable[[str], bytes]]]] = {
    "word": (".docx", word),
    "pdf": (".pdf", printed),
    "html-paragraphs": (".html", lambda text: _page("p", text, r"\n\s*\n")),
    "html-lines": (".html", lambda text: _page("div", text, r"\n")),
}
"""``(ending, write(text) -> bytes)`` by name."""
