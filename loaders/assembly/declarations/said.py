"""A declaration as a sentence tells it, before it is tied to its item."""

from __future__ import annotations

from dataclasses import dataclass, field

from ontology.record import Span


@dataclass(slots=True)
class Said:
    """One declaration as told: who, in which words, of which kind."""

    names: list[str]
    words: str
    """What is said behind the verb: item, reason, whether the member left."""
    kind: str
    spans: list[Span]
    withdrew: bool | None = None
    reason: str = ""
    rule: str = "interests.declared"
    targets: list[str] = field(default_factory=list)
    general: bool = False
    """It was made under a heading of declarations, so that where it stands is not what it is about."""
