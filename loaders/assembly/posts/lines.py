"""Holders on lines of their own: names and posts in turns, as on the pages of a cabinet."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.headings import read_heading
from loaders.assembly.posts.holding import Held, chain, hold, lines_of_page
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Holding

_APART = 2
"""Line breaks before a line that a blank line parts from the one above it."""

Line = tuple[Paragraph, NameMention | tuple[PostMention, ...]]
"""A paragraph that consists of one name or of posts, and those."""


def alternating(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """Names and posts on lines of their own, in turns, as on the pages of a cabinet."""
    lines = lines_of_page(reading, meeting)
    _whole_lines(reading, meeting, lines, held)
    for one, other in _blocks(lines):
        _tied_lines(reading, meeting, one, other, held)
    runs = _runs(lines)
    firsts = [isinstance(run[0][1], NameMention) for run in runs if len(run) == 2]
    # a page that always names the one kind first may part the two by blank lines
    in_order = len(firsts) > 1 and len(set(firsts)) == 1
    for run in runs:
        if len(run) == 3 and _both_hers(run):
            _tied_lines(reading, meeting, run[0], run[1], held)
            _tied_lines(reading, meeting, run[1], run[2], held)
            continue
        if len(run) == 3 and _opens_with_chair(lines, run):
            run = run[:2]
        if len(run) == 3 and in_order:
            # an odd one out before or behind the two
            run = run[1:] if isinstance(run[1][1], NameMention) == firsts[0] else run[:2]
        if len(run) < 4 and not _pair(run, in_order):
            continue
        first = _first_pair(run) if len(run) > 2 else 0
        for one, other in zip(run[first::2], run[first + 1 :: 2], strict=False):
            _tied_lines(reading, meeting, one, other, held)


def _blocks(lines: list[Paragraph]) -> list[tuple[Line, Line]]:
    """The names with the office or seat right under them, of which each pair stands apart from all
    around it; empty for a single one."""
    found: list[tuple[Line, Line]] = []
    seat = grammar().rule("posts.seat_held").regex
    for above, below, behind in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        apart = above.gap >= _APART and (behind is None or behind.gap >= _APART)
        name = _alone(above) if apart and below.gap < _APART else None
        if not isinstance(name, NameMention):
            continue
        posts = _alone(below)
        if posts is None and seat.fullmatch(below.text):
            posts = (PostMention(0, len(below.text), below.text, ""),)
        if isinstance(posts, tuple):
            found.append(((above, name), (below, posts)))
    return found if len(found) > 1 else []


def _runs(lines: list[Paragraph]) -> list[list[Line]]:
    """Lines of names and posts that follow each other in turns."""
    found: list[list[Line]] = []
    run: list[Line] = []
    for paragraph in lines:
        alone = _alone(paragraph)
        if alone is None or (run and type(alone) is type(run[-1][1])):
            found.append(run)
            run = []
        if alone is not None:
            run.append((paragraph, alone))
    return [run for run in [*found, run] if len(run) > 1]


def _opens_with_chair(lines: list[Paragraph], run: list[Line]) -> bool:
    """Whether a list opens with a name, "Chair" below it, and goes on with the other names."""
    (paragraph, first), (_, second), _ = run
    if not isinstance(first, NameMention) or not isinstance(second, tuple):
        return False
    above = next((n for n, line in enumerate(lines) if line is paragraph), 0)
    opens = above == 0 or _alone(lines[above - 1]) is None
    return opens and second[0].kind == "chair"


def _both_hers(run: list[Line]) -> bool:
    """Whether a name stands between two offices of its own: "Leader", the name, "Cabinet Lead for …"."""
    (_, first), (name, _), (below, last) = run
    if not isinstance(first, tuple) or not isinstance(last, tuple):
        return False
    kinds = (first[0].kind, last[0].kind)
    return kinds == ("elected", "portfolio") and name.gap < 2 and below.gap < 2


def _pair(run: list[Line], in_order: bool) -> bool:
    """Whether two lines by themselves are a holder and a post: one right under the other, or a
    signature in capitals."""
    if len(run) != 2:
        return False
    (above, first), (below, second) = run
    close = below.gap < 2 or in_order
    if isinstance(first, tuple):
        return first[0].kind in ("portfolio", "elected", "chair") and close
    signed = above.text.isupper() and below.text.isupper()
    if not isinstance(second, tuple):
        return False
    if second[0].kind == "officer":
        return signed
    return bool(first.council or first.given) and close


def _whole_lines(
    reading: Reading, meeting: MeetingReading, lines: list[Paragraph], held: Held
) -> None:
    """The holder in a line that names one person and offices, and nothing else."""
    for paragraph in lines:
        heading = read_heading(paragraph)
        if heading is None or len(heading.people) != 1:
            continue
        person = heading.people[0]
        for post in heading.posts:
            between = paragraph.text[min(post.end, person.end) : max(post.start, person.outer)]
            if post.kind in ("portfolio", "elected") and not re.search(r"\w", between):
                hold(reading, meeting, paragraph, person, post, held, rule="posts.lines")


def labelled(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """The posts behind "Title:" on a page about one member, whose name stands alone above."""
    rule = grammar().rule("posts.role_label")
    named: Line | None = None
    for place, paragraph in enumerate(lines_of_page(reading, meeting)):
        alone = _alone(paragraph)
        if isinstance(alone, NameMention):
            again = named is None or place > 12 or paragraph.text.startswith("Name")
            named = (paragraph, alone) if again else named
        label = rule.regex.match(paragraph.text)
        if label is None or named is None:
            continue
        for post in chain(paragraph, label.end()):
            if not post.generic:
                _tied_lines(reading, meeting, named, (paragraph, (post,)), held)


def _first_pair(run: list[Line]) -> int:
    """0, or 1 where the first line belongs to what goes before: a member before officers."""

    def strange(first: int) -> int:
        pairs = zip(run[first::2], run[first + 1 :: 2], strict=False)
        return sum(_strange(one[1], other[1]) for one, other in pairs)

    return 1 if strange(1) < strange(0) else 0


def _strange(
    one: NameMention | tuple[PostMention, ...], other: NameMention | tuple[PostMention, ...]
) -> bool:
    """Whether a name under a member's title stands beside an officer's post."""
    if isinstance(one, tuple):
        one, other = other, one
    if isinstance(one, tuple) or not isinstance(other, tuple):
        return False
    return bool(one.council) and other[0].kind == "officer"


def _alone(paragraph: Paragraph) -> NameMention | tuple[PostMention, ...] | None:
    """The one person, or the posts, of which a paragraph consists, or None."""
    heading = read_heading(paragraph)
    if heading is None or heading.opened and paragraph.text[heading.rest - 1] != "(":
        return None
    if heading.posts and not heading.people:
        return heading.posts
    return heading.holder


def _tied_lines(
    reading: Reading,
    meeting: MeetingReading,
    one: Line,
    other: Line,
    held: Held,
) -> None:
    """State the holdings that two lines make, with both for evidence."""
    (above, first), (below, second) = one, other
    if isinstance(first, tuple):
        (above, first), (below, second) = (below, second), (above, first)
    if isinstance(first, tuple) or not isinstance(second, tuple):
        return
    for post in second:
        key = (reading.name(above, first), reading.post_name(post))
        if key in held:
            continue
        held[key] = None
        spans = (above.span(first.outer, first.end), below.span(post.start, post.end))
        reading.add(
            Holding(
                evidence=tuple(sorted(spans)),
                person=key[0],
                post=key[1],
                status=post.status,
                meeting=meeting.id,
                rule="posts.lines",
            )
        )
