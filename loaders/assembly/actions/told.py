"""Undertakings told in the minutes: "The Director undertook to provide …"."""

from __future__ import annotations

from loaders.assembly.actions.agents import Agent, agent_at, agent_before, subject_of
from loaders.assembly.actions.telling import Teller, due_in
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["Telling"]

_HEDGED = re.compile(r"(?:could|would) (?:also |now |then )*$")
_MODAL = re.compile(r"be \w+ing\b|look to\b")
_PRONOUN = re.compile(r"(?:^|[.;,] |\b(?:and|but|although) )(?:[Hh]e|[Ss]he)$")
_OWNER = re.compile(r"(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})(?: [–-])? to ")
_WHICH = re.compile(r"\bwhich (?:the )?$")
_ALONE = re.compile(
    r"(?:He|She|(?:In (?:reply|answer|response)|Responding|Replying)\b[^.;:]{0,90}, (?:he|she))"
)
_SPEAKER = re.compile(r"^(?:(?:Reply|Answer|Response)(?: (?:by|from|of))?:? )?")


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
        self._others(start, end)
        self._to_do(start, end)
        named = [n for n in self.paragraph.people if start <= n.outer < end]
        asks = subject and re.match(
            r"[^.;]{0,60}?\b(?:ask|quer|question|wonder|sought)", self.text[subject.end : end]
        )
        if subject is not None and not subject.body and not asks:
            self.last = subject
        elif named:
            name = self.tell.reading.name(self.paragraph, named[-1])
            self.last = Agent((name,), named[-1].outer, named[-1].end)
        elif subject is not None and not subject.body:
            self.last = subject

    def _put(
        self, who: Agent | None, begin: int, end: int, first: int, rule: str, form: str = ""
    ) -> None:
        names = who.names if who else ()
        span = (min(begin, first), end)
        self.tell.put(self.paragraph, form or "undertaking", names, span, first, rule)

    def _hedged(self, begin: int, first: int) -> int:
        """A modality that is more than the future of reported speech stays with its verb."""
        hedged = _HEDGED.search(self.text[begin:first])
        if hedged and ("could" in hedged.group() or _MODAL.match(self.text[first:])):
            return begin + hedged.start()
        return first

    def _promises(self, start: int, end: int, subject: Agent | None) -> None:
        """Somebody undertook, offered or agreed to do something."""
        for match in grammar().rule("actions.undertook").finditer(self.text, start, end):
            who = agent_before(self.tell, self.paragraph, match.start())
            if subject and who and subject.end == match.start() and subject.names[1:]:
                who = subject
            if who is None and re.search(
                r"(?:\band|,|\bbut|\bthen)$", self.text[start : match.start()]
            ):
                who = subject
            if who is None and _PRONOUN.search(self.text[: match.start()]):
                who = subject or self.last
            before = self.text[start : match.start()]
            relative = re.search(r"which (?:the )?[^,.;]{3,80}$", before)
            # a pronoun at the head of a sentence promises, whoever it stands for
            if who and (
                _WHICH.search(self.text, start, who.start)
                or grammar().rule("actions.and_which").match(self.text[:end], start)
            ):
                # what was wanted is told, and not that it was agreed to
                continue
            if who is None and relative is None and not _ALONE.fullmatch(before):
                continue
            agreed = re.match(r",? ?(?:had |has |also |then )*agreed", match.group())
            if agreed and who and self._decides(who):
                continue
            begin = who.start if who and who.end == match.start() else start
            self._put(who, begin, end, self._hedged(begin, match.start("what")), "undertook")

    def _decides(self, who: Agent) -> bool:
        """Whether a body's agreement is its decision and no promise."""
        own = {*grammar().words("actions.bodies"), self.tell.meeting.body}
        return not own.isdisjoint(who.names)

    def _said(self, start: int, end: int, subject: Agent | None) -> None:
        """Somebody said that he or she would do something."""
        for match in grammar().rule("actions.said_would").finditer(self.text, start, end):
            who = agent_before(self.tell, self.paragraph, match.start()) or subject
            if who is None and _PRONOUN.search(self.text[: match.start()]):
                who = self.last
            if who is None:
                continue
            first = match.start(match.lastgroup or "what")
            begin = max(who.start, start)
            self._put(who, begin, end, self._hedged(begin, first), "said-would")

    def _pronouns(self, start: int, end: int) -> None:
        for match in grammar().rule("actions.pronoun").finditer(self.text, start, end):
            people = self.paragraph.people
            before = [n for n in people if start <= n.outer and n.end < match.start()]
            if before:
                name = self.tell.reading.name(self.paragraph, before[-1])
                who: Agent | None = Agent((name,), before[-1].outer, before[-1].end)
            else:
                who = self.last
            unnamed = match.start() == start and (match["known"] or match["known_will"])
            if (who is None and not unnamed) or match["who"].lower() == "they":
                continue
            first = match.start(match.lastgroup or "what")
            first = self._hedged(match.start("who"), first)
            self._put(who, match.start("who"), end, first, "pronoun")

    def _direct(self, start: int, end: int, subject: Agent | None) -> None:
        """ "The Clerk would write", "officers and would also report"."""
        g = grammar()
        first: Agent | None = None
        for match in g.rule("actions.would").finditer(self.text, start, end):
            who = agent_before(self.tell, self.paragraph, match.start())
            if subject and who and subject.end == match.start() and subject.names[1:]:
                who = subject
            if first is not None and re.match(r",? (?:and|but) ", match.group()):
                # the second verb is the subject's, whoever stands before it
                who = first
            if who is None or g.rule("actions.no_doer").regex.fullmatch(who.names[0]):
                continue
            if g.rule("actions.asked_whether").regex.search(self.text, start, who.start):
                continue
            if who.body and not g.rule("actions.would_known").match(self.text, match.start()):
                continue
            first = who
            self._put(who, who.start, end, match.start("what"), "would")

    def _further(self, start: int, end: int, subject: Agent | None) -> None:
        """The subject's second verb: "The Member did not agree, but would walk the street"."""
        if subject is None or subject.body:
            return
        g = grammar()
        for match in g.rule("actions.further").finditer(self.text, subject.end, end):
            between = self.text[subject.end : match.start()]
            # of what was said or hoped to be so, nobody would tell Members
            for_them = g.rule("actions.for_them").match(self.text, match.start("what"))
            if re.search(r"\b(?:asked|whether|if)\b", between):
                continue
            if not for_them and (" that " in between or "hoped" in between):
                continue
            self._put(subject, start, end, match.start("what"), "further")

    def _assured(self, start: int, end: int, subject: Agent | None) -> None:
        """ "Ms Laing gave an assurance that a chapter would be added", "promised a note"."""
        g = grammar()
        for name in ("assured", "promised_thing"):
            for match in g.rule(f"actions.{name}").finditer(self.text, start, end):
                who = agent_before(self.tell, self.paragraph, match.start()) or subject
                given = " given" in match.group() and " was " in f" {match.group()}"
                told = match.lastgroup == "told"
                if who is None and not given and not told:
                    continue
                if told:
                    who = self._by(match.end("told") - len(match["told"]), end)
                if given and (by := re.search(r"given by (?:the )?", match.group())):
                    who = agent_at(self.tell, self.paragraph, match.start() + by.end())
                self._put(who, start, end, match.start(match.lastgroup or "what"), "assured")

    def _first_person(self, start: int, end: int) -> None:
        """What somebody whose words are printed says to do: "I will put it on the website"."""
        for match in grammar().rule("actions.first_person").finditer(self.text, start, end):
            lead = _SPEAKER.match(self.text)
            at = lead.end() if lead else 0
            speaker = agent_at(self.tell, self.paragraph, at) or self.last
            first = match.start("what")
            first += len("be ") if self.text.startswith("be ", first) else 0
            self._put(speaker, match.start(), end, first, "first-person")

    def _others(self, start: int, end: int) -> None:
        """An offer that was welcomed, a review that the body set itself, a passive to members."""
        g, body = grammar(), self.tell.meeting.body
        for match in g.rule("actions.offer").finditer(self.text, start, end):
            who = Agent((match["who"].strip(),), match.start(), match.end())
            self._put(who, match.start(), end, match.end(), "offer")
        for match in g.rule("actions.itself").finditer(self.text, start, end):
            self._put(
                Agent((body,), start, end) if body else None, start, end, match.end(), "itself"
            )
        for match in g.rule("actions.informed_passive").finditer(self.text, start, end):
            who_informed = agent_before(self.tell, self.paragraph, match.start())
            subject = g.rule("actions.informer").match(self.text[start:end])
            if who_informed is None and subject:
                who_informed = Agent((subject["who"].removeprefix("The "),), start, end)
            self._put(who_informed, start, end, match.start("what"), "informed")
        for match in g.rule("actions.said_passive").finditer(self.text, start, end):
            speaker = agent_before(self.tell, self.paragraph, match.start()) or subject_of(
                self.tell, self.paragraph, start, end
            )
            if speaker is not None:
                who_does = self._by(match.end(), end) or speaker
                self._put(who_does, start, end, match.start("what"), "said-passive")
        answer = g.rule("actions.written_answer").match(self.text[:end], start)
        if answer and not g.rule("actions.asked_whether").regex.search(
            self.text, start, answer.start("what")
        ):
            self._put(
                self._by(answer.end(), end), start, end, answer.start("what"), "written-answer"
            )
        passive = g.rule("actions.will_be").match(self.text[:end], start)
        if passive:
            self._put(None, start, end, passive.start("what"), "will-be")
        due = g.rule("actions.will_be_due").match(self.text[:end], start)
        if due and due_in(self.paragraph, due.end(), end, self.tell.meeting.date):
            self._put(None, start, end, due.start("what"), "will-be")
        self._which(start, end)

    def _known(self, begin: int) -> Agent | None:
        """Somebody whom the document names elsewhere, and who here is to do something."""
        match = _OWNER.match(self.text, begin)
        known = self.tell.reading.people.named(match["who"]) if match else None
        return Agent((known.name,), begin, match.end("who")) if match and known else None

    def _by(self, start: int, end: int) -> Agent | None:
        """Who is to do what is promised in the passive: "would be sent by the Clerk"."""
        for match in re.finditer(r"\bby (?:the )?", self.text[start:end]):
            if agent := agent_at(self.tell, self.paragraph, start + match.end()):
                return agent
        return None

    def _which(self, start: int, end: int) -> None:
        """ "… suggested a leaflet, which the Cabinet Member agreed to progress"."""
        match = grammar().rule("actions.which").regex.search(
            self.text, start, end
        ) or grammar().rule("actions.and_which").match(self.text[:end], start)
        if match is None:
            return
        who = agent_before(self.tell, self.paragraph, match.end("who"))
        words = grammar().rule("actions.suggested").search(match["what"])
        first = match.start("what") + (words.end() if words else 0)
        owner = who.names if who else (match["who"],)
        if owner[0] == "Cabinet Member":
            offices = self.tell.reading.posts.offices.values()
            fuller = [o.name for o in offices if o.kind == "portfolio"]
            owner = (fuller[0],) if len(fuller) == 1 else owner
        self._put(Agent(owner, start, end), start, end, first, "which")

    def _to_do(self, start: int, end: int) -> None:
        """ "Anil Ladd to bring this to the next meeting", "(b) FD to inform the applicant"."""
        g = grammar()
        lead = g.rule("actions.to_do_lead").match(self.text, start)
        at = lead.end() if lead else start
        for begin in dict.fromkeys((at, start)):
            who = agent_at(self.tell, self.paragraph, begin) or self._known(begin)
            if who is None:
                continue
            match = g.rule("actions.to_do").match(self.text, who.end) or g.rule(
                "actions.noted_dash"
            ).match(self.text, who.end)
            if match and match.end() <= end and not (who.body and len(who.names[0].split()) == 1):
                self._put(who, who.start, end, match.start("what"), "owner-to", "request")
                self._row_to_do(who.end, end, "and_to_do")
                return
        for elsewhere in g.rule("actions.anywhere_to").finditer(self.text, start, end):
            who = agent_before(self.tell, self.paragraph, elsewhere.end("who"))
            names = who or Agent((elsewhere["who"],), elsewhere.start("who"), elsewhere.end("who"))
            self._put(names, names.start, end, elsewhere.start("what"), "owner-to", "request")
        self._row_to_do(start, end)
        that = g.rule("actions.that_lead").match(self.text, start)
        doer = agent_at(self.tell, self.paragraph, that.end()) if that else None
        if doer and not doer.body and g.rule("actions.does_known").match(self.text[:end], doer.end):
            self._put(doer, start, end, doer.start, "owner-to", "request")
        noted = g.rule("actions.noted_to").match(self.text[:end], start)
        if noted:
            who = Agent((noted["who"],), noted.start("who"), noted.end("who"))
            self._put(who, start, end, noted.start("what"), "owner-to", "request")
        thing = g.rule("actions.noted_to_be").match(self.text[:end], start)
        if thing:
            self._put(
                self._by(thing.end(), end), start, end, thing.start("what"), "to-be-done", "request"
            )
        initials = g.rule("actions.initials_to").match(self.text, at)
        if initials and (who := agent_before(self.tell, self.paragraph, initials.end("who"))):
            self._put(who, who.start, end, initials.start("what"), "owner-to", "request")
            return
        unknown = g.rule("actions.unknown_to").match(self.text, at)
        if unknown:
            codes = tuple(re.findall(r"[A-Z]{2,3}", unknown["who"]))
            coded = Agent(codes, unknown.start(), unknown.end("who"))
            first = unknown.start(unknown.lastgroup or "what")
            self._put(coded, unknown.start(), end, first, "owner-to", "request")

    def _row_to_do(self, start: int, end: int, joints: str = "joint") -> None:
        """ "…, the Head of Finance to add the review to the list": who is named behind a comma."""
        g = grammar()
        for joint in g.rule(f"actions.{joints}").finditer(self.text, start, end):
            who = agent_at(self.tell, self.paragraph, joint.end())
            match = g.rule("actions.to_do_known").match(self.text, who.end) if who else None
            if who and match and match.end() <= end and not who.body:
                self._put(who, who.start, end, match.start("what"), "owner-to", "request")
