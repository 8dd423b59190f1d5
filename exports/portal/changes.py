"""What changed between two versions of a bundle, statement by statement."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final

__all__ = ["Changes", "GraphChange", "compare", "feed"]

_KEPT: Final = 100
"""Versions that a feed remembers."""


@dataclass(frozen=True, slots=True)
class GraphChange:
    """One named graph: ``change`` is added, removed or changed; counts are of statements."""

    graph: str
    change: str
    added: int
    removed: int


@dataclass(frozen=True, slots=True)
class Changes:
    """All changed graphs by name, and the sums."""

    graphs: tuple[GraphChange, ...]

    @property
    def added(self) -> int:
        """Statements that are new."""
        return sum(one.added for one in self.graphs)

    @property
    def removed(self) -> int:
        """Statements that are gone."""
        return sum(one.removed for one in self.graphs)

    def as_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "statements_added": self.added,
            "statements_removed": self.removed,
            "graphs": [asdict(one) for one in self.graphs],
        }


def compare(before: Path, now: Path, added: Path, removed: Path) -> Changes:
    """Compare two gzipped N-Quads dumps, whose graphs are in order and sorted within.

    What is new is written to ``added``, what is gone to ``removed``, as gzipped N-Quads. One
    graph of each dump is in memory at a time.
    """
    changes = []
    with ExitStack() as stack:
        old = _graphs(stack.enter_context(gzip.open(before, "rb")))
        new = _graphs(stack.enter_context(gzip.open(now, "rb")))
        plus = stack.enter_context(_packed(added))
        minus = stack.enter_context(_packed(removed))
        for graph, was, are in _aligned(old, new):
            more, less = sorted(are - was), sorted(was - are)
            plus.writelines(more)
            minus.writelines(less)
            if more or less:
                change = "added" if not was else "removed" if not are else "changed"
                changes.append(GraphChange(graph, change, len(more), len(less)))
    return Changes(tuple(changes))


def feed(
    previous: Path | None, version: str, modified: str, changes: Changes | None
) -> list[dict[str, Any]]:
    """The feed of versions, newest first: this one before those of the ``previous`` bundle."""
    earlier: list[dict[str, Any]] = []
    if previous is not None:
        try:
            read = json.loads((previous / "changes" / "feed.json").read_text(encoding="utf-8"))
            earlier = [entry for entry in read if isinstance(entry, dict)]
        except (OSError, ValueError):
            earlier = []
    if earlier and earlier[0].get("version") == version:
        return earlier
    entry: dict[str, Any] = {"version": version, "modified": modified}
    if changes is not None:
        entry |= {
            "previous": earlier[0]["version"] if earlier else "",
            "statements_added": changes.added,
            "statements_removed": changes.removed,
            "graphs_added": sum(one.change == "added" for one in changes.graphs),
            "graphs_removed": sum(one.change == "removed" for one in changes.graphs),
            "graphs_changed": sum(one.change == "changed" for one in changes.graphs),
        }
    return [entry, *earlier][:_KEPT]


def _graphs(lines: Iterable[bytes]) -> Iterator[tuple[str, set[bytes]]]:
    """``(graph, its lines)``, one after the other."""
    for name, group in groupby(lines, key=lambda line: line[:-3].rpartition(b" <")[2]):
        yield name.rstrip(b">").decode(), set(group)


def _aligned(
    old: Iterator[tuple[str, set[bytes]]], new: Iterator[tuple[str, set[bytes]]]
) -> Iterator[tuple[str, set[bytes], set[bytes]]]:
    """Graphs of the same name side by side; an empty set where one has none."""
    left, right = next(old, None), next(new, None)
    while left or right:
        if right is None or (left is not None and left[0] < right[0]):
            assert left is not None
            yield left[0], left[1], set()
            left = next(old, None)
        elif left is None or right[0] < left[0]:
            yield right[0], set(), right[1]
            right = next(new, None)
        else:
            yield left[0], left[1], right[1]
            left, right = next(old, None), next(new, None)


def _packed(path: Path) -> gzip.GzipFile:
    return gzip.GzipFile(path, "wb", 6, mtime=0)
