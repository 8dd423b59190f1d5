"""Items that are somebody's report by their title alone: "Clerk's report", "TREASURER’S REPORT"."""

from __future__ import annotations

from loaders.assembly.reports.bringing import subjects
from loaders.assembly.reports.draft import Draft
from loaders.assembly.short_names import sole_office
from loaders.grammar import grammar
from loaders.reading import ItemReading, Paragraph, Reading

__all__ = ["by_title"]


def by_title(
    reading: Reading,
    item: ItemReading,
    titles: list[Paragraph],
    told: list[Paragraph],
    draft: Draft,
) -> None:
    """The report that an item's title promises, where nothing below says that there was none."""
    g = grammar()
    if told and g.rule("report_labels.none_given").match(told[0].text):
        return
    for paragraph in titles:
        match = g.rule("report_labels.title_of").match(paragraph.text)
        if match is None:
            continue
        if not (draft.ref or draft.title):
            # what is said in two languages promises its report in one
            draft.title = paragraph.text if reading.said_twice else item.title
        draft.spans.append(paragraph.whole)
        who, other = match["who"], match["other"] or ""
        if who and not draft.by:
            draft.by += _owner(reading, who, told, draft)
        elif other and not draft.by:
            # "Superintendent's report", where such an office is named elsewhere
            named = other.capitalize() if other.isupper() else other
            whole = sole_office(reading, named)
            draft.by += [whole] if whole != named or whole in _offices(reading) else []
        return


def _offices(reading: Reading) -> set[str]:
    return {office.name for office in reading.posts.offices.values()}


def _owner(reading: Reading, who: str, told: list[Paragraph], draft: Draft) -> list[str]:
    """The office that the title names, or whoever speaks below for one that several hold."""
    if who.isupper():
        who = who.capitalize()
    words = who.casefold().split(" ")
    alone = words[-1] in grammar().words("report_labels.held_by_many_alone") and len(words) > 1
    if alone or words[-1] not in grammar().words("report_labels.held_by_many"):
        whole = sole_office(reading, who)
        return [who if whole.casefold().startswith(("vice", "deputy")) else whole]
    if draft.presented:
        return list(draft.presented)
    for paragraph in told[:1]:
        for start, _, name, _ in subjects(reading, paragraph):
            if start <= len("The Cllr "):
                return [name]
    return []
