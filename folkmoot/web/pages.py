"""Templates: everything that is text is escaped, nothing comes from another host."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

import folkmoot
from folkmoot.web.explorer import wording

if TYPE_CHECKING:
    from folkmoot.web.service import Service

__all__ = ["POLICY", "Pages"]

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


class Pages:
    """Renders the templates of folkmoot/web/templates."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._environment = Environment(
            loader=PackageLoader("folkmoot.web"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "day": wording.day, "count": wording.count, "cut": wording.cut, "said": wording.said,
        }  # fmt: skip
        self._environment.globals |= {"version": folkmoot.__version__}

    def response(
        self, request: Request, template: str, content: Mapping[str, Any], *,
        status: int = 200, headers: Mapping[str, str] | None = None, policy: str = POLICY,
    ) -> HTMLResponse:  # fmt: skip
        """A page."""
        words = {
            "path": request.url.path,
            "address": str(request.url),
            "asked": request.query_params.get("q", ""),
            "base": self._service.base,
            **content,
        }
        body = self._environment.get_template(template).render(words)
        sent = {"Content-Security-Policy": policy, "Vary": "Accept", **(headers or {})}
        return HTMLResponse(body, status, sent)
