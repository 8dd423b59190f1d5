"""Items of pages that print them in two ways at once, and lines that only look like their headings."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Item, Record

PARISH = """Saltwick Parish Council

Minutes of the meeting held on Tuesday 6 May 2031 at 7.00 pm in the Corn Hall

Present: Councillors Una Frost (Chair), Colin Pike and Rhoda Ames

"""
PAGE = "Agenda and minutes\n\nCouncil - Tuesday, 6th May, 2031 2.00 pm\n\nItems\nNo. Item\n\n"


def read(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document)


def items(text: str) -> list[tuple[str, str]]:
    return [(f.number or f.minute, f.title) for f in read(text).facts if isinstance(f, Item)]


@pytest.mark.parametrize("dot", [".", "\\.", ")"])
def test_a_few_numbers_among_headings_without(dot: str) -> None:
    body = (
        f"Slipway Winch\n\nThe Clerk told the meeting that the winch had failed again.\n\n"
        f"1{dot} Minutes of the last meeting:\n\nThese were signed by the Chair as they stood.\n\n"
        f"Adoption of Risk Register\n\nCllr Pike proposed acceptance seconded by Cllr Ames. Agreed.\n\n"
        f"Future Meetings\n\nCllr Ames thought that they should be held on Mondays.\n\n"
        f"Boat Store Keys\n\nThe Clerk had changed the lock and would give out the keys.\n\n"
        f"Quay Lamps\n\nTwo lamps had gone out and had been seen to by the County.\n\n"
        f"2{dot} Planning:\n\nThere were none to look at this month.\n\n"
    )
    assert items(PARISH + body) == [
        ("", "Slipway Winch"),
        ("1", "Minutes of the last meeting"),
        ("", "Adoption of Risk Register"),
        ("", "Future Meetings"),
        ("", "Boat Store Keys"),
        ("", "Quay Lamps"),
        ("2", "Planning"),
    ]


def test_headings_without_a_number_as_far_apart_as_the_numbered() -> None:
    body = "".join(
        f"{n}. {title}:\n\n{told}\n\n"
        for n, (title, told) in enumerate(
            [
                ("Matters Arising", "The winch has been mended."),
                ("Chairman's Report", "The Chairman spoke of the regatta."),
            ],
            1,
        )
    )
    body += (
        "Clerk's Report:\n\nThe path has been cleared.\n\n3. Correspondence:\n\nA letter came.\n\n"
    )
    body += "4. Planning:\n\nNone came in.\n\nOPEN SESSION\n\n(Limited to ten minutes)\n\nMr Orr asked for a bin."
    assert items(PARISH + body) == [
        ("1", "Matters Arising"),
        ("2", "Chairman's Report"),
        ("", "Clerk's Report"),
        ("3", "Correspondence"),
        ("4", "Planning"),
        ("", "OPEN SESSION"),
    ]


def test_numbers_in_the_cells_of_a_table_are_no_items() -> None:
    body = (
        "41.\n\nMembers' Interests\n\nMinutes:\n\nCouncillor\n\nMinute Number\n\nInterest\n\n"
        "Cllr Una Frost\n\n43\n\nTrustee of the Lido. Left the room.\n\nCllr Colin Pike\n\n43\n\nSwims there\n\n"
        "42.\n\nMinutes of 8 April 2031\n\nMinutes:\n\nIt was agreed.\n\n"
        "43.\n\nThe Lido\n\nMinutes:\n\nThe matter was put to the vote:\n\nFOR 7\n\nAGAINST 1\n\nIt was carried.\n"
    )
    assert items(PAGE + body) == [
        ("41", "Members' Interests"),
        ("42", "Minutes of 8 April 2031"),
        ("43", "The Lido"),
    ]


def test_a_matter_that_went_by_another_name() -> None:
    text = (
        "Issue - meetings\n\nReview of Slipways\n\nMeeting: 12/05/2031 - Harbour Committee, Saltwick Borough Council (Item 23)\n\n"
        "The Harbour Master introduced the report.\n\nThe motion was put and carried, whereupon it was:\n\n\n\n"
        "(1)      the scheme be adopted;\n\n\n(2)      the Harbour Master be asked to tell the users.\n\n\n"
        "Meeting: 03/04/2031 - Harbour Committee, Saltwick Borough Council (Item 14)\n\nSlipways - Terms of Reference\n\n\n"
        "The Clerk went through the terms.\n\n\nResolved\n\n\nThat a group of three be set up.\n"
    )
    assert items(text) == [("23", "Review of Slipways"), ("14", "Slipways - Terms of Reference")]
    assert [f.text for f in read(text).facts if isinstance(f, Decision)] == [
        "the scheme be adopted",
        "the Harbour Master be asked to tell the users.",
        "a group of three be set up.",
    ]


def test_the_first_row_may_name_the_meeting() -> None:
    text = (
        "Agenda and minutes\nVenue: Corn Hall\nNo. | Item |\n---|---|\n"
        "Saltwick Borough Council - Harbour Committee, Tuesday 6 May 2031 7.30 pm Minutes: Members present: Councillors "
        "Una Frost (Chair) and Colin Pike. |\n|\nSlipway Winch Minutes: RESOLVED: That it be mended. |\n|\n"
        "Quay Lamps Minutes: RESOLVED: That they be lit. |\n|\n"
    )
    assert items(text) == [("", "Slipway Winch"), ("", "Quay Lamps")]


def test_one_who_decides_on_one_matter_after_another() -> None:
    text = (
        "Saltwick Borough Council\nRecord of decisions taken by the Harbour Master\nDecision session: 9 May 2031\n\n"
        "Decision maker: Una Frost, Harbour Master\n\n"
        "Decision ref:\tHM/31/31\nSubject:\tMooring Fees\nDecision:\tTo put up the fee to £4\nReason:\tCosts\n\n"
        "Decision ref:\tHM/31/32\nSubject:\tSlipway Winch\nDecision:\t1) To mend it; 2) To ask the Clerk for prices\nReason:\tIt broke\n\n"
        "Decision ref:\tHM/31/33\nSubject:\tQuay Lamps\nDecsion:\tTo award the contract to Orr Lamps\nReason:\tPrice\n"
    )
    assert items(text) == [("", "Mooring Fees"), ("", "Slipway Winch"), ("", "Quay Lamps")]
    assert [f.text for f in read(text).facts if isinstance(f, Decision)] == [
        "put up the fee to £4",
        "mend it",
        "ask the Clerk for prices",
        "award the contract to Orr Lamps",
    ]


def test_the_word_of_a_decision_in_two_tongues_is_no_part_of_a_title() -> None:
    text = (
        PARISH
        + "6. RHAGLEN WAITH / WORK PROGRAMME\nPENDERFYNWYD / RESOLVED:\n\tthat the programme be noted\n\n"
        + "7. LLITHRFA / SLIPWAY\nPENDERFYNWYD / RESOLVED:\n\tthat the slipway be mended\n"
    )
    assert items(text) == [("6", "RHAGLEN WAITH / WORK PROGRAMME"), ("7", "LLITHRFA / SLIPWAY")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_the_agenda_asks_below_a_title_is_no_item(gap: str) -> None:
    lines = [
        "Apologies for Absence", "To receive any apologies for absence.", "Declarations of Interest",
        "To receive any declarations of interest.", "None were made by those who were there that night.",
        "Announcements", "To receive any announcements.", "The Mayor spoke of the regatta, which had been held in the rain.",
        "Any Other Business", "There was none.",
    ]  # fmt: skip
    assert [title for _, title in items(PARISH + gap.join(lines))] == [
        "Apologies for Absence",
        "Declarations of Interest",
        "Announcements",
        "Any Other Business",
    ]


def test_a_title_may_hold_a_stop_and_an_item_have_others_below_it() -> None:
    body = (
        "4.\n\nDeclarations of Interest. Relevant Bodies (Moorings) Regulations 2030\n\nMinutes:\n\nNone were made.\n\n"
        "5.\n\nMINUTES OF PANELS\n\n5a\n\nHarbour Panel - 8 April 2031\n\nMinutes:\n\nThese were noted.\n\n"
        "6.\n\nApologies. Ann Bell and Tim Webb\n\nMinutes:\n\nThese were noted.\n"
    )
    assert items(PAGE + body) == [
        ("4", "Declarations of Interest. Relevant Bodies (Moorings) Regulations 2030"),
        ("5", "MINUTES OF PANELS"),
        ("5a", "Harbour Panel - 8 April 2031"),
        ("6", "Apologies"),
    ]
