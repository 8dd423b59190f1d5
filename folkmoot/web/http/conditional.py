"""ETags: the same request for the same graph gives the same bytes, so it need not be sent twice."""

from __future__ import annotations

from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

import folkmoot

__all__ = ["etag", "unchanged"]


def etag(state: str, *parts: object) -> str:
    """The tag of an answer that depends on the graph's state and on ``parts`` alone."""
    said = "\0".join((folkmoot.__version__, state, *map(str, parts)))
    return f'"{sha256(said.encode()).hexdigest()[:24]}"'


def unchanged(request: Request, tag: str) -> Response | None:
    """304 Not Modified where the client has this already."""
    known = request.headers.get("if-none-match", "")
    tags = {one.strip().removeprefix("W/") for one in known.split(",")}
    if tag in tags or "*" in tags:
        return Response(status_code=304, headers={"ETag": tag, "Vary": "Accept"})
    return None
