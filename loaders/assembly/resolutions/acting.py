"""Who acted, alone on a line, with what they did counted below: "Cabinet - / (1) designated the lane"."""

from __future__ import annotations

from loaders.assembly.resolutions.model import Resolution
from loaders.assembly.resolutions.nesting import own_verb
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["acting_subject", "acts_alone"]

_FIRST = 2
"""Parts that show what the body did."""


def acting_subject(paragraphs: list[Paragraph], place: int) -> Resolution | None:
    """The resolution that a line opens which only names a body, where one of the first counted parts below
    it begins with what that did; None where they tell what was asked or said."""
    if not acts_alone(paragraphs[place].text):
        return None
    g = grammar()
    does = False
    for below in paragraphs[place + 1 : place + 1 + _FIRST]:
        lister = g.rule("layout.list_marker").match(below.text)
        if lister is None or not list_ordinal(lister):
            break
        if not g.rule("resolutions.part_tells").match(below.text, lister.end()):
            does |= bool(_past(below.text, lister.end()) or own_verb(below.text, lister.end()))
    if not does:
        return None
    paragraph = paragraphs[place]
    told = g.rule("resolutions.acts_alone").match(paragraph.text)
    body = told["body"] if told else ""
    return Resolution(paragraph, None, "", body, stem=paragraph.text)


def acts_alone(words: str) -> bool:
    """Whether words name a body as the one that acts, and nothing else."""
    return grammar().rule("resolutions.acts_alone").regex.fullmatch(words.strip()) is not None


def _past(text: str, start: int) -> re.Match[str] | None:
    return grammar().rule("resolutions.part_past").match(text, start)
