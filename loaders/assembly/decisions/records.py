"""Decision records: decisions that a label gives without a marker, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace

from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.wording import key_of, span_of, trim
from loaders.assembly.resolutions.further import act_begins, further_acts
from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

_SHORTEST = 20
"""Characters of words that say what was decided; "As set out above" says it elsewhere."""


def unmarked(
    meeting: MeetingReading,
    item: ItemReading,
    group: list[Paragraph],
    made: dict[str, Decision],
) -> None:
    """Decisions that a page labels as such without a marker, by the verbs at the head of each part."""
    if grammar().rule("decisions.minutes_title").match(item.title):
        # "approved and signed": the title says what was
        return
    for paragraph in group:
        for verb, ordinal, start, begin, end in _acts(paragraph):
            text = trim(paragraph.text[begin:end])
            outcomes = outcomes_of(f"{verb.lower()} {text}", verb, item.title)
            said = outcomes_of("", verb, item.title) if outcomes == ("agreed",) else outcomes
            made[key_of(text)] = Decision(
                item=item.id, evidence=(span_of(paragraph, start, end),), text=text, outcomes=said,
                verb=verb, ordinal=ordinal, body=meeting.body, meeting=meeting.id,
                rule="decisions.unmarked",
            )  # fmt: skip
    for paragraph in group if not made else ():
        for approval in grammar().rule("decisions.approval_of").finditer(paragraph.text):
            text = trim(approval["what"].rstrip("."))
            made[key_of(text)] = Decision(
                item=item.id, evidence=(span_of(paragraph, *approval.span("what")),), text=text,
                outcomes=("approved",), verb="Approval", body=meeting.body, meeting=meeting.id,
                rule="decisions.unmarked",
            )  # fmt: skip


def _acts(paragraph: Paragraph) -> list[tuple[str, str, int, int, int]]:
    """What a paragraph decides, by the verbs at the head of its sentences and by those that they go on with
    ("Refused the rent. Agreed a lease; put off the rest"): verb, ordinal, where it stands, where its words
    begin and end. None where no verb opens the paragraph."""
    rule = grammar().rule("decisions.bare_verb")
    text = paragraph.text
    found: list[tuple[str, str, int, int]] = []
    for start, end in sentences(paragraph.passage):
        head = rule.match(text[start:end])
        if head is None and not found:
            return []
        if head is not None:
            ordinal = re.sub(r"[^\w]", "", head["marker"] or "")
            verb = start + head.start("verb")
            # "DEFERRED to 3 May" would be a day alone without its verb
            moved = grammar().rule("resolutions.moved_on").match(text, verb)
            # and "Approved as amended" nothing at all
            moved = moved or grammar().rule("house.qualified").match(text[start + head.end() :])
            found.append((head["verb"], ordinal, start, verb if moved else start + head.end()))
            for also in further_acts(text, start + head.end(), end):
                if also["verb"]:
                    begin = act_begins(text, also.end())
                    found.append((also["verb"], "", also.start("verb"), begin))
    ends = [*(start for _, _, start, _ in found[1:]), len(text)]
    return [(*act, end) for act, end in zip(found, ends, strict=True)]


def plain(
    meeting: MeetingReading, item: ItemReading, group: list[Paragraph], made: dict[str, Decision],
    *, counted: bool,
) -> None:  # fmt: skip
    """The decision of a part that a page labels so, where no verb opens it: each numbered paragraph
    ("(1) The closure on Wednesdays be approved."), or else, unless only the ``counted`` ones are wanted,
    the first sentence."""
    g = grammar()
    listed = [
        (p, ordinal)
        for p in group
        if (ordinal := list_ordinal(g.rule("layout.list_marker").match(p.text)))
    ]
    for paragraph, ordinal in listed or ([] if counted else [(p, "") for p in group[:1]]):
        lister = g.rule("layout.list_marker").match(paragraph.text) if ordinal else None
        begin = lister.end() if lister else 0
        lead = g.rule("wording.that_article").match(paragraph.text[begin:])
        start = begin + (lead.end() if lead else 0)
        end = next((e for _, e in sentences(paragraph.passage)), len(paragraph.text))
        end = len(paragraph.text) if ordinal else end
        words = paragraph.text[start:end]
        others = ("decisions.narrative", "decisions.end", "acts.by_a_body")
        if any(g.rule(name).match(paragraph.text, begin) for name in others):
            continue
        told = g.rule("decisions.indicative").search(words)
        if not ordinal and told and not g.rule("decided.from_now").match(words):
            continue
        if len(words) <= _SHORTEST or paragraph.text.rstrip().endswith(":"):
            continue
        text = trim(words.rstrip("."))
        made[key_of(text)] = Decision(
            item=item.id, evidence=(span_of(paragraph, 0, end),), text=text, ordinal=ordinal,
            outcomes=outcomes_of(text, "", item.title), body=meeting.body, meeting=meeting.id,
            rule="decisions.record",
        )  # fmt: skip


def metadata(reading: Reading, item: ItemReading, made: dict[str, Decision]) -> None:
    """What a decision record says beside the decision: maker, key decision, call-in, dates, wards."""

    fields = item.section.fields
    if not fields or not made:
        return

    def value(*names: str) -> str:
        return next((reading.text(fields[n]) for n in names if n in fields), "")

    def flag(*names: str) -> bool | None:
        words = value(*names).lower()
        return True if words.startswith("yes") else False if words.startswith("no") else None

    def date(*names: str) -> str:
        for name in names:
            if name in fields:
                for paragraph in reading.split(fields[name]):
                    for found in paragraph.dates:
                        if found.full:
                            return found.value
        return ""

    wards = tuple(
        w.strip(" ;()")
        for w in re.split(r"[;,]", value("wards affected", "ward affected"))
        if w.strip(" ;()")
    )
    reasons = " ".join(p.text for p in item.reasons)
    options = " ".join(p.text for p in item.options)
    for key, decision in made.items():
        made[key] = replace(
            decision,
            maker=value("decision maker"), decided_on=date("date of decision", "decided at meeting", "made at meeting", "list-date"),
            key=flag("is key decision?", "is key decision", "key decision"),
            call_in=flag("is subject to call in?", "is subject to call-in?", "is callable in?", "call-in", "call in"),
            status=value("decision status", "outcome", "list-status"), reference=value("list-ref"),
            published=date("publication date", "decision published"), effective=date("effective from"),
            wards=wards, reasons=reasons, options_rejected=options, lead_officer=value("lead officer", "report author"),
        )  # fmt: skip
