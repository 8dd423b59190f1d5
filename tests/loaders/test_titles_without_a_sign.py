"""Minutes that tell each item on its heading's line, with nothing between title and telling."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Item

HEAD = """Marl Parish Council
Minutes of the meeting held on 3 May 2031 at 7.30pm in the Village Hall
Present Cllrs Ann Bell (AB), Ian Pugh (IP), Sue Rees (SR) and the Clerk Mrs Jo Lane (JL)
"""
# titles in small letters: ⟦title⟧ and what was said
SMALL = [
    "⟦Chairman of the year⟧ AB was proposed by IP, seconded SR. Elected.",
    "⟦Apologies⟧ Cllr Moss (work).",
    "⟦Declarations of interest⟧ none.",
    "⟦Minutes of last meeting⟧ approved, proposed AB, seconded IP.",
    "⟦Matters arising⟧ JL had written to the school.",
    "⟦Police report⟧ PCSO Dunn told of two thefts.",
    "⟦Grass cutting⟧ IP had not been able to reach the contractor.",
    "⟦Bus shelter roof⟧ Slates slipped again, and the gutter is loose.",
    "⟦Repairs to Mill Lane bridge⟧ Nothing from the County yet.",
    "⟦Planning⟧ 31/0042/FUL 2 Mill Lane, extension. No objections.",
    "⟦Finance⟧ (a) Balance £2,410.11. (b) Mower to be insured.",
    "⟦Correspondence⟧ nothing received.",
    "⟦Next meeting⟧ 7 June 2031. Closed 9.05pm.",
]
CAPITALISED = [
    "⟦Apologies for Absence⟧ Cllr Moss.",
    "⟦Declarations of Interest⟧ Cllr Pugh declared a personal interest in 31/45.",
    "⟦Minutes of Previous Meeting⟧ The minutes of 2 June 2031 were approved.",
    "⟦Public Forum⟧ A resident asked about the drain in Quay Street.",
    "⟦Finance Report⟧ The Clerk presented the accounts.",
    "⟦Christmas Lights⟧ Quotes were opened.",
    "⟦Market Square⟧ Bollards had been damaged again.",
    "⟦Any Other Business⟧ None.",
]
NUMBERS = {
    "brackets": lambda n: f"{n}) ",
    "stops": lambda n: f"{n}. ",
    "years": lambda n: f"31/{n + 39} ",
    "years behind": lambda n: f"{n + 39}/31 ",
}


@pytest.mark.parametrize("numbers", NUMBERS)
@pytest.mark.parametrize("lines", [SMALL, CAPITALISED], ids=["small", "capitalised"])
def test_the_title_ends_where_the_telling_begins(numbers: str, lines: list[str]) -> None:
    body = "".join(
        NUMBERS[numbers](n) + line.replace("⟦", "").replace("⟧", "") + "\n"
        for n, line in enumerate(lines, 1)
    )
    titles = [item.title for item in facts_of(record_of(HEAD + body), Item)]
    assert titles == [line[1 : line.index("⟧")] for line in lines]


SIGNED = """1. Apologies: Cllr Moss.
2. Minutes: those of April were approved.
3. Repairs to Mill Lane bridge: County to be asked.
4. Finance: Resolved to pay £30 to the hall.
5. Next meeting: 7 June 2031.
"""
ALONE = """1. Apologies for Absence
Cllr Moss.
2. Planning Enforcement Plan RoSPA Update
The Clerk told of it.
3. Land at Mill Lane Marl
RESOLVED that it be let.
4. Road safety A91 scheme
Deferred.
5. Date of Next Meeting
7 June 2031.
"""


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (SIGNED, "Apologies; Minutes; Repairs to Mill Lane bridge; Finance; Next meeting"),
        (
            ALONE,
            "Apologies for Absence; Planning Enforcement Plan RoSPA Update; Land at Mill Lane Marl; Road safety A91 scheme; Date of Next Meeting",
        ),
    ],
)
def test_titles_with_a_sign_or_a_line_of_their_own_are_kept(body: str, titles: str) -> None:
    assert "; ".join(item.title for item in facts_of(record_of(HEAD + body), Item)) == titles
