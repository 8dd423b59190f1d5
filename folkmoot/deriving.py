"""Stage five of a build: what follows from what is stated, worked out again where that has changed.

What follows is worked out council by council (``graph.consequences``) and kept in the catalogue, so
that of the store's graphs of rules and of the summary only the difference has to be written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from folkmoot.fingerprint import deriver_version
from folkmoot.pool import spread
from folkmoot.workers import follow, pack, unpack
from graph.catalogue import Catalogue

if TYPE_CHECKING:
    from graph.consequences import Consequences
    from graph.iris import Names
    from graph.store import Store

__all__ = ["Part", "derive", "part_of", "stale_parts"]

_NAMELESS: Final = "unidentified-"
_AT_ONCE: Final = 200_000
"""Quads that are gathered before they go into the store."""


@dataclass(slots=True)
class Part:
    """Some councils whose documents are looked at together: what they follow from, and the
    documents' digests."""

    signature: str = ""
    digests: list[str] = field(default_factory=list)


def part_of(council: str) -> str:
    """The part that a council belongs to: itself; documents whose council nobody knows are each a
    council of their own and are taken together by the first digit of their digest."""
    return council[: len(_NAMELESS) + 1] if council.startswith(_NAMELESS) else council


def stale_parts(catalogue: Catalogue, changed: Mapping[str, str], base: str) -> dict[str, Part]:
    """The parts of which it has to be worked out again what follows, where ``changed`` are the
    signatures of the documents that are about to be written."""
    known = catalogue.derived()
    parts = _parts(catalogue, changed, base)
    return {name: part for name, part in parts.items() if known.get(name) != part.signature}


def _parts(catalogue: Catalogue, changed: Mapping[str, str], base: str) -> dict[str, Part]:
    start = f"{deriver_version()}\n{base}\n".encode()
    parts: dict[str, Part] = {}
    digests: dict[str, hashlib._Hash] = {}
    for council, digest, signature in catalogue.signatures():
        name = part_of(council)
        parts.setdefault(name, Part()).digests.append(digest)
        line = f"{council}\0{digest}\0{changed.get(digest, signature)}\n"
        digests.setdefault(name, hashlib.sha256(start)).update(line.encode())
    for name, total in digests.items():
        parts[name].signature = total.hexdigest()
    return parts


def derive(
    catalogue: Catalogue, store: Store, names: Names, stale: Mapping[str, Part],
    files: Mapping[str, Path], workers: int | None, say: Callable[[int, int], None],
) -> None:  # fmt: skip
    """Work out what follows from the ``stale`` parts, whose relevant N-Quads are in ``files``, and
    write what is different now."""
    from graph.rules import run_dated_rules

    version = f"{deriver_version()} {names.base}"
    known = catalogue.derived()
    gone = known.keys() - {part_of(council) for council in catalogue.councils()}
    settled = catalogue.setting("derived") == version
    if settled and not stale and not gone:
        return
    # Where most is new, all is written anew: to look for the difference would take longer.
    whole = not settled or 2 * len(stale) > len(known)
    before = catalogue.fruitful_rules()
    say(0, len(stale))
    # A build that stops in here leaves graphs that the next one has to write wholly.
    catalogue.keep_setting("derived", "")
    catalogue.commit()
    old: set[bytes] = set()
    new: set[bytes] = set()
    for name in sorted(gone):
        old.update(_lines(catalogue, name))
        catalogue.forget_followed(name)
    for name, one in _worked_out(stale, files, names.base, workers, say):
        if not whole:
            lines = one.nquads.splitlines(keepends=True)
            was = set(_lines(catalogue, name))
            old.update(was.difference(lines))
            new.update(line for line in lines if line not in was)
        kept = pack(one.nquads.decode())
        catalogue.keep_followed(name, stale[name].signature, one.latest, one.rules, kept)
    rules = catalogue.fruitful_rules()
    if whole:
        _write_all(catalogue, store, names)
    else:
        store.discard(b"".join(sorted(old - new)) + _told(names, before - rules))
        store.load(b"".join(sorted(new)) + _told(names, rules - before))
    day = catalogue.latest_meeting()
    run_dated_rules(store, names, date.fromisoformat(day) if day else None)
    catalogue.keep_setting("derived", version)


def _worked_out(
    stale: Mapping[str, Part], files: Mapping[str, Path], base: str, workers: int | None,
    say: Callable[[int, int], None],
) -> Iterator[tuple[str, Consequences]]:  # fmt: skip
    """What follows from each part; one whose process dies is left as it was, for the next build."""
    order = sorted(stale)
    tasks = [files[name] for name in order]
    found = spread(partial(follow, base=base), tasks, lambda path: None, workers, batch=1)
    for done, (name, (path, one)) in enumerate(zip(order, found, strict=True), 1):
        path.unlink()
        if one is not None:
            yield name, one
        say(done, len(order))


def _write_all(catalogue: Catalogue, store: Store, names: Names) -> None:
    """Put all that follows into the store, in the place of what is there."""
    from graph.derivation import add
    from graph.rules import rule_graph, rules
    from graph.summaries import describe_summaries, summary_graph

    summary = summary_graph(names)
    store.remove([summary, *(rule_graph(names, rule.name) for rule in rules())])
    store.load(_told(names, catalogue.fruitful_rules()))
    add(store, describe_summaries(summary))
    held: list[bytes] = []
    for name in sorted(catalogue.derived()):
        held += _lines(catalogue, name)
        if len(held) > _AT_ONCE:
            store.load(b"".join(held))
            held.clear()
    store.load(b"".join(held))


def _told(names: Names, fruitful: Set[str]) -> bytes:
    """N-Quads that say which rules were applied."""
    from pyoxigraph import RdfFormat, serialize

    from graph.rules import describe_rule, rules

    quads = [q for rule in rules() if rule.name in fruitful for q in describe_rule(rule, names)]
    return serialize(quads, format=RdfFormat.N_QUADS) or b""


def _lines(catalogue: Catalogue, part: str) -> list[bytes]:
    followed = catalogue.followed(part)
    return unpack(followed).encode().splitlines(keepends=True) if followed else []
