"""Declarations told in sentences: "Councillor Pell declared a personal interest in item 4"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loaders.annotators.people import NameMention
from loaders.assembly.actors import actor_at, bare_name, known_code, see_name
from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Span

_PRONOUN = re.compile(
    r"(?:He|She|They|Both|The (?:[Mm]ember|[Cc]ouncillor)s?|(?:Since|As) no [^.]{3,60} they)\b"
)
_CODE = re.compile(r"\b[A-Z][A-Za-z]{1,3}\b")
_OF_KIND = re.compile(r",? of (?:an? |the )?([\w -]{4,40}?) (?:kind|nature|type)\b")
_SET_OFF = re.compile(r" ?[(;,–-] ?((?:\w+[ -]?(?:and )?){1,4})(?:[);,.–-]|$| interest)")
"""A kind behind the word: "declared an interest (personal)"."""
_DECLARES = re.compile(r"(?i)declar|disclos")
_OUTSIDE = re.compile(r"(?i)took no part|left|withdrew|interest|not (?:vote|take part|participate)")


@dataclass(slots=True)
class Said:
    """One declaration as told: who, in which words, of which kind."""

    names: list[str]
    words: str
    """What is said behind the verb: item, reason, whether the member left."""
    kind: str
    spans: list[Span]
    withdrew: bool | None = None
    reason: str = ""
    rule: str = "interests.declared"
    targets: list[str] = field(default_factory=list)
    general: bool = False
    """It was made under a heading of declarations, so that where it stands is not what it is about."""


def in_sentence(
    reading: Reading, paragraph: Paragraph, start: int, end: int, about: bool
) -> list[Said]:
    """The declarations that a sentence tells. ``about``: it stands in an item about interests."""
    g = grammar()
    text = paragraph.text
    sentence = text[start:end]
    if g.rule("interests.negative").search(sentence) or g.rule("interests.reminded").search(
        sentence
    ):
        return []
    found = _having(reading, paragraph, start, end) or _behind(reading, paragraph, start, end)
    if found:
        return found
    done: set[int] = set()
    for mention in paragraph.people:
        if not start <= mention.outer < end or mention.start in done:
            continue
        match = _verb(paragraph, mention, about)
        if match is None and found:
            match = _elided(paragraph, mention)
        if match is None or match.start() > end:
            continue
        row = row_of(paragraph, mention, start)
        # those whom a clause behind the name speaks of ("whose son works for Ann Bell, declared")
        done.update(n.start for n in [*row, *_between(paragraph, mention.end, match.end())])
        stop = _next(paragraph, mention, match.end(), end, about)
        words = text[match.end() : stop]
        if "did" in match.re.groupindex:
            words = f"{match['did']} {words}"
        if "where" in match.re.groupindex and match["where"]:
            words = f"{match['where']} {words}"
        if match.re.groupindex.get("kind") is None and not about and not _OUTSIDE.search(words):
            continue
        kind = kind_of(match["kind"]) if "kind" in match.re.groupindex else kind_of(words)
        described = None if kind else _OF_KIND.match(words) or _SET_OFF.match(words)
        kind = kind_of(described[1]) if described else kind
        if not kind and not about and not _DECLARES.search(match.group()):
            # "expressed an interest in joining" declares none
            continue
        why = g.rule("interests.reason").match(words)
        found.append(
            Said(
                [reading.name(paragraph, n) for n in row],
                words,
                kind,
                [paragraph.span(row[0].outer, stop if stop == end else max(match.end(), stop - 1))],
                withdrawal(words),
                (why["why"] if why else "").strip(" ,.;"),
            )  # fmt: skip
        )
    found = [part for said in found for part in _apart(reading, paragraph, said, start, end)]
    return found or _coded(reading, paragraph, start, end) or _bare(reading, paragraph, start, end)


def _apart(reading: Reading, paragraph: Paragraph, said: Said, start: int, end: int) -> list[Said]:
    """A declaration of several whose brackets name each one's item ("Pell (Item 4) and Orrell (Item 5)")."""
    if len(said.names) < 2:
        return [said]
    number = re.compile(r"\b(?:[Ii]tem|[Mm]inute)s?\b[^)]*\d")
    brackets = {
        reading.name(paragraph, n): paragraph.text[n.bracket[0] : n.bracket[1]]
        for n in paragraph.people
        if n.bracket and start <= n.outer < end
    }
    own = {name: brackets.get(name, "") for name in said.names}
    if not all(number.search(words) for words in own.values()):
        return [said]
    return [replace(said, names=[n], words=f"in {own[n]}; {said.words}") for n in said.names]


def _between(paragraph: Paragraph, start: int, end: int) -> list[NameMention]:
    return [n for n in paragraph.people if start < n.outer < end]


def _bare(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """A sentence that opens with a name without title, a verb of declaring behind it."""
    text = paragraph.text
    rule = grammar().rule("interests.declared")
    if any(n.outer == start for n in paragraph.people):
        return []
    lead = re.match(r"[\[(]", text[start:])
    office, stop = actor_at(reading, paragraph, start + (1 if lead else 0))
    by_office = rule.match(text, stop) if paragraph.posts else None
    if by_office and reading.people.named(office) is not None:
        return [_told(reading, paragraph, office, by_office, start, end)]
    if rule.search(text, start) is None:
        return []
    name = bare_name(reading, paragraph, start)
    said = rule.match(text, name.end) if name else None
    if name is None or said is None or not name.given:
        return []
    return [_told(reading, paragraph, see_name(reading, paragraph, name), said, start, end)]


def _told(
    reading: Reading, paragraph: Paragraph, name: str, said: re.Match[str], start: int, end: int
) -> Said:
    """What a sentence says behind its verb of declaring."""
    words = paragraph.text[said.end() : end]
    return Said(
        [name], words, kind_of(said["kind"]), [paragraph.span(start, end)], withdrawal(words)
    )


def _verb(paragraph: Paragraph, mention: NameMention, about: bool) -> re.Match[str] | None:
    """The verb of declaring behind a name, its bracket or the post beside it."""
    text = paragraph.text
    post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 5), None)
    ends = {mention.end, max(mention.stop, mention.end)}
    if post:
        ends |= {post.end, post.end + 1, post.end + 2}
    names = ["declared", "declared_that", "declared_after", *(["circumstance"] if about else [])]
    for name in names:
        if name == "circumstance" and (post is not None and post.kind == "officer"):
            continue
        for stop in sorted(ends):
            match = grammar().rule(f"interests.{name}").match(text, stop)
            if match is None:
                continue
            if name == "circumstance" and (
                _inside(paragraph, mention)
                or grammar().rule("interests.no_circumstance").search(text[match.start() :][:160])
            ):
                continue
            return match
    return None


def _elided(paragraph: Paragraph, mention: NameMention) -> re.Match[str] | None:
    """The interest of a further declarant of the same sentence, the verb left out."""
    rule = grammar().rule("interests.elided")
    return rule.match(paragraph.text, max(mention.stop, mention.end))


def _inside(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether a name stands within a sentence and is not the first thing said in it."""
    before = paragraph.text[: mention.outer].rstrip()
    return bool(before) and before[-1] not in ".;:)" and not before.endswith((" and", "Minutes"))


def _next(paragraph: Paragraph, mention: NameMention, begin: int, end: int, about: bool) -> int:
    """Where the next declarant of the same sentence begins, or the sentence's end."""
    return next(
        (
            n.outer
            for n in paragraph.people
            if begin < n.outer < end
            and n.start != mention.start
            and (_verb(paragraph, n, False) or _elided(paragraph, n))
        ),
        end,
    )


def row_of(paragraph: Paragraph, last: NameMention, start: int) -> list[NameMention]:
    """The people of the row that ends with ``last``."""
    people = [n for n in paragraph.people if start <= n.outer <= last.outer]
    row = [last]
    for mention in reversed(people[:-1]):
        between = paragraph.text[max(mention.stop, mention.end) : row[0].outer]
        if not re.fullmatch(r"(?:[\s,;]|and|&|the|both)*", between):
            break
        row.insert(0, mention)
    return row


def _having(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """ "Having declared an interest in item 4, Councillor Pell left"."""
    text = paragraph.text
    found = []
    for match in grammar().rule("interests.having").finditer(text, start, end):
        name, stop = actor_at(reading, paragraph, match.end())
        if name:
            row = [n for n in paragraph.people if stop < n.outer < end]
            names = [name]
            for other in row:
                if not re.fullmatch(r"(?:[\s,]|and|&)+", text[stop : other.outer]):
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


def _behind(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """ "Declarations of interest were received from Councillor Pell in item 4"."""
    text = paragraph.text
    lead = grammar().rule("interests.declarant_after").search(text, start)
    if lead is None or lead.start() >= end:
        return []
    kind = kind_of(lead["kind"] or lead["kind2"] or "")
    people = [n for n in paragraph.people if lead.end() <= n.outer < end]
    found = []
    for place, mention in enumerate(people):
        stop = people[place + 1].outer if place + 1 < len(people) else end
        words = text[mention.end : stop]
        found.append(
            Said(
                [reading.name(paragraph, mention)],
                words,
                kind,
                [paragraph.span(start, end)],
                withdrawal(words),
            )  # fmt: skip
        )
    if found and not found[0].words.strip(" ,and"):
        for said in found:
            said.words = found[-1].words
    for said in found:
        # "A declaration of interest in item 4 was made by Councillor Pell"
        said.words = f"{said.words} {lead['mid'] or lead['mid2'] or lead['mid3'] or ''}".rstrip()
    return found


def _coded(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[Said]:
    """Initials that declare ("HM declared a disclosable pecuniary interest in …")."""
    text = paragraph.text
    found = []
    rule = grammar().rule("interests.declared")
    for match in _CODE.finditer(text, start, end) if reading.codes else ():
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


def follows(reading: Reading, paragraph: Paragraph, start: int, end: int, last: list[Said]) -> bool:
    """Give the sentence behind a declaration to it where it says that the member left or stayed."""
    sentence = paragraph.text[start:end]
    if not last:
        return False
    name, _ = actor_at(reading, paragraph, start)
    same = [said for said in last if name in said.names]
    pronoun = _PRONOUN.match(sentence)
    remaining = re.search(r"\b(?:he|she|they) remained\b", sentence)
    if not (same or pronoun or remaining):
        return False
    went = withdrawal(sentence)
    if went is None:
        return False
    plural = pronoun and pronoun.group()[0:2] in ("Th", "Bo", "Si", "As")
    for said in same or (last if plural else last[-1:]):
        if said.withdrew is None:
            said.withdrew = went
            said.spans.append(paragraph.span(start, end))
    return True
