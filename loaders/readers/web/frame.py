"""What the walk of a page undoes when it leaves an element."""

from __future__ import annotations

__all__ = ["Frame"]


class Frame:
    """What to undo when an element is left. Plain class: one is made for most elements."""

    block = False
    within: tuple[str, ...] | None = None
    inline_role = ""
    skip = False
    link_from = -1
    entry = False
    content = False
    bold = False

    def __init__(self, tag: str) -> None:
        self.tag = tag
