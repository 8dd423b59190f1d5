"""Lines glued together with nothing between them: each begins a line again, and a few joins alone stay."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Attendance, Decision, Document, Item, Meeting

GLUED = (
    "Minutes of the Cabinet Meeting held on 3 July 2031 PDF 71 KB\n\n14.09.2031 Views\n\n"
    "Hexwick Borough CouncilCabinetMinutesThursday 3 July 2031PRESENTCouncillor Ada Marl, Leader"
    "Councillor Owen Dray, Cabinet Member for HarboursALSO PRESENTCouncillor Rita Stagg"
    "14. MINUTES OF THE CABINET MEETING HELD ON 5 JUNE 2031RESOLVED:That the minutes be signed."
    "15. APOLOGIES FOR ABSENCEApologies were received from Councillor Jo Pell.16. QUAY WALL - PHASE 3"
    "Councillor Stagg asked who would pay. Councillor Dray said the port would.RESOLVED:1. That £2m be spent."
    "2. That the Harbour Master report in May.Reason for decision:As set out in the report.17. LAMPSRESOLVED:"
    "That the report be deferred.______________________________The minutes end here. Meeting started: 7.00 pm\n"
)


def read(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return document


def test_glued_lines_are_read() -> None:
    facts = parse(read(GLUED)).facts
    (meeting,) = [f for f in facts if isinstance(f, Meeting)]
    assert (meeting.council, meeting.body, meeting.date) == (
        "Hexwick Borough Council",
        "Cabinet",
        "2031-07-03",
    )
    titles = [f.title for f in facts if isinstance(f, Item)]
    assert titles[1:] == ["APOLOGIES FOR ABSENCE", "QUAY WALL - PHASE 3", "LAMPS"]
    there = {f.person: f.status for f in facts if isinstance(f, Attendance)}
    assert there["Ada Marl"] == there["Owen Dray"] == "present"
    assert (there["Rita Stagg"], there["Jo Pell"]) == ("in-attendance", "apologies")
    assert sum(isinstance(f, Decision) for f in facts) == 4


WHOLE = [
    ("Councillor McPell of the ReUse shop in YouTube Lane, Mr MacDray and Ms O’Hare of the LoRaWAN project said that "
    "they had met PCs, NHSE and the DfE on 3 May, that the eBay sale had been held in the AccessAble hall and that "
    "nothing more was to be said of it until the StreetGames fund had been drawn upon in the autumn of the year."),
    "The Clerk reported.It was cold. " + "The hall would be let, the band would play and the lamps would be lit. " * 6,
]  # fmt: skip


@pytest.mark.parametrize("line", WHOLE)
def test_a_few_joins_stay(line: str) -> None:
    assert "\n" not in read(line).text.strip()
