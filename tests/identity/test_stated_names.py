"""New names that a record states: bodies, posts, portfolios and people, read and joined."""

from __future__ import annotations

from pathlib import Path

import pytest

import folkmoot
from graph.identity import Judgement, Mention, Resolution, resolve_council
from graph.iris import Names
from loaders import parse
from ontology.record import Renaming

HEAD = "Thornacre District Council\n\n"
COUNCIL = "Thornacre District Council"


def stated(tmp_path: Path, text: str) -> list[tuple[str, str, str]]:
    file = tmp_path / "minutes.txt"
    file.write_text(
        f"{HEAD}Minutes of the meeting of the Cabinet held on 14 May 2024\n\n"
        "Present: Councillors Ann Dent (Chair), Carl Orme and P Vane\n\n"
        f"1. NAMES\n\n{text}\n",
        encoding="utf-8",
    )
    record = parse(folkmoot.read(file))
    return [(f.kind, f.name, f.former) for f in record.facts if isinstance(f, Renaming)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Planning Committee was renamed the Development Management Committee.",
         [("body", "Development Management Committee", "Planning Committee")]),
        ("The Homes Panel, now known as the Housing Panel, met in May.",
         [("body", "Housing Panel", "Homes Panel")]),
        ("The Housing Panel (previously the Homes Panel) met in May.",
         [("body", "Housing Panel", "Homes Panel")]),
        ("RESOLVED: That the Homes Panel be renamed the Housing Panel.",
         [("body", "Housing Panel", "Homes Panel")]),
        ("The Environment portfolio had been renamed Climate and Environment.",
         [("portfolio", "Climate and Environment", "Environment")]),
        ("The Cabinet Member for Homes and Communities (formerly the Cabinet Member for Housing) spoke.",
         [("post", "Cabinet Member for Homes and Communities", "Cabinet Member for Housing"),
          ("portfolio", "Homes and Communities", "Housing")]),
        ("Councillor Ann Dent (formerly Ann Bell) spoke.", [("person", "Ann Dent", "Ann Bell")]),
        ("Councillor Ann Dent (née Bell) spoke.", [("person", "Ann Dent", "Ann Bell")]),
        # Proposals, careers, parties and wards are no new names.
        ("It was proposed that the Homes Panel be renamed the Housing Panel.", []),
        ("The Homes Panel would be renamed the Housing Panel.", []),
        ("Joan Pell, Director of Place (previously Director of Environment), spoke.", []),
        ("Councillor Orme (formerly Labour) spoke.", []),
        ("Councillor Orme (formerly Abbey Ward) spoke.", []),
        ("The report (previously circulated) was noted.", []),
    ],
)  # fmt: skip
def test_what_a_text_states(
    tmp_path: Path, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert stated(tmp_path, text) == expected


def test_a_former_name_is_no_part_of_the_bodys_and_no_ward(tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text(
        f"{HEAD}Minutes of the meeting of the Housing Panel (formerly the Homes Panel) held on "
        "14 May 2024\n\nPresent: Councillors Ann Dent (formerly Ann Bell) and Carl Orme\n",
        encoding="utf-8",
    )
    record = parse(folkmoot.read(file))
    assert {getattr(f, "body", "") for f in record.facts} == {"", "Housing Panel"}
    assert {getattr(f, "ward", "") for f in record.facts} == {""}


# -- what becomes of them --------------------------------------------------------------------


def told(kind: str, day: str, name: str, *formerly: str, role: str = "") -> Mention:
    digest = day.encode().hex().ljust(64, "0")
    words = f"{name} (formerly {formerly[0]})" if formerly else ""
    return Mention(
        digest, kind, name, name, COUNCIL, "Cabinet" if kind != "body" else name,  # type: ignore[arg-type]
        day, role=role, formerly=formerly, words=words,
    )  # fmt: skip


def met(day: str, body: str) -> list[Mention]:
    digest = day.encode().hex().ljust(64, "0")
    return [
        told("body", day, body),
        Mention(digest, "meeting", "m1", "m1", COUNCIL, body, day),
    ]


def resolved(*mentions: Mention, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    return resolve_council("thornacre", mentions, Names(), judgements)


def ends(result: Resolution, kind: str) -> dict[str, str]:
    return {
        name: to.iri.rpartition("/")[2]
        for here in result.slices.values()
        for (what, name), to in here.known.items()
        if what == kind
    }


def test_a_renamed_body_is_one_with_all_its_meetings_under_the_new_name() -> None:
    result = resolved(
        *met("2022-05-10", "Homes Panel"),
        told("body", "2024-05-14", "Housing Panel", "Homes Panel"),
    )
    assert ends(result, "body") == {
        "Homes Panel": "housing-panel",
        "Housing Panel": "housing-panel",
    }
    meeting = result.slices[b"2022-05-10".hex().ljust(64, "0")].known["meeting", "m1"]
    assert meeting.iri.endswith("body/housing-panel/meeting/2022-05-10")
    (judged,) = (j for j in result.judgements if "/body/" in j.one)
    assert (judged.verdict, judged.labels) == ("same", ("Homes Panel", "Housing Panel"))
    assert "Housing Panel (formerly Homes Panel)" in judged.reasons_for[0]
    assert [r.label for r in result.replacements] == ["Homes Panel"]


def test_without_a_statement_it_is_only_asked() -> None:
    result = resolved(*met("2022-05-10", "Housing Homes Panel"), *met("2024-05-14", "Homes Panel"))
    assert len(set(ends(result, "body").values())) == 2
    assert {j.verdict for j in result.judgements if "/body/" in j.one} == {"undecided"}


def test_a_body_that_goes_on_meeting_was_not_renamed() -> None:
    result = resolved(
        told("body", "2022-05-10", "Housing Panel", "Homes Panel"),
        *met("2021-05-10", "Homes Panel"), *met("2024-05-14", "Homes Panel"),
    )  # fmt: skip
    assert len(set(ends(result, "body").values())) == 2


def test_names_that_change_twice_and_back_end_under_the_last() -> None:
    chain = [
        told("portfolio", "2020-05-10", "Housing"),
        told("portfolio", "2021-05-10", "Homes", "Housing"),
        told("portfolio", "2022-05-10", "Homes and Communities", "Homes"),
    ]
    assert set(ends(resolved(*chain), "portfolio").values()) == {"homes-and-communities"}
    back = told("portfolio", "2023-05-10", "Housing", "Homes and Communities")
    assert set(ends(resolved(*chain, back), "portfolio").values()) == {"housing"}


def test_a_person_has_the_last_word_on_a_renaming_too() -> None:
    mentions = (*met("2022-05-10", "Homes Panel"),
                told("body", "2024-05-14", "Housing Panel", "Homes Panel"))  # fmt: skip
    no = Judgement.of(
        "thornacre/body/homes-panel", "thornacre/body/housing-panel", "different", "a", "", ""
    )
    assert len(set(ends(resolved(*mentions, judgements=(no,)), "body").values())) == 2


@pytest.mark.parametrize(
    ("now", "former", "before", "same"),
    [
        ("Ann Dent", "Ann Bell", "Ann Bell", True),
        ("Ann Dent", "Ann Bell", "A. Bell", True),
        ("Smith", "Jones", "Jones", True),
        ("Ann Dent", "Ann Bell", "Alan Bell", False),
        ("Ann Dent", "", "Ann Bell", False),
    ],
)
def test_people_who_change_their_name(now: str, former: str, before: str, same: bool) -> None:
    formerly = (former,) if former else ()
    found = ends(
        resolved(
            told("person", "2022-05-10", before, role="councillor"),
            told("person", "2024-05-14", now, *formerly, role="councillor"),
        ),
        "person",
    )
    assert (found[now] == found[before]) is same


def test_who_takes_up_the_old_name_later_is_somebody_else() -> None:
    found = ends(
        resolved(
            told("person", "2022-05-10", "Ann Dent", "Ann Bell", role="councillor"),
            told("person", "2024-05-14", "Ann Bell", role="councillor"),
        ),
        "person",
    )
    assert found["Ann Dent"] != found["Ann Bell"]
