"""Organisations of which only an office tells: "Tidal Wave's Finance Manager", "Ann Pell (Tidal Wave, Chair)"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.names import words
from loaders.annotators.organisation_words import OrganisationMention, stop_words, word_set
from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["organisations_of_posts"]


def organisations_of_posts(
    text: str, posts: list[PostMention], people: list[NameMention]
) -> Iterator[OrganisationMention]:
    """Runs of capitalised words that stand where only an employer stands beside an office."""
    for post in posts:
        if post.generic:
            continue
        if post.kind not in ("officer", "chair", ""):
            # a member's office elsewhere: of another council only
            for start, end in _behind(text, post, people):
                if grammar().rule("organisations.council_words").search(text[start:end]):
                    yield OrganisationMention(start, end, text[start:end], "council")
            continue
        for start, end in (
            *_owner(text, post.start),
            *_in_brackets(text, post, people),
            *_through(text, post.start),
            *_behind(text, post, people),
            *_opening(text, post, people),
        ):
            if _is_name(text[start:end]) and not any(
                n.outer < end and start < n.end for n in people
            ):
                yield OrganisationMention(start, end, text[start:end], "partner")


def _owner(text: str, position: int) -> Iterator[tuple[int, int]]:
    """ "Tidal Wave's Finance Manager"."""
    rule = grammar().rule("employers.owner").regex
    for begin in re.finditer(r"(?<![\w’'-])[A-ZÀ-Þ]", text[max(0, position - 60) : position]):
        start = max(0, position - 60) + begin.start()
        owner = rule.fullmatch(text, start, position)
        if owner is not None:
            yield start, position - 3
            return


def _in_brackets(
    text: str, post: PostMention, people: list[NameMention]
) -> Iterator[tuple[int, int]]:
    """ "Ann Pell (Tidal Wave, Chair)", "Ann Pell (Chair, Tidal Wave)"."""
    run = grammar().rule("employers.run").regex
    for person in people:
        here = max(person.stop if person.bracket is None else person.end, person.end)
        bracket = re.compile(r" ?\(([^()]{4,90})\)").match(text, here)
        if bracket is None or not bracket.start(1) <= post.start < bracket.end(1):
            continue
        start, end = bracket.span(1)
        before = run.fullmatch(text, start, post.start - 2)
        if before and text[post.start - 2 : post.start] == ", ":
            yield before.span()
        behind = run.fullmatch(text, post.end + 2, end) if post.end + 2 < end else None
        if behind and " " in behind.group() and text[post.end : post.end + 2] == ", ":
            yield behind.span()


def _through(text: str, position: int) -> Iterator[tuple[int, int]]:
    """ "Tidal Wave, through its Chair", "representing Tidal Wave as its Manager"."""
    g = grammar()
    lead = g.rule("employers.through_its").search(text, 0, position)
    if lead is None:
        return
    for match in g.rule("employers.run").regex.finditer(
        text, max(0, lead.start() - 60), lead.start()
    ):
        if match.end() == lead.start():
            yield match.span()


def _behind(text: str, post: PostMention, people: list[NameMention]) -> Iterator[tuple[int, int]]:
    """ "Ann Pell, Station Manager, Upland Rail;" and "Mr Pell of Upland Rail, Station Manager,"."""
    g = grammar()
    for person in people:
        end = max(person.stop, person.end)
        if text[end : post.start] == ", ":
            comma = text[post.end : post.end + 2] == ", "
            at = re.compile(r",? (?:of|at|for|with|from) (?:the )?").match(text, post.end)
            start = at.end() if at else post.end + 2
            run = g.rule("employers.run").regex.match(text, start) if comma or at else None
            next_one = run and any(n.outer == run.end() + 1 for n in people)
            closed = run and re.match(r"\s*(?:[;.)]|$)", text[run.end() :])
            if run and " " in run.group() and (closed or next_one):
                yield run.span()
        of = re.compile(r",? (?:of|from|at|representing) (?:the )?").match(text, end)
        run = g.rule("employers.run").regex.match(text, of.end()) if of else None
        if (
            run
            and run.end() < post.start
            and g.rule("employers.leads_to_office").regex.fullmatch(text, run.end(), post.start)
        ):
            yield run.span()


def _opening(text: str, post: PostMention, people: list[NameMention]) -> Iterator[tuple[int, int]]:
    """ "Upland Rail (Ann Pell, Station Manager; Ben Orr, Clerk) spoke"."""
    run = grammar().rule("employers.run").regex
    for person in people:
        opens = text[max(0, person.outer - 2) : person.outer] == " ("
        if not opens or text[max(person.stop, person.end) : post.start] != ", ":
            continue
        stop = person.outer - 2
        start = max(text.rfind(mark, 0, stop) for mark in (". ", "; ", ": ")) + 2
        start = start if start > 1 else 0
        start += 4 if text.startswith(("The ", "the "), start) else 0
        match = run.fullmatch(text, start, stop)
        if match is not None and " " in match.group():
            yield match.span()


def _is_name(name: str) -> bool:
    """Whether words name an organisation: no place, person, office or field of work."""
    g = grammar()
    parts = name.split(" ")
    if any(p in stop_words() for p in (parts[0], parts[-1])):
        return False
    known = words()
    if parts[0] in known.given and parts[-1] not in known.organised | known.place:
        # "Rowan Pell" is somebody, and "Rowan Nursery" none
        return False
    if g.rule("posts.officer").search(name) or g.rule("posts.elected").search(name):
        return False
    if parts[-1] in word_set("organisations.thing") or len(name) < 4:
        return False
    plain = all(
        p in ("and", "&", "of", "for", "the") or g.rule("posts.field_of_work").regex.fullmatch(p)
        for p in parts
    )
    return not plain and parts[-1] not in ("Ward", "Division", "Council", "Committee", "Councillor")
