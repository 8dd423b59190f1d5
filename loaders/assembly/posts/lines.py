"""Holders on lines of their own: names and posts in turns, as on the pages of a cabinet."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.holding import Held, chain
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Holding

Line = tuple[Paragraph, NameMention | PostMention]
"""A paragraph that consists of one name or one post, and that."""


def alternating(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """Names and posts on lines of their own, in turns, as on the pages of a cabinet."""
    for paragraphs in [[*meeting.head, *meeting.front], *(i.all for i in meeting.items)]:
        run: list[Line] = []
        for paragraph in [*paragraphs, None]:
            alone = _alone(paragraph) if paragraph is not None else None
            if alone is None or (run and type(alone) is type(run[-1][1])):
                if len(run) >= 4 or _pair(run):
                    first = _first_pair(run) if len(run) > 2 else 0
                    for one, other in zip(run[first::2], run[first + 1 :: 2], strict=False):
                        _tied_lines(reading, meeting, one, other, held)
                run = []
            if paragraph is not None and alone is not None:
                run.append((paragraph, alone))


def _pair(run: list[Line]) -> bool:
    """Whether two lines by themselves are a holder and a post: an office over its holder, or a
    signature in capitals."""
    if len(run) != 2:
        return False
    (above, first), (below, second) = run
    if isinstance(first, PostMention):
        return first.kind in ("portfolio", "elected") and below.gap < 2
    signed = above.text.isupper() and below.text.isupper()
    return isinstance(second, PostMention) and signed and second.kind == "officer"


def labelled(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """The posts behind "Title:" on a page about one member, whose name stands alone above."""
    rule = grammar().rule("posts.role_label")
    for paragraphs in [[*meeting.head, *meeting.front], *(i.all for i in meeting.items)]:
        named: Line | None = None
        for place, paragraph in enumerate(paragraphs):
            alone = _alone(paragraph)
            if isinstance(alone, NameMention):
                named = (paragraph, alone) if named is None or place > 12 else named
            label = rule.regex.match(paragraph.text)
            if label is None or named is None:
                continue
            for post in chain(paragraph, label.end()):
                if not post.generic:
                    _tied_lines(reading, meeting, named, (paragraph, post), held)


def _first_pair(run: list[Line]) -> int:
    """0, or 1 where the first line belongs to what goes before: a member before officers."""

    def strange(first: int) -> int:
        pairs = zip(run[first::2], run[first + 1 :: 2], strict=False)
        return sum(_strange(one[1], other[1]) for one, other in pairs)

    return 1 if strange(1) < strange(0) else 0


def _strange(one: NameMention | PostMention, other: NameMention | PostMention) -> bool:
    """Whether a name under a member's title stands beside an officer's post."""
    if isinstance(one, PostMention):
        one, other = other, one
    if isinstance(one, PostMention) or not isinstance(other, PostMention):
        return False
    return bool(one.council) and other.kind == "officer"


def _alone(paragraph: Paragraph) -> NameMention | PostMention | None:
    """The one person or post of which a paragraph consists, or None."""
    text = paragraph.text.rstrip(" .")
    for mention in paragraph.people:
        if mention.outer == 0 and max(mention.stop, mention.end) >= len(text):
            return mention
    for post in paragraph.posts:
        if post.start == 0 and post.end >= len(text) and not post.generic:
            return post
    return None


def _tied_lines(
    reading: Reading,
    meeting: MeetingReading,
    one: Line,
    other: Line,
    held: Held,
) -> None:
    """State the holding that two lines make, with both for evidence."""
    (above, first), (below, second) = one, other
    if isinstance(first, PostMention):
        (above, first), (below, second) = (below, second), (above, first)
    if isinstance(first, PostMention) or not isinstance(second, PostMention):
        return
    key = (reading.name(above, first), reading.post_name(second))
    if key not in held:
        held[key] = None
        spans = (above.span(first.outer, first.end), below.span(second.start, second.end))
        reading.add(
            Holding(
                evidence=tuple(sorted(spans)),
                person=key[0],
                post=key[1],
                status=second.status,
                meeting=meeting.id,
                rule="posts.lines",
            )
        )
