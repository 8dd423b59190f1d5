"""Priorities of a portfolio that are told in a sentence or listed below one."""

from __future__ import annotations

from loaders.assembly.portfolios.action_plans import mode_line, mode_of
from loaders.assembly.portfolios.listed import (
    Entry,
    entries,
    is_line,
    list_mark,
    sentence_end,
    split_nouns,
)
from loaders.assembly.portfolios.subject import Matter
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph
from ontology.record import Priority


def priorities(matter: Matter) -> None:
    """Priority facts behind "Her priorities for the year were:" and the like."""
    g = grammar()
    rules = (g.rule("portfolios.priorities_label"), *g.rules("portfolios", "aims_"))
    told = [rule for rule in rules if rule.name not in (f"portfolios.aims_{n}" for n in _APART)]
    for place, paragraph in enumerate(matter.paragraphs):
        if paragraph.whole.start in matter.settled:
            continue
        asked = g.rule("portfolios.aims_asked").search(paragraph.text)
        if asked and (portfolio := matter.portfolio_at(place, len(paragraph.text))):
            for entry in _answered(matter, place):
                state_priority(matter, entry, portfolio)
            continue
        counted = _counted(paragraph)
        if counted and (portfolio := matter.portfolio_at(place, counted[0].start)):
            for entry in counted:
                state_priority(matter, entry, portfolio)
            continue
        wished = g.rule("charges.wished").search(paragraph.text)
        if wished and (portfolio := matter.portfolio_at(place, wished.start())):
            _listed(matter, place, wished.end(), portfolio)
            continue
        found = [m for rule in told if (m := rule.search(paragraph.text))]
        match = min(found, key=lambda m: m.start(), default=None)
        near = g.rule("portfolios.priorities_label_near").regex.match(paragraph.text)
        if match is None and near and (portfolio := matter.portfolio_near(place)):
            _listed(matter, place, near.end(), portfolio)
            continue
        if match is None:
            match = _beneath(matter, place)
        if match is None:
            continue
        portfolio = _whose(matter, place, match)
        if portfolio or match.end() == len(paragraph.text):
            _listed(matter, place, match.end(), portfolio)


_APART = ("asked", "headed")
"""Patterns of aims that are tried for themselves."""


def _counted(paragraph: Paragraph) -> list[Entry]:
    """ "She had three priorities. The first was to …": what each such sentence gives."""
    text = paragraph.text
    g = grammar()
    if g.rule("charges.counts_aims").search(text) is None:
        return []
    found = g.rule("charges.counted_aim").finditer(text)
    return [Entry(paragraph, m.end(), sentence_end(text, m.end()), True) for m in found]


def _whose(matter: Matter, place: int, match: re.Match[str]) -> str:
    """The portfolio whose aims an opening tells of."""
    named = match.groupdict().get("portfolio")
    paragraph = matter.paragraphs[place]
    if named:
        return matter.named(named)
    inside = [p for p in paragraph.posts if match.start() <= p.start < match.end()]
    held = next((name for p in inside if (name := matter.post_portfolio(p))), "")
    return (
        held
        or matter.portfolio_at(place, match.end(), match.group())
        or matter.known_in(match.group(), 0, match.end() - match.start())
    )


def _beneath(matter: Matter, place: int) -> re.Match[str] | None:
    """ "Cllr Pell listed: (1) …", where the line before is a heading that speaks of aims."""
    g = grammar()
    match = g.rule("portfolios.lists").search(matter.paragraphs[place].text)
    before = matter.paragraphs[place - 1 : place] or matter.title
    headed = any(g.rule("portfolios.aims_headed").regex.match(p.text) for p in before)
    return match if headed else None


def _answered(matter: Matter, place: int) -> list[Entry]:
    """The aims that an answer gives, a sentence each; "Four things." is none."""
    if place + 1 >= len(matter.paragraphs):
        return []
    row = matter.paragraphs[place + 1]
    lead = grammar().rule("portfolios.answer_lead").regex.match(row.text)
    start = lead.end() if lead else 0
    said = [(max(a, start), b) for a, b in sentences(row.passage) if b > start]
    return [Entry(row, a, b, True) for a, b in said if row.text.count(" ", a, b) >= 2]


def _listed(matter: Matter, place: int, position: int, portfolio: str) -> None:
    """State the aims behind ``position``, in the line or on those below it."""
    paragraph = matter.paragraphs[place]
    if re.search(r"[:–-]?\s*$", paragraph.text[position:]) and not paragraph.text[position:].strip(
        " :–-"
    ):
        rows = _rows(matter, place)
        if rows:
            for row, mode in rows:
                state_priority(matter, row, portfolio, mode)
            return
    for entry in entries(matter.paragraphs, place, position):
        parts = clauses(entry) if entry.inline else [(entry, "")]
        for part, mode in parts:
            state_priority(matter, part, portfolio, mode)


def _rows(matter: Matter, place: int) -> list[tuple[Entry, str]]:
    """The lines below a heading with how each is pursued, by a label in it or a line over it; none
    where no line says so."""
    g = grammar()
    found: list[tuple[Entry, str]] = []
    mode = ""
    said = False
    for row in matter.paragraphs[place + 1 :]:
        line = mode_line(row.text)
        if line:
            mode, said = mode_of(line), True
            continue
        mark = list_mark(row.text)
        label = g.rule("portfolios.mode_label").regex.match(row.text, mark.end() if mark else 0)
        if label is None and (mark is None or mark["number"]) and not (said and is_line(row)):
            break
        said = said or label is not None
        found.append((Entry(row, mark.end() if mark else 0, len(row.text)), "" if label else mode))
    return found if said else []


def clauses(entry: Entry) -> list[tuple[Entry, str]]:
    """The aims of a sentence, with how each is pursued where an aside says it: clauses with "to", or
    else the things that it lists."""
    text = entry.text
    whole = [(part, "") for part in split_nouns(entry)]
    starts = [] if ";" in text else list(grammar().rule("portfolios.aim").finditer(text))
    if not starts:
        return whole
    stops = [*(s.start() for s in starts[1:]), len(text)]
    found = []
    for start, stop in zip(starts, stops, strict=True):
        mode = "with-partners" if start["aside"] else ""
        begin = entry.start + start.start("aim")
        found.append((Entry(entry.paragraph, begin, entry.start + stop, True), mode))
    if starts[0].start("aim") <= 3:
        return found
    if len(whole) > 1 and not any(mode for _, mode in found):
        return whole
    first = Entry(entry.paragraph, entry.start, entry.start + starts[0].start(), True)
    return [(first, ""), *found]


def state_priority(matter: Matter, entry: Entry, portfolio: str, mode: str = "") -> None:
    g = grammar()
    text = entry.text
    lead = g.rule("portfolios.aim_lead").regex.match(text.strip())
    if lead:
        text = text.strip()[lead.end() :]
        mode = "with-partners" if lead["aside"] else mode
    text = g.rule("charges.part_end").regex.sub("", text.strip(" .;,”")).strip(" .;,”")
    belongs = g.rule("portfolios.of_portfolio").search(text)
    if belongs and (known := matter.known_in(belongs["portfolio"], 0, 99)):
        portfolio = known
        text = text[: belongs.start()]
    label = g.rule("portfolios.mode_label").regex.match(text)
    if label:
        text = text[label.end() :]
        mode = mode_of(label)
    elif mode:
        pass
    elif g.rule("portfolios.pressing").regex.match(text):
        mode = "influence"
    elif g.rule("portfolios.partner_lead").regex.match(text):
        mode = "with-partners"
    if len(text) < 3 or not portfolio:
        return
    matter.reading.add(
        Priority(
            evidence=(entry.paragraph.span(entry.start, entry.end),),
            portfolio=portfolio,
            text=text,
            mode=mode,
            meeting=matter.meeting.id,
            rule="portfolios.priorities",
        )
    )
