"""Questions, or points raised, with the answers that the record gives."""

from __future__ import annotations

from loaders.assembly.questions import points, printed, told
from loaders.reading import ItemReading, Paragraph, Reading

__all__ = ["assemble"]


def assemble(reading: Reading) -> None:
    """Question facts of every item."""
    if reading.segmentation.form == "roster":
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            groups = _paragraphs(reading, item)
            if points.find(reading, meeting, item, groups):
                continue
            words = printed.find(reading, meeting, item, groups)
            for place, paragraph in enumerate(groups):
                if paragraph not in words:
                    following = groups[place + 1] if place + 1 < len(groups) else None
                    told.find(reading, meeting, item, paragraph, following)


def _paragraphs(reading: Reading, item: ItemReading) -> list[Paragraph]:
    if reading.segmentation.form != "report":
        return item.minutes or item.decision
    return [p for p in item.preamble if reading.is_quoted(p)]
