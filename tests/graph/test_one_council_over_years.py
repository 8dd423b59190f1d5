"""One council from files to answers: a panel that gets a new name, a member who marries, interests,
corrected minutes and a chair that changes hands."""

from __future__ import annotations

import pytest

import folkmoot
from folkmoot.building import build

HEAD = "Wexmoor District Council\n\nMinutes of the meeting of the "
DOCUMENTS = {
    "1.txt": HEAD
    + """Homes Scrutiny Panel held on Tuesday 12 September 2023 at 6.30 pm

Present: Councillors R Quill (Chair), Ann Bell, Tom Wray and G Vane

1. DECLARATIONS OF INTEREST

Councillor Wray declared a personal interest in item 2 and left the meeting for that item.

2. DAMP AND MOULD

RECOMMENDED to the Cabinet:
1. That a survey of all council homes be carried out.
2. That tenants be told of it.

3. WORK PROGRAMME

Councillor Bell left the meeting at 7.45 pm.

RESOLVED: That the work programme be noted.
""",
    "2.txt": HEAD
    + """Cabinet held on Tuesday 10 October 2023 at 5.00 pm

Present: Councillors Carl Orme (Leader, in the Chair), Dora Finch and Percy Vane

1. DAMP AND MOULD

RESOLVED: That recommendations 1 and 2 of the Homes Scrutiny Panel be accepted.
""",
    "3.txt": HEAD
    + """Housing Scrutiny Panel (formerly the Homes Scrutiny Panel) held on Tuesday 11 June 2024 at 6.30 pm

Present: Councillors R Quill (Chair), Ann Dent (formerly Ann Bell) (Vice-Chair), Wray and G Vane

In attendance: Colin Ash, Mayor-elect

1. MINUTES OF THE LAST MEETING

RESOLVED: That the minutes of the meeting held on 12 September 2023 be approved as a correct record, subject to the correction of the time at which Councillor Bell left to 7.55 pm.

2. DAMP AND MOULD SURVEY

RESOLVED: That the survey be noted.
""",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> folkmoot.Graph:
    root = tmp_path_factory.mktemp("wexmoor")
    folder = root / "in"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    report = build([folder], root / "graph")
    assert (report.read, report.amiss) == (3, [])
    return folkmoot.open(root / "graph")


def rows(graph: folkmoot.Graph, query: str, **parameters: str) -> list[dict[str, object]]:
    return list(graph.query(query, **parameters))


def test_the_panel_is_one_body_before_and_after_its_new_name(graph: folkmoot.Graph) -> None:
    found = rows(graph, "councillors/attendance-record")
    panel = {str(row["body_name"]) for row in found if "Panel" in str(row["body_name"])}
    assert panel == {"Housing Scrutiny Panel"}
    assert {str(row["person_name"]): row["present"] for row in found}["G Vane"] == 2


def test_the_answer_to_its_old_name_is_found(graph: folkmoot.Graph) -> None:
    found = rows(graph, "scrutiny/recommendations-and-responses")
    assert {str(row["response"]) for row in found} == {"accepted"}


def test_who_married_is_one_person_under_the_new_name(graph: folkmoot.Graph) -> None:
    people = {str(row["person_name"]) for row in rows(graph, "councillors/attendance-record")}
    assert "Ann Dent" in people and "Ann Bell" not in people


def test_who_left_for_an_interest_is_back_for_the_next_item(graph: folkmoot.Graph) -> None:
    found = rows(graph, "councillors/absent-from-items")
    assert [(row["person_name"], row["item_name"]) for row in found] == [
        ("Tom Wray", "DAMP AND MOULD")
    ]


def test_whoever_is_elect_is_not_in_office(graph: folkmoot.Graph) -> None:
    found = rows(graph, "councillors/posts-as-at", as_at="2024-06-11")
    assert {str(row["person_name"]) for row in found} == {"R Quill", "Ann Dent"}


def test_a_chair_of_the_old_name_is_that_of_the_new(graph: folkmoot.Graph) -> None:
    found = rows(graph, "councillors/posts-as-at", as_at="2024-03-01")
    chairs = [row["post_name"] for row in found if str(row["post_name"]).startswith("Chair")]
    assert chairs == ["Chair, Housing Scrutiny Panel"]
