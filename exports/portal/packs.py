"""The packaged questions in a bundle: the .rq files, and SHACL executables in Turtle."""

from __future__ import annotations

from pathlib import Path

__all__ = ["write_packs"]


def write_packs(folder: Path, url: str, endpoint: str) -> list[Path]:
    """The packs as files in ``folder`` and as ``queries.ttl``; gives the files."""
    from queries import publish
    from queries.packs import names

    written = []
    for name, file in names().items():
        copy = folder / f"{name}.rq"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
        written.append(copy)
    turtle = folder / "queries.ttl"
    turtle.write_bytes(publish.turtle(f"{url}queries", endpoint))
    return [*written, turtle]
