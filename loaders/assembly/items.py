"""Agenda items: number, minute, order taken, truncation."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, Reading
from ontology.record import Item, Span

_MOST_OF_A_PART = 20
"""Items that one part of an agenda has at most."""
_WORD_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def assemble(reading: Reading) -> None:
    """One Item fact for each item with a title or a number."""
    if reading.segmentation.form == "roster":
        return
    order = _order(reading)
    for meeting in reading.meetings:
        minutes = _running(meeting.items) or _runs_on(reading, meeting.items)
        for item in meeting.items:
            section = item.section
            if not item.title and not section.number:
                continue
            spans: list[Span] = [s for s in (section.number_span, section.title) if s is not None]
            number, minute = section.number, ""
            if minutes and re.search(r"\d", number):
                # a letter counts the parts of an item, whatever the items' own numbers are
                number, minute = "", number
            number, minute = _stated_numbers(reading, item, number, minute, spans)
            item.numbers = tuple(n for n in (number, minute) if n)
            if not spans:
                continue
            truncated = [s for s in section.truncated if "minutes" in reading.text(s)]
            spans += truncated
            reading.add(
                Item(
                    id=item.id,
                    evidence=tuple(sorted(set(spans))),
                    title=item.title,
                    number=number.rstrip("."),
                    minute=minute,
                    order=order.get(section.number),
                    truncated=bool(truncated),
                    exempt=bool(
                        grammar().rule("headings.exempt").search(item.title)
                        and grammar().rule("headings.exempt_because").search(item.title)
                    ),
                    meeting=meeting.id,
                    rule="items.section",
                )
            )


def _running(items: list[ItemReading]) -> bool:
    """Whether the numbers are minute numbers that run through the year (asterisked, slashed, letters)."""
    numbers = [i.section.number for i in items if re.search(r"\d", i.section.number)]
    if not numbers:
        return False
    # "A1" and "B1" number the parts of an agenda; "C61" runs on from the meeting before
    onward = re.fullmatch(r"([A-Z])(\d{2})\.?", numbers[0])
    letter = onward[1] if onward and int(onward[2]) > _MOST_OF_A_PART else None
    coded = sum(
        bool(re.match(r"(?:[A-Z]{1,6}[./ -]?\d|\d+/\d{2,})", n))
        and (n[0] == letter or not re.match(r"[A-Z]\d{1,2}$", n))
        for n in numbers
    )
    return coded >= max(1, len(numbers) / 2)


def _runs_on(reading: Reading, items: list[ItemReading]) -> bool:
    """Whether bare numbers run on from an earlier meeting: the business opens, but not with 1.

    A page that calls one of them "item 37" numbers its agenda so.
    """
    bare = [
        int(match[1])
        for i in items
        if (match := re.fullmatch(r"(\d{1,4})\.?[A-Za-z]?", i.section.number))
    ]
    if len(bare) < 2 or bare[0] < 5 or bare[0] > bare[-1]:
        return False
    opening = grammar().rule("layout.opening_title")
    if not any(opening.match(i.title) for i in items[:3]):
        return False
    called = grammar().rule("layout.item_called")
    numbers = set(bare)
    return not any(
        int(match["item"]) in numbers
        for paragraph in reading.all_paragraphs()
        for match in called.finditer(paragraph.text)
    )


def _stated_numbers(
    reading: Reading, item: ItemReading, number: str, minute: str, spans: list[Span]
) -> tuple[str, str]:
    """Numbers that the text gives: "marked 'Agenda Item 9'", "minutes text for item 38"."""
    g = grammar()
    section = item.section
    if section.title is not None:
        line = reading.document.text[section.title.end : section.title.end + 40].split("\n")[0]
        tail = g.rule("layout.title_tail").search(line)
        if tail and (tail["item"] or tail["item2"]):
            key = "item" if tail["item"] else "item2"
            spans.append(
                Span(section.title.end + tail.start(key), section.title.end + tail.end(key))
            )
            return tail[key], minute or number
    if below := section.fields.get("item-number"):
        spans.append(below)
        said, other = reading.text(below), minute or number
        return said, other if other.rstrip(".") != said else ""
    if star := section.number_span:
        text = reading.document.text
        before = text[text.rfind("\n", 0, star.start) + 1 : star.start]
        if not minute and g.rule("layout.minute_mark").match(before):
            number, minute = "", number
    for paragraph in item.minutes[:4] if not number else ():
        match = g.rule("reports.marked_item").search(paragraph.text)
        if match:
            number = match["item"]
            spans.append(paragraph.span(*match.span()))
            break
    if not minute and (span := section.fields.get("truncated-number")):
        value = reading.text(span).rstrip(".")
        if number and value != number:
            minute = value
        elif not number:
            agenda = section.fields.get("agenda-number")
            same = agenda is not None and reading.text(agenda).rstrip(".") == value
            if same:
                number = value
            else:
                minute = value
    return number, minute


def _order(reading: Reading) -> dict[str, int]:
    """Items that the text says were taken out of order."""
    found: dict[str, int] = {}
    rule = grammar().rule("reports.taken_first")
    for paragraph in reading.all_paragraphs():
        match = rule.search(paragraph.text)
        if match:
            found[match["item"]] = _WORD_NUMBERS.get((match["place"] or "first").lower(), 1)
    return found
