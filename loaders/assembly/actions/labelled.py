"""Actions that the record labels: "ACTION: Catrin Sayce to supply ward figures by 20 February"."""

from __future__ import annotations

from loaders.assembly.actions.agents import Agent, agent_at, agent_before
from loaders.assembly.actions.telling import Teller, due_in
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["find"]

_STOP = re.compile(r"[.;](?=[ )*]|$)|[)](?= |$)|$")
_TO = re.compile(r"(?P<who>[^.]{2,90}?),?(?: to | will | should )(?P<what>\w.*)")
_TITLE = re.compile(r"^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? ")
_BEHIND = re.compile(r" [–-] (?P<dash>[^–.;]{2,60})$|,? \((?P<bracket>[^()]{2,60})\)$")
_BEFORE = re.compile(r"(?P<who>[^–.;:]{2,60}?)(?: [–-] |: )(?=\w)")
_BY = re.compile(r"\bby (?:the )?")
_THAT = re.compile(r"(?:[Tt]hat )?(?:[Tt]he )?")
_OWN_TO = re.compile(r"(?:The )?[^.;,]{2,60}? to (?=[a-z])")


def find(tell: Teller, paragraph: Paragraph) -> None:
    """The labelled actions of a paragraph."""
    text = paragraph.text
    for match in grammar().rule("actions.label").finditer(text):
        stop = _STOP.search(text, match.end())
        end = stop.end() if stop else len(text)
        body = text[match.end() : end].rstrip(" .;)*")
        last = match.end() + len(body)
        named = match["owner"] or ""
        if not body.strip():
            continue
        to = _TO.match(body)
        passive = to is not None and to["what"].startswith("be ")
        if to is None and not named and "by" in match.group().lower():
            continue
        alone = len(body.split()) <= 4 and to is None
        if (alone and not named) or re.fullmatch(r"[A-Z ]{2,12}", body.strip()):
            _owner_alone(tell, paragraph, match.start(), end, body)
            continue
        who = _names(tell, paragraph, match.start("owner"), match.end("owner")) if named else ()
        first = match.end()
        if before := _BEFORE.match(body):
            agent = _whole(tell, paragraph, first, first + before.end("who"))
            if agent is not None:
                who, first = agent.names, first + before.end()
                to = _TO.match(text[first:last]) if not passive else to
        if to is not None and not passive and not who:
            who = _names(tell, paragraph, match.end(), match.end() + to.end("who"))
            first = match.end() + to.start("what")
        elif not who and (behind := _BEHIND.search(body)):
            group = "dash" if behind["dash"] else "bracket"
            at, until = (match.end() + n for n in behind.span(group))
            agent = _whole(tell, paragraph, at, until)
            if agent is not None:
                who, last = agent.names, match.end() + behind.start()
        if passive and not who:
            who = _by(tell, paragraph, first, last)
        for article in ("The ", "the ", "A ", "a "):
            if passive and article[0] in "Tt" and text.startswith(article, first):
                first += len(article)
        if not who and to is None:
            lead = _THAT.match(text, first)
            agent = agent_at(tell, paragraph, lead.end() if lead else first)
            who = agent.names if agent is not None and agent.end < last else ()
        tail = _fields(text, end)
        who = who or (_names(tell, paragraph, *tail["who"]) if "who" in tail else ())
        due = ""
        if "due" in tail:
            held = tell.meeting.date
            due = due_in(paragraph, *tail["due"], held, set_=True) or text[slice(*tail["due"])]
        reach = max([end, *(stop for _, stop in tail.values())])
        tell.put(
            paragraph, "request", who, (match.start(), reach), first, "label", last=last, due=due
        )


def _whole(tell: Teller, paragraph: Paragraph, start: int, end: int) -> Agent | None:
    """Who is named by the whole of a stretch, or None where it names nobody."""
    agent = agent_at(tell, paragraph, start)
    if agent is not None and agent.end >= end:
        return agent
    agent = agent_before(tell, paragraph, end)
    if agent is not None and agent.start <= start + len("the "):
        return agent
    known = tell.reading.people.named(_TITLE.sub("", paragraph.text[start:end].strip(" .,")))
    return Agent((known.name,), start, end) if known else None


def _names(tell: Teller, paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    agent = _whole(tell, paragraph, start, end) or agent_before(tell, paragraph, end)
    if agent is not None:
        return agent.names
    return (_TITLE.sub("", paragraph.text[start:end].strip(" .,")),)


def _by(tell: Teller, paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    """Who is to do what is told in the passive: "to be circulated by the Head of Parks"."""
    for match in _BY.finditer(paragraph.text, start, end):
        if agent := agent_at(tell, paragraph, match.end()):
            return agent.names
    return ()


def _fields(text: str, start: int) -> dict[str, tuple[int, int]]:
    """Where owner and due date stand that are printed behind the action under their own labels."""
    found: dict[str, tuple[int, int]] = {}
    rule = grammar().rule("actions.field")
    while field := rule.match(text, start):
        found[field.lastgroup or ""] = field.span(field.lastgroup or 0)
        start = field.end()
    return found


def _owner_alone(tell: Teller, paragraph: Paragraph, at: int, end: int, body: str) -> None:
    """Only the owner is printed behind the label; what is to be done stands before it."""
    text = paragraph.text
    before = text[:at].rstrip(" *([")
    if not before:
        return
    closing = text.rindex(body, at, end) + len(body)
    dated = re.search(r",? by (?=\w)", body)
    if dated:
        closing -= len(body) - dated.start()
    agent = agent_before(tell, paragraph, closing)
    who = agent.names if agent else (body[: dated.start() if dated else None].strip(" ."),)
    stop = before.rstrip(".").rfind(". ")
    first = stop + 2 if stop >= 0 else 0
    wanted = grammar().rule("actions.wanted").regex.search(text, first, at)
    first = wanted.start("what") if wanted else first
    if owned := _OWN_TO.match(text[first:at]):
        told = agent_at(tell, paragraph, first) or agent_before(
            tell, paragraph, first + owned.end() - len(" to ")
        )
        first += owned.end() if told is not None and told.names == who else 0
    due = text[closing:end].strip(" .,*)") if dated else ""
    tell.put(paragraph, "request", who, (first, end), first, "label", last=len(before), due=due)
