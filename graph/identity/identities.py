"""The identity map: which IRI a name is, for the names of one document."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from graph.identity.mentions import Kind
from graph.iris import fold

__all__ = ["Identities", "Resolved"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a mention was resolved to: its IRI, the label that the whole graph uses for it, and
    the kind of thing it is (an ``agent`` may turn out to be a body, a post or a person)."""

    iri: str
    label: str
    kind: Kind


@dataclass(slots=True)
class Identities:
    """The slice of the identity map that one document needs: ``(kind, name)`` → Resolved."""

    known: dict[tuple[Kind, str], Resolved] = field(default_factory=dict)
    aliases: dict[tuple[Kind, str], tuple[str, ...]] = field(default_factory=dict)
    _folded: dict[tuple[Kind, str], Resolved] = field(default_factory=dict, repr=False)

    def add(self, kind: Kind, name: str, resolved: Resolved, aliases: tuple[str, ...] = ()) -> None:
        """Bind a mention and its aliases."""
        self.known[kind, name] = resolved
        if aliases:
            self.aliases[kind, name] = aliases
        for form in (name, *aliases):
            if form:
                self._folded.setdefault((kind, fold(form)), resolved)

    def find(self, kind: Kind, name: str) -> Resolved | None:
        """What ``name`` is in this document: the very name, else another spelling or an alias."""
        return self.known.get((kind, name)) or self._folded.get((kind, fold(name)))

    def dump(self) -> str:
        """All bindings as one line of JSON; the same bindings give the same line."""
        rows = [
            [kind, name, to.iri, to.label, to.kind, list(self.aliases.get((kind, name), ()))]
            for (kind, name), to in sorted(self.known.items())
        ]
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def load(cls, line: str) -> Identities:
        """The bindings that ``dump`` wrote."""
        found = cls()
        for kind, name, iri, label, what, aliases in json.loads(line):
            found.add(kind, name, Resolved(iri, label, what), tuple(aliases))
        return found
