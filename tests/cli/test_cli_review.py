"""Judging names at the terminal and in the browser: what is asked, what is shown, what is kept."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner, Result

from folkmoot.cli import cli
from folkmoot.judgements import JudgementFile, beside

ROOT = Path(__file__).parents[2]
HEAD = "COUNCIL: Hurn District Council\nBODY: {body}\nDATE: {date}\n"
DOCUMENTS = {
    "a.txt": HEAD.format(body="Cabinet", date="2031-03-04") + "PERSON: Ann Bell\n",
    "b.txt": HEAD.format(body="Cabinet", date="2031-04-04") + "PERSON: Bell\n",
    "c.txt": HEAD.format(body="Cabinet", date="2031-05-04") + "PERSON: Alan Bell\n",
    "d.txt": HEAD.format(body="Cabinet", date="2031-06-04") + "PERSON: <i>Eve</i> Fox\n",
}
HERE = "hurn-district-council/person"


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], input=stdin)


@pytest.fixture
def graph(tmp_path: Path, labelled: None) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text)
    place = tmp_path / "graph"
    assert run("build", folder, "--graph", place).exit_code == 0
    return place


def pairs(graph: Path, *more: str) -> list[dict[str, object]]:
    result = run("review", "list", "--graph", graph, "--json", *more)
    assert result.exit_code == 0
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def test_what_is_undecided_is_listed_with_an_id(graph: Path) -> None:
    bells = pairs(graph)[0]
    assert bells["verdict"] == "undecided"
    listed = run("review", "list", "--graph", graph)
    assert str(bells["id"])[:7] in listed.stdout
    assert "undecided" in listed.stdout
    assert run("review", "--help").exit_code == 0


def test_both_sides_are_shown_with_their_words(graph: Path) -> None:
    one = pairs(graph)[0]
    shown = run("review", "show", str(one["id"])[:8], "--graph", graph)
    assert shown.exit_code == 0
    for words in ("the same surname, without a given name", "2031-04-04", "b.txt", "Bell"):
        assert words in shown.stdout
    data = json.loads(run("review", "show", str(one["id"]), "--graph", graph, "--json").stdout)
    assert [side["documents"] for side in data["sides"]] == [1, 1]
    assert all(side["quotes"][0]["words"] for side in data["sides"])


def test_judged_applied_listed_and_undone(graph: Path) -> None:
    (one,) = [p for p in pairs(graph) if f"{HERE}/ann-bell" in (p["one"], p["other"])]
    judged = run("review", "same", str(one["id"]), "--by", "J. Clerk", "--why", "her ward",
                 "--graph", graph)  # fmt: skip
    assert judged.exit_code == 0
    assert run("build", "--graph", graph).exit_code == 0
    assert not [p for p in pairs(graph) if p["verdict"] == "undecided"]
    shown = run("review", "judged", "--graph", graph).stdout
    assert "J. Clerk" in shown and "her ward" in shown and "not in the graph" not in shown
    assert run("review", "undo", str(one["id"]), "--graph", graph).exit_code == 0
    again = run("review", "undo", str(one["one"]), str(one["other"]), "--graph", graph)
    assert again.exit_code == 1 and "nobody has judged" in again.stderr
    assert run("build", "--graph", graph).exit_code == 0
    assert one in pairs(graph)


def test_asked_one_after_the_other(graph: Path) -> None:
    count = len(pairs(graph))
    said = run("review", "ask", "--by", "J. Clerk", "--graph", graph, stdin="d\nno\n\nq\n")
    assert said.exit_code == 0
    assert f"1 of {count}" in said.stdout
    (judgement,) = JudgementFile(beside(graph)).judgements
    assert (judgement.verdict, judgement.why, judgement.by) == ("different", "no", "J. Clerk")
    assert len(pairs(graph)) == count - 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "ffffffffff"], "no pairs"),
        (["show", f"{HERE}/ann-bell", f"{HERE}/nobody"], "no record of this graph names"),
        (["show", f"{HERE}/ann-bell", "Ann Bell"], "no address"),
        (["same", f"{HERE}/ann-bell", f"{HERE}/ann-bell", "--by", "I"], "against itself"),
    ],
)
def test_what_cannot_be_judged_is_said(graph: Path, arguments: list[str], said: str) -> None:
    result = run("review", *arguments, "--graph", graph)
    assert result.exit_code == 2
    assert said in result.stderr


def test_without_a_graph_the_way_to_one_is_shown(tmp_path: Path) -> None:
    result = run("review", "list", "--graph", tmp_path / "none")
    assert result.exit_code == 2
    assert "folkmoot build" in result.stderr


def test_a_file_of_judgements_is_remembered(graph: Path, tmp_path: Path) -> None:
    file = tmp_path / "kept" / "ours.toml"
    one = str(pairs(graph)[0]["id"])
    done = run("review", "different", one, "--by", "I", "--graph", graph, "--judgements", file)
    assert done.exit_code == 0
    assert run("build", "--graph", graph).exit_code == 0
    assert "different" in run("review", "judged", "--graph", graph).stdout
    assert not beside(graph).exists()


# -- in the browser ------------------------------------------------------------------------


@pytest.fixture
def site(graph: Path) -> Iterator[str]:
    program = [sys.executable, "-m", "folkmoot", "review", "web", "--port", "0", "--by", "J. Clerk",
               "--graph", str(graph)]  # fmt: skip
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        program, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as server:
        assert server.stderr is not None
        found = None
        for line in server.stderr:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                break
        assert found
        yield found[0].rstrip("/")
        server.terminate()
        server.wait(10)


def get(address: str, **headers: str) -> str:
    with urlopen(Request(address, headers=headers), timeout=20) as answer:
        return str(answer.read().decode())


def token(page: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found
    return found[1]


def test_a_pair_is_judged_in_the_browser_and_taken_back(site: str, graph: Path) -> None:
    listed = get(site)
    (place,) = set(re.findall(r'href="(/pair/[0-9a-f]{16})"', listed)[:1])
    page = get(site + place)
    assert "the same surname, without a given name" in page and "<mark>" in page
    form = {"token": token(page), "verdict": "different", "by": "A. Judge", "reason": "<b>no</b>"}
    get_after = urlopen(site + place, urlencode(form).encode(), timeout=20).read().decode()
    (judgement,) = JudgementFile(beside(graph)).judgements
    assert (judgement.verdict, judgement.by) == ("different", "A. Judge")
    assert "Build it again" in get_after
    judged = get(site + "/judged")
    assert "A. Judge" in judged and "&lt;b&gt;no" in judged and "<b>no" not in judged
    undone = urlencode(form | {"verdict": "undo"}).encode()
    assert urlopen(site + place, undone, timeout=20).status == 200
    assert JudgementFile(beside(graph)).judgements == []


@pytest.mark.parametrize(
    ("change", "headers", "status"),
    [
        ({"token": "wrong"}, {}, 403),
        ({"verdict": "maybe"}, {}, 400),
        ({"by": " "}, {}, 400),
        ({}, {"Host": "elsewhere.example"}, 400),
    ],
)
def test_no_other_page_can_judge(
    site: str, graph: Path, change: dict[str, str], headers: dict[str, str], status: int
) -> None:
    place = re.findall(r'href="(/pair/[0-9a-f]{16})"', get(site))[0]
    form = {"token": token(get(site + place)), "verdict": "same", "by": "I", "reason": ""} | change
    with pytest.raises(HTTPError) as error:
        urlopen(Request(site + place, urlencode(form).encode(), headers), timeout=20)
    assert error.value.code == status
    assert JudgementFile(beside(graph)).judgements == []
