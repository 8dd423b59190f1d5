"""Names of members of the public, in every form in which texts and IRIs may have them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

from graph.iris import slug

__all__ = ["Names", "surname_of", "titled_names"]

_WORD: Final = re.compile(r"[\w’'-]+")


class Names:
    """Finds names in texts and IRIs.

    ``forms`` are the names of people who are to be left out. ``private`` are names with a title
    before them, of surnames that nobody in office has: those go with any first name.
    """

    def __init__(self, forms: Iterable[str], private: Iterable[str] = ()) -> None:
        private = set(private)
        self.forms = sorted(
            {name for name in {*forms, *private} if _is_name(name)}, key=lambda n: (-len(n), n)
        )
        # Looked for only where their last word stands: one pass, however many names.
        self._ending: dict[str, list[str]] = {}
        for form in self.forms:
            self._ending.setdefault(surname_of(form), []).append(form)
        self._free = {surname_of(name) for name in private if _is_name(name)}
        self._found: dict[str, re.Pattern[str]] = {}
        self.words = {word for form in self.forms for word in _WORD.findall(form.casefold())}
        self.tails = {word[at:] for word in self.words for at in range(len(word) - 1)}
        self.heads = {word[:at] for word in self.words for at in range(2, len(word) + 1)}
        self._slugs = self._slugs_pattern()

    def replace(self, text: str, words: str) -> tuple[str, int]:
        """``text`` with ``words`` in the place of names, and how many they were."""
        count = 0
        if self._ending:
            for word in sorted({w.casefold() for w in _WORD.findall(text)} & self._ending.keys()):
                text, some = self._pattern(word).subn(words, text)
                count += some
        return text, count

    def iri(self, iri: str, words: str) -> str:
        """``iri`` with ``words`` in the place of names."""
        return self._slugs.sub(words, iri) if self._slugs else iri

    def _pattern(self, ending: str) -> re.Pattern[str]:
        if ending not in self._found:
            forms = self._ending[ending]
            every = [r"\s+".join(re.escape(part) for part in form.split()) for form in forms]
            surnames = sorted({_last(form) for form in forms if len(form.split()) > 1})
            for surname in map(re.escape, surnames):
                every.append(rf"(?:{_any('titles')})\.?\s+(?:[A-Z][\w.’'-]*\s+){{0,2}}{surname}")
                if ending in self._free:
                    # Another of the family, or a slip of the pen.
                    first = rf"(?!(?:{_any('before')})\b)(?-i:[A-Z])[\w’'-]*\.?"
                    gap = r"(?:[ \u00a0]+|\n)"
                    every.append(rf"{first}{gap}(?:{first}{gap})?(?-i:(?=[A-Z])){surname}")
            self._found[ending] = re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)", re.I)
        return self._found[ending]

    def _slugs_pattern(self) -> re.Pattern[str] | None:
        whole = {slug(form) for form in self.forms if "-" in slug(form)}
        titles = "|".join(sorted({slug(title) for title in _words()["titles"]}, key=len)[::-1])
        titled = {slug(_last(f)) for f in self.forms if " " in f and surname_of(f) in self._free}
        every = [re.escape(one) for one in sorted(whole, key=lambda s: (-len(s), s))]
        every += [rf"(?:{titles})-(?:[a-z]+-)?{re.escape(one)}" for one in sorted(titled) if one]
        return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(every)})(?![a-z0-9])") if every else None


def titled_names(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """``(private, members)``: names after ``Mr``, ``Mrs`` and the like, title and all; names of two
    or three words after ``Councillor`` and the like, casefolded."""
    private: set[str] = set()
    members: set[str] = set()
    hint, private_name, member_name = _titled()
    for text in texts:
        if hint.search(text):
            private.update(match[0] for match in private_name.finditer(text))
            for match in member_name.finditer(text):
                words = match["name"].casefold().split()
                members |= {" ".join(words), " ".join(words[:2])}
    return private, members


def _is_name(form: str) -> bool:
    last = surname_of(form)
    return bool(last) and last not in {word.casefold() for word in _words()["no_surname"]}


def surname_of(name: str) -> str:
    """The last word of a name, casefolded."""
    return _last(name.casefold())


def _last(form: str) -> str:
    words: list[str] = _WORD.findall(form)
    return words[-1] if words else ""


@cache
def _titled() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What a text with a titled name has; private names; members' names."""
    capital = r"[A-Z][a-z’'A-Z-]*[a-z][\w’'-]*"
    initials = r"(?:[A-Z]\.? ?){1,3}"
    return (
        re.compile(rf"(?<!\w)(?:{_any('private')}|{_any('members')})(?!\w)"),
        re.compile(
            r"(?<!\w)(?<!(?i:councillor) )(?<!(?i:councillors) )(?<!(?i:cllr) )"
            rf"(?:{_any('private')})\.?[ \u00a0]"
            rf"(?:(?:{initials}|{capital} (?={capital})){{0,2}}(?:{capital}|[A-Z]{{3,}}))"
        ),
        re.compile(
            rf"(?<!\w)(?:{_any('members')})\.?\s+(?:(?:{_any('titles')})\.?\s+)?"
            r"(?P<name>(?:[A-Z][\w’'.-]*\s+){1,2}[A-Z][\w’'-]+)"
        ),
    )


@cache
def _any(key: str) -> str:
    return "|".join(re.escape(word) for word in sorted(_words()[key], key=lambda w: (-len(w), w)))


@cache
def _words() -> dict[str, list[str]]:
    text = resources.files("exports.screening").joinpath("names.toml").read_text("utf-8")
    return {key: list(map(str, value)) for key, value in tomllib.loads(text).items()}
