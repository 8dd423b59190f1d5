"""Items whose titles no number or blank line sets off, and records of several meetings on one page."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import Item, Meeting

HEAD = """HEXWICK TOWN COUNCIL
Minutes of the meeting of the Ferry Committee held in the Corn Hall on Tuesday 4 March 2031 at 7 pm
Present: Councillors Ann Bell (Chair), John Marsh and Priya Nair
"""
# the page | its items, each as number and title
PAGES = [
    # capitals and a dash, lines broken, the number behind
    (
        ("APOLOGIES - These were intimated for Councillor Hext, who was away on the mainland with\n"
        "his sister. 1\n"
        "MINUTE - The Minute of 4 February 2031 was held to be a true record of what had been\n"
        "done. 2\n"
        "JETTY LAMPS: OIL AND WICKS - The Clerk had counted the lamps. Eleven were out, and the\n"
        "lamplighter had asked for a taller ladder. The Committee bought one. 3\n"
        "GULLS - Noted. 4\n"
        "The meeting ended at 8 pm."),
        ["1 APOLOGIES", "2 MINUTE", "3 JETTY LAMPS: OIL AND WICKS", "4 GULLS"],
    ),
    # a colon, and the minute's number in a column behind
    (
        ("APOLOGIES: For Councillor Hext.                         [81]\n"
        "MINUTES: Those of 4 February 2031 were signed.          [82]\n"
        "FERRY FARES: The Committee put them up by a shilling.   [83]\n"
        "SLIPWAY: NORTH END: Weed to be scraped off.             [84]"),
        ["81 APOLOGIES", "82 MINUTES", "83 FERRY FARES", "84 SLIPWAY: NORTH END"],
    ),
    # a full stop
    (
        ("Apologies. Cllr Hext was ill.\nMinutes. Those of 4 February were signed.\n"
        "Lamp oil. Two quotes had come. It was agreed to take the lower.\n"
        "Path 9. The stile has gone.\nNext meeting. Tuesday 1 April 2031."),
        [" Apologies", " Minutes", " Lamp oil", " Path 9", " Next meeting"],
    ),
    # a dash behind plain words, each in a paragraph of its own
    (
        ("\nApologies – Cllr Hext, with a cold.\n\nMinutes – Those of 4 February 2031 were agreed.\n\n"
        "Hours of the lamplighter – He has asked for Fridays off.\n\n"
        "Oil – to be bought again in May. The barrel leaks.\n"),
        [" Apologies", " Minutes", " Hours of the lamplighter", " Oil"],
    ),
    # an old hand: ".-"
    (
        ("\nAPOLOGIES.- For Mr Hext.\n\nMINUTES.- Read and signed.\n\n"
        "PATHS, LAMB LANE.- The Surveyor reported that it was under water.\n\nSEAL.- Affixed.\n"),
        [" APOLOGIES", " MINUTES", " PATHS, LAMB LANE", " SEAL"],
    ),
    # no blank line on the page: files, capitals, what is asked, and short lines between sentences
    (
        ("APOLOGIES\nCouncillor Hext had asked to be excused that night.\n"
        "INTERESTS AND DISPENSATIONS\nCouncillor Marsh said that he owned a rowing boat.\n"
        "Lamps Along the Quay PDF 98 KB\nThe Committee heard from the lamplighter, who was cross.\n"
        "What oil costs\nOil stood at nine shillings the barrel and was not falling.\n"
        "Gulls on the Roof\nTo consider a letter.\nThe letter was read out twice by the Clerk."),
        [" APOLOGIES", " INTERESTS AND DISPENSATIONS", " Lamps Along the Quay", " What oil costs", " Gulls on the Roof"],
    ),
]  # fmt: skip
# paragraphs that hold the same signs and open no item
TOLD = [
    (
        "The lamps were lit. The Clerk was thanked.\nGulls - eleven of them - were seen.\n"
        "Cllr Bell: no lamps were left.\nNobody spoke. It was late."
    ),
]
SEVERAL = [
    # the numbers begin anew
    (
        ("HURN PARISH COUNCIL\nMeetings held in May 2031\n\n"
        "Annual Meeting held in the Reading Room on Tuesday 6 May 2031 at 7pm\nPresent: Cllrs Ash, Birch\n"
        "1. Election of Chairman\nCllr Ash was elected.\n2. Apologies\nNone.\n\n"
        "Special Meeting held by Zoom on Thursday 22 May 2031 at 6pm\n1. Lamp Lane\nForty people came.\n2. Oil\nAgreed."),
        {"2031-05-06": ["Election of Chairman", "Apologies"], "2031-05-22": ["Lamp Lane", "Oil"]},
    ),
    # each has its list of those present
    (
        ("Hurn Town Council\n\nFerry Committee, Monday 5 May 2031, 6.30 pm\nPresent: Cllrs Ash (Chair), Birch\n"
        "1/31 Apologies\nNone.\n2/31 Lamps\nLit.\n\nFinance Committee, Monday 12 May 2031, 6.30 pm\n"
        "Present: Cllrs Birch (Chair), Ash\n3/31 Apologies\nNone.\n4/31 Oil\nBought."),
        {"2031-05-05": ["Apologies", "Lamps"], "2031-05-12": ["Apologies", "Oil"]},
    ),
]  # fmt: skip
# other meetings named in lines of their own, behind which the business goes on
ONE = [
    "1. Apologies\nNone.\n\nMinutes of the meeting held on 4 February 2031\n\n2. Lamps\nLit.\n",
    "1. Apologies\nNone.\n\nFerry Committee, Tuesday 4 February 2031\n\n2. Lamps\nLit.\n",
    (
        "1. Minutes\nSigned.\n2. Ferry Committee, Tuesday 4 February 2031\nThe lamps were lit.\n"
        "Next meeting: Tuesday 1 April 2031\n1. Oil\n2. Wicks\n"
    ),
]


def _items(text: str) -> list[str]:
    facts = [fact for fact in record_of(text).facts if isinstance(fact, Item)]
    return [f"{fact.minute or fact.number} {' '.join(fact.title.split())}" for fact in facts]


@pytest.mark.parametrize(("page", "items"), PAGES)
def test_titles_that_open_their_paragraph_or_stand_between_sentences(
    page: str, items: list[str]
) -> None:
    assert _items(HEAD + page) == items


@pytest.mark.parametrize("told", TOLD)
def test_sentences_with_the_same_signs_are_no_titles(told: str) -> None:
    assert _items(HEAD + told) == []


@pytest.mark.parametrize(("page", "meetings"), SEVERAL)
def test_several_meetings_on_a_page(page: str, meetings: dict[str, list[str]]) -> None:
    facts = record_of(page).facts
    held = {fact.id: fact.date for fact in facts if isinstance(fact, Meeting)}
    found: dict[str, list[str]] = {date: [] for date in held.values()}
    for fact in facts:
        if isinstance(fact, Item):
            found[held[fact.meeting]].append(fact.title)
    assert found == meetings


@pytest.mark.parametrize("page", ONE)
def test_a_line_about_another_meeting_begins_no_record(page: str) -> None:
    assert [f.date for f in record_of(HEAD + page).facts if isinstance(f, Meeting)] == [
        "2031-03-04"
    ]
