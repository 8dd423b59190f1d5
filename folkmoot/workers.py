"""What the processes of a build do: read entries into packed records, write records as N-Quads,
work out what follows from them."""

from __future__ import annotations

import signal
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from json import dumps, loads
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.catalogue import Reading, Unread

if TYPE_CHECKING:
    from graph.consequences import Consequences
    from graph.corrections import Correction
    from graph.identity import Mention
    from loaders.readers import SourceEntry

__all__ = [
    "Task", "Written", "follow", "pack", "pack_mentions", "pieces", "read_entries", "unpack",
    "unpack_mentions", "write",
]  # fmt: skip

_PIECE: Final = 32 * 1024 * 1024
"""Bytes of N-Quads that go into a store at once: six times as much memory is needed for it."""

_IN_MEMORY: Final = 400 * 1024 * 1024
"""Bytes of relevant N-Quads of one part that are still worked out in memory; more on disk."""


def pack(text: str) -> bytes:
    """Text as few bytes."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 3)


def unpack(data: bytes) -> str:
    """What ``pack`` packed."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def pack_mentions(mentions: Sequence[Mention]) -> bytes:
    """Mentions as few bytes."""
    rows = [[getattr(one, name) for name in type(one).__slots__] for one in mentions]
    return pack(dumps(rows, ensure_ascii=False, separators=(",", ":")))


def unpack_mentions(data: bytes) -> list[Mention]:
    """The mentions that ``pack_mentions`` packed."""
    from graph.identity import Mention

    def value(one: Any) -> Any:
        return tuple(one) if isinstance(one, list) else one

    return [Mention(*map(value, row)) for row in loads(unpack(data))]


def read_entries(
    entries: Sequence[SourceEntry], council: str, default_council: str, limit: float
) -> list[list[Reading | Unread]]:
    """For each entry, what its documents state. Never raises for a bad document.

    ``limit`` is the time in seconds after which the reading of one entry is given up.
    """
    return [_read_entry(entry, council, default_council, limit) for entry in entries]


def _read_entry(
    entry: SourceEntry, council: str, default_council: str, limit: float
) -> list[Reading | Unread]:
    from loaders.readers import Unreadable, read_entry

    found: list[Reading | Unread] = []
    try:
        with _time_limit(limit):
            for one in read_entry(entry):
                if isinstance(one, Unreadable):
                    found.append(Unread(one.name, one.path, one.digest, one.reason, one.advice))
                else:
                    found.append(_read_document(one, council, default_council))
    except Exception as error:  # whatever a file does to us, the others must be read
        reason, advice = _explained(error, limit)
        found.append(Unread(entry.name, entry.path, "", reason, advice))
    return found


def _read_document(document: Any, council: str, default_council: str) -> Reading | Unread:
    from graph.assertion import assert_record
    from graph.identity import council_key, mentions, resolve
    from graph.iris import Names
    from graph.records import encode
    from loaders import parse
    from loaders.registers import council_in

    source = document.source
    try:
        record = parse(document, council=council)
        site = council_in(source.ids)
        named = mentions(record, council, site or default_council)
        # Tried here, where a record that makes no graph costs only its own document.
        names = Names()
        assert_record(record, resolve(named, names)[document.digest], names)
    except TimeoutError:
        raise
    except Exception as error:
        reason = f"its facts could not be read ({type(error).__name__}: {str(error)[:120]})"
        advice = "Please report it with the document, if it may be shown."
        return Unread(source.name, source.path, document.digest, reason, advice)
    key = council_key(named[0])
    return Reading(source.name, document.digest, key, pack(encode(record)), pack_mentions(named))


def _explained(error: Exception, limit: float) -> tuple[str, str]:
    if isinstance(error, TimeoutError):
        return f"reading it took longer than {limit:.0f} seconds", "Split it, or give more --time."
    if isinstance(error, MemoryError):
        return "there was not enough memory to read it", "Split it, or use a larger machine."
    reason = f"it could not be read ({type(error).__name__}: {str(error)[:120]})"
    return reason, "Open it in another program; if it is sound there, report a fault of folkmoot."


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise ``TimeoutError`` in this process's main thread after ``seconds``, where that can be."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    try:
        before = signal.signal(signal.SIGALRM, give_up)
    except (AttributeError, ValueError):
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@dataclass(frozen=True, slots=True)
class Task:
    """One named graph to write: a packed record, its packed slice of the identity map, and what
    people have corrected in it. Of one that has not ``changed`` only what rules ask of is wanted."""

    digest: str
    part: str
    changed: bool
    record: bytes
    identities: bytes
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """The N-Quads of a document and of its entry in the ledger, and those of them that rules and
    summaries ask of."""

    nquads: bytes
    relevant: bytes


def write(tasks: Sequence[Task], base: str) -> list[Written]:
    """Each task's N-Quads."""
    return [_write(task, base) for task in tasks]


def _write(task: Task, base: str) -> Written:
    from pyoxigraph import RdfFormat, serialize

    from graph.assertion import assert_record
    from graph.consequences import relevant
    from graph.corrections import apply_corrections
    from graph.identity import Identities
    from graph.iris import Names
    from graph.ledger import enter_record
    from graph.records import decode

    names = Names(base)
    record = decode(unpack(task.record))
    quads = assert_record(record, Identities.load(unpack(task.identities)), names)
    if task.corrections:
        quads, _ = apply_corrections(quads, task.corrections, names)
    nquads = serialize((*quads, *enter_record(record, names)), format=RdfFormat.N_QUADS) or b""
    return Written(nquads if task.changed else b"", relevant(nquads))


def follow(paths: Sequence[Path], base: str) -> list[Consequences]:
    """What follows from the documents of each part, whose relevant N-Quads are in a file."""
    from graph.consequences import work_out
    from graph.iris import Names

    found = []
    for path in paths:
        beside = path.with_suffix(".store") if path.stat().st_size > _IN_MEMORY else None
        found.append(work_out(pieces(path), Names(base), beside))
    return found


def pieces(path: Path) -> Iterator[bytes]:
    """The N-Quads of a file in pieces that end with a line, of which the store takes one at once."""
    with path.open("rb") as lines:
        while piece := lines.read(_PIECE):
            yield piece + (lines.readline() if not piece.endswith(b"\n") else b"")
