"""Which items a declaration is about: by number, by reference, or by words of the title."""

from __future__ import annotations

from itertools import pairwise

from loaders.assembly.item_numbers import item_numbered
from loaders.assembly.item_titles import fold, telling, title_parts
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Reading
from loaders.sections import ItemSection
from ontology.record import Item

_LEAD = 60
"""Characters that may stand before the colon behind which somebody declares."""


def by_number(meeting: MeetingReading, number: str) -> str:
    """The id of the item of that agenda or minute number, or ''."""
    item = item_numbered(meeting, number)
    return item.id if item is not None else ""


def numbers_in(words: str) -> list[str]:
    """Item numbers that the words name: "in items 4, 5 and 7"."""
    match = grammar().rule("interests.in_item").search(words)
    if match is None:
        return []
    found = [match["n"]]
    position = match.end()
    more = grammar().rule("interests.more_items")
    while following := more.match(words, position):
        found.append(following["n"])
        position = following.end()
    return found


def target_of(
    reading: Reading, meeting: MeetingReading, item: ItemReading, words: str
) -> list[str]:
    """Ids of the items that a declaration made in ``item`` names in ``words``."""
    g = grammar()
    numbers = numbers_in(words)
    found = [target for number in numbers if (target := by_number(meeting, number))]
    if found:
        return list(dict.fromkeys(found))
    if g.rule("interests.next_item").search(words) and item in meeting.items:
        following = meeting.items[meeting.items.index(item) + 1 :]
        return [following[0].id] if following else []
    for code in g.rule("interests.application").regex.findall(words):
        if numbered := by_number(meeting, code):
            return [numbered]
        holding = [i.id for i in meeting.items if code.rstrip("./") in i.title]
        if len(holding) == 1:
            return holding
    if titled := _by_title(meeting, item, words):
        return [titled]
    codes = g.rule("interests.coded_number").regex.findall(words)
    if coded := [target for code in codes if (target := by_number(meeting, code))]:
        return list(dict.fromkeys(coded))
    for match in g.rule("interests.named_item").finditer(words):
        if match["q"]:
            return [_passage_item(reading, meeting, item, match["q"])]
        phrase = match["t"] or match["u"] or match["v"]
        if close := by_words(meeting, item, phrase):
            return [close]
    for quoted in g.rule("interests.quoted_title").regex.findall(words):
        if close := by_words(meeting, item, quoted, whole=True):
            return [close]
    if close := _by_pair(meeting, item, words):
        return [close]
    return []


def headed(reading: Reading, meeting: MeetingReading, item: ItemReading, lead: str) -> list[str]:
    """Ids of the item that the words before a declarant name: "Item 4 – Corn Hall: "."""
    match = grammar().rule("interests.headed").match(lead)
    if match is None:
        return []
    if match["n"] and (numbered := by_number(meeting, match["n"])):
        return [numbered]
    close = by_words(meeting, item, match["t"], whole=True) if match["t"] else ""
    return [close] if close else []


def of_sentence(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    sentence: str,
    words: str,
    about: bool,
) -> list[str]:
    """The items of a declaration told freely: numbered or named anywhere in its sentence, where that
    stands under "Declarations"; in the business itself only what names another item by its number."""
    numbered = [by_number(meeting, number) for number in numbers_in(sentence)]
    if about and not any(numbered):
        codes = grammar().rule("interests.bracketed_number").regex.findall(sentence)
        numbered = [by_number(meeting, code) for code in codes]
    colon = sentence.find(": ")
    if not any(numbered) and 0 < colon < _LEAD:
        # "Item 4: Councillor Pell stated that …"
        numbered = list(headed(reading, meeting, item, sentence[: colon + 1]))
    if any(numbered) or not about:
        return [target for target in numbered if target]
    return target_of(reading, meeting, item, words) or target_of(reading, meeting, item, sentence)


def _by_title(meeting: MeetingReading, item: ItemReading, words: str) -> str:
    """The item whose whole title, or a part of it that stands alone, is in the words: the longest."""
    folded = f" {fold(words)} "
    best, length = "", 7
    for other in meeting.items:
        if other.id == item.id:
            continue
        for title in title_parts(other.title):
            if len(title) > length and f" {title} " in folded:
                best, length = other.id, len(title)
    return best


def _pairs(text: str) -> set[tuple[str, str]]:
    """Telling words of a text that stand side by side."""
    tells = telling(text)
    flat = [word.removesuffix("s") for word in fold(text).split()]
    return {(a, b) for a, b in pairwise(flat) if a in tells and b in tells and not a.isdigit()}


def _by_pair(meeting: MeetingReading, item: ItemReading, words: str) -> str:
    """The one item whose title has two telling words side by side that the words have so, too."""
    wanted = _pairs(words)
    found = [i.id for i in meeting.items if i.id != item.id and wanted & _pairs(i.title)]
    return found[0] if len(found) == 1 else ""


def by_words(
    meeting: MeetingReading, item: ItemReading, phrase: str, *, whole: bool = False
) -> str:
    """The one item that has the telling words of a phrase in its title, or ''. ``whole``: the phrase
    is a title, so that every word of it tells."""
    wanted = telling(phrase)
    if not wanted or (whole and len(wanted) < 0.6 * len(fold(phrase).split())):
        return ""
    scores = {
        other.id: len(wanted & telling(other.title))
        for other in meeting.items
        if other.id != item.id
    }
    best = max(scores.values(), default=0)
    leading = [key for key, score in scores.items() if score == best]
    return leading[0] if len(leading) == 1 and best >= max(1, 0.5 * len(wanted)) else ""


def _passage_item(reading: Reading, meeting: MeetingReading, item: ItemReading, title: str) -> str:
    """An item named by a title in quotation marks: a listed one, or else a matter within another's
    minutes, which the text makes an item of its own by calling it one."""
    known = next((i for i in meeting.items if i.title == title), None)
    if known is not None:
        return known.id
    if close := by_words(meeting, item, title, whole=True):
        return close
    for other in meeting.items:
        for paragraph in other.all:
            at = paragraph.text.find(title)
            if at >= 0:
                made = ItemReading(f"i{len(meeting.items) + 1}x", ItemSection(), title)
                meeting.items.append(made)
                reading.add(
                    Item(
                        id=made.id,
                        evidence=(paragraph.span(at, at + len(title)),),
                        title=title,
                        inferred=True,
                        meeting=meeting.id,
                        rule="interests.named-item",
                    )  # fmt: skip
                )
                return made.id
    return ""
