"""Deeds to be done, of whatever agent, act and form: "It fell to Ms Vane to write", "promised that a list would follow"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.assembly.actions.agents import Agent, agent_by
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.futures import futures
from loaders.assembly.actions.masked import Masked, mask
from loaders.assembly.actions.telling import Teller
from loaders.assembly.actions.things import Deed, rule, things
from loaders.assembly.actions.turns import shall, turns
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["Deeds"]

_WORDS = 22
"""By how many characters two deeds are told to be the same."""
_ASIDE = 60
"""How many characters of what somebody is asked may stand before what he is to do."""
_FEW = 3
"""Spaces between the words of a first deed; one of fewer is told together with the next."""
_NEAR = 30
"""Within how many characters behind a deed the same deed may be told in fewer words."""


class Deeds:
    """The deeds of the sentences of one paragraph."""

    def __init__(self, tell: Teller, paragraph: Paragraph) -> None:
        self.tell = tell
        self.paragraph = paragraph
        self.masked: Masked = mask(tell, paragraph)
        self.text = self.masked.text

    def sentence(self, start: int, end: int, last: Agent | None) -> None:
        """Tell the deeds of the sentence ``start``..``end``, which is not ``closed``; ``last`` is who spoke
        before it."""
        found: dict[int, Deed] = {}
        for deed in self._all(start, end, last):
            if not self._known(deed, end):
                found.setdefault(deed.first, deed)
        ordered = sorted(found.values())
        for place, deed in enumerate(ordered):
            stop = ordered[place + 1].begin if place + 1 < len(ordered) else end
            until = stop if stop > deed.first + 12 else end
            span = (min(deed.begin, deed.first), until)
            self.tell.put(
                self.paragraph, deed.form, deed.who, span, deed.first, deed.rule, last=until
            )

    def closed(self, start: int, end: int) -> bool:
        """Whether the sentence tells what a paper says, or what would be done on a condition."""
        return bool(
            rule("of_a_paper").match(self.text, start, end)
            or rule("conditional").match(self.text, start, end)
        )

    def _known(self, deed: Deed, end: int) -> bool:
        """Whether the deed is told already in nearly these words, or only stands for one ("to do so")."""
        words = self.paragraph.text[deed.first : deed.first + _WORDS].rstrip(" .")
        here = self.paragraph.span(deed.first, end)
        if grammar().rule("action_words.do_so").match(self.paragraph.text[:end], deed.first):
            return True
        for known, span in self.tell.told:
            if not span.meets(here):
                continue
            at = known.find(words)
            if (0 <= at <= _ASIDE and ";" not in known[:at]) or words.find(known[:_WORDS]) >= 0:
                return True
            whole = self.paragraph.text.find(known[:_WORDS], deed.first, end)
            if 0 <= whole - deed.first <= _NEAR:
                return True
        return False

    def _all(self, start: int, end: int, last: Agent | None) -> Iterator[Deed]:
        agents = {a: b for a, b in self.masked.agents.items() if start <= a < end}
        subject: Agent | None = None
        for at, agent in agents.items():
            if subject is None and not agent.body:
                subject = agent
            yield from self._behind(agent, at, agent.end, start, end)
        for match in rule("pronoun").finditer(self.text, start, end):
            who = self._before(match.start(), start) or last
            meant = who or Agent((), match.start(), match.end())
            yield from self._behind(meant, match.start(), match.end(), start, end, named=False)
        yield from self._directed(start, end)
        yield from things(self, start, end)
        yield from turns(self, start, end, last)
        yield from futures(self, start, end, last)

    def _before(self, position: int, start: int) -> Agent | None:
        """Whom a pronoun means that stands behind a name in the same sentence."""
        found = [a for at, a in self.masked.agents.items() if start <= at < position and not a.body]
        return found[0] if found else None

    def _behind(
        self, agent: Agent, at: int, stop: int, start: int, end: int, *, named: bool = True
    ) -> Iterator[Deed]:
        """What is said of the agent that ends at ``stop``."""
        if grammar().rule("action_words.which_end").search(self.text, start, at):
            # what was wanted stands before: "a list, which the Clerk promised to send"
            return
        if rule("not_doer").search(self.text, start, at):
            return
        if pledge := rule("own_pledge").match(self.text, stop, end):
            if not self.over(pledge.end(), end):
                yield from self._taken(agent, at, pledge, end)
            return
        if people := rule("own_people").match(self.text, stop, end):
            stop = people.end()
        gap = rule("gap").match(self.text, stop, end)
        for place in dict.fromkeys((gap.end() if gap else stop, stop + 1)):
            if act := rule("promises").match(self.text, place, end):
                if not (self.own(agent) or self.unsure(start, act.start())):
                    yield from self._taken(agent, at, act, end)
                return
            if not agent.body and (act := rule("has_in_mind").match(self.text, place, end)):
                deed = rule("to_do").match(self.text, act.end(), end)
                if deed and not self.unsure(start, act.start()) and self._set(deed, end):
                    yield Deed(deed.start("what"), at, agent.names, "undertaking", "taken-on")
                return
            asked = rule("to_be_asked").match(self.text, place, end)
            if asked and not self.text.startswith(" to ", asked.end()):
                public = grammar().rule("actions.no_doer").regex.fullmatch(agent.names[0].lower())
                if not (public or self.own(agent) or self.unsure(start, at)):
                    yield Deed(at, at, self.by(asked.end(), end), "request", "to-be-asked")
                return
            if act := rule("is_told").match(self.text, place, end):
                if not self.unsure(start, act.start()):
                    yield from self._told(agent, at, act, end)
                return
            if not agent.body and (act := rule("shall").match(self.text, place, end)):
                if not self.unsure(start, act.start()):
                    yield from shall(self, agent, at, act, end)
                return
            own = self.own(agent) and agent.names[0].lower() not in ("members", "councillors")
            opens = named and not own and at <= start + len("The ")
            opens = opens and self.text[at : at + 1] != "○"
            if opens and (act := rule("must").match(self.text, place, end)):
                yield Deed(act.start("what"), at, agent.names, "request", "must")
                return

    def own(self, agent: Agent) -> bool:
        """Whether it is the body that meets, whose agreement is its decision."""
        own = {*grammar().words("actions.bodies"), self.tell.meeting.body}
        return agent.body and any(
            name in own or name.rpartition(" the ")[2] in own for name in agent.names
        )

    def _set(self, deed: re.Match[str], end: int) -> bool:
        """Whether a deed is set for a day, or is for those who asked."""
        first = deed.start("what")
        return bool(
            self.day(first, end)
            or grammar().rule("actions.for_them").match(self.paragraph.text, first)
        )

    def unsure(self, start: int, position: int) -> bool:
        """Whether the clause in which ``position`` stands denies, doubts or asks what is told there."""
        begin = max(start, position - 90)
        begin = max([begin, *(m.end() for m in rule("turn").finditer(self.text, begin, position))])
        return rule("unsure").search(self.text, begin, position) is not None

    def over(self, position: int, end: int) -> bool:
        """Whether what is told from ``position`` on is done, or was at another time."""
        return bool(
            rule("since").search(self.text, position, end)
            or rule("back_then").search(self.text, position, end)
        )

    def acts(self, name: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The acts of one rule that are neither unsure nor over."""
        for act in rule(name).finditer(self.text, start, end):
            if not (self.unsure(start, act.start()) or self.over(act.end(), end)):
                yield act

    def by(self, position: int, end: int) -> tuple[str, ...]:
        """Who is named behind "by" as the one to do it, or nobody."""
        agent = agent_by(self.tell, self.paragraph, position, end)
        return agent.names if agent else ()

    def day(self, first: int, end: int) -> bool:
        return bool(due_in(self.paragraph, first, end, self.tell.meeting.date))

    def _taken(self, agent: Agent, at: int, act: re.Match[str], end: int) -> Iterator[Deed]:
        if rule("back_then").search(self.text, act.start(), end):
            return
        for form in ("to_do", "doing"):
            if form == "doing" and act.group().split(" ")[-1] in ("agreed", "meant", "planned"):
                continue
            if deed := rule(form).match(self.text, act.end(), end):
                yield Deed(deed.start("what"), at, agent.names, "undertaking", "taken-on")
                if form == "to_do":
                    yield from self._next(deed, agent, end, "undertaking")
                return
        yield from self.clause(act.end(), at, agent, end, "undertaking", "promised")

    def _told(self, agent: Agent, at: int, act: re.Match[str], end: int) -> Iterator[Deed]:
        if self.own(agent) or self.over(act.start(), end):
            return
        for form in ("to_do", "doing"):
            deed = rule(form).match(self.text, act.end(), end)
            if deed is None:
                continue
            first = deed.start("what")
            if rule("there_and_then").match(self.text, first, end):
                return
            if self._decides(agent, first):
                return
            yield Deed(first, at, agent.names, "request", "told")
            yield from self._next(deed, agent, end, "request")
            return
        if thing := rule("for_thing").match(self.text, act.end(), end):
            yield Deed(thing.start("what"), at, agent.names, "request", "told")

    def clause(
        self, place: int, at: int, agent: Agent | None, end: int, form: str, told: str
    ) -> Iterator[Deed]:
        """What a clause says that somebody would do, or that would be done."""
        clause = rule("clause").match(self.text, place, end)
        if clause is None:
            return
        if clause["thing"]:
            who = self.by(clause.end(), end) or (agent.names if agent else ())
            yield Deed(clause.start("thing"), at, who, form, told)
            return
        doer = self.masked.at(clause.start("doer")) or agent
        yield Deed(clause.start("what"), at, doer.names if doer else (), form, told)

    def _decides(self, agent: Agent, first: int) -> bool:
        return agent.body and bool(
            grammar().rule("action_words.body_asked").search(agent.names[0])
            and grammar().rule("actions.to_decide").match(self.text, first)
        )

    def _directed(self, start: int, end: int) -> Iterator[Deed]:
        for name in ("falls", "directs"):
            for act in self.acts(name, start, end):
                agent = self.masked.at(act.end())
                if agent is None or self.own(agent):
                    continue
                also = act.groupdict().get("also") is not None
                if also and not rule("decided").search(self.text, start, act.start()):
                    continue
                yield from self._given(agent, act, end)
        for act in self.acts("wants", start, end):
            yield from self.clause(act.end(), act.start(), None, end, "request", "wanted")
        for act in self.acts("hopes", start, end):
            if deed := rule("should").match(self.text, act.end(), end):
                doer = self.masked.at(deed.start("doer"))
                names = doer.names if doer else ()
                if deed["modal"]:
                    yield Deed(deed.start("what"), act.start(), names, "request", "hoped")
                continue
            clause = rule("clause").match(self.text, act.end(), end)
            if clause and clause["thing"]:
                thing = clause.start("thing")
                if rule("paper").match(self.text, thing) or self.day(thing, end):
                    yield Deed(thing, act.start(), self.by(clause.end(), end), "request", "hoped")

    def _given(self, agent: Agent, act: re.Match[str], end: int) -> Iterator[Deed]:
        """What the agent behind an act is to do."""
        if act.re.groupindex.get("doing") and act["doing"]:
            yield Deed(act.start("doing"), act.start(), agent.names, "request", "falls")
            return
        for form in ("to_do", "doing"):
            aside = rule("gap").match(self.text, agent.end, end)
            for place in dict.fromkeys((agent.end, aside.end() - 1 if aside else agent.end)):
                deed = rule(form).match(self.text, place, end)
                if deed is None:
                    continue
                first = deed.start("what")
                asks = act.group().lstrip().startswith(("ask", "invit", "request"))
                if asks and rule("there_and_then").match(self.text, first, end):
                    return
                if self._decides(agent, first):
                    return
                yield Deed(first, act.start(), agent.names, "request", "directed")
                yield from self._next(deed, agent, end, "request")
                return
        for form in ("for_thing", "of_thing"):
            of = " of" in act.group() or "require" in act.group()
            thing = rule(form).match(self.text, agent.end, end)
            if thing and (of or form == "for_thing") and not act.group().startswith("Left"):
                yield Deed(thing.start("what"), act.start(), agent.names, "request", "directed")
                return

    def _next(self, deed: re.Match[str], agent: Agent, end: int, form: str) -> Iterator[Deed]:
        """Further deeds of the same agent: "to look into it, and to tell the members"."""
        first = deed.start("what")
        for further in rule("next_to_do").finditer(self.text, first, end):
            if self.text.count(" ", first, further.start()) < _FEW and "(" not in further.group():
                # "to find out and to let him have an answer" is one deed
                continue
            yield Deed(further.start("what"), further.start(), agent.names, form, "next")
