"""Undertakings told in the minutes: "The Director undertook to provide …"."""

from __future__ import annotations

from loaders.assembly.actions.agents import (
    Agent,
    agent_at,
    agent_before,
    agent_by,
    both_before,
    subject_of,
)
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.noted import notes
from loaders.assembly.actions.passives import others
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.reading import Paragraph
from ontology.record import Action

__all__ = ["Telling"]


class Telling:
    """Goes through the sentences of a paragraph and knows who spoke last."""

    def __init__(self, tell: Teller, paragraph: Paragraph) -> None:
        self.tell = tell
        self.paragraph = paragraph
        self.text = paragraph.text
        self.last: Agent | None = None

    def sentence(self, start: int, end: int) -> None:
        """Tell the undertakings of the sentence ``start``..``end``."""
        subject = subject_of(self.tell, self.paragraph, start, end)
        self._promises(start, end, subject)
        self._said(start, end, subject)
        self._pronouns(start, end)
        self._direct(start, end, subject)
        self._further(start, end, subject)
        self._assured(start, end, subject)
        self._first_person(start, end)
        others(self, start, end)
        notes(self, start, end)
        named = [n for n in self.paragraph.people if start <= n.outer < end]
        asks = subject and grammar().rule("action_words.asks").match(self.text[subject.end : end])
        if subject is not None and not subject.body and not asks:
            self.last = subject
        elif named:
            name = self.tell.reading.name(self.paragraph, named[-1])
            self.last = Agent((name,), named[-1].outer, named[-1].end)
        elif subject is not None and not subject.body:
            self.last = subject

    def put(
        self, who: Agent | None, begin: int, end: int, first: int, rule: str, form: str = ""
    ) -> None:
        names = who.names if who else ()
        span = (min(begin, first), end)
        self.tell.put(self.paragraph, form or "undertaking", names, span, first, rule)

    def _hedged(self, begin: int, first: int) -> int:
        """A modality that is more than the future of reported speech stays with its verb."""
        hedged = grammar().rule("action_words.could_end").search(self.text[begin:first])
        if hedged and (
            "could" in hedged.group()
            or grammar().rule("action_words.no_deed").match(self.text[first:])
        ):
            return begin + hedged.start()
        return first

    def _promises(self, start: int, end: int, subject: Agent | None) -> None:
        """Somebody undertook, offered or agreed to do something."""
        g = grammar()
        for match in g.rule("actions.undertook").finditer(self.text, start, end):
            who = agent_before(self.tell, self.paragraph, match.start())
            if subject and who and subject.end == match.start() and subject.names[1:]:
                who = subject
            if who is None and g.rule("action_words.joined_end").search(
                self.text[start : match.start()]
            ):
                who = self._of_clause(start, match.start(), end) or subject
            if who is None and g.rule("action_words.pronoun_end").search(
                self.text[: match.start()]
            ):
                who = subject or self.last
            before = self.text[start : match.start()]
            relative = g.rule("action_words.which_tail").search(before)
            # a pronoun at the head of a sentence promises, whoever it stands for
            if who and (
                g.rule("action_words.which_end").search(self.text, start, who.start)
                or g.rule("deeds.not_doer").search(self.text, start, who.start)
                or g.rule("actions.and_which").match(self.text[:end], start)
            ):
                # what was wanted is told, and not that it was agreed to
                continue
            if (
                who is None
                and g.rule("action_words.he").match(before)
                and before.rstrip().endswith((",", " and", ","))
            ):
                who = self.last
            elif (
                who is None
                and relative is None
                and not g.rule("action_words.pronoun").regex.fullmatch(before)
            ):
                continue
            if g.rule("action_words.also_agreed").match(match.group()) and self._decides(who):
                continue
            begin = who.start if who and who.end == match.start() else start
            so = g.rule("action_words.do_so").match(self.text[:end], match.start("what"))
            if so and who and self.tell.taken_on(who.names, self.paragraph.span(begin, end)):
                continue
            self.put(who, begin, end, self._hedged(begin, match.start("what")), "undertook")

    def _decides(self, who: Agent | None) -> bool:
        """Whether a body's agreement is its decision and no promise."""
        own = {*grammar().words("actions.bodies"), self.tell.meeting.body}
        return who is not None and not own.isdisjoint(who.names)

    def _said(self, start: int, end: int, subject: Agent | None) -> None:
        """Somebody said that he or she would do something."""
        for match in grammar().rule("actions.said_would").finditer(self.text, start, end):
            who = agent_before(self.tell, self.paragraph, match.start()) or subject
            pronoun = grammar().rule("action_words.pronoun_end").search(self.text[: match.start()])
            who = self.last if who is None and pronoun else who
            if who is None and not pronoun:
                continue
            first = match.start(match.lastgroup or "what")
            begin = max(who.start, start) if who else start
            self.put(who, begin, end, self._hedged(begin, first), "said-would")

    def _pronouns(self, start: int, end: int) -> None:
        g = grammar()
        for match in g.rule("actions.pronoun").finditer(self.text, start, end):
            before = [
                n for n in self.paragraph.people if start <= n.outer and n.end < match.start()
            ]
            asker = (
                before
                and self.last is not None
                and g.rule("action_words.answered_to").search(
                    self.text, start, before[-1].outer + 1
                )
            )
            if before and not asker:
                name = self.tell.reading.name(self.paragraph, before[-1])
                who: Agent | None = Agent((name,), before[-1].outer, before[-1].end)
            else:
                who = self.last
            mark = g.rule("layout.list_marker").match(self.text) if start == 0 else None
            opens = (start, mark.end() if mark else start)
            unnamed = match.start() in opens and (match["known"] or match["known_will"])
            if (who is None and not unnamed) or match["who"].lower() == "they":
                continue
            first = match.start(match.lastgroup or "what")
            if match["due_will"] and not due_in(
                self.paragraph, first, end, self.tell.meeting.date, set_=True
            ):
                continue
            first = self._hedged(match.start("who"), first)
            self.put(who, match.start("who"), end, first, "pronoun")

    def _direct(self, start: int, end: int, subject: Agent | None) -> None:
        """ "The Clerk would write", "officers and would also report"."""
        g = grammar()
        first: Agent | None = None
        for match in g.rule("actions.would").finditer(self.text, start, end):
            who = both_before(self.tell, self.paragraph, match.start())
            if subject and who and subject.end == match.start() and subject.names[1:]:
                who = subject
            if first is not None and g.rule("action_words.and_goes_on").match(match.group()):
                # the second verb is the subject's, whoever stands before it
                who = first
            if who is None or g.rule("actions.no_doer").regex.fullmatch(who.names[0]):
                continue
            if g.rule("actions.which").match(self.text[:end], start):
                # what is wanted stands before: "a list, which the Clerk would send"
                continue
            asks = g.rule("actions.asked_whether").regex.search(self.text, start, who.start)
            if asks and " will" in match.group() and asks.group().count(",") == 1:
                # "queried who paid, the Clerk will find out"
                asks = None if asks.group().endswith((", ", ", the ")) else asks
            known = g.rule("actions.would_known").match(self.text, match.start())
            if asks or (who.body and not known):
                continue
            first = who
            if subject and g.rule("action_words.own_team").regex.fullmatch(who.names[0]):
                who = Agent(subject.names, who.start, who.end)
            self.put(who, who.start, end, match.start("what"), "would")

    def _further(self, start: int, end: int, subject: Agent | None) -> None:
        """The subject's second verb: "The Member did not agree, but would walk the street"."""
        g = grammar()
        pronoun = g.rule("action_words.he").match(self.text[:end], start)
        if subject is None and pronoun and self.last is not None:
            subject = Agent(self.last.names, start, pronoun.end() - 1)
        for match in g.rule("actions.further").finditer(self.text, start, end):
            subject = self._of_clause(start, match.start(), end) or subject
            if subject is None or subject.body or subject.end > match.start():
                continue
            between = self.text[subject.end : match.start()]
            # of what was said or hoped to be so, nobody would tell Members
            for_them = g.rule("actions.for_them").match(self.text, match.start("what"))
            if g.rule("action_words.asked_of_others").search(between):
                continue
            known = "but" in match.group() and match["what"] in g.words("actions.verbs")
            known = known or self._promised(start, match.start())
            known = known or bool(g.rule("actions.by_people").match(self.text, match.start("what")))
            if (
                not for_them
                and not known
                and (
                    " that " in between
                    or "hoped" in between
                    or match["what"] not in g.words("actions.verbs")
                    and g.rule("action_words.told_of_other").search(between)
                )
            ):
                continue
            self.put(subject, start, end, match.start("what"), "further")

    def _promised(self, start: int, end: int) -> bool:
        """Whether an undertaking is told already between two places: "that he would look, and would report"."""
        here = self.paragraph.span(start, end)
        known = self.tell.reading.stated(Action, self.tell.item.id)
        return any(a.form == "undertaking" and a.evidence[0].meets(here) for a in known)

    def _of_clause(self, start: int, position: int, end: int) -> Agent | None:
        """The subject of the clause at ``position``, where a semicolon opens it: "…; officers were in talks, and would write"."""
        clause = self.text.rfind("; ", start, position) + len("; ")
        return subject_of(self.tell, self.paragraph, clause, end) if clause > start + 1 else None

    def _assured(self, start: int, end: int, subject: Agent | None) -> None:
        """ "Ms Laing gave an assurance that a chapter would be added", "promised a note"."""
        g = grammar()
        for name in ("assured", "promised_thing"):
            for match in g.rule(f"actions.{name}").finditer(self.text, start, end):
                who = agent_before(self.tell, self.paragraph, match.start()) or subject
                given = g.rule("action_words.was_given").search(match.group()) is not None
                told = match.lastgroup == "told"
                pronoun = who is None and g.rule("action_words.pronoun_end").search(
                    self.text[: match.start()].rstrip()
                )
                if pronoun:
                    who = self.last
                if who is None and not given and not told and not pronoun:
                    continue
                if told:
                    who = agent_by(
                        self.tell, self.paragraph, match.end("told") - len(match["told"]), end
                    )
                if given and (by := g.rule("action_words.given_by").search(match.group())):
                    who = agent_at(self.tell, self.paragraph, match.start() + by.end())
                self.put(who, start, end, match.start(match.lastgroup or "what"), "assured")

    def _first_person(self, start: int, end: int) -> None:
        """What somebody whose words are printed says to do: "I will put it on the website"."""
        for match in grammar().rule("actions.first_person").finditer(self.text, start, end):
            lead = grammar().rule("action_words.reply_label").match(self.text)
            speaker = agent_at(self.tell, self.paragraph, lead.end() if lead else 0)
            if said := grammar().rule("deeds.said_by").search(self.text):
                speaker = agent_at(self.tell, self.paragraph, said.end()) or speaker
            speaker = speaker or self.last
            first = match.start("what")
            first += len("be ") if self.text.startswith("be ", first) else 0
            self.put(speaker, match.start(), end, first, "first-person")
