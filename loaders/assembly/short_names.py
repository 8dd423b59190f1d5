"""What the document calls somebody for short: "the Trust" that it has named in full, "the Commissioner"."""

from __future__ import annotations

from functools import lru_cache

from loaders.grammar import grammar
from loaders.reading import Reading

__all__ = ["full_name", "sole_office", "whole_name"]


def full_name(reading: Reading, name: str) -> str:
    """The one body or office that the document names for short by ``name``, else ``name``."""
    if " " in name or name in grammar().words("posts.said_short"):
        return name
    if any(office.name == name for office in reading.posts.offices.values()):
        # "Ann Pell (Vice-Chairman)": the bracket says which office is held
        return sole_office(reading, name)
    return _bodies(reading.document.text).get(name) or sole_office(reading, name)


def whole_name(reading: Reading, name: str) -> str:
    """The body with whose whole name the document prints ``name`` in brackets, else ``name``."""
    return _bodies(reading.document.text).get(name, name)


def sole_office(reading: Reading, words: str) -> str:
    """The one known office whose name ends with ``words`` ("the Commissioner"), else the words themselves."""
    low = f" {words.casefold()}"
    full = {o.name for o in reading.posts.offices.values() if o.name.casefold().endswith(low)}
    return next(iter(full)) if len(full) == 1 else words


@lru_cache(maxsize=8)
def _bodies(text: str) -> dict[str, str]:
    """Whole names of bodies, by what stands behind them in brackets; none for what two go by."""
    found: dict[str, str] = {}
    for match in grammar().rule("reports.goes_by").finditer(text):
        name = " ".join(match["name"].split())
        if found.setdefault(match["short"], name) != name:
            found[match["short"]] = ""
    return {short: name for short, name in found.items() if name}
