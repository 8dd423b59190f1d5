"""Withholding personal data from one text: addresses, telephone numbers, names of the public."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache, partial
from importlib import resources
from typing import Final

import yaml

from graph.iris import slug

__all__ = ["Pattern", "TextScreen", "patterns"]

_TITLES: Final = "Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Professor|Prof"
_NAME: Final = "[name withheld]"
_TOKEN: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(r"[\d-]{4,}")
_WORD: Final = re.compile(r"[\w’'-]+")


class Pattern:
    """One kind of personal data: how it is found, the words put in its place, what it is called.

    ``strict`` patterns are not used on the council's own business.
    """

    def __init__(self, kind: str, row: dict[str, object]) -> None:
        self.kind = kind
        self.words = str(row["words"])
        self.says = str(row["says"])
        self.strict = bool(row.get("strict", False))
        found = row["patterns"]
        assert isinstance(found, list)
        self.expressions = [re.compile(str(one)) for one in found]


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns of ``patterns.yaml``, in their order."""
    text = resources.files("exports.screening").joinpath("patterns.yaml").read_text("utf-8")
    return tuple(Pattern(kind, row) for kind, row in yaml.safe_load(text).items())


class TextScreen:
    """Screens texts, and counts what it withheld by kind.

    ``domains`` are endings of official e-mail addresses, ``numbers`` official telephone numbers:
    both stay. ``names`` are the forms of the names of people who are to be left out.
    """

    def __init__(
        self,
        domains: Collection[str] = (),
        numbers: Iterable[str] = (),
        names: Iterable[str] = (),
    ) -> None:
        self.counts: Counter[str] = Counter()
        self._domains = tuple(domain.lower().lstrip("@.") for domain in domains)
        self._numbers = {_digits(number) for number in numbers if not _mobile(number)}
        forms = sorted({name for name in names if name.strip()}, key=lambda n: (-len(n), n))
        # Names are looked for only where their last word stands: one pass, however many names.
        self._forms: dict[str, list[str]] = {}
        for form in forms:
            self._forms.setdefault(_WORD.findall(form.casefold())[-1:][0], []).append(form)
        self._found: dict[str, re.Pattern[str]] = {}
        self._name_words = {word for form in forms for word in _WORD.findall(form.casefold())}
        self._tails = {word[at:] for word in self._name_words for at in range(len(word) - 1)}
        self._heads = {word[:at] for word in self._name_words for at in range(2, len(word) + 1)}
        self._slugs = _slugs_pattern(forms)

    def text(self, text: str, *, strict: bool) -> str:
        """``text`` without personal data."""
        digits = any(c.isdigit() for c in text)
        if digits or "@" in text:
            for pattern in patterns():
                if (pattern.strict and not strict) or not (digits or pattern.kind == "email"):
                    continue
                for expression in pattern.expressions:
                    text = expression.sub(partial(self._instead, pattern), text)
        if self._forms:
            for word in sorted({w.casefold() for w in _WORD.findall(text)} & self._forms.keys()):
                text, count = self._named(word).subn(_NAME, text)
                self.counts["names of members of the public"] += count
        return text

    def cut(self, text: str, *, first: bool, strict: bool) -> str:
        """The text before (``first``) or after a quote, which begins or ends at any letter: a
        piece of a name, number or address at its outer end goes as well."""
        text = self.text(text, strict=strict)
        pieces = self._tails if first else self._heads
        words = list(_TOKEN.finditer(text))
        if not first:
            words.reverse()
        gone = 0
        for word in words:
            bare = word.group().casefold().strip(".,;:()")
            whole = bare in self._name_words if gone else bare in pieces
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
        return self._slugs.sub("withheld", iri) if self._slugs else iri

    def _named(self, word: str) -> re.Pattern[str]:
        if word not in self._found:
            self._found[word] = _names_pattern(self._forms[word])
        return self._found[word]

    def _instead(self, pattern: Pattern, match: re.Match[str]) -> str:
        found = match.group()
        if pattern.kind == "email" and self._official(found):
            return found
        if pattern.kind == "telephone" and _digits(found) in self._numbers:
            return found
        self.counts[pattern.says] += 1
        keep = match.groupdict().get("keep") or ""
        return keep + pattern.words

    def _official(self, address: str) -> bool:
        host = address.rpartition("@")[2].lower().rstrip(".")
        return any(host == one or host.endswith("." + one) for one in self._domains)


def _names_pattern(forms: list[str]) -> re.Pattern[str]:
    """The forms themselves, and a title with initials or first name before the surname."""
    whole = [r"\s+".join(re.escape(part) for part in form.split()) for form in forms]
    surnames = sorted({form.split()[-1] for form in forms if len(form.split()) > 1})
    titled = [rf"(?:{_TITLES})\.?\s+(?:[A-Z][\w.’'-]*\s+){{0,2}}{re.escape(s)}" for s in surnames]
    return re.compile(rf"(?<!\w)(?:{'|'.join(titled + whole)})(?!\w)", re.IGNORECASE)


def _slugs_pattern(forms: list[str]) -> re.Pattern[str] | None:
    slugs = sorted({slug(form) for form in forms if "-" in slug(form)}, key=lambda s: (-len(s), s))
    if not slugs:
        return None
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, slugs))})(?![a-z0-9])")


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    return "0" + digits[2:] if digits.startswith("44") else digits


def _mobile(number: str) -> bool:
    return _digits(number).startswith("07")
