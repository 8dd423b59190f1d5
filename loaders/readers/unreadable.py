"""What could not be read, said so that the user knows what to do next."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Unreadable"]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A source, or a part of one, that gave no document.

    ``name`` and ``path`` are as in ``Source``; ``reason`` says what is wrong, ``advice`` what to
    do next; ``digest`` is the SHA-256 of the bytes in hex where there were any.
    """

    name: str
    path: str
    reason: str
    advice: str
    digest: str = ""

    def __str__(self) -> str:
        return f"{self.path or self.name}: {self.reason}. {self.advice}"
