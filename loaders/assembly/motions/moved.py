"""Who moved and who seconded: the drafts of an item's motions, in order."""

from __future__ import annotations

from loaders.assembly.actors import actor_at, row_before, subjects
from loaders.assembly.motions.draft import Draft, Place
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

_TELLING = re.compile(
    r"(?i)mov|prop|withdr|name of|second|motion|nominat|2nd|amendment|\bsec[.:]|cynig|eiliw"
)
_EARLIER = re.compile(r"\b(?:had|has|have|having) (?:been |previously |also )*$")
_JOINED = re.compile(r",? ?(?:and|&|/|,) ?(?:the )?")
_SLASH = re.compile(r" ?/ ?(?=[A-Z])")
_BETWEEN = re.compile(r",? seconded by (?:the )?$")
_REACH = 4
"""Paragraphs within which a seconder belongs to the motion before."""


def drafts_of(reading: Reading, acts: list[Paragraph]) -> list[Draft]:
    """The motions moved in an item's paragraphs, with their seconders."""
    drafts: list[Draft] = []
    for place, paragraph in enumerate(acts):
        if not _TELLING.search(paragraph.text):
            continue
        here = _moves(reading, paragraph, place, drafts)
        fresh = sorted(here, key=lambda d: d.start)
        drafts += fresh
        _seconds(reading, paragraph, place, drafts)
    for number, draft in enumerate(drafts):
        before = drafts[number - 1].end[0] + 1 if number else 0
        draft.amendment = draft.amendment or _headed(acts[before : draft.start[0]]) == "amendment"
        _spans(acts, draft)
    return drafts


def _headed(above: list[Paragraph]) -> str:
    """What the nearest line that is such a heading says of the words below it: a motion, an amendment, or ''."""
    head = grammar().rule("motions.headed")
    found = (match for p in reversed(above[-_REACH:]) if (match := head.match(p.text.strip())))
    return next((match["sort"].lower() for match in found), "")


def _spans(acts: list[Paragraph], draft: Draft) -> None:
    if draft.start[0] == draft.end[0]:
        draft.spans.insert(0, acts[draft.start[0]].span(draft.start[1], draft.end[1]))
        return
    draft.spans.insert(0, acts[draft.start[0]].span(draft.start[1], draft.moved[1]))
    if draft.second is not None:
        draft.spans.append(acts[draft.end[0]].span(draft.second[1], draft.end[1]))


def _taken(drafts: list[Draft], start: int, end: int) -> bool:
    return any(d.start[1] < end and start < d.end[1] for d in drafts)


def _moves(reading: Reading, paragraph: Paragraph, place: int, before: list[Draft]) -> list[Draft]:
    text = paragraph.text
    found: list[Draft] = []
    g = grammar()
    for match in (*g.rule("motions.both_by").finditer(text), *g.rule("motions.row").finditer(text)):
        mover, end = actor_at(reading, paragraph, match.end(), bare=True)
        link = _JOINED.match(text, end)
        if mover and link and not _taken(found, match.start(), end):
            seconder, stop = actor_at(reading, paragraph, link.end(), bare=True)
            if seconder:
                found.append(
                    Draft(
                        mover, seconder, False, (place, match.start()), (place, end), (place, stop)
                    )
                )
    _pairs(reading, paragraph, place, found)
    for match in g.rule("motions.moved_by").finditer(text):
        if _EARLIER.search(text, 0, match.start()) and "been " in text[: match.start()][-12:]:
            continue
        mover, end = actor_at(reading, paragraph, match.end(), bare=True)
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if not mover or _taken(found, start, end):
            continue
        if g.rule("votes.mover_votes").match(text, match.start()):
            continue
        if match["of"] and any(d.mover == mover for d in (*before, *found)):
            # "to approve the motion by Councillor Pell" speaks of what was moved already
            continue
        amendment = bool(
            match["am"]
            or match["am2"]
            or match["am4"]
            or "mendment" in (match["am3"] or "")
            or match["of"] == "amendment"
        ) or _amends(text, match.start(), match.start())
        weak = bool(match["of"]) or bool(
            re.search(r"(?:submitted|tabled|made|brought|put|raised|in the names?) ", match.group())
        )
        draft = Draft(mover, "", amendment, (place, start), (place, end), (place, end), weak=weak)
        if slash := _SLASH.match(text, end):
            # "Moved: Councillor Pell / Councillor Orrell"
            draft.seconder, stop = actor_at(reading, paragraph, slash.end(), bare=True)
            draft.end = (place, stop if draft.seconder else end)
        found.append(draft)
    for match in g.rule("motions.with_proposing").finditer(text):
        mover, end = actor_at(reading, paragraph, match.end())
        if mover:
            found.append(
                Draft(mover, "", False, (place, match.start()), (place, end), (place, end))
            )
    _told(reading, paragraph, place, found)
    _conjoined(reading, paragraph, place, found)
    _withdrawn(reading, paragraph, place, found, before)
    _own(reading, paragraph, place, found, before)
    _pronouns(reading, paragraph, place, found)
    return found


def _amends(text: str, start: int, end: int) -> bool:
    """Whether the clause around ``start``..``end`` puts an amendment."""
    clause = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start)) + 1
    before = text[clause:start]
    behind = re.compile(
        r"[^.;]{0,30}?\b(?:[Aa]n?|the(?: following)?|further|second|as an) (?:\w+ )?amendment\b"
    )
    return bool(
        re.search(
            r"(?i)\b(?:as an?|an?|the|further|by way of) (?:(?:second|third|fourth|first|further|alternative|counter)[ -])?amendment\b[^.]{0,60}$",
            before,
        )
        or behind.match(text, end)
    )


def _told(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """Movers that stand before their verb: "Councillor Pell, seconded by …, moved that"."""
    text = paragraph.text
    g = grammar()
    rule = g.rule("motions.verb_moved")
    if rule.search(text) is None:
        return
    people = subjects(reading, paragraph)
    offices = {reading.post_name(p) for p in paragraph.posts}
    for start, stop, name in people:
        if _taken(found, start, stop):
            continue
        said = rule.match(text, stop)
        if said is None:
            continue
        between = _BETWEEN.search(text, 0, start)
        first = [s for s in people if between and s[1] == between.start()]
        if first:
            mover = first[-1]
            draft = Draft(
                mover[2], name, _amends(text, mover[0], said.end()), (place, mover[0]), (place, said.end()),
                (place, said.end()),
            )  # fmt: skip
            found.append(draft)
            continue
        weak = g.rule("motions.weak_object").match(text, said.end()) is not None or (
            said["verb"] or ""
        ).lower() in ("nominated", "proposing")
        weak = weak or name in offices or bool(said["put"])
        if said["verb"] == "proposing" and not re.search(r"\b[Ww]ith $", text[:start]):
            continue
        found.append(
            Draft(
                name,
                "",
                _amends(text, start, said.end()),
                (place, start),
                (place, said.end()),
                (place, said.end()),
                weak=weak,
            )  # fmt: skip
        )


def _pairs(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """ "Councillors Pell and Orrell proposed and seconded respectively that …"."""
    for match in grammar().rule("motions.both_verb").finditer(paragraph.text):
        row, first = row_before(reading, paragraph, match.start())
        if len(row) == 2 and not _taken(found, first, match.end()):
            at = (place, match.end())
            found.append(Draft(row[0], row[1], False, (place, first), at, at))


def _own(
    reading: Reading, paragraph: Paragraph, place: int, found: list[Draft], before: list[Draft]
) -> None:
    """ "Councillor Pell's amendment, seconded by Councillor Orrell, was lost": of whom nothing else
    says that something was moved."""
    rule = grammar().rule("motions.own")
    if rule.search(paragraph.text) is None:
        return
    movers = {d.mover for d in (*before, *found)}
    for start, stop, name in subjects(reading, paragraph):
        said = rule.match(paragraph.text, stop)
        if said and name not in movers and not _taken(found, start, said.end()):
            movers.add(name)
            at = (place, said.end())
            amends = said["own"].lower() == "amendment"
            found.append(Draft(name, "", amends, (place, start), at, at, weak=True))


def _conjoined(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """ "Councillor Pell feared for the trees and moved that they stay": the subject that opens the
    sentence has a second verb, nobody else being named between."""
    text = paragraph.text
    rule = grammar().rule("motions.and_moved")
    if rule.search(text) is None:
        return
    people = subjects(reading, paragraph)
    for start, end in sentences(paragraph.passage):
        match = rule.search(text[:end], start)
        opening = [p for p in people if p[0] in (start, start + 4) or p[0] == start]
        if match is None or not opening or _taken(found, start, match.end()):
            continue
        # whose report it is that somebody introduced moves nothing
        between = [
            p for p in people
            if opening[-1][1] <= p[0] < match.start() and not _authored(text, start, p[0])
        ]  # fmt: skip
        if between or not re.match(r",? (?:[a-z]+ )", text[opening[-1][1] :]):
            continue
        at = (place, match.end())
        amends = _amends(text, start, match.end())
        found.append(Draft(opening[-1][2], "", amends, (place, start), at, at, weak=True))


def _authored(text: str, start: int, position: int) -> bool:
    """Whether who is named at a place is the author of a report: "introduced a report by the Clerk, …"."""
    before = text[max(start, position - 90) : position]
    return re.search(r"\b(?:report|paper)s? (?:by|of|from) [^.;]*$", before) is not None


def _withdrawn(
    reading: Reading, paragraph: Paragraph, place: int, found: list[Draft], before: list[Draft]
) -> None:
    """Who takes a motion back has moved it, where the record says no more of it."""
    rule = grammar().rule("motions.verb_withdrew")
    if rule.search(paragraph.text) is None:
        return
    for start, stop, name in subjects(reading, paragraph):
        said = rule.match(paragraph.text, stop)
        open_ones = [d for d in (*before, *found) if d.mover == name and d.start < (place, start)]
        if said and not open_ones and not _taken(found, start, said.end()):
            at = (place, said.end())
            found.append(
                Draft(
                    name,
                    "",
                    "amendment" in said.group(),
                    (place, start),
                    at,
                    at,
                    result="withdrawn",
                )
            )


def _pronouns(reading: Reading, paragraph: Paragraph, place: int, found: list[Draft]) -> None:
    """ "She moved that …": the person named last before, where a seconder follows."""
    text = paragraph.text
    for match in re.finditer(
        r"\b(?:[Hh]e|[Ss]he|who) (?:then |also |formally )?(?:moved|proposed) (?=that|an amendment|the )",
        text,
    ):
        before = [n for n in paragraph.people if n.end < match.start()]
        if before and not _taken(found, match.start(), match.end()):
            at = (place, match.end())
            found.append(
                Draft(
                    reading.name(paragraph, before[-1]),
                    "",
                    _amends(text, match.start(), match.end()),
                    (place, match.start()),
                    at,
                    at,
                    weak=True,
                )  # fmt: skip
            )


def _seconds(reading: Reading, paragraph: Paragraph, place: int, drafts: list[Draft]) -> None:
    """Give the seconders named in a paragraph to the motions before them."""
    text = paragraph.text
    g = grammar()
    told: list[tuple[int, int, str]] = []
    for match in g.rule("motions.seconded_by").finditer(text):
        name, end = actor_at(reading, paragraph, match.end(), bare=True)
        if name:
            lead = len(match.group()) - len(match.group().lstrip(" ,;."))
            told.append((match.start() + lead, end, name))
    verb = g.rule("motions.verb_seconded")
    if "econd" in text or "SECOND" in text:
        for start, stop, name in subjects(reading, paragraph):
            if said := verb.match(text, stop):
                told.append((start, said.end(), name))
    for start, end, name in sorted(told):
        if any(d.second == (place, start) for d in drafts):
            continue
        open_drafts = [
            d for d in drafts
            if not d.seconder and d.moved <= (place, start) and place - d.start[0] <= _REACH
        ]  # fmt: skip
        if open_drafts and open_drafts[-1].mover != name:
            draft = open_drafts[-1]
            if any(d.start > draft.start and d.start < (place, start) for d in drafts):
                # another motion stands between: this seconder is not the older one's
                continue
            draft.seconder, draft.second = name, (place, start)
            draft.end = (place, end)
            draft.amendment = draft.amendment or _amends(text, end, end)


__all__ = ["Place", "drafts_of"]
