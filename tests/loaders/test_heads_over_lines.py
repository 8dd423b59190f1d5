"""Heads whose names run over lines, or whose lines say how and how often the body met."""

from __future__ import annotations

import pytest
from stated import lines, record_of

BODY = "\n\n1. Corn Hall lease\n\nRESOLVED: That the lease be approved.\n\n2. Ditches\n\nNoted.\n"

ON = "Minutes of the meeting held on Monday 3 March 2031 at 7pm"

# council | body | date | start | venue
HEADS: list[tuple[str, str]] = [
    # a name over two or three lines
    (f"DALE PARISH\nCOUNCIL\n{ON}", "Dale Parish Council | Parish Council | 2031-03-03 | 19:00 | "),
    (
        f"Dale with Cray\nParish\nCouncil\n{ON}",
        "Dale with Cray Parish Council | Parish Council | 2031-03-03 | 19:00 | ",
    ),
    (
        f"CYNGOR CYMUNED\nLLANFELYN BRYN CONIN\nCOMMUNITY COUNCIL\n{ON}",
        "Llanfelyn Bryn Conin Community Council | Community Council | 2031-03-03 | 19:00 | ",
    ),
    (
        f"DALE COMMUNITY\nCOUNCIL - CYNGOR\nCYMUNED DALE\n{ON}",
        "Dale Community Council | Community Council | 2031-03-03 | 19:00 | ",
    ),
    (
        f"MARLSHIRE FIRE AND\nRESCUE AUTHORITY\n{ON}",
        "Marlshire Fire and Rescue Authority | Marlshire Fire and Rescue Authority | 2031-03-03 | 19:00 | ",
    ),
    (
        f"HURN & CRAY\nTOWN COUNCIL\n{ON}",
        "Hurn & Cray Town Council | Town Council | 2031-03-03 | 19:00 | ",
    ),
    (
        f"DALE BOROUGH COUNCIL\nLAMPS AND DITCHES\nSUB-COMMITTEE\n{ON}",
        "Dale Borough Council | Lamps and Ditches Sub-Committee | 2031-03-03 | 19:00 | ",
    ),
    (
        f"LAMPS, DITCHES AND\nHEDGES PANEL\n{ON}",
        " | Lamps, Ditches and Hedges Panel | 2031-03-03 | 19:00 | ",
    ),
    # lines that are names of their own
    (
        f"Dale Town Council\nCorn Hall\n{ON}",
        "Dale Town Council | Town Council | 2031-03-03 | 19:00 | Corn Hall",
    ),
    (
        f"DALE CITY COUNCIL\nLAMPS PANEL\n{ON}",
        "Dale City Council | Lamps Panel | 2031-03-03 | 19:00 | ",
    ),
    # a place's council by its place
    (
        f"THE PARISH COUNCIL OF\nDALE\n{ON}",
        "Dale Parish Council | Parish Council | 2031-03-03 | 19:00 | ",
    ),
    (
        f"Town Council of Dale on the Hill\n{ON}",
        "Dale on the Hill Town Council | Town Council | 2031-03-03 | 19:00 | ",
    ),
    (f"THE COUNCIL\n{ON}", " | Council | 2031-03-03 | 19:00 | "),
    # the half before "&", lost by its line and told further down
    (
        f"LM 3.3.31 & DALE CITY COUNCIL\n\n{ON}\n\nIn attendance: Hurn & Dale City Council",
        "Hurn & Dale City Council |  | 2031-03-03 | 19:00 | ",
    ),
    # how, and for which time, the body met
    (
        "Minutes of the Parish Council virtual Meeting held on Monday 3 March 2031",
        " | Parish Council | 2031-03-03 |  | ",
    ),
    (
        "Minutes of Third Meeting of Town Council on 3rd March 2031 at 7pm in the Corn Hall",
        " | Town Council | 2031-03-03 | 19:00 | Corn Hall",
    ),
    (
        "Minutes of Dale Parish Council's monthly meeting held on 3 March 2031 at 7pm",
        "Dale Parish Council | Parish Council | 2031-03-03 | 19:00 | ",
    ),
    (
        "MINUTES OF THE MEETING OF THE LAMPS PANEL HELD ON MONDAY 3 MARCH 2031 IN THE CORN HALL AT 7.30PM",
        " | Lamps Panel | 2031-03-03 | 19:30 | CORN HALL",
    ),
    # in old words, and the body with its day and place in one line
    (
        "AT A SPECIAL MEETING of the LAMPS PANEL holden in the Corn Hall on the third day of March, 2031, at half past six in the evening",
        " | Lamps Panel | 2031-03-03 | 18:30 | Corn Hall",
    ),
    (
        "DALE TOWN COUNCIL\nLamps Panel, 3rd day of March 2031, Corn Hall, Mill Lane. Began 7 p.m.",
        "Dale Town Council | Lamps Panel | 2031-03-03 | 19:00 | Corn Hall, Mill Lane",
    ),
    # the day of the letter that sends the papers
    (
        "Our Ref: AP/12\nDate: 24 February 2031\nDear Councillor\nLAMPS PANEL - MONDAY, 3RD MARCH, 2031",
        " | Lamps Panel | 2031-03-03 |  | ",
    ),
]


@pytest.mark.parametrize(("head", "line"), HEADS)
def test_head(head: str, line: str) -> None:
    assert lines(record_of(head + BODY), "Meeting") == [line]
