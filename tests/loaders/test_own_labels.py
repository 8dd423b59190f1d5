"""Labels in a page's own words, told by their coming again; numbers below or behind the titles of their items."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Decision, Item

HEAD = "Hexwick Borough Council\n\nFerry Committee - Tuesday 4 March 2031\n\n"
TABLE = HEAD + "No. | Item |\n"


def _items(page: str) -> list[str]:
    return [
        f"{fact.minute or fact.number} {fact.title}".strip()
        for fact in facts_of(record_of(page), Item)
    ]


def _decided(page: str) -> list[str]:
    return [
        fact.text.rstrip(".;").removeprefix("the ").removesuffix("; and")
        for fact in facts_of(record_of(page), Decision)
    ]


NUMBERS_ABOVE = HEAD + (
    "12.\n\nApologies\n\nRecord of discussion:\n\nApologies came from Councillor Bell.\n\n13.\n\nOars for the ferry\n\n"
    "Papers:\n- Quotations\n\nRecord of discussion:\n\nCouncillor Marsh spoke of oars.\n\nOutcome:\n\n(a) That six be bought.\n"
    "(b) That the old ones be sold.\n\n14.\n\nGulls\n\nRecord of discussion:\n\nThey were counted.\n\nOutcome:\n\nNoted.\n"
)
NUMBERS_BELOW = HEAD + (
    "Apologies\n12.\n\nNotes:\n\nCouncillor Bell sent hers.\n\nOars for the ferry   [PDF, 30KB]\n13.\n\nOfficer recommendation: that six be bought.\n\n"
    "Notes:\n\nThe Ferryman spoke of oars.\n\nResolution:\n\n(1) That six be bought.\n\n(2) That the old ones be sold.\n\n"
    "Proposed Jetty\n14.\n\nNotes:\n\nThere was none.\n\nResolution:\n\nNoted.\n"
)
WITHOUT_GAPS = (
    "Hexwick and Cray Fire Authority\nMinutes of the Governance Board\nWednesday 5 March 2031 at 2.00 pm\nApologies for absence\n12\n"
    "Proceedings:\nMr D Pell sent his.\nLadders\n13\nProceedings:\nThe Chief Fire Officer spoke of ladders.\nBoard's decision:\n"
    "That six be bought.\nThat the old ones be sold.\nHoses\n14\nProceedings:\nThey leaked.\nBoard's decision:\nNoted.\n"
)
NUMBERS_BEHIND = (
    "Marlshire Police and Crime Panel\nMinutes of the meeting held on Friday 7 March 2031 at 10.00 am\n"
    "Present: Cllr Ann Bell (Chair), Cllr John Marsh and Mr Obi Orr\n\nWelcome and apologies 12.\n\nCllr Joan Pell sent apologies.\n\n"
    "Declarations of interest 13.\n\nNone.\n\nProposed precept 14.\n\nThe Commissioner spoke of it.\n\n"
    "RESOLVED: That the precept be supported.\n\nDate of next meeting 15.\n\nFriday 4 April 2031.\n"
)


@pytest.mark.parametrize(
    ("page", "items"),
    [
        (NUMBERS_ABOVE, ["12 Apologies", "13 Oars for the ferry", "14 Gulls"]),
        (NUMBERS_BELOW, ["12 Apologies", "13 Oars for the ferry", "14 Proposed Jetty"]),
        (WITHOUT_GAPS, ["12 Apologies for absence", "13 Ladders", "14 Hoses"]),
        (
            NUMBERS_BEHIND,
            [
                "12 Welcome and apologies",
                "13 Declarations of interest",
                "14 Proposed precept",
                "15 Date of next meeting",
            ],
        ),
    ],
)
def test_titles_and_their_numbers(page: str, items: list[str]) -> None:
    assert _items(page) == items


@pytest.mark.parametrize("page", [NUMBERS_ABOVE, NUMBERS_BELOW])
def test_what_stands_below_labels_of_its_own(page: str) -> None:
    assert _decided(page) == ["six be bought", "old ones be sold", "Noted"]


@pytest.mark.parametrize(
    ("told", "decided"),
    [
        ("Notes", "Resolution"),
        ("Minute text", "Decision taken"),
        ("Summary of debate", "Outcome"),
        ("Clerk's notes", "Committee decision"),
        ("Cofnodion / Minutes", "Penderfyniad / Decision"),
    ],
)
def test_labels_within_rows(told: str, decided: str) -> None:
    page = TABLE + (
        f"Apologies {told}: None had come. ||\nOars for the ferry PDF 30 KB To consider oars. Recommendation: That six be bought. "
        f"{told}: The Ferryman spoke of oars. {decided}: (a) That six be bought; and |||\n(b) That the old ones be sold. ||\n"
        f"Gulls {told}: They were counted. {decided}: Noted. |\n"
    )
    assert _items(page) == ["Apologies", "Oars for the ferry", "Gulls"]
    assert _decided(page) == ["six be bought", "old ones be sold", "Noted"]


def test_item_of_a_page_in_two_tongues() -> None:
    page = (
        "Eitem Agenda / Agenda Item\nEitem / Item\nLIGHTING OF THE QUAY\nCyngor Sir Hexwick / Hexwick County Council\n"
        "Cofnodion / Minutes: The Head of Lamps spoke of lamps.\nRESOLVED: That the quay be lit.\n"
        "Dogfennau ategol / Supporting documents:\n• Lamps PDF 30 KB\n"
    )
    assert _items(page) == ["LIGHTING OF THE QUAY"]
    assert _decided(page) == ["quay be lit"]


def test_a_word_that_comes_once_is_no_label() -> None:
    page = HEAD + (
        "12.\n\nNotes\n\nCouncillor Bell read hers out.\n\n13.\n\nOutcome of the audit\n\nNoted.\n\n14.\n\nGulls\n\nNoted.\n"
    )
    assert _items(page) == ["12 Notes", "13 Outcome of the audit", "14 Gulls"]


def test_heads_of_two_things_are_no_label_in_two_tongues() -> None:
    page = HEAD + (
        "Item\nDiscussion / Outcome\nAction\n\n1\nApologies\nCouncillor Bell sent hers.\n\n2\nOars\nThe Committee agreed that six be bought.\n"
    )
    assert _items(page)[-1] == "2 Oars"


def test_years_and_sums_behind_titles_are_no_numbers_of_items() -> None:
    page = HEAD + (
        "Apologies\n\nCouncillor Bell.\n\nRoad works on the A 31\n\nNoted.\n\nLamps for ward 32\n\nNoted.\n\nPlans for area 33\n\nNoted.\n"
    )
    assert "31 Road works on the A" not in _items(page)
