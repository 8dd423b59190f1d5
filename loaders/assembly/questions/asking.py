"""Who asks and who answers, and how a question becomes a fact."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.assembly.actions.agents import post_owner
from loaders.assembly.actors import holder_named, known_code
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Question, Span

__all__ = ["Place"]

_BESIDE = 3
"""Characters between an office and the name of who holds it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of an item, in which questions are looked for."""

    reading: Reading
    meeting: MeetingReading
    item: ItemReading
    paragraph: Paragraph

    @property
    def text(self) -> str:
        return self.paragraph.text

    def at(self, paragraph: Paragraph) -> Place:
        """The same in another paragraph of the item."""
        return replace(self, paragraph=paragraph)

    def span(self, start: int, end: int) -> Span:
        return self.paragraph.span(start, end)

    def named(self, start: int, end: int, *, last: bool = False) -> str:
        """The first or last who is named between ``start`` and ``end``: a person before a post, or ''."""
        people = [n for n in self.paragraph.people if start <= n.outer < end]
        if people:
            return self.reading.name(self.paragraph, people[-1 if last else 0])
        posts = [p for p in self.paragraph.posts if start <= p.start < end]
        if posts:
            return self._holder(posts[-1 if last else 0].start)
        for code in grammar().rule("interests.initials").regex.finditer(self.text, start, end):
            if name := known_code(self.reading, code.group()):
                return name
        officers = grammar().rule("action_lists.officers").search(self.text[start:end])
        return "officers" if officers else ""

    def agent(self, position: int) -> str:
        """Who is named right at ``position``, or behind an article there, or ''."""
        position += len("The ") if self.text.startswith("The ", position) else 0
        person = next((n for n in self.paragraph.people if n.outer == position), None)
        if person:
            return self.reading.name(self.paragraph, person)
        post = next((p for p in self.paragraph.posts if p.start == position), None)
        return self._holder(post.start) if post else ""

    def office(self, starts: set[int]) -> str:
        """The office that alone is named at one of ``starts``, as it is printed, or ''."""
        post = next((p for p in self.paragraph.posts if p.start in starts), None)
        if post is None or any(0 <= n.outer - post.end <= _BESIDE for n in self.paragraph.people):
            return ""
        return self._holder(post.start)

    def _holder(self, position: int) -> str:
        """Who holds an office of members; an officer is named as the record names him."""
        post = next(p for p in self.paragraph.posts if p.start == position)
        held = "" if post.kind == "officer" else holder_named(self.reading, self.paragraph, post)
        return held or post_owner(self.reading, self.item, self.paragraph, position)

    def put(
        self,
        question: str,
        answer: str,
        spans: tuple[Span, ...],
        asked_by: str,
        by: str,
        rule: str,
        *,
        answered: bool = True,
    ) -> bool:
        """Add a question and its answer; whether there was enough of both. ``answered``: it needs one."""
        g = grammar()
        question = g.rule("questions.that_lead").regex.sub("", question.strip(), count=1)
        answer = g.rule("questions.as_follows").regex.sub("", answer.strip(), count=1)
        if len(question) < 4 or (answered and len(answer.strip()) < 3):
            return False
        self.reading.add(
            Question(
                item=self.item.id,
                evidence=spans,
                text=question.strip(' .;,?"“”'),
                answer=answer.strip(' .;,"“”'),
                asked_by=asked_by,
                by=by,
                meeting=self.meeting.id,
                rule=f"questions.{rule}",
            )
        )
        return True
