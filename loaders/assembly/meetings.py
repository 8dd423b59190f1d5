"""The meeting that a document records, and the other meetings that it speaks of."""

from __future__ import annotations

from collections import Counter

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from loaders.registers import place_council
from ontology.record import Meeting, MentionedMeeting, Span

_TITLE_SMALL = {"and", "of", "the", "for", "on", "with", "in", "to", "a"}


def tidy_body(words: str) -> str:
    """A body's name without what precedes or follows it in its line, in mixed case."""
    text = re.sub(
        r"^(?:(?:meeting|meetings|minutes|proceedings) of |the |an? |this |its |our )+",
        "",
        words.strip(" ,.-–:|"),
        flags=re.I,
    )
    text = re.sub(r",? (?:meeting|minutes|MINUTES|MEETING|Meeting|Minutes)$", "", text)
    text = re.sub(
        r"^(?:Ordinary|Annual|Special|Extraordinary|Monthly|ANNUAL|SPECIAL|ORDINARY|EXTRAORDINARY) (?:(?:General )?(?:Meeting|MEETING)(?: of| OF)?(?: the| THE)? )?",
        "",
        text,
    )
    if text.isupper():
        text = " ".join(
            w.lower()
            if i and w.lower() in _TITLE_SMALL
            else w.capitalize()
            if len(w) > 3 or w.lower() in _TITLE_SMALL or i == 0
            else w
            for i, w in enumerate(text.split(" "))
        )
        text = re.sub(r"-([a-z])", lambda m: "-" + m[1].upper(), text)
    elif text.islower():
        text = text.title()
    return text.strip()


def _split_council(words: str) -> tuple[str, str]:
    """ "Maidstone Borough Council Planning Committee" cut into council and body."""
    rule = grammar().rule("bodies.council")
    match = rule.regex.match(words)
    if match and match.end() < len(words):
        rest = words[match.end() :].strip(" ,-–’s'")
        if rest and grammar().rule("bodies.name").regex.match(rest):
            return match.group(), rest
    if match and match.end() == len(words):
        kind = re.search(
            r"(Parish Council|Town Council|Community Council|Combined Authority|Fire Authority|Fire and Rescue Authority|Council|Authority)$",
            words,
        )
        return match.group(), kind[1] if kind else words
    return "", words


def assemble(reading: Reading, council: str) -> None:
    """Meeting facts, then mentioned meetings."""
    for meeting in reading.meetings:
        _own(reading, meeting, council)
    if reading.segmentation.form != "roster":
        for meeting in reading.meetings:
            _mentioned(reading, meeting)


class _Found:
    """Fields of a meeting with the words that state them."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.spans: list[Span] = []
        self.inferred = False

    def set(self, key: str, value: str, span: Span) -> None:
        if value and key not in self.values:
            self.values[key] = value
            self.spans.append(span)


def _own(reading: Reading, meeting: MeetingReading, council: str) -> None:
    found = _Found()
    head = [*meeting.head]
    if not head and reading.segmentation.form == "minutes":
        head = meeting.front[:3]
    for paragraph in head:
        _line(reading, paragraph, found)
    for paragraph in head:
        _date_line(paragraph, found)
    if meeting.front and "venue" not in found.values:
        for paragraph in meeting.front[:2]:
            _held(paragraph, found)
    _fields(reading, meeting, found)
    if "body" not in found.values:
        _actor(reading, meeting, found)
    if "council" not in found.values:
        _council(reading, meeting, found)
    if council:
        found.values["council"] = council
    _closing(reading, meeting)
    if reading.segmentation.form == "roster":
        return
    if not ({"body", "date", "council"} & set(found.values)) and not found.spans:
        return
    meeting.body = found.values.get("body", "")
    meeting.date = found.values.get("date", "")
    meeting.council = found.values.get("council", "")
    if not found.spans:
        found.spans = [next(p for p in reading.all_paragraphs() if p.text).whole]
    reading.add(
        Meeting(
            id=meeting.id,
            evidence=tuple(sorted(set(found.spans))),
            inferred=found.inferred,
            council=meeting.council,
            body=meeting.body,
            date=meeting.date,
            start=found.values.get("start", ""),
            end=found.values.get("end", ""),
            venue=found.values.get("venue", ""),
            contact=found.values.get("contact", ""),
            contact_email=found.values.get("contact_email", ""),
            contact_phone=found.values.get("contact_phone", ""),
            status=found.values.get("status", ""),
            meeting=meeting.id,
            rule="meetings.head",
        )
    )


def _line(reading: Reading, paragraph: Paragraph, found: _Found) -> None:
    text = paragraph.text
    g = grammar()
    label = re.match(
        r"(?:Council|Authority): (?P<c>.+)$|(?:Body|Committee|Meeting of): (?P<b>.+)$", text
    )
    if label:
        if label["c"]:
            found.set("council", label["c"].strip(), paragraph.whole)
        else:
            found.set("body", tidy_body(label["b"]), paragraph.whole)
        return
    if match := g.rule("layout.item_of_meeting").match(text):
        found.set("body", _body(match["body"], found, paragraph.whole), paragraph.whole)
        for date in [d for d in paragraph.dates if d.full and d.start >= match.start("date")][:1]:
            found.set("date", date.value, paragraph.whole)
        return
    if match := g.rule("meetings.date_dash_body").match(text):
        dates = paragraph.dates
        found.set("body", _body(match["body"], found, paragraph.whole), paragraph.whole)
        if dates:
            found.set("date", dates[0].value, paragraph.whole)
        return
    if match := g.rule("meetings.body_dash_date").match(text):
        full = [d for d in paragraph.dates if d.full and d.start >= match.start("rest") - 12]
        if full:
            found.set("body", _body(match["body"], found, paragraph.whole), paragraph.whole)
            found.set("date", full[0].value, paragraph.whole)
            later = [t for t in paragraph.times if t.start > match.start("rest")]
            if later:
                found.set("start", later[0].value, paragraph.whole)
            return
    if match := g.rule("meetings.venue").search(text):
        venue = re.sub(r"\.? ?View directions$", "", match["venue"]).strip(" .")
        venue = re.split(r" (?:Contact|Date|Time|Tel)\s*:", venue)[0]
        if venue:
            found.set("venue", venue, paragraph.whole)
    if match := g.rule("meetings.contact").search(text):
        _contact(paragraph, match.start("contact"), found)
        return
    if lowered := re.search(r"(?<=meeting of )[a-z ]+(?= held)", text):
        text = text[: lowered.start()] + lowered.group().title() + text[lowered.end() :]
    if match := g.rule("meetings.minutes_of").search(text):
        before = len(found.spans)
        words = match["body"]
        words = re.sub(
            r"^(?:(?:a|an|the) )?(?:\w+ )?(?:MEETING|meeting) (?:OF|of)(?: (?:THE|the|an?))? ",
            "",
            words,
        )
        found.set("body", _body(words, found, paragraph.whole), paragraph.whole)
        full = [d for d in paragraph.dates if d.full and d.start >= match.start()]
        if full:
            found.set("date", full[0].value, paragraph.whole)
        _held(paragraph, found)
        times = [t for t in paragraph.times if t.start > match.start()]
        if times:
            found.set("start", times[0].value, paragraph.whole)
        if len(found.spans) > before:
            return
    match = g.rule("meetings.standalone_body").match(text)
    if match and len(text) < 110 and not paragraph.dates:
        words = match["body"]
        council, body = _split_council(words)
        kind_only = re.fullmatch(
            r"(?i)(?:city|borough|county|district|town|parish|full|&|mm| )*council", words
        )
        if not council and not kind_only and re.fullmatch(r"(?:[A-Z&]+ )+COUNCIL", words):
            council, body = words, "Council"
        if council:
            found.set(
                "council", tidy_body(council) if council.isupper() else council, paragraph.whole
            )
            if body != words and body not in ("Council", "Authority"):
                found.set("body", tidy_body(body), paragraph.whole)
        else:
            found.set("body", tidy_body(body), paragraph.whole)


def _body(words: str, found: _Found, span: Span) -> str:
    flat = tidy_body(words)
    council, body = _split_council(flat)
    if council:
        found.set("council", council, span)
    return tidy_body(body)


def _held(paragraph: Paragraph, found: _Found) -> None:
    match = grammar().rule("meetings.held_in").search(paragraph.text)
    if match:
        venue = re.sub(r"^(?:the|The) (?=[A-Z])", "", match["venue"]).strip(" ,.")
        if venue and not re.match(r"(?:MS )?Teams|Zoom", venue):
            found.set("venue", venue, paragraph.span(match.start("venue"), match.end("venue")))


def _date_line(paragraph: Paragraph, found: _Found) -> None:
    """A line that is little else than the meeting's date and time, or where it was held."""
    if re.search(r"(?i)\bheld\b", paragraph.text):
        _held(paragraph, found)
    full = [d for d in paragraph.dates if d.full]
    if (
        full
        and "date" not in found.values
        and not re.search(
            r"(?:[Mm]oved from|POSTPONED|minutes of|previous)", paragraph.text[: full[0].start]
        )
    ):
        rest = len(paragraph.text) - (full[0].end - full[0].start)
        if rest < (110 if re.search(r"(?i)\bheld\b", paragraph.text) else 60):
            found.set("date", full[0].value, paragraph.whole)
    if paragraph.times and "start" not in found.values and len(paragraph.text) < 130:
        found.set("start", paragraph.times[0].value, paragraph.whole)


def _contact(paragraph: Paragraph, position: int, found: _Found) -> None:
    text = paragraph.text
    g = grammar()
    email = g.rule("meetings.email").search(text)
    if email:
        found.set("contact_email", email.group().rstrip("."), paragraph.whole)
    phone = g.rule("meetings.phone").search(text)
    if phone:
        found.set("contact_phone", phone.group().strip(), paragraph.whole)
    words = re.split(
        r"[,(;]|\b(?:Tel|Telephone|Email|E-mail|tel|email|on|Ext)\b|\d", text[position:]
    )[0].strip(" :-–.")
    words = re.sub(r"^(?:Mrs?|Miss|Ms|Dr)\.? ", "", words)
    if (
        words
        and len(words) < 60
        and not re.match(r"(?:Committee|Democratic|Governance|Member|Scrutiny)\b", words)
    ):
        found.set("contact", words, paragraph.whole)


def _fields(reading: Reading, meeting: MeetingReading, found: _Found) -> None:
    """Labels of a decision record: decision maker, date of decision."""
    for item in meeting.items:
        fields = item.section.fields
        if (span := fields.get("decision maker")) and "body" not in found.values:
            words = reading.text(span)
            maker = re.sub(r" ?\(.*\)$", "", words)
            if grammar().rule("bodies.name").regex.fullmatch(maker):
                found.set("body", maker, span)
        if (span := fields.get("date of decision")) and "date" not in found.values:
            passage = reading.split(span)
            dates = [d for p in passage for d in p.dates if d.full]
            if dates:
                found.set("date", dates[0].value, span)


def _actor(reading: Reading, meeting: MeetingReading, found: _Found) -> None:
    """Who acts in the minutes: "The Commission considered …"."""
    counts: Counter[str] = Counter()
    where: dict[str, Span] = {}
    g = grammar()
    for item in meeting.items:
        for paragraph in [*item.acts, *item.preamble]:
            for rule, weight in (
                ("meetings.actor", 1),
                ("meetings.resolver", 3),
                ("decisions.body_resolved", 3),
                ("meetings.reports_back", 1),
            ):
                for match in g.rule(rule).finditer(paragraph.text):
                    words = tidy_body(match["body"])
                    if not words:
                        continue
                    counts[words] += weight
                    where.setdefault(words, paragraph.span(match.start(), match.end()))
    minutes = _minutes_body(reading, meeting, found)
    if minutes and (not counts or any(minutes[0].endswith(w.split(" ")[-1]) for w in counts)):
        found.set("body", minutes[0], minutes[1])
        found.inferred = True
        return
    counts = Counter(
        {w: c for w, c in counts.items() if w not in ("Members", "Councillors", "Mayor", "Leader")}
    )
    if counts:
        best, _ = min(counts.items(), key=lambda kv: (-kv[1], -len(kv[0]), kv[0]))
        fuller = [w for w in counts if w.endswith(" " + best) and counts[w] * 3 >= counts[best]]
        best = max(fuller, key=len) if fuller else best
        found.set("body", best, where[best])


def _minutes_body(
    reading: Reading, meeting: MeetingReading, found: _Found | None = None
) -> tuple[str, Span] | None:
    """The body whose earlier minutes this meeting approves is this body."""
    for item in meeting.items:
        for paragraph in [
            *item.preamble,
            *item.acts,
            *(reading.split(item.section.title) if item.section.title else []),
        ]:
            for match in grammar().rule("meetings.mentioned").finditer(paragraph.text):
                words = tidy_body(match["post"] or match["pre"] or "")
                words = re.sub(r"^(?:the )?(?:last |previous )", "", words)
                if words and grammar().rule("bodies.name").regex.fullmatch(words):
                    council, body = _split_council(words)
                    if council and found is not None and "Council" not in council:
                        found.set("council", council, paragraph.whole)
                    return tidy_body(body), paragraph.whole
    return None


def _council(reading: Reading, meeting: MeetingReading, found: _Found) -> None:
    """The council, where no head line names it: by its full name in the text, or its place."""
    counts: Counter[str] = Counter()
    where: dict[str, Span] = {}
    stop = set(grammar().words("meetings.not_own_council"))
    titles = [p for i in meeting.items if i.section.title for p in reading.split(i.section.title)]
    pool = [*meeting.head, *meeting.front, *titles, *(p for i in meeting.items for p in i.all)]
    for place, paragraph in enumerate(pool):
        for match in grammar().rule("bodies.council").finditer(paragraph.text):
            words = match.group()
            if words.split(" ")[0] in stop or words.isupper() and place > 4:
                continue
            counts[words] += 3 if place < len(meeting.head) + len(titles) else 1
            where.setdefault(words, paragraph.span(match.start(), match.end()))
    if counts:
        best, votes = min(counts.items(), key=lambda kv: (-kv[1], kv[0]))
        rivals = [c for w, c in counts.items() if w != best]
        if votes >= 3 and votes > max(rivals, default=0):
            found.set("council", best, where[best])
            found.inferred = True
            return
    named = place_council(" ".join(p.text for p in pool))
    if named:
        for paragraph in pool:
            at = paragraph.text.find(named)
            if at >= 0:
                found.set("council", named, paragraph.span(at, at + len(named)))
                found.inferred = True
                return


def _closing(reading: Reading, meeting: MeetingReading) -> None:
    """The hour at which the meeting ended, kept as read."""
    for paragraph in [*meeting.back, *(p for i in meeting.items[-2:] for p in i.minutes[-3:])]:
        if re.match(
            r"(?:The )?[Mm]eeting (?:ended|closed|concluded|finished|rose)", paragraph.text
        ):
            reading.claimed.append(paragraph.whole)


def _mentioned(reading: Reading, meeting: MeetingReading) -> None:
    seen: set[tuple[str, str]] = set()
    if meeting.date:
        seen.add((meeting.date, ""))
    groups: list[tuple[Paragraph, str]] = []
    for item in meeting.items:
        title = item.title
        if item.section.title is not None:
            groups += [(p, title) for p in reading.split(item.section.title)]
        groups += [(p, title) for p in item.all]
    groups += [(p, "") for p in meeting.back]
    number = 0
    for paragraph, title in groups:
        for found in _mentions(paragraph, title, meeting):
            date, body, relation, start, end = found
            if date == meeting.date:
                continue
            if any(d == date and (relation == r or r == "previous-minutes") for d, r in seen):
                continue
            seen.add((date, relation))
            number += 1
            reading.add(
                MentionedMeeting(
                    id=f"{meeting.id}-{number}",
                    evidence=(paragraph.span(start, end),),
                    body=body or meeting.body,
                    date=date,
                    start=_time_after(paragraph, end) if relation == "next" else "",
                    relation=relation,
                    meeting=meeting.id,
                    rule="meetings.mentioned",
                )
            )


def _time_after(paragraph: Paragraph, position: int) -> str:
    later = [t for t in paragraph.times if position - 1 <= t.start <= position + 20]
    return later[0].value if later else ""


def _mentions(
    paragraph: Paragraph, title: str, meeting: MeetingReading
) -> list[tuple[str, str, str, int, int]]:
    g = grammar()
    text = paragraph.text
    dates = list(paragraph.dates)
    if not dates:
        return []
    found: list[tuple[str, str, str, int, int]] = []
    taken: set[int] = set()

    def relation_of(date: str, before: str, minutes: bool) -> str:
        if g.rule("meetings.next").search(before) or (
            title and g.rule("meetings.next").search(title) and not minutes
        ):
            return "next"
        if minutes and (
            _about_minutes(title)
            or re.search(r"(?:approv|confirm|correct|sign|agree|accept|accurate|true)", text)
        ):
            return "previous-minutes"
        if meeting.date and len(date) == 10 and date > meeting.date:
            return "next" if re.search(r"(?:next|future|will be held|to be held)", before) else ""
        return "earlier"

    for date in dates:
        if len(date.value) == 7 and date.value[0] != "-":
            match = _ending_at(g.rule("meetings.body_in_month").regex, text, date.start)
            behind = g.rule("meetings.month_body").match(text[date.end : date.end + 30])
            if match:
                found.append((date.value, match["body"], "", match.start(), date.end))
            elif behind:
                body = behind["body"] if behind["body"] != "meeting" else ""
                ahead = meeting.date and date.value > meeting.date[:7]
                found.append(
                    (date.value, body, "next" if ahead else "", date.start, date.end + behind.end())
                )
            continue
        value = date.value
        if value.startswith("--") and len(meeting.date) == 10:
            # a day and month without a year, of minutes: the last such day before this meeting
            year = int(meeting.date[:4]) - (value[2:] >= meeting.date[5:])
            match = _ending_at(g.rule("meetings.mentioned").regex, text, date.start)
            if match:
                found.append(
                    (
                        f"{year}-{value[2:]}",
                        "",
                        relation_of(f"{year}-{value[2:]}", "", True),
                        match.start(),
                        date.end,
                    )
                )
            continue
        if len(date.value) != 10:
            continue
        for name in ("mentioned", "meeting_on", "body_meeting_on"):
            match = _ending_at(g.rule(f"meetings.{name}").regex, text, date.start)
            if match is None or date.start in taken:
                continue
            groups = match.groupdict()
            body = tidy_body(
                groups.get("post")
                or groups.get("of")
                or groups.get("body")
                or groups.get("pre")
                or ""
            )
            body = _split_council(body)[1] if body else ""
            body = tidy_body(body)
            if name == "body_meeting_on" and not body:
                continue
            if body and not g.rule("bodies.name").regex.fullmatch(body):
                body = ""
            if (
                g.rule("meetings.own_word").match(body)
                and meeting.body
                and not (
                    body in ("Council", "Cabinet") and meeting.body not in ("Council", "Cabinet")
                )
            ):
                body = ""
            relation = relation_of(
                date.value, text[max(0, match.start() - 60) : date.start], name == "mentioned"
            )
            taken.add(date.start)
            found.append((date.value, body, relation, match.start(), date.end))
            # "held on 3 May and 4 June": the further dates are of meetings of the same kind
            follow = date
            for other in dates:
                if other.start > follow.end and re.fullmatch(
                    r",? (?:and|&) (?:on )?(?:the )?|, ", text[follow.end : other.start]
                ):
                    taken.add(other.start)
                    found.append((other.value, body, relation, match.start(), other.end))
                    follow = other
            break
        if date.start in taken:
            continue
        after = g.rule("meetings.date_then_body").regex.match(text, date.end)
        lead = re.search(r"\b(?:[Oo]n|[Oo]f) (?:the )?$", text[: date.start])
        if after and lead:
            body = tidy_body(after["body"])
            if (
                g.rule("meetings.own_word").match(body)
                and meeting.body
                and body not in ("Council", "Cabinet")
            ):
                body = ""
            found.append(
                (
                    date.value,
                    body,
                    relation_of(date.value, text[: date.start], False),
                    lead.start(),
                    after.end(),
                )
            )
            taken.add(date.start)
            continue
        window = text[max(0, date.start - 90) : date.start]
        if g.rule("meetings.next").search(title or "") or re.search(
            r"[Nn]ext (?:\w+ ){0,2}meeting[^.]{0,80}$", window
        ):
            if not re.search(r"(?:consult|publish|deadline|open|close|inspection)", window):
                begin = max(
                    0, text.rfind(". ", 0, date.start) + 2 if ". " in text[: date.start] else 0
                )
                found.append((date.value, "", "next", begin, date.end))
                taken.add(date.start)
            continue
        if _about_minutes(title) and re.search(r"(?:[Mm]inutes|MINUTES)[^.]{0,70}$", window):
            found.append(
                (date.value, "", "previous-minutes", max(0, date.start - len(window)), date.end)
            )
            taken.add(date.start)
    return found


def _about_minutes(title: str) -> bool:
    return bool(re.search(r"\b(?:[Mm]inutes?|MINUTES?|COFNODION|[Rr]ecord)\b", title))


def _ending_at(regex: re.Pattern, text: str, position: int) -> re.Match[str] | None:
    """The match that ends where the date begins (tried from the nearest words outwards)."""
    best = None
    for match in regex.finditer(text, max(0, position - 200), position + 40):
        if match.end() == position:
            best = match
            break
        if match.start() >= position:
            break
    return best
