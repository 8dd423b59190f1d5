"""Several declarations told in one breath: rows that lost their line breaks, and what is said respectively."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.people import NameMention
from loaders.assembly.declarations.kinds import kind_of
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.targets import numbers_in
from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["answered", "by_items", "column_of_leaving", "respective", "rows_apart"]


def rows_apart(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, each cut before every name behind which an item's number stands as in a table, and
    before every item behind which those are named who declare in it."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        starts = [n.outer for n in paragraph.people if _numbered(paragraph, n)]
        starts = starts or _led_by_items(paragraph)
        apart = [n.outer for n in paragraph.people if _about(paragraph, n)]
        starts = apart if len(apart) > 1 else starts
        if len(starts) < 2 and not (starts and starts[0] > 0):
            found.append(paragraph)
            continue
        cuts = [0, *(start for start in starts if start > 0)]
        for start, end in zip(cuts, [*cuts[1:], len(paragraph.text)], strict=True):
            piece = paragraph.passage.cut(start, end)
            if piece:
                found.append(Paragraph(piece))
    return found


def _about(paragraph: Paragraph, mention: NameMention) -> bool:
    rule = grammar().rule("interests.re_number")
    return rule.match(paragraph.text, max(mention.end, mention.stop)) is not None


def _led_by_items(paragraph: Paragraph) -> list[int]:
    """Where the items begin of "as follows: item 4 – Councillor Pell, personal; item 5 – Councillor Orr"."""
    leads = list(grammar().rule("interests.item_before_names").finditer(paragraph.text))
    opens = {n.outer for n in paragraph.people}
    starts = [m.start("item") for m in leads if m.end() in opens]
    return starts if len(starts) > 1 and len(starts) == len(leads) else []


def _numbered(paragraph: Paragraph, mention: NameMention) -> bool:
    stop = max(mention.end, mention.stop)
    before = paragraph.text[: mention.outer].rstrip()
    return not before.endswith((",", "and", "&")) and bool(
        grammar().rule("interests.row_number").match(paragraph.text, stop)
    )


def respective(said: Said, kinds: str, sentence: str) -> list[Said]:
    """A declaration of several, apart, where each has an item or a kind of his own."""
    count = len(said.names)
    if count < 2 or "respectively" not in sentence:
        return [said]
    rule = grammar().rule("interests.kinds_parted").regex
    each = [kind_of(piece) for piece in rule.split(kinds)] if kinds else []
    own = each if len(each) == count and all(each) else [said.kind] * count
    numbers = numbers_in(said.words)
    words = (
        [f"in item {number}" for number in numbers]
        if len(numbers) == count
        else [said.words] * count
    )
    return [
        replace(said, names=[name], kind=kind, words=where)
        for name, kind, where in zip(said.names, own, words, strict=True)
    ]


def by_items(said: Said) -> list[Said]:
    """An entry apart, where it names several items, each with what is said of it: "Item 4 (personal); Item 5 (DPI)"."""
    g = grammar()
    pieces = [piece.strip() for piece in g.rule("interests.items_parted").regex.split(said.words)]
    rule = g.rule("interests.item_piece")
    if len(pieces) < 2 or not all(rule.match(piece) for piece in pieces):
        return [said]
    return [
        replace(
            said,
            words=f"in item {piece.lstrip(' :,–-').removeprefix('item ')}",
            kind=kind_of(piece),
            targets=[],
        )
        for piece in pieces
    ]


def column_of_leaving(paragraph: Paragraph) -> bool:
    """Whether a paragraph heads a table whose last column says who left: "Member  Item  Left meeting?"."""
    return not paragraph.people and bool(
        grammar().rule("interests.leaving_column").search(paragraph.text)
    )


def answered(said: Said) -> None:
    """Whether the member left, where the last cell of the row answers it."""
    match = grammar().rule("interests.yes_or_no").search(said.words)
    if match and said.withdrew is None:
        said.withdrew = match["yes"] is not None
