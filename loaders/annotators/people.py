"""People: names with titles, lists that share a title, and bare names where the context allows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from loaders.annotators.posts import PostMention
from loaders.grammar import grammar

_TOKEN = re.compile(
    r"[A-ZÀ-Þ][\w]*(?:[-–’'‘`´][\w]+)*[’'](?= )|[A-ZÀ-Þa-z][\w]*(?:[-–’'‘`´] ?(?=[A-Z])?[\w]+)*"
)
_INITIALS = re.compile(
    r"(?:[A-ZÀ-Þ](?:\.|(?=[ .]))(?:-(?=[A-Z]\b))? ?){1,4}(?=(?:[A-ZÀ-Þ][\w’'‘-]|(?:de|van|von|ab|ap|la|le|al|el|bin) ))"
)
_BRACKET = re.compile(r",? ?\(([^()]{1,90})\)")
_SEPARATOR = re.compile(
    r" ?(?:, ?(?:and |& ?)?|; ?(?:and )?| and(?: |(?=[A-Z]\.? ))| & | / |\. (?=[A-Z][a-z]+(?:,| and )))(?:also )?(?:of )?(?:,? ?)"
)


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person's name at ``start``..``end`` (titles left out; ``outer`` begins with them)."""

    start: int
    end: int
    outer: int
    given: str
    surname: str
    honorifics: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    council: str = ""
    """councillor, alderman, bailie: the elected title that the name carries, itself or by its list."""
    bracket: tuple[int, int] | None = None
    stop: int = 0
    """Where the mention ends with its suffixes and bracket."""
    listed: bool = False
    alias: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.surname}".strip()


@dataclass(slots=True)
class _Words:
    stop: frozenset[str]
    honorific: frozenset[str]
    postnominal: frozenset[str]
    particle: frozenset[str]
    given: frozenset[str]
    plural: frozenset[str]
    place: frozenset[str]
    months: frozenset[str] = field(default_factory=frozenset)


@cache
def words() -> _Words:
    g = grammar()
    return _Words(
        stop=frozenset(g.words("names.stop")),
        honorific=frozenset(g.words("names.honorific")),
        postnominal=frozenset(g.words("names.postnominal")),
        particle=frozenset(g.words("names.particle")),
        given=frozenset(g.words("given_names.given")),
        plural=frozenset(g.words("names.plural")),
        place=frozenset(g.words("names.place_suffix")),
    )


def _honorifics(text: str, position: int) -> tuple[tuple[str, ...], int]:
    """Courtesy titles at ``position`` and where the name behind them begins."""
    found: list[str] = []
    while True:
        match = re.compile(r"(?:the |The )?([A-Z][A-Za-z’']*)(\.?) ?").match(text, position)
        if match is None or match[1] not in words().honorific:
            return tuple(found), position
        if match.end() < len(text) and not (
            text[match.end()].isupper()
            or text[match.end() : match.end() + 3]
            in ("de ", "van", "von", "the", "The", "ab ", "ap ")
        ):
            return tuple(found), position
        if match[1] in ("Lord", "Lady") and text[match.end() :].startswith(
            ("Mayor", "Provost", "Lieutenant")
        ):
            return tuple(found), position
        found.append(match[1])
        position = match.end()


def read_name(
    text: str, position: int, *, alone: bool = False, posts: dict[int, PostMention] | None = None
) -> NameMention | None:
    """The name that begins at ``position`` (courtesy titles allowed), or None.

    ``alone``: no title vouches for it, so it must look like a name by itself (a given name or
    initials, and a surname).
    """
    w = words()
    honorifics, start = _honorifics(text, position)
    initials = _INITIALS.match(text, start)
    here = start
    given: list[str] = []
    if initials:
        given.append(initials.group().strip())
        here = initials.end()
    tokens: list[tuple[int, int, str]] = []
    shouting: bool | None = None
    while len(tokens) < 5:
        if posts and here in posts and (tokens or posts[here].kind != "elected"):
            break
        match = _TOKEN.match(text, here)
        if match is None:
            break
        token = match.group()
        end = match.end()
        if token in w.postnominal and (tokens or given):
            break
        lost = re.search(r"[a-z](?=(?:Councillor|Cllr|Mr|Mrs|Ms)s?$)", token)
        if lost:
            token = token[: lost.end()]
            end = match.start() + lost.end()
        if token[0].islower():
            if (
                token in w.particle
                and _TOKEN.match(text, end + 1)
                and text[end + 1 : end + 2].isupper()
                and text[end : end + 1] == " "
            ):
                tokens.append((here, end, token))
                here = end + 1
                continue
            break
        if (
            token.rstrip("’'") in w.stop
            and not (tokens and tokens[-1][2][0].islower())
            and not (
                token
                in (
                    "West",
                    "North",
                    "East",
                    "South",
                    "Green",
                    "Park",
                    "Church",
                    "Field",
                    "House",
                    "Hall",
                    "Court",
                    "March",
                    "April",
                    "June",
                    "May",
                    "August",
                    "Day",
                    "Street",
                    "Grant",
                    "Bill",
                    "Forum",
                    "Chambers",
                    "Part",
                    "Page",
                    "Ward",
                    "Lane",
                    "Hill",
                    "Bishop",
                    "Leader",
                    "Head",
                    "Marshall",
                )
                and (given or tokens)
                and not re.match(r" [A-Z]", text[end:])
            )
            and not (
                token
                in (
                    "Grant",
                    "Bill",
                    "Page",
                    "West",
                    "Ward",
                    "Lane",
                    "Green",
                    "Park",
                    "House",
                    "Hall",
                    "Church",
                    "March",
                    "Day",
                    "Head",
                    "Royal",
                    "Court",
                    "North",
                    "South",
                    "East",
                    "City",
                    "Town",
                )
                and not tokens
                and not alone
                and (honorifics or given or position > 0)
                and not re.match(r" (?:of|for|Member|Manager|Officer|Council)\b", text[end:])
            )
        ):
            break
        if shouting is None:
            shouting = len(token) > 3 and token.isupper()
        elif token.isupper() and len(token) >= 2 and not shouting and tokens:
            break
        if len(token) == 1 and tokens and given:
            break
        if len(token) == 1 and tokens:
            following = re.compile(r"[A-ZÀ-Þ]\.? ?(?=[A-ZÀ-Þ][\w’'-])").match(text, here)
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
        nick = re.compile(r" [(\[“\"‘'](?P<n>[A-Z][a-z]+)[)\]”\"’'](?= [A-Z])").match(text, end)
        if nick and len(tokens) == 1 and not honorifics:
            given_alias = nick["n"]
            following = _TOKEN.match(text, nick.end() + 1)
            if following and following.group() not in w.stop:
                surname = following.group()
                return _finish(
                    text,
                    position,
                    start,
                    nick.end() + 1 + len(surname),
                    tokens[0][2],
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
    tokens = _one_name(text, tokens)
    if len(tokens) > 3:
        # a heading run on behind the name: keep what can be a name
        tokens = tokens[:3] if tokens[1][2][0].isupper() else tokens[:4]
    lone = re.compile(r" ([A-Z][a-z]+) [A-Z][a-z]+").match(text, tokens[-1][1]) if alone else None
    if len(tokens) == 3 and lone is None and alone and tokens[0][2] in w.given:
        follow = re.compile(r" ?([A-Z][a-z]+)").match(text, tokens[-1][1])
        lone = follow if follow and follow[1] in w.given else None
    if (
        lone
        and lone[1] in w.given
        and len(tokens) == 3
        and tokens[0][2] in w.given
        and len(tokens[1][2]) > 1
    ):
        tokens = tokens[:2]
    ahead = re.compile(
        r" (?:Councillors?|Cllrs?|Alderman|City Mayor|Deputy Mayor|Mayor|[-–] )"
    ).match(text, tokens[-1][1])
    if (
        ahead
        and len(tokens) == 3
        and tokens[0][2] in w.given
        and not tokens[1][2][0].islower()
        and len(tokens[1][2]) > 1
    ):
        # "David Greenhill Burley Councillor …": the next entry's authority, not a third name
        tokens = tokens[:2]
    parts = [t[2] for t in tokens]
    end = tokens[-1][1]
    if parts[-1].endswith(("’s", "'s", "’S", "'S")) and len(parts[-1]) > 3:
        parts[-1] = parts[-1][:-2]
        end -= 2
    elif parts[-1].endswith(("s’", "s'")):
        parts[-1] = parts[-1][:-1]
        end -= 1
    if given or len(parts) == 1:
        surname = " ".join(parts)
        if given and len(parts) == 2 and not parts[0][0].islower() and parts[0] in w.given:
            given.append(parts[0])
            surname = parts[1]
    elif parts[0] in w.particle and len(parts) == 2:
        surname = " ".join(parts)
    else:
        cut = len(parts) - 1
        while cut > 1 and parts[cut - 1] in w.particle:
            cut -= 1
        given.append(" ".join(parts[:cut]))
        surname = " ".join(parts[cut:])
    if alone:
        first = (given[0] if given else "").split(" ")[0]
        known = (
            first in w.given
            or bool(re.match(r"(?:[A-Z]\.? ?)+$", first))
            or first.split("-")[0] in w.given
        )
        if not honorifics and not known:
            return None
        if not honorifics and not given:
            return None
        tail = re.compile(r" ([A-Z][\w’'-]*)").match(text, end)
        if tail and tail[1] in w.place and not honorifics:
            return None
    return _finish(text, position, start, end, " ".join(given), surname, honorifics)


def _one_name(text: str, tokens: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Cut a run of names without separators ("Robert C Allan Derek Howie …") behind the first.

    A given name that follows a surname and is itself followed by another word begins the next name.
    """
    given = words().given
    if not tokens or tokens[0][2] not in given:
        return tokens
    for place in range(2, len(tokens)):
        more = place + 1 < len(tokens) or re.match(r" [A-ZÀ-Þ]", text[tokens[place][1] :])
        if tokens[place][2] in given and len(tokens[place - 1][2]) > 1 and more:
            return tokens[:place]
    return tokens


def _finish(
    text: str,
    outer: int,
    start: int,
    end: int,
    given: str,
    surname: str,
    honorifics: tuple[str, ...],
    alias: str = "",
) -> NameMention:
    suffixes: list[str] = []
    stop = end
    while True:
        match = re.compile(r",? ([A-Z][A-Za-z]{1,5}\.?)(?![\w’'-])").match(text, stop)
        if match is None or match[1] not in words().postnominal:
            break
        if match[1] == "MS" and re.match(r" [A-Z]", text[match.end() :]):
            break
        suffixes.append(match[1].rstrip("."))
        stop = match.end()
    bracket = _BRACKET.match(text, stop)
    span = None
    if bracket:
        span = (bracket.start(1), bracket.end(1))
        stop = bracket.end()
        while further := _BRACKET.match(text, stop):
            stop = further.end()
    return NameMention(
        start,
        end,
        outer,
        given,
        surname,
        honorifics,
        tuple(suffixes),
        bracket=span,
        stop=stop,
        alias=alias,
    )


def _council_kind(title: str) -> str:
    low = title.lower()
    if "ald" in low:
        return "alderman"
    if "baili" in low or "provost" in low:
        return "bailie"
    return "councillor"


def _with(name: NameMention, **changes: object) -> NameMention:
    from dataclasses import replace

    return replace(name, **changes)  # type: ignore[arg-type]


def read_list(
    text: str,
    position: int,
    posts: dict[int, PostMention] | None = None,
    *,
    council: str = "",
    strict: bool = False,
) -> tuple[list[NameMention], int]:
    """Names in a row from ``position``, and where the row ends.

    A title carries to the names that follow it; brackets and posts in apposition are stepped over.
    ``strict``: elements without title or given name are not taken.
    """
    found: list[NameMention] = []
    title = council
    here = position
    trigger = grammar().rule("names.trigger")
    while True:
        outer = here
        again = re.compile(r"(?:the |The )").match(text, here)
        head = trigger.regex.match(text, again.end() if again else here)
        if head and head["council"]:
            title = _council_kind(head["council"])
            here = head.end()
            gap = re.compile(r"(?:\.|:|,| [-–:]+)? ?(?:[-–] )?").match(text, here)
            here = gap.end() if gap else here
        elif again and head:
            here = again.end()
        own = bool(head and head["council"])
        name = read_name(text, here, alone=strict and not own and not title, posts=posts)
        if name is None:
            return found, outer if not found else found[-1].stop
        explicit = bool(name.honorifics) and not own
        kind = title
        if (
            explicit
            and name.honorifics[0] in ("Mr", "Ms", "Dr", "Miss", "Professor", "Prof")
            and title
            and not own
        ):
            # "Councillors A, B and Mr C": a courtesy title alone leaves the councillors' list,
            # but Mrs marks out one councillor among namesakes
            kind = title if name.honorifics[0] in ("Dr", "Miss", "Ms") else ""
        name = _with(name, outer=outer, council=kind, listed=bool(found) or not own)
        found.append(name)
        here = name.stop
        # a post in apposition, or authority: step over it
        apposed = re.compile(r",? (?:the |as (?:the )?)?|, | [-–] (?:the )?").match(text, here)
        if posts and apposed and apposed.end() in posts:
            after = posts[apposed.end()].end
            while True:
                more = re.compile(r" (?:and|&) (?:the )?|, (?:the )?").match(text, after)
                if more and more.end() in posts:
                    after = posts[more.end()].end
                else:
                    break
            trailing = re.compile(r"(?: \([^)]{1,60}\))?").match(text, after)
            after = trailing.end() if trailing else after
            if re.compile(r",? (?:and |& )|[;,] ?|$").match(text, after):
                here = after
                found[-1] = _with(found[-1], stop=after)
        separator = _SEPARATOR.match(text, here)
        if separator is None:
            unspaced = re.compile(r" (?=[A-Z]\.? (?:[A-Z]\.? ){0,2}[A-ZÀ-Þ][\w’'-])").match(
                text, here
            )
            if unspaced and re.match(r"[A-Z]\b", found[-1].given):
                here = unspaced.end()
                continue
            word = re.compile(r" ([A-ZÀ-Þ][\w’'-]+)(?= (?:[A-Z]\.? )?[A-ZÀ-Þ])").match(text, here)
            if (
                word
                and word[1] in words().given
                and found[-1].given
                and (found[-1].listed or title)
            ):
                here += 1
                continue
            nxt = (
                trigger.regex.match(text, here + 1)
                if text[here : here + 1] == " "
                else trigger.regex.match(text, here)
            )
            if nxt and (nxt["council"] or nxt["hon"]):
                here = here + 1 if text[here : here + 1] == " " else here
                ahead = _continues(text, here, posts, bool(title) and not strict)
                if ahead:
                    continue
            return found, found[-1].stop
        ahead_at = separator.end()
        if not _continues(
            text,
            ahead_at,
            posts,
            bool(title) or ((bool(found[-1].honorifics) or bool(found[-1].given)) and not strict),
        ):
            return found, found[-1].stop
        here = ahead_at


def _continues(text: str, position: int, posts: dict[int, PostMention] | None, bare: bool) -> bool:
    """Whether a further element of a list of names begins at ``position``."""
    if posts and position in posts:
        return False
    again = re.compile(r"(?:the |The )").match(text, position)
    head = grammar().rule("names.trigger").regex.match(text, again.end() if again else position)
    if head:
        return True
    if again:
        return False
    name = read_name(text, position, alone=not bare, posts=posts)
    if name is None:
        return False
    if not bare:
        return True
    # what follows must not turn the words into something else ("Smith and Planning officers")
    tail = text[name.stop : name.stop + 14]
    if (
        re.match(r"(?: [a-z]+)? (?:officers?|members|Committee|Council|Board)\b", tail)
        and not name.given
    ):
        return False
    if (
        not name.given
        and not name.honorifics
        and re.match(
            r" (?:(?:City|County|Borough|District|Unitary|Metropolitan|Town) )*(?:Council|Councillors?|Cllrs?|Authority|members?)\b",
            tail + text[name.stop + 14 : name.stop + 40],
        )
    ):
        return False
    return not re.match(
        r" (?:Road|Street|Lane|School|Ward|Council|Committee|Group|Party|Ltd|Trust)\b", tail
    )


def find_people(text: str, posts: list[PostMention]) -> list[NameMention]:
    """All titled names in ``text``, with the lists that their titles govern, in order."""
    at = {p.start: p for p in posts}
    covered = [(p.start, p.end) for p in posts if p.kind != "elected"]
    found: list[NameMention] = []
    reached = 0
    for match in grammar().rule("names.trigger").finditer(text):
        if match.start() < reached:
            continue
        if any(s < match.start() < e for s, e in covered):
            continue
        plural = bool(match["council"]) and match["council"].split(" ")[-1].rstrip(".") in {
            w.rstrip(".") for w in words().plural
        }
        messrs = match["hon"] in ("Messrs", "Mesdames")
        if match["council"] and not plural:
            gap = re.compile(r"(?:\.|:)? ?").match(text, match.end())
            name = read_name(text, gap.end() if gap else match.end(), posts=at)
            if name is None:
                continue
            name = _with(name, outer=match.start(), council=_council_kind(match["council"]))
            found.append(name)
            reached = name.end
        elif plural or messrs:
            row, _ = read_list(text, match.start(), at)
            if not row:
                continue
            found.extend(row)
            reached = row[-1].end
        else:
            name = read_name(text, match.start(), posts=at)
            if name is None or not name.honorifics:
                continue
            pair = re.compile(r"(?:Mr|Mrs) (?:and|&) (?:Mr|Mrs) ").match(text, match.start())
            if pair:
                continue
            found.append(_with(name, outer=match.start()))
            reached = name.end
    return found


def _beside_post(
    text: str, position: int, at: dict[int, PostMention], ends: dict[int, PostMention]
) -> NameMention | None:
    """A name whose given name is in no list, where brackets or bars tie it to a post."""
    match = re.compile(
        r"(?P<g>[A-ZÀ-Þ][a-zà-þ’'-]+) (?P<s>(?:[a-z]{2,3} )?[A-ZÀ-Þ][\w’'-]+)(?![\w’'-]| [A-Z])"
    ).match(text, position)
    if (
        match is None
        or match["g"] in words().stop
        or match["s"] in words().stop
        or match["s"] in words().place
    ):
        return None
    after = re.compile(r" \((?:the )?| \| (?:[^|/]{2,60} / )?").match(text, match.end())
    behind = after is not None and after.end() in at and at[after.end()].kind == "officer"
    before = text[position - 2 : position] in (" (", "- ", "– ", ", ") and any(
        end in ends and ends[end].kind == "officer" for end in (position - 2, position - 3)
    )
    closed = text[position - 2 : position] != ", " or text[match.end() : match.end() + 1] == ","
    acting = grammar().rule("people_verbs.unmistakable").regex.match(text, match.end()) is not None
    if not behind and not (before and closed) and not acting:
        return None
    return _finish(text, position, position, match.end(), match["g"], match["s"], ())


def bare_names(
    text: str, posts: list[PostMention], taken: list[tuple[int, int]]
) -> list[NameMention]:
    """Names without a title whose place vouches for them: beside a post, or before a verb of speech."""
    at = {p.start: p for p in posts}
    ends = {p.end: p for p in posts}
    found: list[NameMention] = []
    verbs = grammar().rule("people_verbs.after_name")
    covered = [*taken, *((p.start, p.end) for p in posts)]
    for match in re.finditer(r"(?<![\w’'-])[A-ZÀ-Þ]", text):
        position = match.start()
        if any(s <= position < e for s, e in covered):
            continue
        token = re.compile(r"[A-ZÀ-Þ][\w’'-]*").match(text, position)
        if token is None:
            continue
        if len(token.group()) > 1 and token.group().split("-")[0] not in words().given:
            stranger = _beside_post(text, position, at, ends)
            if stranger is not None:
                found.append(stranger)
                covered.append((stranger.start, stranger.end))
            continue
        name = read_name(text, position, alone=True, posts=at)
        if name is None or not name.given:
            continue
        before_post = re.compile(
            r" \| (?:[^|/]{2,60} / )?| ?\(| ?[-–:] ?(?:the )?|,? (?:the |as (?:the )?|our )?"
        ).match(text, name.end)
        vouched = bool(before_post and before_post.end() in at)
        lead = re.compile(r"(?:, |: ?| [-–] | \(| )$").search(text, 0, position)
        if not vouched and lead:
            vouched = lead.start() in ends or (lead.start() + 1) in ends
        if not vouched:
            vouched = (
                re.search(
                    r"(?:Lead [Oo]fficer|Contact(?: [Oo]fficer)?|Report [Aa]uthors?|Author|Portfolio Holder|Chairman of the Committee|Cabinet Member|Presented [Bb]y|Clerk)\s?: ?$",
                    text[:position],
                )
                is not None
            )
        if not vouched and name.surname in words().place:
            continue
        if not vouched:
            vouched = verbs.regex.match(text, name.stop) is not None
        if vouched:
            found.append(name)
            covered.append((name.start, name.end))
    return found
