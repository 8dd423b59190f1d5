"""Lists what there is to read: files, directories, ZIP members, WARC records, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from loaders.readers.sidecar import ENDING as SIDECAR
from loaders.readers.unreadable import Unreadable

__all__ = ["SourceEntry", "is_document_name", "list_sources"]

# Parts of a web page saved with its pictures, and version control: no records of a meeting.
_NOT_DOCUMENTS = frozenset({
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".bmp",
    ".woff", ".woff2", ".ttf", ".eot", ".mp3", ".mp4", ".avi", ".mov", ".py", ".pyc", ".sh",
    ".yaml", ".yml", ".toml", ".lock",
})  # fmt: skip
_ABOUT = ("readme", "licence", "license", "changelog")


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One thing to read, small enough to send to another process.

    ``name`` is unique within a directory or archive as it was given: a file's path relative to
    the directory, ``archive.zip!member``, or a WARC record's URL. ``data`` is set for standard
    input only, which can be read once.
    """

    path: str
    name: str
    form: Literal["file", "stdin", "zip", "warc"] = "file"
    member: str = ""
    offset: int = 0
    data: bytes | None = None


def list_sources(sources: Sequence[str | Path]) -> Iterator[SourceEntry | Unreadable]:
    """What is to be read, in a fixed order; what is missing or broken as Unreadable."""
    for source in sources:
        if str(source) == "-":
            yield SourceEntry("-", "standard input", "stdin", data=sys.stdin.buffer.read())
            continue
        path = Path(source)
        try:
            if path.is_dir():
                yield from _directory(path)
            elif path.exists():
                yield from _file(path, path.name)
            else:
                yield Unreadable(
                    path.name, str(source), "there is no such file or directory",
                    "Check the path; patterns such as *.html are expanded by the shell.",
                )  # fmt: skip
        except (OSError, ValueError) as error:
            yield _failed(str(source), path.name, error)


def _directory(root: Path) -> Iterator[SourceEntry | Unreadable]:
    """The files below ``root`` in the order of their paths; hidden ones are passed over."""
    found: list[Path] = []
    faults: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(folder, name) for name in files if is_document_name(Path(name))]
    for path in sorted(found, key=lambda p: p.relative_to(root).parts):
        yield from _file(path, path.relative_to(root).as_posix())
    for fault in sorted(faults, key=lambda f: str(f.filename)):
        yield _failed(str(fault.filename), Path(str(fault.filename)).name, fault)


def is_document_name(path: PurePath) -> bool:
    """Whether a file found in a directory or archive is worth opening; one that is named always is.

    Only what surely is no record is passed over: hidden files, the parts of a saved web page.
    """
    return (
        not path.name.startswith(".")
        and path.suffix.lower() not in _NOT_DOCUMENTS
        and path.stem.lower() not in _ABOUT
        and not path.name.endswith(SIDECAR)
    )


def _file(path: Path, name: str) -> Iterator[SourceEntry | Unreadable]:
    """The file itself, or what it holds where it is an archive."""
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError as error:
        yield _failed(str(path), name, error)
        return
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from loaders.readers.zipped import list_zip

        yield from list_zip(path, name)
    elif head.startswith((b"WARC/", b"\x1f\x8b")):
        from loaders.readers.warc import list_warc

        yield from list_warc(path, name)
    else:
        yield SourceEntry(str(path), name)


def _failed(path: str, name: str, error: Exception) -> Unreadable:
    reason = getattr(error, "strerror", None) or str(error)
    return Unreadable(
        name, path, f"the file cannot be opened: {reason}", "Check its path and permissions."
    )
