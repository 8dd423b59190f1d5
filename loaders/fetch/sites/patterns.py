"""A system's pages and links as its TOML file describes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urljoin

from loaders.fetch.wants import Want, slug

__all__ = ["SYSTEMS", "PagePattern", "System", "load_system"]

SYSTEMS: Final = ("moderngov", "cmis")


@dataclass(frozen=True, slots=True)
class PagePattern:
    """One kind of page. ``address`` and ``stem`` are templates with {names}."""

    kind: str
    folder: str
    stem: str
    address: str = ""
    content: str = ""
    needs: str = ""
    roots: tuple[str, ...] = ()
    instead: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class System:
    """A system: how it is known, its pages by kind, and the rest of its file in ``data``."""

    name: str
    title: str
    addresses: re.Pattern[str]
    marks: re.Pattern[str]
    hidden: frozenset[str]
    pages: Mapping[str, PagePattern]
    data: Mapping[str, Any] = field(default_factory=dict)

    def want(
        self, kind: str, site: str, base: str, values: Mapping[str, str], *,
        key: str, url: str = "", ids: tuple[tuple[str, str], ...] = (),
    ) -> Want:  # fmt: skip
        """A page of a kind, with its names filled in; ``url`` where its address is known.

        ``key`` tells it from the other pages of its kind, ``base`` is the folder of the site.
        ``instead`` has the same key.
        """
        page = self.pages[kind]
        if "{since}" in page.address:  # what a list holds depends on the window
            key = "-".join(filter(None, (key, values.get("from"), values.get("to"))))
        instead = None
        if page.instead:
            instead = self.want(page.instead, site, base, values, key=key, ids=ids)
        return Want(
            key=f"{site}/{kind}/{key}",
            kind=kind,
            url=url or urljoin(base, page.address.format_map(values)),
            folder=page.folder,
            stem=_stem(page.stem, values) or kind,
            content="xml" if page.roots else "file" if page.content == "file" else "html",
            needs=page.needs,
            roots=page.roots,
            ids=ids,
            instead=instead,
            optional=page.optional,
        )


def _pattern(kind: str, page: Mapping[str, Any]) -> PagePattern:
    return PagePattern(kind, **{**page, "roots": tuple(page.get("roots", ()))})


def _stem(template: str, values: Mapping[str, str]) -> str:
    """A file name from what is known; what is not leaves no gap."""
    known = {name: slug(value) for name, value in values.items()}
    filled = re.sub(r"\{(\w+)\}", lambda m: known.get(m[1], ""), template)
    return re.sub(r"-{2,}", "-", filled).strip("-")[:120].rstrip("-")


@cache
def load_system(name: str) -> System:
    """The system of a name in ``SYSTEMS``."""
    import tomllib

    text = files("loaders.fetch.sites").joinpath(f"{name}.toml").read_text("utf-8")
    data = tomllib.loads(text)
    pages = {kind: _pattern(kind, page) for kind, page in data["pages"].items()}
    return System(
        name,
        data["title"],
        re.compile("|".join(f"(?:{p})" for p in data["addresses"]), re.I),
        re.compile("|".join(f"(?:{p})" for p in data["marks"]), re.I),
        frozenset(data["hidden"]),
        pages,
        data,
    )
