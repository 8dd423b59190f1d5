"""Lists of things to be done below their head, and what bodies put forward in a sentence."""

from __future__ import annotations

import pytest
from stated import stated

ACTIONS: list[tuple[str, list[str]]] = [
    (
        (
            "In debate Members requested:\n• ⟦a breakdown of energy costs by building;⟧\n"
            "• ⟦that the Head of Parks attend the next meeting; and⟧\n• a drink."
        ),
        [
            "request, Head of Parks: Head of Parks attend the next meeting [the next meeting]",
            "request, a breakdown of energy costs by building",
        ],
    ),
    (
        "The Head of Parks undertook to:\n• ⟦circulate the tree survey⟧\n• ⟦mend the gate by June⟧",
        [
            "undertaking, Head of Parks: circulate the tree survey",
            "undertaking, Head of Parks: mend the gate by June [by June]",
        ],
    ),
    ("The Panel asked why:\n• a breakdown of energy costs was not given", []),
    (
        (
            "Actions:\n1. ⟦Circulate the plan (TD)⟧\n2. ⟦Repainting of the bench – Head of Parks – before June⟧\n"
            "3. ⟦Find a new key⟧"
        ),
        [
            "request, Find a new key",
            "request, Head of Parks: Repainting of the bench [before June]",
            "request, TD: Circulate the plan",
        ],
    ),
    ("Actions:\n1. The Clerk had circulated the plan (TD). Closed.", []),
    (
        "⟦The Chairman asked for suggestions to be passed to him before August.⟧",
        ["request, suggestions to be passed to him before August [before August]"],
    ),
    ("The Chairman asked for his vote to be recorded.", []),
    (
        "DECISION\n\n1. Noted the report.\n2. Instructed the ⟦Solicitor to serve notice on the tenant.⟧",
        ["request, Solicitor: serve notice on the tenant"],
    ),
    (
        "AGREED:\n(a) To note the report.\n(b) To ⟦ask the Head of Parks for a list of bins.⟧",
        ["request, Head of Parks: a list of bins"],
    ),
    (
        "Mr Rudge spoke. ⟦He gave an undertaking that the roof would be made watertight before winter.⟧",
        ["undertaking, Rudge: roof would be made watertight before winter [before winter]"],
    ),
    (
        "Actions\n⟦Ann Bell to send the map of stops by 2 July 2031⟧\n⟦Head of Parks to add the hall to the agenda⟧",
        [
            "request, Ann Bell: send the map of stops by 2 July 2031 [2031-07-02]",
            "request, Head of Parks: add the hall to the agenda",
        ],
    ),
    (
        "Actions:\n[ ] ⟦TD - comparison of fees (by June)⟧\n[x] TD - letter of thanks (done)",
        ["request, TD: comparison of fees [by June]"],
    ),
    (
        "Stile 14 – ⟦JB will mend it before Easter.⟧",
        ["request, JB: mend it before Easter [before Easter]"],
    ),
    (
        "⟦Esme will contact the hall about the keys.⟧",
        ["undertaking, Esme: contact the hall about the keys"],
    ),
    ("Work will look better in the spring.", []),
    (
        "The ⟦Head of Parks was thanked and asked to report in the spring.⟧",
        ["request, Head of Parks: report in the spring [in the spring]"],
    ),
    (
        "⟦RESOLVED: That this Council regrets the loss and asks the Leader to write to the Minister.⟧",
        ["request, Leader: write to the Minister"],
    ),
    (
        "RESOLVED:\n(a) That the report be noted.\n(b) That ⟦a progress report come back to the Panel in May 2032.⟧",
        ["request, a progress report come back to the Panel in May 2032 [in May 2032]"],
    ),
    ("RESOLVED – That Cabinet be urged to keep the desk.", []),
    (
        "⟦Panel members were asked to send comments to the Clerk by 1 July 2031.⟧",
        ["request, Panel members: send comments to the Clerk by 1 July 2031 [2031-07-01]"],
    ),
    ("Members were invited to comment on the plan.", []),
    (
        "AP1: ⟦Circulate the list to the Panel – Head of Parks – 1 July 2031⟧",
        ["request, Head of Parks: Circulate the list to the Panel [2031-07-01]"],
    ),
    (
        "Actions for officers:\n• ⟦bring a costed option for the hall⟧",
        ["request, officers: bring a costed option for the hall"],
    ),
    (
        "The Panel asked for the following to be provided:\n(i) ⟦the number of lettings by quarter⟧",
        ["request, number of lettings by quarter"],
    ),
    (
        "⟦Action: Paper on access to come to the October meeting (Head of Parks)⟧",
        [
            "request, Head of Parks: Paper on access to come to the October meeting [the October meeting]"
        ],
    ),
    ("RESOLVED – That the Head of Parks be given authority to sign the lease.", []),
]


@pytest.mark.parametrize(("text", "lines"), ACTIONS)
def test_action_lists(text: str, lines: list[str]) -> None:
    assert stated("Action", text) == (text, lines)


PUT_FORWARD: list[tuple[str, list[str]]] = [
    (
        "The Forum recommends to the Audit Committee that ⟦the charge stay.⟧",
        ["to Audit Committee: the charge stay."],
    ),
    (
        "The Panel RESOLVED to ⟦refer the matter to the Executive with a recommendation that the hall be kept.⟧",
        ["to Executive: hall be kept"],
    ),
    (
        "⟦It was recommended that the Cabinet Member for Parks look again at the charge.⟧",
        ["to Cabinet Member for Parks: Cabinet Member for Parks look again at the charge"],
    ),
    (
        "The Panel agreed to ⟦recommend the adoption of the plan to Council.⟧",
        ["to Council: adoption of the plan"],
    ),
    (
        "RESOLVED:\n\nThat the Panel recommends to the constituent councils that ⟦the levy be £2m.⟧",
        ["to constituent councils: the levy be £2m."],
    ),
    (
        "RESOLVED – That ⟦Cabinet be urged to keep the desk.⟧",
        ["to Cabinet: Cabinet be urged to keep the desk."],
    ),
    ("At its meeting in May 2030 the Forum had recommended to Council that the hall be shut.", []),
    ("The officer recommended to the Panel that it be let.", []),
]


@pytest.mark.parametrize(("text", "lines"), PUT_FORWARD)
def test_put_forward(text: str, lines: list[str]) -> None:
    assert stated("Recommendation", text) == (text, lines)
