"""Decisions told in the passive or in a word: "The application was refused", "Report noted"."""

from __future__ import annotations

from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.resolutions.further import further_acts
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, Paragraph
from ontology.record import Decision

__all__ = ["PARTICIPLE", "is_final", "is_within", "noted", "participle", "passive"]


PARTICIPLE = "decisions.participle"
"""Rule of a decision that is told by a participle alone."""
_BRIEF = 140
"""Characters of a line that is an entry of its own, wherever it stands in an item."""


def is_final(item: ItemReading, paragraph: Paragraph) -> bool:
    """Whether a paragraph ends its item, or is an entry of its own in it ("(a) The accounts were noted")."""
    if not item.acts:
        return False
    ends = paragraph in item.acts[-2:] or len(item.acts) <= 3
    return ends or bool(list_ordinal(grammar().rule("layout.list_marker").match(paragraph.text)))


def passive(
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    sentence: str,
    is_decision: bool,
    put: Keeper,
) -> bool:
    """ "The application was refused for the following reason": what became of what was asked for."""
    g = grammar()
    content = g.rule("decisions.content_with").search(sentence)
    if content:
        at = start + content.start("subject")
        words = (
            g.rule("wording.the").regex.sub("", sentence[content.start("subject") :]).rstrip(".")
        )
        put(at, start + len(sentence), words, "was content", ("confirmed",), "decisions.minutes")
        return True
    told = g.rule("decisions.passive").match(sentence)
    if told is None:
        return False
    carried = " carried" if told["verb"] == "carried" else ""
    if g.rule("decided.not_final").search(told["subject"] + carried):
        return False
    if not g.rule("decisions.passive_subject").search(told["subject"]):
        return False
    if g.rule("decided.by_another").search(told["tail"]):
        return False
    be = g.rule("decided.be_before").search(
        told["subject"] + sentence[len(told["subject"]) : told.start("verb")]
    )
    last = bool(item.acts) and item.acts[-1] is paragraph
    if not (is_decision or is_final(item, paragraph)) or (be and not (last or is_decision)):
        return False
    lead = g.rule("wording.that_the").match(sentence)
    words = sentence[lead.end() if lead else 0 :].rstrip(".")
    verb = told["verb"]
    put(
        start,
        start + len(sentence),
        words,
        verb,
        outcomes_of(sentence, verb, item.title),
        "decisions.passive",
    )
    return True


def _entry_begins(paragraph: Paragraph, start: int, end: int) -> int:
    """Where the words begin of which it is said at the end of an entry what was done: behind what was only told."""
    g = grammar()
    begins = [s for s, _ in sentences(paragraph.passage) if start < s < end]
    if begins and g.rule("decisions.indicative").search(paragraph.text[start : begins[-1]]):
        return begins[-1]
    return start


def is_within(decision: Decision, paragraph: Paragraph) -> bool:
    whole = paragraph.whole
    return any(whole.start <= span.start < whole.end for span in decision.evidence)


def noted(item: ItemReading, paragraph: Paragraph, start: int, sentence: str, put: Keeper) -> bool:
    """ "The Board noted the report": an act where it closes the item; "noted that" only where it is all."""
    g = grammar()
    told = g.rule("decisions.body_noted").match(sentence)
    if told is None:
        return False
    alone = len(item.acts) == 1 and sentence == paragraph.text
    known = g.rule("decisions.noted_object").match(told["what"])
    last = bool(item.acts) and item.acts[-1] is paragraph
    if told["that"] and not alone:
        return False
    if not told["that"] and not (
        known and (last or is_final(item, paragraph) or len(paragraph.text) < 120)
    ):
        return False
    end = start + len(sentence)
    # "noted the report, agreed the fee and asked for more": three acts
    acts = [a for a in further_acts(paragraph.text, start + told.start("what"), end) if a["verb"]]
    first = acts[0].start() if acts else end
    for also, stop in zip(acts, [*(a.start() for a in acts[1:]), end], strict=False):
        rest = paragraph.text[also.end() : stop].strip(" .")
        other = g.rule("wording.verb_behind").regex.sub("", rest)
        said = outcomes_of(f"{also['verb']} {rest}", also["verb"], item.title)
        put(also.start("verb"), stop, other, also["verb"], said, "decisions.noted")
    words = paragraph.text[start + told.start("what") : first].rstrip(".")
    more = outcomes_of(words, "noted", item.title)
    said = ("noted", *(o for o in more if o not in ("noted", "agreed", "confirmed")))[:2]
    put(start, first, words, told["verb"], said, "decisions.noted")
    return True


def participle(item: ItemReading, paragraph: Paragraph, put: Keeper) -> None:
    """ "Deferred at the request of the Chair", and what stands at the end of an entry: "Choir. Approved."."""
    g = grammar()
    text = paragraph.text
    first = next((end for _, end in sentences(paragraph.passage)), len(text))
    refused = g.rule("decisions.participle").match(text[:first])
    if refused and first < len(text) and g.rule("decided.thing_follows").match(refused["tail"]):
        # what is told behind the act is no part of it
        text = text[:first]
    behind = g.rule("clauses.moving_tail").search(text)
    whole = g.rule("decided.moving").search(text) is None and any(
        g.rule(f"decisions.{name}").match(text) for name in ("participle", "elliptic")
    )
    if behind is not None and behind.start() and not whole:
        text = text[: behind.start()]
    if g.rule("decided.moving").search(text) or len(text) > 320:
        return
    alone = g.rule("decisions.participle").match(text)
    lister = g.rule("layout.list_marker").match(text)
    ordinal = list_ordinal(lister)
    short = None if alone else g.rule("decisions.elliptic").match(text)
    dashed = short and re.match(r",? [–-] ", text[short.end("what") : short.start("verb")])
    chosen: list[int] = []
    if short and g.rule("decided.chosen").regex.fullmatch(short["verb"]):
        chosen = [n.outer for n in paragraph.people if n.outer < short.start("verb")]
        # "The Mayor greeted Mr Orr, elected in May" tells of whom, and elects nobody
        led = g.rule("decided.leads_to_name").regex.fullmatch(text[: min(chosen, default=0)])
        short = short if chosen and led else None
    asked_of = short and (
        dashed or chosen or g.rule("decisions.passive_subject").search(short["what"])
    )
    brief = len(text) < _BRIEF
    if short and asked_of and (ordinal or brief or is_final(item, paragraph)):
        begin = min(chosen, default=short.start("what"))
        words = short["what"] if dashed else text[begin:].rstrip(".")
        said = outcomes_of(f"{short['verb'].lower()} {words}", short["verb"], item.title)
        put(
            begin,
            len(text),
            words,
            short["verb"],
            said,
            "decisions.elliptic",
            ordinal,
        )
        return
    if alone:
        if alone["tail"].strip(" ,") and is_final(item, paragraph):
            words = text[alone.start("verb") :].rstrip(".")
            named = g.rule("decided.named_behind").match(alone["tail"])
            if named:
                # "Approved the changes": what was approved is named, the verb is not part of it
                words = alone["tail"][named.end() :].rstrip(".")
            said = outcomes_of(f"{alone['verb'].lower()} {words}", alone["verb"], item.title)
            put(0, len(text), words, alone["verb"], said, PARTICIPLE, ordinal)
        return
    tails = list(g.rule("decisions.entry_tail").finditer(text))
    tail = tails[-1] if tails else None
    if tail is None or tail.end() < len(text) or not is_final(item, paragraph) and not ordinal:
        return
    begin = _entry_begins(paragraph, lister.end() if lister else 0, tail.start())
    words = text[begin : tail.start()].rstrip(".")
    if g.rule("decisions.by_others").search(words) or g.rule("decided.met_on").match(words):
        return
    parts = [m.end() for m in g.rule("clauses.next_matter").finditer(text, begin, tail.start())]
    for at, stop in zip(parts, [*parts[1:], tail.start()], strict=False):
        # "No change to be made; position to be kept under review. Agreed."
        other = text[at:stop].rstrip(" .")
        said = outcomes_of(other, tail["verb"], item.title)
        put(at, stop, other, tail["verb"], said, "decisions.entry")
    words = text[begin : parts[0]].rstrip(" ;") if parts else words
    said = outcomes_of(text[tail.start("verb") :], tail["verb"], item.title)
    if asked := g.rule("decided.asked_lead").match(words):
        words = words[asked.end() :]
        if cut := g.rule("decisions.recommend_that").match(words):
            words, said = words[cut.end() :], ("recommended",)
    put(0, len(text), words, tail["verb"], said, "decisions.entry", ordinal)
