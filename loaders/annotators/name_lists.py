"""Lists of names: a title that governs a row, and the posts and brackets stepped over within it."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.name_reading import read_name
from loaders.annotators.names import NameMention, words
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re


def council_kind(title: str) -> str:
    low = title.lower()
    if "ald" in low:
        return "alderman"
    if "baili" in low or "provost" in low:
        return "bailie"
    return "councillor"


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
    g = grammar()
    found: list[NameMention] = []
    title = council
    here = position
    trigger = g.rule("names.trigger")
    while True:
        outer = here
        again = g.rule("wording.article").match(text, here)
        head = trigger.regex.match(text, again.end() if again else here)
        if head and head["council"]:
            title = "" if head["elect"] else council_kind(head["council"])
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
        if kind and found and not own and _of_another(text, name, posts):
            kind = ""
        name = replace(name, outer=outer, council=kind, listed=bool(found) or not own)
        found.append(name)
        here = name.stop
        # a post in apposition, or authority: step over it
        apposed = g.rule("names.before_office").match(text, here)
        if posts and apposed and apposed.end() in posts:
            after = posts[apposed.end()].end
            while True:
                more = g.rule("names.further_office").match(text, after)
                if more and more.end() in posts:
                    after = posts[more.end()].end
                else:
                    break
            trailing = re.compile(r"(?: \([^)]{1,60}\))?").match(text, after)
            after = trailing.end() if trailing else after
            if g.rule("names.list_goes_on").match(text, after):
                here = after
                found[-1] = replace(found[-1], stop=after)
        separator = g.rule("names.separator").match(text, here)
        if separator is None:
            unspaced = g.rule("names.unspaced").match(text, here)
            if unspaced and re.match(r"[A-Z]\b", found[-1].given):
                here = unspaced.end()
                continue
            word = g.rule("names.word_between").match(text, here)
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


def _of_another(text: str, name: NameMention, posts: dict[int, PostMention] | None) -> bool:
    """Whether somebody in a row of councillors is none: an officer by the bracket behind the name, or
    somebody of another body."""
    inner = posts.get(name.bracket[0]) if posts and name.bracket else None
    elsewhere = grammar().rule("names.from_place").match(text, name.stop)
    return bool(elsewhere and name.given) or (inner is not None and inner.kind == "officer")


def _continues(text: str, position: int, posts: dict[int, PostMention] | None, bare: bool) -> bool:
    """Whether a further element of a list of names begins at ``position``."""
    g = grammar()
    if posts and position in posts:
        return False
    again = g.rule("wording.article").match(text, position)
    head = g.rule("names.trigger").regex.match(text, again.end() if again else position)
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
    if g.rule("names.no_list").match(tail) and not name.given:
        return False
    if (
        not name.given
        and not name.honorifics
        and g.rule("names.of_council").match(tail + text[name.stop + 14 : name.stop + 40])
    ):
        return False
    return not g.rule("names.no_person").match(tail)
