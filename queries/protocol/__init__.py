"""The SPARQL 1.1 Protocol without the web: requests, refusals, formats, results, description."""

from __future__ import annotations
