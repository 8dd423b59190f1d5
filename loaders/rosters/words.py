"""The words of rosters, from words.yaml: what a party, a post or an attendance means."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.grammar import grammar

__all__ = [
    "attendance_status", "is_lay", "is_nobody", "is_party", "is_post", "party_name", "post_kind", "result_of",
    "role_kind", "seat_role", "suffixes", "titles",
]  # fmt: skip


@cache
def _load() -> dict[str, Any]:
    import yaml

    text = files("loaders.rosters").joinpath("words.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).strip(" .*")


@cache
def _inverted(name: str) -> dict[str, str]:
    return {_fold(str(w)): str(key) for key, words in _load()[name].items() for w in words}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_fold(str(word)) for word in _load()[name])


def party_name(printed: str) -> str:
    """The usual name of a party, or what is printed where it is not known."""
    return _inverted("parties").get(_fold(printed), printed)


def is_party(printed: str) -> bool:
    """Whether some words are known as a party."""
    return _fold(printed) in _inverted("parties") or _fold(printed).endswith((" party", " group"))


def attendance_status(printed: str) -> str:
    """``present``, ``apologies`` …; '' for "Expected" and what is not known."""
    known = _inverted("attendance")
    flat = printed.replace(",", " ").replace(" - ", " ")
    for words in (
        _fold(flat),
        _fold(printed),
        _fold(grammar().rule("rosters.remark").regex.sub("", printed)),
    ):
        if words in known:
            return known[words]
    return next((s for pattern, s in _worded_statuses() if pattern.search(_fold(printed))), "")


@cache
def _worded_statuses() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(p), str(s)) for p, s in _load()["attendance_worded"])


def result_of(printed: str) -> str:
    """``carried``, ``lost`` or ``withdrawn``; '' where it is none of these."""
    return _inverted("results").get(_fold(printed), "")


def seat_role(printed: str) -> str:
    """``chair``, ``vice-chair``, ``substitute`` … ; '' for words that are no seat."""
    return _inverted("seats").get(_fold(printed), "")


def is_post(printed: str) -> bool:
    """Whether a role names an office, rather than a place on the body or in the room."""
    role = _fold(re.sub(r"\s*\([^()]*\)\s*$", "", printed))
    if role in _listed("not_posts") or _fold(printed) in _listed("not_posts"):
        return False
    return not any(pattern.fullmatch(role) for pattern in _worded("not_posts_worded"))


@cache
def _worded(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(str(pattern)) for pattern in _load()[name])


@cache
def _post_kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile("|".join(patterns), re.I)) for kind, patterns in _load()["posts"].items()
    )


def post_kind(name: str) -> str:
    """``chair``, ``elected``, ``portfolio`` or ``officer``; '' where the name does not tell."""
    return next((kind for kind, pattern in _post_kinds() if pattern.search(name)), "")


def role_kind(printed: str) -> str:
    """``officer`` or ``lay`` for a role that is no member's; '' else."""
    role = _fold(printed)
    if role in _listed("officers") or (is_post(printed) and post_kind(printed) == "officer"):
        return "officer"
    return "lay" if role in _listed("outsiders") else ""


def is_lay(printed: str) -> bool:
    """Whether a role is that of somebody who sits on a body and is no member of the council."""
    return any(pattern.fullmatch(_fold(printed)) for pattern in _worded("lay"))


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in _load()["nobody"]), re.I)


def is_nobody(printed: str) -> bool:
    """Whether a cell says that there is no person: "Vacancy", "None"."""
    return not any(c.isalpha() for c in printed) or _nobody().fullmatch(printed.strip()) is not None


@cache
def titles() -> tuple[tuple[str, str], ...]:
    """(title in lower case, its kind: councillor, posts or honorific), the longest first."""
    found = [(str(t), str(kind)) for kind, words in _load()["titles"].items() for t in words]
    return tuple(sorted(found, key=lambda t: (-len(t[0]), t[0])))


def suffixes() -> frozenset[str]:
    """Letters after a name, in lower case."""
    return _listed("suffixes")
