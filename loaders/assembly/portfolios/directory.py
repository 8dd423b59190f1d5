"""Lists of portfolios: who holds what, each with its areas behind the name or on the lines below."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.annotators.people import NameMention
from loaders.assembly.portfolios.listed import Entry, is_line, list_mark, sentence_end
from loaders.assembly.portfolios.subject import Matter, is_portfolio
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

_BACK = 4
"""How many paragraphs before a list of portfolios may say that it is one."""


@dataclass(frozen=True, slots=True)
class Holding:
    """The line of a list that names a portfolio, perhaps with its holder; ``rest`` is where what
    follows them begins, ``opened`` whether a colon, dash or bracket opens it."""

    place: int
    portfolio: str
    holder: NameMention | None
    rest: int
    opened: bool
    bracketed: bool = False


def directory(matter: Matter) -> list[tuple[str, int, list[Entry]]]:
    """The portfolios that a matter lists, each with where its line begins and the entries of its
    areas. Holders named with a portfolio are remembered in ``matter.scheme``."""
    heads = [h for place in range(len(matter.paragraphs)) if (h := _head(matter, place))]
    for head in heads:
        if head.holder is not None:
            matter.scheme[head.holder.surname] = head.portfolio
    found = []
    below = {h.place: _below(matter, h) for h in heads}
    plain = sum(len(rows) > 1 and not marked for rows, marked in below.values())
    for head in heads:
        line = matter.paragraphs[head.place]
        if head.opened:
            end = sentence_end(line.text, head.rest)
            if head.bracketed:
                closing = line.text.find(")", head.rest)
                end = closing if closing > 0 else end
            if re.search(r"[;,]", line.text[head.rest : end]):
                found.append((head.portfolio, head.place, [Entry(line, head.rest, end, True)]))
            continue
        rows, marked = below[head.place]
        if len(rows) == 1 and ";" in rows[0].text or marked or len(rows) > 1 and plain > 1:
            found.append((head.portfolio, head.place, rows))
    return found


def _head(matter: Matter, place: int) -> Holding | None:
    """What the line at ``place`` names: a portfolio's post, or a portfolio and its holder."""
    line = matter.paragraphs[place]
    if len(line.text) > 400:
        return None
    post = next((p for p in line.posts if is_portfolio(p) and not p.plural), None)
    person = line.people[0] if line.people else None
    if post is not None:
        lead = line.text[: post.start]
        before = [p for p in line.posts if p.end <= post.start]
        named = person is not None and person.end <= post.start and person.outer <= 3
        if lead.strip(" •*-–(") and not (before and before[0].start < 3) and not named:
            return None
        after = person if person is not None and 0 <= person.outer - post.end <= 4 else None
        holder = after or (person if named else None)
        return _opened(line, place, post.portfolio, holder, after.end if after else post.end)
    if person is None or not _speaks_of_portfolios(matter, place):
        return None
    named_first = grammar().rule("portfolios.scheme_entry").regex.match(line.text[: person.outer])
    if named_first is None:
        return None
    portfolio = named_first["portfolio"] or named_first["other"]
    if any(p.start < named_first.end() for p in line.posts):
        return None
    return _opened(line, place, portfolio, person, person.end)


def _opened(
    line: Paragraph, place: int, portfolio: str, holder: NameMention | None, end: int
) -> Holding | None:
    behind = grammar().rule("portfolios.behind_holder").regex.match(line.text, end)
    rest = behind.end() if behind else end
    mark = (behind["open"] or "") if behind else ""
    if not mark and line.text[rest:].strip(" .)"):
        return None
    opened = bool(mark) and bool(line.text[rest:].strip())
    return Holding(place, portfolio, holder, rest, opened, "(" in mark)


def _speaks_of_portfolios(matter: Matter, place: int) -> bool:
    rule = grammar().rule("portfolios.scheme")
    near = matter.paragraphs[max(0, place - _BACK) : place]
    return any(rule.search(p.text) for p in [*matter.title, *near])


def _below(matter: Matter, head: Holding) -> tuple[list[Entry], bool]:
    """The lines of areas below a portfolio's line, and whether they are marked as a list."""
    if head.opened:
        return [], False
    rows: list[Entry] = []
    marks: list[bool] = []
    named = False
    line = matter.paragraphs[head.place]
    before = line.whole.start
    for row in matter.paragraphs[head.place + 1 :]:
        if not rows and not named and _names_only(row):
            named = True
            continue
        mark = list_mark(row.text)
        start = mark.end() if mark else 0
        if mark is None and not is_line(row):
            break
        marks.append(mark is not None or _indent(matter, row) > _indent(matter, line))
        rows.append(Entry(row, start, len(row.text), ";" in row.text))
        if row.whole.start < before or len(rows) == 1 and ";" in row.text:
            break
    if rows and not all(marks) and marks[0]:
        rows = rows[: marks.index(False)]
        marks = marks[: len(rows)]
    return rows, bool(rows) and all(marks)


def _names_only(row: Paragraph) -> bool:
    """Whether a line names the holder and nothing else, or says that there is none."""
    if grammar().rule("portfolios.vacant").regex.match(row.text):
        return True
    if len(row.people) != 1 or row.posts:
        return False
    person = row.people[0]
    return not re.search(r"\w", row.text[: person.outer]) and len(row.text) - person.end < 12


def _indent(matter: Matter, row: Paragraph) -> int:
    """How far a line is set in (characters)."""
    text = matter.reading.document.text
    start = row.whole.start
    return start - (text.rfind("\n", 0, start) + 1)
