"""Posts: portfolios, elected offices, chairs and officers' posts named in a passage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re

_FIELD = re.compile(
    r"&|\band\b|\b(?:Place|People|Services?|Resources|Finance|Housing|Environment\w*|Communit\w+|Children\w*|Adults?|Health|Planning|Growth|Economy|Regeneration|Highways|Transport|Legal|Governance|Customers?|Digital|Property|Assets|Education|Culture|Leisure|Care|Neighbourhoods?|Homes|Strategy|Corporate|Development|Operations|Law|Policy|Delivery|Waste|Streets?|Schools?|Law)\b"
)
_WORD = r"[A-ZÀ-Þ][\w’'/]*(?:[-–][A-Za-z][\w’']*)*\.?"
_LINK = re.compile(r" (?:and|&) | of (?:the )?| for (?:the )?|, | in | to |/| [-–] | ")
_ARTICLED = re.compile(r" (?:and|&) the ")
_CAP = re.compile(_WORD + "|[A-Z]{2,}|(?:11|14|16|18|19)[-–+]\\w*|S151|\\d{4}")
_PERSON_AHEAD = re.compile(
    r"(?:(?:County |District |Borough |City )?(?:Councillors?|Cllrs?|Ald(?:erm[ae]n)?)\b|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Rev)\b|[A-Z]\.? ?(?:[A-Z]\.? ?){0,2}[A-Z][a-z])"
)


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post as named at ``start``..``end``. ``name`` is the printed name without status words
    where ``status`` holds them; ``kind`` portfolio, officer, chair or elected; ``generic`` for a
    role without its subject ("the Cabinet Member", "the Director")."""

    start: int
    end: int
    name: str
    kind: str
    portfolio: str = ""
    body: str = ""
    status: str = ""
    generic: bool = False
    plural: bool = False


@cache
def _lists() -> dict[str, frozenset[str]]:
    g = grammar()
    return {
        "stop": frozenset(g.words("posts.stop")),
        "modifier": frozenset(g.words("posts.officer_modifier")),
        "alone": frozenset(g.words("posts.officer_alone")),
        "status": frozenset(g.words("posts.status")),
        "given": frozenset(g.words("given_names.given")),
        "head": frozenset(g.words("posts.officer_head")),
        "months": frozenset(g.words("dates.months")),
        "portfolio_stop": frozenset(g.words("posts.portfolio_stop")),
    }


def _person_ahead(text: str, position: int) -> bool:
    if _PERSON_AHEAD.match(text, position):
        return True
    word = re.compile(r"[A-ZÀ-Þ][\w’'-]+").match(text, position)
    if word is None or word.group() not in _lists()["given"]:
        return False
    following = re.compile(r" (?:[A-Z]\.? )?[A-ZÀ-Þ][\w’'-]+").match(text, word.end())
    return following is not None and following.group().strip() not in _lists()["stop"]


def phrase_end(text: str, position: int, *, commas: bool = True, articles: bool = False) -> int:
    """End of the capitalised phrase that begins at ``position`` (== position where none does).

    It runs over words joined by spaces, "and", "&", "of", "for", commas; it ends before a person,
    a stop word, or a lower-case word.
    """
    lists = _lists()
    end = position
    here = position
    while True:
        word = _CAP.match(text, here)
        if word is None:
            return end
        token = word.group()
        bare = token.rstrip(".")
        if end > position and _person_ahead(text, here):
            return end
        if bare in lists["stop"] or bare in lists["portfolio_stop"]:
            return end
        if end > position and _post_head_ahead(text, here):
            return end
        last = token.endswith(".") and len(bare) > 2
        end = word.end() - (1 if token.endswith(".") else 0)
        if last:
            return end
        possessive = re.search(r"(?:s[’']|[’']s)$", bare)
        link = _ARTICLED.match(text, end) if articles else None
        link = link or _LINK.match(text, end)
        if link is None or (possessive and not _CAP.match(text, link.end())):
            return end
        if "," in link.group():
            if not commas:
                return end
            nxt = _CAP.match(text, link.end())
            listed = re.match(r"(?:and|&) ", text[link.end() :])
            if listed:
                here = link.end() + listed.end()
                continue
            # a comma goes on only into an enumeration that closes with "and"/"&"
            if nxt is None or not re.match(
                r"(?:[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*, )*[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*,? (?:and|&) [A-ZÀ-Þ]",
                text[link.end() : link.end() + 160],
            ):
                return end
        here = link.end()


@cache
def _head_ahead() -> re.Pattern:
    g = grammar()
    heads = [
        *g.words("posts.portfolio_head"), *g.words("posts.elected"), *g.words("posts.chair"),
        "Chief Executive", "Director of", "Director for", "Head of", "Corporate Director",
        "Assistant Director", "Assistant Chief", "Executive Director", "Strategic Director",
        "Service Director", "Divisional Director", "Monitoring Officer", "Deputy Chief", "Manager for",
        "Acting", "Interim", "Borough Solicitor", "Clerk to", "Head Of", "Section 151", "S151",
    ]  # fmt: skip
    return re.compile(
        "(?:" + "|".join(re.escape(h) for h in sorted(heads, key=len, reverse=True)) + r")\b"
    )


def _post_head_ahead(text: str, position: int) -> bool:
    return _head_ahead().match(text, position) is not None


def _portfolios(text: str) -> list[PostMention]:
    found: list[PostMention] = []
    for match in grammar().rule("posts.portfolio_for").finditer(text):
        head_end = match.end("post")
        start = match.start()
        post = match["post"]
        if start and (text[start - 1].isalnum() or text[start - 1] in "-’'"):
            continue
        if post.endswith("Champion") and not re.search(r"[A-Z]", match["link"] + "X"):
            continue
        status = ""
        lead = re.match(r"(?:[Ff]ormer|Acting|Interim) ", post)
        if lead:
            status = lead.group().strip().lower()
            start += lead.end()
            post = post[lead.end() :]
        link = match["link"]
        plural = bool(re.search(r"(?:Members|Holders)$", post))
        end = head_end
        portfolio = ""
        words = link.strip(" -–:,(")
        if words or link.strip() in ("-", "–", ":", ",", ""):
            position = match.end()
            if link == " " and text[position : position + 1] == "(":
                position += 1
            if not _person_ahead(text, position) and link.strip() not in (",", ":"):
                stop = phrase_end(text, position, articles=True)
                topical = (
                    re.search(r"Lead|[Cc]hampion|Spokes", post)
                    and text[position : position + 1].islower()
                )
                if (
                    stop == position
                    and topical
                    and words.split()[-1:] in (["for"], ["on"], ["the"])
                ):
                    lower = re.compile(
                        r"[a-z][\w’'-]*(?: (?:and |& )?[a-z][\w’'-]*){0,5}(?=[;.,)]|$)"
                    ).match(text, position)
                    stop = lower.end() if lower else position
                if stop > position and (words or post.startswith(("Cabinet", "Executive", "Lead"))):
                    portfolio = text[position:stop]
                    end = stop
                    if text[match.end() : match.end() + 1] == "(" and text[end : end + 1] == ")":
                        end += 1
        if end == head_end:
            before = _left_phrase(text, start)
            owner = re.match(r"(?:[A-Z][\w-]+ )?[A-Z][\w-]+[’']s ", text[before:start])
            if owner:
                before += owner.end()
            if before < start and not plural:
                prefix = text[before:start].rstrip()
                found.append(
                    PostMention(
                        before, head_end, text[before:head_end], "portfolio", prefix, status=status
                    )
                )
            else:
                found.append(
                    PostMention(
                        start,
                        head_end,
                        post,
                        "portfolio",
                        status=status,
                        generic=not re.search(r"(?:Opposition|Joint|Group|Minority) Spokes", post),
                        plural=plural,
                    )
                )
            continue
        singular = (
            re.sub(r"(Member|Holder)s\b", r"\1", text[start:end]) if plural else text[start:end]
        )
        split = re.split(r",? and (?:for )?(?=[A-Z])|, (?=[A-Z])", portfolio) if plural else []
        if plural and re.search(r" and for ", portfolio) and len(split) > 1:
            for part in split:
                found.append(
                    PostMention(
                        start, end, f"{singular.split(' for ')[0]} for {part}", "portfolio", part
                    )
                )
            continue
        found.append(
            PostMention(start, end, singular, "portfolio", portfolio, status=status, plural=plural)
        )
    return found


def _left_phrase(text: str, start: int, limit: int = 7) -> int:
    """Where the capitalised words that directly precede ``start`` begin."""
    lists = _lists()
    begin = start
    position = start
    joined = False
    for _ in range(limit):
        match = re.search(
            r"([A-ZÀ-Þ][\w’'/]*(?:-[A-Za-z][\w’']*)*|and|&|,|of) $",
            text[max(0, position - 40) : position],
        )
        if match is None:
            break
        word = match[1]
        word_start = position - len(match.group())
        if word in ("and", "&", ",", "of"):
            if joined or begin == start:
                break
            joined = True
            position = word_start
            continue
        office_of = word in (
            "Committee",
            "Council",
            "Cabinet",
            "Member",
            "Members",
            "Board",
            "Mayoral",
            "Members’",
            "Group",
            "Panel",
            "Scrutiny",
            "Assembly",
        ) and re.match(
            r"(?:Services?|Support|Secretary|Clerk|Administrat\w+|Manager|Officer|Liaison|Tax|Housing|Solicitor)\b",
            text[position:],
        )
        if office_of:
            joined = False
            begin = position = word_start
            continue
        if (
            word in lists["stop"]
            or word in lists["months"]
            or _sentence_initial(text, word_start, word)
        ):
            break
        if word in lists["given"] and joined:
            break
        joined = False
        begin = word_start
        position = word_start
    return _after_name(text, begin, start)


def _after_name(text: str, begin: int, start: int) -> int:
    """Leave a person's name out of the words before a post ("L Dickson Director of Planning")."""
    words = text[begin:start].split()
    skip = 0
    code = re.search(r"([A-Z])[\w’'-]+ (?:[A-Z][\w’'-]* )?([A-Z])[\w’'-]+ $", text[:begin])
    if words and code and words[0] == code[1] + code[2]:
        # "Nicola Cooper NC Parish Clerk": the initials that stand for her
        skip = 1
    elif words and re.match(r"[A-Z]\.?$", words[0]):
        while skip < len(words) and re.match(r"[A-Z]\.?$", words[skip]):
            skip += 1
        skip += 1
    elif len(words) >= 2 and words[0] in _lists()["given"] and words[1] not in ("and", "&"):
        skip = 2
    position = begin
    for word in words[:skip]:
        position = text.index(word, position) + len(word)
    if skip:
        while position < start and text[position] == " ":
            position += 1
    return position


def _sentence_initial(text: str, position: int, word: str) -> bool:
    """A capital at a sentence's head says nothing of words that are ordinary openers."""
    return word in ("Officer", "Resolved", "Report") and (
        position == 0 or text[position - 2 : position - 1] in ".:"
    )


_SEAT = re.compile(
    r"\b(?:[Ii]n|[Tt]ook|[Tt]akes?|[Tt]aking|[Tt]aken|[Vv]acated|[Ll]eft|[Ii]nto|[Ff]rom|[Rr]esumed|[Oo]ccupied|[Aa]ssumed) the $"
)
"""The seat that is taken or left, not the office."""


def _chairs(text: str) -> list[PostMention]:
    found = []
    for match in grammar().rule("posts.chair").finditer(text):
        start, end = match.span()
        if match.group() == "Chair" and _SEAT.search(text, 0, start):
            continue
        body = ""
        of = re.compile(r" of (?:the )?(?=[A-Z])").match(text, end)
        name = match.group()
        if of:
            stop = body_end(text, of.end())
            if stop == of.end() and grammar().rule("posts.scrutinising").match(text, of.end()):
                stop = phrase_end(text, of.end())
            if stop > of.end():
                words = text[of.end() : stop]
                if words == "Council":
                    name, end = text[start:stop], stop
                elif words not in (
                    "Committee",
                    "Council",
                    "Board",
                    "Panel",
                    "Commission",
                    "Authority",
                    "Cabinet",
                    "Joint Committee",
                ):
                    body = _full_body(text, words, start)
                    end = stop
                    name = text[start : of.end()] + body
        prefixed = re.compile(
            r"(?:\b(?:Scrutiny|Audit|Planning|Licensing|Overview|Standards|Cabinet|Committee|Panel|Board)) $"
        ).search(text, 0, start)
        if prefixed and not body:
            begin = _left_phrase(text, start)
            if begin < start:
                body = text[begin:start].strip()
                name, start = text[begin:end], begin
        status = ""
        lead = re.match(r"(?:Acting|Interim) ", name)
        if lead:
            status = lead.group().strip().lower()
            name = name[lead.end() :]
        singular = re.sub(r"^(Vice[- ]Chair|Co-Chair)s$", r"\1", name)
        found.append(
            PostMention(
                start, end, singular, "chair", body=body, status=status, plural=singular != name
            )
        )
    return found


_LOWER_CHAIR = re.compile(
    r"(?<!in )(?<!from )(?<!took )(?<!left )(?<!into )(?<!vacated )(?<!by )\b(?:[Tt]he |[Aa]s |[Aa] |(?:elected|proposed|appointed|nominated) )(?P<n>(?:vice[- ])?chair(?:man|person)?)\b(?! of the meeting)(?: of (?:the )?(?P<b>[\w ]{3,50}? (?:committee|panel|board|authority))\b)?"
)


def _full_body(text: str, words: str, position: int) -> str:
    """A body's fuller name where the text before gives exactly one that ends so ("the Select
    Committee" of a passage about the Housing Select Committee)."""
    if len(words.split()) > 2:
        return words
    fuller = {
        m.group()
        for m in re.compile(
            rf"(?<![\w’'-])(?:[A-ZÀ-Þ][\w’'-]+ (?:and |& )?){{1,5}}{re.escape(words)}(?![\w-])"
        ).finditer(text, 0, position)
    }
    fuller = {re.sub(r"^(?:The|That|At|In) ", "", name) for name in fuller} - {words}
    return next(iter(fuller)) if len(fuller) == 1 else words


def _lower_chairs(text: str) -> list[PostMention]:
    """ "the chair", "chair of the audit committee": house styles without capitals."""
    return [
        PostMention(m.start("n"), m.end(), text[m.start("n") : m.end()], "chair", body=m["b"] or "")
        for m in _LOWER_CHAIR.finditer(text)
        if not re.match(r"[’']s casting", text[m.end() :])
    ]


def body_end(text: str, position: int) -> int:
    """End of a body's name that begins at ``position``: capitalised words up to its head."""
    match = grammar().rule("bodies.name").match(text, position)
    return match.end() if match else position


def _officers(text: str) -> list[PostMention]:
    lists = _lists()
    found: list[PostMention] = []
    reached = 0
    for match in grammar().rule("posts.officer").finditer(text):
        head = match.group()
        start, end = match.span()
        if start < reached:
            continue
        singular = re.sub(r"^(Director|Manager|Head)s$", r"\1", head)
        plural = singular != head
        if (
            singular == "Officer"
            and text[:start].endswith("Lead ")
            and text[end : end + 1] in (":", " ")
        ):
            continue
        begin = max(_left_phrase(text, start), reached)
        while begin < start and (lead := re.match(r" |(?:and|&|of) |, ", text[begin:start])):
            begin += lead.end()
        after = re.compile(
            r" (?:of|for|to|with responsibility for) (?:the )?(?=[A-Z])|(?:,| [-–]) (?=[A-Z])| (?=\()| (?=[A-Z])"
        ).match(text, end)
        stop = end
        if after:
            link = after.group()
            position = after.end()
            if link.startswith((" of", " for", " to", " with")):
                stop = phrase_end(text, position)
                served = re.compile(
                    r"(?:Council|Authority|Board|Committee|Panel|Commission|Mayor|Assembly|Police)\b"
                ).match(text, position)
                if stop == position:
                    stop = served.end() if served and " to " in link else end
                while plural and (more := re.compile(r",? and for (?=[A-Z])").match(text, stop)):
                    stop = phrase_end(text, more.end())
            elif link == " " and text[position : position + 1] == "(":
                close = text.find(")", position)
                inside = text[position + 1 : close] if close > 0 else ""
                if (
                    2 < len(inside) < 60
                    and phrase_end(text, position + 1) == close
                    and not _person_ahead(text, position + 1)
                    and not _is_name(inside)
                    and not re.search(r"/.*\d|\d.*/", inside)
                    and not _post_head_ahead(text, position + 1)
                ):
                    stop = close + 1
            elif "," in link and singular in ("Manager", "Head", "Officer", "Director"):
                # "Service Manager, Strategy, Policy & Performance", unless a name follows
                if not _person_ahead(text, position) and not _post_head_ahead(text, position):
                    reach = _comma_complement(text, position)
                    if (
                        reach > position
                        and not _is_name(text[position:reach])
                        and (begin < start)
                        and not text[position:reach].isupper()
                    ):
                        stop = reach
            elif "-" in link or "–" in link:
                if (
                    not _person_ahead(text, position)
                    and singular in ("Director", "Head", "Manager", "Officer")
                    and not _post_head_ahead(text, position)
                ):
                    reach = phrase_end(text, position)
                    words = text[position:reach]
                    # two plain capitalised words behind a dash are a person; a field of work has its own nouns
                    field = _FIELD.search(words) or len(words.split()) == 1
                    closed = text[reach : reach + 1] == ")" and "(" in text[:start]
                    field = field or closed
                    if reach > position and not _is_name(words) and field:
                        stop = reach
            elif link == " " and (
                area := re.compile(
                    r"(?:North|South|East|West|Central)(?: (?:East|West))?(?![\w’'-]| [A-Z])"
                ).match(text, position)
            ):
                stop = area.end()
            elif (
                link == " "
                and (singular == "Director" or text[begin:end] == "Chief Officer")
                and not _person_ahead(text, position)
            ):
                # "Divisional Director Property and Major Programmes"
                reach = phrase_end(text, position)
                words = text[position:reach]
                if (
                    reach > position
                    and begin < start
                    and not _is_name(words)
                    and words.split()[0] not in lists["given"]
                ):
                    stop = reach
        bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        known = head in lists["alone"] or (bracketed and singular not in ("Officer", "Lead"))
        if stop == end and begin == start and not known:
            if singular in ("Director", "Solicitor") and re.search(r"\bthe $", text[:start], re.I):
                found.append(PostMention(start, end, singular, "officer", generic=True))
            continue
        if (
            singular == "Head"
            and stop == end
            and not re.search(r"(?:Service|Group|Area|Departmental) $", text[begin:start])
        ):
            continue
        if (
            singular in ("Lead", "Partner", "Consultant", "Secretary", "Executive Assistant")
            and begin == start
            and not bracketed
        ):
            continue
        if singular == "Lead" and re.match(r" (?:Officer|Member|Councillor|Cabinet)", text[end:]):
            continue
        if singular == "Officer" and re.match(r"[’']s? Report", text[end:]):
            pass
        name_start = begin
        status = ""
        while True:
            first = text[name_start:stop].split(" ", 1)[0]
            if first in lists["status"] and " " in text[name_start:stop]:
                status = (status + " " + first.lower()).strip()
                name_start += len(first) + 1
            else:
                break
        name = text[name_start:stop]
        if plural:
            name = re.sub(r"\b(Director|Manager|Head)s\b", r"\1", name, count=1)
            parts = re.split(r" and for | and of ", text[end:stop])
            if len(parts) > 1:
                joint = " for " if " for " in text[end:stop] else " of "
                for part in parts:
                    words = re.sub(r"^ ?(?:for|of) ", "", part)
                    found.append(
                        PostMention(
                            begin,
                            stop,
                            f"{text[begin:start]}{singular}{joint}{words}",
                            "officer",
                            status=status,
                        )
                    )
                reached = stop
                continue
        if re.fullmatch(
            r"(?:Lead |Senior |Principal )?(?:Officer|Manager|Director)s?", name
        ) or name in (
            "Case Officer",
            "Contact Officer",
            "Lead Officer",
            "Report Author",
        ):
            continue
        found.append(PostMention(begin, stop, name, "officer", status=status, plural=plural))
        reached = stop
    return found


def _comma_complement(text: str, position: int) -> int:
    """End of "Strategy, Policy & Performance" behind "Service Manager,"; position if none."""
    match = re.compile(
        r"[A-ZÀ-Þ][\w’'-]*(?: (?:and |& )?[A-ZÀ-Þ][\w’'-]*)*(?:, [A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*)*(?:,? (?:and|&) [A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*)?(?= [a-z(–-]|\)|;|\.|$|,)"
    ).match(text, position)
    if match is None or any(w in _lists()["stop"] for w in match.group().replace(",", "").split()):
        return position
    return match.end()


def _is_name(words: str) -> bool:
    first = words.replace(",", " ").split(" ")
    return bool(first) and (
        first[0] in _lists()["given"]
        or bool(re.match(r"[A-Z]\.?$", first[0]))
        or first[0] in ("Mr", "Mrs", "Ms", "Miss", "Dr")
    )


def _joint_offices(text: str, found: list[PostMention]) -> list[PostMention]:
    """ "Head of Legal Services and Monitoring Officer": a statutory office that goes with a post."""
    rule = grammar().rule("posts.statutory")
    officers = sorted(
        (p for p in found if p.kind == "officer" and not p.generic), key=lambda p: p.start
    )
    for first, second in zip(officers, officers[1:], strict=False):
        if text[first.end : second.start] in (" and ", " & ") and (
            rule.regex.fullmatch(second.name)
            or grammar().rule("posts.law_first").regex.fullmatch(first.name)
        ):
            found = [p for p in found if p not in (first, second)]
            found.append(
                replace(
                    first,
                    end=second.end,
                    name=text[first.end - len(first.name) : second.end]
                    if first.name == text[first.end - len(first.name) : first.end]
                    else text[first.start : second.end],
                )
            )
    return found


_CAPITALS = re.compile(
    r"(?<![\w’'])(?:[A-Z]{2,}|[A-Z](?=\.))(?:[ ,.&/'’()-]+(?:[A-Z]{2,}|[A-Z](?=\.)))+"
)
_OFFICE_IN_CAPITALS = re.compile(
    r"\b(?:DIRECTOR|CHIEF|HEAD|CABINET|LEADER|CHAIR|CHAIRMAN|MAYOR|PROVOST|OFFICER|MANAGER|TREASURER|CLERK|SOLICITOR|PORTFOLIO|MEMBER|CONVENER)\b"
)
_SMALL = re.compile(r"\b(?:And|Of|The|For|To|In|On|By|With)\b")


def in_mixed_case(text: str) -> str:
    """Stretches of capitals that name an office, in mixed case; every character keeps its place."""
    if not _OFFICE_IN_CAPITALS.search(text):
        return text

    def lower(match: re.Match[str]) -> str:
        words = match.group()
        if not _OFFICE_IN_CAPITALS.search(words):
            return words
        mixed = re.sub(r"[A-Z’']+", lambda m: m.group()[0] + m.group()[1:].lower(), words)
        return _SMALL.sub(lambda m: m.group().lower(), mixed)

    return _CAPITALS.sub(lower, text)


def find_posts(text: str) -> list[PostMention]:
    """All posts named in ``text``, in order, overlapping readings settled for the longer."""
    g = grammar()
    text = in_mixed_case(text)
    found = _portfolios(text)
    found += [
        PostMention(*m.span(), m.group(), "elected")
        for m in g.rule("posts.group_leader").finditer(text)
    ]
    for match in g.rule("posts.elected").finditer(text):
        start, end = match.span()
        name = match.group()
        if re.match(r" of (?:the )?[A-Z]", text[end:]) and name in ("Leader", "Deputy Leader"):
            if re.match(r" of (?:the )?Council\b", text[end:]):
                end += re.match(r" of (?:the )?Council", text[end:]).end()  # type: ignore[union-attr]
                name = text[start:end]
        elif re.match(r" of (?=[A-Z])", text[end:]) and "Mayor" in name:
            place = re.compile(r" of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?").match(text, end)
            words = place.group() if place else ""
            if place and not re.search(r"\b(?:Council|Borough|City|Town)$", words):
                end = place.end()
                name = text[start:end]
        if name == "Mayor" and re.match(
            r"[’']s (?:Parlour|Chaplain|Cadet|Charity|Charities|Office)", text[end:]
        ):
            continue
        if name == "Leader" and re.search(
            r"(?:Team|Group|Project|Scout|Civic|Faith|Youth) $", text[:start]
        ):
            continue
        if re.match(r"s\b", text[end:]):
            continue
        name = re.sub(r"^(?:Right (?:Worshipful|Honourable)|Worshipful) [Tt]he ", "", name)
        if "Leader" in name and text[end : end + 2] == " (":
            close = phrase_end(text, end + 2)
            if text[close : close + 1] == ")" and not _is_name(text[end + 2 : close]):
                found.append(
                    PostMention(
                        start, close + 1, text[start : close + 1], "elected", text[end + 2 : close]
                    )
                )
                continue
        found.append(PostMention(start, end, name, "elected"))
    found += _chairs(text)
    found += _lower_chairs(text)
    found += _officers(text)
    found += [
        PostMention(*m.span(), m.group(), "officer")
        for m in g.rule("posts.section_151").finditer(text)
    ]
    found = _joint_offices(text, found)
    found.sort(key=lambda m: (m.start, -(m.end - m.start), m.generic))
    kept: list[PostMention] = []
    for mention in found:
        clash = next(
            (
                k
                for k in kept
                if mention.start < k.end
                and k.start < mention.end
                and (k.start, k.end) != (mention.start, mention.end)
            ),
            None,
        )
        if clash is None:
            if not any(
                (k.start, k.end, k.name) == (mention.start, mention.end, mention.name) for k in kept
            ):
                kept.append(mention)
        elif (
            mention.end > clash.end
            and mention.start > clash.start
            and mention.kind == "officer"
            and clash.kind == "officer"
        ):
            continue
    return kept


def strip_status(mention: PostMention) -> PostMention:
    """The mention with its status words left in its name (for a post that nobody is named in)."""
    if not mention.status or mention.kind != "officer":
        return mention
    words = " ".join(w.capitalize() for w in mention.status.split())
    return replace(mention, name=f"{words} {mention.name}", status="")
