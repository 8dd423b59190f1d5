"""Marks at the names of a roll: what a legend says of them ("* denotes substitute"), ticks in a column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.roll_rows import Row
from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = [
    "Legend", "behind", "legend_of", "legends_within", "mark_rows", "of_list", "status_said", "stood_in_below", "tick_rows",
]  # fmt: skip

_SAYS = (
    "says_apologies",
    "says_absent",
    "says_late",
    "says_substitute",
    "says_in_attendance",
    "says_present",
)
_TICKED = 2
"""Ticks that make a column of them."""


class Legend:
    """A line that says what a mark means: the ``mark``, the ``status``, and whom a substitute replaces."""

    def __init__(self, paragraph: Paragraph, mark: str, status: str, start: int) -> None:
        self.paragraph, self.mark, self.status = paragraph, mark, status
        self.gone = next((n for n in paragraph.people if n.outer >= start), None)


def legend_of(paragraph: Paragraph) -> Legend | None:
    """What a paragraph says about a mark, or None where it says nothing of it."""
    match = grammar().rule("rolls.legend").match(paragraph.text)
    if match is None:
        return None
    status = status_said(match["says"])
    return Legend(paragraph, match["mark"] or "*", status, match.start("says")) if status else None


def legends_within(paragraph: Paragraph, start: int, end: int) -> Iterator[Legend]:
    """What brackets within a list say of a mark that others in it bear: "C Pell*, T Orr (*substitute for J Hale)"."""
    for match in grammar().rule("rolls.bracket_legend").finditer(paragraph.text, start, end):
        legend = Legend(paragraph, match["mark"], "substitute", match.start("says"))
        if legend.gone and legend.gone.outer < match.end():
            yield legend


def status_said(words: str) -> str:
    """The status that the words of a legend or key give ("members present"); '' where they give none."""
    for name in _SAYS:
        rule: Rule = grammar().rule(f"rolls.legend_{name}")
        if rule.search(words):
            return rule.outcome
    return ""


def mark_rows(rows: list[Row], legends: list[Legend], source: str) -> list[Row]:
    """The rows with the status that a legend gives to those who bear its mark.

    ``source`` is the document's text. Where the mark is that of those present, the others of the same
    list were not there.
    """
    for legend in legends:
        lists = {
            of_list(row)
            for row in rows
            if any(_marked(row, m, legend.mark, source) for m in row.mentions)
        }
        split: list[Row] = []
        for row in rows:
            if of_list(row) not in lists or row.told:
                split.append(row)
                continue
            borne = [m for m in row.mentions if _marked(row, m, legend.mark, source)]
            others = [m for m in row.mentions if m not in borne]
            if legend.status == "present":
                split += _cut(row, borne, row.status) + _cut(row, others, "absent")
                continue
            split += _cut(row, others, row.status)
            gone = (legend.paragraph, legend.gone) if legend.gone and len(borne) == 1 else None
            if legend.status == "substitute" and gone:
                split.append(replace(row, mentions=borne, status="substitute", gone=gone))
            else:
                split += _cut(row, borne, legend.status)
        rows = split
    return rows


def tick_rows(rows: list[Row]) -> list[Row]:
    """The rows of lists with a column of ticks behind their names ("Ann Bell ✓", "Jo Pike A")."""
    tick = grammar().rule("rolls.ticked")
    ticked: dict[tuple[int, int], int] = {}
    for row in rows:
        for mention in row.mentions:
            if tick.match(behind(row, mention)):
                ticked[of_list(row)] = ticked.get(of_list(row), 0) + 1
    split: list[Row] = []
    for row in rows:
        if ticked.get(of_list(row), 0) < _TICKED or row.status != "present" or row.told:
            split.append(row)
            continue
        stood_in: NameMention | None = None
        for mention, after in zip(row.mentions, [*row.mentions[1:], None], strict=True):
            if mention is stood_in:
                continue
            split += _by_code(row, mention)
            if after is not None and grammar().rule("rolls.code_substitute").match(
                behind(row, mention)
            ):
                # "Jo Pike S (Ann Dray)"
                stood_in = after
                split.append(
                    replace(
                        row, mentions=[after], status="substitute", gone=(row.paragraph, mention)
                    )
                )
    return split


def stood_in_below(rows: list[Row], paragraph: Paragraph) -> bool:
    """Whether a paragraph is a bracket that says whose place the last person of ``rows`` took, who then
    gets a row apart."""
    line = grammar().rule("rolls.bracket_line").match(paragraph.text)
    rule = line and grammar().rule("rolls.bracket_substitute").match(line["words"])
    if not (rule and rows and rows[-1].mentions and len(paragraph.people) == 1):
        return False
    row = rows[-1]
    if row.status not in ("present", "substitute"):
        return False
    last = row.mentions.pop()
    gone = (paragraph, paragraph.people[0])
    rows.append(replace(row, mentions=[last], status="substitute", gone=gone))
    return True


def _by_code(row: Row, mention: NameMention) -> list[Row]:
    """One entry of a list with ticks, by the code that stands behind its name."""
    words = behind(row, mention)
    if grammar().rule("rolls.ticked").match(words):
        return _cut(row, [mention], "present")
    code = grammar().rule("rolls.code_away").match(words)
    if code is None:
        return (
            _cut(row, [mention], "absent")
            if not words.strip(" |.")
            else _cut(row, [mention], "present")
        )
    return _cut(row, [mention], "apologies" if code["apologies"] else "absent")


def of_list(row: Row) -> tuple[int, int]:
    """What tells the list of a row from others: where its heading stands."""
    return row.heading.start, row.heading.end


def _cut(row: Row, mentions: list[NameMention], status: str) -> list[Row]:
    return [replace(row, mentions=mentions, status=status)] if mentions else []


def behind(row: Row, mention: NameMention) -> str:
    """What stands behind a name, its brackets left out, up to the next name or the end of its line."""
    text = row.paragraph.text
    following = [m.outer for m in row.mentions if m.outer > mention.outer]
    return text[max(mention.end, mention.stop) : min([*following, row.end])]


def _marked(row: Row, mention: NameMention, mark: str, source: str) -> bool:
    """Whether a mark stands right before a name or right behind it (or its bracket)."""
    text = row.paragraph.text
    sign = re.escape(mark)
    before = re.search(rf"(?<![*†‡#^+~]){sign}\s?$", text[: mention.outer])
    if not before and not text[: mention.outer].strip():
        # a paragraph has no list marker
        place = row.paragraph.whole.start
        before = re.search(rf"(?<![*†‡#^+~]){sign}[ \t]*$", source[max(0, place - 12) : place])
    # "Cllr Pell (C) *Cllr Orrell": the mark of the next
    sign_behind = re.compile(rf"(?!\s{sign}\w)\s?{sign}(?![*†‡#^+~])")
    return bool(before) or any(
        sign_behind.match(text, place) for place in (mention.end, max(mention.stop, mention.end))
    )
