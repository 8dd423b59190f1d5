"""Portfolios: their remits, priorities and modes, and the body that holds them to account."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Priority, Remit, Scrutiny, Span

_BULLET = re.compile(r"^[•·▪◦■§*-]\s*")


def assemble(reading: Reading) -> None:
    """Remit, Priority and Scrutiny facts."""
    for meeting in reading.meetings:
        for item in meeting.items:
            paragraphs = item.all
            portfolio = _portfolio(reading, item)
            _remits(reading, meeting, paragraphs, portfolio)
            if portfolio:
                _priorities(reading, meeting, paragraphs, portfolio)
            for paragraph in paragraphs:
                _scrutiny(reading, meeting, item, paragraph)


def _portfolio(reading: Reading, item: ItemReading) -> str:
    """The portfolio that an item is about: the one in its title, else the one it names most."""
    titles = reading.split(item.section.title) if item.section.title else []
    for paragraph in [*titles, *item.all]:
        for post in paragraph.posts:
            if post.portfolio and post.kind == "portfolio":
                return post.portfolio
    return ""


def _remits(
    reading: Reading, meeting: MeetingReading, paragraphs: list[Paragraph], portfolio: str
) -> None:
    rule = grammar().rule("portfolios.remit_heading")
    for place, paragraph in enumerate(paragraphs):
        match = rule.search(paragraph.text)
        if match is None:
            continue
        named = next((p.portfolio for p in paragraph.posts if p.portfolio), "") or portfolio
        if not named:
            continue
        for row in paragraphs[place + 1 :]:
            bullet = _BULLET.match(row.text)
            if bullet is None:
                break
            words = row.text[bullet.end() :]
            area = re.split(r"\s[–-]\s|:|,? including|;|\.$", words)[0].strip(" ,.;")
            if not area or len(area) > 90:
                continue
            reading.add(
                Remit(
                    evidence=(row.span(bullet.end(), len(row.text)),),
                    portfolio=named,
                    area=area,
                    meeting=meeting.id,
                    rule="portfolios.remit",
                )  # fmt: skip
            )


def _mode(match: re.Match[str]) -> str:
    return "direct" if match["direct"] else "with-partners" if match["partners"] else "influence"


def _priorities(
    reading: Reading, meeting: MeetingReading, paragraphs: list[Paragraph], portfolio: str
) -> None:
    """An action plan: an area, its priority, then the actions in columns that the page flattened."""
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
            modes.append(_mode(column))
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
    if not re.match(r"(?:To |[A-Z][a-z]+ (?:to|the|a|with|in|of)\b)", words) or re.match(
        r"(?:The|Matters|Child)", words
    ):
        return "influence"
    return "with-partners" if 0 < number < count - 1 else ""


def _scrutiny(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph
) -> None:
    g = grammar()
    text = paragraph.text
    body = meeting.body
    if not body:
        return
    relates = g.rule("portfolios.relates").search(text)
    account = g.rule("portfolios.invited_account").search(text)
    if relates is None and account is None:
        return
    for post in paragraph.posts:
        if post.generic or post.kind not in ("portfolio", "elected"):
            continue
        if relates is not None and post.start < relates.start():
            continue
        if post.kind == "elected" and relates is None:
            continue
        reading.add(
            Scrutiny(
                evidence=(paragraph.whole,),
                body=body,
                portfolio=post.portfolio,
                post=reading.post_name(post),
                meeting=meeting.id,
                rule="portfolios.scrutiny",
            )  # fmt: skip
        )
