"""Block pages: a number alone on its line, the title on the next, then labelled parts.

Also the wrapped pages whose table kept its bars (``1. |`` / title / ``Minutes:`` / text / ``|``).
"""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.applied_for import applied_for
from loaders.layouts.close_lines import gapless
from loaders.layouts.numbers_below import titles_above_numbers
from loaders.layouts.page import Page, label_parts
from loaders.layouts.side_titles import side_titles
from loaders.layouts.titles import clean_title, no_title, split_title, titlelike
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_LONGEST = 160
"""Characters of a title that no number stands above."""
_TITLE = 60
"""Characters that a title which ends in a stop may have."""


def _starts(page: Page) -> list[tuple[int, str]]:
    """Lines that begin an item, with its number ('' for an unnumbered row of a barred table)."""
    found: list[tuple[int, str]] = []
    # "9" / "6" / "2" / "(i) That the plan be adopted": the votes cast, and what was carried
    part = grammar().rule("layout.part_that")
    for index, line in enumerate(page.lines):
        if index in page.barred_numbers:
            found.append((index, page.barred_numbers[index][0]))
        elif index in page.lone_numbers:
            nxt = page.lines[index + 1] if index + 1 < len(page.lines) else None
            if (
                nxt
                and len(nxt.text) < 400
                and index + 1 not in page.lone_numbers
                and not (nxt.text[0].islower() and len(nxt.text) > 40)
                and not part.match(nxt.text)
            ):
                found.append((index, page.lone_numbers[index][0]))
        elif (
            line.text == "|"
            and index + 2 < len(page.lines)
            and page.lines[index + 1].text == "|"
            and index + 2 not in page.pipe_lines
            and index + 2 not in page.barred_numbers
            and not grammar().rule("headings.no_item").match(page.lines[index + 2].text)
        ):
            found.append((index + 1, ""))
    return sorted([*found, *_unnumbered(page, [index for index, _ in found])])


def _unnumbered(page: Page, numbered: list[int]) -> list[tuple[int, str]]:
    """Titles without a number among the items that have one: lines apart, below the minutes of the item
    before, behind which the labels begin anew ("Harbour fees" / "Decision:" / … / "Minutes:")."""
    found: list[tuple[int, str]] = []
    if not numbered:
        return []
    told = False
    for index, line in enumerate(page.lines[:-1]):
        if index in numbered:
            told = False
            continue
        label = page.labels.get(index, "")
        if label:
            told = told or page.role(label) == "minutes"
            continue
        below = page.labels.get(index + 1, "")
        if (
            told
            and below
            and page.role(below) in ("decision", "minutes")
            and page.lines[index + 1].text.endswith(":")
            and (line.gap or (gapless(page) and page.lines[index - 1].text[-1] in ".!?"))
            and len(line.text) < _LONGEST
            and line.text[0].isupper()
            and line.text[-1] not in ".:;,"
            and titlelike(line.text)
            and not no_title(line.text, "list_marker", "not_title_start")
        ):  # fmt: skip
            found.append((index, ""))
            told = False
    return found


def _of_cells(starts: list[tuple[int, str]], page: Page) -> set[int]:
    """Numbers that stand in the cells of a table: no label is below them, and one of the items below, which have
    labels, has the same number or a lower one ("Cllr Pell" / "45" / "trustee")."""
    values = [re.search(r"\d+", number) for _, number in starts]
    ends = [*(index for index, _ in starts[1:]), *([len(page.lines)] if starts else [])]
    counted = [
        (int(value.group()), number, index, any(j in page.labels for j in range(index, end)))
        for (value, (index, number)), end in zip(
            zip(values, starts, strict=True), ends, strict=True
        )
        if value
    ]
    found: set[int] = set()
    lowest = 10**6
    below: set[str] = set()
    for value, number, index, labelled in reversed(counted):
        if labelled:
            lowest = min(lowest, value)
            below.add(number)
        elif value > lowest or number in below:
            found.add(index)
    return found


def _in_order(starts: list[tuple[int, str]], page: Page) -> list[tuple[int, str]]:
    """Drop numbers that go backwards: paragraph or page numbers among the items, and those of cells."""
    cells = _of_cells(starts, page)
    starts = [start for start in starts if start[0] not in cells]
    kept: list[tuple[int, str]] = []
    height = -1.0
    for index, number in starts:
        value = re.search(r"\d+", number)
        if not value:
            kept.append((index, number))
            continue
        here = float(value.group())
        if here < height or (height >= 0 and here > height + 60 and len(kept) > 2):
            nxt = page.labels.get(index + 2, page.labels.get(index + 3, ""))
            if not nxt:
                continue
        kept.append((index, number))
        height = here
    return kept


def _tells(text: str) -> bool:
    """Whether a line below a number tells what was done, and is no title."""
    g = grammar()
    if g.rule("decisions.marker_line").match(text):
        return True
    long = text.endswith((".", ":")) and len(text) > _TITLE
    return long and g.rule("titles.narrated").search(text) is not None


def _without_labels(page: Page, items: list[ItemSection]) -> None:
    """Where all labels were lost and the page tells of a meeting that is over, what stands under its titles was said
    and done: nothing else parts it from the agenda's words."""
    closed = grammar().rule("layout.meeting_closed")
    if any(part.labelled for item in items for part in item.parts):
        return
    if not any(closed.search(line.text) for line in page.lines):
        return
    for item in items:
        item.parts[:] = [
            Part("minutes" if part.role == "preamble" else part.role, part.span)
            for part in item.parts
        ]


class BlockLayout:
    """Number on its own line."""

    name = "block"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        starts = _in_order(_starts(page), page)
        if not starts:
            return 0.0, ("no item number stands alone on a line",)
        labels = sum(1 for label in page.labels.values() if page.is_label(label))
        head = any(
            line.text.replace(" ", "") in ("No.Item", "NoteNo.Item", "No.|")
            for line in page.lines[:40]
        )
        score = 0.45 + 0.2 * head + 0.2 * (labels >= 1) + 0.1 * (len(starts) >= 3)
        return score, (f"{len(starts)} numbers alone on their line", f"{labels} labels")

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        starts = _in_order(_starts(page), page)
        above = titles_above_numbers(page, [i for i, number in starts if number])
        first = above.get(starts[0][0], starts[0][0])
        meeting.head = [
            line.span for i, line in enumerate(page.lines[:first])
            if i not in page.page_kinds and i not in page.pipe_lines
        ]  # fmt: skip
        for place, (index, number) in enumerate(starts):
            stop = starts[place + 1][0] if place + 1 < len(starts) else len(page.lines)
            stop = above.get(stop, stop)
            meeting.items.append(self._item(page, index, stop, number, above.get(index)))
        _without_labels(page, meeting.items)
        return Segmentation([meeting])

    def _item(
        self, page: Page, index: int, stop: int, number: str, titled: int | None = None
    ) -> ItemSection:
        """``titled``: where the title begins that stands above the number."""
        item = ItemSection(number=number)
        if number:
            at = (page.barred_numbers.get(index) or page.lone_numbers[index])[1]
            item.number_span = Span(at, at + len(number))
        if titled is not None:
            heading = Span(page.lines[titled].start, page.lines[index - 1].end)
            item.title = split_title(page.text, heading)[0] or clean_title(page.text, heading)
            label_parts(page, index + 1, stop, item, "preamble")
            return item
        # a title without a number stands where the others' numbers do
        body = index + 1 if number or index in page.pipe_lines else index
        while body < stop and body in page.pipe_lines:
            body += 1
        if body >= stop:
            return item
        if body in page.labels and not self._label_again(page, body, stop):
            label_parts(page, body, stop, item, "preamble")
            return item
        end = body + 1
        beside = min(page.kept("side_titles", side_titles).get(body, 0), stop)
        # a title wrapped at a fixed width goes on until a blank line, a label or its file marker
        while (
            not beside
            and end < stop
            and page.wrapped
            and page.lines[end].gap == 0
            and end not in page.labels
            and "PDF" not in page.lines[end - 1].text
            and (
                page.lines[end].text[0].islower()
                or page.lines[end].text.startswith("PDF")
                or self._runs_on(page, end, stop)
            )
        ):
            end += 1
        end = beside or end
        if case := applied_for(page, body, end, stop):
            body, end = case
        heading = Span(page.lines[body].start, page.lines[end - 1].end)
        if _tells(page.lines[body].text):
            # the title stood elsewhere: what was said begins behind the number
            label_parts(page, body, stop, item, "minutes")
            return item
        title, rest = split_title(page.text, heading)
        item.title = title or clean_title(page.text, heading)
        if rest is not None:
            item.parts.append(Part("preamble", rest))
        label_parts(page, end, stop, item, "preamble")
        return item

    def _runs_on(self, page: Page, end: int, stop: int) -> bool:
        """A short capitalised line between a title's first line and a gap or label ends the title."""
        line = page.lines[end]
        before = page.lines[end - 1].text
        if len(line.text) > 45 or line.text[-1] in ".;:" or len(before) < 40 or before[-1] in ".;:":
            return False
        words = [w for w in line.text.split() if len(w) > 3]
        after = end + 1
        closed = after >= stop or after in page.labels or page.lines[after].gap > 0
        return bool(words) and all(w[0].isupper() for w in words) and closed

    def _label_again(self, page: Page, index: int, stop: int) -> bool:
        """Whether a label-like line is the item's title (an item called ``Minutes``)."""
        if any(j in page.labels for j in range(index + 1, min(stop, index + 6))):
            return True
        bare = not page.lines[index].text.endswith(":") and page.labels[index] == "minutes"
        if bare and list(page.labels.values()).count("minutes") == 1:
            # the only one of its kind on the page
            return True
        # "4." / "MINUTES" / "4a": nothing that it could be the label of
        return index + 1 >= stop and not page.lines[index].text.endswith(":")
