"""What a parish answers to each planning application, "31/0412 Mill Barn. No objection.", and what it only hears was
decided elsewhere."""

from __future__ import annotations

from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.reading import ItemReading, Paragraph

__all__ = ["heard_of", "responded"]

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
            asked["verb"]
            if (asked := g.rule("decisions.answer_marked").search(text[:said]))
            else _verb(words),
            (outcome,),
            "decisions.response",
            ordinal,
        )
        found = True
    return found


def heard_of(item: ItemReading, group: list[Paragraph]) -> set[int]:
    """By their id(), the paragraphs that list what another body decided, with the heading that says so."""
    g = grammar()
    heading, entry = g.rule("decisions.others_list"), g.rule("decisions.application")
    found: set[int] = set()
    under = heading.match(item.title) is not None
    for paragraph in group:
        if heading.match(paragraph.text):
            under = True
            found.add(id(paragraph))
        elif (
            under
            and entry.search(paragraph.text)
            and not g.rule("decided.ours").search(paragraph.text)
        ):
            found.add(id(paragraph))
        else:
            under = False
    return found


def _verb(answer: str) -> str:
    """The words that answer, without the grounds: "No objection", "OBJECT"."""
    first, *more = answer.rstrip(" .;,:").split(" ")
    return " ".join([first, *more[:1]]) if first.lower() == "no" else first.rstrip(" .;,:")


def _follows_application(item: ItemReading, paragraph: Paragraph) -> bool:
    """Whether the paragraph before names an application."""
    place = next((n for n, p in enumerate(item.acts) if p is paragraph), 0)
    before = item.acts[place - 1].text if place else item.title
    return grammar().rule("decisions.application").search(before) is not None
