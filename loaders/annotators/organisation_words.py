"""How far an organisation's name goes: read word by word to the left of its head, and cut on the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = [
    "OrganisationMention",
    "Token",
    "name_begin",
    "name_end",
    "stop_words",
    "tokens_of",
    "word_set",
]

_WORD = re.compile(r"[^\s\u00a0]+")
_CORE = re.compile(r"(?P<open>[(\[“\"‘|]*)(?P<core>.*?)(?P<tail>[.,;:)\]”\"|?!]*)$")


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    core: str
    opened: bool
    tail: str


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation's name at ``start``..``end``; ``form`` as in the record, '' where unknown."""

    start: int
    end: int
    name: str
    form: str = ""
    acronym: str = ""


@cache
def word_set(name: str) -> frozenset[str]:
    return frozenset(grammar().words(name))


@cache
def stop_words() -> frozenset[str]:
    words = {*word_set("bodies.stop"), *word_set("organisations.stop")}
    return frozenset(words - word_set("organisations.may_begin"))


def tokens_of(text: str) -> list[Token]:
    tokens = []
    for match in _WORD.finditer(text):
        part = _CORE.match(match.group())
        if part is not None:
            start = match.start() + part.start("core")
            end = match.start() + part.end("core")
            tokens.append(
                Token(start, end, part["core"], bool(part["open"]), part["tail"])
            )  # fmt: skip
    return tokens


def name_begin(
    text: str, tokens: list[Token], head: int, barred: list[tuple[int, int]], form: str
) -> int:
    """Where the name begins whose head is the token at ``head``."""
    start = here = head
    links: list[str] = []
    if tokens[head].opened:
        return tokens[head].end
    while here > 0 and start - here < 4 and head - here < 11:
        here -= 1
        token = tokens[here]
        if not token.core or any(s < token.end and token.start < e for s, e in barred):
            break
        comma = token.tail == ","
        if comma and (links or token.core in word_set("organisations.closing")):
            break
        if comma and token.core in word_set("heads.place"):
            # "in the Reading Room, Fire and Rescue Service Headquarters"
            break
        if comma and not _listed(text, token.end):
            break
        # "Upland Homes (Ditchford) Limited"
        placed = form == "company" and token.opened and token.tail == ")"
        initial = grammar().rule("organisations.stopped").regex.fullmatch(token.core + token.tail)
        if token.tail and not (comma or placed or initial):
            break
        if token.core in word_set("organisations.joining"):
            if token.opened or comma:
                break
            links.append(token.core)
            continue
        # "Pulse and Motion Ltd", "the Tuesday Lunch Club"
        firm = here == head - 1 and tokens[head].core in word_set("organisations.legal_form")
        day = text[: token.start].endswith(("the ", "The ")) and token.core in word_set(
            "dates.weekdays"
        )
        stops = (
            token.core in stop_words() and not firm and not (day and form in ("other", "partner"))
        )
        if stops or not grammar().rule("organisations.opens_word").match(token.core):
            break
        if links and not _crosses(token.core, links, form, start == head):
            break
        if _ends_own_name(text, tokens, here):
            break
        start, links = here, []
        if token.opened and not placed:
            break
    return tokens[start].start if start < head else tokens[head].end


def _crosses(word: str, links: list[str], form: str, bare: bool) -> bool:
    """Whether a name goes on across the joining words ``links`` (right to left) to ``word``."""
    first = links[-1]
    if bare and first != "of" and not (first in ("and", "&") and form == "company"):
        return False
    if first in ("and", "&"):
        closed = word in word_set("organisations.closing")
        joined = {*links} <= {"and", "&"} or (
            links[0] == "the" and form in ("committee", "council")
        )
        return joined and not closed and not (word.isupper() and len(word) > 1)
    if first in word_set("organisations.council_link") and form == "council":
        # "Work with Dale Council": a doing, and no place that lies by another
        return grammar().rule("organisations.doing").regex.fullmatch(word) is None
    if first == "the":
        return False
    if first in ("of", "for", "on"):
        return not bare and word in word_set("organisations.of_inside")
    return first in ("y", "yr") and form != "committee"


def _ends_own_name(text: str, tokens: list[Token], here: int) -> bool:
    """Whether a council's or committee's name ends with the token, so that another begins behind it."""
    word = tokens[here].core
    if word in word_set("organisations.owning"):
        return True
    if word != "Council" or not here:
        return False
    before = tokens[here - 1].core
    if before in word_set("organisations.council_sort"):
        return here > 1 and bool(
            grammar().rule("organisations.opens_word").match(tokens[here - 2].core)
        )
    return bool(
        grammar().rule("organisations.opens_word").match(before)
    ) and before not in word_set("organisations.no_council")


def _listed(text: str, position: int) -> bool:
    """Whether an enumeration that "and" closes goes on at ``position``."""
    return (
        grammar().rule("organisations.listed_after").match(text[position : position + 120])
        is not None
    )


def name_end(text: str, start: int, end: int, barred: list[tuple[int, int]]) -> int:
    """``end`` drawn back before the first word of ``text[start:end]`` that belongs to no name."""
    for low, _ in barred:
        if start <= low < end:
            end = low
    for match in _WORD.finditer(text, start, end):
        if match.group().rstrip(",") in stop_words():
            end = match.start()
            break
    kept = re.sub(r"[’']s?$", "", text[start:end].rstrip(" ,"))
    while kept.endswith((" and", " &", " of", " the", ",")):
        kept = grammar().rule("organisations.loose_end").regex.sub("", kept).rstrip(" ,")
    return start + len(kept)
