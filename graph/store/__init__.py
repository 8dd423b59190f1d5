"""A thin store of quads with three faces: in memory, on disk, and any SPARQL 1.1 server."""

from __future__ import annotations

from graph.store.interface import QueryError, Solutions, Store, StoreError, Term
from graph.store.opening import open_store

__all__ = ["QueryError", "Solutions", "Store", "StoreError", "Term", "open_store"]
