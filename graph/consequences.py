"""What follows from the documents of a few councils, worked out in a store of their own.

No rule and no summary looks from one council to another, so each council can be worked out by itself,
in any process, and need be only when a document of its own has changed. Of the quads only those are
taken along whose property a rule or summary names (``relevant``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, serialize

from graph.iris import Names
from graph.rules import infer, latest_meeting, local_rules, rule_graph
from graph.store.embedded import EmbeddedStore
from graph.summaries import describe_summaries, summaries, summarise, summary_graph

__all__ = ["Consequences", "relevant", "work_out"]

_PREFIX: Final = re.compile(r"^\s*PREFIX\s+(\w+):\s*<([^>]*)>", re.MULTILINE)
_NAME: Final = re.compile(r"(?<![\w:])(\w+):(\w[\w-]*)")
_TYPE: Final = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


@dataclass(frozen=True, slots=True)
class Consequences:
    """What follows: ``nquads`` of the graphs of rules and of the summary, sorted lines without
    repeats; ``rules`` names those that inferred something, ``latest`` is the day of the latest
    meeting (ISO, empty where none is known), from which it is told what is overdue."""

    latest: str
    rules: tuple[str, ...]
    nquads: bytes


def relevant(nquads: bytes) -> bytes:
    """Those lines of N-Quads that a rule or a summary can ask for."""
    named = _named()
    kept = []
    for line in nquads.splitlines(keepends=True):
        _, predicate, rest = line.split(b" ", 2)
        if predicate in named and (predicate != _TYPE or rest.partition(b" ")[0] in named):
            kept.append(line)
    return b"".join(kept)


def work_out(chunks: Iterable[bytes], names: Names, folder: Path | None = None) -> Consequences:
    """What follows from documents of which ``chunks`` are the relevant N-Quads.

    In memory, or in ``folder`` where there is too much for that. What depends on more than these
    documents is left out: what is overdue, and what is said of the rules and the graphs themselves.
    """
    store = EmbeddedStore(folder)
    for chunk in chunks:
        store.load(chunk)
    fruitful = tuple(rule.name for rule in local_rules() if infer(store, rule, names))
    summarise(store, names=names)
    day = latest_meeting(store)

    def quads() -> Iterator[Quad]:
        for name in fruitful:
            yield from store.quads(rule_graph(names, name))
        yield from store.quads(summary_graph(names))

    general = set(describe_summaries(summary_graph(names)))
    found = (quad for quad in quads() if quad not in general)
    lines = (serialize(found, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    store.close()
    return Consequences(day.isoformat() if day else "", fruitful, b"".join(sorted(lines)))


@cache
def _named() -> frozenset[bytes]:
    """The IRIs that rules and summaries name, as N-Quads writes them."""
    texts = [construct.sparql for construct in (*local_rules(), *summaries())]
    for name in ("latest-meeting", "label-summaries"):
        texts.append(files("graph").joinpath("sparql", f"{name}.rq").read_text(encoding="utf-8"))
    found = {_TYPE}
    for text in texts:
        prefixes = dict(_PREFIX.findall(text))
        for prefix, name in _NAME.findall(text):
            if prefix in prefixes:
                found.add(f"<{prefixes[prefix]}{name}>".encode())
    return frozenset(found)
