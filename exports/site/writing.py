"""The files of a site: pages, the RDF beside them, lists by kind, server configs, sitemap."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from exports.drawing.pagedata import palette
from exports.dumps.tables import labels_of
from exports.ontology_page import write_ontology
from exports.portal.config import Config
from exports.screening import Withheld
from exports.site.addresses import Addresses, up
from exports.site.records import RecordWriter
from exports.site.things import Group, Link, Pages, Row, day
from graph.projection import describe, model, project, references
from graph.projection.model import local_name, spoken
from graph.terms import FM, RDF
from ontology.terms import NAMESPACE

if TYPE_CHECKING:
    from jinja2 import Environment

    from graph.store import Store
__all__ = ["Site"]

_PER_PAGE: Final = 1_000
_PER_SITEMAP: Final = 50_000
_EVIDENCE: Final = FM.evidence.value
_TYPE: Final = RDF.type.value


class Site:
    """One site being written."""

    def __init__(
        self, store: Store, folder: Path, config: Config, addresses: Addresses, withheld: Withheld
    ) -> None:
        self.store, self.folder, self.config = store, folder, config
        self.addresses, self.withheld = addresses, withheld
        self.graph = project(store, kinds=model().kind_names)
        self.labels = labels_of(store)
        self.pages = Pages(store, self.graph, addresses, self.labels)
        self.records = RecordWriter(store)
        self.named = {node.value for node in store.graphs()}
        self.environment = _environment()
        self.paths: list[str] = []
        self.within: dict[str, list[str]] = {}

    def write(self) -> int:
        """Write everything; gives the number of pages of things."""
        write_ontology(self.folder / "ontology")
        style = _template_source("style.css")
        (self.folder / "style.css").write_text(style, encoding="utf-8")
        for iri in sorted(self._iris()):
            self._thing(iri)
        self._kinds()
        self._servers()
        self._sitemap()
        root = urlsplit(self.addresses.base).path
        self._page("404", "missing.html", title="There is no such page", up=root)
        return len(self.paths)

    def _iris(self) -> set[str]:
        """Every IRI of the graph, in whatever place, that has files of its own."""
        found = set(self.named)
        for graph in self.named:
            for quad in self.store.quads(NamedNode(graph)):
                for term in (quad.subject, quad.object):
                    if isinstance(term, NamedNode) and term.value.startswith(self.addresses.base):
                        found.add(term.value.partition("#")[0])
        for iri in sorted(found):
            if not self.addresses.own(iri) and "/evidence/" not in iri:
                document = self.addresses.base + self.addresses.path(iri)
                self.within.setdefault(document, []).append(iri)
        return {iri for iri in found if self.addresses.own(iri)}

    # -- pages of things -------------------------------------------------------------------

    def _thing(self, iri: str) -> None:
        path = self.addresses.path(iri)
        stem = self.folder / path
        stem.parent.mkdir(parents=True, exist_ok=True)
        href = up(path) + "ontology/context.jsonld"
        if iri in self.named:
            self.records.write_graph(iri, stem, href, self.within.get(iri, ()))
        else:
            self.records.write(iri, stem, href)
        self.paths.append(path)
        if iri in self.graph:
            self._node(iri, path)
        else:
            self._fact(iri, path)

    def _node(self, iri: str, path: str) -> None:
        data = self.graph.nodes[iri]
        kind = model().kind(data["kind"])
        out, into = self.pages.labels_of(iri)
        when = day(data["date"]) if data["date"] == data["last"] else ""
        plain = self.environment.get_template("plain.txt").render(
            kind=kind.name, label=data["label"], facts=data["facts"], out=out, into=into,
            when=when, words=kind.words,
        )  # fmt: skip
        quotes = self.pages.quotes(data["evidence"])
        if data["kind"] == "document":
            quotes = self.pages.quotes(self._evidence_of(iri))
        self._page(
            path,
            "thing.html",
            title=data["label"],
            iri=iri,
            kind=kind.words,
            look=palette()[kind.name],
            label=data["label"],
            plain=" ".join(plain.split()),
            inferred=data["inferred"],
            facts=[(spoken(name), value) for name, value in data["facts"].items()],
            quotes=quotes,
            outward=self.pages.outward(iri),
            inward=self.pages.inward(iri),
            crumbs=self.pages.crumbs(iri),
            picture=self.pages.picture(iri),
            documents=[
                self.pages.link(one) for one in data["graphs"] if one in self.graph and one != iri
            ],
            schema=self.pages.schema(iri),
        )

    def _fact(self, iri: str, path: str) -> None:
        """A page of what is no thing of its own: a tenure, an attendance, a rule, a graph."""
        said: dict[str, dict[Link, None]] = {}
        evidence: dict[str, None] = {}
        kinds: set[str] = set()
        inferred = False
        for subject in describe(self.store, iri):
            kinds.update(local_name(one) for one in subject.nodes(_TYPE))
            inferred = inferred or "true" in subject.texts(FM.inferred.value)
            evidence.update(dict.fromkeys(subject.nodes(_EVIDENCE)))
            for predicate in sorted(subject.out):
                if predicate in (_TYPE, _EVIDENCE) or local_name(predicate) == "label":
                    continue
                words = spoken(local_name(predicate))
                for value in subject.values(predicate):
                    node = isinstance(value, NamedNode)
                    link = self.pages.link(value.value) if node else Link("", value.value, "")
                    said.setdefault(words, {})[link] = None
        pointing: dict[str, list[Row]] = {}
        for other, predicate, _ in islice(references(self.store, iri), _PER_PAGE):
            row = Row(self.pages.link(other), "", False, "")
            pointing.setdefault(spoken(local_name(predicate)) + " this", []).append(row)
        kind = ", ".join(sorted(spoken(one) for one in kinds)) or (
            "named graph" if iri in self.named else "name"
        )
        label = self.labels.get(iri) or self.pages.link(iri).label
        self._page(
            path,
            "fact.html",
            title=label,
            iri=iri,
            kind=kind[:1].upper() + kind[1:],
            label=label,
            inferred=inferred,
            statements=[(words, list(links)) for words, links in said.items()],
            quotes=self.pages.quotes(evidence),
            inward=[Group(words, tuple(rows)) for words, rows in pointing.items()],
            crumbs=self.pages.crumbs(iri),
        )

    def _evidence_of(self, document: str) -> list[str]:
        """All pieces of evidence of a document, in their order."""
        found = {
            quad.object.value
            for quad in self.store.quads(NamedNode(document))
            if quad.predicate == FM.evidence and isinstance(quad.object, NamedNode)
        }
        return sorted(found, key=_start)

    # -- the rest --------------------------------------------------------------------------

    def _kinds(self) -> None:
        rows = []
        for kind in model().kinds.values():
            members = [
                (data["label"], node, data["date"])
                for node, data in self.graph.nodes(data=True)
                if data["kind"] == kind.name and self.addresses.own(node)
            ]
            if not members:
                continue
            latest_first = kind.name in ("meeting", "decision", "action", "motion", "report")
            members.sort(key=lambda one: (one[0].lower(), one[1]))
            if latest_first:
                members.sort(key=lambda one: one[2], reverse=True)
            pages = (len(members) + _PER_PAGE - 1) // _PER_PAGE
            for page in range(pages):
                shown = members[page * _PER_PAGE : (page + 1) * _PER_PAGE]
                end = f"-{page + 1}" if page else ""
                self._page(
                    f"kinds/{kind.name}{end}", "kind.html", title=kind.plural,
                    total=len(members), page=page + 1, pages=pages, stem=kind.name,
                    rows=[self.pages.link(node, day(date)) for _, node, date in shown],
                )  # fmt: skip
            rows.append((kind.plural, f"kinds/{kind.name}.html", len(members)))
        from exports.portal.descriptions import schema_org

        schema = schema_org(self.config, [], self.config.version)
        self._page(
            "index", "index.html", title=self.config.title, kinds=rows, schema=schema,
            withheld={k: v for k, v in self.withheld.as_data().items() if v},
        )  # fmt: skip

    def _servers(self) -> None:
        """Sample configs; they take the site to be at the path of the graph's base."""
        server = self.folder / "server"
        server.mkdir()
        prefix = urlsplit(self.addresses.base).path.rstrip("/")
        ours = NAMESPACE.rstrip("#")
        # The terms are served as well where they are of the same host, but not of the site.
        same = urlsplit(ours).netloc == urlsplit(self.addresses.base).netloc
        terms = urlsplit(ours).path if same else ""
        for name in ("nginx", "apache"):
            text = self.environment.get_template(f"{name}.txt").render(
                prefix=prefix, terms=terms, listen="80", host=urlsplit(self.config.url).hostname or "_",
                root="/srv/www/council-meetings",
            )  # fmt: skip
            (server / f"{name}.txt").write_text(text, encoding="utf-8")

    def _sitemap(self) -> None:
        base = self.config.site or self.addresses.base
        base = base if base.endswith("/") else base + "/"
        paths = ["index", *self.paths]
        template = self.environment.get_template("sitemap.txt")
        parts = [paths[at : at + _PER_SITEMAP] for at in range(0, len(paths), _PER_SITEMAP)]
        for n, part in enumerate(parts, 1):
            name = "sitemap.xml" if len(parts) == 1 else f"sitemap-{n}.xml"
            text = template.render(base=base, paths=part, parts=0, modified=self.config.modified)
            (self.folder / name).write_text(text, encoding="utf-8")
        if len(parts) > 1:
            text = template.render(base=base, paths=[], parts=len(parts), modified="")
            (self.folder / "sitemap.xml").write_text(text, encoding="utf-8")
        text = self.environment.get_template("robots.txt").render(base=base)
        (self.folder / "robots.txt").write_text(text, encoding="utf-8")

    def _page(self, path: str, template: str, **values: Any) -> None:
        values.setdefault("up", up(path))
        text = self.environment.get_template(template).render(
            config=self.config,
            name=path.rpartition("/")[2],
            address=self.addresses.base + path,
            **values,
        )
        file = self.folder / f"{path}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, select_autoescape

    # Server configs and the sitemap are no HTML; the sitemap escapes what it writes itself.
    return Environment(
        loader=PackageLoader("exports.site", "pages"),
        autoescape=select_autoescape(enabled_extensions=("html",), default=False),
        keep_trailing_newline=True,
    )


def _template_source(name: str) -> str:
    from importlib import resources

    return resources.files("exports.site.pages").joinpath(name).read_text(encoding="utf-8")


def _start(evidence: str) -> tuple[int, str]:
    place = local_name(evidence)
    start = place.partition("-")[0]
    return (int(start) if start.isdigit() else 0, place)
