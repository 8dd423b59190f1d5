"""Loaders: documents in, Records out. They know formats, layouts and words, and nothing of RDF."""

from __future__ import annotations

from ontology.record import Document, Record

__all__ = ["parse"]


def parse(document: Document, *, council: str = "") -> Record:
    """Read what a document states.

    ``council`` overrides the council that the document names (or does not); where it is empty, the
    council whose site the document was fetched from does. The Record's facts come
    in the order of their evidence; text that no rule claimed is in ``unread``.
    """
    from loaders.assembly import assemble
    from loaders.layouts import segment
    from loaders.registers import council_in

    council = council or council_in(document.source.ids)
    layout, segmentation = segment(document)
    return assemble(document, layout, segmentation, council=council)
