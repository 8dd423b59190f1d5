"""What a margin headed "Action" says is to be done, and by whom: "CFO to write - within 7 days; Clerk: agenda"."""

from __future__ import annotations

from dataclasses import replace

from loaders.assembly.actions.agents import agent_at, coded
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.owners import meant
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import fold
from loaders.reading import Paragraph, Reading
from ontology.record import Action, Span

__all__ = ["owners_named", "place_in", "told_in_margin"]


def told_in_margin(tell: Teller, start: int, words: str) -> bool:
    """Tell the tasks that stand in a margin from ``start`` on, unless the minutes beside them tell them;
    whether there are any."""
    found = False
    for task in _tasks(tell, words):
        who = owners_named(tell, task["who"])
        begin, end = start + task.start(), start + task.end()
        paragraph = next((p for p in tell.item.all if p.whole.start <= begin < p.whole.end), None)
        if not who or paragraph is None:
            continue
        found = True
        at, last = place_in(paragraph, begin), place_in(paragraph, end)
        told = place_in(paragraph, start + task.end("what"))
        due = due_in(paragraph, told, last, tell.meeting.date, set_=True) if task["when"] else ""
        if not _known(tell, who, task["what"], due, Span(begin, end)):
            first = place_in(paragraph, start + task.start("what"))
            tell.put(paragraph, "request", who, (at, last), first, "margin", last=told, due=due)
    return found


def _tasks(tell: Teller, words: str) -> list[re.Match[str]]:
    """The tasks of a margin, or the one whose owner, known, closes a sentence before it: "K Pell. Stall to open"."""
    first = grammar().rule("action_words.owner_then_task").match(words)
    if first is not None and owners_named(tell, first["who"]):
        return [first]
    return list(grammar().rule("action_words.margin_task").finditer(words))


def _known(tell: Teller, who: tuple[str, ...], what: str, due: str, there: Span) -> bool:
    """Whether the item has the action already, in words of its own: told by these words, or of the same
    owner and opened by the same verb. When it is due is put to it."""
    verb = what.split()[0]
    for fact in tell.reading.stated(Action, tell.item.id):
        here = any(span.meets(there) for span in fact.evidence)
        words = f" {fact.text} "
        if here or (set(fact.who) & set(meant(tell.reading, who)) and f" {verb} " in words):
            if due and not fact.due:
                same = replace(fact, due=due, evidence=(*fact.evidence, there))
                tell.reading.replace(fact, same)
            return True
    return False


def owners_named(tell: Teller, words: str) -> tuple[str, ...]:
    """Who is named by an owner in the margin; nobody where the words name no one known."""
    if grammar().rule("action_words.all").regex.fullmatch(words) or words == "ALL":
        return (words,)
    if names := coded(tell, words):
        return names
    if grammar().rule("action_words.codes").regex.fullmatch(words):
        names = tuple(_office_of(tell.reading, name) for name in meant(tell.reading, (words,)))
        return names if all(names) else ()
    owner = Paragraph(fold(words))
    agent = agent_at(tell, owner, 0)
    return agent.names if agent is not None and agent.end >= len(words) else ()


def _office_of(reading: Reading, name: str) -> str:
    """The one office of the document whose initials these are, a name as it is, or ''."""
    if not name.isupper() or not name.isalpha():
        return name
    fits = {
        office.name
        for office in reading.posts.offices.values()
        if "".join(word[0] for word in office.name.split() if word[:1].isupper()) == name
    }
    return fits.pop() if len(fits) == 1 else ""


def place_in(paragraph: Paragraph, place: int) -> int:
    """Where in a paragraph's text stands what stands at a place of the document, or behind it."""
    offsets = paragraph.passage.offsets
    return next((i for i, offset in enumerate(offsets) if offset >= place), len(offsets))
