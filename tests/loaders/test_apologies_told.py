"""Absence, lateness and substitution told in sentences under the item of apologies, in further wordings."""

from __future__ import annotations

import pytest
from stated import stated
from test_absences import HEAD, TAIL

TOLD: list[tuple[str, list[str]]] = [
    (  # a list run into a sentence, each entry with its own remark
        (
            "⟦Apologies were given for: · Councillor Ann Nye (Deputy Leader) · Councillor Tom Beal – would be "
            "late · Grace Magg (Director, Harbours) – Phil Cato (Head of Piers) was attending in her place.⟧"
        ),
        [
            "apologies Ann Nye",
            "apologies Grace Magg",
            "late Tom Beal",
            "substitute Phil Cato for Grace Magg",
        ],
    ),
    (
        "⟦Apologies had been received from the Provost and the Deputy Provost took the chair.⟧",
        ["apologies Provost", "present Deputy Provost"],
    ),
    (
        (
            "⟦Letters of apology had come to hand from Alderman Rudd and from Councillors T. Magg and "
            "Mrs. Beal.⟧ ⟦Councillor Quill and Col. J-P Tonks had asked to be excused.⟧"
        ),
        [
            "apologies Beal",
            "apologies J-P Tonks",
            "apologies Quill",
            "apologies Rudd",
            "apologies T. Magg",
        ],
    ),
    (
        "⟦Mr Kent had sent word of his absence.⟧ ⟦Notice of late arrival was given by Ms Meg Lyle.⟧",
        ["apologies Kent", "late Meg Lyle"],
    ),
    ("Councillor Mrs Beal apologised for having to leave early.", []),
    (
        "⟦Councillor Hay asked that his apologies be recorded.⟧",
        ["apologies Hay"],
    ),
    (
        (
            "⟦It was reported that Councillors Clegg and Sir John Reeve, together with the "
            "Director of Law (Mr Priestley), were unable to be present.⟧ ⟦Councillor Oduya had "
            "said that she would be delayed.⟧"
        ),
        ["apologies Clegg", "apologies John Reeve", "apologies Priestley", "late Oduya"],
    ),
    (
        (
            "⟦Lateness was notified by Councillor Denise Amoako (Statutory Deputy Mayor).⟧ "
            "⟦Will Tranter, Corporate Director (Place), had sent apologies and Kirsty Lomax "
            "was representing him.⟧"
        ),
        [
            "apologies Will Tranter",
            "late Denise Amoako",
            "substitute Kirsty Lomax for Will Tranter",
        ],
    ),
    (
        "⟦Apologies: Councillors Nye and Penhallow; Councillor Cato would be late.⟧",
        ["apologies Nye", "apologies Penhallow", "late Cato"],
    ),
    (
        (
            "⟦Apologies were submitted on behalf of Councillors N Lisle (for whom Councillor S "
            "Haswell acted as alternate) and V Mounsey.⟧"
        ),
        ["apologies N Lisle", "apologies V Mounsey", "substitute S Haswell for N Lisle"],
    ),
    (
        (
            "⟦Councillor T Rafferty tendered an apology; Councillor J Hanna had been nominated "
            "by her party to act in her stead.⟧"
        ),
        ["apologies T Rafferty", "substitute J Hanna for T Rafferty"],
    ),
    (
        "⟦Apologies:⟧ ⟦Councillor Farthing⟧. ⟦Councillor Price came in his place.⟧",
        ["apologies Farthing", "substitute Price for Farthing"],
    ),
    (
        (
            "⟦It was reported that Dr Leila Farrow (North Reach ICB) and Det Supt Aaron Mills "
            "were unable to be there; Superintendent Joy Ashby was deputising for DSupt "
            "Mills.⟧ ⟦Councillor Femi Brooks would be late owing to a school governors' "
            "meeting.⟧"
        ),
        [
            "apologies Aaron Mills",
            "apologies Leila Farrow",
            "late Femi Brooks",
            "substitute Joy Ashby for Aaron Mills",
        ],
    ),
    (
        (
            "⟦Cllr Mrs B M Orme was unable to attend and Cllr F Ruddle acted as substitute "
            "member on her behalf.⟧ ⟦Cllr A W Lusty sent word that he had been delayed in "
            "traffic; he took his seat at 1835 hours.⟧"
        ),
        [
            "apologies B M Orme",
            "joined A W Lusty at 18:35 (Apologies for absence)",
            "late A W Lusty",
            "substitute F Ruddle for B M Orme",
        ],
    ),
    (
        (
            "⟦The Clerk advised that Councillor Haines had been nominated to serve in place of "
            "Councillor Roderick for this meeting only.⟧"
        ),
        ["substitute Haines for Roderick"],
    ),
    (
        (
            "⟦Apologies for inability to attend were received from the Deputy Mayor "
            "(Councillor F Quinn) and Alderman Moore.⟧"
        ),
        ["apologies F Quinn", "apologies Moore"],
    ),
    (
        (
            "⟦Apologies were noted from Councillor Garland; Councillor Lettice Hume took the "
            "chair in his absence.⟧"
        ),
        ["apologies Garland", "present Lettice Hume"],
    ),
    (
        (
            "⟦Councillor Jim Ormiston gave his apologies, as did Councillor Farrow.⟧ "
            "Councillor Ormiston hoped to arrive by noon."
        ),
        ["apologies Farrow", "apologies Jim Ormiston"],
    ),
    (
        (
            "⟦Apologies for absence were received from Cllr Neil Purkiss (Cllr Amarjit Dhesi "
            "substituting), Darren Fielding and the Chair of the Business Board, Al Whitcombe.⟧"
        ),
        [
            "apologies Darren Fielding",
            "apologies Neil Purkiss",
            "substitute Amarjit Dhesi for Neil Purkiss",
        ],
    ),
    (
        (
            "⟦Apologies for absence were received from Councillors Ambler, Mrs B Crewdson and "
            "Y Hussain-Malik, and from the Director of Adult Services (Philip Garside).⟧"
        ),
        [
            "apologies Ambler",
            "apologies B Crewdson",
            "apologies Philip Garside",
            "apologies Y Hussain-Malik",
        ],
    ),
    (
        (
            "⟦Apologies were submitted by Councillors H Amin, Sue Barraclough and Prudence St "
            "John, and by Honorary Alderman K Oakley.⟧"
        ),
        [
            "apologies H Amin",
            "apologies K Oakley",
            "apologies Prudence St John",
            "apologies Sue Barraclough",
        ],
    ),
    (
        (
            "⟦That apologies be received and noted from Councillor Brenda Stallard "
            "(Eccleford), for whom Councillor Ruth Cobb (Eccleford) was attending, and Carol "
            "Munn (Saltergate).⟧"
        ),
        [
            "apologies Brenda Stallard",
            "apologies Carol Munn",
            "substitute Ruth Cobb for Brenda Stallard",
        ],
    ),
    (
        "⟦Councillor Bell took the place of Councillor Prentice.⟧",
        ["substitute Bell for Prentice"],
    ),
    (
        "⟦(Councillor S Hine, replacing Councillor Chubb for the day, was welcomed.)⟧",
        ["substitute S Hine for Chubb"],
    ),
    (
        "⟦Councillors Pell and Orrell were absent.⟧",
        ["absent Orrell", "absent Pell"],
    ),
    (
        (
            "⟦Apologies were given by Cllr Pell, who was unwell.⟧ No apology was received from "
            "Cllr Orrell."
        ),
        ["apologies Pell"],
    ),
    (
        (
            "⟦Cllr Pell had tendered her apologies as she was on holiday.⟧ ⟦Cllr Orrell was "
            "not present.⟧"
        ),
        ["absent Orrell", "apologies Pell"],
    ),
    (
        "⟦An apology for late arrival was received from Cllr Pell.⟧",
        ["late Pell"],
    ),
    (
        (
            "⟦Councillor Pell had given notice that she would be late and Councillor Orrell "
            "that he would have to leave early.⟧"
        ),
        ["late Pell"],
    ),
    (
        "⟦Councillor Webb (for Councillor Pell)⟧",
        ["apologies Pell", "substitute Webb for Pell"],
    ),
    (
        (
            "⟦Councillor Webb⟧ – substitute for Councillor Pell\n"
            "⟦Councillor Lamb⟧ – substitute for Councillor Orrell"
        ),
        [
            "apologies Orrell",
            "apologies Pell",
            "substitute Lamb for Orrell",
            "substitute Webb for Pell",
        ],
    ),
    (
        "⟦Substitutes: Cllr Webb replaced Cllr Pell; Cllr Lamb replaced Cllr Orrell.⟧",
        ["substitute Lamb for Orrell", "substitute Webb for Pell"],
    ),
    (
        (
            "⟦Councillor Pell sent her apologies and nominated Councillor Webb to attend in "
            "her place.⟧"
        ),
        ["apologies Pell", "substitute Webb for Pell"],
    ),
    (
        (
            "⟦Apologies were received from Councillor Pell and it was noted that Councillor "
            "Webb would be substituting.⟧"
        ),
        ["apologies Pell", "substitute Webb for Pell"],
    ),
    (
        "⟦Councillor Webb was in attendance as the named deputy for Councillor Pell.⟧",
        ["substitute Webb for Pell"],
    ),
    (
        "⟦Councillor Pell was represented by Councillor Webb.⟧",
        ["substitute Webb for Pell"],
    ),
    (
        ("⟦Apologies were received from Ms Joan Pell (Healthwatch) – represented by Mr Tom Webb.⟧"),
        ["apologies Joan Pell", "substitute Tom Webb for Joan Pell"],
    ),
    (
        (
            "⟦Apologies were accepted from Councillor Pell who had another engagement, "
            "Councillor Orrell being on holiday and Councillor Dray through illness.⟧"
        ),
        ["apologies Dray", "apologies Orrell", "apologies Pell"],
    ),
    (
        (
            "⟦Apologies for absence were received from the Mayor, the Leader of the Council "
            "and Councillor Pell.⟧"
        ),
        ["apologies Leader of the Council", "apologies Mayor", "apologies Pell"],
    ),
    (
        (
            "⟦Councillor Pell's apologies were received by the Clerk.⟧ Councillor Orrell's "
            "absence was noted."
        ),
        ["apologies Pell"],
    ),
    (
        "⟦Cllr Pell had notified the Clerk that he could not attend.⟧",
        ["apologies Pell"],
    ),
    (
        (
            "⟦The Chair reported that Cllr Pell could not be present and that Cllr Webb had "
            "agreed to deputise.⟧"
        ),
        ["apologies Pell", "substitute Webb for Pell"],
    ),
    (
        "⟦Apologies for Absence were received from Councillors Orrell and A Pell.⟧",
        ["apologies A Pell", "apologies Orrell"],
    ),
    (
        "⟦Councillor Webb was present as Substitute Member for Councillor Pell.⟧",
        ["substitute Webb for Pell"],
    ),
    (  # a list by bullets, a post and a deputy behind the names
        (
            "⟦Apologies for absence were received on behalf of: · Councillor Pell (Cabinet Member for Parks) "
            "· Councillor Webb (Deputy Mayor) · Ian Dray (Director of Parks) – Ann Hale (Head of Parks) was "
            "deputising.⟧"
        ),
        [
            "apologies Ian Dray",
            "apologies Pell",
            "apologies Webb",
            "substitute Ann Hale for Ian Dray",
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_told_under_apologies(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, HEAD, TAIL) == (text, lines)


def test_clauses_of_one_sentence() -> None:
    text = "⟦Councillor Moss attended in place of Councillor Dray, and Councillor Ray Toll sent word that he would be late.⟧"
    assert stated("Attendance", text, HEAD, TAIL) == (
        text,
        ["late Ray Toll", "substitute Moss for Dray"],
    )


NO_ABSENCE = [
    "Dr Adey apologised and asked for the details to be sent to her.",
    "Mr Pell apologised for the late report.",
    "Councillor Orr gave the apologies of the Director of Skills, Abena Dark, for its lateness.",
    "Mr Upton was unable to be present and his question was put by the Mayor.",
    "Mrs Dray could not attend, so her statement was read by the Clerk.",
]


@pytest.mark.parametrize("text", NO_ABSENCE)
def test_no_members_absence(text: str) -> None:
    assert not [line for line in stated("Attendance", text)[1] if line.startswith("apologies")]


LEADS = [
    "Apologies were received from councillors Paul Gant and Rita Stone and were formally accepted.",
    "Apologies were received from cllr Paul Gant and cllr. Rita Stone.",
    "The following had sent their apologies: Councillors Paul Gant and Rita Stone",
    "The following Members gave apologies: Councillors Paul Gant and Rita Stone.",
    "The following tendered apologies for absence - Councillors Paul Gant and Rita Stone.",
    "Those sending apologies were Councillors Paul Gant and Rita Stone.",
    "Members who had sent apologies were Councillors Paul Gant and Rita Stone.",
    "The following were unable to attend: Councillors Paul Gant and Rita Stone.",
    "The following members have submitted their apologies for this meeting: Councillors Paul Gant and Rita Stone.",
    "The following had sent their apologies:\n\nCouncillor Paul Gant\nCouncillor Rita Stone",
]


@pytest.mark.parametrize("text", LEADS)
def test_a_lead_that_opens_a_list_of_absentees(text: str) -> None:
    assert stated("Attendance", text, HEAD, TAIL)[1] == [
        "apologies Paul Gant",
        "apologies Rita Stone",
    ]
