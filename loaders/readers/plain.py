"""Plain text: the decoded file as it is but for line breaks that only wrap, without blocks."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.readers.hard_wraps import unwrapped
from ontology.record import Document, Source

__all__ = ["read_text"]


def read_text(text: str, source: Source, digest: str, notes: Sequence[str] = ()) -> Document:
    """A Document of ``text``, with a space for every line break that only wraps."""
    return Document(source, unwrapped(text), "text", digest, (), tuple(notes))
