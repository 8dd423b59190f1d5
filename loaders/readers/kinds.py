"""What a file is, from its content: magic bytes, root element, JSON keys. Never from its name."""

from __future__ import annotations

import re

__all__ = ["kind_of"]

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"SQLite format 3\x00", "binary"),
    (b"PAR1", "binary"),
    (b"\x7fELF", "binary"),
    (b"MZ\x90", "binary"),
    (b"wOFF", "binary"),
    (b"wOF2", "binary"),
    (b"OggS", "binary"),
    (b"ID3", "binary"),
)
_CONTROLS = bytes(c for c in (*range(9), *range(14, 32), 127) if c != 27)
_HEAD = 65536
_TAG = (
    r"(?:html|head|body|title|meta|link|script|style|base|div|table|tbody|thead|tr|td|p|h[1-6]|ul|ol"
    r"|dl|span|section|article|main|header|form|font|center|br|b|strong|em|a|pre|fieldset|noscript"
    r"|button|nav|aside|footer|time|label|svg|img|iframe|details|hr|small|figure|input|blockquote"
    r"|dt|dd|caption|address|abbr|u|i|s|sup|sub|ins|del|details|summary|h[1-6])"
)
_HTML_START = re.compile(rf"<!doctype\s+html|<{_TAG}[\s>/]", re.I)
_HTML_END = re.compile(rf"</{_TAG}\s*>", re.I)
_BEFORE_ROOT = re.compile(
    r"\s*(?:(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?>)\s*)*", re.S | re.I
)
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)")
_MIME = re.compile(r"(?:[A-Za-z-]+:.*\n(?:[ \t].*\n)*)*?MIME-Version:\s*1\.0", re.I)


def kind_of(data: bytes) -> str:
    """The kind of ``data`` by its first bytes: ``pdf``, ``zip``, ``image`` … or '' for text.

    A PDF may have junk before its header, which the format allows within 1,024 bytes.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = data[:1024]
    if b"%PDF-" in head and b"<html" not in head.lower():
        return "pdf"
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE")):
        return "binary"
    return ""


def is_binary(data: bytes) -> bool:
    """Whether bytes with no known magic are not text in any encoding that is read here."""
    head = data[:_HEAD]
    if not head or head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if not controls:
        return False
    pairs = len(head) // 2
    nul_even, nul_odd = head[0::2].count(0), head[1::2].count(0)
    wide = max(nul_even, nul_odd) > 0.7 * pairs and min(nul_even, nul_odd) < 0.05 * pairs
    return not wide and controls > max(0.02 * len(head), 1)


def kind_of_text(text: str) -> str:
    """``html``, ``xml``, ``json``, ``mime`` or ``text`` for decoded text."""
    head = text[:_HEAD]
    stripped = head.lstrip()
    if stripped.startswith("<"):
        if "<!doctype html" in head[:1024].lower():
            return "html"
        prolog = _BEFORE_ROOT.match(head)
        after = head[prolog.end() :] if prolog else stripped
        root = _ROOT.match(after)
        if _HTML_START.match(after):
            return "html"
        if root and (stripped.startswith("<?xml") or f"</{root.group(1)}" in text[-4096:]):
            return "xml"
        if root and re.match(r"<[a-z]+[\s>]", after) and len(_HTML_END.findall(head)) < 3:
            return "xml" if stripped.startswith("<?") or _looks_like_xml(after) else "text"
    if stripped.startswith(("{", "[")) and re.match(r"[{\[]\s*(?:[{\[\"\]}]|-?\d)", stripped):
        return "json"
    if _MIME.match(head[:4096]):
        return "mime"
    ends = len(_HTML_END.findall(head))
    if ends >= 10 and ends * 200 > len(head):
        return "html"
    return "text"


def _looks_like_xml(after: str) -> bool:
    """A root element followed at once by a child element, as in a cut-off XML file."""
    return bool(re.match(r"<[\w.:-]+[^<>]*>\s*<[\w.:-]+[^<>]*>", after))
