"""Declarations whose declarant stands behind the verb, bears no title, or is told by initials."""

from __future__ import annotations

from itertools import pairwise

from loaders.annotators.people import NameMention
from loaders.assembly.actors import actor_at, bare_name, known_code, see_name
from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.declarations.said import Said
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

__all__ = ["by_initials", "from_whom", "having", "untitled"]


def untitled(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """A sentence that opens with a name without title, a verb of declaring behind it."""
    text = paragraph.text
    rule = grammar().rule("interests.declared")
    if any(n.outer == start for n in paragraph.people):
        return []
    lead = text.startswith(("[", "("), start)
    office, stop = actor_at(reading, paragraph, start + (1 if lead else 0))
    by_office = rule.match(text, stop) if paragraph.posts else None
    if by_office and reading.people.named(office) is not None:
        return [_behind_verb(reading, paragraph, [office], by_office, start, end)]
    if rule.search(text, start) is None:
        return []
    label = grammar().rule("interests.led_by_item").match(text, start)
    name = bare_name(reading, paragraph, label.end() if label else start)
    row: list[NameMention] = []
    joint = grammar().rule("roll_words.row_links").regex
    while name is not None and name.given:
        row.append(name)
        if said := rule.match(text, name.end):
            names = [see_name(reading, paragraph, one) for one in row]
            told = _behind_verb(reading, paragraph, names, said, start, end)
            if label is not None:
                told.words += f"; in {label['item']}"
            return [told]
        link = joint.match(text, name.end)
        name = bare_name(reading, paragraph, link.end()) if link and link.group().strip() else None
    return []


def _behind_verb(
    reading: Reading, paragraph: Paragraph, names: list[str], said: re.Match[str], start: int,
    end: int,
) -> Said:  # fmt: skip
    """What a sentence says behind its verb of declaring."""
    words = paragraph.text[said.end() : end]
    return Said(
        names, words, kind_of(said["kind"]), [paragraph.span(start, end)], withdrawal(words)
    )


def having(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """ "Having declared an interest in item 4, Councillor Pell left"."""
    text = paragraph.text
    found = []
    for match in grammar().rule("interests.having").finditer(text, start, end):
        name, stop = actor_at(reading, paragraph, match.end())
        if name:
            row = [n for n in paragraph.people if stop < n.outer < end]
            names = [name]
            for other in row:
                if (
                    not grammar()
                    .rule("interests.others_joined")
                    .regex.fullmatch(text, stop, other.outer)
                ):
                    break
                names.append(reading.name(paragraph, other))
                stop = max(other.end, other.stop)
            behind = text[stop:end]
            found.append(
                Said(
                    names,
                    match["where"],
                    kind_of(match["kind"]),
                    [paragraph.span(match.start(), end)],
                    withdrawal(behind),
                )  # fmt: skip
            )
    return found


def from_whom(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """ "Declarations of interest were received from Councillor Pell in item 4"."""
    text = paragraph.text
    lead = grammar().rule("interests.declarant_after").search(text, start)
    if lead is None or lead.start() >= end:
        return []
    kind = kind_of(lead["kind"] or lead["kind2"] or lead["kind3"] or "")
    people = [n for n in paragraph.people if lead.end() <= n.outer < end]
    found = []
    for place, mention in enumerate(people):
        stop = people[place + 1].outer if place + 1 < len(people) else end
        words = text[mention.end : stop]
        found.append(
            Said(
                [reading.name(paragraph, mention)],
                words,
                kind or kind_of(words),
                [paragraph.span(start, end)],
                withdrawal(words),
            )  # fmt: skip
        )
    for said, after in reversed(list(pairwise(found))):
        if not said.words.strip(" ,and&"):
            # "Councillors Pell and Orrell in item 4"
            said.words, said.withdrew = after.words, after.withdrew
    for said in found:
        # "A declaration of interest in item 4 was made by Councillor Pell"
        where = next((lead[f"mid{n}"] for n in ("", 2, 3, 4, 5) if lead[f"mid{n}"]), "")
        said.words = f"{said.words} {where}".rstrip()
    return found


def by_initials(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """Initials that declare ("HM declared a disclosable pecuniary interest in …")."""
    text = paragraph.text
    found = []
    rule = grammar().rule("interests.declared")
    for match in (
        grammar().rule("interests.initials").finditer(text, start, end) if reading.codes else ()
    ):
        said = rule.match(text, match.end())
        if match.group() in reading.codes and said:
            words = text[said.end() : end]
            found.append(
                Said(
                    [known_code(reading, match.group())],
                    words,
                    kind_of(said["kind"]),
                    [paragraph.span(match.start(), end)],
                    withdrawal(words),
                    rule="interests.coded",
                )  # fmt: skip
            )
    return found
