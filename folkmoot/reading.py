"""From files to Documents and Records, for the commands that look at a few of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.readers import Unreadable
    from ontology.record import Document, Record

__all__ = ["documents", "records"]


def documents(sources: Sequence[str | Path]) -> Iterator[Document | Unreadable]:
    """The documents of files, directories and archives, in a fixed order."""
    from loaders.readers import read_sources

    return read_sources(sources)


def records(
    sources: Sequence[str | Path], council: str = ""
) -> Iterator[tuple[Document, Record] | Unreadable]:
    """Each document with what it states. A document whose parsing fails becomes an Unreadable."""
    from loaders import parse
    from loaders.readers import Unreadable

    for document in documents(sources):
        if isinstance(document, Unreadable):
            yield document
            continue
        try:
            yield document, parse(document, council=council)
        except Exception as error:  # one document must not stop the others
            yield Unreadable(
                document.source.name,
                document.source.path,
                f"its facts could not be read ({type(error).__name__}: {error})",
                "Please report it with the document, if it may be shown.",
                document.digest,
            )
