"""What offices without a named holder are to do, what is promised as a thing, and bodies asked to decide."""

from __future__ import annotations

import pytest
from stated import stated

OFFICES: list[tuple[str, list[str]]] = [
    (
        "⟦She promised Councillor Featherby a written answer on the depot within ten working days.⟧",
        [
            "undertaking, a written answer on the depot within ten working days [within ten working days]"
        ],
    ),
    (
        "⟦Councillor Marsh asked about parking at the clinic; a written reply would be sent.⟧",
        ["undertaking, a written reply would be sent"],
    ),
    (
        "The ⟦Leaders of the two groups to give names to the Clerk by Friday.⟧",
        ["request, Leaders of the two groups: give names to the Clerk by Friday [by Friday]"],
    ),
    (
        "The ⟦Superintendent to inform undertakers by 1st July.⟧",
        ["request, Superintendent: inform undertakers by 1st July [2031-07-01]"],
    ),
    (
        "⟦Mr Yarwood put a supplementary about the depot, to which a written answer would be given within a week.⟧",
        ["undertaking, a written answer would be given within a week [within a week]"],
    ),
    (
        "⟦Officers were in talks with the charity Bright Steps and would inform ward councillors of the outcome by the end of term.⟧",
        [
            "undertaking, Officers: inform ward councillors of the outcome by the end of term [by the end of term]"
        ],
    ),
    (
        "⟦Mrs Vane undertook to supply him with a written reply.⟧",
        ["undertaking, Vane: supply him with a written reply"],
    ),
    (
        "⟦She offered a tour of the depot to any members who wished to come.⟧",
        ["undertaking, a tour of the depot to any members who wished to come"],
    ),
    (
        "The ⟦Commissioner would let the Panel have the figures in the autumn.⟧",
        ["undertaking, Commissioner: let the Panel have the figures in the autumn [in the autumn]"],
    ),
    ("⟦A response would follow in writing.⟧", ["undertaking, A response would follow in writing"]),
    ("Mr Dunmore agreed to this.", []),
    ("⟦Action - Clerk: thank the volunteers.⟧", ["request, Clerk: thank the volunteers"]),
    (
        "⟦The Panel wished to have a further report in six months.⟧",
        ["request, have a further report in six months [in six months]"],
    ),
    ("The Police will increase patrols around the Corn Hall.", []),
    ("The Director hoped to bring a paper to the July meeting.", []),
    (
        "⟦The Head of Service explained that members would receive a briefing note ahead of the vote.⟧",
        [
            "undertaking, Head of Service: members would receive a briefing note ahead of the vote [ahead of the vote]"
        ],
    ),
    ("The Director gave her word that no tree would be felled before the survey.", []),
    (
        "⟦Mr Hale said that he would be happy to meet residents.⟧",
        ["undertaking, Hale: meet residents"],
    ),
    ("Residents would be consulted before any decision was taken.", []),
    ("The Head of Parks advised that work would start on site on 7 July.", []),
    ("The ⟦Solicitor would draw up the lease.⟧", ["undertaking, Solicitor: draw up the lease"]),
    (
        "The ⟦Lead Officer to amend the terms of reference accordingly.⟧",
        ["request, Lead Officer: amend the terms of reference accordingly"],
    ),
    ("RESOLVED that the Cabinet be asked to approve the fees.", []),
    ("RESOLVED that Transport for Mercia be asked to restore the night bus.", []),
    (
        "⟦RESOLVED that the Cabinet be asked to respond within two months.⟧",
        ["request, Cabinet: respond within two months [within two months]"],
    ),
    ("RESOLVED that the Head of Parks (North) authority to sign be confirmed.", []),
    ("The Environment Agency would meet half the cost.", []),
    ("The auditor had asked that the ledgers be kept.", []),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_who_is_to_do_what(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
