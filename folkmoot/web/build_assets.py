"""Fetch the query editor from npm into assets/vendor, to be packed into the wheel.

Run when the web assets are built (``make assets``); the server itself never loads anything from
elsewhere, and works with a plain editor where this was not done.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Final

__all__ = ["build"]

_PACKAGE: Final = "@zazuko/yasgui"
_VERSION: Final = "4.6.2"
_FILES: Final = {
    "yasgui.min.js": "55034eaac74c55f55fbd1eeed008ae38a79053651cbed2b453f1fcfd895a4b75",
    "yasgui.min.css": "085b94556b97f9928981bdedb6848fd11ad4d8d950e821f0d698c58ca538fc55",
}
"""Files of the package with the SHA-256 that they must have."""

VENDOR: Final = Path(__file__).with_name("assets") / "vendor" / "yasgui"


def build(target: Path = VENDOR) -> None:
    """Put the editor's files into ``target``.

    Raises ``RuntimeError`` where npm is missing, fails, or gives other files than expected.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("npm is not installed; the explorer works without, with a plain editor")
    with tempfile.TemporaryDirectory(prefix="folkmoot-assets-") as folder:
        command = [npm, "pack", "--silent", f"{_PACKAGE}@{_VERSION}"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        packed = next(Path(folder).glob("*.tgz"), None)
        if done.returncode or packed is None:
            raise RuntimeError(f"npm could not give {_PACKAGE} {_VERSION}: {done.stderr.strip()}")
        target.mkdir(parents=True, exist_ok=True)
        with tarfile.open(packed) as archive:
            for name, expected in _FILES.items():
                member = archive.extractfile(f"package/build/{name}")
                if member is None:
                    raise RuntimeError(f"{_PACKAGE} {_VERSION} has no {name}")
                data = member.read()
                found = hashlib.sha256(data).hexdigest()
                if found != expected:
                    raise RuntimeError(
                        f"{name} of {_PACKAGE} {_VERSION} is not what it was: {found}"
                    )
                (target / name).write_bytes(data)
    licence = Path(__file__).with_name("licences") / "yasgui.txt"
    shutil.copyfile(licence, target / "LICENSE.txt")


if __name__ == "__main__":
    try:
        build()
    except RuntimeError as error:
        sys.exit(f"folkmoot: {error}")
    print(f"folkmoot: the query editor is in {VENDOR}", file=sys.stderr)
