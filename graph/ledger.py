"""The completeness ledger: what of each document was read, what was not, and why.

One named graph for all documents, so that "what did we not read?" is one question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.iris import Names
from graph.terms import DCT, FM, RDF, RDFS
from ontology.record import Document, Item, Record, Span

if TYPE_CHECKING:
    from graph.store import Store

__all__ = [
    "enter_record", "enter_unreadable", "forget_documents", "forget_unreadable", "ledger_graph",
    "minutes_spans",
]  # fmt: skip

_MINUTES_ROLES: Final = frozenset({"minutes", "decision"})


def ledger_graph(names: Names) -> NamedNode:
    """The ledger's named graph."""
    return NamedNode(names.graph("ledger"))


def minutes_spans(document: Document) -> list[Span]:
    """Where the minutes stand: the blocks marked so, or the whole text where none is marked."""
    marked = [block.span for block in document.blocks if block.role in _MINUTES_ROLES]
    return _merged(marked) if marked else [Span(0, len(document.text))]


def enter_record(record: Record, names: Names) -> Iterator[Quad]:
    """What became of one document that was read: how much of its minutes, what was left, notes.

    Lengths count characters that are not white space.
    """
    graph, document = ledger_graph(names), record.document
    node = NamedNode(names.document(document.digest))
    minutes = minutes_spans(document)
    claimed = _merged([span for fact in record.facts for span in fact.evidence])
    unread = _merged([one.span for one in record.unread])
    truncated = [fact for fact in record.facts if isinstance(fact, Item) and fact.truncated]

    def say(predicate: NamedNode, number: int) -> Quad:
        return Quad(node, predicate, t.integer(number), graph)

    yield Quad(node, DCT.title, t.text(document.source.name), graph)
    yield Quad(node, DCT.format, t.text(document.format), graph)
    yield Quad(node, FM.layout, t.text(record.layout.name), graph)
    yield Quad(node, FM.layoutScore, t.number(record.layout.score), graph)
    yield say(FM.factCount, len(record.facts))
    yield say(FM.minutesLength, _solid(document.text, minutes))
    yield say(FM.claimedLength, _solid(document.text, _within(claimed, minutes)))
    yield say(FM.unreadLength, _solid(document.text, unread))
    yield say(FM.truncatedItems, len(truncated))
    for note in (*document.notes, *record.notes):
        yield Quad(node, FM.note, t.text(note), graph)
    for one in record.unread:
        stretch = NamedNode(f"{node.value}/unread/{one.span.start}-{one.span.end}")
        words = " ".join(document.text[one.span.start : one.span.end].split())
        yield Quad(stretch, RDF.type, FM.UnreadText, graph)
        yield Quad(stretch, RDFS.label, t.text(words[:200]), graph)
        yield Quad(stretch, FM.document, node, graph)
        yield Quad(stretch, FM.start, t.integer(one.span.start), graph)
        yield Quad(stretch, FM.end, t.integer(one.span.end), graph)
        yield Quad(stretch, FM.reason, t.text(one.reason), graph)
        title = next(
            (f.title for f in record.facts if isinstance(f, Item) and f.id == one.item), ""
        )
        if title:
            yield Quad(stretch, FM.itemTitle, t.text(title), graph)


def enter_unreadable(
    names: Names, name: str, digest: str, reason: str, advice: str
) -> Iterator[Quad]:
    """A file that could not be read, with the reason and what to do next."""
    graph = ledger_graph(names)
    node = NamedNode(names.unreadable(digest, name))
    yield Quad(node, RDF.type, FM.UnreadDocument, graph)
    yield Quad(node, RDFS.label, t.text(name), graph)
    yield Quad(node, DCT.title, t.text(name), graph)
    yield Quad(node, FM.reason, t.text(reason), graph)
    yield Quad(node, FM.advice, t.text(advice), graph)
    if digest:
        yield Quad(node, FM.digest, t.text(digest), graph)


def _merged(spans: list[Span]) -> list[Span]:
    """The same characters as ``spans``, in order and without overlaps."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _within(spans: list[Span], limits: list[Span]) -> list[Span]:
    """The parts of ``spans`` that lie in ``limits``; both in order and without overlaps."""
    found, place = [], 0
    for limit in limits:
        while place < len(spans) and spans[place].end <= limit.start:
            place += 1
        at = place
        while at < len(spans) and spans[at].start < limit.end:
            found.append(Span(max(spans[at].start, limit.start), min(spans[at].end, limit.end)))
            at += 1
    return found


def _solid(text: str, spans: list[Span]) -> int:
    return sum(len("".join(text[span.start : span.end].split())) for span in spans)


def forget_documents(store: Store, names: Names, documents: Sequence[NamedNode]) -> None:
    """Take out what the ledger says of these documents."""
    for document in documents:
        store.update(
            _update("forget-document"), {"ledger": ledger_graph(names), "document": document}
        )


def forget_unreadable(store: Store, names: Names) -> None:
    """Take out all files that could not be read; a build enters them anew."""
    store.update(_update("forget-unreadable"), {"ledger": ledger_graph(names)})


def _update(name: str) -> str:
    return files("graph").joinpath("sparql", f"{name}.ru").read_text(encoding="utf-8")
