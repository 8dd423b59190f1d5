"""A job that a worker will not do."""

from __future__ import annotations

__all__ = ["Refused"]


class Refused(Exception):
    """``status`` is the HTTP status that says why."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
