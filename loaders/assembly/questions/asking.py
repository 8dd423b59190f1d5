"""Who asks and who answers, and how a question becomes a fact."""

from __future__ import annotations

from loaders.assembly.actions.agents import post_owner
from loaders.assembly.actors import known_code
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Question, Span

__all__ = ["agent_name", "named", "put"]

_CODE = re.compile(r"\b[A-Z][A-Za-z]{1,3}\b")


def named(
    reading: Reading, item: ItemReading, paragraph: Paragraph, start: int, end: int, last: bool
) -> str:
    """The first or last who is named between ``start`` and ``end``: a person before a post, or ''."""
    people = [n for n in paragraph.people if start <= n.outer < end]
    if people:
        return reading.name(paragraph, people[-1 if last else 0])
    posts = [p for p in paragraph.posts if start <= p.start < end]
    if posts:
        return post_owner(reading, item, paragraph, posts[-1 if last else 0].start)
    for code in _CODE.finditer(paragraph.text, start, end):
        if name := known_code(reading, code.group()):
            return name
    return "officers" if re.search(r"\b[Oo]fficers\b", paragraph.text[start:end]) else ""


def agent_name(reading: Reading, item: ItemReading, paragraph: Paragraph, position: int) -> str:
    """Who is named right at ``position``, or behind an article there, or ''."""
    position += len("The ") if paragraph.text.startswith("The ", position) else 0
    person = next((n for n in paragraph.people if n.outer == position), None)
    if person:
        return reading.name(paragraph, person)
    post = next((p for p in paragraph.posts if p.start == position), None)
    return post_owner(reading, item, paragraph, post.start) if post else ""


def put(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
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
    question = grammar().rule("questions.that_lead").regex.sub("", question.strip())
    if len(question) < 4 or (answered and len(answer.strip()) < 3):
        return False
    reading.add(
        Question(
            item=item.id,
            evidence=spans,
            text=question.strip(' .;,?"“”'),
            answer=answer.strip(' .;,"“”'),
            asked_by=asked_by,
            by=by,
            meeting=meeting.id,
            rule=f"questions.{rule}",
        )
    )
    return True
