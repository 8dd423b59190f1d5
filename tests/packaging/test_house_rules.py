"""What must never be in the repository: a machine's paths, registries' hosts, how it came about."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_wheel import ROOT, tracked

OURSELVES = Path(__file__).relative_to(ROOT).as_posix()
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.])/(?:work|root|opt|home/[\w.-]+|Users/[\w.-]+)/[\w.-]+",
    "a package registry's host": (
        r"\b(?:pypi\.org|(?:files\.)?pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org"
        r"|security\.debian\.org|proxy\.golang\.org|static\.crates\.io)\b"
    ),
    "where to install from": r"--(?:extra-)?index-url|^-i https?://|--find-links",
    "how the work was organised": (
        r"(?i)\b(?:sub-?agents?|helper agents?|(?:ai|llm|coding|language) (?:agents?|models?)"
        r"|claude code|anthropic|chatgpt|copilot|dev-common|as an ai)\b"
        r"|\bissues? show \d|\bissue #\d"
    ),
}


def texts() -> list[tuple[str, str]]:
    """``(name, text)`` of every file that is text."""
    found = []
    for name in tracked("."):
        data = (ROOT / name).read_bytes()
        if name != OURSELVES and b"\0" not in data[:8000]:
            found.append((name, data.decode("utf-8", "replace")))
    return found


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)
    hits = [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
        for name, text in texts()
        for match in pattern.finditer(text)
    ]
    assert hits == []


def test_no_file_names_the_index_of_this_machine() -> None:
    listed = [sys.executable, "-m", "pip", "config", "list"]
    said = subprocess.run(listed, capture_output=True, text=True).stdout
    hosts = set(re.findall(r"https?://(?:[^@/\s']*@)?([^/:\s']+)", said)) - {
        "localhost",
        "127.0.0.1",
    }
    if not hosts:
        pytest.skip("pip is told of no index of its own")
    assert [name for name, text in texts() if any(host in text for host in hosts)] == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a path of one machine", "see /home/ann/minutes for"),
        ("a package registry's host", "https://pypi.org/simple"),
        ("where to install from", "pip install --index-url x"),
        ("how the work was organised", "left to a sub-agent"),
    ],
)
def test_the_rules_see_what_they_forbid(what: str, text: str) -> None:
    assert re.search(FORBIDDEN[what], text)
    assert not re.search(FORBIDDEN[what], "the session ended; the Home Secretary's agent spoke")
