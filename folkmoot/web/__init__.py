"""The web application: a SPARQL endpoint and an explorer over one graph."""

from __future__ import annotations
