"""From the value that a user gives for a parameter to the RDF term that the query is bound to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from graph import terms as t
from graph.store import Solutions, Store, Term
from queries.header import Parameter, Query

__all__ = ["ParameterError", "bindings", "codes", "names_of", "sparql_file", "things_called"]

_SCHEMES: Final = ("http://", "https://", "urn:")


class ParameterError(ValueError):
    """A parameter that is missing, unknown or cannot be read; the message says what to give."""


def bindings(query: Query, given: Mapping[str, Any], store: Store) -> dict[str, Term]:
    """The terms for the parameters of ``query``: what was ``given``, else their defaults.

    A parameter of type iri may be given by its label; ``store`` is asked which thing has it.
    Raises ``ParameterError``.
    """
    known = {one.name: one for one in query.parameters}
    texts = {name: _text(value) for name, value in given.items()}
    for name in given:
        if name not in known:
            names = ", ".join(known) or "none"
            raise ParameterError(f"{query.id} has no parameter {name!r}; its parameters: {names}")
    within = _council(known.get("council"), texts.get("council", ""), store)
    bound: dict[str, Term] = {}
    # What is left out may follow from what is given, so that comes first.
    for parameter in sorted(query.parameters, key=lambda one: not texts.get(one.name)):
        value = texts.get(parameter.name, "") or _default(parameter, store, bound)
        if value:
            bound[parameter.name] = _term(parameter, value, store, within)
        elif parameter.required:
            example = (
                f" (such as {parameter.name}={parameter.example!r})" if parameter.example else ""
            )
            raise ParameterError(f"{query.id} needs the parameter {parameter.name}{example}")
    return bound


def things_called(store: Store, name: str, of: str = "") -> list[NamedNode]:
    """The things with exactly this label, printed name, alias or reference, of a class if given."""
    bound: dict[str, Term] = {"name": Literal(name)}
    if of:
        bound["class"] = class_of(of)
    rows = store.query(sparql_file("things-called"), bound)
    assert isinstance(rows, Solutions)
    return [row[0] for row in rows if isinstance(row[0], NamedNode)]


def names_of(store: Store, of: str) -> Iterator[tuple[NamedNode, str]]:
    """Every thing of a class with its label."""
    rows = store.query(sparql_file("names-of"), {"class": class_of(of)})
    assert isinstance(rows, Solutions)
    for thing, name in rows:
        if isinstance(thing, NamedNode) and isinstance(name, Literal):
            yield thing, name.value


def class_of(name: str) -> NamedNode:
    """``fm:Body`` as a node."""
    prefix, _, local = name.partition(":")
    return NamedNode(t.PREFIXES[prefix] + local)


@cache
def sparql_file(name: str) -> str:
    """One of the queries that belong to the runner itself."""
    return files("queries").joinpath("sparql", f"{name}.rq").read_text(encoding="utf-8")


@cache
def codes(scheme: str) -> tuple[str, ...]:
    """The notations of one scheme of ontology/vocabularies.ttl, in its order."""
    from pyoxigraph import RdfFormat, parse

    text = files("ontology").joinpath("vocabularies.ttl").read_bytes()
    within = t.FM.__getattr__(scheme)
    members: dict[object, str] = {}
    for quad in parse(text, RdfFormat.TURTLE, base_iri=str(t.FM).rstrip("#")):
        if quad.predicate == t.SKOS.inScheme and quad.object == within:
            members.setdefault(quad.subject, "")
        elif quad.predicate == t.SKOS.notation and quad.subject in members:
            members[quad.subject] = str(getattr(quad.object, "value", ""))
    return tuple(code for code in members.values() if code)


def _default(parameter: Parameter, store: Store, bound: Mapping[str, Term]) -> str:
    """What holds where nothing is given. ``only`` stands for the one thing of the class in the
    graph, or the one that a thing given belongs to; ``latest-meeting`` for the day of the latest
    meeting that a document records."""
    if parameter.default == "latest-meeting":
        from graph.rules import latest_meeting

        day = latest_meeting(store)
        return day.isoformat() if day else ""
    if parameter.default != "only":
        return parameter.default
    things = dict(names_of(store, parameter.of))
    given = [term.value for term in bound.values() if isinstance(term, NamedNode)]
    around = [one for one in things if any(iri.startswith(one.value + "/") for iri in given)]
    if len(around or things) == 1:
        return next(iter(around or things)).value
    some = ", ".join(sorted(things.values())[:10]) + (" …" if len(things) > 10 else "")
    raise ParameterError(f"give {parameter.name}: the graph has {len(things)} ({some or 'none'})")


def _text(value: Any) -> str:
    """A value as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(getattr(value, "value", value)).strip()


def _term(parameter: Parameter, value: str, store: Store, within: str) -> Term:
    match parameter.type:
        case "iri":
            return _node(parameter, value, store, within)
        case "date":
            found = t.date(value)
            if found.datatype != t.XSD.date:
                raise ParameterError(
                    f"{parameter.name}: {value!r} is no date; give one such as 2025-03-31"
                )
            return found
        case "integer":
            if not value.lstrip("-").isdecimal():
                raise ParameterError(f"{parameter.name}: {value!r} is no whole number")
            return t.integer(int(value))
        case "boolean":
            if value.lower() not in ("true", "false"):
                raise ParameterError(f"{parameter.name}: give true or false, not {value!r}")
            return t.boolean(value.lower() == "true")
        case "code":
            return _code(parameter, value)
        case "string":
            return t.text(value)


def _code(parameter: Parameter, value: str) -> Term:
    known = codes(parameter.scheme)
    if known and value not in known:
        raise ParameterError(f"{parameter.name}: {value!r} is none of {', '.join(known)}")
    return t.concept(parameter.concept, value) if parameter.concept else t.text(value)


def _node(parameter: Parameter, value: str, store: Store, within: str = "") -> NamedNode:
    if value.startswith(_SCHEMES):
        try:
            return NamedNode(value)
        except ValueError as error:
            raise ParameterError(f"{parameter.name}: {value!r} is no IRI: {error}") from error
    found = things_called(store, value, parameter.of)
    if within:
        found = [one for one in found if one.value.startswith(within + "/")] or found
    if len(found) == 1:
        return found[0]
    if found:
        some = "\n  ".join(one.value for one in found[:10])
        raise ParameterError(
            f"{parameter.name}: {len(found)} things are called {value!r}; give the council as "
            f"well, where the question has one, or one of the IRIs:\n  {some}"
        )
    near = _near(value, (name for _, name in names_of(store, parameter.of))) if parameter.of else ""
    raise ParameterError(f"{parameter.name}: nothing in the graph is called {value!r}{near}")


def _council(parameter: Parameter | None, value: str, store: Store) -> str:
    """The council within which other names are looked up, as the beginning of their IRIs."""
    return _node(parameter, value, store).value if parameter and value else ""


def _near(value: str, names: Iterable[str]) -> str:
    from rapidfuzz import fuzz, process, utils

    best = process.extract(
        value, sorted(set(names)), scorer=fuzz.WRatio, processor=utils.default_process, limit=3,
        score_cutoff=70,
    )  # fmt: skip
    return f"; do you mean {' or '.join(repr(name) for name, _, _ in best)}?" if best else ""
