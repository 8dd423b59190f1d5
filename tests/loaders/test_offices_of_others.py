"""For whom an office is held, and organisations of which only an office tells: one passage at a time."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Holding, Organisation

HEAD = """Hexwick Borough Council

PARKS PANEL

Minutes of the meeting held on Tuesday 4 March 2031 at 10.00 am

1. DITCHES

"""

# a passage, and whose offices it tells: person, office, and for whom (nothing: those who met)
HELD = [
    "Mr Ben Dale, of Harl Housing Association, spoke as Lettings Manager. => Ben Dale | Lettings Manager | Harl Housing Association",
    "Ms Kay Orr from the Harl Trust, where she is Regional Adviser, spoke. => Kay Orr | Regional Adviser | Harl Trust",
    "Also there: Ben Dale (Northdale Rail, Station Manager). => Ben Dale | Station Manager | Northdale Rail",
    "Northdale Rail's Station Manager, Mr Ben Dale, spoke. => Ben Dale | Station Manager | Northdale Rail",
    "Kay Orr, Engagement Lead, and Ben Dale, Audit Manager (both of Hale Orme LLP), attended. => Kay Orr | Engagement Lead | Hale Orme LLP ;; Ben Dale | Audit Manager | Hale Orme LLP",
    "From the Harl Trust, Mr Ben Dale, Finance Manager, replied. => Ben Dale | Finance Manager | Harl Trust",
    "For the Environment Agency: Polly Dale, Senior Flood Adviser. => Polly Dale | Senior Flood Adviser | Environment Agency",
    "Dale Town Council sent its Deputy Clerk, Mr Ben Dale, and with him Ms Kay Orr (Finance Officer). => Ben Dale | Deputy Clerk | Dale Town Council ;; Kay Orr | Finance Officer | Dale Town Council",
    "The Harl Trust was praised, and with it the Trust's Finance Manager, Mr Ben Dale. => Ben Dale | Finance Manager | Harl Trust",
    "Assistant Chief Constable Kay Orr – Dale Constabulary => Kay Orr | Assistant Chief Constable | Dale Constabulary",
    "Ms Kay Orr, Internal Auditor (Hale Orme LLP) => Kay Orr | Internal Auditor | Hale Orme LLP",
    "Harl Rail (Ms Kay Orr, Head of Franchise; Mr Ben Dale, Area Manager) took questions. => Kay Orr | Head of Franchise | Harl Rail ;; Ben Dale | Area Manager | Harl Rail",
    "Cllr Kay Orr, Leader of Dale Borough Council, spoke. => Kay Orr | Leader of Dale Borough Council | Dale Borough Council",
    "Harl Parish Council's Clerk and Responsible Financial Officer, Mrs Kay Orr, spoke. => Kay Orr | Clerk | Harl Parish Council ;; Kay Orr | Responsible Financial Officer | Harl Parish Council",
    "Mrs Kay Orr, Chair of Governors of Harl Academy, spoke. => Kay Orr | Chair of Governors of Harl Academy | Harl Academy",
    "Those attending for Harl Water were Mr Ben Dale, Asset Manager, and Ms Kay Orr, Liaison Manager. => Ben Dale | Asset Manager | Harl Water ;; Kay Orr | Liaison Manager | Harl Water",
    "Harl Chamber of Trade, through its President, Mr Ben Dale, asked for seats. => Ben Dale | President | Harl Chamber of Trade",
    "The Council's Finance Manager, Mr Ben Dale, replied. => Ben Dale | Finance Manager |",
    "Mr Ben Dale, Finance Manager, replied to the Harl Trust. => Ben Dale | Finance Manager |",
    "The Harl Trust wrote to the Finance Manager, Mr Ben Dale. => Ben Dale | Finance Manager |",
]
NAMED = [
    ("Tidal Wave's Finance Manager, Mr Ben Dale, spoke.", ["Tidal Wave"]),
    ("Mr Ben Dale (Upper Harl Enterprise, Chair) spoke.", ["Upper Harl Enterprise"]),
    ("The Children's Services Manager, Mr Ben Dale, spoke.", []),
    ("The Mayor's Secretary, Mr Ben Dale, spoke.", []),
    ("Ben Dale, Ann Pell's Assistant Manager, spoke.", []),
]


def facts(passage: str) -> list[object]:
    (document,) = read_bytes(f"{HEAD}{passage}\n".encode(), "page.txt")
    assert isinstance(document, Document)
    return list(parse(document).facts)


@pytest.mark.parametrize("line", HELD)
def test_for_whom(line: str) -> None:
    passage, _, expected = line.partition(" => ")
    held = {
        f"{f.person} | {f.post} | {f.organisation}".strip()
        for f in facts(passage)
        if isinstance(f, Holding)
    }
    assert held == {one.strip() for one in expected.split(";;")}


@pytest.mark.parametrize(("passage", "names"), NAMED)
def test_named_by_its_office(passage: str, names: list[str]) -> None:
    found = [f.name for f in facts(passage) if isinstance(f, Organisation)]
    assert [n for n in found if n != "Hexwick Borough Council"] == names
