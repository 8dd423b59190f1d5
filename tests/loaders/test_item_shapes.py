"""Where an item begins, and where its title ends, on pages that do not print it plainly."""

from __future__ import annotations

import re

import pytest
from stated import record_of

from ontology.record import Decision, Item, Motion

HEAD = """Hurn District Council

Minutes of the Ferry Committee held on Tuesday 4 March 2031 at 10.00 am

"""
PRESENT = "Present: Councillors Ann Bell (Chair), John Marsh and Priya Nair\n\n"

SHAPES: list[tuple[str, list[str]]] = [
    # business before the first number
    (
        PRESENT + "OPEN FORUM\n\nA resident asked about lamps.\n\nElection of Chairman\n\n"
        "Councillor Bell was elected.\n\n1. Apologies\n\nNone.\n\n2. Lamps\n\nNoted.",
        [" OPEN FORUM", " Election of Chairman", "1 Apologies", "2 Lamps"],
    ),
    # going into committee and coming out of it, between numbered items
    (
        PRESENT
        + "1. Apologies\n\nNone.\n\nMOTION TO GO INTO COMMITTEE\n\nProposed by Councillor Bell, "
        "seconded by Councillor Marsh and agreed.\n\n2. Lamps - Enforcement Action\n\nNoted.\n\nRETURN TO OPEN SESSION\n\n"
        "Proposed by Councillor Nair and agreed.\n\n3. Minutes of Meeting Held Tuesday 4 February 2031\n\nSigned.",
        [
            "1 Apologies",
            " MOTION TO GO INTO COMMITTEE",
            "2 Lamps - Enforcement Action",
            " RETURN TO OPEN SESSION",
            "3 Minutes of Meeting Held Tuesday 4 February 2031",
        ],
    ),
    # a list of people is no business
    (
        PRESENT + "Officers\n\nSue Hale, Clerk\n\n1. Apologies\n\nNone.\n\n2. Lamps\n\nNoted.",
        ["1 Apologies", "2 Lamps"],
    ),
    # a date belongs to the title that it ends
    (
        PRESENT + "1. Minutes of the meeting held on Wednesday 6 November 2030\n\nAgreed.\n\n"
        "2. Minutes of the Special Meeting held on Tuesday, 12th November 2030\n\nAgreed.",
        [
            "1 Minutes of the meeting held on Wednesday 6 November 2030",
            "2 Minutes of the Special Meeting held on Tuesday, 12th November 2030",
        ],
    ),
    # columns kept apart by gaps
    (
        PRESENT + "#   Item               Discussion\n\n"
        "1   Conflicts          Mr Hale is a trustee. He could stay.\n"
        "                       None other.\n\n"
        "2   Breaches log       Two late payments.      JM to write\n\n"
        "3   Training           Accepted.",
        ["1 Conflicts", "2 Breaches log", "3 Training"],
    ),
    # a report's number behind the title
    (
        PRESENT + "1. Jetty Lamps - HSC.31.087\n\nNoted.\n\n2. Gulls (HSC/31/9)\n\nNoted.",
        ["1 Jetty Lamps", "2 Gulls"],
    ),
    # numbers of paragraphs, alone on their lines
    (
        (
            "Items\nNo. Item\n\n1.\n\nMINUTES\n\nMinutes:\n\n1.1\n\nThe Minutes were confirmed.\n\n"
            "2.\n\nPETITIONS\n\nMinutes:\n\n2.1\n\nA petition of 312 signatures was presented.\n\n"
            "2.2\n\nThe Chair thanked all who had signed it.\n"
        ),
        ["1 MINUTES", "2 PETITIONS"],
    ),
    # the code of the year and the body, alone on its line
    (
        (
            "Items\nNo. Item\n\n31-32/FER/1\n\nElection of Chair\n\nMinutes:\n\nCouncillor Bell "
            "was elected.\n\n31-32/FER/2\n\nApologies\n\nMinutes:\n\nThere were none.\n"
        ),
        ["31-32/FER/1 Election of Chair", "31-32/FER/2 Apologies"],
    ),
    # the body's word, the count and the year, in minutes that lost their line breaks
    (
        (
            "Hurn Parish Council Minutes of a Meeting held at 7.00pm on Monday 3 March 2031 at the Corn "
            "Hall, Hurn Hrn/301/30-31 Present Members: Cllr P Bell (Chairman), Cllr J Marsh, Cllr Nair "
            "(arrived at 7.01pm) and Cllr Dray. Hrn/302/30-31 Apologies for Absence Apologies for "
            "absence were received from Cllr Pell. Hrn/303/30-31 Jetty Lamps The Clerk reported that "
            "two lamps had failed since the meeting before. It was RESOLVED that they be replaced. "
        ),
        [
            "Hrn/301/30-31 Present Members",
            "Hrn/302/30-31 Apologies for Absence",
            "Hrn/303/30-31 Jetty Lamps",
        ],
    ),
    # what was decided stands right below the number
    (
        (
            "Apologies\nFrom members.\n1\nThere was submitted the Minute of the meeting of the Group "
            "held on 26 August 2030, which had been circulated.\nDECIDED: That the Minute be approved.\n"
            "2\nDECIDED: That the presentation be given at a later meeting.\n3\nJetty Lamps\n"
            "DECIDED: That the lamps be mended.\n"
        ),
        ["1 ", "2 ", "3 Jetty Lamps"],
    ),
    # the parts of a resolution, in long lines, are no items
    (
        (
            "The Committee gave consideration to a report on the meetings held by the Council since "
            "September 2030 and on the place in which they had been held, with the costs of each.\n\n\n"
            + "".join(
                f"{number}.    Agreed that the {what} meetings of the committees will go on in the Corn "
                "Hall as arranged by the Council in September 2030 until the roof is mended.\n\n\n"
                for number, what in enumerate(("first", "later", "special", "annual", "joint"), 1)
            )
        ),
        [],
    ),
    # a sentence may follow "Item 4:", and "Councillor vacancies" names nobody
    (
        (
            "Present: Councillors: Ann Bell (Chair) and John Marsh\nItem 1:Apologies for Absence.\n"
            "Councillor Nair.\nItem 2:To receive the minutes of the meeting held 17th January 2031.\n"
            "Resolved to approve them.\nItem 3:Matters arising from the minutes, which are not on the "
            "agenda.\nThere were none.\nItem 4:Jetty Lamps.\nNoted.\n"
        ),
        [
            "1 Apologies for Absence",
            "2 To receive the minutes of the meeting held 17th January 2031",
            "3 Matters arising from the minutes, which are not on the agenda",
            "4 Jetty Lamps",
        ],
    ),
    (
        PRESENT + "1) Apologies\nNone.\n2) Councillor vacancies\nThere are two.\n3) Lamps\nNoted.",
        ["1 Apologies", "2 Councillor vacancies", "3 Lamps"],
    ),
    # numbers such as 1.0, below an address
    (
        (
            "2 Ropery Terrace, Hurn, HU9 6QD.\n\n1.0 Welcome and Apologies for Absence: to record "
            "attendance.\n\nThe Chair welcomed all.\n\n2.0 Declarations of Interests: to receive them "
            "from Members.\n\nNone were made.\n"
        ),
        ["1.0 Welcome and Apologies for Absence", "2.0 Declarations of Interests"],
    ),
    # flattened minutes: numbers given twice or left out, titles before a name or a mover
    (
        (
            "HURN PARISH COUNCIL Minutes of the meeting held on 13th January, 2031 Attendance: Councillors A "
            "Bell, J Marsh and P Nair 1. Emergency Evacuation Members were told where the doors of the Corn "
            "Hall are. 2. Apologies Cllr Mrs S Dray - Work Commitment The apologies were accepted. 3. Jetty "
            "Lamps The lamps were counted by the Clerk and two were found to be out. 2. To agree Minutes of "
            "the last meeting Proposed - Cllr Marsh Seconded - Cllr Nair 'That the minutes be approved' "
            "4. Gulls The gulls were noted. 13 Correspondence Received All members had received it. "
        ),
        [
            "1 Emergency Evacuation",
            "2 Apologies",
            "3 Jetty Lamps",
            "2 To agree Minutes of the last meeting",
            "4 Gulls",
            "13 Correspondence Received",
        ],
    ),
    # letters within the numbers
    (
        PRESENT + "51a/31 Apologies: None.\n\n51b/31   Declarations of Interest: None.\n\n"
        "52/31    Lamps:\n\nThe lamps were counted.",
        ["51a/31 Apologies", "51b/31 Declarations of Interest", "52/31 Lamps"],
    ),
    # what is in brackets is no title
    (
        (
            "Apologies from Members\n\nThere were none.\n\n\n19/0377/FULM - Former Tannery\n\n"
            "Rooflights were shown.\n\n\n[Councillor Marsh withdrew at 7.25 pm.]\n\n\n"
            "A site visit was suggested since the drawings did not show No. 10.\n"
        ),
        [" Apologies from Members", " 19/0377/FULM - Former Tannery"],
    ),
]


@pytest.mark.parametrize(("told", "items"), SHAPES)
def test_items_and_their_titles(told: str, items: list[str]) -> None:
    record = record_of(HEAD + told + "\n")
    found = [f for f in record.facts if isinstance(f, Item)]
    assert [f"{f.number or f.minute} {f.title}" for f in found] == items


def test_a_mover_in_brackets_is_no_title() -> None:
    page = "RESOLVED: |\nThat Members note the report\n|\n|\n(Moved by Councillor D Bell) |\n"
    record = record_of(page)
    assert not [f.title for f in record.facts if isinstance(f, Item)]


def test_nominations_are_told_though_no_label_says_so() -> None:
    page = (
        "Hurn District Council\n\nTuesday, 4 March 2031\n\nMinutes\n\n1/31\n\nAppointment of Chair\n\n"
        "The Clerk invited nominations. Councillor Bell proposed Councillor Marsh which was seconded by "
        "Councillor Nair. 14 members voted in favour and 11 against.\n\n2/31\n\nLamps\n\nIt was noted.\n"
    )
    record = record_of(page)
    motions = [f for f in record.facts if isinstance(f, Motion)]
    assert [(f.mover, f.seconder, f.votes_for) for f in motions] == [("Bell", "Nair", 14)]


def test_a_row_whose_title_was_lost_is_no_item_called_minutes() -> None:
    page = (
        "No. | Item |\n---|---|\nMinutes: The minutes of 3 May 2031 were confirmed. |\n|\n"
        "Minutes: The Planning Manager asked for more time. RESOLVED that the plan be put off. |\n|\n"
        "Jetty Lamps PDF 40 KB Minutes: The lamps were counted. |\n"
    )
    record = record_of(page)
    titles = [f.title for f in record.facts if isinstance(f, Item) and f.title]
    assert titles == ["Minutes", "Jetty Lamps"]


def test_a_resolution_whose_verb_was_lost_stands_behind_its_mover() -> None:
    page = (
        "Hurn District Council\n\nTuesday, 4 March 2031\n\n64 Jetty Lamps PDF 65 KB\nReport of the Clerk\n"
        "The Council considered the report of the Clerk.\nIt was moved by Councillor Bell, seconded by "
        "Councillor Marsh and\nThat the lamps be mended and the jetty be closed for a week.\n"
        "65 Gulls\nThe gulls were noted.\n"
    )
    record = record_of(page)
    facts = record.facts
    moved = [(f.mover, f.seconder, f.result) for f in facts if isinstance(f, Motion)]
    assert moved == [("Bell", "Marsh", "carried")]
    assert [f.text for f in facts if isinstance(f, Decision)][:1] == [
        "the lamps be mended and the jetty be closed for a week."
    ]


def test_an_agenda_item_under_the_name_of_the_council() -> None:
    page = (
        "Hurn Council\n\nAgenda item\n\nMotion by Councillor Bell\n\nConsider Motion by Councillor Bell.\n\n"
        "Minutes:\n\n4.1       Councillor Bell, seconded by Councillor Marsh, moved her Motion.\n"
    )
    record = record_of(page)
    facts = record.facts
    assert [f.title for f in facts if isinstance(f, Item)] == ["Motion by Councillor Bell"]


def test_an_item_titled_with_the_word_that_labels_its_minutes() -> None:
    page = (
        "Agenda item\n\nMinutes\n\nTo agree the minutes of the Lamps Panel of 3 May 2031.\n\n"
        "Minutes:\n\n2.1 Councillor Bell asked for oil.\n\n2.2 RESOLVED - That the minutes be approved.\n"
    )
    record = record_of(page)
    facts = record.facts
    assert [f.title for f in facts if isinstance(f, Item)] == ["Minutes"]


ROWS = """\
Lamps Panel
Tuesday, 3rd June, 2031 6.30 pm
Venue: Corn Hall

No. | Item |
|
⟦Translation⟧ You are welcome to speak Welsh at the meeting. Minutes: Nobody asked to.
⟦Substitutes⟧ Any member who sits for another should say so. Minutes: Councillor Pell sat for Councillor Orr. |
⟦Apologies for absence⟧ Minutes: Councillor Orr sent apologies. |
Minutes: Members' interests are told with their items.
⟦Announcements from the Chair⟧ Minutes: There were none. |
⟦Oil Policy⟧ To consider the report of the Head of
Lamps and Wicks. Additional documents:
Minutes: The report was read.
RESOLVED that the policy be agreed. |
"""


def test_rows_that_lost_their_bars_and_break_within_what_they_introduce() -> None:
    record = record_of(ROWS.replace("⟦", "").replace("⟧", ""))
    titles = [f.title for f in record.facts if isinstance(f, Item)]
    assert [t for t in titles if t != "Minutes"] == re.findall("⟦(.+?)⟧", ROWS)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("C61", "C62", "minute"), ("A1", "A2", "number"), ("31/045", "31/046", "minute"),
        ("3103.01", "3103.02", "number"),
    ],
)  # fmt: skip
def test_numbers_of_minutes_and_of_items(first: str, second: str, kind: str) -> None:
    page = f"{HEAD}{PRESENT}{first}. Apologies\n\nNone.\n\n{second}. Lamps\n\nThe lamps were counted.\n"
    record = record_of(page)
    found = [f for f in record.facts if isinstance(f, Item)]
    assert [getattr(f, kind) for f in found] == [first, second]


TITLES = [
    "Agenda item\n\n⟦MINUTES OF THE LAMPS PANEL HELD ON: 23 November 2031; 7 December 2031; 4 January 2032⟧\n\nMinutes:\n\nRESOLVED: That the minutes be signed.\n",
    "Hurn District Council\n\nMinutes of the Lamps Panel held on 4 March 2032\n\nPresent: Councillors Ann Pell and Tom Orr\n\nLP/32/01 ⟦MINUTES⟧\n\nThey were signed.\n\nLP/32/02 ⟦6/14/31/108 – Two lamps, Lower Farm⟧\n\nRESOLVED: That it be approved.\n\nLP/32/03 ⟦OIL⟧\n\nNone.\n",
]


@pytest.mark.parametrize("marked", TITLES)
def test_a_title_goes_on_over_days_and_references(marked: str) -> None:
    record = record_of(marked.replace("⟦", "").replace("⟧", ""))
    titles = [f.title for f in record.facts if isinstance(f, Item)]
    assert titles == re.findall("⟦(.+?)⟧", marked)
