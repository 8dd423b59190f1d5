"""Reports told by labels ("Author | Clerk"), and by numbers with an owner beside each ("Report PK/7 – Clerk")."""

from __future__ import annotations

from loaders.assembly.actors import bare_name, see_name
from loaders.assembly.cell_starts import broken_at, cell_starts
from loaders.assembly.reports.bringing import subjects
from loaders.assembly.reports.draft import Draft
from loaders.assembly.reports.owners import not_before_us, owners_at
from loaders.assembly.reports.presenters import tied
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["by_labels", "for_another", "numbered"]


def by_labels(reading: Reading, paragraphs: list[Paragraph], draft: Draft) -> None:
    """Add to a report what the labels of its item say: number, author, presenter."""
    g = grammar()
    told: tuple[str, Span] | None = None
    weak: tuple[list[str], Span] | None = None
    for paragraph in paragraphs:
        text = paragraph.text
        marked = any(sign in text for sign in (":", "|", " by", "–", "—", " - "))
        if not marked and "\n" not in _raw(reading, paragraph):
            continue
        for start in cell_starts(reading, paragraph):
            lead = g.rule("report_labels.lead").match(text, start)
            begin = lead.end() if lead else start
            ref = g.rule("report_labels.reference").match(text, begin)
            if ref:
                told = told or (ref["ref"], paragraph.span(begin, ref.end()))
                continue
            for what in ("author", "presenter"):
                names, end = _behind(reading, paragraph, begin, what)
                if not names or not_before_us(text, begin, end):
                    continue
                if what == "author" and not draft.by:
                    label = g.rule("report_labels.author").match(text, begin)
                    if label and label["weak"]:
                        # of a letter, or in charge of the business, where nothing says that there is a report
                        weak = weak or (names, paragraph.span(begin, end))
                        continue
                    draft.by += names
                elif what == "presenter" and not draft.presented:
                    if not (draft.ref or draft.by or draft.title):
                        continue
                    draft.presented += names
                else:
                    continue
                draft.spans.append(paragraph.span(begin, end))
    if weak and not draft.by and (told or draft.ref):
        draft.by += weak[0]
        draft.spans.append(weak[1])
    if told and draft.by and not draft.ref:
        # a number alone may be that of a decision
        draft.ref = told[0]
        draft.spans.append(told[1])


def _raw(reading: Reading, paragraph: Paragraph) -> str:
    whole = paragraph.whole
    return reading.document.text[whole.start : whole.end]


def _behind(reading: Reading, paragraph: Paragraph, begin: int, what: str) -> tuple[list[str], int]:
    """Those whom a label names, where a sign, a gap or a line's end parts it from them."""
    g = grammar()
    label = g.rule(f"report_labels.{what}").match(paragraph.text, begin)
    if label is None:
        return [], begin
    sign = g.rule("report_labels.sign").match(paragraph.text, label.end())
    parted = sign is not None or broken_at(reading, paragraph, label.end())
    if not parted and not (what == "presenter" and label.group().endswith(" by")):
        return [], begin
    at = sign.end() if sign else label.end() + 1
    names, end = owners_at(reading, paragraph, at)
    name = None if names or not parted or what == "author" else bare_name(reading, paragraph, at)
    if name is not None and name.given:
        # the label vouches for a name without title
        return [see_name(reading, paragraph, name)], name.end
    return (tied(reading, paragraph, at, end, names) if what == "presenter" else names), end


def numbered(reading: Reading, paragraphs: list[Paragraph], draft: Draft) -> list[Draft]:
    """The further reports of an item, each by its own number with its owner beside it; of the first the
    owner is added to ``draft``."""
    g = grammar()
    more: list[Draft] = []
    for paragraph in paragraphs:
        text = paragraph.text
        for opening in g.rule("report_labels.opening").finditer(text) if not draft.by else ():
            names, end = owners_at(reading, paragraph, opening.end())
            behind = g.rule("report_labels.number_behind").match(text, end) if names else None
            if behind and draft.ref in ("", behind["ref"]):
                draft.ref, draft.by = behind["ref"], [*names]
                draft.spans.append(paragraph.span(opening.end(), behind.end()))
                break
        for match in g.rule("report_labels.by_number").finditer(text):
            names, end = owners_at(reading, paragraph, match.end())
            closed = g.rule("report_labels.closed").match(text, end)
            if not names or closed is None or not_before_us(text, match.start(), end):
                continue
            if g.rule("reports.to_come").search(text[: match.start()]):
                continue
            ref, span = match["ref"].rstrip("."), paragraph.span(match.start(), end)
            if draft.ref in ("", ref):
                draft.ref = ref
                if not draft.by:
                    draft.by += names
                    draft.spans.append(span)
            elif match["word"] and all(d.ref != ref for d in more):
                more.append(Draft(ref=ref, by=names, spans=[span]))
    return more


def for_another(reading: Reading, paragraphs: list[Paragraph], draft: Draft) -> None:
    """ "Ann Pell presented, on behalf of the Clerk, a report on lamps"."""
    g = grammar()
    for paragraph in paragraphs:
        text = paragraph.text
        for start, ends, name, _ in subjects(reading, paragraph):
            for at in sorted(set(ends), reverse=True):
                lead = g.rule("report_labels.for_another").match(text, at)
                names, end = owners_at(reading, paragraph, lead.end()) if lead else ([], at)
                behind = g.rule("report_labels.his_report").match(text, end) if names else None
                if behind:
                    draft.by += names
                    draft.presented += [] if draft.presented else [name]
                    draft.spans.append(paragraph.span(start, behind.end()))
                    return
