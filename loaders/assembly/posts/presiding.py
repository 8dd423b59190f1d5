"""Who presides: "(in the Chair)" says that somebody is the chair, where nobody else is."""

from __future__ import annotations

from loaders.assembly.attendance.rows import after
from loaders.assembly.posts.holding import Held
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading
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
    above: Paragraph | None = None
    beneath = False
    for place, paragraph in enumerate([*meeting.head, *meeting.front, *items]):
        heads = above if place < head and above and _only_heads(above) and not beneath else None
        # a label right below a name is that name's
        beneath = above is not None and bool(above.people) and _touch(reading, above, paragraph)
        above = paragraph
        rule = g.rule("posts.presiding" if place < head else "posts.resumes_chair").regex
        for mention in paragraph.people:
            behind = next(
                (m for p in after(paragraph, mention) if (m := rule.match(paragraph.text, p))), None
            )
            before = place < head and g.rule("posts.presides").search(
                paragraph.text[: mention.outer]
            )
            below = heads is not None and not paragraph.text[: mention.outer].strip()
            if not behind and not before and not below:
                continue
            person = reading.name(paragraph, mention)
            if any(p == person for p, _ in held):
                return
            name = _word_for_it(reading)
            end = behind.end() if behind else mention.end
            span = paragraph.span(before.start() if before else mention.outer, end)
            shown = (heads.whole, span) if heads is not None and below else (span,)
            held[person, name] = None
            reading.add(
                Holding(
                    evidence=shown,
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
                        evidence=shown,
                        name=name,
                        holder_kind="chair",
                        inferred=True,
                        meeting=meeting.id,
                        rule="posts.presiding",
                    )
                )
            return


def _touch(reading: Reading, one: Paragraph, other: Paragraph) -> bool:
    """Whether a paragraph begins on the line right below another."""
    return reading.document.text[one.whole.end : other.whole.start].count("\n") == 1


def _only_heads(paragraph: Paragraph) -> bool:
    """Whether a line says no more than that whoever is named below it presides: "In the Chair:"."""
    words = grammar().rule("posts.presides").match(paragraph.text)
    return words is not None and words.end() == len(paragraph.text)


def _word_for_it(reading: Reading) -> str:
    """ "Chairman", "Chairperson" or whatever the document calls its chair; else "Chair"."""
    names = [o.name for o in reading.posts.offices.values() if o.kind == "chair" and not o.body]
    return next((n for n in names if grammar().rule("offices.chair_or_convener").match(n)), "Chair")
