"""``/queries``: the packaged questions as forms, their answers as tables, charts and downloads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from folkmoot.web.explorer import packs
from folkmoot.web.explorer.cells import Table, binding_text, table
from folkmoot.web.explorer.charts import chart
from folkmoot.web.explorer.drawing import drawing
from folkmoot.web.explorer.understanding import fitting
from folkmoot.web.http.conditional import etag, unchanged
from folkmoot.web.http.problem import problem, problem_of, wants_page
from folkmoot.web.http.streamed import Streamed
from folkmoot.web.service import Service
from folkmoot.web.state import pages_of, service_of
from folkmoot.web.workers import Failure
from queries.protocol.errors import ProtocolError
from queries.protocol.formats import DOCUMENTS, SOLUTIONS, by_name
from queries.protocol.negotiation import choose, parse_accept

if TYPE_CHECKING:
    from queries.header import Query

__all__ = ["question_list", "question_page"]

_ROWS = 1000
_COUNCIL = "fm:Council"
_DOWNLOADS = ("csv", "json", "xml", "tsv", "md", "parquet")
_OURS = frozenset({"format", "ask", "stated", "view"})


async def question_list(request: Request) -> Response:
    """All questions, pack by pack."""
    if not wants_page(request):
        told = [_told(request, query) for pack in packs.listed() for query in pack.queries]
        return JSONResponse({"queries": told}, headers={"Vary": "Accept"})
    words = request.query_params.get("words", "")[:200].strip()
    parts = words.casefold().split()
    found = [(pack, [one for one in pack.queries if _has(one, parts)]) for pack in packs.listed()]
    content = {
        "packs": [one for one in found if one[1]], "words": words,
        "fitting": await fitting(service_of(request), words),
    }  # fmt: skip
    return pages_of(request).response(request, "questions.html", content)


async def question_page(request: Request) -> Response:
    """One question: a form; with its parameters, the answer; for programs, the answer alone."""
    service = service_of(request)
    query = packs.find(request.path_params["pack"], request.path_params["name"])
    if query is None:
        return problem(request, 404, "There is no such question.", "See /queries for all of them.")
    given = {
        name: value for name, value in request.query_params.items()
        if name not in _OURS and value.strip()
    }  # fmt: skip
    stated = request.query_params.get("stated", "") not in ("", "0", "false")
    form = request.query_params.get("format", "")
    if form or not wants_page(request):
        return _data(request, service, query, given, stated, form)
    choices: dict[str, dict[str, str]] = {}
    for one in query.parameters:
        if one.scheme:
            choices[one.name] = _codes(one.scheme)
        elif one.of == _COUNCIL:
            choices[one.name] = await _councils(service)
            if one.required and choices[one.name]:
                # The council with most documents, until the reader chooses another.
                given.setdefault(one.name, next(iter(choices[one.name])))
    needed = [
        one.name for one in query.parameters
        if one.required and not one.default and not given.get(one.name)
    ]  # fmt: skip
    ask = "ask" in request.query_params or bool(given) or not needed
    content: dict[str, Any] = {
        "query": query, "given": given, "stated": stated, "needed": needed if ask else [],
        "answer": None, "problem": None, "chart": None, "drawing": None, "note": "",
        "downloads": [(one, _address(request, one)) for one in _DOWNLOADS],
        "choices": {name: several for name, several in choices.items() if several},
        "pack": packs.title_of(query.pack), "filled": _filled(query, given),
    }  # fmt: skip
    status = 200
    if ask and not needed:
        try:
            answer, note = await _answer(service, query, given, stated)
            content |= {
                "answer": answer, "note": note, "chart": chart(answer), "drawing": drawing(answer),
            }  # fmt: skip
        except Failure as failure:
            content["problem"], status = failure, failure.status
    return pages_of(request).response(request, "question.html", content, status=status)


async def _answer(
    service: Service, query: Query, given: dict[str, str], stated: bool
) -> tuple[Table, str]:
    job = {
        "pack": query.id, "given": given, "stated": stated, "format": "json", "limit": _ROWS,
    }  # fmt: skip
    async with service.pool.ask(job) as answer:
        found = json.loads(await answer.whole())
        note = str(answer.end.get("note", ""))
    meanings = {one.name: (packs.heading(query, one), one.meaning) for one in query.columns}
    columns = found["head"]["vars"]
    return table(columns, found["results"]["bindings"], service.base, meanings), note


def _data(
    request: Request, service: Service, query: Query, given: dict[str, str], stated: bool, name: str
) -> Response:
    if name:
        form = by_name(name)
        if form not in (*SOLUTIONS, *DOCUMENTS):
            known = ", ".join(_DOWNLOADS)
            error = ProtocolError(400, f"There is no format {name!r}.", f"Use one of {known}.")
            return problem_of(request, error)
    else:
        form = choose(parse_accept(request.headers.get("accept", "*/*")), (*SOLUTIONS, *DOCUMENTS))
    if form is None:
        offered = ", ".join(one.media_types[0] for one in (*SOLUTIONS, *DOCUMENTS))
        return problem_of(request, ProtocolError(406, "No such format.", f"There are {offered}."))
    tag = etag(
        service.state, "pack", query.id, query.text, sorted(given.items()), stated, form.name
    )
    if (same := unchanged(request, tag)) is not None:
        return same
    job = {
        "pack": query.id, "given": given, "stated": stated, "format": form.name,
        "limit": service.settings.max_rows,
    }  # fmt: skip
    headers = {"Vary": "Accept", "ETag": tag, "Cache-Control": "no-cache"}
    if name:
        headers["Content-Disposition"] = f'attachment; filename="{query.name}.{form.name}"'
    return Streamed(request, service, job, headers)


def _address(request: Request, form: str) -> str:
    place = request.url.include_query_params(format=form).remove_query_params("ask")
    return f"{place.path}?{place.query}"


async def _councils(service: Service) -> dict[str, str]:
    """The councils of the graph by IRI, those with most documents first."""
    rows = await service.overview("home/councils")
    return {
        row["council"]["value"]: binding_text(row, "council_name")
        for row in rows
        if "council" in row
    }


def _filled(query: Query, given: dict[str, str]) -> dict[str, str]:
    """What the form shows as given: without defaults that are no values."""
    defaults = {
        one.name: one.default
        for one in query.parameters
        if one.default and one.default not in ("only", "latest-meeting")
    }
    return defaults | given


def _codes(scheme: str) -> dict[str, str]:
    from folkmoot.web.explorer.terms import terms

    return terms().codes.get(scheme, {})


def _has(query: Query, words: list[str]) -> bool:
    said = (query.question, query.description, query.id, *query.tags, *query.asked)
    text = " ".join(said).casefold()
    return all(word in text for word in words)


def _told(request: Request, query: Query) -> dict[str, Any]:
    return {
        "id": query.id,
        "question": query.question,
        "description": query.description,
        "cannot_see": query.cannot_see,
        "parameters": [
            {"name": one.name, "type": one.type, "label": one.label, "required": one.required,
             "default": one.default, "description": one.description, "example": one.example}
            for one in query.parameters
        ],
        "columns": {one.name: one.meaning for one in query.columns},
        "tags": list(query.tags),
        "address": str(request.url_for("question", pack=query.pack, name=query.name)),
    }  # fmt: skip
