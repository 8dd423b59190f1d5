"""The wheel holds all that the packages need, and works where the repository is not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("ontology", "loaders", "graph", "queries", "exports", "folkmoot")


def tracked(*places: str) -> list[str]:
    """Files that git knows, or is about to know, below these places."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *places]
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy, so that nothing is left in the checkout."""
    if int(version("setuptools").partition(".")[0]) < 70:
        pytest.skip(
            "setuptools is too old to build the wheel offline: pip install 'setuptools>=70.1'"
        )
    source = tmp_path_factory.mktemp("source")
    for name in tracked(*ROOMS, "pyproject.toml", "README.md", "LICENSE"):
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    out = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", out, source)
    (found,) = out.glob("folkmoot-*.whl")
    return found


def _pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_wheel_holds_every_file_of_the_rooms(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert [name for name in tracked(*ROOMS) if name not in packed] == []
    rooms = {name.partition("/")[0] for name in packed if ".dist-info/" not in name}
    assert rooms == set(ROOMS)


def test_the_wheel_reads_builds_and_answers(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _pip("install", "--no-deps", "--no-index", "--target", site, wheel)
    program = (
        "import sys, folkmoot; assert folkmoot.__file__.startswith(sys.argv[1]); del sys.argv[1];"
        "from folkmoot.cli import main; main()"
    )
    environment = os.environ | {"PYTHONPATH": str(site)}

    def folkmoot(*arguments: str | Path) -> str:
        command = [sys.executable, "-c", program, str(site), *map(str, arguments)]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    facts = json.loads(folkmoot("facts", ROOT / "samples" / "cabinet-2024-07-09.txt"))
    assert {"meeting", "item", "decision"} <= {fact["kind"] for fact in facts}
    folkmoot("build", ROOT / "samples", "--graph", "graph", "--quiet")
    answer = folkmoot("query", "run", "first/meetings", "--graph", "graph", "--format", "csv")
    assert len(answer.splitlines()) >= 10
    folkmoot("draw", "--graph", "graph", "--out", "graph.html", "--quiet")
    assert (tmp_path / "graph.html").stat().st_size > 100_000
