"""Names in a list that are printed surname first: "BOWEN, Alan", "Crisp, Dora (Chair)"."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.name_endings import finish
from loaders.annotators.names import NameMention, words
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["turned_name", "turned_names"]

_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.? ?)+")


def turned_names(
    text: str, start: int, stop: int, *, line: int = 0, titled: bool = False
) -> list[NameMention]:
    """The name that stands surname first at ``start`` of a list that ends at ``stop``, and behind it
    one such in its brackets ("GILL, Harpreet (sub: HOLT, Imran)"); [] where none does.

    ``line`` is where the line of the page ends. ``titled``: in a list under a title that all share,
    where only capitals and initials tell that the surname comes first.
    """
    name = _turned(text, start, line) if start < line < stop else None
    name = name or _turned(text, start, stop)
    if name is None or (titled and not _INITIALS.fullmatch(name.given)):
        return []
    rule = grammar().rule("names.turned").regex
    inner = rule.search(text, *name.bracket) if name.bracket else None
    other = _turned(text, inner.start(), name.bracket[1]) if inner and name.bracket else None
    return [replace(n, listed=True) for n in (name, other) if n is not None]


def turned_name(text: str, start: int, stop: int) -> NameMention | None:
    """The one name that a cell from ``start`` to ``stop`` holds surname first, with its titles before
    either part: "Cllr Mrs Pell, J", "Pell, Cllr Ann"; None for any other cell."""
    match = grammar().rule("vote_words.surname_first").regex.fullmatch(text, start, stop)
    if match is None or match["surname"] in words().stop | words().organised:
        return None
    if match["member_behind"] and (match["member"] or match["title"]):
        # "Alderman Pell, Councillor Orr"
        return None
    surname, given = match["surname"], match["given"].rstrip()
    if surname.isupper():
        surname = _lowered(surname)
    titles = tuple(match[g] for g in ("title", "behind") if match[g])
    name = finish(text, start, match.start("surname"), stop, given, surname, titles)
    member = match["member"] or match["member_behind"]
    return replace(name, council="councillor") if member else name


def _turned(text: str, start: int, stop: int) -> NameMention | None:
    """Capitals show it; in small letters all entries between semicolons must have this form, with a
    known given name or an initial.
    """
    rule = grammar().rule("names.turned").regex
    match = rule.match(text, start, stop)
    if match is None:
        return None
    surname, given, known = match["surname"], match["given"].rstrip(), words()
    if surname in known.stop or surname in known.organised:
        return None
    if match["capitals"]:
        surname = _lowered(surname)
    else:
        sure = _INITIALS.fullmatch(given) or given.split()[0] in known.given
        entries = re.split(r"; ?", text[start:stop].strip(" ;."))
        parted = len(entries) > 1 or text[:start].rstrip().endswith(";")
        if not sure or not parted or not all(rule.match(e) for e in entries):
            return None
    titles = (match["hon"].rstrip("."),) if match["hon"] else ()
    return finish(text, start, start, match.end("given"), given, surname, titles)


def _lowered(surname: str) -> str:
    """A surname in capitals as it is printed elsewhere: "O'HARE" is "O'Hare"."""
    return re.sub(r"[A-ZÀ-Þ]{2,}", lambda m: m.group().capitalize(), surname)
