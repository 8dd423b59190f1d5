"""Two switches of a packaged query: to leave inferred facts out, and to lift its limit.

Both only touch the query's own tokens; no text of a user's ever gets into a query.
"""

from __future__ import annotations

from typing import Final

from queries.tokens import Token, tokens

__all__ = ["limited", "stated_only"]

INFERRED: Final = "/graph/rule/"
"""Part of the name of every named graph that holds what a rule inferred (docs/model.md)."""


def stated_only(sparql: str) -> str:
    """``sparql`` with each ``GRAPH ?g { … }`` kept from the graphs that hold inferred facts.

    The patterns of a packaged query stand in GRAPH blocks (the lint sees to it), so that the
    answer is that of a dataset without those graphs. A list of all other graphs (FROM) would do
    the same, but costs a look-up in each of them for each pattern.
    """
    found = list(tokens(sparql))
    inserts: list[tuple[int, str]] = []
    groups: list[tuple[bool, set[str]]] = [(False, set())]
    optional = False
    for at, token in enumerate(found):
        if token.text == "{":
            groups.append((optional, set()))
        elif token.text == "}":
            groups.pop()
        if token.word == "GRAPH" and found[at + 1].kind == "variable":
            name = found[at + 1].text
            # In an OPTIONAL after a block of the same graph the filter holds already.
            around = groups[-2][1] if groups[-1][0] and len(groups) > 1 else set()
            if name not in around | groups[-1][1]:
                groups[-1][1].add(name)
                end = found[_closing(found, at + 2)].end
                inserts.append((end, f' FILTER(!CONTAINS(STR({name}), "{INFERRED}")) '))
        optional = token.word == "OPTIONAL"
    return _inserted(sparql, inserts)


def limited(sparql: str, old: int, new: int) -> str:
    """``sparql`` with ``LIMIT old`` as ``LIMIT new``; 0 takes the limit away."""
    found = list(tokens(sparql))
    parts, last = [], 0
    for token, number in zip(found, found[1:], strict=False):
        if token.word == "LIMIT" and number.text == str(old):
            parts += [sparql[last : token.start], f"LIMIT {new}" if new else ""]
            last = number.end
    return "".join([*parts, sparql[last:]])


def _closing(found: list[Token], opening: int) -> int:
    """The place of the brace that closes the one at ``opening``."""
    depth = 0
    for at in range(opening, len(found)):
        depth += {"{": 1, "}": -1}.get(found[at].text, 0)
        if depth == 0:
            return at
    raise ValueError("a brace of the query is not closed")


def _inserted(sparql: str, inserts: list[tuple[int, str]]) -> str:
    parts, last = [], 0
    for place, words in sorted(inserts):
        parts += [sparql[last:place], words]
        last = place
    return "".join([*parts, sparql[last:]])
