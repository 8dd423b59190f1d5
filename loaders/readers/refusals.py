"""Pages that a server sends in place of the record: errors, challenges, log-ins."""

from __future__ import annotations

from loaders.readers.unreadable import Unreadable
from ontology.record import Document

__all__ = ["refusal"]


def refusal(html: str, document: Document) -> Unreadable | None:
    """Why a page is no record, or None where it is one."""
    return None
