"""A static linked-data site: a page for every thing, with its Turtle and JSON-LD beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from exports.portal.config import ConfigError, read_config
from exports.portal.survey import survey
from exports.screening import Withheld, screened
from exports.site.addresses import Addresses
from exports.site.writing import Site

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["SiteReport", "write_site"]

_MARK: Final = ".folkmoot-site"


@dataclass(slots=True)
class SiteReport:
    """What was written, and what was withheld from it."""

    folder: Path
    pages: int
    withheld: Withheld

    def as_data(self) -> dict[str, Any]:
        """The report as plain data for JSON."""
        withheld = self.withheld.as_data()
        return {"folder": str(self.folder), "pages": self.pages, "withheld": withheld}

    def lines(self) -> Iterator[str]:
        """The report in sentences."""
        yield f"site of {self.pages:,} pages written to {self.folder}"
        told = [f"{name}: {number}" for name, number in self.withheld.as_data().items() if number]
        yield "withheld: " + ("; ".join(told) if told else "nothing")


def write_site(
    graph: Any, folder: Path, config_file: Path | None = None, *, screen: bool = True
) -> SiteReport:
    """Write the site of ``graph`` (a Store, or what has one as its ``store``) into ``folder``.

    Raises ``ConfigError`` for the config, a folder with other things in it, or a graph without
    documents.
    """
    store: Store = getattr(graph, "store", graph)
    policy = read_config(config_file, survey(store)).policy
    if folder.exists() and any(folder.iterdir()) and not (folder / _MARK).exists():
        raise ConfigError(f"{folder} holds other things than a site; name an empty folder")
    with (
        screened(store, policy) if screen else nullcontext((store, Withheld())) as (copy, withheld)
    ):
        looked = survey(copy)
        if not looked.base:
            raise ConfigError("the graph holds no documents; build one with: folkmoot build SOURCE")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / _MARK).touch()
        config = read_config(config_file, looked)
        site = Site(copy, folder, config, Addresses(looked.base), withheld)
        pages = site.write()
    return SiteReport(folder, pages, withheld)
