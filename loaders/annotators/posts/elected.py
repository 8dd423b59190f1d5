"""Elected offices: leaders, mayors, provosts, whips, commissioners."""

from __future__ import annotations

from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import is_name, person_ahead, phrase_end
from loaders.grammar import grammar


def elected(text: str) -> list[PostMention]:
    """Every elected office of ``text``."""
    g = grammar()
    found = [
        PostMention(*m.span(), m.group(), "elected")
        for m in g.rule("posts.group_leader").finditer(text)
    ]
    for match in g.rule("posts.elected").finditer(text):
        start, end = match.span()
        name = match.group()
        if name in g.words("posts.of_council"):
            council = g.rule("offices.of_council").match(text, end)
            end = council.end() if council else _of_council(text, end)
        elif name == "Minister":
            charged = g.rule("offices.charge_of_minister").match(text, end)
            if charged is None:
                continue
            end = phrase_end(text, charged.end())
        elif "Mayor" in name:
            end = _of_place(text, end)
            charged = g.rule("offices.for_ahead").match(text, end) if "Deputy" in name else None
            if charged and not person_ahead(text, charged.end()):
                # "Deputy Mayor for Policing and Crime"
                end = max(end, phrase_end(text, charged.end()))
        name = text[start:end]
        if g.rule("posts.of_the_mayor").regex.match(text, end):
            continue
        if name == "Leader" and g.rule("posts.other_leader").regex.search(text, 0, start):
            continue
        if text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum():
            continue
        name = g.rule("offices.worshipful").regex.sub("", name)
        if ("Leader" in name or name == "Deputy Mayor") and text[end : end + 2] == " (":
            close = phrase_end(text, end + 2)
            inside = text[end + 2 : close]
            presides = g.rule("posts.chair").match(inside) is not None
            if text[close : close + 1] == ")" and not is_name(inside) and not presides:
                end = close + 1
                found.append(PostMention(start, end, text[start:end], "elected", inside))
                continue
        found.append(PostMention(start, end, name, "elected"))
    return found


def _of_council(text: str, end: int) -> int:
    """End of "Leader of Hexwick City Council"; ``end`` where no council is named."""
    g = grammar()
    of = g.rule("offices.of_ahead").match(text, end)
    council = g.rule("bodies.council").regex.match(text, of.end()) if of else None
    if council is None and text.startswith(", ", end):
        # "Cllr Orme, Leader, Hexwick City Council"
        beside = g.rule("bodies.council").regex.match(text, end + 2)
        closed = beside and g.rule("offices.entry_over").match(text, beside.end())
        council = beside if closed else None
    return council.end() if council else end


def _of_place(text: str, end: int) -> int:
    """End of "Mayor of Hexwick"; ``end`` where no place follows."""
    g = grammar()
    place = g.rule("offices.of_place").match(text, end)
    seat = g.rule("offices.of_the_town").match(text, end)
    if seat:
        return seat.end()
    if place is None or g.rule("offices.town_end").search(place.group()):
        return end
    return place.end()
