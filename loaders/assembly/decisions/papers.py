"""What a report recommends to the meeting that it goes to, in a sentence or in a list below it."""

from __future__ import annotations

from loaders.assembly.resolutions.parts import follows
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Recommendation

__all__ = ["paper_recommendation"]


def paper_recommendation(reading: Reading) -> None:
    """The recommendations of a report; of other documents none."""
    if reading.segmentation.form != "report":
        return
    rule = grammar().rule("decisions.paper_lead")
    for meeting in reading.meetings:
        for item in meeting.items:
            paragraphs = [p for p in item.all if not reading.is_quoted(p)]
            for place, paragraph in enumerate(paragraphs):
                lead = rule.search(paragraph.text)
                if lead is None:
                    continue
                to = _to(meeting, lead["who"], lead["on"])
                if _parts(reading, meeting, item, paragraph, lead.end(), to):
                    continue
                if paragraph.text[lead.end() :].strip(" .:-–"):
                    words = (lead.end(), len(paragraph.text))
                    _add(reading, meeting, item, paragraph, words, to, start=lead.start())
                    continue
                last = ""
                for below in paragraphs[place + 1 :]:
                    last = _parts(reading, meeting, item, below, 0, to, last)
                    if not last:
                        break


def _to(meeting: MeetingReading, who: str, on: str | None) -> str:
    """To whom: the body to which what is endorsed goes on, or the meeting that the report goes to."""
    if on:
        return on
    named = (who or "").removeprefix("The ").removeprefix("the ")
    return meeting.body or ("" if named in ("Members", "It") else named)


def _parts(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    to: str,
    before: str = "",
) -> str:
    """Add the counted recommendations from ``start`` on, which follow ``before``; the last ordinal or ''."""
    rule = grammar().rule("decisions.paper_part")
    first = rule.match(paragraph.text, start)
    if first is None or before and not follows(before, first["ordinal"]):
        return ""
    found = list(rule.regex.finditer(paragraph.text, start))
    ends = [*(match.start() for match in found[1:]), len(paragraph.text)]
    for match, end in zip(found, ends, strict=True):
        _add(reading, meeting, item, paragraph, (match.end(), end), to, ordinal=match["ordinal"])
    return found[-1]["ordinal"]


def _add(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    words: tuple[int, int],
    to: str,
    *,
    start: int | None = None,
    ordinal: str = "",
) -> None:
    first, last = words
    text = paragraph.text[first:last].strip(" .;,").removesuffix(" and").strip(" .;,")
    if len(text) < 4:
        return
    reading.add(
        Recommendation(
            item=item.id,
            evidence=(paragraph.span(first if start is None else start, last),),
            text=text,
            to=to,
            ordinal=ordinal,
            meeting=meeting.id,
            rule="decisions.report-recommends",
        )
    )
