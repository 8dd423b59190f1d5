"""Resolutions gathered from the paragraphs of an item, in order."""

from __future__ import annotations

from loaders.assembly.resolutions.markers import find_marker, operative
from loaders.assembly.resolutions.model import Clause, Marker, Resolution
from loaders.assembly.resolutions.parts import (
    clause_end,
    follows,
    lister_start,
    ordinal_of,
    parent_stands,
    split_from,
    split_parts,
)
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph


def read_resolutions(
    paragraphs: list[Paragraph], *, bare: bool, labelled: bool = False
) -> list[Resolution]:
    """All resolutions of an item's paragraphs, in order.

    ``bare``: the page lost its markers, so "That …" and "To <verb> …" stand for a resolution.
    ``labelled``: the page says that they are the decision, so nothing there is what was proposed.
    """
    found: list[Resolution] = []
    current: Resolution | None = None
    g = grammar()
    for place, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if not text:
            continue
        marker = find_marker(paragraph)
        moved = marker is not None and re.match(r"\(?(?:Moved|Proposed) by", text)
        if g.rule("decisions.end").match(text) and not moved:
            current = None
            continue
        lister = g.rule("layout.list_marker").match(text)
        if (
            marker is not None
            and current is not None
            and lister
            and lister.end() > 0
            and marker.start > lister.end() + 3
            and not marker.verb.isupper()
        ):
            marker = None
        if marker is not None:
            if (
                current is not None
                and (current.clauses or current.marker is None)
                and lister
                and _continues(current, lister)
                and marker.start <= lister.end() + 1
                and not marker.body
            ):
                # a verb at the head of a part is the part's own ("1. Noted the report")
                _part(current, paragraph, lister, keep_verb=marker)
                continue
            resolution = _open(paragraph, marker)
            if resolution is not None:
                found.append(resolution)
                current = resolution
                _more(found, paragraph, resolution)
            continue
        if current is not None:
            if _take(current, paragraph, lister, paragraphs, place):
                continue
            current = None
        head = g.rule("decisions.body_noted_list").match(text[_last_sentence(paragraph) :])
        if head:
            current = Resolution(
                paragraph,
                None,
                head["verb"] or "",
                head["body"],
                stem=text,
                firm=bool(re.match(r"There being no decision", text)),
            )
            found.append(current)
            continue
        if bare and _lost(paragraphs, place):
            current = Resolution(paragraph, None, "")
            found.append(current)
            _part(current, paragraph, lister)
            continue
        if bare:
            match = g.rule("decisions.bare").match(text)
            if match and (labelled or not _is_preamble_to(paragraphs, place)):
                start = operative(text, match.start("that"))
                resolution = Resolution(paragraph, None, "")
                ordinal = re.sub(r"[^\w]", "", match["marker"] or "")
                if not ordinal and _is_stem(text[start:]):
                    resolution.stem = text[start:]
                else:
                    resolution.clauses.append(Clause(paragraph, start, len(text), ordinal))
                found.append(resolution)
                current = resolution
    return [r for r in found if r.clauses or (r.marker and r.marker.firm)]


def _last_sentence(paragraph: Paragraph) -> int:
    return [start for start, _ in sentences(paragraph.passage)][-1]


def _lost(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a list of resolutions begins here whose marker a page has lost, with the gap that it left."""
    if not grammar().rule("decisions.bare_listed").match(paragraphs[place].text):
        return False
    before = paragraphs[place - 1].text.rstrip() if place else ""
    return paragraphs[place].gap >= 3 and not before.endswith((":", ":-", "–", "that"))


def _is_preamble_to(paragraphs: list[Paragraph], place: int) -> bool:
    """ "To <verb>" at the head of an item is what the agenda proposed, when a record follows it."""
    text = paragraphs[place].text
    before = paragraphs[place - 1].text if place else ""
    if re.search(r"(?:moved|proposed|seconded|amendment|motion)\b[^.]*[:–-]\s*-?$", before):
        later = " ".join(p.text for p in paragraphs[place + 1 : place + 4])
        return (
            bool(
                re.search(
                    r"(?:not carried|lost|RESOLVED|Resolved|was carried|fell|withdrawn|put to the vote)",
                    later,
                )
            )
            or not later
        )
    bare = re.sub(r"^\(?[\w]{1,4}[.)] ?", "", text)
    if bare.startswith("To ") and paragraphs[place].gap < 4:
        rest = [p.text for p in paragraphs[place + 1 :]]
        narrative = [
            t
            for t in rest
            if not re.match(
                r"\(?[\w]{1,4}[.)] |[•·]|That |To |and |Voting|Reason|REASON|Supporting", t
            )
        ]
        run_on = re.search(r"\. [A-Z][^.]+ (?:was|were|is|be) ", bare)
        return bool(narrative) or bool(run_on)
    return False


def _open(paragraph: Paragraph, marker: Marker) -> Resolution | None:
    text = paragraph.text
    resolution = Resolution(
        paragraph, marker, marker.verb, marker.body, marker.unanimous, firm=marker.firm
    )
    start = operative(text, marker.end)
    if start >= len(text) or not re.search(r"\w", text[start:]):
        return resolution
    parts = split_parts(paragraph, start, len(text))
    if parts and parent_stands(text[start : lister_start(text, parts[0].start)]):
        # the parts are conditions of, or reasons for, the one decision before them
        resolution.clauses.append(Clause(paragraph, start, len(text)))
        return resolution
    if parts:
        resolution.stem = text[start : parts[0].start]
        last = parts[-1]
        last.end = max(last.start, min(last.end, clause_end(paragraph, last.start)))
        resolution.clauses += parts
        return resolution
    tail = text[start:]
    named = tail.strip(" :-–").removeprefix("THE ").removeprefix("the ")
    if (
        grammar().rule("bodies.name").regex.fullmatch(named)
        or named in ("COUNCIL", "CABINET", "EXECUTIVE")
    ) and len(tail) < 90:
        resolution.stem = tail
        return resolution
    if _is_stem(tail) or grammar().rule("decisions.vote_alone").match(text[marker.end :]):
        resolution.stem = tail if _is_stem(tail) else ""
        return resolution
    end = clause_end(paragraph, start)
    resolution.clauses.append(Clause(paragraph, start, end))
    if marker.verb.isupper():
        _divide(resolution, "shouted_next")
    elif marker.body:
        _divide(resolution, "parallel")
        before = grammar().rule("decisions.done_before").search(text[: marker.start])
        if before:
            first = Clause(paragraph, *before.span("what"), verb=before["verb"])
            resolution.clauses.insert(0, first)
    return resolution


def _divide(resolution: Resolution, name: str) -> None:
    """Part a clause where a further verb, by the rule ``name``, begins a decision of its own."""
    whole = resolution.clauses[-1]
    paragraph = whole.paragraph
    rule = grammar().rule(f"decisions.{name}")
    for match in list(rule.finditer(paragraph.text, whole.start, whole.end)):
        last = resolution.clauses[-1]
        begin = operative(paragraph.text, match.end("verb"))
        begin += len("the ") if paragraph.text.startswith("the ", begin) else 0
        resolution.clauses.append(Clause(paragraph, begin, last.end, verb=match["verb"]))
        last.end = match.start()


def _is_stem(words: str) -> bool:
    """Whether operative words only say who acts, or that a list follows."""
    ends = words.rstrip().endswith((":", "-", "–", "to", "that"))
    return ends and grammar().rule("decisions.stem").match(words) is not None


def _more(found: list[Resolution], paragraph: Paragraph, resolution: Resolution) -> None:
    """Further markers in the same paragraph, behind the operative words of the first."""
    position = resolution.clauses[-1].end if resolution.clauses else len(paragraph.text)
    while position < len(paragraph.text):
        marker = find_marker(paragraph, position)
        if marker is None or not marker.firm:
            return
        other = _open(paragraph, marker)
        if other is None or not other.clauses:
            return
        found.append(other)
        position = other.clauses[-1].end


def _continues(resolution: Resolution, lister: re.Match[str]) -> bool:
    ordinal = lister["pa"] or lister["da"] or lister["dd"] or ""
    last = resolution.clauses[-1].ordinal if resolution.clauses else ""
    return not last or not ordinal or follows(last, ordinal) or ordinal.lower() in ("a", "i", "1")


def _part(
    resolution: Resolution,
    paragraph: Paragraph,
    lister: re.Match[str] | None,
    keep_verb: Marker | None = None,
) -> None:
    text = paragraph.text
    ordinal = (lister["pa"] or lister["da"] or lister["dd"] or "") if lister else ""
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
    inner = split_parts(paragraph, begin, len(text)) if begin else None
    if inner and inner[0].start > begin + 40:
        # "(1) That the plan be approved; (2) that …" run into one paragraph behind its own marker
        first = Clause(paragraph, operative(text, begin, listed=True), inner[0].start, ordinal)
        resolution.clauses.append(first)
        return
    start = operative(text, begin, listed=bool(ordinal))
    own = None
    if not resolution.verb or resolution.verb.lower() in ("decision", "resolution") or keep_verb:
        own = grammar().rule("decisions.part_own_verb").match(text, start)
    elif resolution.verb.isupper():
        own = grammar().rule("decisions.part_own_verb").match(text, start)
        own = own if own and own["verb"].split()[-1].isupper() else None
    if own and (resolution.stem or resolution.clauses) and own.end() < len(text):
        start = operative(text, own.end("verb"))
        start += len("the ") if text.startswith("the ", start) else 0
    else:
        own = None
    if keep_verb is not None and own is None:
        resolution.verb = keep_verb.verb if not resolution.clauses else resolution.verb
        start = (
            operative(text, keep_verb.end)
            if resolution.stem and not re.match(r"[A-Z]{3}", keep_verb.verb)
            else start
        )
    rest = text[start:]
    following = grammar().rule("decisions.numbered_part")
    nxt = [(m, ordinal_of(m)) for m in following.regex.finditer(text, start)]
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


def _under(resolution: Resolution, marker: str) -> bool:
    """Whether a listed paragraph is a condition or reason below the last clause, and no part of its own."""
    last = resolution.clauses[-1]
    if not parent_stands(last.text):
        return False
    return not (last.ordinal and marker and follows(last.ordinal, marker))


def _within(resolution: Resolution, marker: str, words: str) -> bool:
    """Whether a counted paragraph is of a list within the last clause, whose words it completes."""
    last = resolution.clauses[-1]
    if last.ordinal and follows(last.ordinal, marker):
        return False
    if resolution.inner:
        known = resolution.inner
    else:
        opened = [
            m for m in re.finditer(r"\((\w{1,4})\) ", last.paragraph.text) if m.start() > last.start
        ]
        known = opened[-1][1] if opened else ""
    begins = (
        bool(last.ordinal)
        and not known
        and marker.lower() in ("a", "i", "1")
        and not re.search(r"(?:[:–-]|\b(?:to|that|for))$", last.text)
        and not grammar().rule("decisions.does").match(words)
    )
    if begins or known and known != last.ordinal and follows(known, marker):
        resolution.inner = marker
        return True
    return False


def _take(
    resolution: Resolution,
    paragraph: Paragraph,
    lister: re.Match[str] | None,
    paragraphs: list[Paragraph],
    place: int,
) -> bool:
    """Whether a paragraph belongs to the open resolution; if so, it is taken as a part."""
    text = paragraph.text
    g = grammar()
    marker = (lister["pa"] or lister["da"] or lister["dd"]) if lister else ""
    if lister is None and _letter(resolution, paragraph):
        return True
    bullet = bool(lister and lister.end() and not marker)
    if (
        lister
        and marker
        and resolution.clauses
        and _within(resolution, marker, text[lister.end() :])
    ):
        return True
    before = paragraphs[place - 1].text.rstrip() if place else ""
    if lister and lister.end() and re.search(r"\w", text[lister.end() :]):
        if resolution.clauses and _under(resolution, marker):
            return True
        if marker and not _continues(resolution, lister):
            return False
        if (
            resolution.clauses
            and not resolution.clauses[-1].ordinal
            and marker
            and not resolution.stem
            and before.endswith(".")
        ):
            return False
        if bullet and resolution.clauses and before.endswith(":") and not resolution.stem:
            # bullets under a clause belong to that clause
            return True
        if bullet and resolution.clauses and resolution.clauses[-1].ordinal:
            return True
        _part(resolution, paragraph, lister)
        return True
    if re.match(r"(?:That|THAT|and that|To) ", text):
        if resolution.marker is None and resolution.clauses and resolution.clauses[-1].ordinal:
            # behind a counted list, where markers are lost: a resolution of its own
            return False
        _part(resolution, paragraph, None)
        return True
    if not resolution.clauses:
        if (
            g.rule("decisions.narrative").match(text)
            and not resolution.stem
            and resolution.verb.lower() not in ("decision", "noted")
        ):
            return False
        if len(text) > 700:
            return False
        start = operative(text, 0)
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
        _part(resolution, paragraph, None)
        return True
    return False
