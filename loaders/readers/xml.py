"""XML: parses it safely and hands it to the reader of its root element."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from loaders.readers.unreadable import Unreadable
from ontology.record import Document, Source

__all__ = ["read_xml"]

_ADVICE = (
    "Folkmoot reads the XML of ModernGov's GetMeeting, GetMeetings, GetAllMeetingsByDate, "
    "GetCommittees and GetCouncillorsByWard; give the page itself as HTML or PDF."
)


def read_xml(
    text: str, source: Source, digest: str, notes: Sequence[str] = ()
) -> list[Document | Unreadable]:
    """One document; XML that breaks off is read as far as it goes, with a note."""
    from lxml import etree

    # No entities, no network, no DTD: a file from elsewhere may not make us fetch or grow.
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False}
    data = _without_declaration(text).encode("utf-8")
    found = list(notes)
    try:
        root: Any = etree.fromstring(data, etree.XMLParser(**options))  # type: ignore[arg-type]
    except etree.XMLSyntaxError as error:
        try:
            root = etree.fromstring(data, etree.XMLParser(recover=True, **options))  # type: ignore[arg-type]
        except etree.XMLSyntaxError:
            root = None
        if root is None or not len(root):
            return [_unreadable(source, digest, f"the XML is broken ({error.msg})")]
        found.append(f"the XML is broken at line {error.lineno} and was read as far as it goes")
    name = str(root.tag).rpartition("}")[2].rpartition(":")[2].lower()
    if name == "string" and (root.text or "").lstrip().startswith("<"):
        return read_xml((root.text or "").strip(), source, digest, found)
    reader = _readers().get(name)
    if reader is None:
        return [_unreadable(source, digest, f"XML with the root <{name}> is no record known here")]
    document = reader(root, source, digest, found)
    if document is None:
        return [_unreadable(source, digest, f"the XML <{name}> is empty")]
    return [document]


def _readers() -> dict[str, Callable[[Any, Source, str, list[str]], Document | None]]:
    from loaders.readers.moderngov.lists import read_committees, read_councillors, read_meetings
    from loaders.readers.moderngov.meeting import read_meeting

    return {
        "meeting": read_meeting,
        "getmeeting": read_meeting,
        "getmeetings": read_meetings,
        "getmeetingsbydate": read_meetings,
        "getallmeetingsbydate": read_meetings,
        "committees": read_committees,
        "getcommittees": read_committees,
        "councillorsbyward": read_councillors,
        "getcouncillorsbyward": read_councillors,
    }


def _without_declaration(text: str) -> str:
    """The text without ``<?xml … encoding="…"?>``, which is no longer true of it."""
    text = text.lstrip()
    if text.startswith("<?xml"):
        return text[text.find("?>") + 2 :].lstrip() if "?>" in text[:400] else text
    return text


def _unreadable(source: Source, digest: str, reason: str) -> Unreadable:
    return Unreadable(source.name, source.path, reason, _ADVICE, digest)
