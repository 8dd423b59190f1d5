"""The key of each person in a council: stable, readable, and never one for two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from graph.identity.clusters import Cluster, Pair, Unit

__all__ = ["FACETS", "alone", "name_clusters", "undecided_key"]

FACETS = {"councillor": "councillor", "officer": "officer", "lay": "lay", "unknown": "other"}
"""The word added to the key of one of two people of the same name, by role."""

_ORDER = tuple(FACETS)


_ALONE = re.compile(r" [0-9a-f]{12}$")


def undecided_key(form: str, document: str) -> str:
    """The key of a name of which only its document knows whose it is."""
    return f"{form} {document[:12]}"


def alone(key: str) -> bool:
    """Whether a key is that of a name in one document."""
    return bool(_ALONE.search(key))


def name_clusters(
    clusters: Sequence[Cluster], pairs: Sequence[Pair]
) -> list[tuple[Cluster, tuple[str, str]]]:
    """``(cluster, (key, form))``: the form is the fullest name that is no slip; where two people
    share it, the key of all but one says more: their role, their sex, or their first year. A
    surname alone, of which others bear fuller names, has its year: it may be one of theirs."""
    slips = _slips(clusters, pairs)
    wanted: dict[str, list[tuple[Cluster, Unit]]] = defaultdict(list)
    for cluster in clusters:
        best = min(
            cluster.units,
            key=lambda unit: (_given_up(cluster, unit), *_fullness(unit, unit.key in slips)),
        )
        wanted[best.form].append((cluster, best))
    fuller = {
        name.surname
        for cluster in clusters
        for unit in cluster.units
        for name in unit.profile.names
        if name.given
    }
    taken = set(wanted)
    found: list[tuple[Cluster, tuple[str, str]]] = []
    for form, sharing in sorted(wanted.items()):
        sharing.sort(key=lambda pair: _rank(pair[1]))
        for place, pair in enumerate(sharing):
            name, first = pair[1].members[0].name, pair[0].profile.first
            key = form if place == 0 else _told_apart(form, place, sharing, taken)
            if not name.given and name.surname in fuller and first is not None:
                dated = f"{form} {int(first)}"
                key = key if dated in taken else dated
            taken.add(key)
            found.append((pair[0], (key, form)))
    return found


def _fullness(unit: Unit, slip: bool) -> tuple[bool, int, int, str, tuple[str, ...]]:
    name = unit.members[0].name
    return slip, -sum(len(part) > 1 for part in name.given), -len(unit.form), unit.form, unit.key


def _given_up(cluster: Cluster, unit: Unit) -> bool:
    """Whether a record states that the person has another surname now."""
    former = {name.surname for name, _ in cluster.profile.formerly}
    own = {name.surname for name in unit.profile.names}
    stating = any(one.mention.formerly for one in unit.members)
    return not stating and own <= former


def _slips(clusters: Sequence[Cluster], pairs: Sequence[Pair]) -> set[tuple[str, ...]]:
    """The keys of units that are rare slips for another unit."""
    size = {unit.key: len(unit.profile.documents) for one in clusters for unit in one.units}
    rare = {"surname-slip", "given-slip", "given-spelling"}
    return {
        min(pair.one, pair.other, key=lambda key: (size.get(key, 0), key))
        for pair in pairs
        if pair.joined and rare & set(pair.evidence.pieces)
    }


def _rank(unit: Unit) -> tuple[int, tuple[str, ...]]:
    return _ORDER.index(unit.key[1]), unit.key


def _told_apart(
    form: str, place: int, sharing: Sequence[tuple[Cluster, Unit]], taken: set[str]
) -> str:
    """The form with the first word that tells this one of several from all others."""
    words = [_traits(cluster, unit) for cluster, unit in sharing]
    for trait, word in words[place].items():
        if word and [other[trait] for other in words].count(word) == 1:
            key = f"{form} {word}"
            if key not in taken:
                return key
    return f"{form} {place + 1}"


def _traits(cluster: Cluster, unit: Unit) -> dict[str, str]:
    first = cluster.profile.first
    year = str(int(first)) if first is not None else ""
    return {"role": FACETS[unit.key[1]], "sex": unit.key[2], "year": year}
