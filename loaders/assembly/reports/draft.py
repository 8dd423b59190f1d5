"""A report as it is gathered from the paragraphs of an item, and the number it goes by."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph
from ontology.record import Span


@dataclass(slots=True)
class Draft:
    """What is known of a report so far. ``considered``: the meeting had it before it, whosever it is."""

    ref: str = ""
    title: str = ""
    by: list[str] = field(default_factory=list)
    presented: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    considered: bool = False


def reference(paragraph: Paragraph, draft: Draft) -> None:
    g = grammar()
    text = paragraph.text
    if draft.ref:
        return
    match = g.rule("reports.report_number").search(text)
    if match is None:
        near = g.rule("reports.reference").search(text)
        lead = text[: near.start("ref")] if near else ""
        if (
            near
            and (
                g.rule("reports.paper_meant").search(lead[-110:])
                or g.rule("reports.paper_next").match(text, near.end())
            )
            and not g.rule("reports.of_minutes").search(lead[-40:])
        ):
            match = near
        match = match or g.rule("reports.title_code").search(text)
        match = match or g.rule("reports.paper_number").search(text)
        marked = g.rule("reports.marked").search(text) if match is None else None
        if marked and not g.rule("reports.of_minutes").search(text[: marked.start("ref")][-40:]):
            match = marked
    if match is None and (line := g.rule("reports.ref_line").match(text)):
        draft.ref = line["ref"] or line["behind"]
        draft.spans.append(paragraph.whole)
    if match:
        draft.ref = match["ref"].rstrip(".")
        draft.spans.append(paragraph.span(match.start(), match.end()))


def sentence_end(text: str, position: int) -> int:
    """End of the sentence, its stop included."""
    match = re.compile(r"[.;](?= |$)").search(text, position)
    return match.end() if match else len(text)
