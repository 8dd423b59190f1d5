"""Reports that nobody is said to have written, or whose owners stand under a short name."""

from __future__ import annotations

import pytest
from stated import LINES, PAGE, facts_of, record_of, stated

from ontology.record import Report

REPORTS: list[tuple[str, list[str]]] = [
    ("⟦The report recommended that the mill be let.⟧", ["“Corn Hall lease”"]),
    ("⟦4.1 The report also set out the fees of the mill.⟧", ["“Corn Hall lease”"]),
    ("⟦For Information report, previously circulated, was taken as read.⟧", ["“Corn Hall lease”"]),
    ("⟦A report recommending refusal of it was considered.⟧", ["“Corn Hall lease”"]),
    ("Councillor Marsh said that the report recommended too much.", []),
    (
        "The Panel considered the ⟦Quarter 2 Lamp Report⟧.",
        ["“Quarter 2 Lamp Report”"],
    ),
    (
        "The ⟦Head of Ponds presented the Quarter 2 Lamp Report.⟧",
        ["“Quarter 2 Lamp Report” presented by Head of Ponds"],
    ),
    ("The annual report of the mill was not to hand.", []),
    ("The Chair spoke of responses from the Cabinet to reports of the Ponds Panel.", []),
    (
        "⟦Joint Report by Head of Ponds, Head of Lamps and Chief Finance Officer⟧",
        ["by Head of Ponds and Head of Lamps and Chief Finance Officer"],
    ),
    (
        "⟦The Panel considered a report of the former Chair of the Ditches Group on dredging.⟧",
        ["by Chair of the Ditches Group"],
    ),
    (
        "⟦A joint report of the Hexwick Drainage Board and the Harbour Trust was considered.⟧",
        ["by Hexwick Drainage Board and Harbour Trust"],
    ),
    (
        "Ann Orr, Dale Mill Trust (“the Trust”), was there. ⟦A report by the Trust was considered.⟧",
        ["by Dale Mill Trust"],
    ),
    (
        "The ⟦Head of Ponds reported upon an application to dredge the weir.⟧ The report was noted.",
        ["“Corn Hall lease” by Head of Ponds presented by Head of Ponds"],
    ),
    ("The Head of Ponds reported upon the floods. The report was noted.", []),
    (
        "⟦“Wet Lanes in Winter”, report of the Head of Ponds, dated 9 May 2031⟧",
        ["“Wet Lanes in Winter” by Head of Ponds"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_a_report_is_told_without_its_author(text: str, expected: list[str]) -> None:
    assert stated("Report", text) == (text, expected)


PRESENTED: list[tuple[str, str, list[str]]] = [
    ("Fees review", "The ⟦Town Clerk presented the review.⟧", ["“Fees review” presented by Town Clerk"]),
    ("Corn Hall lease", "The Town Clerk presented the budget.", []),
    ("Work programme", "The Town Clerk presented the programme.", []),
    (
        "Annual Report of the Drains Panel for 2031",
        "⟦The Council considered a report of the former Chair of the Drains Panel.⟧",
        ["by Chair of the Drains Panel"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), PRESENTED)
def test_what_is_presented_is_what_the_item_is_about(
    title: str, text: str, expected: list[str]
) -> None:
    head = PAGE.replace("Corn Hall lease", title)
    assert stated("Report", text, head) == (text, expected)


TITLES: list[tuple[str, str, list[str]]] = [
    ("Clerk's Report", "The pond has been drained.", ["“Clerk's Report” by Clerk"]),
    ("TREASURER’S REPORT", "The balance is £410.", ["“TREASURER’S REPORT” by Treasurer"]),
    ("Tree Wardens report", "Two elms are down.", ["“Tree Wardens report” by Tree Warden"]),
    ("Chairman's monthly report", "All is well.", ["“Chairman's monthly report” by Chairman"]),
    ("Police report", "Two bicycles were taken.", ["“Police report”"]),
    (
        "Footpath officer's report for May",
        "Stiles are sound.",
        ["“Footpath officer's report for May” by Footpath officer"],
    ),
    (
        "County Councillor's report",
        "Cllr Ann Bell said that the road will be closed.",
        ["“County Councillor's report” by Ann Bell"],
    ),
    ("Clerk's Report", "There was no report.", []),
    ("Ferry Officer's report", "Stalls were up.", ["“Ferry Officer's report” by Ferry Officer"]),
    ("Officers' reports", "Stalls were up.", ["“Officers' reports”"]),
    ("Fees", "The Clerk presented a paper comparing fees.", ["by Clerk presented by Clerk"]),
    ("Fees", "The Treasurer reported (FC/31/32) on fees.", ["FC/31/32 by Treasurer"]),
    (
        "Police report",
        "The Clerk spoke to the report by the Area Commander for April to June.",
        ["“Police report” by Area Commander presented by Clerk"],
    ),
    (
        "Fire",
        "Mrs Locke presented the report of the Hurn and Vale Fire Authority.",
        ["by Hurn and Vale Fire Authority presented by Locke"],
    ),
    ("Ward Member’s report", "None.", []),
    ("Drainage report", "The drains are sound.", []),
    ("Reports", "The drains are sound.", []),
    ("Last month's report", "The drains are sound.", []),
    ("Clerk's reporting line", "The drains are sound.", []),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), TITLES)
def test_a_title_says_whose_report_it_is(title: str, text: str, expected: list[str]) -> None:
    head = "\n".join((
        "Hexwick Parish Council", "", "Minutes of the meeting held on 3 June 2031", "",
        "Present: Councillors Ann Bell (Chairman) and John Marsh", "",
        "1. Apologies", "There were none.", f"2. {title}", f"{text}", "3. Pond", "It was drained.", "",
    ))  # fmt: skip
    assert [LINES["Report"](f, str) for f in facts_of(record_of(head), Report)] == expected
