"""Headings whose number is a letter or a Roman numeral, or stands behind the title."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.number_forms import roman_value
from loaders.layouts.number_runs import Heading, counting_up
from loaders.layouts.page import Page
from loaders.layouts.titles import title_part, titlelike

__all__ = ["ended", "lettered", "letters_of", "opens_list"]

_TITLED = 3
"""Words of a title that may end in a stop."""
_SHORT_LEAD = 60
"""Characters up to which a line that names a resolution may be all there is of its lead."""


def ended(page: Page) -> list[Heading]:
    """Headings with the minute's number at the end of their line."""
    rule = grammar().rule("layout.title_number")
    found = []
    for index, line in enumerate(page.lines):
        match = rule.match(line.text)
        if match and titlelike(match["title"]) and not _told(match["title"]):
            found.append(
                Heading(
                    index, match["number"], line.start + match.start("number"), line.start,
                    title_end=line.start + match.end("title"),
                )
            )  # fmt: skip
    kept = counting_up(found)
    return kept if len(kept) > 1 else []


def _told(title: str) -> bool:
    """Whether a line before a number ends as what was said does: the number is not behind the title alone."""
    return title[-1] in ".!?" and len(title.split()) > _TITLED


def opens_list(text: str) -> bool:
    """Whether a line leads to a list of resolutions; most lines tell by their end that they do not."""
    end = text.rstrip().lower()
    if len(text) > _SHORT_LEAD and not end.endswith((":", "–", "-", "that", "to")):
        return False
    return grammar().rule("decisions.opens_list").search(text) is not None


def lettered(page: Page) -> list[Heading]:
    """Headings A, B, C or I, II, III, from the first without a gap."""
    rule = grammar().rule("layout.letter_title")
    found: list[Heading] = []
    resolving = False
    matches = [rule.match(line.text) for line in page.lines]
    if not any(matches):
        return []
    for index, line in enumerate(page.lines):
        match = matches[index]
        if match is None:
            resolving = opens_list(line.text) or (resolving and not line.gap)
            continue
        title = title_part(match["title"])
        bad = grammar().rule("layout.no_numbered_title").match(title) or not titlelike(title)
        if (resolving and not line.gap) or bad or len(title) > 120:
            continue
        letters = match[letters_of(match)]
        count = len(found) + 1
        if letters == chr(64 + count) or roman_value(letters.lower()) == count:
            found.append(
                Heading(
                    index, letters, line.start + match.start(letters_of(match)),
                    line.start + match.start("title"),
                )
            )  # fmt: skip
    bare = all(match is None or match["roman"] for match in matches)
    return found if len(found) > (1 if bare else 2) else []


def letters_of(match: re.Match[str]) -> str:
    """The group of ``layout.letter_title`` that holds the number: with a stop, or Roman without one."""
    return "number" if match["number"] else "roman"
