"""What makes a build read or write anew."""

from __future__ import annotations

import subprocess
import sys

from folkmoot.fingerprint import _digest, reader_version


def test_reading_does_not_need_what_fetches() -> None:
    """Why the code that fetches may be left out of the reader's version."""
    code = "import sys, folkmoot.building, loaders.reading; print('loaders.fetch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_what_is_left_out_counts_for_nothing() -> None:
    whole = _digest(("loaders",))
    assert _digest(("loaders",), without=("loaders/fetch",)) != whole
    assert _digest(("loaders",), without=("loaders/nothing",)) == whole
    assert reader_version() == reader_version()
