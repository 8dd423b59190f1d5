"""Of which kind an interest is, as printed, and whether the member withdrew."""

from __future__ import annotations

from loaders.grammar import grammar

_SHORT = {
    "dpi": "disclosable pecuniary", "d.p.i": "disclosable pecuniary", "ori": "other registrable",
    "nri": "non-registrable", "osi": "other significant", "eri": "eri", "predetermined": "pre-determined",
    "npi": "non-pecuniary", "opi": "other pecuniary", "pec": "pecuniary", "pers": "personal", "prej": "prejudicial",
    "non-pec": "non-pecuniary", "non-prej": "non-prejudicial", "predetermination": "pre-determined", "pre-determination": "pre-determined",
}  # fmt: skip

_MINOR = frozenset(("lobbied", "pre-determined"))
WELSH = frozenset(("personol", "rhagfarnol", "rhagfarnu"))


def kind_of(words: str) -> str:
    """The printed kind of interest, lower case, without articles; '' where none is said."""
    g = grammar()
    plain = g.rule("interests.non_apart").regex.sub("non-", words.lower())
    plain = g.rule("interests.kind_denied").regex.sub("", plain)
    found = g.rule("interests.kind").regex.findall(
        g.rule("interests.no_kind").regex.sub(" ", plain)
    )
    if not found:
        return ""
    found = [_SHORT.get(word, word) for word in found]
    english = [word for word in found if word not in WELSH]
    found = english or found  # what stands there in both languages is told once
    # where an interest of the code is named, that somebody was lobbied is said of it
    found = [word for word in found if word not in _MINOR] or found
    if "personal" in found and "prejudicial" in found:
        return "personal and prejudicial"
    if "disclosable" in found and "pecuniary" in found:
        return "disclosable pecuniary"
    if "indirect" in found and not {"pecuniary", "financial"} & set(found):
        found.remove("indirect")
        if not found:
            return ""
    return " ".join(dict.fromkeys(found))


def withdrawal(words: str) -> bool | None:
    """Whether the words say that somebody left (True) or stayed (False); None where they say neither."""
    g = grammar()
    if g.rule("interests.stayed").search(words):
        return False
    return True if g.rule("interests.left_only").search(words) else None
