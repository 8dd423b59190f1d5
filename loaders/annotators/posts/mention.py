"""A post as a passage names it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post as named at ``start``..``end``. ``name`` is the printed name without status words
    where ``status`` holds them; ``kind`` portfolio, officer, chair, elected, or none; ``generic`` for a
    role without its subject ("the Cabinet Member", "the Director")."""

    start: int
    end: int
    name: str
    kind: str
    portfolio: str = ""
    body: str = ""
    status: str = ""
    generic: bool = False
    plural: bool = False


def with_status(mention: PostMention) -> PostMention:
    """The mention with its status words in its name ("Acting Head of Parks"), for a post that nobody is named in."""
    if not mention.status or mention.kind != "officer":
        return mention
    words = " ".join(w.capitalize() for w in mention.status.split())
    return replace(mention, name=f"{words} {mention.name}", status="")
