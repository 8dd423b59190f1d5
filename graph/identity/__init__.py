"""Who is who and what is what: from all mentions of all records to one IRI for each of them."""

from __future__ import annotations

from graph.identity.identities import Identities, Resolved
from graph.identity.judgements import Findings, Judgement, Replacement, settled
from graph.identity.mentions import Mention, mentions
from graph.identity.resolution import (
    Resolution,
    council_key,
    resolve,
    resolve_council,
)

__all__ = [
    "Findings", "Identities", "Judgement", "Mention", "Replacement", "Resolution", "Resolved",
    "council_key", "mentions", "resolve", "resolve_council", "settled",
]  # fmt: skip
