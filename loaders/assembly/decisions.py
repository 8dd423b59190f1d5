"""Decisions and recommendations of the meeting, from its resolutions and its implicit acts."""

from __future__ import annotations

from typing import Protocol

from loaders.assembly.resolutions import Clause, Resolution, read_resolutions
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision, Recommendation, Span

_STRIPPED = {"stripped", "item", "decision", "issue", "numbered"}


def assemble(reading: Reading) -> None:
    """Decision and Recommendation facts of every item."""
    if reading.segmentation.form in ("report", "roster", "agenda"):
        _paper_recommendation(reading)
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            _item(reading, meeting, item)


def _labelled(item: ItemReading) -> bool:
    return any(p.part is not None and p.part.labelled for p in item.acts)


def _item(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    made: dict[str, Decision] = {}
    for group, is_decision in ((item.decision, True), (item.minutes, False)):
        if not group:
            continue
        bare = is_decision or reading.layout.name in _STRIPPED or not _labelled(item)
        resolutions = read_resolutions(group, bare=bare)
        taken: set[int] = set()
        for resolution in resolutions:
            clauses = _clauses(resolution)
            for place, clause in enumerate(clauses):
                taken.add(id(clause.paragraph))
                if _is_stem(clauses, place):
                    continue
                _decide(reading, meeting, item, resolution, clause, made, _stem_of(clauses, place))
            taken.add(id(resolution.paragraph))
            mark = resolution.marker
            if (
                mark is not None
                and not _clauses(resolution)
                and mark.verb in ("NOTED", "AGREED", "APPROVED")
                and not made
            ):
                tail = resolution.paragraph.text[mark.end :].strip(" .")
                if not tail:
                    made[mark.verb.lower()] = Decision(
                        item=item.id, evidence=(resolution.paragraph.span(mark.start, mark.end),), text=mark.verb,
                        outcomes=outcomes_of("", mark.verb, item.title), verb=mark.verb, body=meeting.body,
                        meeting=meeting.id, rule="decisions.lone",
                    )  # fmt: skip
        if is_decision and not made:
            _unmarked(reading, meeting, item, group, made)
        for paragraph in group:
            _implicit(reading, meeting, item, paragraph, made, is_decision, id(paragraph) in taken)
    _metadata(reading, item, made)
    for decision in made.values():
        reading.add(decision)


def _unmarked(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    group: list[Paragraph],
    made: dict[str, Decision],
) -> None:
    """Decisions that a page labels as such without a marker: verbs at the head of each part, or, in a
    decision record, the text itself."""
    rule = grammar().rule("decisions.bare_verb")
    for paragraph in group:
        match = rule.match(paragraph.text)
        if match is None:
            continue
        text = _trim(paragraph.text[match.end() :])
        outcomes = outcomes_of(f"{match['verb'].lower()} {text}", match["verb"], item.title)
        said = outcomes_of("", match["verb"], item.title) if outcomes == ("agreed",) else outcomes
        made[_key(text)] = Decision(
            item=item.id, evidence=(_span(paragraph, 0, len(paragraph.text)),), text=text, outcomes=said,
            verb=match["verb"], ordinal=re.sub(r"[^\w]", "", match["marker"] or ""), body=meeting.body,
            meeting=meeting.id, rule="decisions.unmarked",
        )  # fmt: skip
    for paragraph in group if not made else ():
        approval = grammar().rule("decisions.approval_of").match(paragraph.text)
        if approval:
            text = _trim(approval["what"].rstrip("."))
            made[_key(text)] = Decision(
                item=item.id, evidence=(_span(paragraph, approval.start("what"), len(paragraph.text)),), text=text,
                outcomes=("approved",), verb="Approval", body=meeting.body, meeting=meeting.id,
                rule="decisions.unmarked",
            )  # fmt: skip
    if made or reading.layout.name != "decision" or not group:
        return
    paragraph = group[0]
    lead = re.match(r"(?:That )?(?:the |The )?", paragraph.text)
    start = lead.end() if lead else 0
    end = next((e for _, e in sentences(paragraph.passage)), len(paragraph.text))
    if len(paragraph.text) > 30 and not paragraph.text.rstrip().endswith(":"):
        text = _trim(paragraph.text[start:end].rstrip("."))
        made[_key(text)] = Decision(
            item=item.id, evidence=(_span(paragraph, 0, end),), text=text, outcomes=outcomes_of(text, "", item.title),
            body=meeting.body, meeting=meeting.id, rule="decisions.record",
        )  # fmt: skip


def _is_stem(clauses: list[Clause], place: int) -> bool:
    """Whether a part only leads to the parts below it ("(2) That Cabinet be recommended to:")."""
    clause = clauses[place]
    following = clauses[place + 1] if place + 1 < len(clauses) else None
    if following is None or not clause.ordinal or following.parent != clause.ordinal:
        return False
    text = clause.text
    if grammar().rule("decisions.parent_stands").search(text):
        return False
    return (
        text.endswith((":", ":-", "–", "-", " to", " that"))
        or grammar().rule("decisions.stem").match(text) is not None
    )


def _stem_of(clauses: list[Clause], place: int) -> str:
    """The words of the part above that lead to this one, or ''."""
    parent = clauses[place].parent
    for before in range(place - 1, -1, -1):
        parent = parent or clauses[before + 1].parent
        if parent and clauses[before].ordinal == parent:
            return clauses[before].text if _is_stem(clauses, before) else ""
    return ""


def _clauses(resolution: Resolution) -> list[Clause]:
    if resolution.clauses:
        return [c for c in resolution.clauses if re.search(r"\w", c.text)]
    return []


def _key(text: str) -> str:
    flat = re.sub(r"[’‘']", "", text.lower()).replace("&", "and")
    words = re.findall(r"[a-z0-9£]+", flat)
    while words and words[0] in ("the", "that", "a", "an", "to"):
        words.pop(0)
    return " ".join(words[:6])


def outcomes_of(text: str, verb: str, title: str) -> tuple[str, ...]:
    """Outcome codes of operative words, by the grammar's patterns; the marker's verb decides else."""
    found: list[str] = []
    for rule in grammar().rules("decisions", "outcome_"):
        if rule.outcome == "confirmed" and not re.search(r"inute|MINUTE|ecord", text):
            continue
        if rule.search(text):
            if rule.outcome == "agreed" and found:
                continue
            if rule.outcome == "approved" and {"confirmed", "refused"} & set(found):
                continue
            if rule.outcome in ("noted",) and "confirmed" in found:
                continue
            if rule.outcome == "requested" and {
                "deferred",
                "delegated",
                "recommended",
                "referred",
            } & set(found):
                continue
            if rule.outcome == "other" and "confirmed" in found:
                continue
            found.append(rule.outcome)
    low = verb.lower()
    if low.startswith("recommend") or "to recommend" in low:
        return ("recommended",)
    if low.startswith("note") and "noted" not in found and not found:
        return ("noted",)
    if not found:
        if low in ("noted",):
            return ("noted",)
        if low in ("approved",):
            return ("approved",)
        return ("agreed",)
    return tuple(dict.fromkeys(found))[:2]


def _decide(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    resolution: Resolution,
    clause: Clause,
    made: dict[str, Decision],
    stem: str = "",
) -> None:
    text = _trim(clause.text)
    if not text or len(re.findall(r"\w+", text)) < 1:
        return
    if not resolution.firm and not _acts(resolution, clause, text, item):
        return
    if re.match(
        r"(?:[Tt]he )?following(?: declarations| updates|:|$)", text
    ) and text.rstrip().endswith((":", "-")):
        return
    paragraph = clause.paragraph
    start = clause.start
    end = clause.end
    span = _span(paragraph, start, min(end, len(paragraph.text)))
    evidence = _evidence(resolution, clause, span)
    verb = clause.verb or resolution.verb
    outcomes = outcomes_of(
        f"{clause.verb.lower()} {text}" if clause.verb else text, verb, item.title
    )
    if stem and "recommended" in outcomes_of(stem, "", item.title):
        outcomes = ("recommended",)
    key = _key(text)
    if key in made:
        known = made[key]
        merged = tuple(sorted({*known.evidence, *evidence}))
        from dataclasses import replace

        made[key] = replace(
            known,
            evidence=merged[:4],
            verb=known.verb or verb,
            ordinal=known.ordinal or clause.ordinal,
        )
        return
    body = _acting_body(resolution, meeting)
    made[key] = Decision(
        item=item.id,
        evidence=evidence,
        text=text,
        outcomes=outcomes,
        verb=verb,
        ordinal=clause.ordinal,
        parent=clause.parent,
        body=body,
        unanimous=resolution.unanimous or bool(re.search(r"\bunanimous", text)),
        condition=_condition(text),
        delegated_to=_delegates(reading, paragraph, start, end) if "delegated" in outcomes else (),
        referred_to=_other(
            text, r"(?:referred|remitted|submitted|forwarded)(?: back)? to (?:the )?"
        ),
        meeting=meeting.id,
        rule="decisions.resolution" if resolution.marker else "decisions.bare",
    )
    if "recommended" in outcomes:
        _recommend(reading, meeting, item, resolution, clause, text, span, stem)


def _acting_body(resolution: Resolution, meeting: MeetingReading) -> str:
    words = resolution.body
    if words in ("Mayor", "Leader"):
        return words
    return meeting.body or words


def _acts(resolution: Resolution, clause: Clause, text: str, item: ItemReading) -> bool:
    """Whether "the Committee agreed/noted …" in running text is an act and no remark."""
    verb = (clause.verb or resolution.verb).lower()
    paragraph = resolution.paragraph
    marker = resolution.marker
    between = paragraph.text[marker.end : clause.start] if marker else ""
    if clause.verb:
        return True
    if not verb:
        return False
    if (
        re.match(r"(?:Cabinet|Executive|Lead|Portfolio) (?:M|H|C)", resolution.body)
        and verb == "agreed"
    ):
        # a member who "agreed to" do something has promised it
        alone = marker is not None and not paragraph.text[marker.end :].strip(" :-–")
        return alone or bool(
            re.match(r"(?:the |all )?(?:recommendations?|report|proposals?)\b", text)
        )
    if clause.paragraph is not paragraph:
        # parts below their marker: the marker stands alone before a colon
        alone = bool(marker) and not paragraph.text[marker.end :].strip(" :-–") if marker else False
        if verb.startswith("note"):
            return alone and bool(item.acts) and item.acts[-1] is resolution.clauses[-1].paragraph
        if alone or resolution.stem:
            return True
    if resolution.body in ("Members", "Councillors"):
        opinion = re.search(r"\b(?:would|could|should|was|were)\b", text[:80])
        what = re.match(r"(?:the|a|an) ", text) or re.search(r"\b(?:the|a|an) $", between)
        return (
            verb in ("agreed", "resolved", "approved")
            and not opinion
            and bool(
                re.search(r"\bto\b", between) or (what and not re.search(r"\bthat\b", between))
            )
        )
    if verb.startswith("note"):
        last = bool(item.acts) and item.acts[-1] is paragraph
        return (
            last
            and not re.search(r"\b(?:that|was|were|had|would)\b", between + text[:60])
            and marker is not None
            and marker.start < 60
        )
    if verb == "agreed":
        if re.search(r"\bto\b", between):
            return True
        if re.match(
            r"(?:the |these |both |all )?(?:[\w’'-]+ ){0,3}?(?:recommendations?|report|proposals?|plan|programme|minutes?|budget|schedule|terms|response|list)\b",
            text,
        ):
            return True
        return bool(re.search(r"\bbe\b", text[:160])) and not re.match(
            r"(?:it|this|there|if)\b", text
        )
    if verb in ("refused", "rejected", "continued consideration"):
        return not re.match(r"(?:to|of|that)\b", text)
    return not re.match(r"(?:that|by|in|for|at|a report|reports?)\b", text) or verb in (
        "resolved", "decided", "recommended", "recommends", "resolves", "determined",
    )  # fmt: skip


def _trim(text: str) -> str:
    flat = text.strip(" ;,:|-–")
    flat = re.sub(r"[;,]? (?:and|or)$", "", flat)
    flat = re.sub(r"^[“\"‘'](?=[A-Z])", "", flat)
    return flat.strip(" ;,")


def _span(paragraph: Paragraph, start: int, end: int) -> Span:
    text = paragraph.text
    while end > start and text[end - 1] in " ;,|":
        end -= 1
    tail = re.search(r"[;,]? and$", text[start:end])
    if tail:
        end = start + tail.start()
    return paragraph.span(start, end)


def _evidence(resolution: Resolution, clause: Clause, span: Span) -> tuple[Span, ...]:
    """The clause with its marker where they stand together, else both."""
    if resolution.marker is None:
        return (span,)
    if clause.paragraph is resolution.paragraph:
        lead = clause.paragraph.span(resolution.marker.start, resolution.marker.end)
        if lead.end <= span.start and span.start - lead.end < 60 and not clause.ordinal:
            return (Span(lead.start, span.end),)
        return (span,) if lead.start >= span.start else (lead, span)
    mark = resolution.paragraph.span(resolution.marker.start, resolution.marker.end)
    return tuple(sorted({mark, span}))


def _condition(text: str) -> str:
    match = re.search(r",? (subject to [^;.]+)", text)
    return match[1].strip() if match else ""


def _other(text: str, lead: str) -> str:
    match = re.search(lead + r"(?P<b>(?:[A-Z][\w’'&-]*(?: (?:and|&|of|for))? ?)+)", text)
    return match["b"].strip() if match else ""


def _delegates(reading: Reading, paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            reading.post_name(p) for p in paragraph.posts
            if start <= p.start < end and not p.generic
            and not re.search(r"in consultation with [^,;.]*$", paragraph.text[start : p.start])
        )
    )  # fmt: skip


_TO = re.compile(
    r"(?:(?:RECOMMENDED|recommended|RECOMMENDS|recommends?|commended|advised)(?: to)?(?: that)?(?: the)? |[Tt]hat (?:the )?|^(?:the )?)(?P<to>(?:[Ff]ull |County |District |Borough |City |Town )?(?:Council|Cabinet|Executive|Authority|constituent councils|Board|(?:[A-Z][\w’'&-]*(?: (?:and|&))? ){1,6}(?:Committee|Commission|Panel|Board|Council|Authority)))\b"
)


def _recommend(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    resolution: Resolution,
    clause: Clause,
    text: str,
    span: Span,
    stem: str,
) -> None:
    """The recommendation that a decision of outcome recommended carries, and to whom."""
    lead = ""
    if resolution.marker is not None:
        lead = resolution.paragraph.text[resolution.marker.start : resolution.marker.end + 80]
    to = ""
    for words in (text[:120], stem, resolution.stem, lead):
        match = _TO.search(words)
        if match and match["to"] != meeting.body:
            to = match["to"].strip()
            break
    cut = grammar().rule("decisions.recommending").match(text)
    operative = text[cut.end() :] if cut and len(text) - cut.end() > 8 else text
    reading.add(
        Recommendation(
            item=item.id,
            evidence=(span,),
            text=operative,
            to=to,
            ordinal=clause.ordinal,
            meeting=meeting.id,
            rule="decisions.recommendation",
        )  # fmt: skip
    )


def _implicit(
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
        flat = _trim(words)
        key = _key(flat)
        if key in made or any(
            k.split(" ")[:3] == key.split(" ")[:3] and "minutes" in key for k in made
        ):
            return
        made[key] = Decision(
            item=item.id, evidence=(_span(paragraph, start, end),), text=flat, outcomes=outcomes, verb=verb,
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


class _Put(Protocol):
    """Keeps an implicit decision, unless it is known."""

    def __call__(
        self, start: int, end: int, words: str, verb: str, outcomes: tuple[str, ...], rule: str,
        ordinal: str = "",
    ) -> None: ...  # fmt: skip


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


def _metadata(reading: Reading, item: ItemReading, made: dict[str, Decision]) -> None:
    """What a decision record says beside the decision: maker, key decision, call-in, dates, wards."""
    from dataclasses import replace

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


def _paper_recommendation(reading: Reading) -> None:
    """What a report recommends to the meeting that it goes to."""
    rule = re.compile(
        r"(?P<who>Members|The (?:Committee|Cabinet|Council|Panel|Board|Commission|Executive)|Cabinet|Council)(?: is| are) (?:recommended|asked|invited|requested) to:? ?(?P<text>.+)$"
    )
    for meeting in reading.meetings:
        for item in meeting.items:
            if reading.segmentation.form != "report":
                continue
            for paragraph in item.all:
                match = rule.search(paragraph.text)
                if match and not any(
                    s.start <= paragraph.whole.start < s.end for s in reading.segmentation.quoted
                ):
                    reading.add(
                        Recommendation(
                            item=item.id,
                            evidence=(paragraph.span(match.start(), match.end()),),
                            text=match["text"].rstrip("."),
                            to=meeting.body
                            if match["who"] == "Members"
                            else match["who"].replace("The ", "")
                            if not meeting.body
                            else meeting.body,
                            meeting=meeting.id,
                            rule="decisions.report-recommends",
                        )  # fmt: skip
                    )
