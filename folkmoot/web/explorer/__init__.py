"""The explorer: pages about the things in the graph, for a citizen with a browser."""

from __future__ import annotations
