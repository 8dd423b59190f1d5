"""Who is who and what is what: from all mentions of all records to one IRI for each of them."""

from __future__ import annotations

from graph.identity.mentions import Mention, mentions
from graph.identity.resolution import Identities, Resolved, council_key, resolve

__all__ = ["Identities", "Mention", "Resolved", "council_key", "mentions", "resolve"]
