"""Lists of what was agreed whose bullets were lost have them again; lines that only wrap stay as they are."""

from __future__ import annotations

import pytest
from reader_files import document_of

from loaders.readers.lost_bullets import with_bullets

LISTS = [
    """Resolved by 6 votes to 2 that
• the pier be shut in May
• the Harbour Master write to the owners
• the Head of Law (A. Pell) be authorised to sign the lease
• and Cabinet be recommended to meet the cost
The Mayor came back in.""",
    """It was agreed to
• note the report
• ask the Clerk to write to the owners
• and adopt the plan""",
    """RECOMMENDED:
• that the fees be raised
• that the lamps be mended""",
    """The Board decided that

• Councillor Hay be appointed Chairman

• officers prepare a plan for the slipway

• all fees be frozen

9. Lamps""",
    """Members approved the following motion, that
• no ferry be run on Sundays;
• the Clerk be thanked;""",
]

OTHERS = [
    # one thing, over several lines
    "It was resolved that\nthe pier be shut from the first of May until the\nend of June and that the owners be told",
    "It was agreed to\nask the Clerk to write to the owners of the\npier about it",
    # one part alone, which goes on
    "Resolved that\nthe pier be shut in May\nwith a fence around it",
    # nothing was agreed
    "The report said that\nthe pier would be shut\nthe lamps would be mended",
    "He asked members to\nlook at the plan\nThey did.",
    # what was said, in sentences
    "It was agreed that\nThe Clerk said no.\nMr Hay left.",
    # items below a marker
    "The decision:\napologies\nminutes",
]


@pytest.mark.parametrize("text", LISTS)
def test_bullets_are_put_back(text: str) -> None:
    assert with_bullets(text.replace("• ", "")) == text
    assert with_bullets(text) == text


@pytest.mark.parametrize("text", OTHERS)
def test_what_goes_on_stays(text: str) -> None:
    assert with_bullets(text) == text


def test_the_document_has_them() -> None:
    text = "Hurn Board\n\nAgreed that\nthe pier be shut\nthe lamps be mended\n"
    assert document_of(text, "page.txt").text.endswith(
        "• the pier be shut\n• the lamps be mended\n"
    )
