"""Comings and goings told in the minutes: verbs, spans of time, what is no movement."""

from __future__ import annotations

import pytest
from frames import MINUTES, Frame, Framed, each
from stated import stated

CASES: list[Framed] = [
    (
        MINUTES,
        [
            (  # exited teams
                "⟦Cllr Pike exited Teams for the item (7.32 – 7.50 pm).⟧",
                ["joined Pike at 19:50 (Corn Hall lease)", "left Pike at 19:32 (Corn Hall lease)"],
            ),
            (  # retired
                "⟦Councillor Pike retired from the meeting at 7.50 pm.⟧",
                ["left Pike at 19:50 (Corn Hall lease)"],
            ),
            (  # the Scots word
                "⟦Councillor Pike demitted the meeting at 7.50 pm.⟧",
                ["left Pike at 19:50 (Corn Hall lease)"],
            ),
            (  # the room in the plural
                "⟦Councillor Pike left the Chambers and took no part.⟧",
                ["left Pike (Corn Hall lease)"],
            ),
            (  # range
                "⟦Councillor Pike left the meeting between 7.32 pm and 7.50 pm.⟧",
                ["joined Pike at 19:50 (Corn Hall lease)", "left Pike at 19:32 (Corn Hall lease)"],
            ),
            (  # range 24
                "⟦Councillor Pike left the Chamber from 10.52 to 11.35 hrs during item 5.⟧",
                ["joined Pike at 11:35 (Duck pond)", "left Pike at 10:52 (Duck pond)"],
            ),
            (  # left returned
                "⟦Councillor Pike left the meeting at 7.32 pm and returned at 7.50 pm.⟧",
                ["joined Pike at 19:50 (Corn Hall lease)", "left Pike at 19:32 (Corn Hall lease)"],
            ),
            (  # joined via Teams at a time
                "⟦Councillor Pike joined the meeting via Teams at 7.10 pm.⟧",
                ["joined Pike at 19:10 (Corn Hall lease)"],
            ),
            (  # logged on
                "⟦Councillor Pike logged on at 7.10 pm and lost connection at 8 pm.⟧",
                ["joined Pike at 19:10 (Corn Hall lease)", "left Pike at 20:00 (Corn Hall lease)"],
            ),
            (  # took seat
                "⟦Councillor Petra Nove had sent apologies for lateness and took her seat at 7.52 pm.⟧",
                ["joined Petra Nove at 19:52 (Corn Hall lease)", "late Petra Nove"],
            ),
            (  # who had joined
                (
                    "⟦Councillor Brooks (who had joined the meeting at 2.25pm) was concerned that nothing "
                    "was said of carers.⟧"
                ),
                ["joined Brooks at 14:25 (Corn Hall lease)"],
            ),
            (  # having come back
                "⟦Councillor Deakin having come back, the original proposition was put.⟧",
                ["joined Deakin (Corn Hall lease)"],
            ),
            (  # entered during
                (
                    "⟦Apologies had come from Councillor Wills; Councillor Ng was late and entered during "
                    "this item.⟧"
                ),
                ["apologies Wills", "joined Ng (Corn Hall lease)"],
            ),
            (  # at point
                "⟦(Councillor Bramhall left the meeting at this point.)⟧",
                ["left Bramhall (Corn Hall lease)"],
            ),
            (  # left the party negative
                (
                    "Councillor Pike left the Labour Group in May. Councillor Orme joined the Board of the "
                    "Trust at its meeting in March."
                ),
                [],
            ),
            (  # range neg
                "The buses run from 7.32 to 7.50 am. Councillor Pike left this question to officers.",
                [],
            ),
            (  # deputy thanked
                (
                    "⟦Mr Raval withdrew from the meeting.⟧ ⟦Councillors Pike and Orme, who had declared "
                    "interests, also withdrew.⟧"
                ),
                [
                    "left Orme (Corn Hall lease)",
                    "left Pike (Corn Hall lease)",
                    "left Raval (Corn Hall lease)",
                ],
            ),
            (  # having to leave
                (
                    "⟦The Chairman, Councillor Vivian Stone, having to leave for another appointment at "
                    "7.40pm, Councillor Sefton, Vice-Chairman, took the chair.⟧"
                ),
                ["left Vivian Stone at 19:40 (Corn Hall lease)", "present Sefton"],
            ),
            (  # not joined
                (
                    "Councillor Pike joined the meeting in thanking officers. Councillor Orme joined with "
                    "the Leader."
                ),
                [],
            ),
            (  # out of the room
                "⟦Councillor Qadir was out of the room for this item.⟧",
                ["left Qadir (Corn Hall lease)"],
            ),
            (  # retired
                (
                    "Members retired to deliberate at 3.30 pm and returned at 4.10 pm. ⟦Councillor Bell left "
                    "early, at 4.20 pm.⟧"
                ),
                ["left Bell at 16:20 (Corn Hall lease)"],
            ),
            (  # bracketed time before
                "⟦(7.45 pm – Councillor Bell left the meeting.)⟧",
                ["left Bell at 19:45 (Corn Hall lease)"],
            ),
            (  # note form
                "⟦Councillor Bell arrived 7.45pm; Councillor Orme left 8.20pm⟧",
                ["joined Bell at 19:45 (Corn Hall lease)", "left Orme at 20:20 (Corn Hall lease)"],
            ),
            (  # NB
                "⟦NB: Cllr Bell joined the meeting during this item and Cllr Orme left before the vote.⟧",
                ["joined Bell (Corn Hall lease)", "left Orme (Corn Hall lease)"],
            ),
            (  # during item
                "⟦During the above item Councillors Bell and Orme left and did not return.⟧",
                ["left Bell (Corn Hall lease)", "left Orme (Corn Hall lease)"],
            ),
            (  # minute no
                (
                    "⟦Councillor Bell left the meeting prior to the consideration of item 5 and took no part "
                    "in it.⟧"
                ),
                ["left Bell (Duck pond)"],
            ),
        ],
    ),
]


@pytest.mark.parametrize(("frame", "text", "expected"), each(CASES))
def test_attendance(frame: Frame, text: str, expected: list[str]) -> None:
    assert stated("Attendance", text, *frame) == (text, expected)
