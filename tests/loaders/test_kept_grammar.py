"""What is kept of the grammar changes how long a run takes and nothing else."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.grammar import compiled, grammar
from loaders.grammar.kept import Store, folder, store

TEXT = "At 7.05 pm Councillor José Pell (Chair) left; RESOLVED: That the Ärger be noted."


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    store.cache_clear()
    yield tmp_path
    store.cache_clear()


def test_every_pattern_of_the_grammar_is_what_re_makes_of_it(own_cache: Path) -> None:
    g = grammar()
    for table in g.files():
        for name in g.names(table):
            pattern = g.rule(f"{table}.{name}").regex
            plain, kept = re.compile(pattern.pattern, pattern.flags), None
            for _ in range(2):  # made, then taken from the store
                kept = compiled.compile(pattern.pattern, pattern.flags)
                for asked in ("flags", "groups", "groupindex", "pattern"):
                    assert getattr(kept, asked) == getattr(plain, asked), (name, asked)
                texts = [re.sub("[⟦⟧]", "", e) for e in g.entry(f"{table}.{name}")["examples"]]
                for text in (*texts, TEXT):
                    found = [(m.span(), m.groupdict(), m.lastgroup) for m in kept.finditer(text)]
                    assert found == [
                        (m.span(), m.groupdict(), m.lastgroup) for m in plain.finditer(text)
                    ]


def test_a_wrong_expression_is_said_as_re_says_it(own_cache: Path) -> None:
    with pytest.raises(re.error):
        compiled.compile("(unclosed")


def test_the_next_run_takes_what_this_one_wrote(own_cache: Path) -> None:
    path = own_cache / "some.bin"
    first = Store(path, 10)
    first.put(("a", 1), (b"x", None, {"n": 2}))
    first.write()
    assert Store(path, 10).get(("a", 1)) == (b"x", None, {"n": 2})


def test_what_two_runs_wrote_is_kept_together(own_cache: Path) -> None:
    path = own_cache / "some.bin"
    one, two = Store(path, 10), Store(path, 10)
    one.put("a", 1)
    two.put("b", 2)
    one.write()
    two.write()
    again = Store(path, 10)
    assert (again.get("a"), again.get("b")) == (1, 2)


def test_a_full_store_begins_anew_with_the_last_run(own_cache: Path) -> None:
    path = own_cache / "some.bin"
    first = Store(path, 3)
    for key in "abc":
        first.put(key, key)
    first.write()
    second = Store(path, 3)
    second.get("b")
    second.put("d", "d")
    second.write()
    assert sorted(marshal.loads(path.read_bytes())) == ["b", "d"]


@pytest.mark.parametrize(
    "content", [b"", b"\x00junk", marshal.dumps([1]), marshal.dumps({("a", 0): 7})]
)
def test_a_spoilt_file_is_as_none(own_cache: Path, content: bytes) -> None:
    place = folder()
    assert place is not None
    place.mkdir(parents=True)
    (place / "expressions.bin").write_bytes(content)
    assert compiled.compile("a").search("cab")


def test_code_of_another_engine_is_not_run(own_cache: Path) -> None:
    kept = store("expressions", 10)
    assert kept is not None
    made = compiled._made("a", 0)
    assert made is not None
    kept.put(("a", 0), (made[0] + 1, 0, b"\x00" * 8, *made[3:]))
    found = compiled.compile("a").search("cab")
    assert found is not None and found.span() == (1, 2)


def test_a_cache_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    page = tmp_path / "page.txt"
    page.write_text(
        "Hurn District Council\n\n1. MINUTES\n\nRESOLVED: That the minutes be agreed.\n"
    )
    command = [sys.executable, "-m", "folkmoot", "facts", str(page)]
    said = []
    for cache in ("cache", "other", "other"):
        ran = subprocess.run(
            command, env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / cache)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        said.append(ran.stdout)
        assert ran.stderr == ""
    assert said[0] == said[1] == said[2]
    assert sorted(p.name for p in (tmp_path / "other").rglob("*.bin")) == [
        "expressions.bin",
        "grammar.bin",
    ]
