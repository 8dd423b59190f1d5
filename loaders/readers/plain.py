"""Plain text: the decoded file as it is, without blocks."""

from __future__ import annotations

from collections.abc import Sequence

from ontology.record import Document, Source

__all__ = ["read_text"]


def read_text(text: str, source: Source, digest: str, notes: Sequence[str] = ()) -> Document:
    """A Document of ``text`` unchanged."""
    return Document(source, text, "text", digest, (), tuple(notes))
