"""Posts, and who holds them: apposition, brackets, dashes, lists, award verbs."""

from __future__ import annotations

from loaders.assembly.posts.apposition import ties
from loaders.assembly.posts.awards import (
    elected_as,
    holds_portfolio,
    its_vice_chair,
    update_holder,
)
from loaders.assembly.posts.clauses import clauses
from loaders.assembly.posts.elections import elected_under_title
from loaders.assembly.posts.holding import Held, paragraphs_of
from loaders.assembly.posts.lines import alternating, labelled
from loaders.assembly.posts.offices import offices
from loaders.assembly.posts.presiding import presiding
from loaders.assembly.posts.profile import profile
from loaders.assembly.posts.respective import in_order, respective
from loaders.assembly.posts.rivals import rivals
from loaders.assembly.posts.runs import runs
from loaders.assembly.posts.tabled import labels, tabled
from loaders.assembly.posts.told import told
from loaders.reading import Reading


def assemble(reading: Reading) -> None:
    """Holding facts from every paragraph, then the posts themselves."""
    held: Held = {}
    for meeting in reading.meetings:
        titles = (i.section.title for i in meeting.items if i.section.title is not None)
        titled = [p for title in titles for p in reading.split(title)]
        tabled(reading, meeting, held)
        labels(reading, meeting, held)
        contested = rivals(reading, meeting)
        for paragraph in [*paragraphs_of(meeting), *titled]:
            used: set[int] = set()
            respective(reading, meeting, paragraph, held, used)
            in_order(reading, meeting, paragraph, held, used)
            runs(reading, meeting, paragraph, held, used)
            ties(reading, meeting, paragraph, held, used)
            if paragraph.whole in contested:
                continue
            elected_as(reading, meeting, paragraph, held, used)
            told(reading, meeting, paragraph, held, used)
            clauses(reading, meeting, paragraph, held, used)
            holds_portfolio(reading, meeting, paragraph, held)
        elected_under_title(reading, meeting, held)
        alternating(reading, meeting, held)
        labelled(reading, meeting, held)
        profile(reading, meeting, held)
        presiding(reading, meeting, held)
    for meeting in reading.meetings:
        its_vice_chair(reading, meeting)
        update_holder(reading, meeting)
    offices(reading, {post for _, post in held})
