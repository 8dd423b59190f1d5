"""Answers in the SPARQL 1.1 result formats: JSON, XML, CSV and TSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, Literal
from xml.etree import ElementTree

from pyoxigraph import BlankNode, NamedNode
from pyoxigraph import Literal as RdfLiteral

from graph.store.interface import Solutions, Term
from graph.terms import XSD

__all__ = ["Form", "serialise_bool", "serialise_rows"]

Form = Literal["json", "xml", "csv", "tsv"]

_RESULTS = "http://www.w3.org/2005/sparql-results#"


def serialise_rows(answer: Solutions, form: str) -> bytes:
    """The rows of a SELECT. Raises ``ValueError`` for an unknown format."""
    match form:
        case "json":
            rows = [
                {
                    name: _json(one)
                    for name, one in zip(answer.variables, row, strict=True)
                    if one is not None
                }
                for row in answer
            ]
            data = {"head": {"vars": list(answer.variables)}, "results": {"bindings": rows}}
            return json.dumps(data, ensure_ascii=False).encode() + b"\n"
        case "xml":
            return _xml_rows(answer)
        case "csv":
            out = io.StringIO()
            writer = csv.writer(out, lineterminator="\r\n")
            writer.writerow(answer.variables)
            writer.writerows([_bare(one) for one in row] for row in answer)
            return out.getvalue().encode()
        case "tsv":
            lines = ["\t".join(f"?{name}" for name in answer.variables)]
            lines += [
                "\t".join("" if one is None else _turtle(one) for one in row) for row in answer
            ]
            return "".join(f"{line}\n" for line in lines).encode()
    raise ValueError(f"no such result format: {form}")


def serialise_bool(answer: bool, form: str) -> bytes:
    """The answer to an ASK. Raises ``ValueError`` for an unknown format."""
    if form == "json":
        return json.dumps({"head": {}, "boolean": answer}).encode() + b"\n"
    if form == "xml":
        root = ElementTree.Element("sparql", xmlns=_RESULTS)
        ElementTree.SubElement(root, "head")
        ElementTree.SubElement(root, "boolean").text = str(answer).lower()
        return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"
    if form in ("csv", "tsv"):
        return f"{str(answer).lower()}\n".encode()
    raise ValueError(f"no such result format: {form}")


def _json(one: Term) -> dict[str, Any]:
    if isinstance(one, NamedNode):
        return {"type": "uri", "value": one.value}
    if isinstance(one, BlankNode):
        return {"type": "bnode", "value": one.value}
    if isinstance(one, RdfLiteral):
        data = {"type": "literal", "value": one.value}
        if one.language:
            data["xml:lang"] = one.language
        elif one.datatype != XSD.string:
            data["datatype"] = one.datatype.value
        return data
    triple = {"subject": one.subject, "predicate": one.predicate, "object": one.object}
    return {"type": "triple", "value": {name: _json(part) for name, part in triple.items()}}


def _xml_rows(answer: Solutions) -> bytes:
    root = ElementTree.Element("sparql", xmlns=_RESULTS)
    head = ElementTree.SubElement(root, "head")
    for name in answer.variables:
        ElementTree.SubElement(head, "variable", name=name)
    results = ElementTree.SubElement(root, "results")
    for row in answer:
        result = ElementTree.SubElement(results, "result")
        for name, one in zip(answer.variables, row, strict=True):
            if one is not None:
                _xml(ElementTree.SubElement(result, "binding", name=name), one)
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _xml(parent: ElementTree.Element, one: Term) -> None:
    if isinstance(one, NamedNode):
        ElementTree.SubElement(parent, "uri").text = one.value
    elif isinstance(one, BlankNode):
        ElementTree.SubElement(parent, "bnode").text = one.value
    elif isinstance(one, RdfLiteral):
        node = ElementTree.SubElement(parent, "literal")
        node.text = "".join(c for c in one.value if c in "\t\n\r" or ord(c) >= 32)
        if one.language:
            node.set("xml:lang", one.language)
        elif one.datatype != XSD.string:
            node.set("datatype", one.datatype.value)
    else:
        node = ElementTree.SubElement(parent, "triple")
        for name in ("subject", "predicate", "object"):
            _xml(ElementTree.SubElement(node, name), getattr(one, name))


def _bare(one: Term | None) -> str:
    if one is None:
        return ""
    if isinstance(one, BlankNode):
        return f"_:{one.value}"
    return one.value if isinstance(one, NamedNode | RdfLiteral) else str(one)


def _turtle(one: Term) -> str:
    """A term as in Turtle; a tab or line break in a literal is written as an escape."""
    text = str(one)
    return text.replace("\t", "\\t")
