"""Actions that the record labels: "ACTION: Catrin Sayce to supply ward figures by 20 February"."""

from __future__ import annotations

from loaders.assembly.actions.agents import agent_before
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["find"]

_STOP = re.compile(r"[.;](?= |$)|$")
_TO = re.compile(r"(?P<who>[^.]{2,90}?)(?: to | will | should )(?P<what>\w.*)")
_TITLE = re.compile(r"^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? ")


def find(tell: Teller, paragraph: Paragraph) -> None:
    """The labelled actions of a paragraph."""
    text = paragraph.text
    for match in grammar().rule("actions.label").finditer(text):
        stop = _STOP.search(text, match.end())
        end = stop.end() if stop else len(text)
        body = text[match.end() : end]
        to = _TO.match(body)
        if to is None and "by" in match.group().lower():
            continue
        if not body.strip():
            continue
        alone = len(body.split()) <= 4 and to is None
        if alone or re.fullmatch(r"[A-Z ]{2,12}", body.strip()):
            _owner_alone(tell, paragraph, match.start(), end, body)
            continue
        who: tuple[str, ...] = ()
        first = match.end()
        if to:
            agent = agent_before(tell, paragraph, match.end() + to.end("who"))
            who = agent.names if agent else (_TITLE.sub("", to["who"].strip()),)
            first = match.end() + to.start("what")
        tell.put(paragraph, "request", who, (match.start(), end), first, "label")


def _owner_alone(tell: Teller, paragraph: Paragraph, at: int, end: int, body: str) -> None:
    """Only the owner is printed behind the label; what is to be done stands before it."""
    text = paragraph.text
    before = text[:at].strip()
    if not before:
        return
    closing = end - (1 if text[end - 1 : end] == "." else 0)
    agent = agent_before(tell, paragraph, closing)
    who = agent.names if agent else (body.strip(" ."),)
    first = max(before.rstrip(".").rfind(". ") + 2, 0)
    tell.put(paragraph, "request", who, (first, end), first, "label")
