"""Those put up for an office: who nominated whom, who won, who took it unopposed; movers who move together,
notes of two sets of initials, casting votes."""

from __future__ import annotations

import pytest
from motion_lines import motions

from loaders.annotators.names import initials_of

NOMINATED = [
    (
        ("Councillor Kemp was nominated for the office of Chair by Councillor Marsh and this was seconded by Councillor Nair. "
        "As there were no other nominations she was duly elected."),
        ["Marsh & Nair carried"],
    ),
    (
        "Sue Pell was proposed as Treasurer by Councillor Marsh, seconded by Councillor Nair. She was willing to serve.",
        ["Marsh & Nair carried"],
    ),
    (
        ("Councillor Marsh put forward the name of Councillor Pell for Vice-Chair and Councillor Nair seconded. There was "
        "only one nomination and Councillor Pell took the chair."),
        ["Marsh & Nair carried"],
    ),
    (
        "Councillor Pell was proposed as Leader by Councillor Marsh, seconded by Councillor Nair, but declined.",
        ["Marsh & Nair"],
    ),
    (
        ("Nominations for Chair: Cllr Pell (prop. Cllr Marsh, sec. Cllr Nair). Cllr Gale (prop. Cllr Kemp, sec. Cllr Ames). "
        "Votes: Cllr Pell 4, Cllr Gale 3. Cllr Pell elected."),
        ["Marsh & Nair carried 4-?-?", "Kemp & Ames lost 3-?-?"],
    ),
    (
        ("It was moved by Councillor Marsh and seconded by Councillor Nair that Councillor Pell be elected Mayor.\n\nIt was "
        "moved by Councillor Kemp and seconded by Councillor Ames that Councillor Kemp be elected Mayor.\n\nThere were 6 for "
        "Councillor Pell and 5 for Councillor Kemp, whereupon it was\n\nRESOLVED - That Councillor Pell be elected Mayor."),
        ["Marsh & Nair carried 6-?-?", "Kemp & Ames lost 5-?-?"],
    ),
    (
        ("Councillor Marsh nominated Councillor Pell; seconded by Councillor Nair.\nCouncillor Kemp nominated Councillor Gale; "
        "seconded by Councillor Ames.\nVoting was as follows:\nCouncillor Pell – 5 votes\nCouncillor Gale – 6 votes\n"
        "Councillor Gale duly took the chair."),
        ["Marsh & Nair lost 5-?-?", "Kemp & Ames carried 6-?-?"],
    ),
    (
        ("Councillor Marsh moved, and Councillor Nair seconded, that Councillor Pell be appointed to the Trust. Councillor Kemp "
        "moved, seconded by Councillor Ames, that Councillor Gale be appointed. Councillor Gale was appointed by 5 votes to 3."),
        ["Marsh & Nair lost 3-?-?", "Kemp & Ames carried 5-?-?"],
    ),
    # no nominations
    (
        ("Councillor Marsh proposed that Councillor Pell be thanked, seconded by Councillor Nair. Councillor Pell had accepted "
        "the post of warden."),
        ["Marsh & Nair"],
    ),
    (
        "Cllr Marsh nominated Cllr Pell; Cllr Nair nominated Cllr Gale. Cllr Pell was elected.",
        ["Marsh carried", "Nair lost"],
    ),
]  # fmt: skip

TOGETHER = [
    ("Councillors Marsh and Nair proposed that lamps be bought. Agreed.", ["Marsh & Nair carried"]),
    ("Councillor Marsh and Councillor Nair jointly moved that it wait. It was lost.", ["Marsh & Nair lost"]),
    ("Moved jointly by Councillors Marsh and Nair: that lamps be bought. Carried.", ["Marsh & Nair carried"]),
    ("A joint motion by Councillors Marsh and Nair to buy lamps was lost.", ["Marsh & Nair lost"]),
    ("Councillor Marsh, together with Councillor Nair, moved that it wait. Lost.", ["Marsh & Nair lost"]),
    (
        "Councillors Marsh and Nair moved, and Councillor Ames seconded, that it wait. Lost.",
        ["Marsh & Ames lost"],
    ),
    ("It was proposed by Councillor Marsh and Councillor Nair spoke against it. Carried.", ["Marsh carried"]),
]  # fmt: skip

NOTES = [
    ("prop JM sec PN. All agreed.", ["Marsh & Nair carried"]),
    ("Buy lamps (P - JM, S - PN)", ["Marsh & Nair carried"]),
    ("Proposed (JM) & Seconded (PN) that lamps be bought. Unanimously agreed.", ["Marsh & Nair carried"]),
    ("Prop - JM; Sec - PN; carried 5/2.", ["Marsh & Nair carried 5-2-?"]),
    ("Cllr Marsh (P) Cllr Nair (S) to buy lamps. All in favour.", ["Marsh & Nair carried"]),
    ("Approved: Marsh/Nair", ["Marsh & Nair carried"]),
    ("The Clerk is to ask about S106 funds. JM asked about plots P and S.", []),
]  # fmt: skip

_MOVED = "Councillor Marsh moved, seconded by Councillor Nair, that lamps be bought. "
CASTING = [
    (_MOVED + "With 4 in favour and 4 against, the Chair used her casting vote against the motion.", ["Marsh & Nair lost 4-4-?"]),
    (_MOVED + "There was an equality of votes and the Chair gave her casting vote in favour.", ["Marsh & Nair carried"]),
    (_MOVED + "The votes being equal, the Mayor cast her vote against.", ["Marsh & Nair lost"]),
    (_MOVED + "The Chair voted in favour with her second or casting vote.", ["Marsh & Nair carried"]),
    (_MOVED + "The Chair has a casting vote.", ["Marsh & Nair"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "lines"), NOMINATED + TOGETHER + NOTES + CASTING)
def test_motions(told: str, lines: list[str]) -> None:
    assert motions(told) == lines


@pytest.mark.parametrize(
    ("given", "surname", "code"),
    [("Carla", "McLeish", "CMcL"), ("Ifan Ll.", "Cadwgan", "ILlC"), ("Ann", "O'Hare", "AOH")],
)
def test_initials_of_names_with_two_capitals(given: str, surname: str, code: str) -> None:
    assert code in initials_of(given, surname)
