"""``folkmoot serve``: the endpoint and the explorer."""

from __future__ import annotations

import click

from folkmoot.cli.output import UNREADABLE, fail, warn

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@click.command()
@click.option("--graph", "-g", default="folkmoot-graph", show_default=True, envvar="FOLKMOOT_GRAPH",
              metavar="PATH", help="The graph's folder, or a file of RDF.")  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", "-p", type=click.IntRange(0, 65535), default=8010, show_default=True,
              help="0: any free port.")  # fmt: skip
@click.option("--in-memory", is_flag=True, help="Load the whole graph first: ten times as quick.")
@click.option("--read-write", is_flag=True, help="Allow SPARQL updates; needs --token.")
@click.option("--token", default="", envvar="FOLKMOOT_TOKEN", help="What an update must bring.")
@click.option("--timeout", type=click.FloatRange(0.1), default=30, show_default=True,
              help="Seconds after which a query is stopped.")  # fmt: skip
@click.option("--max-rows", type=click.IntRange(0), default=100_000, show_default=True,
              help="Rows of one answer; 0: any number.")  # fmt: skip
@click.option("--max-memory", type=click.IntRange(64), default=2048, show_default=True,
              help="MB that one query may take.")  # fmt: skip
@click.option(
    "--workers", type=click.IntRange(1), help="Queries at a time [default: one per core]."
)
@click.option("--cors/--no-cors", default=True, help="Whether scripts of other sites may read.")
@click.option("--open", "show", is_flag=True, help="Open the explorer in the browser.")
@click.option("--log", is_flag=True, help="Print a line for each request.")
def command(
    graph: str, host: str, port: int, in_memory: bool, read_write: bool, token: str,
    timeout: float, max_rows: int, max_memory: int, workers: int | None, cors: bool, show: bool,
    log: bool,
) -> None:  # fmt: skip
    """Serve the graph: a SPARQL endpoint, and pages to explore it with.

    It serves the graph as it is now; build or change it, and start again to serve the new one.
    Queries run in processes of their own and are stopped at their limits.
    """
    import os

    from folkmoot.web.server import run
    from folkmoot.web.settings import Settings
    from folkmoot.web.snapshot import check
    from graph.store import StoreError

    if read_write and not token:
        raise fail(
            "--read-write needs a --token (or FOLKMOOT_TOKEN), so that not everybody can write"
        )
    if read_write and in_memory:
        raise fail("--read-write writes to the graph on disk; leave --in-memory out")
    settings = Settings(
        graph=graph, in_memory=in_memory, read_write=read_write, token=token, timeout=timeout,
        patience=max(timeout, 30.0), max_rows=max_rows, max_memory=max_memory,
        workers=workers or os.cpu_count() or 1, cors=cors,
    )  # fmt: skip
    try:
        check(graph, read_write=read_write)
    except StoreError as error:
        raise fail(error, UNREADABLE) from error
    if host not in _LOOPBACK:
        warn(f"everybody who can reach {host} can read this graph")
    if in_memory:
        warn("loading the graph into memory …")

    def announce(address: str) -> None:
        warn(f"serving {graph} at {address} (Ctrl+C stops it)")
        if show:
            import webbrowser

            webbrowser.open(address)

    try:
        started = run(settings, host, port, announce, log=log)
    except OSError as error:
        raise fail(f"cannot listen at {host}:{port}: {error}; try --port 0") from error
    if not started:
        raise fail(f"the graph in {graph} could not be opened", UNREADABLE)
