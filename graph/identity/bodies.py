"""What makes two names of a body the same body."""

from __future__ import annotations

from graph.identity.words import words
from graph.iris import fold

__all__ = ["body_key", "is_body"]


def is_body(name: str) -> bool:
    """Whether a name ends as the names of bodies do: "the Cabinet", "Planning Committee"."""
    return _folded(name).rpartition(" ")[2] in words("body_nouns")


def body_key(document: str, name: str, main_body: str, council: str = "") -> str:
    """The words under which a body is one within its council.

    "the Committee" is the meeting's own body where that is a committee, else known only within
    the document; a nameless body likewise. The council's own name, "Full Council" and "Annual
    Council" are its council.
    """
    key = _folded(name)
    if not key:
        return f"unnamed {document[:12]}"
    if key in words("generic_bodies"):
        main = _folded(main_body)
        return main if main != key and main.endswith(" " + key) else f"{key} {document[:12]}"
    whose = fold(council)
    if whose and key.startswith(whose + " "):
        key = key[len(whose) + 1 :]
    # A parish's "Parish Council" is the parish council; its "County Council" is another.
    if key in words("full_council") or key == whose or whose.endswith(" " + key):
        return "council"
    return key


def _folded(name: str) -> str:
    """The name with abbreviations spelt out, "sub committee" as one word."""
    spelt = " ".join(_SPELT.get(word, word) for word in fold(name).split())
    return spelt.replace("sub committee", "subcommittee")


_SPELT = {"cttee": "committee", "ctte": "committee", "cmte": "committee"}
