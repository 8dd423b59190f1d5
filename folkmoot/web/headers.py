"""Headers that every answer carries, and cross-origin requests."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Headers"]

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": ", ".join(
        ("ETag", "Folkmoot-Row-Limit", "Folkmoot-Truncated", "Link", "Retry-After")
    ),
}


class Headers:
    """Adds the headers; answers the preflight of a browser where ``cors`` is on.

    Any site may read what the server gives to anyone. Credentials are never let through, so that
    no site can use a visitor's token.
    """

    def __init__(self, app: ASGIApp, cors: bool) -> None:
        self._app = app
        self._cors = cors
        more = _ALWAYS | (_OPEN if cors else {})
        self._more = [(name.lower().encode(), value.encode()) for name, value in more.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_more(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message["headers"])
                known = {name for name, _ in headers}
                headers += [one for one in self._more if one[0] not in known]
                message["headers"] = headers
            await send(message)

        if scope["method"] == "OPTIONS":
            await _options(self._cors, send_more)
        else:
            await self._app(scope, receive, send_more)


async def _options(cors: bool, send: Send) -> None:
    headers = {"Allow": "GET, HEAD, POST, OPTIONS"}
    if cors:
        headers |= {
            "Access-Control-Allow-Methods": "GET, HEAD, POST",
            "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
            "Access-Control-Max-Age": "86400",
        }
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": 204, "headers": raw})
    await send({"type": "http.response.body", "body": b""})
