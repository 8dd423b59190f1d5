"""Fetching meeting records politely from a council's site.

``fetch`` does one run: robots.txt is honoured, one request at a time with a pause after each,
what has not changed is not kept again, what was interrupted goes on where it stopped.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from loaders.fetch.faults import FetchError, Stopped, UnknownPlace
from loaders.fetch.report import Failure, Report
from loaders.fetch.settings import KINDS, Limits, Settings

if TYPE_CHECKING:
    from loaders.fetch.asking import Asker
    from loaders.fetch.clock import Clock
    from loaders.fetch.keeping import Keeper
    from loaders.fetch.state import State
    from loaders.fetch.target import Target

__all__ = ["KINDS", "Failure", "FetchError", "Limits", "Report", "Settings", "Stopped",
           "UnknownPlace", "fetch"]  # fmt: skip


def fetch(
    place: str,
    settings: Settings,
    *,
    system: str = "",
    clock: Clock | None = None,
    progress: Callable[[str, Report], None] | None = None,
) -> Report:
    """Fetch what a council's site has of the window into a folder, and tell what was done.

    ``place`` is a council's name, code or GSS code, or an address. ``system`` says what runs
    there (``moderngov``, ``cmis``) where it cannot be told. ``progress`` is called with each
    address before it is asked for. Raises ``FetchError`` where nothing can be asked for at all:
    no such council, an unknown system, a folder in use. Pages that fail are in the report.
    """
    from loaders.fetch.asking import Asker
    from loaders.fetch.clock import SystemClock
    from loaders.fetch.keeping import open_keeper
    from loaders.fetch.sites import load_system
    from loaders.fetch.state import State
    from loaders.fetch.target import detect, resolve
    from loaders.fetch.wire import Wire

    clock = clock or SystemClock()
    target = resolve(place, system)
    try:
        settings.into.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FetchError(
            f"{settings.into} cannot be made ({error.strerror or error})", "Take another folder."
        ) from error
    state = State(settings.into, settings.form)
    try:
        slow = load_system(target.system).data.get("read_seconds") if target.system else None
        with Wire(settings.agent, settings.limits, slow) as wire:
            asker = Asker(wire, settings, clock)
            report = Report(
                site=target.url, council=target.council, into=str(settings.into),
                notes=list(target.notes),
            )  # fmt: skip
            try:
                target = detect(target, asker)
                report.system = target.system
                keeper = open_keeper(settings.form, settings.into, state.setting("mark"))
                try:
                    _run(target, settings, asker, state, keeper, clock, report, progress)
                finally:
                    keeper.close()
            except Stopped as stop:
                report.stopped, report.stopped_by_wish = str(stop), stop.wanted
            except KeyboardInterrupt:
                report.stopped = "interrupted. Run the same command again; it goes on from here."
            report.requests, report.retries = asker.requests, asker.retries
            report.redirects = asker.redirects
            return report
    finally:
        state.close()


def _run(
    target: Target, settings: Settings, asker: Asker, state: State, keeper: Keeper, clock: Clock,
    report: Report, progress: Callable[[str, Report], None] | None,
) -> None:  # fmt: skip
    """One run, or the rest of one that was interrupted."""
    from loaders.fetch.sites import crawl
    from loaders.fetch.visiting import Visit

    task = json.dumps([
        target.site, target.committee, target.meeting, settings.since.isoformat(),
        settings.until.isoformat(), sorted(settings.only),
    ])  # fmt: skip
    now = clock.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    run, resumed = state.begin(task, now, resume=settings.resume)
    if resumed:
        report.notes.append("this goes on with a run that was interrupted")
    visit = Visit(
        settings, asker, keeper, state, clock, report,
        site=target.site, council=target.council, run=run, progress=progress,
    )  # fmt: skip
    crawl(target, visit)
    state.end(run, clock.now().strftime("%Y-%m-%dT%H:%M:%SZ"))
