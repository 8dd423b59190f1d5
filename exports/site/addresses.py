"""Where each thing's files are: the path of its IRI under the base, and links between them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["Addresses", "up"]

_SAFE: Final = re.compile(
    r"[A-Za-z0-9][\w.~()!*,;:@&=+$'-]*(?:/[\w~()!*,;:@&=+$'-][\w.~()!*,;:@&=+$'-]*)*"
)
# Quotes, unread stretches and identifiers have no files of their own: they are in those of their
# document (the sample server configs say the same).
_WITHIN: Final = re.compile(r"(document/[0-9a-z]+)/(?:evidence|unread|identifier)/([^/]+)")


class Addresses:
    """Paths of the things under one base, such as ``https://w3id.org/folkmoot/id/``."""

    def __init__(self, base: str) -> None:
        self.base = base.rstrip("/") + "/"

    def path(self, iri: str) -> str:
        """The path of the files of ``iri``, without an ending; empty for what has none here."""
        if not iri.startswith(self.base):
            return ""
        path = iri.removeprefix(self.base).partition("#")[0]
        within = _WITHIN.match(path)
        if within:
            return within.group(1)
        return path if _SAFE.fullmatch(path) else ""

    def own(self, iri: str) -> bool:
        """Whether ``iri`` has files of its own."""
        path = self.path(iri)
        return bool(path) and iri == self.base + path

    def href(self, iri: str) -> str:
        """The page of ``iri`` from the root of the site, with the place on it; empty for none."""
        path = self.path(iri)
        if not path:
            return ""
        within = _WITHIN.match(iri.removeprefix(self.base))
        return f"{path}.html#{within.group(2)}" if within else f"{path}.html"


def up(path: str) -> str:
    """The way from the page of ``path`` to the root of the site."""
    return "../" * path.count("/")
