"""Names of organisations in a passage: found by a head or a first word, read outwards word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from loaders.annotators.organisation_words import (
    OrganisationMention,
    Token,
    name_begin,
    name_end,
    stop_words,
    tokens_of,
    word_set,
)  # fmt: skip
from loaders.annotators.organisations_told import told_organisations
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["OrganisationMention", "find_organisations", "initials_fit"]


@cache
def _heads() -> dict[str, str]:
    """Head to the form of what it names; where two lists have it, the first."""
    forms: dict[str, str] = dict.fromkeys(grammar().words("bodies.council_kind"), "council")
    for form in ("company", "partner", "committee", "other"):
        for word in grammar().words(f"organisations.head_{form}"):
            forms.setdefault(word, form)
    return forms


@cache
def _head() -> re.Pattern:
    return re.compile(rf"(?<![\w’'&-]){_any_of(_heads())}(?![\w&])(?!-\w|[’']\w\w)")


@cache
def _known_forms() -> dict[str, str]:
    """Names known without a head, and their forms; where two lists have one, the first."""
    forms: dict[str, str] = {}
    for form in ("regulator", "partner", "company", "other"):
        for word in grammar().words(f"organisations.known_{form}"):
            forms.setdefault(word, form)
    return forms


@cache
def _known() -> re.Pattern:
    return re.compile(rf"(?<![\w-]){_any_of(_known_forms())}(?![\w-])")


def _any_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first: "Housing Association" before "Association"."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"


_SHARING = 6
"""Councils that one plural head can name."""


def find_organisations(
    text: str, barred: list[tuple[int, int]], own: tuple[str, ...] = ()
) -> list[OrganisationMention]:
    """All organisations named in ``text``, in order, none inside another.

    ``barred``: bounds of people's names and posts, which belong to no organisation's name;
    ``own``: names of the councils that the document is of, known in whatever form they have.
    """
    found: list[OrganisationMention] = []
    for name in own:
        if not grammar().rule("organisations.council_words").search(name):
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text, flags=re.I):
            found.append(OrganisationMention(*match.span(), name, "council"))
    barred = [*barred, *((one.start, one.end) for one in found)]
    found += _capitals(text)
    # of two readings of the same words the list's knows the form
    found += _listed_known(text)
    found += _headed(text, barred)
    found += _begun(text, barred)
    found += told_organisations(text, barred)
    found.sort(key=lambda one: (one.start, -(one.end - one.start)))
    kept: list[OrganisationMention] = []
    reached = 0
    for one in found:
        if one.start < reached < one.end:
            # "the Rotary Club of Dale and Dale Scouts": the second was read into the first
            link = re.compile(r",? (?:and|&) (?:the )?|, (?:the )?").match(text, reached, one.end)
            if link is not None:
                one = replace(one, start=link.end(), name=text[link.end() : one.end])
        if one.start >= reached:
            kept.append(_defined(text, one))
            reached = kept[-1].end
    several = [
        one
        for one in _several(text, barred)
        if not any(k.start < one.end and one.start < k.end for k in kept)
    ]
    return sorted([*kept, *several], key=lambda one: one.start)


def _defined(text: str, one: OrganisationMention) -> OrganisationMention:
    """The mention with the letters that a bracket behind it defines."""
    nation = grammar().rule("organisations.for_nation").match(text, one.end)
    if nation is not None and " " in one.name:
        one = replace(one, end=nation.end(), name=text[one.start : nation.end()])
    bracket = grammar().rule("organisations.letters").match(text, one.end)
    if bracket is None or not initials_fit(one.name, bracket["letters"]):
        return one
    return replace(one, end=bracket.end(), acronym=bracket["letters"])


def initials_fit(name: str, letters: str) -> bool:
    """Whether ``letters`` can be made of the first letters of ``name``, but for one."""
    initials = [w[0] for w in re.findall(r"[A-ZÀ-Þ][\w’'&]*", name.replace("-", " "))]
    wanted = [c for c in letters if c.isupper()]
    hits = 0
    for letter in initials:
        if hits < len(wanted) and letter == wanted[hits]:
            hits += 1
    return hits >= max(2, len(wanted) - 1)


def _headed(text: str, barred: list[tuple[int, int]]) -> Iterator[OrganisationMention]:
    tokens: list[Token] = []
    for match in _head().finditer(text):
        if not tokens:
            tokens = tokens_of(text)
        head = match.group()
        form = _heads()[head]
        here = next((i for i, one in enumerate(tokens) if one.end > match.start()), 0)
        start = name_begin(text, tokens, here, barred, form)
        start = min(start, match.start())
        start = _behind_others(text, start, match.start(), head, form)
        if text.startswith("Messrs ", start):
            start += len("Messrs ")
        # "Hale C of E Primary School"
        church = grammar().rule("organisations.of_church").search(text, 0, match.start())
        if church is not None and head.endswith(("School", "Academy")):
            start = min(start, church.start("name"))
        before = text[start : match.start()].strip()
        if not _is_name(before, head, form) or any(s <= start < e for s, e in barred):
            continue
        end = match.end()
        if form in ("committee", "other") and (
            on := grammar().rule("organisations.on_matter").match(text, end)
        ):
            end = on.end() if head.endswith("Group") else end
        if form == "committee" and (lettered := grammar().rule("heads.lettered").match(text, end)):
            end = lettered.end("n")
        elif head in ("Commission", "Committee", "Sub-Committee", "Panel", "Forum") and (
            charged := grammar().rule("organisations.for_matter").match(text, end)
        ):
            end = charged.end()
        if form != "council" and grammar().rule("organisations.thing_behind").regex.match(
            text, end
        ):
            continue
        yield OrganisationMention(start, end, text[start:end], form)


def _behind_others(text: str, start: int, end: int, head: str, form: str) -> int:
    """Where the name begins that a head at ``end`` closes, without the names listed before it: "the
    Salvation Army and Dale Hospice", "Age UK, Dale Trust and Harl Mind"."""
    if head in word_set("organisations.whole"):
        here = text.rfind(", ", start, end) + 2
        start = max(start, here) if here > 1 else start
    of_name, goes_on = (grammar().rule(f"organisations.{n}") for n in ("of_name", "not_behind"))
    for link in re.finditer(r",? (?:and|&) (?:the )?|, ", text[start:end]):
        if goes_on.match(text, start + link.start()):
            continue  # "the Police and Crime Panel"
        before = text[start : start + link.start()]
        known = _known().search(before)
        whole = known is not None and known.end() == len(before) and len(before) > 3
        begun = of_name.match(f"{before} X") is not None
        listed = "," in link.group() and _head().search(before) is not None
        if whole or form != "committee" and (begun or listed):
            return _behind_others(text, start + link.end(), end, head, form)
    return start


def _is_name(before: str, head: str, form: str) -> bool:
    """Whether the words ``before`` a head make a name with it."""
    if not before and head.rsplit(" ", 1)[-1] in word_set("organisations.short"):
        before, _, head = head.rpartition(" ")
    if not before:
        return head in word_set("organisations.alone") or (
            form == "council" and head in word_set("organisations.council_alone")
        )
    if before.isupper() and head not in ("LLP", "CIC", "PLC", "LTD") and len(before) > 6:
        return False
    bodies = form == "committee"
    generic = word_set("organisations.generic_body" if bodies else "organisations.generic")
    words = re.findall(r"[\w’'&-]+", before)
    if bodies and len(words) == 1 and words[0] in generic:
        return False
    if head in word_set("organisations.needs_own") and all(
        word in generic or word in ("and", "&", "of", "the") for word in words
    ):
        return False
    return not (form == "council" and all(word in generic for word in words))


def _begun(text: str, barred: list[tuple[int, int]]) -> Iterator[OrganisationMention]:
    """Names that go on behind what they begin with: Department for …, Healthwatch …."""
    g = grammar()
    for match in g.rule("organisations.of_name").finditer(text):
        rest = g.rule("organisations.further").match(text, match.end())
        if rest is None:
            continue
        kind = match.group().split(" ")[0]
        joined = kind in word_set("organisations.run_on")
        more = rest["more"] or ""
        another = _known().search(more) or g.rule("organisations.own_head").search(more)
        end = rest.start("more") if more and (another or not joined) else rest.end()
        end = name_end(text, match.end(), end, barred)
        if end <= match.end() or (
            kind == "Office" and " for " not in match.group() and "ommissioner" not in rest.group()
        ):
            continue
        start = match.start()
        if kind in word_set("organisations.inner"):
            tokens = tokens_of(text[:start])
            tokens.append(Token(start, match.end(), kind, False, ""))
            start = min(start, name_begin(text, tokens, len(tokens) - 1, barred, "other"))
        if any(s <= start < e for s, e in barred):
            continue
        form = "council" if "Borough" in match.group() else "other"
        if form == "council" and text.startswith(" Council", end):
            end += len(" Council")
        yield OrganisationMention(start, end, text[start:end], form)
    for match in g.rule("organisations.before_name").finditer(text):
        rest = g.rule("organisations.place").match(text, match.end())
        if rest is None:
            continue
        end = name_end(text, match.end(), rest.end(), barred)
        again = g.rule("organisations.before_name").search(text, match.end(), end + 20)
        if again is not None and match.end() < again.start() < end:
            end = name_end(text, match.end(), again.start() - 1, barred)
        words = text[match.end() : end].split(" ")
        unlike = {*word_set("organisations.not_place"), *word_set("organisations.thing")}
        if end > match.end() and not unlike.intersection(words):
            yield OrganisationMention(match.start(), end, text[match.start() : end], "partner")
    for match in g.rule("organisations.group_on").finditer(text):
        rest = g.rule("organisations.further").match(text, match.end())
        if rest is not None and not text.startswith("Group on", match.start()):
            end = name_end(text, match.end(), rest.end(), barred)
            yield OrganisationMention(match.start(), end, text[match.start() : end], "committee")


def _capitals(text: str) -> Iterator[OrganisationMention]:
    """Councils in capitals, as a heading prints them."""
    for match in grammar().rule("bodies.council").finditer(text):
        name = match.group()
        parts = name.title().split(" ")
        if (
            name.isupper()
            and len(text) <= len(name) + 30
            and not {"Of", "From", "And"} & {parts[-2]}
            and not any(part in stop_words() for part in parts[:-1])
        ) or name.startswith("Comhairle"):
            yield OrganisationMention(*match.span(), name, "council")


def _listed_known(text: str) -> Iterator[OrganisationMention]:
    g = grammar()
    for match in _known().finditer(text):
        behind = text[match.end() : match.end() + 40]
        if not g.rule("organisations.not_behind").match(behind):
            word = match.group()
            yield OrganisationMention(*match.span(), word, _known_forms()[word])
    for match in g.rule("organisations.executive").finditer(text):
        yield OrganisationMention(*match.span(), match.group(), "committee")
    for rule in ("organisations.other_council", "organisations.sending_council"):
        for match in g.rule(rule).finditer(text):
            yield OrganisationMention(*match.span("name"), match["name"], "council")


def _several(text: str, barred: list[tuple[int, int]]) -> Iterator[OrganisationMention]:
    """ "Grants Determination and Grants Scrutiny Sub Committees": bodies that share a plural head."""
    for match in grammar().rule("organisations.body_heads").finditer(text):
        tokens = [*tokens_of(text[: match.start()]), Token(*match.span(), match.group(), False, "")]
        start = name_begin(text, tokens, len(tokens) - 1, barred, "committee")
        shared = text[start : match.start()].strip()
        parts = grammar().rule("organisations.two_joined").regex.split(shared)
        head = match.group()[:-1]
        form = "council" if head.endswith("Council") else "committee"
        if form == "council" and len(parts) == 2:
            # "Marle, Dale and Harl District Councils"
            parts = [*parts[0].split(", "), parts[1]]
        if any(part in ("Overview", "Scrutiny") for part in parts):
            # "Overview and Scrutiny Committees": each is of both
            continue
        few = len(parts) == 2 or form == "council" and 2 < len(parts) <= _SHARING
        if start < match.start() and few and all(parts):
            for part in parts:
                yield OrganisationMention(start, match.end(), f"{part} {head}", form)
