"""Who is there without standing in the roll, by an office or a body that they speak for."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Attendance

HEAD = """Hexwick Borough Council

{body}

Minutes of the meeting held on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair), John Marsh and Priya Nair

1. Ferry Tolls

Report of the Harbour Master, Tom Dray.

"""
# the body | the minutes | who is told to be there
TOLD = [
    ("Cabinet", "Councillor Jo Pell, Chair of the Ferry Scrutiny Panel, outlined the reasons for the call-in.", ["Jo Pell"]),
    ("Executive", "Cllr Jo Pell (Leader of the Opposition) asked what it would cost.", ["Jo Pell"]),
    ("Cabinet", "The Chair of the Slipway Commission, Councillor Jo Pell, was given leave to speak.", ["Jo Pell"]),
    ("Ferry Panel", "Ms Orr of Environmental Health objected to the noise.", ["Orr"]),
    ("Ferry Panel", "Mrs Hilda Crane, of Quay Street, wanted to know who had painted the kerb.", ["Hilda Crane"]),
    ("Ferry Panel", "The Harbour Master told Members that two boats had sunk.", ["Tom Dray"]),
    ("Ferry Panel", "Mr Ned Low from the auditors, Hale & Co, took Members through his plan.", ["Ned Low"]),
    # who sits on the body, is not there, or is only spoken of
    ("Cabinet", "Councillor Ann Bell, Chair of the Cabinet, asked for a list.", []),
    ("Ferry Panel", "Mr Ned Low (Independent Co-opted Member) asked for a list.", []),
    ("Ferry Panel", "Ms Ida Orr, lay member, wished to know why.", []),
    ("Ferry Panel", "A letter from Mrs Hilda Crane, of Quay Street, wanted to know why.", []),
    ("Ferry Panel", "The Harbour Master would tell Members in May.", []),
    ("Ferry Panel", "Members asked the Harbour Master for a list.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told", "there"), TOLD)
def test_who_is_there_by_what_they_say(body: str, told: str, there: list[str]) -> None:
    text = HEAD.format(body=body) + told + "\n"
    facts = facts_of(record_of(text), Attendance)
    assert [f.person for f in facts if f.status == "in-attendance"] == there
