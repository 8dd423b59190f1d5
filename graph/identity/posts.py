"""What makes two names of a post the same post."""

from __future__ import annotations

from graph.identity.words import words
from graph.iris import fold

__all__ = ["is_bare", "is_held", "post_key"]


def post_key(name: str, body: str, council: str) -> str:
    """The words under which a post is one within its council.

    "Chairman", "Chair" and "Convener" are one word; "Acting" and "former" say how a post is held,
    not which it is. A post that is only a chair, a leader or a clerk belongs to the body (``body``
    and ``council`` as printed): "Chairman" of the Planning Committee is "chair of planning
    committee". A leader belongs to the council.
    """
    key = _folded(name)
    if not is_bare(key):
        return key
    if key.endswith("leader"):
        return f"{key} of council"
    whose = fold(body) or fold(council)
    return f"{key} of {whose}" if whose else key


def is_bare(key: str) -> bool:
    """Whether a name of a post says nothing of whose it is."""
    return _folded(key) in words("bare_posts")


def is_held(status: str) -> bool:
    """Whether somebody in a post with this status holds it on the day: acting, but not former or
    elect."""
    return words("not_held").isdisjoint(fold(status).split())


def _folded(name: str) -> str:
    parts = ["chair" if word in words("chair") else word for word in fold(name).split()]
    while len(parts) > 1 and parts[0] in words("held_how"):
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in words("held_how"):
        parts = parts[:-1]
    # "Cabinet Member with responsibility for Housing" is the Cabinet Member for Housing.
    text = " ".join(parts)
    for longer in sorted(words("for_a_portfolio"), key=len, reverse=True):
        text = text.replace(f" {longer} ", " for ")
    return text
