"""What a graph holds, as far as its catalogue must say it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from graph.store import Store
from graph.store.values import select

__all__ = ["Survey", "SourceDocument", "ask", "survey"]


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document that was read: IRI, title, format, digest, and where and when it was fetched."""

    iri: str
    title: str
    format: str
    digest: str
    source: str
    retrieved: str


@dataclass(frozen=True, slots=True)
class Survey:
    """Councils (name, GSS code), the period of the meetings recorded, documents, and counts.

    ``classes`` and ``properties`` are ``(IRI, number)``, by IRI. ``modified`` is the latest date
    that the graph itself knows of: when a document was fetched, else of a meeting.
    """

    councils: tuple[tuple[str, str], ...]
    start: str
    end: str
    modified: str
    documents: tuple[SourceDocument, ...]
    licences: tuple[str, ...]
    statements: int
    subjects: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[tuple[str, int], ...]
    base: str
    example: str


def survey(store: Store) -> Survey:
    """Look through ``store``. Some aggregates over the whole of it; nothing is held in memory."""
    council_rows = ask(store, "councils")
    dates = sorted(
        str(row["date"]) for row in ask(store, "meeting-dates") if len(str(row["date"])) == 10
    )
    documents: dict[str, SourceDocument] = {}
    licences: set[str] = set()
    for row in ask(store, "documents"):
        found = {
            name: str(row[name] or "")
            for name in ("title", "format", "digest", "source", "retrieved")
        }
        documents.setdefault(str(row["document"]), SourceDocument(str(row["document"]), **found))
        if row["licence"]:
            licences.add(str(row["licence"]))
    retrieved = sorted(one.retrieved[:10] for one in documents.values() if one.retrieved)
    (totals,) = ask(store, "totals")
    example = next((str(row["decision"]) for row in ask(store, "example")), "")
    iris = sorted(documents)
    return Survey(
        councils=tuple(
            dict.fromkeys((str(row["label"]), str(row["gss"] or "")) for row in council_rows)
        ),
        start=dates[0] if dates else "",
        end=dates[-1] if dates else "",
        modified=(retrieved or dates or [""])[-1],
        documents=tuple(documents[iri] for iri in iris),
        licences=tuple(sorted(licences)),
        statements=int(totals["statements"]),
        subjects=int(totals["subjects"]),
        classes=_counted(store, "classes"),
        properties=_counted(store, "properties"),
        base=iris[0].rpartition("/document/")[0] + "/" if iris else "",
        example=example,
    )


def _counted(store: Store, query: str) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((str(row["what"]), int(row["number"])) for row in ask(store, query)))


def ask(store: Store, query: str, **bindings: Any) -> list[dict[str, Any]]:
    """The rows of one of the queries beside this module."""
    return list(select(store, _query(f"{query}.rq"), bindings))


@cache
def _query(name: str) -> str:
    return resources.files("exports.portal").joinpath(name).read_text(encoding="utf-8")
