"""PDF: the text layer page by page, without what is printed on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from loaders.readers.page import PageBuilder
from loaders.readers.printed.boxed import Table, apart
from loaders.readers.printed.furniture import PageText, without_furniture
from loaders.readers.printed.lines import page_lines
from loaders.readers.printed.margin import Margin, beside, margin_of, taken_out
from loaders.readers.printed.paragraphs import Paragraph, goes_on, paragraphs
from loaders.readers.printed.ruled import boxes
from loaders.readers.printed.type import Line
from loaders.readers.unreadable import Unreadable
from loaders.readers.web.layout import lay_out
from ontology.record import Document, Source

__all__ = ["read_pdf"]

MAX_PAGES = 5_000
_OCR = "Run OCR over it (for example ocrmypdf) and give the result."
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def read_pdf(data: bytes, source: Source, digest: str) -> Document | Unreadable:
    """The document's text with one block per paragraph, each with its page."""
    import pypdfium2 as pdfium

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return _unopened(str(error), source, digest)
    try:
        notes: list[str] = []
        pages = _pages(pdf, notes)
    finally:
        pdf.close()
    filled = [page for page in pages if page.lines]
    if not filled:
        many = "its page has" if len(pages) == 1 else f"its {len(pages)} pages have"
        reason = f"{many} no text layer (a scan?)"
        return Unreadable(source.name, source.path, reason, _OCR, digest)
    if not _legible(filled):
        reason = "its fonts do not say which characters they print, so that the text is garbage"
        return Unreadable(source.name, source.path, reason, _OCR, digest)
    empty = [page.number for page in pages if not page.lines]
    if empty:
        numbers = ", ".join(map(str, empty[:20])) + (" …" if len(empty) > 20 else "")
        notes.append(f"pages without text (scans or blank): {numbers}")
    notes += without_furniture(pages)
    _close_hyphens(pages)
    return _laid_out(pages).build(source, "pdf", digest, notes)


def _unopened(error: str, source: Source, digest: str) -> Unreadable:
    if "password" in error.lower():
        reason, advice = "it is locked with a password", "Save a copy without it and give that."
    else:
        reason = f"the PDF is broken or cut off ({error.rstrip('.')})"
        advice = "Fetch or copy it again."
    return Unreadable(source.name, source.path, reason, advice, digest)


def _pages(pdf: Any, notes: list[str]) -> list[PageText]:
    import pypdfium2 as pdfium

    pages: list[PageText] = []
    count = len(pdf)
    if count > MAX_PAGES:
        notes.append(f"only the first {MAX_PAGES} of {count} pages were read")
    for index in range(min(count, MAX_PAGES)):
        try:
            page = pdf[index]
            pages.append(PageText(index + 1, page.get_height(), page_lines(page), boxes(page)))
            page.close()
        except pdfium.PdfiumError as error:
            notes.append(f"page {index + 1} could not be read ({error})")
            pages.append(PageText(index + 1, 842.0, []))
    return pages


def _legible(pages: list[PageText]) -> bool:
    sample = "".join(line.text for page in pages[:20] for line in page.lines)[:20_000]
    return sum(c.isalnum() for c in sample) > 0.4 * len(sample.replace(" ", ""))


def _close_hyphens(pages: list[PageText]) -> None:
    """Joins words that were parted at a line's end, with their hyphen unless it is a soft one.

    Most word processors break only at hyphens that are part of the word ("sub-committee"). A
    hyphen is soft where the document has the joined word elsewhere, or does so for others.
    """
    cuts = [
        (line, following)
        for page in pages
        for line, following in zip(page.lines, page.lines[1:], strict=False)
        if line.cut
    ]
    if not cuts:
        return
    known = Counter(
        word.casefold()
        for page in pages
        for line in page.lines
        for word in _WORDS.findall(line.text)
    )
    joined: dict[int, bool | None] = {}
    for line, following in cuts:
        left, right = _ends(line), _starts(following)
        solid, hyphened = known[(left + right).casefold()], known[f"{left}-{right}".casefold()]
        if right[:1].isupper() or not left or not right:
            joined[id(line)] = False
        else:
            joined[id(line)] = None if solid == hyphened else solid > hyphened
    sure = [choice for choice in joined.values() if choice is not None]
    default = sure.count(True) > sure.count(False)
    for line, following in cuts:
        choice = joined[id(line)]
        soft = default if choice is None else choice
        first = following.words.pop(0)
        line.words[-1].text += first.text if soft else "-" + first.text
        if not following.words:
            following.words = [line.words.pop()]
    for page in pages:
        page.lines = [line for line in page.lines if line.words]


def _ends(line: Line) -> str:
    found = _WORDS.findall(line.words[-1].text)
    return found[-1] if found else ""


def _starts(line: Line) -> str:
    found = _WORDS.match(line.words[0].text)
    return found.group() if found else ""


def _laid_out(pages: Sequence[PageText]) -> PageBuilder:
    builder = PageBuilder()
    before: Paragraph | None = None
    margin = margin_of([(page.number, page.lines) for page in pages])
    table = Table(0)
    for page in pages:
        first = True
        for box, lines in apart(page.lines, page.boxes):
            if table.pieces and (box is None or not table.takes(box)):
                lay_out(table.settled(), builder)
                table = Table(table.number + 1)
            if box is not None:
                table.add(lines, box, page.number)
                before = None
                continue
            for paragraph in _paragraphs(page, lines, margin):
                goes = first and before is not None and goes_on(before, paragraph)
                first = False
                gap = " " if before is not None and before.full and not before.owner else "\n"
                builder.add(
                    paragraph.text,
                    "heading" if paragraph.heading else "paragraph",
                    place=f"page {page.number}",
                    page=page.number,
                    between=(gap if goes else "\n\n") + " " * paragraph.indent,
                )
                before = paragraph
    lay_out(table.settled(), builder)
    return builder


def _paragraphs(page: PageText, lines: list[Line], margin: Margin | None) -> list[Paragraph]:
    """Paragraphs of a page, with those beside them who stand in the margin."""
    if margin is None:
        return paragraphs(lines, among=page.lines)
    kept, owners = taken_out(lines, page.number, margin)
    return beside(paragraphs(kept), owners)
