"""Running the application on an address."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from folkmoot.web.app import create_app
from folkmoot.web.settings import Settings

__all__ = ["listen", "run"]


def run(
    settings: Settings, host: str, port: int, announce: Callable[[str], None], *, log: bool = False
) -> bool:
    """Serve a graph until interrupted; see ``listen``."""
    return listen(create_app(settings), host, port, announce, log=log)


def listen(
    app: Starlette, host: str, port: int, announce: Callable[[str], None], *, log: bool = False
) -> bool:
    """Serve until interrupted. ``port`` 0 takes a free one; ``announce`` is told the address when
    the server can be asked. Gives whether it came up at all. Raises ``OSError`` where the address
    cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}/"
    config = uvicorn.Config(
        app, log_level="info" if log else "warning", access_log=log,
        lifespan="on", server_header=False, timeout_graceful_shutdown=5,
    )  # fmt: skip
    server = _Server(config, lambda: announce(address))
    server.run(sockets=[listening])
    return server.started


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()
