"""What a record says of a name beside the name: where it stands with others, what goes with it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from graph.identity.posts import is_held
from graph.iris import fold
from ontology import record as r

__all__ = ["Companions"]

_LISTED = ("present", "apologies", "substitute", "in-attendance")
"""The statuses of attendance whose lists name each person once."""


class Companions:
    """One record, looked at for what tells people, posts and portfolios of one name apart."""

    def __init__(self, record: r.Record) -> None:
        self._meetings: dict[str, r.Meeting | r.MentionedMeeting] = {}
        self._lists: dict[str, set[str]] = defaultdict(set)
        self._posts: dict[str, set[str]] = defaultdict(set)
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._portfolios: dict[str, set[str]] = defaultdict(set)
        self._former: dict[tuple[str, str], list[r.Renaming]] = defaultdict(list)
        self._about: dict[str, dict[str, Any]] = {}
        self._main = next((f for f in record.facts if isinstance(f, r.Meeting)), None)
        for number, fact in enumerate(record.facts):
            self._take(number, fact)

    def day(self, fact: r.Fact | None) -> str:
        """The day, where it is known whole, of the meeting that a fact belongs to."""
        meeting = self._meeting(fact)
        return meeting.date if meeting and len(meeting.date) == 10 else ""

    def body(self, fact: r.Fact | None) -> str:
        """The body whose meeting a fact belongs to."""
        meeting = self._meeting(fact)
        return meeting.body if meeting else ""

    def of(self, name: str) -> dict[str, Any]:
        """What a Mention of the person keeps: party, ward, ids, posts and lists."""
        about = dict(self._about.get(name, {}))
        about["posts"] = tuple(sorted(self._posts.get(name, ())))
        about["lists"] = tuple(sorted(self._lists.get(name, ())))
        return about

    def holders(self, post: str) -> tuple[str, ...]:
        """The people who hold a post in this document."""
        return tuple(sorted(self._holders.get(post, ())))

    def holders_of(self, portfolio: str) -> tuple[str, ...]:
        """The people who hold a post with that portfolio in this document."""
        posts = self._portfolios.get(fold(portfolio), set())
        return tuple(sorted(set().union(*(self._holders.get(post, set()) for post in posts))))

    def former(self, kind: str, name: str) -> dict[str, Any]:
        """What a Mention keeps of the names that a thing had before, and of the words that say so."""
        told = self._former.get((kind, fold(name)), [])
        if not told:
            return {}
        return {
            "formerly": tuple(sorted({fact.former for fact in told})),
            "words": told[0].words,
        }

    def _meeting(self, fact: r.Fact | None) -> r.Meeting | r.MentionedMeeting | None:
        if isinstance(fact, r.Meeting | r.MentionedMeeting):
            return fact
        key = fact.meeting if fact else ""
        return self._meetings.get(key, self._main) if key else self._main

    def _take(self, number: int, fact: r.Fact) -> None:
        match fact:
            case r.Meeting() | r.MentionedMeeting():
                self._meetings[fact.id] = fact
            case r.Attendance(unnamed=False) if fact.status in _LISTED:
                self._lists[fact.person].add(f"{fact.status} {fact.meeting}".strip())
            case r.Motion():
                for name in (fact.mover, fact.seconder):
                    self._lists[name].add(f"motion {number}")
                sides = (fact.voters_for, fact.voters_against, fact.voters_abstain)
                for name in (one for side in sides for one in side):
                    self._lists[name].add(f"vote {number}")
            case r.Holding() if is_held(fact.status):
                self._posts[fact.person].add(fact.post)
                self._holders[fact.post].add(fact.person)
            case r.Renaming():
                self._former[fact.kind, fold(fact.name)].append(fact)
            case r.Post(portfolio=portfolio) if portfolio:
                self._portfolios[fold(portfolio)].add(fact.name)
            case r.Person():
                ids = tuple(f"{host} {value}" for host, value in fact.ids)
                self._note(fact.name, fact.party, fact.ward, ids)
            case r.Seat():
                self._note(fact.person, fact.party, fact.ward, ())
            case _:
                pass

    def _note(self, name: str, party: str, ward: str, ids: tuple[str, ...]) -> None:
        about = self._about.setdefault(name, {})
        for key, value in (("party", party), ("ward", ward), ("ids", ids)):
            if value:
                about.setdefault(key, value)
