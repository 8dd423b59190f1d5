"""How the IRIs of things are made: deterministic, readable and stable (docs/model.md).

Changing what a function here returns changes the IRIs that users have stored.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["BASE", "Names", "fold", "slug", "unfamiliar", "wording"]

BASE: Final = "https://w3id.org/folkmoot/id"

_LIGATURES: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe"}
)
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_THE = re.compile(r"(?:^|(?<=\s))the\s+")


@lru_cache(maxsize=1 << 15)
def fold(name: str) -> str:
    """``name`` for comparing: lower case, no accents, curly quotes or dashes, "&" as "and", no
    "the", words apart by one space."""
    folded = name.casefold()
    if folded.isascii():
        folded = folded.replace("&", " and ")
    else:
        folded = folded.translate(_LIGATURES).replace("&", " and ")
        folded = unicodedata.normalize("NFKD", folded)
        folded = "".join(c for c in folded if not unicodedata.combining(c))
    folded = " ".join(_NOT_WORD.sub(" ", folded.replace("'", "")).split())
    if "the" not in folded:
        return folded
    return " ".join(_THE.sub("", folded + " ").split()) or folded


def slug(name: str, words: int | None = None) -> str:
    """``name`` as lower-case ASCII words joined by hyphens, the first ``words`` of them if given.

    Text in a script without ASCII letters gives a short digest of itself, never nothing.
    """
    parts = fold(name).split()[:words]
    return "-".join(parts)[:120].strip("-") or unfamiliar(name)


def wording(text: str, words: int = 6) -> str:
    """The slug of the first words of a sentence, without a leading "that": a resolution has the
    same IRI whether it is printed "That the report …" or "the report …"."""
    folded = fold(text[:400]).removeprefix("that ")
    return slug(folded, words) if folded else unfamiliar(text)


def unfamiliar(name: str) -> str:
    """A stable stand-in for a name that has no ASCII letters: ``x-`` and eight hex digits."""
    from hashlib import sha256

    return "x-" + sha256(name.encode()).hexdigest()[:8] if name.strip() else "unnamed"


class Names:
    """The IRIs (as strings) under one base, such as ``https://w3id.org/folkmoot/id``."""

    def __init__(self, base: str = BASE) -> None:
        self.base = base.rstrip("/")

    def document(self, digest: str) -> str:
        """A document, and the named graph of what it states."""
        return f"{self.base}/document/{digest[:16]}"

    def graph(self, *path: str) -> str:
        """A named graph that belongs to no document: ``graph("ledger")``."""
        return "/".join((self.base, "graph", *path))

    def council(self, key: str) -> str:
        """A council by its key (a slug, or ``unidentified-{digest}``)."""
        return f"{self.base}/{key}"

    def unidentified(self, digest: str) -> str:
        """The council of a document that does not say whose it is."""
        return f"{self.base}/unidentified-{digest[:12]}"

    def evidence(self, digest: str, start: int, end: int) -> str:
        """The annotation of ``text[start:end]`` of a document."""
        return f"{self.document(digest)}/evidence/{start}-{end}"

    def unreadable(self, digest: str, name: str) -> str:
        """A file that could not be read."""
        return f"{self.base}/unreadable/{slug(name)}" + (f"-{digest[:8]}" if digest else "")
