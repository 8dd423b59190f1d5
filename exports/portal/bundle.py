"""A bundle for a portal, written beside the one it replaces and then put in its place."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from exports.dumps import FORMATS, write, write_folder
from exports.dumps.tables import read_tables
from exports.portal.changes import Changes, compare, feed
from exports.portal.config import Config, ConfigError, read_config
from exports.portal.dcat import File, catalogue
from exports.portal.descriptions import data_json, provenance, schema_org, void
from exports.portal.reports import (
    CHECKED_UP_TO,
    check_shapes,
    write_completeness,
    write_withheld,
)
from exports.portal.survey import Survey, survey
from exports.screening import Withheld, screened

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["PortalReport", "write_portal"]

_DUMPS: Final = (
    "nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml", "graphml", "gexf", "popolo",
)  # fmt: skip
_TABLES: Final = ("csv", "parquet")
_MANIFEST: Final = "manifest.json"


@dataclass(slots=True)
class PortalReport:
    """What was written: where, which version, what was withheld, assumed, checked and changed."""

    folder: Path
    version: str
    files: int
    withheld: Withheld
    assumed: tuple[str, ...] = ()
    checked: str = ""
    changes: Changes | None = None
    notes: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, Any]:
        """The report as plain data for JSON."""
        return {
            "folder": str(self.folder),
            "version": self.version,
            "files": self.files,
            "withheld": self.withheld.as_data(),
            "assumed": list(self.assumed),
            "checked": self.checked,
            "changes": self.changes.as_data() if self.changes else None,
            "notes": self.notes,
        }

    def lines(self) -> Iterator[str]:
        """The report in sentences."""
        yield f"bundle {self.version} written to {self.folder} ({self.files} files)"
        told = [f"{name}: {number}" for name, number in self.withheld.as_data().items() if number]
        yield "withheld: " + ("; ".join(told) if told else "nothing")
        if self.changes is not None:
            more, fewer = self.changes.added, self.changes.removed
            yield f"since the version before: {more} statements more, {fewer} fewer"
        if self.checked:
            yield self.checked
        yield from self.notes
        for one in self.assumed:
            yield f"assumed, as no config says it: {one}"


def write_portal(
    graph: Any,
    folder: Path,
    config_file: Path | None = None,
    *,
    previous: Path | None = None,
    screen: bool = True,
    version: str = "",
) -> PortalReport:
    """Write the bundle of ``graph`` (a Store, or what has one as its ``store``) into ``folder``.

    ``previous`` is the bundle to compare with; the one in ``folder`` if there is one.
    ``version`` is that of the software. Raises ``ConfigError`` for the config, or a folder with
    other things in it; ``OSError`` where it cannot be written.
    """
    store: Store = getattr(graph, "store", graph)
    before = previous or (folder if (folder / _MANIFEST).is_file() else None)
    read_config(config_file, survey(store))  # complain about a config before anything is done
    with _swapped(folder) as new:
        policy = read_config(config_file, survey(store)).policy
        copy = screened(store, policy) if screen else nullcontext((store, Withheld()))
        with copy as (clean_store, withheld):
            looked = survey(clean_store)
            config = read_config(config_file, looked)
            bundle = _Bundle(clean_store, new, config, looked)
            report = bundle.write(before, withheld, screen, version)
    report.folder = folder
    return report


class _Bundle:
    """One bundle being written."""

    def __init__(self, store: Store, folder: Path, config: Config, looked: Survey) -> None:
        self.store, self.folder, self.config, self.survey = store, folder, config, looked
        self.files: list[File] = []
        self.notes: list[str] = []

    def write(
        self, before: Path | None, withheld: Withheld, screen: bool, software: str
    ) -> PortalReport:
        for name in ("dumps", "tables", "reports", "changes"):
            (self.folder / name).mkdir()
        self._dumps()
        self._tables()
        version = self.config.version or self._version()
        changes = self._changes(before, version)
        checked = self._reports(withheld)
        self._descriptions(version, software)
        self._queries()
        from exports.ontology_page import write_ontology

        write_ontology(self.folder / "ontology")
        self._pages(version, withheld, screen, checked)
        files = self._manifest(version)
        return PortalReport(
            self.folder, version, files, withheld, self.config.assumed, checked, changes, self.notes
        )

    def _dumps(self) -> None:
        for name in _DUMPS:
            form = FORMATS[name]
            if not self._wanted(name):
                continue
            packed = name != "popolo"
            file = f"dumps/{'popolo' if name == 'popolo' else 'graph'}.{form.ending}"
            path = self.folder / (file + ".gz" if packed else file)
            with path.open("wb") as out:
                write(self.store, name, out, packed=packed)
            self._add(path, form.words.split(";")[0].rstrip("."), form.ending, "graph", packed)

    def _tables(self) -> None:
        titles = {table.name: table.title for table in read_tables()}
        for name in _TABLES:
            if not self._wanted(name):
                continue
            try:
                written = write_folder(self.store, name, self.folder / "tables")
            except ImportError:
                self.notes.append("no Parquet: pip install 'folkmoot[frames]'")
                continue
            for path in written:
                if path.suffix == f".{name}":
                    self._add(path, titles[path.stem], name, "tables", packed=False)

    def _wanted(self, name: str) -> bool:
        return not self.config.formats or name in self.config.formats or name == "nquads"

    def _add(self, path: Path, title: str, kind: str, dataset: str, packed: bool) -> None:
        place = path.relative_to(self.folder).as_posix()
        size, digest = path.stat().st_size, _digest(path)
        self.files.append(File(place, title, kind, size, digest, packed, dataset))

    def _version(self) -> str:
        """The date of the latest thing known, and a digest of the statements."""
        dump = self.folder / "dumps" / "graph.nq.gz"
        content = hashlib.sha256()
        with gzip.open(dump, "rb") as lines:
            while block := lines.read(1 << 20):
                content.update(block)
        return (
            f"{self.config.modified or self.survey.modified or 'undated'}.{content.hexdigest()[:8]}"
        )

    def _changes(self, before: Path | None, version: str) -> Changes | None:
        folder = self.folder / "changes"
        changes = None
        dump = before / "dumps" / "graph.nq.gz" if before else None
        if dump is not None and dump.is_file():
            now = self.folder / "dumps" / "graph.nq.gz"
            changes = compare(dump, now, folder / "added.nq.gz", folder / "removed.nq.gz")
            _json(folder / "changes.json", changes.as_data())
        modified = self.config.modified or self.survey.modified
        entries = feed(before, version, modified, changes)
        _json(folder / "feed.json", entries)
        text = self._rendered("feed.txt", entries=entries, updated=_moment, config=self.config)
        (folder / "feed.atom").write_text(text, encoding="utf-8")
        return changes

    def _reports(self, withheld: Withheld) -> str:
        folder = self.folder / "reports"
        write_withheld(withheld, folder)
        self.truncated = write_completeness(self.store, folder)
        wanted = self.config.check
        if wanted or (wanted is None and self.survey.statements <= CHECKED_UP_TO):
            return check_shapes(self.store, folder)
        return ""

    def _descriptions(self, version: str, software: str) -> None:
        sheet = catalogue(self.config, self.survey, self.files, version)
        sheet.write_turtle(self.folder / "catalog.ttl")
        sheet.write_jsonld(self.folder / "catalog.jsonld")
        void(self.config, self.survey, self.files).write_turtle(self.folder / "void.ttl")
        origin = provenance(self.config, self.survey, version, software)
        origin.write_turtle(self.folder / "provenance.ttl")
        _json(self.folder / "data.json", data_json(self.config, self.files, version))
        self.schema_org = schema_org(self.config, self.files, version)
        _json(self.folder / "schema-org.jsonld", self.schema_org)

    def _queries(self) -> None:
        from exports.portal.packs import write_packs

        write_packs(self.folder / "queries", self.config.url, self.config.endpoint)

    def _pages(self, version: str, withheld: Withheld, screen: bool, checked: str) -> None:
        values = {
            "config": self.config,
            "survey": self.survey,
            "files": self.files,
            "version": version,
            "withheld": withheld.as_data(),
            "screened": screen,
            "checked": checked,
            "truncated": self.truncated,
            "schema_org": self.schema_org,
        }
        (self.folder / "README.md").write_text(self._rendered("readme.txt", **values), "utf-8")
        (self.folder / "index.html").write_text(self._rendered("index.html", **values), "utf-8")
        (self.folder / "portal.yaml").write_text(self.config.as_yaml(), encoding="utf-8")
        known = self.folder / ".well-known"
        known.mkdir()
        (known / "void").write_bytes((self.folder / "void.ttl").read_bytes())

    def _rendered(self, name: str, **values: Any) -> str:
        from jinja2 import Environment, PackageLoader

        environment = Environment(
            loader=PackageLoader("exports.portal", "."),
            autoescape=name.endswith(".html"),
            keep_trailing_newline=True,
        )
        return environment.get_template(name).render(**values)

    def _manifest(self, version: str) -> int:
        files = sorted(
            path for path in self.folder.rglob("*") if path.is_file() and path.name != _MANIFEST
        )
        listed = [
            {
                "path": path.relative_to(self.folder).as_posix(),
                "bytes": path.stat().st_size,
                "sha256": _digest(path),
            }
            for path in files
        ]
        manifest = {
            "version": version,
            "modified": self.config.modified or self.survey.modified,
            "statements": self.survey.statements,
            "files": listed,
        }
        _json(self.folder / _MANIFEST, manifest)
        return len(files) + 1


@contextmanager
def _swapped(folder: Path) -> Iterator[Path]:
    """A fresh folder that takes the place of ``folder`` when all went well."""
    if folder.exists() and any(folder.iterdir()) and not (folder / _MANIFEST).is_file():
        raise ConfigError(f"{folder} holds other things than a bundle; name an empty folder")
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = folder.with_name(folder.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    try:
        yield new
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            found.update(block)
    return found.hexdigest()


def _moment(date: str) -> str:
    """A date as Atom wants a moment; the first of all where there is none."""
    return f"{date if len(date) == 10 else '1970-01-01'}T00:00:00Z"


def _json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
