"""``/query``: a SPARQL editor that works without scripts, and better with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from folkmoot.web.explorer import packs
from folkmoot.web.explorer.cells import table
from folkmoot.web.explorer.charts import chart
from folkmoot.web.http.problem import problem_of
from folkmoot.web.pages import POLICY
from folkmoot.web.state import pages_of, service_of
from folkmoot.web.workers import Failure
from graph.terms import PREFIXES
from queries.protocol.errors import ProtocolError, plainly
from queries.protocol.safety import is_dataset_given, refuse_remote_calls

__all__ = ["VENDOR", "editor", "examples"]

VENDOR: Final = Path(__file__).parents[1] / "assets" / "vendor" / "yasgui"
_ROWS: Final = 500
_FIRST: Final = """\
PREFIX fm: <https://w3id.org/folkmoot#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <http://schema.org/>

# The ten latest meetings and the bodies that met.
SELECT ?date ?body_name ?meeting WHERE {
  ?meeting a fm:Meeting ; schema:startDate ?date ; fm:body ?body .
  ?body rdfs:label ?body_name .
}
ORDER BY DESC(?date)
LIMIT 10
"""
# The editor's styles are set on its elements by script; it loads nothing from elsewhere.
_POLICY: Final = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace(
    "font-src 'self'", "font-src 'self' data:"
)


async def editor(request: Request) -> Response:
    """The editor, with the answer to ``query`` below it where one was sent."""
    given = request.query_params.get("query", "")
    content: dict[str, Any] = {
        "query": given or _FIRST, "given": bool(given), "answer": None, "problem": None,
        "boolean": None, "triples": "", "note": "", "chart": None,
        "vendor": (VENDOR / "yasgui.min.js").is_file(), "packs": packs.listed(),
        "prefixes": PREFIXES, "classes": _classes(request),
    }  # fmt: skip
    status = 200
    if given and not request.query_params.get("edit"):
        try:
            refuse_remote_calls(given)
            content |= await _ask(request, given)
        except ProtocolError as error:
            content["problem"], status = error, error.status
        except Failure as failure:
            failure.detail = plainly(failure.detail)
            content["problem"], status = failure, failure.status
    policy = _POLICY if content["vendor"] else POLICY
    return pages_of(request).response(request, "query.html", content, status=status, policy=policy)


async def examples(request: Request) -> Response:
    """``/query/examples.json``: the packaged questions and the prefixes, for the editor."""
    try:
        told = [
            {"id": query.id, "question": query.question, "sparql": query.sparql.strip()}
            for pack in packs.listed()
            for query in pack.queries
        ]
    except ProtocolError as error:
        return problem_of(request, error)
    return JSONResponse(
        {"base": service_of(request).base, "prefixes": PREFIXES, "examples": told, "first": _FIRST}
    )


async def _ask(request: Request, query: str) -> dict[str, Any]:
    service = service_of(request)
    job = {
        "query": query, "solutions": "json", "graphs": "ttl", "limit": _ROWS,
        "own_dataset": is_dataset_given(query),
        "base": str(request.url.replace(path="/sparql", query="")),
    }  # fmt: skip
    async with service.pool.ask(job) as answer:
        text = (await answer.whole()).decode()
        note = str(answer.end.get("note", ""))
        kind = answer.head["kind"]
    if kind == "graph":
        return {"triples": text, "note": note}
    found = json.loads(text)
    if kind == "boolean":
        return {"boolean": found["boolean"]}
    rows = found["results"]["bindings"]
    columns = found["head"]["vars"]
    plain = {name: (name, "") for name in columns}
    shown = table(columns, rows, service.base, plain)
    return {"answer": shown, "note": note, "chart": chart(shown)}


def _classes(request: Request) -> list[tuple[str, int]]:
    counted = service_of(request).index.statistics
    return [
        (iri, number)
        for iri, number in (counted.classes if counted else ())
        if iri.startswith((PREFIXES["fm"], PREFIXES["org"], PREFIXES["foaf"]))
    ]
