"""The head of a decision's record: the line that says what the page is, and the one that is its title."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.layouts.record_labels import BANNER
from loaders.layouts.titles import clean_title
from loaders.sections import Line
from ontology.record import Span


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
