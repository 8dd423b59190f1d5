"""Building a graph: read what is new, resolve who is who, write what has changed.

The graph depends on the set of documents alone, not on their order, on the number of workers, or
on whether it was built at once or bit by bit.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from folkmoot.deriving import derive, stale_parts
from folkmoot.fingerprint import reader_version, writer_version
from folkmoot.judgements import JudgementFile, beside
from folkmoot.pool import spread
from folkmoot.workers import pack, read_entries, unpack_mentions
from folkmoot.writing import Shards, load_graphs, write_graphs
from graph.catalogue import Catalogue, Entry, Reading, Unread
from graph.iris import BASE, Names
from graph.store.opening import MEMORY, is_server

if TYPE_CHECKING:
    from graph.store import Store
    from loaders.readers import SourceEntry

__all__ = ["DEFAULT_GRAPH", "BuildReport", "build", "catalogue_path", "judgements_path"]

DEFAULT_GRAPH: Final = "folkmoot-graph"
"""Where a graph is built when nothing else is said: a folder here."""

Progress = Callable[[str, int, int | None], None]
"""Called with a stage (reading, resolving, writing, loading, inferring), how many are done, and of
how many."""


@dataclass
class BuildReport:
    """What a build did, in documents; ``unreadable`` has every file that gave none."""

    documents: int = 0
    read: int = 0
    unchanged: int = 0
    written: int = 0
    removed: int = 0
    unreadable: list[Unread] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Sources that were not there, of which the graph keeps what was read before."""
    inferred: int = 0
    """Councils of which it was worked out anew what follows; those without a name count as few."""
    resolved: int = 0
    """Councils whose names were resolved anew."""
    amiss: list[str] = field(default_factory=list)
    """Judgements and corrections that mean nothing here, or were not applied, with the reason."""


def build(
    sources: Sequence[str | Path],
    graph: str | Path = DEFAULT_GRAPH,
    *,
    council: str = "",
    default_council: str = "",
    base: str = "",
    workers: int | None = None,
    fresh: bool = False,
    limit: float = 300.0,
    judgements: str | Path | None = None,
    progress: Progress | None = None,
    store: Store | None = None,
) -> BuildReport:
    """Read ``sources`` (files, directories, archives) into ``graph``.

    ``graph`` is a folder, ``:memory:`` (then give ``store``) or a SPARQL server's address.
    ``council`` says whose records they are, whatever they say themselves; ``default_council``
    whose those are that do not say. ``base`` is the base of
    all IRIs; a graph keeps its first. ``fresh`` reads unchanged files again. ``limit`` is the
    time in seconds for one file. ``judgements`` is the file of what people have judged and
    corrected; the graph remembers which, and looks beside itself where nothing was ever said.
    Raises ``StoreError`` where the graph cannot be written and ``ValueError`` for another base
    than the graph's or a file of judgements that is wrong; never for a source that cannot be read.
    """
    say = progress or (lambda stage, done, total: None)
    path = catalogue_path(graph)
    catalogue = Catalogue(path)
    try:
        base = _settled_base(catalogue, base)
        judged = JudgementFile(judgements_path(catalogue, graph, judgements))
        report = BuildReport()
        _read(catalogue, report, sources, (council, default_council), workers, fresh, limit, say)
        changed = _resolve(catalogue, report, base, judged, say)
        with tempfile.TemporaryDirectory(prefix="folkmoot-") as folder:
            stale = stale_parts(catalogue, changed, base)
            shards = Shards(Path(folder), list(stale))
            write_graphs(catalogue, changed, stale, base, judged, workers, shards,
                         _stage(say, "writing"))  # fmt: skip
            gone, names = catalogue.gone(), Names(base)
            with _store_of(graph, store) as opened:
                report.amiss = load_graphs(catalogue, changed, gone, names, judged, shards, opened,
                                           _stage(say, "loading"))  # fmt: skip
                derive(catalogue, opened, names, stale, shards.parts, workers,
                       _stage(say, "inferring"))  # fmt: skip
                opened.flush()
        catalogue.sign(changed.items())
        catalogue.forget_documents(gone)
        catalogue.keep_setting("resolved", _state(catalogue, base, judged))
        catalogue.commit()
        report.written, report.removed, report.inferred = len(changed), len(gone), len(stale)
        report.documents = sum(1 for _ in catalogue.documents())
        report.unreadable = catalogue.unread()
        return report
    finally:
        catalogue.close()


def catalogue_path(graph: str | Path) -> Path | None:
    """Where the catalogue of a graph lies: in its folder; for a server, in the user's cache."""
    if str(graph) == MEMORY:
        return None
    if is_server(graph):
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        return (
            cache
            / "folkmoot"
            / hashlib.sha256(str(graph).encode()).hexdigest()[:16]
            / "records.sqlite"
        )
    return Path(graph) / "records.sqlite"


def judgements_path(
    catalogue: Catalogue, graph: str | Path, given: str | Path | None = None
) -> Path | None:
    """The file of judgements of a graph: the one ``given``, which is remembered, or the one last
    given, or the one beside the graph's folder; none for a graph that lies in no folder."""
    if given:
        catalogue.keep_setting("judgements", str(Path(given).resolve()))
    if known := catalogue.setting("judgements"):
        return Path(known)
    return None if str(graph) == MEMORY or is_server(graph) else beside(graph)


def _stage(say: Progress, stage: str) -> Callable[[int, int], None]:
    return lambda done, total: say(stage, done, total)


def _settled_base(catalogue: Catalogue, base: str) -> str:
    known = catalogue.setting("base")
    if known and base and base.rstrip("/") != known:
        raise ValueError(
            f"this graph's IRIs begin with {known}; build another graph for {base}, "
            "or leave --base out"
        )
    settled = known or (base or BASE).rstrip("/")
    catalogue.keep_setting("base", settled)
    return settled


# -- reading -------------------------------------------------------------------------------


def _read(
    catalogue: Catalogue, report: BuildReport, sources: Sequence[str | Path],
    councils: tuple[str, str], workers: int | None, fresh: bool, limit: float, say: Progress,
) -> None:  # fmt: skip
    """Stage one: every entry that is new or changed becomes a packed record in the catalogue."""
    reader = ":".join((reader_version(), *councils))
    number = catalogue.begin()
    missing: set[str] = set()
    keys = [_source_key(source) for source in sources]

    def wanted() -> Iterator[tuple[Entry, SourceEntry]]:
        for source, key in zip(sources, keys, strict=True):
            yield from _new_entries(catalogue, report, source, key, reader, number, fresh, missing)

    def died(task: tuple[Entry, SourceEntry]) -> list[Reading | Unread]:
        reason = "the process that read it died"
        return [
            Unread(task[1].name, task[1].path, "", reason, "Leave it out, and please report it.")
        ]

    work = partial(_read_batch, councils=councils, limit=limit)
    for done, ((entry, _), readings) in enumerate(spread(work, wanted(), died, workers), 1):
        catalogue.enter(entry, reader, number, readings)
        report.read += sum(1 for one in readings if isinstance(one, Reading))
        if done % 200 == 0:
            catalogue.commit()
        say("reading", done, None)
    catalogue.forget_unseen([key for key in keys if key not in missing], number)
    report.kept = sorted(missing)
    catalogue.commit()


def _read_batch(
    tasks: Sequence[tuple[Entry, SourceEntry]], councils: tuple[str, str], limit: float
) -> list[list[Reading | Unread]]:
    return read_entries([source for _, source in tasks], *councils, limit)


def _source_key(source: str | Path) -> str:
    return "-" if str(source) == "-" else str(Path(source).resolve())


def _new_entries(
    catalogue: Catalogue, report: BuildReport, source: str | Path, key: str, reader: str,
    number: int, fresh: bool, missing: set[str],
) -> Iterator[tuple[Entry, SourceEntry]]:  # fmt: skip
    """The entries of one source that have to be read; the others are marked as seen."""
    from loaders.readers import Unreadable, list_sources

    for found in list_sources([source]):
        if isinstance(found, Unreadable):
            if key != "-" and not Path(key).exists():
                missing.add(key)
            entry = Entry(key, f"unreadable {found.name}", found.path, "")
            unread = Unread(found.name, found.path, found.digest, found.reason, found.advice)
            catalogue.enter(entry, reader, number, [unread])
            continue
        entry = Entry(
            key, f"{found.name}\0{found.member}\0{found.offset}", found.path, _stamp(found)
        )
        if not fresh and entry.stamp and catalogue.unchanged(entry, reader, number):
            report.unchanged += 1
        else:
            yield entry, found


def _stamp(entry: SourceEntry) -> str:
    """Size and time of a file's last change; a digest of standard input; empty if unknown."""
    if entry.data is not None:
        return hashlib.sha256(entry.data).hexdigest()
    try:
        status = Path(entry.path).stat()
    except OSError:
        return ""
    return f"{status.st_size}:{status.st_mtime_ns}"


# -- resolving -----------------------------------------------------------------------------


def _resolve(
    catalogue: Catalogue, report: BuildReport, base: str, judged: JudgementFile, say: Progress
) -> dict[str, str]:
    """Stage two: who is who, council by council. Gives ``{digest: signature}`` of what changed."""
    writer = writer_version()
    councils = catalogue.councils()
    if catalogue.setting("resolved") != _state(catalogue, base, judged):
        named = dict(catalogue.documents())
        changed: dict[str, str] = {}
        for done, council in enumerate(councils, 1):
            read = (
                f"{writer}\n{base}\n{judged.of(council)!r}\n{_digest(catalogue, council, judged)}"
            )
            signature = hashlib.sha256(read.encode()).hexdigest()
            known = catalogue.findings(council)
            # A council of which nothing has changed is left as it is.
            if known is None or known[0] != signature or catalogue.unwritten(council):
                changed |= _resolve_council(catalogue, council, base, judged, named, signature)
                report.resolved += 1
            say("resolving", done, len(councils))
        catalogue.forget_councils(councils)
        catalogue.commit()
        return changed
    return {}


def _state(catalogue: Catalogue, base: str, judged: JudgementFile) -> str:
    return f"{writer_version()} {base} {catalogue.state()} {judged.digest}"


def _digest(catalogue: Catalogue, council: str, judged: JudgementFile) -> str:
    """What a council's documents and the corrections of them are."""
    total = hashlib.sha256()
    for digest, name, reader in catalogue.read_of(council):
        total.update(f"{digest}\0{name}\0{reader}\0{judged.about(digest, name)!r}\n".encode())
    return total.hexdigest()


def _resolve_council(
    catalogue: Catalogue, council: str, base: str, judged: JudgementFile, named: dict[str, str],
    signature: str,
) -> dict[str, str]:  # fmt: skip
    """Resolve one council, and keep what was found; ``{digest: signature}`` of what changed."""
    from graph.identity import Findings, resolve_council

    writer = writer_version()
    mentions = (one for _, data in catalogue.mentions(council) for one in unpack_mentions(data))
    found = resolve_council(council, mentions, Names(base), judged.of(council))
    changed: dict[str, str] = {}
    kept: list[tuple[str, bytes]] = []
    for digest, one in sorted(found.slices.items()):
        line, name = one.dump(), named[digest]
        record = catalogue.record(digest) or b""
        corrections = judged.about(digest, name) or ""
        signed = hashlib.sha256(
            f"{writer}\n{base}\n{name}\n{corrections}\n{line}\n".encode() + record
        ).hexdigest()
        if catalogue.signature(digest) != signed:
            changed[digest] = signed
            kept.append((digest, pack(line)))
    catalogue.keep_identities(kept)
    findings = Findings(found.judgements, found.replacements, found.unknown)
    catalogue.keep_findings(council, signature, pack(findings.dump()))
    return changed


# -- into the store ------------------------------------------------------------------------


def _store_of(graph: str | Path, store: Store | None) -> AbstractContextManager[Store]:
    """The store of a graph, closed afterwards; the one that was given, left open."""
    from graph.store import open_store

    return closing(open_store(graph)) if store is None else nullcontext(store)
