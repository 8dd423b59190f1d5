"""What is said of a thing, by property, with where each value comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from folkmoot.web.explorer.addresses import address
from folkmoot.web.explorer.cells import Binding, Cell, binding_text, cell
from folkmoot.web.explorer.terms import Term, terms
from folkmoot.web.explorer.wording import named
from graph.terms import PREFIXES

__all__ = ["Fact", "Facts", "Value", "gather"]

_LABELS = tuple(
    PREFIXES[prefix] + name
    for prefix, name in (
        ("rdfs", "label"),
        ("foaf", "name"),
        ("dct", "title"),
        ("skos", "prefLabel"),
    )
)
_TYPE = PREFIXES["rdf"] + "type"
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
    """One value and the named graphs that say it. ``by_rule`` names the rule where no document
    states it."""

    cell: Cell
    graphs: tuple[str, ...]
    by_rule: str = ""


@dataclass(frozen=True)
class Fact:
    """A property with its values."""

    iri: str
    term: Term
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Facts:
    """All that is said of a thing. ``within``: what it belongs to, for the way back up."""

    label: str
    classes: tuple[str, ...]
    facts: tuple[Fact, ...]
    within: tuple[Cell, ...] = field(default=())
    inferred: bool = False


def gather(iri: str, rows: Sequence[Binding], base: str) -> Facts:
    """The rows of questions/thing/facts.rq by property."""
    known = terms()
    values: dict[str, dict[tuple[str, str], tuple[Binding, dict[str, None]]]] = {}
    classes: dict[str, None] = {}
    labels: dict[str, str] = {}
    for row in rows:
        name, value = row["property"]["value"], row["value"]
        if name == _TYPE:
            classes[value["value"]] = None
        elif name in _LABELS and value["type"] == "literal":
            labels.setdefault(name, value["value"])
        key = (value["type"], value["value"])
        first, graphs = values.setdefault(name, {}).setdefault(key, (row, {}))
        graphs[binding_text(row, "graph")] = None
    label = next((labels[name] for name in _LABELS if name in labels), "")
    found = []
    for name in sorted(values, key=known.place):
        if name in known.hidden or (name in _LABELS and set(_texts(values[name])) == {label}):
            continue
        said = tuple(
            _value(name, row, tuple(graphs), base) for row, graphs in values[name].values()
        )
        found.append(Fact(name, known.name(name), said))
    above = [_named(row, base) for name in _WITHIN for row, _ in _ends(values, name)]
    inferred = values.get(PREFIXES["fm"] + "inferred", {})
    return Facts(
        _begun(named(label or _last(iri))),
        tuple(classes),
        tuple(found),
        tuple(one for one in above if one.href),
        any(value == "true" for _, value in inferred),
    )


def _begun(label: str) -> str:
    """A title begins with a capital, also where its words stood in the middle of a sentence."""
    return label[:1].upper() + label[1:]


def _value(name: str, row: Binding, graphs: tuple[str, ...], base: str) -> Value:
    known = terms()
    if row["value"]["type"] == "uri":
        shown = _named(row, base)
    elif name in known.coded:
        shown = Cell(known.code(known.coded[name], row["value"]["value"]))
    else:
        shown = cell(row["value"], base)
    rules = [graph.rpartition("/graph/rule/")[2] for graph in graphs if "/graph/rule/" in graph]
    return Value(shown, graphs, rules[0] if rules and len(rules) == len(graphs) else "")


def _named(row: Binding, base: str) -> Cell:
    iri = row["value"]["value"]
    name = binding_text(row, "name") or terms().names.get(iri, Term("")).label
    if not iri.startswith(("http://", "https://", "urn:")):
        return Cell(iri)
    return Cell(named(name or _last(iri).replace("-", " ")), address(iri, base))


def _ends(
    values: dict[str, dict[tuple[str, str], tuple[Binding, dict[str, None]]]], name: str
) -> list[tuple[Binding, dict[str, None]]]:
    found = [one for key, one in values.get(name, {}).items() if key[0] == "uri"]
    return found[:1]


def _texts(values: dict[tuple[str, str], tuple[Binding, dict[str, None]]]) -> list[str]:
    return [value for _, value in values]


def _last(iri: str) -> str:
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]
