"""Checking every piece of evidence against its document again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from folkmoot.questions import ask, documents
from graph.evidence import Quote, find_again

if TYPE_CHECKING:
    from graph.catalogue import Catalogue
    from graph.store import Store

__all__ = ["Checked", "Lost", "verify"]


@dataclass(frozen=True)
class Lost:
    """A piece of evidence whose words are not in the document any more."""

    annotation: str
    words: str


@dataclass
class Checked:
    """One document: against what it was checked, and how its evidence fared.

    ``against``: ``source`` (the file, read again), ``changed source`` (its bytes are others now),
    ``kept text`` (the file is gone: the text kept when it was read) or ``nothing``.
    """

    document: str
    name: str
    against: str
    counts: Counter[str] = field(default_factory=Counter)
    lost: list[Lost] = field(default_factory=list)


def verify(store: Store, catalogue: Catalogue | None) -> Iterator[Checked]:
    """Check each document's evidence; ``catalogue`` knows where its file lies."""
    for document, name in documents(store):
        row = ask(store, "document", document=document)[0]
        against, text = _text(row["digest"], catalogue)
        checked = Checked(document, name, against)
        pieces = ask(store, "evidence", document=document)
        if text is None:
            checked.counts["unchecked"] = len(pieces)
            yield checked
            continue
        same = sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == row["text"]
        if same and against == "changed source":
            checked.against = "source"
        for piece in pieces:
            quote = Quote(
                piece["exact"], piece["prefix"], piece["suffix"], piece["start"], piece["end"]
            )
            found = find_again(quote, text)
            checked.counts[found.state] += 1
            if found.state == "lost":
                checked.lost.append(Lost(piece["annotation"], piece["exact"]))
        yield checked


def _text(digest: str, catalogue: Catalogue | None) -> tuple[str, str | None]:
    """The text to check against, and where it comes from."""
    if catalogue is None:
        return "nothing", None
    changed: str | None = None
    for path, name in catalogue.paths(digest):
        if path in ("", "-") or not Path(path).exists():
            continue
        for text, found, called in _read(path):
            if found == digest:
                return "source", text
            if called == name:
                changed = text
    if changed is not None:
        return "changed source", changed
    packed = catalogue.record(digest)
    if packed is None:
        return "nothing", None
    from folkmoot.workers import unpack
    from graph.records import decode

    return "kept text", decode(unpack(packed)).document.text


def _read(path: str) -> Iterator[tuple[str, str, str]]:
    """``(text, digest, name)`` of the documents in a file."""
    from folkmoot.reading import documents as read_documents
    from ontology.record import Document

    for one in read_documents([path]):
        if isinstance(one, Document):
            yield one.text, one.digest, one.source.name
