"""Which people of one council are the same person, by their names alone.

The first rule, on which scores, tenures and judgements build: the same full name is one person; a
surname alone or with initials is a fuller name's only where exactly one fuller name fits.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from graph.identity.mentions import Mention
from graph.identity.words import words
from graph.iris import fold

__all__ = ["PersonName", "people"]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: folded given names (whole or initials) and surname."""

    given: tuple[str, ...]
    surname: str

    @classmethod
    def of(cls, name: str) -> PersonName:
        """Take ``name`` (without courtesy titles) apart; the surname stands last."""
        # "Fenn-Carey" is one word, "A.J." two; "de" and "van" belong to the surname.
        parts = [fold(word).replace(" ", "") for word in name.replace(".", ". ").split()]
        parts = [part for part in parts if part] or [name.casefold()]
        at = next((i for i, part in enumerate(parts[:-1]) if part in words("particles")), -1)
        return cls(tuple(parts[:at]), "".join(parts[at:]))

    @property
    def full(self) -> bool:
        """Whether at least one given name is written out."""
        return any(len(part) > 1 for part in self.given)

    def fits(self, fuller: PersonName) -> bool:
        """Whether this surname, alone or with initials, could be short for ``fuller``."""
        if self.surname != fuller.surname or self.full or len(self.given) > len(fuller.given):
            return False
        return all(
            whole.startswith(initial)
            for initial, whole in zip(self.given, fuller.given, strict=False)
        )


def people(mentions: list[Mention]) -> dict[tuple[str, str], str]:
    """``(document, name)`` → the key of the person within the council, for one council's people.

    A key is the folded fullest name, or the folded name with the document's digest where it is
    undecided whose it is. The result does not depend on the order of ``mentions``.
    """
    fuller: dict[str, set[str]] = defaultdict(set)
    in_document: dict[tuple[str, str], set[str]] = defaultdict(set)
    traits: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, PersonName] = {}
    for mention in sorted(mentions):
        name, key = PersonName.of(mention.name), fold(mention.name)
        parts.setdefault(key, name)
        if name.given:
            fuller[name.surname].add(key)
            in_document[mention.document, name.surname].add(key)
            traits[key] |= _traits(mention)

    def bound(mention: Mention, candidates: set[str]) -> list[str]:
        name, own = PersonName.of(mention.name), _traits(mention)
        fitting = [
            other for other in sorted(candidates)
            if other != fold(mention.name)
            and name.fits(parts[other])
            and not _conflict(own, traits[other])
        ]  # fmt: skip
        # "A. Davies" is no third person beside "A. J. Davies" and "Alan John Davies".
        return [
            one for one in fitting
            if not any(parts[one].fits(parts[other]) for other in fitting if other != one)
        ]  # fmt: skip

    keys: dict[tuple[str, str], str] = {}
    for mention in sorted(mentions):
        name, own = PersonName.of(mention.name), fold(mention.name)
        keys[mention.document, mention.name] = own
        if name.full:
            continue
        near = bound(mention, in_document[mention.document, name.surname])
        candidates = near or bound(mention, fuller[name.surname])
        if len(candidates) == 1:
            keys[mention.document, mention.name] = candidates[0]
        elif candidates or not name.given:
            keys[mention.document, mention.name] = f"{own} {mention.document[:12]}"
    return keys


def _traits(mention: Mention) -> set[str]:
    titles = {fold(title) for title in mention.titles}
    traits = {sex for sex in ("female", "male") if titles & words(sex)}
    if mention.role in ("councillor", "officer"):
        traits.add(mention.role)
    return traits


def _conflict(one: set[str], other: set[str]) -> bool:
    both = one | other
    return {"female", "male"} <= both or {"councillor", "officer"} <= both
