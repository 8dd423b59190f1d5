"""Declarations of interest: who, in which item, of what kind, and whether they left."""

from __future__ import annotations

from loaders.assembly.attendance.headings import heading_at
from loaders.assembly.declarations.bracketed import brackets_of, in_brackets
from loaders.assembly.declarations.cells import Key, key_of
from loaders.assembly.declarations.disclosed import disclosed
from loaders.assembly.declarations.kind_headings import under_kinds
from loaders.assembly.declarations.kinds import kind_of
from loaders.assembly.declarations.labelled import kind_told, labelled, listing, plain_entry
from loaders.assembly.declarations.listed import begins_entry, flattened
from loaders.assembly.declarations.own_page import on_own_page
from loaders.assembly.declarations.placing import tell
from loaders.assembly.declarations.rows import told_in_cells
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.several import (
    answered,
    by_items,
    column_of_leaving,
    rows_apart,
)
from loaders.assembly.declarations.squeezed import squeezed
from loaders.assembly.declarations.targets import (
    by_number,
    by_words,
    headed,
    numbers_in,
    of_sentence,
    target_of,
)
from loaders.assembly.declarations.told import also_did, follows, in_sentence, likewise
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.sections import ItemSection

__all__ = ["assemble", "target_of"]

_ROWS = 12
"""Paragraphs under a heading outside the items that may be declarations."""


def assemble(reading: Reading) -> None:
    """Declaration facts, wherever in the minutes they stand."""
    if reading.segmentation.form in ("report", "roster"):
        return
    for meeting in reading.meetings:
        if on_own_page(reading, meeting):
            continue
        key = key_of(
            [
                *meeting.head,
                *meeting.front,
                *(p for i in meeting.items for p in i.all),
                *meeting.back,
            ]
        )
        found: list[tuple[ItemReading, bool, Said]] = []
        for outside in _outside(reading, meeting):
            found += [(outside, True, said) for said in _item(reading, meeting, outside, True, key)]
        for item in list(meeting.items):
            # "Hall roof (Cllr Pell declared an interest)" is about the roof
            title = grammar().rule("interest_cells.bracket").regex.sub("", item.title) or item.title
            about = grammar().rule("interests.about").search(title) is not None
            found += [(item, about, said) for said in _item(reading, meeting, item, about, key)]
        tell(reading, meeting, found)


def _outside(reading: Reading, meeting: MeetingReading) -> list[ItemReading]:
    """What stands under a heading about interests before the first item or behind the last, as items without id."""
    heading = grammar().rule("interests.heading")
    found = []
    for paragraphs in ([*meeting.head, *meeting.front], meeting.back):
        for place, paragraph in enumerate(paragraphs):
            under = [] if heading.match(paragraph.text) else _beside_heading(reading, paragraph)
            if heading.match(paragraph.text) or under:
                item = ItemReading("", ItemSection(), "")
                for other in paragraphs[place + 1 : place + _ROWS]:
                    if heading_at(other.text):
                        break
                    under.append(other)
                item.minutes = under
                found.append(item)
                break
    return found


def _beside_heading(reading: Reading, paragraph: Paragraph) -> list[Paragraph]:
    """What goes on behind a heading about interests: on the next line, or behind a label that holds names."""
    passage = paragraph.passage
    for place, letter in enumerate(passage.text[:90]):
        if letter == " " and reading.document.text[passage.offsets[place]] == "\n":
            opens = grammar().rule("interests.heading").match(passage.text[:place])
            return [Paragraph(passage.cut(place + 1))] if opens else []
    label = grammar().rule("interests.label").match(passage.text)
    return [Paragraph(passage.cut(label.end()))] if label and paragraph.people else []


def _item(
    reading: Reading, meeting: MeetingReading, item: ItemReading, about: bool, key: Key
) -> list[Said]:
    """The declarations that an item's minutes tell, or its decision where the page prints only that."""
    g = grammar()
    found: list[Said] = []
    under: list[str] = []
    whole = about
    acts = reading.narrative(item)
    if reading.segmentation.form == "decision-record":
        # what was declared stands behind reasons and options, under a label that no layout cuts at
        acts = [*acts, *item.reasons, *item.options]
    if about:
        acts = rows_apart(acts)
    elif item.id and item.section.title:
        for bracket in brackets_of(reading.split(item.section.title)):
            told = _paragraph(reading, meeting, item, bracket, False, [])
            for said in told:
                said.targets = [item.id]
            found += told
    leaving = False
    spoken: list[Paragraph] = []
    for place, paragraph in enumerate(acts):
        text = paragraph.text
        leaving = leaving or (about and column_of_leaving(paragraph))
        if not whole and len(text) < 90:
            # "(b) Declarations of Interest" among the parts of an item
            opens = g.rule("interests.heading").match(text) is not None
            begins = any(n.outer == 0 for n in paragraph.people)
            ends = g.rule("interests.next_heading").match(text) or (not begins and heading_at(text))
            about = opens or (about and not ends)
            if opens:
                continue
        if about:
            spoken.append(paragraph)
        if about and not paragraph.people and (line := g.rule("interests.under_item").match(text)):
            close = by_words(meeting, item, line["t"], whole=True) if line["t"] else ""
            target = close or by_number(meeting, line["n"])
            under = [target] if target else []
            continue
        if about and not paragraph.people and _titled(acts, place):
            under = target_of(reading, meeting, item, text)[:1]
            close = "" if under else by_words(meeting, item, text, whole=True)
            under = under or ([close] if close else [])
            continue
        known = len(found)
        _read(reading, meeting, item, acts, place, about, found)
        for said in found[known:]:
            said.targets = said.targets or under
            said.general = about
            if leaving:
                answered(said)
        if about and not whole:
            found[known:] = [said for said in found[known:] if said.kind or said.words.strip(" .")]
    if not whole:
        found += in_brackets(reading, meeting, item, acts, key, found)
    found = told_in_cells(reading, meeting, item, spoken, key, leaving, found)
    if spoken:
        found = squeezed(reading, meeting, item, spoken, found)
    if spoken:
        under_kinds(reading, found, spoken[0].whole.start, item.title)
    return found


def _titled(acts: list[Paragraph], place: int) -> bool:
    """Whether a paragraph is a title over the entry of a declarant, who opens the next one with a name."""
    text = acts[place].text
    following = [p for p in acts[place + 1 : place + 3] if not p.text.startswith("(")][:1]
    label = grammar().rule("interests.kind_label")
    opens = any(n.outer < 3 for p in following for n in p.people) or any(
        p.people and label.match(p.text) for p in following
    )
    return opens and grammar().rule("interests.item_title").match(text) is not None


def _read(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph], place: int,
    about: bool, found: list[Said],
) -> None:  # fmt: skip
    """Add to ``found`` the declarations of the paragraph at ``place``."""
    g = grammar()
    paragraph = acts[place]
    text = paragraph.text
    if g.rule("interests.list_heading").search(text):
        rows = listing(reading, meeting, item, acts[place + 1 :], kind_of(text))
        headed = target_of(reading, meeting, item, text) if rows else []
        for said in rows:
            said.targets = said.targets or headed
        found += rows
        if not about:
            return
    label = g.rule("interests.label").match(text)
    if not about and label is None and not g.rule("interests.spoken_of").search(text):
        return
    if label is not None and not about:
        rows = labelled(reading, meeting, item, paragraph, label.end())
        found += rows or _paragraph(reading, meeting, item, paragraph, False, found)
        return
    kind = g.rule("interests.kind_label").match(text)
    if kind is not None and len(paragraph.people) > (1 if about else 0):
        rows = labelled(reading, meeting, item, paragraph, kind.end(), kind_of(kind["kind"]))
        for said in [] if about else rows:
            said.targets = said.targets or [item.id]
        if rows:
            found += rows
            return
    if not about and (row := kind_told(reading, meeting, item, paragraph)):
        found.append(row)
        return
    if any(paragraph.whole in said.spans for said in found):
        return
    if about and (row := flattened(reading, meeting, item, acts, place)):
        found.append(row)
        return
    found += _paragraph(reading, meeting, item, paragraph, about, found)


def _paragraph(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph, about: bool,
    before: list[Said],
) -> list[Said]:  # fmt: skip
    found: list[Said] = []
    text, g = paragraph.text, grammar()
    last: list[Said] = before[-1:]
    bounds = list(sentences(paragraph.passage))
    for start, end in bounds:
        told = in_sentence(reading, paragraph, start, end, about)
        if told:
            opening = paragraph.people[0].outer if paragraph.people else end
            lead = text[start : max(start, opening)]
            for said in told:
                said.targets = target_of(reading, meeting, item, said.words)
                if not said.targets and len(lead) > 5:
                    # "Item 4, Corn Hall: Councillor Pell declared a personal interest"
                    said.targets = headed(reading, meeting, item, lead)
                    line = g.rule("interests.under_item").match(lead.strip())
                    if line and line["t"] and not said.targets:
                        close = by_words(meeting, item, line["t"], whole=True)
                        said.targets = [close] if close else []
                    numbered = [by_number(meeting, n) for n in numbers_in(lead)]
                    said.targets = said.targets or [t for t in numbered if t]
                    named = g.rule("interests.before").match(lead)
                    if named and not said.targets:
                        close = by_words(meeting, item, named["t"])
                        said.targets = [close] if close else []
                if not said.targets and last and g.rule("interests.same_item").search(said.words):
                    said.targets = last[-1].targets
                if g.rule("interests.this_item").search(said.words) and not said.targets:
                    said.targets = [item.id]
            told += also_did(reading, paragraph, start, end, told)
            found += told
            last = told
        elif same := likewise(reading, paragraph, start, end, last):
            found += same
        elif follows(reading, paragraph, start, end, last):
            continue
        elif freely := (
            [] if about and begins_entry(reading, paragraph, start)
            else disclosed(reading, paragraph, start, end, about)
        ):  # fmt: skip
            for said in freely:
                said.targets = of_sentence(
                    reading, meeting, item, text[start:end], said.words, about or not item.title
                )
            freely += also_did(reading, paragraph, start, end, freely)
            found += freely
            last = freely
        elif about:
            any_said = [Said([], "", "", [])]
            later = [
                s for s, e in bounds
                if s > start
                and (begins_entry(reading, paragraph, s) or likewise(reading, paragraph, s, e, any_said))
            ]  # fmt: skip
            whole = len(bounds) == 1 or (not found and start == 0 and not later)
            stop = end if found or start else min([*(s - 1 for s in later), len(text)])
            piece = paragraph if whole else Paragraph(paragraph.passage.cut(start, stop))
            listed = plain_entry(reading, meeting, item, piece)
            if listed is not None:
                parts = by_items(listed)
                for part in parts if len(parts) > 1 else ():
                    part.targets = target_of(reading, meeting, item, part.words)
                found += parts
                last = parts[-1:]
                if whole:
                    return found
    return found
