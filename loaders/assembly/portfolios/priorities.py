"""Priorities of a portfolio that are told in a sentence or listed below one."""

from __future__ import annotations

from loaders.assembly.portfolios.action_plans import mode_of
from loaders.assembly.portfolios.listed import Entry, entries, split_nouns
from loaders.assembly.portfolios.subject import Matter
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from ontology.record import Priority


def priorities(matter: Matter) -> None:
    """Priority facts behind "Her priorities for the year were:" and the like."""
    g = grammar()
    rules = (g.rule("portfolios.priorities_label"), *g.rules("portfolios", "aims_"))
    for place, paragraph in enumerate(matter.paragraphs):
        match = next((m for rule in rules if (m := rule.search(paragraph.text))), None)
        if match is None:
            continue
        portfolio = matter.portfolio_at(place, match.end())
        if not portfolio:
            continue
        for entry in entries(matter.paragraphs, place, match.end()):
            for part in _clauses(entry) if entry.inline else [entry]:
                _priority(matter, part, portfolio)


def _clauses(entry: Entry) -> list[Entry]:
    """The aims of a sentence: clauses with "to", or else the things that it lists."""
    text = entry.text
    if ";" in text:
        return split_nouns(entry)
    starts = list(grammar().rule("portfolios.aim").finditer(text))
    if not starts or starts[0].start("aim") > 3:
        return split_nouns(entry)
    found: list[Entry] = []
    for number, start in enumerate(starts):
        stop = starts[number + 1].start() if number + 1 < len(starts) else len(text)
        found.append(
            Entry(entry.paragraph, entry.start + start.start("aim"), entry.start + stop, True)
        )
    return found


def _priority(matter: Matter, entry: Entry, portfolio: str) -> None:
    g = grammar()
    text = re.sub(r"[;,]? ?(?:and)?$", "", entry.text.strip(" .;,")).strip(" .;,")
    label = g.rule("portfolios.mode_label").regex.match(text)
    mode = ""
    if label:
        text = text[label.end() :]
        mode = mode_of(label)
    elif g.rule("portfolios.partner_lead").regex.match(text):
        mode = "with-partners"
    elif g.rule("portfolios.pressing").regex.match(text):
        mode = "influence"
    if len(text) < 3:
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
