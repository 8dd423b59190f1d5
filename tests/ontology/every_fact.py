"""A record with every type of fact, written by hand: what the graph makes of it must conform."""

from __future__ import annotations

from hashlib import sha256

from ontology.record import (
    Action,
    Attendance,
    Block,
    Decision,
    Declaration,
    Document,
    Fact,
    Holding,
    Item,
    LayoutMatch,
    Meeting,
    MentionedMeeting,
    Motion,
    Organisation,
    Person,
    Post,
    Priority,
    Question,
    Recommendation,
    Record,
    Remit,
    Renaming,
    Report,
    Scrutiny,
    Seat,
    Source,
    Span,
    Unread,
)

TEXT = """Hartsmere Borough Council
Overview Panel, Tuesday 4 March 2031, 6.30 pm, Committee Room 1
Contact: Democratic Services, 01632 960123, democracy@hartsmere.example
Present: Councillors Mrs Ada Quill MBE (Chair) and B Thorne.
In attendance: Cora Pike, Head of Finance.
Apologies: Councillor Dunn. Councillor Elm substituted for Councillor Dunn.
Councillor Thorne left the meeting at 7.40 pm.
12. Minutes
That the minutes of the meeting held on 4 February 2031 be confirmed as a correct record.
13. Budget Monitoring
Report of the Head of Finance, FIN/31/007, presented by the
Cabinet Member for Finance, Councillor Frost.
Councillor Elm declared a pecuniary interest and left the room.
Moved by Councillor Quill, seconded by Councillor Elm; for 2, against 1; carried.
RESOLVED unanimously: (1) That the report be noted; RECOMMENDED to Cabinet: that charges be frozen.
The Head of Finance undertook to circulate the figures by 31 March 2031.
Mr Gale asked when the bridge would reopen. Councillor Frost answered: in May.
The Finance portfolio covers Treasury management; with partners, it will reduce fuel poverty.
Citizens Advice (CA) was thanked. The Overview Panel (formerly the Audit Panel) met. The next meeting is on 1 April 2031.
"""


def _at(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def _facts() -> tuple[Fact, ...]:
    return (
        Meeting(
            evidence=_at("Overview Panel, Tuesday 4 March 2031"),
            id="m",
            council="Hartsmere Borough Council",
            body="Overview Panel",
            date="2031-03-04",
            start="18:30",
            end="20:05",
            venue="Committee Room 1",
            contact="Democratic Services",
            contact_email="democracy@hartsmere.example",
            contact_phone="01632 960123",
            status="confirmed",
        ),
        MentionedMeeting(
            evidence=_at("4 February 2031"),
            id="m2",
            body="Overview Panel",
            date="2031-02-04",
            relation="previous-minutes",
        ),
        MentionedMeeting(
            evidence=_at("1 April 2031"), id="m3", date="2031-04-01", start="18:30", relation="next"
        ),
        Item(evidence=_at("12. Minutes"), id="i12", title="Minutes", number="12", minute="7/31"),
        Item(
            evidence=_at("13. Budget Monitoring"),
            id="i13",
            title="Budget Monitoring",
            number="13",
            order=1,
            truncated=True,
            exempt=True,
        ),
        Person(
            evidence=_at("Mrs Ada Quill MBE"),
            name="Ada Quill",
            role="councillor",
            titles=("Mrs",),
            suffixes=("MBE",),
            aliases=("Councillor Quill",),
            party="Independent",
            ward="Mere",
        ),
        Person(evidence=_at("B Thorne"), name="B Thorne", role="councillor"),
        Person(evidence=_at("Councillor Dunn"), name="Dunn", role="councillor"),
        Person(evidence=_at("Councillor Elm"), name="Elm", role="councillor"),
        Person(evidence=_at("Councillor Frost"), name="Frost", role="councillor"),
        Person(evidence=_at("Cora Pike"), name="Cora Pike", role="officer"),
        Person(evidence=_at("Mr Gale"), name="Gale", role="unknown"),
        Post(evidence=_at("Head of Finance"), name="Head of Finance", holder_kind="officer"),
        Post(evidence=_at("Chair"), name="Chair", holder_kind="chair"),
        Post(
            evidence=_at("Cabinet Member for Finance"),
            name="Cabinet Member for Finance",
            holder_kind="portfolio",
            portfolio="Finance",
        ),
        Holding(
            evidence=_at("Cora Pike, Head of Finance"),
            person="Cora Pike",
            post="Head of Finance",
            status="interim",
        ),
        Holding(
            evidence=_at("Cabinet Member for Finance, Councillor Frost"),
            person="Frost",
            post="Cabinet Member for Finance",
        ),
        Seat(
            evidence=_at("Mrs Ada Quill MBE (Chair)"),
            person="Ada Quill",
            body="Overview Panel",
            role="chair",
            ward="Mere",
            party="Independent",
            start="2030-05-20",
            end="2031-05-19",
        ),
        Attendance(evidence=_at("Mrs Ada Quill MBE"), person="Ada Quill", status="present"),
        Attendance(
            evidence=_at("Apologies: Councillor Dunn"),
            person="Dunn",
            status="apologies",
            reason="ill",
        ),
        Attendance(
            evidence=_at("Councillor Elm substituted for Councillor Dunn"),
            person="Elm",
            status="substitute",
            replaces="Dunn",
        ),
        Attendance(
            evidence=_at("Councillor Thorne left the meeting at 7.40 pm"),
            person="B Thorne",
            status="left",
            item="i13",
            at="19:40",
        ),
        Attendance(
            evidence=_at("Head of Finance"),
            person="Head of Finance",
            status="in-attendance",
            unnamed=True,
        ),
        Report(
            evidence=_at("FIN/31/007"),
            item="i13",
            ref="FIN/31/007",
            title="Budget Monitoring",
            by=("Head of Finance",),
            presented_by=("Frost",),
        ),
        Decision(
            evidence=_at("confirmed as a correct record"),
            item="i12",
            text="the minutes be confirmed",
            outcomes=("confirmed",),
            verb="confirmed",
            body="Overview Panel",
        ),
        Decision(
            evidence=_at("That the report be noted"),
            item="i13",
            text="the report be noted",
            outcomes=("noted", "delegated"),
            verb="noted",
            ordinal="1",
            parent="2",
            unanimous=True,
            condition="subject to call-in",
            delegated_to=("Head of Finance",),
            referred_to="Cabinet",
            maker="Cabinet Member for Finance",
            decided_on="2031-03-04",
            key=True,
            call_in=False,
            status="Recommendations Approved",
            reference="1182",
            published="2031-03-05",
            effective="2031-03-13",
            wards=("Mere", "Hart"),
            reasons="To inform.",
            options_rejected="None.",
            lead_officer="Cora Pike",
            rule="test",
        ),
        Recommendation(
            evidence=_at("that charges be frozen"),
            item="i13",
            text="charges be frozen",
            to="Cabinet",
            ordinal="2",
        ),
        Action(
            evidence=_at("undertook to circulate the figures by 31 March 2031"),
            item="i13",
            text="circulate the figures",
            form="undertaking",
            who=("Head of Finance",),
            due="2031-03-31",
        ),
        Motion(
            evidence=_at("Moved by Councillor Quill"),
            item="i13",
            mover="Ada Quill",
            seconder="Elm",
            result="carried",
            text="that it be noted",
            amendment=True,
            votes_for=2,
            votes_against=1,
            votes_abstain=0,
            voters_for=("Ada Quill", "Elm"),
            voters_against=("B Thorne",),
            voters_abstain=("Dunn",),
        ),
        Declaration(
            evidence=_at("Councillor Elm declared a pecuniary interest"),
            person="Elm",
            item="i13",
            interest="pecuniary",
            withdrew=True,
            reason="owns the company",
        ),
        Remit(
            evidence=_at("The Finance portfolio covers Treasury management"),
            portfolio="Finance",
            area="Treasury management",
        ),
        Priority(
            evidence=_at("reduce fuel poverty"),
            portfolio="Finance",
            text="reduce fuel poverty",
            area="Poverty",
            mode="with-partners",
        ),
        Scrutiny(
            evidence=_at("Overview Panel"),
            body="Overview Panel",
            portfolio="Finance",
            post="Cabinet Member for Finance",
            inferred=True,
        ),
        Question(
            evidence=_at("when the bridge would reopen"),
            item="i13",
            text="when the bridge would reopen",
            answer="in May",
            asked_by="Gale",
            by="Frost",
        ),
        Renaming(
            evidence=_at("Overview Panel (formerly the Audit Panel)"),
            kind="body",
            name="Overview Panel",
            former="Audit Panel",
            words="Overview Panel (formerly the Audit Panel)",
        ),
        Organisation(
            evidence=_at("Citizens Advice (CA)"),
            name="Citizens Advice",
            acronym="CA",
            form="partner",
        ),
    )


def every_fact() -> Record:
    """The record; its evidence slices the text exactly."""
    document = Document(
        source=Source(
            name="overview-panel.txt",
            url="https://democracy.hartsmere.example/minutes/77",
            retrieved="2031-03-06T08:00:00Z",
            licence="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            ids=(("democracy.hartsmere.example", "meeting", "77"),),
        ),
        text=TEXT,
        format="text",
        digest=sha256(TEXT.encode()).hexdigest(),
        blocks=(Block("paragraph", Span(0, len(TEXT)), page=1),),
        notes=("nothing to note",),
    )
    unread = (Unread(_at("was thanked")[0], "no rule for this sentence", "i13"),)
    return Record(document, LayoutMatch("numbered", 0.9), _facts(), unread)
