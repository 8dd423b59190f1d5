"""``folkmoot export``: the graph in another format, a portal bundle, a linked-data site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from folkmoot.cli.output import USAGE, as_json, fail, warn
from folkmoot.cli.place import graph_option, opened

if TYPE_CHECKING:
    from exports.portal import PortalReport
    from exports.site import SiteReport

_BUNDLES = {
    "portal": "A bundle for an open data portal: dumps, DCAT-AP catalogue, checks, README.",
    "site": "A static linked-data site: a page for every thing, with its Turtle and JSON-LD.",
}


class _Formats(click.Group):
    """One command for each format; what a format needs is imported when it is written."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from exports.dumps.formats import FORMATS

        return [*FORMATS, *_BUNDLES]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        from exports.dumps.formats import FORMATS

        if name in FORMATS:
            return _folder(name) if FORMATS[name].folder else _file(name)
        return {"portal": _portal, "site": _site}.get(name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from exports.dumps.formats import FORMATS

        with formatter.section("Formats"):
            formatter.write_dl([(one.name, one.words) for one in FORMATS.values()])
        with formatter.section("Bundles"):
            formatter.write_dl(list(_BUNDLES.items()))


@click.command(cls=_Formats, subcommand_metavar="FORMAT [OPTIONS]")
def command() -> None:
    """Write the graph in another format.

    The same graph gives the same bytes. A file whose name ends in .gz is compressed.

    \b
    folkmoot export nquads --out graph.nq.gz
    folkmoot export turtle | less
    folkmoot export csv --out tables/
    """


_quiet = click.option("--quiet", is_flag=True, help="Say nothing when all is well.")
_json = click.option("--json", "as_data", is_flag=True, help="Print what was done as JSON.")


def _file(name: str) -> click.Command:
    from exports.dumps.formats import FORMATS

    @click.command(name, help=FORMATS[name].words)
    @graph_option
    @click.option(
        "--out",
        "-o",
        default="-",
        metavar="FILE",
        show_default="standard output",
        help="Where to write; compressed where the name ends in .gz.",
    )
    @click.option("--gzip", "packed", is_flag=True, help="Compress, whatever the name.")
    @_quiet
    def write_one(graph: str, out: str, packed: bool, quiet: bool) -> None:
        from exports.dumps import write

        packed = packed or out.endswith(".gz")
        with opened(graph) as one:
            if out == "-":
                write(one, name, sys.stdout.buffer, packed=packed)
                sys.stdout.buffer.flush()
                return
            path = Path(out)
            with _created(path) as stream:
                write(one, name, stream, packed=packed)
        if not quiet:
            warn(f"written: {out} ({path.stat().st_size / 1e6:.1f} MB)")

    if name == "jsonld":
        return _framed(write_one)
    return write_one


def _framed(plain: click.Command) -> click.Command:
    """JSON-LD can also be written for one entity, with what belongs to it inside it."""

    @click.option(
        "--entity",
        metavar="NAME|IRI",
        help="Only this thing, as a tree with its facts and their words inside it.",
    )
    @click.pass_context
    def write_one(ctx: click.Context, /, entity: str | None, **options: object) -> None:
        if entity is None:
            assert plain.callback is not None
            plain.callback(**options)
            return
        _write_framed(entity, str(options["graph"]), str(options["out"]))

    framed = click.Command("jsonld", callback=write_one, help=plain.help)
    framed.params = [*plain.params, *getattr(write_one, "__click_params__", [])]
    return framed


def _write_framed(entity: str, graph: str, out: str) -> None:
    from exports.dumps.framing import framed
    from folkmoot.cli.output import FINDINGS
    from graph.projection import Ambiguous, Unknown, find_entity

    with opened(graph) as one:
        try:
            text = framed(one.store, find_entity(one.store, entity))
        except (Unknown, Ambiguous) as error:
            raise fail(error.args[0], FINDINGS) from error
    if out == "-":
        sys.stdout.buffer.write(text.encode())
    else:
        with _created(Path(out)) as stream:
            stream.write(text.encode())


def _folder(name: str) -> click.Command:
    from exports.dumps.formats import FORMATS

    @click.command(name, help=FORMATS[name].words)
    @graph_option
    @click.option("--out", "-o", required=True, metavar="DIR", help="The folder to write into.")
    @_quiet
    def write_all(graph: str, out: str, quiet: bool) -> None:
        from exports.dumps import write_folder

        with opened(graph) as one:
            try:
                files = write_folder(one, name, out)
            except ImportError as error:
                raise fail(
                    f"{name} needs {error.name}: pip install 'folkmoot[frames]'", USAGE
                ) from error
            except OSError as error:
                raise fail(f"cannot write into {out}: {error.strerror}", USAGE) from error
        if not quiet:
            warn(f"written: {len(files)} files in {out}")

    return write_all


@click.command("portal", help=_BUNDLES["portal"])
@graph_option
@click.option("--out", "-o", required=True, metavar="DIR", help="The folder of the bundle.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="YAML: title, publisher, licence, addresses, area (see docs/exports.md).",
)
@click.option(
    "--previous",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The bundle published before, for the change feed; DIR of --out where left out.",
)
@click.option("--keep-personal", is_flag=True, help="Screen nothing (for use inside the council).")
@_json
@_quiet
def _portal(
    graph: str,
    out: str,
    config: Path | None,
    previous: Path | None,
    keep_personal: bool,
    as_data: bool,
    quiet: bool,
) -> None:
    from exports.portal import ConfigError, write_portal
    from folkmoot import __version__

    with opened(graph) as one:
        try:
            report = write_portal(
                one, Path(out), config, previous=previous, screen=not keep_personal,
                version=__version__,
            )  # fmt: skip
        except ConfigError as error:
            raise fail(error, USAGE) from error
        except OSError as error:
            raise fail(f"cannot write into {out}: {error}", USAGE) from error
    _tell(report, as_data, quiet)


@click.command("site", help=_BUNDLES["site"])
@graph_option
@click.option("--out", "-o", required=True, metavar="DIR", help="The folder of the site.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The same YAML as for a portal bundle.",
)
@click.option("--keep-personal", is_flag=True, help="Screen nothing (for use inside the council).")
@_json
@_quiet
def _site(
    graph: str, out: str, config: Path | None, keep_personal: bool, as_data: bool, quiet: bool
) -> None:
    from exports.portal import ConfigError
    from exports.site import write_site

    with opened(graph) as one:
        try:
            report = write_site(one, Path(out), config, screen=not keep_personal)
        except ConfigError as error:
            raise fail(error, USAGE) from error
        except OSError as error:
            raise fail(f"cannot write into {out}: {error}", USAGE) from error
    _tell(report, as_data, quiet)


def _tell(report: PortalReport | SiteReport, as_data: bool, quiet: bool) -> None:
    if as_data:
        click.echo(as_json(report.as_data()))
    elif not quiet:
        for line in report.lines():
            warn(line)


def _created(path: Path) -> BinaryIO:
    try:
        return path.open("wb", buffering=1 << 20)
    except OSError as error:
        raise fail(f"cannot write {path}: {error.strerror}", USAGE) from error
