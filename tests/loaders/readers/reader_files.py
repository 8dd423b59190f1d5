"""Files made for the tests of the readers, and a way to show a Document's blocks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from loaders.readers import Unreadable, read_bytes
from ontology.record import Document

FIXTURES = Path(__file__).parent / "fixtures"


def document_of(data: bytes | str, name: str = "test", **about: str) -> Document:
    """The one document in some bytes; fails the test where it is unreadable."""
    found = read_bytes(data.encode() if isinstance(data, str) else data, name, **about)
    assert len(found) == 1
    assert isinstance(found[0], Document), found[0]
    return found[0]


def unreadable_of(data: bytes | str, name: str = "test") -> Unreadable:
    """The one Unreadable in some bytes."""
    found = read_bytes(data.encode() if isinstance(data, str) else data, name)
    assert len(found) == 1
    assert isinstance(found[0], Unreadable), found[0]
    return found[0]


def text_of(document: Document, role: str) -> list[str]:
    """The texts of the blocks with a role."""
    return [document.text[b.span.start : b.span.end] for b in document.blocks if b.role == role]


def shown(document: Document) -> str:
    """A document's source, notes and blocks, one a line: place in a table, kind, role, text."""
    lines = [f"format: {document.format}"]
    lines += [f"url: {document.source.url}"] if document.source.url else []
    lines += [f"id: {' '.join(i)}" for i in document.source.ids]
    lines += [f"note: {note}" for note in document.notes]
    for block in document.blocks:
        text = document.text[block.span.start : block.span.end].replace("\n", "⏎")
        cell = "" if block.table is None else f"{block.table}.{block.row}.{block.column} "
        level = f" {block.level}" if block.level else ""
        lines.append(f"{cell}{block.kind}{level} <{block.role}> {text}  @{block.place}")
    return "\n".join(lines) + "\n"


def zip_of(members: dict[str, bytes]) -> bytes:
    """A ZIP in memory."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()
