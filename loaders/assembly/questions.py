"""Questions, or points raised, with the answers that the record gives."""

from __future__ import annotations

from loaders.assembly.actions.agents import post_owner
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Question, Span

_POINT = re.compile(r"^[•·▪§*-]\s*")


def assemble(reading: Reading) -> None:
    """Question facts of every item."""
    if reading.segmentation.form == "roster":
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            groups = item.minutes or item.decision
            if reading.segmentation.form == "report":
                groups = [p for p in item.preamble if reading.is_quoted(p)]
            if _bullets(reading, meeting, item, groups):
                continue
            for paragraph in groups:
                _sentences(reading, meeting, item, paragraph)


def _bullets(
    reading: Reading, meeting: MeetingReading, item: ItemReading, groups: list[Paragraph]
) -> bool:
    """A question-and-answer session: each bullet a point, the paragraphs below it the answer."""
    session = next(
        (
            i
            for i, p in enumerate(groups)
            if grammar().rule("questions.session").search(p.text)
            and p.text.rstrip().endswith((":", ":-", "-"))
        ),
        None,
    )
    if session is None:
        return False
    points = [i for i in range(session + 1, len(groups)) if _POINT.match(groups[i].text)]
    answered = [i for i in points if i + 1 < len(groups) and i + 1 not in points]
    if len(points) < 2 or len(answered) < 0.6 * len(points):
        return False
    for place, index in enumerate(points):
        stop = points[place + 1] if place + 1 < len(points) else index + 2
        if index + 1 >= len(groups) or index + 1 in points or index + 1 >= stop + 1:
            continue
        paragraph, answer = groups[index], groups[index + 1]
        marker = _POINT.match(paragraph.text)
        start = marker.end() if marker else 0
        if grammar().rule("decisions.marker_line").match(answer.text):
            continue
        end = next((e for _, e in sentences(answer.passage)), len(answer.text))
        reading.claimed += [groups[i].whole for i in range(index, min(stop, len(groups)))]
        reading.add(
            Question(
                item=item.id,
                evidence=(paragraph.span(start, len(paragraph.text)), answer.span(0, end)),
                text=paragraph.text[start:].rstrip(". "),
                answer=answer.text[:end].rstrip("."),
                meeting=meeting.id,
                rule="questions.points",
            )  # fmt: skip
        )
    return True


def _asker(reading: Reading, paragraph: Paragraph, position: int, start: int) -> str:
    people = [n for n in paragraph.people if start <= n.outer < position]
    if people and position - max(people[-1].stop, people[-1].end) <= 40:
        return reading.name(paragraph, people[-1])
    return ""


def _answerer(
    reading: Reading, item: ItemReading, paragraph: Paragraph, start: int, position: int
) -> str:
    people = [n for n in paragraph.people if start <= n.outer < position]
    posts = [p for p in paragraph.posts if start <= p.start < position]
    if people:
        return reading.name(paragraph, people[-1])
    if posts:
        return post_owner(reading, item, paragraph, posts[-1].start)
    if re.search(r"\b[Oo]fficers\b", paragraph.text[start:position]):
        return "officers"
    return ""


def _sentences(
    reading: Reading, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph
) -> None:
    """ "A Member asked whether …. The Director replied that …"."""
    g = grammar()
    text = paragraph.text
    bounds = list(sentences(paragraph.passage))
    used: set[int] = set()
    for number, (start, end) in enumerate(bounds):
        if number in used:
            continue
        match = g.rule("questions.asks").regex.search(text, start, end)
        if match is None:
            match = re.compile(
                r"(?:A|Another|One) (?:[Mm]ember|[Cc]ouncillor) (?:then |also )?(?:commented|stated|challenged|highlighted|raised (?:concerns?|the point))(?: that)? |Members raised concerns? that "
            ).match(text, start)
            if match is None:
                continue
        first = match.end()
        inner = re.compile(
            r",? (?:and|but|;) (?:the )?(?P<who>(?:[A-Z][\w’'.]+ ?){1,6}?) (?:confirmed|replied|answered|advised|explained|responded)(?: that)? (?=\w)"
        ).search(text, first, end)
        if inner is not None:
            by = _answerer(reading, item, paragraph, inner.start(), inner.end())
            _put(
                reading,
                meeting,
                item,
                paragraph,
                text[first : inner.start()],
                text[inner.end() : end],
                (paragraph.span(start, end),),
                _asker(reading, paragraph, match.start(), start),
                by,
            )
            continue
        for later in range(number + 1, min(number + 4, len(bounds))):
            s, e = bounds[later]
            if g.rule("questions.asks").regex.search(text, s, e) and later > number:
                break
            answer = g.rule("questions.answer").regex.search(text, s, e)
            if answer is None:
                if later - number >= 3 or re.match(
                    r"(?:A|Another) (?:Member|Councillor)", text[s:e]
                ):
                    break
                continue
            passive = g.rule("questions.passive_answer").match(text[s:e])
            if answer.start() - s > 110 and not passive:
                break
            by = "" if passive else _answerer(reading, item, paragraph, s, answer.start() + 1)
            if not by and not passive:
                continue
            used.update(range(number, later + 1))
            _put(
                reading,
                meeting,
                item,
                paragraph,
                text[first:end],
                text[answer.end() : e],
                (paragraph.span(start, end), paragraph.span(s, e)),
                _asker(reading, paragraph, match.start(), start),
                by,
            )
            break


def _put(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    question: str,
    answer: str,
    spans: tuple[Span, ...],
    asked_by: str,
    by: str,
) -> None:
    question = re.sub(r"^(?:that|whether(?= it)) ", "", question.strip())
    if len(question) < 8 or len(answer.strip()) < 3:
        return
    reading.add(
        Question(
            item=item.id,
            evidence=spans,
            text=question.strip(" .;,"),
            answer=answer.strip(" .;,"),
            asked_by=asked_by,
            by=by,
            meeting=meeting.id,
            rule="questions.asked",
        )  # fmt: skip
    )
