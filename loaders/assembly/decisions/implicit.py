"""Decisions without a marker: minutes approved, a report noted, somebody elected, a matter deferred."""

from __future__ import annotations

from loaders.assembly.decisions.elections import elected
from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.decisions.minutes import approved, taken_as_record
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.passives import is_final, is_within, noted, participle, passive
from loaders.assembly.decisions.responses import responded
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

NOTHING = re.compile(
    r"(?i)\b(?:apolog\w+|next meeting|welcome|roll call|declarations?|dispensations?)\b"
)
"""Items under which "Noted" says that they were taken, and decides nothing."""

_APOLOGIES = re.compile(r"(?i)\bapolog")
"""Under these "accepted" says of a person that he was excused."""
_LONE = re.compile(
    r"(?:[•·-] ?)?(?P<verb>(?:Noted|Agreed|Approved)|(?:NOTED|AGREED|APPROVED|DEFERRED|REFUSED|GRANTED)|Deferred)(?:,? nem\.? con)?[.;]?"
)


def implicit(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    made: dict[str, Decision],
    is_decision: bool,
) -> None:
    """Acts without a marker, of a paragraph that belongs to no resolution."""
    put = Keeper(meeting, item, paragraph, made)
    if responded(item, paragraph, put) or taken_as_record(item, paragraph, put):
        return
    for start, end in sentences(paragraph.passage):
        _sentence(item, paragraph, start, end, is_decision, put)
    elected(reading, item, paragraph, put)
    if not any(is_within(d, paragraph) for d in made.values()) and not _APOLOGIES.search(
        item.title
    ):
        participle(item, paragraph, put)
    text = paragraph.text
    first = next((end for _, end in sentences(paragraph.passage)), len(text))
    lone = _LONE.fullmatch(text[:first].strip())
    if lone and first < len(text) and (lone["verb"] == "Noted" or item.acts[0] is not paragraph):
        # "Noted" before more is what was heard; "Agreed" before more decides where it comes first
        return
    if lone and not made and not NOTHING.search(item.title):
        verb = lone["verb"]
        outcomes = outcomes_of(verb.lower(), verb, item.title)
        put(0, first, text[:first].lstrip(" •·-"), verb, outcomes, "decisions.lone")


def _sentence(
    item: ItemReading, paragraph: Paragraph, start: int, end: int, is_decision: bool, put: Keeper
) -> None:
    """What a sentence tells; each kind of telling is tried in turn."""
    g = grammar()
    text = paragraph.text
    if approved(item, paragraph, start, end, put):
        return
    if lead := g.rule("decisions.before_act").regex.match(text, start, end):
        start = lead.end()
    sentence = text[start:end]
    if re.match(r"(?:That )?(?:the )?[Mm]inutes", sentence):
        return
    marker = g.rule("layout.list_marker").match(sentence)
    begin = start + (marker.end() if marker else 0)
    bare = text[begin:end]
    if _told(item, paragraph, begin, end, is_decision, put, marker):
        return
    if noted(item, paragraph, start, sentence, put):
        return
    resolved = any(d.rule == "decisions.resolution" for d in put.made.values())
    if not (resolved and "carried" in sentence) and passive(
        item, paragraph, start, sentence, is_decision, put
    ):
        return
    deferred = g.rule("decisions.deferred").match(bare)
    if (
        deferred
        and deferred["verb"] != "withdrawn"
        and re.search(r"deferred|held over", bare)
        and not re.search(r"motion|amendment|had been|moved|proposed", deferred["subject"])
    ):
        verb = deferred["verb"]
        put(start, end, bare.rstrip("."), verb, ("deferred",), "decisions.deferred")
        return
    itself = re.search(r"\bagreed that (?P<what>it should \w.*)", sentence)
    if itself:
        at = start + itself.start("what")
        put(at, end, itself["what"].rstrip("."), "agreed", ("agreed",), "decisions.itself")
        return
    order = re.match(
        r"(?:Responding to [^,]+, )?(?:[Tt]he )?(?:Chair\w*|Mayor|Convener) agreed to (?=vary|alter|change|take (?:agenda )?item)",
        sentence,
    )
    if order:
        words = sentence[order.end() :].rstrip(".")
        put(start, end, words, "agreed", ("agreed",), "decisions.order")


def _told(
    item: ItemReading, paragraph: Paragraph, begin: int, end: int, is_decision: bool, put: Keeper,
    marker: re.Match[str] | None,
) -> bool:  # fmt: skip
    """ "The report on ditches was noted": an act where it is labelled so, or ends what is told."""
    bare = paragraph.text[begin:end]
    told = grammar().rule("decisions.implicit_noted").match(bare)
    if told is None or len(bare) >= 220:
        return False
    if re.match(r"(?:It|There|Apolog|This|An apology|No )", told["subject"]):
        return False
    if not (is_decision or is_final(item, paragraph)):
        return False
    if told["verb"] == "noted" and NOTHING.search(item.title):
        return False
    lead = re.match(r"(?:[^.;]* having been [^,]+, )?(?:[Tt]hat )?(?:[Tt]he )?", bare)
    put(
        begin,
        end,
        bare[lead.end() if lead else 0 :].rstrip("."),
        told["verb"],
        outcomes_of(bare, told["verb"], item.title),
        "decisions.implicit",
        list_ordinal(marker),
    )
    return True
