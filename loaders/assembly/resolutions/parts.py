"""The parts of a resolution: how they are numbered, where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.resolutions.markers import operative
from loaders.assembly.resolutions.model import Clause
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import Passage, sentences
from loaders.reading import Paragraph

_NEAR = 4
"""Paragraphs within which the number before or behind stands."""


def split_parts(paragraph: Paragraph, start: int, end: int) -> list[Clause] | None:
    """Clauses of a run-in list "(a) That …; (b) that …"; None where there is no list."""
    text = paragraph.text
    if lettered := _lettered(paragraph, start, end):
        return lettered
    rule = grammar().rule("decisions.numbered_part")
    found = [(m, ordinal_of(m)) for m in rule.regex.finditer(text, start, end)]
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
        begin = operative(text, match.end(), listed=True)
        clauses.append(Clause(paragraph, begin, stop, ordinal))
    return clauses


def _lettered(paragraph: Paragraph, start: int, end: int) -> list[Clause]:
    """Parts that bare capitals count, from A on: "A Confirm the appointment. B Note the rest."."""
    rule = grammar().rule("decisions.lettered_part")
    if not rule.match(paragraph.text, start):
        return []
    found = [(m, m["letter"]) for m in rule.regex.finditer(paragraph.text, start, end)]
    chain = _sequence(found)
    ends = [*(m.start() for m, _ in chain[1:]), end]
    return [
        Clause(paragraph, operative(paragraph.text, m.end(), listed=True), stop, letter)
        for (m, letter), stop in zip(chain, ends, strict=True)
    ]


def ordinal_of(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next((groups[k] for k in ("p", "d", "r", "u", "pn", "dd") if groups.get(k)), "")


def _sequence(found: list[tuple[re.Match[str], str]]) -> list[tuple[re.Match[str], str]]:
    """The markers that count up from the first (1, 2, 3; a, b, c; i, ii, iii)."""
    chain: list[tuple[re.Match[str], str]] = []
    for place, (match, ordinal) in enumerate(found):
        after, next_ = found[place + 1] if place + 1 < len(found) else (match, "")
        if next_ == ordinal and after is not match and after.start() - match.end() <= 1:
            # "as in Appendix 3. 3) That": the number at a sentence's end counts no part
            continue
        if not chain:
            if (
                ordinal.lower() in ("1", "a", "i")
                or re.fullmatch(r"\d+\.\d+", ordinal)
                or re.fullmatch(r"\d+", ordinal)
                and len(found) == 1
            ):
                chain.append((match, ordinal))
            continue
        if follows(chain[-1][1], ordinal):
            chain.append((match, ordinal))
    return chain


def list_ordinal(marker: re.Match[str] | None) -> str:
    """The number or letter that ``layout.list_marker`` found; '' for a bullet, or where it found none."""
    if marker is None:
        return ""
    return marker["pa"] or marker["da"] or marker["dd"] or marker["ra"] or ""


def counted_alone(paragraphs: Sequence[Paragraph], place: int) -> re.Match[str] | None:
    """The number without a stop with which a paragraph opens, where those beside it count on: "1 The fee be kept"."""
    rule = grammar().rule("decisions.counted_alone")
    match = rule.match(paragraphs[place].text)
    if match is None:
        return None
    near = paragraphs[max(0, place - _NEAR) : place + _NEAR + 1]
    counts = {int(other["pa"]) for p in near if (other := rule.match(p.text))}
    value = int(match["pa"])
    return match if value - 1 in counts or (value == 1 and 2 in counts) else None


def follows(before: str, after: str) -> bool:
    if re.fullmatch(r"\d+", before) and re.fullmatch(r"\d+", after):
        return int(after) == int(before) + 1
    if re.fullmatch(r"\d+(?:\.\d+)+", before) and re.fullmatch(r"\d+(?:\.\d+)+", after):
        (*one, last), (*other, next_) = before.split("."), after.split(".")
        return one == other and int(next_) == int(last) + 1
    low, high = before.lower(), after.lower()
    roman = grammar().words("layout.roman")
    if low in roman and high in roman and roman.index(high) == roman.index(low) + 1:
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
            or g.rule("resolutions.no_part").match(words)
        ):
            return end
        return end
    return end


def _lead(text: str, start: int) -> int:
    return len(text[start:]) - len(text[start:].lstrip(" "))


def parent_stands(words: str) -> bool:
    """Whether a list below these words is of conditions or reasons, so that they are the decision."""
    return grammar().rule("decisions.parent_stands").search(words.rstrip()) is not None


def part_begins(text: str, clause: Clause) -> int:
    """Where a part begins behind its number, before the verb that leads to its operative words."""
    number = re.compile(rf"(?:.*[\s(]|\(?){clause.ordinal}[).]\s*")
    match = number.match(text[: clause.start]) if clause.ordinal else None
    return match.end() if match else clause.start


def lister_start(text: str, start: int) -> int:
    """Where the list marker before ``start`` begins."""
    found = grammar().rule("resolutions.ordinal_end").search(text[:start])
    return found.start() if found else start


def split_from(paragraph: Paragraph, position: int, ordinal: str) -> list[Clause]:
    """Parts that run on in a paragraph from ``position``, counting up from ``ordinal``."""
    rule = grammar().rule("decisions.numbered_part")
    text = paragraph.text
    chain: list[tuple[re.Match[str], str]] = []
    last = ordinal
    for match in rule.regex.finditer(text, position):
        here = ordinal_of(match)
        if follows(last, here) and grammar().rule("resolutions.part_over").search(
            text[: match.start()]
        ):
            chain.append((match, here))
            last = here
    clauses = []
    for place, (match, here) in enumerate(chain):
        stop = chain[place + 1][0].start() if place + 1 < len(chain) else len(text)
        begin = operative(text, match.end(), listed=True)
        clauses.append(Clause(paragraph, begin, stop, here))
    return clauses
