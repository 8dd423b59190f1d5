"""What a query may not do here: call other servers or load files. Found before the query runs.

Oxigraph follows SERVICE and LOAD wherever they lead and has no switch for it. Its parser wants no
space around keywords (``SERVICESILENT<…>`` is a SERVICE clause), so that neither a search for the
word nor one reading of the tokens would do: see ``_clauses``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from queries.protocol.errors import ProtocolError
from queries.protocol.tokens import SHELTERED, readings, tokens

__all__ = ["changes_with_time", "is_dataset_given", "refuse_remote_calls"]

_GAP: Final = r"(?:[\x20\t\r\n]|\#[^\r\n]*+)*+"
# Whatever stands before it, a SERVICE clause has this form, and so has a LOAD.
_SERVICE: Final = re.compile(
    rf"service{_GAP}(?:silent)?{_GAP}(?:<[^<>{{}}\x00-\x20]*+>|[^\s{{}}<>\"]++){_GAP}\{{",
    re.IGNORECASE,
)
_LOAD: Final = re.compile(
    rf"load{_GAP}(?:silent)?{_GAP}(?:<[^<>{{}}\x00-\x20]*+>|[^\s{{}}<>\":]*+:)", re.IGNORECASE
)
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_VOLATILE: Final = re.compile(r"\b(?:now|rand|uuid|struuid|bnode)\s*\(", re.IGNORECASE)


def refuse_remote_calls(query: str, *, update: bool = False) -> None:
    """Raise ``ProtocolError`` (403) where ``query`` calls another server or loads a document."""
    for text in {query, _unescaped(query)}:
        if next(_clauses(text, "service", _SERVICE), None) is not None:
            raise ProtocolError(
                403,
                "SERVICE is switched off: this endpoint calls no other servers.",
                "Ask the other server yourself and join the answers, or leave the clause out.",
            )
        if update and next(_clauses(text, "load", _LOAD), None) is not None:
            raise ProtocolError(
                403,
                "LOAD is switched off: this endpoint fetches nothing from elsewhere.",
                "Put the triples into the request with INSERT DATA.",
            )


def changes_with_time(query: str) -> bool:
    """Whether the answer may differ from one time to the next (``NOW()``, ``RAND()`` …)."""
    return _VOLATILE.search(query) is not None


def is_dataset_given(query: str) -> bool:
    """Whether the query has a dataset clause (FROM, FROM NAMED) of its own."""
    if "from" not in query.lower():
        return False
    depth = 0
    for token in tokens(query):
        said = query[token.start : token.end]
        if token.kind == "mark":
            depth += {"{": 1, "(": 1, "}": -1, ")": -1}.get(said, 0)
        elif token.kind == "word" and depth == 0 and said.lower() in ("from", "fromnamed"):
            return True
    return False


def _unescaped(query: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match.group(1) or match.group(2), 16)
        return chr(code) if code < 0x110000 else ""

    return _ESCAPE.sub(character, query)


def _clauses(text: str, word: str, form: re.Pattern[str]) -> Iterator[int]:
    """Where ``text`` has a clause of that form outside strings, comments and names in any reading.

    Every clause has the form at its own place, whatever precedes it; of the places with that form
    those are passed over that no reading leaves open.
    """
    if word not in text.lower():
        return
    places = {match.start() for match in re.finditer(word, text, re.IGNORECASE)}
    places = {place for place in places if form.match(text, place)}
    if not places:
        return
    for token in readings(text):
        if token.kind in SHELTERED or token.kind == "space":
            continue
        # The part of a prefixed name after its colon belongs to the name; before it, a keyword
        # may be glued to the prefix.
        end = text.index(":", token.start, token.end) if token.kind == "name" else token.end
        for place in places:
            if token.start <= place < end:
                yield place
