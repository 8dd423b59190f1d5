"""Records as JSON, so that a document that has not changed need not be read again."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from ontology import record as r

__all__ = ["decode", "encode"]

_FACTS: dict[str, type[r.Fact]] = {
    name: kind
    for name in r.__all__
    if isinstance(kind := getattr(r, name), type) and issubclass(kind, r.Fact)
}
_SPANS = {"evidence", "mentions"}
_FIELDS: dict[type[Any], dict[str, Any]] = {}


def encode(record: r.Record) -> str:
    """One line of JSON; the same record gives the same text."""
    document = record.document
    return json.dumps(
        {
            "document": {
                "source": _plain(document.source),
                "text": document.text,
                "format": document.format,
                "digest": document.digest,
                "blocks": [_block(block) for block in document.blocks],
                "notes": list(document.notes),
            },
            "layout": _plain(record.layout),
            "facts": [[type(fact).__name__, _fact(fact)] for fact in record.facts],
            "unread": [[u.span.start, u.span.end, u.reason, u.item] for u in record.unread],
            "notes": list(record.notes),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def decode(line: str) -> r.Record:
    """The record that ``encode`` wrote. Raises ``ValueError`` or ``KeyError`` for anything else."""
    data = json.loads(line)
    document = data["document"]
    return r.Record(
        document=r.Document(
            source=r.Source(**_tuples(document["source"])),
            text=document["text"],
            format=document["format"],
            digest=document["digest"],
            blocks=tuple(_unblock(values) for values in document["blocks"]),
            notes=tuple(document["notes"]),
        ),
        layout=r.LayoutMatch(**_tuples(data["layout"])),
        facts=tuple(_unfact(name, values) for name, values in data["facts"]),
        unread=tuple(r.Unread(r.Span(a, b), why, item) for a, b, why, item in data["unread"]),
        notes=tuple(data["notes"]),
    )


def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(_defaults(kind))


def _defaults(kind: type[Any]) -> dict[str, Any]:
    """The fields of a type with their defaults, in order."""
    if kind not in _FIELDS:
        _FIELDS[kind] = {field.name: field.default for field in fields(kind)}
    return _FIELDS[kind]


def _plain(thing: Any) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in _names(type(thing))}


def _fact(fact: r.Fact) -> dict[str, Any]:
    """The fields that are not at their default."""
    kind = type(fact)
    found: dict[str, Any] = {}
    for name in _names(kind):
        value = getattr(fact, name)
        if name in _SPANS:
            found[name] = [[span.start, span.end] for span in value]
        elif value != _defaults(kind)[name]:
            found[name] = value
    return found


def _unfact(name: str, values: dict[str, Any]) -> r.Fact:
    spans = {key: tuple(r.Span(*pair) for pair in values[key]) for key in _SPANS & values.keys()}
    return _FACTS[name](**_tuples(values) | spans)


def _block(block: r.Block) -> list[Any]:
    values = _plain(block)
    return [
        [b.start, b.end] if (b := values[n]) is block.span else values[n] for n in _names(r.Block)
    ]


def _unblock(values: list[Any]) -> r.Block:
    named = dict(zip(_names(r.Block), values, strict=True))
    named["span"] = r.Span(*named["span"])
    return r.Block(**named)


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _tuple(value) for name, value in values.items()}


def _tuple(value: Any) -> Any:
    return tuple(_tuple(one) for one in value) if isinstance(value, list) else value
