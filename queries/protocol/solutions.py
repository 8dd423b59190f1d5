"""Writing the rows of a SELECT while they come: JSON, XML, CSV and TSV (SPARQL 1.1 results)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Final, Protocol
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

__all__ = ["SolutionsWriter", "boolean", "writer"]

Term = NamedNode | BlankNode | Literal | Triple
_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
_LANG_STRING: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
_quoted = json.encoder.encode_basestring
# Characters that no XML 1.0 document can hold, not even as a reference.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class SolutionsWriter(Protocol):
    """Rows as text: ``head()``, then ``row()`` for each, then ``tail()``."""

    def head(self) -> str:
        """What stands before the rows."""
        ...

    def row(self, terms: Sequence[Term | None]) -> str:
        """One row; None for what is not bound."""
        ...

    def tail(self, note: str = "") -> str:
        """What stands after the rows; ``note`` is said as plainly as the format lets one."""
        ...


def writer(form: str, variables: Sequence[str]) -> SolutionsWriter:
    """The writer of a format by its short name. Raises ``KeyError`` for another."""
    writers: dict[str, type[_Json | _Xml | _Csv | _Tsv]] = {
        "json": _Json, "xml": _Xml, "csv": _Csv, "tsv": _Tsv,
    }  # fmt: skip
    return writers[form](variables)


def boolean(form: str, value: bool) -> str:
    """The answer to an ASK."""
    said = "true" if value else "false"
    if form == "json":
        return f'{{"head":{{}},"boolean":{said}}}'
    if form == "xml":
        return f"{_XML_START}<head></head><boolean>{said}</boolean></sparql>"
    return said


class _Json:
    def __init__(self, variables: Sequence[str]) -> None:
        self._variables = [_quoted(name) for name in variables]
        self._between = ""

    def head(self) -> str:
        return f'{{"head":{{"vars":[{",".join(self._variables)}]}},"results":{{"bindings":['

    def row(self, terms: Sequence[Term | None]) -> str:
        cells = ",".join(
            [
                f"{name}:{_json(term)}"
                for name, term in zip(self._variables, terms, strict=True)
                if term is not None
            ]
        )
        text = f"{self._between}{{{cells}}}"
        self._between = ",\n"
        return text

    def tail(self, note: str = "") -> str:
        return f']}},"truncated":{_quoted(note)}}}' if note else "]}}"


def _json(term: Term) -> str:
    if isinstance(term, NamedNode):
        return f'{{"type":"uri","value":{_quoted(term.value)}}}'
    if isinstance(term, Literal):
        if term.language:
            return (
                f'{{"type":"literal","value":{_quoted(term.value)},"xml:lang":"{term.language}"}}'
            )
        kind = term.datatype.value
        if kind == _STRING:
            return f'{{"type":"literal","value":{_quoted(term.value)}}}'
        return f'{{"type":"literal","value":{_quoted(term.value)},"datatype":{_quoted(kind)}}}'
    if isinstance(term, BlankNode):
        return f'{{"type":"bnode","value":{_quoted(term.value)}}}'
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    inner = ",".join(f'"{name}":{_json(part)}' for name, part in parts.items())
    return f'{{"type":"triple","value":{{{inner}}}}}'


_XML_START: Final = '<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'


class _Xml:
    def __init__(self, variables: Sequence[str]) -> None:
        self._variables = [quoteattr(name) for name in variables]

    def head(self) -> str:
        names = "".join(f"<variable name={name}/>" for name in self._variables)
        return f"{_XML_START}<head>{names}</head><results>\n"

    def row(self, terms: Sequence[Term | None]) -> str:
        cells = "".join(
            [
                f"<binding name={name}>{_xml(term)}</binding>"
                for name, term in zip(self._variables, terms, strict=True)
                if term is not None
            ]
        )
        return f"<result>{cells}</result>\n"

    def tail(self, note: str = "") -> str:
        said = f"<!-- {note} -->" if note else ""
        return f"</results>{said}</sparql>\n"


def _xml(term: Term) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{escape(term.value)}</bnode>"
    if isinstance(term, Literal):
        words = escape(_NOT_XML.sub("\ufffd", term.value)).replace("\r", "&#13;")
        if term.language:
            return f"<literal xml:lang={quoteattr(term.language)}>{words}</literal>"
        kind = term.datatype.value
        if kind == _STRING:
            return f"<literal>{words}</literal>"
        return f"<literal datatype={quoteattr(kind)}>{words}</literal>"
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    inner = "".join(f"<{name}>{_xml(part)}</{name}>" for name, part in parts.items())
    return f"<triple>{inner}</triple>"


class _Csv:
    def __init__(self, variables: Sequence[str]) -> None:
        self._variables = variables

    def head(self) -> str:
        return ",".join(self._variables) + "\r\n"

    def row(self, terms: Sequence[Term | None]) -> str:
        return ",".join([_csv(term) for term in terms]) + "\r\n"

    def tail(self, note: str = "") -> str:
        return f"# {note}\r\n".replace(",", ";") if note else ""


def _csv(term: Term | None) -> str:
    if term is None:
        return ""
    value = str(term) if isinstance(term, BlankNode | Triple) else term.value
    if any(c in value for c in '",\r\n'):
        return '"' + value.replace('"', '""') + '"'
    return value


class _Tsv:
    def __init__(self, variables: Sequence[str]) -> None:
        self._variables = variables

    def head(self) -> str:
        return "\t".join(f"?{name}" for name in self._variables) + "\n"

    def row(self, terms: Sequence[Term | None]) -> str:
        return "\t".join(["" if term is None else str(term) for term in terms]) + "\n"

    def tail(self, note: str = "") -> str:
        return f"# {note}\n" if note else ""
