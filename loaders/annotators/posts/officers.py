"""Officers' posts: directors, heads of service, managers, clerks, and joint offices."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.posts.complements import complement
from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import is_given_name, left_phrase, person_ahead
from loaders.grammar import grammar
from loaders.grammar import patterns as re


def officers(text: str) -> list[PostMention]:
    """Every officer's post of ``text``."""
    g = grammar()
    found: list[PostMention] = []
    reached = 0
    for match in g.rule("posts.officer").finditer(text):
        head = match.group()
        start, end = match.span()
        if start < reached or g.rule("posts.rank_of").regex.match(text, start):
            continue
        if g.rule("posts.office_as_place").regex.match(text, end):
            continue
        if head in g.words("posts.lone_heads") and g.rule("offices.crew").match(text, end):
            continue
        if g.rule("offices.of_profession").match(text, start):
            continue
        singular = g.rule("offices.heads").regex.sub(r"\1", head)
        plural = singular != head
        charged = g.rule("offices.for_ahead").match(text, end) is not None
        labelled = text[end : end + 1] in (":", " ") and not charged
        if singular == "Officer" and labelled and g.rule("offices.lead_label").search(text[:start]):
            continue
        begin = _behind_name(text, max(left_phrase(text, start), reached), start, reached)
        if honorary := g.rule("offices.honorary").search(text, max(0, begin - 5), begin):
            begin = honorary.start()
        if text.startswith(("'s ", "’s "), begin):
            # "the Commissioner's Chief Finance Officer"
            begin += 3
        while begin < start and (lead := g.rule("offices.loose_lead").match(text[begin:start])):
            begin += lead.end()
        owner = g.rule("posts.possessor").regex.match(text, begin, start)
        if owner and not (" " in owner.group().strip() or text[:begin].endswith(("the ", "The "))):
            owner = None
        owner = owner or g.rule("employers.owner").regex.match(text, begin, start)
        if owner and not is_given_name(owner.group().split(" ")[0]):
            # "Tidal Wave's Finance Manager": whose office it is
            begin = owner.end()
        else:
            owner = None
        stop = complement(text, begin, start, end, singular, plural)
        if stop > end and g.rule("offices.from_one").search(text, max(0, begin - 5), begin):
            # "promoted from Senior Planner to Principal Planner"
            second = g.rule("offices.to_another").match(text, end, stop)
            stop = end if second and g.rule("posts.officer").search(text, end, stop) else stop
        bare = stop == end and not owner
        if bare and not _stands_alone(text, begin, start, end, head, singular):
            articled = text[:start].endswith(("the ", "The ", "THE "))
            if begin == start and articled and _holds_alone(singular):
                # "the Solicitor, Miss P Pell, advised": with its holder it is an office
                ahead = g.rule("offices.titled_ahead").match(text, end)
                generic = ahead is None or not person_ahead(text, ahead.end())
                found.append(PostMention(start, end, singular, "officer", generic=generic))
            continue
        if not _names_an_office(text, begin, start, end, stop, singular):
            continue
        if possessive := re.compile(r"[a-z][’']s$").search(text, end, stop):
            # "the Head of Internal Audit's report"
            stop = possessive.start() + 1 if re.match(r" [a-z]", text[stop:]) else stop
        name_start, status = _status(text, begin, stop)
        name = text[name_start:stop]
        behind = g.rule("posts.status_behind").regex.match(text, stop)
        if behind and not plural:
            status, stop = behind["status"].lower(), behind.end()
        if plural:
            parts = g.rule("offices.two_remits").regex.split(text[end:stop])
            if len(parts) > 1:
                lead_words = f"{text[begin:start]}{singular}"
                found += _shared(lead_words, parts, begin, stop, status)
                reached = stop
                continue
            name = g.rule("offices.heads_within").regex.sub(r"\1", name, 1)
        if (begin < start or stop > end) and g.rule("posts.no_office").regex.fullmatch(name):
            continue
        generic = bool(g.rule("posts.sort_only").regex.fullmatch(name))
        if generic and plural:
            continue
        found.append(
            PostMention(begin, stop, name, "officer", status=status, plural=plural, generic=generic)
        )
        reached = stop
    return found


def _holds_alone(singular: str) -> bool:
    """Whether a head with nothing before or behind it is an office where its holder is named."""
    g = grammar()
    return singular in ("Director", "Solicitor") or singular in g.words("posts.lone_heads")


def _behind_name(text: str, begin: int, start: int, reached: int) -> int:
    """Where a post begins that runs on behind a name: "Mr A Pell Clerk", "Joan Pell Parks Officer"."""
    rule = grammar().rule("posts.name_begun")
    if begin < start and rule.search(text[:begin]):
        return min(start, text.index(" ", begin) + 1)
    entry = reached > 0 and not text[reached:begin].strip() or re.search(r"[:|]\s?$", text[:begin])
    begin += text[begin:start].startswith(" ")
    words = text[begin:start].split(" ")
    if entry and (named := _name_words(words)) and named < len(words):
        return begin + len(" ".join(words[:named])) + 1
    for place in range(1, len(words) - 2):
        head = grammar().rule("posts.officer").regex.fullmatch(words[place - 1])
        if head and is_given_name(words[place]):
            # "Solicitor Joan Pell Parks Officer": the post of the entry before, and a name
            return begin + len(" ".join(words[: place + 2])) + 1
    return begin


def _name_words(words: list[str]) -> int:
    """How many of ``words`` are the name that they open with ("D J Pell", "Joan de Vere"); 0 where none."""
    g = grammar()
    count = 1 if is_given_name(words[0]) else 0
    while count < len(words) and g.rule("names.initials_word").regex.fullmatch(words[count]):
        count += 1
    if not count:
        return 0
    while count < len(words) and words[count] in g.words("names.particle"):
        count += 1
    return count + 1


def _stands_alone(text: str, begin: int, start: int, end: int, head: str, singular: str) -> bool:
    """Whether a head without a complement names an office: by what precedes it, or by itself."""
    g = grammar()
    if begin < start or head in g.words("posts.officer_alone"):
        return not (head == "Clerk" and text[end:].startswith(" to the meeting"))
    if _in_brackets(text, start, end) and singular not in ("Officer", "Lead"):
        return True
    if not g.rule("posts.alone_beside_name").regex.fullmatch(singular):
        return False
    if g.rule("held.seat_of").search(text, max(0, start - 40), start):
        # "the post of Ranger"
        return True
    if g.rule("offices.possessed").search(text, max(0, start - 8), start):
        # "the Trust and its Secretary, Mr Pell"
        onward = re.compile(r",? \(?").match(text, end)
        return onward is not None and person_ahead(text, onward.end())
    # beside a person: "Solicitor (A Pell)", "A Pell, Solicitor", "Joan Pell (Director, Pell Homes Ltd)"
    ahead = re.compile(r" ?[(:–-] ?").match(text, end)
    if ahead and person_ahead(text, ahead.end()):
        return True
    named = g.rule("offices.name_before").search(text, 0, start)
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ","
    closed = re.compile(r"[;.)|]|,(?! [A-Z])|$| \(").match(text, end)
    onward = re.compile(r",? ").match(text, end)
    if onward and person_ahead(text, onward.end()):
        if onward.group() == " " and head in g.words("posts.lone_heads"):
            # "Curator Ann Pell"
            return True
        # an entry of a list, between others: "A Pell, Solicitor, B Orrell, Head of Parks"
        parted = g.rule("offices.entry_comma" if "," in onward.group() else "offices.entry_plain")
        return parted.search(text, 0, start) is not None
    return bool(named and (bracketed or closed))


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _names_an_office(text: str, begin: int, start: int, end: int, stop: int, singular: str) -> bool:
    g = grammar()
    if singular == "Head" and stop == end:
        return bool(g.rule("offices.head_of_kind").search(text[begin:start]))
    if (
        singular in g.words("posts.never_alone")
        and begin == start
        and not _in_brackets(text, start, end)
        and not g.rule("offices.possessed").search(text, max(0, start - 8), start)
    ):
        # "Joan Pell (Consultant in Public Health)", "Joan Pell, Executive Assistant,"
        named = re.compile(r"[a-z’'-],? \(?$").search(text, max(0, start - 6), start)
        closed = re.compile(r"[,.;)]|$").match(text, end)
        whole = " " in singular or singular == "Secretary"
        complete = stop > end if singular == "Consultant" else closed and whole
        charged = singular == "Lead" and stop > end and text.startswith(" for ", end)
        served = singular == "Secretary" and stop > end and text.startswith((" of ", " to "), end)
        if not (named and (complete or charged or served)):
            return False
    return not (singular == "Lead" and g.rule("offices.lead_kind").match(text[end:]))


def _status(text: str, begin: int, stop: int) -> tuple[int, str]:
    """Where the name begins behind words of status ("Acting", "Interim"), and those words."""
    status: list[str] = []
    known = grammar().words("posts.status")
    while True:
        first, space, _ = text[begin:stop].partition(" ")
        if not space or first not in known:
            return begin, " ".join(status)
        status.append(first.lower())
        begin += len(first) + 1


def _shared(lead: str, parts: list[str], begin: int, stop: int, status: str) -> list[PostMention]:
    """One post for each part of "Heads of Parks and of Ditches"."""
    link = " for " if any(" for " in part for part in parts) else " of "
    return [
        PostMention(
            begin,
            stop,
            lead + link + grammar().rule("offices.link_lead").regex.sub("", part),
            "officer",
            status=status,
        )
        for part in parts
    ]


def officers_named(text: str) -> list[PostMention]:
    """Posts in the plural whose holders follow: "Planning Officers (Mrs Pell and J Orrell)"."""
    found = []
    for match in grammar().rule("posts.officers_named").finditer(text):
        begin = left_phrase(text, match.start())
        if begin < match.start():
            head = re.sub(r"(ies|s)$", lambda m: "y" if m[1] == "ies" else "", match["head"])
            name = text[begin : match.start()] + head + text[match.end("head") : match.end()]
            found.append(PostMention(begin, match.end(), name, "officer", plural=True))
    return found


def joint_offices(text: str, found: list[PostMention]) -> list[PostMention]:
    """ "Head of Legal Services and Monitoring Officer": a statutory office that goes with a post."""
    statutory = grammar().rule("posts.statutory").regex
    law = grammar().rule("posts.law_first").regex
    posts = sorted(
        (p for p in found if p.kind == "officer" and not p.generic), key=lambda p: p.start
    )
    for first, second in zip(posts, posts[1:], strict=False):
        if text[first.end : second.start] not in (" and ", " & "):
            continue
        if second.name in ("RFO", "Responsible Financial Officer"):
            continue
        if statutory.fullmatch(second.name) or law.fullmatch(first.name):
            found = [p for p in found if p not in (first, second)]
            start = first.end - len(first.name)
            if text[start : first.end] != first.name:
                start = first.start
            found.append(replace(first, end=second.end, name=text[start : second.end]))
    return found
