"""People: names with titles, lists that share a title, and bare names where the context allows."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.name_endings import finish
from loaders.annotators.name_lists import council_kind, read_list
from loaders.annotators.name_reading import read_name
from loaders.annotators.names import NameMention, words
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re


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
            # Who is elected but has not taken the seat is no councillor yet.
            kind = "" if match["elect"] else council_kind(match["council"])
            name = replace(name, outer=match.start(), council=kind)
            found.append(name)
            reached = name.end
        elif plural or messrs:
            row, _ = read_list(text, match.start(), at)
            if not row or (messrs and _is_firm(text, row)):
                continue
            found.extend(row)
            found.extend(_bracketed(text, row, at))
            reached = row[-1].end
        else:
            name = read_name(text, match.start(), posts=at)
            if name is None or not name.honorifics or _of_a_place(text, name):
                continue
            pair = grammar().rule("names.couple").match(text, match.start())
            if pair:
                continue
            found.append(replace(name, outer=match.start()))
            reached = name.end
    return sorted(found, key=lambda n: n.start)


def _is_firm(text: str, row: list[NameMention]) -> bool:
    """Whether Messrs opens the name of a firm ("Messrs Pell Orr LLP", "Messrs Pell & Sons")."""
    ahead = grammar().rule("names.firm_ahead")
    ends = (name.end for name in row)
    return any(ahead.match(text, end) for end in ends)


def _of_a_place(text: str, name: NameMention) -> bool:
    """Whether what looks like a titled name is a house, an inn or a county ("Lord Nelson Inn", "Sir Benfro").

    Sir and Dame stand before a given name; without one only what is no name has them.
    """
    if not set(name.honorifics) <= words().grand:
        return False
    behind = grammar().rule("names.word_behind").match(text, name.end)
    if behind and (behind[1] in words().place or behind[1] in words().organised):
        return True
    last = name.surname.rsplit(" ", 1)[-1]
    if last in words().place and last not in words().common_surname:
        return True
    alone = not name.given and name.surname not in words().given
    return alone and name.honorifics[0] in ("Sir", "Dame")


def _bracketed(text: str, row: list[NameMention], at: dict[int, PostMention]) -> list[NameMention]:
    """Titled names inside the brackets of a list's names ("Pell (substitute: Councillor Orrell)")."""
    found: list[NameMention] = []
    for mention in row[:-1]:
        if mention.bracket is None:
            continue
        for match in grammar().rule("names.trigger").regex.finditer(text, *mention.bracket):
            gap = re.compile(r"(?:\.|:)? ?").match(text, match.end())
            start = gap.end() if match["council"] and gap else match.start()
            name = read_name(text, start, posts=at)
            if name is not None:
                kind = council_kind(match["council"]) if match["council"] else ""
                found.append(replace(name, outer=match.start(), council=kind))
                break
    return found


def _beside_post(
    text: str, position: int, at: dict[int, PostMention], ends: dict[int, PostMention]
) -> NameMention | None:
    """A name whose given name is in no list, where brackets or bars tie it to a post."""
    g = grammar()
    match = g.rule("names.given_surname").match(text, position)
    shouted = g.rule("names.shouted_pair").match(text, position) if match is None else None
    if shouted and shouted["g"].capitalize() in words().given:
        # "AUTHOR: JOAN PELL, HEAD OF PARKS"
        match = shouted
    if (
        match is None
        or match["g"] in words().stop
        or match["s"].startswith(("of ", "and ", "the ", "for ", "to ", "in ", "on ", "by "))
        or match["s"] in words().stop
        or match["s"] in words().organised
        or match["s"] in words().place
    ):
        return None
    after = g.rule("names.office_ahead").match(text, match.end())
    behind = after is not None and after.end() in at and at[after.end()].kind == "officer"
    if after is not None and after["comma"]:
        # "Struan Hay, Clerk of Works, asked": an office of one who stands by himself
        post = at.get(after.end())
        shut = g.rule("names.office_closed").match(text, post.end) if post else None
        opens = g.rule("names.stands_alone").search(text, max(0, position - 30), position)
        office = post is not None and post.kind in ("officer", "chair", "")
        behind = office and shut is not None and opens is not None
    before = text[position - 2 : position] in (" (", "- ", "– ", ", ") and any(
        end in ends and ends[end].kind == "officer" for end in (position - 2, position - 3)
    )
    closed = text[position - 2 : position] != ", " or text[match.end() : match.end() + 1] == ","
    if g.rule("posts.field_of_work").search(match.group()):
        # "Assistant Director - Early Help"
        return None
    acting = g.rule("people_verbs.unmistakable").regex.match(text, match.end()) is not None
    if not behind and not (before and closed) and not acting and not _labelled(text, match):
        return None
    return finish(text, position, position, match.end(), match["g"], match["s"], ())


def _labelled(text: str, name: re.Match[str]) -> bool:
    """Whether a label that asks for a person stands before words, and they are all that stands there."""
    g = grammar()
    if any(word in words().organised or word in words().place for word in name.group().split()):
        return False
    before = text[max(0, name.start() - 40) : name.start()]
    ends = g.rule("people_verbs.label_ends").regex.match(text, name.end())
    return ends is not None and g.rule("people_verbs.label_of_person").search(before) is not None


def bare_names(
    text: str, posts: list[PostMention], taken: list[tuple[int, int]]
) -> list[NameMention]:
    """Names without a title whose place vouches for them: beside a post, or before a verb of speech."""
    g = grammar()
    at = {p.start: p for p in posts}
    ends = {p.end: p for p in posts}
    found: list[NameMention] = []
    verbs = g.rule("people_verbs.after_name")
    surely = g.rule("people_verbs.unmistakable")
    before = g.rule("people_verbs.before_name")
    label = g.rule("people_verbs.label_of_person")
    affiliated = g.rule("people_verbs.affiliated").regex
    covered = [*taken, *((p.start, p.end) for p in posts)]
    strangers = (
        bool(posts)
        or not g.rule("people_verbs.unmistakable").regex.barred(text)
        or ":" in text[:60]
        or "Services (" in text
    )
    given = words().given
    for token in g.rule("names.capitalised").finditer(text):
        position = token.start()
        for start, end in covered:
            if start <= position < end:
                break
        else:
            start = -1
        if start >= 0:
            continue
        word = token.group()
        if len(word) > 1 and word.split("-")[0] not in given:
            stranger = _beside_post(text, position, at, ends) if strangers else None
            if stranger is not None:
                found.append(stranger)
                covered.append((stranger.start, stranger.end))
            continue
        name = read_name(text, position, alone=True, posts=at)
        if name is None or not name.given:
            continue
        if name.end + 1 not in at and g.rule("names.council_ahead").match(text, name.end):
            # "Community Safety Manager, Cole Valley BC"
            continue
        before_post = g.rule("names.office_joins").match(text, name.end)
        vouched = bool(before_post and before_post.end() in at)
        lead = g.rule("names.lead_end").search(text, 0, position)
        if not vouched and lead:
            vouched = lead.start() in ends or (lead.start() + 1) in ends
        if not vouched:
            vouched = label.search(text[max(0, position - 40) : position]) is not None
        if not vouched and (apposed := g.rule("names.apposed").match(text, name.stop)):
            # "James Howell, Locality Steward was unable to attend": an office that no list knows
            vouched = any(r.regex.match(text, apposed.end()) for r in (surely, verbs))
            if vouched:
                covered.append((name.stop, apposed.end()))
        if not vouched and name.surname in words().place:
            continue
        if not vouched:
            # "Planning Officers (Mrs Pell and J Orrell)"
            several = (
                p.end for p in posts if p.plural and p.kind == "officer" and p.end < position
            )
            vouched = any(
                text[end : end + 2] == " (" and ")" not in text[end:position] for end in several
            )
        if not vouched:
            speaks_for = affiliated.match(text, name.stop)
            verb_at = speaks_for.end() if speaks_for else name.stop
            vouched = (
                verbs.regex.match(text, name.stop) is not None
                or verbs.regex.match(text, verb_at) is not None
                or surely.regex.match(text, verb_at) is not None
                or before.search(text[max(0, position - 60) : position]) is not None
            )
        if vouched or _stands_free(text, name):
            found.append(name)
            covered.append((name.start, name.end))
    return found


def _stands_free(text: str, name: NameMention) -> bool:
    """Whether a given name that is known and a surname stand between small words, or between stops:
    no longer title, house or firm that bears somebody's name ("the Elizabeth Pell Hall")."""
    g = grammar()
    first, *others = text[name.start : name.end].split(" ")
    if first not in words().given or first in words().place_given:
        return False
    if any(w in words().organised or w in words().place or w in words().stop for w in others):
        return False
    before = g.rule("people_verbs.before_free").search(text[max(0, name.start - 40) : name.start])
    behind = g.rule("people_verbs.behind_free").match(text, name.end)
    return before is not None and (behind is not None or name.end == len(text))


__all__ = ["NameMention", "bare_names", "find_people", "read_list", "read_name"]
