"""Declarations told in sentences: "Councillor Pell declared a personal interest in item 4"."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.people import NameMention
from loaders.assembly.actors import actor_at
from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.several import respective
from loaders.assembly.declarations.turned import by_initials, from_whom, having, untitled
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading


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
    found = having(reading, paragraph, start, end) or from_whom(reading, paragraph, start, end)
    if found:
        return found
    done: set[int] = set()
    for mention in paragraph.people:
        if not start <= mention.outer < end or mention.start in done:
            continue
        called = g.rule("interests.called_interest").regex.search(text, mention.end, end)
        match = _verb(paragraph, mention, about or called is not None)
        if match is None and (found or about):
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
        if (
            match.re.groupindex.get("kind") is None
            and not about
            and called is None
            and not g.rule("interests.of_interests").search(words)
            and not g.rule("interests.state").regex.match(text, match.end())
        ):
            continue
        named = match["kind"] if "kind" in match.re.groupindex else None
        kind = kind_of(named) if named is not None else kind_of(words)
        if not kind and not match.group().strip(" ,") and found:
            # "and Councillor Marsh in item 5": the same interest
            kind = found[-1].kind
        described = (
            None
            if kind
            else g.rule("interests.of_kind").match(words)
            or g.rule("interests.kind_set_off").match(words)
            or g.rule("interests.kind_clause").search(words)
        )
        kind = kind_of(described[1]) if described else kind
        if not kind and called:
            kind = kind_of(called.group())
        if not kind and "onnection" in match.group().rpartition(" ")[2]:
            kind = "connection"
        declares = called or g.rule("interests.declares").search(match.group())
        if not kind and not about and not declares:
            # "expressed an interest in joining" declares none
            continue
        why = g.rule("interests.reason").match(words)
        kinds = named or ""
        found += respective(
            Said(
                [reading.name(paragraph, n) for n in row],
                words,
                kind,
                [paragraph.span(row[0].outer, stop if stop == end else max(match.end(), stop - 1))],
                withdrawal(words),
                (why["why"] if why else "").strip(" ,.;"),
            ),
            kinds,
            sentence,
        )  # fmt: skip
    found = [part for said in found for part in _apart(reading, paragraph, said, start, end)]
    return (
        found
        or by_initials(reading, paragraph, start, end)
        or untitled(reading, paragraph, start, end)
    )


def _apart(reading: Reading, paragraph: Paragraph, said: Said, start: int, end: int) -> list[Said]:
    """A declaration of several whose brackets name each one's item ("Pell (Item 4) and Orrell (Item 5)")."""
    if len(said.names) < 2:
        return [said]
    number = grammar().rule("interests.item_number")
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


def _verb(paragraph: Paragraph, mention: NameMention, about: bool) -> re.Match[str] | None:
    """The verb of declaring behind a name, its bracket or the post beside it."""
    text = paragraph.text
    post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 5), None)
    ends = {mention.end, max(mention.stop, mention.end)}
    if post:
        ends |= {post.end, post.end + 1, post.end + 2}
    relation = grammar().rule("interests.relation").match(text, mention.end)
    if relation:
        ends = {text.index(" ", relation.end())}
    names = [
        "declared",
        "declared_of",
        "declared_that",
        "declared_after",
        *(["possessed", "circumstance"] if about else []),
    ]
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
    if grammar().rule("interests.before").match(before.rpartition(". ")[2]):
        # "With regard to item 4, Councillor Pell said that he was its tenant"
        return False
    lead = grammar().rule("interests.listed").match(f"{re.split(r'[.:] ', before)[-1]} ")
    if lead and lead["lead"] and before.endswith(("-", "–", "—")):
        # "Item 4 - Councillor Pell lives next to it"
        return False
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
        if not grammar().rule("roll_words.row_links").regex.fullmatch(between):
            break
        row.insert(0, mention)
    return row


def likewise(
    reading: Reading, paragraph: Paragraph, start: int, end: int, last: list[Said]
) -> list[Said]:
    """The declarations of one of whom a sentence says no more than that they did as the one before."""
    if not last:
        return []
    g = grammar()
    lead = g.rule("interests.likewise_by").match(paragraph.text[:end], start)
    name, stop = actor_at(reading, paragraph, lead.end() if lead else start)
    same = name and g.rule("interests.likewise").match(paragraph.text[:end], stop)
    if not same and not (name and lead and not paragraph.text[stop:end].strip(" .")):
        return []
    went = withdrawal(same["went"]) if same and same["went"] else None
    span = paragraph.span(start, end)
    return [
        replace(said, names=[name], spans=[*said.spans, span], reason="",
                withdrew=said.withdrew if went is None else went)
        for said in last[:1]
    ]  # fmt: skip


def also_did(
    reading: Reading, paragraph: Paragraph, start: int, end: int, found: list[Said]
) -> list[Said]:
    """Those of whom the sentence of a declaration adds that they did the same: "… and Mr Orr likewise"."""
    g = grammar()
    text = paragraph.text
    known = {name for said in found for name in said.names}
    more = []
    for mention in paragraph.people:
        name = reading.name(paragraph, mention) if start <= mention.outer < end else ""
        if not name or name in known:
            continue
        behind = g.rule("interests.also_did").regex.match(text, max(mention.stop, mention.end), end)
        if behind or g.rule("interests.as_did").search(text[start : mention.outer]):
            stop = behind.end() if behind else max(mention.stop, mention.end)
            went = withdrawal(text[stop:end])
            more.append(replace(found[-1], names=[name], words=text[stop:end], reason="",
                                withdrew=found[-1].withdrew if went is None else went))  # fmt: skip
    return more


def follows(reading: Reading, paragraph: Paragraph, start: int, end: int, last: list[Said]) -> bool:
    """Give the sentence behind a declaration to it where it says that the member left or stayed."""
    sentence = paragraph.text[start:end]
    if not last:
        return False
    name, _ = actor_at(reading, paragraph, start)
    same = [said for said in last if name in said.names]
    pronoun = grammar().rule("interests.same_member").match(sentence)
    remaining = grammar().rule("interests.remained").search(sentence)
    told = grammar().rule("interests.kind_after").match(sentence)
    if not (same or pronoun or remaining or told):
        return False
    went = withdrawal(sentence)
    if told is not None:
        for said in last[-1:]:
            said.kind = said.kind or kind_of(told["kind"])
            said.spans.append(paragraph.span(start, end))
    if went is None:
        return told is not None
    plural = pronoun and pronoun.group()[0:2] in ("Th", "Bo", "Si", "As", "Ne", "No", "Al")
    for said in same or (last if plural else last[-1:]):
        if said.withdrew is None:
            said.withdrew = went
            said.spans.append(paragraph.span(start, end))
    return True
