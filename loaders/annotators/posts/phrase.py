"""How far the capitalised words of a post's name reach, to the right and to the left."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re


@dataclass(frozen=True, slots=True)
class _Words:
    stop: frozenset[str]
    portfolio_stop: frozenset[str]
    unstopped: tuple[str, ...]
    given: frozenset[str]
    place_given: frozenset[str]
    months: frozenset[str]


@cache
def _lists() -> _Words:
    g = grammar()
    return _Words(
        stop=frozenset(g.words("posts.stop")),
        portfolio_stop=frozenset(g.words("posts.portfolio_stop")),
        unstopped=g.words("posts.unstopped"),
        given=frozenset(g.words("given_names.given")),
        place_given=frozenset(g.words("names.place_given")),
        months=frozenset(g.words("dates.months")),
    )


def is_given_name(word: str) -> bool:
    return word in _lists().given


def person_ahead(text: str, position: int) -> bool:
    """Whether a person's name begins at ``position``."""
    if grammar().rule("posts.person_ahead").regex.match(text, position):
        return True
    word = re.compile(r"[A-ZÀ-Þ][\w’'-]+").match(text, position)
    if word is None or word.group() not in _lists().given:
        return False
    following = grammar().rule("names.next_word").match(text, word.end())
    return following is not None and following.group().strip() not in _lists().stop


def somebody_ahead(text: str, position: int) -> bool:
    """Whether a given name and a surname begin at ``position``, and no field of work ("Early Help")."""
    word = re.compile(r"[A-ZÀ-Þ][\w’'-]+").match(text, position)
    lists = _lists()
    if word is None or word.group() not in lists.given or word.group() in lists.place_given:
        return False
    surname = re.compile(r" (?:[A-Z]\.? )?([A-ZÀ-Þ][\w’'-]+)(?! [A-Z])").match(text, word.end())
    field = surname and grammar().rule("posts.field_of_work").regex.search(surname[1])
    return surname is not None and not field and surname[1] not in lists.stop


def person_before(text: str, position: int) -> bool:
    """Whether a given name and a surname, or a title and a surname, end at ``position``."""
    names = grammar().rule("posts.name_behind").search(text, max(0, position - 60), position)
    return names is not None and (bool(names["title"]) or names["given"] in _lists().given)


def is_name(words: str) -> bool:
    """Whether words begin as a person's name does."""
    first = words.replace(",", " ").split(" ")
    return bool(first) and (
        first[0] in _lists().given
        or bool(re.match(r"[A-Z]\.?$", first[0]))
        or first[0] in ("Mr", "Mrs", "Ms", "Miss", "Dr")
    )


def post_head_ahead(text: str, position: int) -> bool:
    """Whether another post begins at ``position``."""
    return grammar().rule("posts.head_ahead").regex.match(text, position) is not None


def phrase_end(text: str, position: int, *, commas: bool = True, articles: bool = False) -> int:
    """End of the capitalised phrase that begins at ``position`` (== position where none does).

    It runs over words joined by spaces, "and", "&", "of", "for", commas; it ends before a person,
    a stop word, or a lower-case word.
    """
    g = grammar()
    lists = _lists()
    end = position
    here = position
    while True:
        word = g.rule("offices.capital").match(text, here)
        if word is None:
            return end
        token = word.group()
        bare = token.rstrip(".")
        if end > position and person_ahead(text, here):
            return end
        ended = bare in lists.stop or bare in lists.portfolio_stop
        if ended and not any(text.endswith(name, 0, word.end()) for name in lists.unstopped):
            return end
        if g.rule("offices.reference").match(token):
            return end
        if bare in lists.months and re.compile(r",? \d").match(text, word.end()):
            return end
        times = bare in lists.months or re.match(r"(?:19|20)\d\d|Q[1-4]$|Quarter$", bare)
        if times and text.endswith(" for ", 0, here):
            # "the report of the Head of Ponds for April to June"
            return end
        if end > position and post_head_ahead(text, here):
            return end
        last = token.endswith(".") and len(bare) > 2
        end = word.end() - (1 if token.endswith(".") else 0)
        if last:
            return end
        possessive = re.search(r"(?:s[’']|[’']s)$", bare)
        link = g.rule("offices.and_the").match(text, end) if articles else None
        link = link or g.rule("offices.link").match(text, end)
        if possessive and (link is None or not g.rule("offices.capital").match(text, link.end())):
            # "the Head of Internal Audit’s report": what follows is owned, and no part of the office
            return end - 2 if g.rule("offices.owner").search(bare) and end - 2 > position else end
        if link is None:
            return end
        dashed = link.group() in (" - ", " – ")
        if dashed and (
            initials_behind(text, link.end()) or g.rule("posts.no_field").match(text, link.end())
        ):
            # "Ombudsman for Wales – Annual Letter": what the title goes on to say
            return end
        if "," in link.group():
            if not commas or g.rule("posts.workplace").regex.match(text, link.end()):
                return end
            listed = g.rule("offices.and_ahead").match(text, link.end())
            if listed:
                here = listed.end()
                continue
            # a comma goes on only into an enumeration that closes with "and"/"&"
            if not g.rule("offices.capital").match(text, link.end()) or not g.rule(
                "offices.enumerated"
            ).match(text, link.end(), link.end() + 160):
                return end
        here = link.end()


def initials_behind(text: str, position: int) -> bool:
    """Whether the letters behind an office and a dash are somebody's, or a code: "Footpaths Officer - CG"."""
    g = grammar()
    match = g.rule("offices.initials_behind").match(text, position)
    return match is not None and not g.rule("posts.field_of_work").search(match.group())


def body_end(text: str, position: int) -> int:
    """End of a body's name that begins at ``position``: capitalised words up to its head."""
    match = grammar().rule("bodies.name").match(text, position)
    return match.end() if match else position


def comma_complement(text: str, position: int) -> int:
    """End of "Strategy, Policy & Performance" behind "Service Manager,"; position if none."""
    match = grammar().rule("posts.comma_complement").regex.match(text, position)
    if match is None:
        return position
    stop = match.end()
    for word in re.finditer(r"[^\s,]+", match.group()):
        if word.group() in _lists().stop:
            # "Health and Social Care, Ms Ann Pell": what stands before the comma
            before = match.group()[: word.start()]
            stop = position + len(before) - 2 if before.endswith(", ") else position
            if grammar().rule("offices.how_to_call").match(word.group()):
                stop = position + len(before.rstrip())
            break
    return stop


def left_phrase(text: str, start: int, limit: int = 7) -> int:
    """Where the capitalised words that directly precede ``start`` begin."""
    lists = _lists()
    office_of = grammar().rule("posts.office_of_body").regex
    begin = start
    position = start
    joined = False
    for _ in range(limit):
        match = (
            grammar().rule("offices.field_before").search(text[max(0, position - 40) : position])
        )
        if match is None:
            break
        word = match[1]
        word_start = position - len(match.group())
        listed = _enumerated(text, word_start, begin) if word == "," and begin < start else -1
        if listed >= 0:
            begin = position = listed
            continue
        if word in ("and", "&", ",", "of"):
            if joined or begin == start:
                break
            joined = True
            position = word_start
            continue
        if office_of.match(text, word_start):
            joined = False
            begin = position = word_start
            continue
        if word in lists.stop or word in lists.months or _sentence_initial(text, word_start, word):
            break
        if word in lists.given and joined:
            break
        joined = False
        begin = word_start
        position = word_start
    return _after_name(text, begin, start)


def _enumerated(text: str, comma: int, begin: int) -> int:
    """Where the field before a comma begins, if it is of the same post ("Equality, Diversity and
    Inclusion Champion"); -1 where it is not."""
    before = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+$").search(text, max(0, comma - 40), comma)
    if before is None or not grammar().rule("offices.listed_word").match(text[begin:]):
        return -1
    field = grammar().rule("posts.field_of_work").regex.fullmatch(before.group())
    return before.start() if field else -1


def _sentence_initial(text: str, position: int, word: str) -> bool:
    """A capital at a sentence's head says nothing of words that are ordinary openers."""
    return word in ("Officer", "Resolved", "Report") and (
        position == 0 or text[position - 2 : position - 1] in ".:"
    )


def _after_name(text: str, begin: int, start: int) -> int:
    """Leave a person's name out of the words before a post ("L Dickson Director of Planning")."""
    words = text[begin:start].split()
    skip = 0
    code = grammar().rule("offices.two_capitals").search(text[:begin])
    titled = grammar().rule("offices.title_before").search(text, max(0, begin - 24), begin)
    if words and code and words[0] == code[1] + code[2]:
        # "Nicola Cooper NC Parish Clerk": the initials that stand for her
        skip = 1
    elif words and re.match(r"[A-Z]\.?$", words[0]):
        while skip < len(words) and re.match(r"[A-Z]\.?$", words[skip]):
            skip += 1
        skip += 1
    elif len(words) >= 2 and words[0] in _lists().given and words[1] not in ("and", "&"):
        skip = 2
        if words[2:3] == [words[0][0] + words[1][0]]:
            skip = 3
    elif words and titled:
        # "Councillor Orr Heritage Champion"
        skip = 1
    position = begin
    for word in words[:skip]:
        position = text.index(word, position) + len(word)
    if skip:
        while position < start and text[position] == " ":
            position += 1
    return position
