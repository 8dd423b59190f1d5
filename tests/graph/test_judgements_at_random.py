"""Whatever people judge, undo and judge again, in whatever order: a build after each change writes
the documents that it concerns and no other, and gives the graph of a build from nothing."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from folkmoot.building import BuildReport, build
from folkmoot.judgements import JudgementFile, beside
from graph.identity import Judgement
from graph.store import open_store

COUNCILS = {"thornacre-district-council": "Thornacre District Council", "hurn": "Hurn"}
PEOPLE = ["Ann Bell", "Ann Jane Bell", "A. Bell", "Bell", "Alan Bell", "Anne Bell", "Carl Dent",
          "C. Dent", "Dent", "Carl Fenn-Dent"]  # fmt: skip
BODIES = ["Cabinet", "Homes Panel", "Housing Panel", "Homes Panel Board"]
POSTS = ["Chair", "Cabinet Member for Homes", "Cabinet Member for Housing and Homes"]

minutes = st.fixed_dictionaries(
    {
        "council": st.sampled_from(sorted(COUNCILS)),
        "body": st.sampled_from(BODIES),
        "year": st.integers(2028, 2032),
        "people": st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True),
        "post": st.none() | st.sampled_from(POSTS),
    }
)
PICK = st.integers(0, 10**6)
change = st.one_of(
    st.tuples(st.sampled_from(("same", "different", "undecided")), PICK, PICK),
    st.tuples(st.just("undo"), PICK, PICK),
)


@dataclass
class Case:
    root: Path

    @property
    def folder(self) -> Path:
        return self.root / "in"

    @property
    def graph(self) -> Path:
        return self.root / "graph"

    @property
    def file(self) -> JudgementFile:
        return JudgementFile(beside(self.graph))

    def lay_down(self, documents: list[dict[str, object]]) -> None:
        self.folder.mkdir()
        for number, one in enumerate(documents):
            people = one["people"]
            assert isinstance(people, list)
            lines = [
                f"COUNCIL: {COUNCILS[str(one['council'])]}", f"BODY: {one['body']}",
                f"DATE: {one['year']}-03-{number + 1:02}", *(f"PERSON: {name}" for name in people),
                "ITEM: Budget", "DECIDED: That the budget be agreed",
            ]  # fmt: skip
            if one["post"]:
                lines += [f"POST: {one['post']}", f"HOLDS: {people[0]} | {one['post']}"]
            (self.folder / f"{number}.txt").write_text("\n".join(lines) + "\n")

    def build(self) -> BuildReport:
        return build([self.folder], self.graph, workers=1)

    def graphs(self, where: Path) -> dict[str, bytes]:
        """The lines of each named graph, in order."""
        lines: dict[str, list[str]] = defaultdict(list)
        for quad in open_store(where, read_only=True).quads():
            lines[str(quad.graph_name)].append(str(quad))
        return {name: "\n".join(sorted(some)).encode() for name, some in lines.items()}

    def nodes(self) -> list[str]:
        """What people may judge: the ends of the IRIs of people, bodies and posts."""
        found = {
            str(quad.subject)[1:-1].partition("/id/")[2]
            for quad in open_store(self.graph, read_only=True).quads()
        }
        kinds = ("person", "body", "post")
        return sorted(one for one in found if one.count("/") == 2 and one.split("/")[1] in kinds)

    def change(self, what: str, one: int, other: int) -> None:
        if what == "undo":
            known = sorted(self.file.judgements, key=lambda judgement: judgement.pair)
            if known:
                judged = known[one % len(known)]
                note(f"undo {judged.pair}")
                assert self.file.unjudge(*judged.pair)
            return
        nodes = self.nodes()
        first = nodes[one % len(nodes)]
        like = [n for n in nodes if n != first and n.split("/")[1] == first.split("/")[1]]
        if like:
            second = like[other % len(like)]
            note(f"{what} {first} {second}")
            self.file.judge(Judgement.of(first, second, what, "J. Clerk", "2033-01-01", ""))


@settings(
    max_examples=8, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(
    documents=st.lists(minutes, min_size=3, max_size=6),
    changes=st.lists(change, min_size=1, max_size=4),
)
def test_a_build_after_each_change_is_small_and_equals_a_whole_one(
    documents: list[dict[str, object]], changes: list[tuple[str, int, int]], labelled: None
) -> None:
    with tempfile.TemporaryDirectory() as root:
        case = Case(Path(root))
        case.lay_down(documents)
        case.build()
        first = now = case.graphs(case.graph)
        for what, one, other in changes:
            before = now
            case.change(what, one, other)
            report = case.build()
            now = case.graphs(case.graph)
            changed = {
                name for name in before.keys() | now.keys() if before.get(name) != now.get(name)
            }
            written = {name for name in changed if "/document/" in name}
            assert (report.read, report.written) == (0, len(written))
        fresh = case.root / "fresh"
        build([case.folder], fresh, judgements=beside(case.graph), workers=1)
        assert now == case.graphs(fresh)
        for judged in case.file.judgements:
            assert case.file.unjudge(*judged.pair)
        case.build()
        assert case.graphs(case.graph) == first


def test_the_graphs_of_documents_are_told_apart(tmp_path: Path, labelled: None) -> None:
    """The test above counts them: it must see one for each document."""
    case = Case(tmp_path)
    case.lay_down([
        {"council": "hurn", "body": "Cabinet", "year": 2030, "people": ["Ann Bell"], "post": None},
        {"council": "hurn", "body": "Cabinet", "year": 2031, "people": ["Bell"], "post": "Chair"},
    ])  # fmt: skip
    case.build()
    assert sum("/document/" in name for name in case.graphs(case.graph)) == 2
    assert {"hurn/person/ann-bell", "hurn/body/cabinet"} <= set(case.nodes())
