"""``folkmoot build``: documents into a graph."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from folkmoot.cli.output import UNREADABLE, as_json, fail, warn
from folkmoot.cli.place import graph_option, judgements_option

_SHOWN = 20


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE...]")
@graph_option
@click.option("--council", default="", help="Whose records they are, whatever they say themselves.")
@click.option("--default-council", default="", help="Whose records those are that do not say.")
@click.option("--base", default="", help="Base of all IRIs; settled when a graph is first built.")
@click.option("--workers", type=click.IntRange(1), help="Processes [default: one for each core].")
@click.option("--fresh", is_flag=True, help="Read unchanged files again as well.")
@click.option("--time", "limit", type=click.FloatRange(1), default=300, show_default=True,
              help="Seconds after which the reading of one file is given up.")  # fmt: skip
@judgements_option
@click.option("--json", "as_data", is_flag=True, help="Print what was done as JSON.")
@click.option("--quiet", is_flag=True, help="Print nothing but what could not be read.")
def command(
    sources: tuple[str, ...], graph: str, council: str, default_council: str, base: str,
    workers: int | None, fresh: bool, limit: float, judgements: Path | None, as_data: bool,
    quiet: bool,
) -> None:  # fmt: skip
    """Read SOURCES (files, folders, ZIP and WARC archives, "-" for standard input) into a graph.

    Only what is new or has changed is read; a file that is gone from a folder leaves the graph.
    A file that cannot be read is named, noted in the ledger, and stops nothing. What people have
    judged (`folkmoot review`) and corrected (`folkmoot correct`) is replayed; without SOURCES
    only that is done, on what was read before.
    """
    from folkmoot.building import build, catalogue_path
    from graph.store import QueryError, StoreError

    if graph == ":memory:":
        raise fail("a graph in memory is gone when the command ends; use `folkmoot facts` instead")
    path = catalogue_path(graph)
    if not sources and (path is None or not path.exists()):
        raise fail("name the files or folders to read; no graph was built here before")
    with _Progress(quiet or as_data or not sys.stderr.isatty()) as progress:
        try:
            report = build(
                sources, graph, council=council, default_council=default_council, base=base,
                workers=workers, fresh=fresh, limit=limit, judgements=judgements,
                progress=progress.step,
            )  # fmt: skip
        except (StoreError, QueryError, ValueError) as error:
            raise fail(error) from error
    if as_data:
        click.echo(as_json(asdict(report) | {"graph": graph}))
    elif not quiet:
        click.echo(
            f"{graph}: {report.documents} documents; {report.read} read, "
            f"{report.unchanged} unchanged; {report.written} graphs written, "
            f"{report.removed} removed; {len(report.unreadable)} could not be read"
        )
    for one in report.amiss:
        warn(one)
    for source in report.kept:
        warn(f"{source} is not there; the graph keeps what was read from it before")
    for file in report.unreadable[: None if quiet else _SHOWN]:
        warn(f"{file.path or file.name}: {file.reason}. {file.advice}")
    if not quiet and len(report.unreadable) > _SHOWN:
        warn(f"… and {len(report.unreadable) - _SHOWN} more: see `folkmoot stats`")
    if report.unreadable:
        raise click.exceptions.Exit(UNREADABLE)


class _Progress:
    """A line with a bar on a terminal, nothing elsewhere."""

    def __init__(self, silent: bool) -> None:
        self._silent = silent
        self._bar: Any = None
        self._tasks: dict[str, Any] = {}

    def __enter__(self) -> _Progress:
        if not self._silent:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    @property
    def step(self) -> Callable[[str, int, int | None], None] | None:
        """What a build calls to say how far it is."""
        return None if self._silent else self._step

    def _step(self, stage: str, done: int, total: int | None) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(stage, total=total)
        self._bar.update(self._tasks[stage], completed=done, total=total)
