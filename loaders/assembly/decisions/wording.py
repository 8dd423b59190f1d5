"""The words of a decision: trimmed, for comparing, and where they stand."""

from __future__ import annotations

from loaders.assembly.resolutions import Clause, Resolution
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph
from ontology.record import Span


def key_of(text: str) -> str:
    flat = re.sub(r"[’‘']", "", text.lower()).replace("&", "and")
    # "was elected" tells what "be elected" resolved
    flat = grammar().rule("decided.was_done").regex.sub("be ", flat)
    words = re.findall(r"[a-z0-9£]+", flat)
    while words and words[0] in ("the", "that", "a", "an", "to"):
        words.pop(0)
    return " ".join(words[:6])


def tells(words: str) -> bool:
    """Whether words behind "that" tell how something is, and not what shall be done: their first finite
    verb is in the indicative. "the review be deferred so that she could attend" is subjunctive."""
    g = grammar()
    told = g.rule("decisions.indicative").search(words[:160])
    shall = g.rule("decided.be").search(words[:160])
    return told is not None and not (shall and shall.start() < told.start())


def told_verb(words: str) -> str:
    """The first verb that tells what was done with a thing: "approved" of "the lease approved"; empty without one."""
    return next((m["verb"] for m in grammar().rule("house.told_verb").finditer(words)), "")


def trim(text: str) -> str:
    flat = text.replace("**", "").strip(" ;,:|-–")
    flat = grammar().rule("wording.joined_end").regex.sub("", flat)
    flat = re.sub(r"^[“\"‘'](?=[A-Z])", "", flat)
    if "“" not in flat:
        flat = flat.rstrip("”")
    return flat.strip(" ;,")


def span_of(paragraph: Paragraph, start: int, end: int) -> Span:
    text = paragraph.text
    while end > start and text[end - 1] in " ;,|":
        end -= 1
    tail = grammar().rule("wording.and_end").search(text[start:end])
    if tail:
        end = start + tail.start()
    return paragraph.span(start, end)


def evidence_of(resolution: Resolution, clause: Clause, span: Span) -> tuple[Span, ...]:
    """The clause with its marker where they stand together, else both."""
    if resolution.marker is None:
        return (span,)
    if clause.paragraph is resolution.paragraph:
        lead = clause.paragraph.span(resolution.marker.start, resolution.marker.end)
        if lead.end <= span.start and span.start - lead.end < 60 and not clause.ordinal:
            return (Span(lead.start, span.end),)
        return (span,) if lead.start >= span.start else (lead, span)
    mark = resolution.paragraph.span(resolution.marker.start, resolution.marker.end)
    return tuple(sorted({mark, span}))
