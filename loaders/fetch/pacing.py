"""Waiting between requests: one at a time, a pause after each, longer where a site asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from loaders.fetch.clock import Clock
from loaders.fetch.settings import Limits

__all__ = ["Pace", "asked_pause", "pause_before"]


class Pace:
    """Keeps the pause for every host, counted from the end of the last answer."""

    def __init__(self, clock: Clock, delay: float, limits: Limits) -> None:
        self._clock = clock
        self._delay = delay
        self._limits = limits
        self._slower: dict[str, float] = {}
        self._last: dict[str, float] = {}

    def slow_down(self, url: str, delay: float) -> None:
        """Keep at least ``delay`` seconds between requests to the host of ``url``."""
        host = _host(url)
        self._slower[host] = max(delay, self._slower.get(host, 0.0))

    def delay(self, url: str) -> float:
        """The pause in seconds that the host of ``url`` is given."""
        host = _host(url)
        least = 0.0 if _is_here(host) else self._limits.least_delay
        return max(self._delay, self._slower.get(host, 0.0), least)

    def wait(self, url: str) -> None:
        """Wait until the host may be asked again."""
        last = self._last.get(_host(url))
        if last is not None:
            left = last + self.delay(url) - self._clock.monotonic()
            if left > 0:
                self._clock.sleep(left)

    def done(self, url: str) -> None:
        """The host has answered, or failed to."""
        self._last[_host(url)] = self._clock.monotonic()


def pause_before(attempt: int, limits: Limits) -> float:
    """Seconds to wait before a second (1), third (2) … attempt: doubled each time."""
    return min(limits.first_wait * 2.0 ** (attempt - 1), limits.longest_wait)


def asked_pause(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that a server asks us to wait (Retry-After, seconds or a date), if it does."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    try:
        return max(float(value), 0.0)
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=now.tzinfo)
    return max((when - now).total_seconds(), 0.0)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()


def _is_here(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")
