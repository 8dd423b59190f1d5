"""Who was away, late or stood in for, in whatever words: under the headings that are about nothing else.

The forms that clerks mostly use are read by absences.py and substitutes.py, wherever they stand. Under
"Apologies" and "Substitutes" it is enough that a clause names somebody and says why he is not there.
"""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.headings import about
from loaders.assembly.attendance.sentence import Sentence
from loaders.grammar import grammar
from ontology.record import Attendance

__all__ = ["away", "stood_in"]

_SAID = ("apologies", "late", "absent", "substitute")
"""Statuses of which one has already been told."""


def _stated(told: Sentence) -> set[str]:
    facts = told.reading.stated(Attendance)
    return {f.person for f in facts if f.status in _SAID} | {
        f.replaces for f in facts if f.replaces
    }


def _of_absences(told: Sentence) -> bool:
    return told.item is not None and about(told.item.title) in ("apologies", "substitute")


def _of_apologies(told: Sentence) -> bool:
    return told.item is not None and about(told.item.title) == "apologies"


def stood_in(told: Sentence) -> None:
    """ "The seat of Councillor A was taken by Councillor B": those replaced, and as many others."""
    g = grammar()
    if not g.rule("absences.in_place").search(told.words):
        return
    if not _of_absences(told) and not _taken(told):
        return
    if g.rule("absences.for_good").search(told.words):
        return
    known = told.reading.roll().away | {
        f.person for f in told.reading.stated(Attendance) if f.status == "substitute"
    }
    people = [n for n in told.people if not _hears(told, n)]
    gone: list[NameMention] = []
    for mention in people:
        joined = gone and told.text[max(gone[-1].stop, gone[-1].end) : mention.outer] in (
            " and ",
            ", ",
        )
        if _replaced(told, mention) or joined:
            gone.append(mention)
    came = [n for n in people if n not in gone]
    if not gone or len(came) != len(gone):
        return
    for person, absent in zip(came, gone, strict=True):
        name, replaced = told.name(person), told.name(absent)
        if name != replaced and name not in known:
            told.state(name, "substitute", "substitute", replaces=replaced)


def _taken(told: Sentence) -> bool:
    """Whether a sentence about apologies tells elsewhere than under their heading whose place was taken."""
    rule = grammar().rule("attendance.place_taken")
    before = (told.text[told.start : n.outer] for n in told.people)
    return "polog" in told.words and any(rule.search(words) for words in before)


def _replaced(told: Sentence, mention: NameMention) -> bool:
    g = grammar()
    before = told.text[told.start : mention.outer]
    behind = max(mention.end, mention.stop)
    other = next((n.outer for n in told.people if n.outer > mention.outer), behind)
    return (
        g.rule("absences.replaced").search(before) is not None
        or g.rule("attendance.place_taken").search(told.text, behind, other) is not None
        or g.rule("absences.replaced_behind").match(told.text, mention.end) is not None
        or g.rule("absences.replaced_behind").match(told.text, behind) is not None
    )


def away(told: Sentence) -> None:
    """ "Councillor A was in hospital and Councillor B held up at work": each clause with its own."""
    if not _of_absences(told) or grammar().rule("absences.for_good").search(told.words):
        return
    stated = _stated(told)
    present = told.reading.roll().present
    lead_said = ""
    people = [n for n in told.people if not _hears(told, n)]
    for place, mention in enumerate(people):
        behind = _behind(told, mention)
        if place == 0:
            lead = told.text[told.start : mention.outer]
            sent = grammar().rule("roll_words.sent_by").match(lead)
            lead_said = _said(lead) or ("apologies" if sent and _of_apologies(told) else "")
        said = _said(behind) or _of_row(told, people[place:]) or lead_said
        name = told.name(mention)
        if not said or name in stated or (name in present and said != "late"):
            continue
        if _stands_in(told, mention, behind):
            continue
        told.state(name, said, "apologies")
        stated.add(name)


def _stands_in(told: Sentence, mention: NameMention, behind: str) -> bool:
    """Whether somebody is named as the one who came instead."""
    g = grammar()
    before = told.text[told.start : mention.outer]
    if g.rule("attendance.place_taken").search(before):
        return True
    return g.rule("absences.stand_in_before").search(before) is not None or (
        g.rule("absences.in_place").search(behind) is not None and not _replaced(told, mention)
    )


def _of_row(told: Sentence, people: list[NameMention]) -> str:
    """What is said behind the last of a row of names, of all of them."""
    joint = grammar().rule("roll_words.row_links").regex
    for one, other in zip(people, people[1:], strict=False):
        between = told.text[max(one.stop, one.end) : other.outer]
        if ";" in between or not joint.fullmatch(between):
            return ""
        if said := _said(_behind(told, other)):
            return said
    return ""


def _behind(told: Sentence, mention: NameMention) -> str:
    """The words behind a name, up to the next one or the sentence's end."""
    stop = next((n.outer for n in told.people if n.outer > mention.outer), told.end)
    return told.text[max(mention.end, mention.stop) : stop]


def _said(words: str) -> str:
    """The status that words of absence give."""
    g = grammar()
    if g.rule("absences.unexplained").search(words):
        # "No apology was received from Councillor A": not said to have sent one
        return ""
    if g.rule("absences.goes_early").search(words):
        return ""
    if g.rule("absences.late").search(words):
        return "late"
    return "apologies" if g.rule("absences.away").search(words) else ""


def _hears(told: Sentence, mention: NameMention) -> bool:
    """Whether somebody only hears of another's absence, or tells it."""
    g = grammar()
    others = any(n.outer != mention.outer for n in told.people)
    before = told.text[told.start : mention.outer]
    if g.rule("absences.hears").search(before):
        return True
    tells = g.rule("absences.tells_of").match(told.text, max(mention.end, mention.stop))
    return tells is not None and (
        others or g.rule("absences.of_another").match(told.text, tells.end()) is not None
    )
