"""What can be wrong with a request, as an HTTP status with words that say what to do next."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ProtocolError", "plainly"]


class ProtocolError(Exception):
    """A request that cannot be answered. ``status`` is the HTTP status, ``advice`` what to do."""

    def __init__(self, status: int, detail: str, advice: str = "") -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.advice = advice


_CLASS: Final = re.compile(r"\s*\[[^\[\]]*'[^\[\]]*\]\s*,?")
_TOKENS_SHOWN: Final = 8


def plainly(detail: str) -> str:
    """The engine's words about a syntax error without its classes of characters."""
    start, marker, expected = detail.partition("expected one of ")
    if not marker:
        return detail
    named = [part.strip() for part in _CLASS.sub(" ", expected).split(", ") if part.strip()]
    named = [part for part in named if not part.startswith("[")]
    words = [part for part in named if any(c.isalpha() for c in part)]
    shown = (words or named)[:_TOKENS_SHOWN]
    return f"{start}expected one of {', '.join(shown)}{' …' if len(named) > len(shown) else ''}"
