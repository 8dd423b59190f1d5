"""Serves a site on the loopback in a thread, records the requests, and breaks on order."""

from __future__ import annotations

import hashlib
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request as Asked
from starlette.responses import Response
from starlette.routing import Route

from replica.faults import FAULTS

Site = Callable[[str, dict[str, str], str], tuple[str, bytes] | None]
"""Path, parameters (names in lower case) and origin to content type and body; None: not there."""


@dataclass(frozen=True)
class Request:
    """One request: path with query, headers, and the status it was answered with."""

    url: str
    headers: dict[str, str]
    status: int
    overlapping: bool


@dataclass
class Replica:
    """A site that runs while the context lasts.

    ``faults`` maps a regular expression for path and query to the faults of the requests that it
    fits, one after the other; the last one stays if it is ``...``. ``validators`` has it send
    ETag and Last-Modified and answer 304. ``robots`` is its robots.txt (None: it has none).
    """

    site: Site
    faults: dict[str, list[str]] = field(default_factory=dict)
    validators: bool = True
    robots: str | None = None
    requests: list[Request] = field(default_factory=list)
    origin: str = ""

    def __enter__(self) -> Replica:
        app = Starlette(routes=[Route("/{path:path}", self._answer, methods=["GET"])])
        config = uvicorn.Config(
            app, host="127.0.0.1", port=0, log_level="critical", lifespan="off", http="h11"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        limit = time.monotonic() + 10
        while not self._server.started and time.monotonic() < limit:
            time.sleep(0.005)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.origin = f"http://127.0.0.1:{port}"
        self._open = 0
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._server.force_exit = True
        self._thread.join(5)

    @property
    def urls(self) -> list[str]:
        """What was asked for, in order."""
        return [request.url for request in self.requests]

    def pages(self) -> list[str]:
        """What was asked for, without robots.txt."""
        return [url for url in self.urls if url != "/robots.txt"]

    async def _answer(self, asked: Asked) -> Response:
        query = asked.url.query
        url = asked.url.path + (f"?{query}" if query else "")
        overlapping, self._open = self._open > 0, self._open + 1
        try:
            response = await self._response(asked, url)
        finally:
            self._open -= 1
        self.requests.append(Request(url, dict(asked.headers), response.status_code, overlapping))
        return response

    async def _response(self, asked: Asked, url: str) -> Response:
        whole = self._page(asked, url)
        fault = self._fault(url)
        if fault:
            name, _, argument = fault.partition(":")
            return await FAULTS[name](asked, whole, argument)
        return whole

    def _page(self, asked: Asked, url: str) -> Response:
        if asked.url.path == "/robots.txt":
            if self.robots is None:
                return Response("no robots.txt", 404)
            return Response(self.robots, media_type="text/plain")
        parameters = {k.lower(): v for k, v in asked.query_params.items()}
        found = self.site(asked.url.path, parameters, asked.url.query)
        if found is None:
            return Response(
                "<html><body><h1>404 - not found</h1></body></html>", 404, media_type="text/html"
            )
        content_type, body = found
        headers = {}
        if self.validators:
            headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            headers["Last-Modified"] = "Wed, 01 Jan 2025 10:00:00 GMT"
            if asked.headers.get("if-none-match") == headers["ETag"]:
                return Response(b"", 304, headers)
        return Response(body, 200, headers, content_type)

    def _fault(self, url: str) -> str:
        for pattern, faults in self.faults.items():
            if faults and re.search(pattern, url, re.I):
                if len(faults) > 1 and faults[1] == "...":
                    return faults[0]
                return faults.pop(0)
        return ""
