"""Meetings, the meetings that a text mentions, and agenda items."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph import terms as t
from graph.assertion.context import Assertion
from graph.assertion.shape import Field, Shape, label
from graph.iris import slug
from graph.terms import DCT, FM, RDF, RDFS, SCHEMA
from ontology.record import Fact, Item, Meeting, MentionedMeeting

__all__ = ["SHAPES"]


def _meeting(context: Assertion, node: NamedNode, fact: Meeting) -> None:
    context.say(node, RDFS.label, context.meeting_label(fact.id))
    context.add(node, FM.body, context.body(fact.body))
    context.add(node, FM.council, context.council())
    context.add(context.document, FM.records, node)


def _mention_iri(context: Assertion, fact: MentionedMeeting) -> str:
    what = slug(" ".join((fact.date, fact.body, fact.relation)).strip() or fact.id)
    return f"{context.document.value}/mentioned-meeting/{what}"


def _mention(context: Assertion, node: NamedNode, fact: MentionedMeeting) -> None:
    context.add(node, FM.body, context.body(fact.body))
    meeting = context.meeting(fact.id)
    context.add(node, FM.refersTo, meeting)
    # The meeting itself, of which another document may state more.
    context.add(meeting, RDF.type, FM.Meeting)
    context.say(meeting, RDFS.label, context.meeting_label(fact.id))
    context.add(meeting, FM.body, context.body(fact.body))
    if fact.date:
        context.add(meeting, SCHEMA.startDate, t.date(fact.date))


def _item_iri(context: Assertion, fact: Item) -> str:
    name = slug(fact.title) if fact.title.strip() else slug(fact.number or fact.minute or fact.id)
    return f"{context.meeting(fact.meeting).value}/item/{name}"


def _item(context: Assertion, node: NamedNode, fact: Item) -> None:
    # what stands under one title twice is one item, at the place where it is met first
    if node not in context.items.values():
        context.add(node, FM.position, t.integer(len(context.items)))
    context.items[fact.id] = node


SHAPES: dict[type[Fact], Shape] = {
    Meeting: Shape(
        of=FM.Meeting,
        own=False,
        iri=lambda context, fact: context.meeting(fact.id).value,
        fields=(
            Field("date", SCHEMA.startDate, "date"),
            Field("start", FM.startTime),
            Field("end", FM.endTime),
            Field("venue", FM.venue),
            Field("contact", FM.contactName),
            Field("contact_email", FM.contactEmail),
            Field("contact_phone", FM.contactPhone),
            Field("status", FM.meetingStatus),
            Field("council", FM.councilAsPrinted),
            Field("body", FM.bodyAsPrinted),
        ),
        more=_meeting,
    ),
    MentionedMeeting: Shape(
        of=FM.MeetingMention,
        iri=_mention_iri,
        fields=(
            Field("date", SCHEMA.startDate, "date"),
            Field("start", FM.startTime),
            Field("relation", FM.relation),
            Field("body", FM.bodyAsPrinted),
        ),
        label=lambda fact: label(", ".join(p for p in (fact.body or "Meeting", fact.date) if p)),
        more=_mention,
    ),
    Item: Shape(
        of=FM.AgendaItem,
        iri=_item_iri,
        fields=(
            Field("title", DCT.title),
            Field("number", FM.number),
            Field("minute", FM.minuteNumber),
            Field("order", FM.order, "integer"),
            Field("truncated", FM.truncated, "flag"),
            Field("exempt", FM.exempt, "flag"),
        ),
        label=lambda fact: label(fact.title or f"Item {fact.number or fact.minute}".strip()),
        more=_item,
    ),
}
