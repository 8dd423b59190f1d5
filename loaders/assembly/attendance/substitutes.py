"""Substitutes told in sentences, with the direction: who stands in, and for whom."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.headings import about
from loaders.assembly.attendance.rows import after, row_to, within
from loaders.assembly.attendance.sentence import Sentence
from loaders.grammar import grammar


def assemble(sentence: Sentence) -> None:
    """Attendance facts of a sentence about substitutes."""
    if grammar().rule("attendance.party_speaks").match(sentence.text, sentence.start):
        # "Applicant: Mr Pell, represented by Ms Orr (Solicitor)"
        return
    told = _Told(sentence)
    told.in_brackets()
    told.listed()
    told.active()
    told.passive()
    told.for_whom()
    told.in_their_place()
    told.noted()


class _Told:
    """One sentence; each substitute is stated once, by the form that says most."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.reading, self.paragraph = sentence.reading, sentence.paragraph
        self.start, self.end = sentence.start, sentence.end
        self.text = sentence.text
        self.people = sentence.people
        self.done: set[int] = set()

    def _state(self, person: NameMention, gone: NameMention | None, label: str = "") -> None:
        if person.start in self.done:
            return
        self.done.add(person.start)
        if gone is not None:
            self.done.add(gone.start)
        name = self.sentence.name(person)
        replaced = self.sentence.name(gone) if gone is not None else label
        if name != replaced:
            self.sentence.state(name, "substitute", "substitute", replaces=replaced)

    def _pairs(self, row: list[NameMention], absent: list[NameMention]) -> None:
        if len(row) == len(absent):
            for person, gone in zip(row, absent, strict=True):
                self._state(person, gone)
        elif len(row) == 1:
            self._state(row[0], absent[0])
        else:
            for person in row:
                self._state(person, None)

    def in_brackets(self) -> None:
        """ "A (B substituting)", "A (substitute: B)", "A (substituting for B)"."""
        for mention in self.people:
            inner = within(self.paragraph, mention.bracket)
            if inner is None or mention.bracket is None:
                continue
            words = self.text[mention.bracket[0] : mention.bracket[1]]
            if grammar().rule("rolls.of_marked").match(words):
                # "T Orr (*substitute for J Hale)": whoever bears the mark
                self.done |= {mention.start, inner.start}
                continue
            before = self.text[mention.bracket[0] : inner.outer]
            if not grammar().rule("attendance.stands_in").search(words):
                continue
            if not self._this_meeting(before):
                continue
            if grammar().rule("attendance.stands_in_for").search(before):
                self._state(mention, inner)
                self.done.add(inner.start)
            else:
                self._state(inner, mention)
                self.done.add(mention.start)

    def active(self) -> None:
        """ "B substituted for A", "B attended as a substitute for A", "… and C for D"."""
        rule = grammar().rule("attendance.substitute").regex
        for mention in self.people:
            if mention.start in self.done:
                continue
            for place in after(self.paragraph, mention):
                if self._in_stead(mention, place) or self._sent(mention, place):
                    break
                match = rule.match(self.text, place, self.end)
                if match is None or not self._this_meeting(match.group()):
                    continue
                row = self.sentence.row_to(mention)
                absent = self.sentence.group_from(match.end())
                absent = self._shared(absent)
                if absent and grammar().rule("attendance.place_as").match(
                    self.text, max(absent[-1].end, absent[-1].stop)
                ):
                    # "who had taken the place of Mr Pell as the union's man": for good
                    break
                if absent and absent[0].outer - match.end() < 4:
                    one = grammar().rule("attendance.one_stands_in").search(match.group())
                    if one and "," in self.text[row[0].end : mention.outer]:
                        # "Pell, Dray, Hale as substitute for Orrell": the others only came
                        row, absent = [mention], absent[:1]
                    self._pairs(self._own_clause(row, absent), absent)
                    self._and_for(absent[-1])
                else:
                    posts = [
                        p for p in self.paragraph.posts if match.end() <= p.start <= match.end() + 2
                    ]
                    label = self.reading.post_name(posts[0]) if posts else ""
                    said = grammar().rule("attendance.stands_in").search(match.group())
                    for person in row if said or label else ():
                        self._state(person, None, label)
                break

    def _own_clause(self, row: list[NameMention], absent: list[NameMention]) -> list[NameMention]:
        """Of more people than are replaced, those behind the last semicolon of their row."""
        last = max((n.outer for n in row), default=0)
        mark = self.text.rfind(";", row[0].outer, last) if row else -1
        if len(row) <= len(absent) or mark < 0:
            return row
        return [n for n in row if n.outer > mark]

    def _in_stead(self, mention: NameMention, place: int) -> bool:
        """ "B was there in A's stead"."""
        lead = grammar().rule("attendance.in_stead_of").regex.match(self.text, place, self.end)
        absent = self.sentence.group_from(lead.end()) if lead else []
        if not absent or not grammar().rule("attendance.stead").match(self.text, absent[-1].end):
            return False
        self._pairs(self.sentence.row_to(mention), absent)
        return True

    def _sent(self, mention: NameMention, place: int) -> bool:
        """ "A nominated B in his stead"."""
        lead = grammar().rule("attendance.sent_instead").regex.match(self.text, place, self.end)
        row = self.sentence.group_from(lead.end()) if lead else []
        said = grammar().rule("attendance.sent_as").regex
        if not row or row[0].outer != lead.end():  # type: ignore[union-attr]
            return False
        if not any(said.match(self.text, p, self.end) for p in after(self.paragraph, row[-1])):
            return False
        self._pairs(row, self.sentence.row_to(mention))
        return True

    def _this_meeting(self, said: str) -> bool:
        """Whether somebody takes another's place at a meeting, not in an office or for good."""
        g, item = grammar(), self.sentence.item
        if not g.rule("attendance.bare_place").search(said):
            return True
        if "replac" not in said and (item is None or about(item.title)):
            return True
        return g.rule("attendance.for_once").search(self.sentence.words) is not None

    def listed(self) -> None:
        """ "The following substitutions were notified: B for A; D for C"."""
        lead = grammar().rule("attendance.substitutions_listed").regex
        if not lead.search(self.text, self.start, self.end):
            return
        link = grammar().rule("attendance.for_link").regex
        for mention in self.people:
            for place in after(self.paragraph, mention):
                match = link.match(self.text, place, self.end)
                gone = match and next((n for n in self.people if n.outer == match.end()), None)
                if gone:
                    self._state(mention, gone)
                    break

    def _shared(self, absent: list[NameMention]) -> list[NameMention]:
        """Those replaced, without those who are in turn a substitute ("for A and C for D")."""
        link = grammar().rule("attendance.for_link").regex
        for place, mention in enumerate(absent):
            if place and link.match(self.text, max(mention.stop, mention.end), self.end):
                return absent[:place]
        return absent

    def _and_for(self, last: NameMention) -> None:
        """ "… and Councillor C for Councillor D" behind a substitution already told."""
        link = grammar().rule("attendance.for_link").regex
        while True:
            nxt = next(
                (n for n in self.people if n.outer > last.end and grammar().rule("roll_words.and_before").regex.fullmatch(self.text[max(last.stop, last.end) : n.outer])), None)  # fmt: skip
            match = nxt and link.match(self.text, max(nxt.stop, nxt.end), self.end)
            gone = match and next((n for n in self.people if n.outer == match.end()), None)
            if not nxt or not gone:
                return
            self._state(nxt, gone)
            last = gone

    def passive(self) -> None:
        """ "A was substituted by B", "A (replaced by B)", "A, whose substitute was B"."""
        rule = grammar().rule("attendance.substituted_by").regex
        for mention in self.people:
            if mention.start in self.done:
                continue
            for place in after(self.paragraph, mention):
                match = rule.match(self.text, place, self.end)
                if match is None:
                    continue
                row = self.sentence.group_from(match.end())
                gone = self.sentence.row_to(mention)
                if row and len(row) == len(gone):
                    self._pairs(row, gone)
                elif row:
                    self._pairs(row[:1], [mention])
                if row:
                    self._and_by(row[0])
                break

    def _and_by(self, last: NameMention) -> None:
        """ "… and C by D" behind a substitution already told."""
        people = [n for n in self.people if n.outer > last.end]
        for gone, person in zip(people, people[1:], strict=False):
            lead = self.text[max(last.stop, last.end) : gone.outer]
            link = self.text[max(gone.stop, gone.end) : person.outer]
            if grammar().rule("roll_words.and_between").regex.fullmatch(lead) and grammar().rule(
                "roll_words.by_between"
            ).regex.fullmatch(link):
                self._state(person, gone)
                last = person

    def for_whom(self) -> None:
        """ "A and B, for whom C and D attended as substitutes"."""
        g = grammar()
        for match in g.rule("attendance.for_whom").finditer(self.text, self.start, self.end):
            row = self.sentence.group_from(match.end())
            absent = [n for n in self.people if n.outer < match.start()]
            post = next((p for p in self.paragraph.posts if p.end == match.start()), None)
            tail = self.text[row[-1].end : self.end] if row else ""
            if row and post is not None and not absent and g.rule("attendance.sits").search(tail):
                self._state(row[0], None, self.reading.post_name(post))
            elif row and len(absent) >= len(row) and g.rule("attendance.sits").search(tail):
                self._pairs(row, absent[-len(row) :])

    def in_their_place(self) -> None:
        """ "Apologies from A; B attended as her substitute", "… were substituting, respectively"."""
        g = grammar()
        rule = g.rule("attendance.as_substitute").regex
        for mention in self.people:
            if mention.start in self.done:
                continue
            match = None
            for place in after(self.paragraph, mention):
                match = match or rule.match(self.text, place, self.end)
            if match and any(mention.end < n.outer < match.end() for n in self.people):
                match = None
            if match is None or not g.rule("attendance.stands_in").search(match.group()):
                continue
            row = self._row_of(mention, match.group())
            if any(n.start in self.done for n in row):
                continue
            first = {n.start for n in row}
            absent = [
                n for n in self.paragraph.people
                if n.outer < row[0].outer and n.start not in first and n.start not in self.done
            ]  # fmt: skip
            own = [n for n in absent if n.outer >= self.start]
            pronoun = g.rule("roll_words.somebodys").search(match.group())
            if "respective" in match.group() and len(absent) >= len(row):
                self._pairs(row, absent[-len(row) :])
            elif (
                len(row) == 1
                and (own or (pronoun and len(absent) == 1))
                and self._apologised(own or absent)
            ):
                self._pairs(row, (own or absent)[-1:])
            elif len(own or absent) == len(row) and pronoun and len(row) > 1:
                self._pairs(row, own or absent)
            else:
                for person in row:
                    self._state(person, None)

    def _row_of(self, mention: NameMention, said: str) -> list[NameMention]:
        """Those who stand in: one where it is "a substitute" or "his place", else the row."""
        if grammar().rule("attendance.one_stands_in").search(said):
            return [mention]
        return row_to(self.paragraph, mention, self.start, links="roll_words.comma_links")

    def _apologised(self, absent: list[NameMention]) -> bool:
        """Whether those named before are the absent: their apologies stand in the same passage."""
        return (
            bool(absent)
            and "polog" in self.text[: self.end]
            or bool(grammar().rule("roll_words.was_away").search(self.text[: self.end]))
        )

    def noted(self) -> None:
        """ "Notification was received that B was noted as a substitute"."""
        match = (
            grammar()
            .rule("attendance.noted_substitute")
            .regex.search(self.text, self.start, self.end)
        )
        if match:
            for mention in self.people:
                if mention.outer < match.start():
                    self._state(mention, None)
