"""Motions in a form, a label a line: "Motion: That …", "Mover: Cllr Pell", "For: Pell, Orr", "Result: LOST"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.tables import motion_of
from loaders.cells import Cell
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

__all__ = ["formed"]

_HEADS = ("mover", "seconder", "for", "against", "abstain", "score", "result")
_FEWEST = 3
"""Labels that make a form."""

_Field = tuple[int, str, int, bool]
"""A line of a form: the paragraph's place, what its label names, where its value begins, and whether
the label speaks of an amendment."""


def formed(reading: Reading, acts: list[Paragraph], drafts: list[Draft]) -> None:
    """Put the motions of such forms among ``drafts``, in place of what was made of their lines."""
    for form in _forms(acts):
        names = {name for _, name, _, _ in form}
        if len(form) < _FEWEST or "mover" not in names or not names & {"result", "text"}:
            continue
        cells = {name: _cell(acts[place], begin) for place, name, begin, _ in form}
        first, last = form[0][0], form[-1][0]
        draft = motion_of(reading, acts, cells, acts[first].whole.start, acts[last].whole.end)
        if draft is None:
            continue
        draft.amendment = any(amends for *_, amends in form)
        for place, name, begin, _ in form:
            if name == "text":
                _word(draft, acts[place], begin)
        covered = range(first, last + 1)
        drafts[:] = [d for d in drafts if d.start[0] not in covered]
        drafts.append(draft)
    drafts.sort(key=lambda draft: draft.start)


def _forms(acts: list[Paragraph]) -> Iterator[list[_Field]]:
    """Runs of labelled lines that follow each other, each label once; words between belong to the line
    before them."""
    form: list[_Field] = []
    for place, paragraph in enumerate(acts):
        field = _field(place, paragraph)
        if field is None:
            if form and form[-1][1] != "text":
                yield form
                form = []
            continue
        again = any(name == field[1] for _, name, _, _ in form)
        if again or (field[1] == "text" and len(form) > 1):
            yield form
            form = []
        form.append(field)
    if form:
        yield form


def _field(place: int, paragraph: Paragraph) -> _Field | None:
    g = grammar()
    match = g.rule("house.form_line").match(paragraph.text)
    if match is None:
        return None
    label = match["label"].strip()
    if text := g.rule("house.form_text").match(label):
        return place, "text", match.end(), bool(text["amends"])
    name = next((n for n in _HEADS if g.rule(f"motion_tables.{n}").match(label)), "")
    name = name or ("other" if g.rule("house.form_other").match(label) else "")
    return (place, name, match.end(), False) if name else None


def _cell(paragraph: Paragraph, begin: int) -> Cell:
    """The value of a line, as a cell of the document."""
    if begin >= len(paragraph.text):
        end = paragraph.whole.end
        return Cell(end, end, 0)
    span = paragraph.span(begin, len(paragraph.text))
    return Cell(span.start, span.end, 0)


def _word(draft: Draft, paragraph: Paragraph, begin: int) -> None:
    lead = grammar().rule("wording.that_article").match(paragraph.text, begin)
    start = lead.end() if lead else begin
    words = paragraph.text[start:].strip(" .;“”\"'")
    if re.search(r"\w+ \w+", words):
        draft.text = words
        draft.text_span = paragraph.span(start, len(paragraph.text))
