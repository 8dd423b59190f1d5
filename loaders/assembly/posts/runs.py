"""Lists of people and posts that commas alone hold together: which goes with which.

"Director of Law, Ann Pell, Head of Finance, Bob Orrell" and "Ann Pell, Director of Law, Bob Orrell,
Head of Finance" are told apart by where they begin, or by a stronger stop between the pairs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.holding import Held, chain, hold, line_ends
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading


@dataclass(frozen=True, slots=True)
class _Token:
    """A person, or the posts of a row that one person holds; the stop before it (0 to 3), whether it
    ``opens`` a line of the page, and whether it stands behind a ``colon``."""

    start: int
    end: int
    person: NameMention | None
    posts: tuple[PostMention, ...] = ()
    stop: int = 0
    opens: bool = False
    colon: bool = False


def runs(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """State the holders of lists of two pairs and more; their posts are ``used``."""
    for run in _runs(reading, paragraph):
        if any(post.start in used for token in run for post in token.posts):
            continue
        first = _first_pair(run, _bounds(paragraph.text, run))
        if first is None:
            if _bounds(paragraph.text, run)[0]:
                # whose each post is stays open: better nobody's than the next one's
                used.update(post.start for token in run for post in token.posts)
            continue
        for one, other in zip(run[first::2], run[first + 1 :: 2], strict=False):
            person = one.person or other.person
            if person is None:
                continue
            for post in (*one.posts, *other.posts):
                hold(reading, meeting, paragraph, person, post, held, rule="posts.run")
                used.add(post.start)


def _runs(reading: Reading, paragraph: Paragraph) -> list[list[_Token]]:
    """Rows of at least four tokens in which people and posts take turns."""
    found: list[list[_Token]] = []
    run: list[_Token] = []
    for token in _tokens(paragraph):
        gap = paragraph.text[run[-1].end : token.start] if run else ""
        parted = grammar().rule("posts.between").regex.fullmatch(gap) if run else None
        if run and (parted is None or (token.person is None) == (run[-1].person is None)):
            found.append(run)
            run = []
        if run and parted is not None:
            stop = 3 if ";" in gap or ")" in gap else 2 if parted["and"] or "|" in gap else 1
            stop = stop if stop > 1 or "," in gap else 0
            opens = line_ends(reading, paragraph, run[-1].end, token.start)
            if not stop and opens:
                stop = 2
            token = replace(token, stop=stop, opens=opens, colon=gap.strip() == ":")
        run.append(token)
    found.append(run)
    return [run for run in found if len(run) >= 4]


def _tokens(paragraph: Paragraph) -> list[_Token]:
    tokens = []
    for mention in paragraph.people:
        if mention.bracket is None:
            # a title that is an office too ("Depute Provost Ian Crabb") is left to the office
            titled = any(p.start <= mention.outer < p.end for p in paragraph.posts)
            start = mention.start if titled else mention.outer
            tokens.append(_Token(start, _behind_suffix(mention), mention))
    here = 0
    for post in sorted(paragraph.posts, key=lambda p: p.start):
        if post.start < here or post.generic:
            continue
        row = chain(paragraph, post.start)
        here = max(p.end for p in row)
        tokens.append(_Token(post.start, here, None, tuple(row)))
    return sorted(tokens, key=lambda t: t.start)


def _behind_suffix(mention: NameMention) -> int:
    return max(mention.stop, mention.end) if mention.suffixes else mention.end


def _bounds(text: str, run: list[_Token]) -> tuple[bool, bool]:
    """Whether a list begins with a run's first token, and ends with its last."""
    opens = re.compile(r"(?:^|[:.] ?)$").search(text, 0, run[0].start)
    closes = re.compile(r"\)?\s*(?:[.;]|$)").match(text, run[-1].end)
    # a last post with its holder in brackets tells that posts come first
    bracketed = run[-1].person is None and text.startswith(" (", run[-1].end)
    return opens is not None and not bracketed, closes is not None


def _first_pair(run: list[_Token], bounds: tuple[bool, bool] = (False, False)) -> int | None:
    """0 or 1: the token with which the first pair begins; None where that cannot be told."""
    if all(token.colon == (token.person is not None) for token in run[1:]):
        # "Chair: Mr Pell Deputy Chair: Dr Orrell": each post is a label
        return 0 if run[0].person is None else 1
    if all(bounds) and len(run) % 2 == 0 and all(t.stop < 2 for t in run[1::2]):
        # one post for each person from the list's first entry to its last
        return 0
    person, posts = run[0].person, run[1].posts
    if person and person.council and posts and posts[0].kind == "officer" and len(run) % 2:
        # the last of the members, before the officers
        rest = _first_pair(run[1:])
        return 1 if rest == 0 else None
    if any(t.opens for t in run) and len({t.opens for t in run[1::2]}) == 1:
        # each pair on a line of its own
        if not run[1].opens and all(t.opens for t in run[2::2]):
            return 0
        if run[1].opens and not any(t.opens for t in run[2::2]):
            return 1
    within, between = [t.stop for t in run[1::2]], [t.stop for t in run[2::2]]
    if bounds[0] and max(within) == 0 and min(between) == 3:
        # "A Hale - Head of Law; B Finch - Auditor": a semicolon parts the pairs
        return 0
    if 0 in within and 0 in between or not {1} & {*within, *between}:
        return None
    if bounds[0] and 0 in within:
        # nothing but a space between one person and the post: so they all are paired
        return 0
    if max(within) <= min(between):
        return 0 if len(run) % 2 == 0 or max(within) < min(between) else None
    titled = all(t.person and (t.person.council or t.person.honorifics) for t in run[2::2])
    members = all(post.kind != "officer" for t in run for post in t.posts)
    if person and len(run) % 2 == 0 and titled and members:
        # "Councillor Pell, Leader Councillor Orrell, Deputy Leader": lines that ran together
        return 0
    if max(between) < min(within):
        return 1 if not bounds[0] or person is None or person.council else None
    return None
