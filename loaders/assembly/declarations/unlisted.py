"""Items that only a declaration names, by number and title: "item 10 (Ferry Trust Governance)"."""

from __future__ import annotations

from loaders.assembly.declarations.kinds import kind_of
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.targets import by_number
from loaders.assembly.item_titles import titled
from loaders.grammar import grammar
from loaders.passages import folded
from loaders.reading import ItemReading, MeetingReading, Reading
from loaders.sections import ItemSection
from ontology.record import Item, Span

__all__ = ["unlisted"]


def unlisted(reading: Reading, meeting: MeetingReading, item: ItemReading, said: Said) -> list[str]:
    """Ids of the items that a declaration names with number and title, where the document has none of that
    number: an extract, or a page of other items."""
    found: list[str] = []
    for span in said.spans:
        text = reading.text(span)
        for name in ("numbered_title", "titled_cell"):
            for match in grammar().rule(f"interests.{name}").finditer(text):
                group = next(g for g in ("t", "u", "v") if match.groupdict().get(g))
                title = folded(match[group]).strip(" ,.“”\"'")
                if not _is_title(title):
                    continue
                target = by_number(meeting, match["n"]) or titled(meeting, item, title)
                if not target:
                    place = Span(span.start + match.start("n"), span.start + match.end(group))
                    target = _made(reading, meeting, match["n"], title, place)
                found.append(target)
    return list(dict.fromkeys(found))


def _is_title(words: str) -> bool:
    """Whether words behind a number are a title: no reason or kind of an interest, and most in capitals."""
    g = grammar()
    if any(g.rule(name).match(words) for name in ("interests.no_title", "headings.person_line")):
        return False
    if kind_of(words):
        return False
    long = [word for word in words.split() if len(word) > 3]
    capitals = [word for word in long if word[0].isupper() or word[0].isdigit()]
    return len(words.split()) > 1 and 2 * len(capitals) > len(long)


def _made(reading: Reading, meeting: MeetingReading, number: str, title: str, span: Span) -> str:
    made = ItemReading(f"i{len(meeting.items) + 1}x", ItemSection(), title, numbers=(number,))
    meeting.items.append(made)
    reading.add(
        Item(
            id=made.id, evidence=(span,), title=title, number=number, inferred=True,
            meeting=meeting.id, rule="interests.unlisted",
        )
    )  # fmt: skip
    return made.id
