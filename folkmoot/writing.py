"""Stages three and four of a build: documents as N-Quads, and these in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import folkmoot
from folkmoot.amending import tell_judgements
from folkmoot.deriving import Part
from folkmoot.judgements import JudgementFile
from folkmoot.pool import spread
from folkmoot.registering import tell_registers
from folkmoot.workers import Task, Written, pieces, write
from graph.catalogue import Catalogue
from graph.iris import Names

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["Shards", "load_graphs", "write_graphs"]


class Shards:
    """Files in ``folder``: the N-Quads of the documents that changed (``changed``), and for each
    part what rules ask of its documents (``parts``)."""

    def __init__(self, folder: Path, parts: Sequence[str]) -> None:
        self.changed = folder / "changed.nq"
        self.parts = {name: folder / f"part-{n}.nq" for n, name in enumerate(parts)}
        for path in (self.changed, *self.parts.values()):
            path.touch()


def write_graphs(
    catalogue: Catalogue, changed: dict[str, str], stale: Mapping[str, Part], base: str,
    judged: JudgementFile, workers: int | None, shards: Shards, say: Callable[[int, int], None],
) -> None:  # fmt: skip
    """Stage three: the documents of ``stale`` parts as N-Quads, of those that changed all of them.

    A document over which a process dies is taken out of ``changed``: its graph is left as it was,
    and the next build tries again.
    """
    named = dict(catalogue.documents()) if judged.corrections else {}
    total = sum(len(part.digests) for part in stale.values())

    def tasks() -> Iterator[Task]:
        for name, part in stale.items():
            for digest in part.digests:
                record = catalogue.record(digest) or b""
                slice_ = catalogue.identities(digest) or b""
                corrections = tuple(judged.about(digest, named.get(digest, "")))
                yield Task(digest, name, digest in changed, record, slice_, corrections)

    done = 0
    say(done, total)
    with shards.changed.open("ab") as out:
        for task, written in spread(partial(write, base=base), tasks(), _lost, workers):
            if not written.relevant:
                changed.pop(task.digest, "")
                stale[task.part].signature = ""
            out.write(written.nquads)
            with shards.parts[task.part].open("ab") as beside:
                beside.write(written.relevant)
            done += 1
            say(done, total)


def _lost(task: Task) -> Written:
    return Written(b"", b"")


def load_graphs(
    catalogue: Catalogue, changed: dict[str, str], gone: Sequence[str], names: Names,
    judged: JudgementFile, shards: Shards, store: Store, say: Callable[[int, int], None],
) -> list[str]:  # fmt: skip
    """Stage four: put the changed named graphs in the place of the old ones, and take out those of
    the documents that are ``gone``.

    Gives what somebody should look at of judgements and corrections.
    """
    from pyoxigraph import NamedNode

    from graph.ledger import enter_unreadable, forget_documents, forget_unreadable
    from graph.provenance import describe_run

    old = [digest for digest in sorted(changed) if catalogue.signature(digest) is not None]
    catalogue.keep_setting("resolved", "")
    # An empty signature marks a graph that is being written: a build that stops here is
    # taken up by the next one.
    catalogue.sign((digest, "") for digest in changed)
    catalogue.commit()
    nodes = [NamedNode(names.document(digest)) for digest in (*old, *gone)]
    store.remove(nodes)
    forget_documents(store, names, nodes)
    forget_unreadable(store, names)
    size, done = shards.changed.stat().st_size, 0
    say(done, size)
    for piece in pieces(shards.changed):
        store.load(piece)
        done += len(piece)
        say(done, size)
    shards.changed.unlink()
    unread = [
        quad for one in catalogue.unread()
        for quad in enter_unreadable(names, one.name, one.digest, one.reason, one.advice)
    ]  # fmt: skip
    store.load("".join(f"{quad} .\n" for quad in unread).encode())
    run = list(describe_run(names, folkmoot.__version__, {"base": names.base}))
    store.replace(NamedNode(names.graph("run")), run)
    amiss = tell_judgements(catalogue, store, names, judged)
    tell_registers(catalogue, store, names)
    return amiss
