"""The dataset that a request gives for an update: USING clauses for each of its operations."""

from __future__ import annotations

from collections.abc import Sequence

from queries.protocol.errors import ProtocolError
from queries.protocol.tokens import tokens

__all__ = ["with_dataset"]


def with_dataset(update: str, default: Sequence[str], named: Sequence[str]) -> str:
    """``update`` with the graphs of ``using-graph-uri`` and ``using-named-graph-uri`` in it.

    Raises ``ProtocolError`` (400) where the update has USING or WITH already (Protocol, 2.2.3), or
    a ``DELETE WHERE``, which can take no dataset.
    """
    clauses = "".join(f" USING <{iri}>" for iri in default)
    clauses += "".join(f" USING NAMED <{iri}>" for iri in named)
    places: list[int] = []
    depth, before = 0, ""
    for token in tokens(update):
        said = update[token.start : token.end].lower()
        if token.kind == "mark":
            depth += {"{": 1, "}": -1}.get(said, 0)
        elif token.kind == "word" and depth == 0:
            if said in ("using", "with"):
                raise ProtocolError(
                    400,
                    "The update names its graphs (USING or WITH) and so does the address.",
                    "Name them in one of the two places.",
                )
            if said == "where":
                if before == "delete":
                    raise ProtocolError(
                        400, "DELETE WHERE can take no dataset.", "Write DELETE {…} WHERE {…}."
                    )
                places.append(token.start)
        before = said
    for place in reversed(places):
        update = f"{update[:place].rstrip()}{clauses} {update[place:]}"
    return update
