"""Decisions in the cells of a table: applications, and what was decided of each in a column headed so."""

from __future__ import annotations

from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.cells import cells_of, is_barred
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph
from ontology.record import Decision

__all__ = ["ROW", "decided_in_rows"]

ROW = "decisions.row"
"""Rule of a decision that stands in the row of a table."""


def decided_in_rows(
    meeting: MeetingReading,
    item: ItemReading,
    group: list[Paragraph],
    made: dict[str, Decision],
) -> None:
    """Keep the verdict of each row below a head that says in which column decisions stand."""
    g = grammar()
    column = -1
    for number, paragraph in enumerate(group):
        text = paragraph.text
        if not is_barred(text):
            column = -1
            continue
        cells = cells_of(text)
        heads = [
            n for n, c in enumerate(cells)
            if g.rule("decisions.column_head").regex.fullmatch(text[c.start : c.end])
        ]  # fmt: skip
        if heads:
            column = heads[-1]
            continue
        if not 0 <= column < len(cells):
            continue
        cell = cells[column]
        words = text[cell.start : cell.end].rstrip(" .")
        verdict = g.rule("decisions.verdict").match(words)
        if verdict is None:
            continue
        subject = next(
            (
                c
                for n, c in enumerate(cells)
                if n != column
                and c.start < c.end
                and g.rule("decisions.row_subject").match(text[c.start : c.end])
            ),
            cell,
        )
        about = text[subject.start : subject.end].rstrip(" .")
        first, last = sorted((subject, cell))
        made[f"row {number} {words}"] = Decision(
            item=item.id, evidence=(paragraph.span(first.start, last.end),), text=about,
            outcomes=outcomes_of(words.lower(), verdict["verb"], item.title), verb=verdict["verb"],
            body=meeting.body, meeting=meeting.id, rule=ROW,
        )  # fmt: skip
