"""Asking for a page: robots.txt first, pauses kept, redirects followed, passing faults retried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal
from urllib.parse import urldefrag, urljoin, urlsplit

from loaders.fetch.clock import Clock
from loaders.fetch.faults import Stopped
from loaders.fetch.pacing import Pace, asked_pause, pause_before
from loaders.fetch.robots import Robots
from loaders.fetch.settings import Settings
from loaders.fetch.soundness import cut_short, is_challenge
from loaders.fetch.wire import Answer, Unanswered, Wire, is_inner, origin_of

__all__ = ["Asker", "Reply"]

_PASSING: Final = frozenset({429, 500, 502, 503, 504})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

_ADVICE = {
    401: "The site wants a log-in; save the page with a browser and give the file.",
    403: "The site refuses robots here; save the page with a browser and give the file.",
    404: "Check the address; the page may have been moved or taken down.",
    410: "The page has been taken down.",
    429: "The site says we ask too often; run it again later with a longer --delay.",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """How asking ended. ``answer`` is set for ``ok`` and ``unchanged``, and for what a server
    refused in words."""

    state: Literal["ok", "unchanged", "robots", "refused", "missing", "failed"]
    answer: Answer | None = None
    reason: str = ""
    advice: str = ""


class Asker:
    """Asks one page after another, and counts requests, retries and redirects."""

    def __init__(self, wire: Wire, settings: Settings, clock: Clock) -> None:
        self._wire = wire
        self._limits = settings.limits
        self._clock = clock
        self._pace = Pace(clock, settings.delay, settings.limits)
        self._robots = Robots(settings.agent, self._ask_for_rules)
        self.requests = 0
        self.retries = 0
        self.redirects = 0

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Ask for ``url``. Raises ``Stopped`` where the server wants to be left alone for long."""
        url = urldefrag(url).url
        hops: list[tuple[int, str]] = []
        while True:
            rules = self._robots.rules(url)
            if rules.closed:
                reason = (
                    f"robots.txt could not be had ({rules.closed}), so nothing may be asked for"
                )
                return Reply("failed", None, reason, "Try again later.")
            if not rules.allows(url):
                reason = "robots.txt does not allow it" + (
                    f" (redirected to {url})" if hops else ""
                )
                return Reply("robots", None, reason, "Ask the council, or save the page by hand.")
            self._pace.slow_down(url, rules.delay)
            reply = self._patiently(url, headers if not hops else None)
            if reply.answer is None or reply.answer.status not in _REDIRECTS:
                break
            url, astray = self._onward(url, reply.answer, hops)
            if astray:
                return Reply("failed", None, astray, "Check the address.")
        if reply.answer is not None and hops:
            return replace(reply, answer=replace(reply.answer, hops=tuple(hops)))
        return reply

    def _ask_for_rules(self, url: str) -> Answer | str:
        """The answer for a robots.txt: redirects are followed, no rules apply to it."""
        hops: list[tuple[int, str]] = []
        while True:
            reply = self._patiently(url, None)
            if reply.answer is None:
                return reply.reason
            if reply.answer.status not in _REDIRECTS:
                return reply.answer
            url, astray = self._onward(url, reply.answer, hops)
            if astray:
                return astray

    def _onward(self, url: str, answer: Answer, hops: list[tuple[int, str]]) -> tuple[str, str]:
        """Where a redirect leads, or why it is not followed; the redirect is added to ``hops``."""
        self.redirects += 1
        hops.append((answer.status, url))
        target = answer.header("location")
        if not target:
            return "", f"it answers HTTP {answer.status} without saying where to go"
        try:
            onward = urldefrag(urljoin(url, target)).url
            scheme = urlsplit(onward).scheme
        except ValueError:
            scheme = ""
        if scheme not in ("http", "https"):
            return "", f"it redirects to what is no web address ({target[:200]})"
        if len(hops) > self._limits.redirects or any(onward == passed for _, passed in hops):
            return "", f"it redirects in circles, or too often (last to {onward[:200]})"
        if origin_of(onward) != origin_of(url) and is_inner(onward) and not is_inner(hops[0][1]):
            return "", f"it redirects into a private network ({onward[:200]})"
        return onward, ""

    def _patiently(self, url: str, headers: Mapping[str, str] | None) -> Reply:
        """Ask until there is an answer that will not change by asking again."""
        before: bytes | None = None
        attempt = 1
        while True:
            self._pace.wait(url)
            self.requests += 1
            answer: Answer | None = None
            pause: float | None = None
            try:
                answer = self._wire.ask(url, headers)
                reason, advice, again = _fault(answer, before)
                pause = asked_pause(dict(answer.headers), self._clock.now())
                before = answer.body
            except Unanswered as fault:
                reason, advice, again = fault.reason, fault.advice, fault.again
            finally:
                self._pace.done(url)
            if again and pause is not None and pause > self._limits.longest_asked:
                raise Stopped(
                    f"{url}: {reason}, and the server asks to be left alone for {pause:.0f} s",
                    "Run the same command again after that time; it goes on from here.",
                )
            if not again or attempt >= self._limits.tries:
                return _reply(answer, reason, advice, attempt)
            self._clock.sleep(max(pause or 0.0, pause_before(attempt, self._limits)))
            self.retries += 1
            attempt += 1


def _fault(answer: Answer, before: bytes | None) -> tuple[str, str, bool]:
    """What is wrong with an answer, what to do, and whether asking again may help.

    ``before`` is the body of the attempt before: what breaks off twice at the same place is what
    the server has, and taken as it is.
    """
    if answer.status in _PASSING:
        advice = _ADVICE.get(answer.status, "The server has a fault; try again later.")
        return f"HTTP {answer.status}", advice, not is_challenge(answer)
    if answer.status >= 400:
        advice = _ADVICE.get(answer.status, "Check the address, or save the page by hand.")
        return f"HTTP {answer.status}", advice, False
    if answer.status == 200:
        broken = cut_short(answer.body)
        if broken and answer.body != before:
            return broken, "Try again later.", True
    return "", "", False


def _reply(answer: Answer | None, reason: str, advice: str, attempts: int) -> Reply:
    tried = f" (asked {attempts} times)" if attempts > 1 else ""
    if answer is None:
        return Reply("failed", None, reason + tried, advice)
    if answer.status == 304:
        return Reply("unchanged", answer)
    if answer.status in (404, 410):
        return Reply("missing", answer, reason, advice)
    if answer.status in (401, 403, 451) or is_challenge(answer):
        return Reply("refused", answer, reason, advice)
    if answer.status >= 400:
        return Reply("failed", answer, reason + tried, advice)
    if reason:  # broken each time, and each time otherwise
        return Reply("failed", None, reason + tried, advice)
    return Reply("ok", answer)
