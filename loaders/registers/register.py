"""The register of UK local authorities: codes, names, successors, sites, and how to find one."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

__all__ = ["COLUMNS", "REGISTER", "SEPARATOR", "Authority", "authorities", "authority",
           "authorities_at", "find_authorities", "fold_title", "similar_names"]  # fmt: skip

REGISTER = "pages.mysociety.org"
"""Who issues the codes: the host under which a code stands among a document's ids."""
SEPARATOR = "|"
COLUMNS = (
    "code", "gss", "former_gss", "name", "place", "nation", "kind", "variants", "former_names",
    "started", "ended", "successor", "wikidata", "website", "system", "base_url",
)  # fmt: skip

_STATUS = re.compile(
    r"\b(?:(?:metropolitan |royal |london |county )*(?:borough|district|city|county|unitary)"
    r"(?: (?:council|authority|corporation))?|council|mbc|bc|dc|cc|mdc|rbc)(?: of)?\b"
)


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority. ``code`` is the register's (mostly three letters), ``gss`` the area's.

    ``successor`` has the codes of those that took over, ``system`` what its records are on
    (``moderngov``, ``cmis``, ``own``, ``json`` or empty) at ``base_url``. ``ended`` is an ISO
    date, empty while it is in being.
    """

    code: str
    gss: str
    former_gss: tuple[str, ...]
    name: str
    place: str
    nation: str
    kind: str
    variants: tuple[str, ...]
    former_names: tuple[str, ...]
    started: str
    ended: str
    successor: tuple[str, ...]
    wikidata: str
    website: str
    system: str
    base_url: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is known by, its own first."""
        return (self.name, self.place, *self.former_names, *self.variants)


@cache
def authorities() -> tuple[Authority, ...]:
    """All authorities of the register, those that have ended too, by code."""
    file = resources.files("loaders.registers") / "authorities.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    many = {"former_gss", "variants", "former_names", "successor"}
    found = []
    for row in csv.DictReader(lines):
        values: dict[str, str | tuple[str, ...]] = {
            name: tuple(filter(None, row[name].split(SEPARATOR))) if name in many else row[name]
            for name in COLUMNS
        }
        found.append(Authority(**values))  # type: ignore[arg-type]
    return tuple(found)


@cache
def _by_code() -> dict[str, Authority]:
    return {one.code: one for one in authorities()}


def authority(code: str) -> Authority | None:
    """The authority with a code of the register."""
    return _by_code().get(code)


def find_authorities(text: str) -> list[Authority]:
    """Those that a code, a GSS code or a name may mean; those in being, where there are any.

    A name is compared as a whole, without regard to case, accents, stops and "the"; where none
    is the same, without words such as "Borough Council".
    """
    wanted = text.strip()
    code = wanted.upper()
    if not code:
        return []
    if code in _by_code() and (len(code) != 4 or wanted.isupper()):
        return [_by_code()[code]]
    gss = [one for one in authorities() if code == one.gss] or [
        one for one in authorities() if code in one.former_gss
    ]
    if gss:
        return _in_being(gss)
    named, bare = _by_name()
    folded = fold_title(wanted)
    return _in_being(named.get(folded) or bare.get(_without_status(folded)) or [])


def authorities_at(url: str) -> list[Authority]:
    """Those in being whose records are at the host of ``url``, where one host can serve several."""
    host = _host(url)
    there = [one for one in authorities() if host and _host(one.base_url) == host]
    return _in_being(there)


def similar_names(text: str, limit: int = 4) -> list[str]:
    """Names of authorities in being that are written like ``text``, the likest first."""
    from rapidfuzz import fuzz, process

    choices = {one.name: fold_title(one.name) for one in authorities() if not one.ended}
    places = {one.name: fold_title(one.place) for one in authorities() if not one.ended}
    wanted, scores = fold_title(text), dict[str, float]()
    for pool in (choices, places):
        for _, score, name in process.extract(
            wanted, pool, scorer=fuzz.WRatio, limit=limit, score_cutoff=70
        ):
            scores[name] = max(score, scores.get(name, 0.0))
    return sorted(scores, key=lambda name: (-scores[name], name))[:limit]


@cache
def _by_name() -> tuple[dict[str, list[Authority]], dict[str, list[Authority]]]:
    """Folded names, and the same without words of status, to whom they may mean."""
    whole: dict[str, list[Authority]] = {}
    bare: dict[str, list[Authority]] = {}
    for one in authorities():
        for name in dict.fromkeys(fold_title(n) for n in one.names):
            whole.setdefault(name, []).append(one)
        for name in dict.fromkeys(_without_status(fold_title(n)) for n in one.names):
            if name:
                bare.setdefault(name, []).append(one)
    return whole, bare


def _in_being(found: Sequence[Authority]) -> list[Authority]:
    return [one for one in found if not one.ended] or list(found)


def fold_title(name: str) -> str:
    """A name for comparing: no accents, case, stops, "the"; "&" is "and"."""
    flat = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    letters = "".join(c for c in flat if not unicodedata.combining(c))
    words = re.sub(r"[^\w]+", " ", re.sub(r"['’`]", "", letters)).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def _without_status(folded: str) -> str:
    return " ".join(_STATUS.sub(" ", folded).split())


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
