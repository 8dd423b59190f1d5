"""What a document says had another name: bodies, posts, portfolios and people."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.names import untitled
from loaders.annotators.posts import find_posts
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from loaders.registry import fold_name
from ontology.record import Renaming, Span

__all__ = ["assemble"]

_RULES = ("bracketed", "apposed", "now", "renamed", "resolved")


def assemble(reading: Reading) -> None:
    """A Renaming for each statement that something was called otherwise before.

    What is only proposed, and a person's former post, are none.
    """
    seen: set[tuple[str, str, str]] = set()
    for meeting in reading.meetings:
        pool = [*meeting.head, *meeting.front, *meeting.back]
        for item in meeting.items:
            if item.section.title is not None:
                pool += reading.split(item.section.title)
            pool += item.all
        for paragraph in pool:
            for kind, name, former, span in _stated(reading, paragraph):
                key = kind, fold_name(name), fold_name(former)
                if key[1] == key[2] or key in seen:
                    continue
                seen.add(key)
                reading.add(
                    Renaming(
                        evidence=(span,),
                        kind=kind,
                        name=name,
                        former=former,
                        words=" ".join(reading.text(span).split()),
                        meeting=meeting.id,
                        rule="renamings.stated",
                    )
                )


def _stated(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[str, str, str, Span]]:
    g = grammar()
    for rule in _RULES:
        for match in g.rule(f"renamings.{rule}").finditer(paragraph.text):
            new, old = _bare(match["new"]), _bare(match["old"])
            span = paragraph.span(match.start(), match.end())
            if person := _person(reading, paragraph, match):
                if former := _former_name(person, old):
                    yield "person", person, former, span
                continue
            kinds = _kind(new), _kind(old)
            if kinds == ("body", "body"):
                yield "body", new, old, span
            elif kinds == ("post", "post"):
                if "known" in match["how"] or not _of_somebody(paragraph, match):
                    yield from _posts(new, old, span)
            elif match["kind"] and "body" not in kinds:
                yield "portfolio", _portfolio(new), _portfolio(old), span


def _bare(words: str) -> str:
    lead = grammar().rule("renamings.lead").regex.match(words)
    return words[lead.end() :] if lead else words


def _kind(name: str) -> str:
    if grammar().rule("renamings.body").search(name):
        return "body"
    return "post" if any(p.start == 0 and p.end == len(name) for p in find_posts(name)) else ""


def _posts(new: str, old: str, span: Span) -> Iterator[tuple[str, str, str, Span]]:
    yield "post", new, old, span
    covers = [
        next((p.portfolio for p in find_posts(name) if p.portfolio), "") for name in (new, old)
    ]
    if all(covers):
        yield "portfolio", covers[0], covers[1], span


def _portfolio(name: str) -> str:
    return name.removesuffix(" Portfolio").removesuffix(" portfolio")


def _of_somebody(paragraph: Paragraph, match: re.Match[str]) -> bool:
    """Whether the post follows somebody's name: what it was before is then that person's."""
    return any(0 <= match.start("new") - n.end <= 3 for n in paragraph.people)


def _person(reading: Reading, paragraph: Paragraph, match: re.Match[str]) -> str:
    """The person whose name ends where the former one is told, empty where there is none."""
    for mention in paragraph.people:
        if mention.end == match.end("new"):
            return reading.name(paragraph, mention)
    return ""


def _former_name(person: str, old: str) -> str:
    """The whole former name: "Ann Pell" and "Orme" give "Ann Orme"; empty where it is no name."""
    g = grammar()
    name = untitled(old)
    parties = {party.lower() for party in g.words("attendance.parties")}
    if g.rule("renamings.no_name").search(name) or name.lower() in parties or _kind(name):
        return ""
    words = name.split()
    if len(words) > 4:
        return ""
    given = person.split()[:-1]
    return " ".join([*given, name]) if len(words) == 1 else name
