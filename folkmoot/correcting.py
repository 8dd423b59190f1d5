"""Corrections of facts: what documents state of a fact, and writing down what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from folkmoot.amending import try_corrections
from folkmoot.building import catalogue_path, judgements_path
from folkmoot.judgements import JudgementFile
from folkmoot.questions import ask
from graph.catalogue import Catalogue
from graph.corrections import WHOLE, Applied, Correction, property_name, written
from graph.iris import BASE, Names

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["Corrections", "Statement"]

_NO_VALUE = ("fm:evidence", "fm:rule", "fm:mentionedIn", "rdfs:label")
"""Properties that no correction is about: they say where the words are, or follow from others."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one document states of a fact: ``values`` by property, and the words, as evidence."""

    fact: str
    document: str
    values: tuple[tuple[str, str], ...]
    quotes: tuple[str, ...]


class Corrections:
    """The corrections of a graph that is open. To be closed by ``close``.

    Raises ``ValueError`` where the graph was not built here, or the file of judgements is wrong.
    """

    def __init__(
        self, store: Store, graph: str | Path, judgements: str | Path | None = None
    ) -> None:
        path = catalogue_path(graph)
        if path is None or not path.exists():
            raise ValueError(f"{graph} was not built here; only a graph that was can be corrected")
        self._store = store
        self._catalogue = Catalogue(path)
        self.names = Names(self._catalogue.setting("base") or BASE)
        self.file = JudgementFile(judgements_path(self._catalogue, graph, judgements))
        self._catalogue.commit()

    def close(self) -> None:
        """Let go of the catalogue."""
        self._catalogue.close()

    def stated(self, fact: str) -> list[Statement]:
        """What each document states of a fact (an IRI, or its part after the base)."""
        address = fact.strip().strip("<>").removeprefix(f"{self.names.base}/")
        node = NamedNode(f"{self.names.base}/{address}")
        rows = ask(self._store, "statements", fact=node.value)
        found: list[Statement] = []
        for document in dict.fromkeys(row["name"] for row in rows):
            own = [row for row in rows if row["name"] == document]
            quotes = tuple(sorted({row["quote"] for row in own if row["quote"]}))
            found.append(Statement(address, document, self._values(node, own[0]["graph"]), quotes))
        return found

    def _values(self, node: NamedNode, graph: str) -> tuple[tuple[str, str], ...]:
        found = [
            (property_name(quad.predicate.value), written(quad.object, self.names))
            for quad in self._store.quads(NamedNode(graph))
            if quad.subject == node
        ]
        return tuple(sorted(pair for pair in found if pair[0] not in _NO_VALUE))

    def record(
        self, stated: Sequence[Statement], name: str, before: str | None, after: str, *,
        by: str, why: str = "", on: str = "",
    ) -> list[Correction]:  # fmt: skip
        """Write down that in these statements the property ``name`` is ``after`` (empty: has no
        value). ``before`` is needed where it has several. Gives what was written.

        Raises ``ValueError``, with what to do, where that is not clear or changes nothing.
        """
        made = [
            self._correction(one, name, before, after, by, why, on or date.today().isoformat())
            for one in stated
        ]
        for correction in made:
            self.file.correct(correction)
        return made

    def _correction(
        self, one: Statement, name: str, before: str | None, after: str, by: str, why: str, on: str
    ) -> Correction:
        values = [value for known, value in one.values if known == name]
        if name in _NO_VALUE:
            raise ValueError(f"{name} follows from the words; correct what they state instead")
        if name == WHOLE:
            before = values[0] if values else "<fm:Fact>"
        elif before is None:
            if len(values) > 1:
                listed = "; ".join(values)
                raise ValueError(f"{name} has several values; say with --before which: {listed}")
            before = values[0] if values else ""
        elif before not in values and f"<{before}>" not in values:
            listed = "; ".join(values) or "none"
            raise ValueError(f"{one.document} states no {name} {before!r}, but {listed}")
        elif before not in values:
            before = f"<{before}>"
        if not before and not after:
            raise ValueError(f"{one.document} states no {name}; there is nothing to take away")
        for earlier in self.file.corrections:
            same = (earlier.fact, earlier.document, earlier.predicate, earlier.after)
            if same == (one.fact, one.document, name, before):
                # What the graph shows is what somebody made of it: begin where they began.
                before = earlier.before
        # Of several pieces of evidence, the one that prints the value.
        quote = next((q for q in one.quotes if before and before in q), "".join(one.quotes[:1]))
        value, called = self._after(after, before)
        return Correction(one.fact, one.document, name, before, value, quote, by, on, why, called)

    def _after(self, after: str, before: str) -> tuple[str, str]:
        """The value as it is written, in angle brackets where it is a thing, and what that is
        called."""
        if not after or not (before.startswith("<") or after.startswith("<") or "://" in after):
            return after, ""
        inner = after.strip("<>")
        shown = written(NamedNode(inner), self.names) if "://" in inner else f"<{inner}>"
        thing = shown.strip("<>")
        if ":" in thing:
            return shown, ""
        rows = ask(self._store, "about", thing=f"{self.names.base}/{thing}")
        labels = [row["value"] for row in rows if row["property"].endswith("#label")]
        if not labels:
            raise ValueError(f"the graph has no {thing}; `folkmoot explain` finds IRIs by name")
        return shown, str(labels[0])

    def all(self) -> list[Applied]:
        """All corrections, and what became of each in the documents as they were read last."""
        self.file.read()
        return try_corrections(self._catalogue, self.names, self.file)

    def undo(self, identifier: str) -> bool:
        """Take back the one correction whose id begins so; whether there was one."""
        found = _beginning(self.file.corrections, identifier)
        return self.file.uncorrect(found) if found else False


def _beginning(corrections: Iterable[Correction], identifier: str) -> str:
    hits = {one.id for one in corrections if one.id.startswith(identifier.lower())}
    return hits.pop() if len(hits) == 1 and len(identifier) >= 4 else ""
