"""Pipe-table pages: a row per item, the title, preamble and labels run together."""

from __future__ import annotations

from bisect import bisect_left

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.heading_weight import heading_weight
from loaders.layouts.number_forms import Mark, best_run, mark_of
from loaders.layouts.own_labels import labels_within
from loaders.layouts.page import Page
from loaders.layouts.table_rows import label_in, rows_of, table_head
from loaders.layouts.titles import split_title
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_AIM = 140
"""Characters of a sentence that may stand for a title."""
_NEAR = 160
"""Characters behind "Minutes:" within which those of an item called so speak of minutes."""


class TableLayout:
    """``No. | Item |`` and rows closed by bars."""

    name = "table"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        head = table_head(page)
        rows = page.kept("table_rows", rows_of)
        labelled = [r for r in rows if label_in(page, r)]
        if head is None and len(labelled) < 2:
            return 0.0, ("no table head and no labelled rows",)
        if page.lone_numbers and head is None:
            return 0.2, ("numbers stand on lines of their own",)
        barred = sum(bool(re.match(r"^\d+\.? \|$", line.text)) for line in page.lines)
        if barred >= 2:
            return 0.3, ("numbered rows: the block layout reads them",)
        score = 0.4 + 0.3 * (head is not None) + 0.25 * (len(labelled) >= 1)
        return min(score, 0.97), (f"{len(rows)} rows, {len(labelled)} with labels",)

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        head = table_head(page)
        if head is not None:
            meeting.head = [
                line.span for i, line in enumerate(page.lines[:head])
                if i not in page.page_kinds and i not in page.pipe_lines
            ]  # fmt: skip
        rows, foot = self._apart(page, page.kept("table_rows", rows_of))
        meeting.back += foot
        numbers = self._numbers(page, rows)
        for row in rows:
            item = ItemSection()
            start = row.start
            if row not in numbers and meeting.items and _onward(page, row):
                self._fill(page, row, meeting.items[-1], onward=True)
                continue
            if row in numbers:
                item.number_span, start = numbers[row]
                item.number = page.text[item.number_span.start : item.number_span.end]
            elif letter := grammar().rule("layout.letter_of_row").match(page.text[start : row.end]):
                # the number of the item that it is a part of was lost
                item.number = letter["letter"]
                item.number_span = Span(
                    start + letter.start("letter"), start + letter.end("letter")
                )
                start += letter.end()
            self._fill(page, Span(start, row.end), item)
            if row is rows[0] and item.title and _names_meeting(page.text, item.title):
                # the first row tells whose meeting it was, and who was there
                meeting.head.append(item.title)
                meeting.front += [part.span for part in item.parts]
                continue
            part = item.title and page.text[item.title.start : item.title.end]
            if part and not item.parts and grammar().rule("layout.agenda_part").match(part):
                continue
            counted = len(numbers) == len(rows) - 1 and row not in numbers
            if row is rows[0] and counted and _fronts(page, row):
                meeting.front.append(row)
                continue
            if item.title is None and item.parts and meeting.items and not label_in(page, row):
                meeting.items[-1].parts.extend(item.parts)
                continue
            meeting.items.append(item)
        return Segmentation([meeting])

    def _apart(self, page: Page, rows: list[Span]) -> tuple[list[Span], list[Span]]:
        """The rows, and apart from them what stands behind the last labelled one and is no row."""
        g = grammar()
        for place in range(len(rows) - 1, 0, -1):
            if label_in(page, rows[place]):
                break
            if g.rule("layout.foot_of_table").match(_first_line(page.text, rows[place])):
                last = rows[-1].end
                return rows[:place], [Span(rows[place].start, last)]
        return rows, []

    def _numbers(self, page: Page, rows: list[Span]) -> dict[Span, tuple[Span, int]]:
        """Of each row with a number where that stands and what follows it begins: a number with a bar
        behind, or one of a run, in whatever form."""
        found: dict[Span, tuple[Span, int]] = {}
        marks: list[tuple[int, Mark, float]] = []
        for row in rows:
            text = page.text[row.start : row.end]
            label = label_in(page, row)
            line = page.text[row.start : label.start if label else row.end].partition("\n")[0]
            mark = mark_of(line.rstrip())
            if number := grammar().rule("layout.number_before_bar").match(text):
                at = (mark.start, mark.end) if mark else number.span(1)
                found[row] = (Span(row.start + at[0], row.start + at[1]), row.start + number.end())
            elif mark is not None and mark.title is not None:
                title, _ = split_title(
                    page.text, Span(row.start + mark.title, row.start + len(line))
                )
                words = page.text[title.start : title.end] if title else ""
                index = bisect_left(page.lines, row.start, key=lambda x: x.end)
                marks.append((row.start, mark, heading_weight(page, index, words)))
        run = set(best_run(marks))
        ends = {row.start: row for row in rows}
        for start, mark, _ in marks:
            if start in run and mark.title is not None:
                span = Span(start + mark.start, start + mark.end)
                found[ends[start]] = (span, start + mark.title)
        return found

    def _fill(self, page: Page, row: Span, item: ItemSection, *, onward: bool = False) -> None:
        """``onward``: the row goes on where that of the item ended, and has no title."""
        g = grammar()
        found = labels_within(page, row)
        # the first "Minutes:" may be the title of the item called Minutes
        first = found[0] if found else None
        words = first and page.text[first.start : first.words_end].lower()
        if first and words == "minutes" and not page.text[row.start : first.start].strip():
            behind = page.text[first.end : min(first.end + _NEAR, row.end)]
            again = len(found) > 1 and found[1].start == first.end
            if again or len(found) > 1 or "inutes" in behind:
                item.title = Span(first.start, first.words_end)
            found = found[1:] or ([] if again else found)
        seen_minutes = False
        bounds: list[tuple[int, int, str]] = []
        for label in found:
            name = label.name
            if seen_minutes and page.role(name) is not None:
                # "Decision:" inside the minutes' prose only counts at the head of a line
                before = page.text[row.start : label.start].rstrip(" ")
                if not before.endswith(("\n", ".", ":", "|")):
                    continue
            seen_minutes = seen_minutes or name in ("minutes", "minute")
            bounds.append((label.start, label.end, name))
        heading = Span(row.start, bounds[0][0] if bounds else row.end)
        if onward and item.parts:
            last = item.parts[-1]
            item.parts.append(Part(last.role, heading, last.labelled, last.house))
        elif item.title is None and page.text[heading.start : heading.end].strip():
            if g.rule("layout.agenda_verb").match(page.text[heading.start : heading.end]):
                # "To sign the minutes of 3 May.": what is to be done is all that the row calls it
                item.title, rest = _aim(page.text, heading)
            else:
                item.title, rest = split_title(page.text, heading)
            if rest is not None:
                item.parts.append(Part("preamble", rest))
        for place, (_, end, name) in enumerate(bounds):
            stop = bounds[place + 1][0] if place + 1 < len(bounds) else row.end
            role = page.role(name)
            raw = page.text[end:stop]
            if role is None or not raw.strip():
                continue
            lead = len(raw) - len(raw.lstrip())
            item.parts.append(Part(role, Span(end + lead, end + len(raw.rstrip())), True))
        truncation = g.rule("layout.truncation")
        for match in truncation.regex.finditer(page.text, row.start, row.end):
            item.truncated.append(Span(match.start(), match.end()))
            key = "truncated-number" if match["what"] == "minutes" else "agenda-number"
            item.fields[key] = Span(match.start("item"), match.end("item"))


def _first_line(text: str, row: Span) -> str:
    return text[row.start : row.end].partition("\n")[0].strip()


def _onward(page: Page, row: Span) -> bool:
    """Whether a row goes on in the midst of what was told in the one before: with a part of a resolution,
    or in small letters."""
    text = page.text[row.start : row.end]
    return grammar().rule("layout.goes_on_in_row").match(text) is not None


def _names_meeting(text: str, title: Span) -> bool:
    """Whether a row is headed with a body, the day on which it met and the hour."""
    words = text[title.start : title.end]
    named = grammar().rule("layout.meeting_named").search(words)
    return bool(named and grammar().rule("layout.day_and_hour").search(words))


def _fronts(page: Page, row: Span) -> bool:
    """Whether a row without a label, where all others have numbers, is no item but the list of those present."""
    front = grammar().rule("attendance.front_heading")
    return front.match(_first_line(page.text, row)) is not None and label_in(page, row) is None


def _aim(text: str, heading: Span) -> tuple[Span | None, Span | None]:
    """The one sentence that says what is to be done as a title, and what is left to read."""
    words = text[heading.start : heading.end].strip()
    start = text.index(words, heading.start)
    if "\n" in words or len(words) > _AIM or ". " in words or ";" in words:
        return None, heading
    return Span(start, start + len(words.rstrip(" ."))), None
