"""Rows whose cells lost what stood between them: how many cells there are, the heads say."""

from __future__ import annotations

import pytest
from reader_files import document_of

from loaders.readers.glued_cells import parted

TABLES = [
    # what is read of a page, with the bars that belong in it
    """Min. No | Subject | Decision | Lead Officer
12 | Mooring Fees | That the fees be raised by 4%. | Harbour Master
13 | Slipway (North) | RESOLVED: To close the slipway until May. That signs be put up. | J. McNeil
14 | Any Other Business | None.""",
    """Name | Party | Attendance
Cllr Ann McKay | Labour | Present
Cllr T. O'Neill | Plaid Cymru | Apologies""",
    """Item | Action | By whom | By when
4.1 | Order the salt | Clerk | 31 May
4.2 | Ring the county council about FP12 | Cllr Bell | 14 June""",
    """Member | Item | Nature of Interest
Cllr Hay | 7 | Personal
Cllr Roe | 9 | Prejudicial

7. Drains
Noted.""",
    """Agenda Item | Resolution | Officer

3 Ferry Times | (1) That the times be changed. (2) That they be printed. | Clerk

4 Pier | That it be painted. | Pier Master""",
]

# heads in two languages, of which the bar between the two was lost as well
GLUED = [
    (
        "EnwName Rôl / Role StatwsStatus\n\nAnn BellCadeirydd / ChairYn bresennol / Present",
        "Enw / Name | Rôl / Role | Statws / Status\n\nAnn Bell | Cadeirydd / Chair | Yn bresennol / Present",
    ),
    (
        "EitemPenawd / HeadingCofnod / Record\n\n1Ymddiheuriadau / ApologiesDim / None.",
        "Eitem | Penawd / Heading | Cofnod / Record\n\n1 | Ymddiheuriadau / Apologies | Dim / None.",
    ),
]

OTHERS = [
    "MemberInterest\nCllr Hay declared an interest.",  # a head, but no row below it
    "MacDonaldFraser\nClosed.Open",
    "ItemDescriptionResolution\nPART 1\n1Apologies\nNone were received.",
    "The meeting was held at HallRoad.\nPresent were Ann Bell and others.",
]


@pytest.mark.parametrize("table", TABLES)
def test_cells_are_told_apart(table: str) -> None:
    glued = table.replace(" | ", "").replace(". That signs", ".That signs").replace(". (2)", ".(2)")
    assert parted(glued) == table


@pytest.mark.parametrize(("glued", "table"), GLUED)
def test_cells_in_two_languages_are_told_apart(glued: str, table: str) -> None:
    assert parted(glued) == table


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_glued_table_stays(text: str) -> None:
    assert parted(text) == text


def test_the_document_has_the_bars() -> None:
    document = document_of("Harbour Board\n\nItemActionBy whom\n4Order the saltClerk\n", "page.txt")
    assert document.text == "Harbour Board\n\nItem | Action | By whom\n4 | Order the salt | Clerk\n"
