"""Portfolios: their remits and priorities, and the bodies that hold them to account."""

from __future__ import annotations

from loaders.assembly.portfolios.action_plans import action_plans
from loaders.assembly.portfolios.page import charges
from loaders.assembly.portfolios.priorities import priorities
from loaders.assembly.portfolios.remits import remits
from loaders.assembly.portfolios.scrutiny import scrutiny
from loaders.assembly.portfolios.subject import Matter
from loaders.assembly.posts.holding import lines_of_page
from loaders.reading import Reading


def assemble(reading: Reading) -> None:
    """Remit, Priority and Scrutiny facts, of each item and of what stands outside items."""
    for meeting in reading.meetings:
        outside = [*meeting.head, *meeting.front], meeting.back
        matters = [Matter(reading, meeting, paragraphs) for paragraphs in outside if paragraphs]
        matters += [Matter(reading, meeting, item.all, item) for item in meeting.items]
        page = Matter(reading, meeting, lines_of_page(reading, meeting))
        charges(page)
        for matter in matters:
            matter.follow(page)
            remits(matter)
            action_plans(matter)
            priorities(matter)
            scrutiny(matter)
