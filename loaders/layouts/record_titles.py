"""The head of a decision's record: the line that says what the page is, and the one that is its title."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.layouts.record_labels import BANNER
from loaders.layouts.titles import clean_title
from loaders.sections import Line
from ontology.record import Span

_FEWEST = 2
"""Records that make a list."""


def says_record(page: Page) -> int:
    """The line near the head that says what the page is ("Decision details"), below the site's own and
    the browser's title ("Decision - Lamps in Mill Lane - Hexwick Council"); -1 without one."""
    kinds = ("decision details", "issue details", "officer decision details")
    banner = grammar().rule("decisions.form_banner")
    return next(
        (
            i for i, line in enumerate(page.lines[:BANNER])
            if line.text.lower() in kinds or banner.match(line.text)
        ),
        -1,
    )  # fmt: skip


def may_title(text: str) -> bool:
    """Whether a line above the labels can be the title: no sentence that tells what somebody did."""
    g = grammar()
    told = g.rule("titles.told").search(text) or g.rule("titles.narrated").search(text)
    return len(text) < 200 and not (text.endswith(".") and told)


def title_of(page: Page, line: Line) -> Span | None:
    """The title that a line is, without the decision's own reference before it ("31/0042 - Lease of the barn")."""
    reference = grammar().rule("decisions.title_reference").match(line.text)
    return clean_title(
        page.text, Span(line.start + (reference.end() if reference else 0), line.end)
    )


def titles_above(page: Page, keys: dict[int, str]) -> list[int]:
    """The lines above the labels of a list's records that are their titles, each behind a gap; none where not
    every record has one. What stands below the labels is then what was decided. ``keys``: the labels by line."""
    makers = [index for index, name in keys.items() if name == "decision maker"]
    if len(makers) < _FEWEST or "title" in keys.values():
        return []
    found: list[int] = []
    for place, maker in enumerate(makers):
        title = maker - 1
        while title >= 0 and (title in keys or _label(page.lines[title].text)):
            title -= 1
        first = makers[place - 1] if place else -1
        shown = title > first and (page.lines[title].gap or title == 0)
        text = page.lines[title].text
        # "3/05/2031 - Lease of the barn" opens an entry of a list that has its own manner
        dated = grammar().rule("decisions.list_title").match(text)
        if not shown or dated or not _titles(text):
            return []
        found.append(title)
    return found


def _label(text: str) -> bool:
    rule = grammar().rule("decisions.further_label")
    return (
        rule.match(text) is not None
        or grammar().rule("decisions.any_label").match(text) is not None
    )


def _titles(text: str) -> bool:
    return may_title(text) and text[-1] not in ".:;," and not _label(text)
