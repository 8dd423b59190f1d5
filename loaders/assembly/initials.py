"""Initials that stand for people: defined behind a name, or used for the one person whose they can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.annotators.names import NameMention, initials_of
from loaders.cells import cells_of, is_barred
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from loaders.registry import as_printed, fold_name

__all__ = ["adopt_initials", "see_initials"]

_CODE = re.compile(r"(?<![\w(/])[A-Z][A-Za-z]{1,3}(?![\w/)])")


def see_initials(reading: Reading, paragraph: Paragraph, mention: NameMention) -> None:
    """Remember the initials that stand behind a name, in brackets ("(SN)") or bare."""
    span = mention.code or _cell(paragraph.text, mention) or mention.bracket
    if span is None:
        return
    printed = paragraph.text[slice(*span)].strip()
    code = printed if span != mention.bracket else _bracketed(printed)
    if code and code not in reading.initial_codes:
        _define(reading, code, mention, as_printed(paragraph.text, mention))


def _cell(text: str, mention: NameMention) -> tuple[int, int] | None:
    """The cell of a row that holds the initials of the one whom its first cell names."""
    if not is_barred(text) or is_barred(text, 0, mention.outer):
        return None
    for cell in cells_of(text)[1:]:
        printed = text[cell.start : cell.end]
        if printed in initials_of(mention.given, mention.surname):
            return cell.start, cell.end
    return None


def adopt_initials(reading: Reading, paragraphs: list[Paragraph]) -> None:
    """Take the initials in ``paragraphs`` for their people, wherever they recur."""
    for code, (mention, printed) in _used(reading, paragraphs).items():
        _define(reading, code, mention, printed)
    if reading.initial_codes:
        for paragraph in paragraphs:
            _adopt(reading, paragraph)


def _define(reading: Reading, code: str, mention: NameMention, printed: str) -> None:
    reading.initial_codes[code] = mention
    reading.codes[code] = printed


def _used(reading: Reading, paragraphs: list[Paragraph]) -> dict[str, tuple[NameMention, str]]:
    """Initials that no name defines, used as people's, with the one person listed whose they are.

    One pair of initials that moves or seconds is enough; of others two must be used so.
    """
    moving, acting = set(), set()
    rules = grammar().rule("initials.moves"), grammar().rule("initials.acts")
    for paragraph in paragraphs:
        for match in rules[0].finditer(paragraph.text):
            if match["first"]:
                acting |= {match["first"], match["second"]}
            else:
                moving.add(match["behind"] or match["before"])
        for match in rules[1].finditer(paragraph.text):
            acting.add(match["code"])
    wanted = (moving | acting) - {*reading.initial_codes, *grammar().words("initials.bodies")}
    if not wanted:
        return {}
    bearers: dict[str, dict[str, tuple[NameMention, str]]] = {}
    for paragraph in paragraphs:
        for mention in paragraph.people:
            if mention.given and (mention.listed or mention.council):
                for code in initials_of(mention.given, mention.surname) & wanted:
                    named = mention, as_printed(paragraph.text, mention)
                    bearers.setdefault(code, {}).setdefault(_person(mention), named)
    found = {code: next(iter(b.values())) for code, b in bearers.items() if len(b) == 1}
    sure = reading.initial_codes or moving & found.keys() or len(found) > 1
    return dict(sorted(found.items())) if sure else {}


def _person(mention: NameMention) -> str:
    return fold_name(f"{mention.given[:1]} {mention.surname}")


def _adopt(reading: Reading, paragraph: Paragraph) -> None:
    fresh = list(_mentions(reading, paragraph))
    for mention in fresh:
        sighting = reading.people.see(paragraph.passage, mention)
        sighting.mention = mention
        sighting.printed = reading.codes[paragraph.text[mention.start : mention.end]]
        sighting.row = -1
    if fresh:
        titled = [n for n in paragraph.people if not _is_code(reading, n)]
        paragraph.adopt([*titled, *fresh])


def _is_code(reading: Reading, mention: NameMention) -> bool:
    """Whether initials stand behind a title where a surname does: "Cllrs GC and PB"."""
    return not mention.given and mention.surname in reading.initial_codes


def _mentions(reading: Reading, paragraph: Paragraph) -> Iterator[NameMention]:
    for match in _CODE.finditer(paragraph.text):
        coded = reading.initial_codes.get(match.group())
        there = [n for n in paragraph.people if n.start <= match.start() < max(n.end, n.stop)]
        titled = next((n for n in there if _is_code(reading, n) and n.end == match.end()), None)
        if coded is not None and (titled is not None or not there):
            start, end = match.span()
            outer, council = (titled.outer, titled.council) if titled else (start, coded.council)
            yield replace(
                coded, start=start, end=end, outer=outer, stop=end, bracket=None, code=None,
                listed=False, honorifics=(), council=council,
            )  # fmt: skip


def _bracketed(printed: str) -> str:
    """Initials in brackets ("(FD)", "(KEl)") that stand for a person from there on, or ''."""
    match = re.fullmatch(r"[A-Z][A-Za-z]{1,3}", printed)
    if (
        match is None
        or match.group()[1:].islower()
        or match.group() in grammar().words("initials.nobody")
    ):
        return ""
    return match.group()
