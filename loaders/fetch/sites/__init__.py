"""The systems that council sites run, and what of them is fetched."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from loaders.fetch.sites.patterns import SYSTEMS, System, load_system

if TYPE_CHECKING:
    from loaders.fetch.target import Target
    from loaders.fetch.visiting import Visit

__all__ = ["SYSTEMS", "System", "crawl", "load_system"]


def crawl(target: Target, visit: Visit) -> None:
    """Get everything that is wanted of a site. Raises ``Stopped`` where the visit has to end."""
    importlib.import_module(f"loaders.fetch.sites.{target.system}").crawl(target, visit)
