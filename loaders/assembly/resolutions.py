"""Resolutions: where operative words begin, how they fall into parts, and where they end."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re
from loaders.passages import Passage, sentences
from loaders.reading import Paragraph

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Marker:
    """A word of decision: where it stands, the printed verb, and who acts where that is said."""

    start: int
    end: int
    verb: str
    body: str = ""
    unanimous: bool = False
    firm: bool = True
    """Whether the marker alone makes a decision (capitals, "it was resolved"), or only with its words."""


@dataclass(slots=True)
class Clause:
    """The operative words of one decision."""

    paragraph: Paragraph
    start: int
    end: int
    ordinal: str = ""
    parent: str = ""
    verb: str = ""
    """The verb at the head of a part, where the stem names only the body ("(i) approved the budget")."""

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end].strip()


@dataclass(slots=True)
class Resolution:
    """A marker with the clauses that follow it."""

    paragraph: Paragraph
    marker: Marker | None
    verb: str
    body: str = ""
    unanimous: bool = False
    clauses: list[Clause] = field(default_factory=list)
    stem: str = ""
    firm: bool = True


def find_marker(paragraph: Paragraph, position: int = 0) -> Marker | None:
    """The first marker of decision at or behind ``position`` that is this meeting's own."""
    text = paragraph.text
    best: Marker | None = None
    g = grammar()
    for rule in (
        g.rule("decisions.marker"),
        g.rule("decisions.marker_mixed"),
        g.rule("decisions.body_resolved"),
    ):
        for match in _matches(rule, text, position):
            groups = match.groupdict()
            verb = groups.get("verb") or groups.get("verb2") or ""
            at = match.start("verb") if groups.get("verb") else match.start()
            shouted = verb.isupper() and text[max(0, at - 2) : at] == ", "
            if _quoted(text, match.start()):
                continue
            if not shouted and _not_own(text, match.start(), match.end()):
                continue
            if (
                verb.upper().startswith(("RECOMMENDED", "APPROVED", "NOTED", "AGREED"))
                and re.search(r"\b(?:be|is|are|been|and that|being) $", text[max(0, at - 9) : at])
                and not re.search(r"(?i)it (?:be|is) $", text[max(0, at - 9) : at])
            ):
                continue
            if (
                match.start() == at
                and verb in ("APPROVED", "NOTED", "AGREED")
                and text[max(0, at - 5) : at].endswith(("was ", "were "))
            ):
                # "the application was APPROVED" is told of as what became of the application
                continue
            unanimous = any(
                groups.get(k) and "nanim" in (groups.get(k) or "").lower()
                for k in ("un", "un2", "un3", "un4")
            )
            unanimous = unanimous or "nanimous" in text[match.end() : match.end() + 16]
            start = (
                match.start("verb")
                if groups.get("verb")
                else match.start("verb2")
                if groups.get("verb2")
                else match.start()
            )
            body = groups.get("body") or ""
            firm = rule.name != "decisions.body_resolved" or verb.isupper()
            candidate = Marker(start, match.end(), verb, body, unanimous, firm)
            if (
                best is None
                or candidate.start < best.start
                or (candidate.start == best.start and body and not best.body)
            ):
                best = candidate
            break
    return best


def _matches(rule: Rule, text: str, position: int) -> list[re.Match[str]]:
    return list(rule.finditer(text, position))


def _quoted(text: str, position: int) -> bool:
    """Inside double quotation marks that opened before and close after."""
    opened = text.rfind("“", 0, position)
    closed = text.rfind("”", 0, position)
    if opened > closed and text.find("”", position) > 0:
        # words quoted right behind the marker's own introduction are this meeting's
        return not re.search(r"(?:resolved|RESOLVED|agreed|AGREED)[^“]{0,20}$", text[:opened])
    return False


def _not_own(text: str, start: int, end: int) -> bool:
    """Another body's or an earlier decision that is only spoken of."""
    begin = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start), -1) + 1
    before = text[begin:start]
    if re.search(
        r"\b(?:had|has|have|having)(?: (?:previously|already|also|since|unanimously|been|then|originally))* $",
        text[max(0, start - 40) : start] + "",
    ):
        return True
    if re.search(
        r"\b(?:[Aa]t (?:its|their|the|a) (?:last |previous |earlier )?(?:\w+ )?meetings? (?:held )?(?:on|of|in)|previously|which had|that had|as|when|where|if|not)\b[^.]{0,120}$",
        before,
    ) and re.search(r"\b(?:had|earlier|previous|last|as|if|not|[12]\d{3})\b", before):
        return not re.search(r"(?:it was|IT WAS) $", before) or bool(
            re.search(r"[12]\d{3}", before) and "meeting" in before
        )
    if re.search(
        r"^ ?[Aa]t (?:the |a )?(?:Cabinet|Council|Executive|(?:[A-Z]\w+ ){1,5}(?:Committee|Board|Panel))\b[^.]{0,40}\b[12]\d{3}\b",
        before,
    ):
        return True
    return bool(
        re.match(
            r" (?:by|at) (?:the )?(?:Cabinet|Council|Committee|Executive) (?:on|at|in)\b",
            text[end : end + 40],
        )
    )


def operative(text: str, position: int) -> int:
    """Where the operative words begin behind a marker ("RESOLVED – That", "agreed to")."""
    if between := grammar().rule("decisions.moved_between").match(text, position):
        position = between.end()
    match = grammar().rule("decisions.operative").regex.match(text, position)
    if match and re.search(r"(?:PENDERFYNWYD|CYTUNWYD) / \w+$", text[:position]):
        welsh = grammar().rule("decisions.welsh_first").match(text, match.end())
        if welsh:
            match = grammar().rule("decisions.operative").regex.match(text, welsh.end())
    start = match.end() if match else position
    if (
        match
        and re.match(r"(?i)to$", match["that"] or "")
        or re.search(r"(?i)recommend(?:ed|s|ations?)?$", text[:position])
    ):
        put = grammar().rule("decisions.put_to").regex.match(text, start)
        if put:
            start = put.end()
    report = grammar().rule("decisions.reporting").regex.match(text, start)
    return report.end() if report else start


def split_parts(paragraph: Paragraph, start: int, end: int) -> list[Clause] | None:
    """Clauses of a run-in list "(a) That …; (b) that …"; None where there is no list."""
    text = paragraph.text
    rule = grammar().rule("decisions.numbered_part")
    found = [(m, _ordinal(m)) for m in rule.regex.finditer(text, start, end)]
    if not found:
        return None
    first = found[0]
    if first[0].start() > start + 160 and not text[start : first[0].start()].rstrip().endswith(
        (":", "-", "–", "that", "to")
    ):
        return None
    chain = _sequence(found)
    if not chain:
        return None
    lead = text[start : chain[0][0].start()].strip()
    if (
        lead
        and not (
            lead.endswith((":", "-", "–", "that", "to", "That"))
            or grammar().rule("decisions.stem").match(lead)
        )
        and len(chain) < 2
    ):
        return None
    clauses = []
    for place, (match, ordinal) in enumerate(chain):
        stop = chain[place + 1][0].start() if place + 1 < len(chain) else end
        begin = operative(text, match.end())
        clauses.append(Clause(paragraph, begin, stop, ordinal))
    return clauses


def _ordinal(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next((groups[k] for k in ("p", "d", "r", "pn", "dd") if groups.get(k)), "")


def _sequence(found: list[tuple[re.Match[str], str]]) -> list[tuple[re.Match[str], str]]:
    """The markers that count up from the first (1, 2, 3; a, b, c; i, ii, iii)."""
    chain: list[tuple[re.Match[str], str]] = []
    for match, ordinal in found:
        if not chain:
            if (
                ordinal.lower() in ("1", "a", "i")
                or re.fullmatch(r"\d+\.\d+", ordinal)
                or re.fullmatch(r"\d+", ordinal)
                and len(found) == 1
            ):
                chain.append((match, ordinal))
            continue
        if _follows(chain[-1][1], ordinal):
            chain.append((match, ordinal))
    return chain


def _follows(before: str, after: str) -> bool:
    if re.fullmatch(r"\d+", before) and re.fullmatch(r"\d+", after):
        return int(after) == int(before) + 1
    if re.fullmatch(r"\d+\.\d+", before) and re.fullmatch(r"\d+\.\d+", after):
        return float(after.split(".")[1]) == float(before.split(".")[1]) + 1
    low, high = before.lower(), after.lower()
    if low in _ROMAN and high in _ROMAN and _ROMAN.index(high) == _ROMAN.index(low) + 1:
        return True
    return len(low) == len(high) == 1 and low.isalpha() and ord(high) == ord(low) + 1


def clause_end(paragraph: Paragraph, start: int) -> int:
    """End of operative words that run on in their paragraph: the sentence, and those that belong."""
    text = paragraph.text
    passage: Passage = paragraph.passage
    end = len(text)
    g = grammar()
    for first, last in sentences(passage.cut(start)):
        here = start + _lead(text, start) + first
        stop = start + _lead(text, start) + last
        if first == 0:
            end = stop
            continue
        words = text[here:stop]
        if (
            g.rule("decisions.narrative").match(words)
            or g.rule("decisions.end").match(words)
            or re.match(r"(?:\[|\(|Councillor|The (?:meeting|Chair|motion|report))", words)
        ):
            return end
        return end
    return end


def _lead(text: str, start: int) -> int:
    return len(text[start:]) - len(text[start:].lstrip(" "))


def read_resolutions(paragraphs: list[Paragraph], *, bare: bool) -> list[Resolution]:
    """All resolutions of an item's paragraphs, in order.

    ``bare``: the page lost its markers, so "That …" and "To <verb> …" stand for a resolution.
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
        if bare:
            match = g.rule("decisions.bare").match(text)
            if match and not _is_preamble_to(paragraphs, place):
                start = operative(text, match.start("that"))
                resolution = Resolution(paragraph, None, "")
                ordinal = re.sub(r"[^\w]", "", match["marker"] or "")
                resolution.clauses.append(Clause(paragraph, start, len(text), ordinal))
                found.append(resolution)
                current = resolution
    return [r for r in found if r.clauses or (r.marker and r.marker.firm)]


def _last_sentence(paragraph: Paragraph) -> int:
    return [start for start, _ in sentences(paragraph.passage)][-1]


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
    if parts and _parent_stands(text[start : _lister_start(text, parts[0].start)]):
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
    if grammar().rule("decisions.stem").match(tail) and tail.rstrip().endswith(
        (":", "-", "–", "to", "that")
    ):
        resolution.stem = tail
        return resolution
    end = clause_end(paragraph, start)
    resolution.clauses.append(Clause(paragraph, start, end))
    return resolution


def _parent_stands(words: str) -> bool:
    """Whether a list below these words is of conditions or reasons, so that they are the decision."""
    return grammar().rule("decisions.parent_stands").search(words.rstrip()) is not None


def _lister_start(text: str, start: int) -> int:
    """Where the list marker before ``start`` begins."""
    found = re.search(r"\(?[\w.]{1,5}[.)]\s*(?:[Tt]hat |[Tt]he )?$", text[:start])
    return found.start() if found else start


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
    return not last or not ordinal or _follows(last, ordinal) or ordinal.lower() in ("a", "i", "1")


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
        and not _follows(last.ordinal, ordinal)
        and ordinal.lower() in ("a", "i", "1")
    ):
        parent = last.ordinal
    inner = split_parts(paragraph, begin, len(text)) if begin else None
    if inner and inner[0].start > begin + 40:
        # "(1) That the plan be approved; (2) that …" run into one paragraph behind its own marker
        first = Clause(paragraph, operative(text, begin), inner[0].start, ordinal)
        resolution.clauses.append(first)
        return
    start = operative(text, begin)
    own = None
    if not resolution.verb or resolution.verb.lower() in ("decision", "resolution"):
        own = grammar().rule("decisions.part_own_verb").match(text, start)
    if own and (resolution.stem or resolution.clauses) and own.end() < len(text):
        start = own.end()
    else:
        own = None
    if keep_verb is not None:
        resolution.verb = keep_verb.verb if not resolution.clauses else resolution.verb
        start = (
            operative(text, keep_verb.end)
            if resolution.stem and not re.match(r"[A-Z]{3}", keep_verb.verb)
            else start
        )
    rest = text[start:]
    following = grammar().rule("decisions.numbered_part")
    nxt = [(m, _ordinal(m)) for m in following.regex.finditer(text, start)]
    chain = [m for m, o in nxt if ordinal and _follows(ordinal, o)]
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


def split_from(paragraph: Paragraph, position: int, ordinal: str) -> list[Clause]:
    """Parts that run on in a paragraph from ``position``, counting up from ``ordinal``."""
    rule = grammar().rule("decisions.numbered_part")
    text = paragraph.text
    chain: list[tuple[re.Match[str], str]] = []
    last = ordinal
    for match in rule.regex.finditer(text, position):
        here = _ordinal(match)
        if _follows(last, here):
            chain.append((match, here))
            last = here
    clauses = []
    for place, (match, here) in enumerate(chain):
        stop = chain[place + 1][0].start() if place + 1 < len(chain) else len(text)
        clauses.append(Clause(paragraph, operative(text, match.end()), stop, here))
    return clauses


def _under(resolution: Resolution, marker: str) -> bool:
    """Whether a listed paragraph is a condition or reason below the last clause, and no part of its own."""
    last = resolution.clauses[-1]
    if not _parent_stands(last.text):
        return False
    return not (last.ordinal and marker and _follows(last.ordinal, marker))


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
    bullet = bool(lister and lister.end() and not marker)
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
