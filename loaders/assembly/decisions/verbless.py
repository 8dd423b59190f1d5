"""Decisions told without a verb of time: "New heaters authorised at a cost not exceeding £900. Old ones to be sold."."""

from __future__ import annotations

from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, Paragraph

__all__ = ["labelled_things", "said_behind", "to_follow", "verbless"]

_RULE = "decisions.elliptic"
_BEFORE_MORE = (
    "decisions.elliptic",
    "decisions.participle",
    "decisions.entry",
    "decisions.unmarked",
)
"""Rules of decisions in short words, behind which others go on without a verb too."""  # fmt: skip
_FEWEST = 2
"""Sentences that a label opens, before they are taken for a list."""


def verbless(item: ItemReading, paragraph: Paragraph, put: Keeper) -> bool:
    """Keep what the sentences that open a paragraph tell so, one behind the other; whether there is one."""
    g = grammar()
    text = paragraph.text
    lister = g.rule("layout.list_marker").match(text)
    ordinal = list_ordinal(lister)
    found = False
    for start, end in sentences(paragraph.passage):
        if start == 0 and lister:
            start = lister.end()
        if _chosen(paragraph, start, end, put):
            found = True
            continue
        match = g.rule("spoken.verbless").match(text[start:end])
        if match is None or _acts_itself(paragraph, start, start + match.end("what")):
            return found
        verb = match["verb"]
        words = text[start:end].rstrip(".")
        said = outcomes_of(f"be {verb.lower()} {match['tail']}", verb.lower(), item.title)
        if said == ("delegated",) and not g.rule("acts.lets_act").match(
            f"{words} |{match['tail']}"
        ):
            said = ("approved",)
        put(start, end, words, verb, said, _RULE, ordinal if not found else "")
        found = True
    return found


def labelled_things(item: ItemReading, paragraph: Paragraph, put: Keeper) -> bool:
    """ "Approved: the barn. Not approved: the mill.": keep what stands behind each such word; whether all do."""
    g = grammar()
    text = paragraph.text
    bounds = list(sentences(paragraph.passage))
    rows = [
        (start, match)
        for start, end in bounds
        if (match := g.rule("spoken.labelled_things").match(text[start:end]))
    ]
    if len(rows) < max(_FEWEST, len(bounds)):
        return False
    for start, match in rows:
        verb = match["verb"]
        things, begin = match["things"], start + match.start("things")
        joints = list(g.rule("spoken.each_with_sum").finditer(things))
        starts = [0, *(joint.end() for joint in joints)]
        ends = [*(joint.start() for joint in joints), len(things)]
        for first, last in zip(starts, ends, strict=True):
            said = outcomes_of(f"{verb.lower()} {things[first:last]}", verb.lower(), item.title)
            put(begin + first, begin + last, things[first:last], verb, said, _RULE)
    return True


def said_behind(item: ItemReading, paragraph: Paragraph, put: Keeper) -> None:
    """Keep the things of which short sentences say what was done behind a colon or dash: "Lamp news: noted."."""
    g = grammar()
    for start, end in sentences(paragraph.passage):
        match = g.rule("spoken.said_behind").match(paragraph.text[start:end])
        if match is not None and not _acts_itself(paragraph, start, start + match.end("what")):
            verb = match["verb"].lower()
            begin = start + match.start("what")
            put(begin, end, match["what"], verb, outcomes_of("", verb, item.title), _RULE)


def to_follow(item: ItemReading, paragraph: Paragraph, put: Keeper) -> None:
    """Keep what is to become of other things, behind a decision in as few words."""
    g = grammar()
    spans = [s for d in put.made.values() if d.rule in _BEFORE_MORE for s in d.evidence]
    open_ = False
    for start, end in sentences(paragraph.passage):
        here = paragraph.span(start, end)
        if any(s.meets(here) for s in spans):
            open_ = True
            continue
        if not open_:
            return
        sentence = paragraph.text[start:end]
        if told := g.rule("spoken.verbless").match(sentence):
            # "Plan NOTED. Fee of £40 ENDORSED."
            if _acts_itself(paragraph, start, start + told.end("what")):
                return
            verb = told["verb"]
            said = outcomes_of(f"be {verb.lower()} {told['tail']}", verb.lower(), item.title)
            put(start, end, sentence.rstrip("."), verb, said, _RULE)
            continue
        match = g.rule("spoken.to_become").match(sentence)
        if match is None:
            return
        words = match["what"].rstrip(".")
        said = outcomes_of(words, "", item.title)
        put(start, end, words, "", said, _RULE)


def _chosen(paragraph: Paragraph, start: int, end: int, put: Keeper) -> bool:
    """Keep whom a sentence says to be chosen: "Councillor Orr elected unopposed as convener"; whether it does."""
    text = paragraph.text
    if label := grammar().rule("spoken.seat_label").regex.match(text, start, end):
        # "Internal auditor: Mr R Pascoe reappointed"
        start = label.end()
    name = next((n for n in paragraph.people if n.outer == start), None)
    if name is None:
        return False
    match = grammar().rule("spoken.chosen").match(text[max(name.end, name.stop) + 1 : end])
    if match is None:
        return False
    put(start, end, text[start:end].rstrip("."), match["verb"], ("appointed",), _RULE)
    return True


def _acts_itself(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether what goes before the verb is somebody, who did it: "Ferry Panel approved"."""
    if any(start <= n.outer < end for n in paragraph.people):
        return True
    if any(start <= p.start < end and p.start < start + len("The ") for p in paragraph.posts):
        return True
    return grammar().rule("spoken.somebody").search(paragraph.text[start:end].strip()) is not None
