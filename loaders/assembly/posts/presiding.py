"""Who presides: "(in the Chair)" says that somebody is the chair, where nobody else is."""

from __future__ import annotations

from loaders.assembly.attendance.rows import after
from loaders.assembly.posts.holding import Held
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Reading
from ontology.record import Holding, Post


def presiding(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """A Holding for whoever the head of the minutes puts in the chair, under the word that the
    document has for it; a mayor or leader in the chair is no other chair."""
    posts = {post for _, post in held}
    if any(grammar().rule("offices.presides").match(post) for post in posts):
        return
    g = grammar()
    head = len(meeting.head) + len(meeting.front)
    items = (paragraph for item in meeting.items for paragraph in item.told)
    for place, paragraph in enumerate([*meeting.head, *meeting.front, *items]):
        rule = g.rule("posts.presiding" if place < head else "posts.resumes_chair").regex
        for mention in paragraph.people:
            behind = next(
                (m for p in after(paragraph, mention) if (m := rule.match(paragraph.text, p))), None
            )
            before = place < head and g.rule("posts.presides").search(
                paragraph.text[: mention.outer]
            )
            if not behind and not before:
                continue
            person = reading.name(paragraph, mention)
            if any(p == person for p, _ in held):
                return
            name = _word_for_it(reading)
            end = behind.end() if behind else mention.end
            span = paragraph.span(before.start() if before else mention.outer, end)
            held[person, name] = None
            reading.add(
                Holding(
                    evidence=(span,),
                    person=person,
                    post=name,
                    inferred=True,
                    meeting=meeting.id,
                    rule="posts.presiding",
                )
            )
            if not any(o.name == name for o in reading.posts.offices.values()):
                reading.add(
                    Post(
                        evidence=(span,),
                        name=name,
                        holder_kind="chair",
                        inferred=True,
                        meeting=meeting.id,
                        rule="posts.presiding",
                    )
                )
            return


def _word_for_it(reading: Reading) -> str:
    """ "Chairman", "Chairperson" or whatever the document calls its chair; else "Chair"."""
    names = [o.name for o in reading.posts.offices.values() if o.kind == "chair" and not o.body]
    return next((n for n in names if grammar().rule("offices.chair_or_convener").match(n)), "Chair")
