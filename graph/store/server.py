"""Any SPARQL 1.1 server by its address: the Protocol for queries and updates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode, urlsplit, urlunsplit

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, QueryResultsFormat, RdfFormat, Triple

from graph.store.binding import bind
from graph.store.interface import QueryError, Solutions, StoreError, Term
from graph.terms import PREFIXES

if TYPE_CHECKING:
    import httpx

__all__ = ["ServerStore"]

_BATCH: Final = 2_000
"""Quads in one update: some 400 kB, below the limit of common servers."""

_FORM: Final = "application/x-www-form-urlencoded"
_RESULTS: Final = "application/sparql-results+json, application/n-triples;q=0.9"


class ServerStore:
    """A store behind ``url``: the query endpoint, or a base whose ``/query`` and ``/update`` are
    the endpoints (as `oxigraph serve` has them; Fuseki's dataset address works the same way).

    The server must take the union of all named graphs as the default graph of a query. Name and
    password in the address (``https://name:password@host/…``) are sent as basic authentication.
    """

    def __init__(self, url: str, timeout: float = 300.0) -> None:
        import httpx

        parts = urlsplit(url)
        host = parts.hostname or ""
        if ":" in host:
            host = f"[{host}]"
        netloc = f"{host}:{parts.port}" if parts.port else host
        base = urlunsplit((parts.scheme, netloc, parts.path, "", "")).rstrip("/")
        if base.endswith("/query"):
            base = base.removesuffix("/query")
        elif base.endswith("/sparql"):
            base = base.removesuffix("/sparql")
        self.url = base
        self._query_url = url_of(parts.path, base, "query")
        self._update_url = f"{base}/update"
        auth = (parts.username, parts.password or "") if parts.username else None
        self._client = httpx.Client(timeout=timeout, auth=auth, follow_redirects=True)

    def query(
        self, sparql: str, bindings: Mapping[str, Term] | None = None
    ) -> Solutions | bool | Iterator[Triple]:
        """See Store.query."""
        text = _with_prefixes(bind(sparql, bindings or {}))
        # As a form, which all servers take: Virtuoso 7.2 never answers a query sent by itself.
        answer = self._send(self._query_url, urlencode({"query": text}), _FORM, _RESULTS)
        kind = answer.headers.get("content-type", "").partition(";")[0].strip()
        if kind in ("application/n-triples", "text/turtle", "text/plain"):
            triples = ox.parse(answer.content, RdfFormat.TURTLE)
            return (quad.triple for quad in triples)
        if "json" not in kind:
            raise StoreError(f"{self._query_url} answered with {kind or 'no type'}, not with JSON")
        try:
            parsed = ox.parse_query_results(answer.content, QueryResultsFormat.JSON)
        except SyntaxError as error:
            raise StoreError(f"{self._query_url} sent a broken answer: {error}") from error
        if isinstance(parsed, ox.QueryBoolean):
            return bool(parsed)
        names = tuple(variable.value for variable in parsed.variables)
        return Solutions(names, [tuple(row[i] for i in range(len(names))) for row in parsed])

    def update(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> None:
        """See Store.update."""
        text = _with_prefixes(bind(sparql, bindings or {}))
        self._send(self._update_url, text, "application/sparql-update", "*/*")

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """See Store.replace."""
        self.remove([graph])
        self._send_data("INSERT DATA", quads)

    def remove(self, graphs: Iterable[NamedNode]) -> None:
        """See Store.remove."""
        drops = [f"DROP SILENT GRAPH {graph}" for graph in graphs]
        for at in range(0, len(drops), 200):
            self.update(" ;\n".join(drops[at : at + 200]))

    def load(self, nquads: bytes) -> None:
        """See Store.load."""
        self._send_data("INSERT DATA", ox.parse(nquads, RdfFormat.N_QUADS))

    def discard(self, nquads: bytes) -> None:
        """See Store.discard."""
        self._send_data("DELETE DATA", ox.parse(nquads, RdfFormat.N_QUADS))

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """See Store.quads. Asked graph by graph, so that no answer holds the whole store."""
        for name in [graph] if graph is not None else list(self.graphs()):
            found = self.query(_sparql("quads"), {"graph": name})
            if isinstance(found, Solutions):
                for subject, predicate, value in found:
                    yield Quad(subject, predicate, value, name)  # type: ignore[arg-type]

    def graphs(self) -> Iterator[NamedNode]:
        """See Store.graphs."""
        found = self.query(_sparql("graphs"))
        if isinstance(found, Solutions):
            yield from (graph for (graph,) in found if isinstance(graph, NamedNode))

    def flush(self) -> None:
        """Nothing to do: the server has answered that it was written."""

    def close(self) -> None:
        """See Store.close."""
        self._client.close()

    def _send_data(self, verb: str, quads: Iterable[Quad]) -> None:
        """Send quads in updates of a size that servers take; ``verb`` is what to do with them."""
        rest = iter(quads)
        while batch := list(islice(rest, _BATCH)):
            by_graph: dict[str, list[str]] = {}
            for quad in batch:
                by_graph.setdefault(str(quad.graph_name), []).append(str(quad.triple))
            blocks = (
                f"GRAPH {graph} {{ {' . '.join(triples)} }}" for graph, triples in by_graph.items()
            )
            self.update(f"{verb} {{ " + "\n".join(blocks) + " }")

    def _send(self, url: str, text: str, kind: str, accept: str) -> httpx.Response:
        import httpx

        try:
            answer = self._client.post(
                url, content=text.encode(), headers={"Content-Type": kind, "Accept": accept}
            )
        except httpx.HTTPError as error:
            raise StoreError(
                f"no answer from {url} ({error}); is the server running and the address right?"
            ) from error
        if answer.status_code in (400, 413, 422):
            raise QueryError(answer.text.strip()[:2000] or f"{url} refused the query")
        if answer.status_code in (401, 403, 405):
            raise StoreError(
                f"{url} does not allow this ({answer.status_code}); give name and password in the "
                "address, or start the server with writing allowed"
            )
        if answer.status_code >= 300:
            raise StoreError(f"{url} answered {answer.status_code}: {answer.text.strip()[:500]}")
        return answer


def _sparql(name: str) -> str:
    return files("graph.store").joinpath("sparql", f"{name}.rq").read_text(encoding="utf-8")


def url_of(path: str, base: str, verb: str) -> str:
    """The endpoint of a verb: the address itself where it names one already."""
    return f"{base}/sparql" if path.rstrip("/").endswith("/sparql") else f"{base}/{verb}"


def _with_prefixes(sparql: str) -> str:
    """Our usual prefixes before a query; one that it declares itself comes later and wins."""
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + sparql
