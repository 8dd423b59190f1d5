"""A paragraph's text in which each agent reads as a row of signs, so that acts are found whoever acts."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.assembly.actions.agents import Agent, agent_at
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["Masked", "mask"]

_PERSON, _BODY, _NAME = "◆", "◇", "○"


_DECIMAL = "·"
"""What a point between figures reads as, which ends no clause: "paragraph 4.2"."""
_SIGNS = str.maketrans(_PERSON + _BODY + _NAME, "***")


@dataclass(slots=True)
class Masked:
    """``text`` is as long as the paragraph's; ``agents`` by the place at which each begins."""

    text: str
    agents: dict[int, Agent] = field(default_factory=dict)

    def at(self, start: int) -> Agent | None:
        return self.agents.get(start)

    def before(self, start: int, end: int) -> Agent | None:
        """The last agent that begins between two places."""
        found = [agent for at, agent in self.agents.items() if start <= at < end]
        return found[-1] if found else None


def mask(tell: Teller, paragraph: Paragraph) -> Masked:
    """The paragraph's text with a sign for each letter of whoever may act."""
    g = grammar()
    text = g.rule("deeds.decimal").regex.sub(_DECIMAL, paragraph.text.translate(_SIGNS))
    kinds: dict[int, str] = {n.outer: "" for n in paragraph.people}
    kinds.update((p.start, "") for p in paragraph.posts)
    for name in ("initialled", "others", "capitals"):
        for match in g.rule(f"deeds.{name}").finditer(text):
            kinds.setdefault(match.start(), name)
    for match in g.rule("action_words.given_name").finditer(text):
        kinds.setdefault(match.start(), "")
    agents: dict[int, Agent] = {}
    pieces: list[str] = []
    here = 0
    for start in sorted(kinds):
        if start < here:
            continue
        agent = agent_at(tell, paragraph, start, aside=False)
        known = agent is not None
        agent = agent or _unlisted(tell, start, kinds[start], text)
        if agent is None or agent.end <= start:
            continue
        begin = max(agent.start, here)
        agents[begin] = agent
        unlisted = not known and kinds[start] == "capitals" and agent.body
        sign = _NAME if unlisted else _BODY if agent.body else _PERSON
        pieces += [text[here:begin], sign * (agent.end - begin)]
        here = agent.end
    return Masked("".join([*pieces, text[here:]]), agents)


def _unlisted(tell: Teller, start: int, kind: str, text: str) -> Agent | None:
    """Who is named at a place by a kind of name that is neither person nor post nor a body's."""
    if office := grammar().rule("actions.doer_at").match(text, start):
        # "the Treasurer's promise"
        return Agent((office["who"],), start, office.end())
    match = grammar().rule(f"deeds.{kind}").match(text, start) if kind else None
    if match is None:
        return None
    known = tell.reading.people.named(match.group())
    if known is not None:
        return Agent((known.name,), start, match.end())
    return None if kind == "initialled" else Agent((match.group(),), start, match.end(), True)
