"""Action plans: areas with their priority, and the actions in columns that the page flattened."""

from __future__ import annotations

from loaders.assembly.portfolios.subject import Matter
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Priority, Span

_BULLET = re.compile(r"^[•·▪◦■§*-]\s*")


def mode_of(match: re.Match[str]) -> str:
    """How an aim is pursued, by the group that a column's head or a label matched."""
    return "direct" if match["direct"] else "with-partners" if match["partners"] else "influence"


def mode_line(text: str) -> re.Match[str] | None:
    """The match of a line that says how the aims below it are pursued, or None."""
    g = grammar()
    return g.rule("portfolios.mode_line").search(text) or g.rule("portfolios.mode").match(text)


def action_plans(matter: Matter) -> None:
    """Priority facts of an item that is about one portfolio."""
    reading, meeting, paragraphs = matter.reading, matter.meeting, matter.paragraphs
    portfolio = matter.first if matter.item is not None else ""
    if not portfolio:
        return
    g = grammar()
    starts = [
        i
        for i, p in enumerate(paragraphs)
        if g.rule("portfolios.priority_label").match(p.text)
        or g.rule("portfolios.priority_inline").match(p.text)
    ]
    for number, index in enumerate(starts):
        stop = starts[number + 1] - 1 if number + 1 < len(starts) else len(paragraphs)
        area = paragraphs[index - 1].text.strip(" :") if index else ""
        if len(area) > 80:
            area = ""
        inline = g.rule("portfolios.priority_inline").match(paragraphs[index].text)
        body = index + 1
        if inline:
            _priority(
                reading, meeting, paragraphs[index], inline.start("text"), portfolio, area, ""
            )
        elif body < stop:
            first = re.split(r"(?<=\.) ", paragraphs[body].text)[0]
            _priority(reading, meeting, paragraphs[body], 0, portfolio, area, "", len(first))
            body += 1
        _columns(reading, meeting, paragraphs[body:stop], portfolio, area)


def _priority(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    start: int,
    portfolio: str,
    area: str,
    mode: str,
    end: int = 0,
) -> None:
    stop = end or len(paragraph.text)
    text = paragraph.text[start:stop].strip(" .;:-")
    if len(text) < 3:
        return
    reading.add(
        Priority(
            evidence=(paragraph.span(start, stop),),
            portfolio=portfolio,
            text=text,
            area=area,
            mode=mode,
            meeting=meeting.id,
            rule="portfolios.priority",
        )  # fmt: skip
    )


def _columns(
    reading: Reading, meeting: MeetingReading, rows: list[Paragraph], portfolio: str, area: str
) -> None:
    """Cells of the flattened table: groups of rows between wide gaps, in the order of the columns.

    Where the number of groups is that of the columns the order decides; else the words do.
    """
    g = grammar()
    modes: list[str] = []
    cells: list[tuple[Paragraph, int]] = []
    groups: list[list[tuple[Paragraph, int]]] = []
    last: Span | None = None
    for paragraph in rows:
        if g.rule("portfolios.action_head").match(paragraph.text):
            continue
        column = g.rule("portfolios.mode").match(paragraph.text)
        if column:
            modes.append(mode_of(column))
            last = paragraph.whole
            continue
        if not modes:
            continue
        bullet = _BULLET.match(paragraph.text)
        start = bullet.end() if bullet else 0
        gap = reading.document.text[last.end : paragraph.whole.start].count("\n") if last else 9
        if not groups or gap >= 5 or (cells and _bulleted(cells[-1]) != bool(bullet) and gap >= 3):
            cells = []
            groups.append(cells)
        cells.append((paragraph, start))
        last = paragraph.whole
    if not modes:
        return
    direct = modes[: len(set(modes))]
    for number, group in enumerate(groups):
        leadin = group[0][0].text.rstrip().endswith((":-", ":"))
        for paragraph, start in group:
            words = paragraph.text[start:]
            if not re.search(r"\w", words):
                continue
            if len(groups) == len(direct):
                mode = direct[number]
            else:
                mode = _by_words(words, number, len(groups), leadin)
            if words.rstrip().endswith((":-", ":")):
                continue
            _priority(reading, meeting, paragraph, start, portfolio, area, mode)


def _bulleted(cell: tuple[Paragraph, int]) -> bool:
    return cell[1] > 0


def _by_words(words: str, number: int, count: int, leadin: bool) -> str:
    g = grammar()
    if number == 0 and count >= 4:
        return "direct"
    if number == count - 1 and count >= 2 and not g.rule("portfolios.partner_words").search(words):
        return "influence"
    if g.rule("portfolios.partner_words").search(words) or leadin:
        return "with-partners"
    if g.rule("portfolios.influence_words").search(words):
        return "influence"
    if not g.rule("charges.deed").match(words) or g.rule("charges.field").match(words):
        return "influence"
    return "with-partners" if 0 < number < count - 1 else ""
