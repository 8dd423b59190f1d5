"""Posts, portfolios and bodies that a record states to have a new name: joined under the new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.identity.mentions import Mention
from graph.identity.posts import is_bare
from graph.iris import fold

__all__ = ["Stated", "followed", "long_after", "never", "stated"]

_LONG = 366
"""Days after a renaming in which the old name may still be printed."""


@dataclass(frozen=True, slots=True, order=True)
class Stated:
    """That the key ``old``, of the folded ``name``, gave way to ``new``, in ``words`` of a record
    of ``day``."""

    day: str
    old: str
    new: str
    name: str
    words: str


def never(key: str, day: str) -> bool:
    """No name is known to be in use after the day."""
    return False


def long_after(day: str, other: str) -> bool:
    """Whether one ISO date is so long after another that the first is past."""
    if len(day) != 10 or len(other) != 10:
        return False
    return (date.fromisoformat(other) - date.fromisoformat(day)).days > _LONG


def stated(
    group: Iterable[Mention],
    keys: Mapping[tuple[str, str], str],
    key_of: Callable[[Mention, str], str],
    in_use: Callable[[str, str], bool],
) -> list[Stated]:
    """What the mentions of one kind and council state, by day, where both names are known.

    ``key_of`` gives the key of another name in a mention's document; ``in_use`` whether a key is
    used long after a day, which shows that the two are two.
    """
    known = set(keys.values())
    found: set[Stated] = set()
    for mention in group:
        new = keys[mention.document, mention.name]
        for former in mention.formerly:
            old = key_of(mention, former)
            bare = mention.kind == "post" and is_bare(former)
            if old == new or old not in known or bare or in_use(old, mention.date):
                continue
            found.add(Stated(mention.date, old, new, fold(former), mention.words))
    # The first record that states it.
    first: dict[tuple[str, str], Stated] = {}
    for one in sorted(found):
        first.setdefault((one.old, one.new), one)
    return sorted(first.values())


def followed(told: Iterable[Stated]) -> dict[str, str]:
    """Each key that is in use no more to the one that is: the new name of the latest statement."""
    groups: dict[str, set[str]] = {}
    now: dict[str, str] = {}
    for one in told:
        both = groups.get(one.old, {one.old}) | groups.get(one.new, {one.new})
        groups.update(dict.fromkeys(both, both))
        now.update(dict.fromkeys(both, one.new))
    return {old: new for old, new in now.items() if old != new}
