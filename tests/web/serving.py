"""A real server on loopback for each set of options, started once and stopped at the end."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

__all__ = ["FIXTURES", "HTTP", "Servers", "npm_package", "ready", "wait_until"]
HTTP = httpx.Client(timeout=60)
"""One client for all tests: making one takes longer than most requests."""

FIXTURES = Path(__file__).with_name("fixtures")


class Servers:
    """Starts ``folkmoot serve`` and gives its address."""

    def __init__(self) -> None:
        self._running: dict[tuple[str, ...], tuple[subprocess.Popen[str], str]] = {}

    def serve(self, *options: str | Path) -> str:
        """The address of a server with these options."""
        key = tuple(map(str, options))
        if key not in self._running:
            command = [sys.executable, "-c", "from folkmoot.cli import main; main()"]
            process = subprocess.Popen(
                [*command, "serve", "--port", "0", *key],
                stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )  # fmt: skip
            assert process.stderr is not None
            said = []
            for line in process.stderr:
                said.append(line)
                if found := re.search(r"http://\S+", line):
                    self._running[key] = (process, found.group())
                    break
            else:
                raise AssertionError(f"the server did not start: {''.join(said)}")
        return self._running[key][1]

    def process(self, address: str) -> subprocess.Popen[str]:
        """The process of a server."""
        return next(process for process, its in self._running.values() if its == address)

    def stop(self) -> None:
        """Stop all of them."""
        for process, _ in self._running.values():
            process.send_signal(signal.SIGINT)
        for process, _ in self._running.values():
            try:
                process.communicate(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()


def wait_until(condition: Callable[[], bool], seconds: float = 10) -> None:
    """Wait for something that is to come true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.05)


def ready(address: str) -> None:
    """Wait until the server's search index is there."""
    wait_until(lambda: HTTP.get(f"{address}ready").json()["search"] == "ready", 30)


def npm_package(name: str, version: str) -> Path:
    """The folder of a package from npm, in a cache outside the repository; skips where it cannot
    be had."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    place = cache / "folkmoot-tests" / f"{name.replace('/', '-').lstrip('@')}-{version}"
    folder = place / "node_modules" / name
    if not (place / "complete").exists():
        place.mkdir(parents=True, exist_ok=True)
        (place / "package.json").write_text('{"private": true}', encoding="utf-8")
        command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"]
        try:
            subprocess.run(
                [*command, f"{name}@{version}"], cwd=place, check=True, capture_output=True,
                timeout=240,
            )  # fmt: skip
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            pytest.skip(f"npm cannot give {name} {version}: {error}")
        (place / "complete").touch()
    return folder
