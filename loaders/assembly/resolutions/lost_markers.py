"""What stands for a resolution where a page lost its markers, and what only looks like one."""

from __future__ import annotations

from loaders.assembly.resolutions.markers import find_marker
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = [
    "asks_below",
    "in_quotation",
    "is_preamble_to",
    "lost",
    "moved_below_names",
    "opens_list",
    "subjunctive",
]


def moved_below_names(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a paragraph is what those moved who are named on the lines above it, while what was resolved is
    told further down: "Proposed by Mr Pell / Seconded by Mr Orr / That it be let … Resolved: That it be let"."""
    above = paragraphs[place - 1].text if place else ""
    if not grammar().rule("layout.mover_line").match(above):
        return False
    marks = (find_marker(p) for p in paragraphs[place + 1 :])
    return any(mark is not None and mark.firm for mark in marks)


def in_quotation(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a paragraph is of a quotation that opened with a paragraph above and closes here or below."""
    before = "".join(p.text for p in paragraphs[:place])
    opened = before.count("“") > before.count("”") or paragraphs[place].text.startswith("“")
    return opened and any("”" in p.text for p in paragraphs[place:])


def lost(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a list of resolutions begins here whose marker a page has lost, with the gap that it left."""
    if not grammar().rule("decisions.bare_listed").match(paragraphs[place].text):
        return False
    before = paragraphs[place - 1].text.rstrip() if place else ""
    return paragraphs[place].gap >= 3 and not before.endswith((":", ":-", "–", "that"))


def subjunctive(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a paragraph's only verb is "be": a resolution of which a page lost the marker."""
    if not grammar().rule("decisions.bare_subjunctive").match(paragraphs[place].text):
        return False
    before = paragraphs[place - 1].text.rstrip() if place else ""
    return not before.endswith((":", ":-", "–", "that", ","))


def opens_list(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a part of a list follows, and nothing moved or proposed goes before."""
    g = grammar()
    before = paragraphs[place - 1].text if place else ""
    after = paragraphs[place + 1].text if place + 1 < len(paragraphs) else ""
    moved = g.rule("resolutions.motion_opens").search(before) or before.rstrip().endswith(":")
    return not moved and g.rule("layout.list_marker").match(after) is not None


def asks_below(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether the part of a list that follows tells what was asked: "(1) asked whether it was lit"."""
    g = grammar()
    after = paragraphs[place + 1].text if place + 1 < len(paragraphs) else ""
    lister = g.rule("layout.list_marker").match(after)
    return lister is not None and bool(g.rule("resolutions.part_asks").match(after, lister.end()))


def is_preamble_to(paragraphs: list[Paragraph], place: int) -> bool:
    """ "To <verb>" at the head of an item is what the agenda proposed, when a record follows it."""
    g = grammar()
    text = paragraphs[place].text
    before = paragraphs[place - 1].text if place else ""
    if g.rule("resolutions.earlier_opens").search(_stem_above(paragraphs, place)):
        return True
    bare = re.sub(r"^\(?[\w]{1,4}[.)] ?", "", text)
    if bare.startswith(("that ", "to ")) and (
        paragraphs[place].gap < 3
        or not re.match(r"\(?[ai1A][.)]", text)
        or before.rstrip().endswith((":", ":-", ";", ",", "or"))
    ):
        # a list of something else: "An amendment shall be: (i) to leave out words"
        return True
    if g.rule("resolutions.motion_opens").search(before):
        if g.rule("resolutions.amendment_opens").search(before):
            # what is put in place of a motion's words is told again where it is resolved
            return True
        later = " ".join(p.text for p in paragraphs[place + 1 : place + 4])
        return bool(g.rule("resolutions.motion_ends").search(later)) or not later
    if bare.startswith(("To ", "to ")) and paragraphs[place].gap < 4:
        rest = [p.text for p in paragraphs[place + 1 :]]
        narrative = [t for t in rest if not g.rule("resolutions.belongs").match(t)]
        run_on = g.rule("resolutions.narrated").search(bare)
        return bool(narrative) or bool(run_on)
    return False


def _stem_above(paragraphs: list[Paragraph], place: int) -> str:
    """The words above the first part of the list of which a paragraph is a part, or ''."""
    marker = grammar().rule("layout.list_marker")
    place -= 1
    while place >= 0 and marker.match(paragraphs[place].text):
        place -= 1
    return paragraphs[place].text.rstrip() if place >= 0 else ""
