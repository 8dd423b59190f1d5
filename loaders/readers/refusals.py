"""Pages that a server sends in place of the record: errors, challenges, log-ins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from loaders.readers.unreadable import Unreadable
from ontology.record import Document

__all__ = ["refusal"]

_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.I | re.S)
_HEAD_LINES = 6


@dataclass(frozen=True, slots=True)
class _Refusal:
    reason: str
    advice: str
    head: re.Pattern[str] | None
    markup: re.Pattern[str] | None
    below: int


def refusal(html: str, document: Document) -> Unreadable | None:
    """Why a page is no record, or None where it is one."""
    source = document.source
    if not document.text.strip():
        reason = "the page has no visible text (a script may be meant to load it)"
        advice = "Open it in a browser and save it when it has loaded, or use the XML service."
        return Unreadable(source.name, source.path, reason, advice, document.digest)
    if any(b.role in ("item-number", "item-title", "minutes", "decision") for b in document.blocks):
        return None
    title = _TITLE.search(html[:20_000])
    lines = [" ".join(title.group(1).split())] if title else []
    lines += [line.strip() for line in document.text.split("\n") if line.strip()][:_HEAD_LINES]
    for kind in _refusals():
        if len(document.text) >= kind.below:
            continue
        headed = kind.head is not None and any(kind.head.search(line) for line in lines)
        if headed or (kind.markup is not None and kind.markup.search(html)):
            return Unreadable(
                source.name, source.path, kind.reason, kind.advice, document.digest
            )  # fmt: skip
    return None


@cache
def _refusals() -> tuple[_Refusal, ...]:
    import yaml

    def compiled(patterns: list[str]) -> re.Pattern[str] | None:
        return re.compile("|".join(f"(?:{p})" for p in patterns), re.I) if patterns else None

    entries = yaml.safe_load(files("loaders.readers").joinpath("refusals.yaml").read_text("utf-8"))
    return tuple(
        _Refusal(
            entry["reason"],
            entry["advice"],
            compiled(entry.get("head", [])),
            compiled(entry.get("markup", [])),
            int(entry.get("below", 4000)),
        )
        for entry in entries
    )
