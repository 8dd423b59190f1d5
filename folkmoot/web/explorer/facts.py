"""What is said of a thing, by property, and whether a document or only a rule says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from folkmoot.web.explorer.addresses import address
from folkmoot.web.explorer.cells import Binding, Cell, cell
from folkmoot.web.explorer.terms import Term, terms
from folkmoot.web.explorer.wording import named
from folkmoot.web.questions import question
from folkmoot.web.service import Service
from graph.store.binding import bind
from graph.terms import PREFIXES

__all__ = ["Fact", "Facts", "Value", "facts_of"]

_LABELS = tuple(
    PREFIXES[prefix] + name
    for prefix, name in (
        ("rdfs", "label"), ("foaf", "name"), ("dct", "title"), ("skos", "prefLabel"),
    )
)  # fmt: skip
_TYPE = PREFIXES["rdf"] + "type"
_INFERRED = PREFIXES["fm"] + "inferred"
# What a thing belongs to, from the widest to the nearest.
_WITHIN = tuple(
    PREFIXES[prefix] + name
    for prefix, name in (
        ("fm", "council"), ("org", "subOrganizationOf"), ("org", "postIn"), ("fm", "body"),
        ("fm", "meeting"), ("fm", "item"),
    )
)  # fmt: skip


@dataclass(frozen=True)
class Value:
    """One value; ``by_rule`` names the rule where no document states it."""

    cell: Cell
    by_rule: str = ""


@dataclass(frozen=True)
class Fact:
    """A property with its values."""

    iri: str
    term: Term
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Facts:
    """All that is said of a thing. ``within``: what it belongs to, for the way back up.
    ``plain`` are its values as they are, by property."""

    label: str
    classes: tuple[str, ...]
    facts: tuple[Fact, ...]
    within: tuple[Cell, ...] = field(default=())
    inferred: bool = False
    plain: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def one(self, prefix: str, name: str) -> str:
        """A value of ``prefix:name``, empty where there is none."""
        return next(iter(self.plain.get(PREFIXES[prefix] + name, ())), "")


async def facts_of(service: Service, iri: str) -> Facts | None:
    """What the graph says of ``iri``; None where it says nothing. Raises ``ValueError`` for what
    is no IRI."""
    node = {"it": NamedNode(iri)}
    rows = await service.pool.rows(bind(question("thing/facts"), node))
    if not rows:
        return None
    called = await service.pool.rows(bind(question("thing/names"), node))
    names: dict[str, str] = {}
    for row in called:
        names.setdefault(row["value"]["value"], row["name"]["value"])
    return _gather(iri, rows, names, service.base)


def _gather(iri: str, rows: Sequence[Binding], names: Mapping[str, str], base: str) -> Facts:
    known = terms()
    values: dict[str, list[Binding]] = {}
    for row in rows:
        values.setdefault(row["property"]["value"], []).append(row)
    plain = {name: [row["value"]["value"] for row in several] for name, several in values.items()}
    label = next((plain[name][0] for name in _LABELS if name in plain), "")
    # Names that the page shows anyway need not be said to be printed so.
    shown = {label, *names.values(), *(text for name in _LABELS for text in plain.get(name, ()))}
    found = [
        Fact(
            name,
            known.name(name),
            tuple(_value(name, row, names, base) for row in values[name]),
        )
        for name in sorted(values, key=known.place)
        if name not in known.hidden
        and not (name in _LABELS and set(plain[name]) == {label})
        and not (name.endswith("AsPrinted") and shown.issuperset(plain[name]))
    ]
    above = [
        _named(plain[name][0], names, base)
        for name in _WITHIN
        if name in values and values[name][0]["value"]["type"] == "uri"
    ]
    return Facts(
        _begun(named(label or _last(iri))),
        tuple(plain.get(_TYPE, ())),
        tuple(found),
        tuple(above),
        "true" in plain.get(_INFERRED, ()),
        plain,
    )


def _begun(label: str) -> str:
    """A title begins with a capital, also where its words stood in the middle of a sentence."""
    return label[:1].upper() + label[1:]


def _value(name: str, row: Binding, names: Mapping[str, str], base: str) -> Value:
    known, text = terms(), row["value"]["value"]
    if row["value"]["type"] == "uri":
        shown = _named(text, names, base)
    elif name in known.coded:
        shown = Cell(known.code(known.coded[name], text))
    else:
        shown = cell(row["value"], base)
    stated = row["stated"]["value"] == "true"
    return Value(shown, "" if stated else row["source"]["value"].rpartition("/graph/rule/")[2])


def _named(iri: str, names: Mapping[str, str], base: str) -> Cell:
    if not iri.startswith(("http://", "https://", "urn:")):
        return Cell(iri)
    name = names.get(iri) or terms().names.get(iri, Term("")).label
    return Cell(named(name or _last(iri).replace("-", " ")), address(iri, base))


def _last(iri: str) -> str:
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]
