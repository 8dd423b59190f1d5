"""The formats that a graph can be written in, by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its file ending, media type, what it is, and the function that writes it.

    ``writer`` is ``module:function``, taking a store and a binary stream; for a ``folder`` it
    takes a store and a path. ``triples``: named graphs are merged.
    """

    name: str
    ending: str
    media_type: str
    words: str
    writer: str
    folder: bool = False
    triples: bool = False
    rdf: bool = False


FORMATS: Final = {
    one.name: one
    for one in (
        Format(
            "nquads", "nq", "application/n-quads",
            "N-Quads: one statement a line, with its named graph; for loading elsewhere.",
            "exports.dumps.rdf:write_nquads", rdf=True,
        ),
        Format(
            "ntriples", "nt", "application/n-triples",
            "N-Triples: one statement a line, without named graphs.",
            "exports.dumps.rdf:write_ntriples", triples=True, rdf=True,
        ),
        Format(
            "turtle", "ttl", "text/turtle",
            "Turtle with prefixes, without named graphs.",
            "exports.dumps.rdf:write_turtle", triples=True, rdf=True,
        ),
        Format(
            "trig", "trig", "application/trig",
            "TriG: Turtle with named graphs.",
            "exports.dumps.rdf:write_trig", rdf=True,
        ),
        Format(
            "jsonld", "jsonld", "application/ld+json",
            "JSON-LD in the words of our context, with named graphs.",
            "exports.dumps.jsonld:write_jsonld", rdf=True,
        ),
        Format(
            "rdfxml", "rdf", "application/rdf+xml",
            "RDF/XML, without named graphs.",
            "exports.dumps.rdf:write_rdfxml", triples=True, rdf=True,
        ),
        Format(
            "graphml", "graphml", "application/graphml+xml",
            "GraphML: things and relations with attributes; for Gephi, yEd, igraph.",
            "exports.dumps.networks:write_graphml",
        ),
        Format(
            "gexf", "gexf", "application/gexf+xml",
            "GEXF: things and relations with attributes; for Gephi.",
            "exports.dumps.networks:write_gexf",
        ),
        Format(
            "csv", "csv", "text/csv",
            "CSV: a table for each kind of thing, with CSV on the Web metadata (a folder).",
            "exports.dumps.tables:write_csv", folder=True,
        ),
        Format(
            "parquet", "parquet", "application/vnd.apache.parquet",
            "Parquet: the same tables with types (a folder); needs the extra 'frames'.",
            "exports.dumps.tables:write_parquet", folder=True,
        ),
        Format(
            "popolo", "json", "application/json",
            "Popolo JSON: people, organisations, posts, memberships, events, motions, votes.",
            "exports.dumps.popolo:write_popolo",
        ),
        Format(
            "akomantoso", "xml", "application/akn+xml",
            "Akoma Ntoso 3.0: the minutes of each meeting, as far as stated (a folder).",
            "exports.dumps.akomantoso:write_minutes", folder=True,
        ),
    )
}  # fmt: skip
"""Every format, by name."""
