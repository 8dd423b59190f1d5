"""Registers of decisions: blocks of labelled lines, each of which opens with the same label as all others."""

from __future__ import annotations

import itertools
from collections import Counter

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.record_labels import FORM_FIELDS

__all__ = ["registered"]

_SHARED = 3
"""Labels that each block has in common with another, its first among them."""


def registered(page: Page) -> dict[int, tuple[re.Match[str], str]]:
    """Index of line -> its label and value, and what the label says, where one block of labels follows another.

    ``Matter: Lease of the barn / Decision taker: Head of Parks / What was decided: …`` again and again: the label
    that opens them names the matter, whatever its word, where another says what was decided.
    """
    rule, form = grammar().rule("decisions.any_label"), grammar().rule("decisions.form_label")
    labels = {i: m for i, line in enumerate(page.lines) if (m := rule.match(line.text))}
    counted = Counter(match["key"].casefold() for match in labels.values())
    opener = next(
        (
            match["key"].casefold()
            for index, match in labels.items()
            if counted[match["key"].casefold()] > 1 and (page.lines[index].gap or not index)
        ),
        "",
    )
    opening = [i for i, match in labels.items() if match["key"].casefold() == opener]
    if len(opening) < 2 or any(not page.lines[i].gap for i in opening[1:]):
        return {}
    found: dict[int, tuple[re.Match[str], str]] = {}
    blocks: list[set[str]] = []
    for index, match in labels.items():
        if index < opening[0]:
            continue
        opens = match["key"].casefold() == opener
        if opens:
            blocks.append(set())
        blocks[-1].add(match["key"].casefold())
        said = form.match(page.lines[index].text)
        name = next((to for part, to in FORM_FIELDS.items() if said and said[part]), "other")
        found[index] = (said or match, "title" if opens else name)
    names = Counter(name for _, name in found.values())
    alike = all(len(one & other) >= _SHARED for one, other in itertools.pairwise(blocks))
    told = names["decision maker"] == names["title"] == len(opening) and names["decision"]
    return found if alike and told else {}
