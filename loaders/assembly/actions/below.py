"""Owners listed below the decisions that they are to carry out: "Action by:", then an office on each line."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.actions.agents import agent_at
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["owned_below"]

_SMALL = ("OF", "FOR", "AND", "THE", "TO", "IN")


def owned_below(tell: Teller, groups: Sequence[Paragraph]) -> None:
    """Tell the parts of a decision above each "Action by:" as tasks of those listed below it."""
    g = grammar()
    for place, paragraph in enumerate(groups):
        label = g.rule("action_words.action_by").match(paragraph.text)
        if label is None:
            continue
        owners: list[str] = []
        if label.end() < len(paragraph.text):
            owners += _owner(tell, Paragraph(paragraph.passage.cut(label.end())), capitals=True)
            if not owners:
                continue
        for line in groups[place + 1 :]:
            named = _owner(tell, line)
            if not named:
                break
            owners += named
        if not owners:
            continue
        first = place
        while first and _marked(groups[first - 1]):
            first -= 1
        for task in groups[min(first, max(place - 1, 0)) : place]:
            _tell(tell, task, tuple(dict.fromkeys(owners)))


def _marked(paragraph: Paragraph) -> bool:
    marker = grammar().rule("layout.list_marker").match(paragraph.text)
    return marker is not None and marker.end() > 0


def _owner(tell: Teller, line: Paragraph, *, capitals: bool = False) -> tuple[str, ...]:
    """Who a line names and nothing else: an office in capitals, or whom the text knows (not with ``capitals``)."""
    match = grammar().rule("action_words.owner_line").regex.fullmatch(line.text)
    if match is None:
        return ()
    if match["capitals"]:
        return (_written(match["capitals"]),)
    agent = None if capitals else agent_at(tell, line, match.start("who"))
    whole = agent is not None and agent.end >= match.end("who")
    return agent.names if agent is not None and whole else ()


def _written(capitals: str) -> str:
    """An office in capitals as it is written elsewhere: "DIRECTOR OF PLACE", "HR MANAGER"."""
    words = capitals.strip(" ,").split()
    return " ".join(
        word.lower() if word in _SMALL else word if len(word) <= 2 else word.capitalize()
        for word in words
    )


def _tell(tell: Teller, task: Paragraph, owners: tuple[str, ...]) -> None:
    g = grammar()
    marker = g.rule("layout.list_marker").match(task.text)
    begin = marker.end() if marker else 0
    lead = g.rule("action_lists.that_to").match(task.text, begin)
    first = lead.end() if lead else begin
    if g.rule("action_words.noted_only").match(task.text, first):
        return
    if any(span.meets(task.whole) for _, span in tell.told):
        # the part says itself who is asked
        return
    tell.put(task, "request", owners, (begin, len(task.text)), first, "owned-below")
