"""Where a list of people opens that has no heading: by its first words, or by what tells of its marks."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.attendance.headings import heading_at, tells
from loaders.assembly.attendance.keys import CODED, Key, key_of
from loaders.assembly.attendance.marks import legend_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.roll_lines import names_in
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Span

__all__ = ["another", "lists_told_by", "opens", "unheaded"]

_MARK = re.compile(r"(?:^|\s)([*†‡#^+~]{1,3})\s?(?=[A-Z])")


def opens(text: str) -> bool:
    """Whether a paragraph opens a list by its words ("Councillors Pell and Orrell", "The Mayor (…)")."""
    leads = text.rstrip(" -–").endswith(":")
    if leads and grammar().rule("rolls.no_heading").search(text):
        # "Members made the following points:-"
        return False
    return (
        grammar().rule("rolls.opens").match(text) is not None
        and " " in text.strip()
        and not tells(text)
    )


def unheaded(reading: Reading, meeting: MeetingReading, paragraph: Paragraph) -> bool:
    """Whether a paragraph of the front lists those present with no heading above."""
    if not meeting.front or paragraph is not meeting.front[0]:
        return False
    source = reading.document.text[paragraph.whole.start : paragraph.whole.end]
    line = source.split("\n", 1)[0].strip()
    return names_in(line) > 0


def another(meeting: MeetingReading, paragraph: Paragraph, heading: Span | None) -> bool:
    """Whether a paragraph lists others than those present, behind a list of them that had no heading and is whole: who
    else they are a lost heading said."""
    if heading is None or not meeting.front or paragraph is meeting.front[0]:
        return False
    first = meeting.front[0]
    whole = first.text.count(";") > 1 and heading.start == first.whole.start
    return whole and heading_at(first.text) is None and names_in(paragraph.text) > 0


def lists_told_by(paragraphs: Sequence[Paragraph]) -> dict[int, Paragraph]:
    """Where lists begin that no heading opens, but a line above or below them that tells what the marks
    or codes at their names mean: the place of the first line of each, and that line."""
    found: dict[int, Paragraph] = {}
    for place, told in enumerate(paragraphs):
        if legend := legend_of(told):
            if legend.status != "present":
                continue
            marked = [p for p in range(len(paragraphs)) if _bears(paragraphs[p].text, legend.mark)]
            before = [p for p in marked if p < place]
            behind = [p for p in marked if p > place]
            if before or behind:
                found[min(before or behind)] = told
        elif key := key_of(told.text):
            coded = [
                p
                for p in range(len(paragraphs))
                if p != place and _bears_code(paragraphs[p].text, key)
            ]
            if len(coded) >= CODED:
                found[coded[0]] = told
    return found


def _bears(text: str, mark: str) -> bool:
    return any(m[1] == mark for m in _MARK.finditer(text)) and key_of(text) == {}


def _bears_code(text: str, key: Key) -> bool:
    words = text.split()
    return bool(words) and (words[-1].strip(".,;()") in key or words[0] in key)
