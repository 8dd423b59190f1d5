"""What stands around the cases of the tests of attendance: the documents of which they are a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stated import PAGE

Frame = tuple[str, str]
"""Head and tail of a document."""

Framed = tuple[Frame, list[tuple[str, list[str]]]]
"""A frame and its cases: a text, marked, and the lines expected of it."""


def each(framed: Iterable[Framed]) -> Iterator[tuple[Frame, str, list[str]]]:
    """Every case with its frame."""
    for frame, cases in framed:
        for text, expected in cases:
            yield frame, text, expected


_LATER = """\


4.

Corn Hall lease

Minutes:

The report was noted.

5.

Duck pond

Minutes:

The pond was dredged.
"""
_FIRST = """\
Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm

Venue: Corn Hall, Hexwick

Items
No. Item

1.

"""

MINUTES = (PAGE, "\n\n5.\n\nDuck pond\n\nMinutes:\n\nThe pond was dredged.\n")
"""Around the words of an item of a ModernGov page."""

APOLOGIES = (f"{_FIRST}Apologies for Absence\n\nMinutes:\n\n", _LATER)
"""Around the words of the item about apologies."""

SUBSTITUTES = (f"{_FIRST}Apologies for Absence and Substitutes\n\nMinutes:\n\n", _LATER)
"""Around the words of the item about apologies and substitutes."""

PAGE_HEAD = (
    "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\nVenue: Corn Hall, Hexwick\n\n",
    f"\n\nItems\nNo. Item\n\n1.\n\nMinutes\n\nMinutes:\n\nThe minutes were signed.{_LATER}",
)
"""Around what stands in a page's head, before its items."""

ROLL = (
    """\
Minutes of a meeting of the Ditches Panel held in the Corn Hall, Hexwick, on Tuesday, 3 June 2031 at 6.30 pm

""",
    """\


1. Corn Hall lease

RESOLVED: That the lease be approved.

2. Duck pond

RESOLVED: That the pond be dredged.
""",
)
"""Around a list that stands before the items of printed minutes."""

FLAT = (
    """\
Ditches Panel

Tuesday, 3rd June, 2031

| No. | Item |
|---|---|
| | """,
    """\
|
| | Corn Hall lease Minutes: The report was noted. |
| | Duck pond Minutes: RESOLVED: That the pond be dredged. |
""",
)
"""Around the first row of a page that lost its lines."""

WHOLE = ("", "")
"""Around a whole document: nothing."""
