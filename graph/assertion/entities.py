"""People, posts and organisations: the fact that a document names them."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.assertion.context import Assertion
from graph.assertion.shape import Field, Shape
from graph.identity.mentions import Kind
from graph.terms import FM, FOAF, ORG, RDF, SKOS
from ontology.record import Fact, Organisation, Person, Post, Renaming

__all__ = ["SHAPES"]

_ROLES = {"councillor": FM.Councillor, "officer": FM.Officer}


def _person(context: Assertion, node: NamedNode, fact: Person) -> None:
    role = context.role(node)
    context.say(node, FM.role, role)
    if role in _ROLES:
        context.add(node, RDF.type, _ROLES[role])
    for host, value in fact.ids:
        context.identify(node, host, "person", value)
    for span in fact.mentions:
        if span not in fact.evidence:
            context.add(node, FM.mentionedIn, context.annotation(span))


def _post(context: Assertion, node: NamedNode, fact: Post) -> None:
    body = fact.body or fact.holder_kind == "chair"
    where = context.body(fact.body) if body else context.council()
    context.add(node, ORG.postIn, where)


def _renamed(context: Assertion, fact: Renaming) -> str:
    if fact.kind == "body":
        return context.body(fact.name).value
    kinds: dict[str, Kind] = {"post": "post", "portfolio": "portfolio", "person": "person"}
    return context.entity(kinds[fact.kind], fact.name).value


SHAPES: dict[type[Fact], Shape] = {
    Person: Shape(
        of=FOAF.Person,
        own=False,
        iri=lambda context, fact: context.entity("person", fact.name).value,
        fields=(
            Field("name", FOAF.name),
            Field("titles", FM.honorific),
            Field("suffixes", FM.suffix),
            Field("aliases", FM.alias),
            Field("party", FM.party),
            Field("ward", FM.ward),
            Field("authority", FM.authority),
        ),
        more=_person,
    ),
    Post: Shape(
        of=ORG.Post,
        own=False,
        iri=lambda context, fact: context.entity("post", fact.name).value,
        fields=(
            Field("holder_kind", FM.holderKind),
            Field("portfolio", FM.portfolio, "portfolio"),
        ),
        more=_post,
    ),
    Renaming: Shape(of=None, own=False, iri=_renamed, fields=(Field("former", FM.alias),)),
    Organisation: Shape(
        of=ORG.Organization,
        own=False,
        iri=lambda context, fact: context.entity("organisation", fact.name).value,
        fields=(
            Field("name", SKOS.prefLabel),
            Field("acronym", FM.acronym),
            Field("form", FM.organisationForm),
        ),
    ),
}
