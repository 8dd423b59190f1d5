"""Registers of UK authorities: names and places by which a council may be recognised."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources


@cache
def places() -> dict[str, str]:
    """Place (``Rotherham``) -> official name of its council, for places of one council only."""
    file = resources.files(__name__) / "uk_councils.csv"
    found: dict[str, list[str]] = {}
    with file.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            found.setdefault(row["place"], []).append(row["name"])
    return {place: names[0] for place, names in found.items() if len(set(names)) == 1}


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(places(), key=lambda p: (-len(p), p))
    return re.compile(r"(?<![\w’'-])(?:" + "|".join(re.escape(p) for p in ordered) + r")(?![\w’'-])")


def place_council(text: str) -> str:
    """The place of the one UK council that a text keeps naming ('' where none or several do)."""
    counts: dict[str, int] = {}
    for match in _pattern().finditer(text):
        after = text[match.end() : match.end() + 30]
        if re.match(r" (?:Road|Street|Lane|Avenue|Way|Hospital|University|College|School|Airport)\b", after):
            continue
        counts[match.group()] = counts.get(match.group(), 0) + 1
    if not counts:
        return ""
    ordered = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    if len(ordered) > 1 and ordered[0][1] < 2 * ordered[1][1]:
        return ""
    return ordered[0][0]
