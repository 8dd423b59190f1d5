"""Who was there at joint bodies, and who is told to have attended without being a member."""

from __future__ import annotations

import pytest
from frames import APOLOGIES, FLAT, MINUTES, PAGE_HEAD, ROLL, SUBSTITUTES, Frame, Framed, each
from stated import stated

CASES: list[Framed] = [
    (
        ROLL,
        [
            (  # joint councils with colon
                (
                    "⟦Present:⟧\n"
                    "Burnshire County Council: ⟦Councillor A Bell (Chair)⟧, ⟦Councillor T Orme⟧\n"
                    "Borough of Claymere: ⟦Councillor J Pike⟧\n"
                    "Saltholme Council: ⟦Councillor R Dray⟧, ⟦Councillor M Hext (Vice Chair)⟧\n"
                    "Police and Crime Commissioner: ⟦Mr C Banner⟧"
                ),
                [
                    "present A Bell",
                    "present C Banner",
                    "present J Pike",
                    "present M Hext",
                    "present R Dray",
                    "present T Orme",
                ],
            ),
            (  # joint councils as headings
                (
                    "⟦Present:⟧\n"
                    "\n"
                    "Burnshire County Council\n"
                    "⟦Councillor Ann Bell (Chairman)⟧\n"
                    "⟦Councillor Tom Orme⟧\n"
                    "\n"
                    "Claymere Borough Council\n"
                    "⟦Councillor Jo Pike⟧\n"
                    "\n"
                    "Hexwick City Council\n"
                    "⟦Councillor Ron Dray (substitute for Councillor May Hext)⟧\n"
                    "\n"
                    "⟦Apologies:⟧ ⟦Councillor May Hext⟧"
                ),
                [
                    "apologies May Hext",
                    "present Ann Bell",
                    "present Jo Pike",
                    "present Tom Orme",
                    "substitute Ron Dray for May Hext",
                ],
            ),
            (  # joint councils, no titles
                (
                    "⟦PRESENT⟧\n"
                    "\n"
                    "Burnshire County Council\n"
                    "⟦Ann Bell⟧\n"
                    "⟦Tom Orme⟧\n"
                    "\n"
                    "Claymere District Council\n"
                    "⟦Jo Pike⟧\n"
                    "\n"
                    "⟦Officers⟧\n"
                    "⟦Priti Raval⟧, Clerk to the Joint Committee\n"
                    "⟦Leah Brand⟧, Treasurer"
                ),
                [
                    "in-attendance Leah Brand",
                    "in-attendance Priti Raval",
                    "present Ann Bell",
                    "present Jo Pike",
                    "present Tom Orme",
                ],
            ),
            (  # representing
                (
                    "⟦Present:⟧\n"
                    "Representing Burnshire County Council:\n"
                    "⟦Councillors A Bell⟧, ⟦T Orme⟧ and ⟦J Pike⟧\n"
                    "Representing Claymere Borough Council:\n"
                    "⟦Councillors R Dray⟧ and ⟦M Hext⟧"
                ),
                [
                    "present A Bell",
                    "present J Pike",
                    "present M Hext",
                    "present R Dray",
                    "present T Orme",
                ],
            ),
            (  # police and crime panel
                (
                    "⟦Members present:⟧\n"
                    "⟦Cllr Ann Bell (Hexwick Borough Council) (Chair)⟧\n"
                    "⟦Cllr Tom Orme (Claymere District Council)⟧\n"
                    "⟦Jo Pike (Independent Co-opted Member)⟧\n"
                    "\n"
                    "⟦Office of the Police and Crime Commissioner:⟧\n"
                    "⟦Ron Dray⟧, Police and Crime Commissioner\n"
                    "⟦May Hext⟧, Chief Executive\n"
                    "\n"
                    "⟦Apologies:⟧\n"
                    "⟦Cllr Sam Lusby (Saltholme Council)⟧"
                ),
                [
                    "apologies Sam Lusby",
                    "in-attendance May Hext",
                    "in-attendance Ron Dray",
                    "present Ann Bell",
                    "present Jo Pike",
                    "present Tom Orme",
                ],
            ),
            (  # non-members
                (
                    "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧ and ⟦J Pike⟧\n"
                    "⟦Non-Members:⟧ ⟦Councillors R Dray⟧ and ⟦M Hext⟧\n"
                    "⟦Officers:⟧ ⟦Priti Raval⟧ and ⟦Leah Brand⟧"
                ),
                [
                    "in-attendance Leah Brand",
                    "in-attendance M Hext",
                    "in-attendance Priti Raval",
                    "in-attendance R Dray",
                    "present A Bell",
                    "present J Pike",
                    "present T Orme",
                ],
            ),
            (  # non-committee members present
                (
                    "⟦Members Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧ and ⟦J Pike⟧\n"
                    "⟦Non-Committee Members Present:⟧ ⟦Councillor R Dray⟧\n"
                    "⟦In Attendance:⟧ Head of Environmental Health (Acting) – ⟦P Sloane⟧; Clerk – ⟦J Hale⟧"
                ),
                [
                    "in-attendance J Hale",
                    "in-attendance P Sloane",
                    "in-attendance R Dray",
                    "present A Bell",
                    "present J Pike",
                    "present T Orme",
                ],
            ),
            (  # also colon
                (
                    "⟦PRESENT:⟧ ⟦Cllrs A Bell (Chairman)⟧, ⟦T Orme⟧, ⟦J Pike⟧\n"
                    "⟦Also:⟧ ⟦Mrs J Tolley (Clerk)⟧, ⟦District Cllr Paul Rowe⟧, ⟦PCSO Amir Shah⟧ and 4 "
                    "residents"
                ),
                [
                    "in-attendance Amir Shah",
                    "in-attendance J Tolley",
                    "in-attendance Paul Rowe",
                    "present A Bell",
                    "present J Pike",
                    "present T Orme",
                ],
            ),
            (  # not able to join
                (
                    "⟦Members:⟧ ⟦Ann Bell (AB)⟧, ⟦Tom Orme (TO)⟧\n"
                    "⟦Advisers and officers:⟧ ⟦Priti Raval (PR)⟧, ⟦Leah Brand (LB)⟧\n"
                    "⟦Not able to join:⟧ ⟦Jo Pike (JP)⟧, scheme member rep; ⟦Councillor Ron Dray⟧, Chair of "
                    "the Pensions Committee (observer)"
                ),
                [
                    "apologies Jo Pike",
                    "apologies Ron Dray",
                    "in-attendance Leah Brand",
                    "in-attendance Priti Raval",
                    "present Ann Bell",
                    "present Tom Orme",
                ],
            ),
            (  # numbers first
                (
                    "⟦Present:⟧\n"
                    "1. ⟦Councillor A Bell (Chair)⟧\n"
                    "2. ⟦Councillor T Orme⟧\n"
                    "3. ⟦Councillor J Pike⟧\n"
                    "⟦In attendance:⟧\n"
                    "1. ⟦Priti Raval⟧, Head of Markets\n"
                    "2. ⟦Leah Brand⟧, Clerk\n"
                    "⟦Apologies:⟧\n"
                    "1. ⟦Councillor R Dray⟧"
                ),
                [
                    "apologies R Dray",
                    "in-attendance Leah Brand",
                    "in-attendance Priti Raval",
                    "present A Bell",
                    "present J Pike",
                    "present T Orme",
                ],
            ),
            (  # members in accordance with SO
                (
                    "⟦Present:-⟧ ⟦Councillors Bell (Chair)⟧, ⟦Orme⟧ and ⟦Pike⟧\n"
                    "⟦Apologies:-⟧ ⟦Councillors Dray⟧ and ⟦Hext⟧\n"
                    "⟦Members in attendance in accordance with Standing Order 25:-⟧ ⟦Councillors Kest⟧ and "
                    "⟦Loose⟧"
                ),
                [
                    "apologies Dray",
                    "apologies Hext",
                    "in-attendance Kest",
                    "in-attendance Loose",
                    "present Bell",
                    "present Orme",
                    "present Pike",
                ],
            ),
            (  # told invitation of chair
                (
                    "⟦Present:⟧ ⟦Councillors Ann Bell (Chair)⟧, ⟦Tom Orme⟧ and ⟦Jo Pike⟧\n"
                    "\n"
                    "⟦Also present at the meeting at the invitation of the Chair was Councillor Ron Dray.⟧"
                ),
                [
                    "in-attendance Ron Dray",
                    "present Ann Bell",
                    "present Jo Pike",
                    "present Tom Orme",
                ],
            ),
            (  # name post lines
                (
                    "⟦Present:⟧ ⟦Councillors Ann Bell (Chair)⟧, ⟦Tom Orme⟧ and ⟦Jo Pike⟧\n"
                    "⟦In attendance:⟧\n"
                    "⟦Priti Raval⟧, Director of Place\n"
                    "⟦Leah Brand⟧, Head of Finance (Section 151 Officer)\n"
                    "⟦Owen Marsh⟧, Senior Solicitor\n"
                    "⟦Tess Ukwu⟧, Committee Officer"
                ),
                [
                    "in-attendance Leah Brand",
                    "in-attendance Owen Marsh",
                    "in-attendance Priti Raval",
                    "in-attendance Tess Ukwu",
                    "present Ann Bell",
                    "present Jo Pike",
                    "present Tom Orme",
                ],
            ),
            (  # two column fixed width
                (
                    "⟦Present:⟧\n"
                    "\n"
                    "⟦Councillor A Bell (Chair)⟧         ⟦Councillor T Orme⟧\n"
                    "⟦Councillor J Pike⟧                 ⟦Councillor R Dray⟧\n"
                    "⟦Councillor M Hext⟧\n"
                    "\n"
                    "⟦Also present:⟧\n"
                    "\n"
                    "⟦Priti Raval (Director)⟧            ⟦Leah Brand (Clerk)⟧"
                ),
                [
                    "in-attendance Leah Brand",
                    "in-attendance Priti Raval",
                    "present A Bell",
                    "present J Pike",
                    "present M Hext",
                    "present R Dray",
                    "present T Orme",
                ],
            ),
            (  # deputising not present
                (
                    "⟦Present: Mr J R Adams (deputising for Mr C R Hanson), Mr M J Cunning, Mr P D Joyner⟧\n"
                    "⟦Apologies:⟧ ⟦Mr C R Hanson⟧"
                ),
                [
                    "apologies C R Hanson",
                    "present M J Cunning",
                    "present P D Joyner",
                    "substitute J R Adams for C R Hanson",
                ],
            ),
            (  # substitutes section
                (
                    "⟦Present:⟧ ⟦Councillors Bell (Chair)⟧, ⟦Orme⟧ and ⟦Pike⟧\n"
                    "⟦Substitutes:⟧ ⟦Councillor Dray (for Councillor Hext)⟧ and ⟦Councillor Lusby (for "
                    "Councillor Stone)⟧\n"
                    "⟦Apologies:⟧ ⟦Councillors Hext⟧ and ⟦Stone⟧"
                ),
                [
                    "apologies Hext",
                    "apologies Stone",
                    "present Bell",
                    "present Orme",
                    "present Pike",
                    "substitute Dray for Hext",
                    "substitute Lusby for Stone",
                ],
            ),
            (  # deputy for
                (
                    "⟦Sederunt:⟧ ⟦Ann Bell (Chair)⟧; ⟦Tom Orme⟧, Third Sector rep. (deputy for Jo Pike); "
                    "⟦Ron Dray⟧"
                ),
                ["present Ann Bell", "present Ron Dray", "substitute Tom Orme for Jo Pike"],
            ),
            (  # tenants
                (
                    "⟦Present:⟧\n"
                    "⟦Councillors Ann Bell (Chair)⟧, ⟦Tom Orme⟧\n"
                    "⟦Tenant Representatives:⟧ ⟦Mrs Effie Drum⟧, ⟦Mr Tam Hogg⟧\n"
                    "⟦Co-opted Members:⟧ ⟦Rev John Marsh⟧ and ⟦Miss P Cole⟧\n"
                    "⟦Observers:⟧ ⟦Dr Ruth Lane⟧"
                ),
                [
                    "in-attendance Ruth Lane",
                    "present Ann Bell",
                    "present Effie Drum",
                    "present John Marsh",
                    "present P Cole",
                    "present Tam Hogg",
                    "present Tom Orme",
                ],
            ),
            (  # group of names after party
                (
                    "⟦Members Present:⟧\n"
                    "Labour: ⟦Councillors Ann Bell (Chair)⟧, ⟦Tom Orme⟧\n"
                    "Conservative: ⟦Councillors Jo Pike⟧, ⟦Ron Dray⟧\n"
                    "Independent: ⟦Councillor May Hext⟧"
                ),
                [
                    "present Ann Bell",
                    "present Jo Pike",
                    "present May Hext",
                    "present Ron Dray",
                    "present Tom Orme",
                ],
            ),
            (  # remote split
                (
                    "⟦Present in person:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧\n"
                    "⟦Present remotely:⟧ ⟦Councillors J Pike⟧ and ⟦R Dray⟧\n"
                    "⟦Officers (remote):⟧ ⟦Priti Raval⟧"
                ),
                [
                    "in-attendance Priti Raval",
                    "present A Bell",
                    "present J Pike",
                    "present R Dray",
                    "present T Orme",
                ],
            ),
            (  # councillor list with glued heading flattened
                (
                    "⟦PRESENT:⟧ ⟦Councillor A Bell in the Chair; Councillors T Orme⟧, ⟦J Pike⟧ and ⟦R Dray⟧. "
                    "⟦APOLOGIES:⟧ ⟦Councillor M Hext⟧. ⟦IN ATTENDANCE:⟧ ⟦P Raval (Clerk)⟧, one member of the "
                    "public."
                ),
                [
                    "apologies M Hext",
                    "in-attendance P Raval",
                    "present A Bell",
                    "present J Pike",
                    "present R Dray",
                    "present T Orme",
                ],
            ),
        ],
    ),
    (
        MINUTES,
        [
            (  # portfolio holder attended for item
                "⟦Councillor Ron Dray, Portfolio Holder for Housing, attended for item 5.⟧",
                ["in-attendance Ron Dray"],
            ),
            (  # pursuant to
                (
                    "⟦Councillors A J Bell, R N Orme MBE and Mrs T Pike were also present pursuant to "
                    "Council Procedure Rule No 15.21.⟧"
                ),
                ["in-attendance A J Bell", "in-attendance R N Orme", "in-attendance T Pike"],
            ),
            (  # left during
                "⟦Councillor Pike left the meeting at 8.15 pm during item 4.⟧",
                ["left Pike at 20:15 (Corn Hall lease)"],
            ),
            (  # exited teams
                "⟦Cllr Pike exited Teams for the item (7.32 – 7.50 pm).⟧",
                ["joined Pike at 19:50 (Corn Hall lease)", "left Pike at 19:32 (Corn Hall lease)"],
            ),
            (  # remote attend
                "⟦Councillor Pike joined the meeting by video link.⟧",
                ["present Pike"],
            ),
            (  # told at start
                (
                    "⟦The witnesses, Dr Priti Raval and Mr Owen Marsh, were thanked for their evidence and "
                    "left the meeting at 5.50 p.m.⟧"
                ),
                [
                    "left Owen Marsh at 17:50 (Corn Hall lease)",
                    "left Priti Raval at 17:50 (Corn Hall lease)",
                ],
            ),
        ],
    ),
    (
        APOLOGIES,
        [
            (  # by invitation
                (
                    "⟦At the invitation of the Chair, Councillor Ron Dray (Cabinet Member for Housing) "
                    "attended the meeting.⟧"
                ),
                ["in-attendance Ron Dray"],
            ),
            (  # absent without
                "⟦Councillors Bell and Orme were absent without apology.⟧",
                ["absent Bell", "absent Orme"],
            ),
            (  # attended remotely
                "⟦Councillors Bell and Orme attended remotely via Microsoft Teams.⟧",
                ["present Bell", "present Orme"],
            ),
        ],
    ),
    (
        SUBSTITUTES,
        [
            (  # sub for list
                (
                    "⟦Apologies were received from Councillors Bell (substitute Councillor Orme) and Pike "
                    "(substitute Councillor Dray).⟧"
                ),
                [
                    "apologies Bell",
                    "apologies Pike",
                    "substitute Dray for Pike",
                    "substitute Orme for Bell",
                ],
            ),
            (  # sub with colon
                (
                    "⟦Apologies for absence were received from Councillor Bell (sub: Councillor Orme) and "
                    "Councillor Pike.⟧"
                ),
                ["apologies Bell", "apologies Pike", "substitute Orme for Bell"],
            ),
            (  # vice
                "⟦Councillor Orme attended vice Councillor Bell.⟧",
                ["substitute Orme for Bell"],
            ),
            (  # vice bracket
                "⟦Apologies were submitted by Councillor Bell (Councillor Orme vice).⟧",
                ["apologies Bell", "substitute Orme for Bell"],
            ),
        ],
    ),
    (
        PAGE_HEAD,
        [
            (  # head list block, one name a line
                (
                    "Attendance\n"
                    "⟦Members:⟧\n"
                    "⟦Councillor A Bell (Chair)⟧\n"
                    "⟦Councillor T Orme⟧\n"
                    "⟦Cabinet Members in attendance:⟧\n"
                    "⟦Councillor R Dray (Cabinet Member for Housing)⟧\n"
                    "⟦Officers in attendance:⟧\n"
                    "⟦Priti Raval⟧\n"
                    "⟦Leah Brand⟧"
                ),
                [
                    "in-attendance Leah Brand",
                    "in-attendance Priti Raval",
                    "in-attendance R Dray",
                    "present A Bell",
                    "present T Orme",
                ],
            ),
        ],
    ),
    (
        FLAT,
        [
            (  # apologies in pipe
                (
                    "Apologies for Absence Minutes: ⟦Apologies for absence were received from Councillors "
                    "Bell and Orme.⟧ ⟦Councillor Pike was in attendance as substitute for Councillor Bell.⟧"
                ),
                ["apologies Bell", "apologies Orme", "substitute Pike for Bell"],
            ),
        ],
    ),
]


@pytest.mark.parametrize(("frame", "text", "expected"), each(CASES))
def test_attendance(frame: Frame, text: str, expected: list[str]) -> None:
    assert stated("Attendance", text, *frame) == (text, expected)
