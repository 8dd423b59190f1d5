"""Pipe-table pages: a row per item, the title, preamble and labels run together."""

from __future__ import annotations

from bisect import bisect_left

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.heading_weight import heading_weight
from loaders.layouts.inner_tables import inner_tables
from loaders.layouts.number_forms import Mark, best_run, mark_of
from loaders.layouts.number_runs import value_of
from loaders.layouts.page import Page
from loaders.layouts.titles import split_title
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_AIM = 140
"""Characters of a sentence that may stand for a title."""
_NEAR = 160
"""Characters behind "Minutes:" within which those of an item called so speak of minutes."""
_LEFT_OUT = 5
"""How many numbers a table's rows may leave out and still count on."""
_ROW_END = re.compile(r"\s*\|[|\s]*$")


class TableLayout:
    """``No. | Item |`` and rows closed by bars."""

    name = "table"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        head = self._head(page)
        rows = self._rows(page)
        labelled = [r for r in rows if self._label(page, r)]
        if head is None and len(labelled) < 2:
            return 0.0, ("no table head and no labelled rows",)
        if page.lone_numbers and head is None:
            return 0.2, ("numbers stand on lines of their own",)
        barred = sum(bool(re.match(r"^\d+\.? \|$", line.text)) for line in page.lines)
        if barred >= 2:
            return 0.3, ("numbered rows: the block layout reads them",)
        score = 0.4 + 0.3 * (head is not None) + 0.25 * (len(labelled) >= 1)
        return min(score, 0.97), (f"{len(rows)} rows, {len(labelled)} with labels",)

    def _head(self, page: Page) -> int | None:
        rule = grammar().rule("layout.table_head")
        for index, line in enumerate(page.lines):
            if rule.match(line.text):
                return index
        return None

    def _label(self, page: Page, row: Span) -> re.Match[str] | None:
        return grammar().rule("layout.inline_label").regex.search(page.text, row.start, row.end)

    def _rows(self, page: Page) -> list[Span]:
        """Rows between bars; where one is lost, a line that begins a labelled row opens one."""
        head = self._head(page)
        first = 0 if head is None else head + 1
        rows: list[Span] = []
        begin: int | None = None
        last = 0
        barred = any(i >= first for i in page.pipe_lines) or any(
            _ROW_END.search(line.text) for line in page.lines[first:]
        )
        inner = inner_tables(page, first)
        for index in range(first, len(page.lines)):
            line = page.lines[index]
            if index in inner:
                if begin is None:
                    # the bar above the table is its own
                    begin = rows.pop().start if rows else line.start
                last = line.end
                continue
            if index in page.pipe_lines:
                if begin is not None:
                    rows.append(Span(begin, last))
                    begin = None
                continue
            lead = len(line.text) - len(line.text.lstrip("| "))
            closes = _ROW_END.search(line.text, lead)
            if begin is not None and self._opens(page, index, Span(begin, last), barred):
                rows.append(Span(begin, last))
                begin = None
            if begin is None:
                begin = line.start + lead
            last = line.start + (closes.start() if closes else len(line.text))
            if closes and last > begin:
                rows.append(Span(begin, last))
                begin = None
        if begin is not None:
            rows.append(Span(begin, last))
        return [row for row in rows if page.text[row.start : row.end].strip()]

    def _opens(self, page: Page, index: int, row: Span, barred: bool) -> bool:
        """Whether a line behind a labelled row begins the next one, the bar between them being lost.

        Its label stands behind its title, or opens the line below. Among rows that have their bars
        the title must be told from what follows it by a file or by what the item introduces.
        """
        g = grammar()
        label = g.rule("layout.inline_label").regex
        text = page.lines[index].text
        told = page.text[row.start : row.end]
        if _counts_on(told, text):
            return True
        if text[:1].islower() or label.search(told) is None or _open_label(told):
            return False
        found = label.search(text)
        if not barred:
            return (found is not None and found.start() >= 3) or self._runs_over(page, index)
        if found is None:
            below = page.lines[index + 1] if index + 1 < len(page.lines) else None
            if below is None or not label.match(below.text):
                return False
        heading = text[: found.start()] if found else text
        if found and found.start() >= 3:
            # "To sign the minutes of 3 May. Minutes: …": what is to be done is all that the row calls it
            asks = g.rule("layout.agenda_verb").match(heading)
            if asks or g.rule("titles.row_title").match(heading):
                return True
        return bool(
            g.rule("layout.file_marker").search(heading)
            or g.rule("layout.preamble_start").search(heading)
        ) and bool(heading[:1].isupper())

    def _runs_over(self, page: Page, index: int) -> bool:
        """Whether the head of a row was broken before its label: what the item introduces begins on this
        line and ends on the next, before the label."""
        g = grammar()
        text = page.lines[index].text
        if index + 1 >= len(page.lines) or text.rstrip()[-1:] in ".:;!?)|":
            return False
        introduces = g.rule("layout.agenda_verb").match(text) or g.rule(
            "layout.preamble_start"
        ).search(text)
        label = g.rule("layout.inline_label").search(page.lines[index + 1].text)
        return introduces is not None and label is not None and label.start() >= 3

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        head = self._head(page)
        if head is not None:
            meeting.head = [
                line.span for i, line in enumerate(page.lines[:head])
                if i not in page.page_kinds and i not in page.pipe_lines
            ]  # fmt: skip
        rows, foot = self._apart(page, self._rows(page))
        meeting.back += foot
        numbers = self._numbers(page, rows)
        for row in rows:
            item = ItemSection()
            start = row.start
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
            if item.title is None and item.parts and meeting.items and not self._label(page, row):
                meeting.items[-1].parts.extend(item.parts)
                continue
            meeting.items.append(item)
        return Segmentation([meeting])

    def _apart(self, page: Page, rows: list[Span]) -> tuple[list[Span], list[Span]]:
        """The rows, and apart from them what stands behind the last labelled one and is no row."""
        g = grammar()
        for place in range(len(rows) - 1, 0, -1):
            if self._label(page, rows[place]):
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
            label = self._label(page, row)
            line = page.text[row.start : label.start() if label else row.end].partition("\n")[0]
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

    def _fill(self, page: Page, row: Span, item: ItemSection) -> None:
        g = grammar()
        label = g.rule("layout.inline_label")
        found = list(label.regex.finditer(page.text, row.start, row.end))
        # the first "Minutes:" may be the title of the item called Minutes
        first = found[0] if found else None
        if first is not None and not page.text[row.start : first.start()].strip():
            if first["label"].lower() == "minutes" and not (
                len(found) > 1 and found[1].start() == first.end()
            ):
                if (
                    len(found) > 1
                    or "inutes" in page.text[first.end() : min(first.end() + _NEAR, row.end)]
                ):
                    item.title = Span(first.start("label"), first.end("label"))
                found = found[1:] or found
            elif first["label"].lower() == "minutes":
                item.title = Span(first.start("label"), first.end("label"))
                found = found[1:]
        seen_minutes = False
        bounds: list[tuple[int, int, str]] = []
        for match in found:
            name = match["label"].lower()
            if seen_minutes and page.role(name) is not None:
                # "Decision:" inside the minutes' prose only counts at the head of a line
                before = page.text[row.start : match.start()].rstrip(" ")
                if not before.endswith(("\n", ".", ":", "|")):
                    continue
            seen_minutes = seen_minutes or name in ("minutes", "minute")
            bounds.append((match.start(), match.end(), name))
        heading = Span(row.start, bounds[0][0] if bounds else row.end)
        if item.title is None and page.text[heading.start : heading.end].strip():
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


def _names_meeting(text: str, title: Span) -> bool:
    """Whether a row is headed with a body, the day on which it met and the hour."""
    words = text[title.start : title.end]
    named = grammar().rule("layout.meeting_named").search(words)
    return bool(named and grammar().rule("layout.day_and_hour").search(words))


def _counts_on(row: str, line: str) -> bool:
    """Whether a line opens with a number and a bar as the row before it did, and its number is one of
    the next: the bar at the row's end was lost."""
    rule = grammar().rule("layout.number_before_bar")
    before, after = rule.match(row), rule.match(line)
    if before is None or after is None or not line[after.end() : after.end() + 1].isupper():
        return False
    if line[after.end() :].rstrip(" |").count("|"):
        return False  # "5 | Ann Pell | trustee": a row of who declared what
    (family, last), (other, value) = (value_of(found.group(1)) for found in (before, after))
    return family == other and last < value <= last + _LEFT_OUT


def _aim(text: str, heading: Span) -> tuple[Span | None, Span | None]:
    """The one sentence that says what is to be done as a title, and what is left to read."""
    words = text[heading.start : heading.end].strip()
    start = text.index(words, heading.start)
    if "\n" in words or len(words) > _AIM or ". " in words or ";" in words:
        return None, heading
    return Span(start, start + len(words.rstrip(" ."))), None


def _open_label(text: str) -> bool:
    """Whether the text so far ends with a label whose words are still to come."""
    return text.rstrip().lower().endswith(("minutes:", "decision:", "documents:"))
