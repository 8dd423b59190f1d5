"""Declarations in any words: a sentence with an interest, somebody's own, and some telling of it.

The other modules know the order in which clerks mostly say it (declarant, verb, kind, item). This one
asks of a sentence that none of them could read only what makes it a declaration: the word for an
interest, or for making one known; a person whose interest it can be; and nothing that makes it advice,
a question, an accusation or the record of another meeting.
"""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.assembly.actors import holder_named
from loaders.assembly.attendance.rows import row_to
from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.declarations.said import Said
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

__all__ = ["disclosed"]


def disclosed(
    reading: Reading, paragraph: Paragraph, start: int, end: int, about: bool
) -> list[Said]:
    """The declarations that a sentence makes, whichever way they are put: one of each clause that opens
    with somebody else ("Mr Pell wished it known that …; and Mrs Orr that she …"). ``about``: it stands
    under a heading of declarations, where to tell of a tie is to declare it."""
    first, *further = _clauses(reading, paragraph, start, end)
    found = _disclosed(reading, paragraph, *first, about)
    if found and further:
        parts = [_disclosed(reading, paragraph, *place, about, elided=True) for place in further]
        if all(parts):
            return [*found, *(said for part in parts for said in part)]
    return _disclosed(reading, paragraph, start, end, about) if further else found


def _clauses(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut before each member whom a clause of its own goes on with."""
    rule = grammar().rule("disclosures.clause_of_another")
    cuts, ends = [start], []
    for match in rule.finditer(paragraph.text, start, end):
        mention = next((n for n in paragraph.people if n.outer == match.end()), None)
        if mention is None or not _may_declare(reading, paragraph, mention):
            continue
        behind = max(mention.end, mention.stop)
        if grammar().rule("disclosures.goes_on").match(paragraph.text, behind):
            cuts.append(match.end())
            ends.append(match.start() + 1)
    return list(zip(cuts, [*ends, end], strict=True))


def _disclosed(
    reading: Reading, paragraph: Paragraph, start: int, end: int, about: bool, elided: bool = False
) -> list[Said]:
    """The declaration of a sentence or, where it is ``elided`` that it is one, of a clause."""
    sentence = paragraph.text[start:end]
    g = grammar()
    for name in ("disclosures.not_declared", "interests.negative", "interests.reminded"):
        if g.rule(name).search(sentence):
            return []
    # the word in another sense is blotted out, so that places keep
    plain = g.rule("disclosures.other_sense").regex.sub(
        lambda found: "_" * len(found.group()), sentence
    )
    interest = _interest(plain, about)
    if interest is None and elided:
        tie = g.rule("disclosures.tie").search(plain)
        interest = tie or g.rule("disclosures.told_elided").search(plain)
    if interest is None:
        return []
    own = g.rule("disclosures.of_oneself").search(sentence) is not None
    names, spoken = _declarants(reading, paragraph, start, start + interest.start(), end, own)
    if not names:
        return []
    return [
        Said(
            names,
            paragraph.text[min(start + interest.start(), spoken) if spoken else start : end],
            _kind(plain, interest),
            [paragraph.span(start, end)],
            withdrawal(sentence),
            rule="interests.disclosed",
        )
    ]


def _interest(plain: str, about: bool) -> re.Match[str] | None:
    """Where a sentence, with the word's other senses blotted out, makes an interest known."""
    g = grammar()
    tie = g.rule("disclosures.tie").search(plain)
    if found := g.rule("disclosures.codified_interest").search(plain):
        return found if g.rule("disclosures.tells").search(plain) else None
    if found := g.rule("disclosures.own_interest").search(plain):
        return found if g.rule("disclosures.declares").search(plain) else None
    if found := g.rule("disclosures.declares_it").search(plain):
        return found
    if not tie:
        return None
    return g.rule("disclosures.on_record").search(plain) or (
        g.rule("disclosures.tells_of_tie").search(plain) if about else None
    )


def _kind(plain: str, interest: re.Match[str]) -> str:
    """Of which kind the interest is: told with the word, or of it elsewhere in the sentence."""
    if kind := kind_of(interest.group()):
        return kind
    for told in grammar().rule("disclosures.kind_said").finditer(plain):
        if told["adverb"]:
            return kind_of(told["adverb"].lower().replace("pecuniari", "pecuniary"))
        if kind := kind_of(told["kind"] or told["sort"]):
            return kind
    return ""


def _declarants(
    reading: Reading, paragraph: Paragraph, start: int, at: int, end: int, own: bool
) -> tuple[list[str], int]:
    """Whose interest a sentence tells, and where the name stands: those behind "by", or the subject."""
    g = grammar()
    text = paragraph.text
    people = [n for n in paragraph.people if start <= n.outer < end]
    agents = [
        n for n in people
        if (lead := g.rule("disclosures.agent").search(text[start : n.outer]))
        and g.rule("disclosures.told_by").search(text[start : n.outer][: lead.end()])
        and _may_declare(reading, paragraph, n)
    ]  # fmt: skip
    if agents:
        return _group(reading, paragraph, agents[0], end), agents[0].outer
    subjects = [
        n for n in people
        if _may_declare(reading, paragraph, n) and not _aside(paragraph, n, start)
    ]  # fmt: skip
    before = [n for n in subjects if n.outer < at]
    if before or subjects:
        # "The Monitoring Officer said that Councillor Pell had an interest"
        members = [n for n in before or subjects if n.council] or before or subjects
        chosen = members[0]
        if not own and not chosen.council:
            # "The Monitoring Officer, Mrs Pell, explained what a pecuniary interest was"
            return [], 0
        return [
            reading.name(paragraph, n)
            for n in row_to(paragraph, _last(paragraph, chosen, end), start)
        ], chosen.outer
    if people:
        return [], 0
    for post in paragraph.posts:
        if start <= post.start < end and (name := holder_named(reading, paragraph, post)):
            mine = own or post.kind != "officer"
            return ([name], post.start) if mine and _known(reading, name) else ([], 0)
    if g.rule("disclosures.pronoun").search(text[start:end]):
        earlier = [n for n in paragraph.people if n.outer < start]
        if earlier and len({n.surname for n in earlier[-2:]}) == 1:
            last = earlier[-1]
            if _may_declare(reading, paragraph, last):
                return [reading.name(paragraph, last)], start
    return [], 0


def _last(paragraph: Paragraph, first: NameMention, end: int) -> NameMention:
    """The last name of the row that begins with ``first``."""
    joint = grammar().rule("roll_words.row_links").regex
    last = first
    for mention in paragraph.people:
        if last.outer < mention.outer < end and joint.fullmatch(
            paragraph.text, max(last.stop, last.end), mention.outer
        ):
            last = mention
    return last


def _group(reading: Reading, paragraph: Paragraph, first: NameMention, end: int) -> list[str]:
    last = _last(paragraph, first, end)
    return [
        reading.name(paragraph, n) for n in paragraph.people if first.outer <= n.outer <= last.outer
    ]


def _aside(paragraph: Paragraph, mention: NameMention, start: int) -> bool:
    """Whether a name only stands beside what is told: "in favour of Councillor Pell"."""
    before = paragraph.text[start : mention.outer]
    rule = grammar().rule("disclosures.other_party")
    if before.rstrip().endswith(" and"):
        # the second of a row, unless a clause of its own goes on
        return False
    if grammar().rule("disclosures.possessive").match(paragraph.text, mention.end):
        # "A note was made of Councillor Pell's friendship"
        return False
    return rule.search(before) is not None


def _may_declare(reading: Reading, paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether somebody is a member or officer of the meeting, of whom alone a declaration is recorded."""
    if mention.council:
        return True
    individual = reading.individual(paragraph, mention)
    if individual and any(s.role == "councillor" for s in individual.sightings):
        return True
    return _known(reading, reading.name(paragraph, mention))


def _known(reading: Reading, name: str) -> bool:
    known = reading.roll()
    return name in known.present | known.attending | known.members | known.officers
