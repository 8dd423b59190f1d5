"""The terms of the ontology as constants.

Made by ``python -m ontology.generate``: change the Turtle files, not this one.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CODES", "FM", "NAMESPACE", "WORDINGS"]

NAMESPACE: Final = "https://w3id.org/folkmoot#"


class FM:
    """Every class and property of ours, as an IRI."""

    Action: Final = "https://w3id.org/folkmoot#Action"
    AgendaItem: Final = "https://w3id.org/folkmoot#AgendaItem"
    Amendment: Final = "https://w3id.org/folkmoot#Amendment"
    Attendance: Final = "https://w3id.org/folkmoot#Attendance"
    Body: Final = "https://w3id.org/folkmoot#Body"
    ChairHolder: Final = "https://w3id.org/folkmoot#ChairHolder"
    Correction: Final = "https://w3id.org/folkmoot#Correction"
    Council: Final = "https://w3id.org/folkmoot#Council"
    Councillor: Final = "https://w3id.org/folkmoot#Councillor"
    Decision: Final = "https://w3id.org/folkmoot#Decision"
    Declaration: Final = "https://w3id.org/folkmoot#Declaration"
    Document: Final = "https://w3id.org/folkmoot#Document"
    Identifier: Final = "https://w3id.org/folkmoot#Identifier"
    Judgement: Final = "https://w3id.org/folkmoot#Judgement"
    KeyDecision: Final = "https://w3id.org/folkmoot#KeyDecision"
    LayMember: Final = "https://w3id.org/folkmoot#LayMember"
    Meeting: Final = "https://w3id.org/folkmoot#Meeting"
    MeetingMention: Final = "https://w3id.org/folkmoot#MeetingMention"
    Motion: Final = "https://w3id.org/folkmoot#Motion"
    Officer: Final = "https://w3id.org/folkmoot#Officer"
    Portfolio: Final = "https://w3id.org/folkmoot#Portfolio"
    PortfolioHolder: Final = "https://w3id.org/folkmoot#PortfolioHolder"
    PortfolioPost: Final = "https://w3id.org/folkmoot#PortfolioPost"
    Priority: Final = "https://w3id.org/folkmoot#Priority"
    Question: Final = "https://w3id.org/folkmoot#Question"
    Recommendation: Final = "https://w3id.org/folkmoot#Recommendation"
    Register: Final = "https://w3id.org/folkmoot#Register"
    Remit: Final = "https://w3id.org/folkmoot#Remit"
    Report: Final = "https://w3id.org/folkmoot#Report"
    Response: Final = "https://w3id.org/folkmoot#Response"
    Rule: Final = "https://w3id.org/folkmoot#Rule"
    Run: Final = "https://w3id.org/folkmoot#Run"
    Scrutiny: Final = "https://w3id.org/folkmoot#Scrutiny"
    Seat: Final = "https://w3id.org/folkmoot#Seat"
    Summary: Final = "https://w3id.org/folkmoot#Summary"
    Tenure: Final = "https://w3id.org/folkmoot#Tenure"
    Thread: Final = "https://w3id.org/folkmoot#Thread"
    UnreadDocument: Final = "https://w3id.org/folkmoot#UnreadDocument"
    UnreadText: Final = "https://w3id.org/folkmoot#UnreadText"
    accountablePerson: Final = "https://w3id.org/folkmoot#accountablePerson"
    acronym: Final = "https://w3id.org/folkmoot#acronym"
    actionForm: Final = "https://w3id.org/folkmoot#actionForm"
    advice: Final = "https://w3id.org/folkmoot#advice"
    alias: Final = "https://w3id.org/folkmoot#alias"
    amendment: Final = "https://w3id.org/folkmoot#amendment"
    answer: Final = "https://w3id.org/folkmoot#answer"
    answeredBy: Final = "https://w3id.org/folkmoot#answeredBy"
    area: Final = "https://w3id.org/folkmoot#area"
    asAt: Final = "https://w3id.org/folkmoot#asAt"
    askedBy: Final = "https://w3id.org/folkmoot#askedBy"
    at: Final = "https://w3id.org/folkmoot#at"
    attendee: Final = "https://w3id.org/folkmoot#attendee"
    authority: Final = "https://w3id.org/folkmoot#authority"
    body: Final = "https://w3id.org/folkmoot#body"
    bodyAsPrinted: Final = "https://w3id.org/folkmoot#bodyAsPrinted"
    broughtBy: Final = "https://w3id.org/folkmoot#broughtBy"
    callIn: Final = "https://w3id.org/folkmoot#callIn"
    candidate: Final = "https://w3id.org/folkmoot#candidate"
    changeKind: Final = "https://w3id.org/folkmoot#changeKind"
    changedOn: Final = "https://w3id.org/folkmoot#changedOn"
    claimedLength: Final = "https://w3id.org/folkmoot#claimedLength"
    codedIn: Final = "https://w3id.org/folkmoot#codedIn"
    condition: Final = "https://w3id.org/folkmoot#condition"
    confirmsMinutesOf: Final = "https://w3id.org/folkmoot#confirmsMinutesOf"
    contactEmail: Final = "https://w3id.org/folkmoot#contactEmail"
    contactName: Final = "https://w3id.org/folkmoot#contactName"
    contactPhone: Final = "https://w3id.org/folkmoot#contactPhone"
    correctedFrom: Final = "https://w3id.org/folkmoot#correctedFrom"
    correctedProperty: Final = "https://w3id.org/folkmoot#correctedProperty"
    correctedTo: Final = "https://w3id.org/folkmoot#correctedTo"
    corrects: Final = "https://w3id.org/folkmoot#corrects"
    council: Final = "https://w3id.org/folkmoot#council"
    councilAsPrinted: Final = "https://w3id.org/folkmoot#councilAsPrinted"
    count: Final = "https://w3id.org/folkmoot#count"
    countedClass: Final = "https://w3id.org/folkmoot#countedClass"
    decidedBy: Final = "https://w3id.org/folkmoot#decidedBy"
    decidedByAsPrinted: Final = "https://w3id.org/folkmoot#decidedByAsPrinted"
    decidedOn: Final = "https://w3id.org/folkmoot#decidedOn"
    decisionStatus: Final = "https://w3id.org/folkmoot#decisionStatus"
    declaredBy: Final = "https://w3id.org/folkmoot#declaredBy"
    delegatedTo: Final = "https://w3id.org/folkmoot#delegatedTo"
    digest: Final = "https://w3id.org/folkmoot#digest"
    document: Final = "https://w3id.org/folkmoot#document"
    due: Final = "https://w3id.org/folkmoot#due"
    dueDate: Final = "https://w3id.org/folkmoot#dueDate"
    effective: Final = "https://w3id.org/folkmoot#effective"
    end: Final = "https://w3id.org/folkmoot#end"
    endDate: Final = "https://w3id.org/folkmoot#endDate"
    endTime: Final = "https://w3id.org/folkmoot#endTime"
    endedBy: Final = "https://w3id.org/folkmoot#endedBy"
    evidence: Final = "https://w3id.org/folkmoot#evidence"
    exempt: Final = "https://w3id.org/folkmoot#exempt"
    factCount: Final = "https://w3id.org/folkmoot#factCount"
    firstSeen: Final = "https://w3id.org/folkmoot#firstSeen"
    followsUp: Final = "https://w3id.org/folkmoot#followsUp"
    fromRegister: Final = "https://w3id.org/folkmoot#fromRegister"
    gssCode: Final = "https://w3id.org/folkmoot#gssCode"
    heldToAccount: Final = "https://w3id.org/folkmoot#heldToAccount"
    holderKind: Final = "https://w3id.org/folkmoot#holderKind"
    honorific: Final = "https://w3id.org/folkmoot#honorific"
    host: Final = "https://w3id.org/folkmoot#host"
    identifier: Final = "https://w3id.org/folkmoot#identifier"
    identifierOf: Final = "https://w3id.org/folkmoot#identifierOf"
    inPlaceOf: Final = "https://w3id.org/folkmoot#inPlaceOf"
    inThread: Final = "https://w3id.org/folkmoot#inThread"
    inferred: Final = "https://w3id.org/folkmoot#inferred"
    inferredBy: Final = "https://w3id.org/folkmoot#inferredBy"
    interest: Final = "https://w3id.org/folkmoot#interest"
    item: Final = "https://w3id.org/folkmoot#item"
    itemTitle: Final = "https://w3id.org/folkmoot#itemTitle"
    keyDecision: Final = "https://w3id.org/folkmoot#keyDecision"
    lastSeen: Final = "https://w3id.org/folkmoot#lastSeen"
    layout: Final = "https://w3id.org/folkmoot#layout"
    layoutScore: Final = "https://w3id.org/folkmoot#layoutScore"
    leadOfficer: Final = "https://w3id.org/folkmoot#leadOfficer"
    madeBy: Final = "https://w3id.org/folkmoot#madeBy"
    madeOn: Final = "https://w3id.org/folkmoot#madeOn"
    materialisedBy: Final = "https://w3id.org/folkmoot#materialisedBy"
    meeting: Final = "https://w3id.org/folkmoot#meeting"
    meetingStatus: Final = "https://w3id.org/folkmoot#meetingStatus"
    mentionedIn: Final = "https://w3id.org/folkmoot#mentionedIn"
    minuteNumber: Final = "https://w3id.org/folkmoot#minuteNumber"
    minutesLength: Final = "https://w3id.org/folkmoot#minutesLength"
    mode: Final = "https://w3id.org/folkmoot#mode"
    mover: Final = "https://w3id.org/folkmoot#mover"
    nameAsPrinted: Final = "https://w3id.org/folkmoot#nameAsPrinted"
    noMapping: Final = "https://w3id.org/folkmoot#noMapping"
    note: Final = "https://w3id.org/folkmoot#note"
    number: Final = "https://w3id.org/folkmoot#number"
    optionsRejected: Final = "https://w3id.org/folkmoot#optionsRejected"
    order: Final = "https://w3id.org/folkmoot#order"
    ordinal: Final = "https://w3id.org/folkmoot#ordinal"
    organisationForm: Final = "https://w3id.org/folkmoot#organisationForm"
    outcome: Final = "https://w3id.org/folkmoot#outcome"
    overdueAsAt: Final = "https://w3id.org/folkmoot#overdueAsAt"
    owner: Final = "https://w3id.org/folkmoot#owner"
    ownerAsPrinted: Final = "https://w3id.org/folkmoot#ownerAsPrinted"
    page: Final = "https://w3id.org/folkmoot#page"
    parentOrdinal: Final = "https://w3id.org/folkmoot#parentOrdinal"
    party: Final = "https://w3id.org/folkmoot#party"
    portfolio: Final = "https://w3id.org/folkmoot#portfolio"
    position: Final = "https://w3id.org/folkmoot#position"
    post: Final = "https://w3id.org/folkmoot#post"
    presentedBy: Final = "https://w3id.org/folkmoot#presentedBy"
    published: Final = "https://w3id.org/folkmoot#published"
    quoteDigest: Final = "https://w3id.org/folkmoot#quoteDigest"
    reason: Final = "https://w3id.org/folkmoot#reason"
    reasonAgainst: Final = "https://w3id.org/folkmoot#reasonAgainst"
    reasonFor: Final = "https://w3id.org/folkmoot#reasonFor"
    reasons: Final = "https://w3id.org/folkmoot#reasons"
    records: Final = "https://w3id.org/folkmoot#records"
    reference: Final = "https://w3id.org/folkmoot#reference"
    referredTo: Final = "https://w3id.org/folkmoot#referredTo"
    refersTo: Final = "https://w3id.org/folkmoot#refersTo"
    relation: Final = "https://w3id.org/folkmoot#relation"
    respondedBy: Final = "https://w3id.org/folkmoot#respondedBy"
    respondsTo: Final = "https://w3id.org/folkmoot#respondsTo"
    responseKind: Final = "https://w3id.org/folkmoot#responseKind"
    restsOn: Final = "https://w3id.org/folkmoot#restsOn"
    result: Final = "https://w3id.org/folkmoot#result"
    retrieved: Final = "https://w3id.org/folkmoot#retrieved"
    role: Final = "https://w3id.org/folkmoot#role"
    roleName: Final = "https://w3id.org/folkmoot#roleName"
    rule: Final = "https://w3id.org/folkmoot#rule"
    score: Final = "https://w3id.org/folkmoot#score"
    scrutinisingBody: Final = "https://w3id.org/folkmoot#scrutinisingBody"
    seconder: Final = "https://w3id.org/folkmoot#seconder"
    seenOn: Final = "https://w3id.org/folkmoot#seenOn"
    setting: Final = "https://w3id.org/folkmoot#setting"
    start: Final = "https://w3id.org/folkmoot#start"
    startDate: Final = "https://w3id.org/folkmoot#startDate"
    startTime: Final = "https://w3id.org/folkmoot#startTime"
    startedBy: Final = "https://w3id.org/folkmoot#startedBy"
    status: Final = "https://w3id.org/folkmoot#status"
    suffix: Final = "https://w3id.org/folkmoot#suffix"
    summaryOf: Final = "https://w3id.org/folkmoot#summaryOf"
    tenureStatus: Final = "https://w3id.org/folkmoot#tenureStatus"
    tenureThen: Final = "https://w3id.org/folkmoot#tenureThen"
    text: Final = "https://w3id.org/folkmoot#text"
    textDigest: Final = "https://w3id.org/folkmoot#textDigest"
    textLength: Final = "https://w3id.org/folkmoot#textLength"
    through: Final = "https://w3id.org/folkmoot#through"
    to: Final = "https://w3id.org/folkmoot#to"
    toAsPrinted: Final = "https://w3id.org/folkmoot#toAsPrinted"
    truncated: Final = "https://w3id.org/folkmoot#truncated"
    truncatedItems: Final = "https://w3id.org/folkmoot#truncatedItems"
    unanimous: Final = "https://w3id.org/folkmoot#unanimous"
    unreadLength: Final = "https://w3id.org/folkmoot#unreadLength"
    venue: Final = "https://w3id.org/folkmoot#venue"
    verb: Final = "https://w3id.org/folkmoot#verb"
    verdict: Final = "https://w3id.org/folkmoot#verdict"
    voterAbstain: Final = "https://w3id.org/folkmoot#voterAbstain"
    voterAgainst: Final = "https://w3id.org/folkmoot#voterAgainst"
    voterFor: Final = "https://w3id.org/folkmoot#voterFor"
    votesAbstain: Final = "https://w3id.org/folkmoot#votesAbstain"
    votesAgainst: Final = "https://w3id.org/folkmoot#votesAgainst"
    votesFor: Final = "https://w3id.org/folkmoot#votesFor"
    ward: Final = "https://w3id.org/folkmoot#ward"
    withdrew: Final = "https://w3id.org/folkmoot#withdrew"
    year: Final = "https://w3id.org/folkmoot#year"


CODES: Final[dict[str, dict[str, str]]] = {
    "action-forms": {
        "request": "https://w3id.org/folkmoot#action-request",
        "undertaking": "https://w3id.org/folkmoot#action-undertaking",
    },
    "attendance-statuses": {
        "absent": "https://w3id.org/folkmoot#attendance-absent",
        "apologies": "https://w3id.org/folkmoot#attendance-apologies",
        "in-attendance": "https://w3id.org/folkmoot#attendance-in-attendance",
        "invited": "https://w3id.org/folkmoot#attendance-invited",
        "joined": "https://w3id.org/folkmoot#attendance-joined",
        "late": "https://w3id.org/folkmoot#attendance-late",
        "left": "https://w3id.org/folkmoot#attendance-left",
        "present": "https://w3id.org/folkmoot#attendance-present",
        "substitute": "https://w3id.org/folkmoot#attendance-substitute",
    },
    "change-kinds": {
        "abolished": "https://w3id.org/folkmoot#change-abolished",
        "divided": "https://w3id.org/folkmoot#change-divided",
        "merged": "https://w3id.org/folkmoot#change-merged",
        "renamed": "https://w3id.org/folkmoot#change-renamed",
        "succeeded": "https://w3id.org/folkmoot#change-succeeded",
    },
    "decision-statuses": {
        "abandoned": "https://w3id.org/folkmoot#decision-abandoned",
        "called in": "https://w3id.org/folkmoot#decision-called-in",
        "for determination": "https://w3id.org/folkmoot#decision-for-determination",
        "implemented": "https://w3id.org/folkmoot#decision-implemented",
        "recommendations approved": "https://w3id.org/folkmoot#decision-approved",
    },
    "holder-kinds": {
        "chair": "https://w3id.org/folkmoot#holder-chair",
        "elected": "https://w3id.org/folkmoot#holder-elected",
        "officer": "https://w3id.org/folkmoot#holder-officer",
        "portfolio": "https://w3id.org/folkmoot#holder-portfolio",
    },
    "interest-kinds": {
        "other": "https://w3id.org/folkmoot#interest-other",
        "pecuniary": "https://w3id.org/folkmoot#interest-pecuniary",
        "personal": "https://w3id.org/folkmoot#interest-personal",
        "prejudicial": "https://w3id.org/folkmoot#interest-prejudicial",
    },
    "judgement-verdicts": {
        "different": "https://w3id.org/folkmoot#verdict-different",
        "same": "https://w3id.org/folkmoot#verdict-same",
        "undecided": "https://w3id.org/folkmoot#verdict-undecided",
    },
    "meeting-relations": {
        "earlier": "https://w3id.org/folkmoot#relation-earlier",
        "next": "https://w3id.org/folkmoot#relation-next",
        "previous-minutes": "https://w3id.org/folkmoot#relation-previous-minutes",
    },
    "meeting-statuses": {
        "cancelled": "https://w3id.org/folkmoot#meeting-cancelled",
        "confirmed": "https://w3id.org/folkmoot#meeting-confirmed",
        "postponed": "https://w3id.org/folkmoot#meeting-postponed",
    },
    "motion-results": {
        "carried": "https://w3id.org/folkmoot#motion-carried",
        "lost": "https://w3id.org/folkmoot#motion-lost",
        "withdrawn": "https://w3id.org/folkmoot#motion-withdrawn",
    },
    "organisation-forms": {
        "committee": "https://w3id.org/folkmoot#form-committee",
        "company": "https://w3id.org/folkmoot#form-company",
        "council": "https://w3id.org/folkmoot#form-council",
        "other": "https://w3id.org/folkmoot#form-other",
        "partner": "https://w3id.org/folkmoot#form-partner",
        "regulator": "https://w3id.org/folkmoot#form-regulator",
    },
    "outcomes": {
        "agreed": "https://w3id.org/folkmoot#outcome-agreed",
        "appointed": "https://w3id.org/folkmoot#outcome-appointed",
        "approved": "https://w3id.org/folkmoot#outcome-approved",
        "confirmed": "https://w3id.org/folkmoot#outcome-confirmed",
        "deferred": "https://w3id.org/folkmoot#outcome-deferred",
        "delegated": "https://w3id.org/folkmoot#outcome-delegated",
        "noted": "https://w3id.org/folkmoot#outcome-noted",
        "other": "https://w3id.org/folkmoot#outcome-other",
        "recommended": "https://w3id.org/folkmoot#outcome-recommended",
        "referred": "https://w3id.org/folkmoot#outcome-referred",
        "refused": "https://w3id.org/folkmoot#outcome-refused",
        "requested": "https://w3id.org/folkmoot#outcome-requested",
        "supported": "https://w3id.org/folkmoot#outcome-supported",
    },
    "person-roles": {
        "councillor": "https://w3id.org/folkmoot#role-councillor",
        "lay": "https://w3id.org/folkmoot#role-lay",
        "officer": "https://w3id.org/folkmoot#role-officer",
        "unknown": "https://w3id.org/folkmoot#role-unknown",
    },
    "priority-modes": {
        "direct": "https://w3id.org/folkmoot#mode-direct",
        "influence": "https://w3id.org/folkmoot#mode-influence",
        "with-partners": "https://w3id.org/folkmoot#mode-with-partners",
    },
    "response-kinds": {
        "accepted": "https://w3id.org/folkmoot#response-accepted",
        "noted": "https://w3id.org/folkmoot#response-noted",
        "partly-accepted": "https://w3id.org/folkmoot#response-partly-accepted",
        "rejected": "https://w3id.org/folkmoot#response-rejected",
    },
    "seat-roles": {
        "chair": "https://w3id.org/folkmoot#seat-chair",
        "co-opted": "https://w3id.org/folkmoot#seat-co-opted",
        "member": "https://w3id.org/folkmoot#seat-member",
        "substitute": "https://w3id.org/folkmoot#seat-substitute",
        "vice-chair": "https://w3id.org/folkmoot#seat-vice-chair",
    },
    "tenure-statuses": {
        "acting": "https://w3id.org/folkmoot#tenure-acting",
        "elect": "https://w3id.org/folkmoot#tenure-elect",
        "former": "https://w3id.org/folkmoot#tenure-former",
        "interim": "https://w3id.org/folkmoot#tenure-interim",
    },
}
"""Scheme → code (``skos:notation``) → concept."""

WORDINGS: Final[dict[str, dict[str, str]]] = {
    "action-forms": {
        "action": "request",
        "instruction": "request",
        "request": "request",
        "commitment": "undertaking",
        "promise": "undertaking",
        "undertaking": "undertaking",
    },
    "attendance-statuses": {
        "absent": "absent",
        "did not attend": "absent",
        "apologies": "apologies",
        "apologies for absence": "apologies",
        "sent apologies": "apologies",
        "also present": "in-attendance",
        "in attendance": "in-attendance",
        "officers present": "in-attendance",
        "visiting member": "in-attendance",
        "by invitation": "invited",
        "invited": "invited",
        "arrived": "joined",
        "joined": "joined",
        "joined the meeting": "joined",
        "apologies for lateness": "late",
        "late": "late",
        "left": "left",
        "left the meeting": "left",
        "withdrew": "left",
        "attended": "present",
        "present": "present",
        "sederunt": "present",
        "deputising": "substitute",
        "reserve": "substitute",
        "substitute": "substitute",
    },
    "change-kinds": {
        "abolished": "abolished",
        "divided": "divided",
        "split": "divided",
        "amalgamated": "merged",
        "merged": "merged",
        "renamed": "renamed",
        "replaced": "succeeded",
        "succeeded": "succeeded",
    },
    "decision-statuses": {
        "abandoned": "abandoned",
        "withdrawn": "abandoned",
        "call-in": "called in",
        "called in": "called in",
        "decision proposed": "for determination",
        "for determination": "for determination",
        "implemented": "implemented",
        "recommendations approved": "recommendations approved",
        "recommendations approved (subject to call-in)": "recommendations approved",
    },
    "holder-kinds": {
        "chair": "chair",
        "chairman": "chair",
        "convener": "chair",
        "vice-chairman": "chair",
        "elected": "elected",
        "group leader": "elected",
        "leader": "elected",
        "mayor": "elected",
        "officer": "officer",
        "staff post": "officer",
        "cabinet member": "portfolio",
        "executive member": "portfolio",
        "lead member": "portfolio",
        "portfolio": "portfolio",
        "portfolio holder": "portfolio",
    },
    "interest-kinds": {
        "affected": "other",
        "other": "other",
        "other significant": "other",
        "dpi": "pecuniary",
        "disclosable pecuniary": "pecuniary",
        "financial": "pecuniary",
        "pecuniary": "pecuniary",
        "non-pecuniary": "personal",
        "non-registrable": "personal",
        "other registrable": "personal",
        "personal": "personal",
        "personal and prejudicial": "prejudicial",
        "prejudicial": "prejudicial",
    },
    "judgement-verdicts": {
        "different": "different",
        "same": "same",
        "undecided": "undecided",
    },
    "meeting-relations": {
        "earlier meeting": "earlier",
        "date of next meeting": "next",
        "next meeting": "next",
        "minutes of it were before this meeting": "previous-minutes",
    },
    "meeting-statuses": {
        "cancelled": "cancelled",
        "confirmed": "confirmed",
        "postponed": "postponed",
        "rearranged": "postponed",
    },
    "motion-results": {
        "agreed": "carried",
        "carried": "carried",
        "passed": "carried",
        "defeated": "lost",
        "fell": "lost",
        "lost": "lost",
        "not carried": "lost",
        "rejected": "lost",
        "withdrawn": "withdrawn",
    },
    "organisation-forms": {
        "board": "committee",
        "committee": "committee",
        "panel": "committee",
        "working group": "committee",
        "company": "company",
        "contractor": "company",
        "developer": "company",
        "council": "council",
        "local authority": "council",
        "other": "other",
        "charity": "partner",
        "partner": "partner",
        "partnership": "partner",
        "inspectorate": "regulator",
        "ombudsman": "regulator",
        "regulator": "regulator",
    },
    "outcomes": {
        "agreed": "agreed",
        "appointed": "appointed",
        "elected": "appointed",
        "nominated": "appointed",
        "re-elected": "appointed",
        "adopted": "approved",
        "approved": "approved",
        "endorsed": "approved",
        "granted": "approved",
        "ratified": "approved",
        "approved as a correct record": "confirmed",
        "confirmed": "confirmed",
        "signed as a correct record": "confirmed",
        "taken as read": "confirmed",
        "adjourned": "deferred",
        "deferred": "deferred",
        "withdrawn from the agenda": "deferred",
        "authorised": "delegated",
        "delegated": "delegated",
        "delegated authority": "delegated",
        "accepted for information": "noted",
        "noted": "noted",
        "received": "noted",
        "other": "other",
        "advised": "recommended",
        "commended": "recommended",
        "recommended": "recommended",
        "referred": "referred",
        "referred back": "referred",
        "remitted": "referred",
        "declined": "refused",
        "not agreed": "refused",
        "refused": "refused",
        "rejected": "refused",
        "asked": "requested",
        "instructed": "requested",
        "invited": "requested",
        "requested": "requested",
        "supported": "supported",
        "welcomed": "supported",
    },
    "person-roles": {
        "cllr": "councillor",
        "alderman": "councillor",
        "councillor": "councillor",
        "member": "councillor",
        "co-opted member": "lay",
        "independent person": "lay",
        "lay member": "lay",
        "member of staff": "officer",
        "officer": "officer",
        "unknown": "unknown",
    },
    "priority-modes": {
        "direct": "direct",
        "influence": "influence",
        "lobbying": "influence",
        "in partnership": "with-partners",
        "with partners": "with-partners",
    },
    "response-kinds": {
        "accepted": "accepted",
        "agreed": "accepted",
        "supported": "accepted",
        "noted": "noted",
        "accepted in part": "partly-accepted",
        "accepted with amendment": "partly-accepted",
        "partly accepted": "partly-accepted",
        "declined": "rejected",
        "not accepted": "rejected",
        "rejected": "rejected",
    },
    "seat-roles": {
        "chair": "chair",
        "chairman": "chair",
        "chairperson": "chair",
        "chairwoman": "chair",
        "convener": "chair",
        "presiding member": "chair",
        "co-opted": "co-opted",
        "co-opted member": "co-opted",
        "co-optee": "co-opted",
        "committee member": "member",
        "member": "member",
        "named substitute": "substitute",
        "reserve": "substitute",
        "substitute": "substitute",
        "deputy chair": "vice-chair",
        "vice convener": "vice-chair",
        "vice-chair": "vice-chair",
        "vice-chairman": "vice-chair",
    },
    "tenure-statuses": {
        "acting": "acting",
        "deputising": "acting",
        "designate": "elect",
        "elect": "elect",
        "former": "former",
        "outgoing": "former",
        "past": "former",
        "retiring": "former",
        "interim": "interim",
        "locum": "interim",
        "temporary": "interim",
    },
}
"""Scheme → wording in lower case (preferred and other labels) → code."""
