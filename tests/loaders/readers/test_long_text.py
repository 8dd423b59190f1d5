"""A text longer than meetings can fill is named with its reason, and holds nothing up."""

from __future__ import annotations

from pathlib import Path

from loaders.readers import MAX_TEXT, Unreadable, read_bytes, read_sources


def test_a_text_that_is_too_long_is_named_with_its_reason() -> None:
    line = b"The committee noted the report.\n\n"
    (found,) = read_bytes(line * (MAX_TEXT // len(line) + 2), "log.txt")
    assert isinstance(found, Unreadable)
    assert "characters" in found.reason and "Split it" in found.advice


def test_the_files_beside_it_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x y\n\n" * (MAX_TEXT // 4), encoding="utf-8")
    (tmp_path / "b.txt").write_text("Cabinet\n\nMinutes\n", encoding="utf-8")
    long, short = read_sources([tmp_path])
    assert isinstance(long, Unreadable) and not isinstance(short, Unreadable)
