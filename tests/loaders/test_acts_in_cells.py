"""What was decided, in a cell or a line of its own kind: in a table's last cells, act after act, without a subject."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Action, Attendance, Decision, Declaration, Question

HEAD = "Hexwick District Council\n\nFerry Committee - Monday 3 March 2031\n\n"

BEHIND = "\n\n2. Gulls\n\nThey were counted.\n"
MINUTES = HEAD + "1. Lamps\n\n"

DECIDED: list[tuple[str, list[str]]] = [
    (
        "Out of committee, resolved that the quote of Mr Orr be accepted.",
        ["quote of Mr Orr be accepted"],
    ),
    ("Mr Orr spoke. After debate, agreed to let the barn.", ["let the barn"]),
    (
        "On the motion of Councillor Pell, seconded by Councillor Orr, resolved: that the lamps be lit.",
        ["lamps be lit"],
    ),
    ("In reply, Mr Orr agreed to count the lamps.", []),
    ("Mr Orr, after a pause, agreed to count the lamps.", []),
    (
        "RESOLVED:\n1.to note the fares\n2.that Mr Orr repaint the ferry",
        ["note the fares", "Mr Orr repaint the ferry"],
    ),
    (
        "RESOLVED:\n\n1 The fee be kept.\n2 All permits be renewed.\n\nThe Chair thanked them.",
        ["fee be kept", "All permits be renewed"],
    ),
    ("RESOLVED: That the fee be kept.\n\n1 The Green was shut in May.", ["fee be kept"]),
    (
        "Approved the plan of the lamps. Noted the cost of oil. Remitted the matter of the masts to the Board.",
        ["plan of the lamps", "cost of oil", "matter of the masts to the Board"],
    ),
]


@pytest.mark.parametrize(("text", "decided"), DECIDED)
def test_acts_without_a_subject_and_parts_without_a_stop(text: str, decided: list[str]) -> None:
    assert sorted(_decided(f"{MINUTES}{text}{BEHIND}")) == sorted(decided)


def _decided(page: str) -> list[str]:
    texts = [fact.text.rstrip(".;") for fact in facts_of(record_of(page), Decision)]
    return [text.removeprefix("the ").removeprefix("The ") for text in texts]


def test_cells_that_tell_and_cells_that_decide() -> None:
    page = (
        "Hexwick District Council\nFERRY COMMITTEE - MONDAY 3 MARCH 2031, 7.00PM\n| Ref | Business | Outcome | By whom |\n|---|---|---|---|\n"
        "| FC/11 | Apologies. Councillor Orr | Recorded | |\n"
        "| FC/12 | Lamps on the Quay. Councillor Bell told of the dark. | Resolved: that the lamps be lit; that a map be sent. | Mr Hale, 1 May |\n"
        "| FC/13 | Ferry Fares. The Clerk spoke of fares. | Recommended: that Council raise the fares. | |\n"
    )
    page += "Present: Councillor A Bell; Mr T Hale, Clerk\n"
    assert _decided(page) == ["lamps be lit", "a map be sent", "Council raise the fares"]
    owners = [(f.who, f.due, f.text.split(" ")[0]) for f in facts_of(record_of(page), Action)]
    assert owners == [(("T Hale",), "2031-05-01", "a")]


@pytest.mark.parametrize("label", ["Remotely", "Online", "By video link", "Via Teams"])
def test_the_way_they_came_says_nothing_of_what_they_are(label: str) -> None:
    page = HEAD + (
        f"1. Roll call\nMembers: Councillors Bell and Q. Marsh. Officers: Head of Parks (Ms R. Close). {label}: Councillor Mawhin.\n\n2. Gulls\nNoted.\n"
    )
    rows = {f.person: f.status for f in facts_of(record_of(page), Attendance)}
    assert rows["Mawhin"] == "present"
    assert rows["R. Close"] == "in-attendance"


@pytest.mark.parametrize(
    ("title", "there"),
    [
        ("Attendance", "present"),
        ("Constitution", "present"),
        ("Visit of the Panel", "in-attendance"),
    ],
)
def test_members_who_attended_where_the_roll_is_called(title: str, there: str) -> None:
    page = HEAD + (
        f"1. {title}\nCouncillors Mrs A Pell (Chairman), J Orr and D Tope attended. Mr P Hale (Licensing Manager) advised.\n\n2. Gulls\nNoted.\n"
    )
    rows = {f.person: f.status for f in facts_of(record_of(page), Attendance)}
    assert rows["J Orr"] == there


def test_clauses_of_a_list_each_for_itself() -> None:
    page = HEAD + (
        "1. Apologies and substitutes\nCouncillor G Farr (Councillor R Esmail present instead); Councillor O Minchin gave none.\n\n2. Gulls\nNoted.\n"
    )
    rows = {(f.person, f.status) for f in facts_of(record_of(page), Attendance)}
    assert rows == {("R Esmail", "substitute"), ("G Farr", "apologies")}


HEARD = (
    "Ms R. Quaye\nCounsel for the licence holder\nMr T. Bell\nDesignated Premises Supervisor\nMs Hetty Osgood\nLicensing Officer\n\n"
    "Councillor Farida Noon (Chair) opened the hearing and introduced Councillors Marek Stolar and Jean Abbott. Councillor Abbott was sitting for "
    "Councillor Dominic Pryce who had sent apologies.\n\nQuestions\n"
    "Councillor Stolar Q. How many doors are there?\nMr Bell A. Two in front and a third behind.\n"
    "Chair Q. Why had one been shut on the night?\nMs Quaye A. It stuck; a joiner had since been.\n"
)


@pytest.mark.parametrize(
    "heading", ["There attended:", "There were in attendance:", "There appeared:"]
)
def test_those_who_were_heard_and_what_was_asked(heading: str) -> None:
    record = record_of(f"{HEAD}1. Review of the Anchor\n\n{heading}\n{HEARD}\n2. Gulls\n\nNoted.\n")
    rows = {(f.person, f.status) for f in facts_of(record, Attendance)}
    assert rows == {
        ("R. Quaye", "in-attendance"),
        ("T. Bell", "in-attendance"),
        ("Hetty Osgood", "in-attendance"),
        ("Farida Noon", "present"),
        ("Marek Stolar", "present"),
        ("Jean Abbott", "present"),
        ("Jean Abbott", "substitute"),
        ("Dominic Pryce", "apologies"),
    }
    asked = [(f.asked_by, f.by, f.text.split(" ")[0]) for f in facts_of(record, Question)]
    assert asked == [("Marek Stolar", "T. Bell", "How"), ("Farida Noon", "R. Quaye", "Why")]


@pytest.mark.parametrize(
    "label",
    [
        "Declarations of interest made at this item:",
        "Declared on this item:",
        "Interests declared by Members in respect of this item:",
        "Cofnodion / Minutes: Declarations of interest made at this item:",
    ],
)
def test_interests_declared_at_the_item(label: str) -> None:
    page = (
        "Eitem Agenda / Agenda Item\nLIGHTING OF THE QUAY\nHexwick County Council\n"
        f"{label} Councillor E. Pell - Personal - tenant of the quay; County Borough Councillor H. W. Orr - Prejudicial - owns a lamp.\n"
        "RESOLVED: That the quay be lit.\n"
    )
    told = [(f.person, f.interest) for f in facts_of(record_of(page), Declaration)]
    assert told == [("E. Pell", "personal"), ("H. W. Orr", "prejudicial")]


def test_apologies_for_an_item() -> None:
    page = HEAD + (
        "1. Lamps\n\nApologies had been received for this item from Councillor Mrs. J. Tope and the Head of Lamps, Mr Iolo Gwynn.\n"
        "Apologies were received for the delay to the lift.\n\n2. Gulls\n\nNoted.\n"
    )
    rows = {(f.person, f.status) for f in facts_of(record_of(page), Attendance)}
    assert rows == {("J. Tope", "apologies"), ("Iolo Gwynn", "apologies")}


@pytest.mark.parametrize("label", ["Decision", "Decision reached", "Resolution"])
def test_parts_counted_without_a_stop_below_a_label(label: str) -> None:
    page = (
        f"{HEAD}No. Item\n\n4.\n\nFerry fares\n\nMinutes:\n\nThe fares were old.\n\n{label}:\n\n1   The fares be kept.\n\n2   The Clerk is to tell the ferryman.\n\n"
        f"5.\n\nGulls\n\nMinutes:\n\nThey were counted.\n\n{label}:\n\nNoted.\n"
    )
    assert _decided(page)[:2] == ["fares be kept", "Clerk is to tell the ferryman"]
