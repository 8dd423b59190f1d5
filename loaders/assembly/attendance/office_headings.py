"""Lines of a roll that a party or an office heads: "Licensing Officer: Mr Hobart"."""

from __future__ import annotations

from loaders.assembly.attendance.headings import Heading
from loaders.grammar import grammar
from loaders.reading import Paragraph


def office_heading(paragraph: Paragraph, status: str) -> Heading | None:
    """The party or the officer's post that does for a heading below one that says ``status``."""
    text = paragraph.text
    if not status:
        return None
    if party := grammar().rule("rolls.party").match(text):
        words = party.group().rstrip(" :")
        return Heading(0, len(words), party.end(), "in-attendance", words)
    post = paragraph.post_at.get(0)
    if post is None or post.kind != "officer":
        return None
    colon = grammar().rule("rolls.office_colon").match(text, post.end)
    if colon is None:
        return None
    return Heading(0, post.end, colon.end(), "in-attendance", text[: post.end])
