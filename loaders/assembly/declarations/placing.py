"""Facts of the declarations of a meeting: each in its item, told once, with whether the member left."""

from __future__ import annotations

from dataclasses import replace

from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.unlisted import unlisted
from loaders.grammar import grammar
from loaders.passages import sentence_at
from loaders.reading import ItemReading, MeetingReading, Reading
from ontology.record import Declaration

__all__ = ["tell"]


def tell(
    reading: Reading, meeting: MeetingReading, found: list[tuple[ItemReading, bool, Said]]
) -> None:
    """Facts of the declarations of one meeting; what was told twice is told once."""
    placed: dict[str, set[str]] = {}
    own_reason: set[str] = set()
    reasoned = grammar().rule("interests.reasoned")
    at_large = grammar().rule("interests.at_large")
    numbered = grammar().rule("interests.by_its_number")
    for item, about, said in found:
        ids = said.targets or ([] if about or said.general else [item.id])
        for name in said.names:
            placed.setdefault(name, set()).update(i for i in ids if i)
            if not about and reasoned.search(reading.text(said.spans[0])):
                # told in the business itself, with its reason: another declaration than the general one
                own_reason.add(name)
    facts: list[Declaration] = []
    for item, about, said in found:
        said.targets = said.targets or unlisted(reading, meeting, item, said)
        ids = said.targets or ([] if about or said.general else [item.id])
        for name in said.names:
            words = reading.text(said.spans[0])
            apart = at_large.search(words) or (reasoned.search(words) and name in own_reason)
            if not ids and placed[name] and not apart:
                # the record says elsewhere in which item
                ids_here = sorted(placed[name]) if len(placed[name]) == 1 else []
            else:
                # what concerns no one item stands under its heading
                general = "" if ids or numbered.search(words) else item.id
                ids_here = ids or [general]
            for target in ids_here:
                facts.append(
                    Declaration(
                        evidence=tuple(sorted(set(said.spans))),
                        person=name,
                        item=target,
                        interest=said.kind,
                        withdrew=said.withdrew,
                        reason=said.reason,
                        meeting=meeting.id,
                        rule=said.rule,
                    )  # fmt: skip
                )
    for fact in _merged(facts):
        reading.add(_moved_out(reading, meeting, fact))


def _merged(facts: list[Declaration]) -> list[Declaration]:
    kept: dict[tuple[str, str], Declaration] = {}
    for fact in facts:
        known = kept.get((fact.person, fact.item))
        if known is None:
            kept[fact.person, fact.item] = fact
            continue
        kept[fact.person, fact.item] = replace(
            known,
            evidence=tuple(sorted({*known.evidence, *fact.evidence}))[:4],
            interest=known.interest or fact.interest,
            withdrew=known.withdrew if known.withdrew is not None else fact.withdrew,
            reason=known.reason or fact.reason,
        )
    return list(kept.values())


def _moved_out(reading: Reading, meeting: MeetingReading, fact: Declaration) -> Declaration:
    """Whether the minutes of the item say that the member left for it, and for which, if for one."""
    general = any(
        i.id == fact.item and grammar().rule("interests.about").search(i.title)
        for i in meeting.items
    )
    if fact.withdrew and (not fact.item or general):
        gone = [i for i in meeting.items if i.id and _went(reading, i, fact.person)]
        return replace(fact, item=gone[0].id) if len(gone) == 1 else fact
    if fact.withdrew is not None or not fact.item:
        return fact
    item = next((i for i in meeting.items if i.id == fact.item), None)
    rules = [grammar().rule(f"interests.{name}") for name in ("stayed", "left_only")]
    for paragraph in item.acts if item is not None else ():
        for mention in paragraph.people:
            if reading.name(paragraph, mention) != fact.person:
                continue
            _, end = sentence_at(paragraph.passage, mention.outer)
            behind = paragraph.text[mention.end : min(end, mention.end + 60)]
            stayed, left = ((m := r.search(behind)) and m.start() < 30 for r in rules)
            if stayed or left:
                span = paragraph.span(mention.outer, end)
                evidence = tuple(sorted({*fact.evidence, span}))
                return replace(fact, withdrew=not stayed, evidence=evidence)
    return fact


def _went(reading: Reading, item: ItemReading, person: str) -> bool:
    """Whether an item opens with a member's going: "Councillor Pell having left the room, …"."""
    rule = grammar().rule("interests.gone")
    return any(
        rule.match(paragraph.text, mention.end) is not None
        for paragraph in item.acts
        for mention in paragraph.people
        if mention.outer < 2 and reading.name(paragraph, mention) == person
    )
