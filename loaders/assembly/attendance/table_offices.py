"""The posts that an attendance table names beside those who came: "Ann Hale | Head of Lamps | Present"."""

from __future__ import annotations

from loaders.assembly.attendance.roll_rows import Row
from loaders.reading import Reading
from ontology.record import Holding

__all__ = ["state_offices"]


def state_offices(reading: Reading, row: Row) -> None:
    """The posts with which the cell begins that says who the person of a row is."""
    assert row.role is not None
    paragraph, start, end = row.role
    (mention,) = row.mentions
    name = reading.name(row.paragraph, mention)
    for post in paragraph.posts:
        office = reading.post_name(post)
        if post.start != start or post.end > end or post.generic:
            continue
        if any((f.person, f.post) == (name, office) for f in reading.stated(Holding)):
            continue
        place = row.paragraph.span(mention.outer, mention.end)
        spans = {place, paragraph.span(post.start, post.end)}
        reading.add(
            Holding(
                evidence=tuple(sorted(spans)), person=name, post=office, status=post.status,
                organisation=row.meeting.body if post.kind == "chair" else "",
                meeting=row.meeting.id, rule="posts.table",
            )
        )  # fmt: skip
