"""Frames between the server and a worker: one letter, a length, the bytes."""

from __future__ import annotations

import json
import socket
import struct
from asyncio import StreamReader
from typing import Any, Final

__all__ = [
    "DATA",
    "END",
    "ERROR",
    "HEAD",
    "JOB",
    "READY",
    "frame",
    "message",
    "receive",
    "receive_async",
]

JOB: Final = b"J"
READY: Final = b"R"
HEAD: Final = b"H"
DATA: Final = b"D"
END: Final = b"E"
ERROR: Final = b"X"

_HEADER: Final = struct.Struct("!cI")


def frame(kind: bytes, data: bytes) -> bytes:
    """One frame."""
    return _HEADER.pack(kind, len(data)) + data


def message(kind: bytes, content: dict[str, Any]) -> bytes:
    """One frame of JSON."""
    return frame(kind, json.dumps(content, ensure_ascii=False).encode())


def receive(channel: socket.socket) -> tuple[bytes, bytes]:
    """The next frame; blocks. Raises ``EOFError`` when the other side is gone."""
    kind, length = _HEADER.unpack(_exactly(channel, _HEADER.size))
    return kind, _exactly(channel, length)


async def receive_async(reader: StreamReader) -> tuple[bytes, bytes]:
    """The next frame. Raises ``asyncio.IncompleteReadError`` when the other side is gone."""
    kind, length = _HEADER.unpack(await reader.readexactly(_HEADER.size))
    return kind, await reader.readexactly(length)


def _exactly(channel: socket.socket, length: int) -> bytes:
    parts = []
    while length:
        part = channel.recv(min(length, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
