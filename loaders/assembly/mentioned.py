"""The other meetings that a document speaks of: earlier ones, those whose minutes it approves, the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.annotators.dates import DateMention
from loaders.assembly.body_names import split_council, tidy_body
from loaders.assembly.day_alone import day_alone
from loaders.assembly.days_meant import dated
from loaders.assembly.told_meetings import told_under
from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import MentionedMeeting

__all__ = ["mentioned"]

_OTHERS = ("Council", "Cabinet", "Executive")
"""Bodies that a panel calls by one word and that are not itself."""
_BEFORE = (
    "meetings.mentioned", "mentions.its_meeting", "meetings.meeting_on", "mentions.goes_to", "mentions.had_on",
    "meetings.body_meeting_on", "meetings.met_on", "mentions.will_on", "mentions.acted_on",
    "mentions.session", "mentions.which_on", "mentions.before_it", "mentions.sheet_of",
    "mentions.planned", "mentions.listed", "mentions.sent_by", "mentions.put_off",
)  # fmt: skip
"""What stands before a meeting's date, in the order in which it is looked for."""
_RANK = {"previous-minutes": 0, "next": 1, "earlier": 2, "": 3}


@dataclass(frozen=True, slots=True)
class _Mention:
    """A meeting's date as a paragraph tells it, with the place of the words."""

    date: str
    body: str
    relation: str
    start: int
    end: int


def mentioned(reading: Reading, meeting: MeetingReading) -> None:
    """A fact for each day on which the text says that a body met or will meet."""
    best: dict[str, tuple[Paragraph, _Mention]] = {}
    for paragraph, title in told_under(reading, meeting):
        for found in _Teller(paragraph, title, meeting).all():
            if found.date == meeting.date:
                continue
            known = best.get(found.date)
            if known is None or _RANK[found.relation] < _RANK[known[1].relation]:
                best[found.date] = (paragraph, found)
    last, day = day_alone(reading, meeting) or (None, None)
    if last and day and day.value not in {meeting.date, *best}:
        best[day.value] = (last, _Mention(day.value, "", "next", day.start, day.end))
    ordered = sorted(best.values(), key=lambda pair: pair[0].span(pair[1].start, pair[1].end))
    for number, (paragraph, found) in enumerate(ordered, 1):
        reading.add(
            MentionedMeeting(
                id=f"{meeting.id}-{number}",
                evidence=(paragraph.span(found.start, found.end),),
                body=found.body or meeting.body,
                date=found.date,
                start=_time_after(paragraph, found.end) if found.relation == "next" else "",
                relation=found.relation,
                meeting=meeting.id,
                rule="meetings.mentioned",
            )
        )


def _time_after(paragraph: Paragraph, position: int) -> str:
    later = [t for t in paragraph.times if position - 1 <= t.start <= position + 20]
    return later[0].value if later else ""


class _Teller:
    """Looks at the dates of one paragraph."""

    def __init__(self, paragraph: Paragraph, title: str, meeting: MeetingReading) -> None:
        self.paragraph = paragraph
        self.text = paragraph.text
        self.title = title
        self.meeting = meeting
        ahead = ("meetings.next", "mentions.next_title")
        self.to_come = any(grammar().rule(name).search(title) for name in ahead)
        self.of_minutes = grammar().rule("mentions.about_minutes").search(title) is not None

    def all(self) -> Iterator[_Mention]:
        yield from self._months()
        dates = [d for d in self.paragraph.dates if len(d.value) == 10 or d.value[0] == "-"]
        held: tuple[DateMention, _Mention] | None = None
        for place, date in enumerate(dates):
            found = self._followed(held, date) or self._at(date) or self._coupled(dates, place)
            if found is not None:
                held = (date, found)
                yield found

    def _months(self) -> Iterator[_Mention]:
        """A body's meeting of which only the month is told: "by Cabinet in November 2030"."""
        g = grammar()
        for date in self.paragraph.dates:
            if len(date.value) != 7 or date.value[0] == "-":
                continue
            if match := self._ending_at(g.rule("mentions.body_in_month"), date.start):
                yield _Mention(date.value, match["body"], "", match.start("body"), date.end)
                continue
            lead = g.rule("mentions.of_body").search(self.text[: date.start])
            behind = g.rule("mentions.month_body").match(self.text[date.end : date.end + 30])
            if lead and behind:
                ahead = self.meeting.date and date.value > self.meeting.date[:7]
                end = date.end + behind.end()
                yield _Mention(date.value, behind["body"], "next" if ahead else "", date.start, end)

    def _followed(
        self, held: tuple[DateMention, _Mention] | None, date: DateMention
    ) -> _Mention | None:
        """ "held on 3 May and 4 June": the further dates are of meetings of the same kind."""
        if held is None or date.start <= held[0].end:
            return None
        between = self.text[held[0].end : date.start]
        if not grammar().rule("dates.list_join").regex.fullmatch(between):
            return None
        known = held[1]
        value = self._dated(date, known.relation)
        return value and _Mention(value, known.body, known.relation, known.start, date.end) or None

    def _coupled(self, dates: list[DateMention], place: int) -> _Mention | None:
        """ "met on 11 February and 25 March 2031": the first date has its year from the second."""
        date = dates[place]
        if date.full or place + 1 >= len(dates) or not dates[place + 1].full:
            return None
        after = dates[place + 1]
        if (
            not grammar()
            .rule("mentions.days_joined")
            .regex.fullmatch(self.text[date.end : after.start])
        ):
            return None
        return self._at(date, f"{after.value[:4]}-{date.value[2:]}")

    def _at(self, date: DateMention, value: str = "") -> _Mention | None:
        for name in _BEFORE:
            rule = grammar().rule(name)
            if (match := self._ending_at(rule, date.start)) is None:
                continue
            groups = match.groupdict()
            if any(w and w.endswith("Chief Executive") for w in groups.values()):
                continue
            body = self._body(groups)
            of_none = name == "meetings.body_meeting_on" and not groups["body"]
            # "the Panel noted the fire on 3 May" tells of the fire
            if of_none or name == "mentions.acted_on" and self._own(groups["body"] or ""):
                continue
            ahead = name in ("mentions.will_on", "mentions.goes_to")
            approved = name == "mentions.sheet_of" and "record" in match.group()
            approved = approved or (
                name == "mentions.session"
                and match.group().removeprefix("The ").title().startswith(("Note", "Record", "Min"))
            )
            approved = approved or (self.of_minutes and "last meeting" in match.group())
            approved = approved or self._listed(date)
            minutes = name == "meetings.mentioned" or approved
            relation = self._relation(date, match.start(), minutes, ahead)
            when = value or self._dated(date, relation)
            if when:
                return _Mention(
                    when,
                    body,
                    self._settled(relation, when, match.group()),
                    match.start(),
                    date.end,
                )
        return self._behind(date, value) or self._by_title(date, value)

    def _behind(self, date: DateMention, value: str) -> _Mention | None:
        """What stands behind a date: "on 9 July it had refused", "the 8 July Committee meeting"."""
        g = grammar()
        lead = g.rule("mentions.on_of").search(self.text[: date.start])
        start = lead.start() if lead else date.start
        acted = g.rule("mentions.then_acted").regex.match(self.text, date.end)
        met = g.rule("mentions.then_meeting").match(self.text[date.end : date.end + 80])
        if not (acted and lead) and not met:
            return None
        end = acted.end() if acted and lead else date.end + (met.end() if met else 0)
        body = self._body((acted if acted and lead else met).groupdict())  # type: ignore[union-attr]
        relation = self._relation(date, start, False, False)
        when = value or self._dated(date, relation)
        return _Mention(when, body, self._settled(relation, when), start, end) if when else None

    def _by_title(self, date: DateMention, value: str) -> _Mention | None:
        """A date under "Date of next meeting", or beside the word minutes in the item of that name."""
        g = grammar()
        window = self.text[max(0, date.start - 90) : date.start]
        if self.to_come or g.rule("mentions.next_meeting").search(window):
            sentence = window[window.rfind(". ") + 1 :]
            if g.rule("meetings.no_meeting").search(sentence) or g.rule("mentions.opens").search(
                sentence
            ):
                return None
            stop = self.text.rfind(". ", 0, date.start)
            begin = stop + 2 if stop >= 0 else 0
            when = value or self._dated(date, "next")
            named = g.rule("mentions.list_of_days").search(sentence)
            return (
                _Mention(when, named[1] if named else "", "next", begin, date.end) if when else None
            )
        told = g.rule("mentions.minutes_of").search(window)
        # "(13 November 2031)" and no more below the heading
        around = self.text[: date.start].strip() + self.text[date.end :].strip(" .")
        alone = around == "()"
        # under the heading "Minutes": "Those of 10 March 2031 approved"
        approved = g.rule("meetings.approves").search(self.text[date.end : date.end + 60])
        those = g.rule("mentions.those_of").search(window)
        # "11th January accepted": the day opens what was said of them
        opens = self.text[: date.start].strip(" -–:.").lower() in ("", "the", "of", "of the")
        opens = opens and self.text[date.end : date.end + 1] == " "
        lead = approved and (opens or those) or g.rule("mentions.there_on").search(window)
        if self.of_minutes and (told or alone or lead or self._listed(date)):
            when = value or self._dated(date, "previous-minutes")
            start = max(0, date.start - len(window))
            return _Mention(when, "", "previous-minutes", start, date.end) if when else None
        return None

    def _listed(self, date: DateMention) -> bool:
        """Whether a line under the heading of the minutes opens with a meeting and says that its
        minutes were approved: "(b) Special Meeting, 3 May 2031 - approved"."""
        behind = self.text[date.end : date.end + 90]
        return (
            self.of_minutes
            and grammar().rule("meetings.approves").search(behind) is not None
            and grammar().rule("mentions.minutes_listed").search(self.text[: date.start])
            is not None
        )

    def _body(self, groups: dict[str, str | None]) -> str:
        """The body named, '' for this meeting's own and for what is no body's name."""
        words = next((w for k in ("post", "of", "body", "pre", "low") if (w := groups.get(k))), "")
        body = tidy_body(words) if words else ""
        if grammar().rule("mentions.called_so").regex.fullmatch(body):
            return body
        body = split_council(body)[1] if body else ""
        body = tidy_body(body)
        if groups.get("low"):
            return "" if words.lower() == "it" else words[0].upper() + words[1:]
        known = grammar().rule("bodies.name").regex.fullmatch(body)
        if body and not known:
            return ""
        return "" if body and self._own(body) else body

    def _own(self, body: str) -> bool:
        """Whether words for a body mean the one that meets."""
        words = grammar().rule("mentions.determiner").regex.sub("", body)
        if not self.meeting.body or (words in _OTHERS and self.meeting.body != words):
            return False
        own = grammar().rule("meetings.own_word").match(words)
        return bool(own) or words.lower() == self.meeting.body.lower() or words == "Group"

    def _relation(self, date: DateMention, start: int, minutes: bool, ahead: bool) -> str:
        g = grammar()
        before = self.text[max(0, start - 60) : date.start]
        if g.rule("meetings.next").search(before) or (self.to_come and not minutes):
            return "next"
        if minutes and (self.of_minutes or g.rule("meetings.approves").search(self.text)):
            return "previous-minutes"
        if ahead:
            return "next"
        told = g.rule("mentions.to_come").search(before)
        if (
            len(date.value) == 10
            and date.full
            and self.meeting.date
            and date.value > self.meeting.date
        ):
            named = g.rule("mentions.future").search(before)
            return "next" if named or ahead else ""
        return "next" if not date.full and told else "earlier"

    def _settled(self, relation: str, when: str, told: str = "") -> str:
        """A day that lies behind is not the next one, nor one ahead over, unless it is ``told`` so."""
        own = self.meeting.date
        if relation == "next" and own and when < own:
            return "earlier"
        over = relation == "earlier" and grammar().rule("mentions.is_over").search(told)
        ahead = relation in ("", "earlier") and own and when > own
        return "next" if ahead and not over else relation

    def _dated(self, date: DateMention, relation: str) -> str:
        return dated(self.text, date, relation, self.meeting.date)

    def _ending_at(self, rule: Rule, position: int) -> re.Match[str] | None:
        """The match that ends where the date begins."""
        for match in rule.finditer(self.text, max(0, position - 200), position + 40):
            if match.end() == position:
                return match
            if match.start() >= position:
                break
        return None
