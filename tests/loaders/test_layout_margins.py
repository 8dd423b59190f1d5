"""What stands around the business: the line that names the meeting, buttons, lists at the end."""

from __future__ import annotations

from loaders.layouts import segment
from loaders.passages import folded
from loaders.readers import read_bytes
from loaders.sections import MeetingSection
from ontology.record import Document


def cut(text: str) -> tuple[Document, MeetingSection]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    (meeting,) = segment(document)[1].meetings
    return document, meeting


ITEM_PAGE = """\
Agenda item

Ditches and Culverts

Meeting of Ditches Panel, Tuesday, 3rd June, 2031 6.30 pm (Item 42.)

View the background to item 42.

Minutes:

The Panel noted the report.

Share this item
"""


def test_the_page_of_an_item_names_its_meeting() -> None:
    document, meeting = cut(ITEM_PAGE)
    (item,) = meeting.items
    assert item.number == "42"
    assert [folded(document.text[s.start : s.end]) for s in meeting.head] == [
        "Meeting of Ditches Panel, Tuesday, 3rd June, 2031 6.30 pm (Item 42.)"
    ]
    # The buttons are no words of the meeting.
    said = [folded(document.text[p.span.start : p.span.end]) for p in item.parts]
    assert said == ["The Panel noted the report."]


MINUTES = """\
Ditches Panel

3 June 2031

1. Minutes

The minutes were agreed.

2. Culverts

The Panel noted the report.

Attendance

Councillors Pell, Quant and Rudge
"""


def test_a_list_at_the_end_is_no_part_of_the_last_item() -> None:
    document, meeting = cut(MINUTES)
    assert [folded(document.text[s.start : s.end]) for s in meeting.back] == [
        "Attendance Councillors Pell, Quant and Rudge"
    ]
    last = meeting.items[-1].parts[-1].span
    assert folded(document.text[last.start : last.end]) == "The Panel noted the report."


def test_a_second_list_stays_where_it_is() -> None:
    """Where those present are told in front, a list further down is somebody else's."""
    _, meeting = cut(
        MINUTES.replace("1. Minutes", "Present: Councillors Pell and Quant\n\n1. Minutes")
    )
    assert meeting.front
    assert not meeting.back
