"""The ``--graph`` option that most verbs share, and opening what it names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from folkmoot.cli.output import fail

if TYPE_CHECKING:
    from folkmoot.api import Graph

__all__ = ["graph_option", "judgements_option", "opened", "who"]

F = TypeVar("F", bound=Any)


def graph_option(function: F) -> F:
    """Add ``--graph``: a folder or a SPARQL server's address."""
    decorated: F = click.option(
        "--graph", "-g", default="folkmoot-graph", show_default=True, envvar="FOLKMOOT_GRAPH",
        metavar="PATH|URL", help="The graph: a folder, or the address of a SPARQL server.",
    )(function)  # fmt: skip
    return decorated


def judgements_option(function: F) -> F:
    """Add ``--judgements``: the file of what people have judged and corrected."""
    decorated: F = click.option(
        "--judgements", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
        envvar="FOLKMOOT_JUDGEMENTS",
        help="The file of judgements and corrections [default: the one last given for this graph, "
             "else GRAPH.judgements.toml].",
    )(function)  # fmt: skip
    return decorated


def who(given: str) -> str:
    """Who judges or corrects: as given, or as git knows them; else the command ends."""
    import subprocess

    if given.strip():
        return given.strip()
    try:
        asked = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True)
        name = asked.stdout.strip()
    except OSError:
        name = ""
    if not name:
        raise fail("who says so? Give --by NAME (git knows no user.name here)")
    return name


@contextmanager
def opened(place: str) -> Iterator[Graph]:
    """The graph at ``place``, opened for reading; what goes wrong with it ends the command."""
    from folkmoot.api import open as open_graph
    from graph.store import QueryError, StoreError

    try:
        with open_graph(place) as graph:
            yield graph
    except (StoreError, QueryError) as error:
        raise fail(error) from error
