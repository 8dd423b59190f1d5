"""One request and its answer over HTTP, within limits of size and time. No retry, no redirect."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urlsplit

from loaders.fetch.settings import Limits

__all__ = ["Answer", "Unanswered", "Wire", "is_inner", "origin_of"]

_ACCEPT = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf,*/*;q=0.5",
    "Accept-Language": "en-GB,en;q=0.8",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent. Header names are in lower case; ``hops`` are the redirects passed
    through, each the status and the address that redirected."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    hops: tuple[tuple[int, str], ...] = ()

    def header(self, name: str) -> str:
        """The value of a header, empty where it is not there."""
        return next((value for key, value in self.headers if key == name), "")


class Unanswered(Exception):
    """No whole answer came. ``again`` tells whether asking again may help."""

    def __init__(self, reason: str, advice: str, *, again: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.advice = advice
        self.again = again


class Wire:
    """A connection to whatever host is asked; used as a context manager."""

    def __init__(self, agent: str, limits: Limits, read: float | None = None) -> None:
        import httpx

        self._limits = limits
        self._timeout = httpx.Timeout(max(limits.read, read or 0), connect=limits.connect)
        self._client = httpx.Client(
            headers={"User-Agent": agent, **_ACCEPT},
            timeout=self._timeout,
            follow_redirects=False,
            limits=httpx.Limits(max_connections=1),
        )

    def __enter__(self) -> Wire:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def ask(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """GET ``url``. Raises ``Unanswered`` where no whole answer comes."""
        import httpx

        try:
            with self._client.stream("GET", url, headers=dict(headers or {})) as response:
                body = self._body(response.iter_bytes())
                pairs = [(k.lower(), v) for k, v in response.headers.multi_items()]
                return Answer(str(response.url), response.status_code, tuple(pairs), body)
        except httpx.ConnectTimeout as error:
            raise Unanswered(
                f"no connection within {self._limits.connect:g} s", "Try again later."
            ) from error
        except httpx.TimeoutException as error:
            raise Unanswered(
                f"no answer within {self._timeout.read:g} s", "Try again later."
            ) from error
        except httpx.ConnectError as error:
            raise Unanswered(
                f"no connection ({_first_line(error)})", "Check the address and your network."
            ) from error
        except (httpx.UnsupportedProtocol, httpx.InvalidURL, ValueError) as error:
            raise Unanswered(
                f"the address cannot be used ({_first_line(error)})", "Check the address.",
                again=False,
            ) from error  # fmt: skip
        except (httpx.DecodingError, httpx.RemoteProtocolError, httpx.ReadError) as error:
            raise Unanswered(
                f"the answer broke off or was garbled ({_first_line(error)})", "Try again later."
            ) from error
        except httpx.HTTPError as error:
            raise Unanswered(
                f"the request failed ({_first_line(error)})", "Try again later."
            ) from error

    def _body(self, chunks: object) -> bytes:
        """The whole body, given up where it grows or lasts too long."""
        begun, parts, size = time.monotonic(), [], 0
        for chunk in chunks:  # type: ignore[attr-defined]
            size += len(chunk)
            if size > self._limits.size:
                raise Unanswered(
                    f"the answer is larger than {self._limits.size / 2**20:g} MB",
                    "Fetch it with a browser, if it is wanted.",
                    again=False,
                )
            if time.monotonic() - begun > self._limits.total:
                raise Unanswered(
                    f"the answer was not complete after {self._limits.total:g} s",
                    "Try again later.",
                )
            parts.append(chunk)
        return b"".join(parts)


def origin_of(url: str) -> str:
    """Scheme, host and port of an address, in lower case."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def is_inner(url: str) -> bool:
    """Whether an address leads to this machine or a private network, as far as its name tells.

    A public site must not be able to send us there by a redirect.
    """
    try:
        host = urlsplit(url).hostname or ""
        port = urlsplit(url).port or 443
        found = {info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, ValueError, UnicodeError):
        return False
    return any(not ipaddress.ip_address(str(one).partition("%")[0]).is_global for one in found)


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:160]
