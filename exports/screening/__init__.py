"""Personal data withheld from a graph before any of it is published, and counted.

A screened graph is a copy: whatever is written from it, in whatever format, has been screened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from tempfile import TemporaryDirectory
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from exports.screening.names import surname_of, titled_names
from exports.screening.texts import TextScreen
from graph.projection.model import full, local_name
from graph.store import Solutions, Store, open_store
from graph.terms import DCT, FM, OA, ORG, RDF

__all__ = ["LARGE", "OFFICIAL", "Policy", "Withheld", "screened"]

LARGE: Final = 1_000_000
"""Statements above which the screened copy is kept on disk."""
_BATCH: Final = 50_000_000

OFFICIAL: Final = ("gov.uk", "gov.wales", "gov.scot", "llyw.cymru", "nhs.uk", "police.uk", "mod.uk")
"""Endings of e-mail addresses that are official wherever they stand."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What stays. ``domains`` of official e-mail addresses; ``numbers`` of official telephones;
    ``keep`` and ``withhold``: people (IRI or name) whose case is settled by hand."""

    domains: Collection[str] = OFFICIAL
    numbers: Collection[str] = ()
    keep: Collection[str] = ()
    withhold: Collection[str] = ()


@dataclass(slots=True)
class Withheld:
    """How much was withheld, by kind; ``people`` of the public, ``statements`` left out whole."""

    counts: Counter[str] = field(default_factory=Counter)
    people: int = 0
    statements: int = 0

    def as_data(self) -> dict[str, int]:
        """Plain numbers by what they count."""
        return {
            "people who are members of the public": self.people,
            "statements about them": self.statements,
            **dict(sorted(self.counts.items())),
        }


# Facts that are nothing without the person they are about.
_ABOUT: Final = {FM.attendee.value, FM.declaredBy.value, ORG.member.value}
# The council's own business: where a place stands in it, that place is public.
_BUSINESS: Final = {
    full(name)
    for name in (
        "fm:AgendaItem", "fm:Report", "fm:Decision", "fm:Recommendation", "fm:Motion", "fm:Action",
        "fm:Meeting", "fm:Body", "fm:Council", "org:Organization", "org:Post", "fm:Document",
    )
}  # fmt: skip
# Values that are names, codes, digests, dates and numbers of ours, not words of a document.
_PLAIN: Final = {
    FM.digest.value, FM.textDigest.value, FM.layout.value, FM.rule.value, FM.layoutScore.value,
    FM.quoteDigest.value, DCT.format.value, FM.reference.value, FM.gssCode.value,
}  # fmt: skip


@contextmanager
def screened(store: Store, policy: Policy | None = None) -> Iterator[tuple[Store, Withheld]]:
    """A copy of ``store`` without personal data, and the count of what is not in it.

    Left out are members of the public (people who are neither councillor nor officer and hold no
    post, seat or part in a motion), with all that is said of them; in texts and quotes their
    names, those of whoever is called Mr or Mrs and shares no surname with an office-holder, home
    addresses, private telephone numbers and e-mail addresses are replaced. The copy
    is in memory, or in a folder that is gone afterwards where it has above ``LARGE`` statements.
    """
    policy = policy or Policy()
    known = _names(store)
    titled, members = titled_names(_texts(store))
    public = _public(store, policy, known, members)
    names = [name for person in sorted(public) for name in known.get(person, ())]
    staying = [name for person in known.keys() - public for name in known[person]]
    office = {surname_of(name) for name in (*staying, *policy.keep)}
    private = sorted(name for name in titled if surname_of(name) not in office)
    screen = TextScreen(policy.domains, [*policy.numbers, *_numbers(store)], names, private)
    withheld = Withheld(counts=screen.counts, people=len(public))
    with TemporaryDirectory(prefix="folkmoot-") as folder:
        large = _count(store) > LARGE
        copy = open_store(folder if large else ":memory:")
        batch, size = [], 0
        for graph in sorted(store.graphs(), key=lambda node: node.value):
            quads = list(store.quads(graph))
            kept = list(_kept(quads, public, screen))
            withheld.statements += len(quads) - len(kept)
            batch.append(serialize(kept, format=RdfFormat.N_QUADS) or b"")
            size += len(batch[-1])
            if size > _BATCH:
                copy.load(b"".join(batch))
                batch, size = [], 0
        copy.load(b"".join(batch))
        try:
            yield copy, withheld
        finally:
            copy.close()


def _count(store: Store) -> int:
    found = store.query(_query("count.rq"))
    assert isinstance(found, Solutions)
    return next((int(n.value) for (n,) in found if isinstance(n, Literal)), 0)


def _kept(quads: list[Quad], public: set[str], screen: TextScreen) -> Iterator[Quad]:
    """The quads of one named graph as they may be published."""
    dropped = set(public)
    if public:
        for quad in quads:
            if quad.predicate.value in _ABOUT and _value(quad.object) in public:
                dropped.add(_value(quad.subject))
        dropped |= _orphaned(quads, dropped)
    loose = _business(quads)
    renamed: dict[str, NamedNode] = {}

    def node(value: NamedNode) -> NamedNode:
        if value.value not in renamed:
            renamed[value.value] = NamedNode(screen.iri(value.value))
        return renamed[value.value]

    for quad in quads:
        if _value(quad.subject) in dropped or _value(quad.object) in dropped:
            continue
        subject, value = quad.subject, quad.object
        if isinstance(subject, NamedNode):
            strict = subject.value not in loose
            subject = node(subject)
        else:
            strict = True
        if isinstance(value, NamedNode):
            value = node(value)
        elif isinstance(value, Literal) and quad.predicate.value not in _PLAIN and _wordy(value):
            if quad.predicate in (OA.prefix, OA.suffix):
                first = quad.predicate == OA.prefix
                text = screen.cut(value.value, first=first, strict=strict)
            else:
                text = screen.text(value.value, strict=strict)
            if text != value.value:
                value = Literal(text, language=value.language) if value.language else Literal(text)
        yield Quad(subject, quad.predicate, value, quad.graph_name)


def _orphaned(quads: list[Quad], dropped: set[str]) -> set[str]:
    """Evidence of what is left out that is evidence of nothing else, with its targets."""
    used: set[str] = set()
    unused: set[str] = set()
    for quad in quads:
        if quad.predicate in (FM.evidence, FM.mentionedIn):
            side = unused if _value(quad.subject) in dropped else used
            side.add(_value(quad.object))
    lost = unused - used
    return lost | {iri + end for iri in lost for end in ("#target", "#quote")}


def _business(quads: Iterable[Quad]) -> set[str]:
    """What is the council's business in one graph, and the quotes that support nothing else."""
    business: set[str] = set()
    supported: list[tuple[str, str]] = []
    for quad in quads:
        if quad.predicate == RDF.type and _value(quad.object) in _BUSINESS:
            business.add(_value(quad.subject))
        elif quad.predicate == FM.evidence:
            supported.append((_value(quad.subject), _value(quad.object)))
    strict = {evidence for fact, evidence in supported if fact not in business}
    loose = {evidence for _, evidence in supported} - strict
    return business | loose | {iri + "#quote" for iri in loose}


def _wordy(value: Literal) -> bool:
    kind = local_name(value.datatype.value)
    return kind in ("string", "langString")


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _texts(store: Store) -> Iterator[str]:
    """Every text of the graph that is words of a document and whole.

    What stands around a quote begins and ends within names, so that they would not be those.
    """
    passed = {*_PLAIN, OA.prefix.value, OA.suffix.value}
    for quad in store.quads():
        value = quad.object
        if isinstance(value, Literal) and quad.predicate.value not in passed:
            yield value.value


def _public(
    store: Store, policy: Policy, names: dict[str, list[str]], members: set[str]
) -> set[str]:
    """The people who are members of the public; ``members``: names printed as councillors'."""
    found = store.query(_query("people.rq"))
    assert isinstance(found, Solutions)
    office: dict[str, bool] = {}
    for person, held in found:
        if isinstance(person, NamedNode):
            office[person.value] = office.get(person.value, False) or held is not None
    public = {
        iri
        for iri, holds in office.items()
        if not holds and not any(name.casefold() in members for name in names.get(iri, ()))
    }
    for people, withhold in ((policy.keep, False), (policy.withhold, True)):
        for iri in office if people else ():
            if iri in people or set(people) & set(names.get(iri, ())):
                (public.add if withhold else public.discard)(iri)
    return public


def _names(store: Store) -> dict[str, list[str]]:
    """Every form of the name of every person."""
    found = store.query(_query("names.rq"))
    assert isinstance(found, Solutions)
    names: dict[str, set[str]] = {}
    for person, name in found:
        if isinstance(person, NamedNode) and isinstance(name, Literal):
            names.setdefault(person.value, set()).add(name.value)
    return {person: sorted(forms) for person, forms in names.items()}


def _numbers(store: Store) -> list[str]:
    found = store.query(_query("contacts.rq"))
    assert isinstance(found, Solutions)
    return sorted({number.value for (number,) in found if isinstance(number, Literal)})


def _query(name: str) -> str:
    return resources.files("exports.screening").joinpath(name).read_text(encoding="utf-8")
