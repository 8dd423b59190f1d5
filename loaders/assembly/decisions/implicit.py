"""Decisions without a marker: minutes approved, a report noted, somebody elected, a matter deferred."""

from __future__ import annotations

from loaders.assembly.decisions.acts import taken_up
from loaders.assembly.decisions.clauses import clause_begins, is_bygone
from loaders.assembly.decisions.elections import elected
from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.decisions.minutes import approved, taken_as_record, then_agreed
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.passives import is_final, is_within, noted, participle, passive
from loaders.assembly.decisions.responses import responded
from loaders.assembly.decisions.verbless import labelled_things, said_behind, to_follow, verbless
from loaders.assembly.resolutions import Resolution
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

_PLAIN = ("agreed", "resolved", "decided")
"""Verbs that do not themselves tell the outcome."""


def implicit(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    made: dict[str, Decision],
    is_decision: bool,
) -> None:
    """Acts without a marker, of a paragraph that belongs to no resolution."""
    g = grammar()
    put = Keeper(meeting, item, paragraph, made)
    if labelled_things(item, paragraph, put):
        return
    if responded(item, paragraph, put) or taken_as_record(item, paragraph, put):
        return
    for start, end in sentences(paragraph.passage):
        _sentence(item, paragraph, start, end, is_decision, put)
    then_agreed(item, paragraph, put)
    elected(reading, item, paragraph, put)
    if not any(is_within(d, paragraph) for d in made.values()) and not g.rule(
        "decided.apologies"
    ).search(item.title):
        participle(item, paragraph, put)
        if is_final(item, paragraph) and not put.made_in(paragraph):
            verbless(item, paragraph, put)
        if not put.made_in(paragraph) and not g.rule("decided.nothing").search(item.title):
            said_behind(item, paragraph, put)
    to_follow(item, paragraph, put)
    text = paragraph.text
    first = next((end for _, end in sentences(paragraph.passage)), len(text))
    lone = g.rule("decided.lone").regex.fullmatch(text[:first].strip())
    if lone and first < len(text) and (lone["verb"] == "Noted" or item.acts[0] is not paragraph):
        # "Noted" before more is what was heard; "Agreed" before more decides where it comes first
        return
    if lone and not made and not g.rule("decided.nothing").search(item.title):
        verb = lone["verb"]
        outcomes = outcomes_of(verb.lower(), verb, item.title)
        put(0, first, text[:first].lstrip(" •·-"), verb, outcomes, "decisions.lone")


def behind(
    meeting: MeetingReading, item: ItemReading, resolution: Resolution, made: dict[str, Decision]
) -> None:  # fmt: skip
    """What became of another matter, told in the sentences behind the words of a resolution that runs on in its
    paragraph: "RESOLVED to pay the band. The request of the choir was deferred until May."."""
    g = grammar()
    paragraph = resolution.paragraph
    if not resolution.clauses or resolution.clauses[-1].paragraph is not paragraph:
        return
    over = max(clause.end for clause in resolution.clauses)
    left = [(start, end) for start, end in sentences(paragraph.passage) if start >= over]
    if not left:
        return
    put = Keeper(meeting, item, paragraph, made)
    known = [span for decision in made.values() for span in decision.evidence]
    for start, end in left:
        here = paragraph.span(start, end)
        sentence = paragraph.text[start:end]
        if any(span.meets(here) for span in known):
            continue
        if g.rule("decided.moving").search(sentence) or g.rule("acts.told_of").search(sentence):
            continue
        told = g.rule("decisions.passive").match(sentence)
        if told is None or g.rule("decided.same_matter").search(told["subject"]):
            told = g.rule("decisions.deferred").match(sentence)
        if told is not None and not g.rule("decided.same_matter").search(told["subject"]):
            _sentence(item, paragraph, start, end, False, put)


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
    if (begin := clause_begins(text, start, end)) > start:
        if is_bygone(text[start:begin]):
            return
        start = begin
    sentence = text[start:end]
    if g.rule("decided.minutes_open").match(sentence):
        return
    marker = g.rule("layout.list_marker").match(sentence)
    begin = start + (marker.end() if marker else 0)
    bare = text[begin:end]
    if (is_decision or is_final(item, paragraph)) and taken_up(item, paragraph, begin, end, put):
        return
    if is_final(item, paragraph) and _taken_which(item, begin, bare, put, end):
        return
    if _told(item, paragraph, begin, end, is_decision, put, marker):
        return
    if noted(item, paragraph, start, sentence, put) or _of_topic(item, paragraph, start, end, put):
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
        and g.rule("decided.put_off").search(bare)
        and not g.rule("decided.not_of_business").search(deferred["subject"])
    ):
        verb = deferred["verb"]
        if view := g.rule("decided.view_that").match(bare):
            bare = bare[view.end() :]
        put(start, end, bare.rstrip("."), verb, ("deferred",), "decisions.deferred")
        return
    itself = g.rule("decided.agreed_it_should").search(sentence)
    if itself:
        at = start + itself.start("what")
        put(at, end, itself["what"].rstrip("."), "agreed", ("agreed",), "decisions.itself")
        return
    order = g.rule("decided.order_of_business").match(sentence)
    if order:
        words = sentence[order.end() :].rstrip(".")
        put(start, end, words, "agreed", ("agreed",), "decisions.order")


def _taken_which(item: ItemReading, begin: int, bare: str, put: Keeper, end: int) -> bool:
    """ "A draft charter was laid, which was approved": keep what was done with the thing named before."""
    match = grammar().rule("clauses.thing_which").search(bare)
    if match is None or grammar().rule("acts.told_of").search(bare, match.start("thing")):
        return False
    at = begin + match.start("subject")
    words = bare[match.start("subject") :].rstrip(".")
    verb = match["verb"]
    acts = verb.split(" ")[0] in ("declined", "refused", "did")
    said = ("refused",) if acts else outcomes_of(f"be {verb}", verb, item.title)
    put(at, end, words, verb, said, "decisions.implicit")
    return True


def _of_topic(
    item: ItemReading, paragraph: Paragraph, start: int, end: int, put: Keeper
) -> bool:  # fmt: skip
    """ "Poppy wreath - agreed £25 to the Legion": what was agreed of the matter named before it."""
    told = grammar().rule("decisions.topic_act").match(paragraph.text[start:end])
    if told is None or any(start <= n.outer < start + told.end("topic") for n in paragraph.people):
        # whoever agreed to something promised it
        return False
    if any(start <= p.start < start + told.end("topic") for p in paragraph.posts):
        return False
    begin = start + told.start("what")
    verb = told["verb"]
    words = paragraph.text[begin:end].rstrip(".")
    said = outcomes_of(f"{verb} {words}" if verb not in _PLAIN else words, verb, item.title)
    marker = grammar().rule("layout.list_marker").match(paragraph.text) if start == 0 else None
    put(begin, end, words, verb, said, "decisions.topic", list_ordinal(marker))
    return True


def _told(
    item: ItemReading, paragraph: Paragraph, begin: int, end: int, is_decision: bool, put: Keeper,
    marker: re.Match[str] | None,
) -> bool:  # fmt: skip
    """ "The report on ditches was noted": an act where it is labelled so, or ends what is told."""
    g = grammar()
    bare = paragraph.text[begin:end]
    told = g.rule("decisions.implicit_noted").match(bare)
    if told is None or len(bare) >= 220:
        return False
    if g.rule("decided.no_subject").match(told["subject"]) or bare.rstrip().endswith((":", ":-")):
        return False
    if not (is_decision or is_final(item, paragraph)):
        return False
    if told["verb"] == "noted" and g.rule("decided.nothing").search(item.title):
        return False
    if told["verb"] == "received" and g.rule("decided.counted").match(f"{told['subject']} "):
        return False
    lead = g.rule("decided.having_been").match(bare)
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
