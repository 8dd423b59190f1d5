"""What the documents tell a reader to type works, and prints what they show."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fenced import Block, Reader, agree, blocks, commands, folkmoot_arguments, parse_only

from folkmoot.cli import VERBS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md"))]
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
ROOMS = ("ontology", "loaders", "graph", "queries", "exports", "folkmoot")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder with the samples in it, where the reader sits."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    yield tmp_path


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md"])
def test_a_reader_gets_what_the_page_says(page: str, desk: Path) -> None:
    reader = Reader(desk)
    run = [block for block in blocks(ROOT / page) if block.is_run]
    assert {"console", "pycon"} & {block.language for block in run}
    for block in run:
        reader.follow(block)


def test_teaching_works_as_the_page_says(desk: Path) -> None:
    """The page's changes are made in a copy of the packages, and read with it."""
    packages = desk / "checkout"
    for room in ROOMS:
        shutil.copytree(ROOT / room, packages / room, ignore=shutil.ignore_patterns("__pycache__"))
    reader = Reader(desk, path=str(packages))
    followed = [block for block in blocks(ROOT / "docs" / "teaching.md") if block.is_run]
    assert sum(block.language == "diff" for block in followed) >= 2
    for block in followed:
        if block.language == "diff":
            change(packages, block)
            continue
        reader.follow(block)
        if block.file == "pyproject.toml":
            install(desk, packages)


def install(project: Path, packages: Path) -> None:
    """What ``pip install .`` does for the reader, beside the copied packages and offline."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    where = ["--no-build-isolation", "--target", str(packages), str(project)]
    done = subprocess.run([*pip, *where], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def change(packages: Path, block: Block) -> None:
    """Make a block's change: its "-" lines are the beginnings of lines, each there once."""
    lines = block.text.splitlines()
    file = packages / next(line[6:] for line in lines if line.startswith("+++ b/"))
    body = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    kept = "\n".join(line[1:] for line in body if not line.startswith("+"))
    wanted = "\n".join(line[1:] for line in body if not line.startswith("-"))
    text = file.read_text(encoding="utf-8")
    assert text.count(kept) == 1, f"{block}: {file.name} does not hold this once:\n{kept}"
    file.write_text(text.replace(kept, wanted), encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_one(name: str) -> None:
    for block in blocks(ROOT / name):
        if block.language in ("sh", "console"):
            for arguments in folkmoot_arguments(block):
                assert arguments[0] in VERBS or arguments[0].startswith("-"), f"{block}"
                if not block.is_run:
                    parse_only(arguments)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    page = ROOT / name
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)\s#]+)", text):
        assert (page.parent / target).exists(), f"{name} points to {target}"


def test_every_name_in_the_walk_is_in_the_code() -> None:
    """``graph.iris.Names.document`` and the like, and every file that is named."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(rf"`((?:{'|'.join(ROOMS)})(?:\.\w+)+)(?:\(\))?`", text)
    assert len(named) >= 20
    for dotted in named:
        assert found(dotted), f"there is no {dotted}"


@pytest.mark.parametrize("name", NAMES)
def test_every_file_that_is_named_is_there(name: str) -> None:
    """`loaders/grammar` and the like; capitals stand for a name of the reader's choice."""
    rooms = "|".join((*ROOMS, "tests", "benchmarks", "samples"))
    text = (ROOT / name).read_text(encoding="utf-8")
    built = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    for file in re.findall(rf"`((?:{rooms})/[\w./-]+)`", text):
        if not re.search(r"[A-Z]{2}", file) and f"{file.rstrip('/')}/" not in built:
            assert (ROOT / file).exists(), f"{name} names {file}, which is not there"


def found(dotted: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        try:
            thing: object = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            if not hasattr(thing, part):
                return False
            thing = getattr(thing, part)
        return True
    return False


def test_a_wrong_output_is_seen() -> None:
    block = Block("page.md", 1, "console", (), "$ echo one\none\n…\nthree …\n")
    ((command, expected),) = commands(block)
    assert command == "echo one"
    agree(block, command, expected, "one\n2\n2\nthree words\n")
    agree(block, command, expected, "one\nthree \n")
    for printed in ("one\ntwo\n", "two\nthree words\n", "one\nthree words\nmore\n"):
        with pytest.raises(AssertionError):
            agree(block, command, expected, printed)
