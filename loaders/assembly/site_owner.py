"""Whose site a page stands on, as the lines around the record say: a banner, a title, a foot."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.assembly.body_names import mixed_case, own_name
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Reading
from loaders.sections import lines_of
from ontology.record import Span

__all__ = ["site_owner"]

_HEAD, _FOOT = 10, 8
"""Lines at the head and at the foot of a page that can be the site's own."""
_LONGEST = 160
_PIECE = re.compile(r"\s*(?:[|•·]|\s[-–—>»/]\s|\s{3,}|,\s)\s*")
"""What parts the names and links of a banner, a browser's title or a foot."""


def site_owner(reading: Reading) -> tuple[str, Span] | None:
    """The one council of whose name a line at the head is made, or a piece of it; else one at the foot."""
    lines = lines_of(reading.document)
    parts = (lines[:_HEAD], lines[_HEAD:][-_FOOT:])
    # a Welsh council's site often names it in both languages; its English name is the one in other records
    for welsh, part in ((welsh, part) for welsh in (False, True) for part in parts):
        found: dict[str, Span] = {}
        for line in part:
            if len(line.text) > _LONGEST:
                continue
            for name, start, end in _named(line.text, welsh=welsh):
                found.setdefault(name, Span(line.start + start, line.start + end))
        if len({name.casefold() for name in found}) == 1:
            return next(iter(found.items()))
    return None


def _named(text: str, *, welsh: bool) -> Iterator[tuple[str, int, int]]:
    """The councils of which a whole piece of a line is the name, and where they stand; ``welsh``: in Welsh too."""
    g = grammar()
    lead = g.rule("layout.foot_lead").match(text)
    begin = lead.end() if lead else 0
    for match in [*_PIECE.finditer(text, begin), None]:
        end = match.start() if match else len(text)
        printed = g.rule("layout.foot_year").regex.sub("", text[begin:end]).strip(" .:")
        words = mixed_case(printed)
        own = g.rule("bodies.council").regex.fullmatch(words)
        own = own or (g.rule("heads.welsh_council").match(words) if welsh else None)
        if own and not g.rule("heads.sort_only").match(words):
            at = text.index(printed, begin)
            yield own_name(words), at, at + len(printed)
        begin = match.end() if match else end
