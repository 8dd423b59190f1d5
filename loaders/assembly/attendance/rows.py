"""Names in a row within a sentence, and the stating of a fact about each."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Attendance, Span


def state(
    reading: Reading,
    meeting: MeetingReading,
    evidence: tuple[Span, ...],
    person: str,
    status: str,
    rule: str,
    *,
    item: str = "",
    at: str = "",
    replaces: str = "",
    reason: str = "",
    unnamed: bool = False,
) -> None:
    """Add one Attendance fact (``rule`` without its family)."""
    reading.add(
        Attendance(
            evidence=evidence,
            person=person,
            status=status,
            item=item,
            at=at,
            replaces=replaces,
            reason=reason,
            unnamed=unnamed,
            meeting=meeting.id,
            rule=f"attendance.{rule}",
        )
    )


def after(paragraph: Paragraph, mention: NameMention) -> list[int]:
    """Places at which a verb may follow a name: behind it, its brackets, its post."""
    text = paragraph.text
    places = {mention.end, max(mention.stop, mention.end)}
    post = next(
        (
            p for p in paragraph.posts
            if 0 <= p.start - mention.end <= 9
            and re.fullmatch(r"(?:,| [-–])? ?\(?(?:the |as |our )*", text[mention.end : p.start])
        ),
        None,
    )  # fmt: skip
    if post is not None:
        end = post.end + (1 if text[post.end : post.end + 1] == ")" else 0)
        places.add(end)
        if text[end : end + 1] == ",":
            places.add(end + 1)
    return sorted(places)


def _without_posts(paragraph: Paragraph, start: int, end: int) -> str:
    """The words between two places with brackets and posts left out."""
    kept = list(paragraph.text[start:end])
    for post in paragraph.posts:
        if start <= post.start and post.end <= end:
            kept[post.start - start : post.end - start] = " " * (post.end - post.start)
    return re.sub(r"\([^)]*\)", "", "".join(kept))


def group_from(paragraph: Paragraph, position: int, end: int) -> list[NameMention]:
    """People named in a row from ``position`` (a list, with posts and brackets between)."""
    link = grammar().rule("attendance.between_names").regex
    found: list[NameMention] = []
    here = position
    for mention in paragraph.people:
        if mention.outer < here or mention.outer >= end:
            continue
        if link.fullmatch(_without_posts(paragraph, here, mention.outer)) is None:
            break
        found.append(mention)
        here = max(mention.end, min(mention.stop or mention.end, end))
    return found


def row_to(
    paragraph: Paragraph, last: NameMention, start: int, *, links: str = r"[\s,;]|and|&|the|both"
) -> list[NameMention]:
    """The row of names that ends with ``last`` ("Councillors A, B and C left")."""
    people = [n for n in paragraph.people if start <= n.outer <= last.outer]
    row = [last]
    for mention in reversed(people[:-1]):
        reach = mention.stop if mention.end < mention.stop <= row[0].outer else mention.end
        between = _without_posts(paragraph, reach, row[0].outer)
        if re.fullmatch(rf"(?:{links})*", between):
            row.insert(0, mention)
        else:
            break
    return row


def within(paragraph: Paragraph, bounds: tuple[int, int] | None) -> NameMention | None:
    """The first person named within brackets, or None."""
    if bounds is None:
        return None
    return next((n for n in paragraph.people if bounds[0] <= n.outer < bounds[1]), None)


def in_brackets(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether a name stands inside the brackets of another."""
    return any(
        m.bracket and m.bracket[0] <= mention.outer < m.bracket[1]
        for m in paragraph.people
        if m is not mention
    )
