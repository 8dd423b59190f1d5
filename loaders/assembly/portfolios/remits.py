"""Remits: the responsibilities that a portfolio holds."""

from __future__ import annotations

from loaders.assembly.portfolios.listed import Entry, answer, entries, split_and, split_nouns
from loaders.assembly.portfolios.subject import Matter
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph
from ontology.record import Remit

_LONG = 90
"""An area has no more characters than this; what is longer says something of it."""


def remits(matter: Matter) -> None:
    """Remit facts of every list of responsibilities, run on or line by line."""
    g = grammar()
    rules = (g.rule("portfolios.remit_label"), *g.rules("portfolios", "remit_opens_"))
    for place, paragraph in enumerate(matter.paragraphs):
        if paragraph.whole.start in matter.settled:
            continue
        seen: set[int] = set()
        for rule in rules:
            for match in rule.finditer(paragraph.text):
                if match.end() in seen or g.rule("portfolios.of_aims").search(
                    paragraph.text[: match.start()]
                ):
                    continue
                seen.add(match.end())
                portfolio = _named(matter, paragraph, match) or matter.portfolio_at(
                    place, match.end(), match.group()
                )
                if portfolio:
                    _opened(matter, place, match, portfolio)
        near = g.rule("portfolios.remit_label_near").regex.match(paragraph.text)
        if near and not seen and (portfolio := matter.portfolio_near(place)):
            _opened(matter, place, near, portfolio)
        if not seen and (portfolio := matter.charged_at(place)):
            for match in g.rule("charges.told_duty").finditer(paragraph.text):
                _opened(matter, place, match, portfolio)
        asked = g.rule("portfolios.remit_asked").search(paragraph.text)
        if asked and (portfolio := matter.portfolio_at(place, len(paragraph.text))):
            for entry in answer(matter.paragraphs, place):
                state_areas(matter, entry, portfolio, entry.start)
        for rule in (g.rule("portfolios.remit_closes"), g.rule("portfolios.remit_moved")):
            for match in rule.finditer(paragraph.text):
                _closed(matter, place, match, rule.name.endswith("moved"))
        for post in paragraph.posts:
            inside = g.rule("portfolios.remit_bracket").regex.match(paragraph.text, post.end)
            if inside and post.portfolio and not post.plural:
                group = "areas" if inside["areas"] else "bare"
                entry = Entry(paragraph, inside.start(group), inside.end(group), True)
                state_areas(matter, entry, post.portfolio, post.start)


def _opened(matter: Matter, place: int, match: re.Match[str], portfolio: str) -> None:
    """The areas behind an opening, or on the lines below it, up to those that are listed as another's."""
    opened = matter.paragraphs[place]
    for entry in entries(matter.paragraphs, place, match.end()):
        if entry.paragraph is not opened and entry.paragraph.whole.start in matter.settled:
            break
        state_areas(matter, entry, portfolio, match.start())


def _closed(matter: Matter, place: int, match: re.Match[str], moved: bool) -> None:
    """The areas that stand before the words on whose they are."""
    paragraph = matter.paragraphs[place]
    after = next((p for p in paragraph.posts if 0 <= p.start - match.end() < 3), None)
    portfolio = (
        _named(matter, paragraph, match)
        or (after.portfolio if after else "")
        or matter.portfolio_at(place, match.start("areas"))
    )
    entry = Entry(paragraph, match.start("areas"), match.end("areas"), True)
    if portfolio and (moved or len(split_nouns(entry)) > 1):
        state_areas(matter, entry, portfolio, match.start(), match.end())


def _named(matter: Matter, paragraph: Paragraph, match: re.Match[str]) -> str:
    """The portfolio that an opening itself names, '' where it names a post or none."""
    groups = match.groupdict()
    group = next((g for g in ("apposed", "portfolio", "within") if groups.get(g)), "")
    if not group and groups.get("small"):
        return matter.known_in(match["small"], 0, len(match["small"]))
    words = match[group] if group else ""
    start = match.start(group) if group else 0
    if any(p.start < start + len(words) and start < p.end for p in paragraph.posts):
        return ""
    return matter.named(words) if words else ""


def state_areas(
    matter: Matter, entry: Entry, portfolio: str, opening: int, closing: int = 0
) -> None:
    """State what one entry names: the areas of a run-on list, or the area that opens a line."""
    g = grammar()
    if entry.inline:
        parts = split_nouns(entry)
        told = [bool(g.rule("portfolios.no_area").search(p.text.strip())) for p in parts]
        if any(told):
            # what is told behind two areas or more ends their list
            parts = parts[: told.index(True)]
            if parts and " and " in parts[-1].text:
                parts = [*parts[:-1], *split_and(parts[-1])]
            if len(parts) < 2:
                return
    elif g.rule("portfolios.aim_line").regex.match(entry.text):
        return
    elif g.rule("portfolios.explained").search(entry.text):
        parts = [entry]
    else:
        parts = (
            split_nouns(entry) if ";" in entry.text.rstrip("; ").removesuffix("; and") else [entry]
        )
    for part in parts:
        lead = g.rule("portfolios.area_lead").regex.match(part.text)
        area = part.text[lead.end() :] if lead else part.text
        area = g.rule("charges.aside_bracket").regex.sub("", area.strip(" ,.;+"))
        area = g.rule("portfolios.explained").regex.split(area)[0]
        area = g.rule("charges.part_end").regex.sub("", area.strip(" ,.;")).strip(" ,.;")
        if not re.search(r"[A-Za-z]{2}", area) or len(area) > _LONG:
            continue
        start = opening if entry.inline else part.start
        matter.reading.add(
            Remit(
                evidence=(part.paragraph.span(start, max(part.end, closing)),),
                portfolio=portfolio,
                area=area,
                meeting=matter.meeting.id,
                rule="portfolios.remit",
            )
        )
