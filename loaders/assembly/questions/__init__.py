"""Questions, or points raised, with the answers that the record gives."""

from __future__ import annotations

from loaders.assembly.questions import points, printed, tables, told
from loaders.assembly.questions.asking import Place
from loaders.reading import Reading

__all__ = ["assemble"]


def assemble(reading: Reading) -> None:
    """Question facts of every item."""
    if reading.segmentation.form == "roster" or reading.segmentation.page:
        # "What is a key decision?" is asked by nobody
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            groups = reading.narrative(item)
            if points.find(reading, meeting, item, groups):
                continue
            rows = tables.find(reading, meeting, item, groups)
            groups = [p for p in groups if p not in rows]
            words = printed.find(reading, meeting, item, groups)
            for place, paragraph in enumerate(groups):
                read = next((stop for p, stop in words if p is paragraph), 0)
                if read < len(paragraph.text):
                    following = groups[place + 1] if place + 1 < len(groups) else None
                    told.find(Place(reading, meeting, item, paragraph), following, read)
