"""Attendance: lists of those present and absent, substitutes, comings and goings, invitations."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.annotators.people import NameMention, read_list
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import Passage, sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Attendance, Span

_LEADS = ("lead_apologies", "lead_absent", "lead_substitutes", "lead_in_attendance", "lead_present")
_STATUS = {
    "lead_apologies": "apologies", "lead_absent": "absent", "lead_substitutes": "substitute",
    "lead_in_attendance": "in-attendance", "lead_present": "present",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Entry:
    """A person in a list with the span of the list's heading."""

    paragraph: Paragraph
    mention: NameMention


def assemble(reading: Reading) -> None:
    """All Attendance facts of the document."""
    for meeting in reading.meetings:
        _lists(reading, meeting, [*meeting.front, *meeting.back])
        for item in meeting.items:
            body = [*item.preamble, *item.acts]
            lone = any(re.fullmatch(r"(?:PRESENT|Present)\s*[-–:]+\s*\d*", p.text) for p in body)
            if _about_attendance(item.title) or lone:
                _item_lists(reading, meeting, item)
            for paragraph in body:
                _sentences(reading, meeting, item, paragraph)
            _speakers(reading, meeting, item)
        for paragraph in [*meeting.head, *meeting.front, *meeting.back]:
            _sentences(reading, meeting, None, paragraph)


def _about_attendance(title: str) -> str:
    low = title.lower()
    if re.search(r"\bapolog|ymddiheur", low):
        return "apologies"
    if re.search(r"calling of the roll|attendance|^present|sederunt|roll call|welcome", low):
        return "present"
    return ""


def _lead(text: str) -> tuple[str, int] | None:
    for name in _LEADS:
        match = grammar().rule(f"attendance.{name}").match(text)
        if match:
            return _STATUS[name], match.end()
    return None


def _item_lists(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    """A list that stands under a heading of apologies or presence."""
    kind = _about_attendance(item.title)
    title = item.section.title
    paragraphs = item.acts or item.preamble
    pending: tuple[str, Span] | None = (kind, title) if title is not None and kind else None
    for paragraph in paragraphs:
        text = paragraph.text
        lead = _lead(text)
        if lead and re.fullmatch(r"\d*", text[lead[1] :].strip()):
            lead = (lead[0], len(text))
        if lead:
            status, position = lead
            heading = paragraph.span(0, max(position, 1)) if position else paragraph.whole
            if position >= len(text):
                pending = (status, heading)
                continue
            _row(reading, meeting, paragraph, position, status, heading)
            pending = (status, heading)
            continue
        if grammar().rule("attendance.not_people").search(text):
            continue
        if pending and not kind and not _is_list(paragraph):
            # rows of bare surnames below a lone "PRESENT - 14"
            row, _ = read_list(text, 0, paragraph.post_at, council="councillor")
            if len(row) < 2:
                continue
            for mention in row:
                reading.people.see(paragraph.passage, mention)
            reading.people.settle()
            paragraph.__dict__["people"] = row
            for mention in row:
                _put(reading, meeting, paragraph, mention, pending[0], pending[1])
            continue
        if pending and _is_list(paragraph):
            status, heading = pending
            _row(reading, meeting, paragraph, 0, status, heading)


def _is_list(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a row of names and nothing that is said of them."""
    text = re.sub(r"^[•·\-–*]\s*", "", paragraph.text)
    shift = len(paragraph.text) - len(text)
    row, end = read_list(paragraph.text, shift, paragraph.post_at, strict=True)
    if not row:
        row, end = read_list(paragraph.text, shift, paragraph.post_at)
        if not row or not (row[0].honorifics or row[0].council):
            return False
    rest = paragraph.text[end:].strip(" .;,|")
    if len(row) == 1 and not (row[0].given or row[0].council or row[0].honorifics):
        return False
    return not re.match(
        r"(?:was|were|had|has|have|would|asked|stated|reported|declared|moved|that|be\b|to\b|in\b|of\b)",
        rest,
    ) and (len(rest) < 140 or len(row) > 2)


def _lists(reading: Reading, meeting: MeetingReading, paragraphs: list[Paragraph]) -> None:
    """Front matter: headings and the rows of names below or behind them."""
    status, heading = "", None
    for paragraph in paragraphs:
        text = paragraph.text
        lead = _lead(text)
        if lead:
            status, position = lead
            heading = paragraph.span(0, position or min(len(text), 8))
            if position < len(text):
                _row(reading, meeting, paragraph, position, status, heading)
            continue
        if (
            not status
            and re.match(r"(?:Councillors|Cllrs|Aldermen|Members)\b", text)
            and _is_list(paragraph)
        ):
            status, heading = "present", paragraph.span(0, min(9, len(text)))
        if (
            re.match(
                r"(?:Councillor|Cllr).{0,120}\b(?:The )?(?:Mayor|Chair|Chairman)\b.{0,10}\)", text
            )
            and not status
        ):
            status, heading = "present", paragraph.span(0, 10)
        if status and heading is not None:
            if text.endswith(".") and re.search(
                r" (?:welcomed|opened|thanked|said|congratulated|reported|led|read|informed|advised) ",
                text,
            ):
                continue
            if grammar().rule("attendance.apologies").search(text) or grammar().rule(
                "attendance.substitute"
            ).search(text):
                continue
            _row(reading, meeting, paragraph, 0, status, heading)


def _row(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    position: int,
    status: str,
    heading: Span,
) -> None:
    """Everyone whom a list names; posts without a name stand for themselves."""
    text = paragraph.text
    people = _names_in(reading, paragraph, position)
    switched = status
    covered: list[tuple[int, int]] = []
    spots = _switches(text, position)
    for mention in people:
        for spot, other in spots:
            if spot <= mention.outer:
                switched = other
        if any(s <= mention.start < e for s, e in covered):
            continue
        covered.append((mention.outer, mention.stop or mention.end))
        if re.match(
            r" (?:would|had|has|was|were|will|who|could|is)\b",
            text[max(mention.stop, mention.end) :],
        ):
            continue
        name = reading.name(paragraph, mention)
        bracket = text[mention.bracket[0] : mention.bracket[1]] if mention.bracket else ""
        replaces = ""
        if mention.bracket and (
            sub := re.match(
                r"(?:(?:as )?(?:a )?substitut\w*|reserve|deputising|in place of|sub)(?: (?:for|member for|in place of))? ?(?:of )?(.*)",
                bracket,
                re.I,
            )
        ):
            inner = _within(reading, paragraph, mention.bracket)
            if inner is not None:
                replaces = reading.name(paragraph, inner)
                covered.append((inner.outer, inner.end))
                _put(reading, meeting, paragraph, mention, "substitute", heading, replaces=replaces)
                if switched in ("present", "substitute"):
                    _put(reading, meeting, paragraph, mention, "present", heading)
                    continue
                continue
            if sub[1] == "" and switched == "present":
                _put(reading, meeting, paragraph, mention, "substitute", heading)
        if mention.bracket and (moved := re.search(r"(arriv|joined|from)\b", bracket)):
            times = [
                t for t in paragraph.times if mention.bracket[0] <= t.start < mention.bracket[1]
            ]
            if times and moved[1] in ("arriv", "joined"):
                _put(reading, meeting, paragraph, mention, "joined", heading, at=times[0].value)
        _put(reading, meeting, paragraph, mention, switched, heading)
        if switched == "apologies" and name:
            _represented(reading, meeting, paragraph, mention, covered, heading)
    if switched in ("present", "in-attendance"):
        _posts_alone(reading, meeting, paragraph, position, people, switched, heading)


def _represented(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    mention: NameMention,
    covered: list[tuple[int, int]],
    heading: Span,
) -> None:
    """The substitute named in the absent member's entry ("… – Ann Sutton was deputising")."""
    text = paragraph.text
    end = mention.stop or mention.end
    post = next((p for p in paragraph.posts if mention.end <= p.start <= mention.end + 3), None)
    if post is not None and post.end > end:
        end = post.end + (1 if text[post.end : post.end + 1] == ")" else 0)
    lead = grammar().rule("attendance.with_substitute").regex.match(text, end)
    start = lead.end() if lead else None
    if mention.bracket and start is None:
        inner = _within(reading, paragraph, mention.bracket)
        if inner is None:
            return
        other, stop = inner, inner.stop or inner.end
    elif start is not None:
        found = next((n for n in paragraph.people if start <= n.outer <= start + 2), None)
        if found is None:
            return
        other, stop = found, found.stop or found.end
    else:
        return
    after = next((p for p in paragraph.posts if other.end <= p.start <= other.end + 3), None)
    if after is not None:
        stop = after.end + (1 if text[after.end : after.end + 1] == ")" else 0)
    said = grammar().rule("attendance.as_substitute").regex.match(text, stop)
    if said is None and not (
        mention.bracket
        and re.match(
            r"[^)]*(?:substitut|deputis|in (?:his|her|their) absence)", text[stop : stop + 60]
        )
    ):
        return
    covered.append((other.outer, other.end))
    _put(
        reading,
        meeting,
        paragraph,
        other,
        "substitute",
        heading,
        replaces=reading.name(paragraph, mention),
    )


def _within(reading: Reading, paragraph: Paragraph, bounds: tuple[int, int]) -> NameMention | None:
    return next((n for n in paragraph.people if bounds[0] <= n.outer < bounds[1]), None)


def _switches(text: str, position: int) -> list[tuple[int, str]]:
    """Run-in headings within one paragraph ("… Officers Present : …")."""
    found = []
    for match in re.finditer(
        r"(?:(?:Officers?|OFFICERS?) (?:Present|PRESENT|in [Aa]ttendance|IN ATTENDANCE)|In [Aa]ttendance|IN ATTENDANCE|Also [Pp]resent|Apologies|APOLOGIES|Absent|ABSENT)\s?:",
        text[position:],
    ):
        lead = _lead(text[position + match.start() :])
        if lead:
            found.append((position + match.start(), lead[0]))
    return found


def _names_in(reading: Reading, paragraph: Paragraph, position: int) -> list[NameMention]:
    """Names of a list: titled ones, rows that a title governs, and bare names in a row."""
    text = paragraph.text
    found: dict[int, NameMention] = {n.start: n for n in paragraph.people if n.outer >= position}
    lead = re.compile(r"\s*(?:[•·\-–*§o] )?\s*").match(text, position)
    here = lead.end() if lead else position
    row, end = read_list(text, here, paragraph.post_at, strict=True)
    guard = 0
    while guard < 60:
        guard += 1
        for mention in row:
            found.setdefault(mention.start, mention)
        if row:
            here = row[-1].stop
        gap = re.compile(r"[ ,;.|]*(?:\([^()]*\)[ ,;.|]*)?(?:and |& )?").match(text, here)
        here = gap.end() if gap else here
        if here >= len(text):
            break
        row, end = read_list(text, here, paragraph.post_at, strict=True)
        if not row:
            # a bare surname after a councillor's entry whose title was given once for all
            bare, _ = (
                read_list(text, here, paragraph.post_at, council="councillor")
                if found
                and any(n.council for n in found.values())
                and re.match(r"[A-ZÀ-Þ][\w’'-]+(?: \(|,| and|$)", text[here:])
                and not re.match(
                    r"[A-ZÀ-Þ][\w’'-]+ (?:(?:City|County|Borough|District|Unitary) )*Counci",
                    text[here:],
                )
                else ([], here)
            )
            if bare:
                row = bare
                continue
            nxt = re.compile(r"(?<=[ ,;.(])(?=[A-ZÀ-Þ])").search(text, here + 1)
            if nxt is None:
                break
            here = nxt.start()
            row = []
    mentions = sorted(found.values(), key=lambda n: n.start)
    kept: list[NameMention] = []
    for mention in mentions:
        if kept and mention.start < kept[-1].end:
            continue
        if any(p.start <= mention.start < p.end for p in paragraph.posts if p.kind != "elected"):
            continue
        reading.people.see(paragraph.passage, mention)
        kept.append(mention)
    if any(reading.individual(paragraph, m) is None for m in kept):
        reading.people.settle()
    paragraph.__dict__["people"] = sorted(
        {**{n.start: n for n in paragraph.people}, **{n.start: n for n in kept}}.values(),
        key=lambda n: n.start,
    )
    return kept


def _posts_alone(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    position: int,
    people: list[NameMention],
    status: str,
    heading: Span,
) -> None:
    """Posts that a list names without a person."""
    text = paragraph.text
    for post in paragraph.posts:
        if post.start < position or post.generic or post.kind == "portfolio" and not post.portfolio:
            continue
        near = any(
            (0 <= n.outer - post.end <= 6)
            or (0 <= post.start - n.end <= 24 and not re.search(r"[.;]", text[n.end : post.start]))
            or n.start <= post.start < (n.stop or n.end)
            for n in people
        )
        if near or re.search(r"\($", text[max(0, post.start - 1) : post.start]):
            continue
        if post.kind == "chair":
            continue
        holder = reading.holder_of(post)
        reading.add(
            Attendance(
                evidence=(heading, paragraph.span(post.start, post.end))
                if heading != paragraph.whole
                else (paragraph.whole,),
                person=holder or reading.post_name(post),
                status=status,
                unnamed=not holder,
                meeting=meeting.id,
                rule="attendance.list",
            )  # fmt: skip
        )


def _put(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    mention: NameMention,
    status: str,
    heading: Span | None,
    *,
    at: str = "",
    replaces: str = "",
    item: str = "",
    reason: str = "",
    extra: tuple[Span, ...] = (),
) -> None:
    span = paragraph.span(mention.outer, max(mention.stop, mention.end))
    spans = {span, *extra}
    if (
        heading is not None
        and heading != span
        and not (heading.start <= span.start and span.end <= heading.end)
    ):
        spans.add(heading)
    reading.add(
        Attendance(
            evidence=tuple(sorted(spans)),
            person=reading.name(paragraph, mention),
            status=status,
            item=item,
            at=at,
            replaces=replaces,
            reason=reason,
            meeting=meeting.id,
            rule="attendance.list" if heading else "attendance.sentence",
        )  # fmt: skip
    )


def _sentences(
    reading: Reading, meeting: MeetingReading, item: ItemReading | None, paragraph: Paragraph
) -> None:
    """Attendance that is told in sentences."""
    g = grammar()
    text = paragraph.text
    needed = (
        "would be",
        "for whom",
        "polog",
        "ubstitu",
        "eputis",
        "left",
        "ithdr",
        "joined",
        "arrived",
        "returned",
        "invited",
        "place of",
        "unable to",
        "entered",
        "behalf",
        "vacated",
        "resent",
        "hair",
        "HAIR",
    )
    if not any(word in text for word in needed):
        return
    negative = g.rule("attendance.not_people")
    for start, end in sentences(paragraph.passage):
        sentence = text[start:end]
        if (
            negative.search(sentence)
            and "polog" in sentence
            and not re.search(r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss) ", sentence)
        ):
            continue
        whole = paragraph.span(start, end)
        _apologies(reading, meeting, paragraph, start, end, whole)
        _substitutes(reading, meeting, paragraph, start, end, whole)
        if item is not None or re.search(r"\bleft|joined|arrived|withdrew", sentence):
            _movements(reading, meeting, item, paragraph, start, end, whole)
        _in_chair(reading, meeting, paragraph, start, end)
        if item is not None:
            _invitations(reading, meeting, item, paragraph, start, end, whole)


def _group(paragraph: Paragraph, position: int, end: int) -> list[NameMention]:
    """People named in a row from ``position`` (a list, with posts and brackets between)."""
    text = paragraph.text
    found: list[NameMention] = []
    here = position
    for mention in paragraph.people:
        if mention.outer < here or mention.outer >= end:
            continue
        between = text[here : mention.outer]
        bare = re.sub(r"\([^)]*\)", "", between)
        for post in paragraph.posts:
            bare = bare.replace(text[post.start : post.end], "")
        if (
            re.fullmatch(
                r"(?:[\s,;:.–-]|and|&|for|lateness|late|arrival|the|both|also|from|of|for|officers?|following|members?|as well as|together with|on behalf|The|[A-Z][\w’'-]+(?= ?$))*",
                bare,
            )
            is None
        ):
            break
        found.append(mention)
        here = max(mention.end, min(mention.stop or mention.end, end))
    return found


def _apologies(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    whole: Span,
) -> None:
    g = grammar()
    text = paragraph.text
    late = g.rule("attendance.late_after")
    for match in g.rule("attendance.apologies").regex.finditer(text, start, end):
        why = (match["why"] or match["why2"] or "").lower()
        status = "late" if "late" in why else "apologies"
        if "having to leave" in why:
            continue
        position = match.end()
        taken: set[int] = set()
        people = _group(paragraph, position, end)
        cut = late.regex.search(text, position, end)
        again = g.rule("attendance.apologies").regex.search(text, position, end)
        if again and (not cut or again.start() < cut.start()):
            people = [n for n in people if n.outer < again.start()]
        substitutes = _inner_substitutes(reading, meeting, paragraph, people, whole)
        for mention in people:
            if mention.start in substitutes or mention.start in taken:
                continue
            if mention.bracket and any(
                n.outer > mention.bracket[0] and n.outer < mention.bracket[1]
                for n in people
                if n is not mention
            ):
                pass
            if any(
                m.bracket and m.bracket[0] <= mention.outer < m.bracket[1]
                for m in people
                if m is not mention
            ):
                continue
            this = "late" if cut and mention.outer >= cut.start() else status
            taken.add(mention.start)
            reason = text[mention.bracket[0] : mention.bracket[1]] if mention.bracket else ""
            reading.add(Attendance(
                evidence=(whole,), person=reading.name(paragraph, mention), status=this,
                reason=reason if re.search(r"[a-z]{3,} [a-z]|illness|holiday|work|unwell|leave", reason) else "",
                meeting=meeting.id, rule="attendance.apologies",
            ))  # fmt: skip
        if not people:
            for post in paragraph.posts:
                if position <= post.start <= position + 6 and not post.generic:
                    reading.add(
                        Attendance(
                            evidence=(whole,),
                            person=reading.post_name(post),
                            status=status,
                            unnamed=True,
                            meeting=meeting.id,
                            rule="attendance.apologies",
                        )
                    )
    be_late = g.rule("attendance.be_late")
    for mention in paragraph.people:
        if start <= mention.outer < end and be_late.regex.match(
            text, max(mention.stop, mention.end)
        ):
            reading.add(
                Attendance(
                    evidence=(whole,),
                    person=reading.name(paragraph, mention),
                    status="late",
                    meeting=meeting.id,
                    rule="attendance.late",
                )
            )
    gave = g.rule("attendance.gave_apologies")
    for mention in paragraph.people:
        if not start <= mention.outer < end:
            continue
        stop = max(mention.stop, mention.end)
        said = gave.regex.match(text, stop)
        unable = g.rule("attendance.unable").regex.match(text, stop)
        if unable or (said and "polog" in said.group()):
            tail = said["tail"] if said else ""
            if re.search(r"\b(?:leav|go early|having to|had to)", tail) and "late" not in tail:
                continue
            status = "late" if "late" in tail else "apologies"
            for person in _before(paragraph, mention, start):
                reading.add(
                    Attendance(
                        evidence=(whole,),
                        person=reading.name(paragraph, person),
                        status=status,
                        meeting=meeting.id,
                        rule="attendance.apologies",
                    )
                )


def _before(paragraph: Paragraph, last: NameMention, start: int) -> list[NameMention]:
    """The row of names that ends with ``last`` ("Councillors A, B and C left")."""
    people = [n for n in paragraph.people if start <= n.outer <= last.outer]
    row = [last]
    for mention in reversed(people[:-1]):
        reach = mention.stop if mention.end < mention.stop <= row[0].outer else mention.end
        between = paragraph.text[reach : row[0].outer]
        flat = re.sub(r"\([^)]*\)", "", between)
        for post in paragraph.posts:
            if max(mention.stop, mention.end) <= post.start < row[0].outer:
                flat = flat.replace(paragraph.text[post.start : post.end], "")
        if re.fullmatch(r"(?:[\s,;]|and|&|the|both)*", flat):
            row.insert(0, mention)
        else:
            break
    return row


def _inner_substitutes(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    people: list[NameMention],
    whole: Span,
) -> set[int]:
    """Substitutes named inside the entries of absent members; returns where they begin."""
    text = paragraph.text
    found: set[int] = set()
    everyone = list(paragraph.people)
    for mention in people:
        if mention.start in found:
            continue
        if mention.bracket:
            inner = next(
                (n for n in everyone if mention.bracket[0] <= n.outer < mention.bracket[1]), None
            )
            words = text[mention.bracket[0] : mention.bracket[1]]
            if inner is not None and re.search(
                r"substitut|deputis|in (?:his|her|their) (?:absence|place|stead)|attend|represent",
                words,
            ):
                reverse = re.match(
                    r"(?:deputising|substituting|substitute|in place of|standing in)\b", words
                )
                found.add(inner.start)
                if not reverse:
                    reading.add(
                        Attendance(
                            evidence=(whole,),
                            person=reading.name(paragraph, inner),
                            status="substitute",
                            replaces=reading.name(paragraph, mention),
                            meeting=meeting.id,
                            rule="attendance.substitute",
                        )
                    )
                continue
        end = max(mention.stop, mention.end)
        post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 3), None)
        if post is not None:
            end = max(end, post.end + (1 if text[post.end : post.end + 1] == ")" else 0))
        lead = grammar().rule("attendance.with_substitute").regex.match(text, end)
        if lead is None:
            continue
        other = next((n for n in everyone if lead.end() <= n.outer <= lead.end() + 1), None)
        if other is None:
            continue
        stop = max(other.stop, other.end)
        after = next((p for p in paragraph.posts if 0 <= p.start - other.end <= 3), None)
        if after is not None:
            stop = max(stop, after.end + (1 if text[after.end : after.end + 1] == ")" else 0))
        said = grammar().rule("attendance.as_substitute").regex.match(text, stop)
        if said and re.search(
            r"substitut|represent|deputi|absence|place|instead|for (?:him|her|them)", said.group()
        ):
            found.add(other.start)
            reading.add(
                Attendance(
                    evidence=(whole,),
                    person=reading.name(paragraph, other),
                    status="substitute",
                    replaces=reading.name(paragraph, mention),
                    meeting=meeting.id,
                    rule="attendance.substitute",
                )
            )
    return found


def _substitutes(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    whole: Span,
) -> None:
    g = grammar()
    text = paragraph.text
    rule = g.rule("attendance.substitute")
    seen: set[int] = set()
    for mention in paragraph.people:
        if not start <= mention.outer < end or mention.start in seen:
            continue
        ends = {mention.end, max(mention.stop, mention.end)}
        post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 3), None)
        if post is not None:
            ends.add(post.end + (1 if text[post.end : post.end + 1] == ")" else 0))
        for stop in sorted(ends):
            match = rule.regex.match(text, stop)
            if match is None and text[stop : stop + 2] == " (":
                match = re.compile(
                    r" \((?:deputising|substituting|substitute|as substitute|in place of|standing in|sub)(?: member)?(?: (?:for|in place of))? "
                ).match(text, stop)
            if match is None and text[stop : stop + 1] == ",":
                continue
            if match is None:
                continue
            absent = _group(paragraph, match.end(), end)
            row = _before(paragraph, mention, start)
            seen.update(n.start for n in row)
            if not absent:
                posts = [p for p in paragraph.posts if match.end() <= p.start <= match.end() + 2]
                label = reading.post_name(posts[0]) if posts else ""
                for person in row:
                    reading.add(
                        Attendance(
                            evidence=(whole,),
                            person=reading.name(paragraph, person),
                            status="substitute",
                            replaces=label,
                            meeting=meeting.id,
                            rule="attendance.substitute",
                        )
                    )
                break
            if len(row) == len(absent):
                pairs = list(zip(row, absent, strict=True))
            else:
                pairs = [(mention, absent[0])]
            for person, gone in pairs:
                reading.add(
                    Attendance(
                        evidence=(whole,),
                        person=reading.name(paragraph, person),
                        status="substitute",
                        replaces=reading.name(paragraph, gone),
                        meeting=meeting.id,
                        rule="attendance.substitute",
                    )
                )
            break
    # "Apologies from A, B; C and D attended as their substitutes respectively"
    for mention in paragraph.people:
        if not start <= mention.outer < end:
            continue
        match = g.rule("attendance.as_substitutes_list").regex.match(
            text, max(mention.stop, mention.end)
        )
        if match and mention.start not in seen:
            row = _before(paragraph, mention, start)
            if (
                "for whom" in text[start : row[0].outer]
                or any(n.start in seen for n in row)
                or text.rfind("(", start, row[0].outer) > text.rfind(")", start, row[0].outer)
            ):
                continue
            first = row[0].outer
            absent = [
                n
                for n in paragraph.people
                if n.outer < first and n.start not in {r.start for r in row}
            ]
            pairs = (
                list(zip(row, absent[-len(row) :], strict=True))
                if len(absent) >= len(row) and (match["resp"] or len(absent) == len(row))
                else []
            )
            if pairs:
                for person, gone in pairs:
                    reading.add(
                        Attendance(
                            evidence=(whole,),
                            person=reading.name(paragraph, person),
                            status="substitute",
                            replaces=reading.name(paragraph, gone),
                            meeting=meeting.id,
                            rule="attendance.substitute",
                        )
                    )
            else:
                for person in row:
                    reading.add(
                        Attendance(
                            evidence=(whole,),
                            person=reading.name(paragraph, person),
                            status="substitute",
                            meeting=meeting.id,
                            rule="attendance.substitute",
                        )
                    )
    for match in g.rule("attendance.for_whom").finditer(text, start, end):
        row = _group(paragraph, match.end(), end)
        absent = [n for n in paragraph.people if start <= n.outer < match.start()]
        if (
            row
            and len(absent) >= len(row)
            and re.search(
                r"deputis|substitut|attend|represent|stood in|standing in", text[row[-1].end : end]
            )
        ):
            for person, gone in zip(row, absent[-len(row) :], strict=True):
                if person.start not in seen:
                    reading.add(
                        Attendance(
                            evidence=(whole,),
                            person=reading.name(paragraph, person),
                            status="substitute",
                            replaces=reading.name(paragraph, gone),
                            meeting=meeting.id,
                            rule="attendance.substitute",
                        )
                    )
                    seen.add(person.start)
    named = re.compile(r"\b(?:[Nn]otification|[Ss]ubstitutes?)\b").search(text, start, end)
    noted = re.compile(r"(?:was|were) noted as (?:a )?(?:[Ss]ubstitute)").search(text, start, end)
    if named and noted:
        for mention in paragraph.people:
            if start <= mention.outer < noted.start() and mention.start not in seen:
                reading.add(
                    Attendance(
                        evidence=(whole,),
                        person=reading.name(paragraph, mention),
                        status="substitute",
                        meeting=meeting.id,
                        rule="attendance.substitute",
                    )
                )


def _movements(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading | None,
    paragraph: Paragraph,
    start: int,
    end: int,
    whole: Span,
) -> None:
    g = grammar()
    text = paragraph.text
    for name, status in (("left", "left"), ("joined", "joined")):
        rule = g.rule(f"attendance.{name}")
        done: set[int] = set()
        for mention in paragraph.people:
            if not start <= mention.outer < end or mention.start in done:
                continue
            match = rule.regex.match(text, mention.end) or rule.regex.match(
                text, max(mention.stop, mention.end)
            )
            if match is None:
                # "declared an interest … and left the meeting", "and accordingly he withdrew"
                pattern = (
                    r"[^.;]{0,260}?(?:,|and|;|\.)(?: (?:he|she|they|accordingly|then|therefore|so|thereupon|both|duly))* (?:left the (?:meeting|room|[Cc]hamber|[Cc]ouncil [Cc]hamber)|withdrew(?: from (?:the )?(?:meeting|room|[Cc]hamber|discussion|item|consideration))?)"
                    if status == "left"
                    else r"(?!x)x"
                )
                follow = re.compile(pattern).match(text, mention.end, end)
                others = [
                    n for n in paragraph.people if follow and mention.end < n.outer < follow.end()
                ]
                if follow is None or others:
                    continue
                place, stop = "meeting", follow.end()
            else:
                place, stop = match["place"] or "", match.end()
                window = text[stop : stop + 60]
                timed = any(match.end() - 2 <= t.start <= match.end() + 12 for t in paragraph.times)
                if (
                    not place
                    and not timed
                    and not re.match(
                        r"(?: at| during| for| before| after| whilst| while| prior|\.|,|;|$|\])",
                        window,
                    )
                ):
                    continue
                if place.lower() == "chair":
                    continue
                if (
                    match.group()
                    .strip()
                    .startswith(("left a", "left the Council", "returned to the"))
                    and not place
                ):
                    continue
            row = _before(paragraph, mention, start)
            done.update(n.start for n in row)
            times = [
                t
                for t in paragraph.times
                if stop - 1 <= t.start < end
                and re.fullmatch(
                    r"(?: ?(?:at|by|\(|the|meeting|around|approximately|,|and|did|not|return|again|before|during|this|item|having|for))*[ (]*",
                    text[stop : t.start],
                )
            ]
            if not times and status == "left":
                times = [
                    t
                    for t in paragraph.times
                    if stop - 1 <= t.start < min(end, stop + 40)
                    and " at " in text[stop - 2 : t.start + 1]
                ]
            where = _item_of(reading, meeting, item, text[stop:end])
            if item is not None and re.search(r"\bdeclared\b.*\binterest", text[start:end]):
                from loaders.assembly.declarations import target_of

                named = target_of(reading, meeting, item, text[start:end])
                if named:
                    where = next((i for i in meeting.items if i.id == named[0]), where)
                elif re.search(r"(?i)interests?\b|disclosure", item.title):
                    continue
                if re.search(r"\bwould (?:leave|withdraw)", text[start:end]):
                    continue
            for person in row:
                reading.add(
                    Attendance(
                        evidence=(whole,),
                        person=reading.name(paragraph, person),
                        status=status,
                        item=where.id if where else "",
                        at=times[0].value if times else "",
                        meeting=meeting.id,
                        rule="attendance.movement",
                    )  # fmt: skip
                )


def _addressed(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    seen: set[str],
) -> None:
    """Members of the public who address the meeting are there for the item."""
    text = paragraph.text
    lead = re.search(
        r"\b(?:addressed|spoke to) the (?:meeting|[Cc]ommittee|[Cc]ouncil|[Pp]anel|[Bb]oard)[^.:]{0,30}: ",
        text,
    )
    said = re.compile(
        r"(?: \([^)]*\))?,?(?: [^.,]{3,60},)? (?:addressed the |spoke (?:for|against|on behalf|in support|in objection|in favour))"
    )
    for mention in paragraph.people:
        if mention.council:
            continue
        name = reading.name(paragraph, mention)
        stop = re.compile(r"\.(?= |$)|$").search(text, mention.end)
        end = stop.end() if stop else mention.end
        behind = (
            lead is not None
            and lead.end() <= mention.outer
            and "." not in text[lead.end() : mention.outer].replace("Mr.", "").replace("Mrs.", "")
        )
        if name not in seen and (behind or said.match(text, mention.end)):
            seen.add(name)
            reading.add(
                Attendance(
                    evidence=(paragraph.span(mention.outer, end),),
                    person=name,
                    status="in-attendance",
                    item=item.id,
                    meeting=meeting.id,
                    rule="attendance.speaker",
                )
            )


def _in_chair(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, start: int, end: int
) -> None:
    """ "COUNCILLOR MACKIE IN THE CHAIR": whoever takes the chair is present."""
    text = paragraph.text
    rule = re.compile(r"(?i)\)?,? ?\(?(?:in the chair|took the chair|presided)\b")
    for mention in paragraph.people:
        if start <= mention.outer < end and rule.match(
            text,
            max(mention.end, mention.stop)
            if text[mention.end : mention.end + 2] != " ("
            else mention.end,
        ):
            _put(
                reading,
                meeting,
                paragraph,
                mention,
                "present",
                None,
                extra=(paragraph.span(mention.outer, min(end, mention.end + 30)),),
            )


def _speakers(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    """Officers who are named as they speak, and those invited who take part, are in attendance."""
    if _about_attendance(item.title):
        return
    invited = {f.person for f in reading.stated(Attendance, item.id) if f.status == "invited"}
    officers, listed = reading.roll()
    verbs = grammar().rule("people_verbs.speaks")
    seen: set[str] = set()
    for paragraph in item.minutes or item.decision:
        _addressed(reading, meeting, item, paragraph, seen)
        for mention in paragraph.people:
            name = reading.name(paragraph, mention)
            if name in seen or not (name in invited or (name in officers and name not in listed)):
                continue
            ends = {mention.end, max(mention.stop, mention.end)}
            post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 5), None)
            if post is not None:
                ends.add(post.end)
            if any(verbs.regex.match(paragraph.text, end) for end in ends):
                seen.add(name)
                stop = re.compile(r"[.;](?= |$)|$").search(paragraph.text, mention.end)
                reading.add(
                    Attendance(
                        evidence=(
                            paragraph.span(mention.outer, stop.end() if stop else mention.end),
                        ),
                        person=name,
                        status="in-attendance",
                        item=item.id,
                        meeting=meeting.id,
                        rule="attendance.speaker",
                    )  # fmt: skip
                )


def _item_of(
    reading: Reading, meeting: MeetingReading, item: ItemReading | None, words: str
) -> ItemReading | None:
    """The item that a movement concerns: the one named, else the one it is told under."""
    named = re.search(
        r"\b(?:items?|minutes?|[Aa]genda [Ii]tems?|[Mm]inute [Nn]o\.?)(?: (?:number|no\.?|numbers))? (?P<n>[\w/.]*\d[\w/.]*?)\b",
        words,
    )
    if named:
        wanted = named["n"].rstrip(".")
        for other in meeting.items:
            if other.section.number.rstrip(".") == wanted:
                return other
    return item


def _invitations(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    whole: Span,
) -> None:
    g = grammar()
    text = paragraph.text
    for match in g.rule("attendance.invited").regex.finditer(text, start, end):
        before = text[start : match.start()]
        if re.search(
            r"\b(?:Members?|[Oo]fficers|Board Members|public|residents|press)$", before.rstrip(" ,")
        ):
            continue
        people = [n for n in paragraph.people if start <= n.outer < match.start()]
        posts = [p for p in paragraph.posts if start <= p.start < match.start()]
        if people:
            for mention in _before(paragraph, people[-1], start):
                reading.add(
                    Attendance(
                        evidence=(whole,),
                        person=reading.name(paragraph, mention),
                        status="invited",
                        item=item.id,
                        meeting=meeting.id,
                        rule="attendance.invited",
                    )
                )
        elif posts:
            post = posts[-1]
            holder = reading.holder_of(post)
            reading.add(
                Attendance(
                    evidence=(whole,),
                    person=holder or reading.post_name(post),
                    status="invited",
                    unnamed=not holder,
                    item=item.id,
                    meeting=meeting.id,
                    rule="attendance.invited",
                )  # fmt: skip
            )


__all__ = ["assemble", "Passage"]
