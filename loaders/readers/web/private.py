"""Leaves out of pages about members where they live and how to reach them: private.yaml."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from loaders.readers.web.piece import Piece

__all__ = ["is_contact", "without_contacts"]

_PEOPLE = frozenset(
    (
        "mguserbody",
        "mgusersidebar",
        "mgthumbslist",
        "pe_people_personblock",
        "mgintereststable",
    )
)


def is_contact(line: str) -> bool:
    """Whether a line is contact details."""
    return _patterns("lines").search(line) is not None


def without_contacts(pieces: list[Piece]) -> list[Piece]:
    """The pieces without contact details of members; pages about other things as they are."""
    personal = any(not _PEOPLE.isdisjoint(p.within) for p in pieces if p.within)
    rows_of_people = {p.table for p in pieces if p.as_row and _is_person(p)}
    if not personal and not rows_of_people:
        return pieces
    kept = []
    dropping = False
    for piece in pieces:
        heading = piece.caption or (piece.tag[0] == "h" and piece.tag[1:].isdigit())
        if personal and heading:
            dropping = bool(
                _patterns("sections").fullmatch(piece.text.strip(" :"))
                or (
                    "mgintereststable" in piece.within and _patterns("interests").search(piece.text)
                )
            )
        if dropping:
            continue
        if personal or piece.table in rows_of_people:
            lines = [line for line in piece.text.split("\n") if not is_contact(line)]
            piece.text = "\n".join(lines)
        if piece.text and piece.text != "•":
            kept.append(piece)
    return kept


def _is_person(piece: Piece) -> bool:
    return any("mguserinfo" in link.lower() for link in piece.links)


@cache
def _patterns(name: str) -> re.Pattern[str]:
    import yaml

    text = files("loaders.readers.web").joinpath("private.yaml").read_text("utf-8")
    patterns = yaml.safe_load(text)[name]
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.I)
