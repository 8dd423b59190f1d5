"""The whole graph in another format."""

from __future__ import annotations

import gzip
import io
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from exports.dumps.formats import FORMATS, Format

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["FORMATS", "Format", "write", "write_folder"]


def write(graph: Any, name: str, out: BinaryIO, *, packed: bool = False) -> None:
    """Write the graph in the format ``name`` to a binary stream, gzipped where ``packed``.

    The same graph gives the same bytes. Raises ``ValueError`` for a format that is a folder,
    ``KeyError`` for one that is not known.
    """
    form = FORMATS[name]
    if form.folder:
        raise ValueError(f"{name} is written as a folder of files")
    store: Store = getattr(graph, "store", graph)
    if packed:
        # No name and no time in the header, so that the bytes depend on the content only.
        with gzip.GzipFile("", "wb", 6, out, mtime=0) as zipped:
            buffered = io.BufferedWriter(cast(io.RawIOBase, zipped), 1 << 20)
            _writer(form)(store, buffered)
            buffered.flush()
    else:
        _writer(form)(store, out)


def write_folder(graph: Any, name: str, folder: str | Path) -> list[Path]:
    """Write a format that is several files into ``folder``; gives the files, sorted."""
    form = FORMATS[name]
    if not form.folder:
        raise ValueError(f"{name} is written as one file")
    store: Store = getattr(graph, "store", graph)
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    written: list[Path] = _writer(form)(store, path)
    return sorted(written)


def _writer(form: Format) -> Any:
    module, _, function = form.writer.partition(":")
    return getattr(import_module(module), function)


def opened(path: Path) -> IO[bytes]:
    """A file for writing, with a large buffer."""
    return open(path, "wb", buffering=1 << 20)  # noqa: SIM115
