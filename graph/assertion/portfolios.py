"""What a portfolio covers, what is to be done under it, and who holds it to account."""

from __future__ import annotations

from graph.assertion.context import Assertion
from graph.assertion.shape import Field, Shape, label
from graph.iris import slug, wording
from graph.terms import FM
from ontology.record import Fact, Priority, Remit, Scrutiny

__all__ = ["SHAPES"]


def _remit_iri(context: Assertion, fact: Remit) -> str:
    return f"{context.entity('portfolio', fact.portfolio).value}/remit/{slug(fact.area)}"


def _priority_iri(context: Assertion, fact: Priority) -> str:
    portfolio = context.entity("portfolio", fact.portfolio)
    return f"{portfolio.value}/priority/{wording(fact.text)}"


def _scrutiny_iri(context: Assertion, fact: Scrutiny) -> str:
    body = context.body(fact.body)
    return f"{body.value}/scrutinises/{slug(fact.post or fact.portfolio)}"


SHAPES: dict[type[Fact], Shape] = {
    Remit: Shape(
        of=FM.Remit,
        iri=_remit_iri,
        fields=(Field("portfolio", FM.portfolio, "portfolio"), Field("area", FM.area)),
        label=lambda fact: label(f"{fact.portfolio}: {fact.area}"),
    ),
    Priority: Shape(
        of=FM.Priority,
        iri=_priority_iri,
        fields=(
            Field("portfolio", FM.portfolio, "portfolio"),
            Field("text", FM.text),
            Field("area", FM.area),
            Field("mode", FM.mode),
        ),
        label=lambda fact: label(fact.text),
    ),
    Scrutiny: Shape(
        of=FM.Scrutiny,
        iri=_scrutiny_iri,
        fields=(
            Field("body", FM.scrutinisingBody, "body", FM.bodyAsPrinted),
            Field("portfolio", FM.portfolio, "portfolio"),
            Field("post", FM.heldToAccount, "post"),
        ),
        label=lambda fact: label(f"{fact.body} scrutinises {fact.post or fact.portfolio}"),
    ),
}
