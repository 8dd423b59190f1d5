"""Keeps a process from reaching any other machine: a test that tries fails."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

_CONNECT = socket.socket.connect
_LOOK_UP = socket.getaddrinfo


def _is_here(host: Any) -> bool:
    host = host.decode() if isinstance(host, bytes) else str(host)
    return host in ("localhost", "::1", "") or host.startswith("127.")


def _connect(self: socket.socket, address: Any) -> None:
    if isinstance(address, tuple) and not _is_here(address[0]):
        raise AssertionError(f"a test tried to reach {address[0]}")
    _CONNECT(self, address)


def _look_up(host: Any, *rest: Any, **more: Any) -> Any:
    if host is not None and not _is_here(host):
        raise AssertionError(f"a test tried to look up {host}")
    return _LOOK_UP(host, *rest, **more)


def confine(put: Callable[[Any, str, Any], None] = setattr) -> None:
    """Confine this process."""
    put(socket.socket, "connect", _connect)
    put(socket, "getaddrinfo", _look_up)
