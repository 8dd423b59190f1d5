"""From the mentions of all records to one IRI for each thing: the first, deliberate version.

Resolution is a function of the *set* of mentions: neither their order nor the number of runs
changes it. It works council by council; nothing is ever merged across councils.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.identity.mentions import Kind, Mention
from graph.identity.people import PersonName, people
from graph.identity.posts import post_key
from graph.identity.words import words
from graph.iris import Names, fold, slug

__all__ = ["Identities", "Resolved", "council_key", "resolve"]


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


def resolve(mentions: Iterable[Mention], names: Names) -> dict[str, Identities]:
    """``{digest: Identities}`` for every document that has mentions."""
    slices: dict[str, Identities] = defaultdict(Identities)
    councils: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        councils[council_key(mention)].append(mention)
    for key in sorted(councils):
        _Council(key, sorted(councils[key]), names).resolve_into(slices)
    return dict(slices)


def council_key(mention: Mention) -> str:
    """The slug of the council that a mention belongs to."""
    return slug(mention.council) if mention.council else f"unidentified-{mention.document[:12]}"


def _is_body(name: str) -> bool:
    """Whether a name ends as the names of bodies do: "the Cabinet", "Planning Committee"."""
    return fold(name).rpartition(" ")[2] in words("body_nouns")


def body_key(document: str, name: str, main_body: str) -> str:
    """The words under which a body is one within its council.

    "the Committee" is the meeting's own body where that is a committee, else known only within
    the document; a nameless body likewise.
    """
    key = fold(name)
    if not key:
        return f"unnamed {document[:12]}"
    if key in words("generic_bodies"):
        main = fold(main_body)
        return main if main != key and main.endswith(" " + key) else f"{key} {document[:12]}"
    return key


class _Council:
    """The mentions of one council, resolved kind by kind."""

    def __init__(self, key: str, mentions: list[Mention], names: Names) -> None:
        self.root = names.council(key)
        self.names = names
        self.kinds: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self.kinds[mention.kind].append(mention)
        self.main_bodies = {m.document: m.body for m in self.kinds["body"]}
        self.twice = self._twice_a_day()

    def resolve_into(self, slices: Mapping[str, Identities] | dict[str, Identities]) -> None:
        """Bind every mention, in an order in which each kind finds what it builds on."""
        found: dict[tuple[str, str], Resolved] = {}
        order: tuple[Kind, ...] = (
            "council", "body", "meeting", "portfolio", "post", "person", "organisation", "agent",
        )  # fmt: skip
        for kind in order:
            group = self.kinds[kind]
            keyed = self._keys(kind, group)
            labels = _labels(group, keyed)
            for mention in group:
                key = keyed[mention.document, mention.name]
                label = self._title(kind, mention, found) or labels[key]
                if kind == "post" and " of " in key and " of " not in f" {fold(label)} ":
                    whose = mention.body or mention.council
                    label = f"{label}, {whose}" if whose else label
                what: Kind = "body" if kind == "agent" and _is_body(mention.name) else kind
                resolved = found.get((kind, key)) or Resolved(self._iri(what, key), label, what)
                if kind in ("organisation", "agent"):
                    resolved = self._already_known(mention, key, found) or resolved
                found.setdefault((kind, key), resolved)
                slices[mention.document].add(kind, mention.name, resolved, mention.aliases)

    def _title(
        self, kind: Kind, mention: Mention, found: Mapping[tuple[str, str], Resolved]
    ) -> str:
        """The label of a thing that has no name of its own, empty for all others."""
        if kind == "council" and not mention.label:
            return "Unidentified council"
        if kind == "body" and not mention.name:
            return "Unnamed body"
        if kind != "meeting":
            return ""
        main = self.main_bodies.get(mention.document, "")
        key = body_key(mention.document, mention.body, main)
        body = found[("body", key)].label if ("body", key) in found else mention.body
        whole = len(mention.date) == 10
        when = self._meeting(mention).rpartition("|")[2] if whole else mention.date or "undated"
        return f"{body or 'Unnamed body'}, {when}"

    def _keys(self, kind: Kind, group: list[Mention]) -> dict[tuple[str, str], str]:
        if kind == "person":
            return people(group)
        return {(m.document, m.name): self._key(kind, m) for m in group}

    def _key(self, kind: Kind, mention: Mention) -> str:
        match kind:
            case "council":
                return ""
            case "body":
                return body_key(mention.document, mention.name, mention.body)
            case "meeting":
                return self._meeting(mention)
            case "post":
                return self._post(mention)
            case "agent":
                return self._agent(mention)
            case _:
                return fold(mention.name)

    def _agent(self, mention: Mention) -> str:
        """A body's name where it ends like one; else a node of this document alone, undecided."""
        if _is_body(mention.name):
            return body_key(mention.document, mention.name, mention.body)
        return f"{fold(mention.name)} {mention.document[:12]}"

    def _post(self, mention: Mention) -> str:
        main = self.main_bodies.get(mention.document, "")
        body = body_key(mention.document, mention.body, main) if mention.body else ""
        return post_key(mention.name, body, mention.council)

    def _meeting(self, mention: Mention) -> str:
        """``body|date``, with the time where the body meets more than once on that day."""
        main = self.main_bodies.get(mention.document, "")
        body = slug(body_key(mention.document, mention.body, main))
        if len(mention.date) != 10:
            # Which day is not said: the document's own, or one that only it speaks of.
            own = "" if mention.stated else f"-{slug(mention.name)}"
            return f"{body}|{slug(mention.date or 'undated')}-{mention.document[:12]}{own}"
        if (body, mention.date) in self.twice and mention.start:
            return f"{body}|{mention.date}T{mention.start.replace(':', '')}"
        return f"{body}|{mention.date}"

    def _twice_a_day(self) -> set[tuple[str, str]]:
        times: dict[tuple[str, str], set[str]] = defaultdict(set)
        for mention in self.kinds["meeting"]:
            if mention.start and mention.body and mention.date:
                main = self.main_bodies.get(mention.document, "")
                body = slug(body_key(mention.document, mention.body, main))
                times[body, mention.date].add(mention.start)
        return {day for day, starts in times.items() if len(starts) > 1}

    def _iri(self, kind: Kind, key: str) -> str:
        if kind == "council":
            return self.root
        if kind == "meeting":
            body, _, when = key.partition("|")
            return f"{self.root}/body/{body}/meeting/{when}"
        return f"{self.root}/{kind}/{slug(key)}"

    def _already_known(
        self, mention: Mention, key: str, found: Mapping[tuple[str, str], Resolved]
    ) -> Resolved | None:
        """The council, body, post, organisation or person that has this name in the council."""
        plain = fold(mention.name)
        if mention.council and plain == fold(mention.council):
            return found.get(("council", ""))
        if mention.kind == "organisation":
            return found.get(("body", plain))
        if _is_body(mention.name):
            return found.get(("body", key)) or found.get(("organisation", plain))
        # A surname or initials alone bind to nobody of another document.
        person = found.get(("person", plain)) if PersonName.of(mention.name).full else None
        post = found.get(("post", self._post(mention)))
        return post or found.get(("organisation", plain)) or person


def _labels(group: list[Mention], keyed: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The label of each key: its fullest printed name, the commonest of these, then by alphabet."""
    printed: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for mention in group:
        printed[keyed[mention.document, mention.name]][mention.label] += 1
    return {
        key: min(forms, key=lambda form: (-len(fold(form)), form.isupper(), -forms[form], form))
        for key, forms in printed.items()
    }
