"""The SPARQL endpoint: query, update, graphs, descriptions."""

from __future__ import annotations
