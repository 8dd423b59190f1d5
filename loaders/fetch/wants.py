"""A page that is wanted, with all that is known of it before it is asked for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

__all__ = ["Content", "Want", "slug"]

Content = Literal["html", "xml", "file"]


@dataclass(frozen=True, slots=True)
class Want:
    """One page. ``key`` is the same for all addresses of it, ``kind`` one of a system's pages.

    ``stem`` is the file name without ending, ``folder`` where it goes; ``needs`` a regular
    expression that its HTML must contain, ``roots`` the root elements that its XML may have;
    ``ids`` what the council's system calls it (kind, id). ``instead`` is another page that says
    the same and is asked for where this one is refused; ``optional`` pages need not exist.
    """

    key: str
    kind: str
    url: str
    folder: str
    stem: str
    content: Content = "html"
    needs: str = ""
    roots: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    instead: Want | None = None
    optional: bool = False


def slug(text: str, longest: int = 60) -> str:
    """Words for a file name: lower-case ASCII letters and digits joined by hyphens."""
    flat = unicodedata.normalize("NFKD", text)
    letters = "".join(c for c in flat if not unicodedata.combining(c)).lower()
    words = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    return words[:longest].rstrip("-")
