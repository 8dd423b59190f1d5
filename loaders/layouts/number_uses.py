"""What the numbers at the heads of a page's lines count: its items, paragraphs, pages, or nothing."""

from __future__ import annotations

import itertools

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.number_runs import Heading
from loaders.layouts.page import Page
from loaders.layouts.titles import title_part, titlelike

__all__ = [
    "bracketed_items",
    "counts_in_brackets",
    "counts_in_columns",
    "counts_paragraphs",
    "is_page_number",
    "is_sentence",
    "matters",
    "opens_title",
    "without_paragraphs",
]

_HEADING_WORDS = 12
_LEAST = 3
"""Dotted numbers that show how a page uses them where all of them count paragraphs."""
_PARAGRAPHS, _FEW = 8, 0.34
"""Dotted numbers that show how a page uses them, and the share of them that may stand before short sentences."""


def counts_paragraphs(page: Page) -> bool:
    """Whether numbers count paragraphs: sentences bear them, below usual headings that have none."""
    usual = grammar().rule("headings.standard")
    rule = grammar().rule("layout.number_title")
    below = headed = titled = 0
    for above, line in itertools.pairwise(page.lines):
        if not rule.match(line.text):
            continue
        titled += not is_sentence(line.text)
        if is_sentence(line.text) and not rule.match(above.text):
            below += bool(usual.match(above.text))
            headed += above.gap > 0 and _heads_paragraphs(above.text)
    return below > 1 or (headed > 2 and headed > titled)


def without_paragraphs(page: Page, headings: list[Heading]) -> list[Heading]:
    """The headings but for those with dotted numbers, where all or nearly all such numbers count the paragraphs of
    the page's items: "5.1 Introduced by Ms Orr." is then no title; nor are the points that "5 Matters arising" lists."""
    g = grammar()
    rule, listing = g.rule("layout.dotted_number"), g.rule("layout.lists_points")
    lists = {
        h.number.rstrip(".")
        for h in headings
        if listing.match(page.text[h.title_start : page.lines[h.index].end])
    }
    under = {h.index for h in headings if rule.match(page.lines[h.index].text)}
    headings = [
        h for h in headings if h.index not in under or h.number.partition(".")[0] not in lists
    ]
    dotted = [h for h in headings if h.index in under]
    told = [line.text[m.end() :] for line in page.lines if (m := rule.match(line.text))]
    whole = {h.number.rstrip(".") for h in headings}
    if not {h.number.partition(".")[0] for h in dotted} <= whole:
        points = [h for h in dotted if _one_of_points(page, h, len(dotted))]
        return [h for h in headings if h not in points]
    nearly = len(told) >= _PARAGRAPHS and len(dotted) <= _FEW * len(told)
    if nearly or (len(told) >= _LEAST and all(_is_paragraph(text) for text in told)):
        return [h for h in headings if h.index not in under]
    return headings


def _one_of_points(page: Page, heading: Heading, titled: int) -> bool:
    """Whether a dotted number without an item above it ("4.1" without "4") counts a paragraph of minutes whose titles
    were lost: hardly one of such numbers is ``titled``; usual business is an item all the same."""
    g = grammar()
    rule = g.rule("layout.dotted_number")
    numbers = sum(rule.match(line.text) is not None for line in page.lines)
    words = title_part(page.text[heading.title_start : page.lines[heading.index].end])
    few = numbers >= _PARAGRAPHS and titled <= _FEW * numbers
    return few and not g.rule("headings.standard").match(words)


def matters(page: Page, first: int) -> list[tuple[int, int]]:
    """The stretches of lines from ``first`` on that tell of one matter each, where titles were lost and the
    paragraphs are counted by matter: 2.1 begins another one than 1.4."""
    rule = grammar().rule("layout.dotted_number")
    begins, last = [first], 0
    for index in range(first, len(page.lines)):
        match = rule.match(page.lines[index].text)
        matter = int(match.group().partition(".")[0]) if match else 0
        if last < matter <= last + _LEAST:
            begins.append(index)
            last = matter
    bounds = list(dict.fromkeys(begins))
    return list(itertools.pairwise([*bounds, len(page.lines)]))


def _is_paragraph(text: str) -> bool:
    """Whether what stands behind a dotted number is told: a sentence, one that a list below completes
    ("The Committee"), what begins with a person, or words that mostly begin small and end with a stop."""
    g = grammar()
    if g.rule("layout.actor").match(text) or g.rule("headings.person_line").match(text):
        return True
    small = [word[0].islower() for word in text.split() if len(word) > 3]
    return text[-1:] in ".:;?" and (is_sentence(text) or 2 * sum(small) > len(small) > 2)


def counts_in_brackets(page: Page) -> bool:
    """Whether the page numbers its items in brackets: usual business bears such numbers."""
    g = grammar()
    rule = g.rule("layout.bracketed_title")
    titles = [title_part(m["title"]) for line in page.lines if (m := rule.match(line.text))]
    return sum(bool(g.rule("headings.standard").match(title)) for title in titles) > 1


def counts_in_columns(page: Page) -> bool:
    """Whether a table with a column of numbers holds the items."""
    rule = grammar().rule("layout.item_columns")
    return any(
        "|" in line.text and index not in page.tracked and rule.match(line.text)
        for index, line in enumerate(page.lines)
    )


def _heads_paragraphs(text: str) -> bool:
    """Whether a line without a number can be the heading of numbered paragraphs."""
    short = len(text.split()) <= _HEADING_WORDS and text[-1] not in ".:;,"
    return (
        short
        and text[0].isupper()
        and titlelike(text)
        and not grammar().rule("headings.no_item").match(text)
    )


def is_sentence(text: str) -> bool:
    return text[-1] in ".:" and grammar().rule("titles.told").search(text) is not None


def is_page_number(page: Page, index: int) -> bool:
    """Whether a number alone is a page's: a heading with a number of its own follows, or a running title."""
    text = page.lines[index + 1].text
    g = grammar()
    if g.rule("headings.date_line").match(text):
        return True
    own = g.rule("layout.number_title").match(text)
    if own and not text[0].isalpha() and re.search(r"[^\W\d_]{3}", own["title"]):
        return True
    return any(line.text == text for i, line in enumerate(page.lines) if i != index + 1)


def opens_title(pair: re.Match[str]) -> bool:
    """Whether the second number opens the title ("5.   20 MPH LIMITS"): only the first has a stop."""
    text = pair.string
    between = text[pair.end("first") : pair.start("second")]
    return (
        between[:1] in (".", ")") and between[1:].isspace() and text[pair.end("second")].isspace()
    )


def bracketed_items(page: Page) -> bool:
    """Whether a usual heading of the page is numbered with a bracket behind."""
    rule, usual = grammar().rule("layout.number_title"), grammar().rule("headings.standard")
    for line in page.lines:
        match = rule.match(line.text)
        if match and match["stop"] == ")" and usual.match(title_part(match["title"])):
            return True
    return False
