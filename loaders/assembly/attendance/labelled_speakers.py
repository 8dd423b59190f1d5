"""Those who came to speak on an item, each behind a label: "Objecting: Ms Orr, Mill Lane. In support: Mr Hale."."""

from __future__ import annotations

from loaders.assembly.attendance.rows import state
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["labelled_speakers", "presenting"]


def labelled_speakers(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    """State that those were there whom such a line names, and who are not known as there, or away."""
    g = grammar()
    known = reading.roll() if len(reading.meetings) == 1 else reading.roll_of(meeting)
    seen = known.present | known.attending | known.away
    for paragraph in item.told:
        labels = list(g.rule("guests.speaking_label").finditer(paragraph.text))
        if not any(label["speaks"] or label["plain"] for label in labels):
            # "Ward councillor: Cllr Orr" alone may be said of the application
            continue
        ends = [*(label.start() for label in labels[1:]), len(paragraph.text)]
        for label, end in zip(labels, ends, strict=True):
            for name in _named(reading, paragraph, label.end(), end):
                if name not in seen:
                    seen = seen | {name}
                    span = paragraph.span(label.start(), end)
                    state(reading, meeting, (span,), name, "in-attendance", "label", item=item.id)


def presenting(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    """State that those were there behind whom a label sets the matter ("Presented By: Ann Hale, Head of Parks"),
    where the page tells what was done with it, and they are no members."""
    if not item.acts:
        return
    label = grammar().rule("reports.presented_label")
    known = reading.roll() if len(reading.meetings) == 1 else reading.roll_of(meeting)
    there = known.present | known.attending | known.away | known.members
    for paragraph in item.preamble:
        match = label.match(paragraph.text)
        for mention in paragraph.people if match else ():
            one = reading.individual(paragraph, mention)
            if mention.council or one is None or one.ambiguous or one.name in there:
                continue
            if any(sighting.role == "councillor" for sighting in one.sightings):
                continue
            there = there | {one.name}
            span = paragraph.whole
            state(reading, meeting, (span,), one.name, "in-attendance", "label", item=item.id)


def _named(reading: Reading, paragraph: Paragraph, start: int, end: int) -> list[str]:
    """The people named behind a label, up to the end of its sentence."""
    rest = grammar().rule("guests.label_ends").search(paragraph.text, start, end)
    stop = rest.start() if rest else end
    people = [
        n
        for n in paragraph.people
        if start <= n.outer < stop and not _away(paragraph.text, n.outer)
    ]
    whole = [reading.individual(paragraph, n) for n in people]
    return [one.name for one in whole if one is not None and not one.ambiguous]


def _away(text: str, place: int) -> bool:
    """Whether the entry of a list in which somebody stands, between semicolons, tells of one who did not come."""
    end = text.find(";", place)
    entry = text[text.rfind(";", 0, place) + 1 : end if end >= 0 else len(text)]
    return grammar().rule("guests.elsewhere").search(entry) is not None
