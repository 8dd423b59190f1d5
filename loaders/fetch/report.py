"""What a fetch did, counted, with what failed and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Failure", "Report"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that was not fetched: where, what happened, what to do next."""

    url: str
    reason: str
    advice: str

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}. {self.advice}"


@dataclass(slots=True)
class Report:
    """Counts are of pages. ``stored`` are new or changed ones, ``changed`` those among them that
    were there before; ``resumed`` were already fetched by the run that was interrupted; ``same``
    say what another page says and are not kept twice; ``instead`` were refused as HTML and taken
    from the XML service."""

    site: str = ""
    system: str = ""
    council: str = ""
    into: str = ""
    stored: int = 0
    changed: int = 0
    unchanged: int = 0
    same: int = 0
    resumed: int = 0
    instead: int = 0
    absent: int = 0
    """Pages that a site need not have and has not."""
    robots: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    requests: int = 0
    retries: int = 0
    redirects: int = 0
    size: int = 0
    """Bytes stored."""
    stopped: str = ""
    """Why the fetch ended before everything was asked for, '' where it did not."""
    stopped_by_wish: bool = False

    @property
    def fetched(self) -> int:
        """Pages that are there now, however they came."""
        return self.stored + self.unchanged + self.same + self.resumed

    @property
    def exit_code(self) -> int:
        """0 all fetched, 1 some failed, 3 nothing could be fetched."""
        wrong = bool(self.failed or self.robots or (self.stopped and not self.stopped_by_wish))
        if not self.fetched and wrong:
            return 3
        return 1 if self.failed or (self.stopped and not self.stopped_by_wish) else 0

    def as_data(self) -> dict[str, Any]:
        """The report as plain data for JSON."""
        return {
            "site": self.site,
            "system": self.system,
            "council": self.council,
            "into": self.into,
            "fetched": self.fetched,
            "stored": self.stored,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "same": self.same,
            "resumed": self.resumed,
            "instead": self.instead,
            "absent": self.absent,
            "kinds": dict(sorted(self.kinds.items())),
            "robots": self.robots,
            "failed": [{"url": f.url, "reason": f.reason, "advice": f.advice} for f in self.failed],
            "notes": self.notes,
            "stopped": self.stopped,
            "requests": self.requests,
            "retries": self.retries,
            "redirects": self.redirects,
            "bytes": self.size,
        }
