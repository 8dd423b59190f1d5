"""Lines of the head of a record that are not one statement each: names printed over several ("HEXWICK PARISH" /
"COUNCIL"), and sentences that go on to who was there ("At a Meeting held in … there were present …")."""

from __future__ import annotations

from loaders.assembly.body_names import council_and_body, mixed_case
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import Passage, join
from loaders.reading import Paragraph, Reading

__all__ = ["fuller_council", "mended", "opening"]

_LINES = 3
"""Lines over which a name is broken at most."""


def mended(head: list[Paragraph]) -> tuple[dict[int, Passage], set[int]]:
    """Names broken over lines, by the place of their first line, and the places of all their lines."""
    names: dict[int, Passage] = {}
    taken: set[int] = set()
    for place in range(len(head)):
        if place in taken:
            continue
        for count in range(min(_LINES, len(head) - place), 1, -1):
            lines = head[place : place + count]
            if _one_name([line.text for line in lines]):
                names[place] = join([line.passage for line in lines])
                taken |= set(range(place, place + count))
                break
    return names, taken


def opening(paragraph: Paragraph) -> Paragraph:
    """What a sentence says of the meeting, without those present whom it goes on to name."""
    match = grammar().rule("heads.then_present").match(paragraph.text)
    return Paragraph(paragraph.passage.cut(0, match.end("meeting"))) if match else paragraph


def _one_name(lines: list[str]) -> bool:
    """Whether lines make one name that none of them holds whole."""
    g = grammar()
    if not all(g.rule("heads.piece").match(line) for line in lines):
        return False
    if any(g.rule("heads.paper_word").search(mixed_case(line)) for line in lines):
        return False
    open_ended = all(
        g.rule("heads.goes_on").search(one) or g.rule("heads.is_rest").match(other)
        for one, other in zip(lines, lines[1:], strict=False)
    )
    if not open_ended:
        return False
    council, body = council_and_body(" ".join(lines))
    if not council:
        return bool(body) and all(body != council_and_body(line)[1] for line in lines)
    return all(council_and_body(line)[0] != council for line in lines)


def fuller_council(reading: Reading, head: list[Paragraph], council: str) -> str:
    """A council's name with the half that its line has lost before "&", as the document prints it."""
    lost = grammar().rule("heads.and_before")
    befores = [mixed_case(line.text).partition(council) for line in head]
    if not any(named and lost.search(before) for before, named, _ in befores):
        return council
    whole = re.compile(rf"(?:[A-Z][\w’'-]+,? ){{1,3}}(?:and|&) {re.escape(council)}(?![\w-])")
    found = whole.search(" ".join(reading.document.text.split()))
    return found.group() if found else council
