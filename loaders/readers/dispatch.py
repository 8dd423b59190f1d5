"""Finds the reader for some bytes. The one place where a reader's failure is caught."""

from __future__ import annotations

from loaders.readers.kinds import is_binary, kind_of, kind_of_text
from loaders.readers.unreadable import Unreadable
from ontology.record import Document, Source

__all__ = ["read"]

Results = list[Document | Unreadable]

_REFUSED = {
    "image": ("it is a picture", "Run OCR over it and give the resulting PDF or text."),
    "archive": ("it is an archive of a kind that is not opened", "Unpack it, or make it a ZIP."),
    "binary": ("it is binary data, not a document", "Give the document it was made from."),
    "rtf": ("it is an RTF file", "Save it as DOCX or PDF and give that."),
    "ole": ("it is an old Office file (.doc, .xls, .msg)", "Save it as DOCX or PDF and give that."),
    "mime": ("it is a saved e-mail or web archive", "Save the page as HTML and give that."),
}


def read(data: bytes, source: Source, digest: str, charset: str = "", depth: int = 0) -> Results:
    """The documents in ``data``. Never raises: what fails becomes an Unreadable."""
    try:
        return _read(data, source, digest, charset, depth)
    except (Exception, RecursionError) as error:  # a reader's fault must not stop a run
        reason = f"it could not be read ({type(error).__name__}: {str(error)[:120]})"
        return [
            Unreadable(
                source.name, source.path, reason,
                "Open it in another program; if it is sound there, report a fault of folkmoot.",
                digest,
            )
        ]  # fmt: skip


def _read(data: bytes, source: Source, digest: str, charset: str, depth: int) -> Results:
    kind = kind_of(data)
    if kind == "pdf":
        from loaders.readers.pdf import read_pdf

        return [read_pdf(data, source, digest)]
    if kind == "zip":
        from loaders.readers.zipped import read_zip

        return read_zip(data, source, digest, depth)
    if kind in ("gzip", "warc"):
        from loaders.readers.warc import read_gzip, read_warc

        return read_gzip(data, source, depth) if kind == "gzip" else read_warc(data, source)
    if kind in _REFUSED:
        return [_refused(kind, source, digest)]
    if is_binary(data):
        return [_refused("binary", source, digest)]
    return _read_text(data, source, digest, charset)


def _read_text(data: bytes, source: Source, digest: str, charset: str) -> Results:
    from loaders.readers.encodings import clean, decode
    from loaders.readers.markdown import is_markdown, opens_with_front_matter, read_markdown

    text, notes = decode(data, charset)
    text = clean(text)
    kind = "text" if opens_with_front_matter(text) else kind_of_text(text)
    if kind == "html":
        from loaders.readers.refusals import refusal
        from loaders.readers.web.layout import read_html

        document = read_html(text, source, digest, notes)
        return [refusal(text, document) or document]
    if kind == "xml":
        from loaders.readers.xml import read_xml

        return read_xml(text, source, digest, notes)
    if kind == "json":
        from loaders.readers.records.objects import read_json

        return read_json(text, source, digest, notes)
    if kind in _REFUSED:
        return [_refused(kind, source, digest)]
    from loaders.readers.plain import read_text
    from loaders.readers.records.delimited import delimiter_of, read_delimited

    delimiter = delimiter_of(text)
    if delimiter:
        return [read_delimited(text, delimiter, source, digest, notes)]

    if is_markdown(text):
        return [read_markdown(text, source, digest, notes)]
    return [read_text(text, source, digest, notes)]


def _refused(kind: str, source: Source, digest: str) -> Unreadable:
    reason, advice = _REFUSED[kind]
    return Unreadable(source.name, source.path, reason, advice, digest)
