"""What every type of fact becomes, and that it comes back by the facts pack as it went in."""

# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from plain_minutes import document

from folkmoot.facts import KINDS, facts_of_record
from graph.assertion import SHAPES, assert_record
from graph.identity import mentions, resolve
from graph.iris import Names
from graph.records import decode, encode
from graph.store.embedded import EmbeddedStore
from graph.store.values import select
from ontology import record as r

TEXT = """Thornacre District Council
Scrutiny Committee, Tuesday 4 March 2031 at 6.30pm, Town Hall. Contact: Joe Pike, 01234 5678
8. Budget (minute 12). The minutes of 4 February 2031.
Councillor Mrs Ann Bell MBE (Chairman) and Cllr Carl Dent; Eve Fox, Director of Finance, for item 8.
Report FIN/12 of the Director of Finance, presented by Eve Fox.
RESOLVED: (1) That the Budget be noted; (2) that the reserve be used and the Director authorised.
RECOMMENDED to Council that the precept be set. The Director would write to all parishes by June.
Moved by Cllr Bell, seconded by Cllr Dent: 7 for, 1 against. Cllr Dent declared a personal interest.
Finance – to be responsible for the budget. Priority: keep the tax low. The Committee scrutinises it.
A Member asked whether the tax would rise. The Director said that it would not. Ofsted was named.
"""


def spans(*words: str) -> tuple[r.Span, ...]:
    return tuple(r.Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


FACTS: tuple[r.Fact, ...] = (
    r.Meeting(evidence=spans("Thornacre District Council", "Scrutiny Committee"), id="m",
              council="Thornacre District Council", body="Scrutiny Committee", date="2031-03-04",
              start="18:30", venue="Town Hall", contact="Joe Pike", contact_phone="01234 5678"),
    r.MentionedMeeting(evidence=spans("4 February 2031"), id="p", body="Scrutiny Committee",
                       date="2031-02-04", relation="previous-minutes"),
    r.Item(evidence=spans("8. Budget"), id="i8", title="Budget", number="8", minute="12", order=2,
           truncated=True),
    r.Person(evidence=spans("Councillor Mrs Ann Bell MBE"), name="Ann Bell", role="councillor",
             titles=("Mrs",), suffixes=("MBE",), aliases=("Cllr Bell",), mentions=spans("Cllr Bell")),
    r.Person(evidence=spans("Cllr Carl Dent"), name="Carl Dent", role="councillor"),
    r.Person(evidence=spans("Eve Fox"), name="Eve Fox", role="officer"),
    r.Post(evidence=spans("Chairman"), name="Chairman", holder_kind="chair"),
    r.Post(evidence=spans("Director of Finance"), name="Director of Finance", holder_kind="officer"),
    r.Holding(evidence=spans("Eve Fox, Director of Finance"), person="Eve Fox",
              post="Director of Finance", organisation="Ofsted", status="acting"),
    r.Attendance(evidence=spans("Cllr Carl Dent"), person="Carl Dent", status="substitute",
                 replaces="Cllr Bell"),
    r.Attendance(evidence=spans("Eve Fox, Director of Finance, for item 8"), person="Eve Fox",
                 status="invited", item="i8", at="18:45"),
    r.Attendance(evidence=spans("Chairman"), person="Chairman", status="present", unnamed=True),
    r.Report(evidence=spans("Report FIN/12 of the Director of Finance"), item="i8", ref="FIN/12",
             title="Budget report", by=("Director of Finance",), presented_by=("Eve Fox",)),
    r.Decision(evidence=spans("RESOLVED", "That the Budget be noted"), item="i8",
               text="That the Budget\n  be noted", outcomes=("noted",), verb="RESOLVED", ordinal="1",
               body="Committee"),
    r.Decision(evidence=spans("that the reserve be used and the Director authorised"), item="i8",
               text="the reserve be used and the Director authorised to sign all that is to be signed",
               outcomes=("approved", "delegated"), ordinal="2", inferred=True),
    r.Recommendation(evidence=spans("the precept be set"), item="i8", text="the precept be set",
                     to="Council"),
    r.Action(evidence=spans("The Director would write to all parishes by June"), item="i8",
             text="write to all parishes", form="undertaking", due="June",
             who=("Director of Finance", "officers")),
    r.Motion(evidence=spans("Moved by Cllr Bell"), item="i8", mover="Ann Bell", seconder="Carl Dent",
             result="carried", votes_for=7, votes_against=0, voters_for=("Ann Bell", "Carl Dent")),
    r.Declaration(evidence=spans("Cllr Dent declared a personal interest"), person="Carl Dent",
                  item="i8", interest="personal", withdrew=False),
    r.Remit(evidence=spans("Finance – to be responsible for the budget"), portfolio="Finance",
            area="Budget"),
    r.Priority(evidence=spans("keep the tax low"), portfolio="Finance", text="keep the tax low",
               area="Tax", mode="direct"),
    r.Scrutiny(evidence=spans("The Committee scrutinises it"), body="Scrutiny Committee",
               portfolio="Finance", post="Director of Finance"),
    r.Question(evidence=spans("A Member asked whether the tax would rise"), item="i8",
               text="whether the tax would rise", answer="that it would not", by="Director of Finance",
               asked_by="Carl Dent"),
    r.Organisation(evidence=spans("Ofsted"), name="Ofsted", acronym="OFS", form="regulator"),
)  # fmt: skip

RECORD = r.Record(document(TEXT), r.LayoutMatch("numbered", 0.9), FACTS)

ITEM = {"item": "Budget"}
EXPECTED: list[dict[str, Any]] = [
    {"kind": "meeting", "council": "Thornacre District Council", "body": "Scrutiny Committee",
     "date": "2031-03-04", "start_time": "18:30", "venue": "Town Hall", "contact": "Joe Pike",
     "contact_phone": "01234 5678"},
    {"kind": "mentioned_meeting", "date": "2031-02-04", "body": "Scrutiny Committee",
     "relation": "previous-minutes"},
    {"kind": "item", "title": "Budget", "number": "8", "minute": "12", "order": 2, "truncated": True},
    {"kind": "person", "name": "Ann Bell", "role": "councillor", "titles": "Mrs", "suffixes": "MBE",
     "aliases": "Cllr Bell"},
    {"kind": "person", "name": "Carl Dent", "role": "councillor"},
    {"kind": "person", "name": "Eve Fox", "role": "officer"},
    {"kind": "post", "name": "Chairman", "holder_kind": "chair"},
    {"kind": "post", "name": "Director of Finance", "holder_kind": "officer"},
    {"kind": "holds", "person": "Eve Fox", "post": "Director of Finance", "organisation": "Ofsted"},
    {"kind": "attendance", "person": "Carl Dent", "status": "substitute", "for": "Ann Bell"},
    {"kind": "attendance", "person": "Eve Fox", "status": "invited", "at": "18:45", **ITEM},
    {"kind": "attendance", "person": "Chairman", "status": "present"},
    {"kind": "report", "ref": "FIN/12", "title": "Budget report", "by": "Director of Finance",
     "presented_by": "Eve Fox", **ITEM},
    {"kind": "decision", "starts": "Budget be noted", "outcome": "noted", "verb": "RESOLVED",
     "ordinal": "1", "body": "Committee", **ITEM},
    {"kind": "decision", "outcome": ["approved", "delegated"], "ordinal": "2", "inferred": True,
     "starts": "reserve be used and the Director authorised to sign all that is", **ITEM},
    {"kind": "recommendation", "starts": "precept be set", "to": "Council", **ITEM},
    {"kind": "action", "starts": "write to all parishes", "kind_of": "undertaking", "due": "June",
     "who": ["Director of Finance", "officers"], **ITEM},
    {"kind": "motion", "mover": "Ann Bell", "seconder": "Carl Dent", "result": "carried", "for": 7,
     "against": 0, "voters_for": ["Ann Bell", "Carl Dent"], **ITEM},
    {"kind": "declaration", "person": "Carl Dent", "interest": "personal", "withdrew": False, **ITEM},
    {"kind": "remit", "portfolio": "Finance", "area": "Budget"},
    {"kind": "priority", "portfolio": "Finance", "starts": "keep the tax low", "area": "Tax",
     "mode": "direct"},
    {"kind": "scrutinises", "body": "Scrutiny Committee", "portfolio": "Finance",
     "post": "Director of Finance"},
    {"kind": "question", "starts": "whether the tax would rise", "answer_starts": "it would not",
     "asked_by": "Carl Dent", "by": "Director of Finance", **ITEM},
    {"kind": "organisation", "name": "Ofsted", "acronym": "OFS", "kind_of": "regulator"},
]  # fmt: skip


def without_place(fact: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in fact.items() if k not in ("document", "evidence", "start", "end")}


def by_text(facts: list[dict[str, Any]]) -> list[str]:
    return sorted(repr(sorted(fact.items())) for fact in facts)


def test_every_kind_comes_back_as_it_went_in() -> None:
    found = facts_of_record(RECORD)
    assert by_text([without_place(fact) for fact in found]) == by_text(EXPECTED)
    assert {fact["kind"] for fact in found} == set(KINDS)


def test_every_type_of_fact_has_a_shape() -> None:
    exported = (getattr(r, name) for name in r.__all__)
    types = {one for one in exported if isinstance(one, type) and issubclass(one, r.Fact)}
    assert set(SHAPES) == types - {r.Fact}
    # A Seat is no kind of the scheme: rosters state it; a Renaming is told of what it names.
    assert {type(fact) for fact in FACTS} == types - {r.Fact, r.Seat, r.Renaming}


def test_evidence_slices_exactly() -> None:
    for fact in facts_of_record(RECORD):
        columns = [fact[name] for name in ("evidence", "start", "end")]
        lists = columns if isinstance(columns[0], list) else [[one] for one in columns]
        assert all(TEXT[start:end] == words for words, start, end in zip(*lists, strict=True))
    decision = next(f for f in facts_of_record(RECORD) if f.get("ordinal") == "1")
    assert decision["evidence"] == ["RESOLVED", "That the Budget be noted"]


def store_of(record: r.Record) -> EmbeddedStore:
    names = Names()
    quads = assert_record(record, resolve(mentions(record), names)[record.document.digest], names)
    store = EmbeddedStore()
    store.load("".join(f"{quad} .\n" for quad in quads).encode())
    return store


def test_everything_has_a_label_and_every_fact_its_meeting() -> None:
    store = store_of(RECORD)
    bare = """SELECT DISTINCT ?x WHERE { ?x a ?c . OPTIONAL { ?x rdfs:label ?l } FILTER(!BOUND(?l))
      FILTER(?c NOT IN (oa:Annotation, oa:SpecificResource, oa:TextQuoteSelector, oa:TextPositionSelector)) }"""
    assert list(select(store, bare)) == []
    twice = "SELECT ?x WHERE { ?x rdfs:label ?l } GROUP BY ?x HAVING(COUNT(DISTINCT ?l) > 1)"
    assert list(select(store, twice)) == []
    loose = "SELECT ?x WHERE { ?x fm:item ?i . OPTIONAL { ?x fm:meeting ?m } FILTER(!BOUND(?m)) }"
    assert list(select(store, loose)) == []


def test_iris_are_as_the_model_says() -> None:
    iris = {quad.subject.value for quad in store_of(RECORD).quads()}  # type: ignore[union-attr]
    council = "https://w3id.org/folkmoot/id/thornacre-district-council"
    meeting = f"{council}/body/scrutiny-committee/meeting/2031-03-04"
    item = f"{meeting}/item/budget"
    wanted = {
        council, f"{council}/body/scrutiny-committee", meeting, item, f"{council}/person/ann-bell",
        f"{council}/post/director-of-finance", f"{council}/post/chair-of-scrutiny-committee",
        f"{council}/portfolio/finance", f"{council}/organisation/ofsted",
        f"{council}/post/director-of-finance/held-by/eve-fox",
        f"{meeting}/attendance/eve-fox/invited/budget", f"{meeting}/attendance/carl-dent/substitute",
        f"{council}/report/fin-12", f"{item}/decision/budget-be-noted",
        f"{item}/recommendation/precept-be-set", f"{item}/action/write-to-all-parishes",
        f"{item}/motion/ann-bell", f"{meeting}/declaration/carl-dent/budget",
        f"{item}/question/whether-tax-would-rise", f"{council}/body/council",
    }  # fmt: skip
    assert wanted - iris == set()


def test_unidentified_councils_never_merge() -> None:
    texts = ["A\nPERSON: Ann Bell\n", "B\nPERSON: Ann Bell\n"]
    from plain_minutes import parse

    people = set()
    for text in texts:
        store = store_of(parse(document(text)))
        people |= {row["p"] for row in select(store, "SELECT ?p WHERE { ?p a foaf:Person }")}
    assert len(people) == 2
    assert all("/unidentified-" in iri for iri in people)


def test_facts_that_begin_alike_stay_apart_and_repeats_are_one() -> None:
    def decision(words: str, text: str) -> r.Decision:
        return r.Decision(evidence=spans(words), item="i8", text=text, outcomes=("noted",))

    facts = (
        *FACTS[:3],
        decision("RESOLVED", "one two three four five six seven"),
        decision("RECOMMENDED", "one two three four five six eight"),
        decision("Moved", "one two three four five six seven"),
    )
    found = facts_of_record(r.Record(RECORD.document, RECORD.layout, facts), ["decision"])
    assert [fact["evidence"] for fact in found] == [["RESOLVED", "Moved"], "RECOMMENDED"]


def test_a_fact_without_an_item_keeps_its_fields_beside_one_with_an_item() -> None:
    bare = r.Decision(
        evidence=spans("Ofsted"), item="", text="to close", outcomes=("other",), verb="V"
    )
    found = facts_of_record(r.Record(RECORD.document, RECORD.layout, (*FACTS, bare)), ["decision"])
    last = without_place(found[-1])
    assert last == {"kind": "decision", "starts": "to close", "outcome": "other", "verb": "V"}


def test_an_item_that_stands_twice_is_one_at_one_place() -> None:
    again = replace(FACTS[2], id="i9", evidence=spans("Budget"))
    store = store_of(r.Record(RECORD.document, RECORD.layout, (*FACTS[:3], again)))
    rows = select(store, "SELECT ?place WHERE { ?i a fm:AgendaItem ; fm:position ?place }")
    assert [int(row["place"]) for row in rows] == [0]


def test_a_person_named_twice_has_one_role() -> None:
    people = (
        r.Person(evidence=spans("Cllr Bell"), name="Bell"),
        r.Person(evidence=spans("Ann Bell"), name="Ann Bell", role="councillor"),
    )
    (fact,) = facts_of_record(r.Record(RECORD.document, RECORD.layout, people), ["person"])
    assert without_place(fact) == {"kind": "person", "name": "Ann Bell", "role": "councillor"}


def test_a_document_of_several_meetings_says_which_each_fact_belongs_to() -> None:
    second = r.Meeting(evidence=spans("4 February 2031"), id="n", body="Cabinet", date="2031-02-04")
    person = r.Attendance(
        evidence=spans("Eve Fox"), person="Eve Fox", status="present", meeting="n"
    )
    facts = (FACTS[0], second, *FACTS[3:6], person, FACTS[9])
    found = facts_of_record(r.Record(RECORD.document, RECORD.layout, facts), ["attendance"])
    assert {fact["person"]: fact["meeting"] for fact in found} == {
        "Eve Fox": "2031-02-04",
        "Carl Dent": "2031-03-04",
    }


def test_records_survive_being_kept() -> None:
    blocks = (r.Block("cell", r.Span(0, 4), "minutes", 1, "/p[1]", 2, 0, 1, 2),)
    source = r.Source("a.html", ids=(("h", "meeting", "7"),))
    kept = r.Document(source, TEXT, "html", "ab", blocks, ("note",))
    unread = (r.Unread(r.Span(1, 2), "why", "i8"),)
    record = r.Record(kept, r.LayoutMatch("l", 0.25, ("a",)), FACTS, unread, ("n",))
    assert decode(encode(record)) == record


def test_evidence_beyond_the_text_is_refused() -> None:
    fact = r.Person(evidence=(r.Span(0, len(TEXT) + 1),), name="Ann Bell")
    with pytest.raises(ValueError, match="beyond the text"):
        store_of(r.Record(RECORD.document, RECORD.layout, (fact,)))


def test_the_page_of_evidence_is_kept() -> None:
    cut = TEXT.index("RESOLVED")
    blocks = tuple(
        r.Block("paragraph", span, page=page)
        for page, span in ((1, r.Span(0, cut)), (2, r.Span(cut, len(TEXT))))
    )
    paged = r.Document(RECORD.document.source, TEXT, "pdf", "cd", blocks)
    store = store_of(r.Record(paged, RECORD.layout, FACTS))
    asked = "SELECT ?words ?page WHERE { ?q oa:exact ?words ; fm:page ?page }"
    pages = {row["words"]: row["page"] for row in select(store, asked)}
    assert (pages["8. Budget"], pages["RESOLVED"]) == (1, 2)
