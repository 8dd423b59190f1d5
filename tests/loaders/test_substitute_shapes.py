"""Substitutes in lists, brackets, pairs and sentences: who stands in, and for whom."""

from __future__ import annotations

import pytest
from frames import FLAT, MINUTES, ROLL, SUBSTITUTES, Frame, Framed, each
from stated import stated

CASES: list[Framed] = [
    (
        ROLL,
        [
            (  # deputising bare name
                "⟦Present: Ann Bell (Chair), Tom Orme (deputising for Carol Munn) and Jo Pike⟧",
                ["present Ann Bell", "present Jo Pike", "substitute Tom Orme for Carol Munn"],
            ),
            (  # officers deputising
                (
                    "⟦Present:⟧ ⟦Councillors Bell⟧, ⟦Orme⟧ and ⟦Pike⟧\n"
                    "⟦OFFICERS IN ATTENDANCE:⟧\n"
                    "Chief Executive – ⟦Roz Kett⟧\n"
                    "⟦Saltergate – Tom Reddish (deputising for Carol Munn)⟧"
                ),
                [
                    "in-attendance Roz Kett",
                    "present Bell",
                    "present Orme",
                    "present Pike",
                    "substitute Tom Reddish for Carol Munn",
                ],
            ),
            (  # bracket after post
                (
                    "⟦Present:⟧\n"
                    "⟦Ann Bell⟧, NHS Hexwick (Chair)\n"
                    "⟦Tom Orme⟧, Third Sector rep. (deputy for Jo Pike)\n"
                    "⟦Ron Dray⟧, Chief Officer (substitute for Priti Raval)\n"
                    "⟦Apologies:⟧ ⟦Jo Pike⟧, ⟦Priti Raval⟧"
                ),
                [
                    "apologies Jo Pike",
                    "apologies Priti Raval",
                    "present Ann Bell",
                    "substitute Ron Dray for Priti Raval",
                    "substitute Tom Orme for Jo Pike",
                ],
            ),
            (  # dash for
                (
                    "⟦Members present:⟧\n"
                    "⟦Cllr Ann Bell (Chair)⟧\n"
                    "⟦Cllr Tom Orme⟧ – substitute for Cllr Jo Pike\n"
                    "⟦Cllr Ron Dray⟧ - in place of Cllr May Hext"
                ),
                [
                    "present Ann Bell",
                    "substitute Ron Dray for May Hext",
                    "substitute Tom Orme for Jo Pike",
                ],
            ),
            (  # sub for no title
                (
                    "⟦Present: Councillors A Bell (Chair), T Orme (sub for J Pike), R Dray (substituting for "
                    "M Hext)⟧"
                ),
                ["present A Bell", "substitute R Dray for M Hext", "substitute T Orme for J Pike"],
            ),
            (  # substitute note line
                (
                    "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧, ⟦R Dray⟧\n"
                    "⟦Councillor T Orme substituted for Councillor J Pike.⟧"
                ),
                [
                    "present A Bell",
                    "present R Dray",
                    "present T Orme",
                    "substitute T Orme for J Pike",
                ],
            ),
            (  # sub lines
                (
                    "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦S Lusby⟧\n"
                    "⟦Substitutes in attendance:⟧\n"
                    "⟦Councillor T Orme⟧ for Councillor J Pike\n"
                    "⟦Councillor R Dray⟧ for Councillor M Hext\n"
                    "⟦Apologies:⟧ ⟦Councillors J Pike⟧ and ⟦M Hext⟧"
                ),
                [
                    "apologies J Pike",
                    "apologies M Hext",
                    "present A Bell",
                    "present S Lusby",
                    "substitute R Dray for M Hext",
                    "substitute T Orme for J Pike",
                ],
            ),
            (  # apologies with substitute arrow
                (
                    "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦S Lusby⟧\n"
                    "⟦Apologies: Councillor J Pike (Councillor T Orme substituting), Councillor M Hext⟧"
                ),
                [
                    "apologies J Pike",
                    "apologies M Hext",
                    "present A Bell",
                    "present S Lusby",
                    "substitute T Orme for J Pike",
                ],
            ),
            (  # apologies substitute colon
                (
                    "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦S Lusby⟧\n"
                    "⟦Apologies: Councillors J Pike (Substitute: Councillor T Orme) and M Hext (Substitute: "
                    "Councillor R Dray)⟧"
                ),
                [
                    "apologies J Pike",
                    "apologies M Hext",
                    "present A Bell",
                    "present S Lusby",
                    "substitute R Dray for M Hext",
                    "substitute T Orme for J Pike",
                ],
            ),
            (  # apologies represented by
                (
                    "⟦Present:⟧ ⟦Ann Bell⟧, ⟦Sam Lusby⟧\n"
                    "⟦Apologies: Jo Pike (represented by Tom Orme); May Hext (Ron Dray deputising)⟧"
                ),
                [
                    "apologies Jo Pike",
                    "apologies May Hext",
                    "present Ann Bell",
                    "present Sam Lusby",
                    "substitute Ron Dray for May Hext",
                    "substitute Tom Orme for Jo Pike",
                ],
            ),
            (  # named substitute sentence in head
                (
                    "⟦Present: Councillors A Bell (Chair), T Orme (as substitute for J Pike), R Dray and S "
                    "Lusby (as substitute for M Hext).⟧"
                ),
                [
                    "present A Bell",
                    "present R Dray",
                    "substitute S Lusby for M Hext",
                    "substitute T Orme for J Pike",
                ],
            ),
        ],
    ),
    (
        SUBSTITUTES,
        [
            (  # subs lines under item
                ("⟦Councillor Orme⟧ for Councillor Pike\n⟦Councillor Dray⟧ for Councillor Hext"),
                ["substitute Dray for Hext", "substitute Orme for Pike"],
            ),
            (  # notified
                (
                    "⟦The following substitutions were notified: Councillor Orme for Councillor Pike; "
                    "Councillor Dray for Councillor Hext.⟧"
                ),
                ["substitute Dray for Hext", "substitute Orme for Pike"],
            ),
            (  # apols and subs two
                (
                    "⟦Apologies were received from Councillors Pike and Hext, who were substituted by "
                    "Councillors Orme and Dray respectively.⟧"
                ),
                [
                    "apologies Hext",
                    "apologies Pike",
                    "substitute Dray for Hext",
                    "substitute Orme for Pike",
                ],
            ),
            (  # notice had been received
                (
                    "⟦Notice had been received under Council Procedure Rule 4 that Councillor Orme would act "
                    "as substitute for Councillor Pike at this meeting.⟧"
                ),
                ["substitute Orme for Pike"],
            ),
            (  # in accordance
                (
                    "⟦In accordance with Standing Order 34, Councillor Pike was replaced by Councillor Orme "
                    "for this meeting.⟧"
                ),
                ["substitute Orme for Pike"],
            ),
            (  # being substituted
                (
                    "⟦Councillor Orme (substituting for Councillor Pike) and Councillor Dray (substituting "
                    "for Councillor Hext) were present.⟧"
                ),
                ["substitute Dray for Hext", "substitute Orme for Pike"],
            ),
            (  # attended for bare
                (
                    "⟦Apologies were received from Sally Brand (Director of Adult Care) and Cllr Joan "
                    "Tilley.⟧ ⟦Marcus Oyel attended for Sally Brand.⟧"
                ),
                [
                    "apologies Joan Tilley",
                    "apologies Sally Brand",
                    "substitute Marcus Oyel for Sally Brand",
                ],
            ),
            (  # who had sent
                (
                    "⟦Councillor Orme was in attendance as a substitute for Councillor Pike, who had sent "
                    "apologies.⟧"
                ),
                ["apologies Pike", "substitute Orme for Pike"],
            ),
            (  # vice
                (
                    "⟦Apologies were submitted by Councillor Bell (Councillor Orme vice) and Councillor "
                    "Hext.⟧"
                ),
                ["apologies Bell", "apologies Hext", "substitute Orme for Bell"],
            ),
            (  # deputised bare post
                "⟦Apologies were received from the Director of Place, for whom Priti Raval deputised.⟧",
                ["apologies Director of Place", "substitute Priti Raval for Director of Place"],
            ),
            (  # officer on behalf
                (
                    "⟦Apologies were received from Tom Marsh (Head of Law).⟧ ⟦Priti Raval was in attendance "
                    "on his behalf.⟧"
                ),
                ["apologies Tom Marsh", "substitute Priti Raval for Tom Marsh"],
            ),
            (  # substitutions table bars
                (
                    "| ⟦Member⟧ | Substitute |\n"
                    "|---|---|\n"
                    "| ⟦Councillor Pike⟧ | ⟦Councillor Orme⟧ |\n"
                    "| ⟦Councillor Hext⟧ | ⟦Councillor Dray⟧ |"
                ),
                [
                    "apologies Hext",
                    "apologies Pike",
                    "substitute Dray for Hext",
                    "substitute Orme for Pike",
                ],
            ),
            (  # change in membership
                (
                    "⟦It was reported that Councillor Orme had replaced Councillor Pike on the Panel for "
                    "this meeting.⟧"
                ),
                ["substitute Orme for Pike"],
            ),
            (  # NEG membership
                (
                    "It was noted that Councillor Orme had replaced Councillor Pike as a member of the Panel "
                    "with effect from Annual Council."
                ),
                [],
            ),
            (  # as sub nominated
                (
                    "⟦Councillor Orme had been nominated by the Labour Group to serve in place of Councillor "
                    "Pike for this meeting only.⟧"
                ),
                ["substitute Orme for Pike"],
            ),
            (  # apologies dash
                "⟦Apologies for absence – Councillor Pike (sub. Councillor Orme)⟧, ⟦Councillor Hext⟧.",
                ["apologies Hext", "apologies Pike", "substitute Orme for Pike"],
            ),
            (  # table flattened
                (
                    "⟦Member Absent Substitute⟧\n"
                    "⟦Councillor Pike⟧ ⟦Councillor Orme⟧\n"
                    "⟦Councillor Hext⟧ ⟦Councillor Dray⟧"
                ),
                [
                    "apologies Hext",
                    "apologies Pike",
                    "substitute Dray for Hext",
                    "substitute Orme for Pike",
                ],
            ),
            (  # in the absence
                "⟦In the absence of Councillor Pike, Councillor Orme attended as substitute.⟧",
                ["substitute Orme for Pike"],
            ),
            (  # place of bracket list
                (
                    "⟦Present as substitutes:⟧ ⟦Councillors Orme (for Councillor Pike)⟧ and ⟦Dray (for "
                    "Councillor Hext)⟧."
                ),
                ["substitute Dray for Hext", "substitute Orme for Pike"],
            ),
        ],
    ),
    (
        MINUTES,
        [
            (  # NEG appointments to bodies
                (
                    "RESOLVED: That the following be appointed: Hexwick Credit Union Board: Councillor Orme "
                    "(in place of Councillor Pike)."
                ),
                [],
            ),
            (  # NEG in place of convener
                "(a) Councillor Orme as Convener of the Audit Committee in place of Councillor Pike;",
                [],
            ),
            (  # NEG substitute pool
                (
                    "RESOLVED: That Councillors Orme and Pike be appointed substitute members of the "
                    "Licensing Panel for the year."
                ),
                [],
            ),
        ],
    ),
    (
        FLAT,
        [
            (  # sub pipe
                (
                    "Apologies for Absence and Substitutes Minutes: ⟦Apologies were received from "
                    "Councillors Bell and Orme (Councillor Pike substituting).⟧"
                ),
                ["apologies Bell", "apologies Orme", "substitute Pike for Orme"],
            ),
        ],
    ),
]


@pytest.mark.parametrize(("frame", "text", "expected"), each(CASES))
def test_attendance(frame: Frame, text: str, expected: list[str]) -> None:
    assert stated("Attendance", text, *frame) == (text, expected)
