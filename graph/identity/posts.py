"""What makes two names of a post the same post."""

from __future__ import annotations

from graph.identity.words import words
from graph.iris import fold

__all__ = ["post_key"]


def post_key(name: str, body: str, council: str) -> str:
    """The words under which a post is one within its council.

    "Chairman", "Chair" and "Convener" are one word; a post that is only a chair, a leader or a
    clerk belongs to the body (``body`` and ``council`` as printed): "Chairman" of the Planning
    Committee is "chair of planning committee". A leader belongs to the council.
    """
    parts = ["chair" if word in words("chair") else word for word in fold(name).split()]
    key = " ".join(parts)
    if key not in words("bare_posts"):
        return key
    if key.endswith("leader"):
        return f"{key} of council"
    whose = fold(body) or fold(council)
    return f"{key} of {whose}" if whose else key
