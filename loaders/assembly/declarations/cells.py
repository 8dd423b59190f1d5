"""Cells of a line that tells of interests: what bars, dashes, brackets, stops, gaps or line breaks part.

What stands at the beginning of a cell is looked at: a name or initials, an item by its number or title, a
kind, a code of the key.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.annotators.people import NameMention
from loaders.assembly.actors import bare_name, bearer_of, known_code, see_name
from loaders.assembly.cell_starts import cell_starts
from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.declarations.targets import by_number
from loaders.assembly.item_titles import titled
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["Cell", "Key", "LONGEST", "cells_of", "coded", "key_of"]

LONGEST = 420
"""Characters of a paragraph that may be a row."""

Key = dict[str, str]
"""What codes stand for in a document."""


@dataclass(slots=True)
class Cell:
    """Something told: ``what`` is person, item, kind, code, answer or went."""

    what: str
    start: int
    end: int
    values: list[str]


def key_of(paragraphs: list[Paragraph]) -> Key:
    """The codes that a document explains ("A = disclosable pecuniary interest; L = left")."""
    key: Key = {}
    for paragraph in paragraphs:
        if len(paragraph.text) > LONGEST:
            continue
        told = [
            (m["code"], m["means"].strip())
            for m in grammar().rule("interest_cells.legend").finditer(paragraph.text)
        ]
        told = [(c, means) for c, means in told if kind_of(means) or withdrawal(means) is not None]
        if len(told) > 1 or (told and told[0][0] in "*†‡"):
            key.update(told)
    return key


def coded(reading: Reading, code: str) -> str:
    return known_code(reading, code) or (bearer_of(reading, code) if code.isupper() else "")


def cells_of(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph, key: Key,
    cell: bool,
) -> list[Cell]:  # fmt: skip
    """What stands at the beginning of each cell, and right behind what was read there."""
    text = paragraph.text
    starts = cell_starts(reading, paragraph)
    found: list[Cell] = []
    joint = grammar().rule("interest_cells.joint").regex
    queue = list(starts)
    done = -1
    while queue:
        at = queue.pop(0)
        if at < done or at >= len(text):
            continue
        stop = next((s for s in starts if s > at), len(text))
        read = (
            (None if cell else _person(reading, paragraph, at, key))
            or _item(meeting, item, paragraph, at, stop)
            or _told(text, at, key)
        )
        if read is None:
            continue
        found.append(read)
        done = read.end
        if read.what == "person" and (link := joint.match(text, done)) and link.end() > done:
            queue.insert(0, link.end())
        behind = done + (1 if text[done : done + 1] == " " else 0)
        if behind not in starts:
            queue.insert(0, behind)
    return found


def _person(reading: Reading, paragraph: Paragraph, at: int, key: Key) -> Cell | None:
    text = paragraph.text
    plural = grammar().rule("interest_cells.plural").match(text, at)
    at = plural.end() if plural else at
    mention = next((n for n in paragraph.people if at in (n.outer, n.start)), None)
    if mention is None:
        code = grammar().rule("interest_cells.initials").match(text, at)
        if code and not kind_of(code.group()) and code.group() not in key:
            name = coded(reading, code.group())
            if name:
                return Cell("person", at, code.end(), [name])
        mention = bare_name(reading, paragraph, at)
        if mention is None or not _met(reading, mention):
            return None
        see_name(reading, paragraph, mention)
    # a bracket behind the name may tell what is declared
    end = mention.end if mention.bracket else max(mention.end, mention.stop)
    if text[end : end + 2] in ("'s", "’s") or not _declares(reading, paragraph, mention):
        return None
    return Cell("person", at, end, [reading.name(paragraph, mention)])


def _met(reading: Reading, mention: NameMention) -> bool:
    """Whether somebody of that surname, and of no other given name or initial, is named elsewhere."""
    same = [i for i in reading.people.individuals if i.surname == mention.surname]
    if not mention.given:
        # letters such as those of a reference are no surname
        return len(same) == 1 and not (mention.surname.isupper() and len(mention.surname) < 5)
    return any(not i.given or i.given[0] == mention.given[0] for i in same)


def _declares(reading: Reading, paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether somebody is a member, as far as the document tells its members from others."""
    if mention.council or not reading.members_are_titled:
        return True
    if grammar().rule("interests.row_number").match(paragraph.text, max(mention.end, mention.stop)):
        # officers declare, too, in a row that goes on with the number of an item
        return True
    known = reading.individual(paragraph, mention)
    if known and any(s.role == "councillor" for s in known.sightings):
        return True
    roll = reading.roll()
    return reading.name(paragraph, mention) in roll.present | roll.members


def _item(
    meeting: MeetingReading, item: ItemReading, paragraph: Paragraph, at: int, stop: int
) -> Cell | None:
    g = grammar()
    text = paragraph.text
    match = g.rule("interest_cells.item").match(text, at)
    if match is None:
        match = g.rule("interest_cells.bare_item").match(text, at)
        if match is None:
            title = text[at:stop].strip(" .,:;|()[]-–—/>")
            known = titled(meeting, item, title)
            return Cell("item", at, at + len(title), [known]) if known else None
        if not by_number(meeting, match["n"]):
            return None
    numbers, end = [match["n"]], match.end("n")
    more = g.rule("interest_cells.more")
    while (further := more.match(text, end)) and by_number(meeting, further["n"]):
        numbers.append(further["n"])
        end = further.end("n")
    return Cell("item", at, end, [t for n in numbers if (t := by_number(meeting, n))])


def _told(text: str, at: int, key: Key) -> Cell | None:
    """A code of the key, a kind, or the answer to who left."""
    g = grammar()
    code = g.rule("interest_cells.code").match(text, at)
    if code and code["code"] in key:
        return Cell("code", at, code.end(), [code["code"]])
    answer = g.rule("interest_cells.answer").match(text, at)
    if answer:
        return Cell("answer", at, answer.end(), [answer.group()])
    if went := g.rule("interest_cells.went").match(text, at):
        return Cell("went", at, went.end(), [went["gone"] or ""])
    kind = g.rule("interest_cells.kind").match(text, at)
    if kind and (named := kind_of(kind.group())):
        return Cell("kind", at, kind.end(), [named])
    return None
