"""The mentions of a Record: every name that has to become one IRI, with what tells it apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from graph.identity.companions import Companions
from graph.iris import fold
from ontology import record as r

__all__ = [
    "AGENT_FIELDS", "DEFAULT_MEETING", "Kind", "Mention", "agents", "main_meeting", "mentions",
]  # fmt: skip

Kind = Literal["council", "body", "meeting", "person", "post", "portfolio", "organisation", "agent"]

DEFAULT_MEETING = ""
"""The id under which the meeting of a record that states none is known."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One name of one kind in one document.

    ``name`` is the key within the document: the printed name, or a meeting's id in the record.
    ``label`` is the name to show. ``council`` and ``body`` are the names as printed of what it
    belongs to (empty: not said). ``date`` is the day of the meeting, ``start`` its time. ``stated``
    is false for names that occur only inside other facts; an ``agent`` is such a name of which the
    record does not say whether it is a person, post or body.

    Of people, ``role``, ``titles``, ``aliases``, ``party`` and ``ward`` are as printed; ``ids`` are
    "host value" of the council's own system; ``posts`` the posts that they hold in this document;
    ``lists`` the lists that name them: two names of one list are two people. Of posts, ``holders``
    are the people who hold them in this document. Of people, posts, portfolios and bodies,
    ``formerly`` are the names that they had before as the document states, and ``words`` the words
    that state it.
    """

    document: str
    kind: Kind
    name: str
    label: str
    council: str = ""
    body: str = ""
    date: str = ""
    start: str = ""
    role: str = ""
    titles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    stated: bool = True
    party: str = ""
    ward: str = ""
    ids: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    words: str = ""


def main_meeting(record: r.Record) -> r.Meeting | None:
    """The meeting that a fact without a meeting belongs to: the first that the record states."""
    return next((fact for fact in record.facts if isinstance(fact, r.Meeting)), None)


def mentions(record: r.Record, council: str = "", default: str = "") -> tuple[Mention, ...]:
    """All mentions of ``record``, sorted.

    ``council`` overrides the council that the document names, ``default`` is for one that names
    none.
    """
    main = main_meeting(record)
    whose = council or (main.council if main else "") or default
    main_body = main.body if main else ""
    digest = record.document.digest
    people = Companions(record)
    found: dict[tuple[str, str], Mention] = {}

    def add(kind: Kind, name: str, label: str = "", **more: Any) -> None:
        more |= people.former(kind, name)
        mention = Mention(digest, kind, name, label or name, council=whose, **more)
        known = found.get((kind, name))
        if known is None or (mention.stated and not known.stated):
            found[kind, name] = mention

    def add_body(name: str, fact: r.Fact | None = None) -> None:
        if name:
            add("body", name, body=main_body, date=people.day(fact))

    def add_person(name: str, fact: r.Fact, **more: Any) -> None:
        add(
            "person", name, date=people.day(fact), body=people.body(fact), **people.of(name), **more
        )

    def add_post(name: str, fact: r.Fact, body: str = "", **more: Any) -> None:
        add("post", name, body=body or main_body, date=people.day(fact),
            holders=people.holders(name), **more)  # fmt: skip

    def add_portfolio(name: str, fact: r.Fact, **more: Any) -> None:
        add("portfolio", name, date=people.day(fact), holders=people.holders_of(name), **more)

    add("council", "", whose)
    add("body", main_body, body=main_body, date=people.day(None))
    if main is None:
        add("meeting", DEFAULT_MEETING)
    for fact in record.facts:
        match fact:
            case r.Meeting():
                # A second meeting of a document without a body of its own is the first one's.
                body = fact.body or main_body
                add("meeting", fact.id, body=body, date=fact.date, start=fact.start)
                add_body(fact.body, fact)
            case r.MentionedMeeting():
                add("meeting", fact.id, body=fact.body or main_body, date=fact.date,
                    start=fact.start, stated=False)  # fmt: skip
                add_body(fact.body, fact)
            case r.Person():
                add_person(fact.name, fact, role=fact.role, titles=fact.titles,
                           aliases=fact.aliases)  # fmt: skip
            case r.Post():
                add_post(fact.name, fact, fact.body, role=fact.holder_kind)
                if fact.portfolio:
                    add_portfolio(fact.portfolio, fact, stated=False)
                add_body(fact.body, fact)
            case r.Organisation():
                add("organisation", fact.name, role=fact.form,
                    aliases=(fact.acronym,) if fact.acronym else ())  # fmt: skip
            case r.Remit() | r.Priority():
                add_portfolio(fact.portfolio, fact)
            case r.Scrutiny():
                add_body(fact.body, fact)
                if fact.portfolio:
                    add_portfolio(fact.portfolio, fact)
                if fact.post:
                    add_post(fact.post, fact, stated=False)
            case r.Holding():
                add_person(fact.person, fact, stated=False)
                add_post(fact.post, fact, stated=False)
            case r.Seat():
                add_person(fact.person, fact, stated=False)
                add_body(fact.body, fact)
            case r.Decision():
                add_body(fact.body, fact)
            case r.Renaming(kind="body"):
                add_body(fact.name, fact)
            case r.Renaming(kind="post"):
                add_post(fact.name, fact, stated=False)
            case r.Renaming(kind="portfolio"):
                add_portfolio(fact.name, fact, stated=False)
            case r.Renaming():
                add_person(fact.name, fact, stated=False)
            case _:
                pass
        for name in agents(fact):
            add("agent", name, body=main_body, date=people.day(fact), stated=False)
    return tuple(sorted(_one_spelling(found).values()))


def agents(fact: r.Fact) -> tuple[str, ...]:
    """The names in ``fact`` of whoever did or shall do something: people, posts or bodies."""
    names: list[str] = []
    for attribute in AGENT_FIELDS.get(type(fact), ()):
        value = getattr(fact, attribute)
        names.extend((value,) if isinstance(value, str) else value)
    return tuple(name for name in names if name)


AGENT_FIELDS: dict[type[r.Fact], tuple[str, ...]] = {
    r.Holding: ("organisation",),
    r.Attendance: ("person", "replaces"),
    r.Report: ("by", "presented_by"),
    r.Decision: ("maker", "delegated_to", "referred_to", "lead_officer"),
    r.Recommendation: ("to",),
    r.Action: ("who",),
    r.Motion: ("mover", "seconder", "voters_for", "voters_against", "voters_abstain"),
    r.Declaration: ("person",),
    r.Question: ("asked_by", "by"),
}
"""The fields that name an agent, by type of fact."""


def _one_spelling(found: dict[tuple[str, str], Mention]) -> dict[tuple[str, str], Mention]:
    """Leave out an inner name that only repeats a stated one, whole or as an alias."""
    stated: dict[str, set[str]] = {}
    for mention in found.values():
        if mention.stated and mention.kind not in ("meeting", "agent"):
            names = {fold(name) for name in (mention.name, *mention.aliases)}
            stated.setdefault(mention.kind, set()).update(names)
    anything = set().union(*stated.values())

    def repeats(mention: Mention) -> bool:
        if mention.stated or mention.kind == "meeting":
            return False
        known = anything if mention.kind == "agent" else stated.get(mention.kind, set())
        return fold(mention.name) in known

    return {key: mention for key, mention in found.items() if not repeats(mention)}
