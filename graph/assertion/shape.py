"""The tables by which facts become triples: which attribute is which property."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from pyoxigraph import NamedNode

from graph import terms as t
from graph.assertion.context import Assertion
from graph.terms import FM, RDF, RDFS
from ontology.record import Fact

__all__ = ["Field", "Form", "Shape", "label"]

Form = Literal[
    "text", "date", "integer", "truth", "flag", "outcome",
    "item", "agent", "organisation", "person", "post", "body", "portfolio",
]  # fmt: skip
"""How an attribute's value is written: a literal of some type, a concept, or a node.

``truth`` writes true and false, ``flag`` only true.
"""


@dataclass(frozen=True, slots=True)
class Field:
    """One attribute of a fact, its property, and the property that keeps the printed words."""

    attribute: str
    predicate: NamedNode
    form: Form = "text"
    printed: NamedNode | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """How one type of fact is written: its class (None: that of the entity it speaks of), where its
    IRI comes from, its properties.

    ``iri`` gives the IRI as a string; ``own`` says whether the fact is a node of its own (its IRI
    claimed within the document) or an entity that many facts speak of. ``more`` states what no
    table holds. ``label`` gives the words shown for the node.
    """

    of: NamedNode | None
    iri: Callable[[Assertion, Any], str]
    fields: tuple[Field, ...]
    label: Callable[[Any], str] | None = None
    own: bool = True
    more: Callable[[Assertion, NamedNode, Any], None] | None = None

    def state(self, context: Assertion, fact: Fact) -> None:
        """Write ``fact`` into ``context``."""
        iri = self.iri(context, fact)
        node = context.claim(iri, fact) if self.own else NamedNode(iri)
        if self.of is not None:
            context.add(node, RDF.type, self.of)
        if self.label:
            context.say(node, RDFS.label, self.label(fact))
        for field in self.fields:
            values = getattr(fact, field.attribute)
            for value in values if isinstance(values, tuple) else (values,):
                if value is not None and value != "":
                    _write(context, node, field, value)
        if self.own:
            context.add(node, FM.meeting, context.meeting(fact.meeting))
        if self.more:
            self.more(context, node, fact)
        context.evidence(node, fact)


def _write(context: Assertion, node: NamedNode, field: Field, value: Any) -> None:
    if field.printed:
        context.say(node, field.printed, value)
    predicate = field.predicate
    match field.form:
        case "text":
            context.say(node, predicate, value)
        case "date":
            context.add(node, predicate, t.date(value))
        case "integer":
            context.add(node, predicate, t.integer(value))
        case "truth":
            context.add(node, predicate, t.boolean(value))
        case "flag":
            if value:
                context.add(node, predicate, t.boolean(True))
        case "outcome":
            context.add(node, predicate, t.concept("outcome", value))
        case "item":
            if item := context.item(value):
                context.add(node, predicate, item)
        case "agent":
            context.add(node, predicate, context.agent(value))
        case "organisation":
            context.add(node, predicate, context.agent(value, "organisation"))
        case "body":
            context.add(node, predicate, context.body(value))
        case "person" | "post" | "portfolio":
            context.add(node, predicate, context.entity(field.form, value))


def label(words: str, length: int = 80) -> str:
    """``words`` on one line, cut at a word before ``length`` characters."""
    line = " ".join(words.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + " …"
