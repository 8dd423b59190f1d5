"""The ``--graph`` option that most verbs share, and opening what it names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from folkmoot.cli.output import fail

if TYPE_CHECKING:
    from folkmoot.api import Graph

__all__ = ["graph_option", "opened"]

F = TypeVar("F", bound=Any)


def graph_option(function: F) -> F:
    """Add ``--graph``: a folder or a SPARQL server's address."""
    decorated: F = click.option(
        "--graph", "-g", default="folkmoot-graph", show_default=True, envvar="FOLKMOOT_GRAPH",
        metavar="PATH|URL", help="The graph: a folder, or the address of a SPARQL server.",
    )(function)  # fmt: skip
    return decorated


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
