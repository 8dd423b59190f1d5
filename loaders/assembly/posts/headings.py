"""Headings on pages of offices: lines that name an office, its holder, or both, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

_LONGEST = 90
"""A heading has no more characters than this, what is told in the same line left out."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names offices (``posts``), a ``portfolio`` by itself, or ``people``.

    ``rest`` is where the line goes on to something else, its length where it does not.
    """

    posts: tuple[PostMention, ...] = ()
    people: tuple[NameMention, ...] = ()
    portfolio: str = ""
    rest: int = 0
    opened: bool = field(default=False)

    @property
    def names_office(self) -> bool:
        return bool(self.posts) or bool(self.portfolio)

    @property
    def holder(self) -> NameMention | None:
        """The one person of a line that names no office, or None."""
        return self.people[0] if len(self.people) == 1 and not self.names_office else None


def read_heading(line: Paragraph) -> Heading | None:
    """The heading that a line is, or None."""
    g = grammar()
    text = line.text
    mark = g.rule("portfolios.list_mark").regex.match(text)
    here = _second_language(line, mark.end() if mark else 0)
    filler, bracket = g.rule("charges.filler").regex, g.rule("charges.bracket").regex
    lone = g.rule("charges.portfolio_head").regex
    posts: list[PostMention] = []
    people: list[NameMention] = []
    portfolio = ""
    gap = here
    while here < len(text):
        post = next((p for p in line.posts if p.start == here), None)
        person = next((p for p in line.people if p.outer == here), None)
        named = post is not None or person is not None
        alone = None if named or posts or portfolio else lone.match(text, here)
        passed = None if named or alone else filler.match(text, here)
        if passed is not None:
            here = passed.end()
            continue
        if post is not None:
            posts += [p for p in line.posts if p.start == here]
            here = max(p.end for p in line.posts if p.start == here)
        elif person is not None:
            people.append(person)
            here = person.end
            aside = bracket.match(text, here + 1) if text[here : here + 1] == " " else None
            elsewhere = (
                aside is not None
                and bool(posts)
                and g.rule("offices.named_council").search(aside.group())
            )
            if (
                aside
                and not _list_in(aside.group())
                and (elsewhere or not _named_within(line, aside))
            ):
                here = aside.end()
        else:
            if alone is None:
                break
            portfolio = alone["behind"] or alone["before"]
            here = alone.end()
        gap = here
    behind = people[-1].end if people and not any(p.start > people[-1].end for p in posts) else 0
    if behind and _seated(text, behind):
        here = gap = len(text)
    whole = not re.search(r"\w", text[here:])
    posts = [p for p in posts if not p.generic]
    if not posts and not people and not portfolio:
        return None
    if whole:
        return (
            Heading(tuple(posts), tuple(people), portfolio, len(text))
            if here <= _LONGEST * 2
            else None
        )
    opener = g.rule("charges.opener").regex.search(text[gap:here])
    if opener is None or here > _LONGEST * 2 or not (posts or portfolio):
        return None
    return Heading(tuple(posts), tuple(people), portfolio, here, True)


def _seated(text: str, place: int) -> bool:
    """Whether what follows a name says no more than party and ward: "- Liberal Democrat, St Oswin's"."""
    tail = grammar().rule("charges.seat_tail").regex.match(text, place)
    return tail is not None and grammar().rule("charges.seat_word").search(tail.group()) is not None


def _second_language(line: Paragraph, start: int) -> int:
    """Where the part that is read begins in "Arweinydd / Leader"; ``start`` in any other line."""
    slash = line.text.find(" / ", start, start + 70)
    named = [p.start for p in line.posts] + [p.outer for p in line.people]
    if slash < 0 or min(named, default=slash) < slash or not named:
        return start
    return slash + 3 if min(named) == slash + 3 else start


def _list_in(bracket: str) -> bool:
    return re.search(r"[,;] [a-z]", bracket) is not None


def _named_within(line: Paragraph, bracket: re.Match[str]) -> bool:
    start, end = bracket.span()
    return any(start < p.start < end for p in line.posts) or any(
        start < p.start < end for p in line.people
    )
