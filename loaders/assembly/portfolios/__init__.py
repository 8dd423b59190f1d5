"""Portfolios: their remits and priorities, and the bodies that hold them to account."""

from __future__ import annotations

from loaders.assembly.portfolios.action_plans import action_plans
from loaders.assembly.portfolios.page import charges
from loaders.assembly.portfolios.priorities import priorities
from loaders.assembly.portfolios.remits import remits
from loaders.assembly.portfolios.scrutiny import scrutiny
from loaders.assembly.portfolios.subject import Matter
from loaders.assembly.posts.holding import paragraphs_of
from loaders.reading import Reading


def assemble(reading: Reading) -> None:
    """Remit, Priority and Scrutiny facts, of each item and of what stands outside items."""
    for meeting in reading.meetings:
        outside = [*meeting.head, *meeting.front], meeting.back
        matters = [Matter(reading, meeting, paragraphs) for paragraphs in outside if paragraphs]
        matters += [Matter(reading, meeting, item.all, item) for item in meeting.items]
        titles = [i.section.title for i in meeting.items if i.section.title is not None]
        titled = [p for title in titles for p in reading.split(title)]
        lines = sorted([*paragraphs_of(meeting), *titled], key=lambda p: p.whole.start)
        page = Matter(reading, meeting, lines)
        charges(page)
        for matter in matters:
            matter.settled = page.settled
            remits(matter)
            action_plans(matter)
            priorities(matter)
            scrutiny(matter)
