"""Who spoke on an item, where the minutes list them."""

from __future__ import annotations

import pytest
from stated import stated

LISTED = [
    ("The following spoke:\n\n• Mrs Ada Orrell, objector, for the Quay Group;\n\n• Mr Tom Hale, agent;", ["in-attendance Ada Orrell", "in-attendance Tom Hale"]),
    ("The following members of the public addressed the Panel on the scheme:\n\nMiss Ida Dunn - against\n\nMr Lew Parr - for", ["in-attendance Ida Dunn", "in-attendance Lew Parr"]),
    ("Objecting: Ms Ada Orrell, Mill Lane Group. In support: Mr Tom Hale, Orme Homes plc. Ward councillor: Cllr Ida Dunn.", ["in-attendance Ada Orrell", "in-attendance Ida Dunn", "in-attendance Tom Hale"]),
    ("Speaking against – Mr Tom Hale; Speaking for – Miss Ida Dunn", ["in-attendance Ida Dunn", "in-attendance Tom Hale"]),
    ("Ward councillor: Cllr Ida Dunn. Applicant: Mr Tom Hale.", []),
    ("The following had registered to speak: Mrs Ada Orrell and Mr Tom Hale.", ["in-attendance Ada Orrell", "in-attendance Tom Hale"]),
    ("The following spoke of the flood of 2028, which Mrs Ada Orrell remembered.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_those_listed_as_speakers_were_there(text: str, expected: list[str]) -> None:
    lines = stated("Attendance", text)[1]
    assert sorted(" ".join(line.replace(":", "").split()[:3]) for line in lines) == expected
