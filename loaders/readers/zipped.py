"""ZIP archives and the office documents that are ZIPs inside, with limits against bombs."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from loaders.readers.sources import SourceEntry, is_document_name
from loaders.readers.unreadable import Unreadable
from ontology.record import Document, Source

if TYPE_CHECKING:
    from loaders.readers.sidecar import Origin

__all__ = ["list_zip", "read_zip", "read_zip_member"]

MAX_MEMBER = 128 * 1024 * 1024
MAX_MEMBERS = 50_000
MAX_DEPTH = 3
MAX_RATIO = 200
_SMALL = 4 * 1024 * 1024  # below this a high ratio does no harm

# The member that tells which kind of office document a ZIP is.
_OFFICE = {
    "word/document.xml": "docx",
    "content.xml": "odf",
    "xl/workbook.xml": "spreadsheet",
    "ppt/presentation.xml": "slides",
}
_REFUSED = {
    "spreadsheet": ("it is a spreadsheet", "Save the sheet as CSV and give that."),
    "slides": ("it is a slide show", "Save it as PDF and give that."),
    "odf": ("it is an OpenDocument file other than a text", "Save it as PDF or CSV and give that."),
}
_FAULTS = (
    zipfile.BadZipFile, OSError, EOFError, zlib.error, KeyError, ValueError, NotImplementedError,
    RuntimeError,
)  # fmt: skip

Results = list[Document | Unreadable]


def list_zip(path: Path, name: str) -> Iterator[SourceEntry | Unreadable]:
    """The members of a ZIP in the order of their names; an office document as itself."""
    try:
        with zipfile.ZipFile(path) as archive:
            if _office_form(archive):
                yield SourceEntry(str(path), name)
                return
            members = _documents(archive)
    except _FAULTS as error:
        yield broken(name, str(path), "ZIP", error)
        return
    for member in members[:MAX_MEMBERS]:
        inner = f"{name}!{member.filename}"
        yield SourceEntry(str(path), inner, "zip", member.filename)
    if len(members) > MAX_MEMBERS:
        reason = f"only the first {MAX_MEMBERS} of its {len(members)} members are read"
        yield Unreadable(name, str(path), reason, "Split the archive.")
    elif not members:
        yield Unreadable(name, str(path), "the ZIP holds no documents", "Check what it is.")


def read_zip_member(entry: SourceEntry) -> Results:
    """The documents of one ZIP member of ``list_sources``."""
    try:
        with zipfile.ZipFile(entry.path) as archive:
            return _member(archive, archive.getinfo(entry.member), entry.name, entry.path, 0)
    except _FAULTS as error:
        return [broken(entry.name, entry.path, "ZIP", error)]


def read_zip(data: bytes, source: Source, digest: str, depth: int = 0) -> Results:
    """The documents of a ZIP, or of an office document, in memory."""
    name, path = source.name, source.path
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            form = _office_form(archive)
            if form:
                return [_office(archive, form, source, digest)]
            if depth >= MAX_DEPTH:
                reason = f"archives are nested more than {MAX_DEPTH} deep"
                return [Unreadable(name, path, reason, "Unpack it and give the documents.", digest)]
            found: Results = []
            for member in _documents(archive)[:MAX_MEMBERS]:
                found += _member(archive, member, f"{name}!{member.filename}", path, depth)
    except _FAULTS as error:
        return [broken(name, path, "ZIP", error, digest)]
    empty = Unreadable(name, path, "the ZIP holds no documents", "Check what it is.", digest)
    return found or [empty]


def _documents(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that may be documents, by name; a name that occurs twice, once."""
    members = {
        m.filename: m
        for m in archive.infolist()
        if not m.is_dir() and is_document_name(PurePosixPath(m.filename))
    }
    return [members[name] for name in sorted(members)]


def _office_form(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    return next((form for name, form in _OFFICE.items() if name in names), "")


def _office(
    archive: zipfile.ZipFile, form: str, source: Source, digest: str
) -> Document | Unreadable:
    if any(_is_bomb(m) for m in archive.infolist()):
        return bomb(source.name, source.path, digest)
    if form == "docx":
        from loaders.readers.word.docx import read_docx

        return read_docx(archive, source, digest)
    if form == "odf" and b"opendocument.text" in _media_type(archive):
        from loaders.readers.word.odt import read_odt

        return read_odt(archive, source, digest)
    reason, advice = _REFUSED[form]
    return Unreadable(source.name, source.path, reason, advice, digest)


def _media_type(archive: zipfile.ZipFile) -> bytes:
    try:
        return archive.read("mimetype")
    except KeyError:
        return archive.read("content.xml")[:4096]


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, path: str, depth: int
) -> Results:
    from loaders.readers.dispatch import read

    if member.flag_bits & 1:
        return [Unreadable(name, path, "it is locked with a password", "Unpack the archive first.")]
    if _is_bomb(member):
        return [bomb(name, path)]
    try:
        with archive.open(member) as file:
            data = file.read(MAX_MEMBER + 1)  # the size in the directory may lie
    except _FAULTS as error:
        return [broken(name, path, "ZIP", error)]
    if len(data) > MAX_MEMBER:
        return [bomb(name, path)]
    digest = hashlib.sha256(data).hexdigest()
    if not data or data.isspace():
        return [Unreadable(name, path, "the file is empty", "Fetch or save it again.", digest)]
    source = Source(name, path)
    origin = _origin(archive, member.filename, digest)
    if origin is not None:
        return read(data, origin.told_of(source), digest, origin.charset, depth + 1)
    return read(data, source, digest, depth=depth + 1)


def _origin(archive: zipfile.ZipFile, name: str, digest: str) -> Origin | None:
    """What the sidecar beside a member says."""
    from loaders.readers.sidecar import ENDING, origin_in

    try:
        sidecar = archive.getinfo(name + ENDING)
        if _is_bomb(sidecar) or sidecar.file_size > _SMALL:
            return None
        with archive.open(sidecar) as file:
            return origin_in(file.read(_SMALL), digest)
    except _FAULTS:
        return None


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    if member.file_size > MAX_MEMBER:
        return True
    return member.file_size > _SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1)


def bomb(name: str, path: str, digest: str = "") -> Unreadable:
    """A compressed file that would unpack to far more than any document holds."""
    reason = f"it would unpack to more than {MAX_MEMBER // 2**20} MB or {MAX_RATIO} times its size"
    return Unreadable(name, path, reason, "If you trust it, unpack it and give the file.", digest)


def broken(name: str, path: str, form: str, error: Exception, digest: str = "") -> Unreadable:
    """An archive that cannot be opened or read on."""
    reason = f"the {form} is broken ({str(error)[:100] or type(error).__name__})"
    return Unreadable(name, path, reason, "Fetch or copy it again.", digest)
