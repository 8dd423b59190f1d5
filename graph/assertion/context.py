"""One document being asserted: its graph, its entities, its items, and its evidence."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph import terms as t
from graph.evidence import Pages, annotate
from graph.identity import Identities, Resolved
from graph.identity.mentions import DEFAULT_MEETING, Kind, main_meeting
from graph.iris import Names, fold, slug
from graph.terms import FM, FOAF, ORG, RDF, RDFS, SCHEMA, SKOS
from ontology import record as r

__all__ = ["CLASSES", "Assertion"]

CLASSES: dict[str, NamedNode] = {
    "council": FM.Council, "body": FM.Body, "person": FOAF.Person, "post": ORG.Post,
    "portfolio": FM.Portfolio, "organisation": ORG.Organization, "agent": FOAF.Agent,
}  # fmt: skip
_AGENTS: tuple[Kind, ...] = ("person", "post", "organisation", "body", "agent")


class Assertion:
    """Collects the quads of one record. Not to be shared between threads."""

    def __init__(self, record: r.Record, identities: Identities, names: Names) -> None:
        self.record = record
        self.names = names
        self.document = NamedNode(names.document(record.document.digest))
        self.quads: dict[Quad, None] = {}
        self.items: dict[str, NamedNode] = {}
        self._identities = identities
        self._main = main_meeting(record)
        self._printed: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._entities: dict[str, Resolved] = {}
        self._claimed: dict[str, r.Fact] = {}
        self._annotated: set[r.Span] = set()
        self._pages = Pages(record.document)
        self._print_names()

    # -- writing ---------------------------------------------------------------------------

    def add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        """State one triple in the document's graph."""
        self.quads[Quad(subject, predicate, value, self.document)] = None

    def say(self, subject: NamedNode, predicate: NamedNode, words: str) -> None:
        """State a plain string, unless it is empty."""
        if words:
            self.add(subject, predicate, t.text(words))

    def evidence(self, node: NamedNode, fact: r.Fact) -> None:
        """Tie a fact to the words that state it, to its meeting and to the rule that read it."""
        for span in fact.evidence:
            self.add(node, FM.evidence, self.annotation(span))
        if fact.inferred:
            self.add(node, FM.inferred, t.boolean(True))
        self.say(node, FM.rule, fact.rule)

    def annotation(self, span: r.Span) -> NamedNode:
        """The annotation of a stretch of the document's text."""
        document = self.record.document
        if span not in self._annotated:
            self._annotated.add(span)
            for quad in annotate(document, span, self.names, self.document, self._pages):
                self.quads[quad] = None
        return NamedNode(self.names.evidence(document.digest, span.start, span.end))

    def identify(self, node: NamedNode, host: str, what: str, value: str) -> None:
        """Tie a node to what the council's own system calls it: host, kind and value."""
        given = NamedNode(f"{node.value}/identifier/{slug(host)}/{slug(what)}")
        self.add(node, FM.identifier, given)
        self.add(given, RDF.type, FM.Identifier)
        self.say(given, RDFS.label, f"{host}/{what}/{value}")
        self.say(given, FM.host, host)
        self.say(given, FM.identifierOf, what)
        self.say(given, SCHEMA.value, value)

    def claim(self, iri: str, fact: r.Fact) -> NamedNode:
        """The node of ``fact``: ``iri``, or ``iri-2``, ``-3`` … where another fact has it already.

        Two facts that differ in nothing but their evidence share a node.
        """
        free, n = iri, 1
        while free in self._claimed and not _same(self._claimed[free], fact):
            n += 1
            free = f"{iri}-{n}"
        self._claimed.setdefault(free, fact)
        return NamedNode(free)

    # -- naming ----------------------------------------------------------------------------

    def entity(self, kind: Kind, name: str) -> NamedNode:
        """The node of a council, body, portfolio, post, person or organisation, by its name."""
        resolved = self._identities.find(kind, name) or self._identities.find("agent", name)
        if resolved is None:
            resolved = Resolved(f"{self.document.value}/{kind}/{slug(name)}", name, "agent")
        return self._use(resolved, name)

    def agent(self, name: str, prefer: Kind | None = None) -> NamedNode:
        """The node of whoever is called ``name`` here: a person, a post, a body or another."""
        kinds = (prefer, *_AGENTS) if prefer else _AGENTS
        exact = (self._identities.known.get((kind, name)) for kind in kinds)
        other = (self._identities.find(kind, name) for kind in kinds)
        resolved = next((x for x in exact if x), None) or next((x for x in other if x), None)
        if resolved is None:
            resolved = Resolved(f"{self.document.value}/agent/{slug(name)}", name, "agent")
        return self._use(resolved, name)

    def council(self) -> NamedNode:
        """The council whose document this is."""
        resolved = self._identities.find("council", "")
        if resolved is None:
            iri = self.names.unidentified(self.record.document.digest)
            resolved = Resolved(iri, "Unidentified council", "council")
        return self._use(resolved, self._main.council if self._main else "")

    def role(self, person: NamedNode) -> str:
        """What a person is to the council: the first role that the document shows, else unknown."""
        return self._roles.get(person.value, "unknown")

    def body(self, name: str = "") -> NamedNode:
        """A body by its name; without one, the body of the document's main meeting."""
        name = name or (self._main.body if self._main else "")
        resolved = self._identities.find("body", name)
        if resolved is None:
            return self.agent(name, "body")
        return self._use(resolved, name)

    def meeting(self, key: str = "") -> NamedNode:
        """The node of a meeting by its id in the record; without one, or for an id that the record
        has no meeting for, the main meeting's."""
        main = self._main.id if self._main else DEFAULT_MEETING
        known = self._identities.known
        resolved = known.get(("meeting", key)) or known[("meeting", main)]
        return NamedNode(resolved.iri)

    def meeting_label(self, key: str) -> str:
        """The label of a meeting by its id in the record."""
        resolved = self._identities.find("meeting", key)
        return resolved.label if resolved else ""

    def item(self, key: str) -> NamedNode | None:
        """The node of an agenda item by its id in the record, if it is one."""
        return self.items.get(key)

    def place(self, fact: r.Fact, item: str = "") -> str:
        """The IRI under which a fact's own is made: its item's, else its meeting's."""
        node = self.item(item)
        return node.value if node else self.meeting(fact.meeting).value

    # -- entities --------------------------------------------------------------------------

    def describe_entities(self) -> None:
        """Give every entity that was used its class, its label and its name as printed here."""
        for iri, resolved in self._entities.items():
            node = NamedNode(iri)
            self.add(node, RDF.type, CLASSES[resolved.kind])
            self.say(node, RDFS.label, resolved.label)
            self.say(node, FM.nameAsPrinted, self._printed.get(iri, ""))
            if resolved.kind == "organisation":
                self.say(node, SKOS.prefLabel, resolved.label)
            if resolved.kind == "body":
                self.add(node, ORG.subOrganizationOf, self.council())

    def _use(self, resolved: Resolved, name: str) -> NamedNode:
        self._entities.setdefault(resolved.iri, resolved)
        self._printed.setdefault(resolved.iri, name)
        return NamedNode(resolved.iri)

    def _print_names(self) -> None:
        """Settle under which printed name each entity appears: the fullest that is stated; and
        what each person is, where the document names one person twice."""
        for fact in self.record.facts:
            match fact:
                case r.Person(name=name, role=role):
                    found = self._identities.find("person", name)
                    if found and self._roles.get(found.iri, "unknown") == "unknown":
                        self._roles[found.iri] = role
                case r.Post(name=name):
                    found = self._identities.find("post", name)
                case r.Organisation(name=name):
                    found = self._identities.find("organisation", name)
                case _:
                    continue
            if found:
                known = self._printed.get(found.iri, "")
                if len(fold(name)) > len(fold(known)):
                    self._printed[found.iri] = name


def _same(one: r.Fact, other: r.Fact) -> bool:
    if type(one) is not type(other):
        return False
    ignored = {"evidence", "rule", "id", "mentions"}
    names: Iterable[str] = (f for f in type(one).__dataclass_fields__ if f not in ignored)
    return all(getattr(one, name) == getattr(other, name) for name in names)
