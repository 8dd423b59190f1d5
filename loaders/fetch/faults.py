"""What ends a fetch early, each with what to do next."""

from __future__ import annotations

__all__ = ["FetchError", "Stopped", "UnknownPlace"]


class FetchError(Exception):
    """The fetch cannot be done. ``reason`` says why, ``advice`` what to do next."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason}. {advice}")
        self.reason = reason
        self.advice = advice


class UnknownPlace(FetchError):
    """The words given mean no council and no address, or more than one council."""


class Stopped(FetchError):
    """The fetch ended before everything was asked for; the next one goes on from there.

    ``wanted`` is true where the user set the limit that was reached.
    """

    def __init__(self, reason: str, advice: str, *, wanted: bool = False) -> None:
        super().__init__(reason, advice)
        self.wanted = wanted
