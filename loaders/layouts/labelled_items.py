"""Lists of decisions whose items hold labels among their lines: "Decision maker: Cabinet", "Reason: …"."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.record_labels import TEXT_FIELDS, usual_label
from loaders.sections import ItemSection, Line, Part, PartRole, Segmentation, lines_of
from ontology.record import Span

__all__ = ["label_items"]

_FEWEST = 2
"""Items with a label that only decisions have, which make it the page's way."""
_WIDE = re.compile(r"\t| {2,}|\s\|\s|\.\s+(?=[A-Z][a-z ]+ ?[-–:])")
"""Where the value of a label ends and another label begins."""
_TELLING = frozenset(
    (
        "decision maker", "key decision", "is key decision?", "is subject to call in?", "is callable in?",
        "call-in", "call in", "subject to call-in", "reason for decision", "reasons for decision",
        "reason for the decision", "reasons for the decision", "alternative options considered",
        "alternative options considered and rejected",
    )
)  # fmt: skip


def label_items(page: Page, segmentation: Segmentation) -> None:
    """Cut the unlabelled text of items at the labels of decision records, where several items have them."""
    if segmentation.form != "minutes" or segmentation.page:
        return
    items = [item for meeting in segmentation.meetings for item in meeting.items]
    found = [(item, part, _labels(page, part)) for item in items for part in item.parts]
    told = {id(item) for item, _, labels in found if any(k in _TELLING for _, _, k in labels)}
    if len(told) < _FEWEST or 3 * len(told) < len(items):
        return
    for item, part, labels in found:
        if labels and id(item) in told and not (part.labelled and part.role == "minutes"):
            place = item.parts.index(part)
            item.parts[place : place + 1] = _cut(page, item, part, labels)


def _labels(page: Page, part: Part) -> list[tuple[Line, re.Match[str] | None, str]]:
    """The lines of a part that open with a label, each with what it says, in lower case."""
    record, further = (
        grammar().rule(f"decisions.{name}") for name in ("record_label", "further_label")
    )
    found: list[tuple[Line, re.Match[str] | None, str]] = []
    for line in lines_of(page.document, part.span.start, part.span.end):
        if match := record.match(line.text):
            key = match["key"].lower()
            found.append((line, match, usual_label(key)))
        elif further.match(line.text):
            found.append((line, None, ""))
    return found


def _cut(
    page: Page, item: ItemSection, part: Part, labels: list[tuple[Line, re.Match[str] | None, str]]
) -> list[Part]:
    """The pieces of a part: what a label heads, and what goes on behind one that has its value beside it."""
    keyed = {line.start: (match, key) for line, match, key in labels}
    pieces: list[Part] = []
    role: PartRole = part.role
    labelled = part.labelled
    begin: int | None = None
    last = part.span.start

    def close() -> None:
        nonlocal begin
        if begin is not None:
            pieces.append(Part(role, Span(begin, last), labelled))
        begin = None

    for line in lines_of(page.document, part.span.start, part.span.end):
        if line.start in keyed:
            close()
            match, key = keyed[line.start]
            if match is not None and key in TEXT_FIELDS:
                role, labelled = TEXT_FIELDS[key], True
                begin = line.start + match.start("value") if match["value"] else None
            else:
                value = _value(line, match)
                if value is not None:
                    item.fields.setdefault(key, value)
                pieces.append(Part("preamble", line.span))
                # what stands below is what was decided
                role, labelled = "decision", True
        elif begin is None:
            begin = line.start
        last = line.end
    close()
    return pieces


def _value(line: Line, match: re.Match[str] | None) -> Span | None:
    """The value beside a label, up to the next label of the line."""
    if match is None or not match["value"]:
        return None
    start = match.start("value")
    gap = _WIDE.search(line.text, start)
    words = line.text[start : gap.start() if gap else len(line.text)].rstrip(" .")
    return Span(line.start + start, line.start + start + len(words)) if words else None
