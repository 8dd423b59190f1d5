"""What a fetch is to do, and the limits that keep it polite and finite."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, Literal

__all__ = ["KINDS", "Form", "Limits", "Settings", "default_agent"]

Form = Literal["files", "warc"]

KINDS: Final = ("meetings", "minutes", "decisions", "attendance", "votes")
"""What can be asked for: meeting pages, minutes kept as files, decisions, attendance, votes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, sizes in bytes."""

    connect: float = 20.0
    read: float = 60.0
    """Longest silence within an answer; a system that is known to be slow may ask for more."""
    total: float = 300.0
    """For one answer as a whole, however steadily it drips."""
    size: int = 64 * 1024 * 1024
    redirects: int = 8
    tries: int = 4
    """How often a page is asked for where the fault may pass."""
    first_wait: float = 5.0
    longest_wait: float = 120.0
    longest_asked: float = 900.0
    """A server that asks (Retry-After) for a longer pause than this ends the run."""
    failures: int = 5
    """Pages in a row that a site does not answer before it is left alone."""
    least_delay: float = 0.5
    """Between requests to one host, whatever was asked for; not for this machine itself."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One fetch. ``since`` and ``until`` are the first and last day of the window."""

    into: Path
    since: date
    until: date
    delay: float = 2.0
    max_pages: int | None = None
    only: frozenset[str] = frozenset(KINDS)
    form: Form = "files"
    resume: bool = True
    user_agent: str = ""
    limits: Limits = field(default_factory=Limits)

    @property
    def agent(self) -> str:
        """Who we say we are."""
        return self.user_agent or default_agent()


def default_agent() -> str:
    """Name, version and address, as a site's owner expects of a robot."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("folkmoot")
    except PackageNotFoundError:
        number = "0"
    return f"folkmoot/{number} (+https://w3id.org/folkmoot)"
