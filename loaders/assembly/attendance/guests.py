"""People from outside who are told to be there: by what they do, or what the Chair does to them."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.grammar import grammar
from loaders.passages import sentence_at
from loaders.reading import Paragraph, Reading
from ontology.record import Holding

__all__ = ["acts_there", "is_there", "let_speak", "of_other_body"]


def of_other_body(reading: Reading, person: str) -> bool:
    """Whether every office that somebody holds is one of a society, a school or a firm."""
    rule = grammar().rule("guests.of_other_body")
    posts = [f.post for f in reading.stated(Holding) if f.person == person]
    return bool(posts) and all(rule.search(post) for post in posts)


def is_there(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether the sentence that names somebody tells that he or she was at the meeting."""
    g = grammar()
    text = paragraph.text
    start, end = sentence_at(paragraph.passage, mention.outer)
    if g.rule("guests.elsewhere").search(text[start:end]):
        return False
    if _acts(paragraph, mention, end):
        return True
    behind = max(mention.end, mention.stop)
    before = text[start : mention.outer]
    if g.rule("guests.led_to").search(before):
        return True
    if not g.rule("guests.bidden").search(before) and not _second(paragraph, mention, start):
        return False
    bidden = g.rule("guests.bidden_to").regex.match(text, behind, end)
    return bidden is not None and not _another(paragraph, behind, bidden.end())


def acts_there(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether somebody does what only those do who are at the meeting: speaks, shows, asks."""
    g = grammar()
    start, end = sentence_at(paragraph.passage, mention.outer)
    if g.rule("guests.elsewhere").search(paragraph.text[start:end]):
        return False
    led = any(
        g.rule(f"guests.{name}").search(paragraph.text[start : mention.outer])
        for name in ("shown_by", "told_by")
    )
    return led or _acts(paragraph, mention, end)


def let_speak(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether the words behind a name say that its bearer, no member, was given leave to be heard."""
    rule = grammar().rule("guests.let_speak").regex
    return rule.match(paragraph.text, max(mention.end, mention.stop)) is not None


def _acts(paragraph: Paragraph, mention: NameMention, end: int) -> bool:
    """The same of a sentence that ends at ``end`` and tells of nothing elsewhere."""
    behind = max(mention.end, mention.stop)
    acts = grammar().rule("guests.acts").regex.match(paragraph.text, behind, end)
    return acts is not None and not _another(paragraph, behind, acts.end())


def _second(paragraph: Paragraph, mention: NameMention, start: int) -> bool:
    """Whether somebody is the second of two whom the Chair welcomed, asked or thanked."""
    first = [n for n in paragraph.people if start <= n.outer < mention.outer]
    return bool(first) and (
        paragraph.text[start : mention.outer].rstrip().endswith((" and", " and the", ","))
        and grammar().rule("guests.bidden").search(paragraph.text[start : first[0].outer])
        is not None
    )


def _another(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether the words between a name and its verb speak of somebody else: "for whom Mrs Orr spoke"."""
    return any(start < n.outer < end for n in paragraph.people) or (
        grammar().rule("guests.of_another").search(paragraph.text[start:end]) is not None
    )
