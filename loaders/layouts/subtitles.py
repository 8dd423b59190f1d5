"""Titles within an item that bear no number or letter: short lines right below its own title and further down,
each above what was said of it (``Reports`` / ``Police`` / … / ``County Councillor`` / …)."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import is_taken
from loaders.layouts.titles import no_title, tells, titlelike
from loaders.layouts.vote_lines import vote_lines
from loaders.sections import Line
from ontology.record import Span

__all__ = ["titled_lines"]

_WORDS, _LONGEST = 5, 45
"""Words and characters of such a title."""
_TEXT = 25
"""Characters of a line that tells something though it ends no sentence."""
_FEWEST, _SHARE = 2, 0.5
"""Such titles in an item, and the share of its lines that they may be."""
_SIGNS = re.compile(r"[|:;,=£%@_*\d]|\.\.|[-–]\s|\s[-–]")


def titled_lines(page: Page, span: Span) -> list[Line]:
    """The lines within ``span``, which an item's own title stands right above, that are titles of its parts.

    The first line is one, and each has below it what was said; between two of them a sentence ends.
    """
    if page.wrapped:
        return []
    inside = [i for i, x in enumerate(page.lines) if span.start <= x.start and x.end <= span.end]
    if len(inside) < 2 * _FEWEST or not _titles(page, inside[0], inside[-1]):
        return []
    found = [inside[0]]
    for index in inside[1:]:
        ended = page.lines[index - 1].text.rstrip("”\"')")[-1:] in (".", "!", "?")
        if ended and index - 1 not in found and _titles(page, index, inside[-1]):
            found.append(index)
    if len(found) < _FEWEST or len(found) > _SHARE * len(inside):
        return []
    return [page.lines[index] for index in found]


def _titles(page: Page, index: int, last: int) -> bool:
    """Whether a line is short, names a matter and nobody, and a sentence stands below it."""
    text = page.lines[index].text
    if index >= last or len(text) > _LONGEST or len(text.split()) > _WORDS or _SIGNS.search(text):
        return False
    if not text[0].isupper() or text[-1] in ".!?(" or not re.search(r"[^\W\d_]{3}", text):
        return False
    if is_taken(page, index) or index in page.marked or index in vote_lines(page):
        return False
    g = grammar()
    if no_title(text, "list_marker", "button", "not_title_start", "agenda_part", "initials_alone"):
        return False
    if tells(text) or g.rule("titles.put_by").search(text) or not titlelike(text):
        return False
    below = page.lines[index + 1].text
    return below[0].isupper() and (below[-1] in ".!?" or len(below) > _TEXT and " " in below)
