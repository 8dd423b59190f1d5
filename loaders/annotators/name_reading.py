"""Reading a name where it is printed: courtesy titles, given names or initials, surname."""

from __future__ import annotations

from loaders.annotators.name_cuts import first_name, surname_of
from loaders.annotators.name_endings import finish
from loaders.annotators.names import NameMention, words
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re


def _honorifics(text: str, position: int) -> tuple[tuple[str, ...], int]:
    """Courtesy titles at ``position`` and where the name behind them begins."""
    found: list[str] = []
    if acting := grammar().rule("names.rank_acting").match(text, position):
        # "Acting Chief Inspector Ann Pell": the rank that somebody has for a time
        position = acting.end()
    while True:
        match = grammar().rule("names.title_ahead").match(text, position)
        if match is None or match[1] not in words().honorific:
            return tuple(found), position
        ranked = bool(found) and found[-1] in words().rank_begun
        alone = match[1] == "Col" and not match[2] and not ranked
        if alone and (found or not _two_words(text, match.end())):
            # "Col Hibbert" and "Mr Col Hibbert" are called so; "Col J Hibbert" is a colonel
            return tuple(found), position
        if match.end() < len(text) and not (
            text[match.end()].isupper()
            or grammar().rule("names.small_ahead").match(text, match.end())
        ):
            return tuple(found), position
        if match[1] in ("Lord", "Lady") and grammar().rule("names.lord_office").match(
            text, match.end()
        ):
            return tuple(found), position
        if found and found[-1] in words().rank_begun and match[1] in words().rank:
            # "Chief Inspector", "Det Supt": one rank
            found[-1] = f"{found[-1]} {match[1]}"
        else:
            found.append(match[1])
        position = match.end()


def _two_words(text: str, position: int) -> bool:
    """Whether a given name or initials stand before the surname at ``position``."""
    initials = grammar().rule("names.initials").match(text, position)
    word = re.compile(r"([A-ZÀ-Þ][\w’'-]+) [A-ZÀ-Þ]").match(text, position)
    return initials is not None or (word is not None and word[1] in words().given)


def _plain(token: str) -> str:
    """A word as the lists have it: without a closing quote, capitals made small."""
    bare = token.rstrip("’'")
    return bare.capitalize() if bare.isupper() and len(bare) > 2 else bare


def _may_open(token: str, alone: bool, titled: bool) -> bool:
    """Whether a common word is taken for a given name whatever follows: these months only behind a title."""
    return not alone and (titled or token not in words().month_given)


def _surname_ends(text: str, end: int) -> bool:
    """Whether behind a word such as "Bill" a surname stands that ends an entry of a list."""
    match = grammar().rule("names.surname_ends").match(text, end)
    return match is not None and match[1] not in words().stop and match[1] not in words().place


def _only_given(given: list[str], tokens: list[tuple[int, int, str]], text: str, end: int) -> bool:
    """Whether only initials or one given name stand before a word, which a capital does not follow."""
    if re.match(r" [A-Z]", text[end:]):
        return False
    first = tokens[0][2] if len(tokens) == 1 and not given else ""
    return bool(given and not tokens) or first in words().given


def read_name(
    text: str, position: int, *, alone: bool = False, posts: dict[int, PostMention] | None = None
) -> NameMention | None:
    """The name that begins at ``position`` (courtesy titles allowed), or None.

    ``alone``: no title vouches for it, so it must look like a name by itself (a given name or
    initials, and a surname).
    """
    g = grammar()
    w = words()
    honorifics, start = _honorifics(text, position)
    if called := g.rule("names.initials_nickname").match(text, start):
        # 'J. "Jack" Orr': as printed
        return finish(
            text, position, start, called.end(), called["known"], called["surname"], honorifics,
            alias=called["n"],
        )  # fmt: skip
    called = (
        g.rule("names.only_nickname").match(text, start)
        if text[start : start + 1] in "“\"‘'"
        else None
    )
    if called and not alone:
        # 'Cllr "Jock" Orr': by no other name
        return finish(
            text, position, start, called.end(), called["n"], called["surname"], honorifics
        )
    initials = g.rule("names.initials").match(text, start)
    here = start
    given: list[str] = []
    if initials:
        cut = _of_surname(initials.group())
        if cut:
            given.append(initials.group()[:cut].strip())
        here = start + cut
    tokens: list[tuple[int, int, str]] = []
    shouting: bool | None = None
    while len(tokens) < 5:
        if posts and here in posts and (tokens or posts[here].kind != "elected"):
            break
        match = g.rule("names.word").match(text, here)
        if match is None:
            break
        token = match.group()
        end = match.end()
        if token in w.postnominal and (tokens or given):
            break
        if (office := g.rule("names.office_joined").search(token)) and (tokens or given):
            # "Karen King-Clerk"
            tokens.append((here, here + office.start(), token[: office.start()]))
            break
        lost = g.rule("names.lost_space").search(token)
        if any(c.isdigit() for c in token):
            # "Ann Pell C67": the number of a minute in the next column
            break
        if lost:
            token = token[: lost.end()]
            end = match.start() + lost.end()
        if token[0].islower() or token in ("Ó", "Ò"):
            if token in w.particle and g.rule("names.after_particle").match(text, end):
                tokens.append((here, end, token))
                here = end + 1
                continue
            break
        if (
            (_plain(token) in w.stop or token in w.stop)
            and not (tokens and tokens[-1][2][0].islower())
            and not (
                _plain(token) in w.common_surname
                and (given or tokens)
                and not re.match(r" [A-Z]", text[end:])
            )
            and not (_plain(token) in w.rare_surname and _only_given(given, tokens, text, end))
            and not (
                _plain(token) in w.common_first
                and not tokens
                and (_may_open(token, alone, bool(honorifics)) or _surname_ends(text, end))
                and (honorifics or given or position > 0)
                and not g.rule("names.no_given").match(text[end:])
            )
        ):
            break
        if token in w.reason and (len(tokens) > 1 or (tokens and given)):
            # "B Pell Illness": the next column's
            break
        named = len(tokens) > 1 or bool(tokens and given)
        if token in w.honorific and named and re.match(r"\.? [A-Z]", text[end:]):
            # "Joan Pell Lord Orr of Corve", "K Pell Lady Orr": the next one's title, not a third name
            break
        if shouting is None:
            # "IAN", but not "MBE"
            shouting = token.isupper() and (len(token) > 3 or token.capitalize() in w.given)
        elif token.isupper() and len(token) >= 2 and not shouting and tokens:
            # "Derek J SCOTT"
            named = tokens[0][2] in w.given and len(token) > 2 and token not in w.organised
            whole = len(tokens) > 1 and len(tokens[-1][2]) > 1 and tokens[-1][2] not in w.given
            if not named or tokens[-1][2].isupper() and len(tokens[-1][2]) > 1:
                break
            if whole and len(token) < 5:
                # "Ann Pell MCC": letters behind a name that has its surname
                break
        if len(token) == 1 and tokens and given:
            break
        if len(token) == 1 and tokens:
            following = g.rule("names.initial_within").match(text, here)
            if following is None:
                break
            tokens.append((here, here + 1, token))
            here = following.end()
            continue
        if len(token) == 1:
            break
        tokens.append((here, end, token))
        if lost:
            here = end
            break
        if text[end : end + 2] == ". " and token in ("St", "Mc"):
            end += 1
        nick = g.rule("names.nickname").match(text, end)
        if nick and len(tokens) == 1 and (not honorifics or nick["quoted"]):
            given_alias = nick["n"]
            # in quotation marks it is part of the name as printed, in brackets it stands beside it
            known = f"{token}{nick.group()}" if nick["quoted"] else token
            following = g.rule("names.word").match(text, nick.end() + 1)
            if following and following.group() not in w.stop:
                surname = following.group()
                return finish(
                    text,
                    position,
                    start,
                    nick.end() + 1 + len(surname),
                    known,
                    surname,
                    honorifics,
                    alias=given_alias,
                )
        here = end
        if text[here : here + 1] != " ":
            break
        here += 1
    while tokens and (tokens[-1][2][0].islower() or len(tokens[-1][2]) == 1):
        tokens.pop()
    if not tokens:
        return None
    tokens = first_name(text, tokens, alone, initials=bool(given))
    parts = [t[2] for t in tokens]
    end = tokens[-1][1]
    if parts[-1].endswith(("’s", "'s", "’S", "'S")) and len(parts[-1]) > 3:
        parts[-1] = parts[-1][:-2]
        end -= 2
    elif parts[-1].endswith(("s’", "s'")):
        parts[-1] = parts[-1][:-1]
        end -= 1
    peerage = g.rule("names.peerage").match(text, end)
    if peerage and not given and len(parts) == 1 and {"Lord", "Lady", "Baroness"} & {*honorifics}:
        # "Lord Swinbank of Corve"
        parts[-1] += peerage.group()
        end = peerage.end()
    surname = surname_of(parts, given)
    if alone and not _speaks_for_itself(text, end, given, honorifics, posts):
        return None
    return finish(text, position, start, end, " ".join(given), surname, honorifics)


def _of_surname(initials: str) -> int:
    """How much of a row of initials is initials: "N Ó" is one, before "Ó Baoill"."""
    last = initials.split()[-1]
    return initials.rindex(last) if last in ("Ó", "Ò") else len(initials)


def _speaks_for_itself(
    text: str,
    end: int,
    given: list[str],
    honorifics: tuple[str, ...],
    posts: dict[int, PostMention] | None,
) -> bool:
    """Whether a name for which nothing else vouches has a given name or initials that are known, and
    is no place."""
    w = words()
    first = (given[0] if given else "").split(" ")[0]
    known = (
        first in w.given
        or first.rstrip(".") in w.short
        or bool(grammar().rule("names.only_initials").match(first))
        or first.split("-")[0] in w.given
    )
    if not honorifics and not known:
        return False
    if not honorifics and not given:
        return False
    tail = grammar().rule("names.word_behind").match(text, end)
    beside = posts is not None and end + 1 in posts
    return not (tail and tail[1] in w.place and not honorifics and not beside)
