"""The numbered parts of a motion as a record prints it, below "This Council:" or "This Council resolves to:"."""

from __future__ import annotations

from typing import NamedTuple

from loaders.assembly.resolutions.markers import operative
from loaders.assembly.resolutions.parts import list_ordinal, split_parts
from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["Printed", "parts_of"]


class Printed(NamedTuple):
    """A part of a printed motion: its ordinal, its paragraph and the bounds of its words there."""

    ordinal: str
    paragraph: Paragraph
    start: int
    end: int


def parts_of(acts: list[Paragraph], first: int, last: int) -> list[Printed]:
    """The parts of the motion last printed in ``acts[first:last]`` that say what is to be done, or [].

    What a motion only notes or believes, under a head of its own, is no part where another head
    says what it resolves.
    """
    found: list[Printed] = []
    place = first
    while place < last:
        place, parts = _block(acts, place, last)
        found = parts or found
    return found


def _block(acts: list[Paragraph], place: int, last: int) -> tuple[int, list[Printed]]:
    """The motion whose first head may stand at ``place``: where it ends, and its parts."""
    g = grammar()
    groups: list[tuple[str, list[Printed]]] = []
    here = place
    while here < last:
        paragraph = acts[here]
        head = g.rule("motions.part_head").match(paragraph.text)
        if g.rule("motions.part_head_ends").match(paragraph.text):
            # "This Council is dismayed by the spills and resolves to"
            groups.append(("acts", []))
            here += 1
            continue
        if head:
            inner = split_parts(paragraph, head.end(), len(paragraph.text)) or []
            if not inner and not g.rule("motions.head_alone").match(paragraph.text, head.end()):
                break
            verb = "acts" if head["acts"] else "says" if head["says"] else ""
            groups.append((verb, [_printed(c.paragraph, c.start, c.end, c.ordinal) for c in inner]))
            here += 1
            continue
        marker = g.rule("layout.list_marker").match(paragraph.text)
        if marker is None or not marker.end():
            break
        ordinal = list_ordinal(marker)
        if not groups:
            # "(i) that the fares be raised" below the mover, without a head
            if (
                ordinal not in ("i", "a", "1", "A")
                or paragraph.text[marker.end() :][:4].lower() != "that"
            ):
                break
            groups.append(("acts", []))
        begin = operative(paragraph.text, marker.end(), listed=True)
        groups[-1][1].append(_printed(paragraph, begin, len(paragraph.text), ordinal))
        here += 1
        if paragraph.text.rstrip().endswith(("”", '"')):
            break
    by_verb = {
        kind: [p for verb, parts in groups if verb == kind for p in parts] for kind in ("acts", "")
    }
    parts = by_verb["acts"] or by_verb[""]
    headed = by_verb["acts"] and here > place + 1
    return max(here, place + 1), parts if len(parts) > 1 or headed else []


def _printed(paragraph: Paragraph, start: int, end: int, ordinal: str) -> Printed:
    """Without the mark that closes the quotation, and what joins a part to the next."""
    words = paragraph.text[start:end].rstrip(' ;,.”"’')
    words = words.removesuffix(" and").rstrip(' ;,.”"’')
    return Printed(ordinal, paragraph, start, start + len(words))
