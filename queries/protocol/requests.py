"""From an HTTP request to what is asked: SPARQL 1.1 Protocol, sections 2.1 and 2.2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import parse_qsl, urlsplit

from queries.protocol.errors import ProtocolError

__all__ = ["Request", "read_request"]

_QUERY: Final = "application/sparql-query"
_UPDATE: Final = "application/sparql-update"
_FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Request:
    """An operation on the endpoint.

    ``default_graphs`` and ``named_graphs`` are IRIs, None where the request gives no dataset.
    ``format`` is the short name asked for by a ``format`` parameter, empty without one.
    """

    operation: Literal["query", "update", "description"]
    text: str = ""
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    format: str = ""


def read_request(method: str, query_string: str, content_type: str, body: bytes) -> Request:
    """Read a request. Raises ``ProtocolError`` (400, 405, 415) with what is wrong with it."""
    fields = _fields(query_string)
    media_type, charset = _media_type(content_type)
    if method in ("GET", "HEAD"):
        if "update" in fields:
            raise ProtocolError(405, "An update cannot be sent by GET.", "Send it by POST.")
        if "query" not in fields:
            return Request("description")
        return _request("query", fields, _single(fields, "query"))
    if method != "POST":
        raise ProtocolError(405, f"{method} is no way to ask.", "Use GET or POST.")
    if charset not in ("", "utf-8", "utf8", "us-ascii"):
        raise ProtocolError(415, f"The request is in {charset}.", "Send UTF-8.")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError(400, f"The request is not UTF-8: {error}.", "Send UTF-8.") from error
    if media_type == _QUERY:
        if "query" in fields:
            raise ProtocolError(400, "There is a query in the address and another in the body.")
        return _request("query", fields, text)
    if media_type == _UPDATE:
        return _request("update", fields, text)
    if media_type == _FORM:
        for name, values in _fields(text).items():
            fields.setdefault(name, []).extend(values)
        if "query" in fields and "update" in fields:
            raise ProtocolError(400, "There are both a query and an update.", "Send one of them.")
        if "update" in fields:
            return _request("update", fields, _single(fields, "update"))
        if "query" not in fields:
            raise ProtocolError(400, "The form has neither a query nor an update field.")
        return _request("query", fields, _single(fields, "query"))
    raise ProtocolError(
        415,
        f"The body is {media_type or 'of no stated type'}.",
        f"Send {_QUERY}, or a form ({_FORM}) with a query field.",
    )


def _request(
    operation: Literal["query", "update"], fields: dict[str, list[str]], text: str
) -> Request:
    prefix = "" if operation == "query" else "using-"
    default = fields.get("default-graph-uri" if not prefix else "using-graph-uri", [])
    named = fields.get("named-graph-uri" if not prefix else "using-named-graph-uri", [])
    for iri in (*default, *named):
        if not _is_absolute(iri):
            raise ProtocolError(400, f"{iri!r} is not an absolute IRI.", "Name the graph in full.")
    given = bool(default or named)
    if not text.strip():
        raise ProtocolError(400, f"The {operation} is empty.", "See /help/endpoint for examples.")
    return Request(
        operation,
        text,
        tuple(default) if given else None,
        tuple(named) if given else None,
        fields.get("format", [""])[0],
    )


def _fields(encoded: str) -> dict[str, list[str]]:
    try:
        pairs = parse_qsl(encoded, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except (UnicodeDecodeError, ValueError) as error:
        raise ProtocolError(400, f"The parameters cannot be read: {error}.") from error
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return fields


def _single(fields: dict[str, list[str]], name: str) -> str:
    if len(fields[name]) > 1:
        raise ProtocolError(400, f"There is more than one {name}.", "Send one request for each.")
    return fields[name][0]


def _media_type(header: str) -> tuple[str, str]:
    media_type, *parameters = (part.strip() for part in header.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return media_type.lower(), value.strip().strip('"').lower()
    return media_type.lower(), ""


def _is_absolute(iri: str) -> bool:
    try:
        parts = urlsplit(iri)
    except ValueError:
        return False
    return bool(parts.scheme) and not any(c in iri for c in '<>"{}|^`\\ \t\r\n')
