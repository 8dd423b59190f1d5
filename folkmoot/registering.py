"""The register of UK authorities put into the graph, for the councils that it is of."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from graph.catalogue import Catalogue
from graph.iris import Names, slug

if TYPE_CHECKING:
    from graph.registers import Change, Register, Registered
    from graph.store import Store
    from loaders.registers import Authority

__all__ = ["registered", "tell_registers"]

_NAME: Final = "authorities"
_TITLE: Final = "Register of UK local authorities (mySociety, digital-land, LGSF)"
_LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
_SOURCE: Final = "https://pages.mysociety.org/uk_local_authority_names_and_codes/"


def tell_registers(catalogue: Catalogue, store: Store, names: Names) -> None:
    """Write what the register says of the graph's councils, where these have changed."""
    from graph.derivation import put
    from graph.registers import Register, register_graph, write_register

    found, changes = registered(catalogue.councils())
    state = hashlib.sha256(repr((names.base, found, changes)).encode()).hexdigest()
    if catalogue.setting("registered") == state:
        return
    register: Register = Register(_NAME, _TITLE, _LICENCE, _SOURCE)
    quads = write_register(names, register, found, changes) if found else ()
    put(store, register_graph(names, _NAME), quads)
    catalogue.keep_setting("registered", state)


def registered(keys: Iterable[str]) -> tuple[list[Registered], list[Change]]:
    """Of councils (slugs): what the register says of them, of whom they came from and of whom came
    after them, and the changes by which that was."""
    from graph.registers import Registered
    from loaders.registers import authority

    known = _by_slug()
    key_of: dict[str, str] = {}
    for key in sorted(keys):
        if one := known.get(key) or _by_words(key):
            key_of.setdefault(one.code, key)
    near: dict[str, Authority] = {}
    for code in key_of:
        one = authority(code)
        assert one is not None
        near[code] = one
        for other in (*one.successor, *(p.code for p in _before().get(code, ()))):
            if found := authority(other):
                near.setdefault(other, found)
    for code, one in near.items():
        key_of.setdefault(code, slug(one.name))
    councils = [
        Registered(
            key_of[code], one.name, one.gss, one.wikidata, one.website,
            tuple(sorted({n for n in (*one.former_names, *one.variants) if n != one.name})),
        )
        for code, one in sorted(near.items())
    ]  # fmt: skip
    return councils, _changes(near, key_of)


def _changes(near: dict[str, Authority], key_of: dict[str, str]) -> list[Change]:
    """What became of those that have ended, as far as both sides are told of."""
    from graph.registers import Change

    ended = [one for one in near.values() if one.ended]
    into: dict[tuple[tuple[str, ...], str], list[str]] = defaultdict(list)
    for one in ended:
        after = tuple(sorted(code for code in one.successor if code in near))
        if after or not one.successor:
            into[after, one.ended].append(one.code)
    changes = []
    for (after, on), before in into.items():
        kind = "abolished" if not after else "divided" if len(after) > 1 else "succeeded"
        if len(after) == 1 and len(_before().get(after[0], ())) > 1:
            kind = "merged"
        changes.append(
            Change(kind, on, tuple(sorted(key_of[c] for c in before)),
                   tuple(sorted(key_of[c] for c in after)))
        )  # fmt: skip
    return sorted(changes)


def _by_words(key: str) -> Authority | None:
    """The one authority that a name such as "Leeds Council" can mean."""
    from loaders.registers import find_authorities

    found = find_authorities(key.replace("-", " ")) if key.endswith("-council") else []
    return found[0] if len(found) == 1 else None


@cache
def _by_slug() -> dict[str, Authority]:
    """Every whole name of an authority, as a slug, to the one authority that it means."""
    from loaders.registers import authorities

    found: dict[str, dict[str, Authority]] = defaultdict(dict)
    for one in authorities():
        for name in (one.name, *one.former_names, *one.variants):
            # A place alone, or a code, is no name of a council in a record.
            if len(name.split()) > 1:
                found[slug(name)][one.code] = one
    return {key: next(iter(some.values())) for key, some in found.items() if len(some) == 1}


@cache
def _before() -> dict[str, tuple[Authority, ...]]:
    """The authorities that each one came from, by code."""
    from loaders.registers import authorities

    found: dict[str, list[Authority]] = defaultdict(list)
    for one in authorities():
        for code in one.successor:
            found[code].append(one)
    return {code: tuple(some) for code, some in found.items()}
