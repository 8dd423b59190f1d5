"""Who was there, who held what, who sat where, and who declared an interest."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph import terms as t
from graph.assertion.context import Assertion
from graph.assertion.shape import Field, Shape, label
from graph.identity.mentions import main_meeting
from graph.identity.posts import is_held
from graph.terms import FM, ORG
from ontology.record import Attendance, Declaration, Fact, Holding, Meeting, MentionedMeeting, Seat

__all__ = ["SHAPES"]


def _last(node: NamedNode) -> str:
    return node.value.rsplit("/", 1)[1]


def _attendee(context: Assertion, fact: Attendance) -> NamedNode:
    return context.agent(fact.person, "post" if fact.unnamed else "person")


def _attendance_iri(context: Assertion, fact: Attendance) -> str:
    item = context.item(fact.item)
    end = f"/{_last(item)}" if item else ""
    meeting = context.meeting(fact.meeting).value
    return f"{meeting}/attendance/{_last(_attendee(context, fact))}/{fact.status}{end}"


def _attendance(context: Assertion, node: NamedNode, fact: Attendance) -> None:
    context.add(node, FM.attendee, _attendee(context, fact))


def _tenure_iri(context: Assertion, fact: Holding) -> str:
    person, post = context.entity("person", fact.person), context.entity("post", fact.post)
    return f"{post.value}/held-by/{_last(person)}"


def _tenure(context: Assertion, node: NamedNode, fact: Holding) -> None:
    """The date on which the tenure was seen is that of the meeting that names it; who is named as a
    former holder, or as one to come, does not hold it on that day."""
    if not is_held(fact.status):
        return
    meetings = [f for f in context.record.facts if isinstance(f, Meeting | MentionedMeeting)]
    main = main_meeting(context.record)
    wanted = fact.meeting or (main.id if main else "")
    for meeting in meetings:
        if meeting.id == wanted and meeting.date:
            context.add(node, FM.seenOn, t.date(meeting.date))
            break


def _seat_iri(context: Assertion, fact: Seat) -> str:
    person = context.entity("person", fact.person)
    return f"{context.body(fact.body).value}/seat/{_last(person)}"


def _declaration_iri(context: Assertion, fact: Declaration) -> str:
    item = context.item(fact.item)
    who = _last(context.agent(fact.person, "person"))
    meeting = context.meeting(fact.meeting).value
    return f"{meeting}/declaration/{who}/{_last(item) if item else '-'}"


SHAPES: dict[type[Fact], Shape] = {
    Attendance: Shape(
        of=FM.Attendance,
        iri=_attendance_iri,
        fields=(
            Field("status", FM.status),
            Field("item", FM.item, "item"),
            Field("at", FM.at),
            Field("replaces", FM.inPlaceOf, "agent"),
            Field("reason", FM.reason),
        ),
        label=lambda fact: label(f"{fact.person}: {fact.status}"),
        more=_attendance,
    ),
    Holding: Shape(
        of=FM.Tenure,
        iri=_tenure_iri,
        fields=(
            Field("person", ORG.member, "person"),
            Field("post", FM.post, "post"),
            Field("organisation", ORG.organization, "organisation"),
            Field("status", FM.tenureStatus),
        ),
        label=lambda fact: label(f"{fact.person}, {fact.post}"),
        more=_tenure,
    ),
    Seat: Shape(
        of=FM.Seat,
        iri=_seat_iri,
        fields=(
            Field("person", ORG.member, "person"),
            Field("body", ORG.organization, "body"),
            Field("role", FM.roleName),
            Field("ward", FM.ward),
            Field("party", FM.party),
            Field("start", FM.startDate, "date"),
            Field("end", FM.endDate, "date"),
        ),
        label=lambda fact: label(f"{fact.person}, {fact.role} of {fact.body}"),
    ),
    Declaration: Shape(
        of=FM.Declaration,
        iri=_declaration_iri,
        fields=(
            Field("person", FM.declaredBy, "agent"),
            Field("item", FM.item, "item"),
            Field("interest", FM.interest),
            Field("withdrew", FM.withdrew, "truth"),
            Field("reason", FM.reason),
        ),
        label=lambda fact: label(f"{fact.person}: {fact.interest or 'an'} interest"),
    ),
}
