"""The fenced blocks of a Markdown page, run as a reader would run them.

``sh`` is a script, ``console`` commands ("$ …") with their output, ``python`` a script, ``pycon`` a
session, ``diff`` a change to a file. A second word after the language may be ``not-run`` (only
checked: it needs the network, or does not end) or ``file=NAME`` (the reader saves it). In what
``console`` prints an ellipsis (…) stands for any words, and alone on its line for any lines; in
``pycon`` three dots do.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """One fenced block: where it stands, its language, its other words and its text."""

    page: str
    line: int
    language: str
    words: tuple[str, ...]
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"

    @property
    def is_run(self) -> bool:
        """Whether a test may run it."""
        return "not-run" not in self.words

    @property
    def file(self) -> str:
        """The file that the reader saves it as, if any."""
        return next((word[5:] for word in self.words if word.startswith("file=")), "")


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for match in _FENCE.finditer(text):
        language, *words = match["info"].split() or [""]
        line = text.count("\n", 0, match.start()) + 2
        yield Block(page.name, line, language, tuple(words), match["text"])


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """``(command, expected output)`` of a console block; of a script the lines, without output."""
    if block.language == "console":
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, output = re.match(r"((?:[^\n]*\\\n)*[^\n]*)\n?(.*)", part, re.DOTALL).groups()  # type: ignore[union-attr]
            yield command, output
    else:
        pending = ""
        for line in re.sub(r"\\\n\s*", " ", block.text).splitlines():
            pending = f"{pending}\n{line}".strip()
            if pending and not pending.startswith("#") and _is_whole(pending):
                yield pending, ""
                pending = ""
            elif pending.startswith("#"):
                pending = ""


def _is_whole(command: str) -> bool:
    """Whether a command ends here, and not in the middle of a quotation."""
    try:
        shlex.split(command, comments=True)
    except ValueError:
        return False
    return True


class Reader:
    """A reader at a terminal in ``folder``, who does what the page says, block by block."""

    def __init__(self, folder: Path, path: str = "") -> None:
        self._folder = folder
        programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {k: v for k, v in os.environ.items() if not k.startswith("FOLKMOOT_")}
        self._environment = kept | {"PATH": programs} | ({"PYTHONPATH": path} if path else {})
        self._names: dict[str, Any] = {"__name__": "__main__"}

    def follow(self, block: Block) -> None:
        """Run a block. Raises ``AssertionError`` where it fails or prints something else."""
        if name := block.file:
            (self._folder / name).write_text(block.text, encoding="utf-8")
        elif block.language == "python":
            exec(compile(block.text, str(block), "exec"), self._names)  # noqa: S102
        elif block.language == "pycon":
            self._session(block)
        elif block.language == "console":
            for command, expected in commands(block):
                agree(block, command, expected, self._shell(block, command))
        elif block.language == "sh":
            self._shell(block, block.text)

    def _shell(self, block: Block, script: str) -> str:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script], cwd=self._folder, env=self._environment,
            capture_output=True, text=True, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, f"{block}: {script}\n{done.stdout}{done.stderr}"
        return done.stdout

    def _session(self, block: Block) -> None:
        test = doctest.DocTestParser().get_doctest(
            block.text, self._names, str(block), block.page, block.line
        )
        said: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        runner.run(test, out=said.append, clear_globs=False)
        self._names |= test.globs
        assert runner.failures == 0, "".join(said)


def agree(block: Block, command: str, expected: str, printed: str) -> None:
    """Whether what was printed is what the page shows."""
    if expected.strip():
        assert _pattern(expected).fullmatch(printed.rstrip("\n")), (
            f"{block}: {command}\n--- the page\n{expected}\n--- the program\n{printed}"
        )


def _pattern(expected: str) -> re.Pattern[str]:
    pieces = []
    for line in expected.rstrip("\n").split("\n"):
        if line.strip() == "…":
            pieces.append(r"(?:[^\n]*(?:\n|\Z))*?")
        else:
            words = r"[^\n]*?".join(re.escape(part) for part in line.rstrip().split("…"))
            pieces.append(rf"{words}[ ]*(?:\n|\Z)")
    return re.compile("".join(pieces))


def folkmoot_arguments(block: Block) -> Iterator[list[str]]:
    """The arguments of each call of folkmoot in a block of commands."""
    for command, _ in commands(block):
        words = shlex.split(command, comments=True)
        if words[:1] == ["folkmoot"]:
            ends = [i for i, word in enumerate(words) if word in ("|", ">", "&", "&&", ";")]
            yield words[1 : min(ends, default=len(words))]


def parse_only(arguments: list[str]) -> None:
    """Check a call's verb and options without running it. Raises ``click.UsageError``."""
    import click

    from folkmoot.cli import cli

    command: click.Command = cli
    rest = list(arguments)
    while isinstance(command, click.Group):
        name = rest.pop(0)
        found = command.get_command(click.Context(command), name)
        assert found is not None, f"there is no {name}"
        command = found
    command.make_parser(click.Context(command)).parse_args(rest)
