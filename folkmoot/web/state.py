"""What an application carries with it, found from a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from starlette.requests import Request

if TYPE_CHECKING:
    from folkmoot.web.pages import Pages
    from folkmoot.web.service import Service

__all__ = ["pages_of", "service_of"]


def service_of(request: Request) -> Service:
    """The graph being served."""
    return cast("Service", request.app.state.service)


def pages_of(request: Request) -> Pages:
    """The templates."""
    return cast("Pages", request.app.state.pages)
