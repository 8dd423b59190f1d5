"""The business of a meeting: reports, decisions, recommendations, actions, motions, questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyoxigraph import NamedNode

from graph import terms as t
from graph.assertion.context import Assertion
from graph.assertion.shape import Field, Shape, label
from graph.iris import slug, wording
from graph.terms import DCT, FM
from ontology.record import Action, Decision, Fact, Motion, Question, Recommendation, Report

__all__ = ["SHAPES"]


def _under_item(segment: str) -> Callable[[Assertion, Any], str]:
    """IRIs such as ``{item}/decision/{first six words}``."""

    def iri(context: Assertion, fact: Any) -> str:
        return f"{context.place(fact, fact.item)}/{segment}/{wording(fact.text)}"

    return iri


def _report_iri(context: Assertion, fact: Report) -> str:
    if fact.ref:
        return f"{context.council().value}/report/{slug(fact.ref)}"
    what = fact.title or " ".join(fact.by or fact.presented_by)
    return f"{context.place(fact, fact.item)}/report/{slug(what)}"


def _motion_iri(context: Assertion, fact: Motion) -> str:
    return f"{context.place(fact, fact.item)}/motion/{wording(fact.mover or fact.text)}"


def _action(context: Assertion, node: NamedNode, fact: Action) -> None:
    due = t.date(fact.due)
    if due.datatype == t.XSD.date:
        context.add(node, FM.dueDate, due)


def _report_label(fact: Report) -> str:
    return label(fact.title or fact.ref or f"Report of {', '.join(fact.by or fact.presented_by)}")


SHAPES: dict[type[Fact], Shape] = {
    Report: Shape(
        of=FM.Report,
        iri=_report_iri,
        fields=(
            Field("item", FM.item, "item"),
            Field("ref", FM.reference),
            Field("title", DCT.title),
            Field("by", FM.broughtBy, "agent"),
            Field("presented_by", FM.presentedBy, "agent"),
        ),
        label=_report_label,
    ),
    Decision: Shape(
        of=FM.Decision,
        iri=_under_item("decision"),
        fields=(
            Field("item", FM.item, "item"),
            Field("text", FM.text),
            Field("outcomes", FM.outcome, "outcome"),
            Field("verb", FM.verb),
            Field("ordinal", FM.ordinal),
            Field("parent", FM.parentOrdinal),
            Field("body", FM.decidedBy, "body", FM.decidedByAsPrinted),
            Field("maker", FM.decidedBy, "agent", FM.decidedByAsPrinted),
            Field("unanimous", FM.unanimous, "flag"),
            Field("condition", FM.condition),
            Field("delegated_to", FM.delegatedTo, "agent"),
            Field("referred_to", FM.referredTo, "agent"),
            Field("decided_on", FM.decidedOn, "date"),
            Field("key", FM.keyDecision, "truth"),
            Field("call_in", FM.callIn, "truth"),
            Field("status", FM.decisionStatus),
            Field("reference", FM.reference),
            Field("published", FM.published, "date"),
            Field("effective", FM.effective, "date"),
            Field("wards", FM.ward),
            Field("reasons", FM.reasons),
            Field("options_rejected", FM.optionsRejected),
            Field("lead_officer", FM.leadOfficer, "agent"),
        ),
        label=lambda fact: label(fact.text),
    ),
    Recommendation: Shape(
        of=FM.Recommendation,
        iri=_under_item("recommendation"),
        fields=(
            Field("item", FM.item, "item"),
            Field("text", FM.text),
            Field("to", FM.to, "agent", FM.toAsPrinted),
            Field("ordinal", FM.ordinal),
        ),
        label=lambda fact: label(fact.text),
    ),
    Action: Shape(
        of=FM.Action,
        iri=_under_item("action"),
        fields=(
            Field("item", FM.item, "item"),
            Field("text", FM.text),
            Field("who", FM.owner, "agent", FM.ownerAsPrinted),
            Field("due", FM.due),
            Field("form", FM.actionForm),
        ),
        label=lambda fact: label(fact.text),
        more=_action,
    ),
    Motion: Shape(
        of=FM.Motion,
        iri=_motion_iri,
        fields=(
            Field("item", FM.item, "item"),
            Field("mover", FM.mover, "agent"),
            Field("seconder", FM.seconder, "agent"),
            Field("result", FM.result),
            Field("text", FM.text),
            Field("amendment", FM.amendment, "flag"),
            Field("votes_for", FM.votesFor, "integer"),
            Field("votes_against", FM.votesAgainst, "integer"),
            Field("votes_abstain", FM.votesAbstain, "integer"),
            Field("voters_for", FM.voterFor, "agent"),
            Field("voters_against", FM.voterAgainst, "agent"),
            Field("voters_abstain", FM.voterAbstain, "agent"),
        ),
        label=lambda fact: label(fact.text or f"Motion of {fact.mover or 'a member'}"),
    ),
    Question: Shape(
        of=FM.Question,
        iri=_under_item("question"),
        fields=(
            Field("item", FM.item, "item"),
            Field("text", FM.text),
            Field("answer", FM.answer),
            Field("asked_by", FM.askedBy, "agent"),
            Field("by", FM.answeredBy, "agent"),
        ),
        label=lambda fact: label(fact.text),
    ),
}
