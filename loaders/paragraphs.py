"""Paragraphs: where a newline breaks the text and where it only wraps it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from string import ascii_lowercase

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.passages import Passage, fold, sentences
from loaders.sections import BROKEN, Line, is_wrapped, lines_of
from ontology.record import Document, Span

_ENTRIES = 2
"""Entries that make a list of a paragraph."""
_MOST = 40
"""Entries that a list counted by figures has at most."""
_RUNS = 35
"""Characters of a line that may run on to a sum of money."""
_TOLD = 30
"""Characters of a cell that tells what was said."""


def _no_room(before: Line, after: Line, width: int) -> bool:
    """Whether the next word had no room left on the line, so that the newline only wraps."""
    word = after.text.split(" ", 1)[0]
    return width > 0 and len(before.text) + 1 + len(word) > 0.93 * width


def name_goes_on(before: str, after: str) -> bool:
    """Whether a line of a list ends with a given name whose surname opens the next: "…, Ann" / "Moss (AM), …"."""
    g = grammar()
    cut = g.rule("wording.name_cut").search(before)
    rest = g.rule("wording.name_rest").match(after) if cut else None
    if cut is None or rest is None:
        return False
    if rest["code"]:
        return rest["code"][0] == cut["given"][0] and rest["code"][-1] == after[0]
    # a lone name beside others of one word is whole
    return cut["given"] in words().given and not g.rule("wording.surnames_only").search(before)


def _columned(line: Line) -> int:
    """Where the second of the two columns of a line begins, of which the first is a name; 0 for other lines."""
    columned = grammar().rule("layout.name_column").match(line.text)
    return columned.end() if columned else 0


def _breaks(before: Line, after: Line, wrapped: bool, width: int, broken: bool) -> bool:
    """Whether a new paragraph begins with the line ``after``."""
    g = grammar()
    if after.gap:
        # a blank line inside a sentence is an artefact of extraction when nothing ended before it
        return True
    if name_goes_on(before.text, after.text):
        return False
    if not after.text[:1].islower() and g.rule("wording.ends_vote").search(before.text):
        # "1 was carried and 2 fell" / "Agreed that …", or the letters of a vote below the names
        return True
    marker = g.rule("layout.list_marker").match(after.text)
    if marker:
        # "i." and "a)" at the head of a wrapped line may be an initial ("J." / "Smith")
        return True
    if g.rule("layout.label").match(before.text) or g.rule("layout.label").match(after.text):
        return True
    heading = g.rule("attendance.heading_line")
    lone_heading = heading.match(before.text)
    if heading.match(after.text) or (lone_heading and lone_heading.end() == len(before.text)):
        return True
    if g.rule("layout.pipes").match(before.text) or g.rule("layout.pipes").match(after.text):
        return True
    if " | " in before.text and " | " in after.text:
        # rows of a table
        return True
    if g.rule("layout.entry_line").match(after.text):
        return True
    if _columned(before) and _columned(before) == _columned(after):
        # "Ann Bell      Clerk" / "Tom Orme      Surveyor": a name and what its bearer is, in two columns
        return True
    task = g.rule("layout.task_line")
    if task.match(after.text) and task.match(before.text):
        return True
    if g.rule("layout.action_line").match(after.text):
        return True
    if g.rule("decisions.further_that").match(after.text) and before.text.endswith(
        (";", "; and", ",", "; And")
    ):
        return True
    if g.rule("decisions.marker_line").match(after.text):
        if g.rule("layout.mover_line").match(before.text):
            return True
        if g.rule("layout.owner_line").match(before.text):
            # "Action: Clerk" / "RESOLVED …"
            return True
        if grammar().rule("layout.and_resolved").search(f"{before.text}\n{after.text}"):
            # "2. That it be let; and" / "RESOLVED:": the list goes on under another marker
            return True
        return before.text[-1] in '.:;)”"' or not before.text[-1].isalnum() or wrapped
    last = before.text[-1]
    if wrapped:
        return (
            last in ".:;!?" and len(before.text) + len(after.text.split(" ", 1)[0]) < 0.75 * width
        )
    if before.text.endswith((":-", ":–", ":—")):
        return True
    if before.text.endswith(" and") and after.text.startswith("That "):
        # "Moved by A, seconded by B and" / "That …": between them the verb that resolves was lost
        return True
    if g.rule("wording.runs_on").search(before.text) or (
        g.rule("wording.titled_end").search(before.text)
        and g.rule("wording.surname").match(after.text)
    ):
        return False
    if last not in ".:;!?|" and _no_room(before, after, width):
        return False
    if last in ".:;!?|":
        return True
    if (broken and len(before.text) >= BROKEN) or (
        after.text[0] == "£" and len(before.text) >= _RUNS
    ):
        # "up to a cost of" / "£600": a sum opens no sentence
        return False
    return not after.text.lstrip("(")[:1].islower()


def paragraphs(
    document: Document,
    span: Span,
    *,
    wrapped: bool | None = None,
    width: int = 0,
    broken: bool = False,
    rows: frozenset[int] = frozenset(),
) -> list[Passage]:
    """The paragraphs and list items of a stretch of a document, in order, folded.

    ``width`` is the wrap width of the whole document (0 where its lines are not wrapped); ``broken``
    where some of its lines break within sentences; ``rows`` are the places at which its tables' rows begin.
    """
    lines = lines_of(document, span.start, span.end)
    if not lines:
        return []
    flow = is_wrapped(lines) if wrapped is None else wrapped
    width = width or (min(max(len(line.text) for line in lines), 130) if flow else 0)
    groups: list[list[Line]] = [[lines[0]]]
    for before, after in zip(lines, lines[1:], strict=False):
        lone = grammar().rule("layout.list_marker").match(before.text)
        if lone and lone.end() == len(before.text):
            # a list marker alone on its line belongs to the words below it
            groups[-1].append(after)
        elif after.start in rows or _breaks(before, after, flow, width, broken):
            groups.append([after])
        else:
            groups[-1].append(after)
    found = []
    for group in groups:
        text = [line for line in group if not grammar().rule("layout.pipes").match(line.text)]
        if text:
            for cell in _cells(fold(document.text, text[0].start, text[-1].end)):
                for passage in _labelled(cell):
                    found += _entries(passage)
    return [passage for passage in found if passage]


def _cells(passage: Passage) -> list[Passage]:
    """A row of a table that holds the minutes apart from what was decided, or from the actions beside them;
    else the row as it is."""
    told = grammar().rule("layout.told_cell").match(passage.text)
    if told is not None:
        return [passage.cut(0, told.end("told")), passage.cut(told.start("beside"))]
    decided = grammar().rule("layout.decided_cell").search(passage.text)
    if decided is None or decided.start() < _TOLD:
        return _acts(passage)
    said = passage.cut(0, decided.start() - len(" | "))
    return [said, *_acts(passage.cut(decided.start()))]


def _acts(passage: Passage) -> list[Passage]:
    """The sentences of a paragraph each of which opens with an act: "Approved the plan. Noted the cost."."""
    opens = grammar().rule("layout.opens_with_act").regex
    if opens.match(passage.text) is None:
        return [passage]
    begins = [start for start, _ in sentences(passage) if opens.match(passage.text, start)]
    return [
        passage.cut(start, stop)
        for start, stop in zip(begins, [*begins[1:], len(passage.text)], strict=True)
    ]


@cache
def _counts() -> tuple[tuple[str, ...], ...]:
    """What entries are counted by."""
    figures = tuple(str(number) for number in range(1, _MOST + 1))
    return tuple(ascii_lowercase), grammar().words("layout.roman"), figures


def _entries(passage: Passage) -> list[Passage]:
    """The entries of a list that was run into one paragraph, each a sentence to its end: "(a) Salt: noted. (b) Hall
    hire - agreed."; else the paragraph as it is."""
    text = passage.text
    if text[:1] != "(" and text[1:4].find(")") < 0:
        return [passage]
    marks = [
        (m["own"] + m["n"], m.start()) for m in grammar().rule("layout.run_in_entry").finditer(text)
    ]
    best: list[int] = []
    for opens in ("(", ""):
        for count in _counts():
            places: list[int] = []
            for mark, place in marks:
                if len(places) < len(count) and mark == opens + count[len(places)]:
                    places.append(place)
            best = max(best, places, key=len)
    if len(best) < _ENTRIES or best[0]:
        return [passage]
    return [passage.cut(a, b) for a, b in pairwise([*best, len(text)])]


def _labelled(passage: Passage) -> list[Passage]:
    """A paragraph that opens with a label, parted before the further labels that no stop goes before."""
    g = grammar()
    if g.rule("house.labelled_open").match(passage.text) is None:
        return [passage]
    breaks = [match.end() for match in g.rule("house.glued_label").finditer(passage.text)]
    bounds = [0, *breaks, len(passage.text)]
    return [passage.cut(start, end) for start, end in pairwise(bounds)]


def row_starts(document: Document) -> frozenset[int]:
    """Where the rows of a document's tables begin, as far as its reader has marked them."""
    found: dict[tuple[int, int], int] = {}
    for block in document.blocks:
        if block.table is not None and block.row is not None:
            found.setdefault((block.table, block.row), block.span.start)
    return frozenset(found.values())
