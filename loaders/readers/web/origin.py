"""Where a saved page came from, and the council system's ids for what it is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from ontology.record import Source

__all__ = ["host_in", "ids_in", "with_origin"]

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->", re.I)
_HEAD = 8192
_SYSTEM_LINK = re.compile(
    r"""https?://([\w.-]+)/(?:[^"'\s<>]*/)?(?:mg[A-Za-z]+\.aspx|ie[A-Z]\w+\.aspx|documents/[sg]\d)""",
    re.I,
)
_ATTENDANCE = re.compile(r"mgMeetingAttendance\.aspx\?ID=(\d+)", re.I)
_MEETINGS = re.compile(r"ieListMeetings\.aspx\?(?:CId|CommitteeId)=(\d+)", re.I)


def with_origin(source: Source, html: str, tree: Any) -> Source:
    """``source`` with the page's address, where the page tells it, and with its ids.

    Ids are given only where the host is known: two councils use the same numbers.
    """
    url = source.url or _own_address(html, tree)
    found = list(ids_in(url))
    host = host_in(url) or _linked_host(html)
    if host:
        for kind, pattern in (("meeting", _ATTENDANCE), ("committee", _MEETINGS)):
            numbers = set(pattern.findall(html))
            if len(numbers) == 1 and not any(k == kind for _, k, _ in found):
                found.append((host, kind, numbers.pop()))
        if not found:
            found.append((host, "site", host))
    ids = source.ids + tuple(i for i in found if i not in source.ids)
    return Source(source.name, source.path, url, source.retrieved, source.licence, ids)


def host_in(url: str) -> str:
    """The host of an address, '' where it has none or is malformed."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def ids_in(url: str) -> list[tuple[str, str, str]]:
    """(host, kind, id) for each id in an address of a council's system."""
    host = host_in(url)
    if not host:
        return []
    parts = urlsplit(url)
    segments = parts.path.lower().strip("/").split("/")
    page = segments[-1].removesuffix(".aspx").removesuffix(".asp")
    query = {k.lower(): v.strip() for k, v in parse_qsl(parts.query) if v.strip().isdigit()}
    pages, in_path = _known()
    found = []
    for kind, parameters in pages.get(page, {}).items():
        number = next((query[p] for p in parameters if p in query), "")
        if number:
            found.append((host, kind, number))
    for kind, segment in in_path.items():
        at = segments.index(segment) + 1 if segment in segments else len(segments)
        if at < len(segments) and segments[at].isdigit():
            found.append((host, kind, segments[at]))
    return found


def _own_address(html: str, tree: Any) -> str:
    """The address that a page gives of itself: saved by a browser, canonical, shared."""
    saved = _SAVED_FROM.search(html[:_HEAD])
    if saved:
        return saved.group(1)
    base = tree.css_first("base[href]")
    root = (base.attributes.get("href") or "") if base is not None else ""
    for selector, attribute in (
        ("link[rel=canonical]", "href"),
        ('meta[property="og:url"]', "content"),
    ):
        node = tree.css_first(selector)
        address = (node.attributes.get(attribute) or "").strip() if node is not None else ""
        if address and not address.startswith(("http://", "https://")) and root:
            try:
                address = urljoin(root, address)
            except ValueError:
                continue
        if address.startswith(("http://", "https://")):
            return address
    return root if root.startswith(("http://", "https://")) else ""


def _linked_host(html: str) -> str:
    hosts = Counter(host.lower() for host in _SYSTEM_LINK.findall(html))
    return min(hosts, key=lambda h: (-hosts[h], h)) if hosts else ""


@cache
def _known() -> tuple[dict[str, dict[str, list[str]]], dict[str, str]]:
    import yaml

    text = files("loaders.readers.web").joinpath("addresses.yaml").read_text("utf-8")
    loaded = yaml.safe_load(text)
    return loaded["pages"], loaded["path"]
