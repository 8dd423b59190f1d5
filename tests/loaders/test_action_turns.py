"""Promises and requests told in the middle of other things; owners by given name, tasks in brackets."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    (
        "⟦In reply the Clerk stated that four had died, and undertook to let all Members have a note.⟧",
        ["undertaking, Clerk: let all Members have a note"],
    ),
    (
        "⟦Mr Orr said that forty had died and that they would all be replaced in the spring.⟧",
        ["undertaking, Orr: they would all be replaced in the spring [in the spring]"],
    ),
    (
        "⟦An undertaking having been given by the Head of Parks that the lines would be repainted before June, the report was noted.⟧",
        [
            "undertaking, Head of Parks: lines would be repainted before June, the report was noted [before June]"
        ],
    ),
    (
        "⟦RESOLVED - That this Panel, alarmed by the state of the mill, calls upon the Head of Parks to report within three months.⟧",
        ["request, Head of Parks: report within three months [within three months]"],
    ),
    (
        "⟦RESOLVED that no objection be raised and the Highways Board be asked to publish the costs by 30 November 2031.⟧",
        ["request, Highways Board: publish the costs by 30 November 2031 [2031-11-30]"],
    ),
    (
        "Mrs Hattie Vane spoke. It leaks; ⟦Hattie to find out from the mill.⟧",
        ["request, Hattie Vane: find out from the mill"],
    ),
    (
        "⟦The Clerk had not asked yet but would speak to the mill.⟧",
        ["undertaking, Clerk: speak to the mill"],
    ),
    (
        "⟦Mr Hext the owner has promised to clear it by the end of April.⟧",
        ["undertaking, Hext: clear it by the end of April [by the end of April]"],
    ),
    (
        "(c) ⟦he would meet with the Friends before Easter.⟧",
        ["undertaking, meet with the Friends before Easter [before Easter]"],
    ),
    ("Councillor Pell asked that the application be turned down.", []),
    ("Ask Mr Hext to clear it.", []),
]

LABELLED: list[tuple[str, list[str]]] = [
    (
        "⟦ACTION BY: Head of Parks (costed paper to the August Panel)⟧",
        ["request, Head of Parks: costed paper to the August Panel [the August Panel]"],
    ),
    (
        "⟦ACTION: Publish the gifts register - Mrs Vane - 25 March 2032⟧",
        ["request, Vane: Publish the gifts register [2032-03-25]"],
    ),
    (
        "It was agreed that the ⟦Warden should carry out a review.\nACTION: Head of Parks (June 2032)⟧",
        ["request, Head of Parks: Warden should carry out a review [June 2032]"],
    ),
    (
        "RESOLVED:\n1. ⟦To sell the mill.⟧\n2. ⟦To seek a new hall in the ward.⟧\n3. To note the prices.\nAction by:\nDIRECTOR, PLACES (J. VANE)\n(Estates Surveyor (A. Pell)",
        [
            "request, Director, Places and Estates Surveyor: seek a new hall in the ward",
            "request, Director, Places and Estates Surveyor: sell the mill",
        ],
    ),
    (
        "Mr Orr replied that ⟦three remained.\nAction >>>>>> AD TRANSPORT (by 30 June)⟧",
        ["request, AD TRANSPORT: three remained [2031-06-30]"],
    ),
    (
        "Actions\nDP/67.1 - ⟦Mrs Vane - letter to the mill [by 4 July]⟧\nDP/67.2 - ⟦Clerk - a plan of the lane⟧",
        ["request, Clerk: a plan of the lane", "request, Vane: letter to the mill [2031-07-04]"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), LABELLED)
def test_labelled(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
