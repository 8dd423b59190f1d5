"""Where the page of a thing is: the path of its IRI under ``/id/``, else ``/thing?iri=``."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlencode

__all__ = ["address", "iri_of_path", "reading_address"]

_SAFE = "/:@!$'()*,;=-._~"


def address(iri: str, base: str) -> str:
    """The path of the page about ``iri`` on this server."""
    start = base + "/"
    if iri.startswith(start) and "#" not in iri and "?" not in iri:
        return "/id/" + quote(unquote(iri[len(start) :]), safe=_SAFE)
    return "/thing?" + urlencode({"iri": iri})


def iri_of_path(path: str, base: str) -> str:
    """The IRI of what has its page at ``/id/{path}``."""
    return f"{base}/{path}"


def reading_address(document: str, base: str, start: int | str = "", end: int | str = "") -> str:
    """The page that shows a document's text, with the words ``start``..``end`` marked."""
    key = document.removeprefix(f"{base}/document/")
    if key == document or "/" in key:
        return ""
    words = f"?from={start}" if start != "" else ""
    if words:
        words += f"&to={end}#words" if end != "" else "#words"
    return f"/read/{quote(key, safe='')}{words}"
