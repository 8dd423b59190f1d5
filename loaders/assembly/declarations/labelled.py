"""Declarations behind a label or a heading of their own, and entries that say for themselves what they are."""

from __future__ import annotations

from loaders.assembly.actors import bare_name
from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.declarations.listed import begins_entry, entry
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.targets import target_of
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["kind_told", "labelled", "listing", "plain_entry"]


def listing(
    reading: Reading, meeting: MeetingReading, item: ItemReading, rows: list[Paragraph], kind: str
) -> list[Said]:
    """A list of declarations under its heading, one person a line, up to the first line that is none."""
    found = []
    for paragraph in rows:
        if grammar().rule("interests.negative").search(paragraph.text):
            break
        if grammar().rule("interests.was_declared").search(paragraph.text):
            break
        said = entry(reading, meeting, item, paragraph, kind, listed=True)
        if said is None:
            break
        found.append(said)
    return found


def kind_told(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph
) -> Said | None:
    """A line that names somebody and a kind of interest, wherever it stands."""
    first = next((n for n in paragraph.people if n.outer < 3), None)
    rule = grammar().rule("interests.entry").regex
    if first is None or rule.match(paragraph.text, first.end) is None:
        return None
    return plain_entry(reading, meeting, item, paragraph)


def labelled(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph, start: int,
    kind: str = "",
) -> list[Said]:  # fmt: skip
    """A row "Interests  Cllr Gale (owns the land). Cllr Fisk (knows the applicant)". ``kind``: of all,
    told in an item about interests, which is not what they are about."""
    text, g = paragraph.text, grammar()
    people = [n for n in paragraph.people if n.outer >= start]
    opening = {n.outer for n in people}
    for at, _ in [(start, 0), *sentences(paragraph.passage)]:
        # "Cllr Gale - owns the land. Ann Fisk - knows the applicant"
        if at >= start and at not in opening and begins_entry(reading, paragraph, at):
            people += [bare] if (bare := bare_name(reading, paragraph, at)) else []
    first = None if people and people[0].outer < start + 6 else bare_name(reading, paragraph, start)
    if first and first.start not in {n.start for n in people}:
        # "Declared interest: R. Aldous (tenant)"
        people.append(first)
        reading.people.see(paragraph.passage, first)
        reading.people.settle()
    people.sort(key=lambda n: n.outer)
    found = []
    for place, mention in enumerate(people):
        stop = people[place + 1].outer if place + 1 < len(people) else len(text)
        words = text[mention.end : stop]
        if not g.rule("interests.behind_declarant").match(words) or grammar().rule(
            "interests.negative"
        ).search(words):
            continue
        found.append(
            Said(
                [reading.name(paragraph, mention)],
                words,
                kind_of(words) or kind,
                [paragraph.span(mention.outer, stop)],
                withdrawal(words),
                words.strip(" ().:–-"),
                "interests.list",
                target_of(reading, meeting, item, f"in{words}" if kind else words)
                or ([] if kind else [item.id]),
            )  # fmt: skip
        )
    return found


def plain_entry(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph
) -> Said | None:
    for name in ("negative", "reminded"):
        if grammar().rule(f"interests.{name}").search(paragraph.text):
            return None
    return entry(reading, meeting, item, paragraph, "")
