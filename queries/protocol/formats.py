"""The formats of answers: media types, short names and file endings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["DOCUMENTS", "GRAPHS", "SOLUTIONS", "Format", "by_name"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format under its short name. The first media type is the one that answers carry."""

    name: str
    media_types: tuple[str, ...]
    charset: bool = False

    @property
    def content_type(self) -> str:
        """The Content-Type header's value."""
        return self.media_types[0] + ("; charset=utf-8" if self.charset else "")


SOLUTIONS: Final = (
    Format("json", ("application/sparql-results+json", "application/json")),
    Format("xml", ("application/sparql-results+xml", "application/xml", "text/xml")),
    Format("csv", ("text/csv",), charset=True),
    Format("tsv", ("text/tab-separated-values",), charset=True),
)
GRAPHS: Final = (
    Format("ttl", ("text/turtle", "application/turtle", "application/x-turtle"), charset=True),
    Format("jsonld", ("application/ld+json", "application/json")),
    Format("nt", ("application/n-triples", "text/plain"), charset=True),
    Format("rdf", ("application/rdf+xml", "application/xml", "text/xml")),
)


DOCUMENTS: Final = (
    Format("html", ("text/html",), charset=True),
    Format("md", ("text/markdown",), charset=True),
    Format("parquet", ("application/vnd.apache.parquet",)),
)
"""Formats of packaged questions only."""

_OTHER_NAMES: Final = {
    "turtle": "ttl", "json-ld": "jsonld", "n-triples": "nt", "ntriples": "nt", "rdf+xml": "rdf",
    "rdfxml": "rdf", "rdf-xml": "rdf",
}  # fmt: skip


def by_name(name: str) -> Format | None:
    """The format with that short name, a name that clients use for it, or that media type."""
    wanted = _OTHER_NAMES.get(name.lower(), name.lower())
    every = (*SOLUTIONS, *GRAPHS, *DOCUMENTS)
    return next((form for form in every if wanted in (form.name, *form.media_types)), None)
