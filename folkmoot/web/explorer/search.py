"""``/search``: things by their names, and the questions that the words may ask."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from folkmoot.web.explorer.addresses import address
from folkmoot.web.explorer.kinds import Kind, kind_named, kind_of, kinds
from folkmoot.web.explorer.understanding import fitting
from folkmoot.web.explorer.wording import named
from folkmoot.web.http.problem import wants_page
from folkmoot.web.state import pages_of, service_of

__all__ = ["search"]


async def search(request: Request) -> Response:
    """What has the words ``q`` in its names; ``kind`` narrows it. JSON where no page is wanted."""
    service = service_of(request)
    words = request.query_params.get("q", "")[:200].strip()
    only = kind_named(request.query_params.get("kind", ""))
    found = service.index.search(words, (only.iri,) if only else (), limit=100)
    results = [(kind_of([one.kind]), one, address(one.iri, service.base)) for one in found]
    if not wants_page(request):
        listed = [
            {
                "iri": one.iri,
                "label": named(one.label),
                "kind": kind.one,
                "page": place,
                "council": service.index.council_of(one.iri, service.base),
            }
            for kind, one, place in results
        ]
        return JSONResponse(
            {"ready": service.index.ready, "results": listed}, headers={"Vary": "Accept"}
        )
    groups: dict[str, tuple[Kind, list[tuple[str, str, str]]]] = {}
    for kind, one, place in results:
        council = service.index.council_of(one.iri, service.base)
        groups.setdefault(kind.key, (kind, []))[1].append((named(one.label), place, council))
    content = {
        "words": words, "only": only, "groups": list(groups.values()), "number": len(results),
        "kinds": [one for one in kinds() if one.search], "ready": service.index.ready,
        "fitting": await fitting(service, words) if only is None else [],
    }  # fmt: skip
    return pages_of(request).response(request, "search.html", content)
