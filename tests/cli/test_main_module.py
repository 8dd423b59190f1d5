"""The command without its console script."""

from __future__ import annotations

import subprocess
import sys


def test_python_m_folkmoot_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "folkmoot", "--help"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Usage: folkmoot ")
