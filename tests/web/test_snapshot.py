"""A snapshot can be taken at any moment, also while the engine writes and tidies up."""

from __future__ import annotations

import threading
from pathlib import Path

import pyoxigraph as ox

from folkmoot.web.snapshot import _state, take

NODE = ox.NamedNode


def test_a_file_that_goes_away_meanwhile_is_no_error(tmp_path: Path) -> None:
    """RocksDB deletes files after a flush; an update once failed with 500 because of it."""
    kept, gone = tmp_path / "1.sst", tmp_path / "2.sst"
    kept.write_bytes(b"1")
    assert _state([kept, gone]) == _state([kept])


def test_snapshots_while_the_store_is_written(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    store = ox.Store(str(tmp_path / "store"))
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            quads = (
                ox.Quad(NODE(f"a:{number}-{i}"), NODE("a:b"), ox.Literal(i), NODE("a:g"))
                for i in range(2000)
            )
            store.bulk_extend(quads)
            store.update("CLEAR ALL")
            store.flush()
            if number % 5 == 0:
                store.optimize()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(40):
            snapshot = take(str(tmp_path), store)
            assert len(snapshot.state) == 16
            assert Path(snapshot.path).is_dir()
            snapshot.drop()
    finally:
        done.set()
        writer.join()
    assert not list(tmp_path.glob(".serving-*"))
