"""Those whom a list of the present names among its members and who are none: the clerk, officers, guests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.annotators.names import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.attendance.roll_rows import Row
from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["is_guest", "no_member", "offices_behind", "officers_sent"]

_BESIDE = 40
"""Characters before a name in which its office may stand."""


def no_member(row: Row, mention: NameMention) -> bool:
    """Whether a list of those present names the clerk or another officer, or at a small council a member of another."""
    text, g = row.paragraph.text, grammar()
    # "Cllrs Pell; Orrell; Mrs W Dray, Clerk": the councillors' title reached too far
    own_title = mention.council and not mention.honorifics and mention.outer < mention.start
    before = text[max(0, mention.outer - _BESIDE) : mention.outer]
    if not own_title and (
        g.rule("rolls.clerk").match(text[mention.end :])
        or g.rule("rolls.clerk_before").search(before)
    ):
        return True
    whose = f"{row.meeting.council}, {row.meeting.body}"
    small = g.rule("rolls.small_council").search(whose)
    if not own_title and (post := _office_behind(row, mention)):
        serves = g.rule("rolls.serves_small").search(post.name)
        if serves if small else g.rule("bodies.of_councillors").search(whose):
            return True
    if not small:
        return False
    # "Councillor Orr (Dale Council)", at a community council
    sent = g.rule("rolls.sent_by_council").match(text, mention.end)
    if sent and sent["council"] != row.meeting.council:
        return True
    if g.rule("rolls.tier_behind").match(text[mention.end :]):
        return True
    return bool(g.rule("rolls.other_tier").search(text[: mention.start]))


def is_guest(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether the words behind a name say that its bearer is the clerk, an officer, or another council's member."""
    g = grammar()
    behind = (
        g.rule(f"rolls.{name}").match(paragraph.text[mention.end :])
        for name in ("clerk", "tier_behind")
    )
    return any(behind) or any(offices_behind(paragraph, mention, _BESIDE))


def officers_sent(paragraph: Paragraph, start: int, mentions: Sequence[NameMention]) -> bool:
    """Whether a line of a list is labelled with the council and names its officers: "Local Authority: Ann
    Pell – Head of Finance, Tom Orrell – Clerk"."""
    g = grammar()
    label = g.rule("rolls.entry_label").regex.match(paragraph.text, start)
    if label is None or not g.rule("rolls.council_sends").match(label["label"]):
        return False
    return bool(mentions) and all(
        not m.council and any(offices_behind(paragraph, m, _BESIDE)) for m in mentions
    )


def _office_behind(row: Row, mention: NameMention) -> PostMention | None:
    """The officer's post that stands beside a name: "Ann Pell (AP), the Chief Executive"."""
    for post in offices_behind(row.paragraph, mention, _BESIDE):
        if not any(0 <= m.outer - post.end <= 2 for m in row.paragraph.people):
            return post
    return None


def offices_behind(paragraph: Paragraph, mention: NameMention, reach: int) -> Iterator[PostMention]:
    """Officers' posts within ``reach`` characters behind a name, in brackets or behind a comma or a dash."""
    beside = grammar().rule("rolls.office_beside").regex
    for post in paragraph.posts:
        near = post.kind == "officer" and 0 < post.start - mention.end <= reach
        if near and beside.fullmatch(paragraph.text[mention.end : post.start]):
            yield post
