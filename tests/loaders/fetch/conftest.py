"""Fixtures for fetching: replicas on the loopback, a clock that does not wait, no way out."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import loopback  # noqa: E402
from replica import Replica, moderngov_site  # noqa: E402

from loaders.fetch import Limits, Report, Settings, fetch  # noqa: E402


class FakeClock:
    """Time that passes only by waiting. ``waits`` are the pauses in seconds."""

    def __init__(self) -> None:
        self.begun = datetime(2025, 1, 15, 10, 0, tzinfo=UTC)
        self.passed = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self.begun + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.passed += seconds


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    loopback.confine(monkeypatch.setattr)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fetches in a process of their own, which are killed, do wait for it."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def serve() -> Iterator[Callable[..., Replica]]:
    """Starts replicas that stop with the test."""
    with ExitStack() as stack:
        yield lambda site, **options: stack.enter_context(Replica(site, **options))


@pytest.fixture
def ashmere(serve: Callable[..., Replica]) -> Replica:
    """A ModernGov site."""
    return serve(moderngov_site())


@pytest.fixture
def run(tmp_path: Path, clock: FakeClock) -> Callable[..., Report]:
    """Fetches into the test's folder, for the year 2024 unless said otherwise."""

    def run(place: str, *, limits: dict[str, Any] | None = None, **options: Any) -> Report:
        system = options.pop("system", "")
        options["limits"] = dataclasses.replace(Limits(read=5.0), **(limits or {}))
        settings = Settings(**{
            "into": tmp_path / "kept", "since": date(2024, 1, 1), "until": date(2024, 12, 31),
            **options,
        })  # fmt: skip
        return fetch(place, settings, system=system, clock=clock)

    return run


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Puts the invented council into the register, with a replica as its site."""
    from loaders.registers import register

    known = register.authorities

    def put(base_url: str, *, system: str = "moderngov", shared: bool = False) -> None:
        one = dataclasses.replace(
            known()[0], code="ASH", gss="E07009999", former_gss=(),
            name="Ashmere Borough Council", place="Ashmere", variants=(), former_names=(),
            ended="", successor=(), system=system, base_url=base_url,
        )  # fmt: skip
        other = dataclasses.replace(
            one, code="ASX", name="West Ashmere Council", place="West Ashmere", gss="E07009998"
        )
        every = (*known(), one, *([other] if shared else []))
        monkeypatch.setattr(register, "authorities", lambda: every)
        forget()

    def forget() -> None:
        for index in (register._by_code, register._by_name):
            index.cache_clear()

    yield put
    monkeypatch.undo()
    forget()
