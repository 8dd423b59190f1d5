"""Keys of a roll: lines that say what the codes behind its names mean ("P present / Ap apologies")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.marks import behind, of_list, status_said
from loaders.assembly.attendance.roll_rows import Row
from loaders.grammar import grammar

__all__ = ["CODED", "Key", "code_in", "key_of", "keyed", "without_codes"]

Key = Mapping[str, str]
"""The status that each code of a roll stands for."""

CODED: Final = 2
"""Names with a code behind them that make a list of them."""


@lru_cache(maxsize=8192)
def key_of(text: str) -> Key:
    """The codes that a line explains; empty where it explains fewer than two."""
    if grammar().rule("rolls.key").match(text) is None:
        return {}
    entries = grammar().rule("rolls.key_entry").finditer(text)
    told = {entry["code"]: status_said(entry["says"].strip()) for entry in entries}
    return {} if len(told) < CODED or not all(told.values()) else told


def keyed(rows: list[Row], key: Key) -> list[Row]:
    """The rows of lists whose names have codes beside them, by what ``key`` says these stand for, or have
    the status in words behind them."""
    beside = {
        _place(row, mention): _status_beside(row, mention, key)
        for row in rows
        if not row.told
        for mention in row.mentions
    }
    codes = {place: status for place, status in beside.items() if status}
    coded = Counter(of_list(row) for row in rows for m in row.mentions if _place(row, m) in codes)
    split: list[Row] = []
    for row in rows:
        if coded[of_list(row)] < CODED:
            split.append(row)
            continue
        for mention in row.mentions:
            status = codes.get(_place(row, mention))
            split.append(replace(row, mentions=[mention], status=status or row.status))
    return split


def _status_beside(row: Row, mention: NameMention, key: Key) -> str:
    """What a code or words behind a name, or a code before it, say of its bearer; '' where none does."""
    words = behind(row, mention)
    if status := code_in(words, key):
        return status
    told = grammar().rule("rolls.status_behind").match(words)
    if told is not None:
        return status_said(told["says"])
    return key.get(row.paragraph.text[: mention.outer].strip(), "")


def code_in(words: str, key: Key) -> str:
    """The status that the first of some words behind a name stands for; '' where it is no code."""
    code = grammar().rule("rolls.code").match(words)
    return key.get(code["code"], "") if code else ""


def without_codes(text: str, breaks: Sequence[int], key: Key) -> str:
    """``text`` with the codes blanked that stand behind a gap of the page: "P" is no initial there."""
    for place in breaks if key else ():
        code = grammar().rule("rolls.code").match(text[place + 1 :])
        if code and code["code"] in key:
            start, stop = place + 1 + code.start("code"), place + 1 + code.end("code")
            text = text[:start] + " " * (stop - start) + text[stop:]
    return text


def _place(row: Row, mention: NameMention) -> tuple[object, int]:
    return row.paragraph.whole, mention.outer
