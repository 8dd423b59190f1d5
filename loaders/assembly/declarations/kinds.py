"""Of which kind an interest is, as printed, and whether the member withdrew."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re

_KIND = re.compile(
    r"\b(?:disclosable|pecuniary|personal|prejudicial|non-\w+|other\b|significant|registrable|registerable|affected|financial(?! (?:services?|officers?|management|planning|support|directors?|adviser|year|affairs))|d\.?p\.?i\b|ori\b|nri\b|osi\b|eri\b|conflict|personol|rhagfarnol)"
)
_NO_KIND = re.compile(r"(?i)\b(?:a|an|the|his|her|their|and its nature|code|other than)\b")
_SHORT = {
    "dpi": "disclosable pecuniary", "d.p.i": "disclosable pecuniary", "ori": "other registrable",
    "nri": "non-registrable", "osi": "other significant", "eri": "eri",
}  # fmt: skip


def kind_of(words: str) -> str:
    """The printed kind of interest, lower case, without articles; '' where none is said."""
    plain = re.sub(r"\bnon (?=pecuniary|regist|disclos|prejud|financ)", "non-", words.lower())
    found = _KIND.findall(_NO_KIND.sub(" ", plain))
    if not found:
        return ""
    found = [_SHORT.get(word, word) for word in found]
    if "personal" in found and "prejudicial" in found:
        return "personal and prejudicial"
    if "disclosable" in found and "pecuniary" in found:
        return "disclosable pecuniary"
    return " ".join(dict.fromkeys(found))


def withdrawal(words: str) -> bool | None:
    """Whether the words say that somebody left (True) or stayed (False); None where they say neither."""
    g = grammar()
    if g.rule("interests.stayed").search(words):
        return False
    return True if g.rule("interests.left_only").search(words) else None
