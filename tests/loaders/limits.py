"""A limit on processor time, so that a runaway pattern fails a test instead of hanging it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["TooSlow", "at_most"]


class TooSlow(Exception):
    """The limit was reached."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TooSlow after ``seconds`` of processor time, even inside one regular expression
    (its engine looks for signals as it goes)."""

    def stop(*_: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
