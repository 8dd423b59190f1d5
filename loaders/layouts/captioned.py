"""Minutes whose numbers stand before the text and whose titles stand above it, without a number."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.number_runs import Heading
from loaders.layouts.numbered import NumberedLayout
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import roll_lines

__all__ = ["CaptionedLayout"]

_NUMBERED = re.compile(r"(?P<number>\d{1,4}[A-Za-z]?)(?:[.):]\s+|\s{2,})(?P<text>\S.*)")
_LEAST = 3
"""Captions that show how a page is made."""
_STEP = 3
"""By how much a number may exceed the one before it, where a caption between was not known for one."""
_WORDS = 16


class CaptionedLayout(NumberedLayout):
    """``APOLOGIES`` / ``1.  The Convener intimated …`` / ``LAMPS`` / ``2.  There was submitted …``"""

    name = "captioned"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        found = self.headings(page)
        if len(found) < _LEAST:
            return 0.0, ("hardly a title above a numbered paragraph",)
        return 0.86, (f"{len(found)} titles, each above a paragraph whose number goes up",)

    def headings(self, page: Page) -> list[Heading]:
        return page.kept("captions", _captions)


def _captions(page: Page) -> list[Heading]:
    """The titles above numbered paragraphs, if they count up and most such numbers have one."""
    found: list[Heading] = []
    bare = 0
    for index, line in enumerate(page.lines):
        match = _NUMBERED.fullmatch(line.text)
        if match is None or not index:
            continue
        value = int(re.match(r"\d+", match["number"]).group())  # type: ignore[union-attr]
        last = int(re.match(r"\d+", found[-1].number).group()) if found else 0  # type: ignore[union-attr]
        follows = 0 < value - last <= _STEP or not found
        if not follows:
            continue
        if not _captions_it(page, index, match["text"]):
            bare += value == last + 1
            continue
        title = page.lines[index - 1]
        number = line.start + match.start("number")
        found.append(Heading(index - 1, match["number"], number, title.start, title_end=title.end))
    return found if len(found) > 2 * bare else []


def _captions_it(page: Page, index: int, text: str) -> bool:
    """Whether the line before a numbered one is its title: set apart, no sentence, and it tells more than
    the numbered line, which is one."""
    g = grammar()
    title = page.lines[index - 1]
    rolls = roll_lines(page)
    if index - 1 in rolls or index - 1 in page.page_kinds or index - 1 in page.labels:
        return False
    if not title.gap or len(title.text.split()) > _WORDS or title.text[-1] in ".;,":
        return False
    if not title.text[0].isupper() or g.rule("layout.number_title").match(title.text):
        return False
    if any(
        g.rule(f"headings.{name}").match(title.text)
        for name in ("no_item", "person_line", "date_line")
    ):
        return False
    if g.rule("layout.sentence_verb").search(title.text) and not title.text.isupper():
        return False
    if text.isupper() or _NUMBERED.match(title.text) or g.rule("headings.standard").match(text):
        return False
    # the paragraph tells: it is no title that happens to have a line above it
    return len(text) > 40 or text[-1] in ".:;-"
