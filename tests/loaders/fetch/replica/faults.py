"""What servers do wrong, one function for each; ``name:argument`` in a test names one."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from inspect import iscoroutinefunction
from itertools import count
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

Fault = Callable[[Request, Response, str], Awaitable[Response]]
_NUMBERS = count()
_PAGES = Path(__file__).parent / "pages" / "faults"


def _page(name: str, code: int = 200, kind: str = "text/html", **headers: str) -> Response:
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return Response((_PAGES / f"{name}.html").read_bytes(), code, named, kind)


async def status(request: Request, whole: Response, argument: str) -> Response:
    """A bare status; ``429 7`` also asks to wait 7 seconds."""
    code, _, pause = argument.partition(" ")
    headers = {"Retry-After": pause} if pause else {}
    return Response(
        f"<html><body><h1>HTTP {code}</h1></body></html>", int(code), headers, "text/html"
    )


async def challenge(request: Request, whole: Response, argument: str) -> Response:
    return _page("challenge", int(argument or 403), cf_mitigated="challenge")


async def quiet_challenge(request: Request, whole: Response, argument: str) -> Response:
    """A challenge that says 200 and nothing in its headers."""
    return _page("challenge")


async def bins(request: Request, whole: Response, argument: str) -> Response:
    """A sound page of the council's that has nothing to do with meetings."""
    return _page("bins")


async def packed(request: Request, whole: Response, argument: str) -> Response:
    """Few bytes that unpack to 50 MB."""
    return Response(
        gzip.compress(b" " * 50_000_000), 200, {"Content-Encoding": "gzip"}, "text/html"
    )


async def latin(request: Request, whole: Response, argument: str) -> Response:
    """The page in another encoding, which only its header tells."""
    text = bytes(whole.body).decode().replace('<meta charset="utf-8" />', "")
    body = text.replace("Moot Hall", "Môt Hall").encode("iso-8859-14")
    return Response(body, 200, {"Content-Type": "text/html; charset=iso-8859-14"})


async def error_page(request: Request, whole: Response, argument: str) -> Response:
    return _page("error-page")


async def html_as_xml(request: Request, whole: Response, argument: str) -> Response:
    return _page("disabled", kind="text/xml")


async def short(request: Request, whole: Response, argument: str) -> Response:
    """Declares its whole length and closes the connection after half of it."""
    body = bytes(whole.body)

    async def half():
        yield body[: len(body) // 2]

    headers = {"Content-Length": str(len(body))}
    return StreamingResponse(
        half(), 200, headers, whole.media_type or whole.headers["content-type"]
    )


async def cut(request: Request, whole: Response, argument: str) -> Response:
    """Half the page, with that length declared; ``varying``: never the same half."""
    body = bytes(whole.body)
    half = body[: len(body) // 2 + (next(_NUMBERS) % 50 if argument == "varying" else 0)]
    return Response(half, 200, media_type=whole.headers["content-type"])


async def garbled(request: Request, whole: Response, argument: str) -> Response:
    return Response(b"\x1f\x8b no gzip at all", 200, {"Content-Encoding": "gzip"}, "text/html")


async def slow(request: Request, whole: Response, argument: str) -> Response:
    await asyncio.sleep(float(argument))
    return whole


async def drip(request: Request, whole: Response, argument: str) -> Response:
    """Sends a little, again and again, for so many seconds."""

    async def drops():
        for _ in range(int(float(argument) / 0.05)):
            yield b"<p>.</p>"
            await asyncio.sleep(0.05)

    return StreamingResponse(drops(), 200, media_type="text/html")


async def large(request: Request, whole: Response, argument: str) -> Response:
    async def much():
        for _ in range(int(argument)):
            yield b"x" * 65536

    return StreamingResponse(much(), 200, media_type="text/html")


async def empty(request: Request, whole: Response, argument: str) -> Response:
    return Response(b"", 200, media_type="text/html")


async def moved(request: Request, whole: Response, argument: str) -> Response:
    code, _, target = argument.partition(" ")
    return RedirectResponse(target, int(code))


async def nowhere(request: Request, whole: Response, argument: str) -> Response:
    return Response(b"", 302)


async def unchanged(request: Request, whole: Response, argument: str) -> Response:
    return Response(b"", 304)


FAULTS: dict[str, Fault] = {
    name: made for name, made in list(globals().items()) if iscoroutinefunction(made)
}  # fmt: skip
