"""Replies to questions: who replies in a clause, and where what they say begins."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.actors import bearer_of, known_code, subjects
from loaders.assembly.questions.asking import Place
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["Reply", "reply_at"]

_CODE = re.compile(r"(?P<code>[A-Z]{2,4})\b")

_SAID = ("answers.does_and", "answers.tells", "answers.says")


@dataclass(frozen=True, slots=True)
class Reply:
    """Who replies, the bounds of the reply, and whether a verb of saying tells of it."""

    by: str
    start: int
    end: int
    said: bool = True


def reply_at(
    place: Place,
    start: int,
    end: int,
    asker: str = "",
    asked_of: str = "",
    *,
    joined: bool = False,
    tail: bool = True,
) -> Reply | None:
    """The reply that the clause ``start``..``end`` tells of, or None.

    ``asked_of``: who was asked, for whom "he" and "she" stand. ``joined``: the clause goes on from
    the question, so that it may lack a subject ("… and was told that").
    """
    g = grammar()
    text = place.text
    opening = g.rule("answers.opening").match(text, start)
    at = opening.end() if opening else start
    found = _noun(place, at, end, asked_of)
    if found is None:
        found = _subject(place, at, end, asker, asked_of)
    if found is None and joined:
        found = _told(place, at, end)
    if found is None and tail:
        found = _tail(place, start, end, asker, asked_of)
    return found


def _noun(place: Place, at: int, end: int, asked_of: str) -> Reply | None:
    """ "Mr Orr's answer was that", "it was explained by Mr Orr that"."""
    g = grammar()
    noun = g.rule("answers.noun").regex.match(place.text, at, end)
    if noun is not None:
        named = next((s for s in ("of", "by", "from") if noun[s]), "")
        by = place.named(*noun.span(named)) if named else asked_of
        tail = None if by else _tail(place, at, end, "", "")
        stop = tail.end if tail else end
        by = tail.by if tail else by
        return Reply(by, noun.end(), stop) if by or not named else None
    if granted := g.rule("answers.granted").regex.match(place.text, at, end):
        return Reply(place.named(*granted.span("by")) if granted["by"] else "", at, end)
    told = g.rule("answers.it_was").regex.match(place.text, at, end)
    if told is None:
        return None
    return Reply(place.named(*told.span("by")) if told["by"] else "", told.end(), end)


def _subject(place: Place, at: int, end: int, asker: str, asked_of: str) -> Reply | None:
    """A clause whose subject replies, or is told."""
    g = grammar()
    text = place.text
    article = g.rule("wording.article").match(text, at)
    starts = {at, article.end() if article else at}
    named = [(s, n) for f, s, n in subjects(place.reading, place.paragraph) if f in starts]
    for stop, holder in sorted(named, reverse=True):
        name = place.office(starts) or holder
        if stop < end and (found := _verb(place, stop, end, name, asker)):
            return found
    if named:
        return None
    code = _CODE.match(text, at)
    if code and (
        name := known_code(place.reading, code["code"]) or bearer_of(place.reading, code["code"])
    ):
        label = g.rule("answers.label").match(text, code.end())
        if label:
            return Reply(name, label.end(), end)
        return _verb(place, code.end(), end, name, asker)
    unnamed = g.rule("answers.unnamed").match(text, at)
    # an office that no list of posts knows
    office = g.rule("actions.doer_at").match(text, article.end()) if article else None
    if office and unnamed is None and not g.rule("actions.deciding").match(office["who"]):
        found = _verb(place, office.end(), end, office["who"], asker)
        if found and found.said:
            return found
    if unnamed is None:
        members = g.rule("answers.whoever").match(text, at)
        return _told(place, members.end(), end) if members else None
    if unnamed["whom"]:
        told = _told(place, unnamed.end() + 1, end)
        replied = g.rule("answers.replied").match(text, unnamed.end())
        if told or not (asked_of or replied):
            return told
        return _verb(place, unnamed.end(), end, asked_of, "")
    return _verb(place, unnamed.end(), end, "officers" if unnamed["officers"] else "", asker)


def _verb(place: Place, stop: int, end: int, name: str, asker: str) -> Reply | None:
    """The reply behind a subject that ends at ``stop``."""
    g = grammar()
    text = place.text
    aside = g.rule("answers.aside").regex.match(text, stop, end)
    for at in {aside.end() if aside else stop, stop + 1}:
        if told := _told(place, at, end):
            return told
        if name and name == asker:
            continue
        begun: list[tuple[int, bool]] = []
        for rule in ("answers.does_and", "answers.tells", "answers.says", "questions.plain_answer"):
            # the last begins with the space before the verb
            verb = g.rule(rule).regex.match(text, at - rule.endswith("plain_answer"), end)
            if verb is not None and verb.end() < end:
                begun.append((verb.end(), rule in _SAID))
        if begun:
            start, said = max(begun)
            return Reply(name, start, end, said)
        if g.rule("answers.does").regex.match(text, at, end):
            return Reply(name, at, end, said=False)
    return None


def _told(place: Place, at: int, end: int) -> Reply | None:
    told = grammar().rule("answers.told").regex.match(place.text, at, end)
    if told is None or told.end() >= end:
        return None
    return Reply(place.named(*told.span("by")) if told["by"] else "", told.end(), end)


def _tail(place: Place, start: int, end: int, asker: str, asked_of: str) -> Reply | None:
    """ "Over half, said Mr Orr."; "Nothing, he was told by Mr Orr, as it was free."."""
    g = grammar()
    tail = g.rule("answers.tail").regex.search(place.text, start, end)
    if tail is None:
        return None
    named = next((s for s in ("by", "who", "from") if tail[s]), "")
    by = place.named(*tail.span(named)) if named else ""
    if by and by == asker:
        return None
    if g.rule("answers.points").match(place.text[start : tail.start()]):
        return Reply(by or asked_of, min(tail.end() + 2, end), end)
    return Reply(by or asked_of, start, tail.start())
