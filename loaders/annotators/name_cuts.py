"""Which words of a run are one name, and which of them the surname."""

from __future__ import annotations

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.grammar import patterns as re


def first_name(
    text: str, tokens: list[tuple[int, int, str]], alone: bool, *, initials: bool = False
) -> list[tuple[int, int, str]]:
    """The words of a run that are one name: what is run on behind it begins a heading or a next one.

    ``initials``: those of its given names stand before it.
    """
    g = grammar()
    w = words()
    tokens = _one_name(text, tokens)
    if len(tokens) > 3:
        # a heading run on behind the name: keep what can be a name
        joints = g.words("names.joint")
        small = sum(word[0].islower() or word in joints for _, _, word in tokens[1:4])
        tokens = tokens[: 3 + small]
    lone = g.rule("names.two_ahead").match(text, tokens[-1][1]) if alone else None
    if len(tokens) == 3 and lone is None and alone and tokens[0][2] in w.given:
        follow = g.rule("names.one_ahead").match(text, tokens[-1][1])
        lone = follow if follow and follow[1] in w.given else None
    if (
        lone
        and lone[1] in w.given
        and len(tokens) == 3
        and tokens[0][2] in w.given
        and len(tokens[1][2]) > 1
    ):
        tokens = tokens[:2]
    ahead = g.rule("names.next_entry").match(text, tokens[-1][1])
    if (
        ahead
        and len(tokens) == 3
        and tokens[0][2] in w.given
        and not tokens[1][2][0].islower()
        and len(tokens[1][2]) > 1
    ):
        # "David Greenhill Burley Councillor …": the next entry's authority, not a third name
        tokens = tokens[:2]
    whole = len(tokens) == 2 and initials or len(tokens) == 3 and tokens[0][2] in w.given
    council = g.rule("names.council_ahead").match(text, tokens[-1][1])
    if whole and council and not tokens[-2][2][0].islower() and len(tokens[-2][2]) > 1:
        # "P Pell Saltcote Council": whom its bearer sits for
        tokens = tokens[:-1]
    return tokens


def surname_of(parts: list[str], given: list[str]) -> str:
    """The surname among the words of a name; what stands before it goes to ``given``."""
    w = words()
    if parts[0] in ("St", "St.") and len(parts) > 2:
        # "G St John Orme": the saint is a name given
        given.append(" ".join(parts[:-1]))
        surname = parts[-1]
    elif given or len(parts) == 1:
        surname = " ".join(parts)
        if given and len(parts) == 2 and not parts[0][0].islower() and parts[0] in w.given:
            given.append(parts[0])
            surname = parts[1]
    elif all(part in w.particle for part in parts[:-1]):
        surname = " ".join(parts)
    else:
        cut = len(parts) - 1
        while cut > 1 and parts[cut - 1] in w.particle:
            cut -= 1
        given.append(" ".join(parts[:cut]))
        surname = " ".join(parts[cut:])
    return surname


def _one_name(text: str, tokens: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Cut a run of names without separators ("Robert C Allan Derek Howie …") behind the first.

    A given name that follows a surname and is itself followed by another word begins the next name.
    """
    given = words().given
    if not tokens or tokens[0][2] not in given:
        return tokens
    for place in range(2, len(tokens)):
        more = place + 1 < len(tokens) or re.match(r" [A-ZÀ-Þ]", text[tokens[place][1] :])
        if tokens[place][2] in given and len(tokens[place - 1][2]) > 1 and more:
            return tokens[:place]
    return tokens
