"""Decisions without a marker: minutes approved, a report noted, somebody elected, a matter deferred."""

from __future__ import annotations

from typing import Protocol

from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.wording import key_of, span_of, trim
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision


class _Put(Protocol):
    """Keeps an implicit decision, unless it is known."""

    def __call__(
        self, start: int, end: int, words: str, verb: str, outcomes: tuple[str, ...], rule: str,
        ordinal: str = "",
    ) -> None: ...  # fmt: skip


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
                noted = g.rule("decisions.implicit_noted").match(bare)
                if (
                    noted
                    and (len(bare) < 220)
                    and not re.match(r"(?:It|There|Apolog|This|An apology|No )", noted["subject"])
                    and (is_decision or _final(item, paragraph))
                ):
                    shift = start + (ordinal.end() if ordinal else 0)
                    mark = (ordinal["pa"] or ordinal["da"] or "") if ordinal else ""
                    verb = noted["verb"]
                    lead = re.match(r"(?:[Tt]hat )?(?:[Tt]he )?", bare)
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
                if _noted(item, paragraph, start, sentence, put):
                    continue
                if _passive(item, paragraph, start, sentence, is_decision, put):
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
        if not any(_within(d, paragraph) for d in made.values()):
            _participle(item, paragraph, put)
        if (
            re.fullmatch(
                r"(?:[•·-] ?)?(?:Noted|NOTED|Agreed|AGREED|Approved|APPROVED)[.;]?", text.strip()
            )
            and not made
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


def _final(item: ItemReading, paragraph: Paragraph) -> bool:
    return bool(item.acts) and (paragraph in item.acts[-2:] or len(item.acts) <= 3)


def _passive(
    item: ItemReading, paragraph: Paragraph, start: int, sentence: str, is_decision: bool, put: _Put
) -> bool:
    """ "The application was refused for the following reason": what became of what was asked for."""
    g = grammar()
    content = g.rule("decisions.content_with").search(sentence)
    if content:
        at = start + content.start("subject")
        words = re.sub(r"^the ", "", sentence[content.start("subject") :]).rstrip(".")
        put(at, start + len(sentence), words, "was content", ("confirmed",), "decisions.minutes")
        return True
    passive = g.rule("decisions.passive").match(sentence)
    if passive is None or re.search(
        r"\b(?:had|has|have|would|could|should|if|when|once|not|that (?:had|was|were)|which)\b",
        passive["subject"],
    ):
        return False
    if not g.rule("decisions.passive_subject").search(passive["subject"]):
        return False
    if re.search(
        r"^ (?:by|at|in|on) (?:the |its )?(?:\w+ )?(?:Cabinet|Council|Committee|Secretary|Borough|District|County|planning authority|\d{4}|(?:last|previous) meeting)",
        passive["tail"],
    ):
        return False
    be = re.search(
        r" be (?:\w+ )?$",
        passive["subject"] + sentence[len(passive["subject"]) : passive.start("verb")],
    )
    last = bool(item.acts) and item.acts[-1] is paragraph
    if not (is_decision or _final(item, paragraph)) or (be and not (last or is_decision)):
        return False
    lead = re.match(r"(?:[Tt]hat )?(?:[Tt]he )?", sentence)
    words = sentence[lead.end() if lead else 0 :].rstrip(".")
    verb = passive["verb"]
    put(
        start,
        start + len(sentence),
        words,
        verb,
        outcomes_of(sentence, verb, item.title),
        "decisions.passive",
    )
    return True


def _within(decision: Decision, paragraph: Paragraph) -> bool:
    whole = paragraph.whole
    return any(whole.start <= span.start < whole.end for span in decision.evidence)


def _noted(item: ItemReading, paragraph: Paragraph, start: int, sentence: str, put: _Put) -> bool:
    """ "The Board noted the report": an act where it closes the item; "noted that" only where it is all."""
    g = grammar()
    noted = g.rule("decisions.body_noted").match(sentence)
    if noted is None:
        return False
    alone = len(item.acts) == 1 and sentence == paragraph.text
    known = g.rule("decisions.noted_object").match(noted["what"])
    last = bool(item.acts) and item.acts[-1] is paragraph
    if noted["that"] and not alone:
        return False
    if not noted["that"] and not (
        known and (last or _final(item, paragraph) or len(paragraph.text) < 120)
    ):
        return False
    more = outcomes_of(noted["what"], "noted", item.title)
    said = ("noted", *(o for o in more if o not in ("noted", "agreed", "confirmed")))[:2]
    words = sentence[noted.start("what") :].rstrip(".")
    put(start, start + len(sentence), words, noted["verb"], said, "decisions.noted")
    return True


def _participle(item: ItemReading, paragraph: Paragraph, put: _Put) -> None:
    """ "Deferred at the request of the Chair", and what stands at the end of an entry: "Choir. Approved."."""
    g = grammar()
    text = paragraph.text
    if re.search(r"(?i)propos|second|moved|\baction\b", text) or len(text) > 320:
        return
    whole = g.rule("decisions.participle").match(text)
    lister = g.rule("layout.list_marker").match(text)
    ordinal = (lister["pa"] or lister["da"] or "") if lister else ""
    if whole:
        if whole["tail"].strip(" ,") and _final(item, paragraph):
            words = text[whole.start("verb") :].rstrip(".")
            named = re.match(r" (?:the |(?=an? ))", whole["tail"])
            if named:
                # "Approved the changes": what was approved is named, the verb is not part of it
                words = whole["tail"][named.end() :].rstrip(".")
            said = outcomes_of(words, whole["verb"], item.title)
            put(0, len(text), words, whole["verb"], said, "decisions.participle", ordinal)
        return
    tails = list(g.rule("decisions.entry_tail").finditer(text))
    tail = tails[-1] if tails else None
    if tail is None or tail.end() < len(text) or not _final(item, paragraph) and not ordinal:
        return
    words = text[lister.end() if lister else 0 :].rstrip(".")
    said = outcomes_of(text[tail.start("verb") :], tail["verb"], item.title)
    put(0, len(text), words, tail["verb"], said, "decisions.entry", ordinal)


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
