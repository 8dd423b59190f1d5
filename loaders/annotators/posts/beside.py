"""Offices that only stand for one beside a name: "Ann Pell, Youth Worker", "the Legal Assistant, Ann Pell"."""

from __future__ import annotations

from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import left_phrase, person_ahead, person_before, phrase_end
from loaders.grammar import grammar

__all__ = ["beside_names"]


def beside_names(text: str) -> list[PostMention]:
    """Every such office of ``text``: its head is too common a word to name one anywhere else."""
    g = grammar()
    found: list[PostMention] = []
    for match in g.rule("posts.beside_head").finditer(text):
        start, end = match.span()
        begin = left_phrase(text, start)
        whole = begin < start or match["alone"] is not None
        linked = g.rule("offices.served_ahead").match(text, end)
        if linked:
            reach = _served(text, linked.end())
            whole = whole or reach > linked.end()
            end = reach if reach > linked.end() else end
        owned = g.rule("offices.owned").search(text, max(0, begin - 12), begin) is not None
        titled = g.rule("offices.the_one").match(text, max(0, begin - 4)) is not None
        owned = owned or titled
        closed = g.rule("offices.entry_closed").match(text, end)
        behind = g.rule("offices.seat_before").search(text, max(0, begin - 12), begin)
        owned = owned or closed is not None and person_before(text, begin - 2)
        awarded = g.rule("offices.awarded").search(text, max(0, begin - 30), begin) is not None
        interest = "nterest" in text[max(0, begin - 40) : begin]
        awarded = awarded and match["of"] is not None and not interest
        named = (
            match["of"] is not None and g.rule("offices.title_next").match(text, end) is not None
        )
        owned = owned or awarded or named
        if not (whole or owned and match["of"]):
            continue
        if match["of"] and end == match.end() and not owned:
            continue
        labelled = g.rule("offices.name_ahead").match(text, end)
        ahead = labelled.end() if labelled else end
        given = awarded and g.rule("offices.office_ends").match(text, end) is not None
        if (
            given
            or named
            or closed
            and behind
            or labelled
            and (titled or person_ahead(text, ahead))
        ):
            # "the Commissioner, Ann Pell": of police and crime
            chosen = begin == start and match.group() == "Commissioner"
            kind = "" if match["of"] or chosen else "officer"
            found.append(PostMention(begin, end, text[begin:end], kind))
    return found


def _served(text: str, position: int) -> int:
    """End of whom or what somebody serves, from ``position``: an office, or capitalised words."""
    g = grammar()
    ends = [phrase_end(text, position)]
    for name in ("elected", "chair", "officer", "served"):
        if match := g.rule(f"posts.{name}").regex.match(text, position):
            ends.append(match.end())
    return max(ends)
