"""Withholding personal data from one text: addresses, telephone numbers, names of the public."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache, partial
from importlib import resources
from typing import Final

import yaml

from exports.screening.names import Names

__all__ = ["Pattern", "TextScreen", "patterns"]

_NAME: Final = "[name withheld]"
_TOKEN: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(r"[\d-]{4,}")
_AT: Final = re.compile(r"\s?[(\[]at[)\]]\s?|\sat\s", re.IGNORECASE)
_DOT: Final = re.compile(r"\s?[(\[]dot[)\]]\s?|\sdot\s", re.IGNORECASE)
# Digits, and what stands for an at sign where somebody hides an address from machines.
_HINT: Final = re.compile(r"[\d@]|\bdot\b|[(\[]at[)\]]| in [A-Z]", re.IGNORECASE)


class Pattern:
    """One kind of personal data: how it is found, the words put in its place, what it is called.

    ``strict`` patterns are not used on the council's own business.
    """

    def __init__(self, kind: str, row: dict[str, object], parts: dict[str, str]) -> None:
        self.kind = kind
        self.words = str(row["words"])
        self.says = str(row["says"])
        self.strict = bool(row.get("strict", False))
        found = row["patterns"]
        assert isinstance(found, list)
        self.expressions = [re.compile(_filled(str(one), parts)) for one in found]


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns of ``patterns.yaml``, in their order."""
    text = resources.files("exports.screening").joinpath("patterns.yaml").read_text("utf-8")
    rows = yaml.safe_load(text)
    parts = rows.pop("parts")
    return tuple(Pattern(kind, row, parts) for kind, row in rows.items())


class TextScreen:
    """Screens texts, and counts what it withheld by kind.

    ``domains`` are endings of official e-mail addresses, ``numbers`` official telephone numbers:
    both stay. ``names`` are the forms of the names of people who are to be left out, ``private``
    names with a title before them, of surnames that nobody in office has.
    """

    def __init__(
        self,
        domains: Collection[str] = (),
        numbers: Iterable[str] = (),
        names: Iterable[str] = (),
        private: Iterable[str] = (),
    ) -> None:
        self.counts: Counter[str] = Counter()
        self._domains = tuple(domain.lower().lstrip("@.") for domain in domains)
        self._numbers = {_digits(number) for number in numbers if not _mobile(number)}
        self._names = Names(names, private)

    def text(self, text: str, *, strict: bool) -> str:
        """``text`` without personal data."""
        text, count = self._names.replace(text, _NAME)
        self.counts["names of members of the public"] += count
        if _HINT.search(text) or _NAME in text:
            for pattern in patterns():
                if pattern.strict and not strict:
                    continue
                for expression in pattern.expressions:
                    text = expression.sub(partial(self._instead, pattern), text)
        return text

    def cut(self, text: str, *, first: bool, strict: bool) -> str:
        """The text before (``first``) or after a quote, which begins or ends at any letter: a
        piece of a name, number or address at its outer end goes as well."""
        text = self.text(text, strict=strict)
        if not first and _NAME in text:
            # What follows a name may be the beginning of an address.
            text = text[: text.index(_NAME) + len(_NAME)]
        pieces = self._names.tails if first else self._names.heads
        words = list(_TOKEN.finditer(text))
        if not first:
            words.reverse()
        gone = 0
        for word in words:
            bare = word.group().casefold().strip(".,;:()")
            whole = bare in self._names.words if gone else bare in pieces
            if not (whole or "@" in bare or (not gone and _NUMBER.fullmatch(bare))):
                break
            gone += 1
        if not gone:
            return text
        self.counts["pieces of names and numbers"] += 1
        last = words[gone - 1]
        return text[last.end() :] if first else text[: last.start()]

    def iri(self, iri: str) -> str:
        """``iri`` without the names of people who are left out."""
        return self._names.iri(iri, "withheld")

    def _instead(self, pattern: Pattern, match: re.Match[str]) -> str:
        found = match.group().removeprefix(match.groupdict().get("keep") or "")
        if pattern.kind == "email" and self._official(found):
            return found
        if pattern.kind in ("telephone", "bare-number") and _digits(found) in self._numbers:
            return found
        self.counts[pattern.says] += 1
        keep = match.groupdict().get("keep") or ""
        return keep + pattern.words

    def _official(self, address: str) -> bool:
        plain = _AT.sub("@", _DOT.sub(".", address))
        host = plain.rpartition("@")[2].lower().rstrip(".")
        return any(host == one or host.endswith("." + one) for one in self._domains)


def _filled(expression: str, parts: dict[str, str]) -> str:
    """``expression`` with what its ``{{part}}`` stand for, which may have parts themselves."""
    while found := re.search(r"\{\{(\w+)\}\}", expression):
        expression = expression.replace(found[0], parts[found[1]])
    return expression


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    digits = digits.removeprefix("00") if digits.startswith("0044") else digits
    return "0" + digits[2:] if digits.startswith("44") else digits


def _mobile(number: str) -> bool:
    return _digits(number).startswith("07")
