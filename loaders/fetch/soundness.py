"""Whether an answer is what was asked for: status 200 proves nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from loaders.fetch.wants import Want
from loaders.fetch.wire import Answer
from loaders.readers.kinds import kind_of, kind_of_text
from loaders.readers.unreadable import Unreadable

if TYPE_CHECKING:
    from ontology.record import Document

__all__ = ["Verdict", "cut_short", "examine", "extension_of", "is_challenge"]

_TAIL = 4096
_HEAD = 65536
_XML_ROOT = re.compile(rb"\s*(?:<[?!][^>]*>\s*)*<([A-Za-z_][\w.:-]*)[^>]*?(/?)>")
_EXTENSIONS = {"pdf": "pdf", "ole": "doc", "rtf": "rtf", "html": "html", "xml": "xml"}
_BLOCKED = "Save the page with a browser and give the file to `folkmoot build`."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer holds. ``document`` is the page as it is read (None for files and for what
    is not sound), ``reason`` why it is not what was asked for."""

    document: Document | None = None
    reason: str = ""
    advice: str = ""


def is_challenge(answer: Answer) -> bool:
    """Whether an answer is the challenge of a guard (Cloudflare and the like)."""
    headers, markup = _challenges()
    if any(headers.search(f"{name}: {value}") for name, value in answer.headers):
        return True
    return bool(markup.search(answer.body[:_HEAD].decode("latin-1")))


def cut_short(body: bytes) -> str:
    """Why a body seems to have lost its end, '' where it does not."""
    if not body.strip():
        return "the answer is empty"
    tail = body[-_TAIL:]
    if kind_of(body) == "pdf":
        return "" if b"%%EOF" in tail else "the PDF breaks off"
    if kind_of(body):
        return ""
    head = body[:_HEAD].lower()
    if b"<html" in head[:2048]:
        return "" if b"</html" in tail.lower() else "the page breaks off"
    root = _XML_ROOT.match(body[:_HEAD])
    if root and b"<?xml" in head[:64]:
        closed = root[2] or b"</" + root[1] in tail
        return "" if closed else "the XML breaks off"
    return ""


def examine(want: Want, answer: Answer) -> Verdict:
    """Whether an answer with status 200 is the page that was wanted."""
    body = answer.body
    if is_challenge(answer):
        return Verdict(
            None, "a guard (Cloudflare or the like) answers in place of the page", _BLOCKED
        )
    kind = kind_of(body) or kind_of_text(body[:_HEAD].decode("utf-8", "replace"))
    if want.content == "file":
        return _file(want, answer, kind)
    if kind != want.content:
        what = {"html": "an HTML page", "": "text"}.get(kind, kind.upper() or "text")
        named = answer.header("content-type").partition(";")[0]
        reason = f"it answers with {what} in place of {want.content.upper()}"
        if want.content == "xml" and "xml" in named:
            reason += f", though it calls it {named}"
        return Verdict(
            None,
            reason,
            "The site may have switched this service off." if want.content == "xml" else _BLOCKED,
        )
    read = _read(answer)
    if isinstance(read, Unreadable):
        if want.content == "xml" and _root(body) in want.roots:
            return Verdict()  # nothing in it, which is an answer too
        return Verdict(None, read.reason, read.advice)
    if want.content == "xml" and _root(body) not in want.roots:
        return Verdict(
            None, f"it answers with <{_root(body)}> in place of <{want.roots[0]}>", _BLOCKED
        )
    if want.needs and not re.search(want.needs, body.decode("latin-1"), re.I):
        reason = f"the page does not look like one of {want.kind.replace('-', ' ')}"
        return Verdict(None, reason, _BLOCKED)
    return Verdict(read)


def extension_of(body: bytes) -> str:
    """The ending for a file that holds ``body``, by its content."""
    kind = kind_of(body)
    if kind == "zip":
        return (
            "docx" if b"word/" in body else "odt" if b"opendocument.text" in body[:200] else "zip"
        )
    return _EXTENSIONS.get(kind or kind_of_text(body[:_HEAD].decode("utf-8", "replace")), "bin")


def _file(want: Want, answer: Answer, kind: str) -> Verdict:
    if kind in ("pdf", "zip", "ole", "rtf"):
        return Verdict()
    if kind == "html":
        read = _read(answer)
        why = f" ({read.reason})" if isinstance(read, Unreadable) else ""
        return Verdict(None, f"it answers with an HTML page in place of a file{why}", _BLOCKED)
    return Verdict(None, f"it answers with {kind or 'data'} in place of a file", _BLOCKED)


def _read(answer: Answer) -> Document | Unreadable:
    """The page as the readers see it, refusals and error pages included."""
    from loaders.readers import read_bytes

    charset = answer.header("content-type").lower().partition("charset=")[2].strip("\"' ;")
    return read_bytes(answer.body, "page", url=answer.url, charset=charset)[0]


def _root(body: bytes) -> str:
    """The root element of XML in lower case; of what is wrapped in <string>, the inner one."""
    match = _XML_ROOT.match(body[:_HEAD])
    name = match[1].decode("ascii", "replace").rpartition(":")[2].lower() if match else ""
    if name == "string":
        inner = re.search(
            r"&lt;([a-z]\w*)|<!\[CDATA\[\s*<([a-z]\w*)", body[:_HEAD].decode("latin-1"), re.I
        )
        return (inner[1] or inner[2]).lower() if inner else name
    return name


@cache
def _challenges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    import tomllib

    data = tomllib.loads(files("loaders.fetch").joinpath("challenges.toml").read_text("utf-8"))
    return tuple(
        re.compile("|".join(f"(?:{p})" for p in data[k]), re.I) for k in ("headers", "markup")
    )  # type: ignore[return-value]
