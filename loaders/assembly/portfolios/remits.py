"""Remits: the responsibilities that a portfolio holds."""

from __future__ import annotations

from loaders.assembly.portfolios.listed import Entry, entries, split_nouns
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
    for place, paragraph in enumerate(matter.paragraphs):
        seen: set[int] = set()
        for rule in (g.rule("portfolios.remit_label"), *g.rules("portfolios", "remit_opens_")):
            for match in rule.finditer(paragraph.text):
                if match.end() in seen:
                    continue
                seen.add(match.end())
                portfolio = _named(matter, paragraph, match) or matter.portfolio_at(
                    place, match.end()
                )
                if not portfolio:
                    continue
                found = entries(matter.paragraphs, place, match.end())
                for entry in found:
                    _remit(matter, entry, portfolio, match.start())
        for post in paragraph.posts:
            inside = g.rule("portfolios.remit_bracket").regex.match(paragraph.text, post.end)
            if inside and post.portfolio and not post.plural:
                areas = "areas" if inside["areas"] else "bare"
                entry = Entry(paragraph, inside.start(areas), inside.end(areas), True)
                _remit(matter, entry, post.portfolio, post.start)


def _named(matter: Matter, paragraph: Paragraph, match: re.Match[str]) -> str:
    """The portfolio that an opening itself names, '' where it names a post or none."""
    group = next((g for g in ("portfolio", "within") if match.groupdict().get(g)), "")
    words = match[group] if group else ""
    start = match.start(group) if group else 0
    if any(p.start < start + len(words) and start < p.end for p in paragraph.posts):
        return ""
    return matter.named(words) if words else ""


def _remit(matter: Matter, entry: Entry, portfolio: str, opening: int) -> None:
    """State what one entry names: the areas of a run-on list, or the area that opens a line."""
    g = grammar()
    if entry.inline:
        parts = split_nouns(entry)
        if any(g.rule("portfolios.no_area").search(p.text.strip()) for p in parts):
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
        area = g.rule("portfolios.explained").regex.split(area)[0]
        area = re.sub(r"[;,]? ?(?:and)?$", "", area.strip(" ,.;")).strip(" ,.;")
        if not re.search(r"[A-Za-z]{2}", area) or len(area) > _LONG:
            continue
        start = opening if entry.inline else part.start
        matter.reading.add(
            Remit(
                evidence=(part.paragraph.span(start, part.end),),
                portfolio=portfolio,
                area=area,
                meeting=matter.meeting.id,
                rule="portfolios.remit",
            )
        )
