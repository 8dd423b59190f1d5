"""Actions: undertakings and requests, with their owner and when they are due."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Action, Decision, Question, Span

_DOERS = re.compile(
    r"(?:^|\b)(?:the |The )?(?P<w>[Oo]fficers|[Mm]embers|residents|Ward [Mm]embers|Clerk|Council|Department|Service|police|Police|Committee|Board|Panel|Commission|Authority|Cabinet|Democratic Services|Governance (?:Services|Team))\s*$"
)


def assemble(reading: Reading) -> None:
    """Action facts of every item, each thing to be done once."""
    if reading.segmentation.form == "roster":
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            seen: set[str] = set()
            for paragraph in item.minutes or item.decision:
                _labelled(reading, meeting, item, paragraph, seen)
            for fact in list(reading.stated(Decision, item.id)):
                _from_decision(reading, meeting, item, fact, seen)
            groups = item.minutes or item.decision
            if reading.segmentation.form == "report":
                groups = [p for p in item.preamble if _quoted(reading, p)]
            answers = _answers(reading, item)
            for place, paragraph in enumerate(groups):
                if _listed_request(reading, meeting, item, groups, place, seen):
                    continue
                _sentences(reading, meeting, item, paragraph, seen)
                if any(s.start <= paragraph.whole.start < s.end for s in answers):
                    promised(reading, meeting, item, paragraph, seen)


def _answers(reading: Reading, item: ItemReading) -> list[Span]:
    """Stretches from each point of a question session to the next: the answers to it."""
    points = sorted(
        f.evidence[0] for f in reading.stated(Question, item.id) if f.rule == "questions.points"
    )
    if not points or not item.acts:
        return []
    limit = item.acts[-1].whole.end
    marks = [
        p.whole.start for p in item.acts if grammar().rule("decisions.marker_line").match(p.text)
    ]
    limit = min([m for m in marks if m > points[-1].start] or [limit])
    return [
        Span(a.end, b)
        for a, b in zip(points, [*(p.start for p in points[1:]), limit], strict=True)
        if a.end < b
    ]


def _listed_request(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    groups: list[Paragraph],
    place: int,
    seen: set[str],
) -> bool:
    """ "The Board asked that the following matter be taken forward by officers:" and its bullets."""
    paragraph = groups[place]
    match = grammar().rule("actions.list_lead").search(paragraph.text)
    if match is None:
        return False
    owner: tuple[str, ...] = ("officers",) if re.search(r"\b[Oo]fficers\b", match.group()) else ()
    found = False
    for row in groups[place + 1 :]:
        bullet = grammar().rule("layout.list_marker").match(row.text)
        if bullet is None or not bullet.end():
            break
        lead = re.compile(r"(?:[Tt]hat )?(?:[Tt]he )?").match(row.text, bullet.end())
        first = lead.end() if lead else bullet.end()
        if len(row.text) - first > 8:
            _put(
                reading,
                meeting,
                item,
                row,
                "request",
                owner,
                bullet.end(),
                len(row.text),
                first,
                seen,
                "actions.listed",
            )
            found = True
    return found


def _quoted(reading: Reading, paragraph: Paragraph) -> bool:
    return any(
        s.start <= paragraph.whole.start and paragraph.whole.end <= s.end + 2
        for s in reading.segmentation.quoted
    )


def _key(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return " ".join(words[:5])


def _meeting_of(reading: Reading, meeting: MeetingReading, paragraph: Paragraph) -> str:
    return meeting.id


def _due(paragraph: Paragraph, start: int, end: int) -> str:
    text = paragraph.text
    for date in paragraph.dates:
        if start <= date.start < end and date.full:
            lead = grammar().rule("actions.due_date").regex.search(text, start, date.start)
            if lead:
                words = re.search(r"(?:meeting (?:on|of)|for) (?:the )?$", text[start : date.start])
                return date.value if not words or "meeting on" in words.group() else date.value
    match = grammar().rule("actions.due").regex.search(text, start, end)
    return (
        re.sub(
            r"^(?:to|at|for) (?=(?:the|a|its) (?:next|future|following|subsequent))",
            "",
            match.group(),
        )
        if match
        else ""
    )


def _put(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    form: str,
    who: tuple[str, ...],
    start: int,
    end: int,
    first: int,
    seen: set[str],
    rule: str,
) -> None:
    """``start``..``end`` is the evidence, the action's words begin at ``first``."""
    text = paragraph.text[first:end].strip(" .;,")
    text = re.sub(r"[;,]? and$", "", text)
    if len(text.split()) < 2:
        return
    key = _key(text)
    if not key or key in seen or len(text) < 4:
        return
    seen.add(key)
    reading.add(
        Action(
            item=item.id,
            evidence=(paragraph.span(start, end),),
            text=text,
            form=form,
            who=who,
            due=_due(paragraph, first, end),
            meeting=_meeting_of(reading, meeting, paragraph),
            rule=rule,
        )  # fmt: skip
    )


def _agent(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    position: int,
) -> tuple[tuple[str, ...], int]:
    """Who acts, named directly before ``position``; and where the name begins."""
    text = paragraph.text
    best: tuple[int, str] | None = None
    for mention in paragraph.people:
        for end in (mention.end, max(mention.stop, mention.end)):
            if end == position or (
                end < position and re.fullmatch(r" \([^)]*\)|,[^,]{3,80},", text[end:position])
            ):
                best = (mention.outer, reading.name(paragraph, mention))
    for post in paragraph.posts:
        if post.end == position or (
            post.end < position and re.fullmatch(r" \([^)]*\)|,", text[post.end : position])
        ):
            holder = next((n for n in paragraph.people if 0 <= n.outer - post.end <= 3), None)
            name = _post_owner(reading, item, paragraph, post.start)
            if holder is None and name and (best is None or post.start < best[0]):
                best = (post.start, name)
    if best:
        return (best[1],), best[0]
    code = re.search(r"\b([A-Z][A-Za-z]{1,2})$", text[:position])
    if code and code[1] in reading.codes:
        known = reading.people.named(reading.codes[code[1]])
        return ((known.name if known else reading.codes[code[1]]),), code.start(1)
    doer = _DOERS.search(text[:position])
    if doer:
        return (doer["w"],), doer.start("w")
    body = re.search(
        r"(?:the |The )?((?:[A-Z][\w’'&-]*(?: (?:and|of|&))? ){1,6}(?:Trust|Association|Partnership|Team|Committee|Board|Panel|Group|Agency|Commission|Council))(?: \([A-Z]+\))?$",
        text[:position],
    )
    if body:
        return (body[1],), body.start(1)
    return (), position


def _post_owner(reading: Reading, item: ItemReading, paragraph: Paragraph, start: int) -> str:
    """The office at ``start``; "the Director" is the one director whom the item names."""
    post = next(p for p in paragraph.posts if p.start == start)
    if not post.generic:
        return reading.post_name(post)
    fits = {
        reading.post_name(p)
        for other in item.all
        for p in other.posts
        if not p.generic
        and p.kind == post.kind
        and p.name != post.name
        and post.name.split(" ")[0] in p.name
    }
    return next(iter(fits)) if len(fits) == 1 else post.name


def _labelled(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    seen: set[str],
) -> None:
    """ "ACTION: Catrin Sayce to supply ward figures by 20 February"."""
    g = grammar()
    text = paragraph.text
    for match in g.rule("actions.label").finditer(text):
        stop = re.compile(r"[.;](?= |$)|$").search(text, match.end())
        end = stop.end() if stop else len(text)
        body = text[match.end() : end]
        to = re.compile(r"(?P<who>[^.]{2,90}?)(?: to | will | should )(?P<what>\w.*)").match(body)
        who: tuple[str, ...] = ()
        first = match.end()
        if to:
            agents, _ = _agent(reading, meeting, item, paragraph, match.end() + to.end("who"))
            who = agents or (
                re.sub(r"^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? ", "", to["who"].strip()),
            )
            first = match.end() + to.start("what")
        elif "by" in match.group().lower():
            continue
        if not body.strip():
            continue
        if re.fullmatch(r"[A-Z ]{2,12}", body.strip()) or (len(body.split()) <= 4 and not to):
            # only the owner is printed; what is to be done stands before
            before = text[: match.start()].strip()
            agents, _ = _agent(
                reading, meeting, item, paragraph, end - (1 if text[end - 1 : end] == "." else 0)
            )
            if before:
                at = max(before.rstrip(".").rfind(". ") + 2, 0)
                _put(
                    reading,
                    meeting,
                    item,
                    paragraph,
                    "request",
                    agents or (body.strip(" ."),),
                    at,
                    end,
                    at,
                    seen,
                    "actions.label",
                )
            continue
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "request",
            who,
            match.start(),
            end,
            first,
            seen,
            "actions.label",
        )


def _from_decision(
    reading: Reading, meeting: MeetingReading, item: ItemReading, decision: Decision, seen: set[str]
) -> None:
    """What a resolution asks somebody to do."""
    loose = "requested" not in decision.outcomes and not re.search(
        r"\b(?:be (?:requested|asked|instructed|invited) to|to (?:write|report|sign|bring|send) )",
        decision.text,
    )
    span = decision.evidence[-1]
    for paragraph in item.acts:
        whole = paragraph.whole
        if not (whole.start <= span.start and span.end <= whole.end):
            continue
        offsets = paragraph.passage.offsets
        start = next(i for i, o in enumerate(offsets) if o >= span.start)
        end = next((i for i, o in enumerate(offsets) if o >= span.end), len(offsets))
        begin = paragraph.text.find(decision.text[:40], start, end)
        start_text = begin if begin >= 0 else start
        text = paragraph.text
        asked = grammar().rule("actions.be_asked").regex.search(text, start_text, end)
        if asked:
            agents, _ = _agent(
                reading,
                meeting,
                item,
                paragraph,
                asked.start() - 1
                if text[asked.start() - 1 : asked.start()] == " "
                else asked.start(),
            )
            if not agents:
                agents = (
                    text[start_text : asked.start()]
                    .strip(" ,")
                    .removeprefix("the ")
                    .removeprefix("The "),
                )
            _put(
                reading,
                meeting,
                item,
                paragraph,
                "request",
                agents,
                start,
                end,
                asked.end(),
                seen,
                "actions.resolution",
            )
            return
        owner = _subject(reading, meeting, item, paragraph, start_text, end)
        if owner is not None:
            who, first = owner
            _put(
                reading,
                meeting,
                item,
                paragraph,
                "request",
                who,
                start,
                end,
                first,
                seen,
                "actions.resolution",
            )
            return
        if loose:
            return
        passive = grammar().rule("actions.passive").regex.search(text, start_text, end)
        if passive:
            clause = start_text
            for joint in re.finditer(
                r" and (?:that )?(?=(?:the|a|an|further) )", text[start_text : passive.start()]
            ):
                if re.search(r"\bbe \w+", text[start_text : start_text + joint.start()]):
                    clause = start_text + joint.end()
            lead = re.match(r"(?:the |The )", text[clause:])
            _put(
                reading,
                meeting,
                item,
                paragraph,
                "request",
                (),
                start,
                end,
                clause + (lead.end() if lead else 0),
                seen,
                "actions.resolution",
            )
            return
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "request",
            (),
            start,
            end,
            start_text,
            seen,
            "actions.resolution",
        )
        return


def _subject(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
) -> tuple[tuple[str, ...], int] | None:
    """ "the Head of Assets report on progress": subject and verb of a clause in the subjunctive."""
    text = paragraph.text
    lead = re.compile(r"(?:the |The )?").match(text, start)
    at = lead.end() if lead else start
    owners: list[str] = []
    here = at
    while True:
        post = next((p for p in paragraph.posts if p.start == here), None)
        person = next((n for n in paragraph.people if n.outer == here), None)
        doer = re.compile(
            r"(?P<w>[Oo]fficers|Clerk|Committee|Board|Cabinet|Council|Panel)\b"
        ).match(text, here)
        if post:
            owners.append(_post_owner(reading, item, paragraph, post.start))
            here = post.end
        elif person:
            owners.append(reading.name(paragraph, person))
            here = max(person.end, person.stop)
        elif doer:
            owners.append(doer["w"])
            here = doer.end()
        else:
            break
        link = re.compile(r" and (?:the )?").match(text, here)
        if link is None:
            break
        here = link.end()
    if not owners:
        return None
    verb = grammar().rule("actions.owner_verb").regex.match(text, here) or grammar().rule(
        "actions.owner_to"
    ).regex.match(text, here)
    if verb is None or here >= end:
        return None
    return tuple(owners), verb.end()


def _sentences(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    seen: set[str],
) -> None:
    """Undertakings told in the minutes: "The Director undertook to provide …"."""
    g = grammar()
    text = paragraph.text
    last_agent: tuple[str, ...] = ()
    for start, end in sentences(paragraph.passage):
        named = [n for n in paragraph.people if start <= n.outer < end]
        for rule_name in ("undertook", "said_would"):
            for match in g.rule(f"actions.{rule_name}").finditer(text, start, end):
                who, begin = _agent(reading, meeting, item, paragraph, match.start())
                if not who and re.search(r"\band$", text[: match.start()]):
                    who = _sentence_subject(reading, item, paragraph, start)
                if (
                    not who
                    and last_agent
                    and re.search(r"(?:^|[.;] )(?:He|She)$", text[: match.start()])
                ):
                    who = last_agent
                if not who:
                    relative = re.search(
                        r"which (?:the )?[^,.;]{3,80}$", text[start : match.start()]
                    )
                    if relative is None:
                        continue
                if (
                    rule_name == "undertook"
                    and re.match(r" ?(?:had |has )?agreed", match.group())
                    and who
                    and who[0]
                    in (
                        meeting.body,
                        "Committee",
                        "Board",
                        "Cabinet",
                        "Council",
                        "Panel",
                        "Commission",
                        "Members",
                        "members",
                    )
                ):
                    continue
                first = match.end()
                hedged = re.search(r"(?:could|would) (?:also )?$", text[begin:first])
                # a modality that is more than the future of reported speech stays with its verb
                if hedged and (
                    "could" in hedged.group() or re.match(r"be \w+ing\b|look to\b", text[first:])
                ):
                    first = begin + hedged.start()
                _put(
                    reading,
                    meeting,
                    item,
                    paragraph,
                    "undertaking",
                    who,
                    begin,
                    end,
                    first,
                    seen,
                    f"actions.{rule_name}",
                )
        which = re.compile(
            r"(?P<what>[^.;]{20,300}?),? which (?:the )?(?P<who>[A-Z][\w’' ]{3,80}?) (?:agreed|undertook|offered) to (?:progress|do|take forward|action|arrange|consider)"
        ).search(text, start, end)
        if which:
            who, _ = _agent(reading, meeting, item, paragraph, which.end("who"))
            words = re.search(
                r"(?:suggested|requested|asked|proposed)(?: that)? (?:a|an|the)? ?", which["what"]
            )
            first = which.start("what") + (
                words.end() - (2 if words and words.group().endswith("a ") else 0) if words else 0
            )
            owner = who or (which["who"],)
            if owner[0] == "Cabinet Member":
                fuller = [o.name for o in reading.posts.offices.values() if o.kind == "portfolio"]
                owner = (fuller[0],) if len(fuller) == 1 else owner
            _put(
                reading,
                meeting,
                item,
                paragraph,
                "undertaking",
                owner,
                start,
                end,
                first,
                seen,
                "actions.which",
            )
        for match in g.rule("actions.pronoun").finditer(text, start, end):
            before = [n for n in named if n.end < match.start()]
            agent = (reading.name(paragraph, before[-1]),) if before else last_agent
            if not agent or match["who"].lower() == "they":
                continue
            if "that" in match.group():
                _put(
                    reading,
                    meeting,
                    item,
                    paragraph,
                    "undertaking",
                    agent,
                    match.start("who"),
                    end,
                    match.end(),
                    seen,
                    "actions.pronoun",
                )
                continue
            _put(
                reading,
                meeting,
                item,
                paragraph,
                "undertaking",
                agent,
                match.start("who"),
                end,
                match.start("what"),
                seen,
                "actions.pronoun",
            )
        for match in g.rule("actions.would").finditer(text, start, end):
            who, begin = _agent(reading, meeting, item, paragraph, match.start())
            if re.match(r"meet (?:on|again|at)\b", text[match.end() : match.end() + 12]):
                continue
            if not who or who[0] in (
                "Members",
                "members",
                "Council",
                "residents",
                "police",
                "Police",
            ):
                continue
            if re.search(
                r"\b(?:asked|queried|questioned|whether|if|hoped|when|how)\b[^.;]{0,80}$",
                text[start:begin],
            ):
                continue
            _put(
                reading,
                meeting,
                item,
                paragraph,
                "undertaking",
                who,
                begin,
                end,
                match.end(),
                seen,
                "actions.would",
            )
        _offers(reading, meeting, item, paragraph, start, end, seen)
        _to_do(reading, meeting, item, paragraph, start, end, seen)
        _requests(reading, meeting, item, paragraph, start, end, seen)
        if named:
            last_agent = (reading.name(paragraph, named[-1]),)


def _sentence_subject(
    reading: Reading, item: ItemReading, paragraph: Paragraph, start: int
) -> tuple[str, ...]:
    """Who stands at the head of a sentence: the subject of its further verbs."""
    lead = re.compile(r"(?:The |the )?").match(paragraph.text, start)
    at = lead.end() if lead else start
    person = next((n for n in paragraph.people if n.outer in (start, at)), None)
    if person is not None:
        return (reading.name(paragraph, person),)
    post = next((p for p in paragraph.posts if p.start == at), None)
    return (_post_owner(reading, item, paragraph, post.start),) if post is not None else ()


def _offers(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    seen: set[str],
) -> None:
    """An offer that was welcomed, a review that the body set itself, a promise in the passive."""
    g = grammar()
    text = paragraph.text
    for match in g.rule("actions.offer").finditer(text, start, end):
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "undertaking",
            (match["who"].strip(),),
            match.start(),
            end,
            match.end(),
            seen,
            "actions.offer",
        )
    for match in g.rule("actions.itself").finditer(text, start, end):
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "undertaking",
            (meeting.body,) if meeting.body else (),
            start,
            end,
            match.end(),
            seen,
            "actions.itself",
        )
    for match in g.rule("actions.informed_passive").finditer(text, start, end):
        who, begin = _agent(reading, meeting, item, paragraph, match.start())
        subject = re.match(
            r"(?:The )?(?P<w>[Oo]fficers|[A-Z][\w’' ]{3,60}?) (?:acknowledged|advised|confirmed|noted|stated|explained|agreed)",
            text[start:],
        )
        owner = who or (
            (subject["w"].lower() if subject["w"].lower() == "officers" else subject["w"],)
            if subject
            else ()
        )
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "undertaking",
            owner,
            start,
            end,
            match.start("what"),
            seen,
            "actions.informed",
        )


def promised(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    seen: set[str],
) -> None:
    """Promises in the passive, where the paragraph is an answer: "This would be fed back to …"."""
    text = paragraph.text
    rule = grammar().rule("actions.passive_promise")
    for start, end in sentences(paragraph.passage):
        match = rule.regex.match(text, start, end)
        if match is None or re.match(r"(?:If|Should|Whilst|Where|There|No)\b", text[start:end]):
            continue
        by = re.compile(r"\bby (?:the )?$")
        owner = tuple(
            reading.post_name(p)
            for p in paragraph.posts
            if start <= p.start < end and not p.generic and by.search(text, start, p.start)
        )
        first = match.start("what")
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "undertaking",
            owner[:1],
            start,
            end,
            first,
            seen,
            "actions.promise",
        )


def _to_do(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    seen: set[str],
) -> None:
    """ "Anil Ladd to bring this to the next meeting", "FD to inform the applicant"."""
    text = paragraph.text
    match = re.compile(
        r"(?:[^.;]{0,160}; )?(?P<who>[A-Z][^.;,]{1,60}?) to (?="
        + "|".join(grammar().words("actions.verbs"))
        + r")"
    ).match(text, start, end)
    if match is None:
        return
    who, begin = _agent(reading, meeting, item, paragraph, match.end("who"))
    if (
        " be " in match["who"]
        or not who
        or begin > match.start("who") + 8
        or who[0] in ("Members", "Council", "Committee", "Cabinet", "Board")
    ):
        return
    _put(
        reading,
        meeting,
        item,
        paragraph,
        "request",
        who,
        begin,
        end,
        match.end(),
        seen,
        "actions.owner-to",
    )


_ASKED = re.compile(
    r"(?:^|(?<=[.;:] )|(?<=- ))(?:(?:[Tt]he (?:Board|Committee|Commission|Panel|Cabinet|Council|Members|Authority|Forum)|Members|[Ii]t was|[Ii]t was agreed|The Chair\w*) (?:also |then |therefore )?)?(?P<v>[Aa]sked|[Rr]equested|[Aa]greed)(?: by (?:the )?[A-Z]\w+)? that (?P<rest>)"
)


def _requests(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    seen: set[str],
) -> None:
    """What the body asked for in discussion: "The Board requested that … be added"."""
    text = paragraph.text
    for match in _ASKED.finditer(text, start, end):
        words = text[match.end() : end]
        if not re.search(
            r"\b(?:be|would be|to be) \w+(?:ed|en|ought|nt|d)\b|\bbring\b|\breport\b", words[:220]
        ):
            continue
        if match["v"].lower() == "agreed" and not re.search(
            r"\b(?:circulat|brought|bring|report|provid|arrang|sent|shared|invit)", words[:200]
        ):
            continue
        if re.match(r"(?:the )?(?:[A-Z][\w’'-]+ ?){1,6}would\b", words):
            continue
        whole_end = end
        first = match.end()
        lead = re.match(r"(?:the |The )", text[first:])
        owner: tuple[str, ...] = ()
        actor = re.search(r"\b(?:by|to) (?P<w>officers)\b", words)
        if actor:
            owner = (actor["w"],)
        done = _subject(reading, meeting, item, paragraph, first, end)
        if done is not None:
            owner, first = done
            lead = None
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "request",
            owner,
            match.start(),
            whole_end,
            first + (lead.end() if lead else 0),
            seen,
            "actions.requested",
        )
    for match in grammar().rule("actions.asked_to").finditer(text, start, end):
        owner, _ = _agent(reading, meeting, item, paragraph, match.end("who"))
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "request",
            owner or (re.sub(r"^the ", "", match["who"]),),
            match.start(),
            end,
            match.end(),
            seen,
            "actions.asked-to",
        )
    advised = re.compile(
        r"(?:[Mm]embers were (?:advised|informed) that|(?:[Oo]fficers|The Director|[Ii]t was (?:confirmed|noted|agreed)) (?:confirmed|advised|acknowledged|agreed|informed [\w ]+)?[^.;]{0,120}?\bthat) (?P<who>officers|Officers|the (?:Clerk|Director))? ?(?P<what>would (?:"
        + "|".join(grammar().words("actions.verbs"))
        + r")\b)"
    ).search(text, start, end)
    if advised and advised["who"]:
        at = advised.start("what") + 6
        _put(
            reading,
            meeting,
            item,
            paragraph,
            "undertaking",
            (advised["who"].replace("the ", ""),),
            advised.start(),
            end,
            at,
            seen,
            "actions.advised",
        )
