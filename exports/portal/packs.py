"""The packaged questions in a bundle: the .rq files, and Turtle where they can be published so."""

from __future__ import annotations

from importlib import import_module, resources
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

__all__ = ["write_packs"]


def write_packs(folder: Path, endpoint: str) -> list[Path]:
    """Copy the packs into ``folder``; gives the files."""
    written: list[Path] = []
    packs = resources.files("queries").joinpath("packs")
    _copy(packs, folder, written)
    if find_spec("queries.publish") is not None:
        publish = import_module("queries.publish")
        file = folder / "queries.ttl"
        file.write_text(publish.as_turtle(endpoint), encoding="utf-8")
        written.append(file)
    return sorted(written)


def _copy(source: Traversable, folder: Path, written: list[Path]) -> None:
    for one in sorted(source.iterdir(), key=lambda entry: entry.name):
        if one.is_dir() and not one.name.startswith("_"):
            _copy(one, folder / one.name, written)
        elif one.name.endswith(".rq"):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / one.name).write_bytes(one.read_bytes())
            written.append(folder / one.name)
