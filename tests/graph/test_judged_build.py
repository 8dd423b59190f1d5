"""What people judge and correct: replayed by every build, undone without a trace, and touching only
the documents that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from folkmoot.building import BuildReport, build
from folkmoot.judgements import JudgementFile, beside
from graph.corrections import Correction
from graph.identity import Judgement
from graph.store import open_store

COUNCIL = "COUNCIL: Thornacre District Council\n"
OTHER = "COUNCIL: Hurn Borough Council\n"
ROADS = "That the roads be mended before the frost comes to Hurn"
DOCUMENTS = {
    "a.txt": COUNCIL + "BODY: Cabinet\nDATE: 2031-03-04\nPERSON: Ann Bell\nITEM: Budget\n"
    "DECIDED: That the budget be agreed\n",
    "b.txt": COUNCIL + "BODY: Cabinet\nDATE: 2031-04-04\nPERSON: Bell\nITEM: Roads\n"
    f"DECIDED: {ROADS}\n",
    "c.txt": COUNCIL + "BODY: Cabinet\nDATE: 2031-05-04\nPERSON: Alan Bell\nITEM: Trees\n"
    "DECIDED: That trees be planted\n",
    "d.txt": COUNCIL + "BODY: Cabinet\nDATE: 2031-06-04\nPERSON: Carl Dent\n",
    "e.txt": OTHER + "BODY: Cabinet\nDATE: 2031-06-04\nPERSON: Ann Bell\n",
}
HERE = "thornacre-district-council/person"
FACT = (
    "thornacre-district-council/body/cabinet/meeting/2031-04-04/item/roads/decision/"
    "roads-be-mended-before-frost-comes"
)


class Case:
    """A folder of documents, the graph built of it, and the file of judgements beside that."""

    def __init__(self, root: Path) -> None:
        self.folder, self.graph, self.fresh = root / "in", root / "graph", root / "fresh"
        self.folder.mkdir()
        for name, text in DOCUMENTS.items():
            (self.folder / name).write_text(text)
        self.build()

    def build(self) -> BuildReport:
        return build([self.folder], self.graph)

    @property
    def file(self) -> JudgementFile:
        return JudgementFile(beside(self.graph))

    def quads(self, graph: Path | None = None) -> list[str]:
        store = open_store(graph or self.graph, read_only=True)
        return sorted(str(quad) for quad in store.quads())

    def as_at_once(self) -> list[str]:
        """The quads of a build from nothing with the same judgements."""
        build([self.folder], self.fresh, judgements=beside(self.graph))
        return self.quads(self.fresh)

    def people(self) -> set[str]:
        store = open_store(self.graph, read_only=True)
        kind = "http://xmlns.com/foaf/0.1/Person"
        return {
            q.subject.value.rpartition("/id/")[2]
            for q in store.quads()
            if str(q.object) == f"<{kind}>"
        }


@pytest.fixture
def case(tmp_path: Path, labelled: None) -> Case:
    return Case(tmp_path)


def said(one: str, other: str, verdict: str = "same") -> Judgement:
    return Judgement.of(one, other, verdict, "J. Clerk", "2031-07-01", "the same ward")


def lone_bell(case: Case) -> str:
    (found,) = (one for one in case.people() if one.startswith(f"{HERE}/bell-"))
    return found


def test_one_judgement_touches_one_document_and_gives_the_graph_of_a_full_build(
    case: Case,
) -> None:
    assert {f"{HERE}/ann-bell", f"{HERE}/alan-bell"} < case.people()
    lone = lone_bell(case)
    case.file.judge(said(lone, f"{HERE}/ann-bell"))
    report = case.build()
    assert (report.read, report.written, report.resolved) == (0, 1, 1)
    assert lone not in case.people()
    assert case.quads() == case.as_at_once()
    assert any("J. Clerk" in quad for quad in case.quads())


def test_a_judgement_undone_leaves_no_trace(case: Case) -> None:
    before, lone = case.quads(), lone_bell(case)
    case.file.judge(said(lone, f"{HERE}/ann-bell"))
    case.build()
    assert case.quads() != before
    assert case.file.unjudge(f"{HERE}/ann-bell", lone)
    assert case.build().written == 1
    assert case.quads() == before
    assert not case.file.unjudge(f"{HERE}/ann-bell", lone)


def test_different_splits_what_the_machine_joined_and_the_later_word_counts(case: Case) -> None:
    (case.folder / "f.txt").write_text(
        COUNCIL + "BODY: Cabinet\nDATE: 2031-07-04\nPERSON: C. Dent\n"
    )
    case.build()
    assert f"{HERE}/c-dent" not in case.people()
    case.file.judge(said(f"{HERE}/c-dent", f"{HERE}/carl-dent", "different"))
    assert case.build().written == 1
    assert {f"{HERE}/c-dent", f"{HERE}/carl-dent"} < case.people()
    case.file.judge(said(f"{HERE}/carl-dent", f"{HERE}/c-dent"))
    case.build()
    assert f"{HERE}/c-dent" not in case.people()
    assert len(case.file.judgements) == 1
    assert case.quads() == case.as_at_once()


def test_two_councils_are_linked_and_never_merged(case: Case) -> None:
    case.file.judge(said(f"{HERE}/ann-bell", "hurn-borough-council/person/ann-bell"))
    case.build()
    assert {f"{HERE}/ann-bell", "hurn-borough-council/person/ann-bell"} < case.people()
    assert any("owl#sameAs" in quad for quad in case.quads())
    assert case.quads() == case.as_at_once()


def test_a_judgement_of_nobody_is_reported(case: Case) -> None:
    case.file.judge(said(f"{HERE}/eve-fox", f"{HERE}/ann-bell"))
    assert [one for one in case.build().amiss if "eve-fox" in one]
    assert [one for one in case.build().amiss if "eve-fox" in one]


def correction(**other: str) -> Correction:
    values = {
        "fact": FACT, "document": "b.txt", "predicate": "fm:text",
        "before": ROADS, "after": "That the roads be mended by May",
        "quote": ROADS, "by": "J. Clerk", "on": "2031-07-01",
        "why": "the signed copy says so",
    }  # fmt: skip
    return Correction(**(values | other))


def text_of(case: Case) -> list[str]:
    store = open_store(case.graph, read_only=True)
    return [
        q.object.value
        for q in store.quads()
        if q.subject.value.endswith(FACT) and q.predicate.value.endswith("#text")
    ]


def test_a_correction_survives_reading_again_and_can_be_taken_back(case: Case) -> None:
    before = case.quads()
    assert text_of(case) == [ROADS]
    case.file.correct(correction())
    report = case.build()
    assert (report.written, report.amiss) == (1, [])
    assert text_of(case) == ["That the roads be mended by May"]
    build([case.folder], case.graph, fresh=True)
    assert text_of(case) == ["That the roads be mended by May"]
    assert case.quads() == case.as_at_once()
    assert case.file.uncorrect(correction().id)
    assert case.build().written == 1
    assert case.quads() == before


@pytest.mark.parametrize(
    ("change", "text", "reason"),
    [
        ({}, f"DECIDED: {ROADS} and Thornacre\n", "the words that it concerns"),
        ({}, "DECIDED: That nothing be done\n", "no such fact"),
        ({"before": "That the road be mended"}, "", "the value is no longer"),
        ({"document": "z.txt"}, "", "no such fact"),
    ],
)
def test_a_correction_is_reported_where_it_no_longer_fits(
    case: Case, change: dict[str, str], text: str, reason: str
) -> None:
    case.file.correct(correction(**change))
    if text:
        kept = DOCUMENTS["b.txt"].rpartition("DECIDED")[0]
        (case.folder / "b.txt").write_text(kept + text)
    (amiss,) = case.build().amiss
    assert reason in amiss
    assert "by May" not in "".join(text_of(case))


def test_a_fact_that_is_none_is_taken_away_whole(case: Case) -> None:
    case.file.correct(correction(predicate="rdf:type", before="<fm:Decision>", after=""))
    case.build()
    assert text_of(case) == []
    assert case.quads() == case.as_at_once()


def test_the_file_is_kept_as_people_wrote_it(tmp_path: Path) -> None:
    path = tmp_path / "judged.toml"
    path.write_text(
        "# Ours.\n\n[[judgement]]\none = 'x/person/a'\nother = 'x/person/b'\n"
        "verdict = 'different'\nby = 'Me'  # sure\n\n# What follows is doubtful.\n"
        "[[judgement]]\none = 'x/person/a'\nother = 'x/person/c'\nverdict = 'same'\nby = 'Me'\n"
    )
    file = JudgementFile(path)
    file.judge(said('x/person/"d"', "x/person/e"))
    assert path.read_text().startswith("# Ours.\n\n[[judgement]]\none = 'x/person/a'\n")
    assert [one.pair[1] for one in file.judgements] == ["x/person/b", "x/person/c", "x/person/e"]
    file.unjudge("x/person/a", "x/person/b")
    assert "# Ours." in path.read_text() and "# What follows is doubtful." in path.read_text()
    assert [one.pair[1] for one in JudgementFile(path).judgements] == ["x/person/c", "x/person/e"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[judgement", "no TOML"),
        ("[[judgment]]\none = 'x'\n", "nothing is known of 'judgment'"),
        ("[[judgement]]\none = 'x/person/a'\n", "number 1"),
        ("[[judgement]]\none='x/person/a'\nother='x/person/b'\nverdict='yes'\nby='I'\n", "'yes'"),
        ("[[judgement]]\none='a'\nother='x/person/b'\nverdict='same'\nby='I'\n", "no address"),
        ("[[judgement]]\none='x/person/b'\nother='x/person/b'\nverdict='same'\nby='I'\n", "itself"),
        (
            "[[correction]]\nfact='x'\ndocument='y'\nproperty='z'\nafter='1'\nby='I'\non='2031-01-01'\n",
            "'z'",
        ),
    ],
)
def test_a_wrong_file_is_named_with_the_place(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "judged.toml"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"judged\.toml") as error:
        JudgementFile(path)
    assert said in str(error.value)
