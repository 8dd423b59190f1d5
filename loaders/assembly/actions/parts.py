"""Tasks whose parts stand under labels of their own: "Decision: Mend the gate", "Who: Clerk", "When: May"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.assembly.actions.agents import coded
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.telling import Teller
from loaders.assembly.actions.whole_owners import owner_names
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import join
from loaders.reading import Paragraph

__all__ = ["parted"]


class _Part(NamedTuple):
    """A label, and where what stands behind it begins and ends."""

    label: re.Match[str]
    start: int
    end: int


def parted(tell: Teller, groups: Sequence[Paragraph]) -> None:
    """Tell the tasks among paragraphs that each open with the label of a part."""
    part = grammar().rule("actions.part")
    run: list[Paragraph] = []
    for paragraph in groups:
        if part.match(paragraph.text):
            run.append(paragraph)
        else:
            _run(tell, run)
            run = []
    _run(tell, run)


def _run(tell: Teller, run: list[Paragraph]) -> None:
    """The tasks of one run; a part that comes again begins the next."""
    if not run:
        return
    paragraph = Paragraph(join([one.passage for one in run]))
    found: list[re.Match[str]] = []
    begin = 0
    for one in run:
        end = begin + len(one.text)
        found += grammar().rule("actions.part").finditer(paragraph.text, begin, end)
        begin = end + 1
    ends = [match.start() for match in found[1:]] + [len(paragraph.text)]
    task: dict[str, _Part] = {}
    for match, end in zip(found, ends, strict=True):
        kind = next(name for name in ("what", "who", "when") if match[name])
        if kind in task:
            _tell(tell, paragraph, task)
            task = {}
        task[kind] = _Part(match, match.end(), end)
    _tell(tell, paragraph, task)


def _tell(tell: Teller, paragraph: Paragraph, task: dict[str, _Part]) -> None:
    """One task, where its parts say what and who; a decision is one where they say who does it, or when."""
    what, who, when = (task.get(kind) for kind in ("what", "who", "when"))
    if what is None or who is None:
        return
    if what.label["decided"] and not (when and who.label["does"]):
        return
    owner = paragraph.text[who.start : who.end].strip(" .;,|")
    if len(owner.split()) > 8 or len(paragraph.text[what.start : what.end].split()) < 2:
        return
    # by itself, so that no label behind it is read as part of a name
    alone = Paragraph(paragraph.passage.cut(who.start, who.start + len(owner)))
    names = coded(tell, owner) or owner_names(tell, alone, 0, len(alone.text))
    due = ""
    if when:
        due = due_in(paragraph, when.start, when.end, tell.meeting.date, set_=True)
        due = due or paragraph.text[when.start : when.end].strip(" .;,|")
    span = (min(p.label.start() for p in task.values()), max(p.end for p in task.values()))
    lead = grammar().rule("wording.that_the").match(paragraph.text, what.start)
    first = lead.end() if lead else what.start
    tell.put(paragraph, "request", names, span, first, "parts", last=what.end, due=due)
