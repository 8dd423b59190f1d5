"""Where what a graph says came from: the document, and the run that read it. No clock anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from graph import terms as t
from graph.iris import Names, slug
from graph.terms import DCT, FM, PROV, RDF, RDFS, SCHEMA

if TYPE_CHECKING:
    from graph.assertion.context import Assertion

__all__ = ["describe_document", "describe_run"]


def describe_document(context: Assertion) -> None:
    """The document itself: its name, digests, source, layout, and the council's own ids for it."""
    document, layout = context.record.document, context.record.layout
    node, source = context.document, document.source
    context.add(node, RDF.type, FM.Document)
    context.say(node, RDFS.label, source.name)
    context.say(node, DCT.title, source.name)
    context.say(node, FM.digest, document.digest)
    context.say(node, FM.textDigest, sha256(document.text.encode()).hexdigest())
    context.say(node, DCT.format, document.format)
    context.say(node, FM.layout, layout.name)
    context.add(node, FM.layoutScore, t.number(layout.score))
    context.add(node, FM.textLength, t.integer(len(document.text)))
    context.add(node, FM.council, context.council())
    if source.url:
        context.add(node, DCT.source, _iri_or_text(source.url))
    if source.licence:
        context.add(node, DCT.license, _iri_or_text(source.licence))
    context.say(node, FM.retrieved, source.retrieved)
    for host, what, value in source.ids:
        context.identify(node, host, what, value)


def describe_run(names: Names, version: str, settings: Mapping[str, str]) -> Iterator[Quad]:
    """The run that made the graph: which version of Folkmoot, with which settings."""
    graph = NamedNode(names.graph("run"))
    run = NamedNode(graph.value + "#run")
    agent = NamedNode(graph.value + "#folkmoot")
    yield Quad(run, RDF.type, FM.Run, graph)
    yield Quad(run, RDFS.label, t.text("Reading of the documents"), graph)
    yield Quad(run, PROV.wasAssociatedWith, agent, graph)
    yield Quad(agent, RDF.type, PROV.SoftwareAgent, graph)
    yield Quad(agent, RDFS.label, t.text(f"Folkmoot {version}"), graph)
    yield Quad(agent, SCHEMA.softwareVersion, t.text(version), graph)
    for name, value in sorted(settings.items()):
        setting = NamedNode(f"{graph.value}#setting-{slug(name)}")
        yield Quad(run, FM.setting, setting, graph)
        yield Quad(setting, SCHEMA.name, t.text(name), graph)
        yield Quad(setting, SCHEMA.value, t.text(value), graph)


def _iri_or_text(value: str) -> NamedNode | Literal:
    """A node where the words are an IRI, else the words."""
    if "://" in value:
        try:
            return NamedNode(value)
        except ValueError:
            pass
    return t.text(value)
