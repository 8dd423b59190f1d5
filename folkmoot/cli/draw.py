"""``folkmoot draw``: the graph, or a part of it, as one HTML file."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import click

from folkmoot.cli.output import FINDINGS, USAGE, fail, warn
from folkmoot.cli.place import graph_option, opened


@click.command()
@click.argument("entity", nargs=-1)
@graph_option
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    help="Only things of this kind (person, portfolio, body, report, decision …); may be repeated.",
)
@click.option(
    "--relation",
    "relations",
    multiple=True,
    metavar="NAME",
    help="Only this relation (holds, attendance, broughtBy …); may be repeated.",
)
@click.option(
    "--view",
    default="",
    metavar="NAME",
    help="A ready view: governance, story, year, trail, accountability, co-attendance.",
)
@click.option(
    "--depth",
    type=click.IntRange(1, 6),
    default=1,
    show_default=True,
    help="How many relations away from ENTITY.",
)
@click.option(
    "--limit",
    type=click.IntRange(2, 100_000),
    default=150,
    show_default=True,
    help="At most so many things around ENTITY, the nearest first.",
)
@click.option(
    "--out",
    "-o",
    default="graph.html",
    show_default=True,
    metavar="FILE",
    help="Where to write; - for standard output.",
)
@click.option(
    "--layout",
    "layout_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="JSON of places by IRI, kept from picture to picture; new things are added to it.",
)
@click.option(
    "--engine",
    type=click.Choice(["auto", "pyvis", "canvas"]),
    default="auto",
    show_default=True,
    help="pyvis up to 300 things, our own canvas above.",
)
@click.option("--title", default="", help="The heading of the page.")
@click.option("--quiet", is_flag=True, help="Say nothing when all is well.")
def command(
    entity: tuple[str, ...],
    graph: str,
    kinds: tuple[str, ...],
    relations: tuple[str, ...],
    view: str,
    depth: int,
    limit: int,
    out: str,
    layout_file: Path | None,
    engine: str,
    title: str,
    quiet: bool,
) -> None:
    """Draw the graph as one HTML file that works offline, with the words behind each line.

    ENTITY is an IRI or a name ("Marion Ring"): draws what is around it. Without it the whole
    graph is drawn.

    \b
    folkmoot draw --view governance
    folkmoot draw Housing --depth 2 --kind post --kind person --out housing.html
    """
    from exports.drawing import Engine, TooLarge, draw
    from graph.projection import Ambiguous, Unknown

    layout = _read_layout(layout_file)
    with opened(graph) as one:
        try:
            page = draw(
                one, None, " ".join(entity) or None, kinds=kinds, relations=relations, view=view,
                depth=depth, limit=limit, title=title, engine=cast(Engine, engine), layout=layout,
            )  # fmt: skip
        except (Unknown, Ambiguous) as error:
            raise fail(error.args[0], FINDINGS) from error
        except (TooLarge, ValueError) as error:
            raise fail(error, USAGE) from error
    if out == "-":
        sys.stdout.buffer.write(page.encode())
    else:
        try:
            Path(out).write_text(page, encoding="utf-8", newline="")
        except OSError as error:
            raise fail(f"cannot write {out}: {error.strerror}", USAGE) from error
        if not quiet:
            warn(f"drawn to {out} ({len(page.encode()) / 1e6:.1f} MB); open it in any browser")
    if layout_file is not None and layout is not None:
        places = {iri: [x, y] for iri, (x, y) in sorted(layout.items())}
        layout_file.write_text(json.dumps(places, indent=0) + "\n", encoding="utf-8")


def _read_layout(file: Path | None) -> dict[str, Sequence[float]] | None:
    if file is None:
        return None
    if not file.exists():
        return {}
    try:
        places = json.loads(file.read_text(encoding="utf-8"))
        return {str(iri): [float(x), float(y)] for iri, (x, y) in places.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise fail(f"{file} is no layout (JSON of IRI to [x, y]): {error}") from error
