"""The licence that a page states for itself."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["licence_in"]

_MARKED = re.compile(r"<(?:a|link)\b[^>]*\brel\s*=\s*[\"']?[^\"'>]*\blicen[cs]e\b[^>]*>", re.I)
_ADDRESS = re.compile(r"\bhref\s*=\s*[\"']?(https?://[^\"'\s>]+)", re.I)
_LINK = re.compile(r"\bhref\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.I)


def licence_in(html: bytes) -> str:
    """The address of the licence that a page links to, '' where it states none."""
    text = html.decode("latin-1")
    for marked in _MARKED.finditer(text):
        address = _ADDRESS.search(marked.group())
        if address:
            return _kept(address[1]) or address[1]
    found = (_kept(link.group()) for link in _LINK.finditer(text))
    return next(filter(None, found), "")


def _kept(address: str) -> str:
    for pattern, form in _licences():
        match = pattern.search(address)
        if match:
            return form.format(match[0], *match.groups())
    return ""


@cache
def _licences() -> tuple[tuple[re.Pattern[str], str], ...]:
    import tomllib

    data = tomllib.loads(files("loaders.fetch").joinpath("licences.toml").read_text("utf-8"))
    return tuple((re.compile(one["link"], re.I), one["keep"]) for one in data["licence"])
