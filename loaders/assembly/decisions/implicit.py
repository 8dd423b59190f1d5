"""Decisions without a marker: minutes approved, a report noted, somebody elected, a matter deferred."""

from __future__ import annotations

from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.passives import is_final, is_within, noted, participle, passive
from loaders.assembly.decisions.wording import key_of, span_of, trim
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

NOTHING = re.compile(r"(?i)\b(?:apologies|next meeting|welcome|roll call|declarations)\b")
"""Items under which "Noted" says that they were taken, and decides nothing."""

_APOLOGIES = re.compile(r"(?i)\bapolog")
"""Under these "accepted" says of a person that he was excused."""


def implicit(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    made: dict[str, Decision],
    is_decision: bool,
    taken: bool,
) -> None:
    """Acts without a marker: minutes approved, a report noted, somebody elected, a matter deferred."""
    g = grammar()
    text = paragraph.text
    about_minutes = bool(re.search(r"\b[Mm]inutes?\b|\bMINUTES?\b|[Rr]ecord", item.title))

    def put(
        start: int,
        end: int,
        words: str,
        verb: str,
        outcomes: tuple[str, ...],
        rule: str,
        ordinal: str = "",
    ) -> None:
        flat = trim(words)
        key = key_of(flat)
        if key in made or any(
            k.split(" ")[:3] == key.split(" ")[:3] and "minutes" in key for k in made
        ):
            return
        made[key] = Decision(
            item=item.id, evidence=(span_of(paragraph, start, end),), text=flat, outcomes=outcomes, verb=verb,
            ordinal=ordinal, body=meeting.body, unanimous="nanimous" in text[start:end], meeting=meeting.id, rule=rule,
        )  # fmt: skip

    if not taken:
        for start, end in sentences(paragraph.passage):
            sentence = text[start:end]
            signed = g.rule("decisions.signed").search(sentence) if about_minutes else None
            if signed and "confirmed" not in {o for d in made.values() for o in d.outcomes}:
                at = start + signed.start("subject")
                put(
                    start,
                    end,
                    text[at:end].rstrip("."),
                    "signed",
                    ("confirmed",),
                    "decisions.minutes",
                )
                continue
            match = g.rule("decisions.implicit_minutes").search(sentence)
            if (
                match
                and not re.search(
                    r"\b(?:had been|were submitted for|should be|to be|be circulated|will be|not (?:approved|agreed))\b",
                    sentence[: match.end()],
                )
                and not re.search(r"(?:had been )$", sentence[: match.start("verb")])
            ):
                earlier = re.search(r"\b(?:Sub|Panel|Board|Committee)\b", match["subject"])
                if (
                    about_minutes
                    or not earlier
                    or re.search(r"correct|true|accurate|signed", sentence)
                ):
                    begin = start + match.start("subject")
                    lead = re.match(
                        r"(?:\(?[a-z\d]{1,2}[.)] )?(?:[Tt]hat )?(?:[Tt]he )?", text[begin:]
                    )
                    put(
                        begin,
                        end,
                        text[begin + (lead.end() if lead else 0) : end].rstrip("."),
                        match["verb"],
                        ("confirmed",),
                        "decisions.minutes",
                    )
                    continue
            if re.match(r"(?:That )?(?:the )?[Mm]inutes", sentence) is None:
                ordinal = g.rule("layout.list_marker").match(sentence)
                bare = sentence[ordinal.end() :] if ordinal else sentence
                told = g.rule("decisions.implicit_noted").match(bare)
                if (
                    told
                    and (len(bare) < 220)
                    and not re.match(r"(?:It|There|Apolog|This|An apology|No )", told["subject"])
                    and (is_decision or is_final(item, paragraph))
                ):
                    shift = start + (ordinal.end() if ordinal else 0)
                    mark = (ordinal["pa"] or ordinal["da"] or "") if ordinal else ""
                    verb = told["verb"]
                    lead = re.match(
                        r"(?:[^.;]* having been [^,]+, )?(?:[Tt]hat )?(?:[Tt]he )?", bare
                    )
                    put(
                        shift,
                        end,
                        bare[lead.end() if lead else 0 :].rstrip("."),
                        verb,
                        outcomes_of(bare, verb, item.title),
                        "decisions.implicit",
                        mark,
                    )
                    continue
                if noted(item, paragraph, start, sentence, put):
                    continue
                resolved = any(d.rule == "decisions.resolution" for d in made.values())
                if not (resolved and "carried" in sentence) and passive(
                    item, paragraph, start, sentence, is_decision, put
                ):
                    continue
                deferred = g.rule("decisions.deferred").match(bare)
                if (
                    deferred
                    and (deferred["verb"] != "withdrawn")
                    and re.search(r"deferred|held over", bare)
                    and not re.search(r"motion|amendment|had been", deferred["subject"])
                ):
                    put(
                        start,
                        end,
                        bare.rstrip("."),
                        deferred["verb"],
                        ("deferred",),
                        "decisions.deferred",
                    )
                    continue
                itself = re.search(r"\bagreed that (?P<what>it should \w.*)", sentence)
                if itself:
                    put(
                        start + itself.start("what"),
                        end,
                        itself["what"].rstrip("."),
                        "agreed",
                        ("agreed",),
                        "decisions.itself",
                    )
                    continue
                if re.match(
                    r"(?:Responding to [^,]+, )?(?:[Tt]he )?(?:Chair\w*|Mayor|Convener) agreed to (?:vary|alter|change)",
                    sentence,
                ):
                    at = sentence.index("agreed to ") + len("agreed to ")
                    put(
                        start,
                        end,
                        sentence[at:].rstrip("."),
                        "agreed",
                        ("agreed",),
                        "decisions.order",
                    )
        _elected(reading, meeting, item, paragraph, put)
        if not any(is_within(d, paragraph) for d in made.values()) and not _APOLOGIES.search(
            item.title
        ):
            participle(item, paragraph, put)
        if (
            re.fullmatch(
                r"(?:[•·-] ?)?(?:Noted|NOTED|Agreed|AGREED|Approved|APPROVED)(?P<how>,? nem\.? con)?[.;]?",
                text.strip(),
            )
            and not made
            and not NOTHING.search(item.title)
        ):
            verb = text.strip(" .;•·-")
            put(
                0,
                len(text),
                text,
                verb,
                outcomes_of("", verb, item.title) if verb.lower() != "approved" else ("approved",),
                "decisions.lone",
            )


def _elected(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph, put: object
) -> None:
    """ "Councillor X was elected Chairman" where the item is about an election or appointment."""
    if not re.search(
        r"\b(?:[Ee]lect|[Aa]ppoint|ELECT|APPOINT|[Cc]hair|[Nn]ominat|vacanc|[Cc]o-opt)", item.title
    ):
        return
    text = paragraph.text
    rule = grammar().rule("decisions.elected")
    for start, end in sentences(paragraph.passage):
        match = rule.regex.search(text, start, end)
        if match is None:
            continue
        people = [n for n in paragraph.people if start <= n.outer < match.start()]
        if not people or re.search(r"\b(?:had|has been|would)\b", text[start : match.end()]):
            continue
        begin = people[-1].outer
        put(
            begin,
            end,
            text[begin:end].rstrip("."),
            match["verb"],
            ("appointed",),
            "decisions.elected",
        )  # type: ignore[operator]
