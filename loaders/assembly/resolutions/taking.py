"""Whether a paragraph belongs to the resolution that is open, and taking it as a part of it."""

from __future__ import annotations

from dataclasses import replace

from loaders.assembly.resolutions.acting import acts_alone
from loaders.assembly.resolutions.further import act_begins
from loaders.assembly.resolutions.markers import operative
from loaders.assembly.resolutions.model import Clause, Marker, Resolution
from loaders.assembly.resolutions.nesting import listed_below, own_verb, sibling, under, within
from loaders.assembly.resolutions.parts import (
    clause_end,
    follows,
    list_ordinal,
    ordinal_of,
    part_begins,
    split_from,
    split_parts,
)
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["add_part", "continues", "counted_acts", "run_in_acts", "take"]


_BULLET = "•"
"""What counts a list within a clause that no number or letter counts."""
_ENTRY, _LEAD = 40, 12
"""Characters at the head of an entry that hold an application's reference, and those before it at most."""


def run_in_acts(paragraph: Paragraph) -> Resolution | None:
    """What a body did, told in counted parts of one paragraph: "The Board (a) noted it; (b) let the barn"."""
    text = paragraph.text
    stem = grammar().rule("decisions.acts_listed").search(text)
    if stem is None:
        return None
    verb = grammar().rule("decisions.part_own_verb")
    clauses = split_parts(paragraph, stem.end(), len(text)) or []
    begins = [part_begins(text, clause) for clause in clauses]
    acts = [
        (clause, verb.match(text, begin if text[begin : begin + 4].isupper() else clause.start))
        for clause, begin in zip(clauses, begins, strict=True)
    ]
    told = [
        replace(clause, start=act_begins(text, own.end("verb")), verb=own["verb"])
        for clause, own in acts
        if own is not None
    ]
    if len(told) < 2 or len(told) < len(clauses):
        return None
    return Resolution(paragraph, None, "", stem["body"], stem=stem.group(), clauses=told)


def take(
    resolution: Resolution,
    paragraph: Paragraph,
    lister: re.Match[str] | None,
    paragraphs: list[Paragraph],
    place: int,
) -> bool:
    """Whether a paragraph belongs to the open resolution; if so, it is taken as a part."""
    text = paragraph.text
    g = grammar()
    marker = list_ordinal(lister)
    if lister is None and _letter(resolution, paragraph):
        return True
    if resolution.awaited:
        begin = operative(text, 0, listed=True)
        resolution.clauses.append(Clause(paragraph, begin, len(text), resolution.awaited))
        resolution.awaited = ""
        return True
    if number := _alone(paragraphs, place):
        resolution.awaited = number
        return True
    if lister and marker and sibling(resolution, marker, text[lister.end() :]):
        return False
    bullet = bool(lister and lister.end() and not marker)
    if bullet and lister and resolution.clauses and not resolution.stem:
        entry = g.rule("decisions.application").search(text[lister.end() : lister.end() + _ENTRY])
        if entry is not None and entry.start() <= _LEAD:
            # the next application, and no part of what was said of the one before
            return False
    counted = lister if marker and resolution.clauses else None
    if counted and within(resolution, marker, text[counted.end() :]):
        return True
    before = paragraphs[place - 1].text.rstrip() if place else ""
    if lister and lister.end() and re.search(r"\w", text[lister.end() :]):
        if resolution.clauses and under(resolution, marker):
            return True
        if marker and not continues(resolution, lister):
            return False
        if (
            resolution.clauses
            and not resolution.clauses[-1].ordinal
            and (marker or resolution.clauses[-1].paragraph is resolution.paragraph)
            and not resolution.stem
            and before.endswith(".")
        ):
            # a list behind words that are complete is of something else
            return False
        if _leads(resolution) and g.rule("decisions.does").match(text[lister.end() :]):
            resolution.stem = resolution.clauses.pop().text
        under_it = before.endswith(":") or resolution.inner == _BULLET
        if bullet and resolution.clauses and under_it and not resolution.stem:
            resolution.inner = _BULLET
            return True
        if bullet and resolution.clauses and resolution.clauses[-1].ordinal:
            return True
        add_part(resolution, paragraph, lister)
        return True
    if not resolution.clauses and g.rule("resolutions.who_acts").regex.fullmatch(text):
        # "That the Authority:", and below it what it did
        resolution.stem = text
        return True
    if g.rule("resolutions.opens_part").match(text):
        if resolution.marker is None and resolution.clauses and resolution.clauses[-1].ordinal:
            # behind a counted list, where markers are lost: a resolution of its own
            return False
        add_part(resolution, paragraph, None)
        return True
    if not resolution.clauses:
        if g.rule("decisions.vote_alone").match(text):
            return True
        if (
            g.rule("decisions.narrative").match(text)
            and not resolution.stem
            and resolution.verb.lower() not in ("decision", "noted")
        ):
            return False
        if len(text) > 700:
            return False
        start = operative(text, 0)
        if resolution.verb.lower().startswith("decision") and (
            again := g.rule("decisions.body_again").match(text)
        ):
            start = again.end()
        parts = split_parts(paragraph, start, len(text))
        if parts:
            resolution.stem = resolution.stem or text[start : parts[0].start]
            resolution.clauses += parts
            return True
        stem = g.rule("decisions.stem").match(text[start:])
        if stem and text.rstrip().endswith((":", "-", "–", "to", "that", ",")):
            resolution.stem = text
            return True
        resolution.clauses.append(Clause(paragraph, start, clause_end(paragraph, start)))
        return True
    if (
        before.endswith((";", "; and", ";and"))
        and (resolution.stem or text[0].islower())
        and len(text) < 500
    ):
        add_part(resolution, paragraph, None)
        return True
    return listed_below(resolution, paragraphs, place)


def _alone(paragraphs: list[Paragraph], place: int) -> str:
    """The number of a part that stands alone on its line, with the words of the part on the next; or ''."""
    number = grammar().rule("resolutions.ordinal_alone").regex.fullmatch(paragraphs[place].text)
    after = paragraphs[place + 1].text if number and place + 1 < len(paragraphs) else ""
    return number[1] if number and grammar().rule("resolutions.clause_opens").match(after) else ""


def continues(resolution: Resolution, lister: re.Match[str]) -> bool:
    ordinal = list_ordinal(lister)
    last = resolution.clauses[-1].ordinal if resolution.clauses else ""
    above = resolution.clauses[-1].parent if resolution.clauses else ""
    return (
        not last
        or not ordinal
        or follows(last, ordinal)
        or bool(above)
        and follows(above, ordinal)
        or ordinal.lower() in ("a", "i", "1")
    )


def add_part(
    resolution: Resolution,
    paragraph: Paragraph,
    lister: re.Match[str] | None,
    keep_verb: Marker | None = None,
) -> None:
    text = paragraph.text
    ordinal = list_ordinal(lister)
    begin = lister.end() if lister else 0
    parent = ""
    last = resolution.clauses[-1] if resolution.clauses else None
    if (
        last is not None
        and ordinal
        and last.ordinal
        and not follows(last.ordinal, ordinal)
        and ordinal.lower() in ("a", "i", "1")
    ):
        parent = last.ordinal
    elif last is not None and last.parent and follows(last.ordinal, ordinal):
        parent = last.parent
    inner = split_parts(paragraph, begin, len(text)) if begin else None
    if inner and inner[0].start > begin + 40:
        # "(1) That the plan be approved; (2) that …" run into one paragraph behind its own marker
        first = Clause(paragraph, operative(text, begin, listed=True), inner[0].start, ordinal)
        resolution.clauses.append(first)
        return
    start = operative(text, begin, listed=bool(ordinal))
    own = _own_verb(resolution, text, start, keep_verb)
    if own is None and ordinal and text[begin : begin + 4].isupper():
        # "(iii) RECOMMENDED to Council that …": the verb stands before what says to whom
        own = _own_verb(resolution, text, begin, keep_verb)
    if own and own["verb"] not in grammar().words("acts.present_forms"):
        # "that the Member: 1. approves the plan" is told with its verb
        start = act_begins(text, own.end("verb"))
    if keep_verb is not None and own is None:
        resolution.verb = keep_verb.verb if not resolution.clauses else resolution.verb
        again = keep_verb.verb.upper() == "RESOLVED"
        plain = resolution.stem and not re.match(r"[A-Z]{3}", keep_verb.verb)
        start = operative(text, keep_verb.end) if again or plain else start
    inside = None if ordinal else grammar().rule("resolutions.counted").match(text, start)
    if inside:
        # "That (1) the strategy be adopted"
        ordinal, start = inside["n"], inside.end()
    rest = text[start:]
    following = grammar().rule("decisions.numbered_part").regex
    nxt = [(m, ordinal_of(m)) for m in following.finditer(text, start)]
    chain = [m for m, o in nxt if ordinal and follows(ordinal, o)]
    if chain and rest:
        resolution.clauses.append(
            Clause(paragraph, start, chain[0].start(), ordinal, parent, own["verb"] if own else "")
        )
        others = split_from(paragraph, chain[0].start(), ordinal)
        resolution.clauses += others
        return
    resolution.clauses.append(
        Clause(paragraph, start, len(text), ordinal, parent, own["verb"] if own else "")
    )


def counted_acts(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a counted list of acts begins here, each with its verb: "(1) Noted it. (2) Asked the Clerk …"."""
    marks = [
        (grammar().rule("layout.list_marker").match(p.text), p.text)
        for p in paragraphs[place : place + 2]
    ]
    verbs = [own_verb(text, mark.end()) for mark, text in marks if mark is not None]
    ordinals = [list_ordinal(mark) for mark, _ in marks]
    return (
        len(verbs) == 2
        and all(verb is not None and verb["verb"][0].isupper() for verb in verbs)
        and ordinals[0].lower() in ("1", "a", "i")
        and follows(*ordinals)
    )


def _leads(resolution: Resolution) -> bool:
    """Whether the only clause so far says that what is decided follows ("be endorsed as follows:")."""
    if resolution.stem or len(resolution.clauses) != 1 or resolution.clauses[0].ordinal:
        return False
    return grammar().rule("decisions.leads").search(resolution.clauses[0].text) is not None


def _letter(resolution: Resolution, paragraph: Paragraph) -> bool:
    """Take a part that a bare capital counts ("B Note the arrangements"); whether it is one."""
    match = grammar().rule("decisions.lettered_part").match(paragraph.text)
    last = resolution.clauses[-1].ordinal if resolution.clauses else "@"
    if match is None or not follows(last, match["letter"]) and match["letter"] != "A":
        return False
    begin = operative(paragraph.text, match.end(), listed=True)
    end = clause_end(paragraph, begin)
    resolution.clauses.append(Clause(paragraph, begin, end, match["letter"]))
    return True


def _own_verb(
    resolution: Resolution, text: str, start: int, keep_verb: Marker | None
) -> re.Match[str] | None:
    """The verb with which a part begins, where the resolution's own does not hold for it."""
    holds = resolution.verb.lower() not in ("", "decision", "resolution") and keep_verb is None
    if holds and grammar().rule("resolutions.who_acts").regex.fullmatch(resolution.stem.strip()):
        # "RESOLVED that the Board: (1) noted the report": what each part says the body did
        holds = grammar().rule("resolutions.past_form").match(text, start) is None
    if holds and not resolution.verb.isupper():
        return None
    own = own_verb(text, start)
    told = acts_alone(resolution.stem) or any(c.verb for c in resolution.clauses)
    if own is None and told and not resolution.verb:
        own = grammar().rule("resolutions.part_past").match(text, start)
    if text[:start].lower().endswith("to "):
        # an infinitive: "to set up a panel"
        return None
    if own is None or (holds and not own["verb"].split()[-1].isupper()):
        return None
    goes_on = (resolution.stem or resolution.clauses) and own.end() < len(text)
    return own if goes_on else None
