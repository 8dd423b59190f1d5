"""A build is a function of the set of documents, and nothing that a file does stops it."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import pytest

from folkmoot.building import build
from graph.store import open_store
from graph.store.embedded import EmbeddedStore

COUNCIL = "COUNCIL: Thornacre District Council\n"
DOCUMENTS = {
    "a.txt": COUNCIL + "BODY: Planning Committee\nDATE: 2031-03-04\nPERSON: Ann Bell\n"
    "POST: Chairman\nHOLDS: Ann Bell | Chairman\nITEM: Budget\n"
    "DECIDED: That the budget be agreed\n",
    "b.txt": COUNCIL + "BODY: Planning Committee\nDATE: 2031-04-04\nPERSON: A. Bell\n"
    "ITEM: Budget\nDECIDED: the budget be agreed\nDECIDED: the budget be agreed again\nREST: x\n",
    "c.txt": COUNCIL + "BODY: Cabinet\nDATE: 2031-04-05\nPERSON: Bell | Mrs\nPERSON: Alan Bell\n"
    "ITEM: Minutes\nACTION: Bell | write to the parish\n",
    "d.txt": "BODY: Cabinet\nDATE: 2031-04-05\nPERSON: Ann Bell\n",
    "sub/e.txt": COUNCIL + "BODY: Cabinet\nDATE: 2031-04-05\nSTART: 18:00\nPERSON: C. Dent\n",
    "sub/f.txt": COUNCIL + "BODY: Cabinet\nDATE: 2031-04-05\nSTART: 20:00\nPERSON: C. Dent\n",
}


@pytest.fixture
def folder(tmp_path: Path, labelled: None) -> Path:
    root = tmp_path / "in"
    for name, text in DOCUMENTS.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def nquads(graph: Path) -> list[str]:
    store = open_store(graph, read_only=True)
    return sorted(f"{quad} ." for quad in store.quads())


def test_same_graph_in_any_order_with_any_number_of_workers(folder: Path, tmp_path: Path) -> None:
    files = sorted(folder.rglob("*.txt"))
    wanted: list[str] = []
    for n, order in enumerate([files, files[::-1], files[3:] + files[:3]]):
        graph = tmp_path / f"graph{n}"
        build(order, graph, workers=1 + n % 2)
        wanted = wanted or nquads(graph)
        assert nquads(graph) == wanted
    assert len(wanted) > 300


def test_bit_by_bit_is_the_same_as_at_once(folder: Path, tmp_path: Path) -> None:
    at_once, by_and_by = tmp_path / "one", tmp_path / "two"
    files = sorted(folder.rglob("*.txt"))
    build(files, at_once)
    for path in files[::-1]:
        build([path], by_and_by)
    assert nquads(by_and_by) == nquads(at_once)


def test_unchanged_documents_are_neither_read_nor_written_again(
    folder: Path, tmp_path: Path
) -> None:
    graph = tmp_path / "graph"
    first = build([folder], graph)
    assert (first.read, first.written, first.documents) == (6, 6, 6)
    again = build([folder], graph)
    assert (again.read, again.unchanged, again.written) == (0, 6, 0)
    (folder / "d.txt").write_text(DOCUMENTS["d.txt"] + "PERSON: Eve Fox\n")
    third = build([folder], graph)
    assert (third.read, third.written, third.removed) == (1, 1, 1)


def test_only_graphs_that_a_new_name_touches_are_written(folder: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    build([folder], graph)
    # "C. Dent" of e and f now has a fuller name; a, b, c and d have nothing to do with it.
    (folder / "g.txt").write_text(COUNCIL + "BODY: Cabinet\nDATE: 2031-05-05\nPERSON: Carl Dent\n")
    report = build([folder], graph)
    assert report.written == 3
    fresh = tmp_path / "fresh"
    build([folder], fresh)
    assert nquads(graph) == nquads(fresh)


def test_a_file_that_is_gone_leaves_the_graph(folder: Path, tmp_path: Path) -> None:
    graph, rest = tmp_path / "graph", tmp_path / "rest"
    build([folder], graph)
    (folder / "c.txt").unlink()
    shutil.rmtree(folder / "sub")
    report = build([folder], graph)
    assert report.removed == 3
    build([folder], rest)
    assert nquads(graph) == nquads(rest)


def test_a_source_that_is_gone_as_a_whole_is_kept(folder: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    build([folder], graph)
    before = [line for line in nquads(graph) if "unreadable" not in line]
    folder.rename(tmp_path / "elsewhere")
    report = build([folder], graph)
    assert report.kept == [str(folder)]
    assert [line for line in nquads(graph) if "unreadable" not in line] == before
    (tmp_path / "elsewhere").rename(folder)
    assert build([folder], graph).unreadable == []
    assert nquads(graph) == before


def test_bad_files_are_named_and_stop_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (folder / "dies.txt").write_text(COUNCIL + "DIE: now\n")
    (folder / "fails.txt").write_text(COUNCIL + "FAIL: now\n")
    graph = tmp_path / "graph"
    report = build([folder], graph, workers=2)
    assert report.documents == 6
    reasons = {one.name: one.reason for one in report.unreadable}
    assert set(reasons) == {"empty.txt", "binary.txt", "dies.txt", "fails.txt"}
    assert "died" in reasons["dies.txt"]
    assert "a fault in a rule" in reasons["fails.txt"]
    assert all(one.advice for one in report.unreadable)
    ledger = [line for line in nquads(graph) if "/graph/ledger>" in line]
    assert sum("UnreadDocument" in line for line in ledger) == 4
    assert any("no rule for this line" in line for line in ledger)
    # All others are as if the bad ones had never been there.
    for name in reasons:
        (folder / name).unlink()
    build([folder], tmp_path / "good")
    kept = [line for line in nquads(graph) if "/unreadable/" not in line]
    assert kept == nquads(tmp_path / "good")


def test_a_slow_file_is_given_up(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    from plain_minutes import parse

    import loaders

    def slow(document, *, council=""):  # type: ignore[no-untyped-def]
        if "c.txt" in document.source.name:
            time.sleep(30)
        return parse(document, council=council)

    monkeypatch.setattr(loaders, "parse", slow)
    report = build([folder], tmp_path / "graph", limit=1)
    assert [one.name for one in report.unreadable] == ["c.txt"]
    assert "longer than 1 second" in report.unreadable[0].reason


def test_an_interrupted_build_is_taken_up(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = tmp_path / "graph"
    build([folder], graph)
    (folder / "a.txt").write_text(DOCUMENTS["a.txt"] + "PERSON: Eve Fox\n")

    def broken(self, nquads):  # type: ignore[no-untyped-def]
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(EmbeddedStore, "load", broken)
        with pytest.raises(OSError, match="no space"):
            build([folder], graph)
    build([folder], graph)
    build([folder], tmp_path / "fresh")
    assert nquads(graph) == nquads(tmp_path / "fresh")


def test_identical_files_are_one_document(folder: Path, tmp_path: Path) -> None:
    (folder / "z-copy.txt").write_text(DOCUMENTS["a.txt"])
    report = build([folder], tmp_path / "graph")
    assert report.documents == 6
    titles = [line for line in nquads(tmp_path / "graph") if "z-copy.txt" in line]
    assert titles == []
    (folder / "a.txt").unlink()
    build([folder], tmp_path / "graph")
    assert any("z-copy.txt" in line for line in nquads(tmp_path / "graph"))


def test_council_and_base_may_be_given(folder: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    build([folder / "d.txt"], graph, council="Hurn Council", base="https://example.org/id/")
    lines = nquads(graph)
    assert any("<https://example.org/id/hurn-council/person/ann-bell>" in line for line in lines)
    assert not any("w3id.org/folkmoot/id" in line for line in lines)
    with pytest.raises(ValueError, match="IRIs begin with"):
        build([folder / "a.txt"], graph, base="https://other.example/id")


def test_nothing_of_this_machine_is_in_the_graph(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "graph")
    assert not any(str(tmp_path) in line for line in nquads(tmp_path / "graph"))
    assert all("_:" not in line.split('"')[0] for line in nquads(tmp_path / "graph"))


def test_every_permutation_resolves_alike(folder: Path) -> None:
    from plain_minutes import document, parse

    from graph.identity import mentions, resolve
    from graph.iris import Names

    records = [parse(document(text, name)) for name, text in DOCUMENTS.items()]
    groups = [mentions(record) for record in records]
    wanted = None
    for order in itertools.islice(itertools.permutations(groups), 0, 720, 37):
        found = resolve((m for group in order for m in group), Names())
        dumped = {digest: one.dump() for digest, one in found.items()}
        wanted = wanted or dumped
        assert dumped == wanted
