"""Rolls: lists of who was there, in columns, on lines, between commas or with nothing between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.annotators.joined_names import Token, named, run_at, split_run
from loaders.annotators.name_endings import finish
from loaders.annotators.name_lists import council_kind
from loaders.annotators.name_reading import read_name
from loaders.annotators.names import NameMention, words
from loaders.annotators.posts import PostMention
from loaders.annotators.roll_places import (
    closes_entry,
    label_at,
    name_begins,
    onward,
    place_between,
    spoken_for,
    trigger,
)
from loaders.annotators.turned_names import turned_names
from loaders.grammar import grammar
from loaders.grammar import patterns as re


@dataclass(frozen=True, slots=True)
class Roll:
    """The names of a list and where the reading of them ended."""

    mentions: tuple[NameMention, ...]
    end: int
    carried: str = ""
    """The elected title that goes on to the next line, where a plural opened the list."""


def _limit(text: str, here: int, breaks: Sequence[int], titled: bool) -> int:
    """How far the entry that begins at ``here`` may run: a break of the line ends it, once it holds
    a whole name."""
    for place in breaks:
        if place <= here:
            continue
        held = re.findall(r"[A-ZÀ-Þ][\w’'-]+", text[here:place])
        initials = re.match(r"[A-ZÀ-Þ]\b\.?", text[here:place])
        held = [h for h in held if h not in words().honorific]
        if len(held) >= 2 or (held and initials):
            return place
        if held and titled and not _goes_on(text, place, held[0]):
            return place
    return len(text)


def _goes_on(text: str, place: int, given: str) -> bool:
    """Whether the word behind the end of a line ends an entry, as a surname that had no room does:
    behind a given name, or with the initials of both in brackets."""
    ends = grammar().rule("names.name_ends").match(text[place:])
    if ends is None:
        return False
    code = f"({given[0]}{ends.group().lstrip()[0]})"
    return given in words().given or text.startswith(code, place + ends.end() - 1)


def _organised(word: str) -> bool:
    """Whether a word belongs to the names of places and organisations."""
    return word in words().place or word in words().organised


def _plausible(text: str, tokens: Sequence[Token], limit: int) -> bool:
    """Whether words that no list knows are placed as a name: two or three, and then the entry ends."""
    full = [t for t in tokens if not t.initial and not t.particle]
    if not 2 <= len(full) <= 3 or any(_organised(t.text) for t in full):
        return False
    if any(t.text.isupper() for t in full) and not all(t.text.isupper() for t in full):
        return False
    return grammar().rule("names.entry_ends").match(
        text, tokens[-1].end, limit if limit > tokens[-1].end else len(text)
    ) is not None or (
        limit == tokens[-1].end and grammar().rule("names.body_ahead").match(text[limit:]) is None
    )


def read_roll(
    text: str,
    start: int,
    posts: Sequence[PostMention],
    *,
    breaks: Sequence[int] = (),
    carried: str = "",
    vouched: bool = False,
    surnames: bool = False,
    end: int | None = None,
) -> Roll:
    """The names of a list in ``text`` from ``start``.

    ``breaks``: where lines or columns of the page ended. ``carried``: an elected title given before.
    ``vouched``: names whose given name is in no list are taken too. ``surnames``: entries may be
    surnames alone.
    """
    at = {p.start: p for p in posts}
    between = grammar().rule("rolls.between").regex
    stop = len(text) if end is None else end
    found: list[NameMention] = []
    title = carried
    plural = bool(carried)
    here = start
    parted = ";" in text[start:stop]
    while here < stop:
        gap = between.match(text, here, stop)
        here = max(here, gap.end() if gap else here)
        if here >= stop:
            break
        if (here == start or here - 1 in breaks) and (label := label_at(text, here)):
            here += label
        head = trigger().match(text, here)
        post = at.get(here)
        if post is not None and not (head and head["council"]):
            here = max(here + 1, post.end)
            if post.kind == "officer" and name_begins(text, here + 1):
                # "Cllrs Pell, Orrell; Town Clerk Ann Hale": no more of the councillors
                title, plural = "", False
            inner = re.compile(r",? \(").match(text, here)
            if inner and name_begins(text, inner.end()):
                here = inner.end()
                if post.kind == "officer":
                    title, plural = "", False
            continue
        line = next((place for place in breaks if place > here), 0)
        turned = [] if head or plural else turned_names(text, here, stop, line=line)
        if turned:
            found += turned
            here = max(here + 1, turned[0].stop)
            continue
        if not head and found and (place := place_between(text, found[-1], here)):
            here = place
            continue
        outer = here
        council = title if plural else ""
        if head and head["council"]:
            last = head["council"].split(" ")[-1].rstrip(".")
            title = council = "" if head["elect"] else council_kind(head["council"])
            plural = last in words().plural
            lead = grammar().rule("names.roll_lead").match(text, head.end())
            here = lead.end() if lead else head.end()
        elif head and head["hon"] in ("Messrs", "Mesdames"):
            title, plural, council = "", True, ""
        elif head and head["hon"] and plural:
            # "Councillors A and B, Mr C": a courtesy title alone leaves the councillors' list
            council = title if head["hon"].rstrip(".") in words().of_members else ""
            plural = bool(council)
        if plural and (turned := turned_names(text, here, stop, line=line, titled=True)):
            found += [replace(name, council=council) for name in turned]
            here = max(here + 1, turned[0].stop)
            continue
        titled = bool(head)
        spoken = spoken_for(text, found, here, posts, breaks, parted=parted)
        limit = min(_limit(text, here, breaks, titled or plural or surnames), stop)
        mentions = _entry(
            text,
            here,
            limit,
            at,
            titled=titled or plural,
            # among those with Mr or Ms, unknown words without are a body that one of them speaks for
            vouched=vouched and not spoken and not (found and all(m.honorifics for m in found)),
            surnames=surnames and not spoken,
            titled_before=any(m.council for m in found) and not spoken,
            own_title=bool(head),
        )
        if not mentions:
            # nobody: on to the next entry
            reach = onward(text, here, stop, at, plural=plural)
            if text[reach : reach + 1] == "(" and name_begins(text, reach + 1):
                # "Democratic Services Officers (Mrs H Loane and P Foy)"
                reach += 1
            following = [b for b in breaks if here < b < reach]
            here = max(here + 1, following[0] if following else reach)
            continue
        for place, mention in enumerate(mentions):
            at_first = outer if place == 0 else mention.outer
            found.append(replace(mention, outer=at_first, council=council, listed=True))
        here = max(here + 1, found[-1].stop)
    # "D Orr - High Heath Ward": where somebody sits for
    ward = grammar().rule("rolls.ward_behind").regex
    ends = {place for m in found for place in (m.end, m.stop)}
    sits = [ward.search(text, max(start, m.outer - 40), m.end) for m in found]
    people = [
        m for m, seat in zip(found, sits, strict=True) if not seat or seat.start() not in ends
    ]
    return Roll(tuple(people), here, title if plural else "")


def _unlike_given(run: Sequence[Token]) -> Sequence[Token]:
    """The words of an entry but for a given name at its head, which may be a thing's too ("Bill")."""
    return run[1:] if len(run) > 1 and run[0].text in words().given else run


def _entry(
    text: str,
    here: int,
    limit: int,
    at: dict[int, PostMention],
    *,
    titled: bool,
    vouched: bool,
    surnames: bool,
    titled_before: bool,
    own_title: bool,
) -> list[NameMention]:
    """The name at ``here``, or the row of names that stand there with nothing between."""
    g = grammar()
    if (titled or vouched) and g.rule("names.only_nickname").match(text, here):
        return list(filter(None, [read_name(text, here, posts=at)]))
    particle = g.rule("names.particle_ahead").match
    if not text[here : here + 1].isupper() and not particle(text[here:]):
        return []
    view = text[:limit]
    hon = trigger().match(text, here)
    name_start = here
    while hon and hon["hon"]:
        name_start = hon.end() + len(re.match(r"\.? ?", text[hon.end() :]).group())  # type: ignore[union-attr]
        hon = trigger().match(text, name_start)
    hon_free = name_start == here
    run = run_at(text, name_start, limit, at)
    if run and hon_free and not own_title and g.rule("names.of_place").match(text, run[-1].end):
        # "Saltcote - Councillors Pell and Orrell": whom the place sent
        return []
    full = [t for t in run if not t.initial and not t.particle]
    later_initial = (
        any(t.initial and not run[i].initial for i, t in enumerate(run[1:])) and len(full) >= 3
    )
    if len(full) >= 4 or (later_initial and len(full) >= 2 and run[0].initial):
        cuts = split_run(run)
        if len(cuts) > 1:
            # "Hurn Bus Users Ann Pell": two words of an organisation's name are nobody
            people = [c for c in cuts if not any(t.text in words().organised for t in c[1:])]
            after = run[-1].end + 1
            if own_title and people and (after in at or trigger().match(text, after)):
                # "Councillor Ann Pell Brough Moor Councillor Tom Orr": each has the title, so the rest is a place;
                # or it is whose the next office is, "Councillor Ann Pell Brough Moor City Mayor Ed Orr"
                people = [people[0], *(c for c in people[1:] if c[0].text in words().given)]
            mentions = [named(text, c[0].start, c) for c in people]
            first = None
            if people[:1] == cuts[:1]:
                first = read_name(text[: cuts[0][-1].end], here, posts=at)
            if first is not None:
                last = mentions[0]
                mentions[0] = replace(
                    first, bracket=last.bracket, stop=last.stop, suffixes=last.suffixes
                )
            return mentions
    name = read_name(view, here, alone=not titled, posts=at)
    own = [t for t in full if name is not None and t.start < name.end]
    loud = [g.rule("names.shouted").match(t.text) is not None for t in own]
    shouted = any(loud) and not all(loud)
    if shouted and own[0].text in words().given and own[-1].text.isupper():
        # "Derek SCOTT"
        shouted = any(t.text.isupper() for t in own[:-1])
    abroad = name is not None and g.rule("names.council_ahead").match(text, name.end)
    plain = titled and (
        (len(full) == 2 and full[0].text in words().given)
        or (len(full) == 1 and len(run) > 1 and run[0].initial)
    )
    # "Councillors Kent and Wells": a place's name alone in a list of members is a member's
    ends = bool(run) and closes_entry(text, run[-1].end)
    lone = ends and len(run) == 1 and (titled or (surnames and titled_before))
    # "Peter Hill, Ann Green"
    lone = lone or (
        ends
        and len(full) == len(run) == 2
        and full[0].text in words().given
        and full[1].text in words().common_surname
    )
    odd = (
        shouted
        or abroad
        or (not (plain or lone) and any(_organised(t.text) for t in _unlike_given(run)))
    )
    if name is not None and hon_free and not own_title and odd:
        name = None
    if name is not None:
        if limit < len(text) and name.end <= limit:
            # letters and brackets may stand behind the end of the line
            again = finish(text, name.outer, name.start, name.end, name.given, name.surname, name.honorifics, name.alias)  # fmt: skip
            name = replace(name, bracket=again.bracket, stop=again.stop, suffixes=again.suffixes)
        return [name]
    if vouched and run and run[0].start == here and _plausible(text, run, limit):
        return [named(text, here, run)]
    tied = len(run) == 1 and re.compile(r" \([^)]*[A-Z]").match(text, run[0].end) and titled_before
    alone = len(run) == 1 and re.match(r" [A-ZÀ-Þ]", text[run[0].end :]) is None
    if (surnames or tied) and alone and (lone or not _organised(run[0].text)):
        only = read_name(view, here, posts=at)
        return [only] if only is not None and not only.given else []
    turned = g.rule("names.initial_behind").match(text, run[0].end) if run else None
    if surnames and len(run) == 1 and turned and not _organised(run[0].text):
        # "Ahmed F, Ahmed S": the initial behind the surname
        return [finish(text, here, here, turned.end(), turned[1], run[0].text, ())]
    return []
