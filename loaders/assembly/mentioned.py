"""The other meetings that a document speaks of: earlier ones, those whose minutes it approves, the next."""

from __future__ import annotations

from loaders.assembly.body_names import split_council, tidy_body
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import MentionedMeeting

__all__ = ["mentioned"]

_OTHERS = ("Council", "Cabinet", "Executive")
"""Bodies that a panel calls by one word and that are not itself."""


def mentioned(reading: Reading, meeting: MeetingReading) -> None:
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
        for name in ("mentioned", "meeting_on", "body_meeting_on", "met_on"):
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
            body = split_council(body)[1] if body else ""
            body = tidy_body(body)
            if name == "body_meeting_on" and not body:
                continue
            if body and not g.rule("bodies.name").regex.fullmatch(body):
                body = ""
            if (
                g.rule("meetings.own_word").match(body)
                and meeting.body
                and not (body in _OTHERS and meeting.body not in _OTHERS)
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
            if g.rule("meetings.own_word").match(body) and meeting.body and body not in _OTHERS:
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
            sentence = window[window.rfind(". ") + 1 :]
            if not g.rule("meetings.no_meeting").search(sentence) and not re.search(
                r"(?:open|close)", window
            ):
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
