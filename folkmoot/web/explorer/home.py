"""The first page, the lists of each kind, and what is missing."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from folkmoot.web.explorer import packs
from folkmoot.web.explorer.addresses import address, reading_address
from folkmoot.web.explorer.cells import Cell, binding_text
from folkmoot.web.explorer.kinds import kind_named, kinds
from folkmoot.web.explorer.wording import named
from folkmoot.web.http.problem import problem
from folkmoot.web.service import Service
from folkmoot.web.state import pages_of, service_of

__all__ = ["browse", "home", "missing"]

_PAGE = 100
_ON_HOME = (
    "person", "body", "meeting", "decision", "action", "portfolio", "report", "document",
)  # fmt: skip


async def home(request: Request) -> Response:
    """What is in the graph, what is missing, the latest meetings, and the ways in."""
    service = service_of(request)
    base = service.base
    counts = [
        (kind, service.index.count(kind.iri))
        for key in _ON_HOME
        if (kind := kind_named(key)) is not None
    ]
    meetings = [
        {
            "date": binding_text(row, "date"),
            "body": binding_text(row, "body_name") or "A meeting",
            "href": address(row["meeting"]["value"], base),
            "decisions": int(binding_text(row, "decisions") or 0),
        }
        for row in await service.overview("home/meetings")
        if "meeting" in row
    ]
    councils = [
        (Cell(binding_text(row, "council_name"), address(row["council"]["value"], base)),
         int(row["documents"]["value"]))
        for row in await service.overview("home/councils")
        if "council" in row
    ]  # fmt: skip
    content = {
        "counts": counts, "indexed": service.index.ready, "meetings": meetings,
        "councils": councils, "gaps": await _gaps(service), "questions": packs.chosen(),
    }  # fmt: skip
    return pages_of(request).response(request, "home.html", content)


async def browse(request: Request) -> Response:
    """``/browse/{kind}``: the things of a kind by name, a hundred a page."""
    service = service_of(request)
    kind = kind_named(request.path_params["kind"])
    if kind is None:
        return problem(request, 404, "There is no such kind of thing.", "Begin at the first page.")
    try:
        page = max(1, int(request.query_params.get("page", "1")))
    except ValueError:
        page = 1
    found = await service.things(kind.iri, (page - 1) * _PAGE, _PAGE + 1)
    things = [
        (
            Cell(named(label), address(iri, service.base)),
            service.index.council_of(iri, service.base),
        )
        for iri, label in found[:_PAGE]
    ]
    content = {
        "kind": kind, "kinds": [one for one in kinds() if one.search], "things": things,
        "page": page, "more": len(found) > _PAGE, "number": service.index.count(kind.iri),
    }  # fmt: skip
    return pages_of(request).response(request, "browse.html", content)


async def missing(request: Request) -> Response:
    """``/missing``: files that could not be read, and text that no rule claimed."""
    service = service_of(request)
    base = service.base
    shares = [
        {
            "document": Cell(
                row["document_name"]["value"], address(row["document"]["value"], base)
            ),
            "share": _share(row["claimed"]["value"], row["minutes"]["value"]),
            "truncated": int(row["truncated"]["value"]),
            "facts": int(row["facts"]["value"]),
        }
        for row in await service.overview("home/shares")
    ]
    unread = [
        {
            "document": row["document_name"]["value"],
            "href": reading_address(
                row["document"]["value"], base, row["start"]["value"], row["end"]["value"]
            ),
            "words": row["words"]["value"],
            "reason": row["reason"]["value"],
        }
        for row in await service.overview("home/unread")
    ]
    files = [
        {name: binding_text(row, name) for name in ("file_name", "reason", "advice")}
        for row in await service.overview("home/unreadable")
    ]
    content = {"shares": shares, "unread": unread, "files": files, "gaps": await _gaps(service)}
    return pages_of(request).response(request, "missing.html", content)


async def _gaps(service: Service) -> dict[str, Any]:
    """How much of the minutes was read, in per cent, and how many files could not be."""
    found: dict[str, Any] = {"documents": 0, "share": None, "truncated": 0}
    for row in await service.overview("home/gaps"):
        if "minutes" in row and float(row["minutes"]["value"]):
            found["share"] = _share(row["claimed"]["value"], row["minutes"]["value"])
            found["truncated"] = int(row["truncated"]["value"])
            found["documents"] = int(row["documents"]["value"])
    found["files"] = len(await service.overview("home/unreadable"))
    return found


def _share(part: str, whole: str) -> int:
    return round(100 * float(part) / float(whole))
