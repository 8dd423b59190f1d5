"""The words between a person and an office, read from the office backwards.

An article, what leads to an office ("as", "to the post of"), then in any number short phrases and asides,
the verb, helping verbs. What is left over must be nothing, an aside, or the beginning of a clause of the
same subject.
"""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.assembly.organisations import named_in
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["before_verb", "denied", "end_of", "same_subject", "way_to_office", "without_employer"]

_SLOTS = 5
"""Phrases and helping verbs that may stand one behind another."""


def end_of(person: NameMention) -> int:
    return max(person.stop, person.end)


def denied(words: str) -> bool:
    return grammar().rule("tenure.not_so").search(words) is not None


def way_to_office(gap: str) -> bool:
    """Whether no more than the way to an office stands behind somebody who is given it."""
    g = grammar()
    article = g.rule("tenure.article").search(gap)
    if article is None:
        return False
    rest = gap[: article.start()]
    landing = g.rule("tenure.landing").search(rest)
    if landing is None:
        return False
    rest = _stripped(rest[: landing.start()])
    return not rest.strip(" ,") and not denied(gap)


def _stripped(words: str) -> str:
    """The words without short phrases and asides at their end."""
    g = grammar()
    slot, aside = g.rule("tenure.slot_behind"), g.rule("tenure.aside_behind")
    for _ in range(_SLOTS):
        match = aside.search(words) or _shortest(slot.regex, words)
        if match is None:
            break
        words = words[: match.start()]
        if match.group().startswith(","):
            words += " "
    return words


def _shortest(slot: re.Pattern, words: str) -> re.Match[str] | None:
    """The last phrase at the end of words: of "by her colleagues on a vote" the "on a vote"."""
    found = slot.search(words)
    while found is not None:
        nearer = slot.search(words, found.start() + 1)
        if nearer is None:
            return found
        found = nearer
    return None


def before_verb(gap: str) -> str | None:
    """What is left of the words before an office without the verb that gives it; None without one."""
    g = grammar()
    article = g.rule("tenure.article").search(gap)
    if article is None:
        return None
    rest = gap[: article.start()]
    landing = g.rule("tenure.landing").search(rest)
    verbs: tuple[str, ...] = ("being", "given")
    if landing is not None:
        rest = rest[: landing.start()]
        seat = landing.group().split(" ", 1)[0] not in ("as", "to", "being") or " of " in (
            landing.group()
        )
        verbs = ("given", "having", "serving") if seat else ("given", "serving")
        if g.rule("tenure.capacity").search(landing.group()) and not (
            denied(rest) or g.rule("tenure.another").search(rest)
        ):
            return ""
        doing = g.rule("tenure.doing_as").search(rest)
        if doing is not None and not seat and not denied(rest):
            return _without_help(rest[: doing.start()])
    for _ in range(_SLOTS):
        for verb in verbs:
            match = g.rule(f"tenure.verb_{verb}").search(rest)
            if match is not None:
                head = rest[: match.start()]
                plain = landing is None and "the " in article.group()
                passive = g.rule("tenure.been" if plain else "tenure.passive")
                if verb == "given" and not passive.search(head):
                    # "Councillor Pell welcomed the Clerk"
                    return None
                return None if denied(rest[-80:]) else _without_help(head)
        shorter = _stripped_once(rest)
        if shorter == rest:
            return None
        rest = shorter
    return None


def _stripped_once(words: str) -> str:
    g = grammar()
    match = g.rule("tenure.aside_behind").search(words)
    match = match or _shortest(g.rule("tenure.slot_behind").regex, words)
    if match is None:
        return words
    return words[: match.start()] + (" " if match.group()[0] in ",([-–—" else "")


def _without_help(words: str) -> str:
    """The words without the helping verbs, adverbs and "who" at their end."""
    rule = grammar().rule("tenure.helping")
    for _ in range(2 * _SLOTS):
        match = rule.search(words)
        if match is None:
            shorter = _stripped_once(words) if words.strip(" ,") else words
            aside = shorter != words and (rule.search(shorter) or not shorter.strip(" ,"))
            if not aside:
                break
            words = shorter
            continue
        if match.group().strip(" ,") in ("and", "but", "who", "whom", "where"):
            return words[: match.start()] + match.group()
        words = words[: match.start()]
    return words


def same_subject(left: str) -> bool:
    """Whether what is left behind a person lets the verb be that person's."""
    g = grammar()
    bare = left.strip(" ,–-")
    if not bare or bare in ("and", "who", "whom", "but", "where"):
        return True
    if g.rule("tenure.pronoun").search(left):
        return not g.rule("tenure.doubted").search(left)
    if left.rstrip().endswith((" and", ", who", ", where", " who", " where")):
        # "thanked all and was elected", "of Hurn, where he", "from the Trust, who"
        return not g.rule("tenure.another").search(bare)
    return left.rstrip().endswith((",", ")")) and left.lstrip().startswith((",", "("))


def without_employer(paragraph: Paragraph, start: int, end: int) -> str:
    """The words of a paragraph without the organisations that stand in them with "of", in brackets or
    behind a comma, and without the letters that brackets give for one."""
    text = paragraph.text
    g = grammar()
    words = text[start:end]
    for one in sorted(named_in(paragraph, ()), key=lambda o: -o.start):
        if not start <= one.start < one.end <= end:
            continue
        lead = g.rule("tenure.employed").search(words, 0, one.start - start)
        if lead is None:
            continue
        stop = one.end - start
        if lead.group() == " (" and words[stop : stop + 1] == ")":
            stop += 1
        words = words[: lead.start()] + words[stop:]
    names = [n.name for n in paragraph.people if start <= n.outer < end]
    for match in reversed(list(g.rule("tenure.employed_by_name").finditer(words))):
        if not any(name.split(" ")[-1] in match.group() for name in names):
            words = words[: match.start()] + words[match.end() :]
    words = g.rule("tenure.letters").regex.sub("", words)
    words = g.rule("tenure.degrees").regex.sub("", words)
    return words.replace(",,", ",")
