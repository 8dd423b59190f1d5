"""robots.txt (RFC 9309): what a site lets us ask for, and how slowly.

The file is read by ``urllib.robotparser``; its rules are weighed here, because that module takes
``*`` and ``$`` literally and the first rule instead of the longest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlsplit
from urllib.robotparser import RobotFileParser

from loaders.fetch.wire import Answer, origin_of

__all__ = ["Robots", "Rules"]

_LONGEST = 512 * 1024


@dataclass(frozen=True, slots=True)
class Rules:
    """What one origin allows us. ``delay`` is its Crawl-delay in seconds, 0 where it has none."""

    rules: tuple[tuple[bool, str], ...] = ()
    """Whether a path is allowed, and its pattern."""
    delay: float = 0.0
    closed: str = ""
    """Why nothing may be asked for: the file could not be had."""

    def allows(self, url: str) -> bool:
        """Whether ``url`` may be asked for: the longest pattern decides, "allow" between equals."""
        if self.closed:
            return False
        parts = urlsplit(url)
        path = _plain(f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}")
        fitting = [(len(p), allow) for allow, p in self.rules if _fits(path, p)]
        return max(fitting)[1] if fitting else True


class Robots:
    """The rules of every origin that is asked, each fetched once.

    ``ask`` gives the answer for a robots.txt, or the reason why there is none (after retries).
    """

    def __init__(self, agent: str, ask: Callable[[str], Answer | str]) -> None:
        self._token = re.split(r"[/\s]", agent.strip(), maxsplit=1)[0].lower()
        self._ask = ask
        self._known: dict[str, Rules] = {}

    def rules(self, url: str) -> Rules:
        """The rules for an address."""
        origin = origin_of(url)
        if origin not in self._known:
            self._known[origin] = self._fetch(f"{origin}/robots.txt")
        return self._known[origin]

    def _fetch(self, url: str) -> Rules:
        answer = self._ask(url)
        # RFC 9309, 2.3.1: where the file is "unavailable" (4xx) everything is allowed, where it
        # is "unreachable" (5xx, no answer) nothing is.
        if isinstance(answer, str):
            return Rules(closed=answer)
        if answer.status >= 500 or answer.status == 429:
            return Rules(closed=f"HTTP {answer.status}")
        if answer.status != 200:
            return Rules()
        return read_rules(answer.body, self._token)


def read_rules(body: bytes, token: str) -> Rules:
    """The rules that a robots.txt has for an agent, by its token (``folkmoot``)."""
    text = body[:_LONGEST].decode("utf-8-sig", "replace")
    if text.lstrip()[:1] == "<":  # a page in place of the file
        return Rules()
    parser: Any = RobotFileParser()
    parser.parse(text.splitlines())
    mine = [e for e in parser.entries if token in (agent.lower() for agent in e.useragents)]
    entries = mine or [e for e in (parser.default_entry,) if e is not None]
    rules = [(bool(line.allowance), line.path) for e in entries for line in e.rulelines]
    rates = [e.req_rate.seconds / max(e.req_rate.requests, 1) for e in entries if e.req_rate]
    delay = _crawl_delay(text, token if mine else "*")
    return Rules(tuple((allow, _plain(path)) for allow, path in rules), max([delay, *rates]))


def _crawl_delay(text: str, token: str) -> float:
    """Crawl-delay of an agent's groups: robotparser drops what is no whole number."""
    mine, opened, delay = False, False, 0.0
    for line in text.splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if field == "user-agent":
            mine = (mine and opened) or value.lower() == token
            opened = True
            continue
        opened = False
        if mine and field == "crawl-delay":
            with suppress(ValueError):
                delay = max(delay, float(value))
    return delay


def _plain(path: str) -> str:
    """A path with one way of writing each character."""
    return quote(unquote(path), safe="/?=&*$:,;+!~'()@")


def _fits(path: str, pattern: str) -> bool:
    """Whether a path begins as a pattern says; ``*`` is anything, ``$`` the end. Linear time."""
    whole = pattern.endswith("$")
    first, *others = (pattern[:-1] if whole else pattern).split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for word in others[:-1] if whole else others:
        found = path.find(word, at)
        if found < 0:
            return False
        at = found + len(word)
    if not whole:
        return True
    last = others[-1] if others else ""
    return path.endswith(last) and len(path) - len(last) >= at if others else len(path) == at
