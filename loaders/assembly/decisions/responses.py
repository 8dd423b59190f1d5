"""What a parish answers to each planning application: "31/0412 Mill Barn. No objection."."""

from __future__ import annotations

from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.reading import ItemReading, Paragraph

__all__ = ["responded"]

_OUTCOMES = {
    "no o": "other",
    "supp": "supported",
    "obje": "other",
    "no c": "noted",
    "no f": "noted",
}
"""Outcomes by how the answer begins; a recommendation is told by its verb."""


def responded(item: ItemReading, paragraph: Paragraph, put: Keeper) -> bool:
    """Keep the answers at the ends of an application's entry or of its lines; whether there is one."""
    if not grammar().rule("decided.planning").search(item.title):
        return False
    g = grammar()
    text = paragraph.text
    found = False
    for match in g.rule("decisions.response").finditer(text):
        begin = text.rfind("\n", 0, match.start()) + 1
        entry = g.rule("decisions.application").regex.search(text, begin, match.start() + 1)
        if entry is None and match.start() > 0:
            continue
        if entry is None and not _follows_application(item, paragraph):
            continue
        low = match["answer"].lower()
        said = match.start("answer")
        if subject := g.rule("decisions.responder").search(text[:said], match.start()):
            # "The Parish Council supports it": the verb wants who does
            said = (
                subject.start()
                if low.split(" ")[0].strip(":;,") in g.words("decisions.answers")
                else said
            )
        words = text[said : match.end("answer")].strip(" .;")
        outcome = "recommended" if "recommend" in low[:24] else _OUTCOMES.get(low[:4], "other")
        lister = g.rule("layout.list_marker").match(text)
        ordinal = list_ordinal(lister)
        put(
            said,
            match.end("answer"),
            words,
            "",
            (outcome,),
            "decisions.response",
            ordinal,
        )
        found = True
    return found


def _follows_application(item: ItemReading, paragraph: Paragraph) -> bool:
    """Whether the paragraph before names an application."""
    place = next((n for n, p in enumerate(item.acts) if p is paragraph), 0)
    before = item.acts[place - 1].text if place else item.title
    return grammar().rule("decisions.application").search(before) is not None
